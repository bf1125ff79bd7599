"""Every stage once, in order, on a tiny sample of the project's own: python -m unittest discover -s models/train (a minute or two).

The texts are made here, the trunk is a random one of two small layers; only the way through the commands is real.
The stages in TypeScript are run by Node, as models/README.md says; without Node this test fails.
"""

import contextlib
import hashlib
import io
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent))
ROOT = Path(__file__).resolve().parents[2]

import torch
from safetensors.torch import save_file

import build_data
import prepare_decoder
import prepare_shipped
import prepare_trunk
import second_opinion
import train
from dataset import load_examples
from decoder import load_either
from model import KIND_COUNT, SLOT_COUNT, StepRewardModel, TrunkConfig, load_trunk
from rounding import round_for_good
from sources import question_key
from test_generator import write_model

HIDDEN, LAYERS, WINDOW = 128, 1, 512
QUESTIONS, DEV_QUESTIONS = 14, 4
THINGS = ("pens", "apples", "stamps", "shells", "candles", "marbles", "tiles")


def problem(number: int) -> tuple[str, str]:
    """A question and an answer in the form of GSM8K, calculator marks included."""
    boxes, each, gone, thing = number + 3, number % 5 + 4, number % 3 + 2, THINGS[number % len(THINGS)]
    total = boxes * each
    question = f"Ida has {boxes} boxes of {each} {thing}. She gives away {gone} {thing} and then doubles what is left. How many {thing} does she have?"
    answer = (
        f"In the boxes are {boxes}*{each}=<<{boxes}*{each}={total}>>{total} {thing}.\n"
        f"After the gift {total}-{gone}=<<{total}-{gone}={total - gone}>>{total - gone} {thing} are left.\n"
        f"Doubled that is {total - gone}*2=<<{total - gone}*2={2 * (total - gone)}>>{2 * (total - gone)} {thing}.\n#### {2 * (total - gone)}"
    )
    return question, answer


def steps_of(answer: str) -> list[str]:
    return re.sub(r"<<[^>]*>>", "", answer).split("\n")[:-1]


def write_lines(path: Path, lines: list[dict]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))


def write_public_sets(data: Path, held: str) -> None:
    """The files of models/README.md with texts of our own."""
    problems = [problem(number) for number in range(QUESTIONS)]
    write_lines(data / "gsm8k_train.jsonl", [{"question": question, "answer": answer} for question, answer in problems])
    (data / "held_questions.sha256.json").write_text(json.dumps([hashlib.sha256(question_key(held).encode()).hexdigest()]))
    samples = []
    for number in range(100, 112):
        question, answer = problem(number)
        steps, label = steps_of(answer), -1
        if number % 2:
            label = number % 3
            steps = [step.replace("=", "=1") if index == label else step for index, step in enumerate(steps)]
        samples.append({"id": f"own-{number}", "generator": "own", "problem": question, "steps": steps, "final_answer_correct": label < 0, "label": label})
    (data / "processbench_gsm8k_dev.json").write_text(json.dumps(samples))
    question, answer = problem(50)
    right = answer.replace("####", "A:")
    wrong = right.replace("*2=<<", "*3=<<").replace("A:", "A: 1")
    models = {name: {"is_correct": index % 2 == 0, "solution": right if index % 2 == 0 else wrong} for index, name in enumerate(("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification"))}
    for name in ("gsm8k_model_solutions_train.jsonl", "gsm8k_model_solutions_dev.jsonl"):
        question = problem(50 if "train" in name else 51)[0]
        write_lines(data / name, [{"question": question, "ground_truth": answer, **models}])
    steps = steps_of(problem(60)[1])
    write_lines(data / "prmbench_train" / "own.jsonl", [{"question": problem(60)[0], "original_question": problem(60)[0], "original_process": steps, "modified_process": [steps[0], "So 1 is left.", steps[2]], "error_steps": [2]}])
    write_lines(data / "big_bench_mistake" / "own.jsonl", [{"input": "( [ ]", "steps": ["Read (.", "Read [.", "Close [ ."], "mistake_index": 2}, {"input": "[ ]", "steps": ["Read [."], "mistake_index": None}])


def write_solutions(path: Path, number: int) -> None:
    """What write_solutions.py would have let a model write for a problem: a right solution and a wrong one."""
    question, answer = problem(number)
    steps = steps_of(answer)
    last = answer.split("#### ")[1]
    wrong = steps[1].rsplit("=", 1)[0]
    texts = ["\n\n".join([*steps, f"The answer is {last}."]), "\n\n".join([steps[0], f"{wrong}= 1 are left.", "The answer is 1."])]
    write_lines(path, [{"question": question, "reference": answer.split("\n")[:-1], "answer": last, "language": "en", "texts": texts}])


def write_rolled(path: Path, numbers: list[int]) -> None:
    """What roll.py would have let a model write at the second step of each problem: a right step and a wrong one."""
    lines = []
    for number in numbers:
        question, answer = problem(number)
        steps = steps_of(answer)
        wrong = f"{steps[1].rsplit('=', 1)[0]}= 1 are left."
        texts = [[f"Now {steps[1]}", wrong], []]
        lines.append({"question": question, "reference": answer.split("\n")[:-1], "answer": answer.split("#### ")[1], "language": "en", "steps": steps, "places": [1, 2], "texts": texts})
    write_lines(path, lines)


def write_trunk_package(folder: Path, texts: list[str]) -> None:
    """What prepare_trunk.py finds in the package: a vocabulary of the words in `texts`, and random weights."""
    pieces = sorted({piece for text in texts for piece in re.findall(r"[a-z]+|\d|[^\sa-z\d]", text.lower())})
    characters = [chr(code) for code in range(33, 127) if not chr(code).isupper()]
    tokens = ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *dict.fromkeys([*pieces, *characters]), *(f"##{character}" for character in characters)]
    tokens += [f"filler{index}" for index in range(max(0, 600 - len(tokens)))]
    vocabulary = {token: index for index, token in enumerate(tokens)}
    special = [{"id": vocabulary[token], "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True} for token in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")]
    tokenizer = {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special,
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "TemplateProcessing", "single": [], "pair": [], "special_tokens": {token: {"id": token, "ids": [vocabulary[token]], "tokens": [token]} for token in ("[CLS]", "[SEP]")}},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": vocabulary},
    }
    generator = torch.Generator().manual_seed(1)
    draw = lambda *shape: torch.randn(shape, generator=generator) * 0.05
    weights = {
        "embeddings.word_embeddings.weight": draw(len(tokens), HIDDEN), "embeddings.position_embeddings.weight": draw(WINDOW, HIDDEN), "embeddings.token_type_embeddings.weight": draw(2, HIDDEN),
        "embeddings.LayerNorm.weight": torch.ones(HIDDEN), "embeddings.LayerNorm.bias": torch.zeros(HIDDEN),
    }
    for layer in range(LAYERS):
        for place, shape in (("attention.self.query", (HIDDEN, HIDDEN)), ("attention.self.key", (HIDDEN, HIDDEN)), ("attention.self.value", (HIDDEN, HIDDEN)), ("attention.output.dense", (HIDDEN, HIDDEN)),
                             ("intermediate.dense", (2 * HIDDEN, HIDDEN)), ("output.dense", (HIDDEN, 2 * HIDDEN))):
            weights[f"encoder.layer.{layer}.{place}.weight"], weights[f"encoder.layer.{layer}.{place}.bias"] = draw(*shape), torch.zeros(shape[0])
        for place in ("attention.output.LayerNorm", "output.LayerNorm"):
            weights[f"encoder.layer.{layer}.{place}.weight"], weights[f"encoder.layer.{layer}.{place}.bias"] = torch.ones(HIDDEN), torch.zeros(HIDDEN)
    config = {"vocab_size": len(tokens), "hidden_size": HIDDEN, "num_hidden_layers": LAYERS, "num_attention_heads": 2, "intermediate_size": 2 * HIDDEN, "max_position_embeddings": WINDOW, "layer_norm_eps": 1e-12}
    folder.mkdir(parents=True)
    save_file(weights, folder / "model.safetensors")
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))


def run_main(module, *arguments: object) -> str:
    """A stage of this folder, in this process: what it printed."""
    printed = io.StringIO()
    with mock.patch.object(sys, "argv", ["stage", *map(str, arguments)]), contextlib.redirect_stdout(printed):
        module.main()
    return printed.getvalue()


def run_command(*command: object, **environment: str) -> str:
    """A stage in a process of its own, in the project's root: what it printed."""
    import os

    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, env={**os.environ, **environment})
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr[-3000:]}")
    return done.stdout


class Stages(unittest.TestCase):
    """The tests build on each other; they run in the order of their names."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        cls.work = Path(cls.folder.name) / "work"
        cls.public = Path(cls.folder.name) / "public"
        cls.held = problem(3)[0]
        cls.public.mkdir(parents=True)
        write_public_sets(cls.public, cls.held)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def lines(self, name: str) -> list[dict]:
        return [json.loads(line) for line in (self.work / "data" / f"{name}.jsonl").read_text().splitlines()]

    def test_1_build_data_keeps_held_and_development_questions_out(self):
        for number in (0, 1, 2, 4, 5, 6, 7, 8):
            write_solutions(self.work / f"written/{number}.jsonl", number)
        write_rolled(self.work / "rolled.jsonl", [number for number in range(QUESTIONS) if problem(number)[0] != self.held])
        with mock.patch.object(build_data, "DEV_QUESTIONS", DEV_QUESTIONS):
            printed = run_main(build_data, "--data", self.public, "--chinese", 6, "--written", self.work / "written", "--rollouts", self.work / "rolled.jsonl", "--out", self.work / "data")
        self.assertIn("train:", printed)
        written = {name: [line["source"] for line in self.lines(name) if line["source"].startswith("written")] for name in ("train", "written")}
        self.assertEqual(sorted(written["train"] + written["written"]), ["written_tree"] * 8 + ["written_wrong"] * 8)
        self.assertFalse({line["question"] for line in self.lines("written")} - {line["question"] for line in self.lines("dev")})
        rolled = [line for line in self.lines("train") if line["source"] == "rolled"]
        self.assertEqual(len(rolled), QUESTIONS - 1 - DEV_QUESTIONS)
        self.assertTrue(all([branch["label"] for branch in line["branches"]] == [1, 0] for line in rolled))
        questions = {name: {question_key(line["question"]) for line in self.lines(name)} for name in ("train", "dev", "processbench")}
        self.assertGreater(len(questions["train"]), 5)
        self.assertEqual(len(questions["dev"]), DEV_QUESTIONS)
        held = {hashlib.sha256(key.encode()).hexdigest() for name in ("train", "dev") for key in questions[name]}
        self.assertFalse(held & set(json.loads((self.public / "held_questions.sha256.json").read_text())))
        self.assertNotIn(question_key(self.held), questions["train"] | questions["dev"])
        self.assertFalse(questions["train"] & (questions["dev"] | questions["processbench"]))
        self.assertNotIn(question_key(problem(51)[0]), questions["train"])
        self.assertTrue(any(line["first"] >= 0 or line.get("branches") for line in self.lines("train")))

    def test_2_a_held_question_among_the_training_examples_stops_the_build(self):
        """The last check of all: readers that forget to ask are caught."""
        with mock.patch.object(build_data.HeldQuestions, "holds", autospec=True, side_effect=holds_from_second_time()):
            with self.assertRaisesRegex(AssertionError, "held-out question"):
                run_main(build_data, "--data", self.public, "--chinese", 1, "--out", Path(self.folder.name) / "unwanted")

    def test_2_a_missing_set_is_named_with_its_source(self):
        with self.assertRaisesRegex(SystemExit, "is missing. Its public source"):
            run_main(build_data, "--data", self.work, "--out", self.work / "nothing")

    def test_3_prepare_trunk_drops_unused_rows(self):
        texts = [line["question"] + " ".join(line["steps"]) for name in ("train", "dev", "processbench") for line in self.lines(name)]
        checks = [json.loads(line) for line in (ROOT / "models/self-check.jsonl").read_text().splitlines()]
        write_trunk_package(Path(self.folder.name) / "package", [*texts, *(case["question"] + " ".join(case["steps"]) for case in checks)])
        with mock.patch.object(prepare_trunk, "find_package", return_value=Path(self.folder.name) / "package"):
            run_main(prepare_trunk, "--out", self.work / "trunk")
        vocabulary = json.loads((self.work / "trunk/tokenizer.json").read_text())["model"]["vocab"]
        self.assertNotIn("[unused0]", vocabulary)
        self.assertEqual(sorted(vocabulary.values()), list(range(len(vocabulary))))

    def test_4_encode(self):
        for name in ("train", "dev", "chinese", "processbench"):
            run_command("node", "--import", "tsx", "src/cli/encode.ts", self.work / f"data/{name}.jsonl", self.work / f"data/{name}", "--tokenizer", self.work / "trunk/tokenizer.json", "--window", WINDOW)
        self.assertEqual(len(json.loads((self.work / "data/processbench.json").read_text())["first"]), 12)

    def test_5_train_saves_and_resumes(self):
        run = ("--data", self.work / "data", "--trunk", self.work / "trunk", "--out", self.work / "run", "--tokens", 1024, "--threads", 1, "--plan", 0.3)
        self.assertIn("| processbench: auc", run_main(train, *run, "--minutes", 0.001))
        before = torch.load(self.work / "run/checkpoint.pt")
        self.assertGreater(before["step"], 0)
        self.assertIn("resumed at step", run_main(train, *run, "--minutes", before["spent"] / 60 + 0.01))
        after = torch.load(self.work / "run/checkpoint.pt")
        self.assertGreater(after["step"], before["step"])
        self.assertFalse(torch.equal(after["plan"]["0.does.weight"], before["plan"]["0.does.weight"]))

    def test_5_a_watched_set_may_be_empty(self):
        data = self.work / "with_empty"
        shutil.copytree(self.work / "data", data)
        (data / "real.bin").write_bytes(b"")
        (data / "real.json").write_text(json.dumps({"tokens": 0, **{name: [] for name in ("lengths", "ends", "first", "source", "line", "branches")}}))
        said = run_main(train, "--data", data, "--trunk", self.work / "trunk", "--out", self.work / "with_empty_run", "--tokens", 1024, "--threads", 1, "--minutes", 0.001)
        self.assertIn("| processbench: auc", said)
        self.assertNotIn("| real: auc", said)

    def test_5_a_vague_source_that_is_not_there_is_an_error_that_names_those_that_are(self):
        with self.assertRaisesRegex(SystemExit, "written_wrong.*given own"):
            run_main(train, "--data", self.work / "data", "--trunk", self.work / "trunk", "--out", self.work / "vague", "--vague", "own", "--minutes", 0)

    def test_5_whole_responses_are_learned_from_in_the_place_of_labels(self):
        run = ("--data", self.work / "data", "--trunk", self.work / "trunk", "--tokens", 1024, "--threads", 1, "--rivals", "--without", "slots", "--minutes", 0.001)
        self.assertIn("| processbench: auc", run_main(train, *run, "--out", self.work / "rivals"))
        self.assertGreater(torch.load(self.work / "rivals/checkpoint.pt")["step"], 0)
        with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()) as said:
            run_main(train, *run, "--out", self.work / "refused", "--plan", 0.3)
        self.assertIn("--rivals learns from whole responses", said.getvalue())

    def test_5_without_rivals_the_error_says_what_is_needed(self):
        data = self.work / "right_alone"
        shutil.copytree(self.work / "data", data)
        index = json.loads((data / "train.json").read_text())
        (data / "train.json").write_text(json.dumps({**index, "first": [-1] * len(index["first"]), "branches": [[] for _ in index["branches"]]}))
        with self.assertRaisesRegex(SystemExit, "a right and a wrong response"):
            run_main(train, "--data", data, "--trunk", self.work / "trunk", "--out", self.work / "right_alone_run", "--rivals", "--minutes", 0.001)

    def test_5_two_processes_train_one_model(self):
        run_command(
            sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", 2, "--", "models/train/train.py",
            "--data", self.work / "data", "--trunk", self.work / "trunk", "--out", self.work / "together", "--tokens", 256, "--threads", 1, "--minutes", 0.05, "--vague", "written_wrong", "--plan", 0.3, "--focus", 1,
        )
        state = torch.load(self.work / "together/checkpoint.pt")
        self.assertGreaterEqual(state["spent"], 3)
        self.assertGreater(state["step"], 0)

    def test_6_export_calibrate_quantize_evaluate_package(self):
        run_command("bash", "models/train/ship.sh", "0.0.1", self.work / "run/checkpoint.pt", self.work, self.work / "out", PYTHON=sys.executable)
        manifest = json.loads((self.work / "out/manifest.json").read_text())
        for entry in (manifest, manifest["tokenizer"]):
            content = (self.work / "out" / entry["file"]).read_bytes()
            self.assertEqual((entry["sha256"], entry["bytes"]), (hashlib.sha256(content).hexdigest(), len(content)))
        self.assertEqual(manifest["version"], "0.0.1")
        self.assertLess(manifest["quantization"]["meanAbsoluteScoreDifference"], 0.02)
        self.assertEqual(sum(entry["count"] for entry in manifest["reliability"]), sum((line["first"] if line["first"] >= 0 else len(line["steps"]) - 1) + 1 for line in self.lines("processbench")))
        self.assertEqual(set(manifest["calibration"]), {"scale", "shift"})

    def test_7_evaluate_prints_the_figures(self):
        printed = run_command(sys.executable, "models/train/evaluate.py", "--examples", self.work / "data/processbench.jsonl", "--scores", self.work / "export/processbench-w8.jsonl", "--threshold", 0.5)
        self.assertRegex(printed, r"12 samples, 6 wrong; step AUC")
        self.assertIn("at 0.5: F1", printed)

    def test_8_the_page_s_engine_opens_the_package(self):
        """Self-check included: the packaged scores are those that the engine computes."""
        figures = json.loads(run_command("node", "--import", "tsx", "src/cli/eval-model.ts", self.public / "processbench_gsm8k_dev.json", "--json", "--workers", 1, "--model", self.work / "out"))
        self.assertEqual((figures["samples"], figures["wrong"], figures["model"]), (12, 6, f"{json.loads((self.work / 'out/manifest.json').read_text())['name']} 0.0.1"))

    def test_9_the_package_gives_its_weights_back(self):
        """Up to quantization: what a run starts from is what ships."""
        run_main(prepare_shipped, "--model", self.work / "out", "--heads", 2, "--out", self.work / "again")
        trained, again = (StepRewardModel(TrunkConfig.read(self.work / folder / "config.json")).eval() for folder in ("trunk", "again"))
        train.load_start(trained, self.work / "run/checkpoint.pt", torch.device("cpu"))
        train.load_start(again, self.work / "again/checkpoint.pt", torch.device("cpu"))
        load_trunk(self.work / "again", 0.0)
        ids, kinds = torch.randint(5, 300, (2, 40)), torch.randint(0, KIND_COUNT * SLOT_COUNT, (2, 40))
        steps = torch.arange(40).repeat(2, 1) // 8
        with torch.no_grad():
            self.assertLess(float((torch.sigmoid(trained(ids, steps, kinds)) - torch.sigmoid(again(ids, steps, kinds))).abs().max()), 0.01)
        self.assertLess(float((trained.words.weight - again.words.weight).detach().abs().max()), 0.01)


    def test_a_what_ships_is_imitated_in_4_bits_with_a_second_opinion_and_ships_again(self):
        again, data, out = self.work / "again", self.work / "data", self.work / "out4"
        run_command("node", "--import", "tsx", "src/cli/encode.ts", data / "train.jsonl", self.work / "as_written", "--tokenizer", again / "tokenizer.json", "--window", 400, "--text-form", "written")
        said = run_main(second_opinion, "--examples", self.work / "as_written", "--trunk", again, "--model", self.work / "out", "--like", self.work / "out", "--out", self.work / "second.json")
        self.assertRegex(said, r"\d+ examples, \d+ steps -> ")
        teacher = again / "checkpoint.pt"
        with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()) as said:
            run_main(train, "--data", data, "--trunk", again, "--imitate", teacher, "--without", "branches", "--out", self.work / "refused")
        self.assertIn("--imitate learns from another model", said.getvalue())
        run_main(train, "--data", data, "--trunk", again, "--start", teacher, "--imitate", teacher, "--second", self.work / "second.json", "--bits", 4, "--out", self.work / "four", "--tokens", 1024, "--threads", 1, "--minutes", 0.1)
        run_command("bash", "models/train/ship.sh", "0.0.2", self.work / "four/checkpoint.pt", self.work, out, PYTHON=sys.executable, BITS="4", LIKE=str(self.work / "out"), TRUNK=str(again))
        before, after = (json.loads((folder / "manifest.json").read_text()) for folder in (self.work / "out", out))
        self.assertEqual((after["threshold"], after["calibration"]), (before["threshold"], before["calibration"]))
        self.assertIn("4 bit", after["quantization"]["scheme"])
        self.assertLess(after["bytes"], 0.8 * before["bytes"])
        # What came out of training, rounded, is what the file gives back, and what it scores with.
        trained = load_trunk(again, 0.0)
        train.load_start(trained, self.work / "four/checkpoint.pt", torch.device("cpu"))
        round_for_good(trained, 4)
        weights = prepare_shipped.read_weights(out / "model.onnx")
        for name in ("words.weight", "layers.0.query.weight", "layers.0.outer.weight"):
            torch.testing.assert_close(weights[name], trained.state_dict()[name])
        figures = json.loads(run_command("node", "--import", "tsx", "src/cli/eval-model.ts", self.public / "processbench_gsm8k_dev.json", "--json", "--workers", 1, "--model", out))
        self.assertEqual((figures["samples"], figures["model"]), (12, "out4 0.0.2"))

    def test_b_a_language_model_learns_from_the_same_examples(self):
        trunk, data, run = self.work / "decoder", self.work / "decoder_data", self.work / "decoder_run"
        write_model(self.work / "tiny.gguf", "llama")
        with mock.patch.object(prepare_decoder, "find_weights", return_value=self.work / "tiny.gguf"):
            run_main(prepare_decoder, "--out", trunk)
        data.mkdir()
        for name in ("train", "dev", "processbench"):
            # A tiny vocabulary of single characters needs more room.
            run_command("node", "--import", "tsx", "src/cli/encode.ts", self.work / f"data/{name}.jsonl", data / name, "--tokenizer", trunk / "tokenizer.json", "--window", 2 * WINDOW)
        learn = ("--data", data, "--trunk", trunk, "--out", run, "--tokens", 2048, "--longest", 2000, "--threads", 1)
        self.assertIn("| processbench: auc", run_main(train, *learn, "--minutes", 0.001))
        before = torch.load(run / "checkpoint.pt")
        self.assertIn("resumed at step", run_main(train, *learn, "--minutes", before["spent"] / 60 + 0.01))
        after = torch.load(run / "checkpoint.pt")["model"]
        for name in ("words.weight", "layers.1.query.weight", "kinds.weight", "slots.weight", "head.weight"):
            self.assertFalse(torch.equal(after[name], before["model"][name]), name)
        with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()) as said:
            run_main(train, *learn, "--bits", 4)
        self.assertIn("holds a decoder; --imitate, --bits and --dropout are for encoders", said.getvalue())
        # What it says can be taught: logits that mean the same scores in the other model's calibration.
        run_main(second_opinion, "--examples", data / "processbench", "--trunk", trunk, "--checkpoint", run / "checkpoint.pt", "--like", self.work / "out", "--longest", 2000, "--out", run / "second.json")
        said = json.loads((run / "second.json").read_text())
        calibration = json.loads((self.work / "out/manifest.json").read_text())["calibration"]
        judge, examples = load_either(trunk, 0.0), load_examples(data / "processbench")
        train.load_start(judge, run / "checkpoint.pt", torch.device("cpu"))
        for example, scores in zip(examples, train.score_examples(judge, examples)):
            logits = calibration["scale"] * torch.tensor(said[str(example.line)][0]) + calibration["shift"]
            torch.testing.assert_close(torch.sigmoid(logits), torch.tensor(scores), atol=0.02, rtol=0)


def holds_from_second_time():
    """Says "not held" until the data are built, and the truth at the final check of the first training example."""
    random.seed(0)
    seen: set[str] = set()

    def holds(_held, question: str) -> bool:
        if question in seen:
            return True
        seen.add(question)
        return False

    return holds


if __name__ == "__main__":
    unittest.main()
