<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Counterdraft</source>
        <translation>À propos de Counterdraft</translation>
    </message>
    <message>
        <source>A draft and the amendments requested to it, side by side. Nothing leaves this computer.
MIT licence, © The Counterdraft developers. It stands on the work of others:</source>
        <translation>Un projet et les amendements qui y sont demandés, côte à côte. Rien ne quitte cet ordinateur.
Licence MIT, © The Counterdraft developers. Il s’appuie sur le travail d’autres :</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Composants et leurs licences</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Licence of the chosen part</source>
        <translation>Licence du composant choisi</translation>
    </message>
    <message>
        <source>This part brings no licence file of its own.</source>
        <translation>Ce composant ne fournit pas de fichier de licence.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New comparison…</source>
        <translation>&amp;Nouvelle comparaison…</translation>
    </message>
    <message>
        <source>Choose a draft and the amendments to it</source>
        <translation>Choisir un projet et les amendements qui s’y rapportent</translation>
    </message>
    <message>
        <source>&amp;Open review…</source>
        <translation>&amp;Ouvrir une révision…</translation>
    </message>
    <message>
        <source>Open a .counterdraft review file</source>
        <translation>Ouvrir un fichier de révision .counterdraft</translation>
    </message>
    <message>
        <source>Open the &amp;sample negotiation</source>
        <translation>Ouvrir la négociation &amp;d’exemple</translation>
    </message>
    <message>
        <source>An invented draft declaration and two delegations' amendments</source>
        <translation>Un projet de déclaration fictif et les amendements de deux délégations</translation>
    </message>
    <message>
        <source>Compare a&amp;gain</source>
        <translation>&amp;Comparer à nouveau</translation>
    </message>
    <message>
        <source>Read the same documents anew and compare them</source>
        <translation>Relire les mêmes documents et les comparer</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stop reading, comparing or writing</source>
        <translation>Interrompre la lecture, la comparaison ou l’écriture</translation>
    </message>
    <message>
        <source>Save review &amp;as…</source>
        <translation>Enregistrer &amp;la révision sous…</translation>
    </message>
    <message>
        <source>Keep the review in another file from now on</source>
        <translation>Conserver désormais la révision dans un autre fichier</translation>
    </message>
    <message>
        <source>&amp;Export marked-up document…</source>
        <translation>&amp;Exporter le document annoté…</translation>
    </message>
    <message>
        <source>Write the draft with the amendments as tracked changes</source>
        <translation>Écrire le projet avec les amendements en suivi des modifications</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Go back to the first page</source>
        <translation>Revenir à la page d’accueil</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Leave Counterdraft</source>
        <translation>Quitter Counterdraft</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Revenir sur la dernière étape</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the marked words</source>
        <translation>Copier les mots sélectionnés</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Mark the whole text of the column</source>
        <translation>Sélectionner tout le texte de la colonne</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>R&amp;echercher…</translation>
    </message>
    <message>
        <source>Find words in one or all columns</source>
        <translation>Rechercher des mots dans une colonne ou dans toutes</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Occurrence suivante</translation>
    </message>
    <message>
        <source>Go to the next hit</source>
        <translation>Aller à l’occurrence suivante</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Occ&amp;urrence précédente</translation>
    </message>
    <message>
        <source>Go to the previous hit</source>
        <translation>Aller à l’occurrence précédente</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Choose colours, fonts, keys, your name, the language and what is remembered</source>
        <translation>Choisir les couleurs, les polices, les touches, votre nom, la langue et ce qui est mémorisé</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Zoom avant</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;arrière</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>&amp;Plain size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>Show the text in its plain size</source>
        <translation>Afficher le texte à sa taille normale</translation>
    </message>
    <message>
        <source>A&amp;greed text</source>
        <translation>&amp;Texte convenu</translation>
    </message>
    <message>
        <source>Show the text as the decisions make it so far</source>
        <translation>Afficher le texte tel qu’il résulte des décisions prises jusqu’ici</translation>
    </message>
    <message>
        <source>&amp;All columns</source>
        <translation>To&amp;utes les colonnes</translation>
    </message>
    <message>
        <source>Show the draft and every delegation</source>
        <translation>Afficher le projet et toutes les délégations</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>Masquer &amp;la colonne</translation>
    </message>
    <message>
        <source>Hide the column that you are in</source>
        <translation>Masquer la colonne active</translation>
    </message>
    <message>
        <source>Move column le&amp;ft</source>
        <translation>Déplacer la colonne &amp;à gauche</translation>
    </message>
    <message>
        <source>Move the column that you are in one place to the left</source>
        <translation>Déplacer la colonne active d’un rang vers la gauche</translation>
    </message>
    <message>
        <source>Move column &amp;right</source>
        <translation>Déplac&amp;er la colonne à droite</translation>
    </message>
    <message>
        <source>Move the column that you are in one place to the right</source>
        <translation>Déplacer la colonne active d’un rang vers la droite</translation>
    </message>
    <message>
        <source>&amp;Unified view</source>
        <translation>&amp;Vue unifiée</translation>
    </message>
    <message>
        <source>Show one column: the draft with a delegation's changes as a redline</source>
        <translation>Afficher une seule colonne : le projet avec les modifications d’une délégation apparentes</translation>
    </message>
    <message>
        <source>&amp;Changed places only</source>
        <translation>Passa&amp;ges modifiés seulement</translation>
    </message>
    <message>
        <source>Hide stretches of unchanged provisions behind bands that open</source>
        <translation>Masquer les dispositions inchangées derrière des bandes qui s’ouvrent</translation>
    </message>
    <message>
        <source>Diff&amp;erences letter by letter</source>
        <translation>D&amp;ifférences lettre par lettre</translation>
    </message>
    <message>
        <source>Mark what differs inside replaced words, not the whole words</source>
        <translation>Marquer ce qui diffère à l’intérieur des mots remplacés, non les mots entiers</translation>
    </message>
    <message>
        <source>Open the next &amp;band</source>
        <translation>Ouvrir la &amp;bande suivante</translation>
    </message>
    <message>
        <source>Show the unchanged provisions behind the next band</source>
        <translation>Afficher les dispositions inchangées derrière la bande suivante</translation>
    </message>
    <message>
        <source>Headers and foo&amp;ters</source>
        <translation>En-t&amp;êtes et pieds de page</translation>
    </message>
    <message>
        <source>Show headers and footers at the end of the text even if nobody changed them</source>
        <translation>Afficher les en-têtes et pieds de page à la fin du texte même si personne ne les a modifiés</translation>
    </message>
    <message>
        <source>&amp;Side panel</source>
        <translation>&amp;Panneau latéral</translation>
    </message>
    <message>
        <source>Show or hide the changes and comments</source>
        <translation>Afficher ou masquer les modifications et les commentaires</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Couleurs &amp;du système</translation>
    </message>
    <message>
        <source>Light or dark, as the system is</source>
        <translation>Clair ou sombre, comme le système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Dark text on light paper</source>
        <translation>Texte sombre sur papier clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Light text on dark paper</source>
        <translation>Texte clair sur papier sombre</translation>
    </message>
    <message>
        <source>High co&amp;ntrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>White and strong colours on black</source>
        <translation>Blanc et couleurs vives sur fond noir</translation>
    </message>
    <message>
        <source>Pro&amp;jector mode</source>
        <translation>&amp;Mode projecteur</translation>
    </message>
    <message>
        <source>Show everything in large type, to be read from the end of a table</source>
        <translation>Tout afficher en grands caractères, lisibles du bout de la table</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>Mod&amp;ification précédente</translation>
    </message>
    <message>
        <source>Go to the previous change shown</source>
        <translation>Aller à la modification affichée précédente</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>&amp;Modification suivante</translation>
    </message>
    <message>
        <source>Go to the next change shown</source>
        <translation>Aller à la modification affichée suivante</translation>
    </message>
    <message>
        <source>&amp;First change</source>
        <translation>P&amp;remière modification</translation>
    </message>
    <message>
        <source>Go to the first change shown</source>
        <translation>Aller à la première modification affichée</translation>
    </message>
    <message>
        <source>&amp;Last change</source>
        <translation>&amp;Dernière modification</translation>
    </message>
    <message>
        <source>Go to the last change shown</source>
        <translation>Aller à la dernière modification affichée</translation>
    </message>
    <message>
        <source>Other place of a moved text</source>
        <translation>Autre emplacement du texte déplacé</translation>
    </message>
    <message>
        <source>Go to where the moved text of the current change stands, and back</source>
        <translation>Aller là où se trouve le texte déplacé de la modification active, et revenir</translation>
    </message>
    <message>
        <source>&amp;Go to provision…</source>
        <translation>&amp;Aller à la disposition…</translation>
    </message>
    <message>
        <source>Go to a provision by what the room calls it, such as OP5</source>
        <translation>Aller à une disposition par son nom d’usage en séance, par exemple OP5</translation>
    </message>
    <message>
        <source>Next &amp;column</source>
        <translation>&amp;Colonne suivante</translation>
    </message>
    <message>
        <source>Go to the next column</source>
        <translation>Aller à la colonne suivante</translation>
    </message>
    <message>
        <source>Previous c&amp;olumn</source>
        <translation>Colonne &amp;précédente</translation>
    </message>
    <message>
        <source>Go to the previous column</source>
        <translation>Aller à la colonne précédente</translation>
    </message>
    <message>
        <source>Next co&amp;mment</source>
        <translation>Commentaire &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next comment</source>
        <translation>Aller au commentaire suivant</translation>
    </message>
    <message>
        <source>Previous comm&amp;ent</source>
        <translation>C&amp;ommentaire précédent</translation>
    </message>
    <message>
        <source>Go to the previous comment</source>
        <translation>Aller au commentaire précédent</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>How to work with Counterdraft, with a search</source>
        <translation>Comment travailler avec Counterdraft, avec une recherche</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation>Toutes les actions et leurs touches</translation>
    </message>
    <message>
        <source>&amp;About Counterdraft</source>
        <translation>&amp;À propos de Counterdraft</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version et licence</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Aff&amp;ichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;tteindre</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Révision</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Add amend&amp;ments…</source>
        <translation>A&amp;jouter des amendements…</translation>
    </message>
    <message>
        <source>Put one more delegation's amended text beside the others</source>
        <translation>Placer le texte amendé d’une autre délégation à côté des autres</translation>
    </message>
    <message>
        <source>Replace the &amp;draft…</source>
        <translation>&amp;Remplacer le projet…</translation>
    </message>
    <message>
        <source>Carry all comments and decisions to a new revision of the draft</source>
        <translation>Reporter tous les commentaires et décisions sur une nouvelle version du projet</translation>
    </message>
    <message>
        <source>&amp;Import Word comments…</source>
        <translation>&amp;Importer des commentaires Word…</translation>
    </message>
    <message>
        <source>Take in the comments of a document that came back</source>
        <translation>Intégrer les commentaires d’un document revenu</translation>
    </message>
    <message>
        <source>Merge colleagues' re&amp;views…</source>
        <translation>F&amp;usionner les révisions de collègues…</translation>
    </message>
    <message>
        <source>Take in what colleagues wrote in their copies of the review</source>
        <translation>Intégrer ce que des collègues ont écrit dans leurs copies de la révision</translation>
    </message>
    <message>
        <source>&amp;Protect with a passphrase…</source>
        <translation>&amp;Protéger par une phrase secrète…</translation>
    </message>
    <message>
        <source>Keep the review in an encrypted file from now on</source>
        <translation>Conserver désormais la révision dans un fichier chiffré</translation>
    </message>
    <message>
        <source>Export comments and decisions…</source>
        <translation>Exporter commentaires et décisions…</translation>
    </message>
    <message>
        <source>Write comments or the register of decisions as a sheet, a table or web annotations</source>
        <translation>Écrire les commentaires ou le registre des décisions sous forme de feuille, de tableau ou d’annotations web</translation>
    </message>
    <message>
        <source>Open the sample of joint meas&amp;ures</source>
        <translation>Ouvrir l’exemple de &amp;mesures conjointes</translation>
    </message>
    <message>
        <source>An invented draft with tables and repeated words, and two delegations' amendments</source>
        <translation>Un projet fictif avec des tableaux et des répétitions, et les amendements de deux délégations</translation>
    </message>
    <message>
        <source>Change &amp;viewer</source>
        <translation>&amp;Lecteur de modifications</translation>
    </message>
    <message>
        <source>Read the change line by line in words, as a screen reader needs it</source>
        <translation>Lire la modification ligne par ligne, en mots, comme l’exige un lecteur d’écran</translation>
    </message>
    <message>
        <source>&amp;Comment…</source>
        <translation>Co&amp;mmenter…</translation>
    </message>
    <message>
        <source>Comment on the marked words, else on the current change, else on the provision</source>
        <translation>Commenter les mots sélectionnés, sinon la modification active, sinon la disposition</translation>
    </message>
    <message>
        <source>Comment on the c&amp;hange…</source>
        <translation>Comme&amp;nter la modification…</translation>
    </message>
    <message>
        <source>Comment on the current change</source>
        <translation>Commenter la modification active</translation>
    </message>
    <message>
        <source>Comment on the &amp;provision…</source>
        <translation>C&amp;ommenter la disposition…</translation>
    </message>
    <message>
        <source>Comment on the whole provision at the caret</source>
        <translation>Commenter toute la disposition où se trouve le curseur</translation>
    </message>
    <message>
        <source>Comment on the &amp;document…</source>
        <translation>Commenter &amp;le document…</translation>
    </message>
    <message>
        <source>Comment on the draft as a whole</source>
        <translation>Commentaire sur l’ensemble du projet</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>Ré&amp;pondre</translation>
    </message>
    <message>
        <source>Answer the current comment</source>
        <translation>Répondre au commentaire actif</translation>
    </message>
    <message>
        <source>Resolve or re&amp;open</source>
        <translation>R&amp;ésoudre ou rouvrir</translation>
    </message>
    <message>
        <source>Say that the current comment asks for nothing more, or does again</source>
        <translation>Indiquer que le commentaire actif n’appelle plus de suite, ou en appelle de nouveau</translation>
    </message>
    <message>
        <source>Detai&amp;ls of the comment…</source>
        <translation>&amp;Détails du commentaire…</translation>
    </message>
    <message>
        <source>Who may see the current comment, how much it matters, what it is about</source>
        <translation>Qui peut voir le commentaire actif, son importance et son objet</translation>
    </message>
    <message>
        <source>Find in co&amp;mments</source>
        <translation>&amp;Rechercher dans les commentaires</translation>
    </message>
    <message>
        <source>Show only the comments that hold some words</source>
        <translation>N’afficher que les commentaires contenant certains mots</translation>
    </message>
    <message>
        <source>&amp;Attach here</source>
        <translation>Rattacher &amp;ici</translation>
    </message>
    <message>
        <source>Put the current comment on the marked words</source>
        <translation>Rattacher le commentaire actif aux mots sélectionnés</translation>
    </message>
    <message>
        <source>Acc&amp;ept</source>
        <translation>A&amp;ccepter</translation>
    </message>
    <message>
        <source>Accept the current change, or those selected in the list</source>
        <translation>Accepter la modification active, ou celles sélectionnées dans la liste</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>Reject the current change, or those selected in the list</source>
        <translation>Rejeter la modification active, ou celles sélectionnées dans la liste</translation>
    </message>
    <message>
        <source>Accept in par&amp;t…</source>
        <translation>&amp;Accepter en partie…</translation>
    </message>
    <message>
        <source>Accept the current change with other words than those proposed</source>
        <translation>Accepter la modification active dans d’autres termes que ceux proposés</translation>
    </message>
    <message>
        <source>&amp;Bracket</source>
        <translation>Croc&amp;hets</translation>
    </message>
    <message>
        <source>Put the current change, or those selected, in square brackets</source>
        <translation>Mettre la modification active, ou celles sélectionnées, entre crochets</translation>
    </message>
    <message>
        <source>De&amp;fer</source>
        <translation>R&amp;eporter</translation>
    </message>
    <message>
        <source>Leave the current change, or those selected, for later</source>
        <translation>Remettre à plus tard la modification active, ou celles sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Say that the delegation withdraws the change</source>
        <translation>Indiquer que la délégation retire la modification</translation>
    </message>
    <message>
        <source>Choose th&amp;is wording</source>
        <translation>Choisir cette &amp;formulation</translation>
    </message>
    <message>
        <source>Accept the current change and reject those that contradict it</source>
        <translation>Accepter la modification active et rejeter celles qui la contredisent</translation>
    </message>
    <message>
        <source>Decide on the provision…</source>
        <translation>Statuer sur la disposition…</translation>
    </message>
    <message>
        <source>Record what was settled on the whole provision at the caret</source>
        <translation>Consigner ce qui a été arrêté sur toute la disposition où se trouve le curseur</translation>
    </message>
    <message>
        <source>Decisions so far…</source>
        <translation>Décisions jusqu’ici…</translation>
    </message>
    <message>
        <source>Every decision on the current change: when, by whom and why</source>
        <translation>Toutes les décisions sur la modification active : quand, par qui et pourquoi</translation>
    </message>
    <message>
        <source>Accept all shown</source>
        <translation>Accepter tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Accept all changes that the filter shows, but those in conflict</source>
        <translation>Accepter toutes les modifications affichées par le filtre, sauf celles en conflit</translation>
    </message>
    <message>
        <source>Reject all shown</source>
        <translation>Rejeter tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Reject all changes that the filter shows</source>
        <translation>Rejeter toutes les modifications affichées par le filtre</translation>
    </message>
    <message>
        <source>Bracket all shown</source>
        <translation>Mettre entre crochets tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Put all changes that the filter shows in square brackets</source>
        <translation>Mettre entre crochets toutes les modifications affichées par le filtre</translation>
    </message>
    <message>
        <source>Defer all shown</source>
        <translation>Reporter tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Leave all changes that the filter shows for later</source>
        <translation>Remettre à plus tard toutes les modifications affichées par le filtre</translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation>&amp;Votre nom…</translation>
    </message>
    <message>
        <source>The name that your comments bear</source>
        <translation>Le nom sous lequel paraissent vos commentaires</translation>
    </message>
</context>
<context>
    <name>AgreedColumn</name>
    <message>
        <source>Agreed text</source>
        <translation>Texte convenu</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Text size {percent} %</source>
        <translation>Taille du texte : {percent} %</translation>
    </message>
</context>
<context>
    <name>ChangeDelegate</name>
    <message>
        <source>In conflict</source>
        <translation>En conflit</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>In conflict with {delegations}</source>
        <translation>En conflit avec {delegations}</translation>
    </message>
</context>
<context>
    <name>ChangePages</name>
    <message>
        <source>changed as well</source>
        <translation>également modifié</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>inséré</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacé</translation>
    </message>
</context>
<context>
    <name>ChangePanel</name>
    <message>
        <source>Search in changes</source>
        <translation>Rechercher dans les modifications</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Type de modification</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ordre de la liste</translation>
    </message>
    <message>
        <source>Order of the list; stepping through changes keeps the text's order</source>
        <translation>Ordre de la liste ; on passe d'une modification à l'autre dans l'ordre du texte</translation>
    </message>
    <message>
        <source>Substantive only</source>
        <translation>De fond seulement</translation>
    </message>
    <message>
        <source>Hide changes that are certain not to alter the meaning</source>
        <translation>Masquer les modifications qui n’altèrent à coup sûr pas le sens</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>Afficher toutes les modifications</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Toutes les décisions</translation>
    </message>
    <message>
        <source>In text order</source>
        <translation>Ordre du texte</translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation>Par délégation</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Par classe</translation>
    </message>
    <message>
        <source>Substantive first</source>
        <translation>De fond d'abord</translation>
    </message>
    <message>
        <source>Undecided first</source>
        <translation>En suspens d'abord</translation>
    </message>
    <message>
        <source>Commented first</source>
        <translation>Commentées d'abord</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Toutes délégations</translation>
    </message>
    <message>
        <source>No change passes the filter.</source>
        <translation>Aucune modification ne passe le filtre.</translation>
    </message>
    <message>
        <source>The texts are the same: there is no change to look at.</source>
        <translation>Les textes sont identiques : il n’y a aucune modification à examiner.</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} sur {total}</translation>
    </message>
</context>
<context>
    <name>ChangeViewer</name>
    <message>
        <source>Change viewer</source>
        <translation>Lecteur de modifications</translation>
    </message>
    <message>
        <source>The change in words, line by line</source>
        <translation>La modification en mots, ligne par ligne</translation>
    </message>
    <message>
        <source>Previous (Shift+F7)</source>
        <translation>Précédente (Maj+F7)</translation>
    </message>
    <message>
        <source>Next (F7)</source>
        <translation>Suivante (F7)</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Retour au texte (Échap)</translation>
    </message>
    <message>
        <source>Place {number} of {total} with changes</source>
        <translation>Passage modifié {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Inserted</source>
        <translation>Insertion</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacement</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scission</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Mise en forme</translation>
    </message>
    <message>
        <source>replaced “{old}” by “{new}”</source>
        <translation>« {old} » remplacé par « {new} »</translation>
    </message>
    <message>
        <source>inserted “{new}”</source>
        <translation>« {new} » inséré</translation>
    </message>
    <message>
        <source>deleted “{old}”</source>
        <translation>« {old} » supprimé</translation>
    </message>
    <message>
        <source>, {reference}</source>
        <translation>, {reference}</translation>
    </message>
    <message>
        <source>Change {number} of {total}{where}, {delegation}: {what}</source>
        <translation>Modification {number} sur {total}{where}, {delegation} : {what}</translation>
    </message>
</context>
<context>
    <name>CirculationPreview</name>
    <message>
        <source>Comments that go along and that are left out</source>
        <translation>Commentaires joints et laissés de côté</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Comments that go along: {taken}. Left out: {left}.</source>
        <translation>Commentaires joints : {taken}. Laissés de côté : {left}.</translation>
    </message>
    <message>
        <source>Go along</source>
        <translation>Joints</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Left out: for the own side only</source>
        <translation>Laissés de côté : pour notre côté seulement</translation>
    </message>
    <message>
        <source>Left out: on the text of another delegation</source>
        <translation>Laissés de côté : sur le texte d’une autre délégation</translation>
    </message>
    <message>
        <source>Not written again: the draft's own file holds them</source>
        <translation>Non réécrits : le fichier du projet les contient déjà</translation>
    </message>
    <message>
        <source>Left out: no comments were wanted</source>
        <translation>Laissés de côté : aucun commentaire demandé</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Texte entier</translation>
    </message>
</context>
<context>
    <name>ClassWords</name>
    <message>
        <source>Formatting</source>
        <translation>Mise en forme</translation>
    </message>
    <message>
        <source>Leading verb</source>
        <translation>Verbe introductif</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Obligation</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Négation</translation>
    </message>
    <message>
        <source>Date or period</source>
        <translation>Date ou délai</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base juridique</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Qualificatif</translation>
    </message>
    <message>
        <source>Quantifier</source>
        <translation>Quantificateur</translation>
    </message>
    <message>
        <source>Actor or addressee</source>
        <translation>Acteur ou destinataire</translation>
    </message>
    <message>
        <source>Defined term</source>
        <translation>Terme défini</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>Crochets</translation>
    </message>
    <message>
        <source>Actor named or not</source>
        <translation>Acteur nommé ou non</translation>
    </message>
    <message>
        <source>Other wording</source>
        <translation>Autre formulation</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typographie</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Ponctuation</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Numérotation</translation>
    </message>
    <message>
        <source>Look-alike letters</source>
        <translation>Lettres ressemblantes</translation>
    </message>
    <message>
        <source>obligation</source>
        <translation>obligation</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>recommandation</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>permission</translation>
    </message>
    <message>
        <source>possibility</source>
        <translation>possibilité</translation>
    </message>
    <message>
        <source>undertaking</source>
        <translation>engagement</translation>
    </message>
    <message>
        <source>attitude</source>
        <translation>attitude</translation>
    </message>
    <message>
        <source>request</source>
        <translation>demande</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>period</source>
        <translation>délai</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>quantifier</source>
        <translation>quantificateur</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>qualificatif</translation>
    </message>
    <message>
        <source>softener</source>
        <translation>atténuation</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>négation</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation>base juridique</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>renvoi</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>intertitre</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>body text</source>
        <translation>corps du texte</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>gras</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>italique</translation>
    </message>
    <message>
        <source>underline</source>
        <translation>souligné</translation>
    </message>
    <message>
        <source>strike-through</source>
        <translation>barré</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>capitales</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>texte masqué</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>highlighting</source>
        <translation>surlignage</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>raised or lowered letters</source>
        <translation>lettres en exposant ou en indice</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>forme</translation>
    </message>
    <message>
        <source>text box</source>
        <translation>zone de texte</translation>
    </message>
    <message>
        <source>embedded object</source>
        <translation>objet incorporé</translation>
    </message>
    <message>
        <source>field</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>field mark</source>
        <translation>marque de champ</translation>
    </message>
    <message>
        <source>footnote mark</source>
        <translation>appel de note</translation>
    </message>
    <message>
        <source>endnote mark</source>
        <translation>appel de note de fin</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formule</translation>
    </message>
    <message>
        <source>advisory</source>
        <translation>consultatif</translation>
    </message>
    <message>
        <source>instruction</source>
        <translation>instruction</translation>
    </message>
    <message>
        <source>constitutive</source>
        <translation>constitutif</translation>
    </message>
    <message>
        <source>brackets removed, {new} kept of {old}</source>
        <translation>crochets levés, {new} retenu dans {old}</translation>
    </message>
    <message>
        <source>bracketed text added: {words}</source>
        <translation>texte entre crochets ajouté : {words}</translation>
    </message>
    <message>
        <source>bracketed text removed: {words}</source>
        <translation>texte entre crochets retiré : {words}</translation>
    </message>
    <message>
        <source>wording change, unclassified</source>
        <translation>changement de formulation, non classé</translation>
    </message>
    <message>
        <source>formatting only</source>
        <translation>mise en forme seulement</translation>
    </message>
    <message>
        <source>inline objects changed</source>
        <translation>objets du texte modifiés</translation>
    </message>
    <message>
        <source>white space</source>
        <translation>espaces</translation>
    </message>
    <message>
        <source>white space only</source>
        <translation>espaces seulement</translation>
    </message>
    <message>
        <source>typographic form: quotation marks, dashes, apostrophes or ellipsis</source>
        <translation>forme typographique : guillemets, tirets, apostrophes ou points de suspension</translation>
    </message>
    <message>
        <source>typographic form only: quotation marks, dashes, apostrophes or ellipsis</source>
        <translation>forme typographique seulement : guillemets, tirets, apostrophes ou points de suspension</translation>
    </message>
    <message>
        <source>capitals: {old} → {new}</source>
        <translation>majuscules : {old} → {new}</translation>
    </message>
    <message>
        <source>capitals only: {old} → {new}</source>
        <translation>majuscules seulement : {old} → {new}</translation>
    </message>
    <message>
        <source>look-alike letters of another script or invisible characters: suspicious</source>
        <translation>lettres ressemblantes d’un autre alphabet ou caractères invisibles : suspect</translation>
    </message>
    <message>
        <source>same value in another form: {old} = {new}</source>
        <translation>même valeur sous une autre forme : {old} = {new}</translation>
    </message>
    <message>
        <source>spelling variant: {old}, {new}</source>
        <translation>variante orthographique : {old}, {new}</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>ponctuation</translation>
    </message>
    <message>
        <source>punctuation only</source>
        <translation>ponctuation seulement</translation>
    </message>
    <message>
        <source>punctuation, check meaning</source>
        <translation>ponctuation, vérifier le sens</translation>
    </message>
    <message>
        <source>punctuation only, check meaning</source>
        <translation>ponctuation seulement, vérifier le sens</translation>
    </message>
    <message>
        <source>typed label only: {old} → {new}</source>
        <translation>numéro saisi seulement : {old} → {new}</translation>
    </message>
    <message>
        <source>list label only: {label} → {other_label}</source>
        <translation>numéro de liste seulement : {label} → {other_label}</translation>
    </message>
    <message>
        <source>now agreed: brackets removed</source>
        <translation>désormais convenu : crochets levés</translation>
    </message>
    <message>
        <source>no longer agreed: brackets added</source>
        <translation>n’est plus convenu : crochets ajoutés</translation>
    </message>
    <message>
        <source>brackets {old} → {new}</source>
        <translation>crochets {old} → {new}</translation>
    </message>
    <message>
        <source>{words}: may be a defined term</source>
        <translation>{words} : peut-être un terme défini</translation>
    </message>
    <message>
        <source>addressees widened: {words} added</source>
        <translation>destinataires élargis : ajout de {words}</translation>
    </message>
    <message>
        <source>addressees narrowed: {words} removed</source>
        <translation>destinataires restreints : retrait de {words}</translation>
    </message>
    <message>
        <source>who acts or is addressed: {old} → {new}</source>
        <translation>qui agit ou est visé : {old} → {new}</translation>
    </message>
    <message>
        <source>actor no longer named: {words}</source>
        <translation>acteur qui n’est plus nommé : {words}</translation>
    </message>
    <message>
        <source>actor now named: {words}</source>
        <translation>acteur désormais nommé : {words}</translation>
    </message>
    <message>
        <source>{kind} verb, both {rank} in profile {profile}</source>
        <translation>verbe ({kind}), tous deux {rank} dans le profil {profile}</translation>
    </message>
    <message>
        <source>{kind} verb, {rank} to {other_rank} in profile {profile}</source>
        <translation>verbe ({kind}), de {rank} à {other_rank} dans le profil {profile}</translation>
    </message>
    <message>
        <source>{kind} verb to {other_kind} verb, profile {profile}: {old} → {new}</source>
        <translation>verbe ({kind} → {other_kind}), profil {profile} : {old} → {new}</translation>
    </message>
    <message>
        <source>leading verb: {old} → {new}</source>
        <translation>verbe introductif : {old} → {new}</translation>
    </message>
    <message>
        <source>{words} not on a ladder of profile {profile}</source>
        <translation>{words} absent de l’échelle du profil {profile}</translation>
    </message>
    <message>
        <source>legal effect {kind} to {other_kind}</source>
        <translation>effet juridique : {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>{kind} in other words: {old} → {new}</source>
        <translation>{kind} en d’autres termes : {old} → {new}</translation>
    </message>
    <message>
        <source>{kind} to {other_kind}: {old} → {new}, profile {profile}</source>
        <translation>{kind} → {other_kind} : {old} → {new}, profil {profile}</translation>
    </message>
    <message>
        <source>inserted at the beginning</source>
        <translation>inséré au début</translation>
    </message>
    <message>
        <source>inserted after {place}</source>
        <translation>inséré après {place}</translation>
    </message>
    <message>
        <source>moved from {old} to after {new}, no word changed</source>
        <translation>déplacé de {old} après {new}, aucun mot modifié</translation>
    </message>
    <message>
        <source>moved from {old} to the beginning, no word changed</source>
        <translation>déplacé de {old} au début, aucun mot modifié</translation>
    </message>
    <message>
        <source>moved from {old} to at the beginning, no word changed</source>
        <translation>déplacé de {old} au début, aucun mot modifié</translation>
    </message>
    <message>
        <source>moved from {old} to after {new}, {count} changed</source>
        <translation>déplacé de {old} après {new}, modification de {count}</translation>
    </message>
    <message>
        <source>moved from {old} to at the beginning, {count} changed</source>
        <translation>déplacé de {old} au début, modification de {count}</translation>
    </message>
    <message>
        <source>{old} split into {new}</source>
        <translation>{old} scindé en {new}</translation>
    </message>
    <message>
        <source>{old} merged into {new}</source>
        <translation>{old} fusionnés en {new}</translation>
    </message>
    <message>
        <source>later by {length}, if both are in {year}</source>
        <translation>plus tard de {length}, si les deux dates sont en {year}</translation>
    </message>
    <message>
        <source>earlier by {length}, if both are in {year}</source>
        <translation>plus tôt de {length}, si les deux dates sont en {year}</translation>
    </message>
    <message>
        <source>later by {length}, at its end</source>
        <translation>plus tard de {length}, à son terme</translation>
    </message>
    <message>
        <source>earlier by {length}, at its end</source>
        <translation>plus tôt de {length}, à son terme</translation>
    </message>
    <message>
        <source>later by {length}</source>
        <translation>plus tard de {length}</translation>
    </message>
    <message>
        <source>earlier by {length}</source>
        <translation>plus tôt de {length}</translation>
    </message>
    <message>
        <source>{length} instead of {other_length}: {difference}</source>
        <translation>{length} au lieu de {other_length} : {difference}</translation>
    </message>
    <message>
        <source>{length} instead of {other_length}</source>
        <translation>{length} au lieu de {other_length}</translation>
    </message>
    <message>
        <source>{kind} replaced by {other_kind}</source>
        <translation>remplacement : {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>time zone {kind} to {other_kind}</source>
        <translation>fuseau horaire : {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>other hour, and time zone {kind} to {other_kind}</source>
        <translation>autre heure, et fuseau horaire : {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>date that can be read in two ways: {words}</source>
        <translation>date qui peut se lire de deux façons : {words}</translation>
    </message>
    <message>
        <source>one day replaced by several</source>
        <translation>un jour remplacé par plusieurs</translation>
    </message>
    <message>
        <source>several days replaced by one</source>
        <translation>plusieurs jours remplacés par un seul</translation>
    </message>
    <message>
        <source>date made more exact</source>
        <translation>date plus précise</translation>
    </message>
    <message>
        <source>date made less exact</source>
        <translation>date moins précise</translation>
    </message>
    <message>
        <source>legal basis made more exact: {old} → {new}</source>
        <translation>base juridique précisée : {old} → {new}</translation>
    </message>
    <message>
        <source>legal basis made less exact: {old} → {new}</source>
        <translation>base juridique moins précise : {old} → {new}</translation>
    </message>
    <message>
        <source>year {year} added</source>
        <translation>ajout de l’année {year}</translation>
    </message>
    <message>
        <source>year {year} no longer named</source>
        <translation>l’année {year} n’est plus précisée</translation>
    </message>
    <message>
        <source>a day that the calendar does not have</source>
        <translation>un jour qui n’existe pas dans le calendrier</translation>
    </message>
    <message>
        <source>the same day in another form</source>
        <translation>le même jour sous une autre forme</translation>
    </message>
    <message>
        <source>points to {old}, which is now {new}: stale</source>
        <translation>renvoie à {old}, devenu {new} : caduc</translation>
    </message>
    <message>
        <source>points to {old}, which is deleted: stale</source>
        <translation>renvoie à {old}, supprimé : caduc</translation>
    </message>
    <message>
        <source>points to {old}, which now stands on the other side: stale</source>
        <translation>renvoie à {old}, qui se trouve maintenant de l’autre côté : caduc</translation>
    </message>
    <message>
        <source>points to {old}, which does not exist</source>
        <translation>renvoie à {old}, qui n’existe pas</translation>
    </message>
    <message>
        <source>points to {old}, which has another wording throughout: check</source>
        <translation>renvoie à {old}, entièrement reformulé : à vérifier</translation>
    </message>
    <message>
        <source>points to {old}, which is deleted</source>
        <translation>renvoie à {old}, supprimé</translation>
    </message>
    <message>
        <source>{new} bears that number now: stale</source>
        <translation>{new} porte désormais ce numéro : caduc</translation>
    </message>
    <message>
        <source>points to {old} under its former number {number}: stale</source>
        <translation>renvoie à {old} sous son ancien numéro {number} : caduc</translation>
    </message>
    <message>
        <source>points to {place}</source>
        <translation>renvoie à {place}</translation>
    </message>
    <message>
        <source>style {label} → {other_label}</source>
        <translation>style {label} → {other_label}</translation>
    </message>
    <message>
        <source>role {kind} → {other_kind}</source>
        <translation>rôle : {kind} → {other_kind}</translation>
    </message>
    <message>
        <source>level {old} → {new}</source>
        <translation>niveau {old} → {new}</translation>
    </message>
    <message>
        <source>alignment {old} → {new}</source>
        <translation>alignement {old} → {new}</translation>
    </message>
    <message>
        <source>indent</source>
        <translation>retrait</translation>
    </message>
    <message>
        <source>direction of the text</source>
        <translation>sens du texte</translation>
    </message>
    <message>
        <source>{kind} added: {words}</source>
        <translation>ajout ({kind}) : {words}</translation>
    </message>
    <message>
        <source>{kind} removed: {words}</source>
        <translation>retrait ({kind}) : {words}</translation>
    </message>
    <message>
        <source>{kind}: {old} → {new}</source>
        <translation>{kind} : {old} → {new}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>ajout : {words}</translation>
    </message>
    <message>
        <source>removed: {words}</source>
        <translation>retrait : {words}</translation>
    </message>
    <message>
        <source>{words} deleted</source>
        <translation>suppression de {words}</translation>
    </message>
    <message>
        <source>{kind} added</source>
        <translation>ajout : {kind}</translation>
    </message>
    <message>
        <source>{kind} removed</source>
        <translation>retrait : {kind}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln semaine</numerusform>
            <numerusform>%Ln semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln mois</numerusform>
            <numerusform>%Ln mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln an</numerusform>
            <numerusform>%Ln ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln percentage points</source>
        <translation>
            <numerusform>%Ln point de pourcentage</numerusform>
            <numerusform>%Ln points de pourcentage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnDesk</name>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>C&amp;olonnes</translation>
    </message>
</context>
<context>
    <name>CommentDetails</name>
    <message>
        <source>Details of the comment</source>
        <translation>Détails du commentaire</translation>
    </message>
    <message>
        <source>Words with commas between them</source>
        <translation>Mots séparés par des virgules</translation>
    </message>
    <message>
        <source>Category, priority and tags never leave the house in papers for circulation.</source>
        <translation>La catégorie, la priorité et les étiquettes ne figurent jamais dans les documents diffusés.</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CommentEditor</name>
    <message>
        <source>Write a comment</source>
        <translation>Rédiger un commentaire</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>Texte du commentaire</translation>
    </message>
    <message>
        <source>Ctrl+B makes the marked words bold, Ctrl+I italic</source>
        <translation>Ctrl+B met les mots sélectionnés en gras, Ctrl+I en italique</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Not saved yet: Ctrl+Enter saves it, Cancel throws it away.</source>
        <translation>Pas encore enregistré : Ctrl+Entrée enregistre, « Annuler » jette le texte.</translation>
    </message>
</context>
<context>
    <name>CommentFilter</name>
    <message>
        <source>Find in comments</source>
        <translation>Rechercher dans les commentaires</translation>
    </message>
    <message>
        <source>Words to find in comments</source>
        <translation>Mots à chercher dans les commentaires</translation>
    </message>
    <message>
        <source>Who may see them</source>
        <translation>Qui peut les voir</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Délégation</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Class of the change</source>
        <translation>Classe de la modification</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>Filtres ({count})</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
</context>
<context>
    <name>CommentWords</name>
    <message>
        <source>Own side only</source>
        <translation>Notre côté seulement</translation>
    </message>
    <message>
        <source>For circulation</source>
        <translation>Pour diffusion</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Sans priorité</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>Ligne rouge</translation>
    </message>
    <message>
        <source>Must have</source>
        <translation>Indispensable</translation>
    </message>
    <message>
        <source>Nice to have</source>
        <translation>Souhaitable</translation>
    </message>
    <message>
        <source>Can give</source>
        <translation>Peut être cédé</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(supprimé)</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Which comments to show</source>
        <translation>Commentaires à afficher</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>Tous les commentaires</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolus</translation>
    </message>
    <message>
        <source>No comments yet.

Select words in any column and press Ctrl+Alt+M to comment on them.</source>
        <translation>Aucun commentaire pour l’instant.

Sélectionnez des mots dans une colonne et appuyez sur Ctrl+Alt+M pour les commenter.</translation>
    </message>
    <message>
        <source>Without a place in these texts</source>
        <translation>Sans emplacement dans ces textes</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>{open} open of {total}</source>
        <translation>ouverts : {open} sur {total}</translation>
    </message>
    <message>
        <source>{shown} shown of {total}</source>
        <translation>affichés : {shown} sur {total}</translation>
    </message>
    <message>
        <source>Show earlier ones ({count})</source>
        <translation>Afficher les précédents ({count})</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>En afficher plus ({count})</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Footnotes</source>
        <translation>Notes de bas de page</translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation>Notes de fin</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Footers</source>
        <translation>Pieds de page</translation>
    </message>
    <message>
        <source>Text boxes</source>
        <translation>Zones de texte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged provisions</source>
        <translation>
            <numerusform>%Ln disposition inchangée</numerusform>
            <numerusform>%Ln dispositions inchangées</numerusform>
        </translation>
    </message>
    <message>
        <source>Here stands {reference}, moved</source>
        <translation>Ici se trouve {reference}, déplacé</translation>
    </message>
    <message>
        <source>a provision</source>
        <translation>une disposition</translation>
    </message>
    <message>
        <source>Scroll position of all columns</source>
        <translation>Position de défilement de toutes les colonnes</translation>
    </message>
    <message>
        <source>Changes: {count}</source>
        <translation>Modifications : {count}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>{name}, text</source>
        <translation>{name}, texte</translation>
    </message>
</context>
<context>
    <name>CrashDesk</name>
    <message>
        <source>Counterdraft made a mistake ({kind}) and did not finish what it was doing.</source>
        <translation>Counterdraft a commis une erreur ({kind}) et n’a pas terminé ce qu’il faisait.</translation>
    </message>
    <message>
        <source>Counterdraft made the same mistake again.</source>
        <translation>Counterdraft a commis de nouveau la même erreur.</translation>
    </message>
    <message>
        <source>Counterdraft ended unexpectedly the last time.</source>
        <translation>Counterdraft s’est arrêté de façon inattendue la dernière fois.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Nothing is lost: every comment and decision was on the disk before the window showed it. You can go on; if the window behaves oddly, close it and start it again.</source>
        <translation>Rien n’est perdu : chaque commentaire et chaque décision étaient sur le disque avant que la fenêtre les affiche. Vous pouvez continuer ; si la fenêtre se comporte étrangement, fermez-la et relancez-la.</translation>
    </message>
    <message>
        <source>A report helps to mend this. It holds what you see here: versions and places in the program, no text of documents or comments and no names of files. It is not sent anywhere.</source>
        <translation>Un rapport aide à corriger ce problème. Il contient ce que vous voyez ici : des versions et des endroits du programme, aucun texte de documents ni de commentaires et aucun nom de fichier. Il n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation>Impossible d’écrire à cet endroit ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Enregistré dans {file}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Decision on the change</source>
        <translation>Décision sur la modification</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motif (facultatif)</translation>
    </message>
    <message>
        <source>Reason of the next decision</source>
        <translation>Motif de la prochaine décision</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More decisions</source>
        <translation>Autres décisions</translation>
    </message>
    <message>
        <source>In conflict: only one of these can be accepted</source>
        <translation>En conflit : une seule de ces formulations peut être acceptée</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose the wording of {delegation}</source>
        <translation>Choisir la formulation de {delegation}</translation>
    </message>
    <message>
        <source>Accept this wording and reject what contradicts it</source>
        <translation>Accepter cette formulation et rejeter ce qui la contredit</translation>
    </message>
    <message>
        <source>Accept in part</source>
        <translation>Accepter en partie</translation>
    </message>
    <message>
        <source>The agreed words</source>
        <translation>Les termes convenus</translation>
    </message>
</context>
<context>
    <name>DecisionDesk</name>
    <message>
        <source>Agreed words to be put in:</source>
        <translation>Termes convenus à insérer :</translation>
    </message>
    <message>
        <source>Agreed words in place of “{old}”:</source>
        <translation>Termes convenus à la place de « {old} » :</translation>
    </message>
    <message>
        <source>{outcome}: {count}</source>
        <translation>{outcome} : {count}</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Rien à décider</translation>
    </message>
    <message>
        <source>Left open because of a conflict: {count}</source>
        <translation>Laissées en suspens en raison d’un conflit : {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes selected</source>
        <translation>
            <numerusform>%Ln modification sélectionnée</numerusform>
            <numerusform>%Ln modifications sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided differently elsewhere: {others}</source>
        <translation>Décidé autrement ailleurs : {others}</translation>
    </message>
    <message>
        <source>Choose a change to decide on it</source>
        <translation>Choisissez une modification pour statuer</translation>
    </message>
    <message>
        <source>“{new}” in place of “{old}”</source>
        <translation>« {new} » au lieu de « {old} »</translation>
    </message>
    <message>
        <source>put in “{new}”</source>
        <translation>insérer « {new} »</translation>
    </message>
    <message>
        <source>leave out “{old}”</source>
        <translation>supprimer « {old} »</translation>
    </message>
    <message>
        <source>move {reference}</source>
        <translation>déplacer {reference}</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decisions on {subject}</source>
        <translation>Décisions sur {subject}</translation>
    </message>
    <message>
        <source>Agreed words</source>
        <translation>Termes convenus</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reason, for the own side only</source>
        <translation>Motif, pour notre côté seulement</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Statuer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore de décision</translation>
    </message>
    <message>
        <source>Decisions made so far</source>
        <translation>Décisions prises jusqu’ici</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>État</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>decided differently elsewhere</source>
        <translation>décidé autrement ailleurs</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>remplacée</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>no longer proposed</source>
        <translation>n’est plus proposé</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Open</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Reportée</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>Acceptée en partie</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Bracketed</source>
        <translation>Entre crochets</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore de décision</translation>
    </message>
    <message>
        <source>{outcome}, {author}</source>
        <translation>{outcome}, {author}</translation>
    </message>
    <message>
        <source>: “{words}”</source>
        <translation> : « {words} »</translation>
    </message>
    <message>
        <source>add document</source>
        <translation>ajout d’un document</translation>
    </message>
    <message>
        <source>remove document</source>
        <translation>retrait d’un document</translation>
    </message>
    <message>
        <source>change document</source>
        <translation>changement d’un document</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>changement des réglages</translation>
    </message>
    <message>
        <source>add comment</source>
        <translation>ajout d’un commentaire</translation>
    </message>
    <message>
        <source>import comments</source>
        <translation>importation de commentaires</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>edit comment</source>
        <translation>modification d’un commentaire</translation>
    </message>
    <message>
        <source>resolve or reopen</source>
        <translation>résolution ou réouverture</translation>
    </message>
    <message>
        <source>change details</source>
        <translation>changement de détails</translation>
    </message>
    <message>
        <source>delete comment</source>
        <translation>suppression d’un commentaire</translation>
    </message>
    <message>
        <source>attach comment</source>
        <translation>rattachement d’un commentaire</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>acceptation</translation>
    </message>
    <message>
        <source>accept in part</source>
        <translation>acceptation partielle</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rejet</translation>
    </message>
    <message>
        <source>bracket</source>
        <translation>mise entre crochets</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>report</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>retrait</translation>
    </message>
    <message>
        <source>choose between conflicting changes</source>
        <translation>choix entre modifications en conflit</translation>
    </message>
    <message>
        <source>take in other changes</source>
        <translation>intégration d’autres changements</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>“{file}” is there already. It is lost if you replace it.</source>
        <translation>« {file} » existe déjà. Il sera perdu si vous le remplacez.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Marked-up document (Word)</source>
        <translation>Document annoté (Word)</translation>
    </message>
    <message>
        <source>Comments as a sheet (Excel)</source>
        <translation>Commentaires en feuille (Excel)</translation>
    </message>
    <message>
        <source>Comments as a table (CSV)</source>
        <translation>Commentaires en tableau (CSV)</translation>
    </message>
    <message>
        <source>Comments as web annotations (JSON-LD)</source>
        <translation>Commentaires en annotations web (JSON-LD)</translation>
    </message>
    <message>
        <source>Register of decisions (Excel)</source>
        <translation>Registre des décisions (Excel)</translation>
    </message>
    <message>
        <source>Register of decisions (CSV)</source>
        <translation>Registre des décisions (CSV)</translation>
    </message>
    <message>
        <source>All delegations, in one document</source>
        <translation>Toutes les délégations, en un seul document</translation>
    </message>
    <message>
        <source>Those for circulation</source>
        <translation>Ceux destinés à la diffusion</translation>
    </message>
    <message>
        <source>All, internal ones too</source>
        <translation>Tous, y compris internes</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Quoi écrire</translation>
    </message>
    <message>
        <source>Amendments of</source>
        <translation>Amendements de</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Everyone the paper goes to</source>
        <translation>Tous les destinataires du document</translation>
    </message>
    <message>
        <source>The own side only</source>
        <translation>Notre côté seulement</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>The file is proven before it is written: rejecting all changes gives the draft.</source>
        <translation>Le fichier est vérifié avant d’être écrit : rejeter toutes les modifications redonne le projet.</translation>
    </message>
    <message>
        <source>Accepting one delegation's changes and rejecting the others gives its text.</source>
        <translation>Accepter les modifications d’une délégation et rejeter les autres donne son texte.</translation>
    </message>
    <message>
        <source>Changes that wait for a decision: {waiting}.</source>
        <translation>Modifications en attente d’une décision : {waiting}.</translation>
    </message>
    <message>
        <source>Reasons and earlier decisions are internal and left out.</source>
        <translation>Les motifs et les décisions antérieures sont internes et laissés de côté.</translation>
    </message>
    <message>
        <source>Category, priority and tags are internal and left out.</source>
        <translation>La catégorie, la priorité et les étiquettes sont internes et laissées de côté.</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>décisions</translation>
    </message>
    <message>
        <source>Save the export</source>
        <translation>Enregistrer l’export</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Write moved text as moves</source>
        <translation>Écrire le texte déplacé comme déplacement</translation>
    </message>
    <message>
        <source>Without it, moved text is written as deleted and inserted.</source>
        <translation>Sinon, le texte déplacé est écrit comme supprimé et inséré.</translation>
    </message>
    <message>
        <source>Keep authors of tracked changes</source>
        <translation>Garder les auteurs des modifications suivies</translation>
    </message>
    <message>
        <source>Word comments of the amended files</source>
        <translation>Commentaires Word des fichiers amendés</translation>
    </message>
    <message>
        <source>Begin with a table of conflicts</source>
        <translation>Commencer par un tableau des conflits</translation>
    </message>
    <message>
        <source>Tracked changes of the files stay in the names of those who made them.</source>
        <translation>Les modifications suivies des fichiers restent au nom de leurs auteurs.</translation>
    </message>
    <message>
        <source>There are none in the amended files.</source>
        <translation>Les fichiers amendés n’en contiennent pas.</translation>
    </message>
    <message>
        <source>Comments in the amended files go along, whoever they were meant for.</source>
        <translation>Les commentaires des fichiers amendés sont joints, quels que soient leurs destinataires.</translation>
    </message>
    <message>
        <source>The delegations of this file are the authors of its tracked changes.</source>
        <translation>Les délégations de ce fichier sont les auteurs de ses modifications suivies.</translation>
    </message>
    <message>
        <source>The files hold no tracked changes.</source>
        <translation>Les fichiers ne contiennent aucune modification suivie.</translation>
    </message>
    <message>
        <source>The draft holds tracked changes itself: choose no comments to keep them.</source>
        <translation>Le projet contient lui-même des modifications suivies : pour les garder, n’incluez aucun commentaire.</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>With comments</source>
        <translation>Avec commentaires</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>En conflit</translation>
    </message>
    <message>
        <source>Editorial only</source>
        <translation>Rédactionnelles seulement</translation>
    </message>
    <message>
        <source>Classes (any of these)</source>
        <translation>Classes (l’une d’elles)</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Autres filtres</translation>
    </message>
    <message>
        <source>More filters ({count})</source>
        <translation>Autres filtres ({count})</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the texts</source>
        <translation>Rechercher dans les textes</translation>
    </message>
    <message>
        <source>Columns to search</source>
        <translation>Colonnes où chercher</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>{number} of more than {total}</source>
        <translation>{number} sur plus de {total}</translation>
    </message>
    <message>
        <source>{column}, not shown</source>
        <translation>{column}, non affichée</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Your comments and decisions bear this name from now on.</source>
        <translation>Vos commentaires et décisions porteront désormais ce nom.</translation>
    </message>
    <message>
        <source>The window speaks another language when you close these preferences.</source>
        <translation>La fenêtre changera de langue à la fermeture de ces préférences.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Comments in “{file}”</source>
        <translation>Commentaires dans « {file} »</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>The own side only</source>
        <translation>Notre côté seulement</translation>
    </message>
    <message>
        <source>Everyone the paper goes to</source>
        <translation>Tous les destinataires du document</translation>
    </message>
    <message>
        <source>Who may see the new comments</source>
        <translation>Qui peut voir les nouveaux commentaires</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Intégrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>New comments from {names}.</source>
        <translation>Nouveaux commentaires de {names}.</translation>
    </message>
    <message>
        <source>New replies in threads that are here: {count}.</source>
        <translation>Nouvelles réponses dans les fils présents ici : {count}.</translation>
    </message>
    <message>
        <source>Here already, and left as they are: {count}.</source>
        <translation>Déjà présents, laissés tels quels : {count}.</translation>
    </message>
    <message>
        <source>Deleted here, and left out: {count}.</source>
        <translation>Supprimés ici, et laissés de côté : {count}.</translation>
    </message>
    <message>
        <source>Resolved in the file, and still open here: {count}.</source>
        <translation>Résolus dans le fichier, mais encore ouverts ici : {count}.</translation>
    </message>
    <message>
        <source>The document has no comments.</source>
        <translation>Le document ne contient aucun commentaire.</translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>Il ne contient rien de nouveau.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>You began to write something that is not saved. It is lost if you go on.</source>
        <translation>Vous avez commencé un texte qui n’est pas enregistré. Il sera perdu si vous continuez.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Continuer sans lui</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Revenir au texte</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Orange and blue</source>
        <translation>Orange et bleu</translation>
    </message>
    <message>
        <source>Red and green</source>
        <translation>Rouge et vert</translation>
    </message>
    <message>
        <source>A single colour</source>
        <translation>Une seule couleur</translation>
    </message>
    <message>
        <source>Colours of changes</source>
        <translation>Couleurs des modifications</translation>
    </message>
    <message>
        <source>Deleted words are struck out and inserted ones underlined in every set.</source>
        <translation>Dans chaque jeu, les mots supprimés sont barrés et les mots insérés soulignés.</translation>
    </message>
    <message>
        <source>Projector mode: everything in large type</source>
        <translation>Mode projecteur : tout en grands caractères</translation>
    </message>
    <message>
        <source>The parties {deleted}{inserted} report within {old}{new} days.</source>
        <translation>Les parties {deleted}{inserted} rapport dans un délai de {old}{new} jours.</translation>
    </message>
    <message>
        <source>should</source>
        <translation>pourraient faire</translation>
    </message>
    <message>
        <source>shall</source>
        <translation>font</translation>
    </message>
    <message>
        <source>sixty</source>
        <translation>soixante</translation>
    </message>
    <message>
        <source>thirty</source>
        <translation>trente</translation>
    </message>
</context>
<context>
    <name>LowerWords</name>
    <message>
        <source>does not exist: check the name</source>
        <translation>n’existe pas : vérifiez le nom</translation>
    </message>
    <message>
        <source>is a folder, not a document: name a .docx file in it</source>
        <translation>est un dossier, non un document : indiquez un fichier .docx qu’il contient</translation>
    </message>
    <message>
        <source>is empty (0 bytes): ask for the file again</source>
        <translation>est vide (0 octet) : redemandez le fichier</translation>
    </message>
    <message>
        <source>may not be read by this user: check its permissions</source>
        <translation>ne peut pas être lu par cet utilisateur : vérifiez les droits d’accès</translation>
    </message>
    <message>
        <source>is in Word's old binary format (.doc): open it in Word or LibreOffice and save it as .docx</source>
        <translation>est à l’ancien format binaire de Word (.doc) : ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx</translation>
    </message>
    <message>
        <source>is protected with a password: remove the password in Word and save it again</source>
        <translation>est protégé par un mot de passe : retirez-le dans Word et enregistrez de nouveau</translation>
    </message>
    <message>
        <source>is not a Word document (.docx): save the text as .docx and try again</source>
        <translation>n’est pas un document Word (.docx) : enregistrez le texte en .docx et réessayez</translation>
    </message>
    <message>
        <source>is an Office file but not a Word document: export it as .docx</source>
        <translation>est un fichier Office mais non un document Word : exportez-le en .docx</translation>
    </message>
    <message>
        <source>is damaged or cut short: ask for the file again</source>
        <translation>est endommagé ou tronqué : redemandez le fichier</translation>
    </message>
    <message>
        <source>unpacks to more than a document can be: it is refused as a possible zip bomb</source>
        <translation>se décompresse au-delà de ce que peut être un document : il est refusé comme possible bombe zip</translation>
    </message>
    <message>
        <source>contains XML entity definitions, which no Word document needs: it is refused</source>
        <translation>contient des définitions d’entités XML, inutiles à un document Word : il est refusé</translation>
    </message>
    <message>
        <source>has a type that cannot be read: export it as .docx</source>
        <translation>est d’un type illisible : exportez-le en .docx</translation>
    </message>
    <message>
        <source>is a folder, not a review: name a .counterdraft file</source>
        <translation>est un dossier, non une révision : indiquez un fichier .counterdraft</translation>
    </message>
    <message>
        <source>is empty (0 bytes): restore it from a copy</source>
        <translation>est vide (0 octet) : restaurez-le à partir d’une copie</translation>
    </message>
    <message>
        <source>is not a Counterdraft review</source>
        <translation>n’est pas une révision Counterdraft</translation>
    </message>
    <message>
        <source>was written by a newer version of Counterdraft: update this program to open it</source>
        <translation>a été écrit par une version plus récente de Counterdraft : mettez ce programme à jour pour l’ouvrir</translation>
    </message>
    <message>
        <source>is open in another program: close it there, or open it for reading only</source>
        <translation>est ouvert dans un autre programme : fermez-le, ou ouvrez-le en lecture seule</translation>
    </message>
    <message>
        <source>is damaged: restore it from a copy</source>
        <translation>est endommagé : restaurez-le à partir d’une copie</translation>
    </message>
    <message>
        <source>could not be saved because the disk is full: make room, nothing already saved is lost</source>
        <translation>n’a pas pu être enregistré car le disque est plein : libérez de la place, rien de ce qui est enregistré n’est perdu</translation>
    </message>
    <message>
        <source>cannot be written: copy it to a place where you may write</source>
        <translation>ne peut pas être écrit : copiez-le là où vous pouvez écrire</translation>
    </message>
    <message>
        <source>may not be opened by this user: check its permissions</source>
        <translation>ne peut pas être ouvert par cet utilisateur : vérifiez les droits d’accès</translation>
    </message>
    <message>
        <source>exists already: choose another name</source>
        <translation>existe déjà : choisissez un autre nom</translation>
    </message>
    <message>
        <source>could not be opened with this passphrase</source>
        <translation>n’a pas pu être ouvert avec cette phrase secrète</translation>
    </message>
    <message>
        <source>was replaced, cut short or removed while it was open: save under a new name</source>
        <translation>a été remplacé, tronqué ou supprimé pendant qu’il était ouvert : enregistrez sous un nouveau nom</translation>
    </message>
    <message>
        <source>is protected with a passphrase, or is not a Counterdraft review: give the passphrase</source>
        <translation>est protégé par une phrase secrète, ou n’est pas une révision Counterdraft : indiquez la phrase secrète</translation>
    </message>
    <message>
        <source>needs the encryption package: install it with “pip install sqlcipher3” and try again</source>
        <translation>exige le module de chiffrement : installez-le avec « pip install sqlcipher3 » et réessayez</translation>
    </message>
    <message>
        <source>could not be read or written: check that its drive is connected, or copy it elsewhere</source>
        <translation>n’a pas pu être lu ou écrit : vérifiez que son lecteur est connecté, ou copiez-le ailleurs</translation>
    </message>
    <message>
        <source>lies on a drive that cannot lock files: copy it to another drive</source>
        <translation>se trouve sur un lecteur qui ne peut pas verrouiller les fichiers : copiez-le sur un autre lecteur</translation>
    </message>
    <message>
        <source>has a longer name than a review can have: choose a shorter one</source>
        <translation>porte un nom trop long pour une révision : choisissez-en un plus court</translation>
    </message>
    <message>
        <source>the disk is full: make room and try again</source>
        <translation>le disque est plein : libérez de la place et réessayez</translation>
    </message>
    <message>
        <source>you may not write there: choose another folder</source>
        <translation>vous ne pouvez pas y écrire : choisissez un autre dossier</translation>
    </message>
    <message>
        <source>the disk may only be read: choose another folder</source>
        <translation>le disque est en lecture seule : choisissez un autre dossier</translation>
    </message>
    <message>
        <source>its folder does not exist: create it or choose another</source>
        <translation>son dossier n’existe pas : créez-le ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>a folder has that name: choose another name</source>
        <translation>un dossier porte ce nom : choisissez un autre nom</translation>
    </message>
    <message>
        <source>the name is too long: choose a shorter one</source>
        <translation>le nom est trop long : choisissez-en un plus court</translation>
    </message>
    <message>
        <source>it is one of the texts that are compared: choose another name</source>
        <translation>c’est l’un des textes comparés : choisissez un autre nom</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>elle est vide</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>son dossier est introuvable</translation>
    </message>
    <message>
        <source>nothing in it is intact</source>
        <translation>rien n’y est intact</translation>
    </message>
    <message>
        <source>or nothing in it is intact</source>
        <translation>ou rien n’y est intact</translation>
    </message>
    <message>
        <source>an older version must be brought up to date</source>
        <translation>une ancienne version doit être mise à jour</translation>
    </message>
    <message>
        <source>“{path}” was not written at {place}: {reason}.</source>
        <translation>« {path} » n’a pas été écrit, à {place} : {reason}.</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}.</source>
        <translation>« {path} » n’a pas été écrit : {reason}.</translation>
    </message>
    <message>
        <source>There is not enough memory for these documents.</source>
        <translation>La mémoire ne suffit pas pour ces documents.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} changes.</source>
        <translation>Écrit : {path}. Modifications : {count}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes, proven both ways.</source>
        <translation>Écrit : {path}. Modifications suivies : {count}, vérifiées dans les deux sens.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each.</source>
        <translation>Écrit : {path}. Modifications suivies : {count}, délégations : {delegations}, vérifié pour chacune.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each; {conflicts} conflict, every wording in the file.</source>
        <translation>Écrit : {path}. Modifications suivies : {count}, délégations : {delegations}, vérifié pour chacune ; conflit : {conflicts}, toutes les formulations dans le fichier.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each; {conflicts} conflicts, every wording in the file.</source>
        <translation>Écrit : {path}. Modifications suivies : {count}, délégations : {delegations}, vérifié pour chacune ; conflits : {conflicts}, toutes les formulations dans le fichier.</translation>
    </message>
    <message>
        <source>Formatting wanted in {count} places is told in comments: Word cannot track it.</source>
        <translation>Mises en forme signalées en commentaire, car Word ne peut pas en faire le suivi : {count}.</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors; {taken} marks come under authors of the amended file.</source>
        <translation>Parmi les modifications suivies du projet, {kept} gardent leurs auteurs ; {taken} marques portent les auteurs du fichier amendé.</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors and {undone} were undone or written over by the amended text; {taken} marks come under authors of the amended file.</source>
        <translation>Parmi les modifications suivies du projet, {kept} gardent leurs auteurs et {undone} ont été annulées ou remplacées par le texte amendé ; {taken} marques portent les auteurs du fichier amendé.</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors; {taken} marks come under authors of the amended files.</source>
        <translation>Parmi les modifications suivies du projet, {kept} gardent leurs auteurs ; {taken} marques portent les auteurs des fichiers amendés.</translation>
    </message>
    <message>
        <source>Of the draft's own tracked changes {kept} keep their authors and {undone} were undone or written over by the amended texts; {taken} marks come under authors of the amended files.</source>
        <translation>Parmi les modifications suivies du projet, {kept} gardent leurs auteurs et {undone} ont été annulées ou remplacées par les textes amendés ; {taken} marques portent les auteurs des fichiers amendés.</translation>
    </message>
    <message>
        <source>A header or footer that one side inherits cannot be tracked, left as it was: {names}.</source>
        <translation>Un en-tête ou pied de page hérité par un côté ne peut être suivi, laissé tel quel : {names}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} comments and replies.</source>
        <translation>Écrit : {path}. Commentaires et réponses : {count}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} comments and replies; {internal} internal threads were left out.</source>
        <translation>Écrit : {path}. Commentaires et réponses : {count} ; fils internes laissés de côté : {internal}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} decisions, {waiting} changes wait for one.</source>
        <translation>Écrit : {path}. Décisions : {count}, modifications en attente : {waiting}.</translation>
    </message>
    <message>
        <source>Wrote {path}: {count} decisions, {waiting} changes wait for one; reasons and history are internal and were left out.</source>
        <translation>Écrit : {path}. Décisions : {count}, modifications en attente : {waiting} ; les motifs et l’historique, internes, ont été laissés de côté.</translation>
    </message>
    <message>
        <source>{count} threads as Word comments.</source>
        <translation>Fils écrits comme commentaires Word : {count}.</translation>
    </message>
    <message>
        <source>{count} threads as Word comments; {internal} internal threads were left out.</source>
        <translation>Fils écrits comme commentaires Word : {count} ; fils internes laissés de côté : {internal}.</translation>
    </message>
    <message>
        <source>A table of conflicts needs the amendments of several delegations.</source>
        <translation>Un tableau des conflits exige les amendements de plusieurs délégations.</translation>
    </message>
    <message>
        <source>Two amended texts are given under the name “{name}”: give each its own.</source>
        <translation>Deux textes amendés portent le nom « {name} » : donnez à chacun le sien.</translation>
    </message>
    <message>
        <source>Name at least one amended text after the draft.</source>
        <translation>Indiquez au moins un texte amendé après le projet.</translation>
    </message>
    <message>
        <source>“{name}” holds no tracked changes of its text: name an amended text after it.</source>
        <translation>« {name} » ne contient aucune modification suivie de son texte : indiquez ensuite un texte amendé.</translation>
    </message>
    <message>
        <source>the document as a whole</source>
        <translation>le document dans son ensemble</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>le même texte</translation>
    </message>
    <message>
        <source>the same words, surroundings alike</source>
        <translation>les mêmes mots, dans un contexte semblable</translation>
    </message>
    <message>
        <source>the same words, found once, elsewhere</source>
        <translation>les mêmes mots, trouvés une fois, ailleurs</translation>
    </message>
    <message>
        <source>an empty place cannot be found without its text</source>
        <translation>un emplacement vide ne se retrouve pas sans son texte</translation>
    </message>
    <message>
        <source>{count} of {total} words are still there</source>
        <translation>{count} mots sur {total} sont encore là</translation>
    </message>
    <message>
        <source>the same words in the same place</source>
        <translation>les mêmes mots au même endroit</translation>
    </message>
    <message>
        <source>the same words, moved with their provision</source>
        <translation>les mêmes mots, déplacés avec leur disposition</translation>
    </message>
    <message>
        <source>other words stand in its place</source>
        <translation>d’autres mots ont pris sa place</translation>
    </message>
    <message>
        <source>{count} % of the letters are still there</source>
        <translation>{count} % des lettres sont encore là</translation>
    </message>
    <message>
        <source>split between provisions</source>
        <translation>réparti entre plusieurs dispositions</translation>
    </message>
    <message>
        <source>moved with their provision</source>
        <translation>déplacé avec sa disposition</translation>
    </message>
    <message>
        <source>the same words, taken in by the neighbouring provision</source>
        <translation>les mêmes mots, intégrés à la disposition voisine</translation>
    </message>
    <message>
        <source>the same words, moved by themselves</source>
        <translation>les mêmes mots, déplacés seuls</translation>
    </message>
    <message>
        <source>moved by itself and edited</source>
        <translation>déplacé seul et remanié</translation>
    </message>
    <message>
        <source>“{path}” (in {part}) {problem}.</source>
        <translation>« {path} » (dans {part}) {problem}.</translation>
    </message>
    <message>
        <source>“{path}” {problem} ({detail}).</source>
        <translation>« {path} » {problem} ({detail}).</translation>
    </message>
    <message>
        <source>“{path}” {problem}.</source>
        <translation>« {path} » {problem}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose the draft</source>
        <translation>Choisir le projet</translation>
    </message>
    <message>
        <source>Choose an amended text</source>
        <translation>Choisir un texte amendé</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Interrompu.</translation>
    </message>
    <message>
        <source>{verb}: {step}</source>
        <translation>{verb} : {step}</translation>
    </message>
    <message>
        <source>Open a review</source>
        <translation>Ouvrir une révision</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Enregistrer la révision</translation>
    </message>
    <message>
        <source>The review is now kept in {file}.</source>
        <translation>La révision est désormais conservée dans {file}.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Provision, such as OP5 or PP3:</source>
        <translation>Disposition, par exemple OP5 ou PP3 :</translation>
    </message>
    <message>
        <source>There is no provision “{reference}”.</source>
        <translation>Il n’y a pas de disposition « {reference} ».</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your comments bear this name:</source>
        <translation>Vos commentaires portent ce nom :</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Rechercher dans le manuel</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Sommaire du manuel</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>Texte du manuel</translation>
    </message>
    <message>
        <source>Pages with these words: {count}</source>
        <translation>Pages contenant ces mots : {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Colleagues' reviews</source>
        <translation>Révisions de collègues</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>New comments and replies: {count}.</source>
        <translation>Nouveaux commentaires et réponses : {count}.</translation>
    </message>
    <message>
        <source>Comments that changed: {count}.</source>
        <translation>Commentaires modifiés : {count}.</translation>
    </message>
    <message>
        <source>Comments that were deleted: {count}.</source>
        <translation>Commentaires supprimés : {count}.</translation>
    </message>
    <message>
        <source>Changes and provisions decided: {count}.</source>
        <translation>Modifications et dispositions décidées : {count}.</translation>
    </message>
    <message>
        <source>Documents that came with them: {count}.</source>
        <translation>Documents venus avec eux : {count}.</translation>
    </message>
    <message>
        <source>Nothing in them is new.</source>
        <translation>Ils ne contiennent rien de nouveau.</translation>
    </message>
    <message>
        <source>Nothing was dropped; {count} comments and replies are here now.</source>
        <translation>Rien n’a été écarté ; {count} commentaires et réponses sont maintenant ici.</translation>
    </message>
    <message>
        <source>Written or decided differently ({count})</source>
        <translation>Écrit ou décidé différemment ({count})</translation>
    </message>
    <message>
        <source>What was written or decided differently</source>
        <translation>Ce qui a été écrit ou décidé différemment</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Texte entier</translation>
    </message>
    <message>
        <source>Go there to settle it</source>
        <translation>Y aller pour trancher</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>What can be done</source>
        <translation>Ce qui peut être fait</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Ce qui peut encore être fait</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Here {reference} stands in the text of {column}.</source>
        <translation>Ici se trouve {reference} dans le texte de {column}.</translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of changes</source>
        <translation>Vue d’ensemble des modifications</translation>
    </message>
    <message>
        <source>Changes in the whole text: deletions right, insertions left. Click to go there.</source>
        <translation>Modifications dans tout le texte : suppressions à droite, insertions à gauche. Cliquez pour y aller.</translation>
    </message>
    <message>
        <source>Changes in the whole text: deletions left, insertions right. Click to go there.</source>
        <translation>Modifications dans tout le texte : suppressions à gauche, insertions à droite. Cliquez pour y aller.</translation>
    </message>
</context>
<context>
    <name>PlaceReport</name>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Was at</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What became of each comment</source>
        <translation>Ce qu’est devenu chaque commentaire</translation>
    </message>
    <message>
        <source>in the same place</source>
        <translation>au même endroit</translation>
    </message>
    <message>
        <source>moved with the text</source>
        <translation>déplacé avec le texte</translation>
    </message>
    <message>
        <source>on edited text</source>
        <translation>sur un texte remanié</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>sans emplacement</translation>
    </message>
    <message>
        <source>In the same place</source>
        <translation>Au même endroit</translation>
    </message>
    <message>
        <source>Moved with their text</source>
        <translation>Déplacés avec leur texte</translation>
    </message>
    <message>
        <source>On text that was edited</source>
        <translation>Sur un texte remanié</translation>
    </message>
    <message>
        <source>Without a place, to be attached by hand</source>
        <translation>Sans emplacement, à rattacher à la main</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Polices</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Pages des préférences</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Rétablir les valeurs par défaut</translation>
    </message>
    <message>
        <source>Of this page</source>
        <translation>De cette page</translation>
    </message>
    <message>
        <source>Of all pages, but keep my name</source>
        <translation>De toutes les pages, mais garder mon nom</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>List reviews opened before on the first page</source>
        <translation>Lister les révisions déjà ouvertes sur la page d’accueil</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: Counterdraft opens no connection, follows no link of a document and sends no reports. This is all that it keeps:</source>
        <translation>Rien ne quitte cet ordinateur : Counterdraft n’ouvre aucune connexion, ne suit aucun lien d’un document et n’envoie aucun rapport. Voici tout ce qu’il conserve :</translation>
    </message>
    <message>
        <source>Reviews that you gave no other place, with the documents inside</source>
        <translation>Les révisions auxquelles vous n’avez pas donné d’autre emplacement, avec leurs documents</translation>
    </message>
    <message>
        <source>The review of the sample negotiation</source>
        <translation>La révision de la négociation d’exemple</translation>
    </message>
    <message>
        <source>These preferences, the shape of the window, the list of reviews</source>
        <translation>Ces préférences, la forme de la fenêtre, la liste des révisions</translation>
    </message>
    <message>
        <source>Forget the list now ({count})</source>
        <translation>Oublier la liste maintenant ({count})</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Writing and proving…</source>
        <translation>Écriture et vérification…</translation>
    </message>
</context>
<context>
    <name>ProvisionDecisions</name>
    <message>
        <source>Put the caret into a provision of the draft to decide on it.</source>
        <translation>Placez le curseur dans une disposition du projet pour statuer dessus.</translation>
    </message>
</context>
<context>
    <name>RebaseDialog</name>
    <message>
        <source>The review on “{draft}”</source>
        <translation>La révision sur « {draft} »</translation>
    </message>
    <message>
        <source>Every comment and every decision was kept. Look through the list, then go on.</source>
        <translation>Tous les commentaires et toutes les décisions ont été conservés. Parcourez la liste, puis continuez.</translation>
    </message>
    <message>
        <source>Decisions that are not in force any more</source>
        <translation>Décisions qui ne sont plus en vigueur</translation>
    </message>
    <message>
        <source>Go on with the new draft</source>
        <translation>Continuer avec le nouveau projet</translation>
    </message>
    <message>
        <source>Keep the old draft</source>
        <translation>Garder l’ancien projet</translation>
    </message>
    <message>
        <source>Comments on amended texts, which stay as they are: {count}.</source>
        <translation>Commentaires sur les textes amendés, inchangés : {count}.</translation>
    </message>
    <message>
        <source>Decisions – {counted}.</source>
        <translation>Décisions – {counted}.</translation>
    </message>
    <message>
        <source>The new review is kept in “{file}”; the old one stays as it is.</source>
        <translation>La nouvelle révision est conservée dans « {file} » ; l’ancienne reste inchangée.</translation>
    </message>
    <message>
        <source>still in force</source>
        <translation>toujours en vigueur</translation>
    </message>
    <message>
        <source>followed their text</source>
        <translation>ont suivi leur texte</translation>
    </message>
    <message>
        <source>taken up by the new draft</source>
        <translation>reprises dans le nouveau projet</translation>
    </message>
    <message>
        <source>without their text</source>
        <translation>sans leur texte</translation>
    </message>
    <message>
        <source>the new draft and the amended text agree there</source>
        <translation>le nouveau projet et le texte amendé concordent ici</translation>
    </message>
    <message>
        <source>its text is not there any more as it was</source>
        <translation>son texte n’existe plus tel quel</translation>
    </message>
</context>
<context>
    <name>ReviewFlows</name>
    <message>
        <source>Choose the new draft</source>
        <translation>Choisir le nouveau projet</translation>
    </message>
    <message>
        <source>“{file}” has another text by now than the one that the comments are on.</source>
        <translation>« {file} » a maintenant un autre texte que celui sur lequel portent les commentaires.</translation>
    </message>
    <message>
        <source>Carry the review to it…</source>
        <translation>Y reporter la révision…</translation>
    </message>
    <message>
        <source>Add it as amendments…</source>
        <translation>L’ajouter comme amendements…</translation>
    </message>
    <message>
        <source>Choose a document that came back with comments</source>
        <translation>Choisir un document revenu avec des commentaires</translation>
    </message>
    <message>
        <source>New comments and replies: {count}</source>
        <translation>Nouveaux commentaires et réponses : {count}</translation>
    </message>
    <message>
        <source>Choose colleagues' reviews</source>
        <translation>Choisir les révisions de collègues</translation>
    </message>
    <message>
        <source>Choose an amended text</source>
        <translation>Choisir un texte amendé</translation>
    </message>
    <message>
        <source>Delegation whose amendments “{file}” holds:</source>
        <translation>Délégation dont « {file} » contient les amendements :</translation>
    </message>
    <message>
        <source>Add amendments</source>
        <translation>Ajouter des amendements</translation>
    </message>
    <message>
        <source>Protect the review</source>
        <translation>Protéger la révision</translation>
    </message>
    <message>
        <source>New passphrase. Nobody can open the file without it:</source>
        <translation>Nouvelle phrase secrète. Personne ne peut ouvrir le fichier sans elle :</translation>
    </message>
    <message>
        <source>The same passphrase again:</source>
        <translation>La même phrase secrète encore une fois :</translation>
    </message>
    <message>
        <source>The passphrases differ; nothing was changed.</source>
        <translation>Les phrases secrètes diffèrent ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>protégé</translation>
    </message>
    <message>
        <source>The review is now kept in {file}, protected.</source>
        <translation>La révision est désormais conservée dans {file}, protégée.</translation>
    </message>
    <message>
        <source>{file} is still there without protection.</source>
        <translation>{file} est toujours là, sans protection.</translation>
    </message>
</context>
<context>
    <name>ReviewOpening</name>
    <message>
        <source>“{file}” is protected with a passphrase, or is not a Counterdraft review.</source>
        <translation>« {file} » est protégé par une phrase secrète, ou n’est pas une révision Counterdraft.</translation>
    </message>
    <message>
        <source>“{file}” could not be opened with this passphrase.</source>
        <translation>« {file} » n’a pas pu être ouvert avec cette phrase secrète.</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Phrase secrète :</translation>
    </message>
    <message>
        <source>Open a protected review</source>
        <translation>Ouvrir une révision protégée</translation>
    </message>
    <message>
        <source>Opened for reading only</source>
        <translation>Ouvert en lecture seule</translation>
    </message>
    <message>
        <source>“{file}” is open elsewhere or write-protected. You can read it, but not comment.</source>
        <translation>« {file} » est ouvert ailleurs ou protégé en écriture. Vous pouvez le lire, mais non le commenter.</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>récupéré</translation>
    </message>
    <message>
        <source>Save what is intact</source>
        <translation>Enregistrer ce qui est intact</translation>
    </message>
    <message>
        <source>Intact: {entries} records and {documents} documents.</source>
        <translation>Intacts : {entries} enregistrements et {documents} documents.</translation>
    </message>
    <message>
        <source>Damaged, and not in the new file: {entries} records and {documents} documents. Look for them in a copy.</source>
        <translation>Endommagés, et absents du nouveau fichier : {entries} enregistrements et {documents} documents. Cherchez-les dans une copie.</translation>
    </message>
    <message>
        <source>Saved what is intact</source>
        <translation>Ce qui est intact a été enregistré</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>The window speaks the other language after the next start.</source>
        <translation>La fenêtre changera de langue au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>Search by action or keys</source>
        <translation>Rechercher une action ou des touches</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Second keys</source>
        <translation>Autres touches</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Les utiliser ici</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>These keys write or edit text; add Ctrl or Alt, or take a function key.</source>
        <translation>Ces touches servent à saisir ou modifier du texte ; ajoutez Ctrl ou Alt, ou prenez une touche de fonction.</translation>
    </message>
    <message>
        <source>{keys} belong to {actions}.</source>
        <translation>{keys} : déjà attribué à {actions}.</translation>
    </message>
    <message>
        <source>The default keys belong to {actions} now; change them there first.</source>
        <translation>Les touches par défaut appartiennent maintenant à {actions} ; changez-les là d’abord.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Comments: {open} open</source>
        <translation>Commentaires ouverts : {open}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Rien à enregistrer pour l’instant</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Enregistré dans {file}</translation>
    </message>
    <message>
        <source>Not shown: {delegations}</source>
        <translation>Non affiché : {delegations}</translation>
    </message>
    <message>
        <source>Row {row} of {rows}</source>
        <translation>Ligne {row} sur {rows}</translation>
    </message>
    <message>
        <source>Changes: {shown}</source>
        <translation>Modifications : {shown}</translation>
    </message>
    <message>
        <source>Change {number} of {shown}</source>
        <translation>Modification {number} sur {shown}</translation>
    </message>
    <message>
        <source> ({hidden} hidden by filter)</source>
        <translation> (masquées par le filtre : {hidden})</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>table {number}, row {row}, column {cell}</source>
        <translation>tableau {number}, ligne {row}, colonne {cell}</translation>
    </message>
    <message>
        <source>Table {number}, rows: {rows}, columns: {columns}</source>
        <translation>Tableau {number}, lignes : {rows}, colonnes : {columns}</translation>
    </message>
    <message>
        <source>Out of the table</source>
        <translation>Hors du tableau</translation>
    </message>
    <message>
        <source>row {row}, column {cell}</source>
        <translation>ligne {row}, colonne {cell}</translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Comment {number}, {reference}, by {author}: {body}</source>
        <translation>Commentaire {number}, {reference}, par {author} : {body}</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Texte entier</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolu</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
    <message>
        <source>The text that this is about was not found.</source>
        <translation>Le texte visé n’a pas été retrouvé.</translation>
    </message>
    <message>
        <source>Drag the card onto the text that it is about, or mark it and attach.</source>
        <translation>Faites glisser la fiche sur le texte visé, ou sélectionnez-le et rattachez-la.</translation>
    </message>
    <message>
        <source>The text has changed since.</source>
        <translation>Le texte a changé depuis.</translation>
    </message>
    <message>
        <source>Edit or delete</source>
        <translation>Modifier ou supprimer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>In the words of {author}</source>
        <translation>Dans les termes de {author}</translation>
    </message>
    <message>
        <source>Written differently elsewhere: {others}</source>
        <translation>Écrit autrement ailleurs : {others}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Attach to selection</source>
        <translation>Rattacher à la sélection</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Chosen by Counterdraft</source>
        <translation>Choisie par Counterdraft</translation>
    </message>
    <message>
        <source>Font of the texts</source>
        <translation>Police des textes</translation>
    </message>
    <message>
        <source>Size of the texts</source>
        <translation>Taille des textes</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Font of the interface</source>
        <translation>Police de l’interface</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Taille de l’interface</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>The parties shall report within thirty days.</source>
        <translation>Les parties font rapport dans un délai de trente jours.</translation>
    </message>
</context>
<context>
    <name>Unified</name>
    <message>
        <source>{delegation}: redline</source>
        <translation>{delegation} : modifications apparentes</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Something went wrong in Counterdraft itself ({kind}); nothing was changed.</source>
        <translation>Un problème est survenu dans Counterdraft lui-même ({kind}) ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Choose another review…</source>
        <translation>Choisir une autre révision…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save the review elsewhere…</source>
        <translation>Enregistrer la révision ailleurs…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Choisir un autre emplacement…</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Enregistrer un rapport…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>L’ôter de la liste</translation>
    </message>
    <message>
        <source>Save what is intact…</source>
        <translation>Enregistrer ce qui est intact…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>It could not be written there; choose another folder.</source>
        <translation>Impossible d’écrire à cet endroit ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <translation>Enregistré dans {file}</translation>
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
        <translation>Un projet et les amendements qui y sont demandés, côte à côte. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Open the sample negotiation</source>
        <translation>Ouvrir la négociation d’exemple</translation>
    </message>
    <message>
        <source>Open a review…</source>
        <translation>Ouvrir une révision…</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Nouvelle comparaison</translation>
    </message>
    <message>
        <source>Drop the draft here, then the amended texts, or choose them:</source>
        <translation>Déposez ici le projet, puis les textes amendés, ou choisissez-les :</translation>
    </message>
    <message>
        <source>Choose the draft…</source>
        <translation>Choisir le projet…</translation>
    </message>
    <message>
        <source>Add an amended text…</source>
        <translation>Ajouter un texte amendé…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Back to “{file}”</source>
        <translation>Retour à « {file} »</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Déjà ouvertes</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Delegation (else found in the file)</source>
        <translation>Délégation (sinon lue dans le fichier)</translation>
    </message>
    <message>
        <source>Delegation of {file}</source>
        <translation>Délégation de {file}</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Amendement</translation>
    </message>
    <message>
        <source>Take {file} out</source>
        <translation>Retirer {file}</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>This is the last change; once more goes to the first.</source>
        <translation>C’est la dernière modification ; encore une fois mène à la première.</translation>
    </message>
    <message>
        <source>This is the first change; once more goes to the last.</source>
        <translation>C’est la première modification ; encore une fois mène à la dernière.</translation>
    </message>
    <message>
        <source>Comments ({count})</source>
        <translation>Commentaires ({count})</translation>
    </message>
    <message>
        <source>Put the caret into the provision that you want to comment on.</source>
        <translation>Placez le curseur dans la disposition que vous voulez commenter.</translation>
    </message>
    <message>
        <source>Comment on the draft or on a delegation's text, not on the agreed one.</source>
        <translation>Commentez le projet ou le texte d’une délégation, non le texte convenu.</translation>
    </message>
    <message>
        <source>Save the comment that you began first, or cancel it.</source>
        <translation>Enregistrez d’abord le commentaire commencé, ou annulez-le.</translation>
    </message>
    <message>
        <source>Comment on the draft as a whole</source>
        <translation>Commentaire sur l’ensemble du projet</translation>
    </message>
    <message>
        <source>Comment on a change by {delegation}</source>
        <translation>Commentaire sur une modification de {delegation}</translation>
    </message>
    <message>
        <source>Comment on {reference}, {column}</source>
        <translation>Commentaire sur {reference}, {column}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Mark the words that the comment belongs to, then attach it.</source>
        <translation>Sélectionnez les mots auxquels se rapporte le commentaire, puis rattachez-le.</translation>
    </message>
</context>
</TS>
