<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hy" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New comparison…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a draft and the amendments to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .counterdraft review file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample negotiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented draft declaration and two delegations' amendments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the same documents anew and compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading, comparing or writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save review &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the review in another file from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export marked-up document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the draft with the amendments as tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Counterdraft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the marked words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the whole text of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in one or all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plain size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text in its plain size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;greed text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text as the decisions make it so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the draft and every delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the column that you are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column le&amp;ft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column that you are in one place to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column that you are in one place to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unified view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one column: the draft with a delegation's changes as a redline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Changed places only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide stretches of unchanged provisions behind bands that open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next &amp;band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the unchanged provisions behind the next band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the changes and comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, as the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hig&amp;h contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White and strong colours on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;jector mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything in large type, to be read from the end of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous change shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next change shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first change shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last change shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other place of a moved text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to where the moved text of the current change stands, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to provision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a provision by what the room calls it, such as OP5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous c&amp;olumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next co&amp;mment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous comm&amp;ent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Counterdraft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the change line by line in words, as a screen reader needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the marked words, else on the current change, else on the provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the c&amp;hange…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the current change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the &amp;provision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the whole provision at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the &amp;document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the draft as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the current comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve or re&amp;open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the current comment asks for nothing more, or does again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attach here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the current comment on the marked words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acc&amp;ept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the current change, or those selected in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the current change, or those selected in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept in par&amp;t…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the current change with other words than those proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the current change, or those selected, in square brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;fer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the current change, or those selected, for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the delegation withdraws the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose th&amp;is wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the current change and reject those that contradict it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all changes that the filter shows, but those in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all changes that the filter shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bracket all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all changes that the filter shows in square brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defer all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave all changes that the filter shows for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that your comments bear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreedColumn</name>
    <message>
        <source>Agreed text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Text size {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In conflict with {delegations}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePages</name>
    <message>
        <source>changed as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inserted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePanel</name>
    <message>
        <source>Search in changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substantive only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide changes that are certain not to alter the meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change passes the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts are the same: there is no change to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeViewer</name>
    <message>
        <source>Change viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change in words, line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {number} of {total} with changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Inserted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced “{old}” by “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inserted “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted “{old}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {number} of {total}{where}, {delegation}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnDesk</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentEditor</name>
    <message>
        <source>Write a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Which comments to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comments yet.

Select words in any column and press Ctrl+Alt+M to comment on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a place in these texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{open} open of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Footnotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unchanged provisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stands {reference}, moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll position of all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision on the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the next decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In conflict: only one of these can be accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the wording of {delegation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this wording and reject what contradicts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreed words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionDesk</name>
    <message>
        <source>Agreed words to be put in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed words in place of “{old}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left open because of a conflict: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a change to decide on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{new}” in place of “{old}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put in “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out “{old}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {reference}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bracketed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outcome}, {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolve or reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attach comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose between conflicting changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in other changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a marked-up document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those for circulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, internal ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write moved text as moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendments of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments that go along: {taken}. Left out: {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is proven before it is written: rejecting all changes gives the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the marked-up document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>With comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editorial only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes (any of these)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of more than {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Counterdraft {version}
MIT licence. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Counterdraft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opened for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is open elsewhere or write-protected. You can read it, but not comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an amended text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Counterdraft itself ({kind}); nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review is now kept in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provision, such as OP5 or PP3:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provision “{reference}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your comments bear this name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Here {reference} stands in the text of {column}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes in the whole text: deletions left, insertions right. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and proving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Comments: {open} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes: {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {number} of {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({hidden} hidden by filter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment {number}, {reference}, by {author}: {body}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that this is about was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit or delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written differently elsewhere: {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unified</name>
    <message>
        <source>{delegation}: redline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Counterdraft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft and the amendments requested to it, side by side. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample negotiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the draft here, then the amended texts, or choose them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an amended text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation (else found in the file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegation of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {file} out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last change; once more goes to the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first change; once more goes to the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret into the provision that you want to comment on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the draft or on a delegation's text, not on the agreed one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on the draft as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on a change by {delegation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment on {reference}, {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the words that the comment belongs to, then attach it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
