"""The rules, by family: one function each."""
