"Baseline trackers to compare with, and the scoring of the frozen scenes"
import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from memotr.bench import ap50, detections, true_boxes
from memotr.metrics import score
from memotr.synth import frozen_scenes
from memotr.tracker import Tracker

FIELDS = ('HOTA', 'DetA', 'AssA', 'IDF1', 'IDSW')
BASELINES = {'SORT-like': True, 'IoU only': False} # name -> with motion

def iou(
    a, # (N, 4) xyxy
    b, # (M, 4) xyxy
):     # (N, M)
    "Pairwise IoU"
    left_top = np.maximum(a[:,None,:2], b[:,:2])
    right_bottom = np.minimum(a[:,None,2:], b[:,2:])
    inter = np.clip(right_bottom-left_top, 0, None).prod(-1)
    def area(x): return (x[:,2]-x[:,0])*(x[:,3]-x[:,1])
    return inter/(area(a)[:,None]+area(b)-inter+1e-9)

def match(
    tracks,    # list of dictionaries
    boxes,     # (N, 4) xyxy
    motion,    # predict with the speed
    threshold, # IoU of a match
):             # list of (track, box) indices
    "Matches with the largest total overlap of predicted boxes and given ones"
    if not len(tracks) or not len(boxes): return []
    predicted = np.array([t['box']+t['speed']*t['missed']*motion for t in tracks])
    overlap = iou(predicted, boxes)
    pairs = zip(*linear_sum_assignment(-overlap))
    return [(i, j) for i,j in pairs if overlap[i,j]>=threshold]

def link(
    frames,       # [T] (N, 4) xyxy
    motion=True,  # constant velocity, and `patience`; without: the last box, and one frame
    patience=10,  # frames without a match after which a track ends
    threshold=.3, # IoU of a match
):                # [T] (N,) identities
    "SORT-like association by overlap"
    if not motion: patience = 1
    tracks, identities = [], []
    n_tracks = 0
    for boxes in frames:
        ids = np.full(len(boxes), -1, np.int64)
        for t in tracks: t['missed'] += 1
        for i,j in match(tracks, boxes, motion, threshold):
            t = tracks[i]
            step = (boxes[j]-t['box'])/t['missed']
            speed = step if t['hits']<2 else .5*t['speed']+.5*step
            t.update(speed=speed, box=boxes[j], missed=0, hits=t['hits']+1)
            ids[j] = t['id']
        for j in np.flatnonzero(ids<0):
            tracks.append(dict(id=n_tracks, box=boxes[j], speed=np.zeros(4), missed=0, hits=1))
            ids[j] = n_tracks
            n_tracks += 1
        tracks = [t for t in tracks if t['missed']<=patience]
        identities.append(ids)
    return identities

def table(
    boxes, # [T] (N, 4) xyxy
    ids,   # [T] (N,) identities
):         # DataFrame
    "Boxes and identities as rows of MOT text"
    rows = []
    for t,(frame_boxes,frame_ids) in enumerate(zip(boxes, ids), 1):
        for i,b in zip(frame_ids, frame_boxes):
            rows.append((t, i, *b[:2], *(b[2:]-b[:2]), 1.))
    return pd.DataFrame(rows, columns=['frame', 'id', 'left', 'top', 'width', 'height', 'score'])

def results(
    model,          # MeMOTR
    kind,           # of frozen scenes: 'easy', 'hard', 'memory'
    clips=None,     # how many of them; None: all six
    plain=True,     # the baselines, too
    threshold=None, # of the baselines' detections; None: of what the tracker reports
    **settings,     # of the tracker
):                  # DataFrame, a row per tracker
    "The model, and the baselines on its own detections, on one kind of frozen scenes"
    names = ['tiny MeMOTR', *BASELINES] if plain else ['tiny MeMOTR']
    gt = {}
    tracked = {n:{} for n in names}
    found, annotated = [], []
    for scene in frozen_scenes(kind)[:clips]:
        name = str(scene.seed)
        frames = list(scene.frames())
        tracker = Tracker(model, device='cpu', **settings)
        gt[name] = scene.gt
        tracked['tiny MeMOTR'][name] = tracker.run(frames).df
        if not plain: continue
        detected = detections(model, frames)
        found += detected
        annotated += true_boxes(scene)
        least = threshold or tracker.cfg.result_score_thresh
        boxes = [b[s>=least] for s,b in detected]
        for n,motion in BASELINES.items(): tracked[n][name] = table(boxes, link(boxes, motion))
    ap = ap50(found, annotated) if plain else np.nan
    rows = []
    for n in names:
        s = score(gt, tracked[n], lengths=len(scene))
        fields = {f:s[f]*(1 if f=='IDSW' else 100) for f in FIELDS}
        rows.append(dict(scenes=kind, tracker=n, AP50=ap, **fields))
    return pd.DataFrame(rows).round(1)
