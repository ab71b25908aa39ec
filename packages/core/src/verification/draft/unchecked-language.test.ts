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

const PORTUGUESE = "A Norlândia não apoia em caso algum a barragem do rio Ellery, disse a ministra.";
const CATALAN = "Norlàndia no dona suport de cap manera a la presa del riu Ellery, va dir la ministra.";

describe("a quotation from a language without a pack", () => {
	it.each([
		["pt", "It says: “A Norlândia … apoia … a barragem do rio Ellery”.", PORTUGUESE],
		["ca", "It says: “Norlàndia … dona suport … a la presa del riu Ellery”.", CATALAN],
		["und", "It says: “Norlàndia … dona suport … a la presa del riu Ellery”.", CATALAN],
		[
			"ca",
			"It says: “Norlàndia [gladly] dona suport [and] a la presa del riu Ellery”.",
			CATALAN.replace(" de cap manera", ""),
		],
	])("does not pass where the words of %s left out may deny it: %s", (language, draft, text) => {
		expect(unsupported(draft, textIn(language, text))).toEqual([[expect.any(String), "error"]]);
	});

	it.each([
		["pt", "It says: “apoia em caso algum a barragem”.", PORTUGUESE],
		["ca", "It says: “dona suport de cap manera a la presa”.", CATALAN],
	])("is to be looked at where a negation may stand outside of it (%s): %s", (language, draft, text) => {
		expect(unsupported(draft, textIn(language, text))).toEqual([["exact", "warning"]]);
	});

	it("is told what cannot be checked, in which language, and what to do", () => {
		const [quotation] = verified("It says: “apoia em caso algum a barragem”.", textIn("pt", PORTUGUESE)).quotations;
		expect(quotation?.problems.map(({ message }) => message)).toEqual([
			expect.stringMatching(
				/^Expected the quoted text in English, .*, got "pt": negations and other words that change what quoted words say, whether a clause says, denies, asks or leaves to others what is quoted in it and what ellipses hide and insertions change cannot be checked there; read the sentence around these words in the source yourself$/u,
			),
		]);
		expect(quotation?.problems[0]?.evidence.map(({ exact }) => exact)).toEqual(["apoia em caso algum a barragem"]);
	});

	it("is not told of a text that can be read", () => {
		const source = textIn("en", "Norland does not support the dam on the Ellery in any case.");
		const [quotation] = verified("It says: “support the dam on the Ellery”.", source).quotations;
		expect(quotation?.problems.map(({ code }) => code)).toEqual(["negation-cut"]);
	});
});

describe("a draft in a language without a pack", () => {
	const draft =
		"A ministra disse ontem que o governo não assinará nada antes do fim do mês, e que as negociações sobre a barragem do rio continuarão sem dúvida depois das férias.";

	it("is told that its own words are not read", () => {
		const { problems } = verified(draft, textIn("en", "Norland left."), "pt");
		expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
			["language-unsupported", "warning", 1],
		]);
	});

	it("is not told it of a few words, which may be in any language", () => {
		expect(verified("A barragem.", textIn("en", "Norland left."), "und").problems).toEqual([]);
	});
});
