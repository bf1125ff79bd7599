"""Writes one solution the way different models would: terse, numbered, verbose, LaTeX, lists, several sentences a step.

Right and wrong solutions pass through the same styles, so that style says nothing about right and wrong.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from solutions import Equation, Solution, Step

CONNECTIVES = ["First, ", "Next, ", "Then, ", "Now, ", "After that, ", "So, ", "Second, ", "Finally, ", "Therefore, ", "Thus, ", "Since we know this, ", "From this, ", "Hence, "]
INTROS = [
    "To find the answer, we need to break the problem down step by step.", "Let's break it down step by step.", "To solve this problem, we need to follow these steps.",
    "First, let's identify what we know from the problem.", "We start by listing the given information.", "Let's think about what the question asks.",
    "To determine this, we can work through the given quantities one at a time.", "Let's solve this.", "We can solve this by working through the problem in order.",
]
TASKS = [
    "To find this, we {verb}: ", "We {verb}. ", "For this we {verb}: ", "Let's calculate: we {verb}. ", "Here we {verb}, which gives the next value. ", "Now we {verb}: ",
]
CLOSERS = ["So that makes {result}.", "This gives us {result}.", "So we have {result}.", "The result is {result}.", "That is {result} in total.", "Thus, we get {result}."]
DISPLAYS = [("\\[ ", " \\]"), ("\\[\n", "\n\\]"), ("$$", "$$"), ("\\( ", " \\)"), ("\\(", "\\)"), ("$", "$")]
LABELS = ["Total", "Amount", "Result", "Value", "Cost", "Number", "Remaining", "Sum"]
FINALS = [
    "Therefore, the answer is \\(\\boxed{{{a}}}\\).", "So, the final answer is {a}.", "The answer is \\boxed{{{a}}}.", "Therefore, the answer is {a}.", "The answer is ${a}$.",
    "Thus, the answer is \\( \\boxed{{{a}}} \\).", "#### {a}", "The final answer is $\\boxed{{{a}}}$.", "So the answer is {a}.", "Hence, the result is \\boxed{{{a}}}.", "**Answer: {a}**",
]


@dataclass
class Style:
    """One voice; drawn once per solution so that a solution is written in one hand."""

    times: str
    divide: str
    inline: tuple[str, str]
    layout: str  # inline | before | after
    fraction: bool
    money: str
    numbering: str
    is_verbose: bool


def draw_style(rng: random.Random) -> Style:
    if rng.random() < 0.4:
        return Style(rng.choice(["*", "*", "x", "×"]), "/", ("", ""), "inline", False, "$", rng.choice(["", "", "", "Step {n}: ", "{n}. ", "- "]), False)
    latex = rng.random() < 0.6
    return Style(
        rng.choice(["\\times", "\\times", "\\cdot"] if latex else ["*", "×", "x"]), rng.choice(["\\div", "/"] if latex else ["/", "÷"]),
        rng.choice(DISPLAYS) if latex else ("", ""), rng.choice(["inline", "inline", "before", "after", "label"]), latex and rng.random() < 0.4,
        "\\$" if latex else "$", rng.choice(["", "", "", "", "Step {n}: ", "**Step {n}:** ", "{n}. ", "## Step {n}: "]), True,
    )


def write_equation(equation: Equation, style: Style, bare: bool = False) -> str:
    """The equation in the style's signs; `bare` leaves units out."""
    pieces: list[str] = []
    for gap, token in zip(equation.gaps, equation.tokens):
        if token in "*/" and style.is_verbose:
            sign = style.times if token == "*" else style.divide
            pieces.append(f" {sign} ")
        elif token in "+-" and style.is_verbose:
            pieces.append(f" {token} ")
        else:
            pieces.append(token if bare else gap.replace("$", style.money) + token)
    left = re.sub(r" {2,}", " ", "".join(pieces)).strip()
    if style.fraction:
        left = re.sub(r"(?<![\d.)}])(\d+(?:\.\d+)?) (?:/|\\div) (\d+(?:\.\d+)?)(?![\d.(])", r"\\frac{\1}{\2}", left)
    lead = style.money if "$" in equation.gaps[-1] else ""
    result = group_thousands(equation.result, style)
    return f"{style.inline[0]}{left} = {lead}{result}{style.inline[1]}" if style.is_verbose else left + equation.gaps[-1] + result


def group_thousands(number: str, style: Style) -> str:
    if style.is_verbose and number.isdigit() and len(number) > 3 and len(number) < 10:
        return f"{int(number):,}"
    return number


def verb_of(equation: Equation) -> str | None:
    if len(equation.tokens) != 3 or equation.tokens[1] not in "+-*/":
        return None
    a, sign, b = equation.tokens
    return {"+": f"add {a} and {b}", "-": f"subtract {b} from {a}", "*": f"multiply {a} by {b}", "/": f"divide {a} by {b}"}[sign]


def write_step(step: Step, style: Style, rng: random.Random) -> str:
    equations = step.equations()
    if not style.is_verbose or not equations:
        return "".join(part if isinstance(part, str) else write_equation(part, style) for part in step.parts).strip()
    last = equations[-1]
    verb = verb_of(last)
    lead = rng.choice(TASKS).format(verb=verb) if verb is not None and rng.random() < 0.25 else ""
    if style.layout == "inline" or rng.random() < 0.35:
        text = "".join(part if isinstance(part, str) else write_equation(part, style) for part in step.parts).strip()
        closer = " " + rng.choice(CLOSERS).format(result=last.result) if rng.random() < 0.12 else ""
        return lead + text + closer
    display = "\n".join(write_equation(part, style, bare=True) for part in equations)
    if style.layout == "label":
        display = display.replace(style.inline[0], f"{style.inline[0]}\\text{{{rng.choice(LABELS)}}} = ", 1) if style.inline[0].startswith("\\") else f"{rng.choice(LABELS)} = {display}"
    prose = "".join(part if isinstance(part, str) else (style.money if "$" in part.gaps[-1] or part.gaps[0] == "$" else "") + part.result for part in step.parts).strip()
    return f"{lead}{display}\n{prose}" if style.layout == "before" else f"{lead}{prose}\n{display}" if style.layout == "after" else f"{lead}{prose} {display}"


def write_solution(solution: Solution, rng: random.Random) -> tuple[list[str], int]:
    """The steps as text and the index of the first wrong one (-1 for none) after intros, merges and closings."""
    style = draw_style(rng)
    texts = [write_step(step, style, rng) for step in solution.steps]
    first = solution.first
    needs_closing = first >= len(solution.steps)
    if style.is_verbose:
        texts = [connect(text, rng) if rng.random() < 0.45 else text for text in texts]
        if rng.random() < 0.5:
            texts.insert(0, write_intro(solution.question, rng))
            first += 1 if first >= 0 else 0
        if len(texts) >= 3 and rng.random() < 0.3:
            texts, first = merge(texts, first, rng)
    closing = rng.choice(FINALS).format(a=solution.answer) if needs_closing or rng.random() < (0.7 if style.is_verbose else 0.45) else None
    if closing is not None:
        last_result = solution.final_value()
        if style.is_verbose and rng.random() < 0.3 and last_result != solution.answer and not needs_closing:
            closing = None
        elif not needs_closing and rng.random() < 0.25:
            texts[-1] += rng.choice([" ", "\n"]) + closing
            closing = None
    if closing is not None:
        texts.append(closing)
    if style.numbering:
        texts = [style.numbering.format(n=index + 1) + text for index, text in enumerate(texts)]
    return texts, first


@dataclass
class Branch:
    """Another step in the place of step `at` of a written solution."""

    at: int
    text: str
    label: int  # 1 right, 0 wrong
    kind: str


def write_tree(solution: Solution, wrongs: list[Solution], rng: random.Random) -> tuple[list[str], list[Branch], list[Solution]]:
    """A right solution as text with the first wrong steps of others in the places where they went wrong, all in one hand.

    Gives the steps, the branches (each wrong step, and right steps said in other words), and those of `wrongs` that do not share
    the steps before their error with the solution and therefore belong in no place of it.
    """
    style = draw_style(rng)
    has_intro = style.is_verbose and rng.random() < 0.5
    groups = [[index] for index in range(len(solution.steps))]
    if style.is_verbose and len(groups) >= 3 and rng.random() < 0.3:
        at = rng.randrange(len(groups) - 1)
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
    joint = rng.choice([" ", "\n", "\n- ", " "])

    def write_group(source: Solution, group: list[int]) -> str:
        texts = [write_step(source.steps[index], style, rng) for index in group if index < len(source.steps)]
        if style.is_verbose:
            texts = [connect(text, rng) if rng.random() < 0.45 else text for text in texts]
        return joint.join(text for text in texts if text)

    numbered = lambda at, text: style.numbering.format(n=at + 1) + text if style.numbering else text
    offset = 1 if has_intro else 0
    steps = ([write_intro(solution.question, rng)] if has_intro else []) + [write_group(solution, group) for group in groups]
    closes = rng.random() < (0.7 if style.is_verbose else 0.45)
    if closes:
        steps.append(rng.choice(FINALS).format(a=solution.answer))
    branches: list[Branch] = []
    strays: list[Solution] = []
    for wrong in wrongs:
        shared = min(wrong.first, len(solution.steps), len(wrong.steps))
        if any(wrong.steps[index].text() != solution.steps[index].text() for index in range(shared)):
            strays.append(wrong)
        elif wrong.first >= len(wrong.steps):
            group = next((place for place, members in enumerate(groups) if members[0] == wrong.first), len(groups) if wrong.first == len(solution.steps) else None)
            if group is not None:
                branches.append(Branch(group + offset, rng.choice(FINALS).format(a=wrong.answer), 0, wrong.kind))
        else:
            group = next((place for place, members in enumerate(groups) if wrong.first in members), len(groups))
            members = groups[group] if group < len(groups) else [wrong.first]
            branches.append(Branch(group + offset, write_group(wrong, members), 0, wrong.kind))
    for place, group in enumerate(groups):
        if style.is_verbose and rng.random() < 0.4:
            branches.append(Branch(place + offset, write_group(solution, group), 1, "right"))
    seen = {(place, text) for place, text in enumerate(steps)}
    kept = []
    for branch in branches:
        if branch.text and (branch.at, branch.text) not in seen:
            seen.add((branch.at, branch.text))
            kept.append(Branch(branch.at, numbered(branch.at, branch.text), branch.label, branch.kind))
    return [numbered(place, text) for place, text in enumerate(steps)], kept, strays


def connect(text: str, rng: random.Random) -> str:
    if not text or not text[0].isalpha() or re.match(r"(?:so|then|now|next|first|therefore|thus|hence|here|after|this|finally|since)\b", text, re.IGNORECASE):
        return text
    return rng.choice(CONNECTIVES) + (text[0].lower() + text[1:] if not text.startswith("I ") else text)


def write_intro(question: str, rng: random.Random) -> str:
    sentences = [sentence.strip() for sentence in re.split(r"(?<=[.?!])\s", question) if sentence.strip()]
    intro = rng.choice(INTROS)
    if len(sentences) > 1 and rng.random() < 0.5:
        kept = sorted(rng.sample(range(len(sentences) - 1), min(len(sentences) - 1, rng.choice([1, 1, 2, 3]))))
        given = [sentences[index] for index in kept]
        intro += ("\n- " + "\n- ".join(given)) if rng.random() < 0.4 else " " + " ".join(given)
    return intro


def merge(texts: list[str], first: int, rng: random.Random) -> tuple[list[str], int]:
    """Joins two neighbouring steps into one; the joint step is wrong where either was."""
    at = rng.randrange(len(texts) - 1)
    joined = texts[at] + rng.choice([" ", "\n", "\n- ", " "]) + texts[at + 1]
    return [*texts[:at], joined, *texts[at + 2 :]], first - 1 if first > at else first

