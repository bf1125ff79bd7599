"""What a problem is written in: quantities to draw, questions in several wordings, and ways to solve it.

`{price}` stands for a quantity, `{thing.个}` for the measure word of a thing, `{rate:折}` for a quantity in a form of words.py.
A step computes where an expression is followed by a name for its result: "一共{price}*{count}={cost}元". Wordings of a step are
parted by "|". Draws in which a result is not whole, not positive or equal to another number of the problem are drawn again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from phrases import UNIT
from solutions import Equation, Solution, Step, evaluate, same, write_number

from .words import Hand, draw_hand, write_special

PLACEHOLDER = re.compile(r"\{(\w+)(\.个)?(?::([^}]+))?\}")
OPERAND = r"(?:\{\w+\}|\d+(?:\.\d+)?)"
GAP = r"[一-鿿]{0,3}"
EQUATION = re.compile(rf"(\(*{OPERAND}(?:\)*{GAP}[-+*/]\(*{OPERAND})+\)*)({GAP})=\{{(\w+)\}}")
TOKEN = re.compile(r"\d+(?:\.\d+)?|[-+*/()]")
REPLY = re.compile(r"([^，。；？：]*?)(多少|几)([^，。；？]*)？$")
#: What a question asks politely, and an answer does not repeat.
ASKING = re.compile(r"^(?:请问|问|那么|求|想一想|请你算一算|算一算)[，：]?")
FEW_DRAWS = 3000
#: Sentences with a number that a question has no use for, and how often one stands before it.
ASIDES = [
    "今天是{aside}号。", "当天的气温是{aside}度。", "这里离市中心{aside}千米。", "活动一共有{aside}个人报名。", "这家人住在{aside}号楼。", "前一天下了{aside}毫米的雨。", "邻居家养了{aside}只猫。", "旁边的架子上放着{aside}本杂志。",
    "从家里出来时，路上等了{aside}分钟公交车。", "墙上贴着{aside}张海报。", "桌上还有{aside}个杯子。", "上个月共下了{aside}场雨。", "附近有{aside}家店。", "一位邻居今年{aside}岁。",
]
ASIDE_SHARE = 0.15

Values = dict[str, object]


@dataclass(frozen=True)
class Problem:
    """`quantities` by name: a sequence to choose from, or an expression over those before it. `where` must hold of quantities and results."""

    quantities: dict[str, Sequence | str]
    questions: list[str]
    ways: list[list[str]]
    where: str = "True"
    has_decimals: bool = False

    def draw(self, rng: random.Random) -> Solution:
        """A right solution with sensible numbers; a problem that hardly has any is a mistake of its author."""
        for _ in range(FEW_DRAWS):
            solution = self.try_draw(rng)
            if solution is not None:
                return solution
        raise ValueError(f"no sensible numbers found for {self.questions[0]}")

    def try_draw(self, rng: random.Random) -> Solution | None:
        values = draw_quantities(self.quantities, rng)
        if values is None:
            return None
        divides = rng.random() < 0.6
        steps = [read_step(rng.choice(step.split("|")), values, divides) for step in rng.choice(self.ways)]
        equations = [equation for step in steps for equation in step.equations()]
        if not all(is_sensible(equation.value(), self.has_decimals) for equation in equations) or not eval(self.where, {}, values):
            return None
        wording = rng.choice(self.questions)
        if rng.random() < ASIDE_SHARE:
            wording = rng.choice(ASIDES) + wording
            values["aside"] = rng.choice(range(2, 40))
        question, numbers = write_question(wording, values, draw_hand(rng), rng)
        results = [equation.result for equation in equations]
        constants = {token for equation in equations for token in equation.tokens if token not in results}
        if len({*results}) < len(results) or {*results} & {*numbers, *constants}:
            return None
        unit = UNIT.match(steps[-1].text().rpartition("=" + results[-1])[2])
        return Solution(question, steps, results[-1], numbers=numbers, language="zh", unit=unit.group() if unit else "", reply=reply_to(question))


def is_sensible(value: float | None, has_decimals: bool) -> bool:
    return value is not None and value > 0 and abs(value * (100 if has_decimals else 1) % 1 - 0.5) > 0.4999


def draw_quantities(quantities: dict[str, Sequence | str], rng: random.Random) -> Values | None:
    """None where two that were drawn are the same."""
    values: Values = {}
    drawn = []
    for name, choices in quantities.items():
        if isinstance(choices, str):
            values[name] = eval(choices, {}, values)
        else:
            values[name] = rng.choice(choices)
            drawn.append(values[name])
    return values if len({*drawn}) == len(drawn) else None


def plain(value: object) -> str:
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return value if isinstance(value, str) else write_number(float(value))


def fill(text: str, values: Values) -> str:
    return PLACEHOLDER.sub(lambda place: values[place[1]].measure if place[2] else plain(values[place[1]]), text)


def read_step(text: str, values: Values, divides: bool) -> Step:
    """Fills a step in and adds its results to `values`; where it `divides`, a quarter is /4 and else *1/4."""
    parts: list[str | Equation] = []
    while (match := EQUATION.search(text)) is not None:
        expression = fill(match[1], values)
        if divides:
            expression = re.sub(r"\*1/", "/", expression)
        tokens, ends = [], [0]
        for token in TOKEN.finditer(expression):
            tokens.append(token[0])
            ends += [token.start(), token.end()]
        gaps = [expression[ends[2 * index] : ends[2 * index + 1]] for index in range(len(tokens))]
        value = evaluate("".join(tokens))
        result = write_number(value if value is not None else 0)
        values[match[3]] = float(result)
        parts += [fill(text[: match.start()], values), Equation(tokens, [*gaps, f"{match[2]}="], result)]
        text = text[match.end() :]
    return Step([part for part in [*parts, fill(text, values)] if part != ""])


def write_question(text: str, values: Values, hand: Hand, rng: random.Random) -> tuple[str, list[str]]:
    """The question, and the numbers that it names, whether in digits or in words."""
    numbers: list[str] = re.findall(r"\d+(?:\.\d+)?", PLACEHOLDER.sub("", text))

    def write(place: re.Match) -> str:
        value = values[place[1]]
        if isinstance(value, str):
            return value.measure if place[2] else value
        written, means = write_special(value, place[3], hand, rng) if place[3] else (hand.number(float(value), rng), [float(value)])
        numbers.extend(write_number(number) for number in means)
        return written

    return PLACEHOLDER.sub(write, text), list(dict.fromkeys(numbers))


def reply_to(question: str) -> str:
    """The question's last clause as a sentence with a place for the answer: "还剩多少元？" gives "还剩{a}元"."""
    asked = REPLY.search(question)
    if asked is None:
        return ""
    return ASKING.sub("", asked[1]) + "{a}" + asked[3]


def combine(solution: Solution, rng: random.Random) -> None:
    """Writes a step into the next one that alone uses its result: 50 − 12 and 12 = 4 × 3 become 50 − 4 × 3."""
    sites = []
    for index, (step, following) in enumerate(zip(solution.steps, solution.steps[1:])):
        if len(step.equations()) != 1 or len(following.equations()) != 1:
            continue
        result = step.equations()[0].result
        uses = [token for later in solution.steps[index + 1 :] for equation in later.equations() for token in equation.tokens if same_number(token, result)]
        if len(uses) == 1 and result in following.equations()[0].tokens and not any(result in part for part in following.parts if isinstance(part, str)):
            sites.append(index)
    if not sites:
        return
    index = rng.choice(sites)
    inner, outer = solution.steps[index].equations()[0], solution.steps[index + 1].equations()[0]
    place = outer.tokens.index(inner.result)
    expression = "".join(inner.tokens)
    whole = "".join([*outer.tokens[:place], expression, *outer.tokens[place + 1 :]])
    needs_brackets = not same(write_number(evaluate(whole) or 0), outer.result) or re.search(r"[-/]$", "".join(outer.tokens[:place])) is not None
    tokens = ["(", *inner.tokens, ")"] if needs_brackets and len(inner.tokens) > 1 else inner.tokens
    solution.steps[index + 1].parts = [
        Equation([*outer.tokens[:place], *tokens, *outer.tokens[place + 1 :]], [*[""] * (len(outer.tokens) + len(tokens) - 1), "="], outer.result) if part is outer else part
        for part in solution.steps[index + 1].parts
    ]
    del solution.steps[index]


def same_number(token: str, result: str) -> bool:
    return token[0].isdigit() and same(token, result)
