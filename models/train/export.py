"""Writes a checkpoint as ONNX: a float file, the same with LayerNorm and GELU fused, and the quantized file.

  python models/train/export.py --checkpoint models/runs/run/checkpoint.pt --trunk models/runs/trunk --out models/runs/export

Attention is left unfused: the fused form with a bias gives wrong scores on WebGPU (models/README.md).
"""

from __future__ import annotations

import argparse
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.transformers import optimizer

from model import KIND_COUNT, SLOT_COUNT, StepRewardModel, TrunkConfig, load_trunk
from package import read_calibration
from quantize import quantize
from rounding import round_for_good
from train import load_start

OPSET = 18
TOKEN_INPUTS = ["input_ids", "step_ids", "kind_ids", "last_step_ids", "position_ids"]
INPUTS = [*TOKEN_INPUTS, "end_positions"]


class Scorer(torch.nn.Module):
    """Scores from 0 to 1 at the positions asked for: the model's logits, calibrated as sigmoid(scale * logit + shift)."""

    def __init__(self, model: StepRewardModel, scale: float, shift: float) -> None:
        super().__init__()
        self.model, self.scale, self.shift = model, scale, shift

    def forward(self, *inputs: torch.Tensor) -> torch.Tensor:
        """`inputs` as INPUTS names them."""
        return torch.sigmoid(self.model(*inputs) * self.scale + self.shift)


def load_model(checkpoint: Path | None, trunk: Path) -> StepRewardModel:
    if checkpoint is None:
        model = load_trunk(trunk, 0.0).eval()
        model.merge_codes()
        return model
    model = StepRewardModel(TrunkConfig.read(trunk / "config.json"))
    load_start(model, checkpoint, torch.device("cpu"))
    model.merge_codes()
    return model.eval()


def probe(vocabulary: int) -> tuple[torch.Tensor, ...]:
    generator = torch.Generator().manual_seed(7)
    rows, length, each = 2, 48, 12
    ids = torch.randint(5, vocabulary, (rows, length), generator=generator, dtype=torch.int32)
    steps = torch.repeat_interleave(torch.arange(length // each, dtype=torch.int32), each).repeat(rows, 1)
    kinds = torch.randint(0, KIND_COUNT * SLOT_COUNT, (rows, length), generator=generator, dtype=torch.int32)
    ends = torch.arange(2 * each - 1, length, each, dtype=torch.int32).repeat(rows, 1)
    # The second row's last step stands in the place of the one before it.
    last, positions = torch.full_like(steps, length), torch.arange(length, dtype=torch.int32).repeat(rows, 1)
    last[1, 2 * each : 3 * each] = 2
    positions[1, 3 * each :] = positions[1, 2 * each : 3 * each]
    return ids, steps, kinds, last, positions, ends


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, help="left out: the untrained model, for a look at the file's form")
    parser.add_argument("--trunk", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--bits", type=int, choices=(8, 4), default=8, help="of the quantized file; 4 for weights trained with --bits 4, which all files then have as they were trained: rounded")
    parser.add_argument("--calibration", type=Path, help="JSON {scale, shift} from calibrate.py, or a model's manifest; left out: 1 and 0")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    calibration = read_calibration(arguments.calibration) if arguments.calibration else {"scale": 1.0, "shift": 0.0}
    model = load_model(arguments.checkpoint, arguments.trunk)
    if arguments.bits == 4:
        round_for_good(model, arguments.bits)
    scorer = Scorer(model, calibration["scale"], calibration["shift"]).eval()
    inputs = probe(model.config.vocab_size)
    with torch.no_grad():
        expected = scorer(*inputs).numpy()
    float_path, fused_path = arguments.out / "float.onnx", arguments.out / "fused.onnx"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            scorer, inputs, str(float_path), input_names=INPUTS, output_names=["scores"], opset_version=OPSET, dynamo=False,
            dynamic_axes={name: {0: "batch", 1: "length"} for name in TOKEN_INPUTS} | {name: {0: "batch", 1: "ends"} for name in ("end_positions", "scores")},
        )
    fused = optimizer.optimize_model(str(float_path), "bert", num_heads=model.config.num_attention_heads, hidden_size=model.config.hidden_size, opt_level=0, optimization_options=fusions())
    fused.save_model_to_file(str(fused_path))
    counted = {name: count for name, count in fused.get_fused_operator_statistics().items() if count}
    print("fused:", counted)
    quantized_path = arguments.out / f"w{arguments.bits}.onnx"
    quantize(fused_path, quantized_path, arguments.bits)
    for path in (float_path, fused_path, quantized_path):
        onnx.checker.check_model(str(path)) if path == float_path else None
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        scores = session.run(["scores"], {name: tensor.numpy() for name, tensor in zip(INPUTS, inputs)})[0]
        print(f"{path.name}: {path.stat().st_size:,} bytes, greatest difference from PyTorch {np.abs(scores - expected).max():.5f}")


def fusions():
    from onnxruntime.transformers.fusion_options import FusionOptions

    options = FusionOptions("bert")
    options.enable_attention = False
    options.enable_embed_layer_norm = False
    return options


if __name__ == "__main__":
    main()
