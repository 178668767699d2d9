"""Record a run once, then look at what the model saw, attended to and remembered."""
from .trace import *
from .recording import *
from .viewer import *
from .memory_view import *
from .attention_view import *
from .identity_view import *
from .selection import *
from .app import *
from .association import *
