"""Labels what roll.py let a generator write: a next step is right where its result is one that the reference needs from there on."""

from __future__ import annotations

import ast
import random
import re
from pathlib import Path

from solutions import NOTE, evaluate, same, write_number
from sources import read_lines
from styles import Branch

SUM = re.compile(r"([^=]*)=\s*\$?\s*(-?\d[\d,]*(?:\.\d+)?)(%?)")
ASIDE = re.compile(r"\([^()]*[A-Za-z][^()]*\)")
#: Wrong steps are nineteen of twenty; this many per prefix keep them from drowning the right ones.
WRONG_PER_PREFIX = 3
#: Results are rounded when they are written down.
ROUNDING = 0.006
LONGEST_TEXT = 240


def last_sum(text: str) -> tuple[float, str] | None:
    """The value of the expression before the last equals sign, and the result written after it; None where no expression can be read."""
    found = SUM.findall(text)
    if not found or found[-1][2]:
        return None
    left, result, _ = found[-1]
    plain = re.sub(r"(?<=[\d\s])[x×](?=[\d\s])", "*", ASIDE.sub(" ", left)).replace("÷", "/").replace(",", "")
    if "%" in plain:
        return None
    parts = [part for part in re.sub(r"[^\d.+\-*/()]", " ", plain).split() if part.strip(".")]
    for start in range(len(parts)):
        expression = " ".join(parts[start:])
        value = evaluate(expression)
        if value is not None:
            return (value, result.replace(",", "")) if re.search(r"[\d)] ?[+\-*/]", expression) else None
    return None


def parts_of(expression: str) -> list[str]:
    """Values of an expression and of all that it is put together from: 3*4+2*5 gives 22, 12 and 10."""
    try:
        tree = ast.parse(re.sub(r"(?<![\d.])0+(?=\d)", "", expression.replace(" ", "")), mode="eval")
    except SyntaxError:
        return []
    values = [evaluate(ast.unparse(node)) for node in ast.walk(tree) if isinstance(node, ast.BinOp)]
    return [write_number(value) for value in values if value is not None]


def label_step(text: str, at: int, reference: list[str]) -> int | None:
    """1 right, 0 wrong, None where it cannot be told. `reference` are GSM8K's own lines, calculator notes included.

    A sum that is not true is wrong whatever its result. Steps without a sum have no label: what they say cannot be compared.
    """
    found = last_sum(text)
    if found is None or len(text) > LONGEST_TEXT or "<|" in text:
        return None
    value, result = found
    if abs(value - float(result)) > max(ROUNDING, 1e-6 * abs(value)) and round(value) != float(result):
        return 0
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
