import { wordSet } from "@fissure/languages";
import type { LanguageCode } from "@fissure/model";

export interface ObjectTerms {
	/** Stems of words that stand before the thing itself: who shares only "proposals" shares nothing. */
	readonly empty: ReadonlySet<string>;
	/** Words that open a time, a place or a manner, not an object. */
	readonly aside: ReadonlySet<string>;
	/** Prepositions that may stand between a verb or a noun of attitude and its object. */
	readonly joining: ReadonlySet<string>;
	/** After these a noun phrase begins. */
	readonly determiners: ReadonlySet<string>;
	/** Tie a second name to a thing: "seen as". */
	readonly naming: RegExp;
}

export const OBJECT_TERMS: ReadonlyMap<LanguageCode, ObjectTerms> = new Map([
	[
		"en",
		{
			empty: wordSet(`
				propos demand call effort plan measur step idea initi posit work process question issu matter end start begin creation
				creat need right put forward tabl made make new further early earli full all any both each such that this these those
				their there with from into upon about over under between among more most other some same said what which who when where
				will would should could must have has had been were was are not and the for its his her our your side parti countri
				state nation govern statement today year month monday tuesday wednesday thursday friday saturday sunday long term
				first second third last next also only general special current present various relev certain`),
			aside: wordSet(`
				in at by during after before when as from since while through via because despite amid over under throughout
				yesterday today tomorrow again here there once also only and or but that which who if although though than
				says said is was are were has had have will would on monday tuesday wednesday thursday friday`),
			joining: wordSet("of for to towards toward with against behind by about over at in on"),
			determiners: wordSet("the a an its all any their our his her this these those every both such"),
			naming: /(?<!\p{L})(?:as|called|calling|described|describing|dubbed|termed|labelled|labeled|branded)(?!\p{L})/iu,
		},
	],
	[
		"zh",
		{
			empty: wordSet(
				"建议 要求 倡议 主张 措施 问题 努力 计划 方案 一步 提出 有关 相关 各方 双方 国家 中方 方面 进行 继续 推动 这一 关于 关的 方的 方提 的建 的要 的主 的倡 的努",
			),
			aside: new Set(),
			joining: new Set(),
			determiners: new Set(),
			naming: /称为|称作|视为|视作|作为|看作|称之|斥为|指为/u,
		},
	],
	[
		"ru",
		{
			empty: wordSet(`
				предложен требован призыв усил план мер шаг иде инициатив позиц работ процесс вопрос дел конц окончан начал
				создан нов дальн скор полн все эт этот эта эти тот так такж сво их ег он они котор при для что как был был будет
				сторон стран государств правительств заявлен сегодн год друг перв втор последн соответств отношен имен`),
			aside: wordSet(
				"в во на при после до когда как из с со через по под над из-за вчера сегодня завтра также и или а но что который если хотя",
			),
			joining: wordSet("за к ко против о об"),
			determiners: wordSet("все этот эта это эти свой свою свои его ее их любые любую наш наши"),
			naming: /(?<!\p{L})(?:как|назва(?:в|нн\p{L}+)|называ\p{L}+|именуем\p{L}+|счита\p{L}+)(?!\p{L})/iu,
		},
	],
]);
