"""The process reward model: a BERT encoder with block-causal attention, an embedding of number kinds, and one score per position. What it shares with the decoder of decoder.py is a class of its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

#: Must equal KIND_COUNT of src/core/numbers/kinds.ts.
KIND_COUNT = 32
#: Must equal ALL_NUMBER_CODES.slotCount of src/core/reading-form.ts. A number's code is kind + KIND_COUNT * slot.
SLOT_COUNT = 16
#: Must equal NEW_TEXT_FORM of src/core/reading-form.ts: encode.ts takes the marks of LaTeX and Markdown out.
TEXT_FORM = "plain"
#: Added to attention scores that a token must not look at; large against any real score, safe in 16 bits.
BLOCKED = -1e4


@dataclass
class TrunkConfig:
    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    intermediate_size: int
    max_position_embeddings: int
    layer_norm_eps: float
    #: So many of the last layers stand behind a gate each: they add to the states before them as much as the gate lets through.
    gated_layers: int = 0

    @classmethod
    def read(cls, path: Path) -> TrunkConfig:
        values = {"gated_layers": 0, **json.loads(path.read_text())}
        return cls(**{name: values[name] for name in cls.__dataclass_fields__})


class Layer(nn.Module):
    def __init__(self, config: TrunkConfig, dropout: float) -> None:
        super().__init__()
        size = config.hidden_size
        self.heads = config.num_attention_heads
        self.query, self.key, self.value, self.attended = (nn.Linear(size, size) for _ in range(4))
        self.attention_norm = nn.LayerNorm(size, eps=config.layer_norm_eps)
        self.inner, self.outer = nn.Linear(size, config.intermediate_size), nn.Linear(config.intermediate_size, size)
        self.output_norm = nn.LayerNorm(size, eps=config.layer_norm_eps)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: torch.Tensor, bias: torch.Tensor, asking: torch.Tensor | None = None) -> torch.Tensor:
        """New states of `asking` [rows, some, size], by default of all of `hidden` [rows, length, size], which they attend to; `bias` [rows, 1, some, length]."""
        asking = hidden if asking is None else asking
        rows, _, size = hidden.shape
        split = lambda states: states.view(rows, -1, self.heads, size // self.heads).transpose(1, 2)
        query, key, value = split(self.query(asking) * (size // self.heads) ** -0.5), split(self.key(hidden)), split(self.value(hidden))
        # Written out: on a CPU in bfloat16 this is a third faster to train than scaled_dot_product_attention with a bias.
        scores = torch.matmul(query, key.transpose(2, 3)) + bias.to(query.dtype)
        mixed = torch.matmul(torch.softmax(scores, dim=-1).to(value.dtype), value)
        mixed = mixed.transpose(1, 2).reshape(rows, -1, size)
        asking = self.attention_norm(asking + self.dropout(self.attended(mixed)))
        return self.output_norm(asking + self.dropout(self.outer(F.gelu(self.inner(asking)))))


def tree_bias(step_ids: torch.Tensor, last_ids: torch.Tensor | None) -> torch.Tensor:
    """0 for what a token may see and BLOCKED for the rest [rows, length, length]: a token of step k sees the question and steps 1…k, its own step in full; in a tree those on the way to its own."""
    bias = torch.where(step_ids[:, None, :] <= step_ids[:, :, None], 0.0, BLOCKED)
    return bias if last_ids is None else torch.where(step_ids[:, :, None] <= last_ids[:, None, :], bias, BLOCKED)


class StepJudge(nn.Module):
    """Maps input ids, step ids and number codes, each [rows, length], to logits [rows, length]; read at the end of each step.

    A row may hold a tree of steps: several steps, or several whole responses, after the same question and the same steps before.
    Step ids then count the steps down each branch before the next one, `last_ids` [rows, length] gives the greatest step id below
    a token's own step, and `positions` [rows, length] is where the token stands in its own branch. Left out, a row is one line of steps.
    """

    def __init__(self, size: int, gated_layers: int, loudness: float) -> None:
        """`loudness` is the standard deviation of kinds that have learned nothing: that of what they are added to, so that they are heard from the first step."""
        super().__init__()
        self.kinds = nn.Embedding(KIND_COUNT, size)
        self.slots = nn.Embedding(SLOT_COUNT, size)
        self.codes: nn.Embedding | None = None
        self.gates = nn.Parameter(torch.zeros(gated_layers))
        self.head = nn.Linear(size, 1)
        nn.init.normal_(self.kinds.weight, std=loudness)
        nn.init.zeros_(self.kinds.weight[0].detach())
        nn.init.zeros_(self.slots.weight)

    def merge_codes(self) -> None:
        """One table for kind and slot together, as the exported file has it."""
        table = (self.slots.weight[:, None] + self.kinds.weight[None]).reshape(SLOT_COUNT * KIND_COUNT, -1)
        self.codes = nn.Embedding.from_pretrained(table.detach())

    def read_codes(self, kind_ids: torch.Tensor) -> torch.Tensor:
        return self.codes(kind_ids) if self.codes is not None else self.kinds(kind_ids % KIND_COUNT) + self.slots(kind_ids // KIND_COUNT)

    def forward(
        self, input_ids: torch.Tensor, step_ids: torch.Tensor, kind_ids: torch.Tensor, last_ids: torch.Tensor | None = None, positions: torch.Tensor | None = None,
        end_positions: torch.Tensor | None = None,
    ) -> torch.Tensor:
        return self.judge(self.read(input_ids, step_ids, kind_ids, last_ids, positions, end_positions))

    def judge(self, hidden: torch.Tensor) -> torch.Tensor:
        """Logits [rows, length] of states [rows, length, size]."""
        return self.head(hidden).squeeze(-1)


class StepRewardModel(StepJudge):
    """The encoder, which ships."""

    def __init__(self, config: TrunkConfig, dropout: float = 0.0) -> None:
        size = config.hidden_size
        super().__init__(size, config.gated_layers, 0.3)
        self.config = config
        self.words = nn.Embedding(config.vocab_size, size)
        self.positions = nn.Embedding(config.max_position_embeddings, size)
        self.sides = nn.Embedding(2, size)
        self.embedding_norm = nn.LayerNorm(size, eps=config.layer_norm_eps)
        self.layers = nn.ModuleList(Layer(config, dropout) for _ in range(config.num_hidden_layers))
        self.dropout = nn.Dropout(dropout)

    def read(
        self, input_ids: torch.Tensor, step_ids: torch.Tensor, kind_ids: torch.Tensor, last_ids: torch.Tensor | None = None, positions: torch.Tensor | None = None,
        end_positions: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """States after the last layer, [rows, length, size]; with `end_positions` [rows, ends] of these alone, for which the last layer then does its work: a seventh less in all."""
        if positions is None:
            positions = torch.arange(input_ids.shape[1], dtype=input_ids.dtype, device=input_ids.device).unsqueeze(0)
        sides = (step_ids > 0).to(input_ids.dtype)
        hidden = self.embedding_norm(self.words(input_ids) + self.positions(positions) + self.sides(sides)) + self.read_codes(kind_ids)
        hidden = self.dropout(hidden)
        bias = tree_bias(step_ids, last_ids)[:, None]
        ungated = len(self.layers) - len(self.gates)
        for place, layer in enumerate(self.layers):
            asking = hidden
            if end_positions is not None and place == len(self.layers) - 1:
                # By a product with ones and zeros, which every backend has in 32 bits, and which is exact.
                places = torch.arange(input_ids.shape[1], dtype=input_ids.dtype, device=input_ids.device)
                picked = (places == end_positions[:, :, None]).to(hidden.dtype)
                asking, bias = torch.matmul(picked, hidden), torch.matmul(picked, bias[:, 0])[:, None]
            states = layer(hidden, bias, asking)
            hidden = states if place < ungated else asking + self.gates[place - ungated] * (states - asking)
        return hidden


def trunk_names(layers: int) -> dict[str, str]:
    """Our names of the trunk's weights, and those that BERT files give them."""
    names = {
        "words.weight": "embeddings.word_embeddings.weight", "positions.weight": "embeddings.position_embeddings.weight",
        "sides.weight": "embeddings.token_type_embeddings.weight",
        "embedding_norm.weight": "embeddings.LayerNorm.weight", "embedding_norm.bias": "embeddings.LayerNorm.bias",
    }
    places = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "attended": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm", "inner": "intermediate.dense", "outer": "output.dense", "output_norm": "output.LayerNorm",
    }
    for index in range(layers):
        for ours, theirs in places.items():
            for part in ("weight", "bias"):
                names[f"layers.{index}.{ours}.{part}"] = f"encoder.layer.{index}.{theirs}.{part}"
    return names


Judge = TypeVar("Judge", bound=StepJudge)


def start_from(model: Judge, folder: Path, names: dict[str, str]) -> Judge:
    """The model with a trunk's starting weights, by our names of them; kinds, slots, gates and head are new."""
    weights = load_file(folder / "model.safetensors")
    missing, unexpected = model.load_state_dict({ours: weights[theirs] for ours, theirs in names.items()}, strict=False)
    fresh = {"kinds.weight", "slots.weight", "gates", "head.weight", "head.bias"}
    assert set(missing) == fresh and not unexpected, f"trunk does not fit: missing {missing}, unexpected {unexpected}"
    return model


def load_trunk(folder: Path, dropout: float) -> StepRewardModel:
    """The encoder with the starting weights that prepare_trunk.py wrote."""
    model = StepRewardModel(TrunkConfig.read(folder / "config.json"), dropout)
    return start_from(model, folder, trunk_names(model.config.num_hidden_layers))


def weights_of(checkpoint: Path, device: torch.device) -> dict[str, torch.Tensor]:
    """Weights of a checkpoint, the averaged ones where it has them (train.py)."""
    state = torch.load(checkpoint, map_location=device)
    return state.get("average", state["model"])
