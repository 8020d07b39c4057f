"""What authors write: the scenario language, read into frozen values that know where they stand."""
