"""Builds step-labelled examples {question, steps, first, source, branches?}: OUT/train.jsonl, OUT/dev.jsonl, OUT/chinese.jsonl, OUT/real.jsonl and OUT/written.jsonl (development parts) and OUT/processbench.jsonl.

  python models/train/build_data.py --data DIR --out models/runs/data [--rollouts models/runs/rollouts.jsonl] [--written models/runs/written]
"""

from __future__ import annotations

import argparse
import collections
import json
import random
from pathlib import Path

import chinese
from corruptions import corrupt
from rollouts import read_rollouts
from solutions import Solution, Step
from sources import HeldQuestions, big_bench_mistake, gsm8k, model_solutions, prmbench, processbench
from styles import write_solution, write_tree
from written import read_written, right_solutions

DEV_QUESTIONS = 300
#: A question is written this many times, each time in another hand and with other errors beside it.
TREES_PER_QUESTION = 2
WRONG_PER_TREE = 6
#: The development part keeps the form that responses have.
DEV_RIGHT, DEV_WRONG = 3, 4
#: Real solutions are few and worth most; each is written in this many styles.
REAL_STYLES = 6
#: Chinese questions of the development part, each with a right and a wrong solution.
CHINESE_DEV_QUESTIONS = 75


def example(solution: Solution, rng: random.Random) -> dict:
    steps, first = write_solution(solution, rng)
    return {"question": solution.question, "steps": steps, "first": first, "source": solution.kind}


def tree(solution: Solution, wrongs: list[Solution], rng: random.Random) -> list[dict]:
    """The solution with the errors as its branches, and those errors that are none as examples of their own."""
    steps, branches, strays = write_tree(solution, wrongs, rng)
    whole = {"question": solution.question, "steps": steps, "first": -1, "source": "tree", "branches": [{"at": branch.at, "text": branch.text, "label": branch.label} for branch in branches]}
    return [whole, *(example(stray, rng) for stray in strays)]


def draw_wrong(solution: Solution, count: int, strangers: list[Step], rng: random.Random) -> list[Solution]:
    return [wrong for wrong in (corrupt(solution, rng, strangers) for _ in range(count)) if wrong is not None]


def chinese_examples(count: int, rng: random.Random) -> tuple[list[dict], list[dict]]:
    """Trees of `count` questions to train on, and development examples of problems whose kinds are not among them."""
    solutions, unseen = chinese.chinese_solutions(rng, count), chinese.chinese_solutions(rng, CHINESE_DEV_QUESTIONS, chinese.HELD_OUT)
    strangers = [step for solution in [*solutions, *unseen] for step in solution.steps]
    trees = [line for solution in solutions for _ in range(TREES_PER_QUESTION) for line in tree(solution, draw_wrong(solution, WRONG_PER_TREE, strangers, rng), rng)]
    dev = [example(written, rng) for solution in unseen for written in (solution, *draw_wrong(solution, 1, strangers, rng))]
    return [{**line, "source": "chinese"} for line in trees], dev


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the public data sets (models/README.md lists them)")
    parser.add_argument("--rollouts", type=Path, help="next steps written by roll.py")
    parser.add_argument("--written", type=Path, help="solutions written by write_solutions.py, a file or a folder of them")
    parser.add_argument("--chinese", type=int, default=4000, help="Chinese questions of our own, each written as trees")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0, help="of the division into training and development questions, and of all that is drawn")
    parser.add_argument("--draw", type=int, default=0, help="another number draws other errors, hands and Chinese questions for the same division: what a run trains on next")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    held = HeldQuestions(arguments.data)

    solutions = [solution for solution in gsm8k(arguments.data) if solution.steps and not held.holds(solution.question)]
    rng.shuffle(solutions)
    strangers = [step for solution in solutions for step in solution.steps]
    train: list[dict] = []
    dev: list[dict] = []
    for solution in solutions[:DEV_QUESTIONS]:
        dev += [example(solution, rng) for _ in range(DEV_RIGHT)]
        dev += [example(wrong, rng) for wrong in draw_wrong(solution, DEV_WRONG, strangers, rng)]
    if arguments.draw:
        rng = random.Random(f"{arguments.seed} {arguments.draw}")
    for solution in solutions[DEV_QUESTIONS:]:
        for _ in range(TREES_PER_QUESTION):
            train += tree(solution, draw_wrong(solution, WRONG_PER_TREE, strangers, rng), rng)
    for solution in model_solutions(arguments.data):
        if not held.holds(solution.question):
            train += [example(solution, rng) for _ in range(REAL_STYLES)]
    others = [*prmbench(arguments.data), *big_bench_mistake(arguments.data, rng)]
    train += [line for line in others if len(line["steps"]) > 0 and not held.holds(line["question"])]
    chinese_train, chinese_dev = chinese_examples(arguments.chinese, random.Random(f"{arguments.seed} {arguments.draw} chinese" if arguments.draw else arguments.seed + 1))
    train += chinese_train
    written = read_written(arguments.written, random.Random(arguments.seed)) if arguments.written else []
    rolled = read_rollouts(arguments.rollouts, right_solutions(arguments.written) if arguments.written else {}, random.Random(arguments.seed)) if arguments.rollouts else []
    dev_keys = {solution.question for solution in solutions[:DEV_QUESTIONS]}
    train += [line for line in [*written, *rolled] if line["question"] not in dev_keys]
    rng.shuffle(train)
    real = [{"question": solution.question, "steps": [step.text() for step in solution.steps], "first": solution.first, "source": solution.kind} for solution in model_solutions(arguments.data, "dev")]

    for line in train:
        assert not held.holds(line["question"]), "a held-out question is among the training examples"
    dev_questions = {line["question"] for line in [*dev, *chinese_dev, *real]}
    assert not any(line["question"] in dev_questions for line in train), "development and training questions overlap"
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, lines in (("train", train), ("dev", dev), ("chinese", chinese_dev), ("real", real), ("written", [line for line in written if line["question"] in dev_keys]), ("processbench", list(processbench(arguments.data)))):
        with (arguments.out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        counts = collections.Counter(line["source"] for line in lines)
        labels = collections.Counter(branch["label"] for line in lines for branch in line.get("branches", []))
        print(f"{name}: {len(lines)} examples, {sum(line['first'] >= 0 for line in lines)} wrong, branches {labels[1]} right and {labels[0]} wrong; "
              + ", ".join(f"{source} {count}" for source, count in counts.most_common()))


if __name__ == "__main__":
    main()
