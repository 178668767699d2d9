"""The `memotr` command: the door, the commands, the doctor and the scores."""
from .entry import *
from .commands import *
from .doctor import *
from .scoring import *
