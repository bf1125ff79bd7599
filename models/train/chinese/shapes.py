"""Problems of length, area, volume, weight and time, with their units."""

from .problem import Problem
from .words import ADULTS, NAMES, WEIGHED

PROBLEMS = [
    Problem(
        dict(place=["菜地", "操场", "花园", "果园", "鱼塘", "停车场"], long=range(12, 90, 2), short=range(6, 50, 2), gate=range(2, 5), price=range(8, 60)),
        [
            "一块长方形{place}长{long}米，宽{short}米，四周要围篱笆，留一个{gate}米宽的门，每米篱笆{price}元，一共要花多少元？",
            "长方形的{place}，长和宽分别是{long}米和{short}米，除了{gate}米宽的大门以外都围上栅栏。栅栏每米{price}元，总共需要多少元？",
        ],
        [["长与宽的和是{long}+{short}={half}米|长加宽是{long}+{short}={half}米", "周长是{half}*2={around}米", "要围{around}-{gate}={fence}米|篱笆长{around}-{gate}={fence}米", "一共要花{fence}*{price}={total}元"]],
        where="long > short",
    ),
    Problem(
        dict(room=["客厅", "教室", "卧室", "会议室", "走廊"], long=range(4, 13), wide=range(3, 10), side=[2, 4, 5], price=range(3, 20)),
        [
            "{room}长{long}米，宽{wide}米，用边长{side}分米的方砖铺地，一共需要多少块方砖？",
            "给一间长{long}米、宽{wide}米的{room}铺地砖，每块砖是边长{side}分米的正方形，价钱{price}元。需要多少块砖？",
        ],
        [["长是{long}*10={a}分米|长换成分米是{long}*10={a}分米", "宽是{wide}*10={b}分米|宽换成分米是{wide}*10={b}分米", "地面面积{a}*{b}={floor}平方分米", "每块砖面积{side}*{side}={tile}平方分米", "需要{floor}/{tile}={count}块|一共用{floor}/{tile}={count}块"]],
    ),
    Problem(
        dict(long=range(20, 90, 5), wide=range(10, 50, 5), high=range(10, 40, 5), full=range(4, 10), what=["鱼缸", "水箱", "玻璃缸"]),
        [
            "一个长方体{what}，长{long}厘米，宽{wide}厘米，高{high}厘米，里面的水深{full}厘米，还能倒入多少立方厘米的水？",
            "长方体{what}的长、宽、高分别为{long}厘米、{wide}厘米、{high}厘米，现在水深{full}厘米。再加多少立方厘米的水正好装满？",
        ],
        [["底面积是{long}*{wide}={base}平方厘米|先求底面积{long}*{wide}={base}平方厘米", "空着的高度是{high}-{full}={gap}厘米|离满还差{high}-{full}={gap}厘米", "还能倒入{base}*{gap}={room}立方厘米"]],
    ),
    Problem(
        dict(who=NAMES, side=range(4, 30), more=range(2, 12)),
        [
            "一个正方形的边长是{side}厘米，把边长增加{more}厘米，面积增加多少平方厘米？",
            "{who}画了一个边长{side}厘米的正方形，又把每条边延长{more}厘米画成更大的正方形。面积比原来大多少平方厘米？",
        ],
        [["原来的面积是{side}*{side}={old}平方厘米", "新的边长是{side}+{more}={long}厘米|边长变成{side}+{more}={long}厘米", "新的面积是{long}*{long}={new}平方厘米", "面积增加{new}-{old}={grown}平方厘米|相差{new}-{old}={grown}平方厘米"]],
    ),
    Problem(
        dict(food=WEIGHED, bags=range(3, 12), grams=range(200, 900, 50), kilos=range(8, 20), price=range(10, 40)),
        [
            "一袋{food}净重{grams}克，{bags}袋这样的{food}放进一个能装{kilos}千克的箱子，还能再装多少克？",
            "箱子最多放{kilos}千克东西，已经放进{bags}袋{food}，每袋{grams}克，每袋{price}元。箱子里还可以放多少克？",
        ],
        [["{bags}袋共重{grams}*{bags}={load}克|已经装了{grams}*{bags}={load}克", "箱子能装{kilos}*1000={max}克|{kilos}千克就是{kilos}*1000={max}克", "还能装{max}-{load}={rest}克"]],
    ),
    Problem(
        dict(who=[*NAMES, *ADULTS], hours=range(1, 5), minutes=range(10, 56, 5), each=range(4, 16), break_=range(5, 20)),
        [
            "{who}从上午开始折纸花，一共用了{hours}小时{minutes}分钟，中间休息{break_}分钟，每{each}分钟折一朵，一共折了多少朵？",
            "{who}做手工花用了{hours}小时{minutes}分，其中休息了{break_}分钟，平均{each}分钟做一朵。他做了多少朵？",
        ],
        [["{hours}小时是{hours}*60={base}分钟|把小时化成分钟，{hours}*60={base}分钟", "一共{base}+{minutes}={all}分钟", "真正干活的时间是{all}-{break_}={work}分钟|去掉休息还有{all}-{break_}={work}分钟", "做了{work}/{each}={count}朵|一共{work}/{each}={count}朵"]],
    ),
    Problem(
        dict(rope=range(8, 40), cut=range(30, 90, 10), pieces=range(3, 9), who=ADULTS),
        [
            "{who}有一根{rope}米长的绳子，剪下{pieces}段，每段{cut}厘米，还剩多少厘米？",
            "一卷彩带长{rope}米，{who}用它扎了{pieces}个礼盒，每个用{cut}厘米。彩带还剩多少厘米？",
        ],
        [["{rope}米是{rope}*100={all}厘米|全长换算成{rope}*100={all}厘米", "用去{cut}*{pieces}={used}厘米|一共剪掉{pieces}*{cut}={used}厘米", "还剩{all}-{used}={rest}厘米"]],
    ),
    Problem(
        dict(long=range(30, 200, 10), wide=range(20, 100, 10), yield_=range(2, 9), per=range(40, 100, 5), crop=["小麦", "水稻", "玉米", "土豆", "油菜"]),
        [
            "一块长{long}米、宽{wide}米的田种{crop}，平均每平方米收{yield_}千克，每{per}千克装一袋，能装多少袋？",
            "农场有块长方形的{crop}地，长{long}米，宽{wide}米，每平方米产{crop}{yield_}千克。如果每袋装{per}千克，一共能装多少袋？",
        ],
        [["面积是{long}*{wide}={area}平方米|这块地有{long}*{wide}={area}平方米", "一共收{area}*{yield_}={crop_kg}千克|总产量为{area}*{yield_}={crop_kg}千克", "能装{crop_kg}/{per}={bags}袋"]],
        where="long > wide",
    ),
]
