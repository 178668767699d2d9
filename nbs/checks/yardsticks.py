"Plain trackers to compare with, and the scoring of the frozen scenes"
import numpy as np, pandas as pd, torch
from scipy.optimize import linear_sum_assignment

from memotr.metrics import score
from memotr.synth import frozen_scenes
from memotr.tracker import Tracker
from memotr.video import nested

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

def truth(scene): # [T] (N, 4) xyxy
    rows = dict(tuple(scene.gt.groupby('frame'))); none = scene.gt.iloc[:0]
    b = [rows.get(t+1, none)[['left', 'top', 'width', 'height']].to_numpy(float) for t in range(len(scene))]
    return [np.concatenate([x[:,:2], x[:,:2]+x[:,2:]], 1) for x in b]

def table(boxes, ids): # MOT rows
    rows = [(t+1, i, *b[:2], *(b[2:]-b[:2]), 1.) for t,(bs,ns) in enumerate(zip(boxes, ids)) for i,b in zip(ns, bs)]
    return pd.DataFrame(rows, columns=['frame', 'id', 'left', 'top', 'width', 'height', 'score'])

@torch.no_grad()
def detections(model, tracker, pictures, size): # [T] (scores (Q,), boxes (Q, 4) xyxy pixels), every frame by itself
    out = []
    for k in range(0, len(pictures), 10):
        o = model.decode(model.encode(nested([tracker.prepare(p) for p in pictures[k:k+10]])), None)
        s, b = o.pred_logits.sigmoid().amax(-1).numpy(), o.pred_boxes.numpy()
        xyxy = np.concatenate([b[...,:2]-b[...,2:]/2, b[...,:2]+b[...,2:]/2], -1)*[size[1], size[0], size[1], size[0]]
        out += list(zip(s, xyxy))
    return out

def ap50(found, wanted): # average precision at IoU 0.5, 101 points
    rows, n = [], sum(map(len, wanted))
    for (s,b),g in zip(found, wanted):
        overlap, free = iou(b, g), np.ones(len(g), bool)
        for i in np.argsort(-s, kind='stable'):
            j = int((overlap[i]*free).argmax()) if free.any() else -1
            hit = j>=0 and free[j] and overlap[i,j]>=.5
            if hit: free[j] = False
            rows.append((s[i], hit))
    hit = np.array([h for _,h in sorted(rows, key=lambda r: -r[0])], float)
    recall, precision = hit.cumsum()/n, hit.cumsum()/np.arange(1, len(hit)+1)
    best = np.r_[np.maximum.accumulate(precision[::-1])[::-1], 0.]
    return 100*best[np.searchsorted(recall, np.linspace(0, 1, 101))].mean()

def results(model, kind, clips=None, plain=True, threshold=None, **settings): # -> DataFrame, a row per tracker
    "The model and the two plain trackers on its own detections, on one kind of frozen scenes"
    gt, rows = {}, {n:{} for n in ('tiny MeMOTR', 'SORT-like', 'IoU only')[:3 if plain else 1]}
    found, wanted = [], []
    for scene in frozen_scenes(kind)[:clips]:
        name, pictures, tracker = str(scene.seed), list(scene.frames()), Tracker(model, device='cpu', **settings)
        gt[name], rows['tiny MeMOTR'][name] = scene.gt, tracker.run(pictures).df
        if not plain: continue
        found += (new := detections(model, tracker, pictures, scene.size)); wanted += truth(scene)
        boxes = [b[s>=(threshold or tracker.cfg.result_score_thresh)] for s,b in new]
        for n,motion in (('SORT-like', True), ('IoU only', False)): rows[n][name] = table(boxes, link(boxes, motion))
    out = []
    for n,pred in rows.items():
        s = score(gt, pred, lengths=80)
        out.append(dict(scenes=kind, tracker=n, AP50=ap50(found, wanted) if plain else np.nan, **{f:s[f]*(1 if f=='IDSW' else 100) for f in FIELDS}))
    return pd.DataFrame(out).round(1)
