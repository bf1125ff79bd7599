"""Lets a language model solve GSM8K training questions and Chinese questions of our own, several times each: real solutions, right and wrong.

  python models/train/write_solutions.py --data DIR --weights qwen2.5-coder-1.5b-instruct-q4_k_m.gguf --out models/runs/solutions.jsonl --minutes 60

Each line of OUT: {question, reference, answer, language, texts}. Goes on where it stopped; written.py labels. `--part 0 2` and `--part 1 2` are two processes side by side,
each with a file of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch

import chinese
from generator import Generator, turns
from precision import computes_bfloat16
from sources import HeldQuestions, gsm8k_answers, prmbench, read_lines

SYSTEM = "You are a helpful assistant."
#: What is asked of the model beside the question, so that solutions come in several forms; {} is the question.
ASKED = {
    "en": (
        "{}\n\nPlease reason step by step, and put your final answer within \\boxed{{}}.",
        "{}\n\nReason step by step in a few short paragraphs, each with its calculation, without a plan beforehand, and put the final answer within \\boxed{{}}.",
        "Solve this problem in plain sentences, one short paragraph per step, without LaTeX. End with \"The answer is\" and the number.\n\n{}",
        "{}\n\nThink step by step. Number the steps as \"Step 1:\", \"Step 2:\" and so on, one or two sentences each with their calculation, and finish with \"Final answer:\".",
    ),
    "zh": ("{}\n\n请一步一步推理，并把最终答案写在 \\boxed{{}} 里。", "{}\n\n请分步解答，每一步单独成段，写出算式，最后一段写“答案是”和结果。"),
}
#: Marks and words of solutions that the texts of the data sets lack.
MARKS = (
    "words:\n\n", "words.\n\n", "words:\n", "words.\n", "**\n", "**\n\n", "5}\n", "5}\n\n", "5)\n", "5)\n\n", "**Step 1:**", "### Step 1: Understand\n\n", "\n\n1. **Calculate", "\n   - ", "\n   \\[\n   ", "\n\\]\n\n",
    "\\(\\boxed{", "}\\).", "\\text{ ", "---\n\n", "Therefore,", "Finally, let's", "To determine", "follow these steps", "字：\n\n", "字。\n\n", "字：\n", "字。\n", "首先，", "其次，", "因此，", "所以，", "最后，", "接下来，",
    "答案是", "根据题意", "我们可以", "我们需要", "我们知道", "计算", "步骤",
)
#: Solutions that are written at once: more do not come faster, fewer leave the matrix unit waiting.
SOLUTIONS_AT_ONCE = 256
#: One group of questions in this many is Chinese.
CHINESE_EVERY = 5
#: Lines of GSM8K's reference: shorter ones are seldom solved wrongly.
SHORTEST_REFERENCE = 3
LONGEST_QUESTION = 450


@dataclass
class Task:
    question: str
    #: The reference solution's steps, calculator notes included; of a Chinese question its steps as they stand.
    reference: list[str]
    answer: str
    language: str


def english_tasks(data: Path, held: HeldQuestions, rng: random.Random) -> list[Task]:
    tasks = [
        Task(question, lines, answer, "en") for question, lines, answer in gsm8k_answers(data)
        if len(lines) >= SHORTEST_REFERENCE and len(question) <= LONGEST_QUESTION and not held.holds(question)
    ]
    rng.shuffle(tasks)
    return tasks


def chinese_tasks(rng: random.Random, count: int) -> list[Task]:
    return [Task(solution.question, [step.text() for step in solution.steps], solution.answer, "zh") for solution in chinese.chinese_solutions(rng, count)]


def groups_of(english: list[Task], others: list[Task], size: int) -> list[list[Task]]:
    """Groups of at most `size` questions of one language; every fifth is Chinese."""
    cut = lambda tasks: [tasks[at : at + size] for at in range(0, len(tasks), size)]
    groups, rest = cut(english), cut(others)
    for place, group in enumerate(rest):
        groups.insert(min(len(groups), (place + 1) * CHINESE_EVERY - 1), group)
    return groups


def words(data: Path, groups: list[list[Task]]) -> list[str]:
    """Texts that hold every word a solution may need: questions and references, solutions of PRMBench with their LaTeX, and what is asked."""
    own = [text for group in groups for task in group for text in (task.question, *task.reference)]
    return [*own, *(step for line in prmbench(data) for step in line["steps"]), *(asked for several in ASKED.values() for asked in several), *MARKS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--samples", type=int, default=8)
    parser.add_argument("--chinese", type=int, default=2000, help="Chinese questions of our own, a fifth of what is asked; 0: none")
    parser.add_argument("--temperature", type=float, default=0.9)
    parser.add_argument("--longest", type=int, default=340, help="tokens of a solution; longer ones are given up")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--part", type=int, nargs=2, default=[0, 1], metavar=("THIS", "OF"), help="every OF-th group of questions, from THIS on")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    rng = random.Random(arguments.seed)
    part, parts = arguments.part
    groups = groups_of(english_tasks(arguments.data, HeldQuestions(arguments.data), rng), chinese_tasks(rng, arguments.chinese), max(1, SOLUTIONS_AT_ONCE // arguments.samples))[part::parts]
    done = {line["question"] for line in read_lines(arguments.out)} if arguments.out.exists() else set()
    if not computes_bfloat16(torch.device("cpu")):
        print("This processor has no instructions for bfloat16: solutions come many times more slowly than on one that has them.", flush=True)
    generator = Generator(arguments.weights)
    generator.write_only(words(arguments.data, groups))
    generator.pack()
    seed = torch.Generator().manual_seed(arguments.seed + part + 1000 * len(done))
    started, written = time.monotonic(), 0
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    with arguments.out.open("a", encoding="utf-8") as file:
        for place, group in enumerate(groups):
            if time.monotonic() - started > arguments.minutes * 60:
                break
            group = [task for task in group if task.question not in done]
            if not group:
                continue
            ids = [generator.encode(turns(("system", SYSTEM), ("user", rng.choice(ASKED[task.language]).format(task.question))) + "<|im_start|>assistant\n") for task in group]
            texts = generator.go_on(ids, [[len(text)] for text in ids], arguments.samples, arguments.longest, arguments.temperature, seed, generator.ends, say=lambda news: print(f"group {place + 1}: {news}", flush=True))
            for task, (own,) in zip(group, texts):
                kept = list(dict.fromkeys(text.strip() for text in own if text.strip()))
                written += len(kept)
                file.write(json.dumps({**task.__dict__, "texts": kept}, ensure_ascii=False) + "\n")
            file.flush()
            print(f"{place + 1} of {len(groups)} groups, {written} solutions, {60 * written / (time.monotonic() - started):.0f} a minute", flush=True)


if __name__ == "__main__":
    main()
