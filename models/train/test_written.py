"""Labels of whole solutions, on texts of our own: python -m unittest discover -s models/train."""

import json
import random
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from write_solutions import Task, groups_of
from written import alter_step, answer_of, label_solutions, read_written, results, split_steps, tree_of

QUESTION = "Ida has 4 boxes of 6 pens and 3 boxes of 5 pens. She gives a third of all her pens away. How many pens does she keep?"
REFERENCE = ["In the boxes are 4*6=<<4*6=24>>24 and 3*5=<<3*5=15>>15 pens.", "Together 24+15=<<24+15=39>>39.", "She keeps 39-39/3=<<39-39/3=26>>26."]
RIGHT = "First, the pens in all boxes:\n\\[ 4 \\times 6 + 3 \\times 5 = 39 \\]\n\nA third of them is \\( \\frac{39}{3} = 13 \\).\n\nShe keeps \\( 39 - 13 = \\boxed{26} \\)."


def labels(*texts: str) -> list[int]:
    labelled, _ = label_solutions(QUESTION, REFERENCE, "26", list(texts))
    return [first for _, first in labelled]


class Steps(unittest.TestCase):
    def test_a_heading_goes_with_what_follows_and_a_formula_with_what_goes_before(self):
        self.assertEqual(len(split_steps(RIGHT)), 3)
        steps = split_steps("### Step 1: Count\n\nThere are 24 pens.\n\n\\[ 4 \\times 6 = 24 \\]\n\n---\n\nAnd 15 more.\n\nSo 39.")
        self.assertEqual([step.split("\n")[0] for step in steps], ["### Step 1: Count", "And 15 more.", "So 39."])

    def test_lines_are_steps_where_there_are_no_paragraphs(self):
        self.assertEqual(len(split_steps("Step 1: 4 * 6 = 24\nStep 2: 3 * 5 = 15\nStep 3: 24 + 15 = 39")), 3)

    def test_what_stands_between_two_equals_signs_is_no_result(self):
        self.assertEqual(results("\\( 4 \\times 6 + 15 = 24 + 15 = \\$1,039 \\text{ pens} \\)"), ["1039"])
        self.assertEqual(results("一共 4 × 6 = 24（支）"), ["24"])

    def test_answers_are_boxed_or_said_or_last(self):
        self.assertEqual(answer_of("So \\boxed{\\$1,250} are 5 more."), "1250")
        self.assertEqual(answer_of("So there are 5 more. The answer is 26 pens, all 3 times."), "26")
        self.assertEqual(answer_of("一共26支，答案是13支。"), "13")
        self.assertEqual(answer_of("She keeps 39 - 13 = 26"), "26")
        self.assertIsNone(answer_of("I cannot tell."))


class Labels(unittest.TestCase):
    def test_the_first_result_of_no_right_solution_is_the_error(self):
        wrong = "The pens are 4 * 6 + 3 * 5 = 39.\n\nA fourth of them is 39 / 4 = 9.75.\n\nShe keeps 39 - 9.75 = 29.25. The answer is 29.25."
        self.assertEqual(labels(RIGHT, wrong), [-1, 1])

    def test_a_value_of_another_right_way_is_no_error(self):
        another = "Of the pens two thirds stay.\n\nTwo thirds of 24 is 24 * 2 / 3 = 16 and of 15 it is 10.\n\nTogether 16 + 10 = 26. The answer is 26."
        wrong = "Two thirds of the first pens are 24 * 2 / 3 = 16.\n\nThe other boxes have 15 pens.\n\nTogether 16 + 15 = 31. The answer is 31."
        self.assertEqual(labels(another, wrong), [-1, 2])
        self.assertEqual(labels(RIGHT, wrong), [-1, 0])

    def test_a_sum_that_is_not_true_is_an_error_and_no_solution_that_holds_one_is_right(self):
        self.assertEqual(labels("There are 4 * 6 + 3 * 5 = 39 pens.\n\nA third is 39 / 3 = 15.\n\nShe keeps 24. The answer is 24."), [1])
        self.assertEqual(labels("There are 24 + 15 = 29 pens.\n\nA third of 39 is 13.\n\nThe answer is 26."), [])

    def test_a_dash_before_a_sum_is_no_minus(self):
        self.assertEqual(labels("- The first boxes hold 4 pens each * 6 boxes = 24 pens.\n\n- The others: \\( 3 \\times 5 = 15 \\).\n\nShe keeps 2/3 of 39 = 26. The answer is 26."), [-1])

    def test_what_computes_nothing_is_left_out(self):
        self.assertEqual(labels("Step 1: Count the pens.\n\nStep 2: Take a third away.\n\nThe answer is 13."), [])

    def test_stopping_early_is_an_error_of_the_last_step(self):
        self.assertEqual(labels("There are 4 * 6 = 24 and 3 * 5 = 15 pens.\n\nTogether 24 + 15 = 39.\n\nA third of them is 39 / 3 = 13. The answer is 13.", RIGHT), [-1, 2])

    def test_what_gives_no_answer_or_one_step_is_left_out(self):
        self.assertEqual(labels("I cannot tell.\n\nReally not.\n\nNo.", "The answer is 26."), [])


class Altered(unittest.TestCase):
    def altered(self, step: str) -> set[str]:
        rng = random.Random(5)
        return {text for text in (alter_step(step, ["4", "6", "3", "5", "39"], {"39", "13", "26", "24", "15"}, rng) for _ in range(200)) if text is not None}

    def test_an_altered_sum_is_another_in_the_same_words(self):
        texts = self.altered("A third of the pens is \\( 39 \\text{ pens} \\div 3 = 13 \\text{ pens} \\), so 13 go.")
        self.assertGreater(len(texts), 5)
        for text in texts:
            self.assertRegex(text, r"^A third of the pens is \\\( [\d.]+ \\text\{ pens\} (\\times|\\div|[-+]) [\d.]+ = ([\d.]+) \\text\{ pens\} \\\), so \2 go\.$")
            self.assertNotIn("= 13 ", text)
        self.assertIn("A third of the pens is \\( 39 \\text{ pens} \\times 3 = 117 \\text{ pens} \\), so 117 go.", texts)

    def test_no_altered_result_is_one_of_a_right_solution(self):
        for text in self.altered("There are 4 * 6 = 24 pens."):
            self.assertNotIn(results(text)[0], {"39", "13", "26", "24", "15"})

    def test_a_step_without_a_sum_stays(self):
        self.assertEqual(self.altered("She gives 13 pens away."), set())

    def test_a_tree_keeps_its_solution(self):
        steps = ["The pens are 4 * 6 = 24.", "She gives some away.", "She keeps 39 - 13 = 26."]
        tree = tree_of(QUESTION, steps, {"24", "39", "13", "26"}, random.Random(1))
        self.assertEqual((tree["steps"], tree["first"]), (steps, -1))
        self.assertEqual({branch["at"] for branch in tree["branches"]}, {0, 2})

    def test_a_sum_may_stand_beside_chinese_characters(self):
        altered = {alter_step("一共有4×6=24支，还剩24支。", ["4", "6", "9"], {"4", "6", "9", "24"}, random.Random(seed)) for seed in range(20)} - {None}
        self.assertTrue(altered)
        for step in altered:
            self.assertRegex(step, r"^一共有\d+[×÷+-]\d+=(\d+(?:\.\d+)?)支，还剩\1支。$")


class Files(unittest.TestCase):
    def test_what_two_writers_wrote_for_a_question_is_labelled_together(self):
        wrong = "They have 4 * 6 + 3 * 5 = 39 pens.\n\nTwo of three she keeps: 39 * 2 = 78.\n\nShe keeps 78 pens."
        other_way = "They have 4 * 6 + 3 * 5 = 39 pens.\n\nTwice as many are 39 * 2 = 78.\n\nShe keeps 78 / 3 = 26 pens."
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("large", other_way), ("small", wrong), ("small again", wrong)):
                line = {"question": QUESTION, "reference": REFERENCE, "answer": "26", "language": "en", "texts": [text]}
                (Path(folder) / f"{name}.jsonl").write_text(json.dumps(line) + "\n")
            alone = read_written(Path(folder) / "small.jsonl", random.Random(0))
            together = read_written(Path(folder), random.Random(0))
        # 78 is wrong until a right solution has it.
        self.assertEqual([example["first"] for example in alone], [1])
        self.assertEqual(sorted(example["first"] for example in together), [-1, 2])


class Groups(unittest.TestCase):
    def test_every_fifth_group_is_of_the_other_language(self):
        tasks = lambda language, count: [Task(f"{language} {number}", [], "1", language) for number in range(count)]
        groups = groups_of(tasks("en", 32 * 9 + 1), tasks("zh", 40), 32)
        self.assertEqual([group[0].language for group in groups[:10]], ["en", "en", "en", "en", "zh", "en", "en", "en", "en", "zh"])
        self.assertEqual(sum(map(len, groups)), 32 * 9 + 41)
        self.assertTrue(all(len({task.language for task in group}) == 1 for group in groups))


if __name__ == "__main__":
    unittest.main()
