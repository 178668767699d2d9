"""`python -m memotr.device`: is everything right on this GPU, and how fast is it? Needs PyTorch alone."""
from .bare import *
from .results import *
from .speed import *
