"Training: one step, checkpointing, processes, runs, progress, the loop, the tiny recipe"
from .step import *
from .checkpointing import *
from .processes import *
from .runs import *
from .progress import *
from .loop import *
from .tiny import *
