"""What training with rounded weights rests on: the same levels as in the file, names that stay, a teacher that is met."""

import random
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
import torch

from dataset import Example
from losses import Imitation, second_opinions
from model import KIND_COUNT, StepRewardModel, TrunkConfig
from quantize import block_levels
from rounding import round_for_good, round_in_the_loop, rounded

CONFIG = TrunkConfig(50, 64, 2, 4, 64, 64, 1e-12)


def model(seed: int) -> StepRewardModel:
    torch.manual_seed(seed)
    return StepRewardModel(CONFIG)


def tree() -> Example:
    """A question of 3 tokens, two steps of 2, and a branch of 3 in the place of the second."""
    ids = np.arange(5, 15)
    steps, branches = np.array([0, 0, 0, 1, 1, 2, 2, 2, 2, 2]), np.array([0] * 7 + [1] * 3)
    codes, positions = np.full(10, 3 + KIND_COUNT * 2), np.array([0, 1, 2, 3, 4, 5, 6, 5, 6, 7])
    return Example(np.stack([ids, steps, codes, branches, positions]).astype(np.uint16), [(0, 4), (1, 6)], -1, "tree", 0, [(1, 9, 0)])


class Rounding(unittest.TestCase):
    def test_gives_the_levels_of_the_file(self):
        weights = np.random.default_rng(0).normal(size=(6, 64)).astype(np.float32)
        weights[1] = 0
        packed, scales = block_levels(weights, 4, 32)
        levels = np.stack([packed & 15, packed >> 4], axis=-1).reshape(6, 2, 32).astype(np.float32) - 8
        np.testing.assert_array_equal(rounded(torch.tensor(weights), 4, 32).numpy(), (levels * scales[..., None]).reshape(6, 64))
        self.assertLess(np.abs(rounded(torch.tensor(weights), 8, 32).numpy() - weights).max(), 0.02)

    def test_lets_the_gradient_pass(self):
        weights = torch.randn(2, 32, requires_grad=True)
        (rounded(weights, 4, 32) * torch.arange(32)).sum().backward()
        torch.testing.assert_close(weights.grad, torch.arange(32.0).repeat(2, 1))

    def test_in_the_loop_is_the_model_with_rounded_weights_under_the_same_names(self):
        ids, steps, kinds = torch.randint(0, 50, (1, 12)), torch.arange(12)[None] // 4, torch.randint(0, 512, (1, 12))
        exact, looped = model(1), model(1)
        round_in_the_loop(looped, 4)
        self.assertEqual(list(exact.state_dict()), list(looped.state_dict()))
        self.assertGreater(float((exact(ids, steps, kinds) - looped(ids, steps, kinds)).detach().abs().max()), 1e-3)
        round_for_good(exact, 4)
        torch.testing.assert_close(exact(ids, steps, kinds), looped(ids, steps, kinds))


class Imitating(unittest.TestCase):
    def test_is_lost_least_by_the_teacher_itself_and_learned_without_labels(self):
        device = torch.device("cpu")
        imitation, student = Imitation(model(1)), model(2)
        least = imitation.loss(model(1), [tree()], device).item()
        optimizer = torch.optim.Adam(student.parameters(), lr=3e-3)
        losses = []
        for _ in range(60):
            loss = imitation.loss(student, [tree()], device)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        self.assertGreater(losses[0], least + 0.5)
        self.assertLess(losses[-1] - least, 0.2 * (losses[0] - least))


    def test_a_second_opinion_stands_at_the_ends_that_it_is_of(self):
        found = second_opinions([tree(), tree()], {0: ([1.0, 2.0, 9.0], [3.0])}, torch.Size((2, 4)))
        self.assertEqual(found[0, :3].tolist(), [1.0, 2.0, 3.0])
        self.assertTrue(found[:, 3].isnan().all())
        # Of another number of branches, which of them it is of is not known.
        self.assertTrue(second_opinions([tree()], {0: ([], [3.0, 4.0])}, torch.Size((1, 4))).isnan().all())


class WithoutParts(unittest.TestCase):
    def test_numbers_lose_their_slots_or_all(self):
        self.assertEqual(set(tree().without("slots").tokens[2]), {3})
        self.assertEqual(set(tree().without("kinds").tokens[2]), {0})
        self.assertEqual(set(tree().tokens[2]), {3 + KIND_COUNT * 2})

    def test_a_tree_becomes_a_line_with_one_of_its_branches_or_none(self):
        seen = set()
        for seed in range(20):
            line = tree().one_branch(random.Random(seed))
            self.assertEqual((line.branches, set(line.tokens[3])), ([], {0}))
            self.assertEqual(list(line.tokens[4]), list(range(line.tokens.shape[1])))
            seen.add((tuple(line.tokens[0]), tuple(line.ends), line.first))
        solution, branch = tuple(range(5, 12)), (5, 6, 7, 8, 9, 12, 13, 14)
        self.assertEqual(seen, {(solution, ((0, 4), (1, 6)), -1), (branch, ((0, 4), (1, 7)), 1)})


if __name__ == "__main__":
    unittest.main()
