"""Labels what roll.py let a language model write: a next step is right where it computes what the solution needs from there on."""

from __future__ import annotations

import random
from pathlib import Path

from sources import read_lines
from written import is_among, is_false, known_values, noted_values, numbers, plainly, results

#: Of the steps that were written at one place at most so many become branches.
RIGHT_PER_PLACE, WRONG_PER_PLACE = 2, 3
LONGEST_TEXT = 400


def needed_values(question: str, steps: list[str], at: int, reference: list[str], others: list[list[str]]) -> set[str]:
    """What a right step may come to after so many of the steps: the results of the steps from there on, and those of other right solutions that are new."""
    computed = {value for step in steps[:at] for value in results(step)}
    elsewhere = noted_values(reference).union(value for other in others for step in other for value in results(step))
    known = {*computed, *numbers(question)}
    return {value for step in steps[at:] for value in results(step)} | {value for value in elsewhere if not is_among(value, known)}


def label_step(text: str, needed: set[str], known: set[str]) -> int | None:
    """1 right, 0 wrong, None where it cannot be told, as of a step that computes nothing. `known` are the numbers of right solutions, `needed` those that are still to come."""
    found = results(text)
    if not found or len(text) > LONGEST_TEXT or "<|" in text:
        return None
    if is_false(text) or any(not is_among(value, known) for value in found):
        return 0
    return 1 if is_among(found[-1], needed) else None


def read_rollouts(path: Path, right: dict[str, list[list[str]]], rng: random.Random) -> list[dict]:
    """Trees of what roll.py wrote: solutions with their next steps as branches. `right` are right solutions by question, which may go other ways."""
    trees = []
    for line in read_lines(path):
        question, steps, others = line["question"], line["steps"], right.get(line["question"], [])
        known = known_values(question, line["reference"], line["answer"], [steps, *others])
        branches = []
        for at, texts in zip(line["places"], line["texts"]):
            needed = needed_values(question, steps, at, line["reference"], others)
            by_label: dict[int | None, list[str]] = {0: [], 1: [], None: []}
            for text in texts:
                if plainly(text).split() != plainly(steps[at]).split():
                    by_label[label_step(text, needed, known)].append(text)
            for label, most in ((1, RIGHT_PER_PLACE), (0, WRONG_PER_PLACE)):
                branches += [{"at": at, "text": text, "label": label} for text in rng.sample(by_label[label], min(most, len(by_label[label])))]
        if branches:
            trees.append({"question": question, "steps": steps, "first": -1, "source": "rolled", "branches": branches})
    return trees
