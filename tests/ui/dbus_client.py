"""A small client of the D-Bus message protocol, enough to read a window as assistive technology does.

Source: the D-Bus specification, sections Message Protocol, Authentication and Type System. Little-endian,
Unix sockets only; no file descriptors.
"""

from __future__ import annotations

import os
import re
import select
import socket
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_CALL, _RETURN, _ERROR, _SIGNAL = 1, 2, 3, 4
_FIELDS = {1: "path", 2: "interface", 3: "member", 4: "error", 5: "reply", 7: "sender", 8: "signature"}
_CODES = {"path": (1, "o"), "interface": (2, "s"), "member": (3, "s"), "to": (6, "s"), "signature": (8, "g")}
_FIXED = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d"}
_ALIGN = {"s": 4, "o": 4, "g": 1, "a": 4, "(": 8, "{": 8, "v": 1}


class BusError(Exception):
    """The other side answered with an error, or not at all."""


@dataclass(frozen=True)
class Message:
    """One message as received."""

    kind: int
    fields: dict[str, Any]
    body: list[Any]


def complete_types(signature: str) -> Iterator[str]:
    """Cut a signature into complete types."""
    at = 0
    while at < len(signature):
        end = _type_end(signature, at)
        yield signature[at:end]
        at = end


def _type_end(signature: str, at: int) -> int:
    if signature[at] == "a":
        return _type_end(signature, at + 1)
    if signature[at] in "({":
        depth = 1
        while depth:
            at += 1
            depth += (signature[at] in "({") - (signature[at] in ")}")
    return at + 1


def _alignment(kind: str) -> int:
    first = kind[0]
    return struct.calcsize(_FIXED[first]) if first in _FIXED else _ALIGN[first]


class _Writer:
    def __init__(self) -> None:
        self.data = bytearray()

    def pad(self, size: int) -> None:
        self.data.extend(b"\0" * (-len(self.data) % size))

    def write(self, kind: str, value: Any) -> None:
        self.pad(_alignment(kind))
        if kind in _FIXED:
            self.data += struct.pack("<" + _FIXED[kind], value)
        elif kind in "so":
            text = value.encode()
            self.data += struct.pack("<I", len(text)) + text + b"\0"
        elif kind == "g":
            self.data += bytes([len(value)]) + value.encode() + b"\0"
        elif kind == "v":
            self.write("g", value[0])
            self.write(*value)
        elif kind[0] == "(":
            for part, item in zip(complete_types(kind[1:-1]), value, strict=True):
                self.write(part, item)
        else:
            assert kind[0] == "a"
            at = len(self.data)
            self.data += b"\0\0\0\0"
            self.pad(_alignment(kind[1:]))
            start = len(self.data)
            for item in value:
                self.write(kind[1:], item)
            struct.pack_into("<I", self.data, at, len(self.data) - start)


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def pad(self, size: int) -> None:
        self.at += -self.at % size

    def _number(self, code: str) -> Any:
        value = struct.unpack_from("<" + code, self.data, self.at)[0]
        self.at += struct.calcsize(code)
        return value

    def _text(self, length: int) -> str:
        value = self.data[self.at : self.at + length].decode("utf-8", "replace")
        self.at += length + 1
        return value

    def read(self, kind: str) -> Any:
        self.pad(_alignment(kind))
        if kind in _FIXED:
            return self._number(_FIXED[kind])
        if kind in "so":
            return self._text(self._number("I"))
        if kind == "g":
            return self._text(self._number("B"))
        if kind == "v":
            return self.read(self.read("g"))
        if kind[0] in "({":
            return tuple(self.read(part) for part in complete_types(kind[1:-1]))
        length = self._number("I")
        self.pad(_alignment(kind[1:]))
        end = self.at + length
        items = []
        while self.at < end:
            items.append(self.read(kind[1:]))
        return items


class Connection:
    """A connection to one bus."""

    def __init__(self, address: str) -> None:
        """Connect and say hello; `address` is that of the bus, e.g. `unix:path=/run/bus`."""
        found = re.search(r"unix:(path|abstract)=([^,;]+)", address)
        if found is None:
            raise BusError(f"cannot connect to {address}")
        name = found[2] if found[1] == "path" else "\0" + found[2]
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(name)
        identity = str(os.getuid()).encode().hex().encode()
        self._socket.sendall(b"\0AUTH EXTERNAL " + identity + b"\r\n")
        if not self._socket.recv(4096).startswith(b"OK"):
            raise BusError("not let in")
        self._socket.sendall(b"BEGIN\r\n")
        self._serial = 0
        self._buffer = b""
        self.signals: list[Message] = []
        bus = "org.freedesktop.DBus"
        self.call(bus, "/org/freedesktop/DBus", bus, "Hello")

    def close(self) -> None:
        """Leave the bus."""
        self._socket.close()

    def call(
        self, to: str, path: str, interface: str, member: str, signature: str = "", *values: Any
    ) -> list[Any]:
        """Call a method and return what it answers.

        Raises:
            BusError: an error or no answer.
        """
        self._serial += 1
        body = _Writer()
        for kind, value in zip(complete_types(signature), values, strict=True):
            body.write(kind, value)
        told = {"path": path, "to": to, "interface": interface, "member": member, "signature": signature}
        fields = [(_CODES[name][0], (_CODES[name][1], value)) for name, value in told.items() if value]
        head = _Writer()
        head.data += struct.pack("<BBBBII", ord("l"), _CALL, 0, 1, len(body.data), self._serial)
        head.write("a(yv)", fields)
        head.pad(8)
        self._socket.sendall(bytes(head.data + body.data))
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            message = self.receive(1.0)
            if message is not None and message.fields.get("reply") == self._serial:
                if message.kind == _ERROR:
                    raise BusError(f"{message.fields.get('error')}: {message.body}")
                return message.body
        raise BusError(f"no answer to {member}")

    def receive(self, seconds: float) -> Message | None:
        """The next message, or None if none comes in time; signals are kept in `signals` too."""
        deadline = time.monotonic() + seconds
        while True:
            message = self._parsed()
            if message is not None:
                if message.kind == _SIGNAL:
                    self.signals.append(message)
                return message
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self._socket], [], [], left)[0]:
                return None
            data = self._socket.recv(1 << 16)
            if not data:
                raise BusError("the bus is gone")
            self._buffer += data

    def _parsed(self) -> Message | None:
        if len(self._buffer) < 16:
            return None
        _, kind, _, _, length, _, fields = struct.unpack_from("<BBBBIII", self._buffer)
        start = 16 + fields + (-fields % 8)
        if len(self._buffer) < start + length:
            return None
        reader = _Reader(self._buffer[:start])
        reader.at = 12
        told = {_FIELDS.get(code, ""): value for code, value in reader.read("a(yv)")}
        body = _Reader(self._buffer[start : start + length])
        values = [body.read(one) for one in complete_types(told.get("signature", ""))]
        self._buffer = self._buffer[start + length :]
        return Message(kind, told, values)
