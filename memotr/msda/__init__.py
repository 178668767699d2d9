"""Multi-scale deformable attention: reference, kernels for CPU and GPU, one operator, the module."""
from .reference import *
from .cpu import *
from .gpu import *
from .operator import *
from .attention import *
