import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { failed, LEXICON_CODER } from "@fissure/core";
import type { GivenReading } from "@fissure/model";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { initCase } from "../../case/init-case.ts";
import { undoInCase } from "../../case/undo-in-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { compareInCase } from "../../comparing/compare-in-case.ts";
import { exportCase } from "../../exchange/backup/export-case.ts";
import { importCase } from "../../exchange/backup/import-case.ts";
import { exportLedger } from "../../exchange/ledger/export-ledger.ts";
import { importPositions } from "../../exchange/positions/import-positions.ts";
import { ACCOUNTS, caseChoices, codeOf, fillCase, granted, PORT_ELLERY } from "../../fixtures/port-ellery.ts";
import { documentHistoryInCase } from "../documents/document-history.ts";
import { showDocumentInCase } from "../documents/show-document.ts";
import { listVerdicts } from "../findings/set-verdict.ts";
import { askCase } from "../ledger/ask-case.ts";
import { changePositionInCase, type PositionChange } from "./change-position.ts";

const choiceOf = caseChoices();
const DOCUMENT = ACCOUNTS[2];

const shown = async (choice: CaseChoice) => granted(await showDocumentInCase({ case: choice, document: DOCUMENT }));

const change = async (choice: CaseChoice, what: PositionChange) =>
	changePositionInCase({ case: choice, document: DOCUMENT, change: what });

/** The first position that can be read, as the same person would put it with another stance. */
async function firstRead(choice: CaseChoice): Promise<{ readonly key: number; readonly position: GivenReading }> {
	const { positions, document } = await shown(choice);
	const read = positions.find(({ stance }) => stance !== null && stance > 0);
	if (read === undefined) throw new Error("no position that could be read");
	const { key, issue, holder, asserter, manner, start, end } = read;
	const exact = document.text.slice(start, end);
	return { key, position: { issue, holder, asserter, manner, start, end, exact, stance: -3, note: "Read as irony" } };
}

const ledgerOf = async (choice: CaseChoice) =>
	granted(await askCase({ case: choice, filters: { documents: [DOCUMENT] }, size: 200 })).entries;

describe("a person's correction", () => {
	it("shows in the document, the ledger, and the comparison; survives another codebook; and is undone", async () => {
		const choice = await fillCase(choiceOf("correct.fissure"));
		const before = await shown(choice);
		const { key, position } = await firstRead(choice);
		const kept = granted(await change(choice, { do: "correct", key, position }));
		const after = await shown(choice);
		expect(after.positions).toHaveLength(before.positions.length);
		expect(after.positions.find((one) => one.key === kept.position)).toMatchObject({
			...{ stance: -3, note: "Read as irony", coder: "person:Ana", coderName: "Ana" },
			correction: { key: kept.correction, who: "Ana", replaces: { coder: LEXICON_CODER } },
		});
		expect((await ledgerOf(choice)).filter(({ note }) => note !== null)).toMatchObject([
			{ stance: -3, note: "Read as irony", coder: "person:Ana", quote: { exact: position.exact } },
		]);
		const compared = granted(await compareInCase({ case: choice, documents: ACCOUNTS }));
		const account = compared.accounts.find(({ document }) => document.id === DOCUMENT);
		const own = account?.positions.filter(({ because }) => because.includes("person:Ana"));
		expect(own).toMatchObject([{ stance: -3, issue: position.issue, note: "Read as irony" }]);
		const former = before.positions.find((one) => one.key === key);
		expect(
			account?.positions.filter(({ quote, issue }) => quote.start === former?.start && issue === former.issue),
		).toHaveLength(1);

		const another = join(choice.folder, "codebook.yaml");
		const yaml = readFileSync(join(PORT_ELLERY, "codebook.yaml"), "utf8");
		writeFileSync(another, yaml.replace("Bilateral trade", "Trade between the two"));
		granted(await initCase({ case: choice, codebook: another }));
		granted(await codeCase({ case: choice, threads: 1 }));
		const recoded = await shown(choice);
		expect(recoded.coding?.codebook).not.toBe(before.coding?.codebook);
		expect(
			recoded.positions.filter(({ start, issue }) => start === position.start && issue === position.issue),
		).toMatchObject([{ coderName: "Ana" }]);
		for (let times = 0; times < 3; times++) granted(await undoInCase({ case: choice }));
		expect(await shown(choice)).toEqual(before);
	});

	it("may be that the program was right: what it understood stays, and is exported as read by both", async () => {
		const choice = await fillCase(choiceOf("accept.fissure"));
		const { key } = await firstRead(choice);
		const before = await shown(choice);
		const read = before.positions.find((one) => one.key === key);
		const kept = granted(await change(choice, { do: "accept", key, note: " " }));
		const after = (await shown(choice)).positions.find((one) => one.key === kept.position);
		expect(after).toMatchObject({ verb: read?.verb, stance: read?.stance, note: null, coderName: "Ana" });
		expect(after?.correction?.replaces).toMatchObject({ coder: LEXICON_CODER, stance: read?.stance });
		const texts: string[] = [];
		granted(
			await exportLedger({
				case: choice,
				format: "jsonl",
				filters: { documents: [DOCUMENT] },
				out: async (text) => void texts.push(text),
			}),
		);
		expect(texts.join("")).toContain('"coder":"person:Ana"');
		const findings = async () =>
			granted(await compareInCase({ case: choice, documents: ACCOUNTS })).findings.map(({ headline }) => headline);
		const accepted = await findings();
		granted(await undoInCase({ case: choice }));
		expect(await findings()).toEqual(accepted);
		expect(await shown(choice)).toEqual(before);
	});

	it("is told in the history of the document, with what stood there before", async () => {
		const choice = await fillCase(choiceOf("history.fissure"));
		const { key } = await firstRead(choice);
		granted(await change(choice, { do: "reject", key, note: "A heading" }));
		const told = granted(await documentHistoryInCase({ case: choice, document: DOCUMENT }));
		expect(told.map(({ verb }) => verb)).toEqual(["reject position", "coded", "added"]);
		const context = { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
		const counted = granted(await listVerdicts.run({}, context));
		const issue = told[0]?.before?.issue;
		expect(counted).toEqual({
			findings: [],
			positions: [{ issue, accepted: 0, corrected: 0, rejected: 1, muted: false, offersMute: false }],
		});
		expect(listVerdicts.view?.(counted).text).toEqual([`position · ${issue}: 1 of 1 rejected`]);
		expect(told[0]).toMatchObject({ who: "Ana", note: "A heading", before: { coder: LEXICON_CODER }, after: null });
		expect(told[0]?.words).not.toBe("");
		const { rejected } = await shown(choice);
		expect(rejected).toMatchObject([{ note: "A heading", who: "Ana" }]);
		granted(await change(choice, { do: "withdraw", key: rejected[0]?.key ?? 0 }));
		expect((await shown(choice)).rejected).toEqual([]);
	});

	it("is refused where the words, the issue or the holder are not what they must be", async () => {
		const choice = await fillCase(choiceOf("refused.fissure"));
		const { key, position } = await firstRead(choice);
		const refused = async (fields: Partial<GivenReading>, who = "Ana") =>
			codeOf(
				await changePositionInCase({
					case: { ...choice, who },
					document: DOCUMENT,
					change: { do: "correct", key, position: { ...position, ...fields } },
				}),
			);
		expect(await refused({ exact: position.exact.toUpperCase() })).toBe("words-missing");
		expect(await refused({ start: position.start + 1 })).toBe("words-missing");
		expect(await refused({ exact: " ", start: 0, end: 1 })).toBe("words-missing");
		expect(await refused({ issue: "no-such-issue" })).toBe("issue-unknown");
		expect(await refused({ holder: " " })).toBe("holder-unnamed");
		expect(await refused({ stance: 4 })).toBe("stance-unknown");
		expect(await refused({ note: "n".repeat(2_001) })).toBe("note-too-long");
		expect(await refused({}, "Ana\nBen")).toBe("person-unnamed");
		expect(
			codeOf(await changePositionInCase({ case: choice, document: "nowhere", change: { do: "withdraw", key: 1 } })),
		).toBe("document-missing");
		expect((await ledgerOf(choice)).every(({ coder }) => coder === LEXICON_CODER)).toBe(true);
		// A listed actor has one code, however it is written; somebody of no list is named as the person does.
		for (const [given, holder] of [
			[" xva ", "XVA"],
			["Jon Tessel", "Jon Tessel"],
		] as const) {
			granted(await change(choice, { do: "correct", key, position: { ...position, holder: given } }));
			expect((await ledgerOf(choice)).find(({ coder }) => coder !== LEXICON_CODER)?.holder).toBe(holder);
			granted(await undoInCase({ case: choice }));
		}
	});

	it("goes with a copy of the case, and its position and note with the ledger", async () => {
		const choice = await fillCase(choiceOf("sent.fissure"));
		const { key, position } = await firstRead(choice);
		granted(await change(choice, { do: "correct", key, position }));
		const { positions } = await shown(choice);
		granted(await change(choice, { do: "reject", key: positions.at(-1)?.key ?? 0, note: null }));
		const zip = `${choice.folder}/sent.zip`;
		granted(await exportCase({ case: choice, out: zip }));
		const copy = choiceOf("copy.fissure");
		granted(await importCase({ backup: zip, target: join(copy.folder, copy.file ?? ""), who: "Ana", now: copy.now }));
		expect({ ...(await shown(copy)), who: "" }).toEqual({ ...(await shown(choice)), who: "" });
		granted(await undoInCase({ case: copy }));
		expect((await shown(copy)).rejected).toEqual([]);

		for (const format of ["jsonl", "w3c"] as const) {
			const out = `${choice.folder}/positions.${format}`;
			granted(await exportLedger({ case: choice, format, out }));
			const other = await fillCase(choiceOf(`${format}.fissure`));
			granted(await importPositions({ case: other, file: out }));
			const entries = await ledgerOf(other);
			expect(entries.filter(({ note }) => note !== null)).toMatchObject([
				{ stance: -3, note: "Read as irony", quote: { exact: position.exact } },
			]);
			// Of the two only JSON lines say what is replaced; there the program's reading gives way here too.
			const same = entries.filter(({ quote, issue }) => quote.start === position.start && issue === position.issue);
			expect(same).toHaveLength(format === "jsonl" ? 1 : 2);
			granted(await undoInCase({ case: other }));
			expect((await ledgerOf(other)).every(({ coder }) => coder === LEXICON_CODER)).toBe(true);
		}
	});
});
