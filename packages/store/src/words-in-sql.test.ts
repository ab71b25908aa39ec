import { readFileSync } from "node:fs";
import type { Finding } from "@fissure/core";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { eachPosition } from "./exchange/each-position.ts";
import { storeFindings } from "./findings/store-findings.ts";
import { codeAll } from "./fixtures/accounts.ts";
import { addAll, additionOf } from "./fixtures/additions.ts";
import { caseFolder, granted, withCase } from "./fixtures/case-folder.ts";
import { forgetChecksums } from "./fixtures/forget-checksums.ts";
import { LATEST_VERSION } from "./migrations/index.ts";

const inFolder = caseFolder();

/** Characters of two UTF-16 units before, in and after what is quoted; a later version of a page; a text with a NUL. */
const TEXTS = [
	additionOf("boats", "🚢 Valdara opens the 𠮷 corridor 😀. It opens the ports. 𠮷 shuts."),
	additionOf("plain", "Ostmark objects. It agrees."),
	additionOf("chinese", "𠮷双方讨论粮食走廊𠮷."),
	additionOf("nul", "A \0 stands here. Then more."),
];

type Row = Readonly<Record<string, string | number | null>>;

/** What any program that knows SQLite reads of a file; nothing of Fissure is in it. */
function readWithSql(path: string, question: string): readonly Row[] {
	const database = new BetterSqlite(path, { readonly: true });
	try {
		return database.prepare(question).all() as readonly Row[];
	} finally {
		database.close();
	}
}

async function makeCase(name: string): Promise<string> {
	const path = inFolder(`${name}.fissure`);
	await withCase(path, async (file) => {
		await addAll(file, TEXTS);
		await codeAll(file, { boats: [{ issue: "grain" }, { issue: "ports", stance: null }, {}] });
		await codeAll(file, { plain: [{ holder: "OST" }, {}] });
		await codeAll(file, { chinese: [{ holder: "BOTH", manner: "joint" }] });
	});
	return path;
}

const exported = (path: string): Promise<readonly Row[]> =>
	withCase(path, async (file) => {
		const rows: Row[] = [];
		for await (const position of eachPosition(file, {})) {
			const { entry, source, coded } = granted(position);
			const { document, quote } = entry;
			const point = (unit: number): number => Array.from(source.text.slice(0, unit)).length;
			rows.push({
				...{ publisher: document.publisher, date: document.date, title: document.title, document: document.id },
				...{ url: document.url, venue: document.venue, kind: document.kind, language: document.language },
				...{ holder: entry.holder, asserter: entry.asserter, manner: entry.manner, issue: entry.issue },
				...{ stance: entry.stance, status: entry.status, verb: entry.verb },
				...{ negated: entry.negated ? "yes" : "no", conditional: entry.conditional ? "yes" : "no" },
				...{ sentence: entry.sentence.exact, quote: quote.exact },
				...{ start_codepoint: point(quote.start), end_codepoint: point(quote.end) },
				...{ start_unit: quote.start, end_unit: quote.end, because: JSON.stringify(entry.because) },
				...{ coder: entry.coder, codebook: entry.codebook, coded_at: coded.at, coded_by: coded.who },
				...{ sha256: source.sha256, note: entry.note },
			});
		}
		return rows;
	});

const sorted = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).toSorted();

describe("a case that is read with SQL", () => {
	it("has the ledger with the very words that Fissure exports, column by column", async () => {
		const path = await makeCase("ledger");
		const rows = readWithSql(path, "select * from ledger");
		expect(rows).toHaveLength(6);
		expect(sorted(rows)).toEqual(sorted(await exported(path)));
		expect(rows.map(({ quote }) => quote)).toContain("🚢 Valdara opens the 𠮷 corridor 😀");
	});

	it("gives places that any program finds the words by, if it counts characters", async () => {
		const path = await makeCase("places");
		const rows = readWithSql(
			path,
			"select quotations.*, text from quotations join documents on documents.id = quotations.document",
		);
		expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(["position", "statement", "mention", "name"]));
		for (const { text, quote, start_codepoint, end_codepoint, start_unit, end_unit } of rows) {
			expect(Array.from(String(text)).slice(Number(start_codepoint), Number(end_codepoint)).join("")).toBe(quote);
			expect(String(text).slice(Number(start_unit), Number(end_unit))).toBe(quote);
		}
	});

	it("has the words of findings, each by its part", async () => {
		const path = await makeCase("findings");
		const quote = { document: "boats", start: 3, end: 10, exact: "Valdara" };
		await withCase(path, async (file) => {
			const finding: Finding = {
				...{ kind: "omission", issue: "grain", carriedBy: "boats", against: ["plain"], holder: "VAL" },
				...{ headline: "Only one has it.", salience: 2, weight: 0.5, measure: null, baseRate: null, by: "omission@1" },
				...{ evidence: [quote], instead: [{ ...quote, start: 20, end: 23, exact: " 𠮷" }], counterEvidence: [] },
				...{ explanations: [], caveats: [] },
			};
			granted(await storeFindings(file, { event: null, documents: ["boats", "plain"], findings: [finding] }));
		});
		expect(
			readWithSql(path, "select kind, holder, quote, by from quotations where kind like 'finding%' order by kind"),
		).toEqual([
			{ kind: "finding, evidence", holder: "VAL", quote: "Valdara", by: "omission@1" },
			{ kind: "finding, instead", holder: "VAL", quote: " 𠮷", by: "omission@1" },
		]);
	});

	it("leaves out what was taken back and what its source replaced", async () => {
		const path = inFolder("replaced.fissure");
		await withCase(path, async (file) => {
			const address = "https://valdara.example/1";
			await addAll(file, [additionOf("page", "We open the ports.", { address, capturedAt: "2026-01-01T00:00:00Z" })]);
			await codeAll(file, { page: [{}] });
			await addAll(file, [additionOf("page", "We shut the ports.", { address, capturedAt: "2026-01-02T00:00:00Z" })]);
			await codeAll(file, { "page~2": [{ stance: -2 }] });
			await codeAll(file, { "page~2": [{ stance: -3 }] }, { coder: "lexicon@2" });
		});
		expect(readWithSql(path, "select document, stance, quote from ledger")).toEqual([
			{ document: "page~2", stance: -3, quote: "We shut the ports" },
		]);
		expect(readWithSql(path, "select distinct document, by from quotations")).toEqual([
			{ document: "page~2", by: "lexicon@2" },
		]);
	});

	it("says of a text with a NUL that it does not know the words, and never gives others", async () => {
		const path = await makeCase("nul");
		await withCase(path, async (file) => void (await codeAll(file, { nul: [{}, {}] })));
		expect(
			readWithSql(path, "select quote, sentence, start_codepoint, start_unit from ledger where document = 'nul'"),
		).toEqual([
			{ quote: null, sentence: null, start_codepoint: null, start_unit: 0 },
			{ quote: null, sentence: null, start_codepoint: null, start_unit: 17 },
		]);
	});

	it("has views for other programs whose columns stay as they are", async () => {
		const path = await makeCase("public");
		await withCase(
			path,
			async (file) => void (await codeAll(file, { plain: [{ holder: "VAL" }] }, { coder: "model:m@1" })),
		);
		const columns = Object.fromEntries(
			readWithSql(
				path,
				"select view.name, group_concat(part.name, ' ') as columns from sqlite_schema as view, pragma_table_info(view.name) as part where view.type = 'view' and view.name like 'public%' group by view.name",
			).map(({ name, columns }) => [name, columns]),
		);
		expect(columns).toEqual({
			public_texts:
				"document publisher date date_first date_last title kind language venue speaker event url captured_at sha256 guessed text",
			public_positions:
				"position document publisher date holder asserter manner issue stance status certainty verb negated conditional sentence quote start_codepoint end_codepoint coder coder_name codebook counts unfinished coded_at coded_by note",
			public_codings: "document publisher date coder coder_name codebook counts unfinished coded_at coded_by positions",
			public_events: "event name kind date parties document score confirmed",
			public_findings:
				"finding event kind issue holder carried_by documents headline salience weight comparator found_at decision starred",
			public_votes: "vote_table roll_call body date session symbol title voter name state voter_group vote",
			public_deeds: "deed kind actor target target_states what date by_then ended issue direction programme source",
			public_series: "series label unit actor partner measure date value",
		});
		const described = readFileSync(new URL("../../../docs/coders/sql.md", import.meta.url), "utf8");
		for (const [view, names] of Object.entries(columns)) {
			const part = described.split(`## ${view}\n`)[1]?.split("\n## ")[0] ?? "";
			for (const name of String(names).split(" ")) expect(part, view).toMatch(new RegExp(`\\| .*\`${name}\``));
		}
		// What counts are the rows of the ledger; another coder's reading of the same text lies beside it.
		const rows = (question: string) => sorted(readWithSql(path, question));
		const same = "document, holder, stance, sentence, quote, start_codepoint, coder, note";
		expect(rows(`select ${same} from public_positions where counts`)).toEqual(rows(`select ${same} from ledger`));
		expect(
			readWithSql(path, "select document, coder_name, counts, positions from public_codings where not counts"),
		).toEqual([{ document: "plain", coder_name: "model:m", counts: 0, positions: 1 }]);
	});

	it("has them in a file that an earlier version made, once that was opened for writing", async () => {
		const path = await makeCase("old");
		const today = readWithSql(path, "select * from ledger");
		const database = new BetterSqlite(path);
		const views = database
			.prepare("select name from sqlite_schema where type = 'view' and name <> 'history'")
			.pluck()
			.all();
		for (const view of views) database.exec(`drop view ${view}`);
		database.exec("alter table documents drop column pairs");
		forgetChecksums(database);
		database.exec("alter table positions drop column certainty");
		database.pragma("user_version = 7");
		database.close();
		await withCase(path, async () => {});
		expect(readWithSql(path, "pragma user_version")).toEqual([{ user_version: LATEST_VERSION }]);
		expect(sorted(readWithSql(path, "select * from ledger"))).toEqual(sorted(today));
		expect(readWithSql(path, "select id, pairs from documents order by key")).toEqual([
			{ id: "boats", pairs: "[0,21,33,57]" },
			{ id: "plain", pairs: "[]" },
			{ id: "chinese", pairs: "[0,10]" },
			{ id: "nul", pairs: null },
		]);
	});
});
