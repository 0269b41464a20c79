"""Describe a place in a text so that it can be found again in another version of it."""
