"""Problems of travel, work and flow: distance, speed and time, meeting and chasing, output by the day, tanks that fill."""

from .problem import Problem
from .words import ADULTS, CARS, CITIES, FACTORIES, MADE, MATERIALS, NAMES, PLACES, TARGETS, VEHICLES

PROBLEMS = [
    Problem(
        dict(car=VEHICLES, a=CITIES, b=TARGETS, speed=range(40, 110, 5), hours=[1.5, 2, 2.5, 3, 4], rest=range(20, 180, 10), seats=range(20, 60)),
        [
            "一{car.个}{car}从{a}开往{b}，每小时行{speed}千米，行了{hours:半}小时后离{b}还有{rest}千米，两地相距多少千米？",
            "{car}以每小时{speed}千米的速度从{a}出发，{hours:半}小时后距离{b}还有{rest}千米。{a}到{b}的路程是多少千米？",
        ],
        [["已经行了{speed}*{hours}={gone}千米|走过的路程是{speed}*{hours}={gone}千米", "两地相距{gone}+{rest}={all}千米|全程为{gone}千米+{rest}千米={all}千米"]],
    ),
    Problem(
        dict(one=VEHICLES, two=VEHICLES, u=range(40, 100, 5), v=range(40, 100, 5), t=range(2, 7), a=CITIES, b=TARGETS),
        [
            "{one}和{two}分别从{a}和{b}同时出发，相向而行，{one}每小时行{u}千米，{two}每小时行{v}千米，{t}小时后相遇，两地相距多少千米？",
            "{a}、{b}两地间有一条公路。一{one.个}{one}和一{two.个}{two}从两端同时相对开出，速度分别是每小时{u}千米和{v}千米，经过{t}小时相遇。这条路长多少千米？",
        ],
        [
            ["速度和是{u}+{v}={sum}千米/时|两车每小时共行{u}+{v}={sum}千米", "两地相距{sum}*{t}={all}千米"],
            ["{one}行了{u}*{t}={x}千米", "{two}行了{v}*{t}={y}千米", "两地相距{x}+{y}={all}千米|全程{x}+{y}={all}千米"],
        ],
    ),
    Problem(
        dict(a=NAMES, b=NAMES, lead=range(100, 1000, 50), u=range(60, 120, 5), v=range(120, 280, 10)),
        [
            "{a}步行上学，每分钟走{u}米。他走出{lead}米后，{b}骑车从家出发去追，每分钟骑{v}米，几分钟能追上？",
            "{a}在前面{lead}米处，以每分钟{u}米的速度走，{b}以每分钟{v}米的速度在后面追。多少分钟后追上？",
        ],
        [["每分钟追近{v}-{u}={closer}米|速度差是{v}-{u}={closer}米", "追上需要{lead}/{closer}={time}分钟"]],
        where="closer > 30",
    ),
    Problem(
        dict(who=NAMES, place=PLACES, v=range(50, 90, 5), t=range(6, 30, 2), w=range(100, 200, 10)),
        [
            "{who}从家步行去{place}，每分钟走{v}米，{t}分钟到达。回来时骑车，每分钟{w}米，回来用了多少分钟？",
            "{who}家到{place}要走{t}分钟，他每分钟走{v}米。如果改成每分钟行{w}米的速度，几分钟能到？",
        ],
        [["路程是{v}*{t}={way}米|家到目的地有{v}*{t}={way}米", "用时{way}/{w}={time}分钟|需要{way}/{w}={time}分钟"]],
    ),
    Problem(
        dict(factory=FACTORIES, thing=MADE, plan=range(20, 120, 5), days=range(8, 30), more=range(4, 40, 2), all="plan * days", workers=range(12, 60)),
        [
            "{factory}要做一批{thing}，计划每天做{plan}{thing.个}，{days}天完成。实际每天多做{more}{thing.个}，可以提前几天完成？",
            "{factory}有{workers}名工人，接到一批{thing}的订单，原计划每天生产{plan}{thing.个}，{days}天做完，现在每天比计划多生产{more}{thing.个}。比原计划提前多少天？",
        ],
        [["这批{thing}共有{plan}*{days}={total}{thing.个}|总量为{plan}*{days}={total}{thing.个}", "实际每天做{plan}+{more}={fast}{thing.个}", "实际用了{total}/{fast}={time}天|只需{total}/{fast}={time}天", "提前{days}-{time}={early}天"]],
    ),
    Problem(
        dict(factory=FACTORIES, thing=MADE, workers=range(4, 15), hours=range(4, 9), each=range(3, 20), bad=range(5, 40), box=[5, 6, 8, 10, 12]),
        [
            "{factory}里{workers}名工人每人每小时做{each}{thing.个}{thing}，一天工作{hours}小时，其中有{bad}{thing.个}不合格，合格的每{box}{thing.个}装一箱，能装多少箱？",
            "{workers}个工人同时做{thing}，每人每小时{each}{thing.个}，{hours}小时后检查出{bad}{thing.个}次品。合格品每箱{box}{thing.个}，一共装多少箱？",
        ],
        [["每小时共做{workers}*{each}={hourly}{thing.个}|{workers}人一小时做{workers}*{each}={hourly}{thing.个}", "一共做了{hourly}*{hours}={all}{thing.个}", "合格的有{all}-{bad}={good}{thing.个}|去掉次品还有{all}-{bad}={good}{thing.个}", "可以装{good}/{box}={boxes}箱"]],
    ),
    Problem(
        dict(thing=MADE, pair=[(3, 6), (4, 12), (6, 12), (10, 15), (20, 30), (8, 24), (20, 5), (15, 30), (12, 4), (30, 6), (18, 9), (15, 10)], a="pair[0]", b="pair[1]", k=range(2, 12), all="a * b * k"),
        [
            "一批{thing}共{all}{thing.个}，甲队单独做要{a}天，乙队单独做要{b}天。两队合作，多少天可以完成？",
            "要赶制{all}{thing.个}{thing}，甲组独自完成需{a}天，乙组独自完成需{b}天，如果两组一起做，需要几天？",
        ],
        [["甲每天做{all}/{a}={x}{thing.个}|甲的效率是每天{all}/{a}={x}{thing.个}", "乙每天做{all}/{b}={y}{thing.个}|乙一天能做{all}/{b}={y}{thing.个}", "合作每天做{x}+{y}={both}{thing.个}|两边一天共做{x}+{y}={both}{thing.个}", "需要{all}/{both}={days}天|合作要{all}/{both}={days}天"]],
    ),
    Problem(
        dict(tank=range(600, 5000, 100), fill=range(30, 100, 5), leak=range(5, 30, 5), have=range(100, 600, 50)),
        [
            "一个水池能装{tank}升水，里面已有{have}升。进水管每分钟进水{fill}升，同时排水管每分钟排水{leak}升，几分钟能注满？",
            "水箱的容量是{tank}升，现有水{have}升。打开进水管每分钟流入{fill}升，但底部每分钟漏掉{leak}升。注满水箱要多少分钟？",
        ],
        [["还差{tank}-{have}={need}升|还需要注入{tank}-{have}={need}升", "每分钟净增{fill}-{leak}={net}升|水每分钟实际增加{fill}-{leak}={net}升", "需要{need}/{net}={time}分钟"]],
    ),
    Problem(
        dict(stuff=MATERIALS, all=range(100, 800, 20), done=range(3, 9), each=range(8, 40, 2), days=range(4, 12)),
        [
            "工地有{all}吨{stuff}，前{done}天每天用{each}吨，剩下的要{days}天用完，平均每天用多少吨？",
            "仓库里存着{all}吨{stuff}，每天运走{each}吨，运了{done}天，余下的打算{days}天运完。以后每天要运多少吨？",
        ],
        [["前{done}天用了{each}*{done}={used}吨|已经用掉{each}*{done}={used}吨", "还剩{all}-{used}={rest}吨", "平均每天用{rest}/{days}={rate}吨|以后每天{rest}/{days}={rate}吨"]],
    ),
    Problem(
        dict(who=ADULTS, car=CARS, way=range(120, 700, 20), per=[5, 6, 8, 10], price=range(6, 10), toll=range(20, 120, 5), speed=range(60, 110, 10)),
        [
            "{who}开车走了{way}千米，时速{speed}千米，每100千米耗油{per}升，每升油{price}元，还交了{toll}元过路费，这趟一共花了多少元？",
            "{who}的{car}每行100千米用油{per}升，油价每升{price}元。{who}跑了{way}千米，另付过路费{toll}元。请问总共花费多少元？",
        ],
        [["用油{way}*{per}/100={oil}升|耗油量是{way}*{per}/100={oil}升", "油费{oil}*{price}={cost}元", "一共花了{cost}+{toll}={total}元|总花费{cost}+{toll}={total}元"]],
    ),
]
