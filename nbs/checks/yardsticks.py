"Plain trackers to compare with, and the scoring of the frozen scenes"
import numpy as np, pandas as pd
from scipy.optimize import linear_sum_assignment

from memotr.bench import ap50, detections, true_boxes
from memotr.metrics import score
from memotr.synth import frozen_scenes
from memotr.tracker import Tracker

FIELDS = ('HOTA', 'DetA', 'AssA', 'IDF1', 'IDSW')

def iou(a, b): # (N, 4), (M, 4) xyxy -> (N, M)
    lt, rb = np.maximum(a[:,None,:2], b[:,:2]), np.minimum(a[:,None,2:], b[:,2:])
    inter, area = np.clip(rb-lt, 0, None).prod(-1), lambda x: (x[:,2]-x[:,0])*(x[:,3]-x[:,1])
    return inter/(area(a)[:,None]+area(b)-inter+1e-9)

def link(frames, motion=True, patience=10, threshold=.3): # [T] (N, 4) xyxy -> [T] (N,) identities
    "SORT-like: best overlap with the predicted box, constant velocity, ten frames of patience. Without motion: overlap with the last box, one frame of patience"
    tracks, next_id, out = [], 0, []
    for boxes in frames:
        guess = np.array([t['box']+t['speed']*(t['missed']+1)*motion for t in tracks]).reshape(-1, 4)
        overlap = iou(guess, boxes) if len(tracks) and len(boxes) else np.zeros((len(tracks), len(boxes)))
        taken = {}
        for i,j in zip(*linear_sum_assignment(-overlap)):
            if overlap[i,j]<threshold: continue
            t = tracks[i]; step = (boxes[j]-t['box'])/(t['missed']+1)
            t.update(speed=step if t['hits']<2 else .5*t['speed']+.5*step, box=boxes[j], missed=-1, hits=t['hits']+1); taken[j] = t['id']
        for j in range(len(boxes)):
            if j in taken: continue
            tracks.append(dict(id=next_id, box=boxes[j], speed=np.zeros(4), missed=-1, hits=1)); taken[j] = next_id; next_id += 1
        for t in tracks: t['missed'] += 1
        tracks = [t for t in tracks if t['missed']<=(patience if motion else 1)]
        out.append(np.array([taken[j] for j in range(len(boxes))], np.int64))
    return out

def table(boxes, ids): # MOT rows
    rows = [(t+1, i, *b[:2], *(b[2:]-b[:2]), 1.) for t,(bs,ns) in enumerate(zip(boxes, ids)) for i,b in zip(ns, bs)]
    return pd.DataFrame(rows, columns=['frame', 'id', 'left', 'top', 'width', 'height', 'score'])

def results(model, kind, clips=None, plain=True, threshold=None, **settings): # -> DataFrame, a row per tracker
    "The model and the two plain trackers on its own detections, on one kind of frozen scenes"
    gt, rows = {}, {n:{} for n in ('tiny MeMOTR', 'SORT-like', 'IoU only')[:3 if plain else 1]}
    found, wanted = [], []
    for scene in frozen_scenes(kind)[:clips]:
        name, pictures, tracker = str(scene.seed), list(scene.frames()), Tracker(model, device='cpu', **settings)
        gt[name], rows['tiny MeMOTR'][name] = scene.gt, tracker.run(pictures).df
        if not plain: continue
        found += (new := detections(model, pictures)); wanted += true_boxes(scene)
        boxes = [b[s>=(threshold or tracker.cfg.result_score_thresh)] for s,b in new]
        for n,motion in (('SORT-like', True), ('IoU only', False)): rows[n][name] = table(boxes, link(boxes, motion))
    out = []
    for n,pred in rows.items():
        s = score(gt, pred, lengths=80)
        out.append(dict(scenes=kind, tracker=n, AP50=ap50(found, wanted) if plain else np.nan, **{f:s[f]*(1 if f=='IDSW' else 100) for f in FIELDS}))
    return pd.DataFrame(out).round(1)
