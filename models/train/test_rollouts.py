"""Next steps that a language model writes at places of right solutions, and their labels, on texts of our own: python -m unittest discover -s models/train."""

import contextlib
import io
import json
import random
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent))

import roll
from rollouts import label_step, needed_values, read_rollouts
from sources import read_lines
from test_generator import write_model
from test_stages import problem, write_public_sets, write_solutions
from written import known_values

QUESTION = "Pens come in boxes of 8. Ola buys 3 boxes, and 2 pens on each of 5 days. How many pens does she buy?"
REFERENCE = ["Three boxes hold 3*8=<<3*8=24>>24 pens.", "With the 5*2=<<5*2=10>>10 others, 24+5*2=<<24+5*2=34>>34."]
STEPS = ["Step 1: The boxes hold \\( 3 \\times 8 = 24 \\) pens.", "Step 2: On five days she buys \\( 5 \\times 2 = 10 \\) pens.", "Step 3: Together \\( 24 + 10 = \\boxed{34} \\)."]


def label(text: str, at: int, others: list[list[str]] = []) -> int | None:
    return label_step(text, needed_values(QUESTION, STEPS, at, REFERENCE, others), known_values(QUESTION, REFERENCE, "34", [STEPS, *others]))


class Labels(unittest.TestCase):
    def test_a_step_that_is_still_needed_is_right(self):
        self.assertEqual(label("Step 2: Over the days, 2 * 5 = 10 pens.", 1), 1)
        self.assertEqual(label("Step 2: In all she has \\( 24 + 2 \\times 5 = 34 \\) pens.", 1), 1)

    def test_a_step_that_no_right_solution_has_is_wrong(self):
        self.assertEqual(label("Step 2: Then \\( 24 + 5 = 29 \\) pens.", 1), 0)
        self.assertEqual(label("First 24 + 10 = 34, doubled 34 * 2 = 68.", 1), 0)

    def test_a_false_sum_is_wrong_though_its_result_is_needed(self):
        self.assertEqual(label("Step 2: Over the days, 2 * 6 = 10 pens.", 1), 0)

    def test_what_cannot_be_told_has_no_label(self):
        for text in ("Step 2: Now the days.", "Step 2: Again 3 * 8 = 24.", "She pays 4 + 4 = 8.", "10 = 10 <|im", "5 * 2 = 10" + " pens" * 100):
            self.assertIsNone(label(text, 1), text)

    def test_what_another_right_way_needs_is_right(self):
        text = "Step 2: Two of three boxes and the others, 16 + 10 = 26."
        self.assertEqual((label(text, 1), label(text, 1, [["16 + 10 = 26", "26 + 8 = 34"]])), (0, 1))


class Trees(unittest.TestCase):
    def test_hold_what_was_written_as_branches_of_the_solution(self):
        line = {
            "question": QUESTION, "reference": REFERENCE, "answer": "34", "language": "en", "steps": STEPS, "places": [1, 2],
            "texts": [["She buys 5 * 2 = 10 more.", "She has 24 + 2 = 26.", "Let us see."], [STEPS[2].replace("\\(", "").replace("\\)", ""), "That is all."]],
        }
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "rolled.jsonl"
            path.write_text("".join(json.dumps(each) + "\n" for each in (line, {**line, "texts": [["Let us see."], []]})))
            (tree,) = read_rollouts(path, {}, random.Random(0))
        self.assertEqual((tree["question"], tree["steps"], tree["first"], tree["source"]), (QUESTION, STEPS, -1, "rolled"))
        # What says the same as the solution's own step is no branch.
        self.assertEqual(tree["branches"], [{"at": 1, "text": "She buys 5 * 2 = 10 more.", "label": 1}, {"at": 1, "text": "She has 24 + 2 = 26.", "label": 0}])


class Rolling(unittest.TestCase):
    def test_goes_on_from_every_place_but_the_first_and_where_it_stopped(self):
        with tempfile.TemporaryDirectory() as folder:
            data, out = Path(folder) / "public", Path(folder) / "rolled.jsonl"
            write_public_sets(data, problem(0)[0])
            write_model(Path(folder) / "tiny.gguf", "qwen2")
            for number in (1, 2):
                write_solutions(Path(folder) / f"written/{number}.jsonl", number)
            command = ["roll", "--data", str(data), "--weights", str(Path(folder) / "tiny.gguf"), "--written", str(Path(folder) / "written"), "--out", str(out), "--threads", "1"]
            with mock.patch.object(roll, "SOLUTIONS_AT_ONCE", 4), mock.patch.object(roll, "LONGEST_LINE", 40), mock.patch.object(sys, "argv", command), contextlib.redirect_stdout(io.StringIO()):
                roll.main()
                whole = list(read_lines(out))
                out.write_text("".join(json.dumps(line) + "\n" for line in whole[:5]))
                roll.main()
            lines = list(read_lines(out))
        self.assertEqual(lines[:5], whole[:5])
        self.assertEqual([line["steps"] for line in lines], [line["steps"] for line in whole])
        self.assertEqual(len({(line["question"], *line["steps"]) for line in lines}), len(lines))
        self.assertNotIn(problem(0)[0], {line["question"] for line in lines})
        for line in lines:
            self.assertEqual(line["places"], list(range(1, len(line["steps"]))))
            self.assertEqual(len(line["texts"]), len(line["places"]))
        self.assertTrue(any(text for line in lines for texts in line["texts"] for text in texts))
        written = [line for line in lines if line["question"] == problem(1)[0] and line["steps"][-1].startswith("The answer is")]
        self.assertGreater(len(written), 0)


if __name__ == "__main__":
    unittest.main()
