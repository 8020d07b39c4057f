"""What a scenario cannot do, proved; and how well it is written, counted."""
