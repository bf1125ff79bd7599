// Chemical elements with symbol and atomic number, and the formulas of everyday compounds.

import { type Fact, measureFact, nameFact } from '../fact.ts';

type Element = readonly [atomicNumber: number, symbol: string, en: string, zh: string, ...others: string[]];

const ELEMENTS: readonly Element[] = [
  [1, 'H', 'hydrogen', '氢'], [2, 'He', 'helium', '氦'], [3, 'Li', 'lithium', '锂'], [4, 'Be', 'beryllium', '铍'], [5, 'B', 'boron', '硼'], [6, 'C', 'carbon', '碳'], [7, 'N', 'nitrogen', '氮'], [8, 'O', 'oxygen', '氧'], [9, 'F', 'fluorine', '氟'], [10, 'Ne', 'neon', '氖'],
  [11, 'Na', 'sodium', '钠'], [12, 'Mg', 'magnesium', '镁'], [13, 'Al', 'aluminium', '铝', 'aluminum'], [14, 'Si', 'silicon', '硅'], [15, 'P', 'phosphorus', '磷'], [16, 'S', 'sulfur', '硫', 'sulphur'], [17, 'Cl', 'chlorine', '氯'], [18, 'Ar', 'argon', '氩'], [19, 'K', 'potassium', '钾'], [20, 'Ca', 'calcium', '钙'],
  [21, 'Sc', 'scandium', '钪'], [22, 'Ti', 'titanium', '钛'], [23, 'V', 'vanadium', '钒'], [24, 'Cr', 'chromium', '铬'], [25, 'Mn', 'manganese', '锰'], [26, 'Fe', 'iron', '铁'], [27, 'Co', 'cobalt', '钴'], [28, 'Ni', 'nickel', '镍'], [29, 'Cu', 'copper', '铜'], [30, 'Zn', 'zinc', '锌'],
  [35, 'Br', 'bromine', '溴'], [36, 'Kr', 'krypton', '氪'], [47, 'Ag', 'silver', '银'], [50, 'Sn', 'tin', '锡'], [53, 'I', 'iodine', '碘'], [54, 'Xe', 'xenon', '氙'], [56, 'Ba', 'barium', '钡'], [74, 'W', 'tungsten', '钨'], [78, 'Pt', 'platinum', '铂'], [79, 'Au', 'gold', '金', '黄金'],
  [80, 'Hg', 'mercury', '汞', '水银'], [82, 'Pb', 'lead', '铅'], [86, 'Rn', 'radon', '氡'], [88, 'Ra', 'radium', '镭'], [92, 'U', 'uranium', '铀'],
];

const COMPOUNDS: readonly (readonly [formula: string, written: string, en: string, zh: string, ...others: string[]])[] = [
  ['H₂O', 'H2O', 'water', '水'], ['CO₂', 'CO2', 'carbon dioxide', '二氧化碳'], ['CO', 'CO', 'carbon monoxide', '一氧化碳'], ['NaCl', 'NaCl', 'sodium chloride', '氯化钠', 'table salt', '食盐'], ['CH₄', 'CH4', 'methane', '甲烷'], ['NH₃', 'NH3', 'ammonia', '氨'], ['O₃', 'O3', 'ozone', '臭氧'],
  ['C₆H₁₂O₆', 'C6H12O6', 'glucose', '葡萄糖'], ['HCl', 'HCl', 'hydrogen chloride', '氯化氢', 'hydrochloric acid', '盐酸'], ['H₂SO₄', 'H2SO4', 'sulfuric acid', '硫酸'], ['HNO₃', 'HNO3', 'nitric acid', '硝酸'], ['NaOH', 'NaOH', 'sodium hydroxide', '氢氧化钠'], ['CaCO₃', 'CaCO3', 'calcium carbonate', '碳酸钙'], ['H₂O₂', 'H2O2', 'hydrogen peroxide', '过氧化氢'],
];

const common = { field: 'elements', source: 'iupac' } as const;

export const ELEMENT_FACTS: readonly Fact[] = [
  ...ELEMENTS.flatMap(([number, symbol, ...subject]): Fact[] => [
    nameFact({ ...common, subject, relation: ['chemical symbol', '化学符号', 'symbol', '元素符号'], preposition: 'for', value: [symbol, symbol] }),
    measureFact({ ...common, subject, relation: ['atomic number', '原子序数', 'number of protons'], value: number }),
  ]),
  ...COMPOUNDS.map(([formula, written, ...subject]) => nameFact({ ...common, subject, relation: ['chemical formula', '化学式', 'formula', '分子式'], value: [formula, formula, written] })),
];
