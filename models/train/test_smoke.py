"""Quick checks of the pipeline on samples of its own: python -m unittest discover -s models/train (about ten seconds)."""

import contextlib
import hashlib
import io
import json
import random
import re
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
import torch

from corruptions import WEIGHTS, corrupt
from dataset import PADDING_STEP_ID, Example, batches, collate, tree_ids
from losses import focused, one_is_wrong
from mean_weights import main as write_mean
from metrics import best_threshold, first_error_figures, steady_threshold, step_auc
from model import KIND_COUNT, StepRewardModel, TrunkConfig
from phrases import CHINESE, ENGLISH
from plans import ANSWERS, FINAL, SIGNS, TAKEN_UP, PlanHead, plans_of, read_signs
from precision import autocast, computes_bfloat16
from restate import conditions, misstate
from rivals import length_of, question_of, response_loss, rivals
from solutions import parse_solution, parse_step
from sources import HeldQuestions, question_key
from styles import write_solution, write_tree
from train import read_shares, seen_in, times

QUESTION = "A shop sells 12 pens a day for $3 each. It pays $8 rent a day. What does it keep after 5 days?"
ANSWER = "It takes 12*3 = $<<12*3=36>>36 a day.\nAfter rent that is 36 - 8 = $<<36-8=28>>28.\nIn 5 days it keeps 28*5 = $<<28*5=140>>140.\n#### 140"


class Solutions(unittest.TestCase):
    def test_reads_equations_and_text(self):
        solution = parse_solution(QUESTION, ANSWER)
        self.assertEqual([step.equations()[0].tokens for step in solution.steps], [["12", "*", "3"], ["36", "-", "8"], ["28", "*", "5"]])
        self.assertEqual(solution.steps[0].text(), "It takes 12*3 = $36 a day.")
        self.assertEqual(parse_step("No equation here.").equations(), [])

    def test_every_corruption_changes_the_solution_at_its_first_error(self):
        solution = parse_solution(QUESTION, ANSWER)
        before = [step.text() for step in solution.steps]
        seen = set()
        for seed in range(600):
            wrong = corrupt(solution, random.Random(seed), solution.steps[:1])
            if wrong is None or wrong.kind == "foreign_step":
                continue
            seen.add(wrong.kind)
            after = [step.text() for step in wrong.steps]
            self.assertGreaterEqual(wrong.first, 0)
            self.assertEqual(after[: wrong.first], [text for text in before if text in after][: wrong.first])
            if wrong.first < len(after):
                self.assertNotEqual(after[wrong.first], before[wrong.first] if wrong.first < len(before) else "")
        self.assertGreaterEqual(len(seen), len(WEIGHTS) - 3)
        self.assertEqual(before, [step.text() for step in solution.steps])

    def test_styles_keep_the_label_on_the_wrong_step(self):
        solution = parse_solution(QUESTION, ANSWER)
        solution.steps[1].parts.append(" MARK")
        solution.first = 1
        for seed in range(200):
            texts, first = write_solution(solution, random.Random(seed))
            self.assertIn("MARK", texts[first])


class Trees(unittest.TestCase):
    def test_branches_go_wrong_where_they_stand(self):
        solution, rng = parse_solution(QUESTION, ANSWER), random.Random(3)
        for _ in range(30):
            wrongs = [wrong for wrong in (corrupt(solution, rng, solution.steps) for _ in range(6)) if wrong is not None]
            steps, branches, strays = write_tree(solution, wrongs, rng)
            self.assertLessEqual(len(strays), len(wrongs))
            for branch in branches:
                self.assertTrue(0 <= branch.at <= len(steps) and branch.text.strip())
                self.assertFalse(branch.label == 0 and branch.at < len(steps) and branch.text == steps[branch.at])


class Restating(unittest.TestCase):
    QUESTION = "Ida has 40 stamps, twice as many as Ben. Each week she gives three of them away. How many are left after 5 weeks?"

    def test_conditions_are_the_sentences_that_state_something(self):
        self.assertEqual(conditions(self.QUESTION, ENGLISH), ["Ida has 40 stamps, twice as many as Ben.", "Each week she gives three of them away."])
        self.assertEqual(conditions("小明有12个苹果。他很高兴。还剩多少？", CHINESE), ["小明有12个苹果。"])

    def test_a_misread_condition_is_never_the_condition(self):
        solution = parse_solution(self.QUESTION, "She gives 3*5=<<3*5=15>>15 away.\n40-15=<<40-15=25>>25 are left.\n#### 25")
        solution.numbers = ["40", "3", "5"]
        said = {misstate("Ida has 40 stamps, twice as many as Ben.", solution, random.Random(seed)) for seed in range(60)}
        self.assertNotIn("Ida has 40 stamps, twice as many as Ben.", said)
        self.assertIn("Ida has 40 stamps, half as many as Ben.", said)
        self.assertGreater(len(said), 4)
        self.assertIsNone(misstate("She is happy.", solution, random.Random(0)))

    def test_trees_hold_both_in_the_same_place(self):
        solution = parse_solution(self.QUESTION, "She gives 3*5=<<3*5=15>>15 away.\n40-15=<<40-15=25>>25 are left.\n#### 25")
        kinds = Counter((branch.kind, branch.label) for seed in range(100) for branch in write_tree(solution, [], random.Random(seed))[1])
        self.assertGreater(kinds["misstated", 0], 30)
        self.assertGreater(kinds["restated", 1], 30)
        self.assertEqual({kind for kind, label in kinds if label == 0}, {"misstated"})


class Data(unittest.TestCase):
    def test_held_questions_are_recognised_however_they_are_written(self):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder)
            (data / "held_questions.sha256.json").write_text(json.dumps([hashlib.sha256(question_key(QUESTION).encode()).hexdigest()]))
            (data / "processbench_gsm8k_dev.json").write_text(json.dumps([{"problem": "How many  legs have 3 cats?"}]))
            held = HeldQuestions(data)
            self.assertTrue(held.holds(QUESTION.upper().replace(" ", "  ")))
            self.assertTrue(held.holds("how many legs have 3 cats"))
            self.assertFalse(held.holds("How many legs have 4 cats?"))

    def test_labels_end_at_the_first_error(self):
        example = Example(np.zeros((5, 9), dtype=np.uint16), [(0, 2), (1, 5), (2, 8)], 1, "own", 0)
        self.assertEqual(example.labels(), [(2, 1.0), (5, 0.0)])
        self.assertEqual(example.labelled_part().tokens.shape[1], 6)
        batch = collate([example, Example(np.zeros((5, 4), dtype=np.uint16), [(0, 3)], -1, "own", 1)])
        self.assertEqual(int(batch.inputs[1][1, -1]), PADDING_STEP_ID)
        self.assertEqual((batch.ends.tolist(), batch.places.tolist()), ([[2, 5, 8], [3, 0, 0]], [0, 1, 3]))
        self.assertEqual(batch.labels.tolist(), [1.0, 0.0, 1.0])
        self.assertEqual(sum(len(group) for group in batches([example] * 10, 20, random.Random(0))), 10)

    def test_a_vague_solution_has_one_label_for_its_steps_up_to_the_labelled_one(self):
        vague = Example(np.zeros((5, 9), dtype=np.uint16), [(0, 2), (1, 5), (2, 8)], 1, "weak", 0, is_vague=True).labelled_part()
        known = Example(np.zeros((5, 6), dtype=np.uint16), [(0, 5)], 0, "own", 1)
        batch = collate([known, vague, vague])
        self.assertEqual((batch.ends.tolist(), batch.places.tolist(), batch.labels.tolist()), ([[5, 0], [2, 5], [2, 5]], [0], [0.0]))
        self.assertEqual(batch.suspects.tolist(), [[2, 0], [3, 0], [4, 1], [5, 1]])


class VagueTest(unittest.TestCase):
    def test_is_the_likelihood_that_not_all_steps_are_right(self):
        logits = torch.logit(torch.tensor([0.9, 0.5, 0.0, 0.8]))
        losses = one_is_wrong(logits, torch.tensor([[0, 0], [1, 0], [3, 1]]))
        self.assertTrue(torch.allclose(losses, -torch.log(1 - torch.tensor([0.9 * 0.5, 0.8])), atol=1e-5))
        self.assertEqual(one_is_wrong(logits, torch.zeros(0, 2, dtype=torch.long)).tolist(), [])

    def test_the_step_that_is_doubted_most_moves_most_and_certainty_stays_finite(self):
        logits = torch.tensor([3.0, -1.0, 40.0, 40.0], requires_grad=True)
        one_is_wrong(logits, torch.tensor([[0, 0], [1, 0], [2, 1], [3, 1]])).sum().backward()
        self.assertGreater(logits.grad[1], logits.grad[0])
        self.assertGreater(logits.grad[0], 0)
        self.assertTrue(torch.isfinite(logits.grad).all())


class Focus(unittest.TestCase):
    WEIGHTS, LABELS = torch.tensor([1.0, 2.0, 1.0, 1.0]), torch.tensor([1.0, 0.0, 0.0, 1.0])

    def test_moves_the_weight_of_sure_labels_to_those_that_the_model_gets_wrong_and_leaves_the_others(self):
        logits = torch.logit(torch.tensor([0.9, 0.9, 0.1, 0.2]))
        weights = focused(self.WEIGHTS, logits, self.LABELS, torch.tensor([True, False, True, True]), 1.0)
        torch.testing.assert_close(weights, torch.tensor([0.1 * 3, 2.0, 0.1 * 3, 0.8 * 3]))

    def test_a_power_of_0_and_a_batch_without_sure_labels_change_nothing(self):
        logits = torch.tensor([2.0, -1.0, 40.0, -40.0])
        for is_sure, focus in ((torch.ones(4, dtype=torch.bool), 0.0), (torch.zeros(4, dtype=torch.bool), 1.0)):
            torch.testing.assert_close(focused(self.WEIGHTS, logits, self.LABELS, is_sure, focus), self.WEIGHTS)

    def test_labels_of_trees_are_sure(self):
        tokens = np.zeros((5, 9), dtype=np.uint16)
        batch = collate([Example(tokens, [(0, 2), (1, 5)], -1, "tree", 0, [(1, 8, 0)]), Example(tokens, [(0, 2)], -1, "real_right", 1)])
        self.assertEqual(batch.is_sure.tolist(), [True, True, True, False])


def row_of(question: int, steps: list[int], first: int = -1, branches: list[tuple[int, int, int]] = ()) -> Example:
    """A question of one token, steps of one token each, and branches (step, token, label) of one each."""
    columns = [(question, 0, 0, 0, 0), *((token, step + 1, 0, 0, step + 1) for step, token in enumerate(steps)), *((token, step + 1, 0, number + 1, step + 1) for number, (step, token, _) in enumerate(branches))]
    return Example(np.array(columns, dtype=np.uint16).T, [(step, step + 1) for step in range(len(steps))], first, "own", 0, [(step, len(steps) + 1 + number, label) for number, (step, _, label) in enumerate(branches)])


class Rivals(unittest.TestCase):
    def test_are_a_right_and_a_wrong_response_to_one_question_and_a_tree_has_both(self):
        tree = row_of(5, [10, 11, 12], branches=[(1, 20, 0), (2, 21, 1)])
        examples = [tree, row_of(5, [30, 31], first=0), row_of(6, [40]), row_of(7, [50], first=0), row_of(7, [60])]
        pairs = rivals(examples, random.Random(0))
        said = sorted((right.tokens[0].tolist(), wrong.tokens[0].tolist()) for right, wrong in pairs)
        self.assertEqual(said, [([5, 10, 11, 12], [5, 10, 20]), ([5, 10, 11, 12], [5, 30, 31]), ([7, 60], [7, 50])])
        self.assertTrue(all(right.first < 0 <= wrong.first and question_of(right) == question_of(wrong) for right, wrong in pairs))

    def test_a_batch_holds_both_rows_of_each_pair(self):
        pairs = [(row_of(5, [10] * 9), row_of(5, [11])), (row_of(5, [10]), row_of(5, [11]))]
        self.assertEqual([length_of(pair) for pair in pairs], [20, 4])
        self.assertEqual([len(group) for group in batches(pairs, 20, None, length_of)], [1, 1])
        self.assertEqual([len(group) for group in batches(pairs[1:] * 4, 12, None, length_of)], [3, 1])

    def test_the_loss_is_that_of_rewards_that_multiply_the_scores(self):
        pair = (row_of(5, [10, 11, 12]), row_of(5, [30, 31], first=1))
        logits = torch.tensor([[1.0, -0.5, 2.0], [0.3, -1.0, 9.0]], requires_grad=True)
        loss = response_loss(lambda *inputs: logits, [pair], torch.device("cpu"))
        scores = torch.sigmoid(logits.detach())
        right, wrong = scores[0].prod(), scores[1, :2].prod()
        torch.testing.assert_close(loss.detach(), -torch.log(right / (right + wrong)))
        loss.backward()
        self.assertTrue((logits.grad[0] < 0).all() and (logits.grad[1, :2] > 0).all())
        self.assertEqual(float(logits.grad[1, 2]), 0.0)


class MeanWeights(unittest.TestCase):
    def test_is_that_of_the_averaged_weights_where_a_checkpoint_has_them(self):
        with tempfile.TemporaryDirectory() as folder:
            start, run, out = (Path(folder) / name for name in ("start.pt", "run.pt", "mean.pt"))
            torch.save({"model": {"words": torch.tensor([1.0, 2.0])}}, start)
            torch.save({"model": {"words": torch.tensor([9.0, 9.0])}, "average": {"words": torch.tensor([3.0, 6.0])}}, run)
            with mock.patch("sys.argv", ["mean_weights.py", str(start), str(run), "--out", str(out)]), contextlib.redirect_stdout(io.StringIO()):
                write_mean()
            self.assertEqual(torch.load(out)["model"]["words"].tolist(), [2.0, 4.0])
            torch.save({"model": {"words": torch.zeros(3)}}, run)
            with mock.patch("sys.argv", ["mean_weights.py", str(start), str(run), "--out", str(out)]), self.assertRaisesRegex(SystemExit, "one form.*words"):
                write_mean()


class Plans(unittest.TestCase):
    """Question "4 8 2", then the steps "4 + 8 = 12", "12 end" (a final answer), the first of them also as a branch."""

    PLUS, EQUALS, SAYS = 90, 91, 92
    #: (token id, step id, kind, slot, branch)
    TOKENS = (
        (10, 0, 1, 1, 0), (11, 0, 1, 2, 0), (12, 0, 1, 3, 0), (SAYS, 0, 0, 0, 0),
        (10, 1, 3, 1, 0), (PLUS, 1, 0, 0, 0), (11, 1, 3, 2, 0), (EQUALS, 1, 0, 0, 0), (13, 1, 8, 4, 0), (SAYS, 1, 21, 0, 0),
        (13, 2, 17, 4, 0), (PLUS, 2, 0, 0, 0), (SAYS, 2, 28, 0, 0),
        (10, 1, 3, 1, 1), (PLUS, 1, 0, 0, 1), (12, 1, 3, 3, 1), (SAYS, 1, 21, 0, 1),
    )

    def example(self, first: int = -1) -> Example:
        ids, steps, kinds, slots, branches = (np.array(column) for column in zip(*self.TOKENS))
        return Example(np.stack([ids, steps, kinds + KIND_COUNT * slots, branches, np.arange(len(ids))]).astype(np.uint16), [(0, 9), (1, 12)], first, "own", 0, [(0, 16, 0)])

    def test_say_which_numbers_so_far_each_right_step_takes_up_and_what_it_does(self):
        one, two = plans_of(self.example(), {self.PLUS: SIGNS.index("+")})
        self.assertEqual((one.place, one.numbers.tolist(), one.taken.tolist()), (3, [0, 1, 2], [1, 1, 0]))
        self.assertEqual((two.place, two.numbers.tolist(), two.taken.tolist()), (9, [0, 1, 2, 4, 6, 8], [0] * 6))
        self.assertEqual((np.flatnonzero(one.does).tolist(), np.flatnonzero(two.does).tolist()), ([SIGNS.index("+")], [ANSWERS]))

    def test_end_before_the_first_error(self):
        self.assertEqual(len(plans_of(self.example(first=1), {})), 1)
        self.assertEqual(plans_of(self.example(first=0), {}), [])

    def test_kinds_are_those_of_the_one_table(self):
        table = dict(re.findall(r"^  (\w+): (\d+),$", (Path(__file__).parents[2] / "src/core/numbers/kinds.ts").read_text(), re.MULTILINE))
        names = {int(number): name for name, number in table.items()}
        self.assertEqual([names[kind] for kind in (*TAKEN_UP, *FINAL)], ["fromQuestion", "fromQuestionAgain", "fromResult", "fromResultAgain", "fromStep", "wordKnown", "finalAgrees", "finalDiffers"])

    def test_signs_are_found_in_both_forms_of_vocabulary_and_not_in_words(self):
        pieces = ["[PAD]", "+", "well-known", "-2", "5", "+-", "*"]
        with tempfile.TemporaryDirectory() as folder:
            for vocab in ([[piece, 0.0] for piece in pieces], {piece: place for place, piece in enumerate(pieces)}):
                path = Path(folder) / "tokenizer.json"
                path.write_text(json.dumps({"model": {"vocab": vocab}}))
                self.assertEqual(read_signs(path), {1: 0, 3: 1, 6: 2})

    def test_a_head_that_learns_them_reaches_the_states_before_the_step(self):
        torch.manual_seed(0)
        head, hidden = PlanHead(16), torch.randn(2, len(self.TOKENS), 16, requires_grad=True)
        group, signs = [self.example(first=0), self.example()], {self.PLUS: 0}
        loss = head.loss(hidden, group, signs)
        loss.backward()
        moved = hidden.grad.abs().sum(-1) > 0
        self.assertEqual([torch.nonzero(row).flatten().tolist() for row in moved], [[], [0, 1, 2, 3, 4, 6, 8, 9]])
        optimizer = torch.optim.Adam(head.parameters(), lr=0.02)
        for _ in range(150):
            optimizer.zero_grad()
            later = head.loss(hidden.detach(), group, signs)
            later.backward()
            optimizer.step()
        self.assertLess(float(later.detach()), 0.1 * float(loss.detach()))
        self.assertEqual(float(head.loss(hidden, group[:1], signs)), 0.0)


class Model(unittest.TestCase):
    def test_a_score_depends_on_no_later_step_and_on_no_padding(self):
        torch.manual_seed(0)
        model = StepRewardModel(TrunkConfig(50, 32, 2, 4, 64, 64, 1e-12)).eval()
        ids, steps, kinds = torch.randint(0, 50, (1, 12)), torch.tensor([[0] * 4 + [1] * 4 + [2] * 4]), torch.randint(0, 26, (1, 12))
        whole = model(ids, steps, kinds)
        changed = ids.clone()
        changed[0, 8:] = 7
        torch.testing.assert_close(model(changed, steps, kinds)[0, :8], whole[0, :8])
        padded = [torch.cat([tensor, torch.full((1, 5), fill)], 1) for tensor, fill in ((ids, 0), (steps, PADDING_STEP_ID), (kinds, 0))]
        torch.testing.assert_close(model(*padded)[0, :12], whole[0])


    def test_a_branch_is_scored_as_if_it_stood_in_the_solution(self):
        torch.manual_seed(0)
        model = StepRewardModel(TrunkConfig(50, 32, 2, 4, 64, 64, 1e-12)).eval()
        question, step, other, last = (torch.randint(5, 50, (1, length)) for length in (4, 4, 5, 3))
        count = lambda *parts: torch.tensor([[value for value, length in parts for _ in range(length)]])
        tree = torch.cat([question, step, last, other], 1)
        steps, below = (torch.from_numpy(ids) for ids in tree_ids(count((0, 4), (1, 4), (2, 3), (1, 5)).numpy(), count((0, 11), (1, 5)).numpy()))
        whole = model(tree, steps, torch.zeros_like(tree), below, torch.cat([torch.arange(11), torch.arange(4, 9)])[None])
        alone = torch.cat([question, other], 1)
        torch.testing.assert_close(whole[0, -1], model(alone, count((0, 4), (1, 5)), torch.zeros_like(alone))[0, -1])
        plain = torch.cat([question, step, last], 1)
        torch.testing.assert_close(whole[0, :11], model(plain, count((0, 4), (1, 4), (2, 3)), torch.zeros_like(plain))[0])

    def test_responses_after_one_question_are_scored_as_if_each_stood_alone(self):
        """A question, then two responses of two steps, the second of which differ, and one of another first step."""
        torch.manual_seed(0)
        model = StepRewardModel(TrunkConfig(50, 32, 2, 4, 64, 64, 1e-12)).eval()
        parts = [torch.randint(5, 50, (length,)) for length in (4, 3, 5, 2, 4)]
        # (step id, last id, where it begins in its own response)
        placed = [(0, 4, 0), (1, 3, 4), (2, 2, 7), (3, 3, 7), (4, 4, 4)]
        row = lambda values: torch.cat([torch.full((len(part),), value) for part, value in zip(parts, values)])[None]
        steps, last, begins = (row(column) for column in zip(*placed))
        positions = begins + torch.cat([torch.arange(len(part)) for part in parts])[None]
        tree = torch.cat(parts)[None]
        together = model(tree, steps, torch.zeros_like(tree), last, positions)[0]
        for response in ((0, 1, 2), (0, 1, 3), (0, 4)):
            alone = torch.cat([parts[part] for part in response])[None]
            ids = torch.cat([torch.full((len(parts[part]),), place) for place, part in enumerate(response)])[None]
            picked = torch.cat([torch.arange(len(tree[0]))[(steps[0] == part)] for part in response])
            torch.testing.assert_close(together[picked], model(alone, ids, torch.zeros_like(alone))[0])

    def test_the_states_of_the_ends_alone_are_those_of_the_whole(self):
        torch.manual_seed(0)
        ids, kinds = torch.randint(0, 50, (2, 12)), torch.randint(0, 512, (2, 12))
        steps, ends = torch.arange(12).repeat(2, 1) // 3, torch.tensor([[5, 8, 11], [8, 5, 0]])
        for gated in (0, 1):
            model = StepRewardModel(TrunkConfig(50, 32, 2, 4, 64, 64, 1e-12, gated)).eval()
            torch.nn.init.constant_(model.gates, 0.7)
            # The second row's last six tokens hang below the question, in the place of its first step.
            last, positions = torch.full((2, 12), 3), torch.arange(12).repeat(2, 1)
            last[1, 3:6], positions[1, 6:] = 1, torch.arange(3, 9)
            for more in ((), (last, positions)):
                whole, picked = model(ids, steps, kinds, *more), model(ids, steps, kinds, *more, end_positions=ends)
                torch.testing.assert_close(picked, whole.gather(1, ends))

    def test_products_are_in_bfloat16_only_where_the_processor_has_it(self):
        device = torch.device("cpu")
        with autocast(device):
            self.assertEqual((torch.ones(2, 2) @ torch.ones(2, 2)).dtype, torch.bfloat16 if computes_bfloat16(device) else torch.float32)

    def test_merged_codes_say_the_same(self):
        torch.manual_seed(0)
        model = StepRewardModel(TrunkConfig(50, 32, 2, 4, 64, 64, 1e-12)).eval()
        torch.nn.init.normal_(model.slots.weight)
        ids, steps, kinds = torch.randint(0, 50, (1, 6)), torch.ones(1, 6, dtype=torch.long), torch.randint(0, 512, (1, 6))
        before = model(ids, steps, kinds)
        model.merge_codes()
        torch.testing.assert_close(model(ids, steps, kinds), before)


class Shares(unittest.TestCase):
    def test_an_example_is_seen_as_often_as_its_source_s_share_says(self):
        shares = read_shares(["tree=0.25", "real_wrong=2.5", "rolled=0"], {"tree", "real_wrong", "rolled"})
        drawn = random.Random(2)
        seen = {source: [times(share, drawn) for _ in range(4000)] for source, share in shares.items()}
        self.assertEqual({source: set(counts) for source, counts in seen.items()}, {"tree": {0, 1}, "real_wrong": {2, 3}, "rolled": {0}})
        self.assertAlmostEqual(sum(seen["tree"]) / 4000, 0.25, delta=0.03)

    def test_another_part_of_a_source_is_seen_in_each_epoch_and_the_same_when_a_run_goes_on(self):
        examples = [Example(np.zeros((5, 1), dtype=np.uint16), [], -1, source, line) for line, source in enumerate(["tree"] * 400 + ["rolled"] * 2)]
        lines = lambda epoch: [example.line for example in seen_in(examples, {"tree": 0.25, "rolled": 2.0}, 3, epoch)]
        self.assertEqual(lines(0), lines(0))
        self.assertEqual([line for line in lines(1) if line >= 400], [400, 400, 401, 401])
        self.assertLess(len(set(lines(0)) & set(lines(1))), 60)

    def test_a_source_that_is_not_there_is_an_error_that_names_those_that_are(self):
        with self.assertRaisesRegex(SystemExit, r"\(chinese, tree\).*trees=0.25"):
            read_shares(["trees=0.25"], {"tree", "chinese"})
        with self.assertRaisesRegex(SystemExit, "SOURCE=SHARE"):
            read_shares(["tree=much"], {"tree"})


class Metrics(unittest.TestCase):
    def test_first_error_figures(self):
        scores, firsts = [[0.9, 0.2], [0.9, 0.8], [0.3, 0.9]], [1, -1, 1]
        figures = first_error_figures(scores, firsts, 0.5)
        self.assertEqual((figures["accuracyWrong"], figures["accuracyRight"]), (50, 100))
        self.assertAlmostEqual(figures["f1"], 200 / 3)
        self.assertGreaterEqual(best_threshold(scores, firsts)["f1"], figures["f1"])
        self.assertAlmostEqual(step_auc([[0.9, 0.1]], [1]), 1.0)

    def test_the_steady_threshold_parts_what_can_be_parted(self):
        scores, firsts = [[0.9, 0.2], [0.9, 0.8], [0.95, 0.3], [0.85, 0.9]] * 5, [1, -1, 1, -1] * 5
        self.assertTrue(0.3 < steady_threshold(scores, firsts) <= 0.8)


if __name__ == "__main__":
    unittest.main()
