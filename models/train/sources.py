"""Readers of the public data sets, and the check that keeps held-out questions out of training."""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from solutions import NOTE, Solution, parse_solution, parse_step

SOURCES = {
    "gsm8k_train.jsonl": "https://github.com/openai/grade-school-math (grade_school_math/data/train.jsonl), MIT",
    "gsm8k_model_solutions_train.jsonl": "https://github.com/openai/grade-school-math (grade_school_math/data/example_model_solutions.jsonl, part), MIT",
    "gsm8k_model_solutions_dev.jsonl": "https://github.com/openai/grade-school-math (grade_school_math/data/example_model_solutions.jsonl, 150 other problems), MIT",
    "processbench_gsm8k_dev.json": "https://github.com/QwenLM/ProcessBench (gsm8k, part), Apache-2.0",
    "held_questions.sha256.json": "SHA-256 of question keys that are kept for evaluation",
    "prmbench_train": "https://github.com/ssmisya/PRMBench (training part), Apache-2.0",
    "big_bench_mistake": "https://github.com/WHGTyen/BIG-Bench-Mistake, Apache-2.0",
}

MODELS = ("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification")
#: PRMBench classes whose "errors" are no mistakes of reasoning that a reader would call wrong.
LEFT_OUT = ("redundency", "circular")


def need(data: Path, name: str) -> Path:
    path = data / name
    if not path.exists():
        raise SystemExit(f"{path} is missing. Its public source: {SOURCES[name]}")
    return path


def read_lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def question_key(question: str) -> str:
    return re.sub(r"\W", "", question.lower())[:160]


class HeldQuestions:
    """Questions that must not be trained on: the held list by hash, and the development set by its own text."""

    def __init__(self, data: Path) -> None:
        self.hashes = set(json.loads(need(data, "held_questions.sha256.json").read_text()))
        samples = json.loads(need(data, "processbench_gsm8k_dev.json").read_text())
        self.keys = {question_key(sample["problem"]) for sample in samples}
        solutions = data / "gsm8k_model_solutions_dev.jsonl"
        if solutions.exists():
            self.keys |= {question_key(line["question"]) for line in read_lines(solutions)}

    def holds(self, question: str) -> bool:
        key = question_key(question)
        return key in self.keys or hashlib.sha256(key.encode()).hexdigest() in self.hashes


def gsm8k(data: Path) -> list[Solution]:
    return [parse_solution(line["question"], line["answer"]) for line in read_lines(need(data, "gsm8k_train.jsonl"))]


def gsm8k_answers(data: Path) -> Iterator[tuple[str, list[str], str]]:
    """Question, lines of the reference solution as they stand, calculator notes included, and answer."""
    for line in read_lines(need(data, "gsm8k_train.jsonl")):
        body, _, answer = line["answer"].partition("####")
        yield line["question"], [text for text in body.strip().split("\n") if text.strip()], answer.strip().replace(",", "")


def values(text: str) -> set[str]:
    """Results noted in a text by GSM8K's calculator marks."""
    return {value.strip() for _, value in NOTE.findall(text)}


def model_solutions(data: Path, part: str = "train") -> list[Solution]:
    """Real solutions of four models; the first step of a wrong one whose value no right solution has is its weak label."""
    found = []
    for line in read_lines(need(data, f"gsm8k_model_solutions_{part}.jsonl")):
        right = values(line["ground_truth"])
        for model in MODELS:
            if line[model]["is_correct"]:
                right |= values(line[model]["solution"])
        for model in MODELS:
            lines = [text for text in line[model]["solution"].split("\n") if text.strip()]
            if len(lines) < 2 or not lines[-1].startswith("A:"):
                continue
            answer = lines[-1][2:].strip().replace(",", "")
            first = -1
            if not line[model]["is_correct"]:
                first = next((index for index, text in enumerate(lines[:-1]) if values(text) - right), -1)
                if first < 0:
                    continue
            solution = Solution(line["question"], [parse_step(text) for text in lines[:-1]], answer, first)
            solution.kind = "real_right" if first < 0 else "real_wrong"
            found.append(solution)
    return found


def prmbench(data: Path) -> Iterator[dict]:
    seen = set()
    for path in sorted(need(data, "prmbench_train").glob("*.jsonl")):
        if any(name in path.name for name in LEFT_OUT):
            continue
        for line in read_lines(path):
            if line.get("error_steps"):
                yield {"question": line.get("modified_question") or line["question"], "steps": line["modified_process"], "first": min(line["error_steps"]) - 1, "source": "prmbench"}
            key = question_key(line["original_question"])
            if key not in seen:
                seen.add(key)
                yield {"question": line["original_question"], "steps": line["original_process"], "first": -1, "source": "prmbench"}


def big_bench_mistake(data: Path, rng: random.Random) -> Iterator[dict]:
    for path in sorted(need(data, "big_bench_mistake").glob("*.jsonl")):
        for line in read_lines(path):
            first = line["mistake_index"]
            if first is None or rng.random() < 0.8:
                yield {"question": line["input"], "steps": line["steps"], "first": -1 if first is None else first, "source": "big_bench_mistake"}


def processbench(data: Path) -> Iterator[dict]:
    """The development samples; never trained on, used for calibration, threshold and figures."""
    for sample in json.loads(need(data, "processbench_gsm8k_dev.json").read_text()):
        yield {"question": sample["problem"], "steps": sample["steps"], "first": sample["label"], "source": sample["generator"]}
