"""How everything looks: colours, sizes, fonts, icons and faces."""
