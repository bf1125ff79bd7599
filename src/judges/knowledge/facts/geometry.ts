// Shapes: what they are made of, their angles, their formulas. What can be counted from n is computed from n.

import { countFact, type Counted, type Fact, measureFact, nameFact } from '../fact.ts';

const SIDE: Counted = ['side', 'sides', '条边'];
const VERTEX: Counted = ['vertex', 'vertices', '个顶点', 'corner', 'corners'];
const ANGLE: Counted = ['angle', 'angles', '个角', 'interior angle', 'interior angles'];
const DIAGONAL: Counted = ['diagonal', 'diagonals', '条对角线'];
const FACE: Counted = ['face', 'faces', '个面'];
const EDGE: Counted = ['edge', 'edges', '条棱', '边'];
const RIGHT_ANGLE: Counted = ['right angle', 'right angles', '个直角'];
const DEGREES = ['degrees', '度'] as const;

type Shape = readonly [en: string, zh: string, ...others: string[]];

const POLYGONS: readonly (readonly [sides: number, shape: Shape])[] = [
  [3, ['triangle', '三角形', 'triangles']], [4, ['quadrilateral', '四边形', 'quadrilaterals']], [5, ['pentagon', '五边形', 'pentagons']], [6, ['hexagon', '六边形', 'hexagons']], [7, ['heptagon', '七边形', 'heptagons']], [8, ['octagon', '八边形', 'octagons']],
  [9, ['nonagon', '九边形', 'nonagons']], [10, ['decagon', '十边形', 'decagons']], [11, ['hendecagon', '十一边形', 'hendecagons']], [12, ['dodecagon', '十二边形', 'dodecagons']],
];
const FOUR_SIDED: readonly Shape[] = [['square', '正方形', 'squares'], ['rectangle', '长方形', 'rectangles', '矩形'], ['rhombus', '菱形', 'rhombuses'], ['parallelogram', '平行四边形', 'parallelograms'], ['trapezoid', '梯形', 'trapezoids', 'trapezium'], ['kite', '筝形', 'kites']];
const SOLIDS: readonly (readonly [shape: Shape, faces: number, edges: number, vertices: number])[] = [
  [['cube', '正方体', 'cubes', '立方体'], 6, 12, 8], [['cuboid', '长方体', 'cuboids', 'rectangular prism'], 6, 12, 8], [['tetrahedron', '四面体', 'tetrahedra', 'triangular pyramid'], 4, 6, 4], [['octahedron', '正八面体', 'octahedra'], 8, 12, 6], [['dodecahedron', '正十二面体', 'dodecahedra'], 12, 30, 20],
  [['icosahedron', '正二十面体', 'icosahedra'], 20, 30, 12], [['triangular prism', '三棱柱', 'triangular prisms'], 5, 9, 6], [['square pyramid', '四棱锥', 'square pyramids'], 5, 8, 5], [['hexagonal prism', '六棱柱', 'hexagonal prisms'], 8, 18, 12], [['pentagonal prism', '五棱柱', 'pentagonal prisms'], 7, 15, 10],
];
const REGULAR: readonly (readonly [sides: number, shape: Shape])[] = [[3, ['equilateral triangle', '等边三角形', '正三角形']], [4, ['square', '正方形']], [5, ['regular pentagon', '正五边形']], [6, ['regular hexagon', '正六边形']], [8, ['regular octagon', '正八边形']], [9, ['regular nonagon', '正九边形']], [10, ['regular decagon', '正十边形']], [12, ['regular dodecagon', '正十二边形']]];

const FORMULAS: readonly (readonly [subject: Shape, relation: readonly [string, string], formula: readonly [string, ...string[]]])[] = [
  [['circle', '圆'], ['area', '面积'], ['πr²', 'pi r^2', 'pi*r^2', 'πr^2', 'π*r^2', 'pi r squared']], [['circle', '圆'], ['circumference', '周长'], ['2πr', '2 pi r', '2*π*r', '2*pi*r', 'πd', 'pi d', 'π*d']],
  [['rectangle', '长方形', '矩形'], ['area', '面积'], ['length × width', 'length*width', 'length times width', 'width × length', 'lw', '长×宽', '长乘宽', '长乘以宽']], [['rectangle', '长方形', '矩形'], ['perimeter', '周长'], ['2 × (length + width)', '2(length + width)', '2(l+w)', '2l+2w', '(长+宽)×2', '2×(长+宽)']],
  [['square', '正方形'], ['area', '面积'], ['side²', 'side squared', 'side × side', 's²', 's^2', '边长×边长']], [['square', '正方形'], ['perimeter', '周长'], ['4 × side', '4s', '4 times the side', '边长×4', '4×边长']],
  [['triangle', '三角形'], ['area', '面积'], ['½ × base × height', '1/2 × base × height', '1/2*base*height', 'base × height / 2', '(base × height) / 2', '1/2bh', '底×高÷2']], [['cube', '正方体'], ['volume', '体积'], ['side³', 'side cubed', 's³', 's^3', 'a³', '棱长×棱长×棱长']],
  [['cuboid', '长方体', 'rectangular prism'], ['volume', '体积'], ['length × width × height', 'lwh', 'length*width*height', '长×宽×高']], [['cylinder', '圆柱', '圆柱体'], ['volume', '体积'], ['πr²h', 'pi r^2 h', 'π*r^2*h', 'πr^2h']],
  [['sphere', '球', '球体'], ['volume', '体积'], ['4/3 πr³', '4/3*π*r^3', '(4/3)πr³', '(4/3)πr^3']], [['sphere', '球', '球体'], ['surface area', '表面积'], ['4πr²', '4*π*r^2', '4πr^2']], [['cone', '圆锥', '圆锥体'], ['volume', '体积'], ['1/3 πr²h', '(1/3)πr²h', '1/3*π*r^2*h', '(1/3)πr^2h']],
  [['trapezoid', '梯形'], ['area', '面积'], ['½ × (a + b) × h', '1/2 × (a + b) × h', '(a+b)h/2', '(上底+下底)×高÷2']], [['parallelogram', '平行四边形'], ['area', '面积'], ['base × height', 'base*height', 'bh', '底×高']],
];

const common = { field: 'geometry', source: 'definition' } as const;
const computed = { field: 'geometry', source: 'computed' } as const;

function withArticle([en, zh, ...others]: Shape): Shape {
  return [`${/^[aeio]/.test(en) ? 'an' : 'a'} ${en}`, zh, ...others];
}

export const GEOMETRY_FACTS: readonly Fact[] = [
  ...POLYGONS.flatMap(([n, subject]): Fact[] => [
    countFact({ ...common, subject, counted: SIDE, value: n }), countFact({ ...common, subject, counted: VERTEX, value: n }), countFact({ ...common, subject, counted: ANGLE, value: n }),
    ...(n > 3 ? [countFact({ ...computed, subject, counted: DIAGONAL, value: (n * (n - 3)) / 2 })] : []),
    measureFact({ ...computed, subject: withArticle(subject), relation: ['sum of the interior angles', '内角和', 'sum of interior angles', 'interior angle sum', 'sum of the angles', 'sum of angles'], value: (n - 2) * 180, unit: DEGREES }),
  ]),
  ...FOUR_SIDED.flatMap((subject): Fact[] => [countFact({ ...common, subject, counted: SIDE, value: 4 }), countFact({ ...common, subject, counted: VERTEX, value: 4 }), countFact({ ...common, subject, counted: DIAGONAL, value: 2 })]),
  ...FOUR_SIDED.slice(0, 2).map((subject) => countFact({ ...common, subject, counted: RIGHT_ANGLE, value: 4 })),
  ...SOLIDS.flatMap(([subject, faces, edges, vertices]): Fact[] => [countFact({ ...common, subject, counted: FACE, value: faces }), countFact({ ...common, subject, counted: EDGE, value: edges }), countFact({ ...common, subject, counted: VERTEX, value: vertices })]),
  ...REGULAR.map(([n, subject]) => measureFact({ ...computed, subject: withArticle(subject), relation: ['measure of each interior angle', '每个内角', 'each interior angle', 'interior angle', 'each angle'], value: ((n - 2) * 180) / n, unit: DEGREES })),
  ...([['right angle', '直角', 90], ['straight angle', '平角', 180], ['full turn', '周角', 360], ['full circle', '整圆', 360], ['half turn', '半周', 180], ['quarter turn', '四分之一周', 90], ['circle', '圆', 360]] as const).map(([en, zh, value]) => (
    countFact({ ...common, subject: [en, zh], counted: ['degree', 'degrees', '度'], value, how: 'has' }))),
  countFact({ ...common, subject: ['degree', '度', 'degrees'], counted: ['arcminute', 'arcminutes', '角分', 'minute of arc', 'minutes of arc'], value: 60, how: 'is' }),
  countFact({ ...common, subject: ['arcminute', '角分', 'arcminutes'], counted: ['arcsecond', 'arcseconds', '角秒', 'second of arc', 'seconds of arc'], value: 60, how: 'is' }),
  ...FORMULAS.map(([subject, relation, formula]) => nameFact({ ...common, subject: withArticle(subject), relation, value: [formula[0], formula.find((name) => /[\u4e00-\u9fff]/.test(name)) ?? formula[0], ...formula.slice(1)] })),
];
