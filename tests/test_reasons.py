"""The system's reasons, in the language of the program."""

from __future__ import annotations

import errno
import os

import pytest

from app import words
from app.reasons import reason


@pytest.mark.parametrize(
    "number", [errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.ENAMETOOLONG]
)
def test_a_common_reason_is_said_in_our_words(number: int) -> None:
    error = OSError(number, os.strerror(number), "x")
    english = reason(error)
    assert english != os.strerror(number)
    words.use("de")
    assert reason(error) not in (english, os.strerror(number))


def test_a_rare_reason_keeps_the_words_of_the_system() -> None:
    assert reason(OSError(errno.EPIPE, "Broken pipe")) == "Broken pipe"
    assert reason(OSError("it is odd")) == "it is odd"


def test_a_name_that_no_file_can_have_is_one_reason() -> None:
    with pytest.raises(ValueError, match="null") as raised:
        open("a\0b")  # noqa: PTH123, SIM115 - it is not opened
    assert reason(raised.value) == "no file can have this name"
