import type { Account, FindingKind } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { kestria, norland, orvena } from "../comparators/fixtures/accounts.ts";
import { absencesIn } from "./absence.ts";

const KINDS: readonly FindingKind[] = ["omission", "unconfirmed-attribution", "claimed-agreement"];
const absent = (...accounts: readonly Account[]): readonly string[] =>
	KINDS.flatMap((kind) =>
		absencesIn(accounts, kind).map(
			({ claim, answers }) => `${kind} ${claim.issue} ${claim.account.document.id} ${answers.join("+")}`,
		),
	);
const met = kestria("The Presidents met.");

describe("what is absent", () => {
	it.each([
		["own words", "Norland opposes sanctions.", "omission sanctions norland silent"],
		[
			"the other side's words",
			"President Brenner opposed sanctions.",
			"unconfirmed-attribution sanctions norland silent",
		],
		["joint words", "The two sides oppose sanctions.", "claimed-agreement sanctions norland silent"],
		["joint talk, which is no agreement", "The two sides discussed sanctions.", "omission sanctions norland silent"],
		["a bare mention", "Ships use the grain corridor.", "omission grain norland silent"],
	])("is called by whose words they are: %s", (_, text, expected) => {
		expect(absent(norland(text), met)).toEqual([expected]);
	});

	it("is a leaning only where the other text never touches the issue, or leans the other way", () => {
		const leaning = norland("Norland could support sanctions.");
		expect(absent(leaning, kestria("Kestria raised sanctions."))).not.toContain(
			"omission sanctions norland unanswered",
		);
		expect(absent(leaning, kestria("Kestria opposes sanctions."))).toContain("omission sanctions norland unanswered");
	});

	it("is no name that takes sides where the other text uses another: terminology tells that", () => {
		const names = [
			norland("Norland recalled the invasion of Sorrel."),
			kestria("Kestria spoke of the corrective operation."),
		];
		expect(absent(...names)).toEqual([]);
	});

	it("is asked of the holder's own account where that is held, else of every other", () => {
		const host = orvena(
			"In Orvena, President Halvorsen met with President Brenner. President Brenner opposed sanctions.",
		);
		expect(absent(host, norland("The Presidents met."))).toEqual(["unconfirmed-attribution sanctions orvena silent"]);
		expect(absent(host, norland("The Presidents met."), kestria("Kestria opposes sanctions."))).toEqual([
			"omission sanctions kestria silent",
		]);
	});

	it("is told once for each issue and account", () => {
		const twice = norland("Norland opposes sanctions. The weather was fine. Norland firmly opposes sanctions.");
		expect(absent(twice, met)).toEqual(["omission sanctions norland silent"]);
	});

	it.each([
		["the stronger", "The two sides discussed sanctions. Norland opposes sanctions.", "Norland opposes sanctions."],
		["the stronger", "Norland opposes sanctions. The two sides discussed sanctions.", "Norland opposes sanctions."],
		[
			"of equal ones the one said more often",
			"The two sides discussed sanctions. Norland discussed sanctions. The weather was fine. Norland discussed sanctions.",
			"Norland discussed sanctions.",
		],
		[
			"of equal ones said equally often the first",
			"The two sides discussed sanctions. Norland discussed sanctions.",
			"The two sides discussed sanctions.",
		],
	])("is, of two claims on one issue, %s: %s", (_, text, kept) => {
		expect(absencesIn([norland(text), met], "omission").map(({ claim }) => claim.best.quote.exact)).toEqual([kept]);
	});
});
