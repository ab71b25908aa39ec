import type { Concept } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { codeDocument, speakersIn } from "./code-document.ts";
import { SMALL_WORLD } from "./fixtures/small-world.ts";
import { wordListsOf } from "./fixtures/word-lists.ts";
import { buildLexicon } from "./lexicon/lexicon.ts";
import type { LexiconData } from "./lexicon/lexicon-data.ts";

const NAMES: Readonly<Record<string, readonly [name: string, adjective: string]>> = {
	XNO: ["نورلاند", "نورلاندي(ة)?"],
	XKE: ["كستريا", "كستري(ة)?"],
	XOR: ["أورفينا", "أورفيني(ة)?"],
};
const OFFICES: Readonly<Record<string, readonly string[]>> = {
	president: ["رئيس", "رئيسة"],
	minister: ["وزير", "وزيرة"],
	foreign_minister: ["وزير(ة)? (ال)?خارجية"],
	ambassador: ["سفير(ة)?"],
};
const CONCEPTS: Readonly<Record<string, string>> = {
	grain: "ممر (ال)?حبوب",
	ceasefire: "وقف إطلاق النار",
	sanctions: "عقوبات",
	pipeline: "خط (ال)?أنابيب",
	bases: "قواعد (ال)?أجنبية",
	treaty: "معاهدة النهر",
};

/** The small world, named in Arabic. */
const WORLD: LexiconData = {
	...SMALL_WORLD,
	codebook: {
		...SMALL_WORLD.codebook,
		concepts: SMALL_WORLD.codebook.concepts.map((concept): Concept => {
			const text = CONCEPTS[concept.id];
			return text === undefined ? concept : { ...concept, terms: { ...concept.terms, ar: [{ text }] } };
		}),
	},
	actors: {
		actors: SMALL_WORLD.actors.actors.map((actor) => {
			const [name, adjective] = NAMES[actor.id] ?? [];
			return name === undefined || adjective === undefined
				? actor
				: { ...actor, names: { ...actor.names, ar: [name] }, adjectives: { ...actor.adjectives, ar: [adjective] } };
		}),
		offices: Object.entries(OFFICES).map(([id, ar], at) => ({ id, rank: at + 1, terms: { ar } })),
		holders: [],
		decoys: {},
	},
	languages: {
		...SMALL_WORLD.languages,
		ar: wordListsOf("ar"),
	},
};
const lexicon = buildLexicon(WORLD);

const document = (text: string) =>
	({
		id: "text",
		title: "وزير خارجية نورلاند يلتقي نظيره الكستري",
		text,
		language: "ar",
		kind: "readout",
		publisher: "XNO",
		guessed: [],
		date: "2024-05-06",
	}) as const;

/** Issue, holder, manner and sign of each position that takes a side, each once. */
function positionsIn(text: string): readonly string[] {
	const account = codeDocument(document(text), lexicon);
	if (!account.ok) throw new RangeError(account.problem.message);
	for (const { quote } of account.value.positions) expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
	for (const { quote, attitude } of account.value.statements)
		if (attitude !== null) expect(quote.exact, "as it stands").toContain(attitude.verb);
	return [
		...new Set(
			account.value.positions.flatMap(({ issue, holder, manner, stance }) =>
				stance === null || stance === 0 ? [] : [`${issue} ${holder} ${manner} ${stance > 0 ? "+" : "−"}`],
			),
		),
	];
}

describe("who holds which position in an Arabic text", () => {
	it.each([
		["the verb comes first", "أكّد وزيرُ خارجيةِ نورلاند دعمَ بلاده لممر الحبوب.", ["grain XNO own +"]],
		[
			"the other side is named behind its verb",
			"وأعرب وزير الخارجية الكستري عن رفض بلاده للعقوبات.",
			["sanctions XKE counterpart −"],
		],
		[
			"clauses joined by one letter have one speaker, and participles keep it",
			"شدد وزير الخارجية النورلاندي على أهمية وقف إطلاق النار، مؤكداً دعم بلاده لمعاهدة النهر.",
			["ceasefire XNO own +", "treaty XNO own +"],
		],
		[
			"another speaks for his part",
			"رحب وزير خارجية نورلاند بوقف إطلاق النار. من جانبه، أكد الوزير رفضه للعقوبات.",
			["ceasefire XNO own +", "sanctions XKE counterpart −"],
		],
		["both speak", "وأكد الجانبان أهمية ممر الحبوب.", ["grain BOTH joint +"]],
		["a verb in the form of two", "واتفقا على ضرورة وقف إطلاق النار.", ["ceasefire BOTH joint +"]],
		[
			"a verb without a subject goes on with who spoke before",
			"أعربت وزيرة الخارجية الكسترية عن قلقها. وأضافت أن بلادها تدعم وقف إطلاق النار.",
			["ceasefire XKE counterpart +"],
		],
		[
			"a preposition is written with the thing",
			"وندد وزير خارجية نورلاند بالعقوبات، ودعا إلى رفعها.",
			["sanctions XNO own −"],
		],
		["what is to end is not wanted", "ودعا وزير خارجية نورلاند إلى رفع العقوبات.", ["sanctions XNO own −"]],
		[
			"a name that no list holds is known by the title it was brought in with",
			"استقبل وزير خارجية نورلاند السفير الكستري تامر برينان. وأكد برينان دعم ممر الحبوب.",
			["grain XKE counterpart +"],
		],
		[
			"a state whose view is told right behind the verb holds it, no matter who speaks",
			"وأكد المتحدث سامر دال تضامن حكومة كستريا مع ضحايا الهجوم ودعمها لوقف إطلاق النار.",
			["ceasefire XKE counterpart +"],
		],
		[
			"the verb follows the words that give another the floor",
			"من جانبها رحبت كستريا بوقف إطلاق النار.",
			["ceasefire XKE counterpart +"],
		],
		["ministers of several states are of no one side", "ورحب وزراء خارجية المجموعة بوقف إطلاق النار.", []],
		["the head of a community speaks for no state", "وأكد رئيس الجالية الكسترية دعم وقف إطلاق النار.", []],
		["a thing that is only named takes no side", "ووصل الوفد إلى مقر لجنة العقوبات.", []],
		[
			"in a call that was received the one who called speaks",
			"تلقى وزير خارجية نورلاند اتصالا هاتفيا من رئيس كستريا أعرب فيه عن دعمه لوقف إطلاق النار.",
			["ceasefire XKE counterpart +"],
		],
		[
			"a point in a list is of those who speak in the line before",
			"واتفق الجانبان على ما يأتي:\n1- دعم ممر الحبوب.",
			["grain BOTH joint +"],
		],
		["talks alone are no position", "وجرى خلال اللقاء بحث ملف العقوبات.", []],
		["an office is no view", "وحضر اللقاء سفير كستريا لدى نورلاند.", []],
		["a firm speaks for no state", "وأعلنت شركة كسترية دعمها لخط الأنابيب.", []],
	])("%s", (_, text, expected) => {
		expect(positionsIn(text).toSorted()).toEqual([...expected].toSorted());
	});

	it("gives every stretch its place in the text as written", () => {
		const text = "أكّدَ وزيرُ خارجيةِ نورلاند دعمَ ممرِّ الحبوب. وللأمنِ أهميةٌ.";
		const spoken = speakersIn(document(text), lexicon);
		if (!spoken.ok) throw new RangeError(spoken.problem.message);
		expect(spoken.value.stretches.map(({ start, end }) => text.slice(start, end))).toEqual([
			"أكّدَ وزيرُ خارجيةِ نورلاند دعمَ ممرِّ الحبوب.",
			"وللأمنِ أهميةٌ.",
		]);
	});
});
