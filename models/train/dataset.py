"""Encoded examples as src/cli/encode.ts wrote them, and batches of like length. Knows no text and no tokenizer."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

#: Must equal PADDING_STEP_ID of src/core/encoding.ts: greater than every step, so that nothing attends to padding.
PADDING_STEP_ID = 1_000_000
UNLABELLED = -1.0


@dataclass
class Example:
    tokens: np.ndarray  # [3, length]: input ids, step ids, kinds
    ends: list[tuple[int, int]]  # (step, position)
    first: int
    source: str
    line: int

    def labels(self) -> list[tuple[int, float]]:
        """(position, 1 right or 0 wrong) up to and including the first error; later steps have no label."""
        return [(position, 0.0 if step == self.first else 1.0) for step, position in self.ends if self.first < 0 or step <= self.first]

    def labelled_part(self) -> Example:
        """Cut after the last step that has a label: under block-causal attention what follows cannot change the scores before it."""
        length = max((position for position, _ in self.labels()), default=-1) + 1
        return Example(self.tokens[:, :length], [end for end in self.ends if end[1] < length], self.first, self.source, self.line)


def load_examples(stem: Path) -> list[Example]:
    for path in (stem.with_suffix(".bin"), stem.with_suffix(".json")):
        if not path.exists():
            raise SystemExit(f"{path} is missing: encode the examples first (src/cli/encode.ts, see models/README.md).")
    index = json.loads(stem.with_suffix(".json").read_text())
    flat = np.fromfile(stem.with_suffix(".bin"), dtype="<u2").reshape(3, index["tokens"])
    bounds = np.cumsum([0, *index["lengths"]])
    return [
        Example(flat[:, bounds[i] : bounds[i + 1]], [tuple(end) for end in index["ends"][i]], index["first"][i], index["source"][i], index["line"][i])
        for i in range(len(index["lengths"]))
    ]


@dataclass
class Batch:
    input_ids: torch.Tensor
    step_ids: torch.Tensor
    kind_ids: torch.Tensor
    labels: torch.Tensor  # UNLABELLED where no step ends


def collate(examples: list[Example]) -> Batch:
    length = max(example.tokens.shape[1] for example in examples)
    tokens = np.zeros((3, len(examples), length), dtype=np.int64)
    tokens[1] = PADDING_STEP_ID
    labels = np.full((len(examples), length), UNLABELLED, dtype=np.float32)
    for row, example in enumerate(examples):
        tokens[:, row, : example.tokens.shape[1]] = example.tokens
        for position, label in example.labels():
            labels[row, position] = label
    return Batch(*(torch.from_numpy(array) for array in tokens), torch.from_numpy(labels))


def batches(examples: list[Example], token_budget: int, rng: random.Random | None) -> list[list[Example]]:
    """Groups of like length with at most `token_budget` tokens, padding included; shuffled where `rng` is given."""
    order = list(examples)
    if rng is not None:
        rng.shuffle(order)
    groups: list[list[Example]] = []
    for at in range(0, len(order), 2048):
        chunk = sorted(order[at : at + 2048], key=lambda example: example.tokens.shape[1])
        current: list[Example] = []
        for example in chunk:
            if current and (len(current) + 1) * example.tokens.shape[1] > token_budget:
                groups.append(current)
                current = []
            current.append(example)
        if current:
            groups.append(current)
    if rng is not None:
        rng.shuffle(groups)
    return groups
