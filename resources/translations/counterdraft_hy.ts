<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hy" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Counterdraft</source>
        <translation>Counterdraft-ի մասին</translation>
    </message>
    <message>
        <source>A draft and the amendments requested to it, side by side. Nothing leaves this computer.
MIT licence, © The Counterdraft developers. It stands on the work of others:</source>
        <translation>Նախագիծը և դրան առաջարկված փոփոխությունները՝ կողք կողքի։ Ոչինչ դուրս չի գալիս այս համակարգչից։
MIT թույլատրագիր, © The Counterdraft developers։ Ծրագիրը հենվում է ուրիշների աշխատանքի վրա՝</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Մասերը և դրանց թույլատրագրերը</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Մաս</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Տարբերակ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Թույլատրագիր</translation>
    </message>
    <message>
        <source>Licence of the chosen part</source>
        <translation>Ընտրված մասի թույլատրագիրը</translation>
    </message>
    <message>
        <source>This part brings no licence file of its own.</source>
        <translation>Այս մասը սեփական թույլատրագրի ֆայլ չունի։</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New comparison…</source>
        <translation>&amp;Նոր համեմատում…</translation>
    </message>
    <message>
        <source>Choose a draft and the amendments to it</source>
        <translation>Ընտրել նախագիծը և դրան առաջարկված փոփոխությունները</translation>
    </message>
    <message>
        <source>&amp;Open review…</source>
        <translation>&amp;Բացել քննարկում…</translation>
    </message>
    <message>
        <source>Open a .counterdraft review file</source>
        <translation>Բացել քննարկման .counterdraft ֆայլ</translation>
    </message>
    <message>
        <source>Open the &amp;sample negotiation</source>
        <translation>Բացել &amp;օրինակելի բանակցությունը</translation>
    </message>
    <message>
        <source>An invented draft declaration and two delegations' amendments</source>
        <translation>Հորինված հռչակագրի նախագիծ և երկու պատվիրակությունների առաջարկած փոփոխությունները</translation>
    </message>
    <message>
        <source>Compare a&amp;gain</source>
        <translation>Կրկին &amp;համեմատել</translation>
    </message>
    <message>
        <source>Read the same documents anew and compare them</source>
        <translation>Նորից կարդալ նույն փաստաթղթերը և համեմատել դրանք</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Կանգնեցնել</translation>
    </message>
    <message>
        <source>Stop reading, comparing or writing</source>
        <translation>Ընդհատել կարդալը, համեմատելը կամ գրելը</translation>
    </message>
    <message>
        <source>Save review &amp;as…</source>
        <translation>&amp;Պահպանել քննարկումը որպես…</translation>
    </message>
    <message>
        <source>Keep the review in another file from now on</source>
        <translation>Այսուհետ քննարկումը պահել մեկ այլ ֆայլում</translation>
    </message>
    <message>
        <source>&amp;Export marked-up document…</source>
        <translation>&amp;Արտահանել փաստաթուղթ…</translation>
    </message>
    <message>
        <source>Write the draft with the amendments as tracked changes</source>
        <translation>Գրել նախագիծը՝ փոփոխությունները նշելով որպես հետևվող ուղղումներ</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Փակել</translation>
    </message>
    <message>
        <source>Go back to the first page</source>
        <translation>Վերադառնալ առաջին էջ</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Դուրս գալ</translation>
    </message>
    <message>
        <source>Leave Counterdraft</source>
        <translation>Փակել Counterdraft ծրագիրը</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Հետարկել</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Հետ վերցնել վերջին քայլը</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Կրկնել</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Նորից անել հետարկվածը</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Պատճենել</translation>
    </message>
    <message>
        <source>Copy the marked words</source>
        <translation>Պատճենել նշված բառերը</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Նշել ամբողջը</translation>
    </message>
    <message>
        <source>Mark the whole text of the column</source>
        <translation>Նշել սյունակի ամբողջ տեքստը</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Գտնել…</translation>
    </message>
    <message>
        <source>Find words in one or all columns</source>
        <translation>Գտնել բառեր մեկ կամ բոլոր սյունակներում</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Գ&amp;տնել հաջորդը</translation>
    </message>
    <message>
        <source>Go to the next hit</source>
        <translation>Անցնել հաջորդ գտնվածին</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Գտն&amp;ել նախորդը</translation>
    </message>
    <message>
        <source>Go to the previous hit</source>
        <translation>Անցնել նախորդ գտնվածին</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Կ&amp;արգավորումներ…</translation>
    </message>
    <message>
        <source>Choose colours, fonts, keys, your name, the language and what is remembered</source>
        <translation>Ընտրել գույները, տառատեսակները, ստեղները, ձեր անունը, լեզուն և այն, ինչ հիշվում է</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Մ&amp;եծացնել</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Մեծացնել տեքստը</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Փոքրացնել</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Փոքրացնել տեքստը</translation>
    </message>
    <message>
        <source>&amp;Plain size</source>
        <translation>Սովորական &amp;չափ</translation>
    </message>
    <message>
        <source>Show the text in its plain size</source>
        <translation>Ցույց տալ տեքստը սովորական չափով</translation>
    </message>
    <message>
        <source>A&amp;greed text</source>
        <translation>Հ&amp;ամաձայնեցված տեքստ</translation>
    </message>
    <message>
        <source>Show the text as the decisions make it so far</source>
        <translation>Ցույց տալ տեքստն այնպես, ինչպես ստացվում է մինչ այժմ կայացված որոշումներով</translation>
    </message>
    <message>
        <source>&amp;All columns</source>
        <translation>Բ&amp;ոլոր սյունակները</translation>
    </message>
    <message>
        <source>Show the draft and every delegation</source>
        <translation>Ցույց տալ նախագիծը և բոլոր պատվիրակությունները</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>&amp;Թաքցնել սյունակը</translation>
    </message>
    <message>
        <source>Hide the column that you are in</source>
        <translation>Թաքցնել այն սյունակը, որտեղ գտնվում եք</translation>
    </message>
    <message>
        <source>Move column le&amp;ft</source>
        <translation>Տեղափոխել սյունակը &amp;ձախ</translation>
    </message>
    <message>
        <source>Move the column that you are in one place to the left</source>
        <translation>Տեղափոխել ընթացիկ սյունակը մեկ տեղով ձախ</translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation>Տե&amp;ղափոխել սյունակը աջ</translation>
    </message>
    <message>
        <source>Move the column that you are in one place to the right</source>
        <translation>Տեղափոխել ընթացիկ սյունակը մեկ տեղով աջ</translation>
    </message>
    <message>
        <source>&amp;Unified view</source>
        <translation>Միասնական &amp;տեսք</translation>
    </message>
    <message>
        <source>Show one column: the draft with a delegation's changes as a redline</source>
        <translation>Ցույց տալ մեկ սյունակ՝ նախագիծը պատվիրակության ուղղումներով հենց տեքստում</translation>
    </message>
    <message>
        <source>&amp;Changed places only</source>
        <translation>Մ&amp;իայն փոփոխված տեղերը</translation>
    </message>
    <message>
        <source>Hide stretches of unchanged provisions behind bands that open</source>
        <translation>Թաքցնել անփոփոխ դրույթները բացվող շերտերի հետևում</translation>
    </message>
    <message>
        <source>Diff&amp;erences letter by letter</source>
        <translation>Տարբերութ&amp;յունները տառ առ տառ</translation>
    </message>
    <message>
        <source>Mark what differs inside replaced words, not the whole words</source>
        <translation>Նշել փոխարինված բառերի ներսի տարբերությունները, ոչ թե ամբողջ բառերը</translation>
    </message>
    <message>
        <source>Open the next &amp;band</source>
        <translation>Բացել &amp;հաջորդ շերտը</translation>
    </message>
    <message>
        <source>Show the unchanged provisions behind the next band</source>
        <translation>Ցույց տալ հաջորդ շերտի հետևի անփոփոխ դրույթները</translation>
    </message>
    <message>
        <source>Headers and foo&amp;ters</source>
        <translation>&amp;Վերնատողեր և ստորատողեր</translation>
    </message>
    <message>
        <source>Show headers and footers at the end of the text even if nobody changed them</source>
        <translation>Ցույց տալ վերնատողերն ու ստորատողերը տեքստի վերջում, նույնիսկ եթե ոչ ոք չի փոխել դրանք</translation>
    </message>
    <message>
        <source>&amp;Side panel</source>
        <translation>&amp;Կողային վահանակ</translation>
    </message>
    <message>
        <source>Show or hide the changes and comments</source>
        <translation>Ցույց տալ կամ թաքցնել փոփոխություններն ու մեկնաբանությունները</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Համակարգի &amp;գույները</translation>
    </message>
    <message>
        <source>Light or dark, as the system is</source>
        <translation>Բաց կամ մուգ, ինչպես համակարգում է</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Բաց</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>Մուգ տեքստ՝ բաց թղթի վրա</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Մուգ</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>Բաց տեքստ՝ մուգ թղթի վրա</translation>
    </message>
    <message>
        <source>High co&amp;ntrast</source>
        <translation>Բա&amp;րձր հակադրություն</translation>
    </message>
    <message>
        <source>White and strong colours on black</source>
        <translation>Սպիտակ և հագեցած գույներ՝ սևի վրա</translation>
    </message>
    <message>
        <source>Pro&amp;jector mode</source>
        <translation>&amp;Պրոյեկտորի ռեժիմ</translation>
    </message>
    <message>
        <source>Show everything in large type, to be read from the end of a table</source>
        <translation>Ցույց տալ ամեն ինչ խոշոր տառերով, որ կարդացվի սեղանի ծայրից</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>Նախորդ &amp;փոփոխություն</translation>
    </message>
    <message>
        <source>Go to the previous change shown</source>
        <translation>Անցնել նախորդ ցուցադրվող փոփոխությանը</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>Հա&amp;ջորդ փոփոխություն</translation>
    </message>
    <message>
        <source>Go to the next change shown</source>
        <translation>Անցնել հաջորդ ցուցադրվող փոփոխությանը</translation>
    </message>
    <message>
        <source>&amp;First change</source>
        <translation>Ա&amp;ռաջին փոփոխություն</translation>
    </message>
    <message>
        <source>Go to the first change shown</source>
        <translation>Անցնել առաջին ցուցադրվող փոփոխությանը</translation>
    </message>
    <message>
        <source>&amp;Last change</source>
        <translation>&amp;Վերջին փոփոխություն</translation>
    </message>
    <message>
        <source>Go to the last change shown</source>
        <translation>Անցնել վերջին ցուցադրվող փոփոխությանը</translation>
    </message>
    <message>
        <source>Other place of a moved text</source>
        <translation>Տեղափոխված տեքստի մյուս տեղը</translation>
    </message>
    <message>
        <source>Go to where the moved text of the current change stands, and back</source>
        <translation>Անցնել այնտեղ, որտեղ գտնվում է ընթացիկ փոփոխության տեղափոխված տեքստը, և հետ</translation>
    </message>
    <message>
        <source>&amp;Go to provision…</source>
        <translation>&amp;Անցնել դրույթին…</translation>
    </message>
    <message>
        <source>Go to a provision by what the room calls it, such as OP5</source>
        <translation>Անցնել դրույթին իր ընդունված նշումով, օրինակ՝ OP5</translation>
    </message>
    <message>
        <source>Next &amp;column</source>
        <translation>&amp;Հաջորդ սյունակ</translation>
    </message>
    <message>
        <source>Go to the next column</source>
        <translation>Անցնել հաջորդ սյունակ</translation>
    </message>
    <message>
        <source>Previous c&amp;olumn</source>
        <translation>&amp;Նախորդ սյունակ</translation>
    </message>
    <message>
        <source>Go to the previous column</source>
        <translation>Անցնել նախորդ սյունակ</translation>
    </message>
    <message>
        <source>Next co&amp;mment</source>
        <translation>Հաջորդ &amp;մեկնաբանություն</translation>
    </message>
    <message>
        <source>Go to the next comment</source>
        <translation>Անցնել հաջորդ մեկնաբանությանը</translation>
    </message>
    <message>
        <source>Previous comm&amp;ent</source>
        <translation>Նա&amp;խորդ մեկնաբանություն</translation>
    </message>
    <message>
        <source>Go to the previous comment</source>
        <translation>Անցնել նախորդ մեկնաբանությանը</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Ձեռնարկ</translation>
    </message>
    <message>
        <source>How to work with Counterdraft, with a search</source>
        <translation>Ինչպես աշխատել Counterdraft-ով, որոնմամբ</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Ստեղնային համակցություններ</translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation>Բոլոր գործողությունները և դրանց ստեղները</translation>
    </message>
    <message>
        <source>&amp;About Counterdraft</source>
        <translation>&amp;Counterdraft-ի մասին</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Տարբերակը և թույլատրագիրը</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ֆայլ</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Խմբագրում</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Տեսք</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Անցում</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Քննարկում</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Օգնություն</translation>
    </message>
    <message>
        <source>Add amend&amp;ments…</source>
        <translation>Ա&amp;վելացնել փոփոխություններ…</translation>
    </message>
    <message>
        <source>Put one more delegation's amended text beside the others</source>
        <translation>Մյուսների կողքին դնել ևս մեկ պատվիրակության փոփոխված տեքստ</translation>
    </message>
    <message>
        <source>Replace the &amp;draft…</source>
        <translation>Փ&amp;ոխարինել նախագիծը…</translation>
    </message>
    <message>
        <source>Carry all comments and decisions to a new revision of the draft</source>
        <translation>Բոլոր մեկնաբանություններն ու որոշումները տեղափոխել նախագծի նոր տարբերակ</translation>
    </message>
    <message>
        <source>&amp;Import Word comments…</source>
        <translation>Ներմուծել &amp;Word-ի մեկնաբանությունները…</translation>
    </message>
    <message>
        <source>Take in the comments of a document that came back</source>
        <translation>Ընդգրկել վերադարձված փաստաթղթի մեկնաբանությունները</translation>
    </message>
    <message>
        <source>Merge colleagues' re&amp;views…</source>
        <translation>Միավորել գործընկերների &amp;քննարկումները…</translation>
    </message>
    <message>
        <source>Take in what colleagues wrote in their copies of the review</source>
        <translation>Ընդգրկել այն, ինչ գործընկերները գրել են քննարկման իրենց պատճեններում</translation>
    </message>
    <message>
        <source>&amp;Protect with a passphrase…</source>
        <translation>Պաշտպանել &amp;գաղտնաբառով…</translation>
    </message>
    <message>
        <source>Keep the review in an encrypted file from now on</source>
        <translation>Այսուհետ քննարկումը պահել գաղտնագրված ֆայլում</translation>
    </message>
    <message>
        <source>Export comments and decisions…</source>
        <translation>Արտահանել գրառումները…</translation>
    </message>
    <message>
        <source>Write comments or the register of decisions as a sheet, a table or web annotations</source>
        <translation>Գրել մեկնաբանությունները կամ որոշումների մատյանը որպես թերթ, աղյուսակ կամ վեբ ծանոթագրություններ</translation>
    </message>
    <message>
        <source>Open the sample of joint meas&amp;ures</source>
        <translation>Բացել համատեղ &amp;միջոցառումների օրինակը</translation>
    </message>
    <message>
        <source>An invented draft with tables and repeated words, and two delegations' amendments</source>
        <translation>Հորինված նախագիծ աղյուսակներով ու կրկնվող բառերով և երկու պատվիրակությունների առաջարկած փոփոխությունները</translation>
    </message>
    <message>
        <source>Change &amp;viewer</source>
        <translation>Փոփոխությունների &amp;դիտում</translation>
    </message>
    <message>
        <source>Read the change line by line in words, as a screen reader needs it</source>
        <translation>Կարդալ փոփոխությունը տող առ տող՝ բառերով, ինչպես պետք է էկրանի ընթերցողին</translation>
    </message>
    <message>
        <source>&amp;Comment…</source>
        <translation>Մ&amp;եկնաբանել…</translation>
    </message>
    <message>
        <source>Comment on the marked words, else on the current change, else on the provision</source>
        <translation>Մեկնաբանել նշված բառերը, հակառակ դեպքում՝ ընթացիկ փոփոխությունը կամ դրույթը</translation>
    </message>
    <message>
        <source>Comment on the c&amp;hange…</source>
        <translation>Մեկնաբանել փ&amp;ոփոխությունը…</translation>
    </message>
    <message>
        <source>Comment on the current change</source>
        <translation>Մեկնաբանել ընթացիկ փոփոխությունը</translation>
    </message>
    <message>
        <source>Comment on the &amp;provision…</source>
        <translation>Մեկնաբանել &amp;դրույթը…</translation>
    </message>
    <message>
        <source>Comment on the whole provision at the caret</source>
        <translation>Մեկնաբանել ամբողջ դրույթը, որտեղ նշիչն է</translation>
    </message>
    <message>
        <source>Comment on the &amp;document…</source>
        <translation>Մեկնա&amp;բանել փաստաթուղթը…</translation>
    </message>
    <message>
        <source>Comment on the draft as a whole</source>
        <translation>Մեկնաբանություն ամբողջ նախագծի վերաբերյալ</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Պատասխանել</translation>
    </message>
    <message>
        <source>Answer the current comment</source>
        <translation>Պատասխանել ընթացիկ մեկնաբանությանը</translation>
    </message>
    <message>
        <source>Resolve or re&amp;open</source>
        <translation>&amp;Լուծել կամ վերաբացել</translation>
    </message>
    <message>
        <source>Say that the current comment asks for nothing more, or does again</source>
        <translation>Նշել, որ ընթացիկ մեկնաբանությունն այլևս բաց չէ կամ նորից բաց է</translation>
    </message>
    <message>
        <source>Detai&amp;ls of the comment…</source>
        <translation>Մեկնաբանու&amp;թյան մանրամասները…</translation>
    </message>
    <message>
        <source>Who may see the current comment, how much it matters, what it is about</source>
        <translation>Ով կարող է տեսնել ընթացիկ մեկնաբանությունը, որքան կարևոր է և ինչի մասին է</translation>
    </message>
    <message>
        <source>Find in co&amp;mments</source>
        <translation>&amp;Գտնել մեկնաբանություններում</translation>
    </message>
    <message>
        <source>Show only the comments that hold some words</source>
        <translation>Ցույց տալ միայն որոշակի բառեր պարունակող մեկնաբանությունները</translation>
    </message>
    <message>
        <source>&amp;Attach here</source>
        <translation>Կցել &amp;այստեղ</translation>
    </message>
    <message>
        <source>Put the current comment on the marked words</source>
        <translation>Կցել ընթացիկ մեկնաբանությունը նշված բառերին</translation>
    </message>
    <message>
        <source>Acc&amp;ept</source>
        <translation>&amp;Ընդունել</translation>
    </message>
    <message>
        <source>Accept the current change, or those selected in the list</source>
        <translation>Ընդունել ընթացիկ փոփոխությունը կամ ցանկում ընտրվածները</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>&amp;Մերժել</translation>
    </message>
    <message>
        <source>Reject the current change, or those selected in the list</source>
        <translation>Մերժել ընթացիկ փոփոխությունը կամ ցանկում ընտրվածները</translation>
    </message>
    <message>
        <source>Accept in par&amp;t…</source>
        <translation>Մա&amp;սամբ ընդունել…</translation>
    </message>
    <message>
        <source>Accept the current change with other words than those proposed</source>
        <translation>Ընդունել ընթացիկ փոփոխությունը այլ ձևակերպմամբ, քան առաջարկվածն է</translation>
    </message>
    <message>
        <source>&amp;Bracket</source>
        <translation>&amp;Փակագծել</translation>
    </message>
    <message>
        <source>Put the current change, or those selected, in square brackets</source>
        <translation>Առնել ընթացիկ կամ ընտրված փոփոխությունները քառակուսի փակագծերի մեջ</translation>
    </message>
    <message>
        <source>De&amp;fer</source>
        <translation>&amp;Հետաձգել</translation>
    </message>
    <message>
        <source>Leave the current change, or those selected, for later</source>
        <translation>Ընթացիկ կամ ընտրված փոփոխությունները թողնել ավելի ուշ</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Հետ &amp;կանչել</translation>
    </message>
    <message>
        <source>Say that the delegation withdraws the change</source>
        <translation>Նշել, որ պատվիրակությունը հետ է կանչում փոփոխությունը</translation>
    </message>
    <message>
        <source>Choose th&amp;is wording</source>
        <translation>Ը&amp;նտրել այս ձևակերպումը</translation>
    </message>
    <message>
        <source>Accept the current change and reject those that contradict it</source>
        <translation>Ընդունել ընթացիկ փոփոխությունը և մերժել դրան հակասողները</translation>
    </message>
    <message>
        <source>Decide on the provision…</source>
        <translation>Որոշում դրույթի վերաբերյալ…</translation>
    </message>
    <message>
        <source>Record what was settled on the whole provision at the caret</source>
        <translation>Գրանցել, թե ինչի շուրջ է համաձայնություն ձեռք բերվել ամբողջ դրույթի վերաբերյալ, որտեղ նշիչն է</translation>
    </message>
    <message>
        <source>Decisions so far…</source>
        <translation>Մինչ այժմ կայացված որոշումները…</translation>
    </message>
    <message>
        <source>Every decision on the current change: when, by whom and why</source>
        <translation>Ընթացիկ փոփոխության բոլոր որոշումները՝ երբ, ում կողմից և ինչու</translation>
    </message>
    <message>
        <source>Accept all shown</source>
        <translation>Ընդունել բոլոր ցուցադրվածները</translation>
    </message>
    <message>
        <source>Accept all changes that the filter shows, but those in conflict</source>
        <translation>Ընդունել զտիչով ցուցադրվող բոլոր փոփոխությունները, բացի հակասողներից</translation>
    </message>
    <message>
        <source>Reject all shown</source>
        <translation>Մերժել բոլոր ցուցադրվածները</translation>
    </message>
    <message>
        <source>Reject all changes that the filter shows</source>
        <translation>Մերժել զտիչով ցուցադրվող բոլոր փոփոխությունները</translation>
    </message>
    <message>
        <source>Bracket all shown</source>
        <translation>Փակագծել բոլոր ցուցադրվածները</translation>
    </message>
    <message>
        <source>Put all changes that the filter shows in square brackets</source>
        <translation>Առնել զտիչով ցուցադրվող բոլոր փոփոխությունները քառակուսի փակագծերի մեջ</translation>
    </message>
    <message>
        <source>Defer all shown</source>
        <translation>Հետաձգել բոլոր ցուցադրվածները</translation>
    </message>
    <message>
        <source>Leave all changes that the filter shows for later</source>
        <translation>Զտիչով ցուցադրվող բոլոր փոփոխությունները թողնել ավելի ուշ</translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation>&amp;Ձեր անունը…</translation>
    </message>
    <message>
        <source>The name that your comments bear</source>
        <translation>Անունը, որը կրում են ձեր մեկնաբանությունները</translation>
    </message>
</context>
<context>
    <name>AgreedColumn</name>
    <message>
        <source>Agreed text</source>
        <translation>Համաձայնեցված տեքստ</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Text size {percent} %</source>
        <translation>Տեքստի չափը՝ {percent} %</translation>
    </message>
</context>
<context>
    <name>ChangeDelegate</name>
    <message>
        <source>In conflict</source>
        <translation>Հակասություն</translation>
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
        <translation>Դրույթ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Տեսակ</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Պատվիրակություն</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Դասեր</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Առաջ</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Հետո</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Մեկնաբանություններ</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Որոշում</translation>
    </message>
    <message>
        <source>In conflict with {delegations}</source>
        <translation>Հակասում է՝ {delegations}</translation>
    </message>
</context>
<context>
    <name>ChangePages</name>
    <message>
        <source>changed as well</source>
        <translation>նույնպես փոփոխված</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>անփոփոխ</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>ջնջված</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>ավելացված</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>տեղափոխված</translation>
    </message>
</context>
<context>
    <name>ChangePanel</name>
    <message>
        <source>Search in changes</source>
        <translation>Որոնել փոփոխություններում</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Փոփոխության տեսակը</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Պատվիրակություն</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Որոշում</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ցանկի կարգը</translation>
    </message>
    <message>
        <source>Order of the list; stepping through changes keeps the text's order</source>
        <translation>Ցանկի կարգը. փոփոխությունից փոփոխություն անցումը հետևում է տեքստին</translation>
    </message>
    <message>
        <source>Substantive only</source>
        <translation>Միայն էականները</translation>
    </message>
    <message>
        <source>Hide changes that are certain not to alter the meaning</source>
        <translation>Թաքցնել այն փոփոխությունները, որոնք հաստատ չեն փոխում իմաստը</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Փոփոխություններ</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>Ցույց տալ բոլոր փոփոխությունները</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Բոլոր տեսակները</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Բոլոր որոշումները</translation>
    </message>
    <message>
        <source>In text order</source>
        <translation>Ըստ տեքստի</translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation>Ըստ կողմերի</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Ըստ տեսակի</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Ըստ դասի</translation>
    </message>
    <message>
        <source>Substantive first</source>
        <translation>Նախ՝ էականները</translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation>Նախ՝ բացերը</translation>
    </message>
    <message>
        <source>Commented first</source>
        <translation>Մեկնաբանված</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Բոլոր կողմերը</translation>
    </message>
    <message>
        <source>No change passes the filter.</source>
        <translation>Ոչ մի փոփոխություն չի անցնում զտիչով։</translation>
    </message>
    <message>
        <source>The texts are the same: there is no change to look at.</source>
        <translation>Տեքստերը նույնն են. դիտելու փոփոխություն չկա։</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
</context>
<context>
    <name>ChangeViewer</name>
    <message>
        <source>Change viewer</source>
        <translation>Փոփոխությունների դիտում</translation>
    </message>
    <message>
        <source>The change in words, line by line</source>
        <translation>Փոփոխությունը բառերով, տող առ տող</translation>
    </message>
    <message>
        <source>Previous (Shift+F7)</source>
        <translation>Նախորդը (Shift+F7)</translation>
    </message>
    <message>
        <source>Next (F7)</source>
        <translation>Հաջորդը (F7)</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Վերադառնալ տեքստին (Esc)</translation>
    </message>
    <message>
        <source>Place {number} of {total} with changes</source>
        <translation>Փոփոխված տեղ {number} / {total}</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Inserted</source>
        <translation>Ավելացում</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Ջնջում</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Փոխարինում</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Տեղափոխում</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Բաժանում</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Միավորում</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Ձևավորում</translation>
    </message>
    <message>
        <source>replaced “{old}” by “{new}”</source>
        <translation>«{old}»-ը փոխարինված է «{new}»-ով</translation>
    </message>
    <message>
        <source>inserted “{new}”</source>
        <translation>ավելացված է «{new}»</translation>
    </message>
    <message>
        <source>deleted “{old}”</source>
        <translation>ջնջված է «{old}»</translation>
    </message>
    <message>
        <source>, {reference}</source>
        <translation>, {reference}</translation>
    </message>
    <message>
        <source>Change {number} of {total}{where}, {delegation}: {what}</source>
        <translation>Փոփոխություն {number} / {total}{where}, {delegation}. {what}</translation>
    </message>
</context>
<context>
    <name>CirculationPreview</name>
    <message>
        <source>Comments that go along and that are left out</source>
        <translation>Ընդգրկվող և դուրս թողնվող մեկնաբանություններ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ինչ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ինչի մասին</translation>
    </message>
    <message>
        <source>Comments that go along: {taken}. Left out: {left}.</source>
        <translation>Ընդգրկվող մեկնաբանություններ՝ {taken}։ Դուրս թողնվող՝ {left}։</translation>
    </message>
    <message>
        <source>Go along</source>
        <translation>Ընդգրկվում են</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Որոշումներ</translation>
    </message>
    <message>
        <source>Left out: for the own side only</source>
        <translation>Դուրս են թողնվում՝ միայն մեր կողմի համար</translation>
    </message>
    <message>
        <source>Left out: on the text of another delegation</source>
        <translation>Դուրս են թողնվում՝ այլ պատվիրակության տեքստի վրա</translation>
    </message>
    <message>
        <source>Not written again: the draft's own file holds them</source>
        <translation>Նորից չեն գրվում՝ արդեն կան նախագծի ֆայլում</translation>
    </message>
    <message>
        <source>Left out: no comments were wanted</source>
        <translation>Դուրս են թողնվում՝ մեկնաբանություններ չեն պահանջվում</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Ամբողջ տեքստը</translation>
    </message>
</context>
<context>
    <name>ClassWords</name>
    <message>
        <source>Formatting</source>
        <translation>Ձևավորում</translation>
    </message>
    <message>
        <source>Leading verb</source>
        <translation>Առաջատար բայ</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Պարտադիրություն</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Ժխտում</translation>
    </message>
    <message>
        <source>Date or period</source>
        <translation>Ամսաթիվ կամ ժամկետ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Թիվ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Անվանում</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Վայր</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Իրավական հիմք</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Հղում</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Վերապահում</translation>
    </message>
    <message>
        <source>Quantifier</source>
        <translation>Քանակական բառ</translation>
    </message>
    <message>
        <source>Actor or addressee</source>
        <translation>Գործող կողմ կամ հասցեատեր</translation>
    </message>
    <message>
        <source>Defined term</source>
        <translation>Սահմանված եզրույթ</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Կառուցվածք</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>Փակագծեր</translation>
    </message>
    <message>
        <source>Actor named or not</source>
        <translation>Գործող կողմը նշված է, թե ոչ</translation>
    </message>
    <message>
        <source>Other wording</source>
        <translation>Այլ ձևակերպում</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Բացատներ</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Տպագրական ձև</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Կետադրություն</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Մեծատառեր</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ուղղագրություն</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Համարակալում</translation>
    </message>
    <message>
        <source>Look-alike letters</source>
        <translation>Նմանվող տառեր</translation>
    </message>
    <message>
        <source>obligation</source>
        <translation>պարտավորություն</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>հանձնարարական</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>թույլտվություն</translation>
    </message>
    <message>
        <source>possibility</source>
        <translation>հնարավորություն</translation>
    </message>
    <message>
        <source>undertaking</source>
        <translation>ստանձնած պարտավորություն</translation>
    </message>
    <message>
        <source>attitude</source>
        <translation>վերաբերմունք</translation>
    </message>
    <message>
        <source>request</source>
        <translation>խնդրանք</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>որոշում</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ամսաթիվ</translation>
    </message>
    <message>
        <source>time</source>
        <translation>ժամ</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>օրվա ժամ</translation>
    </message>
    <message>
        <source>period</source>
        <translation>ժամկետ</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>թիվ</translation>
    </message>
    <message>
        <source>quantifier</source>
        <translation>քանակական բառ</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>վերապահում</translation>
    </message>
    <message>
        <source>softener</source>
        <translation>մեղմացնող վերապահում</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>ժխտում</translation>
    </message>
    <message>
        <source>place</source>
        <translation>վայր</translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation>իրավական հիմք</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>հղում</translation>
    </message>
    <message>
        <source>name</source>
        <translation>անվանում</translation>
    </message>
    <message>
        <source>none</source>
        <translation>չկա</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ոչինչ</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>նշված չէ</translation>
    </message>
    <message>
        <source>title</source>
        <translation>վերնագիր</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>ենթավերնագիր</translation>
    </message>
    <message>
        <source>list</source>
        <translation>ցանկ</translation>
    </message>
    <message>
        <source>body text</source>
        <translation>հիմնական տեքստ</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>թավ</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>շեղատառ</translation>
    </message>
    <message>
        <source>underline</source>
        <translation>ընդգծում</translation>
    </message>
    <message>
        <source>strike-through</source>
        <translation>վրագծում</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>մեծատառեր</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>թաքնված տեքստ</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>գույն</translation>
    </message>
    <message>
        <source>highlighting</source>
        <translation>գունանշում</translation>
    </message>
    <message>
        <source>link</source>
        <translation>հղում</translation>
    </message>
    <message>
        <source>raised or lowered letters</source>
        <translation>վերին կամ ստորին տառեր</translation>
    </message>
    <message>
        <source>image</source>
        <translation>պատկեր</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>պատկերաձև</translation>
    </message>
    <message>
        <source>text box</source>
        <translation>տեքստի վանդակ</translation>
    </message>
    <message>
        <source>embedded object</source>
        <translation>ներդրված օբյեկտ</translation>
    </message>
    <message>
        <source>field</source>
        <translation>դաշտ</translation>
    </message>
    <message>
        <source>field mark</source>
        <translation>դաշտի նիշ</translation>
    </message>
    <message>
        <source>footnote mark</source>
        <translation>տողատակի նիշ</translation>
    </message>
    <message>
        <source>endnote mark</source>
        <translation>վերջնատողի նիշ</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>բանաձև</translation>
    </message>
    <message>
        <source>advisory</source>
        <translation>խորհրդատվական</translation>
    </message>
    <message>
        <source>instruction</source>
        <translation>հանձնարարություն</translation>
    </message>
    <message>
        <source>constitutive</source>
        <translation>հիմնադիր</translation>
    </message>
    <message>
        <source>brackets removed, {new} kept of {old}</source>
        <translation>փակագծերը հանված են, {old} տեքստից մնացել է {new}</translation>
    </message>
    <message>
        <source>bracketed text added: {words}</source>
        <translation>ավելացված է փակագծված տեքստ՝ {words}</translation>
    </message>
    <message>
        <source>bracketed text removed: {words}</source>
        <translation>հանված է փակագծված տեքստը՝ {words}</translation>
    </message>
    <message>
        <source>wording change, unclassified</source>
        <translation>ձևակերպման փոփոխություն, դասակարգված չէ</translation>
    </message>
    <message>
        <source>formatting only</source>
        <translation>միայն ձևավորում</translation>
    </message>
    <message>
        <source>inline objects changed</source>
        <translation>տեքստի օբյեկտները փոխված են</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>բացատներ</translation>
    </message>
    <message>
        <source>white space only</source>
        <translation>միայն բացատներ</translation>
    </message>
    <message>
        <source>typographic form: quotation marks, dashes, apostrophes or ellipsis</source>
        <translation>տպագրական ձև՝ չակերտներ, գծեր, ապաթարցներ կամ բազմակետ</translation>
    </message>
    <message>
        <source>typographic form only: quotation marks, dashes, apostrophes or ellipsis</source>
        <translation>միայն տպագրական ձև՝ չակերտներ, գծեր, ապաթարցներ կամ բազմակետ</translation>
    </message>
    <message>
        <source>capitals: {old} → {new}</source>
        <translation>մեծատառեր՝ {old} → {new}</translation>
    </message>
    <message>
        <source>capitals only: {old} → {new}</source>
        <translation>միայն մեծատառեր՝ {old} → {new}</translation>
    </message>
    <message>
        <source>look-alike letters of another script or invisible characters: suspicious</source>
        <translation>այլ այբուբենի նմանվող տառեր կամ անտեսանելի նիշեր՝ կասկածելի է</translation>
    </message>
    <message>
        <source>same value in another form: {old} = {new}</source>
        <translation>նույն արժեքը այլ գրառմամբ՝ {old} = {new}</translation>
    </message>
    <message>
        <source>spelling variant: {old}, {new}</source>
        <translation>գրության տարբերակ՝ {old}, {new}</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>կետադրություն</translation>
    </message>
    <message>
        <source>punctuation only</source>
        <translation>միայն կետադրություն</translation>
    </message>
    <message>
        <source>punctuation, check meaning</source>
        <translation>կետադրություն, ստուգեք իմաստը</translation>
    </message>
    <message>
        <source>punctuation only, check meaning</source>
        <translation>միայն կետադրություն, ստուգեք իմաստը</translation>
    </message>
    <message>
        <source>typed label only: {old} → {new}</source>
        <translation>միայն մուտքագրված համարը՝ {old} → {new}</translation>
    </message>
    <message>
        <source>list label only: {label} → {other_label}</source>
        <translation>միայն ցանկի համարը՝ {label} → {other_label}</translation>
    </message>
    <message>
        <source>now agreed: brackets removed</source>
        <translation>այժմ համաձայնեցված է՝ փակագծերը հանված են</translation>
    </message>
    <message>
        <source>no longer agreed: brackets added</source>
        <translation>այլևս համաձայնեցված չէ՝ փակագծեր են ավելացված</translation>
    </message>
    <message>
        <source>brackets {old} → {new}</source>
        <translation>փակագծեր {old} → {new}</translation>
    </message>
    <message>
        <source>{words}: may be a defined term</source>
        <translation>{words}՝ հնարավոր է՝ սահմանված եզրույթ</translation>
    </message>
    <message>
        <source>addressees widened: {words} added</source>
        <translation>հասցեատերերի շրջանակն ընդլայնված է՝ ավելացված է {words}</translation>
    </message>
    <message>
        <source>addressees narrowed: {words} removed</source>
        <translation>հասցեատերերի շրջանակը նեղացված է՝ հանված է {words}</translation>
    </message>
    <message>
        <source>who acts or is addressed: {old} → {new}</source>
        <translation>ով է գործում կամ ում է ուղղված՝ {old} → {new}</translation>
    </message>
    <message>
        <source>actor no longer named: {words}</source>
        <translation>գործող կողմն այլևս նշված չէ՝ {words}</translation>
    </message>
    <message>
        <source>actor now named: {words}</source>
        <translation>գործող կողմն այժմ նշված է՝ {words}</translation>
    </message>
    <message>
        <source>{kind} verb, both {rank} in profile {profile}</source>
        <translation>բայ ({kind}), երկուսն էլ {rank}՝ {profile} պրոֆիլում</translation>
    </message>
    <message>
        <source>{kind} verb, {rank} to {other_rank} in profile {profile}</source>
        <translation>բայ ({kind}), {rank} → {other_rank}՝ {profile} պրոֆիլում</translation>
    </message>
    <message>
        <source>{kind} verb to {other_kind} verb, profile {profile}: {old} → {new}</source>
        <translation>բայ ({kind} → {other_kind}), պրոֆիլ {profile}՝ {old} → {new}</translation>
    </message>
    <message>
        <source>leading verb: {old} → {new}</source>
        <translation>առաջատար բայ՝ {old} → {new}</translation>
    </message>
    <message>
        <source>{words} not on a ladder of profile {profile}</source>
        <translation>{words} չկա {profile} պրոֆիլի սանդղակում</translation>
    </message>
    <message>
        <source>legal effect {kind} to {other_kind}</source>
        <translation>իրավական ուժ՝ {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>{kind} in other words: {old} → {new}</source>
        <translation>{kind} այլ բառերով՝ {old} → {new}</translation>
    </message>
    <message>
        <source>{kind} to {other_kind}: {old} → {new}, profile {profile}</source>
        <translation>{kind} → {other_kind}՝ {old} → {new}, պրոֆիլ {profile}</translation>
    </message>
    <message>
        <source>inserted at the beginning</source>
        <translation>ավելացված է սկզբում</translation>
    </message>
    <message>
        <source>inserted after {place}</source>
        <translation>ավելացված է {place}-ից հետո</translation>
    </message>
    <message>
        <source>moved from {old} to after {new}, no word changed</source>
        <translation>տեղափոխված է {old}-ից {new}-ից հետո, ոչ մի բառ չի փոխված</translation>
    </message>
    <message>
        <source>moved from {old} to the beginning, no word changed</source>
        <translation>տեղափոխված է {old}-ից սկիզբ, ոչ մի բառ չի փոխված</translation>
    </message>
    <message>
        <source>moved from {old} to at the beginning, no word changed</source>
        <translation>տեղափոխված է {old}-ից սկիզբ, ոչ մի բառ չի փոխված</translation>
    </message>
    <message>
        <source>moved from {old} to after {new}, {count} changed</source>
        <translation>տեղափոխված է {old}-ից {new}-ից հետո, փոխված է {count}</translation>
    </message>
    <message>
        <source>moved from {old} to at the beginning, {count} changed</source>
        <translation>տեղափոխված է {old}-ից սկիզբ, փոխված է {count}</translation>
    </message>
    <message>
        <source>{old} split into {new}</source>
        <translation>{old} բաժանված է՝ {new}</translation>
    </message>
    <message>
        <source>{old} merged into {new}</source>
        <translation>{old} միավորված են՝ {new}</translation>
    </message>
    <message>
        <source>later by {length}, if both are in {year}</source>
        <translation>{length} ավելի ուշ, եթե երկուսն էլ {year} թվականին են</translation>
    </message>
    <message>
        <source>earlier by {length}, if both are in {year}</source>
        <translation>{length} ավելի վաղ, եթե երկուսն էլ {year} թվականին են</translation>
    </message>
    <message>
        <source>later by {length}, at its end</source>
        <translation>{length} ավելի ուշ՝ ըստ ավարտի</translation>
    </message>
    <message>
        <source>earlier by {length}, at its end</source>
        <translation>{length} ավելի վաղ՝ ըստ ավարտի</translation>
    </message>
    <message>
        <source>later by {length}</source>
        <translation>{length} ավելի ուշ</translation>
    </message>
    <message>
        <source>earlier by {length}</source>
        <translation>{length} ավելի վաղ</translation>
    </message>
    <message>
        <source>{length} instead of {other_length}: {difference}</source>
        <translation>եղել է {other_length}, դարձել է {length}՝ {difference}</translation>
    </message>
    <message>
        <source>{length} instead of {other_length}</source>
        <translation>եղել է {other_length}, դարձել է {length}</translation>
    </message>
    <message>
        <source>{kind} replaced by {other_kind}</source>
        <translation>փոխարինում՝ {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>time zone {kind} to {other_kind}</source>
        <translation>ժամային գոտի՝ {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>other hour, and time zone {kind} to {other_kind}</source>
        <translation>այլ ժամ և ժամային գոտի՝ {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>date that can be read in two ways: {words}</source>
        <translation>ամսաթիվը կարելի է երկակի կարդալ՝ {words}</translation>
    </message>
    <message>
        <source>one day replaced by several</source>
        <translation>մեկ օրը փոխարինված է մի քանիսով</translation>
    </message>
    <message>
        <source>several days replaced by one</source>
        <translation>մի քանի օրը փոխարինված է մեկով</translation>
    </message>
    <message>
        <source>date made more exact</source>
        <translation>ամսաթիվը ճշտված է</translation>
    </message>
    <message>
        <source>date made less exact</source>
        <translation>ամսաթիվը պակաս ճշգրիտ է դարձել</translation>
    </message>
    <message>
        <source>legal basis made more exact: {old} → {new}</source>
        <translation>իրավական հիմքը ճշգրտվել է. {old} → {new}</translation>
    </message>
    <message>
        <source>legal basis made less exact: {old} → {new}</source>
        <translation>իրավական հիմքը դարձել է պակաս ճշգրիտ. {old} → {new}</translation>
    </message>
    <message>
        <source>year {year} added</source>
        <translation>ավելացված է {year} թվականը</translation>
    </message>
    <message>
        <source>year {year} no longer named</source>
        <translation>{year} թվականն այլևս նշված չէ</translation>
    </message>
    <message>
        <source>a day that the calendar does not have</source>
        <translation>օր, որը օրացույցում չկա</translation>
    </message>
    <message>
        <source>the same day in another form</source>
        <translation>նույն օրը այլ գրառմամբ</translation>
    </message>
    <message>
        <source>points to {old}, which is now {new}: stale</source>
        <translation>հղում է {old}-ին, որն այժմ {new} է՝ հնացած</translation>
    </message>
    <message>
        <source>points to {old}, which is deleted: stale</source>
        <translation>հղում է {old}-ին, որը ջնջված է՝ հնացած</translation>
    </message>
    <message>
        <source>points to {old}, which now stands on the other side: stale</source>
        <translation>հղում է {old}-ին, որն այժմ մյուս կողմում է՝ հնացած</translation>
    </message>
    <message>
        <source>points to {old}, which does not exist</source>
        <translation>հղում է {old}-ին, որը գոյություն չունի</translation>
    </message>
    <message>
        <source>points to {old}, which has another wording throughout: check</source>
        <translation>հղում է {old}-ին, որի ձևակերպումն ամբողջությամբ այլ է՝ ստուգեք</translation>
    </message>
    <message>
        <source>points to {old}, which is deleted</source>
        <translation>հղում է {old}-ին, որը ջնջված է</translation>
    </message>
    <message>
        <source>{new} bears that number now: stale</source>
        <translation>այդ համարն այժմ կրում է {new}՝ հնացած</translation>
    </message>
    <message>
        <source>points to {old} under its former number {number}: stale</source>
        <translation>հղում է {old}-ին նախկին {number} համարով՝ հնացած</translation>
    </message>
    <message>
        <source>points to {place}</source>
        <translation>հղում է {place}-ին</translation>
    </message>
    <message>
        <source>style {label} → {other_label}</source>
        <translation>ոճ {label} → {other_label}</translation>
    </message>
    <message>
        <source>role {kind} → {other_kind}</source>
        <translation>դեր՝ {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>level {old} → {new}</source>
        <translation>մակարդակ {old} → {new}</translation>
    </message>
    <message>
        <source>alignment {old} → {new}</source>
        <translation>հավասարեցում {old} → {new}</translation>
    </message>
    <message>
        <source>indent</source>
        <translation>նահանջ</translation>
    </message>
    <message>
        <source>direction of the text</source>
        <translation>տեքստի ուղղությունը</translation>
    </message>
    <message>
        <source>{kind} added: {words}</source>
        <translation>ավելացված է ({kind})՝ {words}</translation>
    </message>
    <message>
        <source>{kind} removed: {words}</source>
        <translation>հանված է ({kind})՝ {words}</translation>
    </message>
    <message>
        <source>{kind}: {old} → {new}</source>
        <translation>{kind}՝ {old} → {new}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>ավելացված է՝ {words}</translation>
    </message>
    <message>
        <source>removed: {words}</source>
        <translation>հանված է՝ {words}</translation>
    </message>
    <message>
        <source>{words} deleted</source>
        <translation>ջնջված է {words}</translation>
    </message>
    <message>
        <source>{kind} added</source>
        <translation>ավելացված է {kind}</translation>
    </message>
    <message>
        <source>{kind} removed</source>
        <translation>հանված է {kind}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln րոպե</numerusform>
            <numerusform>%Ln րոպե</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln ժամ</numerusform>
            <numerusform>%Ln ժամ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln օր</numerusform>
            <numerusform>%Ln օր</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln շաբաթ</numerusform>
            <numerusform>%Ln շաբաթ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln ամիս</numerusform>
            <numerusform>%Ln ամիս</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln տարի</numerusform>
            <numerusform>%Ln տարի</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln բառ</numerusform>
            <numerusform>%Ln բառ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln percentage points</source>
        <translation>
            <numerusform>%Ln տոկոսային կետ</numerusform>
            <numerusform>%Ln տոկոսային կետ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnDesk</name>
    <message>
        <source>Draft</source>
        <translation>Նախագիծ</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>&amp;Սյունակներ</translation>
    </message>
</context>
<context>
    <name>CommentDetails</name>
    <message>
        <source>Details of the comment</source>
        <translation>Մեկնաբանության մանրամասները</translation>
    </message>
    <message>
        <source>Words with commas between them</source>
        <translation>Բառեր՝ ստորակետներով</translation>
    </message>
    <message>
        <source>Category, priority and tags never leave the house in papers for circulation.</source>
        <translation>Կարգը, առաջնահերթությունը և պիտակները երբեք չեն մտնում շրջանառվող փաստաթղթերի մեջ։</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Ով կարող է տեսնել</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Առաջնահերթություն</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Կարգ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Պիտակներ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Պահպանել</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
</context>
<context>
    <name>CommentEditor</name>
    <message>
        <source>Write a comment</source>
        <translation>Գրեք մեկնաբանություն</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>Մեկնաբանության տեքստը</translation>
    </message>
    <message>
        <source>Ctrl+B makes the marked words bold, Ctrl+I italic</source>
        <translation>Ctrl+B-ն նշված բառերը դարձնում է թավ, Ctrl+I-ն՝ շեղատառ</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Not saved yet: Ctrl+Enter saves it, Cancel throws it away.</source>
        <translation>Դեռ պահված չէ. Ctrl+Enter-ը պահում է, «Չեղարկել»-ը ջնջում է։</translation>
    </message>
</context>
<context>
    <name>CommentFilter</name>
    <message>
        <source>Find in comments</source>
        <translation>Գտնել մեկնաբանություններում</translation>
    </message>
    <message>
        <source>Words to find in comments</source>
        <translation>Մեկնաբանություններում որոնվող բառեր</translation>
    </message>
    <message>
        <source>Who may see them</source>
        <translation>Ով կարող է տեսնել</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Առաջնահերթություն</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Կարգ</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Պիտակներ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Հեղինակ</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Պատվիրակություն</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Նախագիծ</translation>
    </message>
    <message>
        <source>Class of the change</source>
        <translation>Փոփոխության դասը</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>Զտիչներ ({count})</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Զտիչներ</translation>
    </message>
</context>
<context>
    <name>CommentWords</name>
    <message>
        <source>Own side only</source>
        <translation>Միայն մեր կողմը</translation>
    </message>
    <message>
        <source>For circulation</source>
        <translation>Շրջանառման համար</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Առանց առաջնահերթության</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>Կարմիր գիծ</translation>
    </message>
    <message>
        <source>Must have</source>
        <translation>Պարտադիր</translation>
    </message>
    <message>
        <source>Nice to have</source>
        <translation>Ցանկալի</translation>
    </message>
    <message>
        <source>Can give</source>
        <translation>Կարելի է զիջել</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Հետևել</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(ջնջված)</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Which comments to show</source>
        <translation>Որ մեկնաբանությունները ցույց տալ</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>Բոլոր մեկնաբանությունները</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Բաց</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Լուծված</translation>
    </message>
    <message>
        <source>No comments yet.

Select words in any column and press Ctrl+Alt+M to comment on them.</source>
        <translation>Դեռ մեկնաբանություններ չկան։

Նշեք բառեր որևէ սյունակում և սեղմեք Ctrl+Alt+M՝ դրանք մեկնաբանելու համար։</translation>
    </message>
    <message>
        <source>Without a place in these texts</source>
        <translation>Առանց տեղի այս տեքստերում</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Մեկնաբանություններ</translation>
    </message>
    <message>
        <source>{open} open of {total}</source>
        <translation>բաց է {open} / {total}</translation>
    </message>
    <message>
        <source>{shown} shown of {total}</source>
        <translation>ցուցադրված է {shown} / {total}</translation>
    </message>
    <message>
        <source>Show earlier ones ({count})</source>
        <translation>Ցույց տալ նախորդները ({count})</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Ցույց տալ ավելին ({count})</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Մեկնաբանել</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Footnotes</source>
        <translation>Տողատակեր</translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation>Վերջնատողեր</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Վերնատողեր</translation>
    </message>
    <message>
        <source>Footers</source>
        <translation>Ստորատողեր</translation>
    </message>
    <message>
        <source>Text boxes</source>
        <translation>Տեքստի վանդակներ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged provisions</source>
        <translation>
            <numerusform>%Ln անփոփոխ դրույթ</numerusform>
            <numerusform>%Ln անփոփոխ դրույթ</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stands {reference}, moved</source>
        <translation>Այստեղ է {reference}՝ տեղափոխված</translation>
    </message>
    <message>
        <source>a provision</source>
        <translation>դրույթ</translation>
    </message>
    <message>
        <source>Scroll position of all columns</source>
        <translation>Բոլոր սյունակների ոլորման դիրքը</translation>
    </message>
    <message>
        <source>Changes: {count}</source>
        <translation>Փոփոխություններ՝ {count}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Նախագիծ</translation>
    </message>
    <message>
        <source>{name}, text</source>
        <translation>{name}, տեքստ</translation>
    </message>
</context>
<context>
    <name>CrashDesk</name>
    <message>
        <source>Counterdraft made a mistake ({kind}) and did not finish what it was doing.</source>
        <translation>Counterdraft-ում սխալ է տեղի ունեցել ({kind}), և գործողությունը չի ավարտվել։</translation>
    </message>
    <message>
        <source>Counterdraft made the same mistake again.</source>
        <translation>Counterdraft-ում նույն սխալը կրկնվել է։</translation>
    </message>
    <message>
        <source>Counterdraft ended unexpectedly the last time.</source>
        <translation>Նախորդ անգամ Counterdraft-ը անսպասելի փակվել է։</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Ինչ-որ բան սխալ գնաց</translation>
    </message>
    <message>
        <source>Nothing is lost: every comment and decision was on the disk before the window showed it. You can go on; if the window behaves oddly, close it and start it again.</source>
        <translation>Ոչինչ չի կորել. յուրաքանչյուր մեկնաբանություն և որոշում սկավառակին էր, նախքան պատուհանը կցուցադրեր այն։ Կարող եք շարունակել. եթե պատուհանը տարօրինակ է աշխատում, փակեք և նորից գործարկեք։</translation>
    </message>
    <message>
        <source>A report helps to mend this. It holds what you see here: versions and places in the program, no text of documents or comments and no names of files. It is not sent anywhere.</source>
        <translation>Զեկույցն օգնում է ուղղել սա։ Այն պարունակում է այն, ինչ տեսնում եք այստեղ՝ տարբերակներ և ծրագրի տեղեր, առանց փաստաթղթերի ու մեկնաբանությունների տեքստի և առանց ֆայլերի անունների։ Այն ոչ մի տեղ չի ուղարկվում։</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Զեկույցը</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Պահպանել զեկույցը…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Շարունակել</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Պահպանել զեկույցը</translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation>Այնտեղ գրել հնարավոր չեղավ. ընտրեք այլ թղթապանակ։</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Պահված է {file}-ում</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Decision</source>
        <translation>Որոշում</translation>
    </message>
    <message>
        <source>Decision on the change</source>
        <translation>Փոփոխության վերաբերյալ որոշումը</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Հիմնավորում (ըստ ցանկության)</translation>
    </message>
    <message>
        <source>Reason of the next decision</source>
        <translation>Հաջորդ որոշման հիմնավորումը</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Հակասություն</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ավելին</translation>
    </message>
    <message>
        <source>More decisions</source>
        <translation>Այլ որոշումներ</translation>
    </message>
    <message>
        <source>In conflict: only one of these can be accepted</source>
        <translation>Հակասություն՝ սրանցից միայն մեկը կարող է ընդունվել</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Ընտրել</translation>
    </message>
    <message>
        <source>Choose the wording of {delegation}</source>
        <translation>Ընտրել ձևակերպումը՝ {delegation}</translation>
    </message>
    <message>
        <source>Accept this wording and reject what contradicts it</source>
        <translation>Ընդունել այս ձևակերպումը և մերժել դրան հակասողները</translation>
    </message>
    <message>
        <source>Accept in part</source>
        <translation>Մասամբ ընդունել</translation>
    </message>
    <message>
        <source>The agreed words</source>
        <translation>Համաձայնեցված բառերը</translation>
    </message>
</context>
<context>
    <name>DecisionDesk</name>
    <message>
        <source>Agreed words to be put in:</source>
        <translation>Ավելացվելիք համաձայնեցված բառերը՝</translation>
    </message>
    <message>
        <source>Agreed words in place of “{old}”:</source>
        <translation>Համաձայնեցված բառերը «{old}»-ի փոխարեն՝</translation>
    </message>
    <message>
        <source>{outcome}: {count}</source>
        <translation>{outcome}՝ {count}</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Որոշելու բան չկա</translation>
    </message>
    <message>
        <source>Left open because of a conflict: {count}</source>
        <translation>Հակասության պատճառով բաց է մնացել՝ {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes selected</source>
        <translation>
            <numerusform>Ընտրված է %Ln փոփոխություն</numerusform>
            <numerusform>Ընտրված է %Ln փոփոխություն</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided differently elsewhere: {others}</source>
        <translation>Այլ տեղում այլ կերպ է որոշված՝ {others}</translation>
    </message>
    <message>
        <source>Choose a change to decide on it</source>
        <translation>Ընտրեք փոփոխություն՝ որոշում կայացնելու համար</translation>
    </message>
    <message>
        <source>“{new}” in place of “{old}”</source>
        <translation>«{new}»՝ «{old}»-ի փոխարեն</translation>
    </message>
    <message>
        <source>put in “{new}”</source>
        <translation>ավելացնել «{new}»</translation>
    </message>
    <message>
        <source>leave out “{old}”</source>
        <translation>հանել «{old}»</translation>
    </message>
    <message>
        <source>move {reference}</source>
        <translation>տեղափոխել {reference}</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decisions on {subject}</source>
        <translation>Որոշումներ՝ {subject}</translation>
    </message>
    <message>
        <source>Agreed words</source>
        <translation>Համաձայնեցված բառերը</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Հիմնավորում</translation>
    </message>
    <message>
        <source>Reason, for the own side only</source>
        <translation>Հիմնավորում՝ միայն մեր կողմի համար</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Արդյունք</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Որոշել</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Որոշում դեռ չկա</translation>
    </message>
    <message>
        <source>Decisions made so far</source>
        <translation>Մինչ այժմ կայացված որոշումները</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Երբ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ով</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Ինչ</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Վիճակը</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>ուժի մեջ է</translation>
    </message>
    <message>
        <source>decided differently elsewhere</source>
        <translation>այլ տեղում այլ կերպ է որոշված</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>փոխարինված</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>հետ վերցված</translation>
    </message>
    <message>
        <source>no longer proposed</source>
        <translation>այլևս չի առաջարկվում</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Open</source>
        <translation>Բաց</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Հետաձգված</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Ընդունված</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>Մասամբ</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Մերժված</translation>
    </message>
    <message>
        <source>Bracketed</source>
        <translation>Փակագծված</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Հետ կանչված</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Որոշում դեռ չկա</translation>
    </message>
    <message>
        <source>{outcome}, {author}</source>
        <translation>{outcome}, {author}</translation>
    </message>
    <message>
        <source>: “{words}”</source>
        <translation>՝ «{words}»</translation>
    </message>
    <message>
        <source>add document</source>
        <translation>փաստաթղթի ավելացում</translation>
    </message>
    <message>
        <source>remove document</source>
        <translation>փաստաթղթի հեռացում</translation>
    </message>
    <message>
        <source>change document</source>
        <translation>փաստաթղթի փոփոխում</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>կարգավորումների փոփոխում</translation>
    </message>
    <message>
        <source>add comment</source>
        <translation>մեկնաբանության ավելացում</translation>
    </message>
    <message>
        <source>import comments</source>
        <translation>մեկնաբանությունների ներմուծում</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>պատասխան</translation>
    </message>
    <message>
        <source>edit comment</source>
        <translation>մեկնաբանության խմբագրում</translation>
    </message>
    <message>
        <source>resolve or reopen</source>
        <translation>լուծում կամ վերաբացում</translation>
    </message>
    <message>
        <source>change details</source>
        <translation>մանրամասների փոփոխում</translation>
    </message>
    <message>
        <source>delete comment</source>
        <translation>մեկնաբանության ջնջում</translation>
    </message>
    <message>
        <source>attach comment</source>
        <translation>մեկնաբանության կցում</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>որոշում</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>ընդունում</translation>
    </message>
    <message>
        <source>accept in part</source>
        <translation>մասնակի ընդունում</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>մերժում</translation>
    </message>
    <message>
        <source>bracket</source>
        <translation>փակագծում</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>հետաձգում</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>հետկանչում</translation>
    </message>
    <message>
        <source>choose between conflicting changes</source>
        <translation>ընտրություն հակասող փոփոխությունների միջև</translation>
    </message>
    <message>
        <source>take in other changes</source>
        <translation>այլ փոփոխությունների ընդգրկում</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>“{file}” is there already. It is lost if you replace it.</source>
        <translation>«{file}»-ն արդեն կա։ Փոխարինելու դեպքում այն կկորչի։</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Փոխարինել</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Արտահանում</translation>
    </message>
    <message>
        <source>Marked-up document (Word)</source>
        <translation>Նշումներով փաստաթուղթ (Word)</translation>
    </message>
    <message>
        <source>Comments as a sheet (Excel)</source>
        <translation>Մեկնաբանություններ՝ թերթ (Excel)</translation>
    </message>
    <message>
        <source>Comments as a table (CSV)</source>
        <translation>Մեկնաբանություններ՝ աղյուսակ (CSV)</translation>
    </message>
    <message>
        <source>Comments as web annotations (JSON-LD)</source>
        <translation>Մեկնաբանություններ՝ վեբ ծանոթագրություններ (JSON-LD)</translation>
    </message>
    <message>
        <source>Register of decisions (Excel)</source>
        <translation>Որոշումների մատյան (Excel)</translation>
    </message>
    <message>
        <source>Register of decisions (CSV)</source>
        <translation>Որոշումների մատյան (CSV)</translation>
    </message>
    <message>
        <source>All delegations, in one document</source>
        <translation>Բոլոր պատվիրակությունները՝ մեկ փաստաթղթում</translation>
    </message>
    <message>
        <source>Those for circulation</source>
        <translation>Շրջանառման համար նախատեսվածները</translation>
    </message>
    <message>
        <source>All, internal ones too</source>
        <translation>Բոլորը, ներառյալ ներքինները</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ոչ մեկը</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Ինչ գրել</translation>
    </message>
    <message>
        <source>Amendments of</source>
        <translation>Փոփոխություններ առաջարկող</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Մեկնաբանություններ</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Տարբերակներ</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Պահպանել որպես…</translation>
    </message>
    <message>
        <source>Everyone the paper goes to</source>
        <translation>Բոլորը, ում գնում է փաստաթուղթը</translation>
    </message>
    <message>
        <source>The own side only</source>
        <translation>Միայն մեր կողմը</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Ում համար</translation>
    </message>
    <message>
        <source>The file is proven before it is written: rejecting all changes gives the draft.</source>
        <translation>Ֆայլը գրելուց առաջ ապացուցվում է. բոլոր փոփոխությունների մերժումը տալիս է նախագիծը։</translation>
    </message>
    <message>
        <source>Accepting one delegation's changes and rejecting the others gives its text.</source>
        <translation>Մեկ պատվիրակության փոփոխությունների ընդունումը և մյուսների մերժումը տալիս է նրա տեքստը։</translation>
    </message>
    <message>
        <source>Changes that wait for a decision: {waiting}.</source>
        <translation>Որոշման սպասող փոփոխություններ՝ {waiting}։</translation>
    </message>
    <message>
        <source>Reasons and earlier decisions are internal and left out.</source>
        <translation>Հիմնավորումները և նախկին որոշումները ներքին են և դուրս են թողնվում։</translation>
    </message>
    <message>
        <source>Category, priority and tags are internal and left out.</source>
        <translation>Կարգը, առաջնահերթությունը և պիտակները ներքին են և դուրս են թողնվում։</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>մեկնաբանություններ</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>որոշումներ</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Պահպանել արտահանումը</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Options</source>
        <translation>Տարբերակներ</translation>
    </message>
    <message>
        <source>Write moved text as moves</source>
        <translation>Տեղափոխված տեքստը գրել որպես տեղափոխում</translation>
    </message>
    <message>
        <source>Without it, moved text is written as deleted and inserted.</source>
        <translation>Առանց դրա տեղափոխված տեքստը գրվում է որպես ջնջված և ավելացված։</translation>
    </message>
    <message>
        <source>Keep authors of tracked changes</source>
        <translation>Պահել ուղղումների հեղինակներին</translation>
    </message>
    <message>
        <source>Word comments of the amended files</source>
        <translation>Փոփոխված ֆայլերի Word մեկնաբանությունները</translation>
    </message>
    <message>
        <source>Begin with a table of conflicts</source>
        <translation>Սկսել հակասությունների աղյուսակով</translation>
    </message>
    <message>
        <source>Tracked changes of the files stay in the names of those who made them.</source>
        <translation>Ֆայլերի հետևվող ուղղումները մնում են իրենց հեղինակների անունով։</translation>
    </message>
    <message>
        <source>There are none in the amended files.</source>
        <translation>Փոփոխված ֆայլերում դրանք չկան։</translation>
    </message>
    <message>
        <source>Comments in the amended files go along, whoever they were meant for.</source>
        <translation>Փոփոխված ֆայլերի մեկնաբանություններն ընդգրկվում են՝ ում էլ որ ուղղված լինեն։</translation>
    </message>
    <message>
        <source>The delegations of this file are the authors of its tracked changes.</source>
        <translation>Այս ֆայլի պատվիրակությունները նրա հետևվող ուղղումների հեղինակներն են։</translation>
    </message>
    <message>
        <source>The files hold no tracked changes.</source>
        <translation>Ֆայլերում հետևվող ուղղումներ չկան։</translation>
    </message>
    <message>
        <source>The draft holds tracked changes itself: choose no comments to keep them.</source>
        <translation>Նախագիծն ինքը հետևվող ուղղումներ ունի. դրանք պահելու համար ընտրեք առանց մեկնաբանությունների։</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>With comments</source>
        <translation>Մեկնաբանություններով</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Հակասող</translation>
    </message>
    <message>
        <source>Editorial only</source>
        <translation>Միայն խմբագրականները</translation>
    </message>
    <message>
        <source>Classes (any of these)</source>
        <translation>Դասեր (սրանցից որևէ մեկը)</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Այլ զտիչներ</translation>
    </message>
    <message>
        <source>More filters ({count})</source>
        <translation>Այլ զտիչներ ({count})</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the texts</source>
        <translation>Գտնել տեքստերում</translation>
    </message>
    <message>
        <source>Columns to search</source>
        <translation>Որոնման սյունակները</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Հաշվի առնել մեծատառերը</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Նախորդ գտնվածը (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Հաջորդ գտնվածը (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Փակել (Esc)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Բոլոր սյունակները</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Նախագիծ</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Չի գտնվել</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} / {total}</translation>
    </message>
    <message>
        <source>{number} of more than {total}</source>
        <translation>{number} / ավելի քան {total}</translation>
    </message>
    <message>
        <source>{column}, not shown</source>
        <translation>{column}, ցուցադրված չէ</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Your name</source>
        <translation>Ձեր անունը</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ինչպես համակարգում</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Լեզու</translation>
    </message>
    <message>
        <source>Your comments and decisions bear this name from now on.</source>
        <translation>Այսուհետ ձեր մեկնաբանություններն ու որոշումները կկրեն այս անունը։</translation>
    </message>
    <message>
        <source>The window speaks another language when you close these preferences.</source>
        <translation>Պատուհանի լեզուն կփոխվի, երբ փակեք այս կարգավորումները։</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Comments in “{file}”</source>
        <translation>«{file}»-ի մեկնաբանությունները</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Որտեղից</translation>
    </message>
    <message>
        <source>The own side only</source>
        <translation>Միայն մեր կողմը</translation>
    </message>
    <message>
        <source>Everyone the paper goes to</source>
        <translation>Բոլորը, ում գնում է փաստաթուղթը</translation>
    </message>
    <message>
        <source>Who may see the new comments</source>
        <translation>Ով կարող է տեսնել նոր մեկնաբանությունները</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Ընդգրկել</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>առանց անվան</translation>
    </message>
    <message>
        <source>New comments from {names}.</source>
        <translation>Նոր մեկնաբանություններ՝ {names}։</translation>
    </message>
    <message>
        <source>New replies in threads that are here: {count}.</source>
        <translation>Նոր պատասխաններ առկա քննարկումներում՝ {count}։</translation>
    </message>
    <message>
        <source>Here already, and left as they are: {count}.</source>
        <translation>Արդեն այստեղ են և մնում են նույնը՝ {count}։</translation>
    </message>
    <message>
        <source>Deleted here, and left out: {count}.</source>
        <translation>Ջնջված են այստեղ և դուրս են թողնված՝ {count}։</translation>
    </message>
    <message>
        <source>Resolved in the file, and still open here: {count}.</source>
        <translation>Լուծված են ֆայլում, բայց այստեղ դեռ բաց են՝ {count}։</translation>
    </message>
    <message>
        <source>The document has no comments.</source>
        <translation>Փաստաթղթում մեկնաբանություններ չկան։</translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>Նոր ոչինչ չկա։</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved yet</source>
        <translation>Դեռ պահված չէ</translation>
    </message>
    <message>
        <source>You began to write something that is not saved. It is lost if you go on.</source>
        <translation>Դուք սկսել եք գրել տեքստ, որը պահված չէ։ Եթե շարունակեք, այն կկորչի։</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Շարունակել առանց դրա</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Վերադառնալ տեքստին</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation>Ինչպես համակարգում</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Բաց</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Մուգ</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Բարձր հակադրություն</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Գունային ոճ</translation>
    </message>
    <message>
        <source>Orange and blue</source>
        <translation>Նարնջագույն և կապույտ</translation>
    </message>
    <message>
        <source>Red and green</source>
        <translation>Կարմիր և կանաչ</translation>
    </message>
    <message>
        <source>A single colour</source>
        <translation>Մեկ գույն</translation>
    </message>
    <message>
        <source>Colours of changes</source>
        <translation>Փոփոխությունների գույները</translation>
    </message>
    <message>
        <source>Deleted words are struck out and inserted ones underlined in every set.</source>
        <translation>Ցանկացած հավաքածուում ջնջված բառերը վրագծված են, իսկ ավելացվածները՝ ընդգծված։</translation>
    </message>
    <message>
        <source>Projector mode: everything in large type</source>
        <translation>Պրոյեկտորի ռեժիմ՝ ամեն ինչ խոշոր տառերով</translation>
    </message>
    <message>
        <source>The parties {deleted}{inserted} report within {old}{new} days.</source>
        <translation>Կողմերը {deleted}{inserted} զեկույց {old}{new} օրվա ընթացքում։</translation>
    </message>
    <message>
        <source>should</source>
        <translation>կարող են ներկայացնել</translation>
    </message>
    <message>
        <source>shall</source>
        <translation>ներկայացնում են</translation>
    </message>
    <message>
        <source>sixty</source>
        <translation>վաթսուն</translation>
    </message>
    <message>
        <source>thirty</source>
        <translation>երեսուն</translation>
    </message>
</context>
<context>
    <name>LowerWords</name>
    <message>
        <source>does not exist: check the name</source>
        <translation>գոյություն չունի. ստուգեք անունը</translation>
    </message>
    <message>
        <source>is a folder, not a document: name a .docx file in it</source>
        <translation>թղթապանակ է, ոչ թե փաստաթուղթ. նշեք դրա մեջ եղած .docx ֆայլը</translation>
    </message>
    <message>
        <source>is empty (0 bytes): ask for the file again</source>
        <translation>դատարկ է (0 բայթ). նորից խնդրեք ֆայլը</translation>
    </message>
    <message>
        <source>may not be read by this user: check its permissions</source>
        <translation>այս օգտվողը չի կարող կարդալ. ստուգեք մուտքի իրավունքները</translation>
    </message>
    <message>
        <source>is in Word's old binary format (.doc): open it in Word or LibreOffice and save it as .docx</source>
        <translation>Word-ի հին երկուական ձևաչափով է (.doc). բացեք Word-ով կամ LibreOffice-ով և պահպանեք որպես .docx</translation>
    </message>
    <message>
        <source>is protected with a password: remove the password in Word and save it again</source>
        <translation>պաշտպանված է գաղտնաբառով. հանեք գաղտնաբառը Word-ում և նորից պահպանեք</translation>
    </message>
    <message>
        <source>is not a Word document (.docx): save the text as .docx and try again</source>
        <translation>Word-ի փաստաթուղթ չէ (.docx). պահպանեք տեքստը որպես .docx և նորից փորձեք</translation>
    </message>
    <message>
        <source>is an Office file but not a Word document: export it as .docx</source>
        <translation>Office-ի ֆայլ է, բայց ոչ Word-ի փաստաթուղթ. արտահանեք որպես .docx</translation>
    </message>
    <message>
        <source>is damaged or cut short: ask for the file again</source>
        <translation>վնասված է կամ կտրված. նորից խնդրեք ֆայլը</translation>
    </message>
    <message>
        <source>unpacks to more than a document can be: it is refused as a possible zip bomb</source>
        <translation>բացվում է ավելի մեծ, քան կարող է լինել փաստաթուղթը. մերժված է որպես հնարավոր zip-ռումբ</translation>
    </message>
    <message>
        <source>contains XML entity definitions, which no Word document needs: it is refused</source>
        <translation>պարունակում է XML էությունների սահմանումներ, որոնք Word-ի փաստաթղթին պետք չեն. մերժված է</translation>
    </message>
    <message>
        <source>has a type that cannot be read: export it as .docx</source>
        <translation>ունի տեսակ, որը հնարավոր չէ կարդալ. արտահանեք որպես .docx</translation>
    </message>
    <message>
        <source>is a folder, not a review: name a .counterdraft file</source>
        <translation>թղթապանակ է, ոչ թե քննարկում. նշեք .counterdraft ֆայլ</translation>
    </message>
    <message>
        <source>is empty (0 bytes): restore it from a copy</source>
        <translation>դատարկ է (0 բայթ). վերականգնեք պատճենից</translation>
    </message>
    <message>
        <source>is not a Counterdraft review</source>
        <translation>Counterdraft-ի քննարկում չէ</translation>
    </message>
    <message>
        <source>was written by a newer version of Counterdraft: update this program to open it</source>
        <translation>գրված է Counterdraft-ի ավելի նոր տարբերակով. բացելու համար թարմացրեք ծրագիրը</translation>
    </message>
    <message>
        <source>is open in another program: close it there, or open it for reading only</source>
        <translation>բաց է մեկ այլ ծրագրում. փակեք այնտեղ կամ բացեք միայն կարդալու համար</translation>
    </message>
    <message>
        <source>is damaged: restore it from a copy</source>
        <translation>վնասված է. վերականգնեք պատճենից</translation>
    </message>
    <message>
        <source>could not be saved because the disk is full: make room, nothing already saved is lost</source>
        <translation>հնարավոր չեղավ պահպանել, քանի որ սկավառակը լի է. տեղ ազատեք, արդեն պահպանվածից ոչինչ չի կորել</translation>
    </message>
    <message>
        <source>cannot be written: copy it to a place where you may write</source>
        <translation>հնարավոր չէ գրել. պատճենեք այնտեղ, որտեղ գրելու իրավունք ունեք</translation>
    </message>
    <message>
        <source>may not be opened by this user: check its permissions</source>
        <translation>այս օգտվողը չի կարող բացել. ստուգեք մուտքի իրավունքները</translation>
    </message>
    <message>
        <source>exists already: choose another name</source>
        <translation>արդեն գոյություն ունի. ընտրեք այլ անուն</translation>
    </message>
    <message>
        <source>could not be opened with this passphrase</source>
        <translation>հնարավոր չեղավ բացել այս գաղտնաբառով</translation>
    </message>
    <message>
        <source>was replaced, cut short or removed while it was open: save under a new name</source>
        <translation>փոխարինվել, կտրվել կամ հեռացվել է բաց լինելու ընթացքում. պահպանեք նոր անունով</translation>
    </message>
    <message>
        <source>is protected with a passphrase, or is not a Counterdraft review: give the passphrase</source>
        <translation>պաշտպանված է գաղտնաբառով կամ Counterdraft-ի քննարկում չէ. նշեք գաղտնաբառը</translation>
    </message>
    <message>
        <source>needs the encryption package: install it with “pip install sqlcipher3” and try again</source>
        <translation>պահանջում է գաղտնագրման փաթեթ. տեղադրեք «pip install sqlcipher3» հրամանով և նորից փորձեք</translation>
    </message>
    <message>
        <source>could not be read or written: check that its drive is connected, or copy it elsewhere</source>
        <translation>հնարավոր չեղավ կարդալ կամ գրել. ստուգեք, որ կրիչը միացված է, կամ պատճենեք այլ տեղ</translation>
    </message>
    <message>
        <source>lies on a drive that cannot lock files: copy it to another drive</source>
        <translation>գտնվում է կրիչի վրա, որը չի կարող կողպել ֆայլերը. պատճենեք այլ կրիչի վրա</translation>
    </message>
    <message>
        <source>has a longer name than a review can have: choose a shorter one</source>
        <translation>ունի չափազանց երկար անուն քննարկման համար. ընտրեք ավելի կարճը</translation>
    </message>
    <message>
        <source>the disk is full: make room and try again</source>
        <translation>սկավառակը լի է. տեղ ազատեք և նորից փորձեք</translation>
    </message>
    <message>
        <source>you may not write there: choose another folder</source>
        <translation>այնտեղ գրելու իրավունք չունեք. ընտրեք այլ թղթապանակ</translation>
    </message>
    <message>
        <source>the disk may only be read: choose another folder</source>
        <translation>սկավառակը միայն կարդալու համար է. ընտրեք այլ թղթապանակ</translation>
    </message>
    <message>
        <source>its folder does not exist: create it or choose another</source>
        <translation>դրա թղթապանակը գոյություն չունի. ստեղծեք այն կամ ընտրեք ուրիշը</translation>
    </message>
    <message>
        <source>a folder has that name: choose another name</source>
        <translation>այդ անունով թղթապանակ կա. ընտրեք այլ անուն</translation>
    </message>
    <message>
        <source>the name is too long: choose a shorter one</source>
        <translation>անունը չափազանց երկար է. ընտրեք ավելի կարճը</translation>
    </message>
    <message>
        <source>it is one of the texts that are compared: choose another name</source>
        <translation>սա համեմատվող տեքստերից մեկն է. ընտրեք այլ անուն</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>դատարկ է</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>դրա թղթապանակը չկա</translation>
    </message>
    <message>
        <source>nothing in it is intact</source>
        <translation>մեջը անվնաս ոչինչ չկա</translation>
    </message>
    <message>
        <source>or nothing in it is intact</source>
        <translation>կամ մեջը անվնաս ոչինչ չկա</translation>
    </message>
    <message>
        <source>an older version must be brought up to date</source>
        <translation>հին տարբերակը պետք է թարմացվի</translation>
    </message>
    <message>
        <source>“{path}” was not written at {place}: {reason}.</source>
        <translation>«{path}» չի գրվել, տեղը՝ {place}. {reason}։</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}.</source>
        <translation>«{path}» չի գրվել. {reason}։</translation>
    </message>
    <message>
        <source>There is not enough memory for these documents.</source>
        <translation>Այս փաստաթղթերի համար հիշողությունը չի բավարարում։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} changes.</source>
        <translation>Գրված է՝ {path}։ Փոփոխություններ՝ {count}։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes, proven both ways.</source>
        <translation>Գրված է՝ {path}։ Հետևվող ուղղումներ՝ {count}, ապացուցված են երկու ուղղությամբ։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each.</source>
        <translation>Գրված է՝ {path}։ Հետևվող ուղղումներ՝ {count}, պատվիրակություններ՝ {delegations}, ապացուցված է յուրաքանչյուրի համար։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each; {conflicts} conflict, every wording in the file.</source>
        <translation>Գրված է՝ {path}։ Հետևվող ուղղումներ՝ {count}, պատվիրակություններ՝ {delegations}, ապացուցված է յուրաքանչյուրի համար. հակասություններ՝ {conflicts}, բոլոր ձևակերպումները ֆայլում են։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each; {conflicts} conflicts, every wording in the file.</source>
        <translation>Գրված է՝ {path}։ Հետևվող ուղղումներ՝ {count}, պատվիրակություններ՝ {delegations}, ապացուցված է յուրաքանչյուրի համար. հակասություններ՝ {conflicts}, բոլոր ձևակերպումները ֆայլում են։</translation>
    </message>
    <message>
        <source>Formatting wanted in {count} places is told in comments: Word cannot track it.</source>
        <translation>Ձևավորման ցանկություններ, որոնք նշված են մեկնաբանություններում, քանի որ Word-ը չի կարող դրանք հետևել՝ {count}։</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors; {taken} marks come under authors of the amended file.</source>
        <translation>Նախագծի սեփական ուղղումներից իրենց հեղինակները պահում են՝ {kept}. փոփոխված ֆայլի հեղինակներով՝ {taken}։</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors and {undone} were undone or written over by the amended text; {taken} marks come under authors of the amended file.</source>
        <translation>Նախագծի սեփական ուղղումներից իրենց հեղինակները պահում են՝ {kept}, հետարկված կամ փոփոխված տեքստով փոխարինված են՝ {undone}. փոփոխված ֆայլի հեղինակներով՝ {taken}։</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors; {taken} marks come under authors of the amended files.</source>
        <translation>Նախագծի սեփական ուղղումներից իրենց հեղինակները պահում են՝ {kept}. փոփոխված ֆայլերի հեղինակներով՝ {taken}։</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors and {undone} were undone or written over by the amended texts; {taken} marks come under authors of the amended files.</source>
        <translation>Նախագծի սեփական ուղղումներից իրենց հեղինակները պահում են՝ {kept}, հետարկված կամ փոփոխված տեքստերով փոխարինված են՝ {undone}. փոփոխված ֆայլերի հեղինակներով՝ {taken}։</translation>
    </message>
    <message>
        <source>A header or footer that one side inherits cannot be tracked, left as it was: {names}.</source>
        <translation>Վերնատողը կամ ստորատողը, որը մի կողմը ժառանգում է, հնարավոր չէ նշել, թողնված է նույնը՝ {names}։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} comments and replies.</source>
        <translation>Գրված է՝ {path}։ Մեկնաբանություններ և պատասխաններ՝ {count}։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} comments and replies; {internal} internal threads were left out.</source>
        <translation>Գրված է՝ {path}։ Մեկնաբանություններ և պատասխաններ՝ {count}. դուրս թողնված ներքին քննարկումներ՝ {internal}։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} decisions, {waiting} changes wait for one.</source>
        <translation>Գրված է՝ {path}։ Որոշումներ՝ {count}, որոշման սպասող փոփոխություններ՝ {waiting}։</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} decisions, {waiting} changes wait for one; reasons and history are internal and were left out.</source>
        <translation>Գրված է՝ {path}։ Որոշումներ՝ {count}, որոշման սպասող փոփոխություններ՝ {waiting}. հիմնավորումներն ու պատմությունը ներքին են և դուրս են թողնված։</translation>
    </message>
    <message>
        <source>{count} threads as Word comments.</source>
        <translation>Քննարկումներ՝ որպես Word-ի մեկնաբանություններ՝ {count}։</translation>
    </message>
    <message>
        <source>{count} threads as Word comments; {internal} internal threads were left out.</source>
        <translation>Քննարկումներ՝ որպես Word-ի մեկնաբանություններ՝ {count}. դուրս թողնված ներքինները՝ {internal}։</translation>
    </message>
    <message>
        <source>A table of conflicts needs the amendments of several delegations.</source>
        <translation>Հակասությունների աղյուսակը պահանջում է մի քանի պատվիրակության փոփոխություններ։</translation>
    </message>
    <message>
        <source>Two amended texts are given under the name “{name}”: give each its own.</source>
        <translation>Երկու փոփոխված տեքստ ունեն նույն անունը՝ «{name}». յուրաքանչյուրին տվեք իրենը։</translation>
    </message>
    <message>
        <source>Name at least one amended text after the draft.</source>
        <translation>Նախագծից հետո նշեք առնվազն մեկ փոփոխված տեքստ։</translation>
    </message>
    <message>
        <source>“{name}” holds no tracked changes of its text: name an amended text after it.</source>
        <translation>«{name}»-ում տեքստի հետևվող ուղղումներ չկան. դրանից հետո նշեք փոփոխված տեքստ։</translation>
    </message>
    <message>
        <source>the document as a whole</source>
        <translation>փաստաթուղթն ամբողջությամբ</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>նույն տեքստը</translation>
    </message>
    <message>
        <source>the same words, surroundings alike</source>
        <translation>նույն բառերը, շրջապատը՝ նման</translation>
    </message>
    <message>
        <source>the same words, found once, elsewhere</source>
        <translation>նույն բառերը, գտնված մեկ անգամ, այլ տեղում</translation>
    </message>
    <message>
        <source>an empty place cannot be found without its text</source>
        <translation>դատարկ տեղը հնարավոր չէ գտնել առանց տեքստի</translation>
    </message>
    <message>
        <source>{count} of {total} words are still there</source>
        <translation>պահպանված բառեր՝ {count} / {total}</translation>
    </message>
    <message>
        <source>the same words in the same place</source>
        <translation>նույն բառերը նույն տեղում</translation>
    </message>
    <message>
        <source>the same words, moved with their provision</source>
        <translation>նույն բառերը, տեղափոխված իրենց դրույթի հետ</translation>
    </message>
    <message>
        <source>other words stand in its place</source>
        <translation>դրա տեղում այլ բառեր են</translation>
    </message>
    <message>
        <source>{count} % of the letters are still there</source>
        <translation>պահպանվել է տառերի {count} %-ը</translation>
    </message>
    <message>
        <source>split between provisions</source>
        <translation>բաժանված է դրույթների միջև</translation>
    </message>
    <message>
        <source>moved with their provision</source>
        <translation>տեղափոխված է իր դրույթի հետ</translation>
    </message>
    <message>
        <source>the same words, taken in by the neighbouring provision</source>
        <translation>նույն բառերը, ընդգրկված հարևան դրույթում</translation>
    </message>
    <message>
        <source>the same words, moved by themselves</source>
        <translation>նույն բառերը, տեղափոխված առանձին</translation>
    </message>
    <message>
        <source>moved by itself and edited</source>
        <translation>տեղափոխված է առանձին և խմբագրված</translation>
    </message>
    <message>
        <source>“{path}” (in {part}) {problem}.</source>
        <translation>«{path}» ({part}) {problem}։</translation>
    </message>
    <message>
        <source>“{path}” {problem} ({detail}).</source>
        <translation>«{path}» {problem} ({detail})։</translation>
    </message>
    <message>
        <source>“{path}” {problem}.</source>
        <translation>«{path}» {problem}։</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose the draft</source>
        <translation>Ընտրել նախագիծը</translation>
    </message>
    <message>
        <source>Choose an amended text</source>
        <translation>Ընտրել փոփոխված տեքստ</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Կանգնեցված է։</translation>
    </message>
    <message>
        <source>{verb}: {step}</source>
        <translation>{verb}՝ {step}</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Բացել քննարկում</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Պահպանել քննարկումը</translation>
    </message>
    <message>
        <source>The review is now kept in {file}.</source>
        <translation>Քննարկումն այժմ պահվում է {file}-ում։</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Անցնել</translation>
    </message>
    <message>
        <source>Provision, such as OP5 or PP3:</source>
        <translation>Դրույթ, օրինակ՝ OP5 կամ PP3՝</translation>
    </message>
    <message>
        <source>There is no provision “{reference}”.</source>
        <translation>«{reference}» դրույթ չկա։</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ձեր անունը</translation>
    </message>
    <message>
        <source>Your comments bear this name:</source>
        <translation>Ձեր մեկնաբանությունները կրում են այս անունը՝</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Գործիքագոտի</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Ձեռնարկ</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Որոնել ձեռնարկում</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Ձեռնարկի բովանդակությունը</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>Ձեռնարկի տեքստը</translation>
    </message>
    <message>
        <source>Pages with these words: {count}</source>
        <translation>Այս բառերով էջեր՝ {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Չի գտնվել</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Colleagues' reviews</source>
        <translation>Գործընկերների քննարկումները</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>New comments and replies: {count}.</source>
        <translation>Նոր մեկնաբանություններ և պատասխաններ՝ {count}։</translation>
    </message>
    <message>
        <source>Comments that changed: {count}.</source>
        <translation>Փոփոխված մեկնաբանություններ՝ {count}։</translation>
    </message>
    <message>
        <source>Comments that were deleted: {count}.</source>
        <translation>Ջնջված մեկնաբանություններ՝ {count}։</translation>
    </message>
    <message>
        <source>Changes and provisions decided: {count}.</source>
        <translation>Որոշված փոփոխություններ և դրույթներ՝ {count}։</translation>
    </message>
    <message>
        <source>Documents that came with them: {count}.</source>
        <translation>Դրանց հետ եկած փաստաթղթեր՝ {count}։</translation>
    </message>
    <message>
        <source>Nothing in them is new.</source>
        <translation>Դրանցում նոր ոչինչ չկա։</translation>
    </message>
    <message>
        <source>Nothing was dropped; {count} comments and replies are here now.</source>
        <translation>Ոչինչ դուրս չի թողնվել. այժմ այստեղ է {count} մեկնաբանություն և պատասխան։</translation>
    </message>
    <message>
        <source>Written or decided differently ({count})</source>
        <translation>Տարբեր կերպ գրված կամ որոշված ({count})</translation>
    </message>
    <message>
        <source>What was written or decided differently</source>
        <translation>Ինչն է տարբեր կերպ գրված կամ որոշված</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Ամբողջ տեքստը</translation>
    </message>
    <message>
        <source>Go there to settle it</source>
        <translation>Անցնել այնտեղ և լուծել</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>What can be done</source>
        <translation>Ինչ կարելի է անել</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Էլ ինչ կարելի է անել</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Փակել հաղորդագրությունը</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Here {reference} stands in the text of {column}.</source>
        <translation>Այստեղ է {reference}՝ {column}-ի տեքստում։</translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of changes</source>
        <translation>Փոփոխությունների ակնարկ</translation>
    </message>
    <message>
        <source>Changes in the whole text: deletions right, insertions left. Click to go there.</source>
        <translation>Փոփոխություններն ամբողջ տեքստում՝ աջից ջնջումները, ձախից ավելացումները։ Սեղմեք՝ անցնելու համար։</translation>
    </message>
    <message>
        <source>Changes in the whole text: deletions left, insertions right. Click to go there.</source>
        <translation>Փոփոխություններն ամբողջ տեքստում՝ ձախից ջնջումները, աջից ավելացումները։ Սեղմեք՝ անցնելու համար։</translation>
    </message>
</context>
<context>
    <name>PlaceReport</name>
    <message>
        <source>Comment</source>
        <translation>Մեկնաբանություն</translation>
    </message>
    <message>
        <source>Was at</source>
        <translation>Եղել է</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Այժմ է</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Ինչու</translation>
    </message>
    <message>
        <source>What became of each comment</source>
        <translation>Ինչ եղավ յուրաքանչյուր մեկնաբանության հետ</translation>
    </message>
    <message>
        <source>in the same place</source>
        <translation>նույն տեղում</translation>
    </message>
    <message>
        <source>moved with the text</source>
        <translation>տեղափոխված տեքստի հետ</translation>
    </message>
    <message>
        <source>on edited text</source>
        <translation>խմբագրված տեքստի վրա</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>առանց տեղի</translation>
    </message>
    <message>
        <source>In the same place</source>
        <translation>Նույն տեղում</translation>
    </message>
    <message>
        <source>Moved with their text</source>
        <translation>Տեղափոխված իրենց տեքստի հետ</translation>
    </message>
    <message>
        <source>On text that was edited</source>
        <translation>Խմբագրված տեքստի վրա</translation>
    </message>
    <message>
        <source>Without a place, to be attached by hand</source>
        <translation>Առանց տեղի, կցել ձեռքով</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Կարգավորումներ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Ընդհանուր</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Գույներ</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Տառատեսակներ</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Ստեղներ</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Գաղտնիություն</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Կարգավորումների էջերը</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Վերականգնել նախնականները</translation>
    </message>
    <message>
        <source>Of this page</source>
        <translation>Այս էջինը</translation>
    </message>
    <message>
        <source>Of all pages, but keep my name</source>
        <translation>Բոլոր էջերինը, բայց պահել իմ անունը</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>List reviews opened before on the first page</source>
        <translation>Առաջին էջում թվարկել նախկինում բացված քննարկումները</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: Counterdraft opens no connection, follows no link of a document and sends no reports. This is all that it keeps:</source>
        <translation>Ոչինչ դուրս չի գալիս այս համակարգչից. Counterdraft-ը կապեր չի բացում, փաստաթղթերի հղումներով չի անցնում և զեկույցներ չի ուղարկում։ Ահա այն ամենը, ինչ պահում է՝</translation>
    </message>
    <message>
        <source>Reviews that you gave no other place, with the documents inside</source>
        <translation>Քննարկումները, որոնց այլ տեղ չեք տվել, իրենց փաստաթղթերով</translation>
    </message>
    <message>
        <source>The review of the sample negotiation</source>
        <translation>Օրինակելի բանակցության քննարկումը</translation>
    </message>
    <message>
        <source>These preferences, the shape of the window, the list of reviews</source>
        <translation>Այս կարգավորումները, պատուհանի չափերը, քննարկումների ցանկը</translation>
    </message>
    <message>
        <source>Forget the list now ({count})</source>
        <translation>Մոռանալ ցանկը հիմա ({count})</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Ընթացքը</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Գրվում է…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Կարդացվում է…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Համեմատվում է…</translation>
    </message>
    <message>
        <source>Writing and proving…</source>
        <translation>Գրվում և ապացուցվում է…</translation>
    </message>
</context>
<context>
    <name>ProvisionDecisions</name>
    <message>
        <source>Put the caret into a provision of the draft to decide on it.</source>
        <translation>Դրեք նշիչը նախագծի դրույթի մեջ՝ դրա վերաբերյալ որոշում կայացնելու համար։</translation>
    </message>
</context>
<context>
    <name>RebaseDialog</name>
    <message>
        <source>The review on “{draft}”</source>
        <translation>Քննարկումը՝ «{draft}»-ի վրա</translation>
    </message>
    <message>
        <source>Every comment and every decision was kept. Look through the list, then go on.</source>
        <translation>Բոլոր մեկնաբանություններն ու որոշումները պահպանված են։ Նայեք ցանկը, ապա շարունակեք։</translation>
    </message>
    <message>
        <source>Decisions that are not in force any more</source>
        <translation>Որոշումներ, որոնք այլևս ուժի մեջ չեն</translation>
    </message>
    <message>
        <source>Go on with the new draft</source>
        <translation>Շարունակել նոր նախագծով</translation>
    </message>
    <message>
        <source>Keep the old draft</source>
        <translation>Թողնել հին նախագիծը</translation>
    </message>
    <message>
        <source>Comments on amended texts, which stay as they are: {count}.</source>
        <translation>Փոփոխված տեքստերի մեկնաբանություններ, որոնք մնում են նույնը՝ {count}։</translation>
    </message>
    <message>
        <source>Decisions – {counted}.</source>
        <translation>Որոշումներ – {counted}։</translation>
    </message>
    <message>
        <source>The new review is kept in “{file}”; the old one stays as it is.</source>
        <translation>Նոր քննարկումը պահվում է «{file}»-ում. հինը մնում է նույնը։</translation>
    </message>
    <message>
        <source>still in force</source>
        <translation>դեռ ուժի մեջ են</translation>
    </message>
    <message>
        <source>followed their text</source>
        <translation>հետևել են իրենց տեքստին</translation>
    </message>
    <message>
        <source>taken up by the new draft</source>
        <translation>ընդգրկված են նոր նախագծում</translation>
    </message>
    <message>
        <source>without their text</source>
        <translation>առանց իրենց տեքստի</translation>
    </message>
    <message>
        <source>the new draft and the amended text agree there</source>
        <translation>այստեղ նոր նախագիծն ու փոփոխված տեքստը համընկնում են</translation>
    </message>
    <message>
        <source>its text is not there any more as it was</source>
        <translation>նախկին տեքստն այլևս չկա</translation>
    </message>
</context>
<context>
    <name>ReviewFlows</name>
    <message>
        <source>Choose the new draft</source>
        <translation>Ընտրել նոր նախագիծը</translation>
    </message>
    <message>
        <source>“{file}” has another text by now than the one that the comments are on.</source>
        <translation>«{file}»-ի տեքստն այժմ այլ է, քան այն, որին վերաբերում են մեկնաբանությունները։</translation>
    </message>
    <message>
        <source>Carry the review to it…</source>
        <translation>Քննարկումը տեղափոխել դրա վրա…</translation>
    </message>
    <message>
        <source>Add it as amendments…</source>
        <translation>Ավելացնել որպես փոփոխություններ…</translation>
    </message>
    <message>
        <source>Choose a document that came back with comments</source>
        <translation>Ընտրել մեկնաբանություններով վերադարձված փաստաթուղթը</translation>
    </message>
    <message>
        <source>New comments and replies: {count}</source>
        <translation>Նոր մեկնաբանություններ և պատասխաններ՝ {count}</translation>
    </message>
    <message>
        <source>Choose colleagues' reviews</source>
        <translation>Ընտրել գործընկերների քննարկումները</translation>
    </message>
    <message>
        <source>Choose an amended text</source>
        <translation>Ընտրել փոփոխված տեքստ</translation>
    </message>
    <message>
        <source>Delegation whose amendments “{file}” holds:</source>
        <translation>Պատվիրակությունը, որի փոփոխություններն են «{file}»-ում՝</translation>
    </message>
    <message>
        <source>Add amendments</source>
        <translation>Ավելացնել փոփոխություններ</translation>
    </message>
    <message>
        <source>Protect the review</source>
        <translation>Պաշտպանել քննարկումը</translation>
    </message>
    <message>
        <source>New passphrase. Nobody can open the file without it:</source>
        <translation>Նոր գաղտնաբառ։ Առանց դրա ոչ ոք չի կարող բացել ֆայլը՝</translation>
    </message>
    <message>
        <source>The same passphrase again:</source>
        <translation>Նույն գաղտնաբառը ևս մեկ անգամ՝</translation>
    </message>
    <message>
        <source>The passphrases differ; nothing was changed.</source>
        <translation>Գաղտնաբառերը տարբեր են. ոչինչ չի փոխվել։</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>պաշտպանված</translation>
    </message>
    <message>
        <source>The review is now kept in {file}, protected.</source>
        <translation>Քննարկումն այժմ պահվում է {file}-ում՝ պաշտպանված։</translation>
    </message>
    <message>
        <source>{file} is still there without protection.</source>
        <translation>{file}-ը դեռ այնտեղ է առանց պաշտպանության։</translation>
    </message>
</context>
<context>
    <name>ReviewOpening</name>
    <message>
        <source>“{file}” is protected with a passphrase, or is not a Counterdraft review.</source>
        <translation>«{file}»-ը պաշտպանված է գաղտնաբառով կամ Counterdraft-ի քննարկում չէ։</translation>
    </message>
    <message>
        <source>“{file}” could not be opened with this passphrase.</source>
        <translation>«{file}»-ը հնարավոր չեղավ բացել այս գաղտնաբառով։</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Գաղտնաբառ՝</translation>
    </message>
    <message>
        <source>Open a protected review</source>
        <translation>Բացել պաշտպանված քննարկում</translation>
    </message>
    <message>
        <source>Opened for reading only</source>
        <translation>Բացված է միայն կարդալու համար</translation>
    </message>
    <message>
        <source>“{file}” is open elsewhere or write-protected. You can read it, but not comment.</source>
        <translation>«{file}»-ը բաց է այլ տեղում կամ պաշտպանված է գրելուց։ Կարող եք կարդալ, բայց ոչ մեկնաբանել։</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>վերականգնված</translation>
    </message>
    <message>
        <source>Save what is intact</source>
        <translation>Պահպանել անվնաս մնացածը</translation>
    </message>
    <message>
        <source>Intact: {entries} records and {documents} documents.</source>
        <translation>Անվնաս է՝ {entries} գրառում և {documents} փաստաթուղթ։</translation>
    </message>
    <message>
        <source>Damaged, and not in the new file: {entries} records and {documents} documents. Look for them in a copy.</source>
        <translation>Վնասված է և նոր ֆայլում չկա՝ {entries} գրառում և {documents} փաստաթուղթ։ Որոնեք դրանք պատճենում։</translation>
    </message>
    <message>
        <source>Saved what is intact</source>
        <translation>Անվնաս մնացածը պահպանված է</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The window speaks the other language after the next start.</source>
        <translation>Պատուհանի լեզուն կփոխվի հաջորդ մեկնարկից հետո։</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>Search by action or keys</source>
        <translation>Որոնել ըստ գործողության կամ ստեղների</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Գործողությունները և դրանց ստեղները</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Գործողություն</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ստեղներ</translation>
    </message>
    <message>
        <source>Second keys</source>
        <translation>Երկրորդ ստեղներ</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Օգտագործել այստեղ</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Վերադարձնել նախնականը</translation>
    </message>
    <message>
        <source>These keys write or edit text; add Ctrl or Alt, or take a function key.</source>
        <translation>Այս ստեղներով գրում կամ խմբագրում են տեքստ. ավելացրեք Ctrl կամ Alt, կամ վերցրեք գործառույթի ստեղն։</translation>
    </message>
    <message>
        <source>{keys} belong to {actions}.</source>
        <translation>{keys}՝ զբաղված է. {actions}։</translation>
    </message>
    <message>
        <source>The default keys belong to {actions} now; change them there first.</source>
        <translation>Նախնական ստեղներն այժմ զբաղված են՝ {actions}. նախ այնտեղ փոխեք։</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Ստեղնային համակցություններ</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Գործողությունները և դրանց ստեղները</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Գործողություն</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ստեղներ</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ինչ է անում</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Comments: {open} open</source>
        <translation>Մեկնաբանություններ՝ բաց է {open}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Պահպանելու բան դեռ չկա</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Միայն կարդալու համար</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Պահված է {file}-ում</translation>
    </message>
    <message>
        <source>Not shown: {delegations}</source>
        <translation>Ցուցադրված չէ՝ {delegations}</translation>
    </message>
    <message>
        <source>Row {row} of {rows}</source>
        <translation>Տող {row} / {rows}</translation>
    </message>
    <message>
        <source>Changes: {shown}</source>
        <translation>Փոփոխություններ՝ {shown}</translation>
    </message>
    <message>
        <source>Change {number} of {shown}</source>
        <translation>Փոփոխություն {number} / {shown}</translation>
    </message>
    <message>
        <source> ({hidden} hidden by filter)</source>
        <translation> (զտիչով թաքցված՝ {hidden})</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>table {number}, row {row}, column {cell}</source>
        <translation>աղյուսակ {number}, տող {row}, սյունակ {cell}</translation>
    </message>
    <message>
        <source>Table {number}, rows: {rows}, columns: {columns}</source>
        <translation>Աղյուսակ {number}, տողեր՝ {rows}, սյունակներ՝ {columns}</translation>
    </message>
    <message>
        <source>Out of the table</source>
        <translation>Աղյուսակից դուրս</translation>
    </message>
    <message>
        <source>row {row}, column {cell}</source>
        <translation>տող {row}, սյունակ {cell}</translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>Reply</source>
        <translation>Պատասխանել</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Պահպանել</translation>
    </message>
    <message>
        <source>Comment {number}, {reference}, by {author}: {body}</source>
        <translation>Մեկնաբանություն {number}, {reference}, հեղինակ {author}՝ {body}</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Ամբողջ տեքստը</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Նախագիծ</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>լուծված</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>The text that this is about was not found.</source>
        <translation>Տեքստը, որին սա վերաբերում է, չի գտնվել։</translation>
    </message>
    <message>
        <source>Drag the card onto the text that it is about, or mark it and attach.</source>
        <translation>Քաշեք քարտը այն տեքստի վրա, որին վերաբերում է, կամ նշեք այն և կցեք։</translation>
    </message>
    <message>
        <source>The text has changed since.</source>
        <translation>Տեքստն այդ ժամանակից փոխվել է։</translation>
    </message>
    <message>
        <source>Edit or delete</source>
        <translation>Խմբագրել կամ ջնջել</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Խմբագրել</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ջնջել</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Մանրամասներ…</translation>
    </message>
    <message>
        <source>In the words of {author}</source>
        <translation>{author}-ի խոսքերով</translation>
    </message>
    <message>
        <source>Written differently elsewhere: {others}</source>
        <translation>Այլ տեղում այլ կերպ է գրված՝ {others}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Վերաբացել</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Լուծել</translation>
    </message>
    <message>
        <source>Attach to selection</source>
        <translation>Կցել նշվածին</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Chosen by Counterdraft</source>
        <translation>Counterdraft-ի ընտրությամբ</translation>
    </message>
    <message>
        <source>Font of the texts</source>
        <translation>Տեքստերի տառատեսակը</translation>
    </message>
    <message>
        <source>Size of the texts</source>
        <translation>Տեքստերի չափը</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Մասշտաբ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ինչպես համակարգում</translation>
    </message>
    <message>
        <source>Font of the interface</source>
        <translation>Միջերեսի տառատեսակը</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Միջերեսի չափը</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> կտ</translation>
    </message>
    <message>
        <source>The parties shall report within thirty days.</source>
        <translation>Կողմերը զեկույց են ներկայացնում երեսուն օրվա ընթացքում։</translation>
    </message>
</context>
<context>
    <name>Unified</name>
    <message>
        <source>{delegation}: redline</source>
        <translation>{delegation}՝ ուղղումները տեքստում</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Something went wrong in Counterdraft itself ({kind}); nothing was changed.</source>
        <translation>Խափանում հենց Counterdraft-ում ({kind}). ոչինչ չի փոխվել։</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Ընտրել ֆայլեր</translation>
    </message>
    <message>
        <source>Choose another review…</source>
        <translation>Ընտրել այլ քննարկում…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Նորից փորձել</translation>
    </message>
    <message>
        <source>Save the review elsewhere…</source>
        <translation>Պահպանել քննարկումն այլ տեղ…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Ընտրել այլ տեղ…</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Պահպանել զեկույց…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Հանել ցանկից</translation>
    </message>
    <message>
        <source>Save what is intact…</source>
        <translation>Պահպանել անվնաս մնացածը…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Բացել միայն կարդալու համար</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Պահպանել զեկույցը</translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation>Այնտեղ գրել հնարավոր չեղավ. ընտրեք այլ թղթապանակ։</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Պահված է {file}-ում</translation>
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
        <translation>Նախագիծը և դրան առաջարկված փոփոխությունները՝ կողք կողքի։ Ոչինչ դուրս չի գալիս այս համակարգչից։</translation>
    </message>
    <message>
        <source>Open the sample negotiation</source>
        <translation>Բացել օրինակելի բանակցությունը</translation>
    </message>
    <message>
        <source>Open a review…</source>
        <translation>Բացել քննարկում…</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Նոր համեմատում</translation>
    </message>
    <message>
        <source>Drop the draft here, then the amended texts, or choose them:</source>
        <translation>Քաշեք այստեղ նախագիծը, ապա փոփոխված տեքստերը, կամ ընտրեք դրանք՝</translation>
    </message>
    <message>
        <source>Choose the draft…</source>
        <translation>Ընտրել նախագիծը…</translation>
    </message>
    <message>
        <source>Add an amended text…</source>
        <translation>Ավելացնել փոփոխված տեքստ…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Համեմատել</translation>
    </message>
    <message>
        <source>Back to “{file}”</source>
        <translation>Վերադառնալ «{file}»-ին</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Նախկինում բացված</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Նախագիծ</translation>
    </message>
    <message>
        <source>Delegation (else found in the file)</source>
        <translation>Պատվիրակություն (այլապես՝ ֆայլից)</translation>
    </message>
    <message>
        <source>Delegation of {file}</source>
        <translation>{file}-ի պատվիրակությունը</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Փոփոխված տեքստ</translation>
    </message>
    <message>
        <source>Take {file} out</source>
        <translation>Հանել {file}-ը</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Changes</source>
        <translation>Փոփոխություններ</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Մեկնաբանություններ</translation>
    </message>
    <message>
        <source>This is the last change; once more goes to the first.</source>
        <translation>Սա վերջին փոփոխությունն է. ևս մեկ անգամ՝ կանցնի առաջինին։</translation>
    </message>
    <message>
        <source>This is the first change; once more goes to the last.</source>
        <translation>Սա առաջին փոփոխությունն է. ևս մեկ անգամ՝ կանցնի վերջինին։</translation>
    </message>
    <message>
        <source>Comments ({count})</source>
        <translation>Մեկնաբանություններ ({count})</translation>
    </message>
    <message>
        <source>Put the caret into the provision that you want to comment on.</source>
        <translation>Դրեք նշիչը այն դրույթում, որը ցանկանում եք մեկնաբանել։</translation>
    </message>
    <message>
        <source>Comment on the draft or on a delegation's text, not on the agreed one.</source>
        <translation>Մեկնաբանեք նախագիծը կամ պատվիրակության տեքստը, ոչ թե համաձայնեցվածը։</translation>
    </message>
    <message>
        <source>Save the comment that you began first, or cancel it.</source>
        <translation>Նախ պահեք սկսված մեկնաբանությունը կամ չեղարկեք այն։</translation>
    </message>
    <message>
        <source>Comment on the draft as a whole</source>
        <translation>Մեկնաբանություն ամբողջ նախագծի վերաբերյալ</translation>
    </message>
    <message>
        <source>Comment on a change by {delegation}</source>
        <translation>Մեկնաբանություն փոփոխությանը՝ {delegation}</translation>
    </message>
    <message>
        <source>Comment on {reference}, {column}</source>
        <translation>Մեկնաբանություն՝ {reference}, {column}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Նախագիծ</translation>
    </message>
    <message>
        <source>Mark the words that the comment belongs to, then attach it.</source>
        <translation>Նշեք այն բառերը, որոնց վերաբերում է մեկնաբանությունը, ապա կցեք այն։</translation>
    </message>
</context>
</TS>
