import type { TrialEdit } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { undoInCase } from "../case/undo-in-case.ts";
import { codeCase } from "../coding/code-case.ts";
import { eventsInCase } from "../events/events-in-case.ts";
import { listEvents } from "../events/list-events.ts";
import { ACCOUNTS, caseChoices, codeOf, fillCase, granted } from "../fixtures/port-ellery.ts";
import { caseStatus } from "../operations/case/status.ts";
import { saveIssueWordsInCase } from "../operations/compare/save-issue-words.ts";
import { codebookOfCase } from "../operations/compare/show-codebook.ts";
import { exportComparison } from "./export-comparison.ts";
import { findInCase } from "./find-in-case.ts";
import { laySideBySide } from "./side-by-side.ts";

const choiceOf = caseChoices();
const EVENT = "2025-10-16-meeting-xva-xte-xlo";
const filled = (async () => {
	const choice = await fillCase(choiceOf());
	const parties = ["XVA", "XTE", "XLO"];
	const made = { act: "make", name: "Port Ellery", documents: ACCOUNTS, date: "2025-10-16", kind: "meeting", parties };
	granted(await eventsInCase({ case: choice, do: made as never }));
	return choice;
})();

const NO_PIPELINE: TrialEdit = {
	issue: "energy_pipeline",
	concepts: [{ id: "aurora-pipeline", terms: { en: [], zh: [], ru: [] } }],
};

describe("laySideBySide", () => {
	it("lays out an event with what each side said before, where each is silent, and how poles are called", async () => {
		const choice = await filled;
		const laid = granted(await laySideBySide({ case: choice, event: EVENT }));
		expect(laid).toMatchObject({
			title: "Port Ellery",
			event: { id: EVENT, parties: ["XVA", "XTE", "XLO"] },
			trial: false,
		});
		expect(laid.accounts.map(({ document }) => document.id)).toEqual(ACCOUNTS);
		expect(laid.issues.energy_pipeline?.polePlus3).toBe("build it now");
		const before = laid.earlier.filter(({ publisher }) => publisher === "XVA");
		expect(before.every(({ date }) => (date ?? "") < "2025-10-16")).toBe(true);
		expect(before.at(-1)?.text).not.toBeNull();
		expect(laid.previous.some(({ kind, publisher }) => kind === "vanished" && publisher !== "")).toBe(true);
		const absences = laid.findings.filter(({ finding }) => finding.kind === "omission");
		expect(laid.gaps.filter(({ finding }) => laid.findings[finding]?.finding.kind === "omission")).toHaveLength(
			absences.flatMap(({ finding }) => finding.against).length,
		);
		for (const { words, document, at } of laid.gaps) {
			expect(words.document).not.toBe(document);
			const text = laid.accounts.find((account) => account.document.id === document)?.document.text ?? "";
			expect(at).toBeLessThanOrEqual(text.length);
		}
	});

	it("says which findings the case keeps already, and names actors as people do", async () => {
		const choice = await filled;
		const before = granted(await laySideBySide({ case: choice, event: EVENT }));
		expect(new Set(before.findings.map(({ status }) => status))).toEqual(new Set(["new"]));
		expect(before.findings[0]?.headline).not.toMatch(/\bX[A-Z]{2}\b/);
		granted(await findInCase({ case: choice, event: EVENT }));
		const after = granted(await laySideBySide({ case: choice, event: EVENT }));
		expect(new Set(after.findings.map(({ status }) => status))).toEqual(new Set(["held"]));
		expect(after.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
		const [listed] = granted(await listEvents({ case: choice, words: "port" })).events;
		expect(listed?.findings?.count).toBe(after.findings.length);
		expect(listed?.findings?.first.headline).not.toMatch(/\bX[A-Z]{2}\b/);
		expect(granted(await listEvents({ case: choice, words: "valdara" })).total).toBe(1);
		expect(granted(await listEvents({ case: choice, words: "nowhere" }))).toMatchObject({ events: [], next: null });
	});

	it("reads an issue by other words on trial, and the case stays as it is", async () => {
		const choice = await filled;
		const kept = granted(await laySideBySide({ case: choice, event: EVENT }));
		const tried = granted(await laySideBySide({ case: choice, event: EVENT, trial: NO_PIPELINE }));
		expect(kept.matrix.some(({ issue }) => issue === "energy_pipeline")).toBe(true);
		expect(tried.matrix.some(({ issue }) => issue === "energy_pipeline")).toBe(false);
		expect(tried.trial).toBe(true);
		expect(granted(await laySideBySide({ case: choice, event: EVENT })).matrix).toEqual(kept.matrix);
		const wrong = { issue: "energy_pipeline", concepts: [{ id: "aurora-pipeline", terms: { en: [{ text: "(" }] } }] };
		expect(codeOf(await laySideBySide({ case: choice, event: EVENT, trial: wrong }))).toBe("term-invalid");
	});

	it("puts readouts before what was signed, unless somebody names the order", async () => {
		const choice = await filled;
		const documents = ["joint-statement-en", ACCOUNTS[0], ACCOUNTS[1]] as const;
		const made = { act: "make", name: "Signing", documents, date: "2025-10-16" } as const;
		const event = granted(await eventsInCase({ case: choice, do: made })).events[0]?.id ?? "";
		const order = async (request: object) => {
			const { accounts, matrix } = granted(await laySideBySide({ case: choice, ...request }));
			expect(matrix[0]?.cells.map(({ document }) => document)).toEqual(accounts.map(({ document }) => document.id));
			return accounts.map(({ document }) => document.id);
		};
		expect(await order({ event })).toEqual([ACCOUNTS[0], ACCOUNTS[1], documents[0]]);
		expect(await order({ event, documents })).toEqual(documents);
		const { findings } = granted(await laySideBySide({ case: choice, event }));
		expect(findings.map(({ headline }) => headline).join(" ")).not.toContain("joint-statement-en");
	});

	it("lays any texts beside each other, and no more than somebody reads", async () => {
		const choice = await filled;
		const two = granted(await laySideBySide({ case: choice, documents: ACCOUNTS.slice(0, 2) }));
		expect(two).toMatchObject({ title: null, event: null });
		const many = Array.from({ length: 9 }, (_, at) => ACCOUNTS[at % 3] as string);
		expect(codeOf(await laySideBySide({ case: choice, documents: many }))).toBe("accounts-too-many");
		expect(codeOf(await laySideBySide({ case: choice, event: "nowhere" }))).toBe("event-missing");
	});
});

it("writes a comparison as a file of each kind, named by its event", async () => {
	const choice = await filled;
	const csv = granted(await exportComparison({ case: choice, event: EVENT, format: "csv", what: "matrix" }));
	expect(csv).toMatchObject({ name: `${EVENT}-matrix.csv`, mediaType: "text/csv; charset=utf-8" });
	expect(String(csv.body)).toContain("Aurora-2 pipeline");
	const word = granted(await exportComparison({ case: choice, documents: ACCOUNTS, format: "docx" }));
	expect(word.name).toBe("comparison.docx");
	expect(word.body).toBeInstanceOf(Uint8Array);
	const documents = ["joint-statement-en", ...ACCOUNTS];
	const findings = granted(await exportComparison({ case: choice, documents, format: "csv" }));
	expect(String(findings.body)).toContain(",The joint statement and Tesmark give Valdara opposite positions on");
	const page = granted(await exportComparison({ case: choice, documents, format: "html" }));
	expect(String(page.body)).not.toContain("publisher unknown");
});

it("keeps an issue as it was tried; what was read with the former words is stale, and undo brings it back", async () => {
	const choice = await fillCase(choiceOf("words.fissure"));
	const before = granted(await codebookOfCase({ case: choice }));
	const words = (shown: typeof before) => shown.issues.find(({ id }) => id === "energy_pipeline")?.concepts[0]?.terms;
	expect(before).toMatchObject({ own: true });
	expect(before.languages).toEqual(["ar", "en", "es", "fr", "ru", "uk", "zh"]);
	expect(words(before)?.en).toEqual([{ text: "Aurora-2" }]);
	const changed = await saveIssueWordsInCase({ case: choice, edit: NO_PIPELINE, basedOn: "another" });
	expect(codeOf(changed)).toBe("codebook-changed");
	const kept = granted(await saveIssueWordsInCase({ case: choice, edit: NO_PIPELINE, basedOn: before.label }));
	expect(kept.stale).toBe(39);
	expect(kept.codebook).not.toBe(before.label);
	expect(words(granted(await codebookOfCase({ case: choice })))?.en).toEqual([]);
	expect(granted(await codeCase({ case: choice, threads: 1 }))).toMatchObject({ recoded: 39 });
	granted(await undoInCase({ case: choice }));
	granted(await undoInCase({ case: choice }));
	expect(granted(await codebookOfCase({ case: choice }))).toEqual(before);
	expect(granted(await caseStatus({ case: choice }))).toMatchObject({ stale: 0 });
});
