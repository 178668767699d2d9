"""The `memotr` command: the door, the commands, the doctor, the scores and the site."""
from .entry import *
from .commands import *
from .doctor import *
from .scoring import *
from .pages import *
