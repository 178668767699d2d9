"""Frames in, model input, and videos out (chapter 03)."""
from .model_input import *
from .reading import *
from .writing import *
