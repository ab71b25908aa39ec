import type { ForecastResolution, ForecastRevision } from "@fissure/model";
import { describe, expect, it } from "vitest";
import {
	finding,
	forecast,
	found,
	interest,
	matrix,
	quoted,
	raised,
	remarksOf,
	text,
} from "./fixtures/judged-world.ts";
import { outOfTime } from "./out-of-time.ts";

const dated = (date: string) => text("speech", "The straits stay open", { date });
const events = [{ id: "blockade", date: "2026-02-24", names: { en: ["blockade of Ellery"], zh: ["封锁埃勒里"] } }];
const about = (words: string) => interest("a", { interest: words, evidence: [quoted("speech", "straits")] });
const raisedOn = (words: string, date: string) =>
	raised(outOfTime, [about(words)], { events, documents: [dated(date)] });

describe("evidence that comes before what it is about", () => {
	it("is flagged by the event that the judgment names", () => {
		expect(raisedOn("Profit from the blockade of Ellery", "2026-02-21")).toEqual([
			["a evidence[0]", "evidence-before-event"],
		]);
		const [remark] = remarksOf(outOfTime, [about("Profit from the blockade of Ellery")], {
			events,
			documents: [dated("2026-02-21")],
		});
		expect(remark?.message).toBe("The words are of 2026-02-21, but “blockade of Ellery” happened on 2026-02-24");
		expect(raisedOn("从封锁埃勒里中获利", "2026-02-21")).toHaveLength(1);
	});

	it.each([
		["on the day", "Profit from the blockade of Ellery", "2026-02-24"],
		["in the same month", "Profit from the blockade of Ellery", "2026-02"],
		["of another event", "Profit from the harvest", "2026-02-21"],
		["of a feared event", "Prevent the threatened blockade of Ellery", "2026-02-21"],
	])("is not %s", (_, words, date) => {
		expect(raisedOn(words, date)).toEqual([]);
	});

	it("is flagged by month and year where these are over, and through findings", () => {
		expect(raisedOn("Profit from the blockade of Ellery", "2026-01")).toHaveLength(1);
		expect(raisedOn("Profit from the blockade of Ellery", "2025")).toHaveLength(1);
		const cites = interest("a", { interest: "Profit from the blockade of Ellery", evidence: [found("f")] });
		const findings = [finding("f", { carriedBy: "speech" })];
		expect(raised(outOfTime, [cites], { events, findings, documents: [dated("2026-02-21")] })).toHaveLength(1);
	});

	it("is flagged in a matrix for the question and for the item that names the event, each by its own links", () => {
		const rows = Array.from({ length: 11 }, () => [[quoted("speech", "straits")], "C I"] as const);
		const plain = matrix("m", rows);
		const named = {
			...plain,
			evidence: plain.evidence.map((item, at) => (at === 1 ? { ...item, statement: "The blockade of Ellery" } : item)),
		};
		const world = { events, documents: [dated("2026-02-21")] };
		expect(raised(outOfTime, [named], world)).toEqual([["m evidence[1].links[0]", "evidence-before-event"]]);
		const asked = matrix("m", rows, { question: "Why is the blockade of Ellery passed over?" });
		expect(raised(outOfTime, [asked], world)).toHaveLength(11);
	});
});

describe("a forecast out of time", () => {
	const given = (at: string): ForecastRevision => ({ at, who: "ada", probability: 0.6, because: null });
	const answered = (at: string, document?: string): ForecastResolution => ({
		at,
		outcome: true,
		evidence: document === undefined ? [] : [quoted(document, "straits")],
		note: null,
	});

	it("gives a probability when the answer is known", () => {
		const times = (at: string, resolved: string) =>
			raised(outOfTime, [
				forecast("f", { revisions: [given("2026-01-01"), given(at)], resolution: answered(resolved) }),
			]);
		expect(times("2026-01-12", "2026-01-11")).toEqual([["f revisions[1]", "probability-after-answer"]]);
		expect(times("2026-01-11", "2026-01-11")).toHaveLength(1);
		expect(times("2026-01-11T08:00Z", "2026-01-11")).toHaveLength(1);
		expect(times("2026-01-11T08:00:30Z", "2026-01-11T08:00Z")).toHaveLength(1);
		expect(times("2026-01-11T08:00Z", "2026-01-11T08:00:30Z")).toEqual([]);
		expect(times("2026-01-10", "2026-01-11")).toEqual([]);
	});

	it("is answered by a text older than the question", () => {
		const old = forecast("f", { resolution: answered("2026-03-01", "speech") });
		expect(raised(outOfTime, [old], { documents: [dated("2026-01-09")] })).toEqual([
			["f resolution.evidence[0]", "answer-before-question"],
		]);
		expect(raised(outOfTime, [old], { documents: [dated("2026-01-10")] })).toEqual([]);
		expect(raised(outOfTime, [old], { documents: [dated("2026")] })).toEqual([]);
	});

	it("cites a text that came after its last probability", () => {
		const cites = forecast("f", { evidence: [quoted("speech", "straits")] });
		expect(raised(outOfTime, [cites], { documents: [dated("2026-01-11")] })).toEqual([
			["f evidence[0]", "evidence-after-forecast"],
		]);
		for (const date of ["2026-01-10", "2026-01", "2026", "2025-12-31"])
			expect(raised(outOfTime, [cites], { documents: [dated(date)] })).toEqual([]);
		expect(raised(outOfTime, [cites], { documents: [dated("2026-02")] })).toHaveLength(1);
	});
});
