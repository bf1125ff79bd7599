"""Problems of parts and wholes: fractions, percent, multiples, ratios, sharing, ages, sums and differences."""

from fractions import Fraction

from .problem import Problem
from .words import BOOKS, FRUIT, MIXED, NAMES, SNACKS, TEAMS, TOYS

SHARES = [Fraction(1, 2), Fraction(1, 3), Fraction(1, 4), Fraction(1, 5), Fraction(2, 3), Fraction(3, 4), Fraction(2, 5), Fraction(3, 5)]

PROBLEMS = [
    Problem(
        dict(who=NAMES, thing=TOYS, all=range(24, 300, 6), share=SHARES, gave=range(3, 20)),
        [
            "{who}有{all}{thing.个}{thing}，把其中的{share:分}送给弟弟，又弄丢了{gave}{thing.个}，现在还剩多少{thing.个}？",
            "{who}收集了{all}{thing.个}{thing}。他先送出{share:分}，后来又送出{gave}{thing.个}。{who}还有多少{thing.个}{thing}？",
        ],
        [["送给弟弟{all}*{share}={first}{thing.个}|先送出{all}*{share}={first}{thing.个}", "剩下{all}-{first}={rest}{thing.个}|此时还有{all}-{first}={rest}{thing.个}", "最后剩{rest}-{gave}={end}{thing.个}|现在有{rest}-{gave}={end}{thing.个}"]],
    ),
    Problem(
        dict(who=NAMES, book=BOOKS, pages=range(60, 420, 20), one=SHARES, two=SHARES),
        [
            "一本{book}共{pages}页，{who}第一天看了全书的{one:分}，第二天看了余下的{two:分}，还有多少页没看？",
            "{who}在读一本{pages}页的{book}，第一天读了{one:分}，第二天读了剩下部分的{two:分}。请问还剩多少页没有读？",
        ],
        [["第一天看了{pages}*{one}={first}页", "还剩{pages}-{first}={rest}页|第一天后余下{pages}-{first}={rest}页", "第二天看了{rest}*{two}={second}页", "没看的有{rest}-{second}={end}页|最后还剩{rest}-{second}={end}页"]],
    ),
    Problem(
        dict(team=TEAMS, boys=range(12, 40), times=range(2, 4), less=range(2, 12), other=range(30, 50)),
        [
            "{team}女生有{boys}人，男生人数比女生的{times}倍少{less}人，{team}一共有多少人？",
            "舞蹈社有女生{boys}名，男生比女生的{times}倍还少{less}名。这个社团共有多少名同学？",
            "{team}参加比赛的女生有{boys}人，男生的人数是女生的{times}倍少{less}人，没参加的有{other}人。参加比赛的共多少人？",
        ],
        [["女生的{times}倍是{boys}*{times}={double}人|先算{boys}*{times}={double}人", "男生有{double}-{less}={girls}人", "一共有{boys}+{girls}={total}人|男女生合计{girls}+{boys}={total}人"]],
    ),
    Problem(
        dict(son=NAMES, years=range(2, 12), age=range(5, 14), times=range(3, 5)),
        [
            "{son}今年{age}岁，爸爸的年龄是他的{times}倍。{years}年后爸爸多少岁？",
            "今年{son}{age}岁，妈妈的岁数正好是他的{times}倍，再过{years}年，妈妈是多少岁？",
        ],
        [["今年家长{age}*{times}={now}岁|现在的年龄是{age}*{times}={now}岁", "{years}年后是{now}+{years}={then}岁|再过{years}年就是{now}+{years}={then}岁"]],
    ),
    Problem(
        dict(a=NAMES, b=NAMES, sum=range(30, 200), diff=range(4, 40), thing=TOYS),
        [
            "{a}和{b}一共有{sum}{thing.个}{thing}，{a}比{b}多{diff}{thing.个}。{a}有多少{thing.个}？",
            "两个孩子{a}和{b}共收集{sum}{thing.个}{thing}，其中{a}的比{b}的多{diff}{thing.个}，求{a}有多少{thing.个}{thing}？",
        ],
        [
            ["从总数里去掉多的部分，{sum}-{diff}={even}{thing.个}", "{b}有{even}/2={small}{thing.个}|平分得{b}有{even}/2={small}{thing.个}", "{a}有{small}+{diff}={large}{thing.个}"],
            ["假设{b}也和{a}一样多，总数是{sum}+{diff}={twice}{thing.个}", "{a}有{twice}/2={large}{thing.个}|所以{a}的个数是{twice}/2={large}{thing.个}"],
        ],
        where="sum > 2 * diff",
    ),
    Problem(
        dict(a=NAMES, b=NAMES, times=range(2, 7), part=range(6, 40), sum="part * (times + 1)", thing=TOYS),
        [
            "{a}和{b}共有{sum}{thing.个}{thing}，{a}的数量是{b}的{times}倍，{a}比{b}多多少{thing.个}？",
            "{sum}{thing.个}{thing}分给{a}和{b}，{a}分到的是{b}的{times}倍。{a}比{b}多分到多少{thing.个}？",
        ],
        [["把{b}的看作1份，总共{times}+1={parts}份", "每份{sum}/{parts}={one}{thing.个}|{b}有{sum}/{parts}={one}{thing.个}", "{a}有{one}*{times}={large}{thing.个}", "{a}比{b}多{large}-{one}={more}{thing.个}|相差{large}-{one}={more}{thing.个}"]],
    ),
    Problem(
        dict(p=range(2, 8), q=range(3, 10), unit=range(5, 40), sum="(p + q) * unit", one=MIXED, two=MIXED),
        [
            "用{one}和{two}按{p}:{q}配料，一共配了{sum}千克，其中{one}比{two}少多少千克？",
            "一种混合料由{one}和{two}按{p}比{q}混合而成。要配{sum}千克这种料，{two}比{one}多用多少千克？",
        ],
        [["总份数是{p}+{q}={parts}份|一共分成{p}+{q}={parts}份", "每份{sum}/{parts}={one_part}千克|一份重{sum}/{parts}={one_part}千克", "{one}用{one_part}*{p}={first}千克", "{two}用{one_part}*{q}={second}千克", "相差{second}-{first}={diff}千克"]],
        where="p < q",
    ),
    Problem(
        dict(food=SNACKS, boxes=range(3, 9), each=range(8, 25), kids=range(4, 15), eaten=range(2, 12)),
        [
            "老师买来{boxes}盒{food}，每盒{each}{food.个}，自己留下{eaten}{food.个}，其余平均分给{kids}个小朋友，每人分到多少{food.个}？",
            "幼儿园有{boxes}盒{food}，每盒装{each}{food.个}。拿走{eaten}{food.个}以后，剩下的平均分给{kids}个孩子。每个孩子得到多少{food.个}？",
        ],
        [["一共有{boxes}*{each}={all}{food.个}|总数是{each}*{boxes}={all}{food.个}", "可以分的有{all}-{eaten}={rest}{food.个}|去掉留下的，还有{all}-{eaten}={rest}{food.个}", "每人分到{rest}/{kids}={share}{food.个}"]],
    ),
    Problem(
        dict(team=TEAMS, all=range(20, 61, 5), rate=[20, 40, 60, 80], joined=range(2, 9), hall=range(100, 400, 50)),
        [
            "{team}有{all}名学生，其中{rate:%}参加了运动会，后来又有{joined}人报名。没参加的有多少人？",
            "{team}共{all}人，{rate:%}的人报名参加合唱，随后又增加了{joined}人，礼堂有{hall}个座位。{team}还有多少人没有报名？",
        ],
        [["开始参加的有{all}*{rate}/100={first}人|最初报名{all}*{rate}/100={first}人", "后来共有{first}+{joined}={now}人参加|加上新报名的，一共{first}+{joined}={now}人", "没参加的有{all}-{now}={rest}人|剩下{all}-{now}={rest}人没有参加"]],
    ),
    Problem(
        dict(a=NAMES, b=NAMES, c=NAMES, x=range(60, 100), y=range(60, 100), z=range(60, 100), passing=[60, 85]),
        [
            "{a}、{b}、{c}三人的数学成绩分别是{x}分、{y}分和{z}分，三人的平均分是多少分？",
            "一次测验中{a}得{x}分，{b}得{y}分，{c}得{z}分。他们的平均成绩是多少分？",
        ],
        [["三人总分是{x}+{y}+{z}={sum}分|把三个分数加起来，{x}+{y}+{z}={sum}分", "平均分是{sum}/3={mean}分|平均每人{sum}/3={mean}分"]],
    ),
    Problem(
        dict(who=NAMES, n=range(3, 6), mean=range(75, 92), new=range(3, 6), subject=["数学", "语文", "英语", "科学"]),
        [
            "{who}前{n}次{subject}测验的平均分是{mean}分，他希望再考一次后平均分提高{new}分。下一次他要考多少分？",
            "{who}考了{n}次{subject}，平均{mean}分。如果再考一次能把平均分提高{new}分，这次他得了多少分？",
        ],
        [["前{n}次总分{mean}*{n}={sum}分", "新的平均分是{mean}+{new}={goal}分", "共考了{n}+1={times}次", "总分要达到{goal}*{times}={all}分", "下一次要考{all}-{sum}={score}分|所以这次得{all}-{sum}={score}分"]],
        where="score <= 120",
    ),
    Problem(
        dict(a=NAMES, b=NAMES, c=NAMES, thing=TOYS, x=range(8, 40), k=range(2, 6), m=range(3, 20)),
        [
            "{a}有{x}{thing.个}{thing}，{b}的是{a}的{k}倍，{c}比{b}少{m}{thing.个}，三人一共有多少{thing.个}？",
            "{b}的{thing}数量是{a}的{k}倍，{c}比{b}少{m}{thing.个}。已知{a}有{x}{thing.个}，三个人合起来有多少{thing.个}{thing}？",
        ],
        [["{b}有{x}*{k}={y}{thing.个}", "{c}有{y}-{m}={z}{thing.个}", "三人一共有{x}+{y}+{z}={sum}{thing.个}|合计{x}+{y}+{z}={sum}{thing.个}"]],
    ),
    Problem(
        dict(who=NAMES, fruit=FRUIT, left=range(6, 40), share=[Fraction(1, 3), Fraction(1, 4), Fraction(1, 5), Fraction(1, 6)], keep="share.denominator - 1", parts="share.denominator", guests=range(2, 9)),
        [
            "一筐{fruit}吃掉了{share:分}以后还剩{left}个，又买来{guests}个，如果没吃，一共会有多少个？",
            "{who}把一箱{fruit}的{share:分}送给邻居，剩下{left}个。如果不送，再加上新摘的{guests}个，应该有多少个{fruit}？",
        ],
        [["剩下的占{parts}-1={rest}份|分成{parts}份，还剩{parts}-1={rest}份", "每份是{left}/{rest}={one}个|一份有{left}/{rest}={one}个", "原来有{one}*{parts}={all}个", "再加上新的，共{all}+{guests}={total}个|合起来{all}+{guests}={total}个"]],
    ),
]
