"""A response against a question -> marks. Pure: no database, no web."""
