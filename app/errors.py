"""The errors a person can do something about."""


class KnownError(Exception):
    """The world is wrong (a full disk, a newer file), not the program.

    Its text is a complete sentence for the person at the screen: what happened, what is safe, what to do.
    Anything else that is raised is a bug of ours and reaches the crash dialog.
    """
