"Data sets, from files on disk to training clips"
from .annotations import *
from .preparation import *
from .datasets import *
from .transforms import *
from .clips import *
from .labels import *
from .mot_labels import *
from .formats import *
from .cvat import *
from .conversion import *
