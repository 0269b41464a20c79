"""Starts the program: a command, or the window."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress


def main() -> None:
    """Run the command line and exit with its status: 0 done, 1 refused, 2 wrong usage."""
    if sys.argv[1:] == ["--version"]:
        # Answered before anything is imported, so that scripts may ask often.
        from counterdraft import __version__

        with suppress(AttributeError, OSError):  # closed or full: the command says so
            sys.stdout.write(f"counterdraft {__version__}\n")
            sys.stdout.flush()
            raise SystemExit(0)
    # Nothing here is linear algebra, for which numpy would start threads as it is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.disable()  # a command ends before cycles matter; the window turns it on again
    from counterdraft.cli import ending, run

    ending.expect()
    status = run(sys.argv[1:])
    ending.leave(status)
    gc.freeze()  # the interpreter need not look for cycles in what ends with it
    raise SystemExit(status)


if __name__ == "__main__":
    main()
