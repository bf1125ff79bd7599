"""Chinese word problems of our own writing, as solutions whose results depend on each other like those of GSM8K."""

from __future__ import annotations

import random

from solutions import Solution

from . import counting, everyday, held_out, money, motion, reading, shapes, sharing
from .problem import Problem, combine

PROBLEMS: list[Problem] = [*money.PROBLEMS, *sharing.PROBLEMS, *motion.PROBLEMS, *shapes.PROBLEMS, *counting.PROBLEMS, *everyday.PROBLEMS, *reading.PROBLEMS]
#: Kinds of problems that training never sees.
HELD_OUT: list[Problem] = held_out.PROBLEMS
#: How often two steps are written as one expression.
COMBINED_SHARE = 0.25
#: How often a question is typed with the signs of an English keyboard.
HALF_WIDTH_SHARE = 0.04
HALF_WIDTH = str.maketrans("，。？；：", ",.?;:")


def chinese_solutions(rng: random.Random, count: int, problems: list[Problem] = PROBLEMS) -> list[Solution]:
    """`count` right solutions of different questions, as many of each problem as of any other."""
    found: dict[str, Solution] = {}
    while len(found) < count:
        for problem in rng.sample(problems, len(problems)):
            solution = problem.draw(rng)
            if rng.random() < COMBINED_SHARE:
                combine(solution, rng)
            if rng.random() < HALF_WIDTH_SHARE:
                solution.question = solution.question.translate(HALF_WIDTH)
            if len(found) < count:
                found.setdefault(solution.question, solution)
    return list(found.values())
