import type { LanguageCode, Span } from "@fissure/model";

/** What must come first, told by a whole sentence. */
interface Precondition extends Span {
	readonly kind: "precondition";
}

/** Longer clauses are not looked through. */
const CLAUSE = "[^,;:.!?，；：。！？]{2,160}";

/** Behind these a main clause is denied or to come. */
const DENIED =
	/(?<!\p{L})(?:no|not|never|none|nothing|nobody|neither|cannot|without|\p{L}+n['’]t|impossible|unthinkable|premature)(?!\p{L})/iu;
const TO_COME =
	/(?<!\p{L})(?:will|shall|would|can|could|may|might|must|should|won['’]t|cannot)(?!\p{L})|['’]ll(?!\p{L})/iu;
const PAST = /(?<!\p{L})(?:was|were|had|did|\p{L}+ed)(?!\p{L})/iu;
/** "are released" is no past. */
const PARTICIPLE = /(?<!\p{L})(?:is|are|be|been|being|has|have|gets?)\s+(?:\p{L}+\s+){0,2}?\p{L}+ed(?!\p{L})/giu;
const VERB = /(?<!\p{L})(?:is|are|has|have|does|do|can|will|we|they|it|he|she|there|all|\p{L}+[^s]s)(?!\p{L})/iu;

const ENGLISH_FRONT = new RegExp(
	`(?<=^\\s*|[;:.—–]\\s|(?<!\\p{L})(?:that|and|but)\\s)(until|till|before|as soon as|once|when|whenever|while|only when|only after)(?!\\p{L})(${CLAUSE}),\\s([^;:.!?]{2,200})`,
	"giu",
);
const ENGLISH_BEHIND = /(?<!\p{L})(?<!not )(until|till|before|as soon as|once|when|while)(?=\s([^,;:.!?]{2,120}))/giu;

function englishIn(text: string): readonly Precondition[] {
	const found: Precondition[] = [];
	for (const { 0: _whole, 1: word = "", 2: clause = "", 3: main = "", index } of text.matchAll(ENGLISH_FRONT)) {
		const before = /^(?:until|till|before)$/i.test(word);
		const past = PAST.test(clause.replace(PARTICIPLE, " "));
		const bound = before ? DENIED.test(main) || (TO_COME.test(main) && !past) : TO_COME.test(main) && !past;
		if (bound && VERB.test(clause)) found.push(precondition(index, word.length));
	}
	for (const { 0: word, 2: clause = "", index } of text.matchAll(ENGLISH_BEHIND)) {
		const main = lastClause(text.slice(Math.max(0, index - FURTHEST), index));
		if (!/\p{L}/u.test(main) || PAST.test(clause.replace(PARTICIPLE, " ")) || !VERB.test(clause)) continue;
		const before = /^(?:until|till|before)$/i.test(word);
		if (before ? DENIED.test(main) && TO_COME_OR_NOW.test(main) : FUTURE.test(main))
			found.push(precondition(index, word.length));
	}
	if (!/\?\s*$/u.test(text))
		for (const { 0: words, 1: word = "", index } of text.matchAll(ENGLISH_INVERTED))
			found.push(precondition(index + words.length - word.length, word.length));
	return found;
}
/** "Had it been asked, …", "…, were it fair, …", "Should the port close, …": a condition without its word. */
const ENGLISH_INVERTED =
	/(?:^\s*|[;:—–]\s|,\s(?:but\s|and\s)?)(were|had|should)(?=\s(?:it|they|he|she|we|there|this|that|these|those|the|any|its|their)\s[^,;:.!?]{2,120}(?:,|\.\s*$))/giu;
const FUTURE = /(?<!\p{L})(?:will|shall|won['’]t)(?!\p{L})|['’]ll(?!\p{L})/iu;
const TO_COME_OR_NOW =
	/(?<!\p{L})(?:will|shall|can|cannot|must|should|is|are|do|does|won['’]t|can['’]t|don['’]t|doesn['’]t)(?!\p{L})/iu;
const FURTHEST = 160;
const lastClause = (text: string): string => text.split(/[;:.!?]\s|,\s(?:and|but|who|which)\s/u).at(-1) ?? "";

const RUSSIAN_UNTIL = new RegExp(`(?<!\\p{L})(?:до тех пор,?\\s)?пока(?!\\p{L})(?=\\s${CLAUSE})`, "giu");
const RUSSIAN_FRONT = new RegExp(
	`(?<=^\\s*|[;:.—–]\\s|что\\s)(прежде чем|как только|лишь когда|только когда|до (?:освобожд|прекращ|вывод|завершен|окончан|выполнен|подписан|снят|устранен)\\p{L}*)(?!\\p{L})(${CLAUSE})([,\\s][^;:.!?]{2,200})`,
	"giu",
);
const RUSSIAN_DENIED = /(?<!\p{L})(?:не|нет|нельзя|ни|невозможн\p{L}*|бессмысленн\p{L}*)(?!\p{L})/iu;
const RUSSIAN_TO_COME = /(?<!\p{L})(?:буд(?:ет|ут|ем)|смож(?:ет|ем)|смогут|стан(?:ет|ут))(?!\p{L})/iu;

function russianIn(text: string): readonly Precondition[] {
	const found: Precondition[] = [];
	for (const { 0: word, index } of text.matchAll(RUSSIAN_UNTIL)) {
		const clause = /^[^,;:.!?]*/u.exec(text.slice(index + word.length, index + word.length + FURTHEST))?.[0] ?? "";
		if (/(?<!\p{L})не(?!\p{L})/iu.test(clause)) found.push(precondition(index, word.length));
	}
	for (const { 1: word = "", 2: clause = "", 3: main = "", index } of text.matchAll(RUSSIAN_FRONT))
		if (RUSSIAN_DENIED.test(clause + main) || RUSSIAN_TO_COME.test(main)) found.push(precondition(index, word.length));
	return found;
}

const CHINESE_BEFORE =
	/(?:在|直到|直至)?[^，。；：,;:]{2,40}(?:之前|以前|(?<!目|当|此|提|日|年|月|眼|空|史|面|生|跟|往|先|向|天|期)前)[，,]?(?=([^。；;！？]{2,60}))/gu;
const CHINESE_UNTIL = /(?:直到|直至)[^，。；：,;:]{2,40}[，,](?=([^。；;！？]{2,60}))/gu;
const CHINESE_THEN = /[^，。；：,;:]{2,40}(?:之后|以后|后)[，,]?[^，。；：,;:]{0,12}才(?=[能会可有\p{Script=Han}])/gu;
const CHINESE_AFTER =
	/(?:待|等|等到|直到|直至|只有在?)[^，。；：,;:]{2,40}[，,]?[^，。；：,;:]{0,12}(?:才|再)(?=[能会可有是将\p{Script=Han}])/gu;
const CHINESE_DENIED = /^[^，,]{0,16}(?:不|没有|无|未|难以|谈不上|免谈)/u;

function chineseIn(text: string): readonly Precondition[] {
	return [
		...[...text.matchAll(CHINESE_BEFORE), ...text.matchAll(CHINESE_UNTIL)].flatMap(
			({ 0: words, 1: main = "", index }) => (CHINESE_DENIED.test(main) ? precondition(index, words.length) : []),
		),
		...[...text.matchAll(CHINESE_AFTER), ...text.matchAll(CHINESE_THEN)].map(({ 0: words, index }) =>
			// Behind the comma may stand whoever acts.
			precondition(index, words.search(/[，,]/) === -1 ? words.length : words.search(/[，,]/) + 1),
		),
	];
}

const precondition = (start: number, length: number): Precondition => ({
	kind: "precondition",
	start,
	end: start + length,
});

/** Words that deny or look ahead say something by themselves, whatever verb they have. */
export const isBound = (words: string): boolean =>
	[DENIED, FUTURE, RUSSIAN_DENIED, RUSSIAN_TO_COME].some((pattern) => pattern.test(words)) ||
	CHINESE_DENIED.test(words) ||
	/[才将会]/u.test(words);

/**
 * Where does a sentence say what must come first: "Until the prisoners are released, there will be no …"?
 *
 * - silent: on what is past, on a bare date, on a main clause that neither denies nor looks ahead
 */
export function preconditionsIn(text: string, language: LanguageCode): readonly Precondition[] {
	if (text.length > LONGEST_READ) return [];
	return language === "en"
		? englishIn(text)
		: language === "ru"
			? russianIn(text)
			: language === "zh"
				? chineseIn(text)
				: [];
}
const LONGEST_READ = 4000;
