import { createHash } from "node:crypto";
import type { Alert, Finding, Forecast } from "@fissure/model";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { alertsOf, markSeen, saveAlerts } from "./alerts/alerts.ts";
import type { Case } from "./case/case.ts";
import { capturesOf } from "./documents/captures.ts";
import { draftHistory, draftOf, draftsOf } from "./drafts/read-drafts.ts";
import { addDraft } from "./drafts/save-draft.ts";
import { type EditRecord, editsOf, saveEdits } from "./edits/edits.ts";
import { findingById, findingsOf } from "./findings/read-findings.ts";
import { storeFindings } from "./findings/store-findings.ts";
import { addAll, additionOf } from "./fixtures/additions.ts";
import { caseFolder, granted, withCase } from "./fixtures/case-folder.ts";
import { saveJudgments } from "./judgments/change-judgments.ts";
import { judgmentHistory, judgmentsOf } from "./judgments/read-judgments.ts";
import type { CaseTables } from "./schema/schema.ts";
import { capturesOfAddress } from "./sources/captures-of-address.ts";
import { type FetchState, fetchStatesOf, saveFetchStates } from "./sources/fetch-state.ts";
import { saveSource, sourcesOf } from "./sources/sources.ts";

// A case that an earlier version wrote opens as before: what a row holds may not change without a migration.

const inFolder = caseFolder();
const rowsOf = async (file: Case, table: keyof CaseTables): Promise<readonly unknown[]> => {
	const { rows } = await sql<{ readonly checksum: unknown }>`select * from ${sql.table(table)}`.execute(file.db);
	return rows.map(({ checksum, ...row }) => {
		expect(checksum).toBeTypeOf("number");
		return row;
	});
};
const FIRST = "2026-01-01T00:00:00.000Z";

it("has an alert in columns, its evidence as JSON, and who took note in the actions", async () => {
	const evidence = [{ document: "page", start: 0, end: 4, exact: "Will" }, 7];
	const alert: Alert = { kind: "phrase", subject: "edit:1", what: "Words went.", at: "2026-01-02", evidence };
	await withCase(inFolder("alerts.fissure"), async (file) => {
		granted(await saveAlerts(file, [alert]));
		const row = { key: 1, kind: "phrase", subject: "edit:1", what: "Words went.", at: "2026-01-02" };
		const json = '[{"document":"page","start":0,"end":4,"exact":"Will"},7]';
		expect(await rowsOf(file, "alerts")).toEqual([{ ...row, evidence: json, seen: null, added: 1, until: null }]);
		expect(granted(await alertsOf(file))).toStrictEqual([{ ...alert, key: 1, raised: FIRST, seen: null }]);
		granted(await markSeen(file));
		const seen = { who: "Ana", at: "2026-01-01T00:00:01.000Z" };
		expect(granted(await alertsOf(file))).toStrictEqual([{ ...alert, key: 1, raised: FIRST, seen }]);
	});
});

it("has a source as its id and its definition as JSON, and how it was last fetched in columns", async () => {
	await withCase(inFolder("sources.fissure"), async (file) => {
		const source = { id: "ministry", definition: { list: "https://valdara.example/news", delay: 2 } };
		granted(await saveSource(file, source));
		const definition = '{"list":"https://valdara.example/news","delay":2}';
		expect(await rowsOf(file, "sources")).toEqual([{ key: 1, id: "ministry", definition, added: 1, until: null }]);
		expect(granted(await sourcesOf(file))).toStrictEqual([source]);

		const state: FetchState = {
			...{ address: "/a", source: "ministry", etag: '"1"', lastModified: "Thu", lastFetched: FIRST },
			...{ status: 304, failures: 2, nextAt: "2026-01-02", problem: "no answer" },
		};
		granted(await saveFetchStates(file, [state]));
		const { lastModified, lastFetched, nextAt, ...same } = state;
		const row = { ...same, last_modified: lastModified, last_fetched: lastFetched, next_at: nextAt };
		expect(await rowsOf(file, "fetches")).toEqual([row]);
		expect(granted(await fetchStatesOf(file))).toStrictEqual([state]);
	});
});

it("has a capture as its address, its moment and the headers as JSON, and its bytes in the content", async () => {
	await withCase(inFolder("captures.fissure"), async (file) => {
		const address = "https://valdara.example/1";
		const capturedAt = "2026-01-01";
		const [headers, mediaType] = [{ etag: '"1"' }, "text/html"];
		await addAll(file, [
			additionOf("page", "Valdara opens.", { address, capturedAt, headers, mediaType }),
			additionOf("file", "Ostmark.", { address: "file.txt" }),
		]);
		const sha256 = createHash("sha256").update("Valdara opens.").digest("hex");
		const [page, plain] = await rowsOf(file, "captures");
		const row = { key: 1, address, at: capturedAt, headers: '{"etag":"\\"1\\""}', content: sha256, added: 1 };
		expect(page).toEqual(row);
		expect(plain).toMatchObject({ key: 2, address: "file.txt", at: "", headers: "{}" });

		const captures: unknown[] = [];
		for await (const { bytes, ...capture } of capturesOf(file))
			captures.push({ ...capture, said: Buffer.from(bytes).toString() });
		expect(captures).toStrictEqual([
			{ address, capturedAt, headers, mediaType, said: "Valdara opens." },
			{ address: "file.txt", capturedAt: "", headers: {}, mediaType: null, said: "Ostmark." },
		]);
		expect(granted(await capturesOfAddress(file, address))).toStrictEqual([
			{ key: 1, at: capturedAt, sha256, size: 14, mediaType, documents: ["page"] },
		]);
		expect(granted(await capturesOfAddress(file, "file.txt"))).toMatchObject([{ key: 2, at: null, mediaType: null }]);
	});
});

it("has a draft in columns, and who wrote it in the actions", async () => {
	await withCase(inFolder("drafts.fissure"), async (file) => {
		const kept = granted(await addDraft(file, "brief", { title: "Brief", text: "Valdara opens." }));
		const savedAt = "2026-01-01T00:00:01.000Z";
		const row = { key: 1, id: "brief", title: "Brief", text: "Valdara opens.", saved_at: savedAt };
		expect(await rowsOf(file, "drafts")).toEqual([{ ...row, added: 1, until: null }]);
		const entry = { id: "brief", title: "Brief", who: "Ana", savedAt, length: 14 };
		expect(granted(await draftsOf(file))).toStrictEqual([entry]);
		expect(kept).toStrictEqual({ ...entry, text: "Valdara opens.", stamp: "945d27a64c33e03d08dc4070" });
		expect(granted(await draftOf(file, "brief"))).toStrictEqual(kept);
		expect(granted(await draftHistory(file, "brief"))).toStrictEqual([
			{
				...{ version: 1, title: "Brief", text: "Valdara opens.", who: "Ana", began: FIRST, savedAt, length: 14 },
				...{ stands: true, undone: false },
			},
		]);
	});
});

it("has a judgment as JSON, with its id, kind and topics in columns", async () => {
	await withCase(inFolder("judgments.fissure"), async (file) => {
		const judgment: Forecast = {
			...{ kind: "forecast", id: "opens", topics: ["grain"], note: null, question: "Will it open?", deadline: null },
			...{ rule: null, resolution: null, evidence: [] },
			revisions: [{ at: "2026-01-01", who: "Ana", probability: 0.4, because: null }],
		};
		granted(await saveJudgments(file, [judgment]));
		const json =
			'{"kind":"forecast","id":"opens","topics":["grain"],"note":null,"question":"Will it open?","deadline":null,"rule":null,"resolution":null,"evidence":[],"revisions":[{"at":"2026-01-01","who":"Ana","probability":0.4,"because":null}]}';
		const row = { key: 1, id: "opens", kind: "forecast", topics: '["grain"]', judgment: json };
		expect(await rowsOf(file, "judgments")).toEqual([{ ...row, added: 1, until: null }]);
		expect(granted(await judgmentsOf(file))).toStrictEqual([{ version: 1, at: FIRST, who: "Ana", judgment }]);
		expect(granted(await judgmentHistory(file, "opens"))).toStrictEqual([
			{ action: 1, verb: "judge", at: FIRST, who: "Ana", before: null, after: judgment },
		]);
	});
});

it("has a finding as JSON, with what it is sought and ordered by in columns", async () => {
	await withCase(inFolder("findings.fissure"), async (file) => {
		const finding: Finding = {
			...{ kind: "omission", issue: null, carriedBy: "one", against: ["two"], holder: "VAL" },
			...{ headline: "Only one has it.", salience: 2, weight: 0.5, measure: null, baseRate: null, by: "omission@1" },
			evidence: [{ document: "one", start: 0, end: 3, exact: "The" }],
			...{ instead: [], counterEvidence: [], explanations: [], caveats: [] },
		};
		const found = { event: "call", documents: ["two", "one"], findings: [finding] };
		const [{ id } = { id: "" }] = granted(await storeFindings(file, found)).findings;
		const [row] = await rowsOf(file, "findings");
		expect(row).toEqual({
			...{ key: 1, event: "call", documents: '["one","two"]', kind: "omission", issue: null, holder: "VAL" },
			...{ carried_by: "one", headline: "Only one has it.", salience: 2, weight: 0.5, comparator: "omission@1" },
			...{
				identity: "0c45d2d9e010f2a9ec44152836ea55fae6aac84e3606ad80ecb8b3ef87063175",
				finding: JSON.stringify(finding),
				added: 1,
				until: null,
			},
		});
		const documents = ["one", "two"];
		expect(granted(await findingsOf(file)).findings).toStrictEqual([
			{ key: 1, event: "call", at: FIRST, who: "Ana", id, verdict: null, documents, finding },
		]);
		expect(granted(await findingById(file, id))).toStrictEqual([
			{ event: "call", at: FIRST, who: "Ana", until: null, documents, finding },
		]);
	});
});

it("has an edit as JSON, with what it is sought by and its lists in columns", async () => {
	await withCase(inFolder("edits.fissure"), async (file) => {
		await addAll(file, [additionOf("one", "The corridor."), additionOf("two", "The harbour.")]);
		const edit: EditRecord = {
			...{ before: "one", after: "two", class: "substantive", consequence: 9 },
			...{ changes: [{ op: "removed" }], vanished: [1], appeared: [], details: { because: "words went" } },
		};
		granted(await saveEdits(file, [edit]));
		expect(await rowsOf(file, "edits")).toEqual([
			{
				...{ key: 1, before: "one", after: "two", class: "substantive", consequence: 9 },
				...{ changes: '[{"op":"removed"}]', vanished: "[1]", appeared: "[]", edit: JSON.stringify(edit) },
				...{ added: 2, until: null },
			},
		]);
		expect(granted(await editsOf(file))).toStrictEqual([{ key: 1, edit, at: "2026-01-01T00:00:01.000Z" }]);
	});
});
