"""Skill, Family and their catalogue, from scenarios/skills.yaml."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app import files, paths
from app.scenario.codes import Code
from app.scenario.diagnostic import Diagnostic
from app.words import _

Words = Mapping[str, str]
"""One text by language code: `{"en": ..., "de": ...}`."""

LANGUAGES = ("en", "de")
FILE_NAME = "skills.yaml"


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a conversation can show. shown and lacked: what one can observe, best first, by language."""

    id: str
    family: str
    name: Words
    definition: Words
    shown: tuple[Words, ...]
    lacked: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Skills that belong together."""

    id: str
    name: Words
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SkillCatalogue:
    """All skills in order. version counts the changes: evidence remembers the one it came from."""

    version: int
    families: Mapping[str, Family]
    skills: Mapping[str, Skill]
    diagnostics: tuple[Diagnostic, ...] = field(default=(), compare=False)


@cache
def catalogue() -> SkillCatalogue:
    """The shipped catalogue, read once. Never raises: what is wrong is in its diagnostics."""
    return read(paths.scenarios() / FILE_NAME)


def names(cache: Path | None = None) -> Mapping[str, Words]:
    """Every skill's name, by id: from the cache file where that is fresh, so that home needs no YAML."""
    path = paths.scenarios() / FILE_NAME
    with suppress(OSError, ValueError, KeyError, TypeError):
        if cache is not None:
            stat = path.stat()
            kept = json.loads(cache.read_bytes())
            if kept["of"] == [stat.st_size, stat.st_mtime_ns]:
                return {str(skill): dict(name) for skill, name in kept["names"].items()}
    found = {skill.id: dict(skill.name) for skill in catalogue().skills.values()}
    with suppress(OSError):  # It can be made again; without it the next start is slower.
        if cache is not None and found:
            stat = path.stat()
            kept = {"of": [stat.st_size, stat.st_mtime_ns], "names": found}
            files.write(cache, json.dumps(kept, ensure_ascii=False).encode())
    return found


def read(path: Path) -> SkillCatalogue:
    """Read a catalogue. What is damaged is left out, with a diagnostic. Never raises on bad input."""
    from app.scenario import document
    from app.scenario.findings import EnoughError, Findings
    from app.scenario.source import unreadable

    try:
        data = path.read_bytes()
    except OSError as error:
        _source, found = unreadable(path, error)
        return SkillCatalogue(0, MappingProxyType({}), MappingProxyType({}), (found,))
    parsed = document.parse(data, str(path))
    findings = Findings(parsed)
    made = _EMPTY
    if parsed.data is not None:
        with suppress(EnoughError):
            made = _Builder(findings).catalogue(parsed.data)
    return SkillCatalogue(
        made.version, made.families, made.skills, (*parsed.diagnostics, *findings.diagnostics())
    )


_EMPTY = SkillCatalogue(0, MappingProxyType({}), MappingProxyType({}))


class _Builder:
    """Reads the parts; every method returns what is whole and notes what is not."""

    def __init__(self, findings: Any) -> None:
        self._findings = findings

    def catalogue(self, data: object) -> SkillCatalogue:
        top = self._map(data, (), ("version", "families"))
        version = top.get("version", "")
        if not (isinstance(version, str) and version.isascii() and version.isdigit() and len(version) < 7):
            self._wrong(("version",), _("`version` is a whole number."))
            version = "0"
        families: dict[str, Family] = {}
        skills: dict[str, Skill] = {}
        for name, raw in self._map(top.get("families"), ("families",)).items():
            path = ("families", name)
            family = self._map(raw, path, ("name", "skills"))
            own = self._map(family.get("skills"), (*path, "skills"))
            for id_, skill in own.items():
                if id_ in skills:
                    self._wrong((*path, "skills", id_), _("This skill is in two families."))
                skills[id_] = self._skill(id_, name, skill, (*path, "skills", id_))
            families[name] = Family(name, self._words(family.get("name"), (*path, "name")), tuple(own))
        return SkillCatalogue(int(version), MappingProxyType(families), MappingProxyType(skills))

    def _skill(self, id_: str, family: str, raw: object, path: tuple[str, ...]) -> Skill:
        skill = self._map(raw, path, ("name", "definition", "shown", "lacked"))
        return Skill(
            id_,
            family,
            self._words(skill.get("name"), (*path, "name")),
            self._words(skill.get("definition"), (*path, "definition")),
            self._list(skill.get("shown"), (*path, "shown")),
            self._list(skill.get("lacked"), (*path, "lacked")),
        )

    def _list(self, raw: object, path: tuple[str | int, ...]) -> tuple[Words, ...]:
        if not isinstance(raw, list) or not raw:
            self._wrong(path, _("Here belongs a list, with a dash before each entry."))
            return ()
        return tuple(self._words(one, (*path, index)) for index, one in enumerate(raw))

    def _words(self, raw: object, path: tuple[str | int, ...]) -> Words:
        written = self._map(raw, path, LANGUAGES)
        words = {}
        for language in LANGUAGES:
            text = written.get(language)
            if isinstance(text, str) and text.strip():
                words[language] = text.strip()
            elif language in written:
                self._wrong((*path, language), _("Here belongs a text."))
        return MappingProxyType(words)

    def _map(self, raw: object, path: tuple[str | int, ...], keys: tuple[str, ...] = ()) -> dict[str, Any]:
        """The map, where it is one; with `keys`, all of them must be there and no others."""
        if not isinstance(raw, dict) or not raw:
            self._wrong(path, _("Here belong keys with a colon, one a line."))
            return {}
        for key in keys:
            if key not in raw:
                self._wrong(path, _("`{key}:` is missing here.").format(key=key))
        for key in raw:
            if keys and key not in keys:
                self._wrong((*path, key), _("`{key}` does not belong here.").format(key=key))
        return raw

    def _wrong(self, path: tuple[str | int, ...], message: str) -> None:
        self._findings.error(Code.SKILL_CATALOGUE, message, path, at_key=True)
