"""Processes that train one model together: each on its own batches, their weights averaged every few of them (local SGD, arXiv 1805.09767).

`torchrun --nproc-per-node 2 -- models/train/train.py … --threads 1` starts two; without torchrun there is one, and nothing here does anything.
"""

from __future__ import annotations

import os

import torch
from torch import distributed, nn

#: Batches of each process between two averagings: seldom enough that the processes hardly wait for each other, often enough that they stay one model.
MEET_STEPS = 10


class Workers:
    def __init__(self) -> None:
        self.rank, self.count = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
        self.device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", 0))) if torch.cuda.is_available() else torch.device("cpu")
        if self.count > 1:
            distributed.init_process_group("nccl" if self.device.type == "cuda" else "gloo")

    def share(self, batches: list) -> list:
        """This process's part of the batches, as many as every other's."""
        return batches[self.rank : len(batches) // self.count * self.count : self.count]

    def meets(self, step: int) -> bool:
        """Whether all stand together after this batch; alone, one always does."""
        return self.count == 1 or step % MEET_STEPS == 0

    def average(self, *models: nn.Module) -> None:
        """Gives every process the mean of all processes' weights."""
        if self.count == 1:
            return
        for weights in (weights for model in models for weights in model.parameters()):
            distributed.all_reduce(weights.data)
            weights.data /= self.count

    def latest(self, seconds: float) -> float:
        """The greatest of all processes' values, so that all agree when to save and to stop."""
        if self.count == 1:
            return seconds
        value = torch.tensor(seconds, dtype=torch.float64, device=self.device)
        distributed.all_reduce(value, distributed.ReduceOp.MAX)
        return float(value)

    def close(self) -> None:
        if self.count > 1:
            distributed.destroy_process_group()
