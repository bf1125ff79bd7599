"""What the next right step does, learned beside the scores: which of the numbers so far it takes up, and by which operations it computes.

At the end of each step, before the next is read, the model is asked both. A model that expects "48, divided" has something to hold "48, multiplied" against, and every right step
says so for a dozen numbers, where it has one label as a step. Scores and file are as without: the answers come from a head of its own that is not exported.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from dataset import Example
from model import KIND_COUNT

#: Kinds of src/core/numbers/kinds.ts of a number that a step takes up: from the question, an earlier result or an earlier step, and words for these.
TAKEN_UP = (3, 4, 5, 6, 7, 19)
#: Kinds of a final answer.
FINAL = (17, 18)
#: The signs of a sum as src/core/plain-text.ts writes them; what a step does is one of these, or to answer.
SIGNS = "+-*/"
ANSWERS = len(SIGNS)
#: A sign between numbers has one within this many tokens on either side; a dash between words has none.
REACH = 3
ASKED_SIZE = 128


def read_signs(tokenizer: Path) -> dict[int, int]:
    """Token id to its place in SIGNS, of the pieces that hold one sign and no letter."""
    pieces = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    names = [piece if isinstance(piece, str) else piece[0] for piece in pieces]
    if isinstance(pieces, dict):
        names = sorted(pieces, key=pieces.get)
    held = [(index, [SIGNS.index(character) for character in name if character in SIGNS]) for index, name in enumerate(names) if not any(character.isalpha() for character in name)]
    return {index: signs[0] for index, signs in held if len(signs) == 1}


@dataclass
class Plan:
    """One right step: the place before it, the places of the numbers known there with whether it takes them up, and its operations [ANSWERS + 1]."""

    place: int
    numbers: np.ndarray
    taken: np.ndarray
    does: np.ndarray


def plans_of(example: Example, signs: dict[int, int]) -> list[Plan]:
    """A plan for each right step of the solution itself that says a number."""
    ids, steps, codes, branches = (example.tokens[row] for row in range(4))
    own, kinds, slots = branches == 0, codes % KIND_COUNT, codes // KIND_COUNT
    before = int(np.flatnonzero(own & (steps == 0))[-1])
    plans = []
    for step, end in example.ends:
        if 0 <= example.first <= step:
            break
        inside = np.flatnonzero(own & (steps == step + 1))
        numbers = np.flatnonzero(own & (steps <= step) & (slots > 0))
        if np.any(kinds[inside[:-1]] > 0) and len(numbers) > 0:
            operands = slots[inside[np.isin(kinds[inside], TAKEN_UP)]]
            does = np.zeros(ANSWERS + 1, dtype=np.float32)
            does[ANSWERS] = np.any(np.isin(kinds[inside], FINAL))
            for place in inside:
                if int(ids[place]) in signs and np.any(kinds[place - REACH : place] > 0) and np.any(kinds[place + 1 : min(end, place + 1 + REACH)] > 0):
                    does[signs[int(ids[place])]] = 1
            plans.append(Plan(before, numbers, np.isin(slots[numbers], operands).astype(np.float32), does))
        before = end
    return plans


class PlanHead(nn.Module):
    """Asks the state before a step about the states of the numbers known there, and about its operations."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.ask, self.answer = nn.Linear(size, ASKED_SIZE), nn.Linear(size, ASKED_SIZE)
        self.does = nn.Linear(size, ANSWERS + 1)

    def loss(self, hidden: torch.Tensor, group: list[Example], signs: dict[int, int]) -> torch.Tensor:
        """Mean cross-entropy of both answers for `hidden` [rows, length, size] of a batch; 0 where no step can be asked about."""
        length = hidden.shape[1]
        asked = [(row * length, plan) for row, example in enumerate(group) for plan in plans_of(example, signs)]
        if not asked:
            return hidden.new_zeros(())
        states = hidden.flatten(0, 1).float()
        places = torch.tensor([offset + plan.place for offset, plan in asked], device=hidden.device)
        which = torch.tensor(np.repeat(np.arange(len(asked)), [len(plan.numbers) for _, plan in asked]), device=hidden.device)
        numbers = torch.tensor(np.concatenate([offset + plan.numbers for offset, plan in asked]), device=hidden.device)
        taken = torch.tensor(np.concatenate([plan.taken for _, plan in asked]), device=hidden.device)
        does = torch.tensor(np.stack([plan.does for _, plan in asked]), device=hidden.device)
        expected = (self.ask(states[places])[which] * self.answer(states[numbers])).sum(-1) * ASKED_SIZE**-0.5
        return F.binary_cross_entropy_with_logits(expected, taken) + F.binary_cross_entropy_with_logits(self.does(states[places]), does)
