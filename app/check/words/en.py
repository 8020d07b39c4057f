"""English words for the rules about wording."""

from __future__ import annotations

from app.check.phrases import Phrases
from app.check.words import Words, months, pairs
from app.conversation.tasks.wording.numbers_en import MONTHS, ONES, TEENS, TENS

_KIN = "husband wife mother father mum mom dad son daughter brother sister partner child baby friend"
_ARE = ("you are", "you're")
_TRAITS_OF_A_LEARNER = (
    "too rude impolite careless lazy impatient incompetent unfriendly cold arrogant clumsy weak unsure "
    "unprofessional not"
)

WORDS = Words(
    absolutes=Phrases(
        *(
            "always",
            "never",
            "guarantee*",
            "absolutely",
            "definitely",
            "certainly",
            "without fail",
            "forever",
        ),
        *("one hundred per cent", "a hundred per cent"),
    ),
    courtesy=Phrases(
        *("please", "thank you", "thanks", "sorry", "gladly", "my pleasure", "i apologise", "i apologize"),
        *("you're welcome", "with pleasure", "kindly"),
    ),
    rude=Phrases(
        *("calm down", "shut up", "not my problem", "your own fault", "your fault", "as i said before"),
        *("are you deaf", "are you stupid", "tough luck", "hard luck", "get over it", "whatever you say"),
        *("like it or lump it", "what do you expect", "use your brain", "can't you read", "who cares"),
        *("stop whining", "stop complaining", "don't be ridiculous", "you should have listened"),
        *("read the manual", "good for you then", "boo hoo", "take it or leave it"),
    ),
    judging=Phrases(
        *("wrong", "wrongly", "bad", "badly", "stupid", "silly", "careless", "carelessly", "poor", "poorly"),
        *("incompetent", "unprofessional", "foolish", "terrible", "terribly", "awful", "lazy", "a mistake"),
        *("should have known", "failed to", "rudely", "rude"),
    ),
    judging_openings=Phrases(
        *(f"{are} {trait}" for are in (*_ARE, "you were") for trait in _TRAITS_OF_A_LEARNER.split()),
        *(f"{are} {article}" for are in (*_ARE, "you were") for article in ("a", "an", "the kind of")),
    ),
    negations=Phrases(
        *("not", "no", "never", "unable", "unfortunately", "only", "problem", "impossible", "refuse*"),
        *("nothing", "nobody", "cannot", "until", "deny", "denied", "difficult", "afraid", "without"),
        # Content standard, appendix A. The short forms are spelt out, so that "isn't" is one word here.
        *(
            "can't",
            "won't",
            "don't",
            "doesn't",
            "didn't",
            "isn't",
            "aren't",
            "wasn't",
            "couldn't",
            "wouldn't",
        ),
        *("haven't", "hasn't", "shouldn't"),
    ),
    describes=Phrases(
        *(
            "apologise to",
            "apologize to",
            "apologise for",
            "apologise and",
            "explain to her",
            "explain to him",
        ),
        *("explain to the customer", "ask her", "ask him", "ask the customer", "ask for the", "tell her"),
        *("tell him", "tell the customer", "offer her", "offer him", "offer the customer", "thank her"),
        *("thank him", "greet her", "greet him", "greet the customer", "promise her", "promise him"),
        *("you apologise", "you apologize", "you ask", "you explain", "you tell her", "you tell him"),
        *("you offer", "you promise her", "you promise him", "you greet", "you thank her", "you thank him"),
    ),
    explains=Phrases(
        "that is", "that means", "which means", "in other words", "short for", "called", "meaning"
    ),
    jargon=Phrases(
        *("ticket", "escalate", "escalation", "second level", "third level", "first level", "backend"),
        *("frontend", "firmware", "bandwidth", "latency", "provisioning", "deprovisioned", "onboarding"),
        *("line item", "sla", "rma", "crm", "workaround", "whitelist", "patch", "deployment", "middleware"),
        *("dispatch note", "consignment", "subrogation", "arrears", "direct debit mandate", "retrofit"),
    ),
    # After the lists of frequent slips that dictionaries of usage print; only spellings that are no word.
    misspelt=pairs(
        "recieve=receive|receve=receive|recieved=received|seperate=separate|separete=separate|"
        "seperately=separately|definately=definitely|definitly=definitely|definetly=definitely|"
        "defiantely=definitely|occured=occurred|occurence=occurrence|untill=until|wich=which|teh=the|"
        "adress=address|addres=address|accomodate=accommodate|accomodation=accommodation|"
        "acheive=achieve|beleive=believe|calender=calendar|catagory=category|cancelation=cancellation|"
        "commited=committed|comming=coming|concious=conscious|dissapointed=disappointed|"
        "dissappointed=disappointed|embarass=embarrass|embarassing=embarrassing|goverment=government|"
        "gaurantee=guarantee|garantee=guarantee|guarentee=guarantee|happend=happened|"
        "immediatly=immediately|inconvinience=inconvenience|knowlege=knowledge|maintainance=maintenance|"
        "mispell=misspell|neccessary=necessary|necessery=necessary|noticable=noticeable|"
        "ocassion=occasion|posession=possession|prefered=preferred|probaly=probably|publically=publicly|"
        "realy=really|reccomend=recommend|recomend=recommend|refered=referred|"
        "responsability=responsibility|shiped=shipped|succesful=successful|successfull=successful|"
        "suprise=surprise|thier=their|tommorow=tomorrow|tommorrow=tomorrow|tomorow=tomorrow|"
        "truely=truly|unfortunatly=unfortunately|usefull=useful|wether=whether|whith=with|"
        "writting=writing|alot=a lot|arn't=aren't|dont=don't|doesnt=doesn't|didnt=didn't|isnt=isn't|"
        "wasnt=wasn't|couldnt=couldn't|wouldnt=wouldn't|havent=haven't|youre=you're|thats=that's"
    ),
    sharp={},
    doubled=frozenset(
        [
            "that",
            "had",
            "is",
            "no",
            "yes",
            "so",
            "very",
            "well",
            "now",
            "there",
            "ha",
            "bye",
            "hear",
            "knock",
            "never",
            "really",
            "come",
            "big",
        ]
    ),
    common=frozenset(
        [
            "the",
            "and",
            "you",
            "is",
            "it",
            "that",
            "to",
            "of",
            "in",
            "for",
            "are",
            "was",
            "with",
            "have",
            "not",
            "what",
            "this",
            "your",
            "will",
            "can",
            "how",
            "from",
            "at",
            "as",
            "but",
            "they",
            "she",
            "he",
            "her",
            "his",
            "be",
            "or",
            "an",
            "if",
            "on",
            "we",
            "my",
            "me",
            "do",
            "does",
            "did",
            "has",
            "had",
            "been",
            "would",
            "could",
            "when",
            "where",
            "who",
        ]
    ),
    quotes=("“", "”"),
    foreign_quotes="„‚»«",
    abbreviations=frozenset(["mr", "mrs", "ms", "dr", "prof", "e.g", "i.e", "approx", "dept"]),
    sentence_limit=22,
    months=months(MONTHS),
    numbers={
        **{word: number for number, word in enumerate((*ONES, *TEENS, TENS[0]), 1)},
        **{word: 10 * number for number, word in enumerate(TENS[1:], 3)},
        **{f"{word} hundred": 100 * number for number, word in enumerate(ONES[:6], 1)},
        "a hundred": 100,
        "hundred": 100,
        "a thousand": 1000,
        "one thousand": 1000,
    },
    groups=Phrases(
        *(
            "old people",
            "old man",
            "old men",
            "old woman",
            "old women",
            "old lady",
            "old ladies",
            "the elderly",
        ),
        *("elderly", "pensioner*", "senior citizens", "seniors", "young people", "teenager*", "millennials"),
        *("women", "woman", "female", "men", "housewi*", "blonde", "foreigner*", "immigrant*", "migrant*"),
        *(
            "refugee*",
            "disabled",
            "the deaf",
            "the blind",
            "in a wheelchair",
            "autistic",
            "germans",
            "french",
        ),
        *("italian*", "polish", "poles", "turkish", "turks", "russian*", "chinese", "indian*", "african*"),
        *("arab*", "muslim*", "jews", "jewish", "gypsies", "romanian*", "spanish", "spaniards", "americans"),
    ),
    traits=Phrases(
        *("lazy", "hysterical", "stubborn", "confused", "aggressive", "stingy", "overemotional", "dramatic"),
        *("loud", "dishonest", "hot-tempered", "hot-blooded", "forgetful", "slow-witted", "moody", "bossy"),
        *("criminal", "dirty", "greedy", "naive", "helpless", "backward", "stupid", "dumb", "temperamental"),
        *(
            "bad with technology",
            "bad with computers",
            "can't handle technology",
            "don't understand technology",
        ),
    ),
    stereotypes=Phrases(
        *(
            "typical woman",
            "typical man",
            "typical women",
            "typical men",
            "just like a woman",
            "like all women",
        ),
        *("like all men", "like all foreigners", "like all pensioners", "for a woman", "at your age"),
        *("at her age", "at his age", "old people like you", "people like that", "people from there"),
        *("for someone your age", "where you come from"),
    ),
    you=frozenset({"you", "your", "you're", "yourself"}),
    insults=Phrases(
        *("idiot*", "moron*", "halfwit*", "half-wit*", "imbecile*", "arsehole*", "asshole*", "bastard*"),
        *("bitch*", "scumbag*", "wanker*", "dickhead*", "dumbass*", "jackass*", "dimwit*", "nitwit*"),
        *("fuck you", "fuck off", "piece of shit", "stupid cow", "useless lump", "son of a bitch", "twat*"),
        *("you're stupid", "you are stupid", "go to hell", "useless idiot", "blockhead*", "numbskull*"),
    ),
    slurs=Phrases(
        *("nigger*", "faggot*", "kike", "kikes", "gook", "gooks", "paki", "pakis", "tranny", "trannies"),
        *("raghead*", "towelhead*", "wetback*", "retard", "retards", "coon", "coons", "spastic*"),
    ),
    bounds=Phrases(
        *("insult*", "that word", "those words", "that tone", "this tone", "names", "without", "stop"),
        *(
            "leave it out",
            "leave that out",
            "end the call",
            "end this call",
            "hang up",
            "respect*",
            "polite*",
        ),
        *("not like that", "call me", "calls me", "swear*", "abus*", "shout*", "hurt*", "personal*", "fair"),
        *("calmly", "line", "limit", "acceptable", "ending the call", "not be spoken to", "offen*"),
    ),
    grief=Phrases(
        *(
            f"{kin} {ended}"
            for kin in _KIN.split()
            for ended in ("died", "has died", "passed away", "is dead")
        ),
        *(f"{kin} has passed away" for kin in _KIN.split()),
        *("funeral*", "bereave*", "cremat*", "stillborn", "miscarriage", "widowed"),
    ),
    illness=Phrases(
        *("has cancer", "have cancer", "cancer diagnosis", "chemotherapy", "hospice", "terminally ill"),
        *("dementia", "heart attack", "intensive care", "life support", "dying of"),
    ),
    violence=Phrases(
        *(
            "suicide",
            "kill myself",
            "kill himself",
            "kill herself",
            "i'll kill",
            "i will kill",
            "end my life",
        ),
        *("raped", "rapist", "stabbed", "beats me", "hits me", "beat me up", "domestic violence", "molested"),
    ),
    noted_as={
        "insults": Phrases("insult*", "abus*", "swear*", "offensive*", "harsh*", "strong language", "slur*"),
        "grief": Phrases("grief", "death", "dying", "loss", "bereave*", "mourn*", "died", "funeral*"),
        "illness": Phrases("ill", "illness*", "disease*", "sick*", "cancer", "dementia", "hospital*"),
        "violence": Phrases("violen*", "threat*", "suicid*", "assault*", "self-harm", "abus*"),
    },
    claims=Phrases(
        *(
            "by law",
            "legally",
            "statutory",
            "the law says",
            "legal right",
            "legal claim",
            "lawsuit",
            "liable",
        ),
        *(
            "liability",
            "gdpr",
            "right of withdrawal",
            "tax deductible",
            "interest rate",
            "dosage",
            "side effects",
        ),
        *("prescription", "medically", "diagnosis", "safe to take", "investment", "insurance pays"),
        *("insurance covers", "consumer rights"),
    ),
    titles={"ms": "woman", "mrs": "woman", "miss": "woman", "mr": "man"},
)
