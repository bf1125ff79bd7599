"""Labels what roll.py let a generator write: a next step is right where its result is one that the reference needs from there on."""

from __future__ import annotations

import ast
import random
import re
from pathlib import Path

from solutions import NOTE, evaluate, same, write_number
from sources import read_lines
from styles import Branch

RESULT = re.compile(r"=\s*\$?\s*(-?\d[\d,]*(?:\.\d+)?)")
#: Wrong steps are eleven of twelve; this many per prefix keep them from drowning the right ones.
WRONG_PER_PREFIX = 2
LONGEST_TEXT = 240


def result_of(text: str) -> str | None:
    """What the step computes: the number after its last equals sign."""
    found = RESULT.findall(text)
    return found[-1].replace(",", "") if found else None


def parts_of(expression: str) -> list[str]:
    """Values of an expression and of all that it is put together from: 3*4+2*5 gives 22, 12 and 10."""
    try:
        tree = ast.parse(re.sub(r"(?<![\d.])0+(?=\d)", "", expression.replace(" ", "")), mode="eval")
    except SyntaxError:
        return []
    values = [evaluate(ast.unparse(node)) for node in ast.walk(tree) if isinstance(node, ast.BinOp)]
    return [write_number(value) for value in values if value is not None]


def label_step(text: str, at: int, reference: list[str]) -> int | None:
    """1 right, 0 wrong, None where it cannot be told. `reference` are GSM8K's own lines, calculator notes included."""
    result = result_of(text)
    if result is None or len(text) > LONGEST_TEXT or "<|" in text:
        return None
    values_of = lambda line: [value for expression, noted in NOTE.findall(line) for value in [noted.strip(), *parts_of(expression)]]
    if any(same(value, result) for line in reference[at:] for value in values_of(line)):
        return 1
    return None if any(same(value, result) for line in reference[:at] for value in values_of(line)) else 0


def read_rollouts(path: Path, references: dict[str, list[str]], rng: random.Random) -> dict[str, list[Branch]]:
    """Branches by question: every right step, and some of the wrong ones of each prefix."""
    found: dict[str, list[Branch]] = {}
    for line in read_lines(path):
        if line["question"] not in references:
            continue
        labelled = [(text, label_step(text, line["at"], references[line["question"]])) for text in line["texts"]]
        wrong = [text for text, label in labelled if label == 0]
        chosen = [(text, 1) for text, label in labelled if label == 1] + [(text, 0) for text in rng.sample(wrong, min(WRONG_PER_PREFIX, len(wrong)))]
        found.setdefault(line["question"], []).extend(Branch(line["at"], text, label, "rolled") for text, label in chosen)
    return found
