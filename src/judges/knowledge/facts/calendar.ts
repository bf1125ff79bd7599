// Time and the calendar. Loose conventions (a month of four weeks, a working week) are left out: they are no facts.

import { countFact, type Counted, type Fact, nameFact } from '../fact.ts';

const T = {
  second: ['second', 'seconds', '秒'], minute: ['minute', 'minutes', '分钟'], hour: ['hour', 'hours', '小时'], day: ['day', 'days', '天'], week: ['week', 'weeks', '周'], month: ['month', 'months', '个月'], year: ['year', 'years', '年'],
  millisecond: ['millisecond', 'milliseconds', '毫秒'], microsecond: ['microsecond', 'microseconds', '微秒'], nanosecond: ['nanosecond', 'nanoseconds', '纳秒'], quarter: ['quarter', 'quarters', '个季度'], season: ['season', 'seasons', '个季节'],
  decade: ['decade', 'decades', '个十年'], century: ['century', 'centuries', '个世纪'],
} as const satisfies Record<string, Counted>;

type Row = readonly [subject: readonly [string, string, ...string[]], value: number, counted: keyof typeof T];

const SPANS: readonly Row[] = [
  [['minute', '一分钟', 'minutes', '分钟'], 60, 'second'], [['hour', '一小时', 'hours', '小时', '一个小时'], 60, 'minute'], [['hour', '一小时', 'hours', '小时', '一个小时'], 3600, 'second'], [['day', '一天', 'days', '一日', '天'], 24, 'hour'], [['day', '一天', 'days', '一日', '天'], 1440, 'minute'],
  [['day', '一天', 'days', '一日', '天'], 86_400, 'second'], [['week', '一周', 'weeks', '一星期', '一个星期', '周', '星期'], 7, 'day'], [['week', '一周', 'weeks', '一星期', '一个星期', '周', '星期'], 168, 'hour'], [['week', '一周', 'weeks', '一星期', '一个星期', '周', '星期'], 10_080, 'minute'],
  [['fortnight', '两周', 'fortnights'], 14, 'day'], [['fortnight', '两周', 'fortnights'], 2, 'week'], [['year', '一年', 'years', '年'], 12, 'month'], [['leap year', '闰年', 'leap years'], 366, 'day'], [['common year', '平年', 'non-leap year', 'regular year', 'normal year'], 365, 'day'],
  [['leap year', '闰年', 'leap years'], 12, 'month'], [['year', '一年', 'years', '年'], 4, 'quarter'], [['year', '一年', 'years', '年'], 4, 'season'], [['quarter', '一个季度', 'quarters', '季度', 'quarter of a year'], 3, 'month'], [['decade', '十年', 'decades'], 10, 'year'], [['century', '一个世纪', 'centuries', '世纪'], 100, 'year'],
  [['millennium', '一千年', 'millennia', '千年'], 1000, 'year'], [['century', '一个世纪', 'centuries', '世纪'], 10, 'decade'], [['millennium', '一千年', 'millennia', '千年'], 10, 'century'], [['decade', '十年', 'decades'], 120, 'month'], [['second', '一秒', 'seconds', '秒'], 1000, 'millisecond'],
  [['millisecond', '一毫秒', 'milliseconds', '毫秒'], 1000, 'microsecond'], [['microsecond', '一微秒', 'microseconds', '微秒'], 1000, 'nanosecond'], [['weekend', '周末', 'weekends'], 2, 'day'], [['half hour', '半小时', 'half an hour', '半个小时'], 30, 'minute'], [['half year', '半年', 'half a year'], 6, 'month'],
  [['quarter hour', '一刻钟', 'quarter of an hour', '刻钟'], 15, 'minute'],
];

const MONTHS: readonly (readonly [en: string, zh: string, days: number])[] = [
  ['January', '一月', 31], ['February', '二月', 28], ['March', '三月', 31], ['April', '四月', 30], ['May', '五月', 31], ['June', '六月', 30], ['July', '七月', 31], ['August', '八月', 31], ['September', '九月', 30], ['October', '十月', 31], ['November', '十一月', 30], ['December', '十二月', 31],
];
const WEEKDAYS: readonly (readonly [en: string, zh: string])[] = [['Monday', '星期一'], ['Tuesday', '星期二'], ['Wednesday', '星期三'], ['Thursday', '星期四'], ['Friday', '星期五'], ['Saturday', '星期六'], ['Sunday', '星期日']];

/** The next of a cycle, and the one before. */
function neighbours(cycle: readonly (readonly [string, string, ...unknown[]])[], after: readonly [string, string], before: readonly [string, string]): Fact[] {
  return cycle.flatMap(([en, zh], index) => {
    const [next, last] = [cycle[(index + 1) % cycle.length], cycle[(index + cycle.length - 1) % cycle.length]];
    if (next === undefined || last === undefined) return [];
    const subject = [en, zh] as const;
    return [
      nameFact({ field: 'calendar', source: 'gregorian', subject, relation: after, preposition: '', value: [next[0], next[1]] }),
      nameFact({ field: 'calendar', source: 'gregorian', subject, relation: before, preposition: '', value: [last[0], last[1]] }),
    ];
  });
}

export const CALENDAR_FACTS: readonly Fact[] = [
  ...SPANS.map(([subject, value, counted]) => countFact({ field: 'calendar', source: 'gregorian', subject, counted: T[counted], value })),
  { ...countFact({ field: 'calendar', source: 'gregorian', subject: ['year', '一年', 'years', '年'], counted: T.day, value: 365, alsoValues: [366] }), text: { en: 'A common year has 365 days, a leap year 366.', zh: '平年有365天，闰年有366天。' } },
  { ...countFact({ field: 'calendar', source: 'gregorian', subject: ['year', '一年', 'years', '年'], counted: T.week, value: 52 }), text: { en: 'A year has 52 full weeks and a day or two.', zh: '一年有52个整周零一两天。' } },
  ...MONTHS.map(([en, zh, value], index) => countFact({ field: 'calendar', source: 'gregorian', subject: [en, zh, `${index + 1}月`], counted: T.day, value, ...(value === 28 ? { alsoValues: [29] } : {}) })),
  ...neighbours(WEEKDAYS, ['day after', '后一天'], ['day before', '前一天']),
  ...neighbours(MONTHS, ['month after', '下一个月'], ['month before', '上一个月']),
];
