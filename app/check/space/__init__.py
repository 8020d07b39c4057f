"""Everything that may happen in a scenario: which configurations can come about, proved and shown."""
