"""One conversation, running, without a screen and without a clock."""
