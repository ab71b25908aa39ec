import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { lexicon } from "../../coding/fixtures/held.ts";
import { readDraft } from "../../drafts/read-draft.ts";
import { verifyDraft } from "../../verify-draft.ts";

const textIn = (language: string, text: string, id = "held"): Document => ({
	id,
	text,
	language,
	kind: "readout",
	publisher: "NOR",
	guessed: [],
});

const verified = (draft: string, source: Document, language = "en") =>
	verifyDraft(readDraft({ ...textIn(language, draft, "draft"), kind: "article", publisher: null }), [source], {
		lexicon,
	});

const unsupported = (draft: string, source: Document, language?: string) =>
	verified(draft, source, language).quotations.map(({ state, problems }) => [
		state,
		...problems.filter(({ code }) => code === "language-unsupported").map(({ severity }) => severity),
	]);

const FRENCH = "Le Norland ne soutient en aucun cas le barrage de la rivière Ellery, a dit la ministre.";
const SPANISH = "Norlandia no apoya de ningún modo la presa del río Ellery, dijo la ministra.";

describe("a quotation from a language without a pack", () => {
	it.each([
		["fr", "It says: “Le Norland … soutient … le barrage de la rivière Ellery”.", FRENCH],
		["es", "It says: “Norlandia … apoya … la presa del río Ellery”.", SPANISH],
		["und", "It says: “Norlandia … apoya … la presa del río Ellery”.", SPANISH],
		[
			"es",
			"It says: “Norlandia [gladly] apoya [and] la presa del río Ellery”.",
			SPANISH.replace(" de ningún modo", ""),
		],
	])("does not pass where the words of %s left out may deny it: %s", (language, draft, text) => {
		expect(unsupported(draft, textIn(language, text))).toEqual([[expect.any(String), "error"]]);
	});

	it.each([
		["fr", "It says: “soutient en aucun cas le barrage”.", FRENCH],
		["es", "It says: “apoya de ningún modo la presa”.", SPANISH],
	])("is to be looked at where a negation may stand outside of it (%s): %s", (language, draft, text) => {
		expect(unsupported(draft, textIn(language, text))).toEqual([["exact", "warning"]]);
	});

	it("is told what cannot be checked, in which language, and what to do", () => {
		const [quotation] = verified("It says: “soutient en aucun cas le barrage”.", textIn("fr", FRENCH)).quotations;
		expect(quotation?.problems.map(({ message }) => message)).toEqual([
			'Expected the quoted text in English, Chinese or Russian, got "fr": negations and other words that change what quoted words say, whether a clause says, denies, asks or leaves to others what is quoted in it and what ellipses hide and insertions change cannot be checked there; read the sentence around these words in the source yourself',
		]);
		expect(quotation?.problems[0]?.evidence.map(({ exact }) => exact)).toEqual(["soutient en aucun cas le barrage"]);
	});

	it("is not told of a text that can be read", () => {
		const source = textIn("en", "Norland does not support the dam on the Ellery in any case.");
		const [quotation] = verified("It says: “support the dam on the Ellery”.", source).quotations;
		expect(quotation?.problems.map(({ code }) => code)).toEqual(["negation-cut"]);
	});
});

describe("a draft in a language without a pack", () => {
	const draft =
		"La ministre a dit hier que le gouvernement ne signera rien avant la fin du mois, et que les négociations sur le barrage de la rivière continueront sans doute après les vacances.";

	it("is told that its own words are not read", () => {
		const { problems } = verified(draft, textIn("en", "Norland left."), "fr");
		expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
			["language-unsupported", "warning", 1],
		]);
	});

	it("is not told it of a few words, which may be in any language", () => {
		expect(verified("Le barrage.", textIn("en", "Norland left."), "und").problems).toEqual([]);
	});
});
