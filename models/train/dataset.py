"""Encoded examples as src/cli/encode.ts wrote them, and batches of like length. Knows no text and no tokenizer.

An example is a solution, and maybe branches: other steps in the place of one of its own, after the same question and the same
steps. One pass reads them all, because a branch sees the steps before its place and itself, and nothing sees a branch.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch

from model import KIND_COUNT

#: Must equal PADDING_STEP_ID of src/core/padded-batch.ts: greater than every step, so that nothing attends to padding.
PADDING_STEP_ID = 1_000_000
#: Branches that a step can have beside the solution's own.
MOST_BRANCHES = 1023
#: What a label weighs in the loss. In a solution right steps are several times as many as errors; branches are mostly errors.
SOLUTION_ERROR_WEIGHT, BRANCH_ERROR_WEIGHT = 2.0, 1.0

Item = TypeVar("Item")


@dataclass
class Example:
    tokens: np.ndarray  # [5, length]: input ids, step ids, kinds with slots, branches, positions
    ends: list[tuple[int, int]]  # (step, place of its end) of the solution itself
    first: int
    source: str
    line: int
    branches: list[tuple[int, int, int]] = field(default_factory=list)  # (step, place of its end, 1 right or 0 wrong)
    #: The first error is at its step or before it: no step has a label of its own, all up to there have one together.
    is_vague: bool = False

    def labels(self) -> list[tuple[int, float]]:
        """(place, 1 right or 0 wrong) of the solution up to and including its first error; later steps have no label."""
        return [(place, 0.0 if step == self.first else 1.0) for step, place in self.ends if self.first < 0 or step <= self.first]

    def weights(self) -> list[tuple[int, float, float]]:
        """(place, label, weight in the loss) of all that has a label of its own, branches included."""
        own = [] if self.is_vague else [(place, label, 1.0 if label > 0.5 else SOLUTION_ERROR_WEIGHT) for place, label in self.labels()]
        return own + [(place, float(label), 1.0 if label else BRANCH_ERROR_WEIGHT) for _, place, label in self.branches]

    def has_sure_labels(self) -> bool:
        """Whether right and wrong are as good as certain, so that a step on which the model errs is a hard one and not a false label: in trees, whose branches start from right steps."""
        return bool(self.branches)

    def suspects(self) -> list[int]:
        """Places of the steps of which at least one is wrong; none where the first error is known."""
        return [place for place, _ in self.labels()] if self.is_vague else []

    def pairs(self) -> list[tuple[int, int]]:
        """(place of a right step, place of a wrong branch in its place)."""
        right = {step: place for step, place in self.ends if self.first < 0 or step < self.first}
        return [(right[step], place) for step, place, label in self.branches if not label and step in right]

    def without(self, part: str) -> Example:
        """The example as it would be without slots (a number's kind stays), or without kinds, which have the slots."""
        tokens = self.tokens.copy()
        tokens[2] = tokens[2] % KIND_COUNT if part == "slots" else 0
        return replace(self, tokens=tokens)

    def line_of(self, which: int | None) -> Example:
        """A solution of one line: the steps before the branch of this number, and this; without a number the example's own."""
        own, steps = self.tokens[3] == 0, self.tokens[1]
        if which is None:
            kept, ends, first = np.flatnonzero(own), self.ends, self.first
        else:
            step, place, label = self.branches[which]
            kept = np.flatnonzero(np.where(own, steps < step + 1, self.tokens[3] == self.tokens[3, place]))
            ends, first = [*(end for end in self.ends if end[0] < step), (step, place)], -1 if label else step
        tokens = self.tokens[:, kept].copy()
        tokens[3] = 0
        return replace(self, tokens=tokens, ends=[(step, int(np.searchsorted(kept, place))) for step, place in ends], first=first, branches=[])

    def one_branch(self, drawn: random.Random) -> Example:
        """A solution of one line in the place of a tree: one of its branches, or at times its own."""
        which = drawn.randrange(len(self.branches) + 1)
        return self.line_of(None if which == len(self.branches) else which)

    def labelled_part(self) -> Example:
        """Cut after the last step that has a label: under block-causal attention what follows cannot change the scores before it."""
        if self.branches:
            return self
        length = max((place for place, _ in self.labels()), default=-1) + 1
        return replace(self, tokens=self.tokens[:, :length], ends=[end for end in self.ends if end[1] < length])


def load_examples(stem: Path) -> list[Example]:
    for path in (stem.with_suffix(".bin"), stem.with_suffix(".json")):
        if not path.exists():
            raise SystemExit(f"{path} is missing: encode the examples first (src/cli/encode.ts, see models/README.md).")
    index = json.loads(stem.with_suffix(".json").read_text())
    flat = np.fromfile(stem.with_suffix(".bin"), dtype="<u2").reshape(5, index["tokens"])
    bounds = np.cumsum([0, *index["lengths"]])
    return [
        Example(flat[:, bounds[i] : bounds[i + 1]], [tuple(end) for end in index["ends"][i]], index["first"][i], index["source"][i], index["line"][i],
                [tuple(branch) for branch in index["branches"][i]])
        for i in range(len(index["lengths"]))
    ]


@dataclass
class Batch:
    """Inputs [rows, length]: input ids, step ids of the tree, kinds with slots, last ids, positions (model.py); the places that are read [rows, ends], those of the solution's own steps first, rows of fewer filled up with 0; what is labelled, as places in the flattened ends."""

    inputs: tuple[torch.Tensor, ...]
    ends: torch.Tensor
    places: torch.Tensor
    labels: torch.Tensor
    weights: torch.Tensor
    is_sure: torch.Tensor
    pairs: torch.Tensor  # [pairs, 2]: right, wrong
    suspects: torch.Tensor  # [suspects, 2]: place, number of the solution among those that are vague

    def to(self, device: torch.device) -> Batch:
        return Batch(tuple(tensor.to(device) for tensor in self.inputs), *(getattr(self, name).to(device) for name in ("ends", "places", "labels", "weights", "is_sure", "pairs", "suspects")))


def tree_ids(steps: np.ndarray, branches: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Step ids and last ids, as the model reads trees, of step ids along the solution and branch numbers: a branch comes before the solution's own step in its place, and nothing hangs below it."""
    places = np.where(branches == 0, steps * (MOST_BRANCHES + 1), (steps - 1) * (MOST_BRANCHES + 1) + branches)
    return places, np.where(branches == 0, PADDING_STEP_ID - 1, places)


def collate(examples: list[Example]) -> Batch:
    length = max(example.tokens.shape[1] for example in examples)
    tokens = np.zeros((5, len(examples), length), dtype=np.int64)
    tokens[1] = tokens[3] = PADDING_STEP_ID
    ends = [[place for _, place in example.ends] + [place for _, place, _ in example.branches] for example in examples]
    most = max(map(len, ends))
    labelled: list[tuple[int, float, float, bool]] = []
    pairs: list[tuple[int, int]] = []
    suspects: list[tuple[int, int]] = []
    for row, example in enumerate(examples):
        tokens[:, row, : example.tokens.shape[1]] = example.tokens
        tokens[(1, 3), row, : example.tokens.shape[1]] = tree_ids(*example.tokens[(1, 3),].astype(np.int64))
        at = {place: row * most + end for end, place in enumerate(ends[row])}
        labelled += [(at[place], label, weight, example.has_sure_labels()) for place, label, weight in example.weights()]
        pairs += [(at[right], at[wrong]) for right, wrong in example.pairs()]
        which = suspects[-1][1] + 1 if suspects else 0
        suspects += [(at[place], which) for place in example.suspects()]
    places, labels, weights, is_sure = (torch.tensor(column) for column in zip(*labelled)) if labelled else (torch.zeros(0, dtype=number) for number in (torch.long, torch.float, torch.float, torch.bool))
    filled = torch.tensor([own + [0] * (most - len(own)) for own in ends])
    return Batch(tuple(torch.from_numpy(array) for array in tokens), filled, places, labels, weights, is_sure, *(torch.tensor(rows, dtype=torch.long).reshape(-1, 2) for rows in (pairs, suspects)))


def batches(examples: list[Item], token_budget: int, rng: random.Random | None, tokens_of: Callable[[Item], int] = lambda example: example.tokens.shape[1]) -> list[list[Item]]:
    """Groups of like length with at most `token_budget` tokens, padding included; shuffled where `rng` is given."""
    order = list(examples)
    if rng is not None:
        rng.shuffle(order)
    groups: list[list[Item]] = []
    for at in range(0, len(order), 2048):
        current: list[Item] = []
        for example in sorted(order[at : at + 2048], key=tokens_of):
            if current and (len(current) + 1) * tokens_of(example) > token_budget:
                groups.append(current)
                current = []
            current.append(example)
        if current:
            groups.append(current)
    if rng is not None:
        rng.shuffle(groups)
    return groups
