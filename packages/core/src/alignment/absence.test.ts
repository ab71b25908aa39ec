import type { Account, FindingKind, Mention } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland, orvena } from "../comparators/fixtures/accounts.ts";
import { type Absence, absencesIn, findingOfAbsence } from "./absence.ts";

const KINDS: readonly FindingKind[] = ["omission", "unconfirmed-attribution", "claimed-agreement"];
const absent = (...accounts: readonly Account[]): readonly string[] =>
	KINDS.flatMap((kind) =>
		absencesIn(accounts, kind, CONTEXT).map(
			({ claim, answers }) => `${kind} ${claim.issue} ${claim.account.document.id} ${answers.join("+")}`,
		),
	);
const met = kestria("The Presidents met.");
/** Another text of the same side. */
const second = (account: Account): Account => {
	const id = `${account.document.id}-2`;
	return { ...account, document: { ...account.document, id } };
};

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
		[
			"joint talk of a name that takes sides",
			"The two sides discussed the invasion of Sorrel.",
			"omission war norland silent",
		],
		["a bare mention", "Ships use the grain corridor.", "omission grain norland silent"],
	])("is called by whose words they are: %s", (_, text, expected) => {
		expect(absent(norland(text), met)).toEqual([expected]);
	});

	it("is a leaning only where the other text never touches the issue, or leans the other way", () => {
		const leaning = norland("Norland could support sanctions.");
		expect(absent(leaning, kestria("Kestria raised sanctions."))).not.toContain(
			"omission sanctions norland unanswered",
		);
		expect(absent(leaning, kestria("Kestria opposes sanctions. Kestria supports the pipeline."))).toContain(
			"omission sanctions norland unanswered",
		);
	});

	it("is nothing that the other side said where a thing of its own is only named", () => {
		expect(absent(norland("President Halvorsen spoke of Kestria's support for sanctions."), met)).toEqual([
			"unconfirmed-attribution sanctions norland silent",
		]);
		expect(absent(norland("President Halvorsen spoke of Kestria's recognition of the grain corridor."), met)).toEqual(
			[],
		);
	});

	it("is no name that takes sides where the other text uses another: terminology tells that", () => {
		const names = [
			norland("Norland recalled the invasion of Sorrel."),
			kestria("Kestria spoke of the corrective operation."),
		];
		expect(absent(...names)).toEqual([]);
	});

	it("is a word that takes sides where the other text takes the other side, and neither is a name for the thing", () => {
		const words = [
			norland("Norland recalled the invasion of Sorrel."),
			kestria("Kestria spoke of the corrective operation."),
		].map((account) => ({ ...account, names: [] }));
		expect(absent(...words)).toEqual(["omission war norland unanswered", "omission war kestria unanswered"]);
		const alike = [words[0], { ...kestria("Kestria recalled the invasion of Sorrel."), names: [] }] as const;
		expect(absent(...(alike as unknown as readonly Account[]))).toEqual([]);
	});

	it("is a word that takes sides beside the name in one sentence, as in the root causes of a crisis", () => {
		const [argued, named] = [
			norland("Norland recalled the invasion of Sorrel."),
			kestria("Kestria spoke of the corrective operation."),
		];
		const at = argued.document.text.indexOf("Norland");
		const names = argued.names.map((name) => ({
			...name,
			quote: { ...name.quote, start: at, end: at + "Norland".length, exact: "Norland" },
		}));
		expect(names.length).toBeGreaterThan(0);
		expect(absent({ ...argued, names }, named)).toEqual(["omission war norland unanswered"]);
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

	it("is asked of every other text where a side speaks in its own name, whatever its other text says", () => {
		const texts = [norland("Norland opposes sanctions."), second(norland("Norland opposes sanctions.")), met];
		expect(absent(...texts)).toEqual(["omission sanctions norland silent", "omission sanctions norland-2 silent"]);
	});

	it("is not asked of another text of the same side where somebody else's is held", () => {
		const claim = norland("Norland opposes sanctions.");
		const readout = norland("The Presidents met.");
		const remarks = { ...readout, document: { ...readout.document, id: "remarks" } };
		const answered = kestria("President Halvorsen opposed sanctions.");
		expect(absent(claim, remarks, answered)).toEqual([]);
		expect(absent(claim, remarks)).toEqual(["omission sanctions norland silent"]);
		expect(absent(claim, remarks, met)).toEqual(["omission sanctions norland silent"]);
	});

	it("is not absent where the other side says it in one of its texts", () => {
		const claim = norland("Norland opposes sanctions.");
		const answer = kestria("President Halvorsen opposed sanctions.");
		const remarks = { ...met, document: { ...met.document, id: "remarks" } };
		expect(absent(claim, met, remarks)).toEqual(["omission sanctions norland silent+silent"]);
		expect(absent(claim, answer, remarks)).toEqual([]);
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
		expect(absencesIn([norland(text), met], "omission", CONTEXT).map(({ claim }) => claim.best.quote.exact)).toEqual([
			kept,
		]);
	});

	it("is of a claim that the other answers in part, if it is plain and no mere name", () => {
		const line = kestria("President Halvorsen supported the demarcation line.");
		const onLine = (...accounts: readonly Account[]): readonly string[] =>
			absent(...accounts).filter((one) => one.includes(" norland "));
		expect(onLine(norland("Norland supports the ceasefire."), line)).toEqual(["omission ceasefire norland in-part"]);
		expect(onLine(norland("Norland could support the ceasefire."), line)).toEqual([]);
		expect(onLine(norland("Norland discussed the ceasefire."), line)).toEqual([]);
	});

	it("is of a claim whose main thing the other lacks beside its other things, if that is great news", () => {
		const of = (mine: string, theirs: string): readonly string[] =>
			absent(norland(mine), kestria(theirs)).filter((one) => one.includes(" norland "));
		const besides = ["omission ceasefire norland besides"];
		const both = "Norland fully supports the ceasefire. Norland supports the demarcation line.";
		const line = "President Halvorsen supported the demarcation line.";
		expect(of(both, line)).toEqual(besides);
		expect(of(both, `${line} The two sides discussed the ceasefire.`)).toEqual([]);
		expect(of("Norland supports the ceasefire. Norland fully supports the demarcation line.", line)).toEqual([]);
		const other = "Norland fully supports the demarcation line. Norland supports the ceasefire.";
		expect(of(other, "President Halvorsen supported the ceasefire.")).toEqual([]);
	});

	it("is of a plain view on great news that the other only talked of", () => {
		const of = (mine: string): readonly string[] =>
			absent(norland(mine), kestria("The two sides discussed sanctions and the pipeline.")).filter((one) =>
				one.includes(" norland "),
			);
		expect(of("Norland opposes sanctions.")).toEqual(["omission sanctions norland besides"]);
		expect(of("Norland could support sanctions.")).toEqual([]);
		expect(of("Norland opposes the pipeline.")).toEqual([]);
		expect(of("Norland discussed sanctions.")).toEqual([]);
	});

	it("is of a claim whose sum of money the other lacks, however little news", () => {
		const of = (theirs: string): readonly string[] =>
			absent(norland("Norland supports the pipeline with $5 billion."), kestria(theirs));
		expect(of("President Halvorsen supported the pipeline.")).toEqual(["omission pipeline norland besides"]);
		expect(of("President Halvorsen supported the pipeline with 5 billion dollars.")).toEqual([]);
	});

	it("is not what the other lacks of a matter where the same words say what it does not have at all", () => {
		const of = (theirs: string): readonly string[] =>
			absent(
				norland("Norland supports the demarcation line. Norland fully supports the ceasefire and the pipeline."),
				kestria(`President Halvorsen supported the demarcation line. ${theirs}`),
			).filter((one) => one.includes(" norland "));
		expect(of("")).toEqual(["omission pipeline norland silent"]);
		expect(of("President Halvorsen supported the pipeline.")).toEqual(["omission ceasefire norland besides"]);
	});

	it("is not what the other says of itself", () => {
		expect(absent(norland("Norland opposes sanctions."), kestria("Kestria opposes sanctions."))).toEqual([]);
		expect(
			absent(norland("Norland supports the ceasefire."), kestria("Kestria supports the demarcation line.")),
		).toEqual(["omission ceasefire norland unanswered", "omission ceasefire kestria unanswered"]);
	});

	it("is not a plain view that the other gives its holder in other words, where it speaks of the thing", () => {
		const mine = norland("Norland supports the ceasefire.");
		const line = "President Halvorsen supported the demarcation line.";
		const of = (theirs: string): readonly string[] =>
			absent(mine, kestria(theirs)).filter((one) => one.includes(" norland "));
		expect(of(line)).toEqual(["omission ceasefire norland in-part"]);
		expect(of(`${line} Kestria discussed the ceasefire.`)).toEqual([]);
		expect(of("President Halvorsen could support the demarcation line. Kestria discussed the ceasefire.")).toEqual([
			"omission ceasefire norland in-part",
		]);
	});

	it("is, of words put in a mouth, a leaning too, but no talk", () => {
		const raised = kestria("Norland raised sanctions.");
		const of = (text: string): readonly string[] =>
			absent(norland(text), raised).filter((one) => one.includes("unconfirmed"));
		expect(of("President Brenner could support sanctions.")).toEqual([
			"unconfirmed-attribution sanctions norland unanswered",
		]);
		expect(of("President Brenner discussed sanctions.")).toEqual([]);
	});

	it("is none where the other text has the larger thing that the words are part of", () => {
		const text = "Norland supports control of foreign bases. Norland opposes sanctions.";
		const mine = norland(text);
		const [mention] = mine.mentions as [Mention];
		const larger = (start: number, end: number, more: object = {}): Account => ({
			...mine,
			mentions: [
				...mine.mentions,
				{
					...mention,
					issue: "treaty",
					concept: "treaty",
					quote: { document: "norland", start, end, exact: text.slice(start, end) },
					...more,
				},
			],
		});
		const { start, end } = mention.quote;
		const theirs = kestria("Kestria supports the River Treaty.");
		const bases = (account: Account, other = theirs): readonly string[] =>
			absent(account, other).filter((one) => one.startsWith("omission bases"));
		expect(bases(mine)).toEqual(["omission bases norland silent"]);
		expect(bases(larger(start - 11, end))).toEqual([]);
		expect(bases(larger(start, end))).toEqual([]);
		expect(bases(larger(start + 1, end))).toHaveLength(1);
		expect(bases(larger(start - 11, end - 1))).toHaveLength(1);
		expect(bases(larger(start - 11, end, { issue: "bases" }))).toHaveLength(1);
		expect(bases(larger(start - 11, end), met)).toHaveLength(1);
	});

	it("is not of every mention where one of them stands alone", () => {
		const text = "Norland supports the River Treaty on foreign bases. Norland opposes foreign bases.";
		const mine = norland(text);
		const start = text.indexOf("River");
		const within = { start, end: text.indexOf("."), document: "norland", exact: "" };
		const larger: Account = {
			...mine,
			mentions: mine.mentions.map((one) => (one.concept === "treaty" ? { ...one, quote: within } : one)),
		};
		const bases = absent(larger, kestria("Kestria supports the River Treaty.")).filter((one) =>
			one.startsWith("omission bases"),
		);
		expect(bases).toEqual(["omission bases norland silent"]);
	});

	it("has against it up to two claims of the same holder, to the same pole, on the issue", () => {
		const mine = norland("President Brenner supported the demarcation line.");
		const counter = (text: string): readonly string[] =>
			absencesIn([mine, kestria(text)], "unconfirmed-attribution", CONTEXT).flatMap((one) =>
				one.counter.map(({ exact }) => exact),
			);
		expect(counter("Kestria supports the ceasefire.")).toEqual(["Kestria supports the ceasefire."]);
		expect(
			counter("Kestria supports the ceasefire. The two sides support the ceasefire. Kestria supports sanctions."),
		).toEqual(["Kestria supports the ceasefire.", "The two sides support the ceasefire."]);
		const again = second(kestria("Kestria supports the ceasefire."));
		const ofThree = absencesIn(
			[mine, kestria("Kestria supports the ceasefire. The two sides support the ceasefire."), again],
			"unconfirmed-attribution",
			CONTEXT,
		);
		expect(ofThree.map(({ counter }) => counter.map(({ exact }) => exact))).toEqual([
			["Kestria supports the ceasefire.", "The two sides support the ceasefire."],
		]);
		expect(counter("Kestria opposes the ceasefire.")).toEqual([]);
		expect(counter("Kestria supports sanctions. President Halvorsen supported the ceasefire.")).toEqual([]);
	});

	it("is a finding that names its kind, version, text, holder and the silent side's habit", () => {
		const asked: unknown[] = [];
		const rate = { held: 9, touching: 4, probability: 0.4, interval: [0.2, 0.7] } as const;
		const habit = (...given: readonly unknown[]) => {
			asked.push(given);
			return rate;
		};
		const [absence] = absencesIn(
			[norland("Norland opposes sanctions."), met, orvena("The Presidents met.")],
			"omission",
			CONTEXT,
		);
		const found = findingOfAbsence(absence as Absence, "omission", 7, { ...CONTEXT, habit });
		expect(found).toEqual({
			kind: "omission",
			issue: "sanctions",
			carriedBy: "norland",
			against: ["kestria", "orvena"],
			holder: "XNO",
			headline: "",
			salience: 1,
			weight: 0,
			measure: null,
			evidence: [{ document: "norland", start: 0, end: 26, exact: "Norland opposes sanctions." }],
			instead: [],
			counterEvidence: [],
			baseRate: rate,
			explanations: [],
			caveats: [],
			by: "omission@7",
		});
		expect(asked).toEqual([["XKE", "sanctions"]]);
		const nameless = { ...met, document: { ...met.document, publisher: null } };
		const [silent] = absencesIn([norland("Norland opposes sanctions."), nameless], "omission", CONTEXT);
		expect(findingOfAbsence(silent as Absence, "omission", 7, { ...CONTEXT, habit }).baseRate).toBeNull();
	});
});
