"""Responses to one question, a right and a wrong one: what the response-level loss compares. No step has a label there; which one went wrong is for the model to find."""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import zip_longest

import torch
from torch.nn import functional as F

from dataset import Example, collate
from model import StepRewardModel
from precision import autocast

Pair = tuple[Example, Example]


def question_of(example: Example) -> bytes:
    """The words of its question: what responses to one question share, whatever hand they are written in."""
    return example.tokens[0, example.tokens[1] == 0].tobytes()


def length_of(pair: Pair) -> int:
    """Tokens of the two rows that a pair takes in a batch."""
    return 2 * max(example.tokens.shape[1] for example in pair)


def rivals(examples: list[Example], drawn: random.Random) -> list[Pair]:
    """(right, wrong) pairs of responses to one question. Each response is in one pair at least where its question has both. A tree gives its solution, and of its wrong branches one with the steps before it."""
    right, wrong = defaultdict(list), defaultdict(list)
    for example in examples:
        errors = [which for which, (_, _, label) in enumerate(example.branches) if not label]
        question = question_of(example)
        (right if example.first < 0 else wrong)[question].append(example.line_of(None))
        if errors:
            wrong[question].append(example.line_of(drawn.choice(errors)))
    pairs = []
    for question, wrongs in wrong.items():
        rights = right[question]
        if rights:
            drawn.shuffle(rights)
            drawn.shuffle(wrongs)
            pairs += [(one or drawn.choice(rights), other or drawn.choice(wrongs)) for one, other in zip_longest(rights, wrongs)]
    return pairs


def response_loss(model: StepRewardModel, pairs: list[Pair], device: torch.device) -> torch.Tensor:
    """-log sigmoid(right - wrong), the mean over pairs (Bradley-Terry), where the reward of a response is how likely the model finds all of its steps right: the sum of the logarithms of its scores."""
    batch = collate([example for pair in pairs for example in pair]).to(device)
    with autocast(device):
        logits = model(*batch.inputs, batch.ends).float()
    rewards = (F.logsigmoid(logits) * (batch.ends > 0)).sum(1)
    return F.softplus(rewards[1::2] - rewards[::2]).mean()
