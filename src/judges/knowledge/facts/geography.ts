// Capitals, and continents where nobody disputes them: countries on two continents or with two capitals are left out of that row.

import { type Fact, nameFact } from '../fact.ts';

type Name = readonly [en: string, zh: string];

const CONTINENTS = { A: ['Asia', '亚洲'], E: ['Europe', '欧洲'], F: ['Africa', '非洲'], N: ['North America', '北美洲'], S: ['South America', '南美洲'], O: ['Oceania', '大洋洲'], '-': null } as const;

/** Country, capital, continent; further names of the country behind. */
const COUNTRIES: readonly (readonly [country: Name, capital: Name, continent: keyof typeof CONTINENTS, ...others: string[]])[] = [
  [['France', '法国'], ['Paris', '巴黎'], 'E'], [['Germany', '德国'], ['Berlin', '柏林'], 'E'], [['Italy', '意大利'], ['Rome', '罗马'], 'E'], [['Spain', '西班牙'], ['Madrid', '马德里'], 'E'], [['Portugal', '葡萄牙'], ['Lisbon', '里斯本'], 'E'], [['United Kingdom', '英国'], ['London', '伦敦'], 'E', 'the United Kingdom', 'UK', 'the UK'],
  [['Ireland', '爱尔兰'], ['Dublin', '都柏林'], 'E'], [['Austria', '奥地利'], ['Vienna', '维也纳'], 'E'], [['Belgium', '比利时'], ['Brussels', '布鲁塞尔'], 'E'], [['Poland', '波兰'], ['Warsaw', '华沙'], 'E'], [['Hungary', '匈牙利'], ['Budapest', '布达佩斯'], 'E'], [['Greece', '希腊'], ['Athens', '雅典'], 'E'],
  [['Sweden', '瑞典'], ['Stockholm', '斯德哥尔摩'], 'E'], [['Norway', '挪威'], ['Oslo', '奥斯陆'], 'E'], [['Denmark', '丹麦'], ['Copenhagen', '哥本哈根'], 'E'], [['Finland', '芬兰'], ['Helsinki', '赫尔辛基'], 'E'], [['Iceland', '冰岛'], ['Reykjavik', '雷克雅未克'], 'E'], [['Switzerland', '瑞士'], ['Bern', '伯尔尼'], 'E'],
  [['Romania', '罗马尼亚'], ['Bucharest', '布加勒斯特'], 'E'], [['Bulgaria', '保加利亚'], ['Sofia', '索非亚'], 'E'], [['Croatia', '克罗地亚'], ['Zagreb', '萨格勒布'], 'E'], [['Serbia', '塞尔维亚'], ['Belgrade', '贝尔格莱德'], 'E'], [['Slovakia', '斯洛伐克'], ['Bratislava', '布拉迪斯拉发'], 'E'], [['Slovenia', '斯洛文尼亚'], ['Ljubljana', '卢布尔雅那'], 'E'],
  [['Czechia', '捷克'], ['Prague', '布拉格'], 'E', 'Czech Republic', 'the Czech Republic'], [['Ukraine', '乌克兰'], ['Kyiv', '基辅'], 'E'], [['Lithuania', '立陶宛'], ['Vilnius', '维尔纽斯'], 'E'], [['Latvia', '拉脱维亚'], ['Riga', '里加'], 'E'], [['Estonia', '爱沙尼亚'], ['Tallinn', '塔林'], 'E'], [['Russia', '俄罗斯'], ['Moscow', '莫斯科'], '-'],
  [['China', '中国'], ['Beijing', '北京'], 'A'], [['Japan', '日本'], ['Tokyo', '东京'], 'A'], [['South Korea', '韩国'], ['Seoul', '首尔'], 'A'], [['India', '印度'], ['New Delhi', '新德里'], 'A'], [['Pakistan', '巴基斯坦'], ['Islamabad', '伊斯兰堡'], 'A'], [['Bangladesh', '孟加拉国'], ['Dhaka', '达卡'], 'A'], [['Nepal', '尼泊尔'], ['Kathmandu', '加德满都'], 'A'],
  [['Thailand', '泰国'], ['Bangkok', '曼谷'], 'A'], [['Vietnam', '越南'], ['Hanoi', '河内'], 'A'], [['Cambodia', '柬埔寨'], ['Phnom Penh', '金边'], 'A'], [['Laos', '老挝'], ['Vientiane', '万象'], 'A'], [['Philippines', '菲律宾'], ['Manila', '马尼拉'], 'A', 'the Philippines'], [['Mongolia', '蒙古'], ['Ulaanbaatar', '乌兰巴托'], 'A'],
  [['Saudi Arabia', '沙特阿拉伯'], ['Riyadh', '利雅得'], 'A'], [['Iran', '伊朗'], ['Tehran', '德黑兰'], 'A'], [['Iraq', '伊拉克'], ['Baghdad', '巴格达'], 'A'], [['Jordan', '约旦'], ['Amman', '安曼'], '-'], [['Lebanon', '黎巴嫩'], ['Beirut', '贝鲁特'], 'A'], [['Qatar', '卡塔尔'], ['Doha', '多哈'], 'A'], [['Oman', '阿曼'], ['Muscat', '马斯喀特'], 'A'],
  [['Uzbekistan', '乌兹别克斯坦'], ['Tashkent', '塔什干'], 'A'], [['Turkey', '土耳其'], ['Ankara', '安卡拉'], '-', 'Türkiye'], [['Egypt', '埃及'], ['Cairo', '开罗'], '-'], [['Morocco', '摩洛哥'], ['Rabat', '拉巴特'], 'F'], [['Algeria', '阿尔及利亚'], ['Algiers', '阿尔及尔'], 'F'], [['Tunisia', '突尼斯'], ['Tunis', '突尼斯市'], 'F'],
  [['Kenya', '肯尼亚'], ['Nairobi', '内罗毕'], 'F'], [['Ethiopia', '埃塞俄比亚'], ['Addis Ababa', '亚的斯亚贝巴'], 'F'], [['Nigeria', '尼日利亚'], ['Abuja', '阿布贾'], 'F'], [['Ghana', '加纳'], ['Accra', '阿克拉'], 'F'], [['Senegal', '塞内加尔'], ['Dakar', '达喀尔'], 'F'], [['Uganda', '乌干达'], ['Kampala', '坎帕拉'], 'F'],
  [['Zimbabwe', '津巴布韦'], ['Harare', '哈拉雷'], 'F'], [['Zambia', '赞比亚'], ['Lusaka', '卢萨卡'], 'F'], [['Namibia', '纳米比亚'], ['Windhoek', '温得和克'], 'F'], [['Angola', '安哥拉'], ['Luanda', '罗安达'], 'F'], [['Madagascar', '马达加斯加'], ['Antananarivo', '塔那那利佛'], 'F'], [['Mali', '马里'], ['Bamako', '巴马科'], 'F'],
  [['United States', '美国'], ['Washington, D.C.', '华盛顿'], 'N', 'the United States', 'USA', 'the USA', 'the US'], [['Canada', '加拿大'], ['Ottawa', '渥太华'], 'N'], [['Mexico', '墨西哥'], ['Mexico City', '墨西哥城'], 'N'], [['Cuba', '古巴'], ['Havana', '哈瓦那'], 'N'], [['Jamaica', '牙买加'], ['Kingston', '金斯敦'], 'N'],
  [['Costa Rica', '哥斯达黎加'], ['San José', '圣何塞'], 'N'], [['Guatemala', '危地马拉'], ['Guatemala City', '危地马拉城'], 'N'], [['Brazil', '巴西'], ['Brasília', '巴西利亚'], 'S'], [['Argentina', '阿根廷'], ['Buenos Aires', '布宜诺斯艾利斯'], 'S'], [['Chile', '智利'], ['Santiago', '圣地亚哥'], 'S'], [['Peru', '秘鲁'], ['Lima', '利马'], 'S'],
  [['Colombia', '哥伦比亚'], ['Bogotá', '波哥大'], 'S'], [['Ecuador', '厄瓜多尔'], ['Quito', '基多'], 'S'], [['Venezuela', '委内瑞拉'], ['Caracas', '加拉加斯'], 'S'], [['Uruguay', '乌拉圭'], ['Montevideo', '蒙得维的亚'], 'S'], [['Paraguay', '巴拉圭'], ['Asunción', '亚松森'], 'S'],
  [['Australia', '澳大利亚'], ['Canberra', '堪培拉'], 'O'], [['New Zealand', '新西兰'], ['Wellington', '惠灵顿'], 'O'], [['Fiji', '斐济'], ['Suva', '苏瓦'], 'O'],
];

/** Further spellings of capitals. */
const ALSO: Readonly<Record<string, readonly string[]>> = { 'Washington, D.C.': ['Washington', 'Washington DC', 'Washington D.C.', '华盛顿特区'], Kyiv: ['Kiev'], Brasília: ['Brasilia'], Bogotá: ['Bogota'], Asunción: ['Asuncion'], 'San José': ['San Jose'], Reykjavik: ['Reykjavík'], Bern: ['Berne'] };

export const GEOGRAPHY_FACTS: readonly Fact[] = COUNTRIES.flatMap(([country, capital, continent, ...others]): Fact[] => {
  const subject = [...country, ...others] as const;
  const lies = CONTINENTS[continent];
  return [
    nameFact({ field: 'geography', source: 'un', subject: [...subject], relation: ['capital', '首都', 'capital city'], value: [...capital, ...(ALSO[capital[0]] ?? [])] }),
    ...(lies === null ? [] : [{
      ...nameFact({ field: 'geography', source: 'un', subject: [...subject], relation: ['continent', '所在的洲', '大洲'], value: [...lies] }),
      text: { en: `${others.find((name) => name.startsWith('the '))?.replace('the', 'The') ?? country[0]} is in ${lies[0]}.`, zh: `${country[1]}位于${lies[1]}。` },
    }]),
  ];
});
