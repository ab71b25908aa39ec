import type { LanguageCode } from "@fissure/model";

/** Words by which a change is weighed in one language; every expression is meant for folded text and finds one word. */
export interface WeightyWords {
	/** Denials, those in other words included: 不断 counts, since a lost 不 must never be overlooked. */
	readonly negation: RegExp;
	/** How surely, how strongly, whether at all: "will", 应, «должен». */
	readonly modal: RegExp;
	/** Names of months and days, and days told from the day of writing. */
	readonly date: RegExp;
	/** Words that bind others and say little alone. */
	readonly functionWords: ReadonlySet<string>;
}

const words = (list: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${list.trim().replaceAll(/\s+/gu, "|")})(?![\\p{L}\\p{M}\\p{N}])`, "gu");
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const ENGLISH: WeightyWords = {
	negation: words(`not no never nor neither none nobody nothing nowhere without cannot unable hardly barely scarcely
		[a-z]+n't dont cant wont isnt doesnt didnt`),
	modal: words(`will would shall should must may might can could ought unless if whether only possibly perhaps probably
		likely unlikely nearly almost about approximately more less than least partly strongly firmly deeply seriously immediately
		unconditionally`),
	date: words(`january february march april may june july august september october november december monday tuesday
		wednesday thursday friday saturday sunday today yesterday tomorrow tonight`),
	functionWords:
		set(`a an the of to in on at by for from with and or as that which who whom whose this these those is are was were
		be been being it its their his her our your they he she we you i has have had do does did so also then there here`),
};

const RUSSIAN: WeightyWords = {
	negation:
		words(`не ни нет нельзя без никогда никто никого никому ничто ничего ничему нигде никак никакой никакие никаких
		невозможно невозможен недопустимо недопустим едва`),
	modal:
		words(`буд(?:ет|ут|ем|ете|у) долж(?:ен|на|но|ны) следует необходимо нужно надо может могут мог могла могли можно возможно
		вероятно если бы только лишь почти около примерно более менее свыше готов[аоы]? намерен[аоы]? решительно категорически
		немедленно безусловно частично`),
	date: words(`январ\\p{L} феврал\\p{L} март\\p{L}? апрел\\p{L} ма[яйе] июн\\p{L} июл\\p{L} август\\p{L}? сентябр\\p{L} октябр\\p{L}
		ноябр\\p{L} декабр\\p{L} понедельник\\p{L}? вторник\\p{L}? сред[ау] четверг\\p{L}? пятниц\\p{L} суббот\\p{L} воскресень\\p{L}
		сегодня вчера завтра`),
	functionWords: set(
		"в во на с со к ко о об по из от до за у и а но или как что который это этот эта эти его её их он она они мы вы",
	),
};

const CHINESE: WeightyWords = {
	negation: /[不没未勿莫]|[非否无](?![洲锡])/gu,
	modal: /[将会应须必该]|可能|可以|也许|或许|愿意?|[要若]|如果|只|仅|约|近|超过|逾|坚决|坚定|严正|强烈|立即|无条件/gu,
	date: /[年月日]|今天|昨天|明天|今日|昨日|明日|星期[一二三四五六日天]|周[一二三四五六日]/gu,
	functionWords: set("的 地 得 了 着 在 于 是 和 与 及 并 也 就 对 把 被 为 以 而 之 其"),
};

const TABLES: Readonly<Record<LanguageCode, WeightyWords>> = { en: ENGLISH, ru: RUSSIAN, zh: CHINESE };

/** English words for a language without a table, since pages of any language carry some. */
export function weightyWordsOf(code: LanguageCode): WeightyWords {
	const primary = code.toLowerCase().split(/[-_]/u, 1)[0] ?? "";
	return Object.hasOwn(TABLES, primary) ? (TABLES[primary] as WeightyWords) : ENGLISH;
}
