"""Makes the constructor of frozen values fast; changes nothing of what they are."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import TypeVar

T = TypeVar("T")


def quick_init(cls: type[T]) -> type[T]:
    """Give a frozen dataclass with slots a constructor that sets its slots directly.

    The one that `dataclass` writes asks `object.__setattr__` for every field by name, which takes half as
    long again; of some values a comparison makes a hundred thousand. For classes without `__post_init__` and
    default factories.
    """
    assert not hasattr(cls, "__post_init__")
    names: list[str] = []
    parameters: list[str] = []
    space: dict[str, object] = {}
    for field in fields(cls):  # type: ignore[arg-type]
        assert field.default_factory is MISSING
        names.append(field.name)
        parameters.append(field.name)
        if field.default is not MISSING:
            space[f"_default_{field.name}"] = field.default
            parameters[-1] += f"=_default_{field.name}"
        space[f"_set_{field.name}"] = cls.__dict__[field.name].__set__
    body = "\n".join(f"    _set_{name}(self, {name})" for name in names)
    exec(f"def __init__(self, {', '.join(parameters)}):\n{body}\n", space)
    init = space["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"  # type: ignore[attr-defined]
    cls.__init__ = init  # type: ignore[assignment]
    return cls
