"""Fits scale and shift so that a score says how often a step of that score is right: sigmoid(scale * logit + shift).

  python models/train/calibrate.py --examples models/runs/data/processbench.jsonl --scores SCORES.jsonl --out models/runs/calibration.json

Scores must come from an export without calibration. Fitted on steps up to and including each first error.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from package import read_lines, scored

#: Keeps the logit of a saturated score finite.
EDGE = 1e-6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--scores", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    rows, firsts = scored(read_lines(arguments.examples), read_lines(arguments.scores))
    pairs = [(score, step != first) for row, first in zip(rows, firsts) for step, score in enumerate(row) if first < 0 or step <= first]
    scores = np.clip(np.array([score for score, _ in pairs]), EDGE, 1 - EDGE)
    labels = np.array([right for _, right in pairs])
    logits = np.log(scores / (1 - scores))
    fit = LogisticRegression(C=1e6).fit(logits[:, None], labels)
    calibration = {"scale": round(float(fit.coef_[0, 0]), 4), "shift": round(float(fit.intercept_[0]), 4)}
    arguments.out.write_text(json.dumps(calibration) + "\n")
    print(f"{len(pairs)} steps, {100 * labels.mean():.1f} % right: {calibration}")


if __name__ == "__main__":
    main()
