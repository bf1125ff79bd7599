"""Conditions of the question said again in a step, truly or wrongly: real models do the one in most steps, and many of their first errors are the other."""

from __future__ import annotations

import random
import re

from corruptions import near
from phrases import Phrases
from solutions import NUMBER, Solution, same

WORDS = {word: str(value) for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
#: What one reads for the other.
OPPOSITES = {
    "en": [
        ("twice", "half"), ("half", "twice"), ("double", "triple"), ("triple", "double"), ("a third", "a quarter"), ("a quarter", "half"), ("more", "fewer"), ("more", "less"), ("fewer", "more"), ("less", "more"),
        ("increased", "decreased"), ("increases", "decreases"), ("before", "after"), ("after", "before"), ("per day", "per week"), ("per week", "per day"), ("per hour", "per minute"), ("every day", "every week"),
        ("each day", "each week"), ("a day", "a week"), ("a week", "a month"), ("each week", "each month"), ("a month", "a year"), ("an hour", "a day"), ("minutes", "hours"), ("hours", "minutes"), ("days", "weeks"), ("weeks", "months"),
        ("longer", "shorter"), ("older", "younger"), ("younger", "older"), ("taller", "shorter"), ("heavier", "lighter"), ("faster", "slower"), ("cheaper", "more expensive"), ("each", "in total"), ("in total", "each"), ("altogether", "each"),
        ("times as many", "more than"), ("times as much", "more than"), ("left", "gone"), ("remaining", "used"), ("gave away", "received"), ("lost", "found"), ("first", "second"), ("second", "third"), ("earns", "spends"), ("discount", "surcharge"),
    ],
    "zh": [
        ("多", "少"), ("少", "多"), ("一半", "两倍"), ("两倍", "一半"), ("增加", "减少"), ("减少", "增加"), ("每天", "每周"), ("每周", "每天"), ("每月", "每年"), ("每小时", "每分钟"), ("小时", "分钟"), ("分钟", "小时"),
        ("剩下", "用去"), ("用去", "剩下"), ("卖出", "买来"), ("买来", "卖出"), ("每", "共"), ("共", "每"), ("比", "是"), ("长", "短"), ("贵", "便宜"), ("第一", "第二"), ("第二", "第三"), ("之前", "之后"), ("倍", "分之一"),
    ],
}
LEADS = {
    "en": ["{s} ", "{s} ", "{s}\n", "We know that {l} ", "The problem says that {l} ", "According to the problem, {l} ", "Given: {s}\n", "It is given that {l} ", "Recall that {l} ", "Since {c}, "],
    "zh": ["{s}", "{s}", "{s}\n", "已知{s}", "题目告诉我们，{s}", "根据题意，{s}", "由题意可知，{s}", "题中说{s}", "条件是：{s}\n"],
}
#: Words that begin a sentence with a capital and no other.
COMMON = re.compile(r"(?:The|A|An|He|She|They|It|There|If|Each|Every|In|On|At|His|Her|Their|Its|After|When|One|Two|Three|Four|Five|Half|Some|All|This|For)\b")


def conditions(question: str, phrases: Phrases) -> list[str]:
    """Sentences of the question that state something countable."""
    sentences = (sentence.strip() for sentence in phrases.sentence_end.split(question))
    return [sentence for sentence in sentences if 6 <= len(sentence) <= 220 and not sentence.endswith(("?", "？")) and has_quantity(sentence)]


def has_quantity(sentence: str) -> bool:
    return bool(NUMBER.search(sentence)) or any(word in WORDS or word in ("half", "twice", "double") for word in re.findall(r"[a-z]+", sentence.lower())) or bool(re.search(r"[一二三四五六七八九十半两倍]", sentence))


def numbers_in(sentence: str) -> set[str]:
    found = {number.replace(",", "") for number in re.findall(r"\d[\d,]*(?:\.\d+)?", sentence)}
    return found | {WORDS[word] for word in re.findall(r"[a-z]+", sentence.lower()) if word in WORDS}


def fitting(sentences: list[str], operands: list[str], rng: random.Random) -> str | None:
    """A condition whose numbers a step computes with."""
    chosen = [sentence for sentence in sentences if any(same(number, operand) for number in numbers_in(sentence) for operand in operands)]
    return rng.choice(chosen) if chosen else None


def misstate(sentence: str, solution: Solution, rng: random.Random) -> str | None:
    """The condition as somebody who read it wrongly would say it; None where nothing in it can be misread."""
    swaps = [(old, new) for old, new in OPPOSITES[solution.language] if find(old, sentence, solution.language)]
    numbers = list(re.finditer(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d,]*\d)", sentence))
    words = [match for match in re.finditer(r"[A-Za-z]+", sentence) if match.group().lower() in WORDS and match.group().lower() not in ("one", "zero")]
    choices = (["swap"] * 2 if swaps else []) + (["number"] * 2 if numbers else []) + (["word"] if words else [])
    if not choices:
        return None
    choice = rng.choice(choices)
    if choice == "swap":
        old, new = rng.choice(swaps)
        at = find(old, sentence, solution.language)
        return sentence[: at.start()] + new + sentence[at.end() :]
    if choice == "word":
        match = rng.choice(words)
        new = rng.choice([word for word in list(WORDS)[2:] if word != match.group().lower()])
        return sentence[: match.start()] + (new.capitalize() if match.group()[0].isupper() else new) + sentence[match.end() :]
    match = rng.choice(numbers)
    old = match.group().replace(",", "")
    others = [number for number in solution.numbers if not same(number, old) and number not in numbers_in(sentence)]
    new = rng.choice(others) if others and rng.random() < 0.5 else near(old, rng)
    return sentence[: match.start()] + new + sentence[match.end() :]


def find(word: str, sentence: str, language: str) -> re.Match[str] | None:
    return re.search(re.escape(word) if language == "zh" else rf"\b{re.escape(word)}\b", sentence)


def say(sentence: str, language: str, rng: random.Random) -> str:
    """The condition as the beginning of a step."""
    lower = sentence[0].lower() + sentence[1:] if COMMON.match(sentence) else sentence
    return rng.choice(LEADS[language]).format(s=sentence, l=lower, c=lower.rstrip(".。；！! "))
