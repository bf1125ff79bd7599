"""Problems of counting: animals and legs, trees along a road, days, seats, rows, groups with a remainder, before and after."""

from .problem import Problem
from .words import ADULTS, ANIMALS, BOOKS, FLOWERS, LEARNED, NAMES, ORCHARD, PLACES, TEAMS, TREES

PROBLEMS = [
    Problem(
        dict(chickens=range(5, 40), rabbits=range(4, 30), heads="chickens + rabbits", legs="2 * chickens + 4 * rabbits"),
        [
            "笼子里有鸡和兔共{heads}只，一共有{legs}条腿，兔有多少只？",
            "院子里养着鸡和兔子，数头有{heads}个，数脚有{legs}只。兔子有几只？",
        ],
        [["假设全是鸡，应有{heads}*2={low}条腿|如果都是鸡，腿的总数是{heads}*2={low}条", "实际多了{legs}-{low}={more}条", "每只兔比鸡多4-2={two}条腿", "兔有{more}/{two}={found}只|所以兔子有{more}/{two}={found}只"]],
    ),
    Problem(
        dict(road=range(60, 600, 10), gap=[3, 4, 5, 6, 8, 10], tree=TREES, price=range(15, 60, 5)),
        [
            "一条路长{road}米，在路的一边每隔{gap}米种一棵{tree}，两端都种，每棵{price}元，买树要多少元？",
            "在{road}米长的小路一侧栽{tree}，相邻两棵相距{gap}米，起点和终点都要栽，树苗每棵{price}元。一共需要多少元？",
        ],
        [["间隔数是{road}/{gap}={gaps}个|一共分成{road}/{gap}={gaps}段", "两端都种，要{gaps}+1={trees}棵|棵数比段数多1，是{gaps}+1={trees}棵", "买树要{trees}*{price}={total}元"]],
    ),
    Problem(
        dict(who=ADULTS, one=ANIMALS, two=ANIMALS, a=range(12, 80), k=range(2, 5), more=range(3, 20), sold=range(5, 40)),
        [
            "{who}家养了{a}{one.个}{one}，{two}的数量是{one}的{k}倍还多{more}{two.个}，卖掉{sold}{two.个}{two}后，{two}还剩多少{two.个}？",
            "农场里有{one}{a}{one.个}，{two}比{one}的{k}倍多{more}{two.个}。{who}卖了{sold}{two.个}{two}，现在{two}还有多少{two.个}？",
        ],
        [["{one}的{k}倍是{a}*{k}={base}|先算{k}倍，{a}*{k}={base}{two.个}", "{two}原有{base}+{more}={all}{two.个}", "卖掉后还剩{all}-{sold}={rest}{two.个}"]],
    ),
    Problem(
        dict(place=PLACES, rows=range(8, 30), seats=range(10, 36), taken=range(20, 200), adults=range(3, 20)),
        [
            "{place}的报告厅有{rows}排座位，每排{seats}个，已经坐了{taken}人，又来了{adults}人，现在空座位有多少个？",
            "一个礼堂共{rows}排，每排坐{seats}人。先进来{taken}人，后来又进来{adults}人，还有多少个空位？",
        ],
        [["一共有{rows}*{seats}={all}个座位|座位总数是{rows}*{seats}={all}个", "现在坐了{taken}+{adults}={now}人|一共来了{taken}+{adults}={now}人", "空座位有{all}-{now}={free}个"]],
        where="free > 5",
    ),
    Problem(
        dict(team=TEAMS, students=range(25, 60), teachers=range(2, 6), boat=range(4, 9), price=range(20, 60, 5)),
        [
            "{team}的{students}名学生和{teachers}名老师去划船，每条船正好坐{boat}人，每条船租金{price}元，租船要多少元？",
            "{teachers}位老师带着{students}个学生去公园，大家坐满了每船{boat}人的小船，每条船{price}元，租船共花多少元？",
        ],
        [["一共有{students}+{teachers}={people}人|师生共{students}+{teachers}={people}人", "需要{people}/{boat}={boats}条船", "租金是{boats}*{price}={total}元|租船要{boats}*{price}={total}元"]],
    ),
    Problem(
        dict(who=ADULTS, flower=FLOWERS, all=range(40, 200), each=range(6, 15), price=range(20, 60, 2), left="all % each", made="all // each"),
        [
            "{who}有{all}{flower.个}{flower}，每{each}{flower.个}扎成一束，扎完还剩{left}{flower.个}，每束卖{price}元，能卖多少元？",
            "花店进了{all}{flower.个}{flower}，每束用{each}{flower.个}，最后剩下{left}{flower.个}没用上。如果每束{price}元，这些花束一共能卖多少元？",
        ],
        [["扎成花束的有{all}-{left}={used}{flower.个}|用掉了{all}-{left}={used}{flower.个}", "一共扎了{used}/{each}={bunches}束|可以扎{used}/{each}={bunches}束", "能卖{bunches}*{price}={total}元"]],
        where="left > 0",
    ),
    Problem(
        dict(who=NAMES, book=BOOKS, first=range(6, 30), more=range(2, 9), days=range(4, 12), rest=range(10, 90)),
        [
            "{who}看一本{book}，前{days}天每天看{first}页，以后每天多看{more}页，又看了{days}天，还剩{rest}页，这本书有多少页？",
            "一本{book}，{who}头{days}天每天读{first}页，接下来的{days}天每天比原来多读{more}页，最后还有{rest}页没读。全书共多少页？",
        ],
        [["前{days}天看了{first}*{days}={a}页", "后来每天看{first}+{more}={fast}页", "后{days}天看了{fast}*{days}={b}页", "全书有{a}+{b}+{rest}={all}页|把三部分加起来，{a}+{b}+{rest}={all}页"]],
    ),
    Problem(
        dict(place=PLACES, start=range(20, 60), off=range(4, 18), on=range(5, 22), off2=range(3, 12)),
        [
            "一辆公交车上有{start}人，到{place}站下去{off}人，上来{on}人，下一站又下去{off2}人，车上现在有多少人？",
            "公交车从起点站开出时有{start}名乘客。在{place}站有{off}人下车、{on}人上车，之后一站又有{off2}人下车。这时车上有多少人？",
        ],
        [["下车后剩{start}-{off}={a}人|先剩下{start}-{off}={a}人", "上车后有{a}+{on}={b}人", "最后有{b}-{off2}={c}人|下一站后车上有{b}-{off2}={c}人"]],
    ),
    Problem(
        dict(fruit=ORCHARD, trees=range(10, 60), each=range(20, 60, 2), box=[15, 20, 24, 25, 30], price=range(30, 90, 5), gone=range(3, 12)),
        [
            "果园有{trees}棵{fruit}树，每棵收{each}千克{fruit}，每{box}千克装一箱，送人{gone}箱后其余每箱卖{price}元，收入多少元？",
            "{trees}棵{fruit}树平均每棵结{each}千克果子，装箱时每箱{box}千克。留下{gone}箱自己吃，剩下的按每箱{price}元卖掉，一共收入多少元？",
        ],
        [["一共收{trees}*{each}={all}千克|总产量是{trees}*{each}={all}千克", "可以装{all}/{box}={boxes}箱", "卖掉{boxes}-{gone}={sold}箱|还剩{boxes}-{gone}={sold}箱可以卖", "收入{sold}*{price}={income}元"]],
    ),
    Problem(
        dict(who=NAMES, days=range(2, 6), weeks=range(2, 8), each=range(8, 40), got=range(10, 60), word=LEARNED),
        [
            "{who}每周学{days}天，每天学{each}{word.个}{word}，坚持了{weeks}周，另外暑假里学了{got}{word.个}，一共学了多少{word.个}{word}？",
            "每个星期{who}有{days}天学{word}，一天{each}{word.个}，{weeks}个星期以后再加上以前学的{got}{word.个}，他总共学会多少{word.个}{word}？",
        ],
        [["每周学{days}*{each}={weekly}{word.个}|一周学{each}*{days}={weekly}{word.个}", "{weeks}周学了{weekly}*{weeks}={a}{word.个}", "一共学了{a}+{got}={all}{word.个}|总共{a}+{got}={all}{word.个}"]],
    ),
]
