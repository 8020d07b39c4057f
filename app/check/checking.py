"""The checker: everything there is to say about a scenario's files, and about a library of them."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from app import traces, words
from app.check import rules
from app.check.checked import Checked, CheckedLibrary, Look
from app.check.placing import Placing
from app.check.rule import PACK_RULES, RULES
from app.check.severities import Severities, library_of
from app.check.severities import load as severities_of
from app.check.sifting import sifted
from app.check.subject import Pack, Subject, Version
from app.conversation.inspection import Inspection, inspect
from app.scenario import collector, skills
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic, Severity
from app.scenario.reader import FILE_NAME
from app.scenario.source import one_character
from app.scenario.translation import localise
from app.words import _

Stamp = tuple[tuple[str, int, int], ...]
Memory = dict[Path, tuple[object, Look]]

_LOG = logging.getLogger(__name__)


def check(file: Path, *, said: Severities | None = None, forgiving: bool = False) -> Checked:
    """Look through a scenario's file and what lies beside it. Never raises for what is in them.

    said: how much each code matters, in place of what its library says. forgiving: a rule that breaks is a
    finding, and no error.
    """
    rules.load()
    if said is None:
        said = severities_of(library_of(file))
    with collector.paused():
        return sifted(_looked(file, said, forgiving), whole=False)


def check_library(folder: Path, *, forgiving: bool = False) -> CheckedLibrary:
    """Look through all scenarios of a folder, and at them together."""
    files = sorted(folder.glob(f"*/{FILE_NAME}"))
    return check_files(files, libraries=(folder,), forgiving=forgiving)


def check_files(
    files: Iterable[Path],
    *,
    libraries: Iterable[Path] = (),
    forgiving: bool = False,
    memory: Memory | None = None,
) -> CheckedLibrary:
    """Look through several scenarios, each once.

    libraries: folders all of whose scenarios are among them; what is to be said of those together is then
    among the findings. memory: what was found the last time, for scenarios whose files have not changed.
    """
    rules.load()
    once = list({file.absolute(): file for file in files}.values())
    whole = {folder.absolute() for folder in libraries}
    said = {folder: severities_of(folder) for folder in sorted({*map(library_of, once), *whole})}
    beside = [one for each in said.values() for one in each.diagnostics]
    beside += [one for folder in whole for one in _about_skills(folder)]
    looks = [_remembered(file, said[library_of(file)], forgiving, memory) for file in once]
    _same_ids(looks)
    for folder in whole:
        _together([look for look in looks if library_of(look.file) == folder], forgiving)
    scenarios = tuple(sifted(look, whole=library_of(look.file) in whole) for look in looks)
    return CheckedLibrary(scenarios, tuple(beside))


def _about_skills(library: Path) -> Sequence[Diagnostic]:
    """What is wrong in a library's catalogue of skills, where it has one."""
    path = library / skills.FILE_NAME
    return skills.read(path).diagnostics if path.is_file() else ()


def subject_of(inspection: Inspection, file: Path) -> Subject | None:
    """What the rules look at; None where the scenario could not be read."""
    scenario = inspection.reading.scenario
    if scenario is None:
        return None
    versions = {scenario.language: Version(scenario.language, scenario)}
    for catalogue in inspection.catalogues:
        versions.setdefault(
            catalogue.language, Version(catalogue.language, localise(scenario, catalogue), catalogue)
        )
    return Subject(file, inspection, scenario, versions)


def stamp(file: Path) -> Stamp:
    """What changes when a scenario's file or something beside it does: names, sizes, times."""
    found = []
    with suppress(OSError), os.scandir(file.parent) as entries:  # A folder that has just gone has no files.
        for entry in entries:
            if entry.name.endswith((".yaml", ".yml", ".po")):
                with suppress(OSError):
                    stat = entry.stat()
                    found.append((entry.name, stat.st_size, stat.st_mtime_ns))
    return tuple(sorted(found))


def _remembered(file: Path, said: Severities, forgiving: bool, memory: Memory | None) -> Look:
    if memory is None:
        return _looked(file, said, forgiving)
    now = (stamp(file), said, words.language())
    if file not in memory or memory[file][0] != now:
        memory[file] = (now, _looked(file, said, forgiving))
    look = memory[file][1]
    return replace(look, found=list(look.found))


def _looked(file: Path, said: Severities, forgiving: bool) -> Look:
    inspection = inspect(file)
    subject = subject_of(inspection, file)
    look = Look(file, inspection, said, subject)
    look.note(inspection.findings)
    if subject is None:
        return look
    placing = Placing(subject)
    with collector.paused():
        for rule in RULES.values():
            if said.wanted(rule.code):
                with _trying(look, rule.code, forgiving):
                    look.note_rule(rule.code, rule.severity, rule.look(subject), placing)
    return look


def _together(looks: Sequence[Look], forgiving: bool) -> None:
    """What is to be said of all of them together."""
    by_file = {look.file: look for look in looks}
    subjects = tuple(look.subject for look in looks if look.subject is not None)
    if not subjects:
        return
    pack = Pack(subjects)
    for rule in PACK_RULES.values():
        with _trying(by_file[subjects[0].file], rule.code, forgiving):
            for subject, found in rule.look(pack):
                by_file[subject.file].note_rule(rule.code, Severity.NOTE, [found], Placing(subject))


def _same_ids(looks: Sequence[Look]) -> None:
    """Scenarios of different libraries that have the same id: only the first is shown."""
    first: dict[str, Look] = {}
    for look in looks:
        if look.subject is None:
            continue
        other = first.setdefault(look.subject.scenario.id, look)
        if other is not look:
            document = look.subject.document
            message = _("`{id}` is also the id of {file}.").format(
                id=look.subject.scenario.id, file=other.file
            )
            hint = _("Give one of them another id and another folder; the window shows only one.")
            place = document.place(("id",)).value
            same = document.source.diagnostic(
                Code.SAME_ID, message, place, severity=Severity.NOTE, suggestion=hint
            )
            look.note([same])


@contextmanager
def _trying(look: Look, code: Code, forgiving: bool) -> Iterator[None]:
    """Let a rule break alone, for those who would rather hear all the others: no author can mend our faults.

    Every kind of error is meant, for none is expected of a rule. It is logged whole and told as a finding of
    its own; without `forgiving`, as in all tests, it is raised.
    """
    try:
        yield
    except Exception as error:
        if not forgiving:
            raise
        _LOG.error("the rule %s broke: %s", code.value, traces.told(error))
        message = _("Gelassen could not look for {code} here. This is a mistake in Gelassen.")
        look.found.append(
            look.inspection.reading.document.source.diagnostic(
                Code.UNEXPECTED,
                message.format(code=code.value),
                one_character(1, 1),
                severity=Severity.WARNING,
                suggestion=_("All other findings hold. Please report it, with the scenario if you may."),
            )
        )
