"Where the reference data are, and how its arrays are opened"
import gzip
import json
import os
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
if str(HERE) not in sys.path: sys.path.insert(0, str(HERE))
from weights import golden_clip, golden_compare, golden_state_dict, to_torch, unit_noise  # noqa: E402,F401


def shared():
    "The reference folder as a Path, or None: MEMOTR_REFERENCE, else `shared` beside the clone"
    folder = Path(os.environ.get('MEMOTR_REFERENCE') or HERE.parents[3]/'shared')
    return folder if (folder/'golden').is_dir() else None


def golden(name):
    "An npz of golden data: the small copies beside this file first, else the reference folder, else None"
    for folder in (HERE, shared() and shared()/'golden'):
        if folder and (folder/f'{name}.npz').is_file(): return np.load(folder/f'{name}.npz')
    return None


def manifest(name):
    "Names and shapes in a full-size official model: 'dancetrack_dab', 'dancetrack_deformable_detr' or 'bdd100k'"
    return json.loads(gzip.decompress((HERE/'manifests.json.gz').read_bytes()))[name]


def meta(npz):
    "How a golden file was made"
    return json.loads(str(npz['meta_json']))
