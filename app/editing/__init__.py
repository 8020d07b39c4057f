"""Changes to an author's files by the program: only the bytes that must change."""
