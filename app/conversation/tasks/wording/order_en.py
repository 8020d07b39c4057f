"""English words that do not meet, in any sentence that one would say.

Each pair was held against the sentences of the shipped scenarios: in about one of a hundred such words do
meet. A test counts.
"""

from __future__ import annotations

from app.conversation.tasks.wording import BEGIN, COUNT, END, NUMBER, Order, never_meet, words

_INDEFINITE = words("a an")
ARTICLES = words("a an the my your our their")
PREPOSITIONS = words("of at with from by for on in into")
_PURE = words("of at with from for to")
"""Prepositions that are never the end of a verb, as in `comes in on the 15th`."""
SUBJECTS = words("i we he she they")
_OBJECTS = words("me him us them")
IS = words("is are am was were")
MODALS = words("will would can could shall should may might")
HAS = words("has have had do does did")
_SHORTENED = words(
    "i'll i'd i'm i've we'll we'd we're we've you'll you'd you're you've he'll he'd he's she'll she'd she's "
    "they'll they'd they're they've it's it'll it'd that's that'll there's here's what's let's"
)
_GOING = words("i'll i'd we'll we'd you'll you'd he'll he'd she'll she'd they'll they'd it'll it'd that'll")
LINKS = words("and or but if because when")
_TIMES = words("now then here there today tomorrow not also too please")
_POINTING = words("this that these those who how why what where whether it you")
_NO_NOUNS = words(
    "something nothing anything everything someone nobody tell get got went know let take took see hear been "
    "be give expect reach receive arrive prepare as about before to so out up again his her its"
)

ORDER = Order(
    clashes=never_meet(
        # Behind an article comes a thing.
        (
            ARTICLES,
            ARTICLES
            | PREPOSITIONS
            | SUBJECTS
            | _OBJECTS
            | IS
            | HAS
            | _SHORTENED
            | LINKS
            | _POINTING
            | _NO_NOUNS,
        ),
        (ARTICLES, MODALS - words("will might can") | {",", END}),
        (ARTICLES - words("the my our their"), _TIMES),
        (words("the our their"), _TIMES - words("now then here")),
        (_INDEFINITE, words("will might can")),
        # Behind a preposition comes what it is about: no `I`, and no verb.
        (
            PREPOSITIONS,
            SUBJECTS | _GOING | words("i'm i've we're am has have be will would can could shall should"),
        ),
        (words("of at by from on with for"), words("is are was were had")),
        (_PURE, _PURE | words("in on")),
        (words("in on"), words("of")),
        (words("in"), words("to you was had is")),
        # Behind `to` comes a verb as the dictionary has it, or a thing.
        (
            words("to"),
            IS
            | MODALS
            | SUBJECTS
            | _SHORTENED
            | words("had has does did and or with then now there so been got went took ,"),
        ),
        # A verb has a single helper, and behind `will` comes no form of the past.
        (IS, MODALS | IS | _SHORTENED | words("him us them")),
        (IS, words("have has do does did be of")),
        (MODALS, MODALS | IS | _SHORTENED | _OBJECTS | words("has does did been arrived") | {NUMBER}),
        (MODALS, words("of by from at with or to in on for as than because about")),
        (words("shall may might"), words(END)),
        (
            _GOING,
            ARTICLES
            | PREPOSITIONS
            | SUBJECTS
            | _OBJECTS
            | MODALS
            | IS
            | _SHORTENED
            | LINKS
            | {NUMBER, COUNT, END},
        ),
        (_GOING, words("to you it has been got his her so about does did expected ,")),
        # Behind a subject comes what it does.
        (
            words("i we"),
            ARTICLES | SUBJECTS | _OBJECTS | _SHORTENED | PREPOSITIONS - words("in") | {NUMBER, COUNT},
        ),
        (
            words("i we"),
            words("is has does it you to his her about until before as if so or be that what which"),
        ),
        (words("i"), words("are in and down up out back")),
        (words("we"), words("am was")),
        (words("he she they"), ARTICLES | SUBJECTS | _OBJECTS | {NUMBER, COUNT}),
        (words("he she they"), words("am it to of for with at on in you that what be and")),
        (words("you"), words("am he she of be from does nothing been has")),
        (
            words("it"),
            SUBJECTS
            | _SHORTENED
            | _OBJECTS
            | words("am are of then my your our their what have nothing something"),
        ),
        (_OBJECTS, words("it will would i we is are am")),
        # Shortened forms carry the verb that would come next.
        (
            words("i'm"),
            MODALS | IS | SUBJECTS | _OBJECTS | words("it has have of you the that what and be") | {END},
        ),
        (words("it's that's there's"), MODALS | IS | SUBJECTS | words("have had of and do be does")),
        (
            words("i've we've you've"),
            MODALS | IS | SUBJECTS | words("an their have of you and be it ,") | {NUMBER, COUNT, END},
        ),
        # Something comes behind these, and not just anything.
        (words("and or"), words("of") | words(END)),
        (words("and"), words("or , him them am up be been")),
        (words("or"), words("and or")),
        (words("if"), words("will would shall is are was and or of ,") | {NUMBER, END}),
        (words("as"), words("will would shall or , i'd") | words(END)),
        (words("than"), words("is are will would and") | words(END)),
        (words("please"), words("is are am was has of the will would")),
        (words("be"), words("you and it i we that will would can to")),
        (words("about"), words("and is are will would of")),
        (words("not"), words("and it")),
        (words("now"), words("of an a")),
        (words("so"), words("of") | {NUMBER}),
        (words("which"), words("the you and ,")),
        (words("back"), words("you")),
        (words("right"), words("you it the")),
        (words("again"), words("you it a the")),
        (words("very"), words("the a i you is will to") | words(END)),
        (words("yes"), words("no maybe")),
        (words("no"), words("yes maybe you it a the")),
        (words(BEGIN), words("than been")),
    ),
    subjects=words("i we he she they it"),
    articles=ARTICLES,
    finite=frozenset(),
    pronouns=frozenset(),
    beginnings=frozenset(),
    agreements={},
    subordinating=frozenset(),
    relatives=frozenset(),
    twice=words("that had you her it"),
)
