"The supervision of a training clip: matching, propagation of tracks, losses"
from .matching import *
from .propagation import *
from .loss import *
