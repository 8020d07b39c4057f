"""German words for judging a reworded sentence."""

from __future__ import annotations

from app.conversation.tasks.wording import Lexicon, Wording, numbered, words
from app.conversation.tasks.wording.numbers_de import MONTHS, NUMBERS, ORDINALS
from app.conversation.tasks.wording.order_de import (
    ARTICLES,
    FINITE,
    LINKS,
    ORDER,
    PREPOSITIONS,
    SPOKEN,
    SUBJECTS,
)

_PARTS_OF_A_DAY = ("", "s", "morgen", "früh", "vormittag", "mittag", "nachmittag", "abend")

_VERBS = words(
    "ist sind bin war waren wäre wären wird werden werde würde würden kann können könnte könnten soll "
    "sollen sollte sollten darf dürfen dürfte möchte möchten habe hab hat haben hätte hätten muss müssen "
    "will wollen mag kommt kommen komme geht gehen dauert dauern kostet kosten bekommen bekommt bekomme "
    "erhalten erhält erhalte liegt liegen steht stehen stimmt passt passen reicht braucht brauchen "
    "brauche nimmt nehme nehmen gibt gebe geben schickt schicke schicken sende senden sendet bestelle "
    "bestellen bestellt rufe rufen ruft melde melden meldet prüfe prüfen prüft kläre klären klärt schaue "
    "schauen schaut trage tragen trägt lege legen legt reserviere reservieren reserviert liefere liefern "
    "liefert trifft treffen erwarte erwarten erwartet rechne rechnen rechnet plane planen plant sage "
    "sagen sagt schreibe schreiben schreibt biete bieten bietet bringe bringen bringt hole holen holt "
    "mache machen macht lasse lassen lässt tausche tauschen tauscht repariere reparieren repariert "
    "notiere notieren halte halten hält übernehme übernehmen übernimmt kümmere kümmern kümmert beginnt "
    "beginnen beginne startet starten beträgt betragen fällt fallen bleibt bleiben gilt gelten freue "
    "freuen freut entscheidet entscheiden gehört gehören verspreche versprechen setze setzen setzt buche "
    "buchen bucht leite leiten leitet berechne berechnen berechnet informiere informieren informiert "
    "empfehle empfehlen empfiehlt finde finden findet sorge sorgen sorgt spreche weiß verstehe hoffe "
    "vereinbare vereinbaren ersetze ersetzen ersetzt wünschen wünscht verschiebt verschieben ändert "
    "ändern danke bedanke heißt wäre's geht's ist's hilft helfen helfe verstehen sehe sehen sieht "
    "benötige benötigen benötigt arbeitet arbeiten arbeite schaffe schaffen schafft nenne nennen zeige "
    "zeigen entschuldige entschuldigen stelle stellen stellt vermerke verschicke verschicken rechen "
    "zahlen zahle zahlt umfasst enthält enthalten lohnt"
)

WORDING = Wording(
    glue=ARTICLES
    | PREPOSITIONS
    | SUBJECTS
    | FINITE
    | LINKS
    | words(
        "der die das den dem des ein eine einer dieser diese dieses diesen diesem mein meine meinen unser "
        "unsere unseren ihr ihre ihren ihrer ihres sein seine sie es du mich mir uns ihn ihm ihnen sich was "
        "wer wie wo wann warum welche welcher welches welchen hier da dort dann denn doch ja nein nicht kein "
        "keine keinen noch schon auch nur so sehr mehr etwa ungefähr gern gerne bitte danke heute morgen "
        "gleich jetzt nun sofort bald wieder immer mit nach auf aus an um über unter vor zu ab seit durch "
        "gegen ohne zwischen während pro je als mal eben bereits direkt dafür dazu davon damit daran darauf "
        "dabei daher deshalb dass also sonst zwar beide beiden alle alles etwas nichts jede jeden jeder ganz "
        "statt dürfte könnten wären würden hätten sollten bin hab leid tut wegen trotz bevor nachdem solange "
        "indem wobei worauf woran am besten lieber selbst selber persönlich einmal zuerst zunächst "
        "spätestens frühestens"
    ),
    verbs=_VERBS | SPOKEN,
    verb_endings={
        "ich": ("e",),
        "wir": ("en", "ern", "eln"),
        "er": ("t",),
        "es": ("t",),
        "sie": ("en", "ern", "eln"),
    },
    order=ORDER,
    unsure=Lexicon(
        "voraussichtlich*|vielleicht|wahrscheinlich*|vermutlich|weiß nicht|weiß ich nicht|weiß man nicht|"
        "keine ahnung|nicht sagen|unklar|ungewiss|unsicher|kommt darauf an|nicht sicher"
    ),
    hedges=Lexicon(
        "voraussichtlich*|wohl|wahrscheinlich*|vermutlich|erwartet*|erwarten|rechnen|rechne|geplant*|"
        "planmäßig|etwa|ungefähr|circa|ca|rund|sollte|dürfte|geschätzt*|nach jetzigem stand|"
        "nach aktuellem stand|nach heutigem stand|stand heute|in der regel|wenn alles gut geht|"
        "wenn alles klappt|aller voraussicht nach|derzeit|möglicherweise|verschiebt|kalkuliert*|"
        "schätzung*|meist|angekündigt*|momentan"
    ),
    delays=Lexicon(
        "dauer*|wart*|später*|verzöger*|verspät*|länger*|erst ab|braucht|brauchen|ausverkauft|"
        "nicht auf lager|nicht vorrätig|nicht lieferbar|wieder da|wieder lieferbar|wieder vorrätig|"
        "wieder verfügbar|nächste lieferung|nachgeliefert|nachbestellt*|geduld*|noch nicht|lieferzeit|"
        "frühestens|wieder rein|wieder herein|verschoben|vergriffen|wieder auf lager|in nachlieferung|"
        "im rückstand|nimmt zeit|mehr zeit|zeit in anspruch|kommt wieder|unterwegs|wieder im lager|"
        "liefertermin*|aufwendiger|aufwändiger|benötigt"
    ),
    costs=Lexicon(
        "kost*|gebühr*|preis*|berechn*|aufpreis|zuschlag*|zahl*|pauschale|betrag*|euro|bezahl*|"
        "kostenpflichtig*|franken|beträgt|pauschal*"
    ),
    glosses=Lexicon(
        "bald|in kürze|zeitnah*|schnellstmöglich*|so schnell wie möglich|demnächst|gleich da|"
        "ein bisschen|ein wenig|ein klein wenig|einen moment|einen augenblick|fast da|sofort|im nu|"
        "ruckzuck|schwupp*|keine sorge|umgehend|nur kurz|nur noch kurz|prompt|kaum|minimal*|geringfügig*|"
        "symbolisch*|gratis|kostenlos*|umsonst|kostenfrei*|kleine|kleinen|kleiner|etwas|unverzüglich|"
        "blitzschnell|ganz schnell|auf lager|in null komma nichts|über nacht|im handumdrehen|alsbald|"
        "vorrätig|in bälde"
    ),
    absolutes=Lexicon(
        "garant*|definitiv|absolut*|hundertprozentig*|100 %|100 prozent|hundert prozent|auf jeden fall|"
        "in jedem fall|ganz sicher|ganz bestimmt|mit sicherheit|todsicher|unter allen umständen|"
        "komme was wolle|ohne zweifel|zweifellos|zweifelsfrei|fest zugesagt|zugesichert*|zusicher*|"
        "versichere ihnen|sichere ihnen zu|sicher da|sicher an|sicher bei|verspreche ihnen dass er|"
        "verspreche ihnen dass sie|verspreche ihnen dass es|versprochen|verspreche ihnen er|"
        "verspreche ihnen sie|verspreche ihnen es|verspreche ihnen den|verspreche ihnen dass der|"
        "verspreche ihnen dass die|verspreche ihnen dass das|mein wort|verspreche dass er|"
        "verspreche dass sie|verspreche dass es|auf alle fälle|felsenfest|wette|sicherlich|unumstößlich|"
        "verbindlich*|verlassen sie sich darauf|hundert pro|safe|schwöre"
    ),
    firm=Lexicon(
        "definitiv|auf jeden fall|in jedem fall|auf alle fälle|ganz sicher|ganz bestimmt|absolut*|"
        "mit sicherheit|sicherlich"
    ),
    comparing=words("als"),
    denials=words(
        "nicht kein keine keinen keinem keiner nie niemals ohne nichts weder niemand niemandem kaum"
    ),
    instead=Lexicon(
        "früher als am|früher als|eher als am|nicht der|schon vor dem|nicht mehr am|"
        "nicht am|nicht|statt am|statt|anstatt|nicht erst am|nicht erst|statt erst am|nicht zum|nicht in|"
        "nicht erst in|kein|keine|vergessen sie den|nie|statt in"
    ),
    negations=Lexicon(
        "nicht|kein|keine|keinen|keinem|keiner|keines|keinerlei|nie|niemals|ohne|leider|unmöglich|erst|"
        "nur|problem*|aber|schwierig*|verweiger*|ablehn*|abgelehnt|wartezeit*|nichts|niemand|niemanden|"
        "frühestens|bedauerlicherweise|ausverkauft|vergriffen|bedaure"
    ),
    plain=Lexicon(
        "bitte nicht|bitte stecken sie * nicht|nicht nur|ohne aufpreis|ohne zusatzkosten|ohne mehrkosten|"
        "ohne extrakosten|kein aufpreis|keine zusatzkosten|ohne risiko|keine sorge|müssen sie nichts|"
        "müssen nichts|brauchen nichts|brauchen sie nichts|ohne verpflichtung|wenn nicht|falls nicht|"
        "müssen nicht|müssen sie nicht|ohne weitere kosten|nichts weiter|brauchen sie sich um nichts|"
        "um nichts|warum nicht|zuerst|nicht später als|ohne gebühr"
    ),
    conditions=Lexicon("wenn|falls|sollte|sofern|wann immer"),
    lectures=Lexicon(
        "sie müssen|sie müssten|müssen sie|müssten sie|sie hätten|hätten sie|sie sollten|"
        "sie haben vergessen|wie gesagt|beruhigen sie sich|selbst schuld|selber schuld|ihre schuld|"
        "habe ich ihnen doch|hab ich ihnen doch|habe ihnen doch|sie dürfen nicht|regen sie sich|"
        "das müssen|sie können nicht erwarten|sie können nicht verlangen|da müssen|nächstes mal|"
        "gedulden sie sich|sie müssten schon|ist doch klar|das sollten sie|lesen sie|offensichtlich|"
        "hätte man|muss man wissen|müssen sich|haben sie geduld|finden sie sich damit ab|sie mussten|"
        "man muss|müssen schon verstehen"
    ),
    exempt=Lexicon(
        "sie müssen nichts|müssen sie nichts|sie müssen nicht|müssen sie nicht|sie müssen sich um nichts|"
        "hätten sie gern|hätten sie gerne|hätten sie lieber|hätten sie interesse|sie hätten gern|"
        "sie müssen dafür nichts|müssen sie dafür nichts|sie sollten ihn|sie sollten es|hätten sie dann|"
        "müssen sie sich um nichts|hätten sie am|hätten sie zeit|sie hätten ihn|sie hätten es|"
        "sie hätten dann|hätten sie ihn|hätten sie es|hätten sie den|sie hätten den|sie hätten die|"
        "hätten sie lust|hätten sie damit|hätten sie etwas|müssten sie nichts|sie hätten damit"
    ),
    offers=Lexicon(
        "soll ich|sollen wir|darf ich|dürfen wir|kann ich|können wir|möchten sie|wollen sie|wünschen sie|"
        "hätten sie gern|hätten sie lieber|hätten sie gerne|ist ihnen|wäre ihnen|passt ihnen|passt das|"
        "passt es|sie können|können sie|sie könnten|könnten sie|wenn sie möchten|wenn sie mögen|"
        "wenn sie wollen|wenn sie wünschen|einverstanden|was halten|sagen sie mir|geben sie mir|"
        "würde ihnen|hilft ihnen|ist das in ordnung|wäre das|haben sie die wahl|sie haben die wahl|"
        "sie entscheiden|entscheiden sie|brauchen sie|was wäre ihnen|was ist ihnen|alternativ|wie klingt|"
        "reicht ihnen|genügt ihnen|mögen sie|würden sie|würde ein|würde eine|wäre ein|wäre eine|wäre es|"
        "ist das für sie|geht das|sie dürfen|haben sie lust|hilft das|auf wunsch|lieber|oder möchten|"
        "oder soll|von mir|und können|mein vorschlag|vorschlag|rufen sie mich|melden sie sich|"
        "schreiben sie mir|sagen sie|wann passt|welcher tag|wie wäre|wie wärs|wie wär's"
    ),
    tags=words("ok okay gut recht einverstanden ordnung passt klingt so ja"),
    firsts=words("ich wir"),
    started=words("ich's"),
    modals=words(
        "kann können soll sollen darf dürfen möchte möchten will wollen werde werden würde würden könnte "
        "könnten"
    ),
    between=words(
        "gern gerne auch dann jetzt gleich noch sie ihnen mich es ihn heute uns nun selbst dafür also"
    ),
    statives=words(
        "bin war habe haben hab hat hatte hätte glaube denke weiß verstehe hoffe fürchte bedaure "
        "bedauere meine finde vermute wünsche mag liebe hasse sage sagen sein wissen verstehen hoffen "
        "glauben denken verraten sind muss müssen entschuldige verspreche schwöre wette höre kenne "
        "mitteilen versprechen esse essen schlafe schlafen sterbe sterben freue freuen rechne rechnen "
        "erwarte erwarten müsste gehe ginge nachvollziehen"
    ),
    perfect=words("habe haben hab"),
    willing=frozenset(),
    links=words("und oder"),
    lets=Lexicon("lassen sie mich|lassen sie uns"),
    actors=Lexicon(
        "kolleg*|techniker*|werkstatt|unser team|das team|fahrer*|bote|botin|paketdienst|frau|herr|"
        "vorgesetzte*|lager|monteur*|fachmann|spezialist*|teamleit*|mechaniker*"
    ),
    verb_last=True,
    rude=Lexicon(
        "jo|willste|haste|hören sie auf|hörn sie auf|"
        "idiot*|dumm|dumme|dummer|dummkopf|blöd*|halt die klappe|klappe|fresse|depp*|arsch*|scheiß*|"
        "scheiss*|verdammt*|kack*|pisse*|oma|alter|digga|ey|lol|mir egal|mir doch egal|"
        "nicht mein problem|ihr problem|pech gehabt|ihr pech|haha*|jammern*|jammer|heulen|heul*|verpiss*|"
        "trottel|spinn*|fick*|fotze|hure*|wen interessiert|interessiert mich nicht|na und|bla|blabla|omg|"
        "wtf|nerv*|nervig*|stellen sie sich nicht so an|schnauze|penner*|wichser*|miststück|hurensohn|"
        "furz*|friss|oder lassen sie es|tja|pups*|loser|lächerlich*|hässlich*|bescheuert*|umbring*|hasse|"
        "langweilig*|doof*|schnepfe|alte"
    ),
    familiar=Lexicon("du|dir|dich|dein|deine|deinen|deinem|deiner|deins|euch|euer|eure"),
    aside=Lexicon(
        "vorherigen anweisung*|vorherige anweisung*|bisherigen anweisung*|ignorier*|bewert*|punktzahl|"
        "volle punkte|volle punktzahl|punkte|note eins|schlüsselwort*|schlüsselwörter|prompt*|"
        "systemprompt|als ki|sprachmodell|chatgpt|musterlösung|musterantwort|die aufgabe|dieser satz|"
        "meine antwort|diese antwort|next-step|no-lecture|positive sprache|wortliste*|die übung|gib mir|"
        "das programm|der algorithmus|die prüfung|stichwort*|stichwörter|richtige antwort|lorem|admin|"
        "sudo|jailbreak|rubrik|anweisungen|der satz|benotung|sehr gut geben|nächster schritt|ehrlichkeit|"
        "test test|ignoriere|entwickler*"
    ),
    reported=Lexicon(
        "ich würde ihr|ich würde ihm|ich würde sagen|ich würde der|ich würde dem|ich sage ihr|"
        "ich sage ihm|der kundin|dem kunden|die kundin|der kunde|den kunden|der anrufer*|man sagt|"
        "man könnte|man sollte|ich erkläre ihr|ich erkläre ihm|ich teile ihr|würde sagen|ich teile ihm|"
        "frage sie ob sie|ich biete ihr|ich biete ihm|die anruferin|sag ihr|sag ihm"
    ),
    trade=frozenset(
        word[:5]
        for word in words(
            "bestellung bestellen bestelle liefern lieferung geliefert lieferbar schicken schicke "
            "versenden senden rufe anrufen rückruf prüfen prüfe erwarten erwartet ankommen eintreffen "
            "verfügbar vorrätig reservieren buchen paket post termin datum woche wochen tage monat "
            "stunde stunden minute preis kosten kostet gebühr berechnen bezahlen zahlen euro reparatur "
            "reparieren repariert reparaturzeit ersatz tauschen gerät telefon handy maschine teil "
            "ersatzteil techniker kollege kollegin werkstatt angebot anbieten wahl möglich bereit fertig "
            "schreibe schreiben nachricht mail sms melde melden bescheid erreichen zuhause lager blau "
            "adresse name nummer größe kostenlos service kunde konto rechnung inklusive inzwischen "
            "zwischenzeit leihgerät leihen gern helfen wunsch wünschen lieber früh frühestens vormittag "
            "nachmittag abend mittag nächste nächsten schnellsten sagen nennen neuigkeit ändert ändern "
            "verschiebt beginnen bestätigen abholen hole halten gesamt gründlich sorgfältig bringen "
            "dauer dauert länger warten verzögerung entschuldigung geduld moment voraussichtlich "
            "wahrscheinlich vermutlich geplant lieferant karte gutschein geburtstag geschenk aufnehmen "
            "nehme eintragen vormerken merke zusammen direkt persönlich sicher klären kläre kümmere "
            "kommt kommen bekommen erhalten kannst können spätestens übernehme leite weiter sofort "
            "automatisch"
        )
    ),
    months=numbered(MONTHS),
    weekdays=numbered(
        [
            " ".join(f"{day}{part}" for day in days.split() for part in _PARTS_OF_A_DAY)
            for days in (
                "montag",
                "dienstag",
                "mittwoch",
                "donnerstag",
                "freitag",
                "samstag sonnabend",
                "sonntag",
            )
        ]
    ),
    numbers=NUMBERS,
    ordinals=ORDINALS,
    units={
        **dict.fromkeys(("minute", "minuten", "min"), 1),
        **dict.fromkeys(("stunde", "stunden", "std"), 60),
        **dict.fromkeys(("tag", "tage", "tagen"), 1440),
        **dict.fromkeys(("woche", "wochen"), 7 * 1440),
        **dict.fromkeys(("monat", "monate", "monaten", "monats"), 30 * 1440),
    },
    relative={"heute": 0},
    clock=words("uhr"),
    halves={"halb": -30},
    money=words("€ £ $ euro euros franken"),
    ranges=words("bis oder und - –"),
    before_days=words("am bis zum vom ab den"),
    abbreviations=words("ca bzw z b d h evtl ggf inkl zzgl nr dr fr hr std min tel vsl"),
)
