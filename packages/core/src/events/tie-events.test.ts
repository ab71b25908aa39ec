import { readFileSync } from "node:fs";
import type { Document, EventTie } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSharedData, shippedLexicon } from "../coding/fixtures/shipped.ts";
import { SMALL_WORLD, textOf } from "../coding/fixtures/small-world.ts";
import { buildLexicon } from "../coding/lexicon.ts";
import { marksIn } from "../coding/marks.ts";
import { type TieOptions, tieEvents } from "./tie-events.ts";

const lexicon = buildLexicon(SMALL_WORLD);
const tie = (documents: readonly Document[], options: Partial<TieOptions> = {}): readonly EventTie[] =>
	tieEvents(documents, { marksIn: (text, language) => marksIn(text, language, lexicon), ...options });
const told = (ties: readonly EventTie[]): readonly string[] =>
	ties.map(
		({ state, documents }) =>
			`${state}: ${documents
				.map(({ document }) => document)
				.toSorted()
				.join(" ")}`,
	);

const of = (
	id: string,
	publisher: string | null,
	title: string,
	text: string,
	more: Partial<Document> = {},
): Document => textOf(text, { id, publisher, title, ...more });

const call = of(
	"nor",
	"XNO",
	"Call with Kestria",
	"President Halvorsen spoke today with President Brenner of Kestria.",
);
const theirs = of(
	"kes",
	"XKE",
	"Звонок",
	"Сегодня состоялся телефонный разговор Томаса Бреннера с Халворсен, Норланд.",
);
const chinese = of("orv", "XOR", "奥维纳总统同诺兰总统会谈", "奥维纳总统5月6日同诺兰总统举行会谈。");
const meeting = of("met", "XNO", "Meeting with Orvena", "President Halvorsen met the president of Orvena.");

describe("documents of one event", () => {
	it("are tied across publishers and languages, with reasons", () => {
		const [event, ...more] = tie([call, theirs]);
		expect(more).toEqual([]);
		expect(event).toMatchObject({ state: "proposed", kind: "call", date: "2024-05-06", parties: ["XKE", "XNO"] });
		expect(event?.documents[0]?.reasons).toContain("same sides: XKE, XNO");
		expect(event?.documents[0]?.reasons).toContain("same day: 2024-05-06");
		expect(event?.score).toBeGreaterThan(0.8);
	});

	it("are told from those of another pair of sides on the same day", () => {
		expect(told(tie([call, theirs, chinese, meeting]))).toEqual(["proposed: kes nor", "proposed: met orv"]);
	});

	it.each([
		["2024-05-07", ["proposed: kes nor"]],
		["2024-05-05", ["proposed: kes nor"]],
		["2024-05-09", []],
		["2024-05", []],
	])("may be a day apart, no more: %s", (date, expected) => {
		expect(told(tie([call, { ...theirs, date }]))).toEqual(expected);
	});

	it("are of the day that the text names, not of the morning after", () => {
		const late = { ...chinese, date: "2024-05-08" };
		expect(told(tie([meeting, late]))).toEqual(["proposed: met orv"]);
		expect(tie([meeting, late])[0]?.documents[0]?.reasons).toContain("same day: 2024-05-06");
	});

	it("go with the nearer of two calls on neighbouring days", () => {
		const next = (document: Document): Document => ({ ...document, id: `${document.id}-2`, date: "2024-05-07" });
		expect(told(tie([next(theirs), call, theirs, next(call)]))).toEqual(["proposed: kes nor", "proposed: kes-2 nor-2"]);
	});

	it("leave it to a person when two of one publisher fit equally well", () => {
		const twin = { ...call, id: "nor-b" };
		expect(told(tie([call, twin, theirs]))).toEqual(["open: kes nor nor-b"]);
		expect(told(tie([call, twin, theirs], { confirmed: [["nor-b", "kes"]] }))).toEqual(["confirmed: kes nor-b"]);
		expect(told(tie([call, twin, theirs], { refused: [["nor", "kes"]] }))).toEqual(["proposed: kes nor-b"]);
	});

	it("are a text and its translation", () => {
		const translation = of("nor-ru", "XNO", "Разговор", "Эдда Халворсен поговорила по телефону с Томасом Бреннером.");
		expect(told(tie([call, translation]))).toEqual(["proposed: nor nor-ru"]);
		expect(told(tie([call, translation, theirs]))).toEqual(["proposed: kes nor nor-ru"]);
	});

	it("are the joint statement and the readouts of both sides", () => {
		const joint = of("joint", null, "Joint statement of Norland and Kestria", "Norland and Kestria met and agree.", {
			kind: "joint-statement",
		});
		const met = of("nor-met", "XNO", "Meeting with Kestria", "Halvorsen met Brenner.");
		const metToo = of("kes-met", "XKE", "Встреча с Халворсен", "Бреннер встретился с Халворсен, Норланд.");
		expect(told(tie([joint, met, metToo]))).toEqual(["proposed: joint kes-met nor-met"]);
	});

	it("are not two texts of one publisher in one language", () => {
		expect(tie([call, { ...call, id: "again" }])).toEqual([]);
	});

	it("are not those whose places differ", () => {
		const here = of("a", "XNO", "Meeting with Kestria", "Halvorsen met Brenner in Geneva.");
		const there = of("b", "XKE", "Meeting with Norland", "Brenner met Halvorsen in Vienna.");
		expect(tie([here, there])).toEqual([]);
		expect(told(tie([here, { ...there, text: "Brenner met Halvorsen in Geneva." }]))).toEqual(["proposed: a b"]);
	});

	it("are not those of a president and of an adviser", () => {
		const adviser = buildLexicon({
			...SMALL_WORLD,
			actors: {
				...SMALL_WORLD.actors,
				holders: [
					...SMALL_WORLD.actors.holders,
					{ actor: "XKE", office: "Foreign Minister", names: { en: ["Lind"], zh: ["林德"], ru: ["Линд(а|у)?"] } },
				],
			},
		});
		const tieIn = (documents: readonly Document[]): readonly EventTie[] =>
			tieEvents(documents, { marksIn: (text, language) => marksIn(text, language, adviser) });
		const lind = of("lind", "XKE", "Call with Norland", "Lind spoke with Halvorsen of Norland.");
		const brenner = of("brenner", "XKE", "Call with Norland", "Brenner spoke with Halvorsen of Norland.");
		expect(told(tieIn([call, lind, brenner]))).toEqual(["proposed: brenner nor"]);
	});

	it("are not news that name both states and no meeting", () => {
		const news = of("news", "XKE", "Norland in the news of Kestria", "Storms reached Norland.", { kind: "article" });
		const more = of("more", "XNO", "Notice on Kestria", "The notice on Kestria stands.", { kind: "article" });
		expect(tie([news, more])).toEqual([]);
	});

	it("are a readout and a readout before a readout and remarks", () => {
		const remarks = of("remarks", "XNO", "Remarks on the call with Kestria", "Halvorsen spoke with Brenner.", {
			kind: "speech",
		});
		expect(told(tie([call, remarks, theirs]))).toEqual(["proposed: kes nor"]);
	});

	it("are what a person says, whatever the texts say", () => {
		expect(told(tie([call, meeting], { confirmed: [["nor", "met"]] }))).toEqual(["confirmed: met nor"]);
		expect(tie([call, theirs], { refused: [["kes", "nor"]] })).toEqual([]);
		expect(tie([call], { confirmed: [["nor", "gone"]] })).toEqual([]);
	});

	it("do not depend on the order in which they come", () => {
		const all = [
			call,
			theirs,
			chinese,
			meeting,
			{ ...call, id: "nor-b" },
			{ ...theirs, id: "kes-b", date: "2024-05-07" },
		];
		const expected = tie(all);
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect(tie(shuffled)).toEqual(expected);
			}),
		);
	});

	it("are none where there are none", () => {
		expect(tie([])).toEqual([]);
		expect(tie([textOf("", { id: "empty", publisher: null, date: "0000" })])).toEqual([]);
	});
});

interface Judged {
	readonly event_id: string;
	readonly docs: readonly {
		readonly id: string;
		readonly actor?: string;
		readonly lang: string;
		readonly title?: string | null;
		readonly date?: string | null;
		readonly text: string;
	}[];
}
const shared = new URL("../../../../../shared/", import.meta.url);
const judged = (path: string): readonly Judged[] =>
	readFileSync(new URL(path, shared), "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as Judged);

describe.skipIf(!hasSharedData)("readouts of real events in one bag (skipped: no shared data)", () => {
	it("finds the pairs and nothing else", () => {
		const events = [...judged("data/readout-pairs/pairs.jsonl"), ...judged("gold/singles/pairs.jsonl")];
		const eventOf = new Map(events.flatMap(({ event_id, docs }) => docs.map(({ id }) => [id, event_id] as const)));
		const documents = events.flatMap(({ docs }) =>
			docs.map(({ id, text, lang, actor, title, date }) =>
				textOf(text, {
					...{ id, language: lang, publisher: actor ?? null, title: title ?? "", date: (date ?? "").slice(0, 10) },
					kind: /^fact sheet/iu.test(title ?? "") ? "fact-sheet" : "readout",
				}),
			),
		);
		const shipped = shippedLexicon();
		const ties = tieEvents(documents, { marksIn: (text, language) => marksIn(text, language, shipped) });
		const pairs = ties
			.filter(({ state }) => state !== "open")
			.flatMap(({ documents: tied }) =>
				tied.flatMap((a, at) => tied.slice(at + 1).map((b) => [a.document, b.document] as const)),
			);
		const right = pairs.filter(([a, b]) => eventOf.get(a) === eventOf.get(b)).length;
		const all = events.reduce((sum, { docs }) => sum + (docs.length * (docs.length - 1)) / 2, 0);
		expect(documents.length).toBeGreaterThan(100);
		expect(right / pairs.length, "precision").toBeGreaterThanOrEqual(0.95);
		expect(right / all, "recall").toBeGreaterThanOrEqual(0.85);
	}, 60_000);
});
