"""MeMOTR in notebooks: follow many objects through a video, look inside, change it."""
__version__ = "0.1.0"

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING: # for editors and type checkers, which read but do not run
    from .config import Config as Config
    from .metrics import score as score
    from .model import MeMOTR as MeMOTR
    from .results import FrameResult as FrameResult, Results as Results, read_mot as read_mot, write_mot as write_mot
    from .tracker import Tracker as Tracker, track as track
    from .video import frames_from as frames_from

_HOMES = dict(Config='config', FrameResult='results', Results='results', read_mot='results', write_mot='results', frames_from='video',
    MeMOTR='checkpoint', Tracker='tracker', track='tracker', score='metrics') # loaded at first use: `import memotr` stays light
__all__ = list(_HOMES)

def __getattr__(name):
    if name not in _HOMES: raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value = getattr(import_module(f'{__name__}.{_HOMES[name]}'), name)
    return value

def __dir__(): return sorted({*globals(), *__all__})
