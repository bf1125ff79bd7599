"""Rounds weights while a model trains exactly as quantize.py will in 4 bits, so that it learns with the few levels that it ships with.

The gradient passes the rounding by as if it were not there (straight-through estimator, arXiv 1308.3432).
"""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

from model import StepRewardModel

#: Columns of a matrix that share a scale. Blocks of 128 are ten times slower on WebGPU (see models/README.md).
MATMUL_BLOCK = 32
#: The same for the table of words in 4 bits.
WORDS_BLOCK = 32


def rounded(weights: torch.Tensor, bits: int, block: int) -> torch.Tensor:
    """Weights [..., columns] as blocks of the last dimension keep them: the greatest of a block, sign and all, is its lowest level, as in ONNX Runtime's symmetric blocks."""
    lowest = -(2 ** (bits - 1))
    blocks = weights.detach().unflatten(-1, (-1, block))
    least, greatest = torch.aminmax(blocks, dim=-1, keepdim=True)
    scales = torch.where(greatest > -least, greatest, least) / lowest
    levels = (blocks / torch.where(scales == 0, 1.0, scales)).round().clamp(lowest, -lowest - 1)
    return weights + ((levels * scales).flatten(-2) - weights.detach())


class RoundedLinear(nn.Linear):
    bits: int

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        return F.linear(states, rounded(self.weight, self.bits, MATMUL_BLOCK), self.bias)


class RoundedEmbedding(nn.Embedding):
    bits: int

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return rounded(super().forward(ids), self.bits, WORDS_BLOCK)


def rounded_parts(model: StepRewardModel) -> list[tuple[nn.Linear | nn.Embedding, type, int]]:
    """What is rounded, the kind of module that does so while it computes, and the length of its blocks."""
    matrices = [module for layer in model.layers for module in layer.modules() if isinstance(module, nn.Linear)]
    return [(model.words, RoundedEmbedding, WORDS_BLOCK), *((matrix, RoundedLinear, MATMUL_BLOCK) for matrix in matrices)]


def round_in_the_loop(model: StepRewardModel, bits: int) -> None:
    """From now on the model computes with rounded matrices and words; the weights that it keeps, and their names, stay as they are."""
    for module, kind, _ in rounded_parts(model):
        module.__class__, module.bits = kind, bits


def round_for_good(model: StepRewardModel, bits: int) -> None:
    """Puts the rounded weights in the place of those that training kept."""
    with torch.no_grad():
        for module, _, block in rounded_parts(model):
            module.weight.copy_(rounded(module.weight, bits, block))
