/**
 * Towns in which states meet: capitals, seats of organisations, hosts of summits and conferences.
 *
 * A town that is missing only means silence about it. Names of towns that are those of states or houses in every second sentence
 * ("Washington said") count only behind "in" or at the head of a meeting's name.
 */
const TOWNS: readonly (readonly string[])[] = [
	["Abu Dhabi", "阿布扎比", "Абу-Даб"],
	["Addis Ababa", "亚的斯亚贝巴", "Аддис-Абеб"],
	["Almaty", "阿拉木图", "Алма-Ат"],
	["Amman", "安曼", "Амман"],
	["Ankara", "安卡拉", "Анкар"],
	["Astana", "阿斯塔纳", "Астан"],
	["Athens", "雅典", "Афин"],
	["Baku", "巴库", "Баку"],
	["Bangkok", "曼谷", "Бангкок"],
	["Beijing", "北京", "Пекин"],
	["Belgrade", "贝尔格莱德", "Белград"],
	["Berlin", "柏林", "Берлин"],
	["Bishkek", "比什凯克", "Бишкек"],
	["Boao", "博鳌", "Боао"],
	["Brasilia", "巴西利亚", "Бразилиа"],
	["Bratislava", "布拉迪斯拉发", "Братислав"],
	["Brussels", "布鲁塞尔", "Брюссел"],
	["Bucharest", "布加勒斯特", "Бухарест"],
	["Budapest", "布达佩斯", "Будапешт"],
	["Buenos Aires", "布宜诺斯艾利斯", "Буэнос-Айрес"],
	["Cairo", "开罗", "Каир"],
	["Canberra", "堪培拉", "Канберр"],
	["Copenhagen", "哥本哈根", "Копенгаген"],
	["Dakar", "达喀尔", "Дакар"],
	["Davos", "达沃斯", "Давос"],
	["Delhi", "新德里", "Дели"],
	["Doha", "多哈", "Дох"],
	["Dubai", "迪拜", "Дуба"],
	["Dushanbe", "杜尚别", "Душанбе"],
	["Geneva", "日内瓦", "Женев"],
	["Halifax", "哈利法克斯", "Галифакс"],
	["Hangzhou", "杭州", "Ханчжоу"],
	["Hanoi", "河内", "Хано"],
	["Helsinki", "赫尔辛基", "Хельсинк"],
	["Hiroshima", "广岛", "Хиросим"],
	["Istanbul", "伊斯坦布尔", "Стамбул"],
	["Jakarta", "雅加达", "Джакарт"],
	["Jeddah", "吉达", "Джидд"],
	["Johannesburg", "约翰内斯堡", "Йоханнесбург"],
	["Kazan", "喀山", "Казан"],
	["Kyiv", "基辅", "Киев"],
	["Lima", "利马", "Лим"],
	["Lisbon", "里斯本", "Лиссабон"],
	["London", "伦敦", "Лондон"],
	["Madrid", "马德里", "Мадрид"],
	["Manila", "马尼拉", "Манил"],
	["Minsk", "明斯克", "Минск"],
	["Moscow", "莫斯科", "Москв"],
	["Munich", "慕尼黑", "Мюнхен"],
	["Nairobi", "内罗毕", "Найроби"],
	["New York", "纽约", "Нью-Йорк"],
	["Oslo", "奥斯陆", "Осло"],
	["Ottawa", "渥太华", "Оттав"],
	["Paris", "巴黎", "Париж"],
	["Prague", "布拉格", "Праг"],
	["Pretoria", "比勒陀利亚", "Претори"],
	["Pyongyang", "平壤", "Пхеньян"],
	["Reykjavik", "雷克雅未克", "Рейкьявик"],
	["Riga", "里加", "Риг"],
	["Riyadh", "利雅得", "Эр-Рияд"],
	["Rome", "罗马", "Рим"],
	["Samarkand", "撒马尔罕", "Самарканд"],
	["San Francisco", "旧金山", "Сан-Франциско"],
	["Seoul", "首尔", "Сеул"],
	["Shanghai", "上海", "Шанха"],
	["Singapore", "新加坡", "Сингапур"],
	["Sochi", "索契", "Сочи"],
	["St. Petersburg", "圣彼得堡", "Санкт-Петербург"],
	["Stockholm", "斯德哥尔摩", "Стокгольм"],
	["Tallinn", "塔林", "Таллин"],
	["Tashkent", "塔什干", "Ташкент"],
	["Tbilisi", "第比利斯", "Тбилиси"],
	["Tehran", "德黑兰", "Тегеран"],
	["The Hague", "海牙", "Гааг"],
	["Tokyo", "东京", "Токио"],
	["Vienna", "维也纳", "Вен"],
	["Vilnius", "维尔纽斯", "Вильнюс"],
	["Vladivostok", "符拉迪沃斯托克", "Владивосток"],
	["Warsaw", "华沙", "Варшав"],
	["Washington", "华盛顿", "Вашингтон"],
	["Yalta", "雅尔塔", "Ялт"],
];

const NAMES = TOWNS.flatMap((town) => town.map((name) => [name, town[0] as string] as const));
const ANY = NAMES.map(([name]) => name.replace(".", "\\.")).join("|");
const IN_TOWN = new RegExp(`(?:(?<!\\p{L})(?:[Ii]n|[Вв])\\s|(?:在|于))(?<town>${ANY})`, "gu");
const HEAD = new RegExp(`^(?:the\\s)?(?:\\d+(?:st|nd|rd|th)\\s)?(?<town>${ANY})`, "iu");
const idOf = new Map(NAMES.map(([name, id]) => [name.toLowerCase(), id]));
const idsOf = (found: readonly (RegExpMatchArray | null)[]): readonly string[] => [
	...new Set(found.flatMap((match) => idOf.get(match?.groups?.town?.toLowerCase() ?? "") ?? [])),
];

/** Towns in which these words say that something was done: "in Munich", 在慕尼黑, «в Мюнхене». English names. */
export const townsSaid = (words: string): readonly string[] => idsOf([...words.matchAll(IN_TOWN)]);

/** The town at the head of a meeting's or a place's name: "Munich Security Conference". Null where it has none. */
export const townOf = (venue: string): string | null => idsOf([HEAD.exec(venue.trim())])[0] ?? null;

/** Does a text name that town at all, in any of its languages? */
export const namesTown = (text: string, town: string): boolean =>
	(TOWNS.find(([id]) => id === town) ?? []).some((name) => text.includes(name));
