"""A scenario as a picture of its states: what leads where, laid out and drawn."""
