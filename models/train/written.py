"""Labels whole solutions that write_solutions.py let a language model write.

A solution with the right answer is right in every step. Of a wrong one the first step is wrong that computes what no right solution of the question
contains, or whose sum is not true; where there is none, the step that gives the answer. These labels are weak, like those of sources.model_solutions.

Right solutions become trees as well: in the place of their steps stand others in the same words with another number or another operation in a sum.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from solutions import NOTE, evaluate, parts_of, same, write_number
from sources import read_lines

#: Right solutions are more and say less; so many of a question are kept.
RIGHT_PER_QUESTION = 3
FEWEST_STEPS, MOST_STEPS = 2, 14
#: Longer steps are seldom one step.
LONGEST_STEP = 700
NUMBER = re.compile(r"(?<![A-Za-z0-9_.])-?\d[\d,]*(?:\.\d+)?")
RESULT = re.compile(r"[=≈]\s*\(?\s*(-?\d[\d,]*(?:\.\d+)?)(?!\s*\)?\s*[-+*/^(]\s*[\d(])(?![\d.,]*\d)")
BOXED = re.compile(r"\\boxed\{((?:[^{}]|\{[^{}]*\})*)\}")
SAID = re.compile(r"(?:answer\s*(?:is|:)|答案\s*(?:是|为|：|:))(.*)", re.IGNORECASE | re.DOTALL)
#: What "1 week =", "1 year =" and "1 hour =" may give though no question and no solution says it.
KNOWN = ("7", "12", "60")
#: Where a sentence goes on after a sum.
CLAUSE_END = re.compile(r"[,;.)](?:\s|$)")
#: Two numbers with an operation between them and their result, in plain text or LaTeX, with short words beside the numbers.
SUM = re.compile(
    r"(?<![A-Za-z0-9_.,*/+^{-])(?P<a>\d[\d,]*(?:\.\d+)?)(?P<after_a>(?:\s*\\text\{[^{}]*\}|\s[a-z]+){0,3}\s*)(?P<sign>\\times|\\div|\\cdot|[-+*/×÷])(?P<before_b>\s*\\?[$¥￥]?)(?P<b>\d[\d,]*(?:\.\d+)?)"
    r"(?P<after_b>(?:\s*\\text\{[^{}]*\}|\s[a-z/]+){0,4}\s*=\s*\\?[$¥￥]?)(?P<c>\d[\d,]*(?:\.\d+)?)(?![\d%]|\s*[-+*/×÷]|\s*\\(?:times|div|cdot))"
)
OPERATIONS = {"\\times": "*", "\\cdot": "*", "×": "*", "*": "*", "\\div": "/", "÷": "/", "/": "/", "+": "+", "-": "-"}
#: The same operation in the hand that a sum is written in.
HANDS = ({"*": "\\times", "/": "\\div", "+": "+", "-": "-"}, {"*": "×", "/": "÷", "+": "+", "-": "-"}, {"*": "*", "/": "/", "+": "+", "-": "-"})
ALTERED_PER_STEP = 2
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


def values_of(expression: str) -> list[float]:
    """What the sums at the end of a text come to, however much of the words before them is taken for a part."""
    parts = [part for part in re.sub(r"[^\d.+\-*/()]", " ", expression.replace(",", "")).split() if part.strip(".")]
    sums = [" ".join(parts[start:]) for start in range(len(parts))]
    values = [evaluate(found) for found in sums if re.search(r"[\d)] ?[+\-*/] ?[\d(]", found)]
    return [value for value in values if value is not None]


def is_false(step: str) -> bool:
    """Whether the step holds a sum that is not true. A sum is what stands before an equals sign with a single number behind it."""
    for line in plainly(step).split("\n"):
        sides = line.split("=")
        for left, right in zip(sides, sides[1:]):
            result = numbers(CLAUSE_END.split(right, 1)[0])
            if len(result) != 1 or "%" in left + right or "≈" in line or re.search(r"\d\s?[A-Za-z]\b", left + right):
                continue
            values, exact = values_of(left), float(result[0])
            if values and not any(abs(value - exact) <= max(0.011, 0.006 * abs(value)) or round(value) == exact for value in values):
                return True
    return False


def is_among(value: str, known: set[str]) -> bool:
    return value in known or any(same(value, other) for other in known)


def noted_values(reference: list[str]) -> set[str]:
    """What GSM8K's calculator notes compute, and all that it is put together from."""
    return {value for line in reference for expression, noted in NOTE.findall(line) for value in [noted.strip(), *parts_of(expression)]}


def known_values(question: str, reference: list[str], answer: str, right: list[list[str]]) -> set[str]:
    """Every number of the question, of the reference and of right solutions."""
    known = {*KNOWN, answer, *numbers(question), *noted_values(reference)}
    known.update(value for line in [*reference, *(step for steps in right for step in steps)] for value in numbers(plainly(NOTE.sub(" ", line))))
    return known


def label_solutions(question: str, reference: list[str], answer: str, texts: list[str]) -> tuple[list[tuple[list[str], int]], set[str]]:
    """Steps and first error (-1: none) of each solution that can be labelled, and the numbers of right solutions. `reference` are the lines of one, with calculator notes where it has them."""
    solutions = [(split_steps(text), answer_of(text)) for text in texts]
    solutions = [
        (steps, same(given, answer)) for steps, given in solutions
        if given is not None and FEWEST_STEPS <= len(steps) <= MOST_STEPS and max(map(len, steps)) <= LONGEST_STEP
    ]
    right = [steps for steps, is_right in solutions if is_right and not any(map(is_false, steps))]
    known = known_values(question, reference, answer, right)
    labelled = [(steps, -1) for steps in right]
    for steps, is_right in solutions:
        if is_right or not any(map(results, steps)):
            continue
        first = next((place for place, step in enumerate(steps) if is_false(step) or any(not is_among(value, known) for value in results(step))), None)
        if first is None and not is_among(answer, set(numbers(plainly(steps[-1])))):
            # All that it computes is right: it stops too early, or answers something else.
            first = len(steps) - 1
        if first is not None:
            labelled.append((steps, first))
    return labelled, known


def hand_of(sign: str) -> dict[str, str]:
    return HANDS[0] if sign.startswith("\\") else HANDS[1] if sign in "×÷" else HANDS[2]


def slip(value: float, rng: random.Random) -> float:
    """A slip in a result: a neighbour, a digit more or less, two digits changed about."""
    whole = str(round(value))
    slips = [value + rng.choice((-10, -2, -1, 1, 2, 10)), value * 10, value / 10]
    if len(whole) > 1 and whole[-1] != whole[-2]:
        slips.append(float(whole[:-2] + whole[-1] + whole[-2]))
    return rng.choice(slips)


def alter_step(step: str, at_hand: list[str], known: set[str], rng: random.Random) -> str | None:
    """The step with another operand, operation or result in one of its sums, the result computed anew; None where it has no sum or the new result is a right one.

    `at_hand` are the numbers of the question and the steps before, `known` those of right solutions.
    """
    sums = list(SUM.finditer(step))
    if not sums:
        return None
    found = rng.choice(sums)
    a, b, c = (found[name].replace(",", "") for name in "abc")
    sign = OPERATIONS[found["sign"]]
    if not same(write_number(evaluate(f"{a} {sign} {b}") or -1.0), c):
        return None
    drawn = rng.random()
    if drawn < 0.2:
        fresh = slip(float(c), rng)
    elif drawn < 0.65:
        others = [number for number in at_hand if number not in (a, b, c) and float(number) > 0]
        if not others:
            return None
        if rng.random() < 0.5:
            a = rng.choice(others)
        else:
            b = rng.choice(others)
        fresh = evaluate(f"{a} {sign} {b}")
    else:
        sign = rng.choice([other for other in "+-*/" if other != sign])
        fresh = evaluate(f"{a} {sign} {b}")
    if fresh is None or fresh <= 0 or fresh > 1e7 or is_among(write_number(fresh), known) or (sign == "/" and abs(fresh * 100 - round(fresh * 100)) > 1e-6):
        return None
    written = found["sign"] if sign == OPERATIONS[found["sign"]] else hand_of(found["sign"])[sign]
    result = write_number(fresh)
    tail = re.sub(rf"(?<![\d.,]){re.escape(found['c'])}(?![\d]|[.,]\d)", result, step[found.end() :])
    return step[: found.start()] + a + found["after_a"] + written + found["before_b"] + b + found["after_b"] + result + tail


def tree_of(question: str, steps: list[str], known: set[str], rng: random.Random) -> dict | None:
    """A right solution with altered steps as its branches; None where nothing can be altered."""
    at_hand, branches = numbers(question), []
    for place, step in enumerate(steps):
        altered = {alter_step(step, at_hand, known, rng) for _ in range(ALTERED_PER_STEP)} - {None, step}
        branches += [{"at": place, "text": text, "label": 0} for text in sorted(altered)]
        at_hand = at_hand + results(step)
    return {"question": question, "steps": steps, "first": -1, "source": "written_tree", "branches": branches} if branches else None


def questions_of(path: Path) -> list[dict]:
    """The lines of all files of write_solutions.py in a folder, or of one, all that was written for a question together."""
    lines: dict[str, dict] = {}
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        for line in read_lines(file):
            known = lines.setdefault(line["question"], {**line, "texts": []})
            known["texts"] += [text for text in line["texts"] if text not in known["texts"]]
    return list(lines.values())


def right_solutions(path: Path) -> dict[str, list[list[str]]]:
    """Steps of the right solutions by question."""
    found = {}
    for line in questions_of(path):
        labelled, _ = label_solutions(line["question"], line["reference"], line["answer"], line["texts"])
        found[line["question"]] = [steps for steps, first in labelled if first < 0]
    return found


def read_written(path: Path, rng: random.Random) -> list[dict]:
    """Examples of what write_solutions.py wrote into a file or a folder: every wrong solution, some right ones of each question, and trees of them."""
    examples: list[dict] = []
    for line in questions_of(path):
        question = line["question"]
        labelled, known = label_solutions(question, line["reference"], line["answer"], line["texts"])
        right = [steps for steps, first in labelled if first < 0]
        for steps in rng.sample(right, min(RIGHT_PER_QUESTION, len(right))):
            examples.append(tree_of(question, steps, known, rng) or {"question": question, "steps": steps, "first": -1, "source": "written_right"})
        examples += [{"question": question, "steps": steps, "first": first, "source": "written_wrong"} for steps, first in labelled if first >= 0]
    return examples
