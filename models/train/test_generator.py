"""The generator on tiny random models of our own, one of each form: what it shares between lines must not change them."""

import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
import torch
from gguf import GGUFWriter
from tokenizers.pre_tokenizers import ByteLevel
from torch.nn import functional as F

from generator import EightBits, Generator
from precision import computes_bfloat16

SIZE, INNER, HEADS, KEY_HEADS, LAYERS = 16, 24, 4, 2, 2
#: So low that only the most likely token is ever drawn.
COLD = 1e-4


def write_model(path: Path, form: str) -> None:
    draw = np.random.default_rng(3)
    tokens = [*sorted(ByteLevel.alphabet()), "ab", "<|im_start|>", "<|im_end|>", "<|endoftext|>"]
    writer = GGUFWriter(path, form)
    writer.add_block_count(LAYERS)
    writer.add_embedding_length(SIZE)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KEY_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_freq_base(10000.0)
    writer.add_token_list(tokens)
    writer.add_token_merges(["a b"])
    shapes = {"attn_q": (SIZE, SIZE), "attn_k": (SIZE // 2, SIZE), "attn_v": (SIZE // 2, SIZE), "attn_output": (SIZE, SIZE), "ffn_gate": (INNER, SIZE), "ffn_up": (INNER, SIZE), "ffn_down": (SIZE, INNER)}
    writer.add_tensor("token_embd.weight", draw.normal(size=(len(tokens), SIZE)).astype(np.float32))
    writer.add_tensor("output.weight", draw.normal(size=(len(tokens), SIZE)).astype(np.float32))
    writer.add_tensor("output_norm.weight", np.ones(SIZE, np.float32))
    for layer in range(LAYERS):
        for name, shape in shapes.items():
            writer.add_tensor(f"blk.{layer}.{name}.weight", draw.normal(size=shape).astype(np.float32) * 0.3)
            if form == "qwen2" and name in ("attn_q", "attn_k", "attn_v"):
                writer.add_tensor(f"blk.{layer}.{name}.bias", draw.normal(size=shape[0]).astype(np.float32))
        for name in ("attn_norm", "ffn_norm"):
            writer.add_tensor(f"blk.{layer}.{name}.weight", np.ones(SIZE, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def load_model(form: str, number: torch.dtype = torch.float32) -> Generator:
    """In 32 bits unless told, so that rounding cannot choose another token."""
    with tempfile.TemporaryDirectory() as folder:
        write_model(Path(folder) / "tiny.gguf", form)
        generator = Generator(Path(folder) / "tiny.gguf")
    generator.weights = {name: weight.to(number) for name, weight in generator.weights.items()}
    generator.output = generator.weights["output.weight"]
    generator.number = number
    # Random weights seldom end a line: here a good many tokens do.
    generator.breaks[::9] = True
    return generator


class Rounding(unittest.TestCase):
    def test_each_row_and_each_output_has_steps_of_its_own(self):
        draw = torch.Generator().manual_seed(4)
        weight, states = torch.randn(24, 32, generator=draw), torch.randn(2, 3, 32, generator=draw)
        weight[5] *= 1000
        states[1, 2] *= 1000
        bias = torch.randn(24, generator=draw)
        exact, found = F.linear(states, weight, bias), EightBits.of(weight).linear(states, bias)
        self.assertEqual(found.shape, exact.shape)
        size = states.norm(dim=-1, keepdim=True) * weight.norm(dim=1)
        self.assertLess(float(((found - exact) / size).abs().max()), 0.01)

    def test_zeros_stay_zeros(self):
        self.assertEqual(EightBits.of(torch.zeros(8, 16)).linear(torch.zeros(2, 16), None).abs().max(), 0.0)


class LlamaForm(unittest.TestCase):
    form = "llama"

    @classmethod
    def setUpClass(cls) -> None:
        cls.generator = load_model(cls.form)

    def one_by_one(self, ids: list[int], longest: int) -> str:
        """The likeliest line, each token found by reading all before it anew; "" where it does not end."""
        written: list[int] = []
        for _ in range(longest):
            states, _ = self.generator.read(ids + written)
            token = int(F.linear(states[-1], self.generator.output).argmax())
            if self.generator.breaks[token]:
                return self.generator.tokenizer.decode(written)
            written.append(token)
        return ""

    def test_lines_of_several_texts_and_cuts_are_those_of_each_alone(self):
        opening, texts = self.generator.encode("say"), [self.generator.encode(text) for text in ("three pens\ncost", "one\ntwo\nthree more words")]
        cuts = [[4, 11], [2, 5, 20]]
        _, before = self.generator.read(opening)
        found = self.generator.go_on(texts, cuts, 2, 12, COLD, torch.Generator().manual_seed(0), self.generator.breaks, before)
        self.assertEqual([[len(lines) for lines in own] for own in found], [[2, 2], [2, 2, 2]])
        expected = [[self.one_by_one(opening + text[:cut], 12) for cut in own] for text, own in zip(texts, cuts)]
        self.assertGreater(len({line for own in expected for line in own}), 2)
        for own, alone in zip(found, expected):
            for lines, line in zip(own, alone):
                self.assertEqual(lines, [line, line])

    def test_a_text_may_be_read_in_two_parts(self):
        ids = self.generator.encode("in two parts")
        whole, _ = self.generator.read(ids)
        _, before = self.generator.read(ids[:5])
        rest, _ = self.generator.read(ids[5:], before)
        self.assertLess(float((whole[5:] - rest).abs().max()), 1e-4)

    def test_packed_matrices_read_the_same(self):
        for has_unit, tolerance in ((True, 0.05), (False, 0.12)):
            if has_unit and not computes_bfloat16(torch.device("cpu")):
                continue
            with self.subTest(has_unit=has_unit), mock.patch("torch.cpu._is_amx_tile_supported", return_value=has_unit):
                generator = load_model(self.form, torch.bfloat16)
                ids = generator.encode("three pens cost")
                plain, _ = generator.read(ids)
                generator.pack()
                self.assertFalse(any(name.endswith("attn_q.weight") for name in generator.weights))
                packed, _ = generator.read(ids)
                self.assertLess(float((plain.float() - packed.float()).abs().max()), tolerance)

    def test_only_tokens_of_the_texts_and_single_bytes_are_written(self):
        generator = load_model(self.form)
        generator.write_only(["no such pair"])
        states, seed = torch.randn(400, SIZE, generator=torch.Generator().manual_seed(2)), torch.Generator().manual_seed(3)
        drawn = set(generator.draw(states, 1.0, seed).tolist())
        self.assertGreater(len(drawn), 20)
        self.assertNotIn(generator.tokenizer.token_to_id("ab"), drawn)
        self.assertNotIn(generator.tokenizer.token_to_id("<|im_start|>"), drawn)
        self.assertIn(generator.tokenizer.token_to_id("<|im_end|>"), generator.writable.tolist())

    def test_what_two_tokens_mean_to_each_other_depends_on_their_distance_alone(self):
        draw = torch.Generator().manual_seed(1)
        query, key = (torch.randn(1, 1, 1, self.generator.head_size, generator=draw) for _ in range(2))
        turned = lambda states, place: self.generator.turn(states, torch.tensor([[place]])).flatten()
        near, far = turned(query, 9) @ turned(key, 4), turned(query, 105) @ turned(key, 100)
        self.assertAlmostEqual(float(near), float(far), places=4)
        self.assertNotAlmostEqual(float(near), float(turned(query, 9) @ turned(key, 5)), places=3)


class QwenForm(LlamaForm):
    form = "qwen2"

    def test_digits_and_spaces_are_apart_and_lines_end(self):
        ids = self.generator.encode("ab 12\n\nab")
        self.assertEqual([self.generator.tokenizer.decode([place]) for place in ids], ["ab", " ", "1", "2", "\n", "\n", "ab"])
        self.assertEqual(self.generator.breaks[ids].tolist()[4:6], [True, True])


if __name__ == "__main__":
    unittest.main()
