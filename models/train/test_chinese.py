"""Quick checks of the Chinese problems and of the styles they are written in: python -m unittest discover -s models/train (a few seconds)."""

import random
import re
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from chinese import HELD_OUT, PROBLEMS, chinese_solutions
from chinese.problem import combine, reply_to
from chinese.words import Hand, in_words, write_special
from corruptions import WEIGHTS, corrupt
from solutions import evaluate, write_number
from styles import write_solution, write_tree

SEEDS = 50
#: Latin letters that Chinese solutions may have: commands of LaTeX.
COMMAND = re.compile(r"\\(?:boxed|times|div|cdot|frac|text)")


class Problems(unittest.TestCase):
    def test_there_are_many_and_none_is_held_out_and_trained_on(self):
        self.assertGreaterEqual(len(PROBLEMS), 80)
        self.assertGreaterEqual(len(HELD_OUT), 8)
        wordings = [question for problem in [*PROBLEMS, *HELD_OUT] for question in problem.questions]
        self.assertEqual(len(wordings), len({*wordings}))

    def test_every_problem_computes_rightly_and_ends_with_its_answer(self):
        for problem in [*PROBLEMS, *HELD_OUT]:
            for seed in range(SEEDS):
                solution = problem.draw(random.Random(seed))
                if seed % 2:
                    combine(solution, random.Random(seed))
                equations = [equation for step in solution.steps for equation in step.equations()]
                for equation in equations:
                    value = evaluate("".join(equation.tokens))
                    self.assertEqual(write_number(value), equation.result, solution.question)
                    self.assertGreater(value, 0, solution.question)
                    self.assertAlmostEqual(value, round(value), msg=solution.question)
                self.assertEqual(solution.answer, equations[-1].result)
                self.assertTrue(all(step.equations() for step in solution.steps), problem.ways)
                self.assertIn("{a}", solution.reply, solution.question)
                self.assertNotRegex(solution.question + "".join(step.text() for step in solution.steps), r"[{}|a-zA-Z]")

    def test_every_number_of_a_solution_comes_from_the_question_or_a_result(self):
        """But for what everyone knows: 2 sides, 7 days, 60 minutes, one more tree than gaps."""
        for solution in chinese_solutions(random.Random(0), 300, [*PROBLEMS, *HELD_OUT]):
            known = {*solution.numbers, "1", "2", "3", "4", "7", "10", "12", "24", "60", "100", "1000"}
            for step in solution.steps:
                for equation in step.equations():
                    self.assertLessEqual({equation.tokens[at] for at in equation.operand_positions()} - known, set(), (solution.question, equation.text()))
                    known.add(equation.result)

    def test_numbers_in_words(self):
        self.assertEqual([in_words(number) for number in (2, 10, 12, 20, 105, 110, 250, 3060)], ["两", "十", "十二", "二十", "一百零五", "一百一十", "二百五十", "三千零六十"])
        hand = Hand(0, False)
        self.assertEqual({write_special(0.85, "折", hand, random.Random(seed))[0] for seed in range(40)}, {"八五折", "8.5折", "85折"})
        self.assertEqual({write_special(1.5, "半", hand, random.Random(seed))[0] for seed in range(20)}, {"一个半", "1.5个"})

    def test_the_reply_repeats_the_question(self):
        self.assertEqual(reply_to("小明带了50元，请问还剩多少元？"), "还剩{a}元")


class Writing(unittest.TestCase):
    def test_chinese_is_written_in_chinese(self):
        rng = random.Random(1)
        solutions = chinese_solutions(rng, 120)
        strangers = [step for solution in solutions for step in solution.steps]
        for solution in solutions:
            wrongs = [wrong for wrong in (corrupt(solution, rng, strangers) for _ in range(4)) if wrong is not None]
            steps, branches, _ = write_tree(solution, wrongs, rng)
            for text in [*steps, *(branch.text for branch in branches), *write_solution(wrongs[0], rng)[0]]:
                self.assertNotRegex(COMMAND.sub("", text), r"[A-Za-z]")

    def test_corruptions_go_wrong_where_they_say(self):
        rng, seen = random.Random(2), set()
        for solution in chinese_solutions(rng, 400):
            before = [step.text() for step in solution.steps]
            wrong = corrupt(solution, rng, solution.steps[:1])
            if wrong is None or wrong.kind == "foreign_step":
                continue
            seen.add(wrong.kind)
            after = [step.text() for step in wrong.steps]
            self.assertEqual(after[: wrong.first], [text for text in before if text in after][: wrong.first])
            if wrong.first < len(after):
                self.assertNotEqual(after[wrong.first], before[wrong.first] if wrong.first < len(before) else "")
            else:
                self.assertNotEqual(wrong.answer, solution.answer)
        self.assertGreaterEqual(len(seen), len(WEIGHTS) - 1)

    def test_styles_keep_the_label_on_the_wrong_step(self):
        for seed, solution in enumerate(chinese_solutions(random.Random(3), 200)):
            if len(solution.steps) < 2:
                continue
            mark = next(equation for equation in solution.steps[1].equations())
            mark.result, solution.first = "7777777", 1
            texts, first = write_solution(solution, random.Random(seed))
            self.assertRegex(texts[first], "7777777|7,777,777")


if __name__ == "__main__":
    unittest.main()
