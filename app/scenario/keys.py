"""The keys of format 1, to tell them from the words of a sentence that has a colon."""

from __future__ import annotations

STANDING_FOR_IDS = """
    states choices feedback phase scene says patience discuss to order task results ending result relationship
    question play say think do for honest critical opens takes reply changes skills when by text notes
    behaviour impact better rule todo customer learner
"""
"""Keys that stand where an id stands, or that follow one in the id of a text."""

_MORE_KEYS = """
    format id language title channel difficulty minutes setting reviewed content briefing goal stress people
    variables facts promises desk start name portrait about mood kind takes patience silence interrupted needs
    models decoys fill take cards tickets columns dials worth in understood impact skill not from best
    authority purpose leeway private
"""
KEYS = frozenset(f"{STANDING_FOR_IDS} {_MORE_KEYS}".split())
"""Every key of the format; what else stands before a colon is an id of the author's, or a sentence."""

_SENTENCE_KEYS = """
    say think do text says reply scene discuss result relationship question behaviour impact better rule
    title setting briefing goal about authority purpose leeway
"""
SENTENCE_KEYS = frozenset(_SENTENCE_KEYS.split())
"""The keys behind which a sentence stands."""
