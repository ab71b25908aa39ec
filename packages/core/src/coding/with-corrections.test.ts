import type { Correction, PersonReading } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { norland } from "../comparators/fixtures/accounts.ts";
import { supersededBy } from "./superseded.ts";
import { withCorrections } from "./with-corrections.ts";

const account = norland("Norland supports the ceasefire. Norland opposes sanctions. Ships use the grain corridor.");
const [ceasefire, sanctions] = account.positions;

const readingOf = (position: typeof ceasefire) => {
	if (position === undefined) throw new Error("no position");
	const { issue, holder, asserter, manner, stance, quote } = position;
	return { issue, holder, asserter, manner, stance, start: quote.start, end: quote.end };
};

const correction = (position: Partial<PersonReading> | null, replaces = readingOf(ceasefire)): Correction => ({
	person: "person:Ana",
	replaces: { ...replaces, coder: "lexicon@0.0.1" },
	position: position === null ? null : { ...replaces, note: null, ...position },
});

const said = ({ positions }: typeof account) => positions.map(({ issue, stance }) => `${issue} ${stance}`);

describe("a corrected account", () => {
	it("is the account itself where nothing was corrected", () => {
		expect(withCorrections(account, [])).toBe(account);
	});

	it("says what the person read, on a statement that keeps the object and, in the same direction, the verb", () => {
		const stronger = withCorrections(account, [correction({ stance: 3, note: "In bold" })]);
		const own = stronger.positions.find(({ stance }) => stance === 3);
		expect(own).toMatchObject({ issue: "ceasefire", note: "In bold" });
		expect(own?.because).toContain("person:Ana");
		const statement = stronger.statements[own?.statement ?? -1];
		expect(statement?.attitude).toEqual(account.statements[ceasefire?.statement ?? -1]?.attitude);
		expect(statement?.object).toEqual(account.statements[ceasefire?.statement ?? -1]?.object);
		expect(said(stronger)).toHaveLength(said(account).length);
		const turned = withCorrections(account, [correction({ stance: -2 })]);
		expect(turned.statements.at(-1)?.attitude).toBeNull();
	});

	it("keeps all of what the person accepted, and is sure of it", () => {
		const unsure = { ...account, positions: account.positions.map((one) => ({ ...one, certainty: "low" as const })) };
		const accepted = withCorrections(unsure, [correction({ note: "Clear" })]);
		const [first, ...others] = accepted.positions;
		const { certainty: _, ...read } = unsure.positions[0] ?? {};
		expect(first).toEqual({ ...read, note: "Clear", because: [...(ceasefire?.because ?? []), "person:Ana"] });
		expect(others).toEqual(unsure.positions.slice(1));
		expect(accepted.statements).toEqual(account.statements);
		expect(accepted.mentions).toEqual(account.mentions);
	});

	it("lacks what the person rejected, and nothing else", () => {
		const left = withCorrections(account, [correction(null)]);
		expect(said(left)).toEqual(said(account).filter((one) => !one.startsWith("ceasefire")));
		expect(left.statements).toEqual(account.statements);
		expect(left.mentions).toEqual(account.mentions);
	});

	it("touches an issue that only the person saw, also outside of any sentence", () => {
		const words = { issue: "ports", start: 0, end: 7, stance: null };
		const added = withCorrections(account, [{ ...correction(words), replaces: null }]);
		expect(added.mentions.find(({ issue }) => issue === "ports")?.quote.exact).toBe("Norland");
		expect(said(added)).toContain("ports null");
		const bare = withCorrections({ ...account, sentences: [] }, [{ ...correction(words), replaces: null }]);
		expect(bare.sentences).toEqual([{ start: 0, end: 7, paragraph: 0 }]);
	});

	it("is not changed by corrections of another coder's reading, beyond what persons read", () => {
		const other = { ...correction(null), replaces: { ...readingOf(ceasefire), coder: "person:Ben" } };
		expect(said(withCorrections(account, [other]))).toEqual(said(account));
	});
});

describe("a reading that was replaced", () => {
	const [one, two] = [readingOf(ceasefire), readingOf(sanctions)];

	it.each([
		["in the same words", one, [0]],
		["in most of them", { ...one, start: one.start + 8 }, [0]],
		["with another stance", { ...one, stance: -3, manner: "joint" as const }, [0]],
		["but not in others", { ...one, start: one.end, end: one.end + 20 }, []],
		["nor on another issue", { ...one, issue: "ports" }, []],
		["nor of another holder", { ...one, holder: "BOTH" }, []],
	])("is known again %s", (_, reading, known) => {
		expect([...supersededBy([one, two], [reading]).values()]).toEqual(known);
	});

	it("is one saying where an earlier coder wrote it twice: the second takes nothing in other words", () => {
		const near = { ...one, end: one.end - 3 };
		const [unread, against] = [
			{ ...one, stance: null },
			{ ...one, stance: -2 },
		];
		expect([...supersededBy([unread, one], [near, one])]).toEqual([[1, 1]]);
		expect([...supersededBy([one, unread], [near])]).toEqual([[0, 0]]);
		expect([...supersededBy([one, against], [one, against])]).toEqual([
			[0, 0],
			[1, 1],
		]);
		expect([...supersededBy([one, against], [near, against]).values()].sort()).toEqual([0, 1]);
	});

	it("is one, the nearest", () => {
		const near = { ...one, end: one.end - 3 };
		expect([...supersededBy([one], [near, one, one])]).toEqual([[1, 0]]);
		expect([...supersededBy([one, one], [one, one])]).toEqual([
			[0, 0],
			[1, 1],
		]);
	});
});
