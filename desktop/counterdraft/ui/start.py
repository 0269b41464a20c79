"""Makes the Qt application and its window; imported only when it is known that Qt can run."""

from __future__ import annotations

import signal
import sys

from PySide6.QtWidgets import QApplication

from counterdraft import __version__
from counterdraft.negotiation.opening import WindowRequest
from counterdraft.ui.crash_handler import CrashHandler, keep_last_report, qt_facts
from counterdraft.ui.crash_report import report
from counterdraft.ui.languages import Translation
from counterdraft.ui.settings import Settings
from counterdraft.ui.shell import Shell


def start(request: WindowRequest) -> int:
    """Show the window until it is closed and return the exit status."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    application.setApplicationName("Counterdraft")
    application.setOrganizationName("Counterdraft")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    crashes = CrashHandler()
    crashes.install()
    settings = Settings()
    translation = Translation()
    translation.use(request.language or settings.language)
    try:
        shell = Shell(settings, translation, crashes)
        shell.open(request)
    except Exception as error:
        # No loop runs yet that could show a dialog; the next start offers the report.
        keep_last_report(report(error, qt_facts()))
        crashes.remove()
        raise
    # Every write is durable when it is acknowledged, so Ctrl+C in the terminal may end the program at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    status = int(application.exec())
    crashes.remove()
    return status
