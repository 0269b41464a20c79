"""WordprocessingML (ECMA-376 Part 1): reading and marking up; the one user of lxml and python-docx."""
