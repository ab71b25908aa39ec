/** Radicals of U+2E80–2EFF that Unicode itself does not unify, and the characters they stand for, in pairs. */
const PAIRS =
	"⺁厂⺈刀⺊卜⺌小⺍小⺒巳⺗心⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺼肉⻁虎⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻏邑⻐钅⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/** Radical → character; Unicode gives these no compatibility form. */
export const RADICALS: ReadonlyMap<string, string> = new Map(
	Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)] as const),
);

/**
 * Which character does a radical stand for? Fonts of PDFs often name a radical (⽅, ⻅) where the text has the character (方,
 * 见). That is a code of the font, not of the text, and would hide the word from every search.
 */
export const characterOfRadical = (radical: string): string => RADICALS.get(radical) ?? radical.normalize("NFKC");

/** Han text as it is meant. */
export const withoutRadicals = (text: string): string =>
	text.replace(/[\u2e80-\u2ef3\u2f00-\u2fd5]/gu, characterOfRadical);
