"""What another model says of the steps of encoded examples: a second teacher for `train.py --imitate … --second FILE`.

  node --import tsx src/cli/encode.ts models/runs/data/train.jsonl models/runs/data-other/train --tokenizer models/prm-minilm-l6/tokenizer.json --window 400 --text-form written
  python models/train/second_opinion.py --examples models/runs/data-other/train --trunk models/runs/shipped-other --model models/prm-minilm-l6 --like models/prm-e5-l6 --out models/runs/data/second.json

The examples are those of training, encoded as the other model reads them; they meet again by their line. Writes, by line, logits of
the solution's steps and of its branches, which stand for the other model's calibrated scores in the calibration of `--like`. A model
that has not been packaged, a decoder for one, has a checkpoint and no `--model`: its scores are taken as they are.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from dataset import Example, batches, collate, load_examples
from decoder import load_either
from model import StepJudge
from package import read_calibration
from precision import autocast
from train import load_start


def opinions(model: StepJudge, examples: list[Example], *, scale: float, shift: float) -> dict[int, tuple[list[float], list[float]]]:
    """Logits of own steps and of branches, times `scale` plus `shift`, by line."""
    found = {}
    groups = batches(examples, 8192, None)
    with torch.no_grad():
        for count, group in enumerate(groups):
            batch = collate(group)
            with autocast(torch.device("cpu")):
                logits = model(*batch.inputs, batch.ends).float() * scale + shift
            for row, example in zip(logits.tolist(), group):
                own = len(example.ends)
                found[example.line] = ([round(logit, 4) for logit in row[:own]], [round(logit, 4) for logit in row[own : own + len(example.branches)]])
            if count % 50 == 0:
                print(f"{count} of {len(groups)} batches", flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--trunk", type=Path, required=True, help="folder that prepare_shipped.py or prepare_decoder.py wrote for the other model")
    parser.add_argument("--checkpoint", type=Path, help="the other model's weights; by default those that prepare_shipped.py wrote beside the trunk")
    parser.add_argument("--model", type=Path, help="folder of the other model, for its calibration")
    parser.add_argument("--like", type=Path, required=True, help="folder of the model that is to be trained, for its calibration")
    parser.add_argument("--longest", type=int, default=900)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    model = load_either(arguments.trunk, 0.0).eval()
    load_start(model, arguments.checkpoint or arguments.trunk / "checkpoint.pt", torch.device("cpu"))
    like = read_calibration(arguments.like / "manifest.json")
    other = {"scale": 1.0, "shift": 0.0} if arguments.model is None else read_calibration(arguments.model / "manifest.json")
    scale, shift = other["scale"] / like["scale"], (other["shift"] - like["shift"]) / like["scale"]
    # Nothing is asked in a language that the other model has not learned.
    unread = set() if "zh" in json.loads((arguments.trunk / "config.json").read_text())["languages"] else {"chinese"}
    examples = [example for example in load_examples(arguments.examples) if example.source not in unread and example.tokens.shape[1] <= arguments.longest]
    found = opinions(model, examples, scale=scale, shift=shift)
    arguments.out.write_text(json.dumps(found))
    print(f"{len(found)} examples, {sum(len(own) + len(branches) for own, branches in found.values())} steps -> {arguments.out}")


if __name__ == "__main__":
    main()
