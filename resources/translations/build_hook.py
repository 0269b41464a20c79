"""Compiles the translations while a wheel is built: every .ts beside this file becomes a .qm in the wheel.

An editable install gets none; there the window compiles what it needs when it starts.
"""

from __future__ import annotations

import runpy
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path("resources") / "translations"
COMPILER = Path("desktop") / "counterdraft" / "ui" / "translation_file.py"
INSIDE = "counterdraft/data/translations"


class TranslationsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes the compiled files to a folder of its own and adds them to the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile all languages, unless the install is editable."""
        if version == "editable":
            return
        root = Path(self.root)
        compiler = runpy.run_path(str(root / COMPILER))
        self._folder = tempfile.TemporaryDirectory()
        for source in sorted((root / HERE).glob("*.ts")):
            compiled = compiler["compile_qm"](*compiler["read_ts"](source.read_bytes()))
            out = Path(self._folder.name) / f"{source.stem}.qm"
            out.write_bytes(compiled)
            build_data["force_include"][str(out)] = f"{INSIDE}/{out.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the folder away."""
        if version != "editable":
            self._folder.cleanup()
