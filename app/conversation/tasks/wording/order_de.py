"""German words that do not meet, in any sentence that one would say.

Each pair was held against the sentences of the shipped scenarios: in about one of a hundred such words do
meet. A test counts.
"""

from __future__ import annotations

from app.conversation.tasks.wording import BEGIN, COUNT, END, NUMBER, Agreement, Order, never_meet, words

_MERGED = words("am im zum zur vom beim ins")
"""A preposition with its article."""
ARTICLES = _MERGED | words("einen einem meinem unserem ihrem")
"""Only forms that are nothing but articles."""
_OPEN_ARTICLES = words("der die den dem")
"""Forms that are pronouns, too: `der ist am 15. da`."""
PREPOSITIONS = words("bis für von bei in")
"""Without those that also end a clause as a part of its verb (`ich rufe Sie an`)."""
SUBJECTS = words("ich wir er man")
_OBJECTS = words("mich mir uns ihn ihm ihnen sich")
FINITE = words(
    "ist sind bin war waren wäre wird werden werde würde kann können könnte soll sollen sollte darf "
    "dürfen möchte möchten habe hat haben hätte muss müssen will wollen"
)
_SINGLE = words("ist war wäre wird kann könnte soll sollte darf hat hätte muss bin habe werde")
"""Helping verbs of one person: two of them do not meet."""
_DOING = words(
    "kommt kostet dauert geht bestelle schicke schreibe melde rufe reserviere lege nehme passt reicht liegt "
    "steht braucht beträgt klappt gilt"
)
_OF_OTHERS = words("kommt kostet dauert passt reicht liegt steht braucht beträgt klappt geht")
"""Verbs that never belong to `ich` or `wir`."""
LINKS = words("und oder aber denn wenn dass ob sobald damit weil falls")

_CLIPPED = words(
    "bin kann will soll darf muss mag werd hab weiß war schick bestell ruf meld schreib geb schau klär prüf "
    "trag leg lass mach bring hol nehm find konnt wär würd möcht hätt biet leih sag buch richt notier "
    "reservier sorg kümmer stell merk setz mail rechn freu halt besorg informier erklär zeig komm leit sollt "
    "könnt"
)
"""How a verb of `ich` ends in speech: without its `e`."""
SPOKEN = _CLIPPED | {
    f"{verb}{it}" for verb in _CLIPPED | words("geht wird ist wäre würde kann soll") for it in ("s", "'s")
}
"""With an `es` behind it, too (`ich hab's`)."""

ORDER = Order(
    clashes=never_meet(
        # Behind an article comes a thing.
        (ARTICLES - words("einen"), _MERGED),
        (ARTICLES, ARTICLES - _MERGED | _OPEN_ARTICLES | SUBJECTS | _OBJECTS | FINITE | _DOING | LINKS),
        (
            ARTICLES,
            words("ein eine es sie das nicht bitte schon wieder auch noch gern gerne dann jetzt hier"),
        ),
        (
            ARTICLES - words("einen"),
            words("von für bei mit nach zu an auf in bis was wie wo ja nein so da") | {",", END},
        ),
        (_OPEN_ARTICLES, _OPEN_ARTICLES | words("einen einem meinem unserem ihrem ins ein eine das")),
        (_OPEN_ARTICLES, words("und oder aber denn wenn dass ob weil falls es nach bis wie was ja nein")),
        (words("den dem"), words(END)),
        (
            words("eine einer mein unser"),
            SUBJECTS
            | _OBJECTS
            | _DOING
            | LINKS
            | words("es sie das der die den dem ein eine in mit auf an zu bei nicht schon"),
        ),
        (
            words("eine einer mein unser"),
            words("bin habe darf möchte möchten können sollen werden haben sind"),
        ),
        (words("ein"), SUBJECTS | _OBJECTS | FINITE | _DOING | {NUMBER}),
        (words("ein"), words("es sie das der die den dem ein eine in auf an bei nicht")),
        (words("ihre unsere"), words("ich wir er es sie ist kann soll und in am bis") | {NUMBER, END}),
        # Behind a preposition comes what it is about: no `ich`, and no verb.
        (
            PREPOSITIONS,
            SUBJECTS
            | FINITE
            | _DOING
            | words("es oder aber denn wenn ob sobald weil falls gern gerne bitte und")
            | {",", END},
        ),
        (words("bis"), words("das die ihnen mich mir ihn mit auf")),
        (words("um"), words("ich wir er und ist kann ,")),
        (words("zu"), words("ich es das die sie und ist")),
        (words("mit"), words("ich er es wir ist")),
        (words("nach"), words("ich ist es wir er")),
        # A verb has a single subject, and helping verbs of one person do not meet.
        (_SINGLE, _SINGLE | _DOING | words("sind möchten")),
        (words("haben sind möchten können werden"), words("ist bin habe wird kann soll darf hat") | _DOING),
        (_DOING, _SINGLE | _DOING | words("haben sind möchten können")),
        (
            words("ich"),
            _OF_OTHERS | SUBJECTS | words("ist sind hat haben wird werden können sollen wollen möchten"),
        ),
        (words("ich"), words("und oder du sich bis") | {COUNT}),
        (
            words("wir"),
            _OF_OTHERS | SUBJECTS | words("ist bin hat habe wird werde kann soll darf möchte könnte würde"),
        ),
        (words("wir"), words("und oder muss bestelle schicke")),
        (words("er"), words("ich wir bin sind habe haben können sollen möchten und was ein") | {COUNT}),
        (words("es"), words("und er was haben wir")),
        (words("das"), words("das den dem dass einem wir und wie was")),
        (
            words("sie"),
            words("bin habe er dem wir einem ihrem bestelle schicke schreibe melde werde möchte ja")
            | words("kostet dauert"),
        ),
        (words("ihnen"), words("bin ihnen er haben es kostet kommt dauert")),
        (words("ihn"), words("sie ihn er den die der ist sind hat wird kommt kostet dauert wir")),
        (
            words("einen"),
            words("ein eine das den die der es ist kann soll wir er ich sie möchten haben hat wird"),
        ),
        (words("ihr"), words("ich wir er es ist bin kann soll habe")),
        # Something comes behind these, and not just anything.
        (words("und oder"), words("und oder aber")),
        (words("und"), words(END)),
        (words("bis"), words(END)),
        (words("für von bei in"), words(END)),
        (words("dass"), words("und oder dass ist kann soll bitte ,") | words(END)),
        (words("wenn"), words("und oder dass ist sind kann soll wird ,") | words(END)),
        (words("am"), words("zwei drei sein bekommen")),
        (words("bitte"), words("ist bin wird hat kann soll und")),
        (words("nicht"), words("es ist er ein eine einen ihnen hat")),
        (words("noch schon"), words("sie ich es und")),
        (words("gern gerne"), words("ist sind und das es er hat wird")),
        (words("dann"), words("und")),
        (words("da"), words("es der die den dem")),
        (words("ja"), words("nein vielleicht")),
        (words("nein"), words("ja vielleicht")),
        (words(BEGIN), words("sich ,")),
    ),
    subjects=words("ich wir er man"),
    articles=frozenset(),
    finite=_SINGLE
    | _DOING
    | words(
        "würde hätte könnte sollte möchte dürfte macht nimmt bringt hält fehlt beginnt kriegt setze halte "
        "trage leihe gebe sage biete informiere buche sorge kümmere bringe hole mache finde prüfe kläre"
    ),
    pronouns=words("ich wir er man es das sie der die"),
    beginnings=words("und oder aber denn wenn dass weil ob sobald damit falls bis was wie wo wann sonst"),
    agreements={
        "ich": Agreement(endings=("e",), forms=SPOKEN | words("bitte")),
        "wir": Agreement(endings=("en", "ern", "eln"), forms=words("sind wollen")),
    },
    subordinating=words(
        "dass wenn weil ob damit sobald bis was wie wo wann falls nachdem bevor während welche welchen "
        "wofür wozu womit sodass solange worauf woran warum denen deren worum worüber wobei wovon wohin wen "
        "wem wer als seit wonach woher ehe"
    ),
    relatives=words("die der das den dem"),
    twice=words("sie die das der ihnen"),
)
