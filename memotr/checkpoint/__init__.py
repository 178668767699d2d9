"""Weights: files, COCO detectors, published models by name, and the form for inference."""
from ..model import MeMOTR as MeMOTR # with its doors: from_checkpoint, from_pretrained, for_inference
from .files import *
from .weights import *
from .coco import *
from .published import *
from .inference import *
from .pretrained import *
from .hub import *
