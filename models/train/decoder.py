"""A language model of the Llama form as a process reward model: a token sees those before it alone, so one pass gives every step a score that later steps cannot change. Inputs, number codes and labels are those of the encoder (model.py)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from model import BLOCKED, StepJudge, load_trunk, start_from, tree_bias

#: About the standard deviation of SmolLM2's table of words, which is 0.136.
LOUDNESS = 0.13


@dataclass
class DecoderConfig:
    """Under the names that Llama's configurations have."""

    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    num_key_value_heads: int
    intermediate_size: int
    rms_norm_eps: float
    rope_theta: float

    @classmethod
    def read(cls, path: Path) -> DecoderConfig:
        values = json.loads(path.read_text())
        return cls(**{name: values[name] for name in cls.__dataclass_fields__})


def turned(states: torch.Tensor, angles: torch.Tensor) -> torch.Tensor:
    """Rotary positions: neighbouring pairs of states [rows, heads, length, head size] by angles [rows, 1, length, head size / 2]."""
    even, odd = states[..., 0::2], states[..., 1::2]
    cos, sin = torch.cos(angles).to(states.dtype), torch.sin(angles).to(states.dtype)
    return torch.stack([even * cos - odd * sin, even * sin + odd * cos], -1).flatten(-2)


class DecoderLayer(nn.Module):
    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        size, self.heads, self.groups = config.hidden_size, config.num_attention_heads, config.num_attention_heads // config.num_key_value_heads
        self.attention_norm, self.inner_norm = (nn.RMSNorm(size, eps=config.rms_norm_eps) for _ in range(2))
        self.query, self.attended = (nn.Linear(size, size, bias=False) for _ in range(2))
        self.key, self.value = (nn.Linear(size, size // self.groups, bias=False) for _ in range(2))
        self.gate, self.inner = (nn.Linear(size, config.intermediate_size, bias=False) for _ in range(2))
        self.outer = nn.Linear(config.intermediate_size, size, bias=False)

    def forward(self, hidden: torch.Tensor, bias: torch.Tensor, angles: torch.Tensor) -> torch.Tensor:
        """New states [rows, length, size]; `bias` [rows, 1, length, length], `angles` as in `turned`."""
        rows, length, size = hidden.shape
        split = lambda states: states.view(rows, length, -1, size // self.heads).transpose(1, 2)
        normed = self.attention_norm(hidden)
        query = turned(split(self.query(normed)), angles) * (size // self.heads) ** -0.5
        key, value = (states.repeat_interleave(self.groups, 1) for states in (turned(split(self.key(normed)), angles), split(self.value(normed))))
        shares = torch.softmax(torch.matmul(query, key.transpose(2, 3)) + bias.to(query.dtype), dim=-1).to(value.dtype)
        hidden = hidden + self.attended(torch.matmul(shares, value).transpose(1, 2).reshape(rows, length, size))
        normed = self.inner_norm(hidden)
        return hidden + self.outer(F.silu(self.gate(normed)) * self.inner(normed))


class DecoderRewardModel(StepJudge):
    """As `StepJudge` describes; a branch of a tree comes after the steps that it goes on from."""

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__(config.hidden_size, 0, LOUDNESS)
        self.config = config
        self.words = nn.Embedding(config.vocab_size, config.hidden_size)
        self.layers = nn.ModuleList(DecoderLayer(config) for _ in range(config.num_hidden_layers))
        self.output_norm = nn.RMSNorm(config.hidden_size, eps=config.rms_norm_eps)

    def read(
        self, input_ids: torch.Tensor, step_ids: torch.Tensor, kind_ids: torch.Tensor, last_ids: torch.Tensor | None = None, positions: torch.Tensor | None = None,
        end_positions: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """States after the last layer, [rows, length, size]; with `end_positions` [rows, ends] of these alone."""
        length, size = input_ids.shape[1], self.config.hidden_size
        head_size = size // self.config.num_attention_heads
        if positions is None:
            positions = torch.arange(length, device=input_ids.device)[None]
        turns = self.config.rope_theta ** -(torch.arange(0, head_size, 2, device=input_ids.device) / head_size)
        angles = (positions[..., None] * turns)[:, None]
        # Beside the tree: nothing sees what comes after it in the row.
        later = torch.full((length, length), BLOCKED, device=input_ids.device).triu(1)
        bias = (tree_bias(step_ids, last_ids) + later)[:, None]
        hidden = self.words(input_ids) + self.read_codes(kind_ids)
        for layer in self.layers:
            hidden = layer(hidden, bias, angles)
        hidden = self.output_norm(hidden)
        return hidden if end_positions is None else hidden.gather(1, end_positions[..., None].expand(-1, -1, size))


def decoder_names(layers: int) -> dict[str, str]:
    """Our names of the trunk's weights, and those that GGUF files give them."""
    names = {"words.weight": "token_embd.weight", "output_norm.weight": "output_norm.weight"}
    places = {
        "attention_norm": "attn_norm", "query": "attn_q", "key": "attn_k", "value": "attn_v", "attended": "attn_output",
        "inner_norm": "ffn_norm", "gate": "ffn_gate", "inner": "ffn_up", "outer": "ffn_down",
    }
    return names | {f"layers.{index}.{ours}.weight": f"blk.{index}.{theirs}.weight" for index in range(layers) for ours, theirs in places.items()}


def load_either(folder: Path, dropout: float) -> StepJudge:
    """The encoder or the decoder that a trunk's configuration describes, with its starting weights."""
    if json.loads((folder / "config.json").read_text()).get("model_type") != "llama":
        return load_trunk(folder, dropout)
    model = DecoderRewardModel(DecoderConfig.read(folder / "config.json"))
    return start_from(model, folder, decoder_names(model.config.num_hidden_layers))
