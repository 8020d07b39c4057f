"""What helps for the next try: one sentence each, without a verdict."""

from __future__ import annotations

from app.conversation.tasks.wording.rules import Dishonest
from app.words import _


def speech() -> str:
    """Where it is no sentence, or may be none."""
    return _("Try a whole sentence, just as you would say it to somebody who is waiting for it.")


def aloud() -> str:
    """Where the words stand in an order that one would stumble over."""
    return _("Read it aloud once. Where you stumble, it can be said more simply.")


def own() -> str:
    """Where it is put together from what stood there."""
    return _("You know what matters. Now try it in words of your own.")


def direct() -> str:
    """Where it speaks about the conversation instead of in it."""
    return _("Speak to your customer directly, as if they were listening now.")


def kind() -> str:
    """Where somebody would be hurt by it."""
    return _("Imagine you heard this sentence yourself, and try a warmer one.")


def formal() -> str:
    """Where it says `du` to somebody who is addressed with `Sie`."""
    return _("Stay with the form of address that your customer is used to here.")


def of(need: str, dishonest: Dishonest | None = None) -> str:
    """For a rule that is not met yet. Raises KeyError for a name that is no rule."""
    match dishonest if need == "honest" else None:
        case Dishonest.SURE:
            return _("Promise no more than is sure. “Expected” or “as planned” is enough.")
        case Dishonest.FALSE:
            return _("Look once more at the date, the time or the sum. Is it what you know?")
    return {
        "honest": _("Keep what is hard to hear, such as the wait or the price. Your customer plans with it."),
        "date": _("What helps is a date, a time or a number that is true; the desk may have one."),
        "next-step": _("What could happen next? Offer a step, or ask for a decision."),
        "action": _("Say who does something now, for instance with “I”."),
        "positive": _("Try to begin with what is possible."),
        "no-lecture": _("Try it as an offer, and leave out what the customer has to do."),
        "short": _("Two short sentences are enough. What is the one thing that has to be heard?"),
    }[need]
