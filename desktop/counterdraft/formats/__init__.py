"""One reader for each file type; the only layer that opens documents."""
