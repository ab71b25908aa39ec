import { describe, expect, it } from "vitest";
import { contextOf, draftOf, smallMarks, source } from "../fixtures/quoted-case.ts";
import { clausesOf, governingClause } from "./governing-clause.ts";

const clause = (text: string, words: string, language: string, before = "", after = "") => {
	const start = text.indexOf(words);
	const whole = before + text + after;
	const sentence = { start: before.length, end: before.length + text.length };
	const from = before.length + start;
	return governingClause(whole, sentence, { start: from, end: from + words.length }, language, smallMarks);
};

describe("the clause that governs quoted words", () => {
	it("is read with its negation in English", () => {
		expect(clause("Norland does not support the grain corridor.", "the grain corridor", "en")).toEqual({
			subject: "Norland",
			verb: "does not support",
			object: "the grain corridor",
			negated: true,
			conditional: false,
		});
	});

	it("is read with its negation in Chinese", () => {
		expect(clause("诺兰不支持粮食走廊。", "粮食走廊", "zh")).toEqual({
			subject: "诺兰",
			verb: "不支持",
			object: "粮食走廊",
			negated: true,
			conditional: false,
		});
	});

	it("is read with its negation in Russian", () => {
		expect(clause("Норланд не поддерживает зерновой коридор.", "зерновой коридор", "ru")).toEqual({
			subject: "Норланд",
			verb: "не поддерживает",
			object: "зерновой коридор",
			negated: true,
			conditional: false,
		});
	});

	it("takes its verb from the quotation where a draft quotes the predicate", () => {
		const text = "Norland “is sympathetic to and supports” demands for an end to sanctions.";
		expect(clause(text, "is sympathetic to and supports", "en")).toEqual({
			subject: "Norland",
			verb: "is sympathetic to and supports",
			object: "demands for an end to sanctions",
			negated: false,
			conditional: false,
		});
		expect(clause("诺兰“理解并支持”结束制裁的要求。", "理解并支持", "zh")).toMatchObject({
			subject: "诺兰",
			verb: "理解并支持",
			object: "结束制裁的要求",
		});
		expect(clause("Норланд «полностью поддерживает» отмену санкций.", "полностью поддерживает", "ru")).toMatchObject({
			subject: "Норланд",
			verb: "полностью поддерживает",
			object: "отмену санкций",
		});
	});

	it("keeps the modal word and says that the clause is conditional", () => {
		expect(clause("Norland would support a ceasefire.", "a ceasefire", "en")).toMatchObject({
			verb: "would support",
			conditional: true,
			negated: false,
		});
		expect(
			clause("If the fleet leaves, Kestria will lift the sanctions.", "will lift the sanctions", "en"),
		).toMatchObject({
			subject: "Kestria",
			conditional: true,
		});
	});

	it("sees a verb behind an auxiliary that no word list holds", () => {
		expect(clause("Kestria has dredged the harbour.", "the harbour", "en")).toMatchObject({
			subject: "Kestria",
			verb: "has dredged",
			object: "the harbour",
		});
	});

	it("stays inside its own half of a sentence", () => {
		const text = "Norland supports the ceasefire, while Kestria opposes foreign bases.";
		expect(clause(text, "foreign bases", "en")).toMatchObject({
			subject: "Kestria",
			verb: "opposes",
			object: "foreign bases",
		});
		expect(clause(text, "the ceasefire", "en")).toMatchObject({
			subject: "Norland",
			verb: "supports",
			object: "the ceasefire",
		});
	});

	it("takes no name behind a preposition for the one who acts", () => {
		expect(clause("At the request of Kestria, Norland supports the ceasefire.", "the ceasefire", "en")?.subject).toBe(
			"Norland",
		);
	});

	it("gives the words of the sentence wherever it stands in its text", () => {
		const text = "Norland does not support the grain corridor.";
		expect(clause(text, "the grain corridor", "en", "Kestria spoke first. ", " Then all left.")).toEqual(
			clause(text, "the grain corridor", "en"),
		);
	});

	it("takes an adjective with its noun for the one who acts, and no verb from a name or a noun", () => {
		expect(clause("The Kestrian side supports the ceasefire.", "the ceasefire", "en")?.subject).toBe(
			"The Kestrian side",
		);
		expect(clause("Кестрийская сторона поддерживает санкции.", "санкции", "ru")?.subject).toBe("Кестрийская сторона");
		const text = "Norland welcomed the “further spread of foreign bases”.";
		expect(clause(text, "further spread of foreign bases", "en")).toMatchObject({
			subject: "Norland",
			verb: "welcomed",
		});
	});

	it("joins a draft's auxiliary to the verb that it quotes", () => {
		expect(clause("Norland will not “support the ceasefire”.", "support the ceasefire", "en")).toEqual({
			subject: "Norland",
			verb: "will not support",
			object: "the ceasefire",
			negated: true,
			conditional: false,
		});
	});

	it("is null where there is no verb, no sentence or no such language", () => {
		expect(clause("A quiet morning.", "quiet", "en")).toBeNull();
		expect(clause("Norland supports it.", "", "en")).toBeNull();
		expect(clause("Norland supports it.", "it", "tlh")).toBeNull();
	});

	it("reads a hostile sentence in time that grows with its length", () => {
		const text = `Norland ${"does not ".repeat(600)}support ${"“".repeat(500)}the plan`;
		expect(clause(text, "the plan", "en")?.negated).toBe(true);
	});
});

describe("the clauses that an editor lays side by side", () => {
	const draft = draftOf("It rained. Norland will “support the ceasefire”.");
	const context = contextOf(draft, [source("Rain fell. Norland may support the ceasefire.")]);
	const [located] = context.quotations;

	it("are the draft's and the source's", () => {
		expect(located && clausesOf(draft, located, context)).toMatchObject({
			draftClause: { subject: "Norland", verb: "will support", conditional: false },
			clause: { subject: "Norland", verb: "may support", conditional: true },
		});
	});

	it("are the draft's alone where the text is not at hand", () => {
		expect(located && clausesOf(draft, located, { ...context, sources: [] })).toMatchObject({
			draftClause: { verb: "will support" },
			clause: null,
		});
	});
});
