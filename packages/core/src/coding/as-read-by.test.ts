import type { Account, Position, Statement } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { kestria, norland } from "../comparators/fixtures/accounts.ts";
import { compareAccounts } from "../compare-accounts.ts";
import { asReadBy } from "./as-read-by.ts";
import { lexicon } from "./fixtures/held.ts";

const account = norland("Norland supports the ceasefire. Norland opposes sanctions. Ships use the grain corridor.");

/** As a person's coding is: stances on words, and no more. */
function codingBy(coder: string, of: Account, changed: (position: Position, at: number) => Partial<Position> | null) {
	const positions = of.positions.flatMap((position, at): Position[] => {
		const own = changed(position, at);
		const { certainty: _, ...read } = position;
		return own === null ? [] : [{ ...read, because: [coder], ...own }];
	});
	const statements = positions.map(
		({ holder, asserter, manner, quote }): Statement => ({
			...{ holder, asserter, manner, quote, agentless: false, attitude: null, hedges: [], target: null },
			...{ object: { concepts: [], actors: [], numbers: [] }, because: [coder], paragraph: 0, sentence: 0 },
		}),
	);
	return { coder, statements, positions: positions.map((position, statement) => ({ ...position, statement })) };
}

const said = ({ positions }: Account) => positions.map(({ issue, stance, holder }) => `${issue} ${stance} ${holder}`);

describe("asReadBy", () => {
	it("has the other coder's positions alone, and what the text touches and says besides", () => {
		const read = asReadBy(
			account,
			codingBy("person:Ana", account, (_, at) => (at === 0 ? { stance: -1 } : null)),
		);
		expect(read.coder).toBe("person:Ana");
		expect(said(read)).toEqual([`ceasefire -1 ${account.positions[0]?.holder}`]);
		expect(read.mentions).toEqual(account.mentions);
		expect(read.sentences).toEqual(account.sentences);
		expect(read.statements).toHaveLength(account.statements.length);
		expect(read.statements.map(({ quote }) => quote)).toEqual(account.statements.map(({ quote }) => quote));
	});

	it("keeps objects, the verb in the same direction, and rules of a reading that is just the same", () => {
		const read = asReadBy(
			account,
			codingBy("person:Ana", account, (_, at) => (at === 0 ? {} : { stance: 2 })),
		);
		const [same, turned] = read.positions;
		const [before, opposed] = account.positions.map(({ statement }) => account.statements[statement]);
		expect(same?.because).toEqual([...(account.positions[0]?.because ?? []), "person:Ana"]);
		expect(read.statements[same?.statement ?? -1]).toMatchObject({
			attitude: before?.attitude,
			object: before?.object,
		});
		expect(opposed?.attitude).not.toBeNull();
		expect(read.statements[turned?.statement ?? -1]).toMatchObject({ attitude: null, object: opposed?.object });
	});

	it("adds a statement and a mention where nobody else read anything", () => {
		const quote = account.statements.at(-1)?.quote ?? { document: "", start: 0, end: 0, exact: "" };
		const own = codingBy("model:x@1", account, () => ({}));
		const added = { ...(own.positions[0] as Position), issue: "ports", quote, statement: 0, because: [] };
		const read = asReadBy(account, { ...own, positions: [...own.positions, added] });
		expect(said(read)).toHaveLength(account.positions.length + 1);
		expect(read.mentions.find(({ issue }) => issue === "ports")).toMatchObject({ concept: "ports", quote });
		for (const { statement } of read.positions) expect(read.statements[statement]).toBeDefined();
		expect(new Set(read.positions.map(({ statement }) => statement)).size).toBe(read.positions.length);
	});

	it("makes a contradiction where the coder reads the other sign, and takes it away where the signs are one", () => {
		const other = kestria("Norland supports the ceasefire.");
		const kinds = (...accounts: readonly Account[]) =>
			compareAccounts(accounts, { codebook: lexicon.data.codebook }).findings.flatMap(({ kind, issue }) =>
				kind === "contradiction" ? [issue] : [],
			);
		expect(kinds(account, other)).not.toContain("ceasefire");
		const against = asReadBy(
			account,
			codingBy("adjudicated", account, () => ({ stance: -3 })),
		);
		expect(kinds(against, other)).toContain("ceasefire");
		expect(
			kinds(
				asReadBy(
					against,
					codingBy("person:Ana", account, () => ({ stance: 3 })),
				),
				other,
			),
		).not.toContain("ceasefire");
	});
});
