"""Names, things and numbers in Chinese words. A noun knows its measure word: "铅笔/支" is counted as 三支铅笔."""

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction

DIGITS = "零一二三四五六七八九"


class Noun(str):
    measure: str

    def __new__(cls, entry: str) -> Noun:
        word, _, measure = entry.partition("/")
        noun = super().__new__(cls, word)
        noun.measure = measure or "个"
        return noun


def nouns(text: str) -> list[Noun]:
    return [Noun(entry) for entry in text.split()]


NAMES = nouns("小明 小红 小华 小丽 小刚 小芳 小军 小强 小兰 小梅 丽丽 明明 佳佳 乐乐 小雨 小雪 小林 小杰 小亮 小宇 文文 婷婷 浩浩 晨晨 思思 天天 阿杰 阿强 李雷 王芳 张伟 赵敏 陈晨 刘洋 杨帆 周婷 孙浩 吴磊 林晓 何静 马超 高兴 小胖 豆豆 圆圆 冬冬")
ADULTS = nouns("王阿姨 李叔叔 张老师 陈师傅 刘伯伯 赵大妈 周先生 吴女士 孙奶奶 马爷爷 妈妈 爸爸 黄经理 林医生 徐老板 郑大爷 何婶婶 高师傅")
STATIONERY = nouns("铅笔/支 钢笔/支 橡皮/块 练习本/本 尺子/把 彩笔/支 笔记本/本 圆珠笔/支 文件夹/个 贴纸/张 卡片/张 毛笔/支")
FRUIT = nouns("苹果 梨 桃子 橙子 西瓜 芒果 橘子 柠檬 石榴 柚子 猕猴桃 火龙果")
ORCHARD = nouns("苹果 梨 橙子 芒果 柚子 柠檬 石榴 橘子 枇杷 荔枝")
WEIGHED = nouns("苹果 香蕉 葡萄 草莓 大米 面粉 土豆 西红柿 白菜 牛肉 樱桃 花生 黄豆 茶叶 红枣 虾")
GOODS = nouns("书包/个 外套/件 衬衫/件 运动鞋/双 台灯/盏 水杯/个 帽子/顶 围巾/条 雨伞/把 玩具车/辆 足球/个 篮球/个 裤子/条 毛衣/件 闹钟/个 耳机/副 手套/双 羽毛球拍/副")
DEAR = nouns("冰箱/台 电视机/台 洗衣机/台 手机/部 电脑/台 空调/台 自行车/辆 沙发/套 相机/台 烤箱/台 书桌/张 手表/块")
TOYS = nouns("玻璃球/颗 邮票/张 贝壳/枚 积木/块 漫画书/本 画片/张 纽扣/颗 糖果/颗 弹珠/颗 纸鹤/只 星星贴/张 硬币/枚")
SNACKS = nouns("饼干/块 糖果/颗 巧克力/块 蛋糕/块 包子/个 面包/个 月饼/个 饺子/个 粽子/个 汤圆/个")
MADE = nouns("零件/个 玩具/个 椅子/把 口罩/只 服装/套 自行车/辆 灯泡/只 风筝/只 瓷碗/只 书架/个 皮鞋/双 杯子/个 电池/节")
ANIMALS = nouns("鸡/只 鸭/只 鹅/只 羊/只 牛/头 猪/头 兔子/只 马/匹 鸽子/只")
TREES = nouns("杨树/棵 柳树/棵 松树/棵 桃树/棵 梨树/棵 苹果树/棵 银杏树/棵 樱花树/棵 槐树/棵 枣树/棵")
FLOWERS = nouns("玫瑰/朵 百合/枝 菊花/朵 郁金香/枝 月季/朵 康乃馨/枝 向日葵/朵 满天星/枝")
BOOKS = nouns("故事书/本 科技书/本 童话书/本 小说/本 历史书/本 漫画书/本 诗集/本 工具书/本")
PLACES = nouns("学校 图书馆 公园 动物园 博物馆 体育馆 电影院 少年宫 植物园 科技馆")
CITIES = nouns("甲地 甲城 县城 省城 火车站 机场 东村 南镇 营地 码头")
TARGETS = nouns("乙地 乙城 海边 山顶 北镇 西村 工厂 度假村 水库 古城")
VEHICLES = nouns("汽车/辆 货车/辆 客车/辆 火车/列 摩托车/辆 大巴车/辆 轿车/辆")
CARS = nouns("汽车/辆 轿车/辆 面包车/辆 越野车/辆 小货车/辆")
SHOPS = nouns("商店 超市 文具店 百货商场 便利店 杂货铺 批发市场 网店")
FACTORIES = nouns("工厂 车间 玩具厂 机械厂 作坊 加工厂 生产线 合作社")
TEAMS = nouns("一班 二班 三班 四班 五班 甲班 乙班 丙班")
LEARNED = nouns("英语单词/个 古诗/首 口算题/道 生字/个 成语/个 汉字/个 应用题/道")
MATERIALS = nouns("水泥 沙子 煤 钢材 化肥 饲料 粮食 石子 木材")
MIXED = nouns("水泥 沙子 石子 黏土 石灰 玉米粉 豆粉 麦麸 鱼粉")
DRINKS = nouns("牛奶 果汁 豆浆 酸奶 矿泉水 茶水 椰汁 柠檬水")


def in_words(number: int) -> str:
    """三, 十二, 二百零五: whole numbers below ten thousand; two of something is 两."""
    if number == 2:
        return "两"
    text, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + unit
        gap = digit == 0
    return text.removeprefix("一") if 10 <= number < 20 else text


@dataclass
class Hand:
    """How one question writes its numbers: the share of them in words, and thousands in groups or not."""

    words: float
    is_grouped: bool

    def number(self, value: float, rng: random.Random) -> str:
        if value == round(value) and value < 101 and rng.random() < self.words:
            return in_words(round(value))
        return f"{value:,g}" if self.is_grouped and value < 1e6 else f"{value:.10g}"


def draw_hand(rng: random.Random) -> Hand:
    return Hand(rng.choice([0, 0, 0.1, 0.3, 0.8]), rng.random() < 0.15)


def write_special(value: float | Fraction, form: str, hand: Hand, rng: random.Random) -> tuple[str, list[float]]:
    """A quantity in one of the forms 折 (of a share), % (of percent), 分 (a fraction) and 半 (x.5): its text and what it stands for."""
    has_words = rng.random() < max(0.3, hand.words)
    if form == "折":
        percent = round(value * 100)
        words = "".join(DIGITS[int(digit)] for digit in str(percent).rstrip("0"))
        digits = rng.choice([f"{percent / 10:g}", f"{percent / 10:g}", str(percent).rstrip("0")])
        return (words if rng.random() < 0.7 else digits) + "折", [float(value)]
    if form == "%":
        return (f"百分之{in_words(int(value)).replace('两', '二')}" if has_words and value == int(value) else f"{value:g}%"), [float(value), float(value) / 100]
    if form == "分":
        if value == Fraction(1, 2) and rng.random() < 0.6:
            return "一半", [2]
        read = lambda number: in_words(number).replace("两", "二")
        text = f"{read(value.denominator)}分之{read(value.numerator)}" if rng.random() < 0.6 else f"{value.numerator}/{value.denominator}"
        return text, [value.numerator, value.denominator]
    if form == "半":
        whole = int(value)
        if value == whole or not has_words:
            return f"{hand.number(value, rng)}个", [float(value)]
        return (f"{in_words(whole)}个半" if whole else "半个"), [float(value)]
    raise ValueError(f"unknown form {form!r}; known are 折, %, 分 and 半")
