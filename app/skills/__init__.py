"""From turns to insight: what a conversation showed, and what it lacked."""
