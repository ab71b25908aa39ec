// True and false quotations of the archives, in sentences as journalists write them; the same for the same seed.
import { randomNumbers } from "../sample-quotations.mjs";

const STATES = {
	FRA: "France",
	KEN: "Kenya",
	IND: "India",
	BRA: "Brazil",
	JPN: "Japan",
	EGY: "Egypt",
	AUS: "Australia",
	MEX: "Mexico",
	SWE: "Sweden",
	PAK: "Pakistan",
	IRN: "Iran",
	CUB: "Cuba",
};
const MONTHS = "January February March April May June July August September October November December".split(" ");
const MONTHS_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ");

const dayOf = ({ date }) => String(date ?? "").slice(0, 10);
const english = (day) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const american = (day) => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
const chinese = (day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const russian = (day) => `${Number(day.slice(8))} ${MONTHS_RU[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} года`;

/** A sort of text, who speaks in it for certain, and the ways to say so. Each way tells day and speaker from a record. */
const SORTS = [
	{
		language: "en",
		isOf: ({ folder, actor }) => folder === "ungdc" && STATES[actor] !== undefined,
		who: ({ actor }) => STATES[actor],
		others: Object.values(STATES),
		when: ({ year }) => `${year}-09-25`,
		ways: {
			"assembly, year, that": (q, who, day) => `${who} told the General Assembly in ${day.slice(0, 4)} that “${q}”.`,
			"assembly, year's address": (q, who, day) =>
				`In its ${day.slice(0, 4)} address to the General Assembly, ${who} said: “${q}”.`,
			"assembly, general debate": (q, who, day) =>
				`Speaking in the general debate of ${day.slice(0, 4)}, the representative of ${who} said that “${q}”.`,
		},
		isYearOnly: true,
	},
	{
		language: "en",
		isOf: ({ folder, actor, title }) =>
			folder === "kremlin-kyiv-2021-22" && actor === "UKR" && /address by (?:the )?president/i.test(title ?? ""),
		who: () => "President Zelensky",
		others: ["President Macron", "President Biden", "Vladimir Putin"],
		when: dayOf,
		ways: {
			"address of a day": (q, who, day) => `In his address of ${english(day)}, ${who} said: “${q}”.`,
			"words first": (q, who, day) => `“${q},” ${who} said on ${american(day)}.`,
			"month only": (q, who, day) =>
				`In ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}, ${who} said that “${q}”.`,
		},
	},
	{
		language: "en",
		isOf: ({ folder, actor, title, text }) =>
			folder.startsWith("kremlin-") &&
			actor === "RUS" &&
			/^(?:address|greetings|speech|congratulations|message|new year address|telephone conversation)/i.test(
				title ?? "",
			) &&
			!/\n\s*(?:question|[A-Z][\w. ]{2,40}):/i.test(text),
		who: () => "the Kremlin",
		others: ["the White House", "the Élysée", "the Chinese Foreign Ministry"],
		when: dayOf,
		ways: {
			"said in a statement": (q, who, day) => `In a statement of ${english(day)}, ${who} said: “${q}”.`,
			"according to": (q, who, day) => `According to ${who} on ${english(day)}, “${q}”.`,
			"month only": (q, who, day) =>
				`In ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} ${who} wrote that “${q}”.`,
		},
	},
	{
		language: "en",
		isOf: ({ folder, title, text }) =>
			folder === "whitehouse-foreign-policy" &&
			/^remarks by president biden/i.test(title ?? "") &&
			!/(?:and|with) (?:president|prime|chancellor|king|vice)/i.test(title) &&
			!/\n\s*(?:Q\b|[A-Z][A-Z .]{3,}:)/.test(text),
		who: () => "President Biden",
		others: ["President Trump", "President Macron", "Chancellor Scholz"],
		when: dayOf,
		ways: {
			"words first": (q, who, day) => `“${q},” ${who} said on ${american(day)}.`,
			"in remarks": (q, who, day) => `In remarks on ${english(day)}, ${who} said that “${q}”.`,
			"remarks of a year": (q, who, day) => `In his ${day.slice(0, 4)} remarks ${who} said: “${q}”.`,
		},
	},
	{
		language: "en",
		isOf: ({ folder, title }) => folder === "whitehouse-foreign-policy" && /^readout of/i.test(title ?? ""),
		who: () => "the White House",
		others: ["the Kremlin", "the Indian Foreign Ministry"],
		when: dayOf,
		ways: {
			"its readout": (q, who, day) => `In its readout of ${english(day)}, ${who} said: “${q}”.`,
			"according to the readout": (q, who, day) => `According to ${who} readout of ${american(day)}, “${q}”.`,
		},
	},
	{
		language: "zh",
		isOf: ({ folder, title }) => folder === "cctv-zh-readouts" && /^习近平/.test(title ?? ""),
		opens: /^习近平(?:指出|强调|表示)，/,
		who: () => "习近平",
		others: ["李强", "王毅", "普京"],
		when: dayOf,
		ways: {
			"day first": (q, who, day) => `${chinese(day)}，${who}指出：“${q}”。`,
			"day inside": (q, who, day) => `${who}${chinese(day)}强调，“${q}”。`,
			"year only": (q, who, day) => `${who}在${day.slice(0, 4)}年表示，“${q}”。`,
		},
	},
	{
		language: "zh",
		isOf: ({ folder, title, date }) =>
			folder === "prc-mfa-zh" && /外交部发言人.{2,3}主持例行记者会/.test(title ?? "") && date,
		opens: /^答：/,
		who: ({ title }) => `外交部发言人${/外交部发言人(.{2,3})主持/.exec(title)[1]}`,
		others: ["外交部发言人毛宁", "外交部发言人汪文斌"],
		when: dayOf,
		ways: {
			"press conference": (q, who, day) => `${who}在${chinese(day)}的例行记者会上表示：“${q}”。`,
			"day inside": (q, who, day) => `${who}${chinese(day)}说，“${q}”。`,
		},
	},
	{
		language: "ru",
		isOf: ({ folder, date, text }) => folder === "kremlin-ru-2025" && date && text.length > 400,
		who: () => "Кремль",
		others: ["Белый дом", "МИД Китая"],
		when: dayOf,
		ways: {
			"day first": (q, who, day) => `${russian(day)} ${who} сообщил: «${q}».`,
			"words first": (q, who, day) => `«${q}», — сообщил ${who} ${russian(day)}.`,
		},
	},
];

/** Marks that would end a quotation, or begin another; signs that Markdown reads. */
const UNQUOTABLE = /["“”„«»‹›「」『』‘'*_`#[\]<>\\|~…()（）《》]|\.\.\.|--|\s[-–—]\s|\d\.\s/u;

function sentencesOf(text, { language, opens }) {
	const parts =
		language === "zh" ? text.split(/(?<=[。！？])|\n/u) : text.replace(/\s+/gu, " ").split(/(?<=[.!?])\s(?=\p{Lu})/u);
	return parts
		.map((part) => part.trim())
		.filter((part) => opens === undefined || opens.test(part))
		.map((part) => part.replace(opens ?? /^/u, "").replace(/[.!?。！？]+$/u, ""))
		.filter((part) => !UNQUOTABLE.test(part) && !/[:：;；]/u.test(part));
}

const unitsOf = (text, language) => (language === "zh" ? [...text] : text.split(" "));
const joined = (units, language) => units.join(language === "zh" ? "" : " ");

/** So many words, or characters of Chinese, from the beginning or the end of a sentence, ending at no comma. */
function stretchOf(sentence, language, random, [least, most]) {
	const scale = language === "zh" ? 2 : 1;
	const units = unitsOf(sentence, language);
	if (units.length < least * scale) return null;
	const length = Math.min(units.length, Math.round((least + random() * (most - least)) * scale));
	const from = random() < 0.5 ? 0 : units.length - length;
	const words = joined(units.slice(from, from + length), language).replace(/^[,，、\s]+|[,，、\s]+$/gu, "");
	return /^\p{L}/u.test(words) ? words : null;
}

const EACH = 13;
const LENGTHS = [
	[8, 22],
	[8, 22],
	[5, 8],
];

function* drawn(records, seed, lengths) {
	const random = randomNumbers(seed);
	for (const sort of SORTS) {
		const texts = records.filter((record) => sort.isOf(record));
		const ways = Object.entries(sort.ways);
		for (let count = 0, tried = 0; count < EACH && tried < 4000; tried++) {
			const record = texts[Math.floor(random() * texts.length)];
			const sentences = record === undefined ? [] : sentencesOf(record.text, sort);
			const sentence = sentences[Math.floor(random() * sentences.length)];
			const words =
				sentence === undefined ? null : stretchOf(sentence, sort.language, random, lengths[count % lengths.length]);
			if (words === null) continue;
			const [way, say] = ways[count % ways.length];
			const item = { sort, record, sentences, sentence, words, way, say, random, count };
			if ((yield item) !== false) count++;
		}
	}
}

/** Who said it, and nothing else. */
const PLAIN = {
	en: (words, who) => `${who[0].toUpperCase()}${who.slice(1)} said: “${words}”.`,
	zh: (words, who) => `${who}表示，“${words}”。`,
	ru: (words, who) => `${who} сообщил: «${words}».`,
};

export function trueQuotations(records, seed) {
	return [...drawn(records, seed, LENGTHS)].map(({ sort, record, words, way, say, count }) => {
		const isPlain = count % 6 === 5;
		const who = sort.who(record);
		return {
			id: record.id,
			language: sort.language,
			change: null,
			way: isPlain ? "speaker alone" : way,
			sentence: isPlain ? PLAIN[sort.language](words, who) : say(words, who, sort.when(record)),
		};
	});
}

const shiftedYear = (day, by) => `${Number(day.slice(0, 4)) + by}${day.slice(4)}`;
const shiftedMonth = (day) => {
	const month = (Number(day.slice(5, 7)) + 4) % 12;
	return `${day.slice(0, 5)}${String(month + 1).padStart(2, "0")}-${day.slice(8) > "28" ? "28" : day.slice(8)}`;
};

/** One word for another, the first that there is; null where there is none. */
const SWAPS = {
	negation: {
		en: [
			[/\b(will|must|should|can|is|are|has|have|was|were) (?!not)/u, "$1 not "],
			[/\bnot /u, ""],
		],
		zh: [
			[/愿/u, "不愿"],
			[/支持/u, "不支持"],
			[/是/u, "不是"],
		],
		ru: [[/ (будет|является|может|имеет|намерен\p{L}*|обсу\p{L}+|отме\p{L}+|продолж\p{L}+) /u, " не $1 "]],
	},
	quantifier: {
		en: [
			[/\b(?:all|every|each|many|both|most)\b/u, "some"],
			[/\b(?:some|several)\b/u, "all"],
			[/\b(?:always|never)\b/u, "sometimes"],
		],
		zh: [
			[/各国|所有|一切|全部/u, "一些"],
			[/许多|不少/u, "所有"],
		],
		ru: [
			[/\b(?:все|всех|всем)\b/u, "некоторые"],
			[/многие|ряд /u, "все "],
		],
	},
	modality: {
		en: [
			[/\b(?:must|shall|will)\b/u, "may"],
			[/\b(?:may|can|could)\b/u, "must"],
		],
		zh: [
			[/必须|应该|应当|要/u, "可以"],
			[/可以/u, "必须"],
		],
		ru: [[/должн\p{L}*|необходимо/u, "можно"]],
	},
	number: {
		en: [
			[/\b(\d{2,3})\b/u, (number) => String(Number(number) + 2)],
			[/\b(?:two|three|four|five)\b/u, "seven"],
		],
		zh: [[/\d+/u, (number) => String(Number(number) + 2)]],
		ru: [[/(?<![\d.])\d{1,3}(?![\d.])/u, (number) => String(Number(number) + 2)]],
	},
	word: {
		en: [
			[/\b(?:important|great|strong|new)\b/u, "limited"],
			[/\b(?:support|peace|security)\b/u, "control"],
		],
		zh: [
			[/合作|发展/u, "竞争"],
			[/和平|稳定/u, "安全"],
		],
		ru: [[/важн\p{L}+|нов\p{L}+|совместн\p{L}+/u, "отдельных"]],
	},
};

function swapped(words, language, kind) {
	for (const [pattern, other] of SWAPS[kind][language]) {
		const changed = words.replace(pattern, other);
		if (changed !== words) return changed;
	}
	return null;
}

/** Two clauses of one sentence, each with the other's place. */
function reordered(sentence, language) {
	const parts = sentence.split(language === "zh" ? /，/u : /,\s/u);
	const at = parts.findIndex((part, index) => index > 0 && Math.min(part.length, parts[index - 1].length) > 8);
	if (at === -1) return null;
	const exchanged = parts
		.with(at - 1, parts[at])
		.with(at, parts[at - 1])
		.slice(at - 1, at + 1);
	return exchanged.join(language === "zh" ? "，" : ", ");
}

/** The beginning of one sentence and the end of another, as if nothing had stood between them. */
function spliced(sentences, language, random) {
	const [first, second] = [0, 1].map(() => sentences[Math.floor(random() * sentences.length)]);
	const [head, tail] = [first, second].map((one) => unitsOf(one, language));
	const half = language === "zh" ? 10 : 6;
	if (first === second || head.length < half + 2 || tail.length < half + 2) return null;
	return joined([...head.slice(0, half), ...tail.slice(-half)], language).replace(/[,，](?=.{0,1}$)/u, "");
}

const CHANGES = {
	speaker: ({ sort, record, words, say, random }) => {
		const others = sort.others.filter((one) => one !== sort.who(record));
		return say(words, others[Math.floor(random() * others.length)], sort.when(record));
	},
	"speaker, without a day": ({ sort, record, words, random }) => {
		const others = sort.others.filter((one) => one !== sort.who(record));
		return PLAIN[sort.language](words, others[Math.floor(random() * others.length)]);
	},
	year: ({ sort, record, words, say, count }) =>
		say(words, sort.who(record), shiftedYear(sort.when(record), count % 2 === 0 ? -1 : -3)),
	"day and month": ({ sort, record, words, say, way }) =>
		sort.isYearOnly || /year/u.test(way) ? null : say(words, sort.who(record), shiftedMonth(sort.when(record))),
	order: ({ sort, record, sentence, say }) => {
		const words = reordered(sentence, sort.language);
		return words === null ? null : say(words, sort.who(record), sort.when(record));
	},
	splice: ({ sort, record, sentences, say, random }) => {
		const words = spliced(sentences, sort.language, random);
		return words === null ? null : say(words, sort.who(record), sort.when(record));
	},
	...Object.fromEntries(
		Object.keys(SWAPS).map((kind) => [
			kind,
			({ sort, record, words, say }) => {
				const other = swapped(words, sort.language, kind);
				return other === null ? null : say(other, sort.who(record), sort.when(record));
			},
		]),
	),
};

/** What can be wrong with words so few that others say them too. */
const SHORT_CHANGES = ["speaker", "year", "day and month"];

/** By sort in turn, each change as often as any. */
export function falseQuotations(records, seed) {
	const now = [];
	const long = [[10, 24]];
	const kinds = Object.keys(CHANGES);
	const draw = drawn(records, seed, long);
	let took = true;
	for (let step = draw.next(); !step.done; step = draw.next(took)) {
		const item = step.value;
		const change = kinds[(item.count + SORTS.indexOf(item.sort)) % kinds.length];
		const sentence = CHANGES[change](item);
		// What an archive of few texts cannot be changed in is left out.
		took = sentence !== null || item.random() < 0.004;
		if (sentence === null) continue;
		now.push({ id: item.record.id, language: item.sort.language, change, way: item.way, sentence });
	}
	const short = [...drawn(records, seed + 2, [[4, 6]])]
		.filter(({ count }) => count < 6)
		.flatMap((item) => {
			const change = SHORT_CHANGES[item.count % SHORT_CHANGES.length];
			const sentence = CHANGES[change](item);
			const { record, sort, way } = item;
			return sentence === null
				? []
				: [{ id: record.id, language: sort.language, change: `few words, ${change}`, way, sentence }];
		});
	now.push(...short);
	const later = records.filter(({ year, folder }) => folder !== "ungdc" || year > 2000);
	const before = [...drawn(later, seed + 1, long)]
		.filter(({ count }) => count < 3)
		.map(({ sort, record, words, way }) => ({
			id: record.id,
			language: sort.language,
			change: "source after the draft",
			way,
			sentence: PLAIN[sort.language](words, sort.who(record)),
		}));
	return { now, before };
}
