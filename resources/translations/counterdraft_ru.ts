<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Counterdraft</source>
        <translation>О программе Counterdraft</translation>
    </message>
    <message>
        <source>A draft and the amendments requested to it, side by side. Nothing leaves this computer.
MIT licence, © The Counterdraft developers. It stands on the work of others:</source>
        <translation>Проект и предложенные к нему поправки, бок о бок. Ничто не покидает этот компьютер.
Лицензия MIT, © The Counterdraft developers. Программа опирается на труд других:</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Части и их лицензии</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Licence of the chosen part</source>
        <translation>Лицензия выбранной части</translation>
    </message>
    <message>
        <source>This part brings no licence file of its own.</source>
        <translation>У этой части нет собственного файла лицензии.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New comparison…</source>
        <translation>&amp;Новое сравнение…</translation>
    </message>
    <message>
        <source>Choose a draft and the amendments to it</source>
        <translation>Выбрать проект и поправки к нему</translation>
    </message>
    <message>
        <source>&amp;Open review…</source>
        <translation>О&amp;ткрыть рецензирование…</translation>
    </message>
    <message>
        <source>Open a .counterdraft review file</source>
        <translation>Открыть файл рецензирования .counterdraft</translation>
    </message>
    <message>
        <source>Open the &amp;sample negotiation</source>
        <translation>Открыть &amp;учебные переговоры</translation>
    </message>
    <message>
        <source>An invented draft declaration and two delegations' amendments</source>
        <translation>Вымышленный проект декларации и поправки двух делегаций</translation>
    </message>
    <message>
        <source>Compare a&amp;gain</source>
        <translation>&amp;Сравнить заново</translation>
    </message>
    <message>
        <source>Read the same documents anew and compare them</source>
        <translation>Прочитать те же документы ещё раз и сравнить их</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Stop reading, comparing or writing</source>
        <translation>Прервать чтение, сравнение или запись</translation>
    </message>
    <message>
        <source>Save review &amp;as…</source>
        <translation>Сохранить &amp;рецензирование как…</translation>
    </message>
    <message>
        <source>Keep the review in another file from now on</source>
        <translation>Впредь хранить рецензирование в другом файле</translation>
    </message>
    <message>
        <source>&amp;Export marked-up document…</source>
        <translation>В&amp;ыгрузить с правками…</translation>
    </message>
    <message>
        <source>Write the draft with the amendments as tracked changes</source>
        <translation>Записать проект с поправками в виде исправлений Word</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Go back to the first page</source>
        <translation>Вернуться на начальную страницу</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>Leave Counterdraft</source>
        <translation>Завершить работу с Counterdraft</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Отменить последнее действие</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Повторить отменённое действие</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy the marked words</source>
        <translation>Копировать выделенные слова</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Выделить всё</translation>
    </message>
    <message>
        <source>Mark the whole text of the column</source>
        <translation>Выделить весь текст столбца</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Найти…</translation>
    </message>
    <message>
        <source>Find words in one or all columns</source>
        <translation>Найти слова в одном или во всех столбцах</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Найти &amp;далее</translation>
    </message>
    <message>
        <source>Go to the next hit</source>
        <translation>Перейти к следующему совпадению</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Найти &amp;ранее</translation>
    </message>
    <message>
        <source>Go to the previous hit</source>
        <translation>Перейти к предыдущему совпадению</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Н&amp;астройки…</translation>
    </message>
    <message>
        <source>Choose colours, fonts, keys, your name, the language and what is remembered</source>
        <translation>Выбрать цвета, шрифты, клавиши, ваше имя, язык и то, что запоминается</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Увеличить текст</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Уменьшить текст</translation>
    </message>
    <message>
        <source>&amp;Plain size</source>
        <translation>&amp;Обычный размер</translation>
    </message>
    <message>
        <source>Show the text in its plain size</source>
        <translation>Показать текст в обычном размере</translation>
    </message>
    <message>
        <source>A&amp;greed text</source>
        <translation>Со&amp;гласованный текст</translation>
    </message>
    <message>
        <source>Show the text as the decisions make it so far</source>
        <translation>Показать текст с учётом принятых на данный момент решений</translation>
    </message>
    <message>
        <source>&amp;All columns</source>
        <translation>&amp;Все столбцы</translation>
    </message>
    <message>
        <source>Show the draft and every delegation</source>
        <translation>Показать проект и все делегации</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>Ск&amp;рыть столбец</translation>
    </message>
    <message>
        <source>Hide the column that you are in</source>
        <translation>Скрыть столбец, в котором вы находитесь</translation>
    </message>
    <message>
        <source>Move column le&amp;ft</source>
        <translation>Сдв&amp;инуть столбец влево</translation>
    </message>
    <message>
        <source>Move the column that you are in one place to the left</source>
        <translation>Сдвинуть текущий столбец на одно место влево</translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation>Сдви&amp;нуть столбец вправо</translation>
    </message>
    <message>
        <source>Move the column that you are in one place to the right</source>
        <translation>Сдвинуть текущий столбец на одно место вправо</translation>
    </message>
    <message>
        <source>&amp;Unified view</source>
        <translation>Е&amp;диный столбец</translation>
    </message>
    <message>
        <source>Show one column: the draft with a delegation's changes as a redline</source>
        <translation>Показать один столбец: проект с правками делегации прямо в тексте</translation>
    </message>
    <message>
        <source>&amp;Changed places only</source>
        <translation>То&amp;лько изменённые места</translation>
    </message>
    <message>
        <source>Hide stretches of unchanged provisions behind bands that open</source>
        <translation>Скрыть пункты без изменений за раскрывающимися полосами</translation>
    </message>
    <message>
        <source>Diff&amp;erences letter by letter</source>
        <translation>Ра&amp;зличия по буквам</translation>
    </message>
    <message>
        <source>Mark what differs inside replaced words, not the whole words</source>
        <translation>Отмечать различия внутри заменённых слов, а не слова целиком</translation>
    </message>
    <message>
        <source>Open the next &amp;band</source>
        <translation>Р&amp;аскрыть следующую полосу</translation>
    </message>
    <message>
        <source>Show the unchanged provisions behind the next band</source>
        <translation>Показать пункты без изменений за следующей полосой</translation>
    </message>
    <message>
        <source>Headers and foo&amp;ters</source>
        <translation>Колонтит&amp;улы</translation>
    </message>
    <message>
        <source>Show headers and footers at the end of the text even if nobody changed them</source>
        <translation>Показать колонтитулы в конце текста, даже если их никто не менял</translation>
    </message>
    <message>
        <source>&amp;Side panel</source>
        <translation>&amp;Боковая панель</translation>
    </message>
    <message>
        <source>Show or hide the changes and comments</source>
        <translation>Показать или скрыть изменения и комментарии</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>&amp;Цвета системы</translation>
    </message>
    <message>
        <source>Light or dark, as the system is</source>
        <translation>Светлая или тёмная тема, как в системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Св&amp;етлая тема</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>Тёмный текст на светлой бумаге</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная тема</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>Светлый текст на тёмной бумаге</translation>
    </message>
    <message>
        <source>High co&amp;ntrast</source>
        <translation>В&amp;ысокая контрастность</translation>
    </message>
    <message>
        <source>White and strong colours on black</source>
        <translation>Белый и насыщенные цвета на чёрном</translation>
    </message>
    <message>
        <source>Pro&amp;jector mode</source>
        <translation>Режим &amp;проектора</translation>
    </message>
    <message>
        <source>Show everything in large type, to be read from the end of a table</source>
        <translation>Показать всё крупно, чтобы было видно с другого конца стола</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>Пр&amp;едыдущее изменение</translation>
    </message>
    <message>
        <source>Go to the previous change shown</source>
        <translation>Перейти к предыдущему показанному изменению</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>С&amp;ледующее изменение</translation>
    </message>
    <message>
        <source>Go to the next change shown</source>
        <translation>Перейти к следующему показанному изменению</translation>
    </message>
    <message>
        <source>&amp;First change</source>
        <translation>&amp;Первое изменение</translation>
    </message>
    <message>
        <source>Go to the first change shown</source>
        <translation>Перейти к первому показанному изменению</translation>
    </message>
    <message>
        <source>&amp;Last change</source>
        <translation>П&amp;оследнее изменение</translation>
    </message>
    <message>
        <source>Go to the last change shown</source>
        <translation>Перейти к последнему показанному изменению</translation>
    </message>
    <message>
        <source>Other place of a moved text</source>
        <translation>Другое место перенесённого текста</translation>
    </message>
    <message>
        <source>Go to where the moved text of the current change stands, and back</source>
        <translation>Перейти туда, где стоит перенесённый текст текущего изменения, и обратно</translation>
    </message>
    <message>
        <source>&amp;Go to provision…</source>
        <translation>Перейти &amp;к пункту…</translation>
    </message>
    <message>
        <source>Go to a provision by what the room calls it, such as OP5</source>
        <translation>Перейти к пункту по обозначению, принятому в зале, например OP5</translation>
    </message>
    <message>
        <source>Next &amp;column</source>
        <translation>&amp;Следующий столбец</translation>
    </message>
    <message>
        <source>Go to the next column</source>
        <translation>Перейти к следующему столбцу</translation>
    </message>
    <message>
        <source>Previous c&amp;olumn</source>
        <translation>П&amp;редыдущий столбец</translation>
    </message>
    <message>
        <source>Go to the previous column</source>
        <translation>Перейти к предыдущему столбцу</translation>
    </message>
    <message>
        <source>Next co&amp;mment</source>
        <translation>Сле&amp;дующий комментарий</translation>
    </message>
    <message>
        <source>Go to the next comment</source>
        <translation>Перейти к следующему комментарию</translation>
    </message>
    <message>
        <source>Previous comm&amp;ent</source>
        <translation>Пред&amp;ыдущий комментарий</translation>
    </message>
    <message>
        <source>Go to the previous comment</source>
        <translation>Перейти к предыдущему комментарию</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Руководство</translation>
    </message>
    <message>
        <source>How to work with Counterdraft, with a search</source>
        <translation>Как работать с Counterdraft, с поиском</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation>Все действия и их клавиши</translation>
    </message>
    <message>
        <source>&amp;About Counterdraft</source>
        <translation>&amp;О программе Counterdraft</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Версия и лицензия</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Рецензирование</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Add amend&amp;ments…</source>
        <translation>До&amp;бавить поправки…</translation>
    </message>
    <message>
        <source>Put one more delegation's amended text beside the others</source>
        <translation>Поставить рядом изменённый текст ещё одной делегации</translation>
    </message>
    <message>
        <source>Replace the &amp;draft…</source>
        <translation>Заменить &amp;проект…</translation>
    </message>
    <message>
        <source>Carry all comments and decisions to a new revision of the draft</source>
        <translation>Перенести все комментарии и решения в новую редакцию проекта</translation>
    </message>
    <message>
        <source>&amp;Import Word comments…</source>
        <translation>Загрузить &amp;комментарии Word…</translation>
    </message>
    <message>
        <source>Take in the comments of a document that came back</source>
        <translation>Принять комментарии из вернувшегося документа</translation>
    </message>
    <message>
        <source>Merge colleagues' re&amp;views…</source>
        <translation>Об&amp;ъединить с файлами коллег…</translation>
    </message>
    <message>
        <source>Take in what colleagues wrote in their copies of the review</source>
        <translation>Принять то, что коллеги написали в своих копиях файла рецензирования</translation>
    </message>
    <message>
        <source>&amp;Protect with a passphrase…</source>
        <translation>З&amp;ащитить парольной фразой…</translation>
    </message>
    <message>
        <source>Keep the review in an encrypted file from now on</source>
        <translation>Впредь хранить рецензирование в зашифрованном файле</translation>
    </message>
    <message>
        <source>Export comments and decisions…</source>
        <translation>Выгрузить комментарии и решения…</translation>
    </message>
    <message>
        <source>Write comments or the register of decisions as a sheet, a table or web annotations</source>
        <translation>Записать комментарии или реестр решений как лист, таблицу или веб-аннотации</translation>
    </message>
    <message>
        <source>Open the sample of joint meas&amp;ures</source>
        <translation>Открыть учебный проект совместных &amp;мер</translation>
    </message>
    <message>
        <source>An invented draft with tables and repeated words, and two delegations' amendments</source>
        <translation>Вымышленный проект с таблицами и повторами слов и поправки двух делегаций</translation>
    </message>
    <message>
        <source>Change &amp;viewer</source>
        <translation>Просмотр &amp;изменений</translation>
    </message>
    <message>
        <source>Read the change line by line in words, as a screen reader needs it</source>
        <translation>Прочитать изменение построчно словами, как нужно программе экранного доступа</translation>
    </message>
    <message>
        <source>&amp;Comment…</source>
        <translation>Ко&amp;мментарий…</translation>
    </message>
    <message>
        <source>Comment on the marked words, else on the current change, else on the provision</source>
        <translation>Комментировать выделенные слова, иначе текущее изменение, иначе пункт</translation>
    </message>
    <message>
        <source>Comment on the c&amp;hange…</source>
        <translation>Комме&amp;нтарий к изменению…</translation>
    </message>
    <message>
        <source>Comment on the current change</source>
        <translation>Комментировать текущее изменение</translation>
    </message>
    <message>
        <source>Comment on the &amp;provision…</source>
        <translation>Комм&amp;ентарий к пункту…</translation>
    </message>
    <message>
        <source>Comment on the whole provision at the caret</source>
        <translation>Комментировать весь пункт, в котором стоит курсор</translation>
    </message>
    <message>
        <source>Comment on the &amp;document…</source>
        <translation>Комментарий к &amp;документу…</translation>
    </message>
    <message>
        <source>Comment on the draft as a whole</source>
        <translation>Комментарий к проекту в целом</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Ответить</translation>
    </message>
    <message>
        <source>Answer the current comment</source>
        <translation>Ответить на текущий комментарий</translation>
    </message>
    <message>
        <source>Resolve or re&amp;open</source>
        <translation>З&amp;акрыть или открыть снова</translation>
    </message>
    <message>
        <source>Say that the current comment asks for nothing more, or does again</source>
        <translation>Отметить, что вопрос текущего комментария снят или снова открыт</translation>
    </message>
    <message>
        <source>Detai&amp;ls of the comment…</source>
        <translation>Сведени&amp;я о комментарии…</translation>
    </message>
    <message>
        <source>Who may see the current comment, how much it matters, what it is about</source>
        <translation>Кто видит текущий комментарий, насколько он важен и о чём он</translation>
    </message>
    <message>
        <source>Find in co&amp;mments</source>
        <translation>На&amp;йти в комментариях</translation>
    </message>
    <message>
        <source>Show only the comments that hold some words</source>
        <translation>Показать только комментарии с некоторыми словами</translation>
    </message>
    <message>
        <source>&amp;Attach here</source>
        <translation>Привязать &amp;здесь</translation>
    </message>
    <message>
        <source>Put the current comment on the marked words</source>
        <translation>Привязать текущий комментарий к выделенным словам</translation>
    </message>
    <message>
        <source>Acc&amp;ept</source>
        <translation>&amp;Принять</translation>
    </message>
    <message>
        <source>Accept the current change, or those selected in the list</source>
        <translation>Принять текущее изменение или выбранные в списке</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>От&amp;клонить</translation>
    </message>
    <message>
        <source>Reject the current change, or those selected in the list</source>
        <translation>Отклонить текущее изменение или выбранные в списке</translation>
    </message>
    <message>
        <source>Accept in par&amp;t…</source>
        <translation>Принять &amp;частично…</translation>
    </message>
    <message>
        <source>Accept the current change with other words than those proposed</source>
        <translation>Принять текущее изменение в иной редакции, чем предложено</translation>
    </message>
    <message>
        <source>&amp;Bracket</source>
        <translation>&amp;В скобки</translation>
    </message>
    <message>
        <source>Put the current change, or those selected, in square brackets</source>
        <translation>Заключить текущее изменение или выбранные в квадратные скобки</translation>
    </message>
    <message>
        <source>De&amp;fer</source>
        <translation>О&amp;тложить</translation>
    </message>
    <message>
        <source>Leave the current change, or those selected, for later</source>
        <translation>Отложить решение по текущему изменению или по выбранным</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Снять поправку</translation>
    </message>
    <message>
        <source>Say that the delegation withdraws the change</source>
        <translation>Отметить, что делегация снимает изменение</translation>
    </message>
    <message>
        <source>Choose th&amp;is wording</source>
        <translation>Выбрать &amp;эту редакцию</translation>
    </message>
    <message>
        <source>Accept the current change and reject those that contradict it</source>
        <translation>Принять текущее изменение и отклонить противоречащие ему</translation>
    </message>
    <message>
        <source>Decide on the provision…</source>
        <translation>Решение по пункту…</translation>
    </message>
    <message>
        <source>Record what was settled on the whole provision at the caret</source>
        <translation>Записать, о чём договорились по всему пункту, в котором стоит курсор</translation>
    </message>
    <message>
        <source>Decisions so far…</source>
        <translation>Прежние решения…</translation>
    </message>
    <message>
        <source>Every decision on the current change: when, by whom and why</source>
        <translation>Все решения по текущему изменению: когда, кем и почему</translation>
    </message>
    <message>
        <source>Accept all shown</source>
        <translation>Принять все показанные</translation>
    </message>
    <message>
        <source>Accept all changes that the filter shows, but those in conflict</source>
        <translation>Принять все изменения, показанные фильтром, кроме противоречащих друг другу</translation>
    </message>
    <message>
        <source>Reject all shown</source>
        <translation>Отклонить все показанные</translation>
    </message>
    <message>
        <source>Reject all changes that the filter shows</source>
        <translation>Отклонить все изменения, показанные фильтром</translation>
    </message>
    <message>
        <source>Bracket all shown</source>
        <translation>Все показанные в скобки</translation>
    </message>
    <message>
        <source>Put all changes that the filter shows in square brackets</source>
        <translation>Заключить все изменения, показанные фильтром, в квадратные скобки</translation>
    </message>
    <message>
        <source>Defer all shown</source>
        <translation>Отложить все показанные</translation>
    </message>
    <message>
        <source>Leave all changes that the filter shows for later</source>
        <translation>Отложить решение по всем изменениям, показанным фильтром</translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation>Ваше &amp;имя…</translation>
    </message>
    <message>
        <source>The name that your comments bear</source>
        <translation>Имя, которым подписаны ваши комментарии</translation>
    </message>
</context>
<context>
    <name>AgreedColumn</name>
    <message>
        <source>Agreed text</source>
        <translation>Согласованный текст</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Text size {percent} %</source>
        <translation>Размер текста: {percent} %</translation>
    </message>
</context>
<context>
    <name>ChangeDelegate</name>
    <message>
        <source>In conflict</source>
        <translation>Противоречие</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Делегация</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>In conflict with {delegations}</source>
        <translation>Противоречит: {delegations}</translation>
    </message>
</context>
<context>
    <name>ChangePages</name>
    <message>
        <source>changed as well</source>
        <translation>тоже изменено</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>вставлено</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>перенесено</translation>
    </message>
</context>
<context>
    <name>ChangePanel</name>
    <message>
        <source>Search in changes</source>
        <translation>Поиск в изменениях</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Вид изменения</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Делегация</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Порядок списка</translation>
    </message>
    <message>
        <source>Order of the list; stepping through changes keeps the text's order</source>
        <translation>Порядок списка; переход между изменениями идёт по тексту</translation>
    </message>
    <message>
        <source>Substantive only</source>
        <translation>Только по существу</translation>
    </message>
    <message>
        <source>Hide changes that are certain not to alter the meaning</source>
        <translation>Скрыть изменения, которые заведомо не меняют смысла</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>Показать все изменения</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Все решения</translation>
    </message>
    <message>
        <source>In text order</source>
        <translation>По тексту</translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation>По делегациям</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>По видам</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>По классам</translation>
    </message>
    <message>
        <source>Substantive first</source>
        <translation>Сперва по существу</translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation>Сперва нерешённые</translation>
    </message>
    <message>
        <source>Commented first</source>
        <translation>С комментариями</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Все делегации</translation>
    </message>
    <message>
        <source>No change passes the filter.</source>
        <translation>Ни одно изменение не проходит через фильтр.</translation>
    </message>
    <message>
        <source>The texts are the same: there is no change to look at.</source>
        <translation>Тексты одинаковы: изменений нет.</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} из {total}</translation>
    </message>
</context>
<context>
    <name>ChangeViewer</name>
    <message>
        <source>Change viewer</source>
        <translation>Просмотр изменений</translation>
    </message>
    <message>
        <source>The change in words, line by line</source>
        <translation>Изменение словами, построчно</translation>
    </message>
    <message>
        <source>Previous (Shift+F7)</source>
        <translation>Предыдущее (Shift+F7)</translation>
    </message>
    <message>
        <source>Next (F7)</source>
        <translation>Следующее (F7)</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Назад к тексту (Esc)</translation>
    </message>
    <message>
        <source>Place {number} of {total} with changes</source>
        <translation>Место с изменениями {number} из {total}</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Inserted</source>
        <translation>Вставка</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Замена</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Перенос</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разделение</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Слияние</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>replaced “{old}” by “{new}”</source>
        <translation>«{old}» заменено на «{new}»</translation>
    </message>
    <message>
        <source>inserted “{new}”</source>
        <translation>вставлено «{new}»</translation>
    </message>
    <message>
        <source>deleted “{old}”</source>
        <translation>удалено «{old}»</translation>
    </message>
    <message>
        <source>, {reference}</source>
        <translation>, {reference}</translation>
    </message>
    <message>
        <source>Change {number} of {total}{where}, {delegation}: {what}</source>
        <translation>Изменение {number} из {total}{where}, {delegation}: {what}</translation>
    </message>
</context>
<context>
    <name>CirculationPreview</name>
    <message>
        <source>Comments that go along and that are left out</source>
        <translation>Комментарии, которые войдут и которые не войдут</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>About</source>
        <translation>К чему</translation>
    </message>
    <message>
        <source>Comments that go along: {taken}. Left out: {left}.</source>
        <translation>Комментариев войдёт: {taken}. Не войдёт: {left}.</translation>
    </message>
    <message>
        <source>Go along</source>
        <translation>Войдут</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Left out: for the own side only</source>
        <translation>Не войдут: только для нашей стороны</translation>
    </message>
    <message>
        <source>Left out: on the text of another delegation</source>
        <translation>Не войдут: к тексту другой делегации</translation>
    </message>
    <message>
        <source>Not written again: the draft's own file holds them</source>
        <translation>Повторно не записываются: уже есть в файле проекта</translation>
    </message>
    <message>
        <source>Left out: no comments were wanted</source>
        <translation>Не войдут: комментарии не нужны</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Весь текст</translation>
    </message>
</context>
<context>
    <name>ClassWords</name>
    <message>
        <source>Formatting</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Leading verb</source>
        <translation>Ведущий глагол</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Обязательность</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Отрицание</translation>
    </message>
    <message>
        <source>Date or period</source>
        <translation>Дата или срок</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Правовое основание</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Уточнение</translation>
    </message>
    <message>
        <source>Quantifier</source>
        <translation>Количественное слово</translation>
    </message>
    <message>
        <source>Actor or addressee</source>
        <translation>Исполнитель или адресат</translation>
    </message>
    <message>
        <source>Defined term</source>
        <translation>Определённый термин</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Структура</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>Скобки</translation>
    </message>
    <message>
        <source>Actor named or not</source>
        <translation>Исполнитель назван или нет</translation>
    </message>
    <message>
        <source>Other wording</source>
        <translation>Иная редакция</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Пробелы</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Типографика</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Пунктуация</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Прописные буквы</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Написание</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Нумерация</translation>
    </message>
    <message>
        <source>Look-alike letters</source>
        <translation>Похожие буквы</translation>
    </message>
    <message>
        <source>obligation</source>
        <translation>обязательство</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>рекомендация</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>разрешение</translation>
    </message>
    <message>
        <source>possibility</source>
        <translation>возможность</translation>
    </message>
    <message>
        <source>undertaking</source>
        <translation>принятое обязательство</translation>
    </message>
    <message>
        <source>attitude</source>
        <translation>отношение</translation>
    </message>
    <message>
        <source>request</source>
        <translation>просьба</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>time</source>
        <translation>время</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>время суток</translation>
    </message>
    <message>
        <source>period</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>число</translation>
    </message>
    <message>
        <source>quantifier</source>
        <translation>количественное слово</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>уточнение</translation>
    </message>
    <message>
        <source>softener</source>
        <translation>смягчающая оговорка</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>отрицание</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation>правовое основание</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>name</source>
        <translation>наименование</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>body text</source>
        <translation>основной текст</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>полужирный</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>курсив</translation>
    </message>
    <message>
        <source>underline</source>
        <translation>подчёркивание</translation>
    </message>
    <message>
        <source>strike-through</source>
        <translation>зачёркивание</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>прописные</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>скрытый текст</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>цвет</translation>
    </message>
    <message>
        <source>highlighting</source>
        <translation>выделение цветом</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>raised or lowered letters</source>
        <translation>надстрочные или подстрочные буквы</translation>
    </message>
    <message>
        <source>image</source>
        <translation>изображение</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>фигура</translation>
    </message>
    <message>
        <source>text box</source>
        <translation>надпись</translation>
    </message>
    <message>
        <source>embedded object</source>
        <translation>внедрённый объект</translation>
    </message>
    <message>
        <source>field</source>
        <translation>поле</translation>
    </message>
    <message>
        <source>field mark</source>
        <translation>знак поля</translation>
    </message>
    <message>
        <source>footnote mark</source>
        <translation>знак сноски</translation>
    </message>
    <message>
        <source>endnote mark</source>
        <translation>знак концевой сноски</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>формула</translation>
    </message>
    <message>
        <source>advisory</source>
        <translation>рекомендательное</translation>
    </message>
    <message>
        <source>instruction</source>
        <translation>поручение</translation>
    </message>
    <message>
        <source>constitutive</source>
        <translation>учреждающее</translation>
    </message>
    <message>
        <source>brackets removed, {new} kept of {old}</source>
        <translation>скобки сняты, из {old} оставлено {new}</translation>
    </message>
    <message>
        <source>bracketed text added: {words}</source>
        <translation>добавлен текст в скобках: {words}</translation>
    </message>
    <message>
        <source>bracketed text removed: {words}</source>
        <translation>исключён текст в скобках: {words}</translation>
    </message>
    <message>
        <source>wording change, unclassified</source>
        <translation>изменение редакции, без классификации</translation>
    </message>
    <message>
        <source>formatting only</source>
        <translation>только оформление</translation>
    </message>
    <message>
        <source>inline objects changed</source>
        <translation>изменены объекты в тексте</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>пробелы</translation>
    </message>
    <message>
        <source>white space only</source>
        <translation>только пробелы</translation>
    </message>
    <message>
        <source>typographic form: quotation marks, dashes, apostrophes or ellipsis</source>
        <translation>типографское начертание: кавычки, тире, апострофы или многоточие</translation>
    </message>
    <message>
        <source>typographic form only: quotation marks, dashes, apostrophes or ellipsis</source>
        <translation>только типографское начертание: кавычки, тире, апострофы или многоточие</translation>
    </message>
    <message>
        <source>capitals: {old} → {new}</source>
        <translation>прописные буквы: {old} → {new}</translation>
    </message>
    <message>
        <source>capitals only: {old} → {new}</source>
        <translation>только прописные буквы: {old} → {new}</translation>
    </message>
    <message>
        <source>look-alike letters of another script or invisible characters: suspicious</source>
        <translation>похожие буквы другого алфавита или невидимые знаки: подозрительно</translation>
    </message>
    <message>
        <source>same value in another form: {old} = {new}</source>
        <translation>то же значение в другой записи: {old} = {new}</translation>
    </message>
    <message>
        <source>spelling variant: {old}, {new}</source>
        <translation>вариант написания: {old}, {new}</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>пунктуация</translation>
    </message>
    <message>
        <source>punctuation only</source>
        <translation>только пунктуация</translation>
    </message>
    <message>
        <source>punctuation, check meaning</source>
        <translation>пунктуация, проверьте смысл</translation>
    </message>
    <message>
        <source>punctuation only, check meaning</source>
        <translation>только пунктуация, проверьте смысл</translation>
    </message>
    <message>
        <source>typed label only: {old} → {new}</source>
        <translation>только набранный номер: {old} → {new}</translation>
    </message>
    <message>
        <source>list label only: {label} → {other_label}</source>
        <translation>только номер в списке: {label} → {other_label}</translation>
    </message>
    <message>
        <source>now agreed: brackets removed</source>
        <translation>теперь согласовано: скобки сняты</translation>
    </message>
    <message>
        <source>no longer agreed: brackets added</source>
        <translation>более не согласовано: добавлены скобки</translation>
    </message>
    <message>
        <source>brackets {old} → {new}</source>
        <translation>скобки {old} → {new}</translation>
    </message>
    <message>
        <source>{words}: may be a defined term</source>
        <translation>{words}: возможно, определённый термин</translation>
    </message>
    <message>
        <source>addressees widened: {words} added</source>
        <translation>круг адресатов расширен: добавлено {words}</translation>
    </message>
    <message>
        <source>addressees narrowed: {words} removed</source>
        <translation>круг адресатов сужен: исключено {words}</translation>
    </message>
    <message>
        <source>who acts or is addressed: {old} → {new}</source>
        <translation>кто действует или кому адресовано: {old} → {new}</translation>
    </message>
    <message>
        <source>actor no longer named: {words}</source>
        <translation>исполнитель более не назван: {words}</translation>
    </message>
    <message>
        <source>actor now named: {words}</source>
        <translation>исполнитель теперь назван: {words}</translation>
    </message>
    <message>
        <source>{kind} verb, both {rank} in profile {profile}</source>
        <translation>глагол ({kind}), оба {rank} в профиле {profile}</translation>
    </message>
    <message>
        <source>{kind} verb, {rank} to {other_rank} in profile {profile}</source>
        <translation>глагол ({kind}), с {rank} до {other_rank} в профиле {profile}</translation>
    </message>
    <message>
        <source>{kind} verb to {other_kind} verb, profile {profile}: {old} → {new}</source>
        <translation>глагол ({kind} → {other_kind}), профиль {profile}: {old} → {new}</translation>
    </message>
    <message>
        <source>leading verb: {old} → {new}</source>
        <translation>ведущий глагол: {old} → {new}</translation>
    </message>
    <message>
        <source>{words} not on a ladder of profile {profile}</source>
        <translation>{words} нет на шкале профиля {profile}</translation>
    </message>
    <message>
        <source>legal effect {kind} to {other_kind}</source>
        <translation>правовое действие: {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>{kind} in other words: {old} → {new}</source>
        <translation>{kind} другими словами: {old} → {new}</translation>
    </message>
    <message>
        <source>{kind} to {other_kind}: {old} → {new}, profile {profile}</source>
        <translation>{kind} → {other_kind}: {old} → {new}, профиль {profile}</translation>
    </message>
    <message>
        <source>inserted at the beginning</source>
        <translation>вставлено в начале</translation>
    </message>
    <message>
        <source>inserted after {place}</source>
        <translation>вставлено после {place}</translation>
    </message>
    <message>
        <source>moved from {old} to after {new}, no word changed</source>
        <translation>перенесено: был {old}, теперь после {new}; слова не изменены</translation>
    </message>
    <message>
        <source>moved from {old} to the beginning, no word changed</source>
        <translation>перенесено: был {old}, теперь в начале; слова не изменены</translation>
    </message>
    <message>
        <source>moved from {old} to at the beginning, no word changed</source>
        <translation>перенесено: был {old}, теперь в начале; слова не изменены</translation>
    </message>
    <message>
        <source>moved from {old} to after {new}, {count} changed</source>
        <translation>перенесено: был {old}, теперь после {new}; изменено: {count}</translation>
    </message>
    <message>
        <source>moved from {old} to at the beginning, {count} changed</source>
        <translation>перенесено: был {old}, теперь в начале; изменено: {count}</translation>
    </message>
    <message>
        <source>{old} split into {new}</source>
        <translation>{old} разделён на {new}</translation>
    </message>
    <message>
        <source>{old} merged into {new}</source>
        <translation>{old} объединены в {new}</translation>
    </message>
    <message>
        <source>later by {length}, if both are in {year}</source>
        <translation>позже ({length}), если обе даты в {year} году</translation>
    </message>
    <message>
        <source>earlier by {length}, if both are in {year}</source>
        <translation>раньше ({length}), если обе даты в {year} году</translation>
    </message>
    <message>
        <source>later by {length}, at its end</source>
        <translation>позже ({length}), по дате окончания</translation>
    </message>
    <message>
        <source>earlier by {length}, at its end</source>
        <translation>раньше ({length}), по дате окончания</translation>
    </message>
    <message>
        <source>later by {length}</source>
        <translation>позже ({length})</translation>
    </message>
    <message>
        <source>earlier by {length}</source>
        <translation>раньше ({length})</translation>
    </message>
    <message>
        <source>{length} instead of {other_length}: {difference}</source>
        <translation>было {other_length}, стало {length}: {difference}</translation>
    </message>
    <message>
        <source>{length} instead of {other_length}</source>
        <translation>было {other_length}, стало {length}</translation>
    </message>
    <message>
        <source>{kind} replaced by {other_kind}</source>
        <translation>замена: {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>time zone {kind} to {other_kind}</source>
        <translation>часовой пояс: {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>other hour, and time zone {kind} to {other_kind}</source>
        <translation>другое время и часовой пояс: {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>date that can be read in two ways: {words}</source>
        <translation>дату можно прочесть двояко: {words}</translation>
    </message>
    <message>
        <source>one day replaced by several</source>
        <translation>один день заменён несколькими</translation>
    </message>
    <message>
        <source>several days replaced by one</source>
        <translation>несколько дней заменены одним</translation>
    </message>
    <message>
        <source>date made more exact</source>
        <translation>дата уточнена</translation>
    </message>
    <message>
        <source>date made less exact</source>
        <translation>дата стала менее точной</translation>
    </message>
    <message>
        <source>legal basis made more exact: {old} → {new}</source>
        <translation>правовое основание уточнено: {old} → {new}</translation>
    </message>
    <message>
        <source>legal basis made less exact: {old} → {new}</source>
        <translation>правовое основание стало менее точным: {old} → {new}</translation>
    </message>
    <message>
        <source>year {year} added</source>
        <translation>добавлен {year} год</translation>
    </message>
    <message>
        <source>year {year} no longer named</source>
        <translation>{year} год более не указан</translation>
    </message>
    <message>
        <source>a day that the calendar does not have</source>
        <translation>такого дня нет в календаре</translation>
    </message>
    <message>
        <source>the same day in another form</source>
        <translation>тот же день в другой записи</translation>
    </message>
    <message>
        <source>points to {old}, which is now {new}: stale</source>
        <translation>указывает на {old}, теперь это {new}: устарело</translation>
    </message>
    <message>
        <source>points to {old}, which is deleted: stale</source>
        <translation>указывает на {old}, который удалён: устарело</translation>
    </message>
    <message>
        <source>points to {old}, which now stands on the other side: stale</source>
        <translation>указывает на {old}, который теперь стоит по другую сторону: устарело</translation>
    </message>
    <message>
        <source>points to {old}, which does not exist</source>
        <translation>указывает на {old}, которого нет</translation>
    </message>
    <message>
        <source>points to {old}, which has another wording throughout: check</source>
        <translation>указывает на {old}, редакция которого полностью иная: проверьте</translation>
    </message>
    <message>
        <source>points to {old}, which is deleted</source>
        <translation>указывает на {old}, который удалён</translation>
    </message>
    <message>
        <source>{new} bears that number now: stale</source>
        <translation>этот номер теперь носит {new}: устарело</translation>
    </message>
    <message>
        <source>points to {old} under its former number {number}: stale</source>
        <translation>указывает на {old} под прежним номером {number}: устарело</translation>
    </message>
    <message>
        <source>points to {place}</source>
        <translation>указывает на {place}</translation>
    </message>
    <message>
        <source>style {label} → {other_label}</source>
        <translation>стиль {label} → {other_label}</translation>
    </message>
    <message>
        <source>role {kind} → {other_kind}</source>
        <translation>роль: {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>level {old} → {new}</source>
        <translation>уровень {old} → {new}</translation>
    </message>
    <message>
        <source>alignment {old} → {new}</source>
        <translation>выравнивание {old} → {new}</translation>
    </message>
    <message>
        <source>indent</source>
        <translation>отступ</translation>
    </message>
    <message>
        <source>direction of the text</source>
        <translation>направление текста</translation>
    </message>
    <message>
        <source>{kind} added: {words}</source>
        <translation>добавлено ({kind}): {words}</translation>
    </message>
    <message>
        <source>{kind} removed: {words}</source>
        <translation>исключено ({kind}): {words}</translation>
    </message>
    <message>
        <source>{kind}: {old} → {new}</source>
        <translation>{kind}: {old} → {new}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>добавлено: {words}</translation>
    </message>
    <message>
        <source>removed: {words}</source>
        <translation>исключено: {words}</translation>
    </message>
    <message>
        <source>{words} deleted</source>
        <translation>удалено: {words}</translation>
    </message>
    <message>
        <source>{kind} added</source>
        <translation>добавлено: {kind}</translation>
    </message>
    <message>
        <source>{kind} removed</source>
        <translation>исключено: {kind}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln минута</numerusform>
            <numerusform>%Ln минуты</numerusform>
            <numerusform>%Ln минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln час</numerusform>
            <numerusform>%Ln часа</numerusform>
            <numerusform>%Ln часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln день</numerusform>
            <numerusform>%Ln дня</numerusform>
            <numerusform>%Ln дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln неделя</numerusform>
            <numerusform>%Ln недели</numerusform>
            <numerusform>%Ln недель</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln месяц</numerusform>
            <numerusform>%Ln месяца</numerusform>
            <numerusform>%Ln месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln год</numerusform>
            <numerusform>%Ln года</numerusform>
            <numerusform>%Ln лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln percentage points</source>
        <translation>
            <numerusform>%Ln процентный пункт</numerusform>
            <numerusform>%Ln процентных пункта</numerusform>
            <numerusform>%Ln процентных пунктов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnDesk</name>
    <message>
        <source>Draft</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>&amp;Столбцы</translation>
    </message>
</context>
<context>
    <name>CommentDetails</name>
    <message>
        <source>Details of the comment</source>
        <translation>Сведения о комментарии</translation>
    </message>
    <message>
        <source>Words with commas between them</source>
        <translation>Слова через запятую</translation>
    </message>
    <message>
        <source>Category, priority and tags never leave the house in papers for circulation.</source>
        <translation>Категория, приоритет и метки никогда не попадают в рассылаемые документы.</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Кто видит</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CommentEditor</name>
    <message>
        <source>Write a comment</source>
        <translation>Напишите комментарий</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>Текст комментария</translation>
    </message>
    <message>
        <source>Ctrl+B makes the marked words bold, Ctrl+I italic</source>
        <translation>Ctrl+B делает выделенные слова полужирными, Ctrl+I — курсивом</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Not saved yet: Ctrl+Enter saves it, Cancel throws it away.</source>
        <translation>Ещё не сохранено: Ctrl+Enter сохраняет, «Отмена» удаляет.</translation>
    </message>
</context>
<context>
    <name>CommentFilter</name>
    <message>
        <source>Find in comments</source>
        <translation>Найти в комментариях</translation>
    </message>
    <message>
        <source>Words to find in comments</source>
        <translation>Слова для поиска в комментариях</translation>
    </message>
    <message>
        <source>Who may see them</source>
        <translation>Кто видит</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Делегация</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Class of the change</source>
        <translation>Класс изменения</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>Фильтры ({count})</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
</context>
<context>
    <name>CommentWords</name>
    <message>
        <source>Own side only</source>
        <translation>Только наша сторона</translation>
    </message>
    <message>
        <source>For circulation</source>
        <translation>Для рассылки</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Без приоритета</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>Красная черта</translation>
    </message>
    <message>
        <source>Must have</source>
        <translation>Обязательно</translation>
    </message>
    <message>
        <source>Nice to have</source>
        <translation>Желательно</translation>
    </message>
    <message>
        <source>Can give</source>
        <translation>Можно уступить</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Наблюдать</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(удалено)</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Which comments to show</source>
        <translation>Какие комментарии показывать</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>Все комментарии</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>No comments yet.

Select words in any column and press Ctrl+Alt+M to comment on them.</source>
        <translation>Комментариев пока нет.

Выделите слова в любом столбце и нажмите Ctrl+Alt+M, чтобы прокомментировать их.</translation>
    </message>
    <message>
        <source>Without a place in these texts</source>
        <translation>Без места в этих текстах</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>{open} open of {total}</source>
        <translation>открыто {open} из {total}</translation>
    </message>
    <message>
        <source>{shown} shown of {total}</source>
        <translation>показано {shown} из {total}</translation>
    </message>
    <message>
        <source>Show earlier ones ({count})</source>
        <translation>Показать предыдущие ({count})</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Показать ещё ({count})</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментировать</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Footnotes</source>
        <translation>Сноски</translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation>Концевые сноски</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Верхние колонтитулы</translation>
    </message>
    <message>
        <source>Footers</source>
        <translation>Нижние колонтитулы</translation>
    </message>
    <message>
        <source>Text boxes</source>
        <translation>Надписи</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged provisions</source>
        <translation>
            <numerusform>%Ln пункт без изменений</numerusform>
            <numerusform>%Ln пункта без изменений</numerusform>
            <numerusform>%Ln пунктов без изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stands {reference}, moved</source>
        <translation>Здесь стоит {reference} (перенесено)</translation>
    </message>
    <message>
        <source>a provision</source>
        <translation>пункт</translation>
    </message>
    <message>
        <source>Scroll position of all columns</source>
        <translation>Положение прокрутки всех столбцов</translation>
    </message>
    <message>
        <source>Changes: {count}</source>
        <translation>Изменений: {count}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>{name}, text</source>
        <translation>{name}, текст</translation>
    </message>
</context>
<context>
    <name>CrashDesk</name>
    <message>
        <source>Counterdraft made a mistake ({kind}) and did not finish what it was doing.</source>
        <translation>В Counterdraft произошёл сбой ({kind}), и действие не завершено.</translation>
    </message>
    <message>
        <source>Counterdraft made the same mistake again.</source>
        <translation>Тот же сбой в Counterdraft произошёл снова.</translation>
    </message>
    <message>
        <source>Counterdraft ended unexpectedly the last time.</source>
        <translation>В прошлый раз Counterdraft завершился неожиданно.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Произошёл сбой</translation>
    </message>
    <message>
        <source>Nothing is lost: every comment and decision was on the disk before the window showed it. You can go on; if the window behaves oddly, close it and start it again.</source>
        <translation>Ничего не потеряно: каждый комментарий и каждое решение были на диске раньше, чем окно их показало. Можно продолжать; если окно ведёт себя странно, закройте его и запустите снова.</translation>
    </message>
    <message>
        <source>A report helps to mend this. It holds what you see here: versions and places in the program, no text of documents or comments and no names of files. It is not sent anywhere.</source>
        <translation>Отчёт поможет это исправить. В нём только то, что вы видите здесь: версии и места в программе, без текста документов и комментариев и без имён файлов. Он никуда не отправляется.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation>Записать туда не удалось; выберите другую папку.</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Сохранено в {file}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Decision on the change</source>
        <translation>Решение по изменению</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Обоснование (необязательно)</translation>
    </message>
    <message>
        <source>Reason of the next decision</source>
        <translation>Обоснование следующего решения</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Противоречие</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>More decisions</source>
        <translation>Другие решения</translation>
    </message>
    <message>
        <source>In conflict: only one of these can be accepted</source>
        <translation>Противоречие: принять можно только одно из этих изменений</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Choose the wording of {delegation}</source>
        <translation>Выбрать редакцию: {delegation}</translation>
    </message>
    <message>
        <source>Accept this wording and reject what contradicts it</source>
        <translation>Принять эту редакцию и отклонить противоречащие ей</translation>
    </message>
    <message>
        <source>Accept in part</source>
        <translation>Принять частично</translation>
    </message>
    <message>
        <source>The agreed words</source>
        <translation>Согласованная редакция</translation>
    </message>
</context>
<context>
    <name>DecisionDesk</name>
    <message>
        <source>Agreed words to be put in:</source>
        <translation>Согласованные слова для вставки:</translation>
    </message>
    <message>
        <source>Agreed words in place of “{old}”:</source>
        <translation>Согласованные слова вместо «{old}»:</translation>
    </message>
    <message>
        <source>{outcome}: {count}</source>
        <translation>{outcome}: {count}</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Решать нечего</translation>
    </message>
    <message>
        <source>Left open because of a conflict: {count}</source>
        <translation>Оставлено открытым из-за противоречия: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes selected</source>
        <translation>
            <numerusform>Выбрано %Ln изменение</numerusform>
            <numerusform>Выбрано %Ln изменения</numerusform>
            <numerusform>Выбрано %Ln изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided differently elsewhere: {others}</source>
        <translation>В другом месте решено иначе: {others}</translation>
    </message>
    <message>
        <source>Choose a change to decide on it</source>
        <translation>Выберите изменение, чтобы принять по нему решение</translation>
    </message>
    <message>
        <source>“{new}” in place of “{old}”</source>
        <translation>«{new}» вместо «{old}»</translation>
    </message>
    <message>
        <source>put in “{new}”</source>
        <translation>вставить «{new}»</translation>
    </message>
    <message>
        <source>leave out “{old}”</source>
        <translation>исключить «{old}»</translation>
    </message>
    <message>
        <source>move {reference}</source>
        <translation>перенести {reference}</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decisions on {subject}</source>
        <translation>Решения: {subject}</translation>
    </message>
    <message>
        <source>Agreed words</source>
        <translation>Согласованная редакция</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Обоснование</translation>
    </message>
    <message>
        <source>Reason, for the own side only</source>
        <translation>Обоснование, только для нашей стороны</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Решения пока нет</translation>
    </message>
    <message>
        <source>Decisions made so far</source>
        <translation>Принятые на данный момент решения</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>decided differently elsewhere</source>
        <translation>в другом месте решено иначе</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>заменено</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>no longer proposed</source>
        <translation>больше не предлагается</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Open</source>
        <translation>Не решено</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>Принято частично</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Bracketed</source>
        <translation>В скобках</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Решения пока нет</translation>
    </message>
    <message>
        <source>{outcome}, {author}</source>
        <translation>{outcome}, {author}</translation>
    </message>
    <message>
        <source>: “{words}”</source>
        <translation>: «{words}»</translation>
    </message>
    <message>
        <source>add document</source>
        <translation>добавление документа</translation>
    </message>
    <message>
        <source>remove document</source>
        <translation>удаление документа</translation>
    </message>
    <message>
        <source>change document</source>
        <translation>изменение документа</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>изменение настроек</translation>
    </message>
    <message>
        <source>add comment</source>
        <translation>добавление комментария</translation>
    </message>
    <message>
        <source>import comments</source>
        <translation>загрузка комментариев</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>edit comment</source>
        <translation>правка комментария</translation>
    </message>
    <message>
        <source>resolve or reopen</source>
        <translation>закрытие или открытие комментария</translation>
    </message>
    <message>
        <source>change details</source>
        <translation>изменение сведений</translation>
    </message>
    <message>
        <source>delete comment</source>
        <translation>удаление комментария</translation>
    </message>
    <message>
        <source>attach comment</source>
        <translation>привязка комментария</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>принятие</translation>
    </message>
    <message>
        <source>accept in part</source>
        <translation>частичное принятие</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>отклонение</translation>
    </message>
    <message>
        <source>bracket</source>
        <translation>заключение в скобки</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>откладывание</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>снятие поправки</translation>
    </message>
    <message>
        <source>choose between conflicting changes</source>
        <translation>выбор между противоречащими изменениями</translation>
    </message>
    <message>
        <source>take in other changes</source>
        <translation>принятие других изменений</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>“{file}” is there already. It is lost if you replace it.</source>
        <translation>«{file}» уже существует. При замене он пропадёт.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <source>Marked-up document (Word)</source>
        <translation>Документ с правками (Word)</translation>
    </message>
    <message>
        <source>Comments as a sheet (Excel)</source>
        <translation>Комментарии листом (Excel)</translation>
    </message>
    <message>
        <source>Comments as a table (CSV)</source>
        <translation>Комментарии таблицей (CSV)</translation>
    </message>
    <message>
        <source>Comments as web annotations (JSON-LD)</source>
        <translation>Комментарии веб-аннотациями (JSON-LD)</translation>
    </message>
    <message>
        <source>Register of decisions (Excel)</source>
        <translation>Реестр решений (Excel)</translation>
    </message>
    <message>
        <source>Register of decisions (CSV)</source>
        <translation>Реестр решений (CSV)</translation>
    </message>
    <message>
        <source>All delegations, in one document</source>
        <translation>Все делегации, в одном документе</translation>
    </message>
    <message>
        <source>Those for circulation</source>
        <translation>Предназначенные для рассылки</translation>
    </message>
    <message>
        <source>All, internal ones too</source>
        <translation>Все, включая внутренние</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Никакие</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Что записать</translation>
    </message>
    <message>
        <source>Amendments of</source>
        <translation>Поправки делегации</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Everyone the paper goes to</source>
        <translation>Все, кому рассылается документ</translation>
    </message>
    <message>
        <source>The own side only</source>
        <translation>Только наша сторона</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>The file is proven before it is written: rejecting all changes gives the draft.</source>
        <translation>Перед записью файл проверяется: отклонение всех изменений даёт проект.</translation>
    </message>
    <message>
        <source>Accepting one delegation's changes and rejecting the others gives its text.</source>
        <translation>Принятие изменений одной делегации и отклонение остальных даёт её текст.</translation>
    </message>
    <message>
        <source>Changes that wait for a decision: {waiting}.</source>
        <translation>Изменений, ожидающих решения: {waiting}.</translation>
    </message>
    <message>
        <source>Reasons and earlier decisions are internal and left out.</source>
        <translation>Обоснования и прежние решения внутренние и не выгружаются.</translation>
    </message>
    <message>
        <source>Category, priority and tags are internal and left out.</source>
        <translation>Категория, приоритет и метки внутренние и не выгружаются.</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>комментарии</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>решения</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Сохранить выгрузку</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Write moved text as moves</source>
        <translation>Записывать перенос текста как перемещение</translation>
    </message>
    <message>
        <source>Without it, moved text is written as deleted and inserted.</source>
        <translation>Без этого перенесённый текст записывается как удалённый и вставленный.</translation>
    </message>
    <message>
        <source>Keep authors of tracked changes</source>
        <translation>Сохранять авторов исправлений</translation>
    </message>
    <message>
        <source>Word comments of the amended files</source>
        <translation>Комментарии Word из изменённых файлов</translation>
    </message>
    <message>
        <source>Begin with a table of conflicts</source>
        <translation>Начать с таблицы противоречий</translation>
    </message>
    <message>
        <source>Tracked changes of the files stay in the names of those who made them.</source>
        <translation>Исправления из файлов останутся за теми, кто их сделал.</translation>
    </message>
    <message>
        <source>There are none in the amended files.</source>
        <translation>В изменённых файлах их нет.</translation>
    </message>
    <message>
        <source>Comments in the amended files go along, whoever they were meant for.</source>
        <translation>Комментарии из изменённых файлов войдут, кому бы они ни предназначались.</translation>
    </message>
    <message>
        <source>The delegations of this file are the authors of its tracked changes.</source>
        <translation>Делегации этого файла и есть авторы его исправлений.</translation>
    </message>
    <message>
        <source>The files hold no tracked changes.</source>
        <translation>В файлах нет исправлений.</translation>
    </message>
    <message>
        <source>The draft holds tracked changes itself: choose no comments to keep them.</source>
        <translation>В самом проекте есть исправления: чтобы сохранить их, выберите вариант без комментариев.</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>With comments</source>
        <translation>С комментариями</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Противоречат</translation>
    </message>
    <message>
        <source>Editorial only</source>
        <translation>Только редакционные</translation>
    </message>
    <message>
        <source>Classes (any of these)</source>
        <translation>Классы (любой из них)</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Другие фильтры</translation>
    </message>
    <message>
        <source>More filters ({count})</source>
        <translation>Другие фильтры ({count})</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the texts</source>
        <translation>Найти в текстах</translation>
    </message>
    <message>
        <source>Columns to search</source>
        <translation>Где искать</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Учитывать регистр</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Предыдущее совпадение (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Следующее совпадение (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Все столбцы</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} из {total}</translation>
    </message>
    <message>
        <source>{number} of more than {total}</source>
        <translation>{number} из более чем {total}</translation>
    </message>
    <message>
        <source>{column}, not shown</source>
        <translation>{column}, не показан</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Your comments and decisions bear this name from now on.</source>
        <translation>Отныне ваши комментарии и решения подписаны этим именем.</translation>
    </message>
    <message>
        <source>The window speaks another language when you close these preferences.</source>
        <translation>Язык окна сменится, когда вы закроете эти настройки.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Comments in “{file}”</source>
        <translation>Комментарии в «{file}»</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Из файла</translation>
    </message>
    <message>
        <source>The own side only</source>
        <translation>Только наша сторона</translation>
    </message>
    <message>
        <source>Everyone the paper goes to</source>
        <translation>Все, кому рассылается документ</translation>
    </message>
    <message>
        <source>Who may see the new comments</source>
        <translation>Кто видит новые комментарии</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>без имени</translation>
    </message>
    <message>
        <source>New comments from {names}.</source>
        <translation>Новые комментарии: {names}.</translation>
    </message>
    <message>
        <source>New replies in threads that are here: {count}.</source>
        <translation>Новых ответов в имеющихся обсуждениях: {count}.</translation>
    </message>
    <message>
        <source>Here already, and left as they are: {count}.</source>
        <translation>Уже есть здесь, оставлены как есть: {count}.</translation>
    </message>
    <message>
        <source>Deleted here, and left out: {count}.</source>
        <translation>Удалены здесь и не принимаются: {count}.</translation>
    </message>
    <message>
        <source>Resolved in the file, and still open here: {count}.</source>
        <translation>Закрыты в файле, но здесь ещё открыты: {count}.</translation>
    </message>
    <message>
        <source>The document has no comments.</source>
        <translation>В документе нет комментариев.</translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>Ничего нового в нём нет.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>You began to write something that is not saved. It is lost if you go on.</source>
        <translation>Вы начали писать текст, который не сохранён. Если продолжить, он пропадёт.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Продолжить без него</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Вернуться к тексту</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Orange and blue</source>
        <translation>Оранжевый и синий</translation>
    </message>
    <message>
        <source>Red and green</source>
        <translation>Красный и зелёный</translation>
    </message>
    <message>
        <source>A single colour</source>
        <translation>Один цвет</translation>
    </message>
    <message>
        <source>Colours of changes</source>
        <translation>Цвета изменений</translation>
    </message>
    <message>
        <source>Deleted words are struck out and inserted ones underlined in every set.</source>
        <translation>В любом наборе удалённые слова зачёркнуты, а вставленные подчёркнуты.</translation>
    </message>
    <message>
        <source>Projector mode: everything in large type</source>
        <translation>Режим проектора: всё крупно</translation>
    </message>
    <message>
        <source>The parties {deleted}{inserted} report within {old}{new} days.</source>
        <translation>Стороны {deleted}{inserted} доклад в течение {old}{new} дней.</translation>
    </message>
    <message>
        <source>should</source>
        <translation>могут представить</translation>
    </message>
    <message>
        <source>shall</source>
        <translation>представляют</translation>
    </message>
    <message>
        <source>sixty</source>
        <translation>шестидесяти</translation>
    </message>
    <message>
        <source>thirty</source>
        <translation>тридцати</translation>
    </message>
</context>
<context>
    <name>LowerWords</name>
    <message>
        <source>does not exist: check the name</source>
        <translation>не существует: проверьте имя</translation>
    </message>
    <message>
        <source>is a folder, not a document: name a .docx file in it</source>
        <translation>это папка, а не документ: укажите файл .docx в ней</translation>
    </message>
    <message>
        <source>is empty (0 bytes): ask for the file again</source>
        <translation>пуст (0 байт): запросите файл ещё раз</translation>
    </message>
    <message>
        <source>may not be read by this user: check its permissions</source>
        <translation>недоступен для чтения этому пользователю: проверьте права доступа</translation>
    </message>
    <message>
        <source>is in Word's old binary format (.doc): open it in Word or LibreOffice and save it as .docx</source>
        <translation>в старом двоичном формате Word (.doc): откройте его в Word или LibreOffice и сохраните как .docx</translation>
    </message>
    <message>
        <source>is protected with a password: remove the password in Word and save it again</source>
        <translation>защищён паролем: снимите пароль в Word и сохраните файл снова</translation>
    </message>
    <message>
        <source>is not a Word document (.docx): save the text as .docx and try again</source>
        <translation>не документ Word (.docx): сохраните текст как .docx и попробуйте снова</translation>
    </message>
    <message>
        <source>is an Office file but not a Word document: export it as .docx</source>
        <translation>файл Office, но не документ Word: экспортируйте его в .docx</translation>
    </message>
    <message>
        <source>is damaged or cut short: ask for the file again</source>
        <translation>повреждён или обрезан: запросите файл ещё раз</translation>
    </message>
    <message>
        <source>unpacks to more than a document can be: it is refused as a possible zip bomb</source>
        <translation>распаковывается в больший объём, чем может иметь документ: отклонён как возможная zip-бомба</translation>
    </message>
    <message>
        <source>contains XML entity definitions, which no Word document needs: it is refused</source>
        <translation>содержит определения сущностей XML, которые не нужны документу Word: отклонён</translation>
    </message>
    <message>
        <source>has a type that cannot be read: export it as .docx</source>
        <translation>имеет тип, который нельзя прочитать: экспортируйте его в .docx</translation>
    </message>
    <message>
        <source>is a folder, not a review: name a .counterdraft file</source>
        <translation>это папка, а не файл рецензирования: укажите файл .counterdraft</translation>
    </message>
    <message>
        <source>is empty (0 bytes): restore it from a copy</source>
        <translation>пуст (0 байт): восстановите его из копии</translation>
    </message>
    <message>
        <source>is not a Counterdraft review</source>
        <translation>не является файлом рецензирования Counterdraft</translation>
    </message>
    <message>
        <source>was written by a newer version of Counterdraft: update this program to open it</source>
        <translation>записан более новой версией Counterdraft: обновите программу, чтобы открыть его</translation>
    </message>
    <message>
        <source>is open in another program: close it there, or open it for reading only</source>
        <translation>открыт в другой программе: закройте его там или откройте только для чтения</translation>
    </message>
    <message>
        <source>is damaged: restore it from a copy</source>
        <translation>повреждён: восстановите его из копии</translation>
    </message>
    <message>
        <source>could not be saved because the disk is full: make room, nothing already saved is lost</source>
        <translation>не сохранён, потому что диск заполнен: освободите место, ничто из сохранённого не потеряно</translation>
    </message>
    <message>
        <source>cannot be written: copy it to a place where you may write</source>
        <translation>недоступен для записи: скопируйте его туда, где запись разрешена</translation>
    </message>
    <message>
        <source>may not be opened by this user: check its permissions</source>
        <translation>недоступен этому пользователю: проверьте права доступа</translation>
    </message>
    <message>
        <source>exists already: choose another name</source>
        <translation>уже существует: выберите другое имя</translation>
    </message>
    <message>
        <source>could not be opened with this passphrase</source>
        <translation>не открывается с этой парольной фразой</translation>
    </message>
    <message>
        <source>was replaced, cut short or removed while it was open: save under a new name</source>
        <translation>был заменён, обрезан или удалён, пока был открыт: сохраните под новым именем</translation>
    </message>
    <message>
        <source>is protected with a passphrase, or is not a Counterdraft review: give the passphrase</source>
        <translation>защищён парольной фразой или не является файлом рецензирования Counterdraft: укажите парольную фразу</translation>
    </message>
    <message>
        <source>needs the encryption package: install it with “pip install sqlcipher3” and try again</source>
        <translation>требует пакета шифрования: установите его командой «pip install sqlcipher3» и попробуйте снова</translation>
    </message>
    <message>
        <source>could not be read or written: check that its drive is connected, or copy it elsewhere</source>
        <translation>не удалось прочитать или записать: проверьте, подключён ли диск, или скопируйте файл в другое место</translation>
    </message>
    <message>
        <source>lies on a drive that cannot lock files: copy it to another drive</source>
        <translation>лежит на диске, который не умеет блокировать файлы: скопируйте его на другой диск</translation>
    </message>
    <message>
        <source>has a longer name than a review can have: choose a shorter one</source>
        <translation>имеет слишком длинное имя для файла рецензирования: выберите более короткое</translation>
    </message>
    <message>
        <source>the disk is full: make room and try again</source>
        <translation>диск заполнен: освободите место и попробуйте снова</translation>
    </message>
    <message>
        <source>you may not write there: choose another folder</source>
        <translation>запись туда запрещена: выберите другую папку</translation>
    </message>
    <message>
        <source>the disk may only be read: choose another folder</source>
        <translation>диск доступен только для чтения: выберите другую папку</translation>
    </message>
    <message>
        <source>its folder does not exist: create it or choose another</source>
        <translation>папки не существует: создайте её или выберите другую</translation>
    </message>
    <message>
        <source>a folder has that name: choose another name</source>
        <translation>такое имя носит папка: выберите другое имя</translation>
    </message>
    <message>
        <source>the name is too long: choose a shorter one</source>
        <translation>имя слишком длинное: выберите короче</translation>
    </message>
    <message>
        <source>it is one of the texts that are compared: choose another name</source>
        <translation>это один из сравниваемых текстов: выберите другое имя</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>она пуста</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>папки нет</translation>
    </message>
    <message>
        <source>nothing in it is intact</source>
        <translation>в нём ничего не уцелело</translation>
    </message>
    <message>
        <source>or nothing in it is intact</source>
        <translation>или в нём ничего не уцелело</translation>
    </message>
    <message>
        <source>an older version must be brought up to date</source>
        <translation>нужно обновить старую версию</translation>
    </message>
    <message>
        <source>“{path}” was not written at {place}: {reason}.</source>
        <translation>«{path}»: не записано, место: {place}; {reason}.</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}.</source>
        <translation>«{path}»: не записано; {reason}.</translation>
    </message>
    <message>
        <source>There is not enough memory for these documents.</source>
        <translation>Для этих документов не хватает памяти.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} changes.</source>
        <translation>Записано: {path}. Изменений: {count}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes, proven both ways.</source>
        <translation>Записано: {path}. Исправлений: {count}, проверено в обе стороны.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each.</source>
        <translation>Записано: {path}. Исправлений: {count}, делегаций: {delegations}, проверено для каждой.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each; {conflicts} conflict, every wording in the file.</source>
        <translation>Записано: {path}. Исправлений: {count}, делегаций: {delegations}, проверено для каждой; противоречий: {conflicts}, все редакции в файле.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each; {conflicts} conflicts, every wording in the file.</source>
        <translation>Записано: {path}. Исправлений: {count}, делегаций: {delegations}, проверено для каждой; противоречий: {conflicts}, все редакции в файле.</translation>
    </message>
    <message>
        <source>Formatting wanted in {count} places is told in comments: Word cannot track it.</source>
        <translation>Пожеланий к оформлению, о которых сказано в примечаниях, так как показать их исправлениями нельзя: {count}.</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors; {taken} marks come under authors of the amended file.</source>
        <translation>Из собственных исправлений проекта сохраняют авторов: {kept}; под авторами изменённого файла: {taken}.</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors and {undone} were undone or written over by the amended text; {taken} marks come under authors of the amended file.</source>
        <translation>Из собственных исправлений проекта сохраняют авторов: {kept}, отменены или перезаписаны изменённым текстом: {undone}; под авторами изменённого файла: {taken}.</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors; {taken} marks come under authors of the amended files.</source>
        <translation>Из собственных исправлений проекта сохраняют авторов: {kept}; под авторами изменённых файлов: {taken}.</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors and {undone} were undone or written over by the amended texts; {taken} marks come under authors of the amended files.</source>
        <translation>Из собственных исправлений проекта сохраняют авторов: {kept}, отменены или перезаписаны изменёнными текстами: {undone}; под авторами изменённых файлов: {taken}.</translation>
    </message>
    <message>
        <source>A header or footer that one side inherits cannot be tracked, left as it was: {names}.</source>
        <translation>Колонтитул, который одна из сторон наследует, нельзя пометить, оставлен как был: {names}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} comments and replies.</source>
        <translation>Записано: {path}. Комментариев и ответов: {count}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} comments and replies; {internal} internal threads were left out.</source>
        <translation>Записано: {path}. Комментариев и ответов: {count}; внутренних обсуждений не вошло: {internal}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} decisions, {waiting} changes wait for one.</source>
        <translation>Записано: {path}. Решений: {count}, изменений ждут решения: {waiting}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} decisions, {waiting} changes wait for one; reasons and history are internal and were left out.</source>
        <translation>Записано: {path}. Решений: {count}, изменений ждут решения: {waiting}; обоснования и история внутренние и не вошли.</translation>
    </message>
    <message>
        <source>{count} threads as Word comments.</source>
        <translation>Обсуждений в виде комментариев Word: {count}.</translation>
    </message>
    <message>
        <source>{count} threads as Word comments; {internal} internal threads were left out.</source>
        <translation>Обсуждений в виде комментариев Word: {count}; внутренних не вошло: {internal}.</translation>
    </message>
    <message>
        <source>A table of conflicts needs the amendments of several delegations.</source>
        <translation>Таблица противоречий требует поправок нескольких делегаций.</translation>
    </message>
    <message>
        <source>Two amended texts are given under the name “{name}”: give each its own.</source>
        <translation>Два изменённых текста поданы под именем «{name}»: дайте каждому своё.</translation>
    </message>
    <message>
        <source>Name at least one amended text after the draft.</source>
        <translation>После проекта укажите хотя бы один изменённый текст.</translation>
    </message>
    <message>
        <source>“{name}” holds no tracked changes of its text: name an amended text after it.</source>
        <translation>В «{name}» нет исправлений текста: укажите после него изменённый текст.</translation>
    </message>
    <message>
        <source>the document as a whole</source>
        <translation>документ в целом</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>тот же текст</translation>
    </message>
    <message>
        <source>the same words, surroundings alike</source>
        <translation>те же слова, окружение похоже</translation>
    </message>
    <message>
        <source>the same words, found once, elsewhere</source>
        <translation>те же слова, найдены один раз, в другом месте</translation>
    </message>
    <message>
        <source>an empty place cannot be found without its text</source>
        <translation>пустое место нельзя найти без его текста</translation>
    </message>
    <message>
        <source>{count} of {total} words are still there</source>
        <translation>сохранилось слов: {count} из {total}</translation>
    </message>
    <message>
        <source>the same words in the same place</source>
        <translation>те же слова на том же месте</translation>
    </message>
    <message>
        <source>the same words, moved with their provision</source>
        <translation>те же слова, перенесены вместе с пунктом</translation>
    </message>
    <message>
        <source>other words stand in its place</source>
        <translation>на этом месте стоят другие слова</translation>
    </message>
    <message>
        <source>{count} % of the letters are still there</source>
        <translation>сохранилось {count} % букв</translation>
    </message>
    <message>
        <source>split between provisions</source>
        <translation>разделено между пунктами</translation>
    </message>
    <message>
        <source>moved with their provision</source>
        <translation>перенесено вместе с пунктом</translation>
    </message>
    <message>
        <source>the same words, taken in by the neighbouring provision</source>
        <translation>те же слова, вошли в соседний пункт</translation>
    </message>
    <message>
        <source>the same words, moved by themselves</source>
        <translation>те же слова, перенесены отдельно</translation>
    </message>
    <message>
        <source>moved by itself and edited</source>
        <translation>перенесено отдельно и отредактировано</translation>
    </message>
    <message>
        <source>“{path}” (in {part}) {problem}.</source>
        <translation>«{path}» ({part}): {problem}.</translation>
    </message>
    <message>
        <source>“{path}” {problem} ({detail}).</source>
        <translation>«{path}»: {problem} ({detail}).</translation>
    </message>
    <message>
        <source>“{path}” {problem}.</source>
        <translation>«{path}»: {problem}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose the draft</source>
        <translation>Выбор проекта</translation>
    </message>
    <message>
        <source>Choose an amended text</source>
        <translation>Выбор изменённого текста</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>{verb}: {step}</source>
        <translation>{verb}: {step}</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Открыть файл рецензирования</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Сохранить рецензирование</translation>
    </message>
    <message>
        <source>The review is now kept in {file}.</source>
        <translation>Теперь рецензирование хранится в {file}.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Provision, such as OP5 or PP3:</source>
        <translation>Пункт, например OP5 или PP3:</translation>
    </message>
    <message>
        <source>There is no provision “{reference}”.</source>
        <translation>Пункта «{reference}» нет.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Your comments bear this name:</source>
        <translation>Имя, которым подписаны ваши комментарии:</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Поиск в руководстве</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Содержание руководства</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>Текст руководства</translation>
    </message>
    <message>
        <source>Pages with these words: {count}</source>
        <translation>Страниц с этими словами: {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Colleagues' reviews</source>
        <translation>Файлы рецензирования коллег</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>New comments and replies: {count}.</source>
        <translation>Новых комментариев и ответов: {count}.</translation>
    </message>
    <message>
        <source>Comments that changed: {count}.</source>
        <translation>Изменённых комментариев: {count}.</translation>
    </message>
    <message>
        <source>Comments that were deleted: {count}.</source>
        <translation>Удалённых комментариев: {count}.</translation>
    </message>
    <message>
        <source>Changes and provisions decided: {count}.</source>
        <translation>Решений по изменениям и пунктам: {count}.</translation>
    </message>
    <message>
        <source>Documents that came with them: {count}.</source>
        <translation>Документов вместе с ними: {count}.</translation>
    </message>
    <message>
        <source>Nothing in them is new.</source>
        <translation>Ничего нового в них нет.</translation>
    </message>
    <message>
        <source>Nothing was dropped; {count} comments and replies are here now.</source>
        <translation>Ничего не отброшено; комментариев и ответов теперь: {count}.</translation>
    </message>
    <message>
        <source>Written or decided differently ({count})</source>
        <translation>Написано или решено по-разному ({count})</translation>
    </message>
    <message>
        <source>What was written or decided differently</source>
        <translation>Что написано или решено по-разному</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Весь текст</translation>
    </message>
    <message>
        <source>Go there to settle it</source>
        <translation>Перейти и решить</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>What can be done</source>
        <translation>Что можно сделать</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Что ещё можно сделать</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Here {reference} stands in the text of {column}.</source>
        <translation>Здесь {reference} стоит в тексте: {column}.</translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of changes</source>
        <translation>Обзор изменений</translation>
    </message>
    <message>
        <source>Changes in the whole text: deletions right, insertions left. Click to go there.</source>
        <translation>Изменения во всём тексте: справа удаления, слева вставки. Щёлкните, чтобы перейти.</translation>
    </message>
    <message>
        <source>Changes in the whole text: deletions left, insertions right. Click to go there.</source>
        <translation>Изменения во всём тексте: слева удаления, справа вставки. Щёлкните, чтобы перейти.</translation>
    </message>
</context>
<context>
    <name>PlaceReport</name>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Was at</source>
        <translation>Был</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Теперь</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>What became of each comment</source>
        <translation>Что стало с каждым комментарием</translation>
    </message>
    <message>
        <source>in the same place</source>
        <translation>на том же месте</translation>
    </message>
    <message>
        <source>moved with the text</source>
        <translation>перенесён вместе с текстом</translation>
    </message>
    <message>
        <source>on edited text</source>
        <translation>на изменённом тексте</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>без места</translation>
    </message>
    <message>
        <source>In the same place</source>
        <translation>На том же месте</translation>
    </message>
    <message>
        <source>Moved with their text</source>
        <translation>Перенесены вместе с текстом</translation>
    </message>
    <message>
        <source>On text that was edited</source>
        <translation>На изменённом тексте</translation>
    </message>
    <message>
        <source>Without a place, to be attached by hand</source>
        <translation>Без места, привязать вручную</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Шрифты</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Конфиденциальность</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Страницы настроек</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Вернуть исходные</translation>
    </message>
    <message>
        <source>Of this page</source>
        <translation>Этой страницы</translation>
    </message>
    <message>
        <source>Of all pages, but keep my name</source>
        <translation>Всех страниц, но сохранить моё имя</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>List reviews opened before on the first page</source>
        <translation>Перечислять ранее открытые файлы на начальной странице</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: Counterdraft opens no connection, follows no link of a document and sends no reports. This is all that it keeps:</source>
        <translation>Ничто не покидает этот компьютер: Counterdraft не открывает соединений, не переходит по ссылкам документов и не отправляет отчётов. Вот всё, что программа хранит:</translation>
    </message>
    <message>
        <source>Reviews that you gave no other place, with the documents inside</source>
        <translation>Файлы рецензирования, которым вы не указали другого места, вместе с документами</translation>
    </message>
    <message>
        <source>The review of the sample negotiation</source>
        <translation>Рецензирование учебных переговоров</translation>
    </message>
    <message>
        <source>These preferences, the shape of the window, the list of reviews</source>
        <translation>Эти настройки, размеры окна, список файлов рецензирования</translation>
    </message>
    <message>
        <source>Forget the list now ({count})</source>
        <translation>Очистить список сейчас ({count})</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Запись…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравнение…</translation>
    </message>
    <message>
        <source>Writing and proving…</source>
        <translation>Запись и проверка…</translation>
    </message>
</context>
<context>
    <name>ProvisionDecisions</name>
    <message>
        <source>Put the caret into a provision of the draft to decide on it.</source>
        <translation>Поставьте курсор в пункт проекта, чтобы принять по нему решение.</translation>
    </message>
</context>
<context>
    <name>RebaseDialog</name>
    <message>
        <source>The review on “{draft}”</source>
        <translation>Рецензирование на «{draft}»</translation>
    </message>
    <message>
        <source>Every comment and every decision was kept. Look through the list, then go on.</source>
        <translation>Все комментарии и решения сохранены. Просмотрите список и продолжайте.</translation>
    </message>
    <message>
        <source>Decisions that are not in force any more</source>
        <translation>Решения, которые больше не действуют</translation>
    </message>
    <message>
        <source>Go on with the new draft</source>
        <translation>Продолжить с новым проектом</translation>
    </message>
    <message>
        <source>Keep the old draft</source>
        <translation>Оставить прежний проект</translation>
    </message>
    <message>
        <source>Comments on amended texts, which stay as they are: {count}.</source>
        <translation>Комментариев к изменённым текстам, остаются как есть: {count}.</translation>
    </message>
    <message>
        <source>Decisions – {counted}.</source>
        <translation>Решения – {counted}.</translation>
    </message>
    <message>
        <source>The new review is kept in “{file}”; the old one stays as it is.</source>
        <translation>Новое рецензирование хранится в «{file}»; прежнее остаётся как есть.</translation>
    </message>
    <message>
        <source>still in force</source>
        <translation>действуют</translation>
    </message>
    <message>
        <source>followed their text</source>
        <translation>перешли вслед за текстом</translation>
    </message>
    <message>
        <source>taken up by the new draft</source>
        <translation>учтены в новом проекте</translation>
    </message>
    <message>
        <source>without their text</source>
        <translation>остались без текста</translation>
    </message>
    <message>
        <source>the new draft and the amended text agree there</source>
        <translation>здесь новый проект и изменённый текст совпадают</translation>
    </message>
    <message>
        <source>its text is not there any more as it was</source>
        <translation>прежнего текста больше нет</translation>
    </message>
</context>
<context>
    <name>ReviewFlows</name>
    <message>
        <source>Choose the new draft</source>
        <translation>Выбор нового проекта</translation>
    </message>
    <message>
        <source>“{file}” has another text by now than the one that the comments are on.</source>
        <translation>Текст «{file}» теперь иной, чем тот, к которому относятся комментарии.</translation>
    </message>
    <message>
        <source>Carry the review to it…</source>
        <translation>Перенести на него рецензирование…</translation>
    </message>
    <message>
        <source>Add it as amendments…</source>
        <translation>Добавить как поправки…</translation>
    </message>
    <message>
        <source>Choose a document that came back with comments</source>
        <translation>Выбор документа, вернувшегося с комментариями</translation>
    </message>
    <message>
        <source>New comments and replies: {count}</source>
        <translation>Новых комментариев и ответов: {count}</translation>
    </message>
    <message>
        <source>Choose colleagues' reviews</source>
        <translation>Выбор файлов рецензирования коллег</translation>
    </message>
    <message>
        <source>Choose an amended text</source>
        <translation>Выбор изменённого текста</translation>
    </message>
    <message>
        <source>Delegation whose amendments “{file}” holds:</source>
        <translation>Делегация, чьи поправки содержит «{file}»:</translation>
    </message>
    <message>
        <source>Add amendments</source>
        <translation>Добавить поправки</translation>
    </message>
    <message>
        <source>Protect the review</source>
        <translation>Защитить рецензирование</translation>
    </message>
    <message>
        <source>New passphrase. Nobody can open the file without it:</source>
        <translation>Новая парольная фраза. Без неё файл никто не откроет:</translation>
    </message>
    <message>
        <source>The same passphrase again:</source>
        <translation>Та же парольная фраза ещё раз:</translation>
    </message>
    <message>
        <source>The passphrases differ; nothing was changed.</source>
        <translation>Парольные фразы различаются; ничего не изменено.</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>защищённый</translation>
    </message>
    <message>
        <source>The review is now kept in {file}, protected.</source>
        <translation>Теперь рецензирование хранится в {file} под защитой.</translation>
    </message>
    <message>
        <source>{file} is still there without protection.</source>
        <translation>{file} по-прежнему лежит без защиты.</translation>
    </message>
</context>
<context>
    <name>ReviewOpening</name>
    <message>
        <source>“{file}” is protected with a passphrase, or is not a Counterdraft review.</source>
        <translation>«{file}» защищён парольной фразой или не является файлом рецензирования Counterdraft.</translation>
    </message>
    <message>
        <source>“{file}” could not be opened with this passphrase.</source>
        <translation>«{file}» не открывается с этой парольной фразой.</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Парольная фраза:</translation>
    </message>
    <message>
        <source>Open a protected review</source>
        <translation>Открыть защищённый файл рецензирования</translation>
    </message>
    <message>
        <source>Opened for reading only</source>
        <translation>Открыто только для чтения</translation>
    </message>
    <message>
        <source>“{file}” is open elsewhere or write-protected. You can read it, but not comment.</source>
        <translation>«{file}» открыт в другом месте или защищён от записи. Его можно читать, но не комментировать.</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>восстановлено</translation>
    </message>
    <message>
        <source>Save what is intact</source>
        <translation>Сохранить уцелевшее</translation>
    </message>
    <message>
        <source>Intact: {entries} records and {documents} documents.</source>
        <translation>Уцелело записей: {entries}, документов: {documents}.</translation>
    </message>
    <message>
        <source>Damaged, and not in the new file: {entries} records and {documents} documents. Look for them in a copy.</source>
        <translation>Повреждено и не вошло в новый файл записей: {entries}, документов: {documents}. Ищите их в копии.</translation>
    </message>
    <message>
        <source>Saved what is intact</source>
        <translation>Уцелевшее сохранено</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The window speaks the other language after the next start.</source>
        <translation>Язык окна сменится после следующего запуска.</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>Search by action or keys</source>
        <translation>Поиск по действию или клавишам</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Действия и их клавиши</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Second keys</source>
        <translation>Вторые клавиши</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Использовать здесь</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Вернуть исходные</translation>
    </message>
    <message>
        <source>These keys write or edit text; add Ctrl or Alt, or take a function key.</source>
        <translation>Эти клавиши вводят или правят текст; добавьте Ctrl или Alt либо возьмите функциональную клавишу.</translation>
    </message>
    <message>
        <source>{keys} belong to {actions}.</source>
        <translation>{keys} уже заняты: {actions}.</translation>
    </message>
    <message>
        <source>The default keys belong to {actions} now; change them there first.</source>
        <translation>Исходные клавиши сейчас заняты: {actions}; сначала измените их там.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Действия и их клавиши</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Comments: {open} open</source>
        <translation>Комментарии: открыто {open}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Пока нечего сохранять</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Только для чтения</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Сохранено в {file}</translation>
    </message>
    <message>
        <source>Not shown: {delegations}</source>
        <translation>Не показано: {delegations}</translation>
    </message>
    <message>
        <source>Row {row} of {rows}</source>
        <translation>Строка {row} из {rows}</translation>
    </message>
    <message>
        <source>Changes: {shown}</source>
        <translation>Изменений: {shown}</translation>
    </message>
    <message>
        <source>Change {number} of {shown}</source>
        <translation>Изменение {number} из {shown}</translation>
    </message>
    <message>
        <source> ({hidden} hidden by filter)</source>
        <translation> (скрыто фильтром: {hidden})</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>table {number}, row {row}, column {cell}</source>
        <translation>таблица {number}, строка {row}, столбец {cell}</translation>
    </message>
    <message>
        <source>Table {number}, rows: {rows}, columns: {columns}</source>
        <translation>Таблица {number}, строк: {rows}, столбцов: {columns}</translation>
    </message>
    <message>
        <source>Out of the table</source>
        <translation>Вне таблицы</translation>
    </message>
    <message>
        <source>row {row}, column {cell}</source>
        <translation>строка {row}, столбец {cell}</translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Comment {number}, {reference}, by {author}: {body}</source>
        <translation>Комментарий {number}, {reference}, автор {author}: {body}</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Весь текст</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>The text that this is about was not found.</source>
        <translation>Текст, к которому это относится, не найден.</translation>
    </message>
    <message>
        <source>Drag the card onto the text that it is about, or mark it and attach.</source>
        <translation>Перетащите карточку на текст, к которому она относится, или выделите его и привяжите.</translation>
    </message>
    <message>
        <source>The text has changed since.</source>
        <translation>С тех пор текст изменился.</translation>
    </message>
    <message>
        <source>Edit or delete</source>
        <translation>Править или удалить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Править</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Сведения…</translation>
    </message>
    <message>
        <source>In the words of {author}</source>
        <translation>Словами автора {author}</translation>
    </message>
    <message>
        <source>Written differently elsewhere: {others}</source>
        <translation>В другом месте написано иначе: {others}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Attach to selection</source>
        <translation>Привязать к выделению</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Chosen by Counterdraft</source>
        <translation>По выбору Counterdraft</translation>
    </message>
    <message>
        <source>Font of the texts</source>
        <translation>Шрифт текстов</translation>
    </message>
    <message>
        <source>Size of the texts</source>
        <translation>Размер текстов</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Font of the interface</source>
        <translation>Шрифт интерфейса</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Размер интерфейса</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> пт</translation>
    </message>
    <message>
        <source>The parties shall report within thirty days.</source>
        <translation>Стороны представляют доклад в течение тридцати дней.</translation>
    </message>
</context>
<context>
    <name>Unified</name>
    <message>
        <source>{delegation}: redline</source>
        <translation>{delegation}: правка в тексте</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Something went wrong in Counterdraft itself ({kind}); nothing was changed.</source>
        <translation>Сбой в самой программе Counterdraft ({kind}); ничего не изменено.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выбрать файлы</translation>
    </message>
    <message>
        <source>Choose another review…</source>
        <translation>Выбрать другой файл…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Save the review elsewhere…</source>
        <translation>Сохранить в другом месте…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Выбрать другое место…</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Save what is intact…</source>
        <translation>Сохранить уцелевшее…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Открыть только для чтения</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation>Записать туда не удалось; выберите другую папку.</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Сохранено в {file}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Counterdraft</source>
        <translation>Counterdraft</translation>
    </message>
    <message>
        <source>A draft and the amendments requested to it, side by side. Nothing leaves this computer.</source>
        <translation>Проект и предложенные к нему поправки, бок о бок. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Open the sample negotiation</source>
        <translation>Открыть учебные переговоры</translation>
    </message>
    <message>
        <source>Open a review…</source>
        <translation>Открыть рецензирование…</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Новое сравнение</translation>
    </message>
    <message>
        <source>Drop the draft here, then the amended texts, or choose them:</source>
        <translation>Перетащите сюда проект, затем изменённые тексты, или выберите их:</translation>
    </message>
    <message>
        <source>Choose the draft…</source>
        <translation>Выбрать проект…</translation>
    </message>
    <message>
        <source>Add an amended text…</source>
        <translation>Добавить изменённый текст…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Back to “{file}”</source>
        <translation>Назад к «{file}»</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Ранее открытые</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Delegation (else found in the file)</source>
        <translation>Делегация (иначе берётся из файла)</translation>
    </message>
    <message>
        <source>Delegation of {file}</source>
        <translation>Делегация для {file}</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Поправки</translation>
    </message>
    <message>
        <source>Take {file} out</source>
        <translation>Убрать {file}</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>This is the last change; once more goes to the first.</source>
        <translation>Это последнее изменение; ещё раз — переход к первому.</translation>
    </message>
    <message>
        <source>This is the first change; once more goes to the last.</source>
        <translation>Это первое изменение; ещё раз — переход к последнему.</translation>
    </message>
    <message>
        <source>Comments ({count})</source>
        <translation>Комментарии ({count})</translation>
    </message>
    <message>
        <source>Put the caret into the provision that you want to comment on.</source>
        <translation>Поставьте курсор в пункт, который хотите прокомментировать.</translation>
    </message>
    <message>
        <source>Comment on the draft or on a delegation's text, not on the agreed one.</source>
        <translation>Комментируйте проект или текст делегации, а не согласованный текст.</translation>
    </message>
    <message>
        <source>Save the comment that you began first, or cancel it.</source>
        <translation>Сначала сохраните начатый комментарий или отмените его.</translation>
    </message>
    <message>
        <source>Comment on the draft as a whole</source>
        <translation>Комментарий к проекту в целом</translation>
    </message>
    <message>
        <source>Comment on a change by {delegation}</source>
        <translation>Комментарий к изменению: {delegation}</translation>
    </message>
    <message>
        <source>Comment on {reference}, {column}</source>
        <translation>Комментарий: {reference}, {column}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Mark the words that the comment belongs to, then attach it.</source>
        <translation>Выделите слова, к которым относится комментарий, и привяжите его.</translation>
    </message>
</context>
</TS>
