"""German words for the rules about wording."""

from __future__ import annotations

from app.check.phrases import Phrases
from app.check.words import Words, months, pairs
from app.conversation.tasks.wording.numbers_de import MONTHS, ONES, TEENS, TENS

_KIN = (
    "mann frau mutter vater sohn tochter bruder schwester oma opa kind baby partner partnerin freund freundin"
)
_ENDED = ("ist gestorben", "ist verstorben", "ist tot", "gestorben ist", "verstorben ist", "starb")
_TRAITS_OF_A_LEARNER = (
    "zu unhöflich nachlässig faul ungeduldig inkompetent unfreundlich kalt arrogant ungeschickt schwach "
    "unsicher unprofessionell nicht ein eine"
)

WORDS = Words(
    absolutes=Phrases(
        *(
            "immer",
            "nie",
            "niemals",
            "garantier*",
            "garantie",
            "absolut",
            "auf jeden fall",
            "auf keinen fall",
        ),
        *("definitiv", "hundertprozentig", "unter allen umständen", "ganz bestimmt", "ganz sicher"),
    ),
    courtesy=Phrases(
        *("bitte", "danke", "dankeschön", "vielen dank", "gern", "gerne", "tut mir leid", "verzeihung"),
        *("entschuldigung", "entschuldigen sie", "ich entschuldige mich", "freundlicherweise"),
    ),
    rude=Phrases(
        *("beruhigen sie sich", "regen sie sich ab", "halten sie den mund", "nicht mein problem"),
        *(
            "ihr problem",
            "selbst schuld",
            "selber schuld",
            "ihre eigene schuld",
            "pech gehabt",
            "dumm gelaufen",
        ),
        *("sind sie taub", "hören sie schlecht", "können sie nicht lesen", "was erwarten sie denn"),
        *(
            "wen interessiert",
            "interessiert mich nicht",
            "stellen sie sich nicht so an",
            "machen sie kein drama",
        ),
        *("hätten sie mal", "wer lesen kann", "jammern sie nicht", "na und", "ist mir egal", "ihr pech"),
    ),
    judging=Phrases(
        *("falsch", "falsche", "falscher", "falsches", "falschen", "falschem", "schlecht", "schlechte"),
        *("schlechter", "schlechtes", "schlechten", "dumm", "dumme", "dummer", "dummes", "dummen", "blöd"),
        *("unprofessionell*", "inkompetent*", "unmöglich", "töricht*", "nachlässig*", "faul", "ein fehler"),
        *("versagt", "hätten wissen müssen", "furchtbar", "schlimm", "unhöflich"),
    ),
    judging_openings=Phrases(
        *(f"Sie {are} {trait}" for are in ("sind", "waren") for trait in _TRAITS_OF_A_LEARNER.split()),
        exact=True,
    ),
    negations=Phrases(
        # Content standard, appendix A; `erst` and `nur` limit as much as a no.
        *("nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "keinerlei", "nie", "niemals"),
        *("ohne", "leider", "unmöglich", "erst", "nur", "problem", "probleme", "aber", "schwierig*"),
        *("verweiger*", "ablehn*", "abgelehnt", "wartezeit", "nichts", "niemand", "niemanden", "frühestens"),
    ),
    describes=Phrases(
        *("sie entschuldigen sich", "sie fragen nach", "sie fragen sie", "sie fragen ihn", "sie fragen die"),
        *("sie fragen den", "sie erklären ihr", "sie erklären ihm", "sie erklären der", "sie erklären dem"),
        *("sie bieten ihr", "sie bieten ihm", "sie sagen ihr", "sie sagen ihm", "sie bitten sie um"),
        *(
            "sie bitten ihn",
            "sie bedanken sich",
            "sie begrüßen",
            "sie versprechen ihr",
            "sie versprechen ihm",
        ),
        *("sich entschuldigen", "sich bei ihr entschuldigen", "sich bei ihm entschuldigen", "sich bedanken"),
        *("die kundin bitten", "den kunden bitten", "die kundin fragen", "den kunden fragen", "ihr erklären"),
        *("ihm erklären", "nach dem grund fragen", "du entschuldigst dich", "du fragst", "du erklärst"),
        *("du bietest", "ich entschuldige mich bei ihr", "ich entschuldige mich bei ihm"),
    ),
    explains=Phrases(
        "das heißt", "also", "das ist", "das bedeutet", "mit anderen worten", "genannt", "steht für"
    ),
    jargon=Phrases(
        *("ticket", "eskalieren", "eskalation", "second level", "third level", "first level", "backend"),
        *("frontend", "firmware", "bandbreite", "latenz", "provisionierung", "onboarding", "rma", "crm"),
        *("workaround", "whitelist", "patch", "deployment", "middleware", "avis", "avisiert", "lieferavis"),
        *("retourenavis", "kulanzregelung", "mandatsreferenz", "regress", "retrofit", "sachstandsmitteilung"),
    ),
    # After the slips that German dictionaries and newspapers list most often; only what is no word.
    misspelt=pairs(
        "addresse=Adresse|addressen=Adressen|adrese=Adresse|packet=Paket|packete=Pakete|"
        "garnicht=gar nicht|garnichts=gar nichts|garkein=gar kein|garkeine=gar keine|standart=Standard|"
        "vorraus=voraus|vorrausichtlich=voraussichtlich|vorraussichtlich=voraussichtlich|"
        "vorausichtlich=voraussichtlich|wiederspiegeln=widerspiegeln|wiederspruch=Widerspruch|"
        "wiedersprechen=widersprechen|wiederrufen=widerrufen|wiederruf=Widerruf|seperat=separat|"
        "seperate=separate|rythmus=Rhythmus|agressiv=aggressiv|agressive=aggressive|"
        "akzeptabl=akzeptabel|interressant=interessant|intressant=interessant|interresse=Interesse|"
        "entgültig=endgültig|entgültige=endgültige|ensprechend=entsprechend|enttäucht=enttäuscht|"
        "entäuscht=enttäuscht|entäuschung=Enttäuschung|eigendlich=eigentlich|hoffendlich=hoffentlich|"
        "namendlich=namentlich|wöchendlich=wöchentlich|wesendlich=wesentlich|kompliziehrt=kompliziert|"
        "mindestenz=mindestens|nähmlich=nämlich|nehmlich=nämlich|numer=Nummer|orginal=Original|"
        "reperatur=Reparatur|reperieren=reparieren|repariehren=reparieren|rechnugn=Rechnung|"
        "schonmal=schon einmal|sofware=Software|spätestenz=spätestens|synpathisch=sympathisch|"
        "symphatisch=sympathisch|termien=Termin|tollerant=tolerant|tollerieren=tolerieren|"
        "verständniss=Verständnis|ergebniss=Ergebnis|geheimniss=Geheimnis|villeicht=vielleicht|"
        "vieleicht=vielleicht|warscheinlich=wahrscheinlich|wahrscheinlch=wahrscheinlich|"
        "ziehmlich=ziemlich|zurrück=zurück|zurueck=zurück|unnötich=unnötig|desweiteren=des Weiteren|"
        "aufgrunddessen=aufgrund dessen|bischen=bisschen|bißchen=bisschen|daß=dass|muß=muss|"
        "mußte=musste|müßte=müsste|wußte=wusste|läßt=lässt|paßt=passt|gewiß=gewiss|schluß=Schluss|"
        "anschluß=Anschluss|prozeß=Prozess"
    ),
    sharp=pairs(
        "strasse=Straße|strassen=Straßen|gross=groß|grosse=große|grossen=großen|grosser=großer|"
        "grüsse=Grüße|grüssen=Grüßen|heisst=heißt|heissen=heißen|weiss=weiß|aussen=außen|ausser=außer|"
        "ausserdem=außerdem|draussen=draußen|schliessen=schließen|schliesslich=schließlich|"
        "anschliessend=anschließend|regelmässig=regelmäßig|spass=Spaß|füsse=Füße"
    ),
    doubled=frozenset(
        [
            "die",
            "der",
            "das",
            "den",
            "dem",
            "sie",
            "ja",
            "nein",
            "so",
            "nun",
            "na",
            "ach",
            "sehr",
            "da",
            "ha",
            "ob",
            "was",
            "wer",
            "wie",
            "immer",
            "viel",
            "ganz",
        ]
    ),
    common=frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "sie",
            "ist",
            "nicht",
            "ein",
            "eine",
            "es",
            "zu",
            "den",
            "dem",
            "mit",
            "auf",
            "für",
            "im",
            "in",
            "von",
            "sich",
            "ich",
            "wir",
            "ihr",
            "ihre",
            "auch",
            "noch",
            "wie",
            "was",
            "dann",
            "hat",
            "haben",
            "wird",
            "kann",
            "bei",
            "aus",
            "um",
            "an",
            "am",
            "als",
            "wenn",
            "er",
            "mir",
            "uns",
            "ihnen",
            "sind",
            "war",
        ]
    ),
    quotes=("„", "“"),
    foreign_quotes="”",
    abbreviations=frozenset(
        [
            "z.b",
            "d.h",
            "u.a",
            "z",
            "d",
            "u",
            "bzw",
            "ca",
            "nr",
            "dr",
            "prof",
            "evtl",
            "ggf",
            "inkl",
            "zzgl",
            "vgl",
        ]
    ),
    sentence_limit=20,
    months=months(names.split()[0] for names in MONTHS),  # `Jan` is a name
    numbers={
        **{word: number for number, word in enumerate(("eins", *ONES[1:], *TEENS, TENS[0]), 1)},
        **{word: 10 * number for number, word in enumerate(TENS[1:], 3)},
        **{f"{word}hundert": 100 * number for number, word in enumerate(ONES[:6], 1)},
        "hundert": 100,
        "tausend": 1000,
        "eintausend": 1000,
    },
    groups=Phrases(
        *("alte leute", "alte frau", "alte frauen", "alter mann", "alte männer", "alte dame", "senioren"),
        *("rentner", "rentnerin", "rentnerinnen", "ältere leute", "junge leute", "jugendliche", "frauen"),
        *("männer", "hausfrau", "hausfrauen", "blondine", "ausländer", "ausländerin", "ausländische"),
        *("migranten", "flüchtlinge", "behinderte", "behinderter", "behinderten"),
        *("autist", "autistisch", "italiener", "italienerin", "polen", "polnische", "türken", "türkische"),
        *("türkischer", "russen", "russische", "russischer", "chinesen", "inder", "afrikaner", "araber"),
        *("arabische", "muslime", "juden", "jüdische", "rumänen", "spanier", "südländer", "südländische"),
    ),
    traits=Phrases(
        *("faul", "faule", "hysterisch", "hysterische", "stur", "sture", "verwirrt", "aggressiv", "geizig"),
        *("zickig", "zickige", "unehrlich", "heißblütig", "vergesslich", "begriffsstutzig", "launisch"),
        *("kriminell", "schmutzig", "gierig", "naiv", "hilflos", "rückständig", "dumm", "temperamentvoll"),
        *("überempfindlich", "können keine technik", "verstehen keine technik", "mit technik überfordert"),
    ),
    stereotypes=Phrases(
        *("typisch frau", "typisch mann", "typisch frauen", "typisch männer", "wie alle frauen"),
        *("wie alle männer", "wie alle ausländer", "wie alle rentner", "für eine frau", "in ihrem alter"),
        *("in seinem alter", "in deinem alter", "solche leute", "leute wie die", "da wo sie herkommen"),
        *("für ihr alter", "für sein alter"),
    ),
    you=frozenset({"sie", "ihnen", "ihr", "ihre", "du", "dich", "dir", "dein", "deine"}),
    insults=Phrases(
        *("idiot*", "vollidiot*", "trottel", "volltrottel", "depp", "deppen", "arschloch", "arschlöcher"),
        *("schlampe*", "hure", "huren", "wichser*", "penner", "blödmann", "dumme kuh", "blöde kuh"),
        *("dummkopf", "dummköpfe", "schwachkopf", "schwachköpfe", "armleuchter", "hohlkopf", "vollpfosten"),
        *("miststück", "drecksack", "scheißkerl", "fick dich", "leck mich", "sie sind dumm", "nichtsnutz"),
        *("blödes stück", "hornochse", "saftsack"),
    ),
    slurs=Phrases(
        *("neger", "negern", "negerin", "kanake", "kanaken", "schwuchtel", "schwuchteln", "schlitzauge*"),
        *("kümmeltürke*", "missgeburt*", "spasti", "spastis", "transe", "transen", "itaker", "itakern"),
        *("polacke", "polacken", "zigeuner", "zigeunern", "mongo", "mongos"),
    ),
    bounds=Phrases(
        *("beleidig*", "beschimpf*", "dieses wort", "solche wörter", "diesen ton", "diesem ton", "ohne"),
        *("lassen sie das", "hören sie auf", "beende", "lege auf", "lege ich auf", "respekt*", "höflich*"),
        *("so nicht", "nennen sie mich", "schimpf*", "schrei*", "verletz*", "persönlich*", "fair"),
        *("sachlich*", "grenze", "nicht in ordnung", "nicht so mit mir"),
    ),
    grief=Phrases(
        *(f"{kin} {ended}" for kin in _KIN.split() for ended in _ENDED),
        *("beerdigung*", "trauerfall", "todesfall", "bestattung*", "trauerfeier", "fehlgeburt", "totgeburt"),
        *("verwitwet", "verwitwete"),
    ),
    illness=Phrases(
        *("hat krebs", "habe krebs", "an krebs", "krebsdiagnose", "chemotherapie", "hospiz", "unheilbar*"),
        *("demenz", "dement", "herzinfarkt", "intensivstation", "schlaganfall", "liegt im sterben"),
    ),
    violence=Phrases(
        *(
            "selbstmord",
            "suizid",
            "bringe mich um",
            "bringe ich mich um",
            "bringe sie um",
            "bringe ich sie um",
        ),
        *("bringe dich um", "vergewaltig*", "niedergestochen", "schlägt mich", "häusliche gewalt"),
        *("das leben nehmen", "zusammengeschlagen"),
    ),
    noted_as={
        "insults": Phrases("beleidig*", "beschimpf*", "schimpf*", "kraftausdr*", "derb*", "anfeind*"),
        "grief": Phrases("trauer*", "tod*", "sterb*", "verlust*", "bestattung*"),
        "illness": Phrases("krank*", "krebs*", "demenz*", "erkrank*"),
        "violence": Phrases("gewalt*", "droh*", "bedroh*", "suizid*", "selbstverletz*"),
    },
    claims=Phrases(
        *("gesetzlich*", "rechtlich*", "laut gesetz", "per gesetz", "widerrufsrecht", "gewährleistung*"),
        *("haftung*", "haftet", "haften", "dsgvo", "steuerlich*", "zinssatz", "dosierung*", "nebenwirkung*"),
        *("rezeptpflichtig*", "medizinisch*", "diagnose*", "die versicherung zahlt", "schadenersatz*"),
        *("schadensersatz*", "rechtsanspruch", "verbraucherrecht*", "geldanlage*"),
    ),
    titles={"frau": "woman", "fräulein": "woman", "herr": "man", "herrn": "man"},
)
