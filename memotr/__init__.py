"""MeMOTR in notebooks: track many objects through a video, look inside, change it."""
__version__ = "0.2.0"

from importlib import import_module as _import_module
from typing import TYPE_CHECKING as _TYPE_CHECKING

if _TYPE_CHECKING: # for editors and type checkers, which read but do not run
    from .config import Config as Config
    from .metrics.scoring import score as score
    from .model import MeMOTR as MeMOTR
    from .results import FrameResult as FrameResult
    from .results import read_mot as read_mot, write_mot as write_mot
    from .tracker.output import Tracker as Tracker
    from .tracker.output import track as track
    from .video import frames_from as frames_from
    from .viz import Results as Results

_MODULES = dict( # loaded at first use: `import memotr` stays light
    Config='config',
    FrameResult='results',
    MeMOTR='checkpoint.inference', # where it is complete, with `from_pretrained` and the like
    Results='viz',
    Tracker='tracker.output',
    frames_from='video',
    read_mot='results',
    score='metrics.scoring',
    track='tracker.output',
    write_mot='results',
)
__all__ = list(_MODULES)

def __getattr__(name):
    if name not in _MODULES:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    value = getattr(_import_module(f'{__name__}.{_MODULES[name]}'), name)
    globals()[name] = value
    return value

def __dir__():
    return sorted(['__version__', *__all__])
