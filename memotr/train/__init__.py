"Training: one step, checkpointing, processes, runs, progress, the loop, the tiny recipe, recipes by name"
from .step import *
from .checkpointing import *
from .processes import *
from .runs import *
from .progress import *
from .loop import *
from .tiny import *
from .recipes import *
