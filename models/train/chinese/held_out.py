"""Problems of kinds that training does not see: they are for development figures alone."""

from fractions import Fraction

from .problem import Problem
from .words import ADULTS, FRUIT, MADE, NAMES, STATIONERY, TEAMS, TREES

PROBLEMS = [
    Problem(
        dict(who=ADULTS, wage=range(4000, 12000, 500), part=[Fraction(1, 4), Fraction(1, 5), Fraction(2, 5)], food=range(500, 2000, 100), months=range(3, 12)),
        [
            "{who}每月工资{wage}元，其中{part:分}还房贷，生活费花{food}元，其余存起来，{months}个月能存多少元？",
            "{who}的月收入是{wage}元，房贷占{part:分}，再用掉{food}元生活费，剩下的全部存进银行。过{months}个月一共存了多少元？",
        ],
        [["每月房贷{wage}*{part}={loan}元|还贷要用{wage}*{part}={loan}元", "还贷后剩{wage}-{loan}={rest}元", "每月存{rest}-{food}={save}元|除去生活费，可存{rest}-{food}={save}元", "{months}个月存{save}*{months}={total}元"]],
    ),
    Problem(
        dict(round=range(120, 600, 20), gap=[4, 5, 6, 8, 10], tree=TREES, extra=range(5, 30), what=["湖", "池塘", "花坛", "操场"]),
        [
            "一个圆形{what}周长{round}米，沿着它每隔{gap}米种一棵{tree}，再在相邻两棵中间放一盆花，树和花盆一共有多少？",
            "{what}一圈长{round}米，四周每{gap}米栽{tree}一棵，每两棵之间摆一盆花。树和花盆加起来是多少？",
        ],
        [["围成一圈时棵数等于间隔数，有{round}/{gap}={trees}棵|树有{round}/{gap}={trees}棵", "花盆和树一样多，共{trees}*2={all}"]],
    ),
    Problem(
        dict(who=NAMES, floors=range(4, 16), steps=range(14, 25), rest=range(2, 9)),
        [
            "{who}住在{floors}楼，每两层之间有{steps}级台阶，他从1楼走到家，路上停下休息了{rest}次，一共要走多少级台阶？",
            "一栋楼每层楼梯有{steps}级，{who}从1楼走到{floors}楼，一共走了多少级？",
        ],
        [["从1楼到{floors}楼要爬{floors}-1={up}层|实际爬了{floors}-1={up}层楼梯", "一共走{up}*{steps}={all}级"]],
    ),
    Problem(
        dict(a=NAMES, b=NAMES, thing=STATIONERY, n=range(3, 9), m=range(3, 9), extra=range(2, 6), price=range(3, 15), paid="(n + extra) * price"),
        [
            "{a}用{paid}元买{thing}，比{b}多买{extra}{thing.个}，{b}买了{n}{thing.个}。照这样算，买{m}{thing.个}要多少元？",
            "{b}买了{n}{thing.个}{thing}，{a}比他多买{extra}{thing.个}，付了{paid}元。同样的{thing}买{m}{thing.个}需要多少元？",
        ],
        [["{a}买了{n}+{extra}={count}{thing.个}", "每{thing.个}{paid}/{count}={one}元|单价是{paid}/{count}={one}元", "{m}{thing.个}要{one}*{m}={total}元"]],
    ),
    Problem(
        dict(water=range(300, 900, 50), salt=range(20, 200, 10)),
        [
            "把{salt}克盐放进{water}克水中，这杯盐水的含盐率是百分之几？",
            "用{water}克水和{salt}克盐配成盐水，盐占盐水的百分之多少？",
        ],
        [["盐水共重{water}+{salt}={all}克|配成的盐水有{water}+{salt}={all}克", "含盐率是{salt}/{all}*100={rate}%|盐占{salt}/{all}*100={rate}%"]],
    ),
    Problem(
        dict(thing=MADE, one=range(12, 60, 2), two=range(10, 50, 2), days=range(3, 12), left=range(20, 200, 10), team=TEAMS),
        [
            "甲、乙两条流水线合做一批{thing}，甲每天做{one}{thing.个}，乙每天做{two}{thing.个}，合做{days}天后还有{left}{thing.个}没做，这批{thing}有多少{thing.个}？",
            "有一批{thing}，甲组一天做{one}{thing.个}，乙组一天做{two}{thing.个}，两组一起做了{days}天，还差{left}{thing.个}才完成。这批任务一共多少{thing.个}？",
        ],
        [["两组每天共做{one}+{two}={both}{thing.个}", "{days}天做了{both}*{days}={done}{thing.个}", "这批共有{done}+{left}={all}{thing.个}"]],
    ),
    Problem(
        dict(fruit=FRUIT, part=range(10, 80, 2), basket=range(2, 7), full="part + basket", half="full - part / 2"),
        [
            "一筐{fruit}连筐重{full}千克，吃掉一半{fruit}后，连筐还重{half}千克，空筐重多少千克？",
            "连筐共重{full}千克的{fruit}，卖掉一半以后连筐称是{half}千克。空筐重多少千克？",
        ],
        [["一半{fruit}重{full}-{half}={x}千克", "全部{fruit}重{x}*2={all}千克|{fruit}一共重{x}*2={all}千克", "筐重{full}-{all}={empty}千克|空筐的重量是{full}-{all}={empty}千克"]],
    ),
    Problem(
        dict(lesson=[40, 45], gap=[10, 15], count=range(3, 6), team=TEAMS, start=[480, 490, 500], students=range(30, 50)),
        [
            "学校每节课{lesson}分钟，课间休息{gap}分钟。{team}有{students}人，上午连续上{count}节课，从第一节开始到最后一节结束共多少分钟？",
            "一节课{lesson}分钟，两节课之间休息{gap}分钟，一上午有{count}节课。从上课到放学一共经过多少分钟？",
        ],
        [["上课时间{lesson}*{count}={work}分钟", "中间休息{count}-1={breaks}次|课间有{count}-1={breaks}次", "休息时间{gap}*{breaks}={rest}分钟", "一共{work}+{rest}={all}分钟|总时间是{work}+{rest}={all}分钟"]],
    ),
]
