"""Figures of a score file with bootstrap intervals, at a given threshold and at the best one on these samples.

  python models/train/evaluate.py --examples models/runs/data/processbench.jsonl --scores SCORES.jsonl --threshold 0.8
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np

from metrics import best_threshold, first_error_figures, lowest_step_hits, step_auc
from package import read_lines, reliability, scored

RESAMPLES = 1000


def interval(scores: list[list[float]], firsts: list[int], threshold: float) -> tuple[float, float]:
    """The middle 95 % of F1 over samples drawn with replacement."""
    rng = random.Random(0)
    values = []
    for _ in range(RESAMPLES):
        drawn = rng.choices(range(len(firsts)), k=len(firsts))
        values.append(first_error_figures([scores[i] for i in drawn], [firsts[i] for i in drawn], threshold)["f1"])
    return float(np.quantile(values, 0.025)), float(np.quantile(values, 0.975))


def expected_calibration_error(bins: list[dict], scores: list[list[float]], firsts: list[int]) -> float:
    values = [score for row, first in zip(scores, firsts) for step, score in enumerate(row) if first < 0 or step <= first]
    total = 0.0
    for entry in bins:
        inside = [score for score in values if entry["from"] <= score < entry["to"]]
        if inside:
            total += len(inside) / len(values) * abs(float(np.mean(inside)) - entry["fractionRight"])
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--scores", type=Path, required=True)
    parser.add_argument("--threshold", type=float, required=True)
    arguments = parser.parse_args()
    scores, firsts = scored(read_lines(arguments.examples), read_lines(arguments.scores))
    figures, best = first_error_figures(scores, firsts, arguments.threshold), best_threshold(scores, firsts)
    low, high = interval(scores, firsts, arguments.threshold)
    bins = reliability(scores, firsts)
    print(f"{len(firsts)} samples, {sum(first >= 0 for first in firsts)} wrong; step AUC {step_auc(scores, firsts):.3f}; lowest step is the first error in {100 * lowest_step_hits(scores, firsts):.1f} %")
    print(f"at {arguments.threshold}: F1 {figures['f1']:.1f} ({low:.1f} to {high:.1f}), wrong {figures['accuracyWrong']:.1f}, right {figures['accuracyRight']:.1f}")
    print(f"best: F1 {best['f1']:.1f} at {best['threshold']:.3f} (wrong {best['accuracyWrong']:.1f}, right {best['accuracyRight']:.1f}); calibration error {expected_calibration_error(bins, scores, firsts):.3f}")
    for entry in bins:
        print(f"  score {entry['from']:.1f} to {entry['to']:.1f}: {entry['count']} steps, right {entry['fractionRight']}")


if __name__ == "__main__":
    main()
