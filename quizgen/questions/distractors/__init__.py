"""Options for a key: wrong answers of its own kind, each standing for a named error."""
