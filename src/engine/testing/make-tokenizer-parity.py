"""Writes a model’s tokenizer-parity file: 200 strings with the ids that Python's `tokenizers` gives them.

    python make-tokenizer-parity.py TOKENIZER_JSON > tokenizer-parity-NAME.json

Added tokens are left out, as the page leaves them out: "[SEP]" in a pasted text is three words, not a step's end.
Long strings are stored as [unit, repetitions], and long runs of one id as [id, count].
"""
import json
import random
import sys
from itertools import groupby

from tokenizers import Tokenizer

WRITTEN = [
    "", " ", "\n", "\t\r\n ", "a", "A", "1", "-1", "3.14", "1,234,567.89", "50%", "$2.50", "2/3", "2 2/3", "1e-5", "x^2",
    "16 - 3 - 4 = 9", "9 * 2 = $18", "Janet sells 16 eggs a day.", "She eats three for breakfast, and bakes with four!",
    "Step 1: Add 3 and 4.", "So the answer is 72.", "#### 72", "\\boxed{72}", "\\frac{1}{2} \\times 18 = 9", "\\( 5 \\times 4 = 20 \\)",
    "\\[ \\sqrt{16} = 4 \\]", "$$\\sum_{i=1}^{n} i$$", "def add(a, b):\n    return a + b", "for (let i = 0; i < n; i++) {}", "`code` and ```fence```",
    "[CLS] and [SEP] and [PAD] and [UNK] and [MASK]", "##ing", "don't can't won't", "it’s “quoted” — and … done", "Mr. O'Neill-Smith's",
    "naïve café façade résumé", "Łódź Gdańsk Kraków", "GDAŃSK ŁÓDŹ", "Straße STRASSE ẞ", "İstanbul ISTANBUL ısırgan", "ΟΔΥΣΣΕΥΣ ΟΔΟΣ σς",
    "Привет, мир! ЁЖИК ёжик", "Ελλάδα", "日本語のテキストです。", "中文：三加四等于七。", "三+四＝七", "小明有3个苹果，吃了1个。", "一共需要 48 ÷ 2 = 24 元。",
    "한국어 문장입니다.", "각", "ひらがなカタカナ", "ｆｕｌｌｗｉｄｔｈ １２３", "𠀀𠀁𪛖 beyond the basic plane", "𫝀x𫠝y丽", "豈更車", "々〆〇", "ㄅㄆㄇ",
    "مرحبا بالعالم", "١٢٣٤٥", "שלום עולם", "‫rtl embed‬ ltr", "عدد ٣ تفاحات = 3", "हिन्दी में लिखा", "ภาษาไทย", "தமிழ்", "ქართული ᲥᲐᲠᲗᲣᲚᲘ", "Հայերեն",
    "😀", "😀😀😀", "👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "👩🏾‍🚀 counts 3 🍎", "🇩🇪🇫🇷", "1️⃣2️⃣", "❤️", "a😀b", "✅ 3 + 4 = 7 ❌ 8",
    "e\u0301", "e\u0301\u0302\u0303\u0304", "Z" + "\u0335\u0321\u0322" * 20, "a\u0300 b\u0301 c\u0327", "\u0301alone", "\u1e9b\u0323", "ﬁ ﬂ ﬀ", "Å Å Å", "½ ¼ ¾ ⅓",
    "x² + y³ = z₁", "∑ ∫ √ ∞ ≠ ≤ ≥ ± × ÷ · −", "π ≈ 3.14159", "ℝ ℕ ℤ", "𝐱 𝑦 𝟙𝟚", "①②③", "Ⅷ", "㎏ ㎡ ㍿", "™ © ® § ¶ † ‡", "¿Qué? ¡Sí!", "€5 £6 ¥7 ₹8 ₿9",
    "\u200b", "a\u200bb", "a\u200cb\u200dc", "\ufeffbom", "soft\u00adhyphen", "non\u00a0breaking\u202fspace", "em\u2003space\u2009thin", "line\u2028para\u2029end",
    "\x00", "a\x00b", "\x01\x02\x03", "bell\x07 back\x08 esc\x1b[31mred\x1b[0m", "del\x7f", "c1\x80\x85\x9f", "vertical\x0btab\x0cfeed", "repl\ufffdaced", "\ue000private\uf8ff",
    "\U000e0001tag", "\U0010ffff", "\ufff9\ufffa\ufffb", "\ufdd0", "_under_score_", "a_b-c.d/e\\f", "~!@#$%^&*()_+`-={}|[]\\:\";'<>?,./", "...", "!!!???", "—–-‐‑",
    "http://example.org/a?b=c&d=e#f", "name@example.org", "C:\\Users\\x", "<b>bold</b><script>alert(1)</script>", "{\"a\": [1, 2, null]}", "a,b;c\td",
    "constructor __proto__ toString hasOwnProperty", "end length push", "undefined null NaN Infinity", "supercalifragilisticexpialidocious", "Pneumonoultramicroscopicsilicovolcanoconiosis",
    "x" * 99, "x" * 100, "x" * 101, "1" * 100, "1" * 101, "é" * 100, "e\u0301" * 101, "😀" * 101, "漢" * 101, "- " * 300, "a " * 1000, "the" * 33, "the" * 34,
]
LONG = [("a", 1000), ("ab1", 333), ("\u0301", 1000), ("e\u0301", 500), ("漢", 1000), ("😀", 500), ("=", 1000), (" ", 1000), ("\u200b", 1000), ("9", 1000), ("שלום", 250), ("word ", 4000)]


def generated(count, seed=7):
    rng = random.Random(seed)
    alphabets = [
        "abcdefghij ABCDEFGHIJ .,!? 0123456789 +-*/= $%",
        "零一二三四五六七八九十加减乘除等于。，？ 0123456789",
        "éèêëàâäîïôöûüçñßøåÅÉÈ abc",
        "αβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΣ ",
        "абвгдежзийклмнопрстуфхцчшщъыьэюяЁё ",
        "\u200b\u200d\ufe0f😀👍🏽👩❤ a1",
        "()[]{}<>\\^_$ frac12 xyz +=",
        "ابتثجحخ אבגדה 123 ",
    ]
    return ["".join(rng.choice(rng.choice(alphabets)) for _ in range(rng.randint(1, 60))) for _ in range(count)]


def runs(ids):
    return [[key, len(list(group))] for key, group in groupby(ids)]


def main():
    spec = json.load(open(sys.argv[1], encoding="utf-8"))
    spec.update(added_tokens=[], truncation=None, padding=None)
    tokenizer = Tokenizer.from_str(json.dumps(spec))
    encode = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
    cases = [{"text": text, "runs": runs(encode(text))} for text in WRITTEN]
    cases += [{"unit": unit, "times": times, "runs": runs(encode(unit * times))} for unit, times in LONG]
    cases += [{"text": text, "runs": runs(encode(text))} for text in generated(max(0, 230 - len(cases)))]
    print("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]")


main()
