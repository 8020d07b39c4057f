"""What happened, on disk: learners, attempts, turns."""
