"""
Frozen values and remembered properties as the library has them, without what it guards at run
time: an article makes hundreds of each, and the type checker sees to it that none is changed.
"""

import dataclasses
import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
    from functools import cached_property
else:

    def dataclass(*, frozen: bool, eq: bool = True, **options: bool) -> Callable[[type], type]:
        """
        A class of values that are hashed as frozen ones are; a field is set in a sixth of the time.
        """
        return dataclasses.dataclass(eq=eq, unsafe_hash=frozen and eq, **options)

    class cached_property(functools.cached_property):  # noqa: N801  (the library's own name)
        """
        A property worked out once, without a lock: a process reads in one thread.
        """

        def __get__(self, instance: Any, owner: Any = None) -> Any:
            """Work it out and keep it where it is found without asking here again."""
            if instance is None:
                return self
            value = instance.__dict__[self.attrname] = self.func(instance)
            return value


__all__ = ["cached_property", "dataclass"]
