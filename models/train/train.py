"""Trains the step reward model on encoded examples; resumes from its checkpoint by itself.

  python models/train/train.py --data models/runs/data --trunk models/runs/trunk --out models/runs/run --minutes 50
  torchrun --nproc-per-node 2 -- models/train/train.py … --threads 1        # two processes for one model (workers.py)
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from functools import reduce
from pathlib import Path

import torch
from torch import nn

from dataset import Example, batches, collate, load_examples
from decoder import DecoderRewardModel, load_either
from losses import PAIR_WEIGHT, Imitation, Planning, loss_of
from metrics import best_threshold, lowest_step_hits, step_auc
from model import StepJudge, weights_of
from precision import autocast, computes_bfloat16
from rivals import length_of, response_loss, rivals
from rounding import round_in_the_loop
from workers import Workers

#: The average over the run forgets a step's weights after about this many more.
AVERAGED_STEPS = 400
WARMUP_STEPS = 100
DEV_EXAMPLES = 300
#: Kinds and head start from nothing, the trunk does not: they learn this many times as fast.
FRESH_RATE = 5.0
#: What --without can leave out.
PARTS = ("branches", "slots", "kinds", "contrast")
SAVE_SECONDS, EVALUATE_SECONDS = 240, 1200


def score_examples(model: StepJudge, examples: list[Example], token_budget: int = 8192) -> list[list[float]]:
    """Scores of each example's own steps, in the order given."""
    model.eval()
    device = next(model.parameters()).device
    scores: dict[int, list[float]] = {}
    with torch.no_grad(), autocast(device):
        for group in batches(examples, token_budget, None):
            batch = collate(group).to(device)
            outputs = torch.sigmoid(model(*batch.inputs, batch.ends).float()).tolist()
            for row, example in zip(outputs, group):
                scores[id(example)] = row[: len(example.ends)]
    model.train()
    return [scores[id(example)] for example in examples]


def report(name: str, model: StepJudge, examples: list[Example]) -> str:
    scores, firsts = score_examples(model, examples), [example.first for example in examples]
    best = best_threshold(scores, firsts)
    return f"{name}: auc {step_auc(scores, firsts):.3f} lowest {lowest_step_hits(scores, firsts):.3f} f1 {best['f1']:.1f} ({best['accuracyWrong']:.1f}/{best['accuracyRight']:.1f} at {best['threshold']:.3f})"


class Average:
    """A slow copy of the weights: the mean over the last few hundred steps, smoother than any one of them."""

    def __init__(self, model: StepJudge) -> None:
        self.model = copy.deepcopy(model)
        self.steps = 0

    def update(self, model: StepJudge) -> None:
        self.steps += 1
        share = 1 / min(self.steps, AVERAGED_STEPS)
        with torch.no_grad():
            torch._foreach_lerp_(list(self.model.parameters()), list(model.parameters()), share)


def read_shares(texts: list[str], sources: set[str]) -> dict[str, float]:
    """SOURCE=SHARE as numbers by source."""
    shares = {}
    for text in texts:
        source, _, share = text.partition("=")
        if source not in sources or not share.replace(".", "", 1).isdigit():
            raise SystemExit(f"--shares takes SOURCE=SHARE, such as tree=0.25, with a source of the training examples ({', '.join(sorted(sources))}); it was given {text}.")
        shares[source] = float(share)
    return shares


def times(share: float, drawn: random.Random) -> int:
    """How often an example of a source with this share is seen: 0.25 once in four draws, 3 always three times."""
    return int(share) + (drawn.random() < share % 1)


def seen_in(examples: list[Example], shares: dict[str, float], seed: int, epoch: int) -> list[Example]:
    """What is seen in an epoch: each example as often as the share of its source says, of a source with a share below 1 other examples in each epoch."""
    drawn = random.Random(f"{seed} {epoch}")
    return [example for example in examples for _ in range(times(shares.get(example.source, 1.0), drawn))]


def load_start(model: StepJudge, path: Path, device: torch.device) -> None:
    """Weights of an earlier run; one without slots or gates starts with slots that say nothing and gates that are shut."""
    weights = weights_of(path, device)
    weights.setdefault("slots.weight", torch.zeros_like(model.slots.weight))
    weights.setdefault("gates", torch.zeros_like(model.gates))
    model.load_state_dict(weights)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with encoded train, dev and (optional) processbench examples")
    parser.add_argument("--trunk", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=50)
    parser.add_argument("--tokens", type=int, default=6144, help="tokens per batch, padding included")
    parser.add_argument("--longest", type=int, default=400, help="leave out examples of more tokens")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--dropout", type=float, default=0.0, help="0 for a run of about one epoch: no example is seen twice")
    parser.add_argument("--shares", nargs="*", default=[], metavar="SOURCE=SHARE", help="how often the examples of a source are seen in an epoch: tree=0.25 takes a quarter of them, written_wrong=3 each three times, rolled=0 none")
    parser.add_argument("--vague", nargs="*", default=[], metavar="SOURCE", help="sources of whose wrong solutions only this is believed: one step is wrong, the labelled one or one before it")
    parser.add_argument("--plan", type=float, default=0.0, metavar="WEIGHT", help="weight of a second thing to learn: what the next right step computes with and how (plans.py); 0: nothing")
    parser.add_argument("--focus", type=float, default=0.0, metavar="POWER", help="how far the loss of trees is moved to the steps that the model gets wrong (hard negatives): by its error to this power; 0: all labels alike")
    parser.add_argument("--without", nargs="*", default=[], choices=PARTS, help="leave out parts of the recipe, to see what they are worth: trees become solutions of one line, numbers lose their slots or their kinds and slots, right and wrong steps after the same steps are no longer compared")
    parser.add_argument("--bits", type=int, choices=(4,), help="compute with weights rounded as quantize.py rounds them (rounding.py)")
    parser.add_argument("--imitate", type=Path, metavar="CHECKPOINT", help="learn to say what the model of this checkpoint says, in the place of the labels")
    parser.add_argument("--second", type=Path, metavar="JSON", help="what second_opinion.py found: --imitate then aims between the two")
    parser.add_argument("--rivals", action="store_true", help="learn from pairs of a right and a wrong response to one question, as wholes, in the place of the labels of steps (rivals.py)")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path, help="begin from the weights of this checkpoint instead of the bare trunk")
    arguments = parser.parse_args()
    if arguments.second is not None and arguments.imitate is None:
        parser.error("--second is a second opinion beside the model of --imitate; name that one too, or leave --second out.")
    about_labels = bool({"branches", "contrast"} & set(arguments.without) or arguments.vague or arguments.plan or arguments.focus)
    if arguments.imitate is not None and (about_labels or arguments.without or arguments.rivals):
        parser.error("--imitate learns from another model in the place of labels, so --without, --vague, --plan, --focus and --rivals say nothing to it; leave them out.")
    if arguments.rivals and about_labels:
        parser.error("--rivals learns from whole responses in the place of the labels of steps, so --without branches or contrast, --vague, --plan and --focus say nothing to it; leave them out.")
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    workers = Workers()
    device = workers.device
    arguments.out.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.out / "checkpoint.pt"

    model = load_either(arguments.trunk, arguments.dropout).to(device)
    if isinstance(model, DecoderRewardModel) and (arguments.imitate is not None or arguments.bits is not None or arguments.dropout > 0):
        parser.error(f"{arguments.trunk} holds a decoder; --imitate, --bits and --dropout are for encoders alone, leave them out.")
    if arguments.start is not None:
        load_start(model, arguments.start, device)
    imitation = None
    if arguments.imitate is not None:
        teacher = load_either(arguments.trunk, 0.0).to(device)
        load_start(teacher, arguments.imitate, device)
        imitation = Imitation(teacher, None if arguments.second is None else {int(line): found for line, found in json.loads(arguments.second.read_text()).items()})
    if arguments.bits is not None:
        round_in_the_loop(model, arguments.bits)
    planning = Planning(arguments.plan, model.config.hidden_size, arguments.trunk / "tokenizer.json") if arguments.plan > 0 else None
    plan_head = nn.ModuleList([] if planning is None else [planning.head.to(device)])
    fresh = [*model.kinds.parameters(), *model.slots.parameters(), model.gates, *model.head.parameters(), *plan_head.parameters()]
    trunk = [parameter for parameter in model.parameters() if not any(parameter is other for other in fresh)]
    groups = [{"params": trunk, "factor": 1.0}, {"params": fresh, "factor": FRESH_RATE}]
    optimizer = torch.optim.AdamW(groups, lr=arguments.rate, weight_decay=0.01, fused=True)
    average = Average(model)
    step, spent, epoch = 0, 0.0, 0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device)
        model.load_state_dict(state["model"])
        average.model.load_state_dict(state["average"])
        plan_head.load_state_dict(state["plan"])
        optimizer.load_state_dict(state["optimizer"])
        step, spent, epoch = state["step"], state["spent"], state["epoch"] + 1
        average.steps = step
        print(f"resumed at step {step}, {spent / 60:.1f} minutes spent", flush=True)

    read = lambda part: [reduce(Example.without, sorted({"slots", "kinds"} & set(arguments.without)), example) for example in load_examples(arguments.data / part)]
    labelled = (whole if arguments.rivals else whole.labelled_part() for whole in read("train") if whole.labels())
    train = [example for example in labelled if example.tokens.shape[1] <= arguments.longest]
    sources = {example.source for example in train}
    shares = read_shares(arguments.shares, sources)
    unknown = set(arguments.vague) - sources
    if unknown:
        raise SystemExit(f"--vague takes sources of the training examples ({', '.join(sorted(sources))}); it was given {', '.join(sorted(unknown))}.")
    for example in train:
        example.is_vague = example.source in arguments.vague and example.first >= 0
    dev = read("dev")[:DEV_EXAMPLES]
    watched = {name: read(name) for name in ("processbench", "chinese", "real", "written") if (arguments.data / f"{name}.bin").exists()}
    watched = {name: examples for name, examples in watched.items() if examples}
    pair_weight = 0.0 if "contrast" in arguments.without else PAIR_WEIGHT

    def seen() -> list[Example]:
        chosen = seen_in(train, shares, arguments.seed, epoch)
        drawn = random.Random(arguments.seed + epoch)
        return [example.one_branch(drawn) for example in chosen] if "branches" in arguments.without else chosen

    def groups_of_epoch() -> list[list]:
        drawn = random.Random(arguments.seed + epoch)
        if not arguments.rivals:
            return batches(seen(), arguments.tokens, drawn)
        pairs = rivals(seen(), drawn)
        if not pairs:
            raise SystemExit("--rivals needs questions with a right and a wrong response among the training examples, and there is none; build the data with trees or with solutions of models (build_data.py).")
        return batches(pairs, arguments.tokens, drawn, length_of)

    def loss_of_group(group: list) -> torch.Tensor:
        if arguments.rivals:
            return response_loss(model, group, device)
        return loss_of(model, group, device, planning, arguments.focus, pair_weight) if imitation is None else imitation.loss(model, group, device)

    lengths = [example.tokens.shape[1] for example in seen()]
    print(f"process {workers.rank} of {workers.count}: {len(lengths)} training examples an epoch of {sum(lengths) / len(lengths):.0f} tokens, {len(dev)} development examples, {device} in {'bfloat16' if computes_bfloat16(device) else 'single precision'}", flush=True)

    def save() -> None:
        if workers.rank > 0:
            return
        partial = checkpoint.with_suffix(".partial")
        torch.save({"model": model.state_dict(), "average": average.model.state_dict(), "plan": plan_head.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "spent": spent, "epoch": epoch}, partial)
        partial.replace(checkpoint)

    def evaluate() -> None:
        for name, which in [("now", model), ("average", average.model)][workers.rank :: workers.count]:
            print(f"step {step} {name} " + " | ".join(report(part, which, examples) for part, examples in {"dev": dev, **watched}.items()), flush=True)

    budget, running, read_lately, printed = arguments.minutes * 60, 0.0, 0, spent
    saved = evaluated = spent
    last = time.monotonic()
    model.train()
    while spent < budget:
        for group in workers.share(groups_of_epoch()):
            rate = arguments.rate * min(1.0, (step + 1) / WARMUP_STEPS) * max(0.0, 1 - spent / budget)
            for parameters in optimizer.param_groups:
                parameters["lr"] = rate * parameters["factor"]
            loss = loss_of_group(group)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*model.parameters(), *plan_head.parameters()], 1.0)
            optimizer.step()
            average.update(model)
            step, read_lately = step + 1, read_lately + len(group)
            running = loss.item() if running == 0 else 0.98 * running + 0.02 * loss.item()
            now = time.monotonic()
            spent, last = spent + now - last, now
            if step % 25 == 0:
                print(f"step {step} epoch {epoch} {100 * spent / budget:.0f} % loss {running:.4f} rate {rate:.1e} {read_lately / max(1e-9, spent - printed):.0f} examples/s", flush=True)
                read_lately, printed = 0, spent
            if not workers.meets(step):
                continue
            workers.average(model, average.model, plan_head)
            spent = workers.latest(spent)
            if spent >= budget:
                break
            if spent - saved > SAVE_SECONDS:
                save()
                saved = spent
            if spent - evaluated > EVALUATE_SECONDS:
                evaluate()
                evaluated = spent
                last = time.monotonic()
        spent = workers.latest(spent)
        epoch += 1
    save()
    evaluate()
    workers.close()


if __name__ == "__main__":
    main()
