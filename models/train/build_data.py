"""Builds step-labelled examples {question, steps, first, source}: OUT/train.jsonl, OUT/dev.jsonl and OUT/processbench.jsonl.

  python models/train/build_data.py --data DIR --out models/runs/data
"""

from __future__ import annotations

import argparse
import collections
import json
import random
from pathlib import Path

from corruptions import corrupt
from sources import HeldQuestions, big_bench_mistake, gsm8k, model_solutions, prmbench, processbench
from styles import write_solution

DEV_QUESTIONS = 300
RIGHT_PER_QUESTION = 3
WRONG_PER_QUESTION = 4
#: Real solutions are few and worth most; each is written in this many styles.
REAL_STYLES = 6


def example(solution, rng: random.Random) -> dict:
    steps, first = write_solution(solution, rng)
    return {"question": solution.question, "steps": steps, "first": first, "source": solution.kind}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets (models/README.md lists them)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    held = HeldQuestions(arguments.data)

    solutions = [solution for solution in gsm8k(arguments.data) if solution.steps and not held.holds(solution.question)]
    rng.shuffle(solutions)
    strangers = [step for solution in solutions for step in solution.steps]
    train: list[dict] = []
    dev: list[dict] = []
    for index, solution in enumerate(solutions):
        target = dev if index < DEV_QUESTIONS else train
        target += [example(solution, rng) for _ in range(RIGHT_PER_QUESTION)]
        for _ in range(WRONG_PER_QUESTION):
            wrong = corrupt(solution, rng, strangers)
            if wrong is not None:
                target.append(example(wrong, rng))
    for solution in model_solutions(arguments.data):
        if not held.holds(solution.question):
            train += [example(solution, rng) for _ in range(REAL_STYLES)]
    others = [*prmbench(arguments.data), *big_bench_mistake(arguments.data, rng)]
    train += [line for line in others if len(line["steps"]) > 0 and not held.holds(line["question"])]
    rng.shuffle(train)

    for line in train:
        assert not held.holds(line["question"]), "a held-out question is among the training examples"
    dev_questions = {line["question"] for line in dev}
    assert not any(line["question"] in dev_questions for line in train), "development and training questions overlap"
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, lines in (("train", train), ("dev", dev), ("processbench", list(processbench(arguments.data)))):
        with (arguments.out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        counts = collections.Counter(line["source"] for line in lines)
        print(f"{name}: {len(lines)} examples, {sum(line['first'] >= 0 for line in lines)} wrong; " + ", ".join(f"{source} {count}" for source, count in counts.most_common()))


if __name__ == "__main__":
    main()
