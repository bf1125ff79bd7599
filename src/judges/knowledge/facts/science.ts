// Elementary science: water and other matter, constants of nature, the solar system, bodies of people and animals.

import { countFact, type Counted, type Fact, measureFact, nameFact } from '../fact.ts';

const CELSIUS = ['°C', '摄氏度'] as const;
const AT_ONE_ATMOSPHERE = [' at a pressure of one atmosphere', '（1个标准大气压下）'] as const;

const MELTING: readonly (readonly [en: string, zh: string, celsius: number])[] = [
  ['gold', '金', 1064.18], ['silver', '银', 961.78], ['copper', '铜', 1084.62], ['iron', '铁', 1538], ['lead', '铅', 327.46], ['tin', '锡', 231.93], ['aluminium', '铝', 660.32], ['zinc', '锌', 419.53], ['mercury', '汞', -38.83], ['tungsten', '钨', 3422], ['platinum', '铂', 1768.2],
];

type Part = readonly [owner: readonly [string, string, ...string[]], value: number, part: Counted];

const BODIES: readonly Part[] = [
  [['spider', '蜘蛛', 'spiders'], 8, ['leg', 'legs', '条腿']], [['insect', '昆虫', 'insects'], 6, ['leg', 'legs', '条腿']], [['ant', '蚂蚁', 'ants'], 6, ['leg', 'legs', '条腿']], [['bee', '蜜蜂', 'bees'], 6, ['leg', 'legs', '条腿']], [['butterfly', '蝴蝶', 'butterflies'], 6, ['leg', 'legs', '条腿']],
  [['beetle', '甲虫', 'beetles'], 6, ['leg', 'legs', '条腿']], [['scorpion', '蝎子', 'scorpions'], 8, ['leg', 'legs', '条腿']], [['crab', '螃蟹', 'crabs'], 10, ['leg', 'legs', '条腿']], [['dog', '狗', 'dogs'], 4, ['leg', 'legs', '条腿']], [['cat', '猫', 'cats'], 4, ['leg', 'legs', '条腿']],
  [['horse', '马', 'horses'], 4, ['leg', 'legs', '条腿']], [['cow', '牛', 'cows'], 4, ['leg', 'legs', '条腿']], [['sheep', '羊', 'sheep'], 4, ['leg', 'legs', '条腿']], [['goat', '山羊', 'goats'], 4, ['leg', 'legs', '条腿']], [['pig', '猪', 'pigs'], 4, ['leg', 'legs', '条腿']], [['rabbit', '兔子', 'rabbits'], 4, ['leg', 'legs', '条腿']],
  [['elephant', '大象', 'elephants'], 4, ['leg', 'legs', '条腿']], [['chicken', '鸡', 'chickens'], 2, ['leg', 'legs', '条腿']], [['duck', '鸭子', 'ducks'], 2, ['leg', 'legs', '条腿']], [['bird', '鸟', 'birds'], 2, ['leg', 'legs', '条腿']], [['ostrich', '鸵鸟', 'ostriches'], 2, ['leg', 'legs', '条腿']],
  [['octopus', '章鱼', 'octopuses'], 8, ['arm', 'arms', '条腕', '条手臂']], [['octopus', '章鱼', 'octopuses'], 3, ['heart', 'hearts', '个心脏']], [['bee', '蜜蜂', 'bees'], 4, ['wing', 'wings', '只翅膀']], [['butterfly', '蝴蝶', 'butterflies'], 4, ['wing', 'wings', '只翅膀']], [['bird', '鸟', 'birds'], 2, ['wing', 'wings', '只翅膀']],
  [['human foot', '人的一只脚'], 5, ['toe', 'toes', '个脚趾']], [['human heart', '人的心脏'], 4, ['chamber', 'chambers', '个腔']], [['adult human', '成年人', 'adult human body', 'human adult'], 206, ['bone', 'bones', '块骨头']],
  [['adult human', '成年人', 'human adult'], 32, ['tooth', 'teeth', '颗牙齿']], [['human body cell', '人的体细胞', 'human cell'], 46, ['chromosome', 'chromosomes', '条染色体']], [['human body cell', '人的体细胞', 'human cell'], 23, ['pair of chromosomes', 'pairs of chromosomes', '对染色体', 'chromosome pair', 'chromosome pairs']],
];

const SKY: readonly Part[] = [
  [['the solar system', '太阳系', 'solar system', 'our solar system'], 8, ['planet', 'planets', '颗行星']], [['Earth', '地球', 'the Earth'], 1, ['moon', 'moons', '颗卫星', 'natural satellite']], [['Mars', '火星'], 2, ['moon', 'moons', '颗卫星']], [['Venus', '金星'], 0, ['moon', 'moons', '颗卫星']], [['Mercury', '水星'], 0, ['moon', 'moons', '颗卫星']],
];

const PLANETS = [['Mercury', '水星'], ['Venus', '金星'], ['Earth', '地球'], ['Mars', '火星'], ['Jupiter', '木星'], ['Saturn', '土星'], ['Uranus', '天王星'], ['Neptune', '海王星']] as const;
const ORDINALS = [['first', '第一'], ['second', '第二'], ['third', '第三'], ['fourth', '第四'], ['fifth', '第五'], ['sixth', '第六'], ['seventh', '第七'], ['eighth', '第八']] as const;
const SUPERLATIVES: readonly (readonly [en: string, zh: string, planet: number])[] = [['largest planet', '最大的行星', 4], ['smallest planet', '最小的行星', 0], ['hottest planet', '最热的行星', 1]];

const matter = { field: 'science', source: 'crc' } as const;
const nature = { field: 'science', source: 'codata' } as const;
const living = { field: 'science', source: 'britannica' } as const;
const sky = { field: 'science', source: 'iau' } as const;

export const SCIENCE_FACTS: readonly Fact[] = [
  measureFact({ ...matter, subject: ['water', '水'], relation: ['boiling point', '沸点'], value: 100, unit: CELSIUS, note: AT_ONE_ATMOSPHERE }),
  measureFact({ ...matter, subject: ['water', '水'], relation: ['freezing point', '凝固点', '冰点'], value: 0, unit: CELSIUS, note: AT_ONE_ATMOSPHERE }),
  measureFact({ ...matter, subject: ['ice', '冰'], relation: ['melting point', '熔点'], value: 0, unit: CELSIUS, note: AT_ONE_ATMOSPHERE }),
  measureFact({ ...matter, subject: ['pure water', '纯水', 'water'], relation: ['pH', 'pH值', 'pH value'], value: 7, note: [' at 25 °C', '（25摄氏度时）'] }),
  ...MELTING.map(([en, zh, value]) => measureFact({ ...matter, subject: [en, zh, ...(en === 'aluminium' ? ['aluminum'] : [])], relation: ['melting point', '熔点'], value, unit: CELSIUS, isRounded: true })),
  measureFact({ ...nature, subject: ['light', '光', 'light in a vacuum', 'light in vacuum', '真空中光'], relation: ['speed', '速度', 'velocity', '速'], value: 299_792_458, unit: ['meters per second', '米每秒'], isRounded: true }),
  measureFact({ ...matter, subject: ['sound', '声音', 'sound in air', '空气中的声音'], relation: ['speed', '速度'], value: 343, unit: ['meters per second', '米每秒'], note: [' in air at 20 °C', '（20摄氏度的空气中）'], isRounded: true }),
  measureFact({ field: 'science', source: 'si', subject: ['free fall', '自由落体', 'gravity', '重力', 'gravity on Earth'], relation: ['standard acceleration', '标准加速度', 'acceleration', 'acceleration due to', '加速度'], value: 9.80665, unit: ['meters per second squared', '米每二次方秒'], isRounded: true }),
  measureFact({ field: 'science', source: 'si', subject: ['temperature', '温度'], relation: ['absolute zero', '绝对零度'], value: -273.15, unit: CELSIUS, isRounded: true }),
  ...BODIES.map(([subject, value, counted]) => countFact({ ...living, subject, counted, value })),
  ...SKY.map(([subject, value, counted]) => countFact({ ...sky, subject, counted, value })),
  ...ORDINALS.flatMap(([en, zh], index): Fact[] => {
    const [name, chinese] = PLANETS[index] ?? ['', ''];
    const fact = nameFact({ ...sky, subject: ['the Sun', '太阳', 'Sun'], relation: [`${en} planet from`, `${zh}颗行星`], preposition: '', value: [name, chinese] });
    return [{ ...fact, text: { ...fact.text, zh: `从太阳数起，${zh}颗行星是${chinese}。` } }];
  }),
  ...SUPERLATIVES.map(([en, zh, planet]) => {
    const [name, chinese] = PLANETS[planet] ?? ['', ''];
    return nameFact({ ...sky, subject: ['the solar system', '太阳系', 'solar system', 'our solar system'], relation: [en, zh], preposition: 'in', value: [name, chinese] });
  }),
];
