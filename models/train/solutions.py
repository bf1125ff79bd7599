"""Solutions as computations: steps of text with equations whose operands refer to earlier results.

A change to one equation can so be carried through the rest of the solution, as a reasoner who erred would carry it.
"""

from __future__ import annotations

import ast
import operator
import re
from copy import deepcopy
from dataclasses import dataclass, field

NOTE = re.compile(r"<<([^<>=]{1,120})=([^<>=]{1,40})>>")
NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")
EXPRESSION_TOKEN = re.compile(r"\d+(?:\.\d+)?|\.\d+|[-+*/()]")
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


@dataclass
class Equation:
    """`tokens` of the expression, with the text written between them, and its result."""

    tokens: list[str]
    gaps: list[str]  # before each token, and after the last one up to the result
    result: str

    def operand_positions(self) -> list[int]:
        return [i for i, token in enumerate(self.tokens) if NUMBER.fullmatch(token)]

    def operator_positions(self) -> list[int]:
        return [i for i, token in enumerate(self.tokens) if token in "+-*/" and i > 0 and self.tokens[i - 1] not in "+-*/("]

    def value(self) -> float | None:
        return evaluate("".join(self.tokens))

    def expression(self) -> str:
        return "".join(gap + token for gap, token in zip(self.gaps, self.tokens))

    def text(self) -> str:
        return self.expression() + self.gaps[-1] + self.result


@dataclass
class Step:
    parts: list[str | Equation]

    def equations(self) -> list[Equation]:
        return [part for part in self.parts if isinstance(part, Equation)]

    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text() for part in self.parts).strip()


@dataclass
class Solution:
    question: str
    steps: list[Step]
    answer: str
    first: int = -1
    kind: str = "right"
    numbers: list[str] = field(default_factory=list)
    language: str = "en"  # or "zh"
    unit: str = ""  # what the answer counts
    reply: str = ""  # a sentence that answers the question, with {a} for the answer

    def copy(self) -> Solution:
        return deepcopy(self)

    def final_value(self) -> str:
        """The last result that the solution computes; its stated answer where nothing is computed."""
        for step in reversed(self.steps):
            if step.equations():
                return step.equations()[-1].result
        return self.answer


def evaluate(expression: str) -> float | None:
    """Value of an arithmetic expression, None where it is not one or grows out of bounds."""

    def visit(node: ast.AST) -> float:
        if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
            return float(node.value)
        if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
            return OPERATORS[type(node.op)](visit(node.left), visit(node.right))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -visit(node.operand)
        raise ValueError(expression)

    try:
        value = visit(ast.parse(re.sub(r"(?<![\d.])0+(?=\d)", "", expression), mode="eval").body)
    except (ValueError, SyntaxError, ZeroDivisionError, OverflowError):
        return None
    return value if abs(value) < 1e9 else None


def parts_of(expression: str) -> list[str]:
    """Values of an expression and of all that it is put together from: 3*4+2*5 gives 22, 12 and 10."""
    try:
        tree = ast.parse(re.sub(r"(?<![\d.])0+(?=\d)", "", expression.replace(" ", "")), mode="eval")
    except SyntaxError:
        return []
    values = [evaluate(ast.unparse(node)) for node in ast.walk(tree) if isinstance(node, ast.BinOp)]
    return [write_number(value) for value in values if value is not None]


def write_number(value: float) -> str:
    """24, 3.5, 0.33: at most two decimals, as people write them."""
    if abs(value - round(value)) < 1e-6:
        return str(round(value))
    return f"{value:.2f}".rstrip("0").rstrip(".")


def same(a: str, b: str) -> bool:
    try:
        return abs(float(a) - float(b)) < 1e-6
    except ValueError:
        return False


def replace_number(text: str, old: str, new: str) -> str:
    return re.sub(r"(?<![\d.,])" + re.escape(old) + r"(?!\d|[.,]\d)", lambda _: new, text)


def parse_step(raw: str) -> Step:
    raw = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", raw)
    parts: list[str | Equation] = []
    at = 0
    for note in NOTE.finditer(raw):
        if note.start() < at:
            continue
        before = raw[at : note.start()]
        tokens = EXPRESSION_TOKEN.findall(note.group(1).replace(" ", ""))
        result = note.group(2).strip()
        shown = re.match(r"\s*\$?" + re.escape(result) + r"(?![\d])", raw[note.end() :])
        matched = match_expression(before, tokens)
        if shown is None or matched is None or not NUMBER.fullmatch(result) or evaluate("".join(tokens)) is None:
            parts.append(before)
            at = note.end()
            continue
        start, gaps, rest = matched
        lead = shown.group(0)[: -len(result)]
        if before[:start].endswith("$"):
            start, gaps = start - 1, ["$", *gaps[1:]]
        parts += [before[:start], Equation(tokens, [*gaps, rest + lead], result)]
        at = note.end() + shown.end()
    parts.append(raw[at:])
    return Step([part for part in parts if part != ""])


def match_expression(before: str, tokens: list[str]) -> tuple[int, list[str], str] | None:
    """Finds the written form of an expression before its calculator note: start, gaps, and the text up to the note."""
    if not tokens:
        return None
    pieces = []
    for token in tokens:
        written = r"(?:\*|x|×|X)" if token == "*" else r"(?:/|÷)" if token == "/" else re.escape(token)
        pieces.append(r"([\s$a-zA-Z%]{0,14}?)" + written)
    last = None
    for match in re.finditer(pieces[0].replace("{0,14}", "{0,0}") + "".join(pieces[1:]) + r"([^=\d]{0,24}=\s*\$?\s*)$", before):
        last = match
    if last is None:
        return None
    groups = list(last.groups())
    return last.start(), groups[:-1], groups[-1]


def parse_solution(question: str, answer: str) -> Solution:
    body, _, final = answer.partition("####")
    steps = [parse_step(line) for line in body.strip().split("\n") if line.strip()]
    numbers = list(dict.fromkeys(NUMBER.findall(re.sub(r"(?<=\d),(?=\d{3})", "", question))))
    return Solution(question, steps, final.strip().replace(",", ""), numbers=numbers)


def carry(solution: Solution, step_index: int, old: str, new: str) -> None:
    """After `old` became `new` in a step, lets every later step compute with the new value, results included."""
    changed = {old: new}
    for step in solution.steps[step_index + 1 :]:
        parts: list[str | Equation] = []
        for part in step.parts:
            if isinstance(part, str):
                for before, after in changed.items():
                    if not any(same(before, number) for number in solution.numbers):
                        part = replace_number(part, before, after)
                parts.append(part)
                continue
            touched = False
            for position in part.operand_positions():
                for before, after in changed.items():
                    if same(part.tokens[position], before) and not any(same(before, number) for number in solution.numbers):
                        part.tokens[position] = after
                        touched = True
                        break
            if touched:
                value = part.value()
                if value is not None:
                    fresh = write_number(value)
                    if not same(fresh, part.result):
                        changed[part.result] = fresh
                        part.result = fresh
            parts.append(part)
        step.parts = parts


def recompute(solution: Solution, step_index: int, equation: Equation) -> bool:
    """Gives an edited equation its own right result and carries it; False where it has no sensible one."""
    value = equation.value()
    if value is None or value < 0 or same(write_number(value), equation.result):
        return False
    old, new = equation.result, write_number(value)
    if new == "0":
        return False
    equation.result = new
    step = solution.steps[step_index]
    seen = False
    for index, part in enumerate(step.parts):
        if part is equation:
            seen = True
        elif seen and isinstance(part, str):
            step.parts[index] = replace_number(part, old, new)
        elif seen and isinstance(part, Equation):
            for position in part.operand_positions():
                if same(part.tokens[position], old):
                    part.tokens[position] = new
            later = part.value()
            if later is not None and not same(write_number(later), part.result):
                fresh = write_number(later)
                carry(solution, step_index, part.result, fresh)
                part.result = fresh
    carry(solution, step_index, old, new)
    return True
