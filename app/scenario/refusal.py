"""What YAML allows and a scenario does not, each with its sentence."""

from __future__ import annotations

from dataclasses import replace

from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Related, Span
from app.scenario.mending import mended as mended_line
from app.scenario.source import Source, one_character
from app.words import _

MAX_DEPTH = 64
MAX_NODES = 100_000
MAX_TEXT = 20_000
"""Characters of one text."""


class RefusedError(Exception):
    """Stops the reading of a document; `document.parse` turns it into a finding."""

    def __init__(
        self, code: Code, message: str, span: Span, suggestion: str, first: Span | None = None
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.span, self.suggestion, self.first = (
            code,
            message,
            span,
            suggestion,
            first,
        )

    def diagnostic(self, source: Source) -> Diagnostic:
        """The finding in this file."""
        mended = None
        if self.code in (Code.ALIAS, Code.ANCHOR, Code.TAG):
            mended = mended_line(source, self.span.line)
        found = source.diagnostic(
            self.code, self.message, self.span, suggestion=self.suggestion, mended=mended
        )
        if self.first is None:
            return found
        line = source.line(self.first.line)
        return replace(found, related=(Related(_("It stands here the first time:"), self.first, line),))


def too_deep(span: Span) -> RefusedError:
    return RefusedError(
        Code.TOO_DEEP,
        _("This is nested more than {limit} levels deep.").format(limit=MAX_DEPTH),
        span,
        _("A scenario needs fewer than ten. Look for brackets that are never closed."),
    )


def too_many(span: Span) -> RefusedError:
    return RefusedError(
        Code.TOO_MANY_NODES,
        _("This file has more than {limit} entries.").format(limit=MAX_NODES),
        span,
        _("Split it into several scenarios."),
    )


def too_long(span: Span, length: int) -> RefusedError:
    return RefusedError(
        Code.TEXT_TOO_LONG,
        _("This text has {length} characters; the limit is {limit}.").format(length=length, limit=MAX_TEXT),
        span,
        _("If it should end sooner, look for a quotation mark that is never closed."),
    )


def empty() -> RefusedError:
    return RefusedError(
        Code.EMPTY_FILE,
        _("There is nothing in this file yet."),
        one_character(1, 1),
        _("A scenario begins with `format: 1`. The handbook has a small one to start from."),
    )


def several(span: Span) -> RefusedError:
    return RefusedError(
        Code.SEVERAL_DOCUMENTS,
        _("A second document begins here; a file holds one scenario."),
        span,
        _("Delete the line `---`, or put what follows into a file of its own."),
    )


def key_in_brackets(span: Span) -> RefusedError:
    return RefusedError(
        Code.KEY_IS_NOT_TEXT,
        _("A list or a map in brackets stands here in place of a key."),
        span,
        _sentence(),
    )


def merge_key(span: Span) -> RefusedError:
    return RefusedError(
        Code.MERGE_KEY,
        _("`<<` would copy keys from elsewhere; scenarios say everything where it stands."),
        span,
        _("Write the keys out."),
    )


def duplicate_key(key: str, span: Span, first: Span | None) -> RefusedError:
    return RefusedError(
        Code.DUPLICATE_KEY,
        _("`{key}` stands here twice.").format(key=key),
        span,
        _("Keep one of the two, or give this one another name."),
        first,
    )


# In a scenario the three below are nearly always sentences that begin oddly.


def alias(span: Span) -> RefusedError:
    message = _("YAML reads a word that begins with `*` as a reference; scenarios have none.")
    return RefusedError(Code.ALIAS, message, span, _sentence())


def anchor(span: Span) -> RefusedError:
    message = _("YAML reads a word that begins with `&` as a name for what follows; scenarios have none.")
    return RefusedError(Code.ANCHOR, message, span, _sentence())


def tag(span: Span) -> RefusedError:
    message = _("YAML reads a word that begins with `!` as a type; scenarios have none.")
    return RefusedError(Code.TAG, message, span, _sentence())


def _sentence() -> str:
    return _("If this is a sentence, put it on a line of its own under `>`.")
