"""What lies beside the scenario: its people's faces, and the author's walks."""

from __future__ import annotations

from collections.abc import Iterator

from app import paths
from app.check.rule import File, Found, rule
from app.check.subject import Subject
from app.conversation.inspection import Walk
from app.scenario.codes import Code
from app.scenario.diagnostic import Severity, Span, closest
from app.words import _


@rule(Code.UNKNOWN_PORTRAIT, Severity.WARNING)
def unknown_portrait(subject: Subject) -> Iterator[Found]:
    known = sorted(folder.name for folder in (paths.assets() / "portraits").iterdir() if folder.is_dir())
    for name, person in subject.scenario.people.items():
        if person.portrait is None or person.portrait in known:
            continue
        near = closest(person.portrait, known)
        yield Found(
            _("There is no portrait `{portrait}`; a plain sign is shown.").format(portrait=person.portrait),
            ("people", name, "portrait"),
            _("Did you mean `{word}`?").format(word=near)
            if near is not None
            else _("There are: {words}.").format(words=", ".join(known)),
            at_key=False,
            fix=near,
        )


@rule(Code.WALKS_ELSEWHERE, Severity.WARNING)
def walks_elsewhere(subject: Subject) -> Iterator[Found]:
    for walk in subject.inspection.walks:
        if not walk.holds and not walk.unreadable:
            first, *others = walk.elsewhere
            message = _("The playthrough “{name}” goes elsewhere. {reason}")
            yield Found(
                message.format(name=walk.name, reason=first),
                (walk.name,),
                " ".join(others) or None,
                span=_line_of(subject, walk),
                file=File.WALKS,
            )


@rule(Code.BAD_PLAYTHROUGH, Severity.ERROR)
def bad_playthrough(subject: Subject) -> Iterator[Found]:
    for walk in subject.inspection.walks:
        if walk.unreadable:
            yield Found(" ".join(walk.elsewhere), (walk.name,), span=_line_of(subject, walk), file=File.WALKS)


def _line_of(subject: Subject, walk: Walk) -> Span:
    """The words in the walk's line."""
    assert subject.inspection.walks_file is not None, "walks come from a file"
    line = subject.inspection.walks_file.source.line(walk.line).partition("#")[0].rstrip()
    return Span(walk.line, len(line) - len(line.lstrip()) + 1, walk.line, max(len(line), 1) + 1)
