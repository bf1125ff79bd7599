"""Labels whole solutions that write_solutions.py let a language model write.

A solution with the right answer is right in every step. Of a wrong one the first step is wrong that computes what no right solution of the question
contains, or whose sum is not true; where there is none, the step that gives the answer. These labels are weak, like those of sources.model_solutions.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from rollouts import last_sum, parts_of
from solutions import NOTE, same
from sources import read_lines

#: Right solutions are more and say less; so many of a question are kept.
RIGHT_PER_QUESTION = 3
FEWEST_STEPS, MOST_STEPS = 2, 14
#: Longer steps are seldom one step.
LONGEST_STEP = 700
NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?")
RESULT = re.compile(r"[=≈]\s*\(?\s*(-?\d[\d,]*(?:\.\d+)?)(?!\s*\)?\s*[-+*/^(]\s*[\d(])(?![\d.,]*\d)")
BOXED = re.compile(r"\\boxed\{((?:[^{}]|\{[^{}]*\})*)\}")
SAID = re.compile(r"(?:answer\s*(?:is|:)|答案\s*(?:是|为|：|:))(.*)", re.IGNORECASE | re.DOTALL)
#: Quantities that anybody may know: days, months, hours, minutes, cents, inches.
KNOWN = ("7", "10", "12", "24", "30", "36", "52", "60", "100", "365", "1000")
LATEX = (
    (re.compile(r"\\(?:text|mathrm|textbf|mathbf)\{([^{}]*)\}"), r" \1 "), (re.compile(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}"), r"(\1)/(\2)"), (re.compile(r"\{,\}"), ","),
    (re.compile(r"\\times|\\cdot|×"), "*"), (re.compile(r"\\div|÷"), "/"), (re.compile(r"\\approx"), "≈"), (re.compile(r"\\left|\\right|\\[,!;: ]|\\%|\\[\[\]()]|[$€£¥￥]|\\\$|\*\*"), " "),
)


def plainly(text: str) -> str:
    """A step without the signs of LaTeX and Markdown, operators as * and /."""
    for pattern, instead in LATEX:
        text = pattern.sub(instead, text)
    return BOXED.sub(r" \1 ", text)


def numbers(text: str) -> list[str]:
    return [found.replace(",", "") for found in NUMBER.findall(text)]


def answer_of(text: str) -> str | None:
    """The number that a solution gives as its answer: boxed, said to be the answer, or the last of all."""
    boxed = BOXED.findall(text)
    said = SAID.findall(text)
    for place in [*boxed[-1:], *said[-1:], text]:
        found = numbers(plainly(place))
        if found:
            return found[0] if place is not text else found[-1]
    return None


def is_heading(paragraph: str) -> bool:
    """Whether it only says what comes next."""
    return len(paragraph) < 90 and paragraph.rstrip("* ").endswith((":", "：")) or paragraph.startswith("#")


def is_formula(paragraph: str) -> bool:
    return paragraph.startswith("\\[") or not re.search(r"[A-Za-z\u4e00-\u9fff]{2}", plainly(paragraph))


def split_steps(text: str) -> list[str]:
    """Paragraphs, or lines where there are none; a heading goes with what follows it, a formula that stands alone with what goes before."""
    for mark in (r"\n\s*\n", r"\n"):
        steps: list[str] = []
        waits = False
        for paragraph in (part.strip() for part in re.split(mark, text)):
            if not paragraph or re.fullmatch(r"[-*_ ]+", paragraph):
                continue
            if steps and (waits or is_formula(paragraph)):
                steps[-1] += "\n" + paragraph
            else:
                steps.append(paragraph)
            waits = is_heading(paragraph)
        if len(steps) > FEWEST_STEPS:
            break
    return steps


def results(step: str) -> list[str]:
    """What a step computes: the numbers behind its equals signs."""
    return [found.replace(",", "") for found in RESULT.findall(plainly(step))]


def is_false(step: str) -> bool:
    """Whether a line of the step holds a sum that is not true."""
    for line in plainly(step).split("\n"):
        found = last_sum(line)
        if found is not None and "≈" not in line and abs(found[0] - float(found[1])) > max(0.011, 0.006 * abs(found[0])) and round(found[0]) != float(found[1]):
            return True
    return False


def is_among(value: str, known: set[str]) -> bool:
    return value in known or any(same(value, other) for other in known)


def label_solutions(question: str, reference: list[str], answer: str, texts: list[str]) -> list[tuple[list[str], int]]:
    """Steps and first error (-1: none) of each solution that can be labelled. `reference` are the lines of a right solution, with calculator notes where it has them."""
    solutions = [(split_steps(text), answer_of(text)) for text in texts]
    solutions = [
        (steps, given is not None and same(given, answer)) for steps, given in solutions
        if given is not None and FEWEST_STEPS <= len(steps) <= MOST_STEPS and max(map(len, steps)) <= LONGEST_STEP
    ]
    right = [steps for steps, is_right in solutions if is_right and not any(map(is_false, steps))]
    known = {*KNOWN, answer, *numbers(question)}
    known.update(value for line in reference for expression, noted in NOTE.findall(line) for value in [noted.strip(), *parts_of(expression)])
    known.update(value for line in [*reference, *(step for steps in right for step in steps)] for value in numbers(plainly(NOTE.sub(" ", line))))
    labelled = [(steps, -1) for steps in right]
    for steps, is_right in solutions:
        if is_right:
            continue
        first = next((place for place, step in enumerate(steps) if is_false(step) or any(not is_among(value, known) for value in results(step))), None)
        if first is None:
            # All that it computes is right: it stops too early, or answers something else.
            first = next((place for place in range(len(steps) - 1, -1, -1) if not is_among(answer, set(numbers(plainly(steps[place]))))), None)
            if first is None or first < len(steps) - 1:
                continue
        labelled.append((steps, first))
    return labelled


def read_written(path: Path, rng: random.Random) -> list[dict]:
    """Examples of all files of write_solutions.py in a folder, or of one: every wrong solution, and some right ones of each question."""
    examples = []
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        for line in read_lines(file):
            labelled = label_solutions(line["question"], line["reference"], line["answer"], line["texts"])
            right = [steps for steps, first in labelled if first < 0]
            kept = [(steps, -1) for steps in rng.sample(right, min(RIGHT_PER_QUESTION, len(right)))] + [(steps, first) for steps, first in labelled if first >= 0]
            examples += [{"question": line["question"], "steps": steps, "first": first, "source": "written_right" if first < 0 else "written_wrong"} for steps, first in kept]
    return examples
