"""Problems that differ from their neighbour in a few words, and are solved otherwise: only who reads can tell."""

from fractions import Fraction

from .problem import Problem
from .words import ADULTS, FACTORIES, FRUIT, GOODS, MADE, NAMES, PLACES, SHOPS, TEAMS, TOYS, TREES

UNIT_SHARES = [Fraction(1, n) for n in range(2, 9)]

COLLECTORS = dict(a=NAMES, b=NAMES, thing=TOYS, x=range(20, 90), m=range(3, 19))
CHANGED = dict(factory=FACTORIES, thing=MADE, old=range(40, 400, 10), k=range(2, 5), days=range(3, 12))
PLANTED = dict(team=TEAMS, tree=TREES, road=range(40, 400, 10), gap=[4, 5, 8, 10], each=range(2, 6))
EATEN = dict(who=NAMES, fruit=FRUIT, all=range(24, 200, 2), share=[Fraction(1, 3), Fraction(1, 4), Fraction(1, 5), Fraction(1, 6), Fraction(2, 5), Fraction(3, 8)], more=range(3, 12))
PRICED = dict(shop=SHOPS, thing=GOODS, price=range(40, 600, 20), rate=[0.6, 0.7, 0.8, 0.9], count=range(2, 7))

PROBLEMS = [
    Problem(
        COLLECTORS,
        [
            "{a}有{x}{thing.个}{thing}，比{b}多{m}{thing.个}。两人一共有多少{thing.个}？",
            "{a}的{thing}有{x}{thing.个}，{b}比{a}少{m}{thing.个}，他们合起来有多少{thing.个}{thing}？",
        ],
        [["{b}有{x}-{m}={y}{thing.个}|{b}少{m}{thing.个}，有{x}-{m}={y}{thing.个}", "两人一共有{x}+{y}={sum}{thing.个}"]],
    ),
    Problem(
        COLLECTORS,
        [
            "{a}有{x}{thing.个}{thing}，比{b}少{m}{thing.个}。两人一共有多少{thing.个}？",
            "{a}的{thing}有{x}{thing.个}，{b}比{a}多{m}{thing.个}，他们合起来有多少{thing.个}{thing}？",
        ],
        [["{b}有{x}+{m}={y}{thing.个}|{b}多{m}{thing.个}，有{x}+{m}={y}{thing.个}", "两人一共有{x}+{y}={sum}{thing.个}"]],
    ),
    Problem(
        COLLECTORS,
        [
            "{a}比{b}多{m}{thing.个}{thing}，{b}有{x}{thing.个}，要使两人一样多，{a}应给{b}几{thing.个}？",
            "{b}有{x}{thing.个}{thing}，{a}比他多{m}{thing.个}。要使两人的{thing}相等，{a}要拿出多少{thing.个}给{b}？",
        ],
        [["两人相差{m}{thing.个}，{a}有{x}+{m}={y}{thing.个}", "两人合起来有{x}+{y}={sum}{thing.个}", "一样多时每人{sum}/2={even}{thing.个}", "{a}要给出{y}-{even}={give}{thing.个}"]],
    ),
    Problem(
        COLLECTORS,
        [
            "{a}送给{b}{m}{thing.个}{thing}以后，两人都有{x}{thing.个}。原来{a}比{b}多多少{thing.个}？",
            "如果{a}给{b}{m}{thing.个}{thing}，两人就正好都是{x}{thing.个}。{a}原来比{b}多几{thing.个}？",
        ],
        [["{a}原来有{x}+{m}={y}{thing.个}", "{b}原来有{x}-{m}={z}{thing.个}", "{a}比{b}多{y}-{z}={more}{thing.个}"]],
    ),
    Problem(
        CHANGED,
        ["{factory}去年每天生产{old}{thing.个}{thing}，今年的日产量提高到去年的{k}倍，今年{days}天比去年{days}天多生产多少{thing.个}？", "一家{factory}原来一天做{old}{thing.个}{thing}，改进后日产量增加到原来的{k}倍。改进后{days}天比原来{days}天多做多少{thing.个}？"],
        [["现在每天生产{old}*{k}={new}{thing.个}", "每天多生产{new}-{old}={more}{thing.个}", "{days}天多生产{more}*{days}={all}{thing.个}"]],
    ),
    Problem(
        CHANGED,
        ["{factory}去年每天生产{old}{thing.个}{thing}，今年的日产量比去年提高了{k}倍，今年{days}天生产多少{thing.个}？", "一家{factory}原来一天做{old}{thing.个}{thing}，改进后日产量增加了{k}倍。改进后{days}天能做多少{thing.个}？"],
        [["每天多生产{old}*{k}={more}{thing.个}|增加的部分是{old}*{k}={more}{thing.个}", "现在每天生产{old}+{more}={new}{thing.个}", "{days}天生产{new}*{days}={all}{thing.个}"]],
    ),
    Problem(
        PLANTED,
        ["在{road}米长的路的两边种{tree}，每隔{gap}米一棵，两端都种。一共要种多少棵？", "一条{road}米的大道，两侧从头到尾每隔{gap}米栽一棵{tree}，起点终点都栽，总共需要多少棵树苗？"],
        [["一边的间隔有{road}/{gap}={gaps}个", "一边种{gaps}+1={side}棵", "两边一共种{side}*2={all}棵"]],
    ),
    Problem(
        PLANTED,
        ["两座楼之间相距{road}米，每隔{gap}米种一棵{tree}，靠楼的两端不种。{team}每人种{each}棵，需要几人？", "{team}要在相距{road}米的两根电线杆中间栽{tree}，间隔{gap}米，杆子处都不栽，每个同学栽{each}棵，要多少名同学？"],
        [["间隔有{road}/{gap}={gaps}个", "两端不种，要种{gaps}-1={trees}棵|棵数比间隔少1，是{gaps}-1={trees}棵", "需要{trees}/{each}={people}人"]],
    ),
    Problem(
        EATEN,
        ["一箱{fruit}有{all}个，吃了{share:分}，又吃了{more}个，一共吃了多少个？", "{who}家买来{all}个{fruit}，上午吃掉{share:分}，下午又吃掉{more}个。这天总共吃了多少个？"],
        [["先吃了{all}*{share}={ate}个", "一共吃了{ate}+{more}={total}个"]],
    ),
    Problem(
        EATEN,
        ["一箱{fruit}有{all}个，吃到只剩{share:分}时，又吃了{more}个，现在还剩多少个？", "{who}家有{all}个{fruit}，几天后剩下{share:分}，今天又吃掉{more}个。现在剩多少个？"],
        [["先剩下{all}*{share}={left}个", "现在还剩{left}-{more}={end}个"]],
    ),
    Problem(
        dict(PRICED, sale="price * rate"),
        ["{shop}的{thing}打{rate:折}后卖{sale}元，按原价买{count}{thing.个}要多少元？", "一{thing.个}{thing}打{rate:折}以后的售价是{sale}元。活动结束后恢复原价，买{count}{thing.个}需要多少元？"],
        [["原价是{sale}/{rate}={full}元|用现价除以折扣，原价为{sale}/{rate}={full}元", "{count}{thing.个}要{full}*{count}={total}元"]],
    ),
    Problem(
        PRICED,
        ["{shop}的{thing}原价{price}元，现在打{rate:折}，买{count}{thing.个}可以节省多少元？", "一{thing.个}{thing}平时卖{price}元，今天打{rate:折}。今天买{count}{thing.个}比平时便宜多少元？"],
        [["现价是{price}*{rate}={sale}元", "每{thing.个}便宜{price}-{sale}={cut}元", "{count}{thing.个}节省{cut}*{count}={saved}元"]],
    ),
    Problem(
        dict(who=ADULTS, kids=range(6, 20), each=range(3, 9), over=range(4, 20), fruit=FRUIT, more=range(2, 6)),
        ["{who}给{kids}个孩子分{fruit}，每人{each}个还多{over}个。如果再来{more}个孩子，也各拿{each}个，还缺多少个？", "把一些{fruit}分给{kids}人，每人分{each}个，剩余{over}个。要是再加{more}人，每人仍分{each}个，差几个？"],
        [["{fruit}一共有{kids}*{each}+{over}={all}个", "人数变成{kids}+{more}={people}人", "需要{people}*{each}={need}个", "还缺{need}-{all}={lack}个"]],
    ),
    Problem(
        dict(who=ADULTS, kids=range(6, 20), each=range(4, 10), lack=range(4, 20), fruit=FRUIT, small=range(1, 4)),
        ["{who}给{kids}个孩子分{fruit}，每人{each}个就少{lack}个。如果每人只分{small}个，会剩下多少个？", "把一些{fruit}分给{kids}人，每人{each}个还差{lack}个。要是每人改分{small}个，能剩几个？"],
        [["{fruit}一共有{kids}*{each}-{lack}={all}个", "改分后用去{kids}*{small}={used}个", "会剩下{all}-{used}={rest}个"]],
        where="small != 1 and each > small",
    ),
    Problem(
        dict(who=NAMES, place=PLACES, v=range(50, 90, 5), t=range(8, 30), back=range(2, 7)),
        ["{who}从家去{place}，每分钟走{v}米，走了{t}分钟到达。看完展览原路返回，返回时多用了{back}分钟。他来回一共走了多少米？", "{who}以每分钟{v}米的速度走{t}分钟到{place}，再沿原路走回家，回程比去时慢，多花{back}分钟。往返共走多少米？"],
        [["单程是{v}*{t}={way}米|去时走了{v}*{t}={way}米", "来回一共走了{way}*2={all}米"]],
    ),
    Problem(
        dict(who=NAMES, place=PLACES, v=range(50, 90, 5), t=range(8, 30), back=range(2, 7)),
        ["{who}从家去{place}，每分钟走{v}米，走了{t}分钟到达。原路返回时多用了{back}分钟，返回时平均每分钟走多少米？", "{who}以每分钟{v}米的速度走{t}分钟到{place}，再沿原路走回家，回程多花{back}分钟。回程每分钟走多少米？"],
        [["单程是{v}*{t}={way}米", "返回用了{t}+{back}={time}分钟", "返回时每分钟走{way}/{time}={slow}米"]],
    ),
    Problem(
        dict(a=NAMES, b=NAMES, k=range(2, 6), n=range(4, 15), old="n * k", y=range(2, 9)),
        ["{a}今年{old}岁，年龄是{b}的{k}倍。{y}年后{b}几岁？", "今年{a}{old}岁，正好是{b}年龄的{k}倍，再过{y}年，{b}多少岁？"],
        [["{b}今年{old}/{k}={now}岁", "{y}年后{b}是{now}+{y}={then}岁"]],
    ),
    Problem(
        dict(a=NAMES, b=NAMES, n=range(7, 20), gap=range(3, 30), y=range(2, 6)),
        ["{a}今年{n}岁，比{b}小{gap}岁。{y}年前两人的年龄和是多少岁？", "{b}比{a}大{gap}岁，{a}今年{n}岁，{y}年前他们的年龄加起来是多少岁？"],
        [["{b}今年{n}+{gap}={m}岁", "今年两人共{n}+{m}={sum}岁", "两个人一共减少{y}*2={less}岁", "{y}年前的和是{sum}-{less}={past}岁"]],
    ),
]
