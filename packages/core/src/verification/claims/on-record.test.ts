import { describe, expect, it } from "vitest";
import { RECORDS } from "../../claims/fixtures/claim-world.ts";
import { shippedLexicon } from "../../coding/fixtures/shipped.ts";
import { readDraft } from "../../drafts/read-draft.ts";
import { verifyDraft } from "../../verify-draft.ts";

const lexicon = shippedLexicon();
const verified = (text: string, records = RECORDS as typeof RECORDS | null) =>
	verifyDraft(
		readDraft({ id: "draft", text, language: "en", kind: "article", publisher: null, date: "2032-06-01", guessed: [] }),
		[],
		{ lexicon, ...(records === null ? {} : { records }) },
	);
const raised = (text: string) => verified(text).problems.map(({ code, severity }) => `${code} ${severity}`);

describe("a draft beside votes, registers and series", () => {
	it.each([
		["a vote that was otherwise", "Brazil abstained on resolution ES-11/1.", ["against-record error"]],
		["another count", "Resolution ES-11/1 was adopted by 140 votes to 5.", ["against-record error"]],
		["a recognition that no complete register has", "Germany recognised Selmland.", ["against-record error"]],
		[
			"a figure, which other sources count otherwise",
			"Brazil's trade with China fell by 3 percent in 2031.",
			["against-record warning"],
		],
		[
			"a precedent that did not last",
			"China has declined to recognise Selmland, echoing its line on Crimea in 2014.",
			["half-the-record warning"],
		],
		["votes without a date that differ", "China abstained on Crimea.", ["half-the-record warning"]],
	])("is told of %s", (_, text, problems) => {
		expect(raised(text)).toEqual(problems);
	});

	it.each([
		["what is on record", "Brazil voted for resolution ES-11/1."],
		["a vote of one day, though later ones differ", "China abstained on the Crimea resolution in 2014."],
		["what the record does not decide", "China abstained on the budget of the club."],
	])("is told nothing of %s", (_, text) => {
		expect(raised(text)).toEqual([]);
	});

	it("gives every claim with the words it rests on, those that are right too", () => {
		const text = "It rained. Brazil voted for resolution ES-11/1.";
		const [claim, ...others] = verified(text).claims;
		expect(others).toEqual([]);
		expect(text.slice(claim?.start, claim?.end)).toBe("Brazil voted for");
		expect(claim).toMatchObject({ kind: "vote", state: "met", words: "Brazil voted for" });
	});

	it("says nothing of claims without a case", () => {
		const alone = verified("Brazil abstained on resolution ES-11/1.", null);
		expect([alone.claims, alone.problems]).toEqual([[], []]);
	});
});
