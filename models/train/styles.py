"""Writes one solution the way different models would: terse, numbered, verbose, LaTeX, lists, several sentences a step.

Right and wrong solutions pass through the same styles, so that style says nothing about right and wrong.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from phrases import CHINESE, ENGLISH, UNIT, Phrases, mark
from restate import conditions, fitting, misstate, say
from solutions import Equation, Solution, Step

DISPLAYS = [("\\[ ", " \\]"), ("\\[\n", "\n\\]"), ("$$", "$$"), ("\\( ", " \\)"), ("\\(", "\\)"), ("$", "$")]
#: Corruptions after which the bare equation may be a fair step: 12 × 3 is wrong for what 12 × 3 × 5 says it is, and not without these words.
WRONG_BY_WORDS = ("forgotten_operand",)
#: How often a step of a tree says again which condition of the question it uses, and how often one in its place says it wrongly.
RESTATED, MISSTATED = 0.35, 0.3


@dataclass
class Style:
    """One voice; drawn once per solution so that a solution is written in one hand."""

    times: str
    divide: str
    inline: tuple[str, str]
    layout: str  # inline | before | after | label | column (the equation alone, its unit in brackets)
    fraction: bool
    money: str
    numbering: str
    is_verbose: bool
    phrases: Phrases = ENGLISH
    opening: str = ""  # before the first step
    ending: str = ""  # of a step
    is_tight: bool = False  # signs written without spaces
    is_grouped: bool = True  # thousands


def draw_style(rng: random.Random, language: str = "en") -> Style:
    return draw_chinese_style(rng) if language == "zh" else draw_english_style(rng)


def draw_english_style(rng: random.Random) -> Style:
    if rng.random() < 0.4:
        return Style(rng.choice(["*", "*", "x", "×"]), "/", ("", ""), "inline", False, "$", rng.choice(ENGLISH.terse_numberings), False)
    latex = rng.random() < 0.6
    return Style(
        rng.choice(["\\times", "\\times", "\\cdot"] if latex else ["*", "×", "x"]), rng.choice(["\\div", "/"] if latex else ["/", "÷"]),
        rng.choice(DISPLAYS) if latex else ("", ""), rng.choice(["inline", "inline", "before", "after", "label"]), latex and rng.random() < 0.4,
        "\\$" if latex else "$", rng.choice(ENGLISH.numberings), True,
    )


def draw_chinese_style(rng: random.Random) -> Style:
    common = {"money": "", "phrases": CHINESE, "ending": rng.choice(["。", "。", "。", "。", "；", ""]), "is_grouped": rng.random() < 0.15}
    times, divide = rng.choice([("×", "÷"), ("×", "÷"), ("×", "÷"), ("*", "/"), ("×", "/")])
    if rng.random() < 0.45:
        layout = rng.choice(["inline", "inline", "inline", "column"])
        opening = rng.choice(["", "", "", "解：", "解：", "解答：", "解：\n"])
        return Style(times, divide, ("", ""), layout, False, numbering=rng.choice(CHINESE.terse_numberings), is_verbose=False, opening=opening, is_tight=rng.random() < 0.7, **common)
    latex = rng.random() < 0.5
    if latex:
        times, divide = rng.choice(["\\times", "\\times", "\\times", "\\cdot"]), rng.choice(["\\div", "\\div", "/"])
    layout = rng.choice(["inline", "inline", "inline", "before", "after", "label", "column"])
    return Style(times, divide, rng.choice(DISPLAYS) if latex else ("", ""), layout, latex and rng.random() < 0.4, numbering=rng.choice(CHINESE.numberings), is_verbose=True, is_tight=not latex and rng.random() < 0.4, **common)


def write_equation(equation: Equation, style: Style, bare: bool = False) -> str:
    """The equation in the style's signs; `bare` leaves units out."""
    keeps_signs = not style.is_verbose and style.phrases is ENGLISH
    pieces: list[str] = []
    for place, (gap, token) in enumerate(zip(equation.gaps, equation.tokens)):
        if style.phrases is CHINESE and is_fraction_bar(equation.tokens, place):
            pieces.append("/")
        elif token in "+-*/" and not keeps_signs:
            sign = {"*": style.times, "/": style.divide}.get(token, token)
            pieces.append(sign if style.is_tight else f" {sign} ")
        else:
            pieces.append(token if bare else gap.replace("$", style.money) + token)
    left = re.sub(r" {2,}", " ", "".join(pieces)).strip()
    if style.fraction:
        left = re.sub(r"(?<![\d.)}])(\d+(?:\.\d+)?)(?: (?:/|\\div) |/)(\d+(?:\.\d+)?)(?![\d.(])", r"\\frac{\1}{\2}", left)
    result = group_thousands(equation.result, style)
    if keeps_signs:
        return left + equation.gaps[-1] + result
    lead = style.money if "$" in equation.gaps[-1] else ""
    equals = "=" if style.is_tight else " = "
    return f"{style.inline[0]}{left}{equals}{lead}{result}{style.inline[1]}"


def is_fraction_bar(tokens: list[str], place: int) -> bool:
    """Whether the sign is that of a share: of 3/4 in 60 × 3/4, of 15/100 in 60 × 15/100."""
    if tokens[place] != "/" or place < 2 or tokens[place - 2] != "*" or tokens[place + 1] == "(":
        return False
    top, bottom = float(tokens[place - 1]), float(tokens[place + 1])
    return top < bottom and (bottom <= 10 or bottom == 100)


def write_column(step: Step, style: Style) -> str:
    """Each equation alone with what it counts in brackets: 12×3=36（元）."""
    lines = []
    for part, after in zip(step.parts, [*step.parts[1:], ""]):
        if isinstance(part, Equation):
            unit = UNIT.match(after).group() if isinstance(after, str) else ""
            lines.append(write_equation(part, style, bare=True) + (f"（{unit}）" if unit else ""))
    return "\n".join(lines)


def group_thousands(number: str, style: Style) -> str:
    if style.is_verbose and style.is_grouped and number.isdigit() and len(number) > 3 and len(number) < 10:
        return f"{int(number):,}"
    return number


def verb_of(equation: Equation, phrases: Phrases) -> str | None:
    if len(equation.tokens) != 3 or equation.tokens[1] not in "+-*/":
        return None
    a, sign, b = equation.tokens
    return phrases.verbs[sign].format(a=a, b=b)


def write_step(step: Step, style: Style, rng: random.Random) -> str:
    equations, phrases = step.equations(), style.phrases
    write_out = lambda: "".join(part if isinstance(part, str) else write_equation(part, style) for part in step.parts).strip() + style.ending
    if style.layout == "column" and equations:
        return write_column(step, style)
    if not style.is_verbose or not equations:
        return write_out()
    last = equations[-1]
    verb = verb_of(last, phrases)
    lead = rng.choice(phrases.tasks).format(verb=verb) if verb is not None and rng.random() < 0.25 else ""
    if style.layout == "inline" or rng.random() < 0.35:
        closer = [rng.choice(phrases.results).format(result=last.result)] if rng.random() < 0.12 else []
        return lead + phrases.join([write_out(), *closer])
    display = "\n".join(write_equation(part, style, bare=True) for part in equations)
    if style.layout == "label":
        label = rng.choice(phrases.labels)
        display = display.replace(style.inline[0], f"{style.inline[0]}\\text{{{label}}} = ", 1) if style.inline[0].startswith("\\") else f"{label} = {display}"
    prose = "".join(part if isinstance(part, str) else (style.money if "$" in part.gaps[-1] or part.gaps[0] == "$" else "") + part.result for part in step.parts).strip() + style.ending
    return f"{lead}{display}\n{prose}" if style.layout == "before" else f"{lead}{prose}\n{display}" if style.layout == "after" else lead + phrases.join([prose, display])


def write_final(solution: Solution, phrases: Phrases, rng: random.Random) -> str:
    final = rng.choice(phrases.finals)
    reply = solution.reply.format(a=solution.answer) if solution.reply else solution.answer + solution.unit
    return final.format(a=solution.answer, unit=solution.unit, reply=reply)


def write_solution(solution: Solution, rng: random.Random) -> tuple[list[str], int]:
    """The steps as text and the index of the first wrong one (-1 for none) after intros, merges and closings."""
    style = draw_style(rng, solution.language)
    if style.layout == "column" and solution.kind in WRONG_BY_WORDS:
        style.layout = "inline"
    phrases = style.phrases
    texts = [write_step(step, style, rng) for step in solution.steps]
    first = solution.first
    needs_closing = first >= len(solution.steps)
    if style.is_verbose:
        texts = [connect(text, phrases.at(place, len(texts)), phrases, rng) if rng.random() < 0.45 else text for place, text in enumerate(texts)]
        if rng.random() < 0.5:
            texts.insert(0, write_intro(solution.question, phrases, rng))
            first += 1 if first >= 0 else 0
        if len(texts) >= 3 and rng.random() < 0.3:
            texts, first = merge(texts, first, phrases, rng)
    closing = write_final(solution, phrases, rng) if needs_closing or rng.random() < (0.7 if style.is_verbose else 0.45) else None
    if closing is not None:
        last_result = solution.final_value()
        if style.is_verbose and rng.random() < 0.3 and last_result != solution.answer and not needs_closing:
            closing = None
        elif not needs_closing and rng.random() < 0.25:
            texts[-1] = phrases.join([texts[-1], closing], rng.choice([phrases.space, "\n"]))
            closing = None
    if closing is not None:
        texts.append(closing)
    return [mark_step(style, place, text) for place, text in enumerate(texts)], first


def mark_step(style: Style, place: int, text: str) -> str:
    return (style.opening if place == 0 else "") + (mark(style.numbering, place + 1) + text if style.numbering else text)


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
    style = draw_style(rng, solution.language)
    phrases = style.phrases
    has_intro = style.is_verbose and rng.random() < 0.5
    groups = [[index] for index in range(len(solution.steps))]
    if style.is_verbose and len(groups) >= 3 and rng.random() < 0.3:
        at = rng.randrange(len(groups) - 1)
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
    joint = rng.choice(phrases.joints)
    given = conditions(solution.question, phrases)

    def operands(source: Solution, group: list[int]) -> list[str]:
        return [equation.tokens[position] for index in group if index < len(source.steps) for equation in source.steps[index].equations() for position in equation.operand_positions()]

    def write_group(source: Solution, group: list[int]) -> str:
        used = fitting(given, operands(source, group), rng) if style.is_verbose and rng.random() < RESTATED else None
        return (say(used, solution.language, rng) if used else "") + write_bare(source, group)

    def write_bare(source: Solution, group: list[int]) -> str:
        texts = [write_step(source.steps[index], style, rng) for index in group if index < len(source.steps)]
        if style.is_verbose:
            position = phrases.at(group[0], len(solution.steps))
            texts = [connect(text, position, phrases, rng) if rng.random() < 0.45 else text for text in texts]
        return phrases.join([text for text in texts if text], joint)

    offset = 1 if has_intro else 0
    steps = ([write_intro(solution.question, phrases, rng)] if has_intro else []) + [write_group(solution, group) for group in groups]
    closes = rng.random() < (0.7 if style.is_verbose else 0.45)
    if closes:
        steps.append(write_final(solution, phrases, rng))
    branches: list[Branch] = []
    strays: list[Solution] = []
    for wrong in wrongs:
        shared = min(wrong.first, len(solution.steps), len(wrong.steps))
        if style.layout == "column" and needs_words(wrong, solution):
            continue
        if any(wrong.steps[index].text() != solution.steps[index].text() for index in range(shared)):
            strays.append(wrong)
        elif wrong.first >= len(wrong.steps):
            group = next((place for place, members in enumerate(groups) if members[0] == wrong.first), len(groups) if wrong.first == len(solution.steps) else None)
            if group is not None:
                branches.append(Branch(group + offset, write_final(wrong, phrases, rng), 0, wrong.kind))
        else:
            group = next((place for place, members in enumerate(groups) if wrong.first in members), len(groups))
            members = groups[group] if group < len(groups) else [wrong.first]
            branches.append(Branch(group + offset, write_group(wrong, members), 0, wrong.kind))
    for place, group in enumerate(groups):
        if style.is_verbose and rng.random() < 0.4:
            branches.append(Branch(place + offset, write_group(solution, group), 1, "right"))
        if given and rng.random() < (MISSTATED if style.is_verbose else MISSTATED / 2):
            condition = fitting(given, operands(solution, group), rng) or rng.choice(given)
            misread = misstate(condition, solution, rng)
            if misread is not None:
                branches.append(Branch(place + offset, say(misread, solution.language, rng) + write_bare(solution, group), 0, "misstated"))
                branches.append(Branch(place + offset, say(condition, solution.language, rng) + write_bare(solution, group), 1, "restated"))
    if has_intro and given and (misread := misstate(rng.choice(given), solution, rng)) is not None:
        branches.append(Branch(0, phrases.join([rng.choice(phrases.intros), misread]), 0, "misstated"))
        branches.append(Branch(0, phrases.join([rng.choice(phrases.intros), rng.choice(given)]), 1, "restated"))
    seen = {(place, text) for place, text in enumerate(steps)}
    kept = []
    for branch in branches:
        if branch.text and (branch.at, branch.text) not in seen:
            seen.add((branch.at, branch.text))
            kept.append(Branch(branch.at, mark_step(style, branch.at, branch.text), branch.label, branch.kind))
    return [mark_step(style, place, text) for place, text in enumerate(steps)], kept, strays


def needs_words(wrong: Solution, solution: Solution) -> bool:
    """Whether the first wrong step is wrong for what it says of its equation alone, because a right solution may compute the same."""
    if wrong.kind in WRONG_BY_WORDS:
        return True
    computed = [equation.result for step in wrong.steps[wrong.first : wrong.first + 1] for equation in step.equations()]
    return bool(computed) and computed[-1] in [equation.result for step in solution.steps for equation in step.equations()]


def connect(text: str, connectives: list[str], phrases: Phrases, rng: random.Random) -> str:
    if not phrases.starts.match(text) or phrases.connected.match(text):
        return text
    return rng.choice(connectives) + (text[0].lower() + text[1:] if not text.startswith("I ") else text)


def write_intro(question: str, phrases: Phrases, rng: random.Random) -> str:
    sentences = [sentence.strip() for sentence in phrases.sentence_end.split(question) if sentence.strip()]
    intro = rng.choice(phrases.intros)
    if len(sentences) > 1 and rng.random() < 0.5:
        kept = sorted(rng.sample(range(len(sentences) - 1), min(len(sentences) - 1, rng.choice([1, 1, 2, 3]))))
        given = [sentences[index] for index in kept]
        intro += ("\n- " + "\n- ".join(given)) if rng.random() < 0.4 else phrases.space + phrases.space.join(given)
    return intro


def merge(texts: list[str], first: int, phrases: Phrases, rng: random.Random) -> tuple[list[str], int]:
    """Joins two neighbouring steps into one; the joint step is wrong where either was."""
    at = rng.randrange(len(texts) - 1)
    joined = phrases.join(texts[at : at + 2], rng.choice(phrases.joints))
    return [*texts[:at], joined, *texts[at + 2 :]], first - 1 if first > at else first
