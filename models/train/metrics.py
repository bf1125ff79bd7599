"""Figures of a step judge: ranking of steps, and the first error in the manner of ProcessBench (arXiv 2412.06559)."""

from __future__ import annotations

import numpy as np
from sklearn.metrics import roc_auc_score


def step_auc(scores: list[list[float]], firsts: list[int]) -> float:
    """Probability that a right step outscores a wrong one, over the steps up to each first error."""
    values, labels = [], []
    for row, first in zip(scores, firsts):
        for step, score in enumerate(row):
            if first < 0 or step <= first:
                values.append(score)
                labels.append(0 if step == first else 1)
    return float(roc_auc_score(labels, values)) if len(set(labels)) == 2 else float("nan")


def predict_first(scores: list[float], threshold: float) -> int:
    return next((step for step, score in enumerate(scores) if score < threshold), -1)


def first_error_figures(scores: list[list[float]], firsts: list[int], threshold: float) -> dict[str, float]:
    """Accuracy on wrong and on right samples, and F1, their harmonic mean, in percent."""
    wrong = [predict_first(row, threshold) == first for row, first in zip(scores, firsts) if first >= 0]
    right = [predict_first(row, threshold) < 0 for row, first in zip(scores, firsts) if first < 0]
    accuracy_wrong, accuracy_right = 100 * float(np.mean(wrong)), 100 * float(np.mean(right))
    total = accuracy_wrong + accuracy_right
    return {"f1": 2 * accuracy_wrong * accuracy_right / total if total else 0.0, "accuracyWrong": accuracy_wrong, "accuracyRight": accuracy_right, "threshold": threshold}


def best_threshold(scores: list[list[float]], firsts: list[int]) -> dict[str, float]:
    """The figures at the threshold of best F1 on these samples (the paper's protocol on its GSM8K part)."""
    candidates = np.unique(np.round(np.concatenate([np.asarray(row) for row in scores if row]), 4))
    if len(candidates) > 400:
        candidates = np.quantile(candidates, np.linspace(0, 1, 400))
    return max((first_error_figures(scores, firsts, float(threshold)) for threshold in candidates), key=lambda figures: figures["f1"])


def steady_threshold(scores: list[list[float]], firsts: list[int], resamples: int = 200) -> float:
    """The threshold of best mean F1 over samples drawn with replacement: less a child of chance than the best one on the samples as they are."""
    candidates = np.quantile(np.concatenate([np.asarray(row) for row in scores if row]), np.linspace(0.002, 0.6, 240))
    hits = np.array([[predict_first(row, threshold) == first for threshold in candidates] for row, first in zip(scores, firsts)], dtype=float)
    is_wrong = np.array([first >= 0 for first in firsts])
    draws = np.random.default_rng(0).integers(0, len(firsts), (resamples, len(firsts)))
    total = np.zeros(len(candidates))
    for draw in draws:
        wrong, right = hits[draw][is_wrong[draw]].mean(0), hits[draw][~is_wrong[draw]].mean(0)
        total += 2 * wrong * right / np.maximum(wrong + right, 1e-9)
    return float(candidates[int(np.argmax(total))])


def lowest_step_hits(scores: list[list[float]], firsts: list[int]) -> float:
    """Share of wrong samples whose lowest score stands at the first error, steps after it left out of sight being counted too."""
    hits = [int(np.argmin(row)) == first for row, first in zip(scores, firsts) if first >= 0]
    return float(np.mean(hits)) if hits else float("nan")
