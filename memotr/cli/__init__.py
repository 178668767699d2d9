"""The `memotr` command: the door, the commands and the doctor."""
from .entry import *
from .commands import *
from .doctor import *
