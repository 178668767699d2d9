"""CUDA and C kernels without a toolkit: compiled from text, kept on disk, launched on tensors."""
from .compile import *
from .launch import *
from .cells import *
