// The speeches of the UN General Debate into a case: hashed, packed, saved, their words indexed, each a record of a JSON lines file. Both are
// whole commands that make a new file.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generalDebate } from "../../archives.mjs";

const Database = createRequire(new URL("../../../packages/store/package.json", import.meta.url))("better-sqlite3");
const FISSURE = fileURLToPath(new URL("../../../packages/cli/dist/main.js", import.meta.url));
const PEER = "sqlite-utils";
/** Of which a small run has one. */
const SMALL = 20;

export const title = "Adding, hashing and indexing the speeches of the UN General Debate";
export const aim = { [PEER]: { most: 1.5 } };
export const needs = { debian: [PEER] };
export const data = ["ungdc"];
export const lacks = {
	[PEER]:
		"keeps neither the bytes as they came nor a SHA-256, a checksum of rows or a history, finds no stems, waits for the disk once at the end",
};
export const limit = { name: "SQLite alone: the texts into a table and an FTS5 index, one transaction" };
export const rounds = 3;

export async function prepare({ small, data, has, versionOf }) {
	const folder = mkdtempSync(join(tmpdir(), "case-"));
	const [archive, ours, theirs, bare] = ["speeches.jsonl", "ours.fissure", "theirs.db", "bare.db"].map((name) =>
		join(folder, name),
	);
	const speeches = [...generalDebate(data("ungdc"))].filter((_, at) => !small || at % SMALL === 0);
	writeFileSync(archive, speeches.map((speech) => `${JSON.stringify(speech)}\n`).join(""));
	const texts = speeches.map(({ id, text }) => ({ id, text }));
	const fissure = `"${process.execPath}" "${FISSURE}"`;
	const peer = `sqlite-utils insert "${theirs}" speeches "${archive}" --nl --pk id --silent && sqlite-utils enable-fts "${theirs}" speeches text`;
	return {
		bytes: texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
		ours: {
			command: [
				"bash",
				"-c",
				`rm -f "${ours}"* && ${fissure} init "${ours}" && ${fissure} add "${archive}" --case "${ours}"`,
			],
			env: { FISSURE_WHO: "bench" },
			read: () => textsIn(ours, "documents"),
		},
		peers: has(PEER)
			? {
					[PEER]: {
						version: versionOf(PEER),
						command: ["bash", "-c", `rm -f "${theirs}"* && ${peer}`],
						read: () => textsIn(theirs, "speeches"),
					},
				}
			: {},
		limit: { run: () => intoSqlite(bare, texts) },
		same({ ours: one, [PEER]: other }) {
			const alike = [...one].filter(([id, hash]) => other.get(id) === hash).length;
			const says = `${alike.toLocaleString("en")} of ${texts.length.toLocaleString("en")} texts, letter by letter`;
			return { same: alike === texts.length && one.size === other.size, says };
		},
		digest: (found) =>
			createHash("sha256")
				.update([...found].join())
				.digest("hex"),
		close: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** By id, the SHA-256 of each text. */
function textsIn(path, table) {
	const database = new Database(path, { readonly: true });
	const rows = database.prepare(`select id, text from ${table} order by id`).raw().iterate();
	const texts = new Map();
	for (const [id, text] of rows) texts.set(id, createHash("sha256").update(text).digest("hex"));
	database.close();
	return texts;
}

function intoSqlite(path, texts) {
	rmSync(path, { force: true });
	const database = new Database(path);
	database.exec("create table texts (id text primary key, text text)");
	database.exec("create virtual table words using fts5(text, content = 'texts', tokenize = 'ascii')");
	const [insert, index] = [
		"insert into texts values (?, ?)",
		"insert into words (rowid, text) values (last_insert_rowid(), ?)",
	].map((sql) => database.prepare(sql));
	database.transaction(() => {
		for (const { id, text } of texts) {
			insert.run(id, text);
			index.run(text);
		}
	})();
	database.close();
}
