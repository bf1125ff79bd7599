"""Lets a language model write the next step at places of right solutions: realistic first errors, and right steps in another voice.

  python models/train/roll.py --data DIR --weights qwen2.5-coder-0.5b-instruct-q4_k_m.gguf --out models/runs/rolled.jsonl --minutes 30 [--written models/runs/written]

The solutions are those of GSM8K, written in many hands (styles.py), and with --written the right ones of write_solutions.py. Each line of OUT: {question, reference, answer, steps, places, texts},
for each place (so many steps stand before it) what was written there. Goes on where it stopped; rollouts.py labels. The first step is never rolled: there would be no hand to follow.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from generator import Generator, turns
from solutions import parse_solution
from sources import HeldQuestions, gsm8k_answers, prmbench, read_lines
from styles import write_solution
from write_solutions import Task
from written import questions_of, right_solutions

ASKED = {"en": "Solve word problems step by step, one line for each step with its calculation.", "zh": "请分步解答应用题，每一步写一行，写出算式。"}
FEWEST_STEPS, MOST_STEPS = 2, 10
LONGEST_QUESTION, LONGEST_STEP = 500, 400
#: Right solutions of one question that are taken from what was written, and of GSM8K for each of them.
RIGHT_PER_QUESTION, OWN_PER_WRITTEN = 2, 3
SOLUTIONS_AT_ONCE = 16
LONGEST_LINE = 80


@dataclass
class Begun(Task):
    """A question with the steps of a right solution, one line each."""

    steps: list[str]


def flat(steps: list[str]) -> list[str]:
    """One line for each step."""
    return [" ".join(step.split()) for step in steps]


def own_tasks(data: Path, held: HeldQuestions, rng: random.Random) -> list[Begun]:
    tasks = []
    for question, lines, answer in gsm8k_answers(data):
        solution = parse_solution(question, "\n".join([*lines, f"#### {answer}"]))
        if solution.steps and not held.holds(question):
            tasks.append(Begun(question, lines, answer, "en", flat(write_solution(solution, rng)[0])))
    rng.shuffle(tasks)
    return tasks


def written_tasks(written: Path, rng: random.Random) -> list[Begun]:
    right = right_solutions(written)
    return [
        Begun(line["question"], line["reference"], line["answer"], line["language"], flat(steps))
        for line in questions_of(written) for own in [right[line["question"]]] for steps in rng.sample(own, min(RIGHT_PER_QUESTION, len(own)))
    ]


def tasks_in_turn(own: list[Begun], written: list[Begun], rng: random.Random) -> list[Begun]:
    """Written solutions among as many times their number of others, then the rest; none that is too long or too short."""
    first = [*written, *own[: OWN_PER_WRITTEN * len(written)]]
    rng.shuffle(first)
    return [
        task for task in [*first, *own[OWN_PER_WRITTEN * len(written) :]]
        if FEWEST_STEPS <= len(task.steps) <= MOST_STEPS and len(task.question) <= LONGEST_QUESTION and max(map(len, task.steps)) <= LONGEST_STEP
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--written", type=Path, help="solutions written by write_solutions.py, a file or a folder of them")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--samples", type=int, default=4)
    parser.add_argument("--temperature", type=float, default=0.8)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    rng = random.Random(arguments.seed)
    done = {(line["question"], *line["steps"]) for line in read_lines(arguments.out)} if arguments.out.exists() else set()
    tasks = tasks_in_turn(own_tasks(arguments.data, HeldQuestions(arguments.data), rng), written_tasks(arguments.written, rng) if arguments.written else [], rng)
    todo = [task for task in tasks if (task.question, *task.steps) not in done]
    generator = Generator(arguments.weights)
    generator.write_only([*(text for task in tasks for text in (task.question, *task.steps)), *(step for line in prmbench(arguments.data) for step in line["steps"])])
    generator.pack()
    seed = torch.Generator().manual_seed(arguments.seed + len(done))
    started, written = time.monotonic(), 0
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    with arguments.out.open("a", encoding="utf-8") as file:
        for at in range(0, len(todo), SOLUTIONS_AT_ONCE):
            if time.monotonic() - started > arguments.minutes * 60:
                break
            group, texts, cuts = todo[at : at + SOLUTIONS_AT_ONCE], [], []
            for task in group:
                ids, own = generator.encode(turns(("system", ASKED[task.language]), ("user", task.question)) + "<|im_start|>assistant\n"), []
                for place, step in enumerate(task.steps):
                    if place > 0:
                        own.append(len(ids))
                    ids = ids + generator.encode(step + "\n")
                texts.append(ids[: own[-1]])
                cuts.append(own)
            for task, own in zip(group, generator.go_on(texts, cuts, arguments.samples, LONGEST_LINE, arguments.temperature, seed, generator.breaks)):
                kept = [list(dict.fromkeys(line.strip() for line in lines if line.strip())) for lines in own]
                written += sum(map(len, kept))
                file.write(json.dumps({**task.__dict__, "places": list(range(1, len(task.steps))), "texts": kept}, ensure_ascii=False) + "\n")
            file.flush()
            print(f"{at + len(group)} of {len(todo)} solutions, {written} steps, {60 * written / (time.monotonic() - started):.0f} a minute", flush=True)


if __name__ == "__main__":
    main()
