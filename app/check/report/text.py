"""What was found as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from app.check.checked import CheckedLibrary
from app.scenario import diagnostic
from app.words import _, ngettext


def lines(checked: CheckedLibrary, *, colour: bool = False) -> Iterator[str]:
    """Every finding with its place, then how many there are."""
    for finding in checked.findings:
        yield diagnostic.render(finding, colour=colour)
        yield ""
    if checked.findings:
        hint = _("`gelassen explain {code}` tells more about a code, with an example.")
        yield hint.format(code=checked.findings[0].code)
    yield summary(checked)


def summary(checked: CheckedLibrary) -> str:
    """How many files were read, and what was found in them: `5 files read: 1 error, 2 accepted.`"""
    count = len(checked.scenarios)
    read = ngettext("{count} file read", "{count} files read", count).format(count=count)
    found = diagnostic.summary(checked.findings) or _("nothing found")
    if accepted := len(checked.accepted):
        found += ", " + ngettext("{count} accepted", "{count} accepted", accepted).format(count=accepted)
    return _("{read}: {found}.").format(read=read, found=found)
