"""Gelassen: a conversation trainer for customer service."""

__version__ = "0.1.0"
