"""One module for each product that leaves the program."""
