<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hy" sourcelanguage="en">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Նշել ամբողջը</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Ավելացնել</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Պակասեցնել</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Բացել ընտրացանկը</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Ոչ</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Այո</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>What's This?</source>
        <translation>Ի՞նչ է սա</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>Լավ</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Դիտել՝</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Հետ</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Գնալ հետ</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Առաջ</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Գնալ առաջ</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Վերին թղթապանակ</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Անցնել վերին թղթապանակ</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Ստեղծել թղթապանակ</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Ստեղծել նոր թղթապանակ</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Ցանկի տեսք</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Անցնել ցանկի տեսքին</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Մանրամասն տեսք</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Անցնել մանրամասն տեսքին</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Կողագոտի</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Տեղերի և էջանիշերի ցանկ</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ֆայլեր</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Ֆայլերի տեսակը՝</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Գտնել թղթապանակ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Բացել</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Պահպանել որպես</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Թղթապանակ՝</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Ֆայլի &amp;անունը՝</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Բացել</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Ընտրել</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Պահպանել</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Բոլոր ֆայլերը (*)</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Ցույց տալ </translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Վերանվանել</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Ջնջել</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Ցույց տալ &amp;թաքնված ֆայլերը</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Նոր թղթապանակ</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Բոլոր ֆայլերը (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Թղթապանակներ</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Թղթապանակը չի գտնվել։
Ստուգեք, որ անունը ճիշտ է։</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 արդեն գոյություն ունի։
Փոխարինե՞լ այն։</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Ֆայլը չի գտնվել։
Ստուգեք, որ անունը ճիշտ է։</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Նոր թղթապանակ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ջնջել</translation>
    </message>
    <message>
        <source>'%1' is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1»-ը պաշտպանված է գրելուց։
Այնուամենայնիվ ջնջե՞լ։</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>Վստա՞հ եք, որ ուզում եք ջնջել «%1»-ը։</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Թղթապանակը հնարավոր չեղավ ջնջել։</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Վերջին տեղերը</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Հեռացնել</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Իմ համակարգիչը</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Կրիչ</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 ֆայլ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ֆայլ</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Թղթապանակ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Թղթապանակ</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Պիտակ</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Դյուրանցում</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Անհայտ</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Invalid filename</source>
        <translation>Անթույլատրելի անուն</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Անուն</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Չափ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Տեսակ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Տեսակ</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Փոփոխման ամսաթիվ</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Իմ համակարգիչը</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Համակարգիչ</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Սեղմեք ստեղները</translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation>%1, ...</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Հետարկել</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Կրկնել</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Կ&amp;տրել</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Պատճենել</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Տեղադրել</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ջնջել</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Նշել ամբողջը</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Ցույց տալ մանրամասները...</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Թաքցնել մանրամասները...</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Qt-ի մասին</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Լավ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Պահպանել</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Պահպանել բոլորը</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Բացել</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Այո</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Այո &amp;բոլորին</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Ոչ</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Ո&amp;չ բոլորին</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Ընդհատել</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Կրկնել</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Անտեսել</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Փակել</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Չեղարկել</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Մերժել</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Օգնություն</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Կիրառել</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Զրոյացնել</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Վերականգնել նախնականները</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Ոլորել այստեղ</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Ձախ եզր</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Վերև</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Աջ եզր</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Ներքև</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Էջ ձախ</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Էջ վերև</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Էջ աջ</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Էջ ներքև</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Ոլորել ձախ</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Ոլորել վերև</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Ոլորել աջ</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Ոլորել ներքև</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Ոլորել ձախ</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Ոլորել աջ</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Հետարկել</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Կրկնել</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Կ&amp;տրել</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Պատճենել</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Պատճենել &amp;հղումը</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Տեղադրել</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ջնջել</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Նշել ամբողջը</translation>
    </message>
</context>
</TS>
