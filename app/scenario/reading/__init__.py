"""The parts of the reader: each reads one kind of thing that authors write, and notes what is wrong with it."""
