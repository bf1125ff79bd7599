"""A language model as a writer of steps and solutions: a GGUF file of the Llama or the Qwen2 form (SmolLM2-135M-Instruct, Qwen2.5-Coder-1.5B-Instruct), run by PyTorch.

What goes on from several texts is written together, so that each matrix is read once for all of it, and what goes on from one text shares its keys
and values: on one core this writes several times as much as one stream after another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader, dequantize
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
from torch.nn import functional as F

from precision import computes_bfloat16

#: Added to attention scores of what must not be seen.
BLOCKED = -1e9
#: Keys and values per layer: of what rows have written themselves [rows, kv heads, length, head size], or of texts [texts, kv heads, length, head size].
Cache = list[tuple[torch.Tensor, torch.Tensor]]
#: Rows are dropped when they have ended; moving the others together pays when this share of them is left.
WORTH_MOVING = 0.75
#: What is longer than almost all else is given up: a few rows cost nearly as much time as many.
STRAGGLERS = 0.08
#: Tokens between two words of progress.
SAID_EVERY = 50
#: Rows that `pack` lays matrices out for; others work as well.
PACKED_ROWS = 256
#: How each form of tokenizer cuts a text before it merges: both keep digits apart.
CUTS = {
    "smollm": pre_tokenizers.Digits(individual_digits=True),
    "qwen2": pre_tokenizers.Split(
        Regex(r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"), behavior="isolated"
    ),
}


def attend(query: torch.Tensor, keys: torch.Tensor, values: torch.Tensor, bias: torch.Tensor | None) -> tuple[torch.Tensor, torch.Tensor]:
    """What queries [rows, heads, queries, head size] take from keys and values [rows, heads, length, head size], and the logarithm of the sum [rows, heads, queries, 1] that their shares were divided by."""
    mixed, total = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu(query, keys, values, attn_mask=bias)
    return mixed, total.unsqueeze(-1)


def together(one: tuple[torch.Tensor, torch.Tensor], other: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """What queries take from two sets of keys and values as if they were one."""
    share = torch.sigmoid(one[1] - other[1])
    return (one[0].float() * share + other[0].float() * (1 - share)).to(one[0].dtype)


def weights_in(reader: GGUFReader) -> Iterator[tuple[str, torch.Tensor]]:
    """Names and weights of a file, in single precision."""
    for tensor in reader.tensors:
        yield tensor.name, torch.from_numpy(dequantize(tensor.data, tensor.tensor_type).astype(np.float32))


def build_tokenizer(tokens: list[str], merges: list[str], cut: str) -> Tokenizer:
    """Byte-level BPE, after `cut` of CUTS; a merge is two tokens with a space between."""
    tokenizer = Tokenizer(models.BPE({token: place for place, token in enumerate(tokens)}, [tuple(merge.split(" ", 1)) for merge in merges]))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([CUTS[cut], pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=cut != "qwen2")])
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def turns(*said: tuple[str, str]) -> str:
    """What was said, by whom, in the form that both families of models were taught to read."""
    return "".join(f"<|im_start|>{who}\n{text}<|im_end|>\n" for who, text in said)


@dataclass
class EightBits:
    """A matrix in 8-bit integers. What it is multiplied by is rounded to as many steps, those of each row of their own."""

    #: Rounded weights [inputs, outputs], and the size of a step of each output [outputs].
    levels: torch.Tensor
    scales: torch.Tensor

    @staticmethod
    def of(weight: torch.Tensor) -> EightBits:
        """From a matrix [outputs, inputs]."""
        scales = step_sizes(weight).squeeze(1)
        return EightBits((weight.float() / scales[:, None]).round_().to(torch.int8).t(), scales)

    def linear(self, states: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        """As F.linear, for states [..., inputs]."""
        rows = states.reshape(-1, states.shape[-1])
        steps = step_sizes(rows)
        sums = torch._int_mm((rows.float() / steps).round_().to(torch.int8), self.levels)
        results = sums.float().mul_(steps).mul_(self.scales)
        if bias is not None:
            results += bias
        return results.to(states.dtype).view(*states.shape[:-1], -1)


def step_sizes(rows: torch.Tensor) -> torch.Tensor:
    """The size of one of 127 steps from 0 to the largest number of each row [rows, 1]."""
    return rows.abs().amax(1, keepdim=True).float().clamp(min=1e-6) / 127


@dataclass
class Reading:
    """Texts that have been read, and the rows that go on from them."""

    #: Keys and values per layer [texts, kv heads, length, head size].
    cache: Cache
    #: For each row the text that it goes on from, and its place among the rows of that text.
    text: torch.Tensor
    place: torch.Tensor
    #: 0 for what a row may see of its text and BLOCKED for the rest [texts, places, length].
    bias: torch.Tensor

    def attend(self, layer: int, query: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """As `attend`, for queries [rows, kv heads, queries, head size]: all rows of a text at once."""
        _, kv_heads, queries, size = query.shape
        texts, places, length = self.bias.shape
        keys, values = self.cache[layer]
        grouped = query.new_zeros(texts, places, kv_heads, queries, size)
        grouped[self.text, self.place] = query
        bias = self.bias.repeat_interleave(queries, 1)[:, None].to(query.dtype)
        apart = lambda states: states.view(texts, kv_heads, places, queries, -1)[self.text, :, self.place]
        mixed, total = attend(grouped.transpose(1, 2).reshape(texts, kv_heads, places * queries, size), keys, values, bias)
        return apart(mixed.contiguous()), apart(total.contiguous())


class Generator:
    """A decoder whose rows go on from places of texts."""

    def __init__(self, path: Path) -> None:
        reader = GGUFReader(path)
        field = lambda name: reader.fields[name].contents()
        form = field("general.architecture")
        if form not in ("llama", "qwen2"):
            raise SystemExit(f"{path} holds a model of the form {form}; this runs llama and qwen2.")
        self.turns_halves = form == "qwen2"
        self.layers = field(f"{form}.block_count")
        self.heads, self.kv_heads = field(f"{form}.attention.head_count"), field(f"{form}.attention.head_count_kv")
        self.head_size = field(f"{form}.embedding_length") // self.heads
        self.eps, self.base = field(f"{form}.attention.layer_norm_rms_epsilon"), field(f"{form}.rope.freq_base")
        self.number = torch.bfloat16 if computes_bfloat16(torch.device("cpu")) else torch.float32
        self.weights = {name: weight.to(self.number) for name, weight in weights_in(reader)}
        self.output = self.weights.get("output.weight", self.weights["token_embd.weight"])
        self.writable: torch.Tensor | None = None
        self.packed: dict[str, torch.Tensor | EightBits] = {}
        tokens = field("tokenizer.ggml.tokens")
        self.tokenizer = build_tokenizer(tokens, field("tokenizer.ggml.merges"), "qwen2" if form == "qwen2" else "smollm")
        self.tokenizer.add_special_tokens(["<|im_start|>", "<|im_end|>", "<|endoftext|>"])
        #: Tokens that end a text, and those that end a line.
        self.ends = torch.tensor([token in ("<|im_end|>", "<|endoftext|>") for token in tokens])
        self.breaks = self.ends | torch.tensor(["\u010a" in token for token in tokens])

    def encode(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def write_only(self, texts: list[str]) -> None:
        """Leaves out tokens that none of the texts has, single bytes aside: of a large vocabulary most are never wanted, and choosing among all takes a third of the time."""
        wanted = {place for token, place in self.tokenizer.get_vocab().items() if len(token) == 1 or self.ends[place]}
        for encoding in self.tokenizer.encode_batch(texts, add_special_tokens=False):
            wanted.update(encoding.ids)
        self.writable = torch.tensor(sorted(wanted))
        self.output = self.output[self.writable].contiguous()

    def turn(self, states: torch.Tensor, positions: torch.Tensor) -> torch.Tensor:
        """Rotary positions, in neighbouring pairs (llama in GGUF) or with the first half beside the second (qwen2); states [rows, heads, length, head size], positions [rows, length]."""
        half = torch.arange(0, self.head_size, 2, dtype=torch.float32) / self.head_size
        angles = positions[:, None, :, None].float() * self.base**-half
        cos, sin = torch.cos(angles), torch.sin(angles)
        if self.turns_halves:
            first, second = states.float().chunk(2, -1)
            return torch.cat([first * cos - second * sin, first * sin + second * cos], -1).to(states.dtype)
        even, odd = states[..., 0::2].float(), states[..., 1::2].float()
        return torch.stack([even * cos - odd * sin, even * sin + odd * cos], -1).flatten(-2).to(states.dtype)

    def norm(self, states: torch.Tensor, name: str) -> torch.Tensor:
        wide = states.float()
        return (wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + self.eps)).to(states.dtype) * self.weights[name]

    def pack(self) -> None:
        """Lays the matrices out for writing many texts at once: as the processor's matrix unit for bfloat16 reads them where it has one, twice as fast for some of them
        (PyTorch does so in compiled models); elsewhere in 8-bit integers, with a scale for each output, which processors multiply twice as fast as bfloat16."""
        has_unit = torch.cpu._is_amx_tile_supported()
        for name in [name for name, weight in self.weights.items() if weight.dim() == 2 and name.startswith("blk.")]:
            weight = self.weights.pop(name)
            self.packed[name] = torch.ops.mkldnn._reorder_linear_weight(weight, PACKED_ROWS) if has_unit else EightBits.of(weight)

    def linear(self, states: torch.Tensor, name: str) -> torch.Tensor:
        bias = self.weights.get(f"{name}.bias")
        packed = self.packed.get(f"{name}.weight")
        if packed is None:
            return F.linear(states, self.weights[f"{name}.weight"], bias)
        if isinstance(packed, EightBits):
            return packed.linear(states, bias)
        return torch.ops.mkldnn._linear_pointwise(states, packed, bias, "none", [], "")

    @torch.no_grad()
    def forward(self, ids: torch.Tensor, positions: torch.Tensor, reading: Reading | None, own: Cache, slots: slice, causal: torch.Tensor | None = None) -> torch.Tensor:
        """States [rows, new, size] of new tokens `ids` [rows, new], which see what `reading` says of the texts, and of the row's `own`, whose `slots` this pass fills, all or what `causal` [new, slots.stop] says."""
        rows, new = ids.shape
        hidden = self.weights["token_embd.weight"][ids]
        groups = self.heads // self.kv_heads
        bias = causal.repeat(groups, 1)[None, None].to(self.number) if causal is not None else None
        for layer, (keys, values) in enumerate(own):
            name = f"blk.{layer}."
            normed = self.norm(hidden, name + "attn_norm.weight")
            project = lambda part, heads: self.linear(normed, name + part).view(rows, new, heads, self.head_size).transpose(1, 2)
            query = self.turn(project("attn_q", self.heads), positions).reshape(rows, self.kv_heads, groups * new, self.head_size)
            keys[:, :, slots] = self.turn(project("attn_k", self.kv_heads), positions)
            values[:, :, slots] = project("attn_v", self.kv_heads)
            found = attend(query, keys[:, :, : slots.stop], values[:, :, : slots.stop], bias)
            mixed = found[0] if reading is None else together(found, reading.attend(layer, query))
            mixed = mixed.reshape(rows, self.heads, new, self.head_size).transpose(1, 2).reshape(rows, new, -1)
            hidden = hidden + self.linear(mixed, name + "attn_output")
            normed = self.norm(hidden, name + "ffn_norm.weight")
            hidden = hidden + self.linear(F.silu(self.linear(normed, name + "ffn_gate")) * self.linear(normed, name + "ffn_up"), name + "ffn_down")
        return self.norm(hidden, "output_norm.weight")

    def new_cache(self, rows: int, length: int) -> Cache:
        make = lambda: torch.zeros(rows, self.kv_heads, length, self.head_size, dtype=self.number)
        return [(make(), make()) for _ in range(self.layers)]

    def read(self, ids: list[int], before: Cache | None = None) -> tuple[torch.Tensor, Cache]:
        """States [tokens, size] of a text, and keys and values of it with all `before` it."""
        start, count = before[0][0].shape[2] if before else 0, len(ids)
        own = self.new_cache(1, count)
        one = torch.zeros(1, dtype=torch.long)
        reading = Reading(before, one, one, torch.zeros(1, 1, start)) if before else None
        causal = torch.triu(torch.full((count, count), BLOCKED), 1)
        states = self.forward(torch.tensor([ids]), torch.arange(start, start + count)[None], reading, own, slice(0, count), causal)
        if not before:
            return states[0], own
        return states[0], [(torch.cat([old_keys, keys], 2), torch.cat([old_values, values], 2)) for (old_keys, old_values), (keys, values) in zip(before, own)]

    def draw(self, states: torch.Tensor, temperature: float, seed: torch.Generator) -> torch.Tensor:
        """One token for each of the states [rows, size]."""
        sums = torch.softmax(F.linear(states, self.output).float() / temperature, -1).cumsum(-1)
        drawn = torch.searchsorted(sums, torch.rand(len(states), 1, generator=seed) * sums[:, -1:]).squeeze(1).clamp(max=sums.shape[1] - 1)
        return drawn if self.writable is None else self.writable[drawn]

    @torch.no_grad()
    def go_on(
        self, texts: list[list[int]], cuts: list[list[int]], samples: int, longest: int, temperature: float, seed: torch.Generator, ends: torch.Tensor, before: Cache | None = None,
        say: Callable[[str], None] = lambda _: None,
    ) -> list[list[list[str]]]:
        """For each text and each cut in it (so many of its tokens are read; at least one), `samples` texts that go on from there up to a token of `ends` (by token, true or false); "" for one that grew too long. `say` hears how far it has come."""
        states, read = zip(*(self.read(text, before) for text in texts))
        say(f"{len(texts)} texts read")
        start = before[0][0].shape[2] if before else 0
        length = start + max(map(len, texts))
        pad = lambda tensor: F.pad(tensor, (0, 0, 0, length - tensor.shape[2]))
        shared = [tuple(torch.cat([pad(cache[layer][part]) for cache in read]) for part in range(2)) for layer in range(self.layers)]
        places = [(text, cut) for text, own_cuts in enumerate(cuts) for cut in own_cuts for _ in range(samples)]
        source, starts = (torch.tensor(column) for column in zip(*places))
        last = torch.stack([states[text][cut - 1] for text, cut in places])
        place = torch.cat([torch.arange(len(own_cuts) * samples) for own_cuts in cuts])
        bias = torch.full((len(texts), int(place.max()) + 1, length), BLOCKED)
        bias[source, place] = torch.where(torch.arange(length)[None] < start + starts[:, None], 0.0, BLOCKED)
        own = self.new_cache(len(places), longest)
        alive = torch.arange(len(places))
        written = torch.zeros(len(places), longest, dtype=torch.long)
        counts = torch.full((len(places),), -1)
        for step in range(longest):
            if step > 0 and step % SAID_EVERY == 0:
                say(f"{step} of at most {longest} tokens, {len(alive)} texts going on")
            token = self.draw(last, temperature, seed)
            was_going = counts[alive] < 0
            counts[alive[was_going & ends[token]]] = step
            is_going = was_going & ~ends[token]
            if is_going.sum() <= STRAGGLERS * len(places):
                break
            if is_going.float().mean() < WORTH_MOVING:
                alive, token = alive[is_going], token[is_going]
                own = [(keys[is_going], values[is_going]) for keys, values in own]
            written[alive, step] = token
            reading = Reading(shared, source[alive], place[alive], bias)
            last = self.forward(token[:, None], (start + starts[alive] + step)[:, None], reading, own, slice(step, step + 1))[:, 0]
        written_texts = iter([self.tokenizer.decode(row[:count].tolist()) if count > 0 else "" for row, count in zip(written, counts.tolist())])
        return [[[next(written_texts) for _ in range(samples)] for _ in own_cuts] for own_cuts in cuts]
