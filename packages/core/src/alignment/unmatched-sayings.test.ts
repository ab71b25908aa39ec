import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { setPhrasesIn } from "../coding/clauses/tags.ts";
import { lexicon } from "../coding/fixtures/held.ts";
import { CONTEXT, kestria, norland } from "../comparators/fixtures/accounts.ts";
import { compareAccounts } from "../compare-accounts.ts";
import { sayingsOf } from "./sayings.ts";
import { isOneSided, silentOn, unmatchedSayings } from "./unmatched-sayings.ts";

const unmatched = (kind: Parameters<typeof unmatchedSayings>[1], mine: string, theirs: string) =>
	unmatchedSayings([norland(mine), kestria(theirs)], kind, CONTEXT).map(({ evidence, issue }) => [
		evidence.exact,
		issue,
	]);
const KEEPERS = "President Brenner promised that the lighthouse keepers of Ellersund would return.";

describe("what a text has the other side say", () => {
	it("is found though no issue fits", () => {
		expect(unmatched("unconfirmed-attribution", KEEPERS, "The Presidents met.")).toEqual([[KEEPERS, null]]);
		expect(unmatched("omission", KEEPERS, "The Presidents met.")).toEqual([]);
	});

	it("is carried where the other side's account has it", () => {
		expect(unmatched("unconfirmed-attribution", KEEPERS, KEEPERS)).toEqual([]);
	});

	it("is told once where the issue is missing and shows the same sentence", () => {
		expect(unmatched("unconfirmed-attribution", "President Brenner opposed sanctions.", "The Presidents met.")).toEqual(
			[],
		);
	});

	it("is an agreement claimed where both are said to hold it", () => {
		const both = "The two sides agreed to repair the lighthouse of Ellersund before winter.";
		expect(unmatched("claimed-agreement", both, "The Presidents met.")).toEqual([[both, null]]);
	});

	it("is none where both sign the text", () => {
		const both = norland("The two sides agreed to repair the lighthouse of Ellersund before winter.");
		const signed = { ...both, statements: both.statements.map((one) => ({ ...one, asserter: "BOTH" })) };
		expect(unmatchedSayings([signed, kestria("The Presidents met.")], "claimed-agreement", CONTEXT)).toEqual([]);
	});

	const sentences = fc.array(
		fc.constantFrom(
			KEEPERS,
			"President Brenner opposed sanctions.",
			"President Brenner said that he was glad.",
			"President Brenner spoke of the orchestra, and opposed sanctions on 300 tons of grain.",
			"The two sides agreed to keep the harbour open.",
			"The two sides discussed the River Treaty and the weather in Ellersund.",
			"They stressed that nobody should be afraid.",
			"President Halvorsen supported the ceasefire.",
			"Norland and Kestria condemned the invasion of Sorrel.",
		),
		{ minLength: 1, maxLength: 9 },
	);

	it("is never absent from both the findings and the unmatched passages", () => {
		fc.assert(
			fc.property(sentences, sentences, (mine, theirs) => {
				const accounts = [norland(mine.join(" ")), kestria(theirs.join(" "))];
				const setPhrases = (account: (typeof accounts)[number]) => setPhrasesIn(account, lexicon);
				const { findings, unmatched } = compareAccounts(accounts, { codebook: lexicon.data.codebook, setPhrases });
				const shown = [...findings.flatMap(({ evidence }) => evidence), ...unmatched.map(({ quote }) => quote)];
				for (const account of accounts)
					for (const saying of sayingsOf(account)) {
						if (saying.manner !== "counterpart" && saying.manner !== "joint") continue;
						if (!isOneSided(saying) || silentOn(saying, accounts, CONTEXT.concepts).length === 0) continue;
						const words = [
							...shown,
							...setPhrases(account).map((span) => ({ ...span, document: account.document.id })),
						];
						const isShown = words.some(
							({ document, start, end }) =>
								document === account.document.id && start < saying.end && saying.start < end,
						);
						expect(isShown, account.document.text.slice(saying.start, saying.end)).toBe(true);
					}
			}),
			{ numRuns: draws(150) },
		);
	});
});
