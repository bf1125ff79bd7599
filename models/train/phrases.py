"""The words in which solutions are written, by language: what models say around the computation itself."""

from __future__ import annotations

import re
from dataclasses import dataclass


#: What a Chinese result counts: the text right after it.
UNIT = re.compile(r"[一-鿿]{0,4}|%")


@dataclass(frozen=True)
class Phrases:
    """`{verb}` is one of `verbs`, by sign, of the operands a and b; `{a}` in `finals` is the answer, `{unit}` what it counts, `{reply}` a sentence of it."""

    openers: list[str]
    connectives: list[str]
    closers: list[str]
    connected: re.Pattern[str]  # a step that begins so needs no connective
    starts: re.Pattern[str]  # a step must begin so to take one
    intros: list[str]
    tasks: list[str]
    results: list[str]
    labels: list[str]
    finals: list[str]
    verbs: dict[str, str]
    joints: list[str]  # between two steps that are written as one
    sentence_end: re.Pattern[str]
    space: str  # between two sentences
    terse_numberings: list[str]
    numberings: list[str]

    def join(self, texts: list[str], joint: str | None = None) -> str:
        """Texts one after another, by default as sentences; what ends without a stop gets one where nothing else would part it from the next."""
        joint = self.space if joint is None else joint
        return joint.join(texts) if joint else "".join(text if not following or re.search(r"[。；！？，：\n]$", text) else text + "，" for text, following in zip(texts, [*texts[1:], ""]))

    def at(self, place: int, count: int) -> list[str]:
        """Connectives for step `place` of `count`."""
        return self.openers if place == 0 else self.closers if place == count - 1 else self.connectives


ENGLISH_CONNECTIVES = ["First, ", "Next, ", "Then, ", "Now, ", "After that, ", "So, ", "Second, ", "Finally, ", "Therefore, ", "Thus, ", "Since we know this, ", "From this, ", "Hence, "]

ENGLISH = Phrases(
    openers=ENGLISH_CONNECTIVES,
    connectives=ENGLISH_CONNECTIVES,
    closers=ENGLISH_CONNECTIVES,
    connected=re.compile(r"(?:so|then|now|next|first|therefore|thus|hence|here|after|this|finally|since)\b", re.IGNORECASE),
    starts=re.compile(r"[^\W\d_]"),
    intros=[
        "To find the answer, we need to break the problem down step by step.", "Let's break it down step by step.", "To solve this problem, we need to follow these steps.",
        "First, let's identify what we know from the problem.", "We start by listing the given information.", "Let's think about what the question asks.",
        "To determine this, we can work through the given quantities one at a time.", "Let's solve this.", "We can solve this by working through the problem in order.",
    ],
    tasks=["To find this, we {verb}: ", "We {verb}. ", "For this we {verb}: ", "Let's calculate: we {verb}. ", "Here we {verb}, which gives the next value. ", "Now we {verb}: "],
    results=["So that makes {result}.", "This gives us {result}.", "So we have {result}.", "The result is {result}.", "That is {result} in total.", "Thus, we get {result}."],
    labels=["Total", "Amount", "Result", "Value", "Cost", "Number", "Remaining", "Sum", "x", "x", "y", "n", "T", "Total cost", "Total number", "Amount left", "Time"],
    finals=[
        "Therefore, the answer is \\(\\boxed{{{a}}}\\).", "So, the final answer is {a}.", "The answer is \\boxed{{{a}}}.", "Therefore, the answer is {a}.", "The answer is ${a}$.",
        "Thus, the answer is \\( \\boxed{{{a}}} \\).", "#### {a}", "The final answer is $\\boxed{{{a}}}$.", "So the answer is {a}.", "Hence, the result is \\boxed{{{a}}}.", "**Answer: {a}**",
    ],
    verbs={"+": "add {a} and {b}", "-": "subtract {b} from {a}", "*": "multiply {a} by {b}", "/": "divide {a} by {b}"},
    joints=[" ", "\n", "\n- ", " "],
    sentence_end=re.compile(r"(?<=[.?!])\s"),
    space=" ",
    terse_numberings=["", "", "", "Step {n}: ", "{n}. ", "- "],
    numberings=["", "", "", "", "Step {n}: ", "**Step {n}:** ", "{n}. ", "## Step {n}: "],
)

CHINESE = Phrases(
    openers=["首先，", "首先，", "先看第一步，", "根据题意，", "由题意可知，", "第一，", "我们先来计算：", "首先计算，", "已知条件告诉我们，"],
    connectives=["然后，", "接着，", "接下来，", "其次，", "再来看，", "于是，", "因此，", "那么，", "由此可知，", "这样，", "随后，", "这时，", "所以，", "进一步，"],
    closers=["最后，", "所以，", "因此，", "综上，", "于是，", "那么，", "由此可得，", "这样，", "总的来说，", "从而，"],
    connected=re.compile(r"首先|先|然后|接着|接下来|最后|所以|因此|于是|那么|再|这样|由|根据|其次|综上|从而|为此|现在|要求出|这里|列式"),
    starts=re.compile(r"[一-鿿]"),
    intros=[
        "我们一步一步来解决这个问题。", "让我们逐步分析这道题。", "要解决这个问题，我们可以按以下步骤进行。", "首先，我们整理一下题目中的已知条件。", "先弄清楚题目问的是什么。",
        "为了求出答案，我们需要分步计算。", "下面我们按顺序来计算。", "解题思路如下。", "我们来分析题意。", "这道题可以分几步来解答。", "好的，我们来看这个问题。", "先把题目中的数量关系理清楚。",
    ],
    tasks=["为此，我们{verb}：", "这里{verb}。", "要求出这个量，需要{verb}：", "我们{verb}，得到下一个量。", "计算方法是{verb}：", "现在{verb}：", "列式时{verb}。"],
    results=["也就是{result}。", "结果是{result}。", "这样得到{result}。", "即{result}。", "由此得出{result}。", "所以这个数是{result}。", "算出来是{result}。"],
    labels=["结果", "所求", "数量", "即", "这一步", "得数"],
    finals=[
        "因此，答案是\\boxed{{{a}}}。", "所以，答案是{a}。", "答案是 \\(\\boxed{{{a}}}\\)。", "答：{reply}。", "答：{reply}。", "答：{reply}。", "答案：{a}", "答案：{a}{unit}", "**答案：{a}**", "**答案：{a}{unit}**",
        "因此，最终答案是 ${a}$。", "所以{reply}。", "因此，{reply}。", "综上所述，答案为{a}{unit}。", "最终答案是{a}{unit}。", "#### {a}", "故答案为：{a}。", "所以，最终答案是$\\boxed{{{a}}}$。", "$\\boxed{{{a}}}$", "综上，{reply}，答案是\\boxed{{{a}}}。",
    ],
    verbs={"+": "把{a}与{b}相加", "-": "用{a}减去{b}", "*": "用{a}乘以{b}", "/": "用{a}除以{b}"},
    joints=["", "\n", "", "\n- "],
    sentence_end=re.compile(r"(?<=[。？！；])"),
    space="",
    terse_numberings=["", "", "", "（{n}）", "{n}. ", "{n}、", "- ", "第{order}步：", "步骤{n}：", "{circled} "],
    numberings=["", "", "", "", "步骤{n}：", "**步骤{n}：** ", "{n}. ", "### 步骤 {n}\n", "第{order}步：", "**第{order}步：**", "（{n}）", "### 第{order}步：", "步骤{order}：", "{n}. **计算**："],
)


def mark(numbering: str, n: int) -> str:
    """The mark of step n, counted from 1: "Step 3: ", "第三步：", "③ "."""
    order = "零一二三四五六七八九十"
    return numbering.format(n=n, order=order[n] if n <= 10 else "十" + order[n - 10], circled=chr(0x2460 + n - 1))
