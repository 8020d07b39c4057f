"""Tasks graded by published rules: one module per kind. Nothing here keeps a person's words."""
