"""Several processes that train one model: what they share out, and what they agree on."""

from __future__ import annotations

import json
import os
import socket
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import torch
from torch import multiprocessing

from workers import MEET_STEPS, Workers

COUNT = 2


def stand(rank: int, port: int, folder: str) -> None:
    """One process: writes down what it found."""
    torch.set_num_threads(1)
    with mock.patch.dict(os.environ, {"RANK": str(rank), "WORLD_SIZE": str(COUNT), "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}):
        workers = Workers()
    model = torch.nn.Linear(2, 1)
    torch.nn.init.constant_(model.weight, rank)
    torch.nn.init.constant_(model.bias, 10 * rank)
    workers.average(model)
    found = {"share": workers.share([0, 1, 2, 3, 4]), "weight": model.weight.tolist(), "bias": model.bias.tolist(), "latest": workers.latest(3.5 - rank), "meets": [step for step in range(1, 2 * MEET_STEPS + 1) if workers.meets(step)]}
    Path(folder, f"{rank}.json").write_text(json.dumps(found))
    workers.close()


class TogetherTest(unittest.TestCase):
    def test_two_share_batches_and_meet_with_one_set_of_weights(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        with tempfile.TemporaryDirectory() as folder:
            multiprocessing.spawn(stand, args=(port, folder), nprocs=COUNT)
            first, second = (json.loads(Path(folder, f"{rank}.json").read_text()) for rank in range(COUNT))
        self.assertEqual((first["share"], second["share"]), ([0, 2], [1, 3]), "as many for each, none twice")
        for found in (first, second):
            self.assertEqual((found["weight"], found["bias"]), ([[0.5, 0.5]], [5.0]))
            self.assertEqual((found["latest"], found["meets"]), (3.5, [MEET_STEPS, 2 * MEET_STEPS]))

    def test_alone_nothing_changes(self):
        workers, model = Workers(), torch.nn.Linear(2, 1)
        before = model.weight.clone()
        workers.average(model)
        self.assertTrue(torch.equal(model.weight, before))
        self.assertEqual((workers.share([0, 1, 2]), workers.latest(2.0), workers.meets(1)), ([0, 1, 2], 2.0, True))


if __name__ == "__main__":
    unittest.main()
