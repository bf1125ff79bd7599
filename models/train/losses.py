"""What training makes small: cross-entropy on the labels of steps, contrast within a tree, and what can be added to them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch
from torch.nn import functional as F

from dataset import PADDING_STEP_ID, SOLUTION_ERROR_WEIGHT, Example, collate
from model import StepRewardModel
from plans import PlanHead, read_signs
from precision import autocast

#: Share of the contrast in the loss: -log sigmoid(right - wrong) for a right and a wrong step after the same steps.
PAIR_WEIGHT = 0.5


def one_is_wrong(logits: torch.Tensor, suspects: torch.Tensor) -> torch.Tensor:
    """-log(1 - product of the scores) of each vague solution [solutions]: how unlikely the model finds it that one of its steps is wrong. The most doubtful step moves most."""
    if len(suspects) == 0:
        return logits.new_zeros(0)
    all_right = logits.new_zeros(int(suspects[-1, 1]) + 1).index_add(0, suspects[:, 1], F.logsigmoid(logits[suspects[:, 0]]))
    return -torch.log(-torch.expm1(all_right.clamp(max=-1e-6)))


def focused(weights: torch.Tensor, logits: torch.Tensor, labels: torch.Tensor, is_sure: torch.Tensor, focus: float) -> torch.Tensor:
    """Weights [labels] moved, among the sure labels of a batch, from what the model gets right to what it gets wrong: in proportion to its error to the power of `focus` (focal loss, arXiv 1708.02002), their sum as before."""
    if not is_sure.any():
        return weights
    errors = (torch.sigmoid(logits.detach()) - labels).abs().clamp(min=1e-4) ** focus * weights
    return torch.where(is_sure, errors * (weights[is_sure].sum() / errors[is_sure].sum()), weights)


class Planning:
    """The second thing to learn (plans.py), and its weight in the loss."""

    def __init__(self, weight: float, size: int, tokenizer: Path) -> None:
        self.weight, self.head = weight, PlanHead(size)
        self.signs = read_signs(tokenizer)

    def loss(self, hidden: torch.Tensor, group: list[Example]) -> torch.Tensor:
        return self.weight * self.head.loss(hidden, group, self.signs)


@contextmanager
def states_of_layers(model: StepRewardModel) -> Iterator[list[torch.Tensor]]:
    """Collects what each layer gives while the model reads."""
    states: list[torch.Tensor] = []
    hooks = [layer.register_forward_hook(lambda _layer, _inputs, output: states.append(output)) for layer in model.layers]
    yield states
    for hook in hooks:
        hook.remove()


#: What states weigh beside the scores where there is a second opinion.
SECOND_STATES = 0.1
#: Share of the second opinion in what is imitated, where there is one.
SECOND_SHARE = 1 / 3


def second_opinions(group: list[Example], second: dict[int, tuple[list[float], list[float]]], shape: torch.Size) -> torch.Tensor:
    """Logits [rows, ends] that second_opinion.py found for the ends of a batch of this shape; not a number where it found none."""
    opinions = torch.full(shape, torch.nan)
    for row, example in enumerate(group):
        own, branches = second.get(example.line, ([], []))
        known = min(len(own), len(example.ends))
        opinions[row, :known] = torch.tensor(own[:known])
        if len(branches) == len(example.branches):
            opinions[row, len(example.ends) : len(example.ends) + len(branches)] = torch.tensor(branches)
    return opinions


class Imitation:
    """What a model loses by saying something else than `teacher`, a model of the same form: cross-entropy with the teacher's scores of all steps, labelled or not, and how far its states are from the teacher's, layer by layer.

    With a second opinion the scores to meet lie between both (an ensemble), and states, which only the teacher has, count less.
    """

    def __init__(self, teacher: StepRewardModel, second: dict[int, tuple[list[float], list[float]]] | None = None) -> None:
        self.teacher, self.second = teacher.eval(), second

    def loss(self, model: StepRewardModel, group: list[Example], device: torch.device) -> torch.Tensor:
        batch = collate(group).to(device)
        with autocast(device):
            with torch.no_grad(), states_of_layers(self.teacher) as wanted:
                targets = self.teacher(*batch.inputs, batch.ends).float()
            with states_of_layers(model) as found:
                logits = model(*batch.inputs, batch.ends).float()
        if self.second is not None:
            opinions = second_opinions(group, self.second, targets.shape).to(device)
            targets = torch.where(opinions.isnan(), targets, torch.lerp(targets, opinions, SECOND_SHARE))
        # Of the last layer only the step ends are there; it is free to differ where the scores are to.
        is_end, is_token = batch.ends > 0, batch.inputs[1] < PADDING_STEP_ID
        meant = [is_token] * (len(found) - 1) + [is_end]
        apart = [distance(ours, theirs, which) for ours, theirs, which in zip(found, wanted, meant)]
        states = sum(apart) / len(apart) if self.second is None else SECOND_STATES * sum(apart[:-1]) / len(apart)
        return F.binary_cross_entropy_with_logits(logits[is_end], torch.sigmoid(targets[is_end])) + states


def distance(states: torch.Tensor, targets: torch.Tensor, is_meant: torch.Tensor) -> torch.Tensor:
    """Mean square of the difference of states [rows, places, size] from targets, in shares of the targets' own, at the places [rows, places] that are meant."""
    states, targets = states.float()[is_meant], targets.float()[is_meant]
    return (states - targets).square().mean() / targets.square().mean()


def loss_of(model: StepRewardModel, group: list[Example], device: torch.device, planning: Planning | None, focus: float, pair_weight: float = PAIR_WEIGHT) -> torch.Tensor:
    """The loss of a batch: the weighted mean over its labels and vague solutions, the contrast, and what `planning` adds. `focus` as in `focused`."""
    batch = collate(group).to(device)
    with autocast(device):
        # A plan asks about states between the ends as well.
        hidden = model.read(*batch.inputs, None if planning is not None else batch.ends)
        logits = model.judge(hidden).float()
    logits = (logits.gather(1, batch.ends) if planning is not None else logits).flatten()
    weights = focused(batch.weights, logits[batch.places], batch.labels, batch.is_sure, focus)
    losses = F.binary_cross_entropy_with_logits(logits[batch.places], batch.labels, reduction="none") * weights
    vague = one_is_wrong(logits, batch.suspects) * SOLUTION_ERROR_WEIGHT
    loss = (losses.sum() + vague.sum()) / (batch.weights.sum() + SOLUTION_ERROR_WEIGHT * len(vague))
    if len(batch.pairs) > 0:
        loss = loss + pair_weight * F.softplus(logits[batch.pairs[:, 1]] - logits[batch.pairs[:, 0]]).mean()
    return loss if planning is None else loss + planning.loss(hidden, group)
