"""Problems of daily life: recipes, fares and bills by tiers, calendars, temperatures, points, exchange, queues and floors."""

from .problem import Problem
from .words import ADULTS, DRINKS, LEARNED, MADE, NAMES, SNACKS, TEAMS, TOYS

PROBLEMS = [
    Problem(
        dict(food=SNACKS, few=range(2, 7), flour=range(60, 400, 20), sugar=range(10, 55, 5), many=range(8, 30), eggs=range(2, 5)),
        ["做{few}{food.个}{food}要用{flour}克面粉和{eggs}个鸡蛋，照这个配方做{many}{food.个}，需要多少克面粉？", "按照食谱，{few}{food.个}{food}需要面粉{flour}克、白糖{sugar}克。现在要做{many}{food.个}，应准备面粉多少克？"],
        [["一{food.个}要面粉{flour}/{few}={one}克|每{food.个}用面粉{flour}/{few}={one}克", "{many}{food.个}需要{one}*{many}={all}克"]],
    ),
    Problem(
        dict(who=ADULTS, start=range(8, 15), free=[2, 3, 4], rate=[2, 3, 4], way=range(8, 40), speed=range(30, 60, 5)),
        ["出租车起步价{start}元（含{free}千米），超出部分每千米{rate}元。{who}乘车行了{way}千米，要付多少元？", "打车{free}千米以内收{start}元，之后每千米加收{rate}元。{who}坐了{way}千米，司机平均时速{speed}千米，车费是多少元？"],
        [["超出{way}-{free}={over}千米|要加收的路程是{way}-{free}={over}千米", "超出部分收{over}*{rate}={more}元", "一共要付{start}+{more}={fare}元|车费是{start}+{more}={fare}元"]],
    ),
    Problem(
        dict(who=ADULTS, limit=range(100, 220, 20), low=[0.5, 0.6], high=[0.8, 0.9, 1.1], use=range(230, 400, 10)),
        ["某地电费：每月不超过{limit}度的部分每度{low}元，超过的部分每度{high}元。{who}家上月用电{use}度，电费是多少元？", "{who}家这个月用了{use}度电。前{limit}度按每度{low}元收费，其余按每度{high}元收费，一共要交多少元？"],
        [["基本部分的电费是{limit}*{low}={base}元|前{limit}度收{limit}*{low}={base}元", "超过{use}-{limit}={over}度", "超过部分的电费是{over}*{high}={extra}元", "一共{base}+{extra}={bill}元"]],
    ),
    Problem(
        dict(who=NAMES, first=range(20, 60), more=range(2, 8), days=range(5, 16), goal=range(500, 1500, 100)),
        ["{who}练习跳绳，第一天跳{first}下，以后每天比前一天多跳{more}下，第{days}天跳多少下？", "{who}的目标是一次跳{goal}下。他第一天跳了{first}下，之后每一天都比前一天多{more}下，到第{days}天他跳了几下？"],
        [["从第1天到第{days}天增加了{days}-1={times}次", "一共多了{times}*{more}={gain}下", "第{days}天跳{first}+{gain}={last}下"]],
    ),
    Problem(
        dict(team=TEAMS, win=[2, 3], games=range(8, 20), lost=range(1, 5), draws=range(2, 6), goals=range(10, 40)),
        ["足球联赛胜一场得{win}分，平一场得1分，负一场得0分。{team}踢了{games}场，负{lost}场，平{draws}场，总积分是多少分？", "{team}在联赛里一共打了{games}场比赛，进了{goals}个球，其中{draws}场打平，{lost}场失利。每胜一场得{win}分，每平一场得1分，{team}共得多少分？"],
        [["没有赢的有{lost}+{draws}={other}场", "胜了{games}-{other}={wins}场", "胜场得{wins}*{win}={points}分", "总积分是{points}+{draws}={sum}分|再加平场的{draws}分，共{points}+{draws}={sum}分"]],
    ),
    Problem(
        dict(who=ADULTS, rate=[6.5, 7, 7.2, 7.5, 8], abroad=range(20, 400, 20), home=range(500, 4000, 100)),
        ["{who}带了{home}元，其中换成{abroad}美元（1美元兑换{rate}元），剩下的钱是多少元？", "1美元可以换{rate}元人民币。{who}原有{home}元人民币，兑换了{abroad}美元，还剩人民币多少元？"],
        [["换{abroad}美元要{abroad}*{rate}={paid}元", "剩下{home}-{paid}={rest}元"]],
    ),
    Problem(
        dict(who=NAMES, front=range(5, 30), behind=range(5, 30), left=range(2, 5), rows=range(2, 6)),
        ["{who}排队买票，他前面有{front}人，后面有{behind}人。又走了{left}人后，队伍里一共有多少人？", "在一列队伍中，{who}的前面站着{front}人，后面站着{behind}人，后来有{left}人离开。现在这列队伍有多少人？"],
        [["别的人有{front}+{behind}={others}人|前后共{front}+{behind}={others}人", "加上他自己是{others}+1={all}人", "现在有{all}-{left}={now}人"]],
    ),
    Problem(
        dict(who=NAMES, morning=range(3, 15), up=range(6, 14), down=range(2, 9), city=["山区", "北方", "南方", "海边"]),
        ["{city}早晨气温是{morning}度，到中午升高了{up}度，傍晚又下降{down}度，傍晚比早晨高多少度？", "{who}记录了{city}的气温：清晨{morning}度，中午比清晨高{up}度，晚上比中午低{down}度。晚上比清晨高多少度？"],
        [["中午气温是{morning}+{up}={noon}度", "后来降到{noon}-{down}={late}度", "高{late}-{morning}={diff}度"]],
        where="up > down",
    ),
    Problem(
        dict(who=ADULTS, drink=DRINKS, boxes=range(3, 12), each=[12, 16, 24], daily=range(2, 7), days=range(3, 9)),
        ["{who}买了{boxes}箱{drink}，每箱{each}瓶，全家每天喝{daily}瓶，喝了{days}天后还剩多少瓶？", "家里有{drink}{boxes}箱，一箱{each}瓶。如果每天喝{daily}瓶，{days}天以后剩多少瓶？"],
        [["一共有{boxes}*{each}={all}瓶", "喝掉{daily}*{days}={drunk}瓶|{days}天喝了{daily}*{days}={drunk}瓶", "还剩{all}-{drunk}={rest}瓶"]],
    ),
    Problem(
        dict(who=NAMES, word=LEARNED, all=range(120, 600, 20), days=range(5, 12), each=range(6, 25), late=range(4, 15)),
        ["{who}要在规定时间内学{all}{word.个}{word}，前{days}天每天学{each}{word.个}，剩下的要在{late}天内学完，平均每天还要学多少{word.个}？", "{who}打算学{all}{word.个}{word}。开始{days}天里每天学{each}{word.个}，其余的分{late}天学完，后来每天学多少{word.个}？"],
        [["前{days}天学了{each}*{days}={done}{word.个}", "还剩{all}-{done}={rest}{word.个}", "平均每天学{rest}/{late}={daily}{word.个}"]],
    ),
    Problem(
        dict(team=TEAMS, groups=range(4, 12), each=range(5, 10), boys=range(10, 30), books=range(2, 6)),
        ["{team}分成{groups}个小组，每组{each}人，其中男生{boys}人，女生每人捐{books}本书，女生一共捐多少本？", "{team}有{groups}个小组，每个小组{each}名学生，全班男生有{boys}名。每名女生捐{books}本书，她们共捐书多少本？"],
        [["全班有{groups}*{each}={all}人", "女生有{all}-{boys}={girls}人", "女生一共捐{girls}*{books}={sum}本"]],
    ),
    Problem(
        dict(who=ADULTS, car=range(4, 9), wheels=[3], both=range(12, 40), tri=range(4, 20), sold=range(2, 9)),
        ["停车场里有三轮车和四轮汽车共{both}辆，其中三轮车{tri}辆，开走{sold}辆汽车后，剩下的车一共有多少个轮子？", "{who}看管的车棚停着{both}辆车，{tri}辆是三轮车，其余是四轮车。走了{sold}辆四轮车，剩下的车共有几个轮子？"],
        [["四轮车原有{both}-{tri}={cars}辆", "现在四轮车有{cars}-{sold}={left}辆", "三轮车有{tri}*3={x}个轮子", "四轮车有{left}*4={y}个轮子", "一共有{x}+{y}={all}个轮子"]],
    ),
    Problem(
        dict(who=NAMES, thing=TOYS, day=range(2, 9), weeks=range(3, 9), have=range(10, 60), target=range(100, 500, 10)),
        ["{who}每天叠{day}{thing.个}{thing}，已经有{have}{thing.个}，{weeks}个星期以后一共有多少{thing.个}？", "{who}做手工，原来有{have}{thing.个}{thing}，以后每天增加{day}{thing.个}，过{weeks}周他共有多少{thing.个}？"],
        [["{weeks}个星期有{weeks}*7={days}天|一共{weeks}*7={days}天", "新增加{day}*{days}={more}{thing.个}", "一共有{have}+{more}={all}{thing.个}"]],
    ),
    Problem(
        dict(thing=MADE, lines=range(3, 9), each=range(15, 60), days=[5, 6], weeks=range(2, 5), order=range(1000, 20000, 500)),
        ["一份订单要{order}{thing.个}{thing}，{lines}条生产线每条每天做{each}{thing.个}，每周工作{days}天，{weeks}周后离完成还差多少{thing.个}？", "工厂接到{order}{thing.个}{thing}的任务。{lines}条生产线同时开工，一条一天产{each}{thing.个}，一周开工{days}天。做了{weeks}周，还差多少{thing.个}？"],
        [["所有生产线每天做{lines}*{each}={daily}{thing.个}", "一周做{daily}*{days}={weekly}{thing.个}", "{weeks}周做{weekly}*{weeks}={done}{thing.个}", "还差{order}-{done}={rest}{thing.个}"]],
    ),
]
