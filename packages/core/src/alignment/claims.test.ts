import { describe, expect, it } from "vitest";
import { kestria, norland, orvena } from "../comparators/fixtures/accounts.ts";
import { answerOf, type Claim, claimsOf, nearestQuotes, sameHolder } from "./claims.ts";

const claimOf = (text: string): Claim => claimsOf(norland(text))[0] as Claim;

describe("a claim", () => {
	it("is what one holder says on one issue in one manner, however often", () => {
		const claims = claimsOf(
			norland(
				"Norland respects the ceasefire. President Brenner opposed the ceasefire. Norland fully supports the ceasefire.",
			),
		);
		expect(claims.map(({ issue, holder, manner, positions }) => [issue, holder, manner, positions.length])).toEqual([
			["ceasefire", "XNO", "own", 2],
			["ceasefire", "XKE", "counterpart", 1],
		]);
	});

	it.each([
		["its strongest words", "Norland respects the ceasefire. Norland fully supports the ceasefire.", 3, 1],
		["of equal words the first", "Norland supports the ceasefire. Norland supports the ceasefire.", 2, 1],
		[
			"of mixed words those that agree with the whole",
			"Norland fully supports the ceasefire. Norland could oppose the ceasefire.",
			3,
			1,
		],
		["what is against", "Norland firmly opposes sanctions. Norland discussed sanctions.", -3, -1],
		["mere talk", "Norland discussed sanctions.", 0, 0],
		["what nobody can read", "Ships use the grain corridor.", null, null],
	])("says best %s", (_, text, stance, direction) => {
		const claim = claimOf(text);
		expect([claim.best.stance, claim.direction]).toEqual([stance, direction]);
	});

	it.each([
		["names somebody", "Norland supports the ceasefire. Norland supports the ceasefire with Orvena.", /with Orvena/],
		["gives a number", "Norland supports the ceasefire. Norland supports the ceasefire of 2031.", /of 2031/],
		[
			"names and numbers more",
			"Norland supports the ceasefire of 2031. Norland supports the ceasefire of 2031 with Orvena.",
			/Orvena/,
		],
		[
			"is stronger, before what names somebody",
			"Norland fully supports the ceasefire. Norland supports the ceasefire with Orvena.",
			/fully/,
		],
		[
			"names somebody where no stance is read",
			"Ships use the grain corridor. Ships of Orvena use the grain corridor.",
			/Orvena/,
		],
	])("says best, of two wordings, the one that %s", (_, text, best) => {
		expect(claimOf(text).best.quote.exact).toMatch(best);
	});

	it("says best, of equal wordings, the first", () => {
		expect(claimOf("Norland supports the ceasefire. Norland supports the ceasefire.").best.quote.start).toBe(0);
	});

	it("leans where its positions lean on the whole, and where they are even where the first does", () => {
		const direction = (text: string): unknown => claimOf(text).direction;
		expect(direction("Norland fully supports the ceasefire. Norland opposes the ceasefire.")).toBe(1);
		expect(direction("Norland supports the ceasefire. Norland firmly opposes the ceasefire.")).toBe(-1);
		expect(
			direction("Norland discussed the ceasefire. Norland opposes the ceasefire. Norland supports the ceasefire."),
		).toBe(-1);
		expect(direction("Norland supports the ceasefire. Norland opposes the ceasefire.")).toBe(1);
	});

	it("has the things and numbers of all its positions, and the statement of the best", () => {
		const claim = claimOf(
			"Norland supports the ceasefire of 2031. Norland fully supports the demarcation line of 1999.",
		);
		expect([...claim.concepts]).toEqual(["ceasefire", "line"]);
		expect([...claim.numbers]).toEqual(["2031", "1999"]);
		expect(claim.statement).toBe(claim.account.statements[claim.best.statement]);
		expect(claim.best.quote.exact).toContain("1999");
	});

	it("is worked out once for each account", () => {
		const account = norland("Norland supports the ceasefire.");
		expect(claimsOf(account)).toBe(claimsOf(account));
		expect(claimsOf(norland("Norland supports the ceasefire."))).not.toBe(claimsOf(account));
	});

	it("holds nothing where the text has no position", () => {
		expect(claimsOf(norland("The Presidents met."))).toEqual([]);
	});
});

describe("an answer", () => {
	const answers = (mine: string, theirs: string): string => {
		const other = kestria(theirs);
		return answerOf(claimOf(mine), other, claimsOf(other));
	};

	it.each([
		["silent", "Norland opposes sanctions.", "The Presidents met."],
		["answered", "Norland opposes sanctions.", "Kestria opposes sanctions."],
		["unanswered", "Norland opposes sanctions.", "Kestria supports sanctions."],
		["unanswered", "Norland supports the ceasefire.", "Kestria supports the demarcation line."],
		["unanswered", "President Brenner opposed sanctions.", "President Halvorsen opposed sanctions."],
		["unanswered", "Norland opposes sanctions.", "President Halvorsen supported sanctions."],
		["in-part", "Norland supports the ceasefire.", "President Halvorsen supported the demarcation line."],
		["answered", "Norland opposes sanctions.", "President Halvorsen opposed sanctions."],
		["answered", "Norland opposes sanctions.", "The two sides oppose sanctions."],
		["answered", "Norland opposes sanctions.", "Стороны осудили санкции."],
		["answered", "Norland discussed sanctions.", "President Halvorsen opposed sanctions."],
		["answered", "Ships use the grain corridor.", "President Halvorsen opposed the grain corridor."],
		["besides", "Norland opposes sanctions.", "The two sides discussed sanctions."],
		["answered", "Norland opposes sanctions.", "The two sides discussed sanctions. Kestria opposes sanctions."],
		["besides", "Norland opposes sanctions.", "The two sides discussed sanctions. Kestria supports sanctions."],
		["answered", "Norland discussed sanctions.", "The two sides discussed sanctions."],
		[
			"answered",
			"Norland supports the ceasefire.",
			"President Halvorsen supported the demarcation line. The two sides support the ceasefire.",
		],
	])("is %s: “%s” beside “%s”", (answer, mine, theirs) => {
		expect(answers(mine, theirs)).toBe(answer);
	});

	it("is no reproach to one in what the other says of itself, unless both reproach the same", () => {
		const other = kestria("Kestria opposes sanctions.");
		const mine = claimOf("Norland opposes sanctions.");
		const aimed = (claim: Claim, target: string | null): Claim => ({
			...claim,
			statement: { ...claim.statement, target },
		});
		const answers = (mineAt: string | null, theirsAt: string | null): string =>
			answerOf(
				aimed(mine, mineAt),
				other,
				claimsOf(other).map((claim) => aimed(claim, theirsAt)),
			);
		expect(answers("XKE", null)).toBe("unanswered");
		expect(answers("XKE", "XNO")).toBe("unanswered");
		expect(answers("XOR", "XOR")).toBe("answered");
		expect(answers("underspecified", null)).toBe("answered");
		expect(answers(null, "XNO")).toBe("answered");
	});

	it("is given by another name that takes the same side no less strongly, and by what the words name beside", () => {
		const other = kestria("Kestria supports the demarcation line.");
		const mine = claimOf("Norland supports the ceasefire.");
		const read = (claim: Claim, stance: number, ...rules: readonly string[]): Claim => ({
			...claim,
			best: { ...claim.best, stance, because: [...claim.best.because.slice(0, 2), ...rules] },
		});
		const answers = (ours: Claim, stance: number, ...rules: readonly string[]): string =>
			answerOf(
				ours,
				other,
				claimsOf(other).map((claim) => read(claim, stance, ...rules)),
			);
		const name = "name-carries-stance";
		expect(answers(read(mine, 2, name), 3, name)).toBe("answered");
		expect(answers(read(mine, 3, name), 2, name)).toBe("unanswered");
		expect(answers(read(mine, 2, name), 3, "support")).toBe("unanswered");
		const [line] = claimsOf(other).flatMap(({ concepts }) => [...concepts]);
		expect(answers(read(mine, 2, "support", `beside:${line}`), 2, "support")).toBe("answered");
	});

	it("counts for the same holder, and for either party where both hold it", () => {
		const own = claimOf("Norland opposes sanctions.");
		const theirs = claimOf("President Brenner opposed sanctions.");
		const both = claimOf("The two sides oppose sanctions.");
		expect(sameHolder(own, own)).toBe(true);
		expect(sameHolder(own, theirs)).toBe(false);
		expect(sameHolder(own, both) && sameHolder(both, theirs)).toBe(true);
	});

	it("is found nearest where the same thing stands", () => {
		const mine = claimOf("Norland supports the demarcation line.");
		const theirs = claimsOf(kestria("Kestria supports the ceasefire. The two sides support the demarcation line."));
		expect(nearestQuotes(mine, theirs).map(({ exact }) => exact)).toEqual([
			"The two sides support the demarcation line.",
		]);
		expect(nearestQuotes(mine, claimsOf(kestria("Kestria opposes sanctions.")))).toEqual([]);
	});

	it.each([
		[
			"one thing in common before holder and direction",
			"President Halvorsen supported the ceasefire. Kestria opposes the demarcation line.",
			"Kestria opposes the demarcation line.",
		],
		[
			"one number in common before the holder",
			"President Halvorsen opposed the ceasefire. The two sides opposed the ceasefire of 2031.",
			"The two sides opposed the ceasefire of 2031.",
		],
		[
			"the holder before the direction",
			"Kestria supports the ceasefire. President Halvorsen opposed the ceasefire.",
			"President Halvorsen opposed the ceasefire.",
		],
	])("is looked for by %s", (_, theirs, nearest) => {
		const mine = claimOf("Norland supports the demarcation line of 2031.");
		expect(nearestQuotes(mine, claimsOf(kestria(theirs))).map(({ exact }) => exact)).toEqual([nearest]);
	});

	it("is looked for by direction where all else is equal, then in the order of the texts", () => {
		const mine = claimOf("Norland supports the demarcation line.");
		const against = claimsOf(kestria("Kestria opposes the ceasefire."));
		const towards = claimsOf(orvena("Orvena hosted President Brenner. President Brenner supported the ceasefire."));
		const also = claimsOf(kestria("Kestria supports the ceasefire."));
		const nearest = (...claims: readonly (readonly Claim[])[]): readonly string[] =>
			nearestQuotes(mine, claims.flat()).map(({ exact }) => exact);
		expect(nearest(against, towards, also)).toEqual(["President Brenner supported the ceasefire."]);
		expect(nearest(against, also, towards)).toEqual(["Kestria supports the ceasefire."]);
	});
});
