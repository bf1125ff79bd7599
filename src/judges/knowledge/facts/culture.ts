// Games, music, letters and flags: counts that rules or definitions fix.

import { countFact, type Counted, type Fact, measureFact, type SourceId } from '../fact.ts';

type Row = readonly [owner: readonly [string, string, ...string[]], value: number, part: Counted, source: SourceId];

const ROWS: readonly Row[] = [
  [['standard deck of cards', '一副标准扑克牌', 'deck of cards', 'standard deck', 'deck of playing cards', 'standard deck of playing cards'], 52, ['card', 'cards', '张牌'], 'definition'], [['standard deck of cards', '一副标准扑克牌', 'deck of cards', 'standard deck'], 4, ['suit', 'suits', '种花色'], 'definition'],
  [['suit of cards', '扑克牌的一种花色', 'suit'], 13, ['card', 'cards', '张牌'], 'definition'], [['standard die', '骰子', 'die', 'six-sided die'], 6, ['face', 'faces', '个面', 'side', 'sides'], 'definition'], [['chessboard', '国际象棋棋盘', 'chess board'], 64, ['square', 'squares', '个格子'], 'rules'],
  [['chess set', '一副国际象棋', 'chess game'], 32, ['piece', 'pieces', '枚棋子'], 'rules'], [['soccer team', '足球队', 'football team'], 11, ['player on the field', 'players on the field', '名场上球员'], 'rules'], [['basketball team', '篮球队'], 5, ['player on the court', 'players on the court', '名场上球员'], 'rules'],
  [['volleyball team', '排球队'], 6, ['player on the court', 'players on the court', '名场上球员'], 'rules'], [['baseball team', '棒球队'], 9, ['player on the field', 'players on the field', '名场上球员'], 'rules'], [['bicycle', '自行车', 'bicycles', 'bike'], 2, ['wheel', 'wheels', '个轮子'], 'definition'],
  [['tricycle', '三轮车', 'tricycles'], 3, ['wheel', 'wheels', '个轮子'], 'definition'], [['unicycle', '独轮车', 'unicycles'], 1, ['wheel', 'wheels', '个轮子'], 'definition'], [['standard piano', '标准钢琴', 'piano', 'modern piano'], 88, ['key', 'keys', '个琴键'], 'britannica'], [['violin', '小提琴', 'violins'], 4, ['string', 'strings', '根弦'], 'britannica'],
  [['classical guitar', '古典吉他', 'standard guitar'], 6, ['string', 'strings', '根弦'], 'britannica'], [['English alphabet', '英语字母表', 'the English alphabet'], 26, ['letter', 'letters', '个字母'], 'definition'], [['Greek alphabet', '希腊字母表', 'the Greek alphabet'], 24, ['letter', 'letters', '个字母'], 'definition'],
  [['flag of the United States', '美国国旗', 'the flag of the United States', 'US flag', 'American flag', 'the American flag'], 50, ['star', 'stars', '颗星'], 'definition'], [['flag of the United States', '美国国旗', 'the flag of the United States', 'US flag', 'American flag', 'the American flag'], 13, ['stripe', 'stripes', '条条纹'], 'definition'],
  [['flag of China', '中国国旗', 'the flag of China', 'Chinese flag', 'the Chinese flag'], 5, ['star', 'stars', '颗星'], 'definition'], [['United States', '美国', 'the United States', 'USA', 'the USA'], 50, ['state', 'states', '个州'], 'britannica'], [['Olympic flag', '奥林匹克会旗', 'Olympic symbol', 'the Olympic symbol'], 5, ['ring', 'rings', '个环'], 'definition'],
  [['Chinese zodiac', '十二生肖', 'the Chinese zodiac', '生肖'], 12, ['animal', 'animals', '种动物'], 'definition'], [['haiku', '俳句'], 3, ['line', 'lines', '行'], 'definition'],
  [['sonnet', '十四行诗', 'sonnets'], 14, ['line', 'lines', '行'], 'definition'], [['limerick', '五行打油诗'], 5, ['line', 'lines', '行'], 'definition'], [['decathlon', '十项全能'], 10, ['event', 'events', '个项目'], 'rules'], [['heptathlon', '七项全能'], 7, ['event', 'events', '个项目'], 'rules'], [['pentathlon', '现代五项', 'modern pentathlon'], 5, ['event', 'events', '个项目'], 'rules'],
  [['triathlon', '铁人三项'], 3, ['event', 'events', '个项目', 'leg', 'legs', 'sport', 'sports', 'discipline', 'disciplines'], 'rules'], [['musical octave', '一个八度', 'octave'], 12, ['semitone', 'semitones', '个半音'], 'definition'],
];

export const CULTURE_FACTS: readonly Fact[] = [
  ...ROWS.map(([subject, value, counted, source]) => countFact({ field: 'culture', source, subject, counted, value })),
  measureFact({ field: 'culture', source: 'rules', subject: ['a marathon', '马拉松', 'marathon'], relation: ['length', '长度', 'distance', '全程'], value: 42.195, unit: ['kilometers', '千米'], isRounded: true }),
];
