"""Measurements: attention, model, training and scoring, each beside its baseline."""
from .measure import *
from .attention import *
from .model import *
from .training import *
from .scoring import *
