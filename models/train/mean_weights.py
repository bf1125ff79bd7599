"""The mean of the weights of checkpoints of one form: of a run and what it started from, or of two runs from one start.

  python models/train/mean_weights.py models/runs/shipped/checkpoint.pt models/runs/run/checkpoint.pt --out models/runs/mean.pt

Takes the averaged weights of a checkpoint where it has them (train.py), and writes a checkpoint that export.py and train.py --start read. Weights that lie
in one basin give a model between theirs, which forgets less of what the start knew (arXiv 2109.01903).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from model import weights_of


def mean_weights(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """Tensor by tensor, in single precision; all must have the same names and shapes."""
    forms = [{name: weights.shape for name, weights in state.items()} for state in states]
    for form in forms[1:]:
        if form != forms[0]:
            differing = sorted(name for name in {*form, *forms[0]} if form.get(name) != forms[0].get(name))
            raise SystemExit(f"The mean needs checkpoints of one form; these differ in {', '.join(differing)}.")
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.save({"model": mean_weights([weights_of(path, torch.device("cpu")) for path in arguments.checkpoints])}, arguments.out)
    print(f"mean of {len(arguments.checkpoints)} checkpoints -> {arguments.out}")


if __name__ == "__main__":
    main()
