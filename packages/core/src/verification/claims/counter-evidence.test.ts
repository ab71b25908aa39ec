import { describe, expect, it } from "vitest";
import { draftOf, raisedBy, sourceText } from "../fixtures/argument-world.ts";
import { counterEvidence } from "./counter-evidence.ts";

const omitted = (text: string, ...texts: readonly ReturnType<typeof sourceText>[]): readonly string[] =>
	raisedBy(counterEvidence, draftOf(text), { sources: texts }).flatMap(({ evidence }) =>
		evidence.map(({ exact }) => exact),
	);

const readout = (text: string): ReturnType<typeof sourceText> => sourceText("readout", text);

describe("counter-evidence that a draft leaves out", () => {
	it("is the other pole of the quoted issue in the same text", () => {
		const text = readout(
			"Norland supports the grain corridor. Norland opposes sanctions. Norland rejects the grain corridor in winter.",
		);
		const draft = draftOf("In its readout Norland “supports the grain corridor”.");
		const problems = raisedBy(counterEvidence, draft, { sources: [text] });
		expect(problems.map(({ code, severity, quotation, line }) => ({ code, severity, quotation, line }))).toEqual([
			{ code: "counter-evidence-omitted", severity: "warning", quotation: 0, line: 1 },
		]);
		expect(problems[0]?.message).toBe(
			"The quoted text also takes the opposite position on “grain”; quote that too, or say why it does not count",
		);
	});

	it("says in which text it stands, and with whom the side agrees", () => {
		const message = (draft: string, ...texts: readonly ReturnType<typeof sourceText>[]): string | undefined =>
			raisedBy(counterEvidence, draftOf(draft), { sources: texts })[0]?.message;
		const draft = "In its readout Norland “supports the grain corridor”.";
		const other = sourceText("other", "Norland rejects the grain corridor.", { date: "2024-05-07" });
		const advice = "quote that too, or say why it does not count";
		expect(message(draft, readout("Norland supports the grain corridor."), other)).toBe(
			`Another text of that side in those days takes the opposite position on “grain”; ${advice}`,
		);
		expect(
			message(draft, readout("Norland supports the grain corridor. Norland rejects the grain corridor in May."), other),
		).toBe(`The quoted text, and another of that side, takes the opposite position on “grain”; ${advice}`);
		const parting =
			"Norland distanced itself from Kestria, as it “supports the grain corridor”.\n\nKestria's text is about foreign bases.";
		expect(
			message(
				parting,
				readout("Norland opposes foreign bases. Norland supports the grain corridor."),
				sourceText("kestria", "Kestria opposes foreign bases.", { publisher: "XKE" }),
			),
		).toBe(`The quoted text also sides with XKE on “bases”; ${advice}`);
	});

	it("is the other pole of what the draft itself says of that side", () => {
		const text = readout("Norland opposes sanctions. Norland supports the River Treaty.");
		expect(omitted("Norland supports sanctions, and its readout “supports the River Treaty”.", text)).toEqual([
			"Norland opposes sanctions.",
		]);
	});

	it("is found in another text of that side within seven days, not later, nor in another side's", () => {
		const quoted = readout("Norland supports the grain corridor.");
		const other = (date: string, publisher = "XNO"): ReturnType<typeof sourceText> =>
			sourceText("other", "Norland rejects the grain corridor.", { date, publisher });
		const draft = "In its readout Norland “supports the grain corridor”.";
		expect(omitted(draft, quoted, other("2024-05-13"))).toEqual(["Norland rejects the grain corridor."]);
		expect(omitted(draft, quoted, other("2024-05-14"))).toEqual([]);
		expect(omitted(draft, quoted, other("2024-05-13", "XKE"))).toEqual([]);
	});

	it("is what the side shares with the partner from whom the draft says that it parts", () => {
		const text = readout("Norland opposes foreign bases. Norland supports the grain corridor.");
		const kestria = sourceText("kestria", "Kestria opposes foreign bases.", { publisher: "XKE" });
		const claim = "Norland distanced itself from Kestria, as it “supports the grain corridor”.";
		const rest = "\n\nKestria's text is about foreign bases.";
		expect(omitted(claim + rest, text, kestria)).toEqual(["Norland opposes foreign bases."]);
		expect(omitted(claim, text, kestria)).toEqual([]);
		expect(omitted(`Norland spoke, and “supports the grain corridor”.${rest}`, text, kestria)).toEqual([]);
		expect(
			omitted(`Norland has not distanced itself from Kestria and “supports the grain corridor”.${rest}`, text, kestria),
		).toEqual([]);
	});

	it.each([
		["the draft quotes it too", "Norland “supports the grain corridor”, yet “rejects the grain corridor in winter”."],
		[
			"the draft says so itself",
			"Norland “supports the grain corridor”. Norland rejects the grain corridor in winter.",
		],
		["nothing stands of what is quoted", "Norland “adores the grain corridor”."],
	])("is none where %s", (_, draft) => {
		const text = readout("Norland supports the grain corridor. Norland rejects the grain corridor in winter.");
		expect(omitted(draft, text)).toEqual([]);
	});

	it("is one where the draft says the other pole only of another side", () => {
		const text = readout("Norland supports the grain corridor. Norland rejects the grain corridor in winter.");
		expect(omitted("Norland “supports the grain corridor”. Kestria rejects the grain corridor.", text)).toEqual([
			"Norland rejects the grain corridor in winter.",
		]);
	});

	it("is none where another side holds it", () => {
		expect(
			omitted(
				"Norland “supports the grain corridor”.",
				readout("Norland supports the grain corridor. Kestria rejects the grain corridor."),
			),
		).toEqual([]);
	});

	it("is none where the words are about another thing, under a condition, or lean both ways", () => {
		const said = "Norland supports the grain corridor.";
		for (const other of [
			"Norland rejects that ships pay for the grain corridor.",
			"If ships are sunk, Norland could reject the grain corridor.",
			"Norland rejects the grain corridor and supports the grain corridor.",
		])
			expect(omitted("Norland “supports the grain corridor”.", readout(`${said} ${other}`)), other).toEqual([]);
	});

	it("is at most three sentences of a text", () => {
		const others = ["spring", "summer", "autumn", "winter"].map(
			(season) => `Norland rejects the grain corridor in ${season}.`,
		);
		expect(
			omitted(
				"Norland “supports the grain corridor”.",
				readout(["Norland supports the grain corridor.", ...others].join(" ")),
			),
		).toHaveLength(3);
	});

	it("is the strongest stance first, then what a newspaper cares for most, and the weakest is left out", () => {
		const text = readout(
			[
				"Norland supports the grain corridor. Norland supports the ceasefire.",
				"Norland could reject the grain corridor. Norland rejects the grain corridor in June.",
				"Norland rejects the ceasefire in May. Norland condemned the grain corridor of 2031.",
			].join(" "),
		);
		const draft = "Norland “supports the grain corridor” and “supports the ceasefire”.";
		const problems = raisedBy(counterEvidence, draftOf(draft), { sources: [text] });
		expect(problems.map(({ evidence }) => evidence.map(({ exact }) => exact))).toEqual([
			[
				"Norland condemned the grain corridor of 2031.",
				"Norland rejects the ceasefire in May.",
				"Norland rejects the grain corridor in June.",
			],
		]);
	});

	it("is one problem for a text, with all its sentences", () => {
		const text = readout(
			"Norland supports the grain corridor. Norland rejects the grain corridor in May. Norland rejects the grain corridor in June.",
		);
		expect(
			raisedBy(counterEvidence, draftOf("Norland “supports the grain corridor”."), { sources: [text] }),
		).toHaveLength(1);
	});

	it("is found across languages", () => {
		const zh = sourceText("zh", "诺兰反对制裁。诺兰支持粮食走廊。");
		const ru = sourceText("ru", "Норланд выступает против санкций. Норланд поддерживает зерновой коридор.");
		expect(omitted("诺兰支持制裁。诺兰“支持粮食走廊”。", zh)).toEqual(["诺兰反对制裁。"]);
		expect(omitted("Норланд поддерживает санкции. Норланд «поддерживает зерновой коридор».", ru)).toEqual([
			"Норланд выступает против санкций.",
		]);
	});
});

describe("a parting that the draft denies", () => {
	const norland = sourceText("zh", "诺兰反对外国基地。诺兰支持粮食走廊。");
	const kestria = sourceText("kestria", "凯斯特反对外国基地。", { publisher: "XKE" });
	const rest = "\n\n凯斯特谈到外国基地。";

	it.each([
		["诺兰疏远凯斯特，“支持粮食走廊”。", ["诺兰反对外国基地。"]],
		["诺兰没有疏远凯斯特，“支持粮食走廊”。", []],
	])("leaves nothing out: %s", (claim, expected) => {
		expect(omitted(claim + rest, norland, kestria)).toEqual(expected);
	});
});
