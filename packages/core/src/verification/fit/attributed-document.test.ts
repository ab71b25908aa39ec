import type { Attribution } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { UNATTRIBUTED } from "../fixtures/argument-world.ts";
import { jointTextOf, kestriaText, norlandText } from "../fixtures/attributed-world.ts";
import { attributedDocument, contradicts } from "./attributed-document.ts";

const said = (more: Partial<Attribution>): Attribution => ({ ...UNATTRIBUTED, ...more });
const WORDS = "Norland opposes sanctions.";

describe("a document and what a draft says of it", () => {
	it.each<[string, Partial<Attribution>, readonly string[]]>([
		["another publisher", { publisher: "XKE" }, ["publisher"]],
		["another day", { date: "2022-02-04" }, ["date"]],
		["another month", { date: "2022-03" }, ["date"]],
		["another kind", { kind: "fact-sheet" }, ["kind"]],
		["all at once", { publisher: "XKE", date: "2021", kind: "fact-sheet" }, ["publisher", "date", "kind"]],
		["its own month", { date: "2022-02" }, []],
		["its own day and publisher", { publisher: "XNO", date: "2022-02-19" }, []],
		["a speech that a readout may tell of", { kind: "speech" }, []],
		["nothing", {}, []],
	])("disagree on %s", (_, attribution, fields) => {
		expect(contradicts(said(attribution), norlandText(WORDS))).toEqual(fields);
	});

	it("never disagree on what the document does not say or only seems to", () => {
		const unknown = norlandText(WORDS, { publisher: null, kind: "article", guessed: ["kind"] });
		const { date: _, ...undated } = unknown;
		expect(
			contradicts(said({ publisher: "XKE", date: "2021", kind: "readout", venue: "Harbour Summit" }), undated),
		).toEqual([]);
		const guessed = norlandText(WORDS, { guessed: ["kind", "date"] });
		expect(contradicts(said({ kind: "fact-sheet", date: "2022-02-18" }), guessed)).toEqual([]);
	});

	it("disagree on a guessed kind that the text's own heading bears out", () => {
		const headed = norlandText(WORDS, { kind: "joint-statement", guessed: ["kind"], title: "Joint Statement" });
		expect(contradicts(said({ kind: "readout" }), headed)).toEqual(["kind"]);
		expect(contradicts(said({ kind: "readout" }), { ...headed, title: "Readout and joint statement" })).toEqual([]);
	});

	it("take a joint text for either side's, no matter who published it", () => {
		expect(contradicts(said({ publisher: "XNO" }), jointTextOf(WORDS, { publisher: "XKE" }))).toEqual([]);
	});

	it("agree on the day of an event that the opening names, however late the text came out", () => {
		const late = norlandText("On 16 February the ministers met. Norland opposes sanctions.");
		expect(contradicts(said({ date: "2022-02-16" }), late)).toEqual([]);
		expect(contradicts(said({ date: "2022-02-11" }), late)).toEqual(["date"]);
	});

	it.each([
		["UN Security Council", "UNSC", []],
		["UN Security Council", "Harbour Security Conference", ["venue"]],
		["Harbour Security Conference", "58th Harbour Security Conference", []],
		["Harbour Summit", "The White Palace", []],
		["港口安全会议", "联合国安理会", ["venue"]],
		["安理会紧急会议", "联合国安理会", []],
		["Harbour Summit", "港口峰会", []],
		["Гаванской конференции", "Гаванская конференция по безопасности", []],
		["Речном саммите", "Гаванская конференция", ["venue"]],
	])("compare %s with %s by words and initials", (venue, source, fields) => {
		const text = /\p{Script=Han}/u.test(source)
			? "诺方反对制裁。"
			: /\p{Script=Cyrillic}/u.test(source)
				? "Норланд против санкций."
				: WORDS;
		expect(contradicts(said({ venue }), norlandText(text, { venue: source }))).toEqual(fields);
	});

	it("do not disagree on a place that the text names", () => {
		const there = norlandText("Norland told the Harbour Summit so.", { venue: "River Forum" });
		expect(contradicts(said({ venue: "Harbour Summit" }), there)).toEqual([]);
	});
});

describe("the document that a draft means", () => {
	const norland = norlandText(WORDS);
	const kestria = kestriaText("Kestria supports sanctions.");
	const later = { ...norland, id: "norland-later", date: "2022-03-01" };
	const joint = jointTextOf("The sides oppose sanctions.", { date: "2022-02-04" });
	const all = [norland, kestria, later, joint];
	const meant = (more: Partial<Attribution>) => attributedDocument(said(more), all)?.id ?? null;

	it.each<[string, Partial<Attribution>, string | null]>([
		["the one it names, whatever else it says", { document: "norland-later", publisher: "XKE" }, "norland-later"],
		["the only one of a publisher", { publisher: "XKE" }, "kestria-readout"],
		["the only one of a speaker on a day", { holder: "XNO", date: "2022-02-19" }, "norland-readout"],
		["the only one of a kind", { holder: "BOTH", kind: "joint-statement" }, "joint-2022"],
		["a joint text for one of its signers", { holder: "XNO", kind: "joint-statement" }, "joint-2022"],
		["the only one of a day, no matter who speaks", { date: "2022-03-01" }, "norland-later"],
		["none of several", { holder: "XNO" }, null],
		["none where no text fits", { holder: "XOR", kind: "speech" }, null],
		["none where nothing is said", { person: "Ana Dole" }, null],
	])("is %s", (_, attribution, id) => {
		expect(meant(attribution)).toBe(id);
	});

	it("is, of a person, one whose heading names that person, and none whose heading names another", () => {
		const dole = norlandText(WORDS, { id: "dole", kind: "speech", title: "Remarks by Envoy Ana Dole at the Forum" });
		const orr = norlandText(WORDS, { id: "orr", kind: "speech", title: "Remarks by Envoy Jan Orr at the Forum" });
		const of = (more: Partial<Attribution>, ...texts: readonly (typeof dole)[]): string | null =>
			attributedDocument(said({ person: "Ana Dole", ...more }), texts)?.id ?? null;
		expect(of({}, dole, orr)).toBe("dole");
		expect(of({}, orr)).toBeNull();
		expect(of({ holder: "XNO" }, dole, orr)).toBe("dole");
		expect(of({ holder: "XNO" }, norland, dole)).toBe("dole");
		expect(of({ holder: "XNO" }, norland, orr)).toBeNull();
		expect(of({ holder: "XNO", date: "2022-03-01" }, dole, { ...orr, date: "2022-03-01" })).toBeNull();
		expect(of({ holder: "XNO", date: "2022-03-01" }, dole, later)).toBe("norland-later");
	});

	it("is no document without a date for a day", () => {
		const { date: _, ...undated } = norland;
		expect(attributedDocument(said({ holder: "XNO", date: "2022-02-19" }), [undated])).toBeNull();
	});
});
