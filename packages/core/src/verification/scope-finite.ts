import { wordSet } from "@fissure/languages";

/** "Tarvia | withdraws its": behind a capital letter, before a word that opens an object. */
const ENGLISH = /^\p{Ll}+(?:[^s]s|ed)\s(?:the|a|an|its|their|his|her|our|all|any|no|to|that|from|on|with)(?!\p{L})/u;
const NAME_BEFORE = /(?:^|[^\p{L}])\p{Lu}[\p{L}'’-]*\s$/u;
/** "plan to | attack ships"; "to | the port" and "to | Tarvia" are no verbs. */
const INFINITIVE_BEFORE = /(?<!\p{L})to\s$/u;
const NO_VERB = /^(?:the|a|an|its|their|his|her|our|all|any|no|this|these|that|those)(?!\p{L})|^[^\p{Ll}]/u;

/** «выведет войска»: endings of the third person and of the past. */
const RUSSIAN = /^\p{Ll}{2,}(?:ет|ёт|ит|ют|ут|ят|ат|ется|ится|ются|утся|ятся|атся|ал|ала|али|ил|ила|или|ел|ела|ели)\s/u;
const NOUNS = wordSet(`
	бюджет совет ответ кабинет комитет пакет билет предмет интернет институт визит транзит депозит дефицит кредит лимит саммит
	аудит приоритет суверенитет авторитет паритет иммунитет университет мандат формат результат аппарат сенат халифат сила дела
	материал капитал финал канал журнал сигнал идеал потенциал персонал отдел предел раздел`);

/** Does a Russian clause begin with a finite verb? */
export const beginsFiniteRussian = (words: string): boolean =>
	/^\s*(?:также\s)?\p{Ll}{2,}(?:аем|яем|уем|ует|уют|ает|ают|яет|яют)(?!\p{L})/u.test(words);

/** "should be | formed through dialogue": a participle behind its auxiliary. */
export const completesPassive = (before: string, words: string): boolean =>
	/(?<!\p{L})(?:be|been|being)\s$/iu.test(before) &&
	/^(?:\p{Ll}+ly\s)?\p{Ll}{2,}(?:ed|en|wn|ght|ne|ld|pt|de|id|st|ut)(?!\p{L})/u.test(words);

/** Does a word behind a subject look like a finite verb: "burned", «сожгла», 投了? A guess from its ending. */
export function looksFinite(words: string): boolean {
	if (/^\p{Script=Han}/u.test(words)) return /^\p{Script=Han}{1,2}[了过着]/u.test(words);
	return (
		(RUSSIAN.test(`${words} `) && !NOUNS.has(/^\p{L}+/u.exec(words)?.[0] ?? "")) ||
		/^\p{Ll}{2,}(?:ed|[^su]s)(?!\p{L})/u.test(words)
	);
}

/** Do quoted words begin as a finite verb or an infinitive does, though no list has that verb? */
export function beginsFinite(before: string, words: string): boolean {
	if (ENGLISH.test(words)) return NAME_BEFORE.test(before);
	if (INFINITIVE_BEFORE.test(before)) return !NO_VERB.test(words);
	return RUSSIAN.test(words) && !NOUNS.has(/^\p{L}+/u.exec(words)?.[0] ?? "");
}
