"""MeMOTR in notebooks: follow many objects through a video, look inside, change it."""
__version__ = "0.1.0"

from importlib import import_module

_HOMES = dict(Config='config', FrameResult='results', Results='results', read_mot='results', write_mot='results', frames_from='video',
    MeMOTR='checkpoint', Tracker='tracker', track='tracker', score='metrics') # loaded at first use: `import memotr` stays light
__all__ = list(_HOMES)

def __getattr__(name):
    if name not in _HOMES: raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value = getattr(import_module(f'{__name__}.{_HOMES[name]}'), name)
    return value

def __dir__(): return sorted({*globals(), *__all__})
