import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { closeCase, openCase } from "../case/open-case.ts";
import { codingsOf } from "../codings/read-codings.ts";
import { checkCase } from "../damage/check-case.ts";
import { documentsOf, readContent } from "../documents/read-documents.ts";
import { draftsOf } from "../drafts/read-drafts.ts";
import { editsOf } from "../edits/edits.ts";
import { eventsOf } from "../events/read-events.ts";
import { findingsOf } from "../findings/read-findings.ts";
import { caseFolder, codeOf, granted, steadyClock } from "../fixtures/case-folder.ts";
import { readHistory } from "../history/read-history.ts";
import { undo } from "../history/undo.ts";
import { indicatorsOf, observationsOf } from "../indicators/indicators.ts";
import { judgmentsOf } from "../judgments/read-judgments.ts";
import { ledger } from "../ledger/ledger.ts";
import { correctionsOf } from "../positions/corrections.ts";
import { searchText } from "../search/search-text.ts";
import { sourcesOf } from "../sources/sources.ts";
import { LATEST_VERSION } from "./index.ts";

// Cases as the program of each version wrote them: three invented texts, coded and compared, one taken back, one with two versions,
// and from later versions what is watched, judged, drafted and corrected. "version-7-first" is from before an index of version 7.

const FOLDER = new URL("../fixtures/earlier/", import.meta.url);
const NAMES = readdirSync(FOLDER).map((name) => name.replace(".fissure.gz", ""));
const versionOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);
const inFolder = caseFolder();

type Row = Readonly<Record<string, unknown>>;

/** What the file itself says before it is brought up to date; nothing where it has no such table. */
function asWritten(path: string): (question: string) => readonly Row[] {
	const database = new BetterSqlite(path, { readonly: true });
	const tables = database.prepare("select name from sqlite_schema").pluck().all();
	const answers = new Map<string, readonly Row[]>();
	for (const [table, question] of Object.entries(QUESTIONS))
		answers.set(table, tables.includes(table) ? (database.prepare(question).all() as Row[]) : []);
	database.close();
	return (table) => answers.get(table) ?? [];
}

const STANDING = "until is null";
const QUESTIONS = {
	documents: `select id, text, language, publisher, title, date, sha256 from documents where ${STANDING} order by key`,
	positions: `select issue, holder, stance, substr(text, start_at + 1, end_at - start_at) as words, documents.id as document
		from positions join documents on documents.key = positions.document
		where positions.until is null and documents.until is null and later_version is null
		order by positions.date, positions.document, number, positions.key`,
	findings: `select finding from findings where ${STANDING} order by added desc, key`,
	judgments: `select judgment from judgments where ${STANDING} order by id`,
	drafts: `select id, title from drafts where ${STANDING}`,
	sources: `select id, definition from sources where ${STANDING}`,
	indicators: `select id, label from indicators where ${STANDING}`,
	observations: `select date, value from observations where ${STANDING} order by date`,
	edits: `select edit from edits where ${STANDING}`,
	events: `select id, parties from events where ${STANDING}`,
	corrections: `select note from corrections where ${STANDING}`,
	actions: "select key, verb, who, at from actions order by key desc",
} as const;

/** Findings of an event that nobody has confirmed are asked for by its id. */
function eventIn(written: (table: string) => readonly Row[]): { readonly event?: string } {
	const [event] = written("events");
	return event === undefined ? {} : { event: String(event.id) };
}

const parsed = (json: unknown): unknown => JSON.parse(String(json));

async function upgraded<Value>(path: string, work: (file: Case) => Promise<Value>): Promise<Value> {
	const file = granted(await openCase(path, { who: "Cem", now: steadyClock() }));
	try {
		return await work(file);
	} finally {
		await closeCase(file);
	}
}

describe.each(NAMES)("a case of %s", (name) => {
	const path = inFolder(`${name}.fissure`);
	writeFileSync(path, gunzipSync(readFileSync(new URL(`${name}.fissure.gz`, FOLDER))));
	const written = asWritten(path);

	it("is brought up to date, sound, and says since when its rows have checksums", async () => {
		await upgraded(path, async (file) => {
			expect(file.version()).toBe(LATEST_VERSION);
			const { damages, since, rows } = granted(await checkCase(file));
			expect(damages).toEqual([]);
			// From version 10 on every row has had one from the beginning.
			expect(since === null).toBe(versionOf(name) >= 10);
			expect(rows).toBeGreaterThan(250);
		});
	});

	it("answers as it was written", async () => {
		await upgraded(path, async (file) => {
			const documents: (Row & { readonly id: string })[] = [];
			for await (const { id, text, language, publisher, title = null, date = "", sha256 } of documentsOf(file, {
				earlierVersions: true,
			}))
				documents.push({ id, text, language, publisher, title, date, sha256 });
			expect(documents).toEqual(written("documents"));
			expect(documents.length).toBeGreaterThan(4);
			const entries = granted(await ledger(file, { unsure: true }, { size: 1_000, order: "oldest" })).entries;
			expect(
				entries.map(({ issue, holder, stance, quote, document }) => ({
					...{ issue, holder, stance, words: quote.exact, document: document.id },
				})),
			).toEqual(written("positions"));
			expect(entries.length).toBeGreaterThan(20);
			expect(
				granted(await findingsOf(file, eventIn(written), { size: 100 })).findings.map(({ finding }) => finding),
			).toEqual(written("findings").map(({ finding }) => parsed(finding)));
			expect(granted(await judgmentsOf(file)).map(({ judgment }) => judgment)).toEqual(
				written("judgments").map(({ judgment }) => parsed(judgment)),
			);
			expect(granted(await draftsOf(file)).map(({ id, title }) => ({ id, title }))).toEqual(written("drafts"));
			expect(granted(await sourcesOf(file))).toEqual(
				written("sources").map(({ id, definition }) => ({ id, definition: parsed(definition) })),
			);
			expect(granted(await indicatorsOf(file)).map(({ id, label }) => ({ id, label }))).toEqual(written("indicators"));
			if (written("indicators").length > 0)
				expect(granted(await observationsOf(file, "tonnage"))).toEqual(written("observations"));
			expect(granted(await editsOf(file)).map(({ edit }) => edit)).toEqual(
				written("edits").map(({ edit }) => parsed(edit)),
			);
			expect(granted(await eventsOf(file)).map(({ id, parties }) => ({ id, parties }))).toEqual(
				written("events").map(({ id, parties }) => ({ id, parties: parsed(parties) })),
			);
			const corrected = granted(
				await correctionsOf(
					file,
					documents.map(({ id }) => id),
				),
			);
			expect(corrected.map(({ note }) => ({ note }))).toEqual(written("corrections"));
			const actions = granted(await readHistory(file, { size: 1_000 }));
			expect(actions.map(({ key, verb, who, at }) => ({ key, verb, who, at }))).toEqual(written("actions"));
		});
	});

	it("has its original files, its words and its codings, and goes on", async () => {
		await upgraded(path, async (file) => {
			for (const { sha256 } of written("documents")) expect(await readContent(file, String(sha256))).not.toBeNull();
			const [harbour] = granted(await searchText(file, '"not open the harbour"')).documents;
			expect(harbour?.id).toBe("kept");
			let codings = 0;
			for await (const { account } of codingsOf(file)) codings += account.sentences.length > 0 ? 1 : 0;
			expect(codings).toBe(3);
			granted(await undo(file));
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});
});

it("has a case of every version that ever landed", () => {
	const versions = new Set(NAMES.map(versionOf));
	// 1 and 2 landed together with 3, and 6 together with 7.
	expect([...versions].toSorted((a, b) => a - b)).toEqual([3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});

describe("bringing a case up to date", () => {
	it("says how far it is, ends where a person stops it, and goes on from there to the same case", async () => {
		const packed = readFileSync(new URL("version-5.fissure.gz", FOLDER));
		const [path, unbroken] = [inFolder("stopped.fissure"), inFolder("unbroken.fissure")];
		for (const one of [path, unbroken]) writeFileSync(one, gunzipSync(packed));
		const places: string[] = [];
		for (const stopAt of ["version 8", "positions", "table_checksums"]) {
			const stop = new AbortController();
			const onProgress = ({ place, done, total }: { place: string; done: number; total: number }): void => {
				places.push(place);
				expect(done).toBeLessThan(total);
				if (place === stopAt) stop.abort();
			};
			const stopped = await openCase(path, {
				who: "Cem",
				now: steadyClock(),
				upgrade: { signal: stop.signal, onProgress },
			});
			expect(codeOf(stopped), stopAt).toBe("upgrade-stopped");
			expect(places.at(-1)).toBe(stopAt);
		}
		expect(places.indexOf("version 6")).toBe(0);
		expect(places.filter((place) => place === "version 7")).toHaveLength(1);
		const contentOf = (of: string) =>
			upgraded(of, async (file) => {
				expect(granted(await checkCase(file)).damages).toEqual([]);
				const codings: unknown[] = [];
				for await (const { account } of codingsOf(file)) codings.push(account);
				return JSON.stringify([codings, granted(await readHistory(file)), granted(await ledger(file, {}))]);
			});
		expect(await contentOf(path)).toBe(await contentOf(unbroken));
	});
});
