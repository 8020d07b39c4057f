"""The parts of the reader: each reads one kind of thing, and notes what is wrong with it."""
