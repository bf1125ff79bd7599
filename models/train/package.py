"""Puts the shipped folder together: model.onnx, tokenizer.json and manifest.json with checksums, self-check scores and figures.

The score files come from src/cli/evaluate.ts, so that every figure is of the page's own pipeline.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import re
import shutil
from pathlib import Path

import numpy as np

from metrics import first_error_figures, steady_threshold, step_auc
from model import SLOT_COUNT, TEXT_FORM

SCHEMES = {
    8: "MatMulNBits 8 bit, block 32; tables GatherBlockQuantized 8 bit, block 128",
    4: "MatMulNBits 4 bit, block 32; words GatherBlockQuantized 4 bit, block 32, other tables 8 bit, block 128; trained with these levels",
}
RELIABILITY_EDGES = [0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]
TRAINED_ON = [
    "GSM8K training split (openai/grade-school-math, MIT) with corrupted solutions",
    "GSM8K example model solutions, 400 questions, weak step labels (openai/grade-school-math, MIT)",
    "PRMBench training part (ssmisya/PRMBench, Apache-2.0)",
    "BIG-Bench-Mistake (WHGTyen/BIG-Bench-Mistake, Apache-2.0)",
]
CHINESE_TRAINED_ON = ["Chinese word problems written by models/train/chinese, with corrupted solutions"]


def read_calibration(path: Path) -> dict[str, float]:
    """{scale, shift} from calibrate.py, or those in a model's manifest."""
    content = json.loads(path.read_text())
    return content.get("calibration", content)


def read_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines() if line.strip()]


def read_kinds(table: Path) -> dict[str, int]:
    """The kinds table of src/core/numbers/kinds.ts, so that the manifest cannot say something else."""
    body = re.search(r"NUMBER_KINDS = \{(.*?)\n\} as const", table.read_text(), re.DOTALL)
    assert body is not None, f"{table} holds no NUMBER_KINDS"
    return {name: int(value) for name, value in re.findall(r"^\s*(\w+): (\d+),", body.group(1), re.MULTILINE)}


def special_tokens(path: Path) -> dict[str, int]:
    """Ids by name, from a table of tokens (WordPiece) or a list of pieces with their scores (Unigram)."""
    vocabulary = json.loads(path.read_text())["model"]["vocab"]
    ids = vocabulary if isinstance(vocabulary, dict) else {piece: place for place, (piece, _) in enumerate(vocabulary)}
    return {name: ids[token] for name, token in (("cls", "[CLS]"), ("sep", "[SEP]"), ("pad", "[PAD]"))}


def file_entry(path: Path) -> dict:
    return {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "bytes": path.stat().st_size}


def scored(examples: list[dict], rows: list[dict]) -> tuple[list[list[float]], list[int]]:
    """Scores and first errors; a step without a score counts as not doubted."""
    return [[1.0 if score is None else score for score in row["scores"]] for row in rows], [example["first"] for example in examples]


def reliability(scores: list[list[float]], firsts: list[int]) -> list[dict]:
    """How often steps of each range of scores are right, over the steps up to each first error."""
    pairs = [(score, step != first) for row, first in zip(scores, firsts) for step, score in enumerate(row) if first < 0 or step <= first]
    bins = []
    for low, high in zip(RELIABILITY_EDGES, RELIABILITY_EDGES[1:]):
        inside = [right for score, right in pairs if low <= score < high or (high == 1.0 and score == 1.0)]
        bins.append({"from": low, "to": high, "count": len(inside), "fractionRight": round(float(np.mean(inside)), 4) if inside else None})
    return bins


def rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4 if name in ("auc", "threshold") else 1) for name, value in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="quantized ONNX file")
    parser.add_argument("--trunk", type=Path, required=True, help="folder of prepare_trunk.py or prepare_bilingual_trunk.py: tokenizer, name, licence, languages")
    parser.add_argument("--self-check", type=Path, required=True, help="cases as JSON lines")
    parser.add_argument("--self-check-scores", type=Path, required=True, help="the float model's scores of the cases")
    parser.add_argument("--dev", type=Path, help="ProcessBench development examples as JSON lines")
    parser.add_argument("--dev-float", type=Path, help="scores of the float model")
    parser.add_argument("--dev-quantized", type=Path, help="scores of the quantized model")
    parser.add_argument("--calibration", type=Path, help="JSON {scale, shift} that the ONNX file ends with, so that scores can be read without it")
    parser.add_argument("--kinds", type=Path, default=Path("src/core/numbers/kinds.ts"))
    parser.add_argument("--version", required=True)
    parser.add_argument("--bits", type=int, choices=tuple(SCHEMES), default=8)
    parser.add_argument("--like", type=Path, help="manifest whose threshold stays; left out: the one that is steady over resamples of the development samples")
    parser.add_argument("--also-trained-on", nargs="*", default=[], help="sources beside those that every model has")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(arguments.model, arguments.out / "model.onnx")
    shutil.copyfile(arguments.trunk / "tokenizer.json", arguments.out / "tokenizer.json")
    special = special_tokens(arguments.trunk / "tokenizer.json")
    trunk = json.loads((arguments.trunk / "config.json").read_text())
    cases = [
        {"question": case["question"], "steps": case["steps"], "scores": [round(score, 5) for score in row["scores"]]}
        for case, row in zip(read_lines(arguments.self_check), read_lines(arguments.self_check_scores), strict=True)
    ]
    manifest = {
        "formatVersion": 1, "name": arguments.out.name, "version": arguments.version, "date": datetime.date.today().isoformat(),
        **file_entry(arguments.out / "model.onnx"),
        "tokenizer": file_entry(arguments.out / "tokenizer.json"),
        "inputs": ["input_ids", "step_ids", "kind_ids"], "endPositions": "end_positions", "tree": {"lastStepIds": "last_step_ids", "positionIds": "position_ids"}, "output": "scores", "window": 512,
        "specialTokens": special,
        "kinds": (kinds := read_kinds(arguments.kinds)), "numberCodes": {"kindCount": len(kinds), "slotCount": SLOT_COUNT}, "textForm": TEXT_FORM,
        "threshold": 0.5, "languages": trunk["languages"],
        "selfCheck": {"tolerance": 0.02, "cases": cases},
        "licence": f"{trunk['licence']} (weights derived from {trunk['source']})", "trainedOn": TRAINED_ON + (CHINESE_TRAINED_ON if "zh" in trunk["languages"] else []) + arguments.also_trained_on,
        "quantization": {"scheme": f"{SCHEMES[arguments.bits]}; activations float32"},
    }
    if arguments.calibration is not None:
        manifest["calibration"] = read_calibration(arguments.calibration)
    if arguments.dev is not None:
        examples = read_lines(arguments.dev)
        exact, firsts = scored(examples, read_lines(arguments.dev_float))
        shipped, _ = scored(examples, read_lines(arguments.dev_quantized))
        # Over both files, so that it stands where neither has a jump between them.
        threshold = json.loads(arguments.like.read_text())["threshold"] if arguments.like else round(steady_threshold([*exact, *shipped], [*firsts, *firsts]), 4)
        manifest["threshold"] = threshold
        manifest["accuracy"] = {"processbenchGsm8kDev": {
            "samples": len(examples),
            "float": rounded({**first_error_figures(exact, firsts, threshold), "auc": step_auc(exact, firsts)}),
            "quantized": rounded({**first_error_figures(shipped, firsts, threshold), "auc": step_auc(shipped, firsts)}),
        }}
        differences = np.abs(np.concatenate(exact) - np.concatenate(shipped))
        manifest["quantization"] |= {"meanAbsoluteScoreDifference": round(float(differences.mean()), 6), "maxAbsoluteScoreDifference": round(float(differences.max()), 6)}
        manifest["reliability"] = reliability(shipped, firsts)
    (arguments.out / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")
    print(json.dumps({name: manifest.get(name) for name in ("version", "bytes", "threshold", "accuracy", "quantization")}, indent=1))


if __name__ == "__main__":
    main()
