"""The window: shows values, turns input into use cases, and holds no rule of its own."""
