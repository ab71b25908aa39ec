import type { Attribution, Document, DocumentKind } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { sourceText, UNATTRIBUTED } from "../fixtures/argument-world.ts";
import { dateFit, kindFit, openingOf, publisherFit, venueFit, venueOf } from "./document-fit.ts";

const said = (more: Partial<Attribution>): Attribution => ({ ...UNATTRIBUTED, ...more });
const text = (words: string, more: Partial<Document> = {}): Document => sourceText("text", words, more);
const WORDS = "Norland opposes sanctions.";
const FAR = `${"The weather was fine. ".repeat(40)}`;

describe("the kind of a text and what a draft calls it", () => {
	const CALLED: Readonly<Partial<Record<DocumentKind, readonly DocumentKind[]>>> = {
		readout: ["speech", "press-conference", "briefing", "joint-statement"],
		speech: ["explanation-of-vote", "press-conference", "briefing"],
		"press-conference": ["speech", "briefing"],
		"explanation-of-vote": ["speech"],
		briefing: ["speech", "press-conference"],
		"fact-sheet": ["briefing"],
		article: [
			"readout",
			"joint-statement",
			"speech",
			"press-conference",
			"explanation-of-vote",
			"briefing",
			"fact-sheet",
		],
		"joint-statement": [],
	};
	const kinds = Object.keys(CALLED) as readonly DocumentKind[];
	it.each(kinds.flatMap((kind) => kinds.map((called) => [kind, called] as const)))(
		"of a %s called a %s",
		(kind, called) => {
			const fit = kind === called ? "agrees" : CALLED[kind]?.includes(called) ? "unknown" : "contradicts";
			expect(kindFit(said({ kind: called }), text(WORDS, { kind }))).toBe(fit);
		},
	);

	it("is unknown where the draft does not say, and agrees where the opening names what the draft says", () => {
		expect(kindFit(said({}), text(WORDS))).toBe("unknown");
		const headed = text(WORDS, { title: "Joint Statement of the two Presidents" });
		expect(kindFit(said({ kind: "joint-statement" }), headed)).toBe("agrees");
		expect(kindFit(said({ kind: "fact-sheet" }), headed)).toBe("contradicts");
		expect(kindFit(said({ kind: "fact-sheet" }), { ...headed, guessed: ["kind"] })).toBe("unknown");
		const guessed = text(WORDS, { kind: "joint-statement", guessed: ["kind"], title: "Joint Statement" });
		expect(kindFit(said({ kind: "fact-sheet" }), guessed)).toBe("contradicts");
	});
});

describe("the publisher of a text and whom a draft names", () => {
	it("agree, contradict, or are unknown where one does not say or two sign", () => {
		const of = (publisher: string | null, more: Partial<Document>): string =>
			publisherFit(said({ publisher }), text(WORDS, more));
		expect(of("XNO", { publisher: "XNO" })).toBe("agrees");
		expect(of("XKE", { publisher: "XNO" })).toBe("contradicts");
		expect(of(null, { publisher: "XNO" })).toBe("unknown");
		expect(of("XKE", { publisher: null })).toBe("unknown");
		expect(of("XKE", { publisher: "XNO", kind: "joint-statement" })).toBe("unknown");
	});
});

describe("the date of a text and what a draft gives", () => {
	const of = (date: string | null, document: Document): string => dateFit(said({ date }), document);
	const dated = (date: string, words = WORDS, more: Partial<Document> = {}): Document => text(words, { date, ...more });

	it("are compared as far as both go", () => {
		const { date: _, ...undated } = text(WORDS);
		expect(of("2022-02-19", undated)).toBe("unknown");
		expect(of(null, dated("2022-02-19"))).toBe("unknown");
		expect(of("2022-02", dated("2022-02-19"))).toBe("agrees");
		expect(of("2022-02-19", dated("2022-02"))).toBe("agrees");
		expect(of("2022-03", dated("2022-02-19"))).toBe("contradicts");
		expect(of("2021", dated("2022"))).toBe("contradicts");
	});

	it("agree where the opening names the day, with or without its year, and not where only the body does", () => {
		expect(of("2022-02-11", dated("2022-02-19", `On 11 February 2022 they met. ${WORDS}`))).toBe("agrees");
		expect(of("2022-02-11", dated("2022-02-19", `On 11 February they met. ${WORDS}`))).toBe("agrees");
		expect(of("2022-02-11", dated("2022-02-19", `${FAR}On 11 February they met.`))).toBe("contradicts");
		expect(of("2022-02-11", dated("2022-02-19", WORDS, { title: "Talks of 11 February 2022" }))).toBe("agrees");
		expect(of("2022-02", dated("2022-04-19", `On 11 February 2022 they met. ${WORDS}`))).toBe("contradicts");
		expect(of("2022-12", dated("2022-04-19", `Then 12 ships came. ${WORDS}`))).toBe("contradicts");
	});

	it("do not agree by an opening that names a day of long ago, another year's, or a year alone", () => {
		const opening = `On 11 February 2021 the war began. ${WORDS}`;
		expect(of("2021-02-11", dated("2022-02-11", opening))).toBe("contradicts");
		expect(of("2021-02-11", dated("2022-02-19", `On 11 February they met. ${WORDS}`))).toBe("contradicts");
		expect(of("2021", dated("2022-02-19", `In 2021 the war began. ${WORDS}`))).toBe("contradicts");
		expect(of("2021", dated("2022", `In 2021 the war began. ${WORDS}`))).toBe("contradicts");
		expect(of("2021", dated("2022-02-19", `In 2021 the war began. ${WORDS}`, { guessed: ["date"] }))).toBe("agrees");
	});

	it("a day apart agree where the body names the day, or the text's own date is a guess that nothing bears out", () => {
		expect(of("2022-02-18", dated("2022-02-19", `${FAR}On 18 February they met.`))).toBe("agrees");
		expect(of("2022-02-17", dated("2022-02-19", `${FAR}On 17 February they met.`))).toBe("contradicts");
		expect(of("2022-02-18", dated("2022-02-19"))).toBe("contradicts");
		const guessed = { guessed: ["date"] } as const;
		expect(of("2022-02-18", dated("2022-02-19", WORDS, guessed))).toBe("agrees");
		expect(of("2022-02-20", dated("2022-02-19", WORDS, guessed))).toBe("agrees");
		expect(of("2022-02-17", dated("2022-02-19", WORDS, guessed))).toBe("contradicts");
		expect(of("2022-02-18", dated("2022-02-19", WORDS, { ...guessed, id: "talks-2022-02-19" }))).toBe("contradicts");
		expect(of("2022-02-18", dated("2022-02-19", WORDS, { ...guessed, url: "https://x.example/20220219" }))).toBe(
			"contradicts",
		);
		expect(of("2022-02-18", dated("2022-02-19", `19 February 2022. ${WORDS}`, guessed))).toBe("contradicts");
	});
});

describe("the meeting of a text and what a draft names", () => {
	const of = (venue: string | null, more: Partial<Document>, words = WORDS): string =>
		venueFit(said({ venue }), text(words, more));

	it.each([
		["a meeting that the opening names", "Harbour Summit", {}, `At the Harbour Summit they met. ${WORDS}`, "agrees"],
		[
			"a meeting that the body names",
			"Harbour Summit",
			{ venue: "River Conference" },
			`${FAR} The Harbour Summit is near.`,
			"unknown",
		],
		["another meeting", "Harbour Summit", { venue: "River Conference" }, WORDS, "contradicts"],
		["a part of its name", "Harbour Conference", { venue: "Harbour Security Conference" }, WORDS, "agrees"],
		["more than its name", "Harbour Security Conference", { venue: "Harbour Conference" }, WORDS, "agrees"],
		["a web page's name", "Harbour Summit", { venue: "The White Palace" }, WORDS, "unknown"],
		["words that every meeting has", "Annual Summit", { venue: "River Conference" }, WORDS, "unknown"],
		["a text whose meeting has only such words", "Harbour Summit", { venue: "Annual Summit" }, WORDS, "unknown"],
		["initials", "UNSC", { venue: "UN Security Council" }, WORDS, "agrees"],
		["initials without those of the body", "Security Council", { venue: "UNSC S/PV.7138" }, WORDS, "agrees"],
		["other initials", "UNGA", { venue: "UN Security Council" }, WORDS, "contradicts"],
	] as const)("%s", (_, venue, more, words, fit) => {
		expect(of(venue, more, words)).toBe(fit);
	});

	it("is unknown where the draft names none", () => {
		expect(of(null, { venue: "River Conference" })).toBe("unknown");
	});

	it("is read in the title where one meeting stands there", () => {
		expect(venueOf(text(WORDS, { title: "Remarks at the River Conference" }))).toContain("River Conference");
		expect(venueOf(text(WORDS, { title: "Remarks" }))).toBeNull();
		expect(venueOf(text(WORDS, { title: "Remarks at the River Conference", venue: "The White Palace" }))).toBeNull();
		expect(venueOf(text(WORDS, { title: "Remarks at the River Conference", language: "xx" }))).toBeNull();
	});
});

describe("the opening of a text", () => {
	it("is its title and its first 600 characters", () => {
		expect(openingOf(text("x".repeat(700), { title: "Title" }))).toBe(`Title\n${"x".repeat(600)}`);
		expect(openingOf(text("Words."))).toBe("\nWords.");
	});
});

describe("the day of a text and a period that a draft gives", () => {
	it.each([
		["2021-05-12", "2021-02/2021-06", "agrees"],
		["2021-05-12", "2021-05-10/2021-05-12", "agrees"],
		["2021-05-12", "2021-05-13/2021-05-15", "contradicts"],
		["2021-05-12", "2021-06/2021-08", "contradicts"],
		["2021-05-12", "2019-11/2021-04", "contradicts"],
		["2021", "2021-02/2021-06", "unknown"],
		["2020", "2021-02/2021-06", "contradicts"],
		["2022", "2021-02/2021-06", "contradicts"],
	])("of %s in %s: %s", (own, date, fit) => {
		expect(dateFit(said({ date }), text(WORDS, { date: own }))).toBe(fit);
	});

	it("is unknown outside it within the year where the text's own day is a guess", () => {
		const guess = text(WORDS, { date: "2021-05-12", guessed: ["date"] });
		expect(dateFit(said({ date: "2021-06/2021-08" }), guess)).toBe("unknown");
		expect(dateFit(said({ date: "2022-06/2022-08" }), guess)).toBe("contradicts");
	});
});
