import type { Account, Position } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { contradiction } from "./contradiction.ts";
import { found, kestria, norland, orvena, said } from "./fixtures/accounts.ts";

/** The account with each of its positions changed. */
const changed = (
	account: Account,
	change: Partial<Position> | ((position: Position) => Partial<Position>),
): Account => ({
	...account,
	positions: account.positions.map((position) => ({
		...position,
		...(typeof change === "function" ? change(position) : change),
	})),
});

/** The account as if its first words were a plain view against the ceasefire, however far the verb is from its object. */
const plainlyAgainst = (account: Account): Account => ({
	...account,
	positions: account.positions
		.filter(({ quote, because }) => quote.start === 0 && because.includes("concept:ceasefire"))
		.map((position) => ({ ...position, stance: -2, certainty: "high", because: ["concept:ceasefire"] })),
});

/** The account with one more thing mentioned: `words`, where they first or last occur. */
function mentioning(
	account: Account,
	words: string,
	{ concept = "fighting", issue = "war", last = false }: { concept?: string; issue?: string; last?: boolean } = {},
): Account {
	const { id, text } = account.document;
	const start = last ? text.lastIndexOf(words) : text.indexOf(words);
	const quote = { document: id, start, end: start + words.length, exact: words };
	return { ...account, mentions: [...account.mentions, { issue, concept, quote, paragraph: 0 }] };
}

describe("contradiction", () => {
	it.each([
		["English", "President Brenner said that Kestria supports the ceasefire.", "Kestria opposes the ceasefire."],
		["Chinese beside Russian", "布伦纳表示，凯方支持停火。", "Кестрия выступает против прекращения огня."],
	])("finds opposite views given to one holder, in %s", (_, mine, theirs) => {
		const [finding, ...more] = found(contradiction, norland(mine), kestria(theirs));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ issue: "ceasefire", holder: "XKE", carriedBy: "norland", against: ["kestria"] });
		// From +2 to −2.
		expect(finding?.measure).toMatchObject({ value: 4, range: [0, 6] });
		expect(finding?.instead.map(({ document }) => document)).toEqual(["kestria"]);
	});

	it("names the holder, both texts and the distance", () => {
		const mine = norland("President Brenner fully supported the ceasefire.");
		const theirs = kestria("The weather was fine. Kestria opposes the ceasefire.");
		expect(found(contradiction, mine, theirs)).toEqual([
			{
				kind: "contradiction",
				issue: "ceasefire",
				carriedBy: "norland",
				against: ["kestria"],
				holder: "XKE",
				headline: "",
				salience: 1,
				weight: 0,
				measure: { name: "distance of stances", value: 5, range: [0, 6] },
				evidence: [
					{ document: "norland", start: 0, end: 48, exact: "President Brenner fully supported the ceasefire." },
				],
				instead: [{ document: "kestria", start: 22, end: 52, exact: "Kestria opposes the ceasefire." }],
				counterEvidence: [],
				baseRate: null,
				explanations: [],
				caveats: [],
				by: "contradiction@3",
			},
		]);
	});

	it("is silent where two sides merely disagree", () => {
		expect(found(contradiction, norland("Norland supports sanctions."), kestria("Kestria opposes sanctions."))).toEqual(
			[],
		);
	});

	it.each([
		["the same direction", "Kestria strongly supports the ceasefire."],
		["a view that only leans", "Kestria could oppose the ceasefire."],
		["talk", "The two sides discussed the ceasefire."],
		["another issue", "Kestria opposes the pipeline."],
		["another thing of the issue", "Kestria opposes the demarcation line."],
		["nothing", "The Presidents met."],
	])("is silent beside %s", (_, theirs) => {
		expect(found(contradiction, norland("President Brenner supported the ceasefire."), kestria(theirs))).toEqual([]);
	});

	it("compares names that take sides only where one holder uses both", () => {
		expect(
			found(
				contradiction,
				norland("Norland recalled the invasion of Sorrel."),
				kestria("Kestria spoke of the corrective operation."),
			),
		).toEqual([]);
	});

	it("finds every holder who opposes what one account claims for both, whichever account comes first", () => {
		const claimed = norland("The two sides support the grain corridor.");
		const opposed = kestria("Kestria opposes the grain corridor. The two sides oppose the grain corridor.");
		const holders = (...accounts: readonly Parameters<typeof found>[1][]): readonly unknown[] =>
			found(contradiction, ...accounts).map(({ holder }) => holder);
		expect(holders(claimed, opposed)).toEqual(["XKE", "BOTH"]);
		expect(holders(opposed, claimed)).toEqual(["XKE", "BOTH"]);
	});

	it("needs one thing in common, and takes the first words of the other text on it", () => {
		const [finding, ...more] = found(
			contradiction,
			norland("President Brenner supported the ceasefire and the demarcation line."),
			kestria("Kestria opposes the demarcation line. The two sides reject the demarcation line."),
		);
		expect(more).toEqual([]);
		expect(finding?.instead.map(({ exact }) => exact)).toEqual(["Kestria opposes the demarcation line."]);
		const [turned] = found(
			contradiction,
			kestria("Kestria opposes the demarcation line."),
			norland("President Brenner supported the demarcation line. The two sides support the demarcation line."),
		);
		expect(turned?.instead.map(({ exact }) => exact)).toEqual(["President Brenner supported the demarcation line."]);
	});

	it("lets a party deny common ground in its own name alone", () => {
		const claimed = norland("The two sides support the grain corridor.");
		expect(found(contradiction, claimed, kestria("President Halvorsen opposed the grain corridor."))).toEqual([]);
		expect(said(found(contradiction, claimed, kestria("Kestria opposes the grain corridor.")))).toEqual([
			"grain norland→kestria",
		]);
	});

	it("is silent where either text gives its holder both views, and where no view is sure", () => {
		const mine = norland("President Brenner supported the ceasefire.");
		const mixed = kestria("Kestria opposes the ceasefire. Kestria supports the ceasefire.");
		expect(found(contradiction, mine, mixed)).toEqual([]);
		expect(found(contradiction, mixed, mine)).toEqual([]);
		const sure = kestria("Kestria opposes the ceasefire.");
		const lessSure = {
			...sure,
			positions: sure.positions.map((position) => ({ ...position, certainty: "medium" as const })),
		};
		const mineLessSure = {
			...mine,
			positions: mine.positions.map((position) => ({ ...position, certainty: "medium" as const })),
		};
		expect(found(contradiction, mine, sure)).toHaveLength(1);
		expect(found(contradiction, mineLessSure, sure)).toHaveLength(1);
		expect(found(contradiction, mine, lessSure)).toHaveLength(1);
		expect(found(contradiction, mineLessSure, lessSure)).toEqual([]);
	});

	it("is silent on what a holder works on, and on words of attitude that stand far from their object", () => {
		const mine = norland("President Brenner fully supported the ceasefire.");
		expect(found(contradiction, mine, kestria("Kestria opposes the ceasefire."))).toHaveLength(1);
		const far = "Kestria opposes what its envoys and those of its neighbours have signed about the ceasefire.";
		expect(found(contradiction, mine, kestria(far))).toEqual([]);
		const [worked] = [kestria("Kestria opposes the ceasefire.")].map((account) => ({
			...account,
			statements: account.statements.map((statement) => ({
				...statement,
				attitude: statement.attitude && { ...statement.attitude, scale: "cooperation" as const },
			})),
		}));
		expect(found(contradiction, mine, worked as typeof mine)).toEqual([]);
	});

	it("shows the two wordings that are furthest apart", () => {
		const [finding] = found(
			contradiction,
			norland("President Brenner supported the ceasefire. President Brenner fully supported the ceasefire."),
			kestria("Kestria opposes the ceasefire. Kestria strongly opposes the ceasefire."),
		);
		expect(finding?.measure?.value).toBe(6);
		expect(finding?.evidence[0]?.exact).toContain("fully supported");
		expect(finding?.instead[0]?.exact).toContain("strongly opposes");
	});

	it("binds nobody to the common ground of a meeting of others", () => {
		const claimed = norland("The two sides support the grain corridor.");
		const opposed = orvena("Orvena opposes the grain corridor.");
		expect(found(contradiction, claimed, opposed)).toEqual([]);
		expect(found(contradiction, opposed, claimed)).toEqual([]);
		const guest = { ...claimed, parties: [...claimed.parties, "XOR"] };
		expect(found(contradiction, guest, opposed)).toHaveLength(1);
	});

	it("compares every two of three accounts", () => {
		const findings = found(
			contradiction,
			norland("President Brenner supported the ceasefire."),
			kestria("Kestria opposes the ceasefire."),
			orvena("In Orvena, President Halvorsen met with President Brenner. President Brenner opposed the ceasefire."),
		);
		expect(said(findings)).toEqual(["ceasefire norland→kestria", "ceasefire norland→orvena"]);
	});

	it("gives talk on either side as what speaks against it", () => {
		const against = (mine: string, theirs: string): readonly unknown[] | undefined =>
			found(contradiction, norland(mine), kestria(theirs))[0]?.counterEvidence.map(({ exact }) => exact);
		const mine = "President Brenner supported the ceasefire.";
		const theirs = "Kestria opposes the ceasefire.";
		expect(against(`${mine} President Brenner also raised the ceasefire.`, theirs)).toEqual([
			"President Brenner also raised the ceasefire.",
		]);
		expect(against(mine, `${theirs} Kestria discussed the ceasefire.`)).toEqual(["Kestria discussed the ceasefire."]);
		expect(
			against(
				`${mine} President Brenner discussed the ceasefire.`,
				`${theirs} Kestria raised the ceasefire. Kestria discussed the ceasefire.`,
			),
		).toEqual(["President Brenner discussed the ceasefire.", "Kestria raised the ceasefire."]);
	});

	it("is silent where a person has moved one of the views to another issue", () => {
		const mine = norland("President Brenner supported the ceasefire.");
		expect(found(contradiction, mine, changed(kestria("Kestria opposes the ceasefire."), { issue: "war" }))).toEqual(
			[],
		);
	});

	it("shows the first of two wordings that are equally far apart", () => {
		const [finding] = found(
			contradiction,
			norland("President Brenner supported the ceasefire."),
			kestria("Kestria opposes the ceasefire. In the evening Kestria opposed the ceasefire."),
		);
		expect(finding?.instead.map(({ exact }) => exact)).toEqual(["Kestria opposes the ceasefire."]);
	});

	it("takes views without a word on their certainty for sure ones", () => {
		const unsaid = (account: Account): Account => ({
			...account,
			positions: account.positions.map(({ certainty: _, ...position }) => position),
		});
		const mine = unsaid(norland("President Brenner supported the ceasefire."));
		expect(found(contradiction, mine, unsaid(kestria("Kestria opposes the ceasefire.")))).toHaveLength(1);
	});

	it.each([
		["the opposite view of another thing", "President Brenner opposed the demarcation line.", -2],
		["mere talk", "President Brenner discussed the ceasefire.", 0],
	])("is not made sure by %s", (_, more, stance) => {
		const mine = changed(norland(`President Brenner supported the ceasefire. ${more}`), (position) => ({
			certainty: position.quote.start === 0 ? "medium" : "high",
		}));
		expect(mine.positions.map((position) => position.stance)).toEqual([2, stance]);
		const theirs = changed(kestria("Kestria opposes the ceasefire."), { certainty: "medium" });
		expect(found(contradiction, mine, theirs)).toEqual([]);
		expect(found(contradiction, mine, changed(theirs, { certainty: "high" }))).toHaveLength(1);
	});

	it.each(["no-attitude", "by-far", "by-weak"])("is silent on a view that is presumed: %s", (rule) => {
		const mine = norland("President Brenner supported the ceasefire.");
		const presumed = changed(kestria("Kestria opposes the ceasefire."), ({ because }) => ({
			because: [...because, rule],
		}));
		expect(found(contradiction, mine, presumed)).toEqual([]);
	});

	it("is silent on a view that a person reads where the words have no attitude", () => {
		const mine = norland("President Brenner supported the ceasefire.");
		const theirs = kestria("Kestria opposes the ceasefire.");
		const statements = theirs.statements.map((statement) => ({ ...statement, attitude: null }));
		expect(found(contradiction, mine, { ...theirs, statements })).toEqual([]);
	});

	it.each([
		[
			"English, more than 40 characters away",
			"Kestria opposes what the envoys of all its neighbours say of the ceasefire.",
			0,
		],
		["Chinese, up to 8 characters away", "凯方反对各方达成的停火。", 1],
		["Chinese, more than 8 characters away", "凯方反对有关各方不久以前达成的停火。", 0],
		[
			"English, beside another thing",
			"Kestria opposes the pipeline and what the envoys of all its neighbours say of the ceasefire.",
			0,
		],
	])("asks for words of attitude near their object, in %s", (_, theirs, count) => {
		const mine = norland("President Brenner supported the ceasefire.");
		const against = plainlyAgainst(kestria(theirs));
		expect(against.positions).toHaveLength(1);
		expect(against.statements[against.positions[0]?.statement ?? -1]?.attitude?.scale).toBe("disapproval");
		expect(found(contradiction, mine, against)).toHaveLength(count);
	});

	describe("between names that take sides", () => {
		const invasion = changed(norland("President Brenner recalled the invasion of Sorrel."), { certainty: "high" });
		const operation = changed(kestria("Kestria spoke of the corrective operation."), { certainty: "high" });
		const same = mentioning(operation, "operation");

		it("finds opposite views of a thing that both names hold", () => {
			const [finding, ...more] = found(contradiction, mentioning(invasion, "Sorrel"), same);
			expect(more).toEqual([]);
			expect(finding).toMatchObject({ issue: "war", holder: "XKE", measure: { value: 6 } });
			expect(found(contradiction, mentioning(invasion, "invasion"), same)).toHaveLength(1);
		});

		it("finds them where the holder's words are the name alone", () => {
			const { id, text } = invasion.document;
			const exact = "invasion of Sorrel";
			const start = text.indexOf(exact);
			const alone = changed(invasion, { quote: { document: id, start, end: start + exact.length, exact } });
			expect(found(contradiction, mentioning(alone, "invasion"), same)).toHaveLength(1);
			expect(found(contradiction, mentioning(alone, "Sorrel"), same)).toHaveLength(1);
		});

		it("is silent where the names have nothing in common", () => {
			expect(found(contradiction, invasion, operation)).toEqual([]);
		});

		it.each(["President Brenner", "recalled", "invasion of Sorrel."])(
			"takes no view of what is outside a name: %s",
			(words) => {
				expect(found(contradiction, mentioning(invasion, words), same)).toEqual([]);
				expect(found(contradiction, mentioning(invasion, words), mentioning(operation, "Kestria"))).toEqual([]);
			},
		);

		it("takes no view of a thing of another issue within a name", () => {
			const other = { issue: "ceasefire" };
			expect(found(contradiction, mentioning(invasion, "Sorrel", other), same)).toEqual([]);
		});

		it.each([
			["after", "President Brenner recalled the invasion of Sorrel. Norland recalled the invasion of Sorrel.", true],
			["before", "Norland recalled the invasion of Sorrel. President Brenner recalled the invasion of Sorrel.", false],
		])("takes no view of what is named in somebody else's words %s the holder's", (_, text, last) => {
			const mine = changed(norland(text), { certainty: "high" });
			expect(found(contradiction, mentioning(mine, "Sorrel", { last: !last }), same)).toHaveLength(1);
			expect(found(contradiction, mentioning(mine, "Sorrel", { last }), same)).toEqual([]);
		});

		it("takes no view of what is within a name that takes no side", () => {
			const part = { concept: "armistice", issue: "ceasefire" };
			const mine = mentioning(norland("President Brenner supported the ceasefire."), "fire", part);
			const theirs = mentioning(kestria("Kestria opposes the demarcation line."), "line", part);
			expect(found(contradiction, mine, theirs)).toEqual([]);
		});
	});
});
