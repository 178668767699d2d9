"The tracker: life-cycle, fixed shapes, online tracking, output files"
from .lifecycle import *
from .slots import *
from .online import *
from .output import *
from .graphs import *
from .runner import *
from .exporting import *
