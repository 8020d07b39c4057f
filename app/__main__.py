"""`gelassen`, and `python -m app`."""

from __future__ import annotations

import sys


def main() -> int:
    """The program, with the arguments it was called with. Returns its exit code (see `cli`)."""
    from app import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
