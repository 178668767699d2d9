"HOTA, CLEAR, Identity and TETA: definitions, matching, files and scores"
from .hota import *
from .columns import *
from .files import *
from .overlaps import *
from .assignment import *
from .matching import *
from .teta import *
from .bdd100k import *
from .scoring import *
from .cocovid import *
from .classes import *
from .comparison import *
