"""Track and score a whole data set, look at the mistakes, pack results for a server."""
from .videos import *
from .tracking import *
from .report import *
from .evaluation import *
from .submission import *
