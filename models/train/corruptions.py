"""Ways in which a reasoner goes wrong, applied to a right solution: each gives the wrong solution and its first wrong step.

Most of them compute on without a slip, so that no false equation gives them away.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from solutions import NUMBER, Equation, Solution, Step, carry, recompute, replace_number, same, write_number

Corruption = Callable[[Solution, random.Random], bool]


def pick_equation(solution: Solution, rng: random.Random) -> tuple[int, Equation] | None:
    sites = [(index, equation) for index, step in enumerate(solution.steps) for equation in step.equations()]
    return rng.choice(sites) if sites else None


def near(number: str, rng: random.Random) -> str:
    """A number that one might misread for this one."""
    value = float(number)
    choices = [value + 1, value - 1, value * 10, value / 10, value * 2, value + rng.randint(2, max(3, int(abs(value) * 0.3) + 2)), value - rng.randint(1, max(2, int(abs(value) * 0.3) + 1))]
    if number.isdigit() and len(number) > 1:
        choices += [float(number[::-1]), float(number[:-1] + rng.choice("0123456789"))]
    rng.shuffle(choices)
    for choice in choices:
        if "." not in number:
            choice = round(choice)
        if choice > 0 and abs(choice - value) > 1e-6:
            return write_number(choice)
    return write_number(value + 1)


def edit_operand(solution: Solution, rng: random.Random, choose: Callable[[int, str], str | None]) -> bool:
    site = pick_equation(solution, rng)
    if site is None:
        return False
    index, equation = site
    position = rng.choice(equation.operand_positions())
    replacement = choose(index, equation.tokens[position])
    if replacement is None or same(replacement, equation.tokens[position]):
        return False
    equation.tokens[position] = replacement
    solution.first = index
    return recompute(solution, index, equation)


def other_quantity(solution: Solution, rng: random.Random) -> bool:
    """Computes with another number of the question or of an earlier step: by far the most usual slip of real models."""

    def choose(index: int, current: str) -> str | None:
        earlier = [equation.result for step in solution.steps[:index] for equation in step.equations()]
        pool = [number for number in [*solution.numbers, *earlier, *earlier] if not same(number, current)]
        return rng.choice(pool) if pool else None

    return edit_operand(solution, rng, choose)


def misread_operand(solution: Solution, rng: random.Random) -> bool:
    return edit_operand(solution, rng, lambda _, current: near(current, rng))


def off_by_one(solution: Solution, rng: random.Random) -> bool:
    return edit_operand(solution, rng, lambda _, current: write_number(float(current) + rng.choice([-1, 1])) if float(current) > 2 else None)


def unit_slip(solution: Solution, rng: random.Random) -> bool:
    """Percent for share, days for weeks, 100 minutes to the hour."""
    swaps = {**({"10": ["100", "1000"], "10000": ["1000", "100000"]} if solution.language == "zh" else {}), "60": ["100", "24", "30"], "7": ["5", "6", "4"], "12": ["10", "24", "6"], "52": ["50", "12"], "24": ["12", "60"], "100": ["10", "1000"], "30": ["31", "7"], "365": ["12", "52"], "4": ["3", "5", "12"], "1000": ["100"], "3": ["4", "2"]}

    def choose(_: int, current: str) -> str | None:
        value = float(current)
        if 0 < value < 1:
            return rng.choice([write_number(1 - value), write_number(value * 10), write_number(value * 100), write_number(1 + value)])
        return rng.choice(swaps[current]) if current in swaps else None

    return edit_operand(solution, rng, choose)


def other_operation(solution: Solution, rng: random.Random) -> bool:
    site = pick_equation(solution, rng)
    if site is None or not site[1].operator_positions():
        return False
    index, equation = site
    position = rng.choice(equation.operator_positions())
    current = equation.tokens[position]
    opposite = {"*": "/", "/": "*", "+": "-", "-": "+"}[current]
    equation.tokens[position] = opposite if rng.random() < 0.5 else rng.choice([sign for sign in "+-*/" if sign != current])
    solution.first = index
    return recompute(solution, index, equation)


def reversed_operands(solution: Solution, rng: random.Random) -> bool:
    site = pick_equation(solution, rng)
    if site is None or len(site[1].tokens) != 3 or site[1].tokens[1] not in "-/":
        return False
    index, equation = site
    equation.tokens[0], equation.tokens[2] = equation.tokens[2], equation.tokens[0]
    solution.first = index
    return recompute(solution, index, equation)


def forgotten_operand(solution: Solution, rng: random.Random) -> bool:
    """Leaves a term out: a condition of the question that is not heeded."""
    site = pick_equation(solution, rng)
    if site is None or len(site[1].operator_positions()) < 2 or "(" in site[1].tokens:
        return False
    index, equation = site
    position = rng.choice(equation.operator_positions())
    del equation.tokens[position : position + 2]
    del equation.gaps[position : position + 2]
    solution.first = index
    return recompute(solution, index, equation)


def extra_operand(solution: Solution, rng: random.Random) -> bool:
    site = pick_equation(solution, rng)
    if site is None or not solution.numbers or "(" in site[1].tokens:
        return False
    index, equation = site
    sign = rng.choice("++-*/") if len(equation.tokens) < 4 else rng.choice("++-")
    pool = [number for number in solution.numbers if number not in equation.tokens and number != "1"]
    if not pool:
        return False
    gap = " " if any(" " in g for g in equation.gaps[1:-1]) else ""
    equation.tokens += [sign, rng.choice(pool)]
    equation.gaps[-1:] = [gap, gap, equation.gaps[-1]]
    solution.first = index
    return recompute(solution, index, equation)


def wrong_result(solution: Solution, rng: random.Random) -> bool:
    """A slip of arithmetic, carried on."""
    site = pick_equation(solution, rng)
    if site is None:
        return False
    index, equation = site
    old, new = equation.result, near(equation.result, rng)
    equation.result = new
    step = solution.steps[index]
    after = False
    for position, part in enumerate(step.parts):
        if part is equation:
            after = True
        elif after and isinstance(part, str):
            step.parts[position] = replace_number(part, old, new)
    carry(solution, index, old, new)
    solution.first = index
    return not same(old, new)


def skipped_conversion(solution: Solution, rng: random.Random) -> bool:
    """Leaves a step out and goes on with one of its operands in the place of its result."""
    sites = [index for index, step in enumerate(solution.steps[:-1]) if len(step.equations()) == 1]
    if not sites or len(solution.steps) < 2:
        return False
    index = rng.choice(sites)
    equation = solution.steps[index].equations()[0]
    if any(same(equation.result, number) for number in solution.numbers):
        return False
    users = [later for later, step in enumerate(solution.steps) if later > index and any(same(token, equation.result) for used in step.equations() for token in used.tokens if NUMBER.fullmatch(token))]
    if not users:
        return False
    substitute = equation.tokens[rng.choice(equation.operand_positions())]
    carry(solution, index, equation.result, substitute)
    del solution.steps[index]
    solution.first = users[0] - 1
    return True


def applied_twice(solution: Solution, rng: random.Random) -> bool:
    """Does once more, to its result, what a step has done."""
    sites = [index for index, step in enumerate(solution.steps) if len(step.equations()) == 1 and len(step.equations()[0].tokens) == 3]
    if not sites:
        return False
    index = rng.choice(sites)
    again = solution.copy().steps[index]
    equation = again.equations()[0]
    old = equation.result
    equation.tokens[0] = old
    value = equation.value()
    if value is None or value <= 0 or same(write_number(value), old):
        return False
    equation.result = write_number(value)
    seen = False
    for position, part in enumerate(again.parts):
        seen = seen or part is equation
        if seen and isinstance(part, str):
            again.parts[position] = replace_number(part, old, equation.result)
    carry(solution, index, old, equation.result)
    solution.steps.insert(index + 1, again)
    solution.first = index + 1
    return True


def misread_question(solution: Solution, rng: random.Random) -> bool:
    """One quantity of the question is read wrongly, and consistently so."""
    pool = [number for number in solution.numbers if any(number in equation.tokens for step in solution.steps for equation in step.equations())]
    if not pool:
        return False
    old = rng.choice(pool)
    others = [number for number in solution.numbers if not same(number, old)]
    new = rng.choice(others) if others and rng.random() < 0.4 else near(old, rng)
    first = None
    for index, step in enumerate(solution.steps):
        for equation in step.equations():
            hits = [position for position in equation.operand_positions() if same(equation.tokens[position], old)]
            for position in hits:
                equation.tokens[position] = new
            if hits and recompute(solution, index, equation) and first is None:
                first = index
        if first is not None:
            step.parts = [replace_number(part, old, new) if isinstance(part, str) else part for part in step.parts]
    if first is None:
        return False
    solution.first = first
    return True


def foreign_step(solution: Solution, rng: random.Random, strangers: list[Step]) -> bool:
    index = rng.randrange(len(solution.steps))
    solution.steps[index] = rng.choice(strangers)
    solution.first = index
    return True


def premature_answer(solution: Solution, rng: random.Random) -> bool:
    """Stops early and gives an intermediate result as the answer; the closing step is the wrong one."""
    if len(solution.steps) < 2:
        return False
    kept = rng.randrange(1, len(solution.steps))
    results = [equation.result for step in solution.steps[:kept] for equation in step.equations()]
    if not results or same(results[-1], solution.answer):
        return False
    del solution.steps[kept:]
    solution.answer = results[-1]
    solution.first = len(solution.steps)
    return True


def other_answer(solution: Solution, rng: random.Random) -> bool:
    """Computes rightly and then states something else."""
    results = [equation.result for step in solution.steps for equation in step.equations() if not same(equation.result, solution.answer)]
    new = rng.choice(results) if results and rng.random() < 0.6 else near(solution.answer, rng) if NUMBER.fullmatch(solution.answer) else None
    if new is None:
        return False
    solution.answer = new
    solution.first = len(solution.steps)
    return True


#: How often each is tried; wrong reasoning outweighs wrong arithmetic about eight to one, as in real wrong solutions.
WEIGHTS: dict[Corruption, float] = {
    other_quantity: 5, other_operation: 4, misread_operand: 1.5, misread_question: 2, forgotten_operand: 2, extra_operand: 2, wrong_result: 2.5,
    skipped_conversion: 3, applied_twice: 1.2, unit_slip: 2, off_by_one: 1.2, reversed_operands: 1, premature_answer: 1.5, other_answer: 0.8,
}
CLOSING = (premature_answer, other_answer)
FOREIGN_SHARE = 0.03


def corrupt(solution: Solution, rng: random.Random, strangers: list[Step]) -> Solution | None:
    """A wrong variant of a right solution, or None where nothing applied in a few tries."""
    if rng.random() < FOREIGN_SHARE:
        changed = solution.copy()
        foreign_step(changed, rng, strangers)
        changed.kind = "foreign_step"
        return changed
    for _ in range(8):
        corruption = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        changed = solution.copy()
        if not corruption(changed, rng):
            continue
        changed.kind = corruption.__name__
        if corruption not in CLOSING:
            changed.answer = changed.final_value()
        if changed.kind == "skipped_conversion" and same(changed.answer, solution.answer):
            continue
        return changed
    return None
