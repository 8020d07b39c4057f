"""What fills the window, one at a time; each knows only what it is handed."""
