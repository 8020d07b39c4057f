"""Arguments of a command line, understood and refused in the language in use."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from app import words
from app.errors import KnownError
from app.words import _


class UsageError(KnownError):
    """The call was not understood; the text says what would be."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks our words.

    argparse brings words of its own, for headings and for what it requires: its headings are replaced, and
    every requirement is left to the commands, who say what is missing with `refuse`.
    """

    def __init__(
        self, *, prog: str, description: str, usage: str | None = None, epilog: str | None = None
    ) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self.what = self.add_argument_group(_("What"))
        self.options = self.add_argument_group(_("Options"))
        self.options.add_argument("-h", "--help", action="help", help=_("Show this help."))
        self.options.add_argument(
            "--language", metavar="de|en", help=_("Speak German or English; otherwise as the system does.")
        )

    def understand(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The arguments, named, with `refuse` among them. Raises UsageError; exits after help and version."""
        try:
            understood, left = self.parse_known_args(arguments)
        except argparse.ArgumentError as error:
            self.refuse(
                _("{option} was given in a way that it does not take.").format(option=error.argument_name)
            )
        if left:
            self.refuse(_("There is nothing known as {argument}.").format(argument=left[0]))
        if understood.language not in (None, *words.LANGUAGES):
            self.refuse(_("The languages are de and en."))
        understood.refuse = self.refuse
        return understood

    def refuse(self, reason: str) -> NoReturn:
        """Raises UsageError with the reason and the way to the help."""
        hint = _("See: {program} --help").format(program=self.prog)
        raise UsageError(f"{reason}\n{hint}")

    def error(self, message: str) -> NoReturn:
        """What argparse still has to say, in its own English."""
        self.refuse(message)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help whose first word is ours."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, _("Usage: ") if prefix is None else prefix)
