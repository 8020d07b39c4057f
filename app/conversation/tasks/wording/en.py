"""English words for judging a reworded sentence."""

from __future__ import annotations

from app.conversation.tasks.wording import Lexicon, Wording, numbered, words
from app.conversation.tasks.wording.numbers_en import MONTHS, NUMBERS, ORDINALS
from app.conversation.tasks.wording.order_en import (
    ARTICLES,
    HAS,
    IS,
    LINKS,
    MODALS,
    ORDER,
    PREPOSITIONS,
    SUBJECTS,
)

_VERBS = words(
    "is are am was were be will would can could shall should may might must has have had do does did 's "
    "'ll it's that's i'll i'm i've i'd we'll we're we've we'd you'll you're you've they'll they're "
    "there's here's what's it'll that'll she's he's she'll he'll let's who's let isn't aren't can't "
    "won't don't doesn't arrives arrive arrived comes come came takes take took costs cost gets get goes "
    "go went brings bring needs need want wants like works work begins starts start expect expects reach "
    "reaches order orders send sends call calls check checks put puts pass passes write writes give "
    "gives make makes keep keeps book books set sets reserve reserves offer offers tell say says said "
    "ask asks decides decide looks look leaves leave repair repairs fix fixes remains stays stay lands "
    "includes covers cover means know think see hear understand hope promise prefer suggest apologise "
    "apologize thank choose pick deliver delivers ship ships add adds help helps charge charges pay runs "
    "applies apply finish finishes stand stands sound sounds suits suit find finds ring rings email "
    "confirm confirms arrange arranges lend lends bill bills"
)

WORDING = Wording(
    glue=ARTICLES
    | PREPOSITIONS
    | SUBJECTS
    | IS
    | MODALS
    | HAS
    | LINKS
    | words(
        "it you me him her us them this that these those mine yours ours to up out off down over under "
        "about around before after until till since within without between during per through as than "
        "then so too also just only even still already yet again once here there now today tomorrow "
        "where what which who how why whether while not no yes be been being his its some any all both "
        "each every other another much many more most few little bit very quite straight right away back "
        "well soon please sorry thank thanks let must need i'll i'm i've i'd we'll we're we've we'd "
        "you'll you're you've you'd they'll they're it's it'll that's there's here's what's that'll "
        "she's he's let's don't doesn't isn't aren't can't won't nothing something anything everything "
        "one someone anyone if either instead against toward towards upon onto"
    ),
    verbs=_VERBS,
    verb_endings={},
    order=ORDER,
    unsure=Lexicon(
        "expected|probably|perhaps|maybe|not sure|no idea|don't know|do not know|can't say|cannot say|"
        "can't tell|cannot tell|unclear|uncertain|it depends"
    ),
    hedges=Lexicon(
        "expected|expect|expects|likely|probably|should|estimated|estimate|about|around|roughly|"
        "approximately|planned|scheduled|due|all going well|as a rule|according to plan|at the moment|"
        "as things stand|currently|forecast|aim|hope to|if it moves|if that moves|if anything changes|"
        "if that changes|nine times out of ten"
    ),
    delays=Lexicon(
        "longer|wait*|delay*|takes|take|taking|later|until|back in stock|more time|sold out|out of stock|"
        "on order|back order*|back-order*|on its way back|extra day*|not in stock|not available|not yet|"
        "isn't available|isn't in stock|need* more|available again|next delivery|next shipment|"
        "still being|not before|at the earliest|behind schedule|postpone*|moved to|overdue|patien*|"
        "held up|backlog|out of|ran out|run out|none left|running late"
    ),
    costs=Lexicon(
        "cost*|fee|fees|charge*|price*|pay|paid|surcharge*|pounds|euro*|extra|bill*|expense*|dollar*|"
        "chargeable"
    ),
    glosses=Lexicon(
        "soon|shortly|asap|as soon as possible|in no time|any day now|any moment|quickly|a moment|"
        "a little|a bit|a tiny|a tad|a little while|almost there|right away|just a|hardly|barely|"
        "nothing to worry about|don't worry|no worries|a small|immediately|instantly|straight away|"
        "overnight|next to nothing|symbolic|free|very fast|in a jiffy|before you know it|ready to go|"
        "at no cost|in stock"
    ),
    absolutes=Lexicon(
        "guarant*|definite*|absolutely|without fail|for sure|for certain|no doubt|without doubt|"
        "without a doubt|100 percent|100 per cent|100 %|hundred percent|hundred per cent|in any case|"
        "whatever happens|come what may|no matter what|bet|promise it|promise it's|promise that it|"
        "promise the|promise you it|promise your|promise you that it|promise you it's|promise you the|"
        "promise delivery|surely|swear|rest assured|one hundred percent|undoubtedly|unquestionably|"
        "set in stone|promised|you have my word|my word of honour|certain to|sure to|bound to|is certain|"
        "is sure|promise you'll|promise you will|promise that you'll|promise that you will"
    ),
    firm=Lexicon("definite*|for sure|for certain|in any case|absolutely|certainly|without fail"),
    comparing=words("than"),
    denials=words(
        "not no never without can't cannot won't don't doesn't isn't aren't wouldn't couldn't nothing "
        "none nor neither nobody hardly"
    ),
    instead=Lexicon(
        "earlier than|sooner than|won't be|will not be|not be|isn't the|no longer|"
        "not on|not|instead of|not for|rather than|never|isn't|not the|forget"
    ),
    negations=Lexicon(
        "not|no|never|unable|unfortunately|only|problem*|but|refus*|deny|denied|can't|cannot|won't|don't|"
        "doesn't|isn't|aren't|couldn't|wouldn't|didn't|hasn't|haven't|wasn't|weren't|impossible|nothing|"
        "nobody|none|without|sold out|out of stock|sadly|regrettably|difficult*|i'm afraid"
    ),
    plain=Lexicon(
        "please do not|please don't|please never|no later than|not later than|no extra cost|"
        "no extra charge|no charge|at no cost|without extra cost|do not plug|not only|don't have to|"
        "do not have to|don't need to|do not need to|needn't|no need|why not|why don't|"
        "without obligation|if not|not just|nothing else to do|without charge|nothing to do|"
        "without waiting|don't worry|no rush|the only thing"
    ),
    conditions=Lexicon("if|in case|should it|should that|should anything|unless"),
    lectures=Lexicon(
        "you must|you have to|you'll have to|you will have to|you need to|you'll need to|you should have|"
        "you should've|you ought|you should|you forgot|you failed|calm down|as i said|like i said|"
        "as i told you|i already told|you can't expect|your fault|you've got to|you got to|you gotta|"
        "your own fault|you cannot expect|be patient|you had better|you'd better|must understand|"
        "have to understand|have to accept|you should know|it's your job|obviously|deal with it|"
        "get over it|read the"
    ),
    exempt=Lexicon(
        "all you need to|don't need to|you should have it|you should have the|you should have your|"
        "you should get|you should receive|you should be|you should hear|you should see|if you need to|"
        "do you need to|you should hold|when you need to|so you have to"
    ),
    offers=Lexicon(
        "shall i|shall we|should i|should we|may i|can i|could i|would you like|do you want|"
        "would you prefer|do you prefer|would you rather|would a|would an|would the|would that|"
        "would this|which would|which one|which do|what would you|does that|does this|is that all right|"
        "is that okay|is that ok|is that alright|how does that|how would|you can|you could|if you like|"
        "if you want|if you wish|if you prefer|if you'd|if you would|or would|want me to|would it help|"
        "will that|are you happy|are you ok|would you be|let me know|tell me|you're welcome to|"
        "would either|happy for me|the choice is|you choose|you decide|how about|what about|would it|"
        "is it all right|alternatively|do you need|are you okay|happy to|glad to|keep you posted|"
        "keep you informed|keep you updated|see to it|please call|please ring|please write|call me|ring me|"
        "write to me|get in touch|here's what|my suggestion|want to|any preference|what day|when would|"
        "when suits"
    ),
    tags=words("ok okay right alright good fine sound sounds deal agreed we works work yes"),
    firsts=words("i we"),
    started=words("i'll we'll i'd we'd"),
    modals=MODALS,
    between=words(
        "also now gladly then just happily already still therefore personally quickly directly always"
    ),
    statives=words(
        "am was were be been think believe know understand hope guess feel see mean expect fear regret "
        "wish suppose imagine like love hate want doubt have had got need said say agree appreciate "
        "realise realize apologise apologize assure swear bet promise sorry afraid is are not never do "
        "did didn't don't can't cannot couldn't won't wouldn't haven't wasn't shouldn't die eat sleep"
    ),
    perfect=words("have had i've we've"),
    willing=words("happy glad going ready able pleased delighted here love like"),
    links=words("and or"),
    lets=Lexicon("let me|let us|let's|allow me to"),
    actors=Lexicon(
        "colleague*|technician*|workshop|our team|the team|engineer*|driver*|courier*|ms|mr|mrs|"
        "supervisor|manager|warehouse|mechanic*|specialist*|carrier"
    ),
    verb_last=False,
    rude=Lexicon(
        "yo|bro|wanna|stop asking|stop calling|"
        "idiot*|moron*|stupid*|dumb*|fool*|shut up|whatever dude|loser*|bitch*|crap*|asshole*|arsehole*|"
        "bastard*|fuck*|shit*|damn*|hell|suck*|granny|grandma|who cares|don't care|not my problem|"
        "tough luck|bad luck|your problem|imbecile*|stop whining|stop moaning|stop complaining|get lost|"
        "piss*|bullshit|lol|lmao|rofl|haha*|bruh|dude|blah|yada|wtf|omg|kill*|hate you|dickhead*|ugly|"
        "lazy|annoying|you old|take it or leave it|or else|suck it up|cry*|poop*|fart*|screw*|boring|"
        "braindead|dimwit*|clown*|pathetic|ridiculous|couldn't care less"
    ),
    familiar=Lexicon(""),
    aside=Lexicon(
        "previous instruction*|ignore*|disregard|grader|grade|grading|graded|score*|full marks|"
        "full points|points please|rubric|keyword*|system prompt|prompt*|as an ai|language model|chatgpt|"
        "model answer|sample answer|the right answer|the task|next-step|no-lecture|positive language|"
        "needs are|this sentence|my answer|this answer|test test|the exercise|give me good|mark this|"
        "rate this|correct answer|lorem|the program|the algorithm|the checker|word list*|admin|sudo|"
        "override|jailbreak|the learner|the trainee|honesty gate|evaluat*|the developer*|passes the"
    ),
    reported=Lexicon(
        "i would tell her|i would tell him|i would tell them|i would say|i'd tell her|i'd tell him|"
        "i'd say|tell her|tell him|the customer|the caller|inform her|inform him|ask her|ask him|"
        "explain to her|explain to him|the agent|i say that|i tell her|i tell him|inform them|"
        "say that it|say something like|one could say|you could say|i would inform"
    ),
    trade=frozenset(
        word[:5]
        for word in words(
            "order deliver delivery send call check expect expected arrive arrival available place "
            "reserve book parcel post package date week weeks day days month hour minute price cost fee "
            "charge pay euro pound repair fix replace device phone machine part parts technician "
            "colleague workshop offer option choose possible ready write message email text update reach "
            "home stock blue address name number size free service customer account bill invoice include "
            "including meanwhile loan lend borrow gladly happy help want wish prefer early earliest "
            "morning afternoon evening noon tonight next first latest quickest tell news change changes "
            "moves move keep start begin finish done follow confirm arrange collect pick hold secure "
            "total cover careful thorough spare bring take took shop time need look like work hear "
            "receive wait longer delay sorry apologise patience moment estimate likely probably plan "
            "planned supplier card gift birthday present line queue"
        )
    ),
    months=numbered(MONTHS),
    weekdays=numbered(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    numbers=NUMBERS,
    ordinals=ORDINALS,
    units={
        **dict.fromkeys(("minute", "minutes", "min", "mins"), 1),
        **dict.fromkeys(("hour", "hours"), 60),
        **dict.fromkeys(("day", "days"), 1440),
        **dict.fromkeys(("week", "weeks"), 7 * 1440),
        **dict.fromkeys(("fortnight",), 14 * 1440),
        **dict.fromkeys(("month", "months"), 30 * 1440),
    },
    relative={"today": 0, "tonight": 0, "tomorrow": 1, "overnight": 1},
    clock=words("pm am o'clock noon"),
    halves={"half": 30},
    money=words("€ £ $ euro euros pound pounds dollar dollars quid"),
    ranges=words("to or and - –"),
    before_days=words("the on by until from for"),
    abbreviations=words("mr mrs ms dr approx no prof"),
)
