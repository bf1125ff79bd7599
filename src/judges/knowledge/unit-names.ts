// The names of units in both languages and in short, brought to one canonical name, so that "5 km", "five kilometres" and "5公里" meet.
// Knows names only; what a unit comes to is a fact.

/** Canonical name first. A name stands for one unit alone. */
export const UNIT_NAMES: readonly (readonly string[])[] = [
  ['kilometer', 'kilometre', 'km', '千米', '公里'], ['meter', 'metre', 'm', '米'], ['decimeter', 'decimetre', 'dm', '分米'], ['centimeter', 'centimetre', 'cm', '厘米', '公分'],
  ['millimeter', 'millimetre', 'mm', '毫米'], ['micrometer', 'micrometre', 'micron', 'µm', 'μm', '微米'], ['nanometer', 'nanometre', 'nm', '纳米'],
  ['kilogram', 'kilo', 'kg', '千克', '公斤'], ['gram', 'gramme', 'g', '克'], ['milligram', 'mg', '毫克'], ['microgram', 'µg', 'μg', '微克'], ['tonne', 'metric ton', 't', '吨'],
  ['liter', 'litre', 'l', '升'], ['milliliter', 'millilitre', 'ml', '毫升'], ['cubic meter', 'cubic metre', 'm³', 'm^3', '立方米'], ['cubic decimeter', 'cubic decimetre', 'dm³', '立方分米'],
  ['cubic centimeter', 'cubic centimetre', 'cm³', 'cm^3', 'cc', '立方厘米'], ['square meter', 'square metre', 'm²', 'm^2', '平方米'], ['square kilometer', 'square kilometre', 'km²', 'km^2', '平方千米', '平方公里'],
  ['square centimeter', 'square centimetre', 'cm²', 'cm^2', '平方厘米'], ['square millimeter', 'square millimetre', 'mm²', '平方毫米'], ['square decimeter', 'square decimetre', 'dm²', '平方分米'], ['hectare', 'ha', '公顷'],
  ['inch', 'in', '英寸'], ['foot', 'ft', '英尺'], ['yard', 'yd', '码'], ['mile', 'mi', '英里'], ['nautical mile', '海里'], ['fathom', '英寻'], ['furlong', '弗隆'], ['chain', '链'],
  ['pound', 'lb', '磅'], ['ounce', 'oz', '盎司'], ['stone', '英石'], ['short ton', 'us ton', '短吨'], ['long ton', '长吨'],
  ['gallon', 'gal', '加仑'], ['quart', 'qt', '夸脱'], ['pint', 'pt', '品脱'], ['cup', '杯'], ['fluid ounce', 'fl oz', '液盎司'], ['tablespoon', 'tbsp', '汤匙'], ['teaspoon', 'tsp', '茶匙'],
  ['acre', '英亩'], ['square mile', '平方英里'], ['square foot', '平方英尺'], ['square inch', '平方英寸'], ['square yard', '平方码'], ['cubic foot', '立方英尺'], ['cubic inch', '立方英寸'], ['cubic yard', '立方码'],
  ['second', 'sec', 's', '秒', '秒钟'], ['minute', 'min', '分钟'], ['hour', 'hr', 'h', '小时', '钟头'], ['day', '天', '日'], ['week', '周', '星期', '礼拜'], ['month', '月', '个月'], ['year', '年'],
  ['millisecond', 'ms', '毫秒'], ['microsecond', 'µs', 'μs', '微秒'], ['nanosecond', 'ns', '纳秒'], ['decade', '十年'], ['century', '世纪'], ['millennium', '千年'], ['fortnight', '两周'],
  ['bit', '比特', '位'], ['byte', '字节'], ['kibibyte', 'kib'], ['mebibyte', 'mib'], ['gibibyte', 'gib'],
  ['degree celsius', '°c', 'celsius', 'degree centigrade', '摄氏度'], ['degree fahrenheit', '°f', 'fahrenheit', '华氏度'], ['kelvin', 'k', '开尔文', '开'],
  ['degree', '°', '度'], ['arcminute', 'minute of arc', '角分'], ['arcsecond', 'second of arc', '角秒'],
  ['meter per second', 'm/s', 'metre per second', '米每秒', '米/秒'], ['kilometer per second', 'km/s', 'kilometre per second', '千米每秒', '千米/秒', '公里每秒'], ['kilometer per hour', 'km/h', 'kph', 'kilometre per hour', '千米每小时', '公里每小时'],
  ['meter per second squared', 'm/s²', 'm/s^2', 'metre per second squared', '米每二次方秒', '米/秒²'],
  ['cent', '美分', '分', '¢'], ['percent', '%', 'per cent', '百分之'],
];
