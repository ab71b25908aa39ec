import type { Finding, Forecast, Judgment } from "@fissure/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { findingById, findingsOf } from "../findings/read-findings.ts";
import { storeFindings } from "../findings/store-findings.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { changeJudgment, removeJudgment, saveJudgments } from "./change-judgments.ts";
import { linkStates } from "./link-states.ts";
import { judgmentHistory, judgmentsOf } from "./read-judgments.ts";

const inFolder = caseFolder();

const forecast = (id: string, fields: Partial<Forecast> = {}): Forecast => ({
	...{ kind: "forecast", id, topics: ["grain"], note: null, question: "Will the corridor open?" },
	...{ deadline: "2026-12-31", rule: null, resolution: null, evidence: [] },
	revisions: [{ at: "2026-01-01", who: "Ana", probability: 0.4, because: null }],
	...fields,
});
const option = (id: string): Judgment => ({
	...{ kind: "option", id, topics: ["harbour"], note: null, actor: "VAL", instrument: "Escort ships" },
	...{ condition: null, trigger: null, offRamp: null, target: null, effect: null, disconfirmedBy: null, evidence: [] },
});
const standing = async (file: Case, filters = {}): Promise<readonly string[]> =>
	granted(await judgmentsOf(file, filters)).map(({ judgment }) => judgment.id);

describe("saveJudgments", () => {
	it("keeps one of an id, and lists what stands by kind and topic", async () => {
		await withCase(inFolder("keep.fissure"), async (file) => {
			const both = [forecast("opens"), option("escort")];
			expect(granted(await saveJudgments(file, both))).toEqual([
				{ id: "opens", status: "new" },
				{ id: "escort", status: "new" },
			]);
			expect(granted(await saveJudgments(file, both)).map(({ status }) => status)).toEqual(["held", "held"]);
			expect(await standing(file)).toEqual(["escort", "opens"]);
			expect(await standing(file, { kinds: ["option"] })).toEqual(["escort"]);
			expect(await standing(file, { topics: ["grain"] })).toEqual(["opens"]);
			expect(await standing(file, { ids: ["opens", "closes"] })).toEqual(["opens"]);
			await undo(file);
			expect(await standing(file), "one file is one action").toEqual([]);
		});
	});

	it("finds judgments by more names than one query can hold", async () => {
		await withCase(inFolder("many.fissure"), async (file) => {
			const ids = Array.from({ length: 600 }, (_, at) => `forecast-${1000 + at}`);
			granted(await saveJudgments(file, [...ids.map((id) => forecast(id)), option("escort")]));
			expect(await standing(file, { ids })).toEqual(ids);
			expect(await standing(file, { ids: ids.slice(1), kinds: ["option"] })).toEqual([]);
		});
	});

	it("overwrites nothing: what was thought, and what came in its place, is in the history", async () => {
		await withCase(inFolder("history.fissure"), async (file) => {
			await saveJudgments(file, [forecast("opens")]);
			const raised = granted(
				await changeJudgment(file, "opens", (judgment) => ({ ok: true, value: { ...judgment, note: "raised" } })),
			);
			granted(await removeJudgment(file, "opens"));
			await undo(file);
			expect(await standing(file)).toEqual(["opens"]);
			const history = granted(await judgmentHistory(file, "opens"));
			expect(history.map(({ verb, before, after }) => [verb, before?.note, after?.note])).toEqual([
				["judge", undefined, null],
				["revise judgment", null, "raised"],
				["remove judgment", "raised", undefined],
				["undo", undefined, "raised"],
			]);
			expect(history[1]).toMatchObject({ who: "Ana", before: forecast("opens"), after: raised });
		});
	});

	it("knows no judgment that never was", async () => {
		await withCase(inFolder("missing.fissure"), async (file) => {
			const unchanged = (judgment: Judgment) => ({ ok: true, value: judgment }) as const;
			expect(codeOf(await changeJudgment(file, "none", unchanged))).toBe("judgment-missing");
			expect(codeOf(await removeJudgment(file, "none"))).toBe("judgment-missing");
			expect(codeOf(await judgmentHistory(file, "none"))).toBe("judgment-missing");
		});
	});
});

const ADDRESS = "https://valdara.example/call";
const page = (text: string, capturedAt: string) => additionOf("call", text, { address: ADDRESS, capturedAt });
const quoted = (document: string, text: string, exact: string) => ({
	kind: "quote" as const,
	quote: { document, start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact },
});
const stateOf = async (file: Case, link: Parameters<typeof linkStates>[1][number], since?: string) => {
	const [state] = granted(await linkStates(file, [link], since === undefined ? {} : { since }));
	return [state?.state, state?.because];
};

describe("linkStates", () => {
	const FIRST = "Valdara supports an open corridor for grain. The harbour stays shut.";

	it("says which version of a page lost the words", async () => {
		await withCase(inFolder("quotes.fissure"), async (file) => {
			await addAll(file, [page(FIRST, "2026-01-01")]);
			const corridor = quoted("call", FIRST, "supports an open corridor for grain");
			const harbour = quoted("call", FIRST, "The harbour stays shut.");
			expect(await stateOf(file, corridor)).toEqual(["sound", "the words are in the text"]);
			await addAll(file, [page("Valdara supports a safe corridor for grain.", "2026-02-01")]);
			expect(await stateOf(file, corridor)).toEqual([
				"changed",
				"the words are in the text, but its version of 2026-02-01 says “supports a safe corridor for grain”",
			]);
			expect(await stateOf(file, harbour)).toEqual([
				"gone",
				"the words are in the text, but nothing similar is in its version of 2026-02-01",
			]);
			await addAll(file, [page(`At last. ${FIRST}`, "2026-03-01")]);
			expect(await stateOf(file, harbour)).toEqual([
				"sound",
				"the words are in the text and in its version of 2026-03-01",
			]);
			await addAll(file, [page(FIRST.replaceAll(" ", "\n"), "2026-04-01")]);
			expect(await stateOf(file, harbour)).toEqual([
				"sound",
				"the words are in the text and, formatted differently, in its version of 2026-04-01",
			]);
		});
	});

	it("tells words at another place from words that never stood there", async () => {
		await withCase(inFolder("places.fissure"), async (file) => {
			await addAll(file, [page(FIRST, "2026-01-01")]);
			const { quote } = quoted("call", FIRST, "harbour");
			expect(await stateOf(file, { kind: "quote", quote: { ...quote, start: 0, end: 7 } })).toEqual([
				"changed",
				"the words are at 49–56 of the text, not at 0–7",
			]);
			expect((await stateOf(file, { kind: "quote", quote: { ...quote, exact: "Harbour" } }))[0]).toBe("gone");
			expect((await stateOf(file, { kind: "quote", quote: { ...quote, document: "none" } }))[0]).toBe("unknown");
			await undo(file);
			expect((await stateOf(file, { kind: "quote", quote }))[0]).toBe("gone");
		});
	});

	const findingOf = (fields: Partial<Finding> = {}): Finding => ({
		...{ kind: "omission", issue: "grain", carriedBy: "ours", against: ["theirs"], holder: "VAL", salience: 2 },
		...{ headline: "Only ours speaks of grain.", weight: 0.5, measure: null, instead: [], counterEvidence: [] },
		evidence: [{ document: "ours", start: 1, end: 6, exact: "words" }],
		...{ baseRate: null, explanations: [], caveats: [], by: "omission@1" },
		...fields,
	});
	const store = async (file: Case, findings: readonly Finding[]) =>
		granted(await storeFindings(file, { event: "call-1", documents: ["ours", "theirs"], findings })).findings;

	it("knows a finding by a name that outlives comparisons, and tells when it is another or none", async () => {
		await withCase(inFolder("findings.fissure"), async (file) => {
			const [kept] = await store(file, [findingOf()]);
			const id = kept?.id ?? "";
			expect(id).toMatch(/^finding-[0-9a-f]{8}$/);
			expect(granted(await findingsOf(file)).findings[0]?.id).toBe(id);
			const link = { kind: "finding", finding: id } as const;
			const judgedAt = file.now();
			await store(file, [findingOf({ weight: 0.1 })]);
			expect(await stateOf(file, link, judgedAt)).toEqual(["sound", "found"]);
			const counterEvidence = [{ document: "theirs", start: 0, end: 5, exact: "grain" }];
			await store(file, [findingOf({ counterEvidence })]);
			expect(await stateOf(file, link)).toEqual(["sound", "found"]);
			expect((await stateOf(file, link, judgedAt))[0]).toBe("changed");
			await store(file, []);
			expect((await stateOf(file, link))[0]).toBe("gone");
			expect(granted(await findingById(file, id)).map(({ until }) => until === null)).toEqual([false, false, false]);
			expect((await stateOf(file, { kind: "finding", finding: "finding-00000000" }))[0]).toBe("unknown");
			expect((await stateOf(file, { kind: "finding", finding: "omission" }))[0]).toBe("unknown");
		});
	});

	it("names no id in its words, whatever becomes of a text, a finding or a judgment", async () => {
		const [text = "", judgment = "", other = ""] = fc.sample(fc.stringMatching(/^q[a-z]{4}[0-9]{4}$/), 3);
		await withCase(inFolder("words.fissure"), async (file) => {
			const said: unknown[] = [];
			const look = async (...links: Parameters<typeof linkStates>[1]) =>
				said.push(...granted(await linkStates(file, links)).map(({ because }) => because));
			const addressed = (words: string, at: string) =>
				additionOf(text, words, { address: `https://valdara.example/${text}`, capturedAt: at });
			const harbour = quoted(text, FIRST, "The harbour stays shut.");
			const elsewhere = { ...harbour, quote: { ...harbour.quote, start: 0, end: 23 } };
			const wrong = { ...harbour, quote: { ...harbour.quote, exact: "Never said so at all" } };
			const named = { kind: "judgment", judgment } as const;
			await look(harbour, named, { kind: "finding", finding: other });
			await addAll(file, [addressed(FIRST, "2026-01-01")]);
			await saveJudgments(file, [forecast(judgment)]);
			await look(harbour, elsewhere, wrong, named);
			await addAll(file, [addressed(FIRST.replaceAll(" ", "\n"), "2026-02-01")]);
			await look(harbour);
			await addAll(file, [addressed("The harbour stays shut at night.", "2026-03-01")]);
			await look(harbour);
			await removeJudgment(file, judgment);
			const [kept] = await store(file, [findingOf()]);
			await look(named, { kind: "finding", finding: kept?.id ?? "" });
			await store(file, []);
			await look({ kind: "finding", finding: kept?.id ?? "" });
			expect(said).toHaveLength(12);
			expect(said.join("\n")).not.toMatch(/q[a-z]{4}[0-9]{4}|finding-[0-9a-f]{8}/);
		});
	});

	it("follows links to other judgments", async () => {
		await withCase(inFolder("links.fissure"), async (file) => {
			const link = { kind: "judgment", judgment: "opens" } as const;
			expect((await stateOf(file, link))[0]).toBe("unknown");
			await saveJudgments(file, [forecast("opens")]);
			expect((await stateOf(file, link))[0]).toBe("sound");
			await removeJudgment(file, "opens");
			expect((await stateOf(file, link))[0]).toBe("gone");
		});
	});
});
