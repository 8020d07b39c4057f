"""Graphs written for other programs: Mermaid, Graphviz, SVG."""
