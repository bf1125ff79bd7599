"""Takes the weights back out of a model that ships, to train on from them: a run goes on though its checkpoint is lost.

  python models/train/prepare_shipped.py --model models/prm-e5-l6 --out models/runs/shipped-e5

Writes config.json, tokenizer.json and model.safetensors in the form of prepare_trunk.py, and checkpoint.pt for `train.py --start`.
Every weight is off by half a step of its block at most; scores move by as little as quantization had moved them. Of a model that was
trained with 4-bit levels these levels come back, which it computed with, and not the weights between them that training kept.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from dataclasses import asdict
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file

from model import KIND_COUNT, SLOT_COUNT, StepRewardModel, TrunkConfig, trunk_names

MATRIX = re.compile(r"/model/(?P<name>[\w./]+)/MatMul_output_0")
#: As package.py writes it.
ORIGIN = re.compile(r"(.+?) \(weights derived from (.+)\)")
TABLES = ("words", "positions", "codes")


def unpack(levels: np.ndarray, scales: np.ndarray, bits: int) -> np.ndarray:
    """Float rows [rows, columns] of 8-bit levels [rows, columns], or 4-bit levels two to a byte, with a scale per block, whatever the shape the blocks are stored in."""
    rows = levels.shape[0]
    flat, steps = levels.reshape(rows, -1), scales.reshape(rows, -1)
    if bits == 4:
        flat = np.stack([flat & 15, flat >> 4], axis=-1).reshape(rows, -1)
    return (flat.reshape(rows, steps.shape[1], -1).astype(np.float32) - 2 ** (bits - 1)).reshape(rows, -1) * np.repeat(steps, flat.shape[1] // steps.shape[1], axis=1)


def bits_of(node: onnx.NodeProto) -> int:
    return next(attribute.i for attribute in node.attribute if attribute.name == "bits")


def split_codes(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Kinds [KIND_COUNT, size] and slots [SLOT_COUNT, size] whose sums make up the merged table; the slot of no number is zero."""
    grid = table.reshape(SLOT_COUNT, KIND_COUNT, -1)
    slots = (grid - grid[:1]).mean(axis=1)
    return (grid - slots[:, None]).mean(axis=0), slots


def read_weights(path: Path) -> dict[str, torch.Tensor]:
    """The state of a StepRewardModel from an ONNX file that export.py and quantize.py wrote. Calibration is left out."""
    graph = onnx.load(path).graph
    arrays = {initializer.name: numpy_helper.to_array(initializer) for initializer in graph.initializer}
    weights = {name.removeprefix("model."): array for name, array in arrays.items() if name.startswith("model.") and not name.endswith(("_levels", "_scales"))}
    table_bits = {node.input[0]: bits_of(node) for node in graph.node if node.op_type == "GatherBlockQuantized"}
    for table in TABLES:
        levels = f"model.{table}.weight_levels"
        weights[f"{table}.weight"] = unpack(arrays[levels], arrays[f"model.{table}.weight_scales"], table_bits[levels])
    for node in graph.node:
        found = MATRIX.fullmatch(node.output[0])
        if found is None or not (node.op_type == "MatMulNBits" or any(name in arrays for name in node.input)):
            continue
        matrix = found["name"].replace("/", ".") + ".weight"
        if node.op_type == "MatMulNBits":
            bits = bits_of(node)
            if bits not in (8, 4) or len(node.input) > 3:
                raise SystemExit(f"{path} holds {bits}-bit blocks or zero points; this reads symmetric blocks of 8 or 4 bits alone.")
            weights[matrix] = unpack(arrays[node.input[1]], arrays[node.input[2]], bits)
        else:
            weights[matrix] = next(arrays[name] for name in node.input if name in arrays).T
    weights.setdefault("gates", np.zeros(0))
    weights["kinds.weight"], weights["slots.weight"] = split_codes(weights.pop("codes.weight"))
    return {name: torch.tensor(array, dtype=torch.float32) for name, array in weights.items()}


def config_of(weights: dict[str, torch.Tensor], epsilon: float, heads: int) -> TrunkConfig:
    rows, size = weights["words.weight"].shape
    return TrunkConfig(
        vocab_size=rows, hidden_size=size, num_hidden_layers=sum(name.endswith(".query.weight") for name in weights), num_attention_heads=heads,
        intermediate_size=weights["layers.0.inner.weight"].shape[0], max_position_embeddings=weights["positions.weight"].shape[0], layer_norm_eps=epsilon, gated_layers=len(weights["gates"]),
    )


def epsilon_of(path: Path) -> float:
    norm = next(node for node in onnx.load(path).graph.node if node.op_type == "LayerNormalization")
    return next(attribute.f for attribute in norm.attribute if attribute.name == "epsilon")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="a folder that package.py wrote")
    parser.add_argument("--heads", type=int, default=12, help="attention heads of a layer, which the file does not say; both models that ship have 12")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    path = arguments.model / "model.onnx"
    if not path.exists():
        raise SystemExit(f"{path} is missing; --model names a shipped folder, models/prm-e5-l6 for one.")
    weights = read_weights(path)
    config = config_of(weights, epsilon_of(path), arguments.heads)
    StepRewardModel(config).load_state_dict(weights)
    arguments.out.mkdir(parents=True, exist_ok=True)
    manifest = json.loads((arguments.model / "manifest.json").read_text())
    licence, source = ORIGIN.fullmatch(manifest["licence"]).groups()
    described = {**asdict(config), "languages": manifest["languages"], "licence": licence, "source": source}
    (arguments.out / "config.json").write_text(json.dumps(described, indent=2) + "\n")
    shutil.copyfile(arguments.model / "tokenizer.json", arguments.out / "tokenizer.json")
    save_file({theirs: weights[ours] for ours, theirs in trunk_names(config.num_hidden_layers).items()}, arguments.out / "model.safetensors")
    torch.save({"model": weights}, arguments.out / "checkpoint.pt")
    print(f"{sum(weight.numel() for weight in weights.values()):,} weights of {manifest['name']} {manifest['version']}, {config.num_hidden_layers} layers")


if __name__ == "__main__":
    main()
