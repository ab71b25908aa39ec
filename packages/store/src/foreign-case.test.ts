import type { Finding, Judgment, Outcome } from "@fissure/core";
import type { Deed, DeedList, DeedMapping } from "@fissure/model";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { alertsOf, saveAlerts } from "./alerts/alerts.ts";
import { attempt, type Case } from "./case/case.ts";
import { deedListsOf, saveDeedList } from "./deeds/deed-lists.ts";
import { deedsOf, saveDeeds } from "./deeds/deeds.ts";
import { mappingsOf, saveMapping } from "./deeds/mappings.ts";
import { capturesOf } from "./documents/captures.ts";
import { readDocument } from "./documents/read-documents.ts";
import { editsOf, saveEdits } from "./edits/edits.ts";
import { createEvent } from "./events/change-events.ts";
import { eventsOf } from "./events/read-events.ts";
import { findingsOf } from "./findings/read-findings.ts";
import { storeFindings } from "./findings/store-findings.ts";
import { addAll, additionOf } from "./fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "./fixtures/case-folder.ts";
import { votesOf } from "./fixtures/votes.ts";
import { readChanges } from "./history/read-history.ts";
import { undo } from "./history/undo.ts";
import { saveJudgments } from "./judgments/change-judgments.ts";
import { judgmentsOf } from "./judgments/read-judgments.ts";
import { saveSource, sourcesOf } from "./sources/sources.ts";
import { readVotes, saveVotes } from "./votes/votes.ts";

const inFolder = caseFolder();

const FINDING: Finding = {
	...{ kind: "omission", issue: "grain", carriedBy: "one", against: ["two"], holder: "VAL" },
	...{ headline: "Only one has it.", salience: 2, weight: 0.5, measure: null, baseRate: null, by: "omission@1" },
	evidence: [{ document: "one", start: 0, end: 3, exact: "The" }],
	...{ instead: [], counterEvidence: [], explanations: [], caveats: [] },
};

const DEED: Deed = {
	...{ id: "ferry", kind: "sanction", actor: "VAL", target: "OST", targetStates: [], what: "Stopped the ferry" },
	...{ date: "2025-03-04", byThen: false, until: null, issue: "grain", direction: "against", programme: null },
	source: { title: "Gazette", address: null, retrieved: null },
};

const DEED_LIST: DeedList = {
	...{ id: "recognition-ost", kind: "recognition", target: "OST", label: "Who recognises Ostmark", complete: true },
	...{ asOf: "2025-03-04", source: DEED.source },
};

const MAPPING: DeedMapping = {
	...{ id: "grain-votes", issue: "grain", concepts: [], label: "Votes on grain", note: null },
	links: [{ kind: "votes", label: "Grain", symbols: ["A/7/2"], yes: "for" }],
};

const JUDGMENT: Judgment = {
	...{ kind: "forecast", id: "rises", topics: ["grain"], note: null, question: "Will it rise?", deadline: null },
	...{ rule: null, resolution: null, evidence: [{ kind: "judgment", judgment: "falls" }] },
	revisions: [{ at: "2026-01-01", who: "Ana", probability: 0.4, because: null }],
};

async function fill(file: Case): Promise<void> {
	await addAll(file, [additionOf("one", "The corridor."), additionOf("two", "The harbour.")]);
	granted(await createEvent(file, { name: "Call", documents: ["one", "two"] }));
	granted(await storeFindings(file, { event: "call", documents: ["one", "two"], findings: [FINDING] }));
	granted(await saveJudgments(file, [JUDGMENT]));
	granted(await saveSource(file, { id: "ministry", definition: {} }));
	const edit = { before: "one", after: "two", class: "substantive", consequence: 9 } as const;
	granted(await saveEdits(file, [{ ...edit, changes: [], vanished: [], appeared: [] }]));
	granted(await saveVotes(file, votesOf(["OST", "VAL"], [["r1", "yn"]])));
	granted(await saveDeeds(file, [DEED]));
	granted(await saveDeedList(file, DEED_LIST));
	granted(await saveMapping(file, MAPPING));
	granted(await saveAlerts(file, [{ kind: "phrase", subject: "a", what: "b", at: "2026-01-01", evidence: [] }]));
}

const NOT_JSON = ["", "not json", "{"];
const NO_LIST = ["null", "7", '"x"', "{}", "[1]", "[null]", '{"__proto__":1}'];
const NO_RECORD = ["null", "7", '"x"', "[]"];
const inAttempt = <Value>(file: Case, read: () => Promise<Value>): Promise<Outcome<Value>> =>
	attempt(file.address, async () => ({ ok: true, value: await read() }));

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
	const list: Item[] = [];
	for await (const item of items) list.push(item);
	return list;
}

const judged = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...JUDGMENT, ...fields });

const mapped = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...MAPPING, ...fields });
const linked = (fields: Readonly<Record<string, unknown>>): string =>
	mapped({ links: [{ ...MAPPING.links[0], ...fields }] });

type Row = readonly [column: string, values: readonly string[], read: (file: Case) => Promise<Outcome<unknown>>];

const broken = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...FINDING, ...fields });

const ROWS: readonly Row[] = [
	["documents.guessed", NO_LIST, (file) => inAttempt(file, () => readDocument(file, "one"))],
	["documents.kind", ["poem"], (file) => inAttempt(file, () => readDocument(file, "one"))],
	["captures.headers", [...NO_RECORD, '{"etag":5}'], (file) => inAttempt(file, () => all(capturesOf(file)))],
	["events.parties", NO_LIST, eventsOf],
	["event_documents.reasons", NO_LIST, eventsOf],
	["findings.documents", NO_LIST, findingsOf],
	[
		"findings.finding",
		[
			...NO_RECORD,
			"{}",
			...[broken({ kind: "rumour" }), broken({ evidence: null }), broken({ evidence: [{}] }), broken({ caveats: "x" })],
			...[broken({ measure: 5 }), broken({ baseRate: {} }), broken({ against: [null] }), broken({ weight: "heavy" })],
		],
		findingsOf,
	],
	[
		"judgments.judgment",
		[
			...NO_RECORD,
			...["{}", '{"id":"rises","topics":[],"kind":"rumour"}'],
			...[judged({ id: 7 }), judged({ topics: [7] }), judged({ evidence: null }), judged({ evidence: [{}] })],
			...[judged({ evidence: [{ kind: "quote", quote: {} }] }), judged({ revisions: [{ at: "2026-01-01" }] })],
			...[
				judged({ resolution: {} }),
				judged({ kind: "matrix" }),
				judged({ kind: "option" }),
				judged({ kind: "interest" }),
			],
		],
		judgmentsOf,
	],
	["sources.definition", [], sourcesOf],
	["edits.edit", [...NO_RECORD, "{}", '{"before":"one","after":"two","class":"substantive","consequence":1}'], editsOf],
	[
		"vote_tables.voters",
		[...NO_LIST, '["OST","VAL"]', '[{"id":"OST"}]', '[{"id":1,"name":null,"state":null,"group":null}]'],
		readVotes,
	],
	["roll_calls.votes", ["y", "yny", "yx", "yY", "y\u0000", "y票"], readVotes],
	["roll_calls.body", ["parliament", "constructor"], readVotes],
	["roll_calls.issues", NO_LIST, readVotes],
	["roll_calls.vetoed_by", NO_LIST, readVotes],
	["roll_calls.totals", [...NO_RECORD, "{}", '{"yes":"1","abstain":0,"no":0,"absent":0}'], readVotes],
	["roll_calls.stated", ["7", "[]", "{}", '{"yes":1,"abstain":0,"no":0}'], readVotes],
	["deeds.target_states", NO_LIST, deedsOf],
	["deed_lists.kind", ["poem"], deedListsOf],
	["deed_lists.source", [...NO_RECORD, "{}"], deedListsOf],
	["deeds.kind", ["poem", "constructor"], deedsOf],
	["deeds.direction", ["up"], deedsOf],
	["deeds.source", [...NO_RECORD, "{}", '{"title":"Gazette"}'], deedsOf],
	[
		"deed_mappings.mapping",
		[
			...NO_RECORD,
			...["{}", mapped({ id: 7 }), mapped({ concepts: null }), mapped({ links: {} }), mapped({ links: [7] })],
			...[linked({ kind: "rumour" }), linked({ kind: "constructor" }), linked({ yes: "up" }), linked({ symbols: [7] })],
			...[linked({ body: "parliament" }), linked({ wholeOnly: 1 }), linked({ kind: "deeds" })],
			...[linked({ kind: "series", rising: "for" }), mapped({ note: 7 })],
		],
		mappingsOf,
	],
	["alerts.evidence", ["null", "7", '"x"', "{}"], alertsOf],
	["journal.after", NO_RECORD, (file) => readChanges(file, 1)],
];

describe("a case that a stranger wrote", () => {
	it.each(ROWS)("is told as damaged where %s holds anything else", async (column, values, read) => {
		const [table = "", name = ""] = column.split(".");
		await withCase(inFolder(`${column}.fissure`), async (file) => {
			await fill(file);
			expect(codeOf(await read(file))).toBeNull();
			for (const value of [...NOT_JSON, ...values]) {
				await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${value}`.execute(file.db);
				expect(codeOf(await read(file)), value).toBe("case-damaged");
			}
		});
	});

	it("is not changed by an undo that its journal leads astray", async () => {
		const entries = [
			{ table_name: "rumours", before: "{}" },
			{ table_name: "documents", before: '{"rumour":1}' },
			{ table_name: "documents", before: '{"text":null}' },
			{ table_name: "documents", before: '{"text":[1]}' },
			{ table_name: "documents", before: "not json" },
		];
		for (const [at, entry] of entries.entries())
			await withCase(inFolder(`astray-${at}.fissure`), async (file) => {
				await addAll(file, [additionOf("one", "The corridor.")]);
				await file.db.updateTable("journal").set(entry).execute();
				expect(codeOf(await undo(file)), JSON.stringify(entry)).toBe("case-damaged");
				expect((await readDocument(file, "one"))?.text).toBe("The corridor.");
				expect(await file.db.selectFrom("actions").select("undone_by").execute()).toEqual([{ undone_by: null }]);
			});
	});
});
