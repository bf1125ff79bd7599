"""Problems of buying and selling, wages, savings, profit and interest. Amounts in 元 unless they say otherwise."""

from .problem import Problem
from .words import ADULTS, DEAR, DRINKS, FRUIT, GOODS, NAMES, SHOPS, SNACKS, STATIONERY, WEIGHED

PROBLEMS = [
    Problem(
        dict(who=NAMES, thing=STATIONERY, price=range(2, 16), count=range(3, 11), paid=[50, 100, 200]),
        [
            "{who}买了{count}{thing.个}{thing}，每{thing.个}{price}元，付给收银员{paid}元，应找回多少元？",
            "一{thing.个}{thing}卖{price}元。{who}拿{paid}元去买{count}{thing.个}，还剩多少元？",
            "{who}带着{paid}元走进文具店，想买{count}{thing.个}{thing}，每{thing.个}的价钱是{price}元。买完以后他手里还有多少钱？",
        ],
        [["{count}{thing.个}{thing}一共{price}*{count}={cost}元|买{thing}要花{price}元*{count}={cost}元|总价是{count}*{price}={cost}元", "应找回{paid}-{cost}={rest}元|付了{paid}元，剩下{paid}元-{cost}元={rest}元"]],
    ),
    Problem(
        dict(who=NAMES, one=STATIONERY, two=STATIONERY, a=range(2, 9), b=range(3, 13), p=range(2, 13), q=range(4, 20)),
        [
            "{who}买了{a}{one.个}{one}和{b}{two.个}{two}。{one}每{one.个}{p}元，{two}每{two.个}{q}元。{who}一共花了多少元？",
            "文具店里{one}每{one.个}{p}元，{two}每{two.个}{q}元，{who}各买了{a}{one.个}和{b}{two.个}，总共要付多少元？",
            "{who}开学前去采购，{p}元一{one.个}的{one}买了{a}{one.个}，{q}元一{two.个}的{two}买了{b}{two.个}，请问共花多少元？",
        ],
        [["{one}花了{p}*{a}={first}元|买{one}用去{a}*{p}={first}元", "{two}花了{q}*{b}={second}元|买{two}用去{b}*{q}={second}元", "一共花了{first}+{second}={total}元|两样合计{first}+{second}={total}元"]],
    ),
    Problem(
        dict(who=[*NAMES, *ADULTS], thing=GOODS, price=range(40, 400, 10), rate=[0.6, 0.7, 0.75, 0.8, 0.85, 0.9], count=range(2, 6)),
        [
            "一{thing.个}{thing}原价{price}元，现在打{rate:折}出售。{who}买了{count}{thing.个}，要付多少元？",
            "商场搞活动，{thing}一律{rate:折}。原来每{thing.个}{price}元，{who}现在买{count}{thing.个}一共需要多少元？",
            "{who}看中一款{thing}，标价{price}元，店里正打{rate:折}，一次买{count}{thing.个}得花多少元？",
        ],
        [
            ["打折后每{thing.个}的价格是{price}*{rate}={sale}元|折后单价{price}*{rate}={sale}元", "{count}{thing.个}共{sale}*{count}={total}元|一共要付{count}*{sale}={total}元"],
            ["不打折时{count}{thing.个}要{price}*{count}={full}元", "打折后只需{full}*{rate}={total}元|按折扣实付{full}*{rate}={total}元"],
        ],
    ),
    Problem(
        dict(who=ADULTS, thing=DEAR, price=range(600, 5000, 100), rate=[0.7, 0.75, 0.8, 0.9, 0.95], cut=range(20, 200, 10), years=range(2, 6)),
        [
            "{who}想买一{thing.个}原价{price}元的{thing}，商家打{rate:折}，再减{cut}元优惠券，实际付多少元？",
            "一{thing.个}{thing}标价{price}元，保修{years}年。节日期间先打{rate:折}，会员还能再便宜{cut}元。{who}是会员，{who}要付多少元？",
        ],
        [["打折后是{price}*{rate}={sale}元|折后价为{price}*{rate}={sale}元", "再减去优惠{sale}-{cut}={paid}元|用券以后实付{sale}-{cut}={paid}元"]],
    ),
    Problem(
        dict(shop=SHOPS, thing=GOODS, cost=range(20, 200, 5), gain=range(5, 80, 5), count=range(10, 90, 5), fee=range(50, 300, 10)),
        [
            "{shop}以每{thing.个}{cost}元的价格购进{thing}，每{thing.个}加价{gain}元卖出，共卖出{count}{thing.个}，运费花了{fee}元，净赚多少元？",
            "一家{shop}卖{thing}，进价{cost}元一{thing.个}，售价比进价多{gain}元。这个月卖掉{count}{thing.个}，另付运费{fee}元，实际利润是多少元？",
        ],
        [
            ["每{thing.个}赚{gain}元，{count}{thing.个}共赚{gain}*{count}={profit}元|毛利润是{count}*{gain}={profit}元", "扣掉运费后净赚{profit}-{fee}={net}元|减去运费，剩下{profit}-{fee}={net}元"],
            ["每{thing.个}售价{cost}+{gain}={price}元", "卖出总收入{price}*{count}={income}元", "进货成本{cost}*{count}={spent}元", "毛利润{income}-{spent}={profit}元", "净利润{profit}-{fee}={net}元"],
        ],
        where="net > 20",
    ),
    Problem(
        dict(who=ADULTS, fruit=FRUIT, bought=range(40, 160, 10), cost=range(2, 7), price=range(6, 13), bad=range(3, 12)),
        [
            "{who}进了{bought}千克{fruit}，每千克进价{cost}元，运输中坏了{bad}千克，剩下的按每千克{price}元卖完，赚了多少元？",
            "水果摊主{who}用每千克{cost}元的价格批发{bought}千克{fruit}，扔掉了坏的{bad}千克，其余每千克卖{price}元。全部卖出后{who}的利润是多少元？",
        ],
        [["能卖的{fruit}有{bought}-{bad}={good}千克|去掉坏的还剩{bought}-{bad}={good}千克", "卖得{good}*{price}={income}元|收入是{good}*{price}={income}元", "成本是{bought}*{cost}={spent}元|进货花了{bought}*{cost}={spent}元", "赚了{income}-{spent}={profit}元|利润为{income}-{spent}={profit}元"]],
    ),
    Problem(
        dict(who=ADULTS, hours=range(6, 10), pay=range(15, 45), extra=range(2, 5), more=range(5, 20), days=range(4, 7), worked="hours * days"),
        [
            "{who}每小时工资{pay}元，每天工作{hours}小时，一周干{days}天。这周还加班{extra}小时，加班每小时多给{more}元。{who}这周一共挣多少元？",
            "打零工的{who}平时一小时挣{pay}元，一天做{hours}小时，做了{days}天，此外加班{extra}小时，加班时薪比平时高{more}元，总收入是多少元？",
        ],
        [["正常工作{hours}*{days}={normal}小时|平时共做了{days}*{hours}={normal}小时", "正常工资是{normal}*{pay}={base}元", "加班每小时{pay}+{more}={rate}元|加班时薪为{pay}+{more}={rate}元", "加班费是{rate}*{extra}={bonus}元", "一共挣{base}+{bonus}={total}元|合计{base}+{bonus}={total}元"]],
    ),
    Problem(
        dict(who=ADULTS, base=range(3000, 8000, 200), share=range(2, 11), sales=range(10000, 60000, 5000), rent=range(800, 2000, 100)),
        [
            "销售员{who}每月底薪{base}元，另外拿销售额的{share:%}作为提成。这个月卖了{sales}元的货，交{rent}元房租后还剩多少元？",
            "{who}的月薪由{base}元底薪和{share:%}的提成组成，本月销售额为{sales}元，房租是{rent}元。付完房租，{who}还有多少元？",
        ],
        [["提成是{sales}*{share}/100={bonus}元|按{share}%算，提成为{sales}*{share}/100={bonus}元", "本月工资{base}+{bonus}={pay}元|底薪加提成共{base}+{bonus}={pay}元", "付房租后还剩{pay}-{rent}={rest}元|扣去房租，余{pay}-{rent}={rest}元"]],
    ),
    Problem(
        dict(who=NAMES, have=range(30, 300, 10), save=range(5, 40), target=range(300, 1000, 20), thing=DEAR),
        [
            "{who}想买一{thing.个}{target}元的{thing}，已经有{have}元，以后每周存{save}元，还要存几周才够？",
            "{who}的存钱罐里有{have}元。他每星期往里放{save}元，想攒够{target}元买{thing}，还需要多少个星期？",
        ],
        [["还差{target}-{have}={gap}元|还要攒{target}元-{have}元={gap}元", "需要{gap}/{save}={weeks}周|每周{save}元，要存{gap}/{save}={weeks}周"]],
    ),
    Problem(
        dict(who=[*NAMES, *ADULTS], sum=range(2000, 50000, 1000), rate=[1.5, 2, 2.5, 3, 4, 5], years=range(2, 6)),
        [
            "{who}把{sum}元存入银行，年利率是{rate:%}，存{years}年（按单利计算），到期时本金和利息一共多少元？",
            "{who}存了{sum}元定期，存期{years}年，年利率{rate:%}，不计复利。到期可以取回多少元？",
        ],
        [["每年利息{sum}*{rate}/100={one}元|一年的利息是{sum}*{rate}/100={one}元", "{years}年利息共{one}*{years}={interest}元|利息合计{one}*{years}={interest}元", "本息合计{sum}+{interest}={total}元|到期取回{sum}+{interest}={total}元"]],
    ),
    Problem(
        dict(who=NAMES, yuan=range(2, 9), jiao=range(1, 10), count=range(3, 9), snack=SNACKS),
        [
            "一{snack.个}{snack}{yuan}元{jiao}角，{who}买了{count}{snack.个}，一共要付多少角？",
            "{who}去买{snack}，每{snack.个}卖{yuan}元{jiao}角，买{count}{snack.个}总共多少角？",
        ],
        [["{yuan}元是{yuan}*10={tens}角|把元换成角，{yuan}*10={tens}角", "每{snack.个}{tens}+{jiao}={price}角|单价就是{tens}角+{jiao}角={price}角", "{count}{snack.个}共{price}*{count}={total}角"]],
    ),
    Problem(
        dict(adult=range(30, 120, 5), children=range(2, 9), adults=range(2, 7), budget=range(500, 1500, 100), place=["动物园", "游乐园", "科技馆", "海洋馆", "电影院"]),
        [
            "{place}成人票每张{adult}元，儿童票半价。{adults}个大人带{children}个孩子去玩，买票一共要多少元？",
            "去{place}的成人票价是{adult}元，儿童买半票。有{adults}名成人和{children}名儿童，准备了{budget}元，门票总共需要多少元？",
        ],
        [["儿童票每张{adult}/2={child}元|半价就是{adult}/2={child}元", "成人票共{adult}*{adults}={grown}元|大人的票要{adults}*{adult}={grown}元", "儿童票共{child}*{children}={small}元|孩子的票要{children}*{child}={small}元", "一共{grown}+{small}={total}元|合起来是{grown}+{small}={total}元"]],
    ),
    Problem(
        dict(who=NAMES, money=range(60, 400, 10), a=range(20, 60, 5), left=range(3, 30), drink=DRINKS),
        [
            "{who}有{money}元，先花掉其中的{a:%}买书，又花{left}元买{drink}，还剩多少元？",
            "妈妈给了{who}{money}元零花钱，{who}用其中{a:%}买了文具，又用{left}元买了{drink}。他剩下多少元？",
        ],
        [["先花掉{money}*{a}/100={spent}元|第一次用去{money}*{a}/100={spent}元", "这时剩{money}-{spent}={rest}元|剩余{money}-{spent}={rest}元", "最后剩{rest}-{left}={end}元|再减去{left}元，还有{rest}-{left}={end}元"]],
    ),
    Problem(
        dict(who=ADULTS, food=WEIGHED, rise=[10, 20, 25, 40, 50], price=range(4, 40, 2), weight=range(3, 12), last=range(2, 12)),
        [
            "{food}上个月每千克{price}元，这个月涨价{rise:%}。{who}买了{weight}千克，要付多少元？",
            "{who}上月买过{last}千克{food}，当时每千克{price}元。本月{food}的价格上涨了{rise:%}，这次买{weight}千克，需要多少元？",
        ],
        [["每千克涨了{price}*{rise}/100={more}元|涨价部分是{price}*{rise}/100={more}元", "现在每千克{price}+{more}={new}元|新的单价为{price}+{more}={new}元", "{weight}千克要付{new}*{weight}={total}元|一共{new}*{weight}={total}元"]],
    ),
    Problem(
        dict(who=NAMES, shop=SHOPS, thing=SNACKS, buy=range(2, 6), price=range(2, 10), groups=range(3, 8), need="(buy + 1) * groups"),
        [
            "{shop}里{thing}买{buy}送1，每{thing.个}{price}元。{who}需要{need}{thing.个}，最少要花多少元？",
            "每{thing.个}{thing}卖{price}元，店家推出“买{buy}送1”。{who}想得到{need}{thing.个}{thing}，至少付多少元？",
        ],
        [["每组买{buy}送1，一组有{buy}+1={set}{thing.个}|付{buy}{thing.个}的钱能拿{buy}+1={set}{thing.个}", "需要{need}/{set}={times}组", "要付钱的有{buy}*{times}={pay}{thing.个}", "一共花{pay}*{price}={total}元|总共{price}*{pay}={total}元"]],
    ),
]
