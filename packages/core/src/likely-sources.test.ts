import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { shippedLexicon } from "./coding/fixtures/shipped.ts";
import { readDraft } from "./drafts/read-draft.ts";
import { likelySources } from "./likely-sources.ts";

const lexicon = shippedLexicon();
const draftOf = (text: string) =>
	readDraft({ id: "draft", text, language: "en", kind: "article", publisher: null, guessed: [] });
const held = (more: Partial<Document>): Document => ({
	id: "held",
	text: "No word of it is read.",
	language: "en",
	kind: "speech",
	publisher: "FRA",
	guessed: [],
	...more,
});

const first = draftOf(
	"On 4 March 2031, France said it was “too late”.\n\nIn 2030 Germany said it was “too early”.\n\nNobody said “never”.",
);
const second = draftOf("As the Remarks on the Long River have it, ships are “few”.");
const likely = likelySources([first, second], lexicon);
const of = (more: Partial<Document>): readonly number[] => [...likely(held(more))];

describe("the quotations that a text may hold by what is known of it", () => {
	it("are those of its publisher and its day, as far as both dates go", () => {
		expect(of({ date: "2031-03-04" })).toEqual([0]);
		expect(of({ date: "2031-03" })).toEqual([0]);
		expect(of({ date: "2031-03-05" })).toEqual([]);
		expect(of({})).toEqual([]);
		expect(of({ publisher: "DEU", date: "2030-07-01" })).toEqual([1]);
		expect(of({ publisher: "ITA", date: "2030-07-01" })).toEqual([]);
	});

	it("are those of a full day in another side's text too, and all of a draft that names its title", () => {
		expect(of({ publisher: "DEU", date: "2031-03-04" })).toEqual([0]);
		expect(of({ title: "Remarks on the Long River" })).toEqual([3]);
	});
});
