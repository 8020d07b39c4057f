"""German answers as somebody types them who is new; arranged as in `fresh_en`."""

from __future__ import annotations

GOOD = {
    "delivery": [
        "also der blaue kommt am 15. november wieder rein, soll ich ihnen den fuer emil zuruecklegen?",
        "Ich hab grad geschaut, das wird wohl der 15.11. Soll ich die Bestellung schon mal fertig machen?",
        "Wir warten gerade auf Nachschub, so um den 15. November sollte er bei Ihnen sein. Ich schreib "
        "Sie gleich auf, ok?",
        "Emils Pullover wäre am 15. November da. Wenn Ihnen das reicht, bestelle ich ihn sofort",
        "Am schnellsten gehts zum 15. November, machen wir das so?",
        "Blau kommt am 15., Rot hätten Sie schon am 7. November. Welchen darf ich Ihnen schicken?",
        "der blaue pulli ist schon unterwegs zu uns und müßte am 15.11. bei ihnen ankommen. ich bestell "
        "ihn gern",
        "Das dauert noch rund zwei Wochen. Ich würde ihn heute noch bestellen, dann sind Sie ganz vorn "
        "dabei, ist das ok?",
        "Frau Lindner, beim blauen sieht es nach dem 15. November aus, ich sag Ihnen Bescheid, falls "
        "sich was ändert",
        "Im Moment ist der 15. November geplant. Ich nehm die Bestellung auf und ruf Sie an, wenn er "
        "rausgeht.",
        "Noch zwei Wochen, dann liegt er bei Ihnen im Briefkasten, voraussichtlich am 15. November. Als "
        "Geschenk verpackt?",
        "Sie koennten ihn bis 15. November haben, das ist noch vor dem Geburtstag. Soll ich bestellen?",
    ],
    "fee": [
        "der techniker kostet 49 euro, passt ihnen dienstag vormittag?",
        "So ein Besuch macht 49 Euro, die Anfahrt ist da schon drin. Soll ich Sie für Dienstag eintragen?",
        "Am Dienstag zwischen 8 und 12 kann ein Techniker zu Ihnen kommen, das wären 49 Euro. Klingt das"
        " gut?",
        "49€ kostet es, wenn jemand rauskommt. Vorher würd ich gern noch eine Sache mit Ihnen am Telefon"
        " probieren, ja?",
        "Für 49 Euro schicken wir Ihnen jemanden vorbei. Welcher Tag passt Ihnen am besten?",
        "Der Besuch ist eine Zusatzleistung für 49 Euro, den Dienstag kann ich Ihnen gleich fest "
        "eintragen wenn Sie wollen.",
        "fuer 49 euro schick ich ihnen wen, der sich mit der maschine auskennt, soll ich?",
        "Der Preis für einen Besuch beträgt 49 Euro inklusive Anfahrt. Am Dienstagvormittag hätte ich "
        "was frei, möchten Sie den Termin?",
        "49 Euro kostet der Besuch. Ich buch ihn jetzt, dann ist das am Dienstag erledigt.",
        "In Ihrem Vertrag ist die Hilfe am Telefon drin. Ein Besuch daheim kostet 49 Euro dazu, soll ich"
        " einen ausmachen?",
        "Unser Techniker nimmt 49 Euro für den Besuch, er könnte am Dienstagvormittag bei Ihnen sein.",
        "Ich mache Ihnen gern einen Termin, der Besuch liegt bei 49 Euro. Geht Dienstag 8 bis 12 bei Ihnen?",
    ],
    "repair": [
        "die werkstatt braucht ca 10 tage fuer ihr handy, solange kann ich ihnen ein anderes leihen",
        "In so zehn Tagen haben Sie Ihr Handy wieder, und für zwischendurch besorge ich Ihnen ein Leihgerät.",
        "Das wird etwa zehn Tage dauern. Wollen Sie sich in der Zeit eins von unseren Handys ausleihen?",
        "geplant sind zehn tage, ich schick ihnen eine sms wenns fertig ist, ok?",
        "Die Jungs in der Werkstatt brauchen zehn Tage, damit es ordentlich wird. Mein Vorschlag: Sie "
        "kriegen heute ein Ersatzhandy.",
        "Ich denke, in 10 Tagen haben Sie es zurück. Darf ich Ihnen ein Ersatzgerät geben, damit man Sie"
        " erreicht?",
        "Realistisch sind zehn Tage, bis Sie es abholen können. Ein Leihhandy würd ich Ihnen gleich "
        "einrichten.",
        "Sie bekommen Ihr Handy in rund zehn Tagen mit neuem Display wieder, bis dahin leih ich Ihnen "
        "eins von uns.",
        "Wir reparieren es innerhalb von zehn Tagen und ich rufe Sie an, sobald es soweit ist.",
        "Reparaturen dauern zurzeit zehn Tage. Wie wärs mit einem Leihhandy für die Zeit?",
        "Ich geb Ihnen ein Leihgerät mit für die zehn Tage, die die Reparatur dauert",
        "Ihr Handy geht heute in die Werkstatt und in zehn Tagen ist es zurück. Brauchen Sie für die "
        "Zeit dazwischen ein Handy?",
    ],
    "confirmation": [
        "ich hab mich bei ihrem namen vertippt, deswegen kommt die bestätigung am 11. märz. mittags "
        "maile ich sie ihnen",
        "Entschuldigung, das lag an mir, ich habs falsch eingetippt. Die Bestätigung kriegen Sie am 11. "
        "März, soll ich bei der Gemeinde anrufen?",
        "Ihre Bestätigung wird am 11. März unterschrieben und ich schicke sie Ihnen noch am gleichen Tag"
        " um zwölf rüber.",
        "Weil ich mich verschrieben habe, wird es der 11. März. Braucht die Gemeinde vorher noch irgendwas?",
        "das papier ist am 11. maerz gegen 12 fertig, ich bring es herrn wolff selbst hin",
        "Es dauert bis zum 11. März. Ich kann gern der Gemeinde Bescheid geben, damit sie dort Bescheid "
        "wissen.",
        "Mein Fehler hat Sie ein paar Tage gekostet. Herr Wolff unterschreibt am 11. März und mittags "
        "haben Sie sie im Postfach, dafür sorge ich.",
        "Sie haben sie am 11. März mittags, ich hab sie Herrn Wolff ganz oben auf den Stapel gelegt.",
        "Wir sind wegen eines Fehlers von mir spät dran, erwartet wird sie am 11. märz. soll ich die "
        "gemeinde informieren?",
        "11. März, zwölf Uhr, da kommt Ihre Bestätigung. Soll ich Ihnen schreiben, sobald sie "
        "unterschrieben ist?",
        "Tut mir leid, ich hab einen Buchstaben verwechselt und jetzt muss am 11. März neu "
        "unterschrieben werden. Ich schicke sie Ihnen direkt danach.",
        "Der neue Termin ist der 11. März. Würde es helfen, wenn ich kurz bei der Gemeinde anrufe?",
    ],
    "my-mistake": [
        "Ich habe zwei Ziffern Ihrer Vertragsnummer vertauscht, deshalb wird die Bestätigung am 11. März"
        " unterschrieben. Ich schicke sie mittags.",
        "Ihre Bestätigung kommt am 11. März gegen Mittag, Frau Dr. Seidel. Ich schreibe Ihnen auf jeden "
        "Fall vor halb elf, wie es steht.",
        "wegen meinem tippfehler dauerts länger, herr wolff kann am 11. märz unterschreiben und dann "
        "schick ich sie ihnen gleich",
        "Sie bekommen die Bestätigung am 11. März so um die Mittagszeit. Soll ich der Gemeinde sagen, "
        "dass Sie schon versichert sind?",
        "Herr Wolff ist am 11. März ab halb zwölf wieder da, ich leg ihm alles bereit und Sie haben es "
        "um zwölf.",
        "Die falsche Nummer hab ich eingetippt. Die Bestätigung sollte am 11. März um 12 bei Ihnen sein,"
        " darf ich Sie anrufen, wenn sie raus ist?",
        "Am 11. März mittags ist Ihre Bestätigung per Mail bei Ihnen. Wenn das für den Kran zu spät ist,"
        " rufen Sie mich bitte an.",
        "Ich rechne am 11. März mittags mit Ihrer Bestätigung und halte Sie auf dem Laufenden.",
        "Die Verzögerung liegt an mir, ich hab eine falsche Zahl eingegeben. Am 11. März mittags haben "
        "Sie das Papier, reicht Ihnen das?",
        "Morgen, am 11. März, wird Ihre Bestätigung unterschrieben und verschickt. Ich ruf Sie an, "
        "sobald sie raus ist.",
        "ihre bestaetigung kommt am 11. maerz, der schutz selbst gilt jetzt schon. soll ich ihnen das "
        "schriftlich geben?",
        "Die Nummer habe ich heute korrigiert. Am 11. März wird die Bestätigung unterschrieben und ich "
        "leite sie Ihnen mittags weiter.",
    ],
}
"""Everybody would take these for good: true, with what is hard to hear, and with a step."""

FAIR = {
    "delivery": [
        "der ist am 15. november da.",
        "Der blaue kommt am 15. wieder, mehr weiß ich auch nicht.",
        "Blau ist gerade ausverkauft, ich kann Ihnen aber gern einen bestellen?",
        "Kommt am 15. November, soll ich dir einen zurücklegen?",
    ],
    "fee": [
        "das wären dann 49 euro",
        "Ein Besuch kostet extra. Möchten Sie einen buchen?",
        "Der Techniker kostet 49 Euro, weil das im Vertrag so nicht drin ist.",
        "Für 49 Euro schick ich dir einen Techniker, passt dir Dienstag?",
    ],
    "repair": [
        "das dauert zehn tage bei uns in der werkstatt",
        "Es dauert länger als Ihnen lieb ist, ich kann Ihnen aber ein Handy leihen.",
        "Zehn Tage, die Werkstatt hat momentan richtig viel zu tun.",
        "Das dauert zehn Tage, ich leih dir solange ein Handy.",
    ],
    "confirmation": [
        "ihre bestätigung ist am 11. märz fertig",
        "Es verzögert sich wegen meinem Tippfehler. Ich melde mich wieder bei Ihnen.",
        "Herr Wolff unterschreibt sie am 11. März, das ist der nächste Termin.",
        "Es dauert länger, weil ich einen Fehler gemacht habe, soll ich die Gemeinde anrufen?",
    ],
    "my-mistake": [
        "Sie bekommen Ihre Bestätigung am 11. März mittags.",
        "Ich hab mich bei Ihrer Nummer vertippt, deshalb verzögert es sich, tut mir sehr leid. Ich "
        "schreibe Ihnen nochmal.",
        "Wegen einer falschen Ziffer kann die Bestätigung am 11. März unterschrieben werden.",
        "Es wird später als versprochen. Soll ich die Gemeinde anrufen?",
    ],
}
"""Honest, and without a date or without a step, or in the wrong form of address."""

POOR = {
    "delivery": [
        "oh das ist aber eine schöne farbe, bestell ich ihnen!!",
        "Keine Sorge, das kriegen wir ganz schnell hin.",
        "Den haben Sie vor dem Geburtstag, versprochen. Soll ich ihn bestellen?",
        "Nächste Woche ist er da, ich geb ihn für Sie in die Post.",
    ],
    "fee": [
        "Klar, ich schick Ihnen jemanden, der ist am Dienstag da.",
        "Gar kein Problem, unser Techniker kümmert sich darum.",
        "So ein Besuch ist nur eine kleine Sache, soll ich ihn buchen?",
        "ich kann ihnen einen techniker fuer 39 euro buchen wenn sie wollen",
    ],
    "repair": [
        "Keine Sorge, unsere Werkstatt ist superschnell, ich ruf Sie an.",
        "In ein paar Tagen haben Sie es zurück. Kann ich Ihnen ein Handy leihen?",
        "das tut mir echt leid mit ihrem handy, das ist bestimmt ärgerlich",
        "Ihr Handy ist in besten Händen, ich schreib Ihnen bald.",
    ],
    "confirmation": [
        "Ihre Bestätigung ist so gut wie fertig, ich schick sie Ihnen heute noch.",
        "Wir bitten die Unannehmlichkeiten vielmals zu entschuldigen.",
        "Mit Ihrer Bestätigung ist alles in Ordnung, sie kommt in Kürze. Kann ich sonst noch was für Sie"
        " tun?",
        "Am 11. März ist sie definitiv da, ich schicke sie Ihnen.",
    ],
    "my-mistake": [
        "Ich sorge dafür, dass Sie sie so schnell wie möglich bekommen.",
        "Der Vorgang ist in Bearbeitung, Sie hören in Kürze von uns, Frau Dr. Seidel.",
        "Ihre Bestätigung kommt morgen früh um acht. Soll ich Sie anrufen?",
        "Ich garantiere Ihnen, dass Sie sie am 11. März mittags haben, und schicke sie Ihnen.",
    ],
}
"""Hides the wait or the price, says something false or too much, or nothing at all."""

LAST_GOOD = {
    "delivery": [
        "Am 15. kommen neue blaue rein, ich hab Sie schon mal notiert, wenn Sie mögen.",
        "Emil hätte ihn am 15. November, also noch rechtzeitig. Geben Sie mir einfach Ihre Adresse, dann"
        " geht das klar.",
        "Wir peilen den 15. November an. Ich kann die Bestellung heute noch reingeben, ist das gut für Sie?",
        "in zwei wochen haben wir sie wieder, so um den 15. november. wollen sie warten oder lieber den "
        "roten nehmen?",
    ],
    "fee": [
        "Ich würde Ihnen gern unseren Techniker schicken, der Besuch kostet 49 Euro. Können Sie am Dienstag?",
        "Sie zahlen 49 Euro für den Besuch, alles andere übernehmen wir. Welcher Vormittag wäre Ihnen recht?",
        "ein besuch kostet 49 euro, vielleicht kriegen wirs aber auch am telefon hin, wollen wirs probieren?",
        "Vor Ort kostet das 49 Euro mit Anfahrt. Ein Wort von Ihnen und ich schicke jemanden.",
    ],
    "repair": [
        "Ihr Handy ist zehn Tage bei uns, dafür bekommen Sie von mir ein Ersatzgerät, wenn Sie wollen.",
        "Wir brauchen zehn Tage. Ich sorge dafür, dass Sie bis dahin nicht ohne Handy dastehen.",
        "Heute in 10 Tagen können Sie es abholen, und ich geb Ihnen gern so lange ein anderes.",
        "Das Display zu tauschen dauert zehn Tage, ich hab hier ein Handy für Sie, ist das ok?",
    ],
    "confirmation": [
        "Die Verzögerung geht auf mich, Entschuldigung. Die Bestätigung haben Sie am 11. März, ich rufe "
        "Sie an dem Nachmittag an.",
        "Am 11. März unterschreibt Herr Wolff. Soll ich der Gemeinde die Lage erklären?",
        "Sie können sich auf mich verlassen: Am 11. März wird das Papier unterschrieben und ich schicke "
        "es sofort.",
        "Ich hab was falsch getippt, das tut mir leid. Darf ich Ihnen die Bestätigung am 11. März per "
        "Mail schicken?",
    ],
    "my-mistake": [
        "Dass Sie warten müssen, ist meine Schuld, Frau Dr. Seidel. Sie bekommen die Bestätigung am 11. "
        "März um zwölf, und ich rufe Sie an, bevor Sie über den Kran entscheiden.",
        "Ich hatte Ihre Nummer falsch. Herr Wolff unterschreibt am 11. März, gegen Mittag maile ich "
        "Ihnen die Bestätigung.",
        "Am 11. März mittags liegt die Bestätigung in Ihrem Postfach. Hilft es Ihnen, wenn ich heute "
        "schon kurz schreibe, dass Sie versichert sind?",
        "Bis 11. März mittags haben Sie sie. Morgen früh melde ich mich und sag Ihnen, wie es aussieht.",
    ],
}

LAST_FAIR = {
    "delivery": [
        "Der blaue ist bis zum 15. November nachbestellt.",
        "Bis blau wieder da ist dauert es noch, soll ich einen zurücklegen?",
    ],
    "fee": [
        "49 Euro, das ist der Preis für einen Besuch.",
        "Umsonst ist das nicht, aber ich kann es für Sie buchen.",
    ],
    "repair": [
        "In zehn Tagen können Sie Ihr Handy wiederhaben.",
    ],
    "my-mistake": [
        "Sie wird am 11. März unterschrieben, wegen meinem Tippfehler.",
    ],
}

LAST_POOR = {
    "delivery": [
        "Ich schau mal, was ich machen kann, tschüss.",
        "Gute Nachrichten, morgen ist er da! Soll ich bestellen?",
    ],
    "fee": [
        "Na klar, ich buche Ihnen gleich den Techniker.",
    ],
    "repair": [
        "Das haben wir ruckzuck repariert und dann ruf ich Sie an.",
    ],
}

KNOWN_LIMITS = {
    "Noch zwei Wochen, dann liegt er bei Ihnen im Briefkasten, voraussichtlich am 15. November. Als Geschenk "
    "verpackt?": "fair",
    "Sie haben sie am 11. März mittags, ich hab sie Herrn Wolff ganz oben auf den Stapel gelegt.": "fair",
    "Am 15. kommen neue blaue rein, ich hab Sie schon mal notiert, wenn Sie mögen.": "fair",
    "Umsonst ist das nicht, aber ich kann es für Sie buchen.": "poor",
}
"""What a grader by word lists judges otherwise, and how: it has no idea what a sentence means."""
