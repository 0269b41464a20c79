"""Reads the window as a screen reader does, in a session of its own; prints what it heard as JSON.

Run by `test_screen_reader.py` as `dbus-run-session -- python read_aloud.py HOME`; the environment must name
an X display.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

sys.path.insert(0, os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120
sys.path.insert(0, os.path.dirname(__file__))  # noqa: PTH120

from dbus_client import BusError, Connection

import sample_documents

_A11Y = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"
_PATIENCE_S = 60.0
_MOST = 4000
"""Objects looked at, so that a window that enumerates without end fails instead of hanging."""

_T = TypeVar("_T")


class Node(NamedTuple):
    """One accessible object."""

    bus: str
    path: str


class Reader:
    """What assistive technology can ask."""

    def __init__(self) -> None:
        session = Connection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
        address = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        self.bus = Connection(address)
        self.bus.call(
            "org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
            "AddMatch",
            "s",
            "type='signal',interface='org.a11y.atspi.Event.Object'",
        )
        registry = (_A11Y + "Registry", "/org/a11y/atspi/registry", _A11Y + "Registry")
        for event in ("object:announcement", "object:text-caret-moved"):
            self.bus.call(*registry, "RegisterEvent", "s", event)

    def children(self, node: Node) -> list[Node]:
        answer = self.bus.call(*node, _A11Y + "Accessible", "GetChildren")[0]
        return [Node(*child) for child in answer]

    def property(self, node: Node, interface: str, name: str) -> Any:
        return self.bus.call(*node, "org.freedesktop.DBus.Properties", "Get", "ss", _A11Y + interface, name)[
            0
        ]

    def name(self, node: Node) -> str:
        return str(self.property(node, "Accessible", "Name"))

    def role(self, node: Node) -> str:
        return str(self.bus.call(*node, _A11Y + "Accessible", "GetRoleName")[0])

    def text(self, node: Node, start: int, end: int) -> str:
        return str(self.bus.call(*node, _A11Y + "Text", "GetText", "ii", start, end)[0])

    def press(self, node: Node) -> None:
        self.bus.call(*node, _A11Y + "Action", "DoAction", "i", 0)

    def below(self, node: Node) -> Iterator[Node]:
        """Everything below a node, not looking into lists and texts."""
        pending, seen = [node], 0
        while pending and seen < _MOST:
            one = pending.pop(0)
            seen += 1
            yield one
            try:
                if self.role(one) not in ("list", "text", "table", "tree"):
                    pending.extend(self.children(one))
            except BusError:
                continue  # it is gone meanwhile

    def heard(self) -> list[str]:
        """Texts of the announcements that came so far."""
        return [str(m.body[3]) for m in self.bus.signals if m.fields.get("member") == "Announcement"]


def _wait(ask: Callable[[], _T | None], what: str) -> _T:
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        try:
            found = ask()
        except BusError:
            found = None
        if found:
            return found
        time.sleep(0.2)
    raise TimeoutError(what)


def _application(reader: Reader) -> Node | None:
    for node in reader.children(Node(_A11Y + "Registry", _ROOT)):
        if "counterdraft" in reader.name(node).lower():
            return node
    return None


def _columns(reader: Reader, application: Node) -> dict[str, Node]:
    found = {}
    for node in reader.below(application):
        if reader.role(node) == "text" and reader.name(node).endswith(", text"):
            found[reader.name(node)] = node
    return found


def _find(reader: Reader, application: Node, role: str, name: str) -> Node | None:
    for node in reader.below(application):
        if reader.role(node) == role and reader.name(node) == name:
            return node
    return None


def read_table(reader: Reader) -> dict[str, Any]:
    """Put the caret into a cell of a table, and read where it is and what the table holds."""
    application = _wait(lambda: _application(reader), "the application")
    name = "Draft, text"
    column = _wait(lambda: _columns(reader, application).get(name), name)
    count = _wait(lambda: reader.property(column, "Text", "CharacterCount"), name)
    place = reader.text(column, 0, count).index("North gate")
    heard = len(reader.heard())
    reader.bus.call(*column, _A11Y + "Text", "SetCaretOffset", "i", place)
    _wait(lambda: _pump(reader) or len(reader.heard()) > heard or None, "words")
    table = _wait(
        lambda: next((c for c in reader.children(column) if reader.role(c) == "table"), None), "table"
    )
    cell = Node(*reader.bus.call(*table, _A11Y + "Table", "GetAccessibleAt", "ii", 1, 1)[0])
    return {
        "said": reader.heard()[heard:],
        "name": reader.name(table),
        "rows": reader.property(table, "Table", "NRows"),
        "columns": reader.property(table, "Table", "NColumns"),
        "cell": reader.name(cell),
        "role": reader.role(cell),
        "position": reader.property(cell, "TableCell", "Position"),
    }


def listen(reader: Reader) -> dict[str, Any]:
    """Read columns and change list, go to a change, and note what is announced."""
    application = _wait(lambda: _application(reader), "the application")
    columns = _wait(lambda: c if len(c := _columns(reader, application)) >= 3 else None, "columns")
    told: dict[str, Any] = {"columns": {}}
    for name, node in columns.items():
        count = _wait(lambda node=node: reader.property(node, "Text", "CharacterCount"), name)
        told["columns"][name] = {"characters": count, "begins": reader.text(node, 0, 60)}
    changes = _wait(lambda: _find(reader, application, "list", "Changes"), "the change list")
    items = _wait(lambda: reader.children(changes), "changes")
    told["changes"] = [reader.name(item) for item in items[:5]]
    button = _wait(lambda: _find(reader, application, "push button", "Next change"), "a button")
    for number in range(1, 5):
        reader.press(button)
        _wait(lambda number=number: _pump(reader) or len(reader.heard()) >= number or None, "words")
    told["announced"] = reader.heard()
    told["caret"] = reader.property(columns["Draft, text"], "Text", "CaretOffset")
    return told


def _pump(reader: Reader) -> None:
    while reader.bus.receive(0.2) is not None:
        pass


def main(home: str) -> None:
    """Start the program on its sample and listen to it."""
    own = {"HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "XDG_DOCUMENTS_DIR": home}
    environment = {
        **os.environ,
        **own,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    reader = Reader()
    illustrated = map(str, sample_documents.illustrated(Path(home)))
    told: dict[str, Any] = {}
    for arguments, read in ((("--sample",), listen), (("open", *illustrated), read_table)):
        program = subprocess.Popen([sys.executable, "-m", "counterdraft", *arguments], env=environment)
        try:
            told[read.__name__] = read(reader)
        finally:
            program.terminate()
            program.wait(20)
    json.dump({**told["listen"], "table": told["read_table"]}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1])
