"""What can be done without a window: one module per command."""
