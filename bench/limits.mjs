// What this machine can do, as a bound of what Fissure could: processor time of single things that it is made of, by turns.
//   npm run --silent bench:limits -- [--rounds N] [--megabytes N]
// Texts are speeches of the UN General Debate where they are there, else the invented case again and again.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { crc32, gunzipSync, gzipSync } from "node:zlib";
import { eachLine } from "./archives.mjs";
import { medianOf } from "./peers/figures.mjs";

const SPEECHES = fileURLToPath(new URL("../../shared/data/ungdc/ungdc_1990-2009.jsonl.gz", import.meta.url));
const INVENTED = fileURLToPath(new URL("../examples/port-ellery/documents/", import.meta.url));
const ROWS = 20_000;

const { values } = parseArgs({
	options: { rounds: { type: "string", default: "3" }, megabytes: { type: "string", default: "20" } },
});
const [rounds, megabytes] = [Number(values.rounds), Number(values.megabytes)];
if (![rounds, megabytes].every((number) => Number.isInteger(number) && number >= 1)) {
	console.error("Expected --rounds and --megabytes to be whole numbers from 1");
	process.exit(2);
}
const Database = createRequire(new URL("../packages/store/package.json", import.meta.url))("better-sqlite3");
const texts = [...textsUpTo(megabytes * 1e6)];
const folder = mkdtempSync(join(tmpdir(), "limits-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const lines = Buffer.from(texts.map((text) => JSON.stringify({ text })).join("\n"));
const file = join(folder, "texts.jsonl");
writeFileSync(file, lines);
const packed = gzipSync(lines);
const jsonLines = lines.toString("utf8").split("\n");
const bytes = lines.length;
const row = "a holder, an issue, a stance and a sentence of a hundred letters, as a row of positions has them; ".repeat(
	2,
);

/** What is done once, and how many of what that is. */
const THINGS = [
	{ name: "read a file", of: "MB", many: bytes / 1e6, run: () => readFileSync(file) },
	{ name: "read a file as text (UTF-8)", of: "MB", many: bytes / 1e6, run: () => readFileSync(file, "utf8") },
	{ name: "SHA-256", of: "MB", many: bytes / 1e6, run: () => createHash("sha256").update(lines).digest() },
	{ name: "CRC-32", of: "MB", many: bytes / 1e6, run: () => crc32(lines) },
	{ name: "gunzip, MB unpacked", of: "MB", many: bytes / 1e6, run: () => gunzipSync(packed) },
	{ name: "JSON.parse of lines", of: "MB", many: bytes / 1e6, run: () => jsonLines.map((line) => JSON.parse(line)) },
	{ name: "each byte of a buffer", of: "MB", many: bytes / 1e6, run: eachByte },
	{ name: "each character code of texts", of: "MB", many: bytes / 1e6, run: eachCode },
	{ name: "words, /[A-Za-z0-9]+/g", of: "MB", many: bytes / 1e6, run: () => wordsBy(/[A-Za-z0-9]+/g) },
	{
		...{ name: "words with spans, \\p{L}\\p{M}\\p{N}", of: "MB", many: bytes / 1e6 },
		run: () => wordsBy(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu),
	},
	{
		name: "a phrase by indexOf",
		of: "MB",
		many: bytes / 1e6,
		run: () => texts.filter((text) => text.includes("no such phrase")),
	},
	{ name: "SQLite, rows of 200 bytes in one transaction", of: "thousand", many: ROWS / 1000, run: insertRows },
	{ name: "SQLite FTS5 as ours, texts indexed", of: "MB", many: bytes / 1e6, run: indexTexts },
	{ name: "start of node -e 0", of: "start", many: 1, child: [process.execPath, "-e", "0"] },
];

const [{ model = "unknown processor" } = {}] = cpus();
console.log(
	`${cpus().length} × ${model.trim()}, Node ${process.version}; ${(bytes / 1e6).toFixed(1)} MB; processor time, median of ${rounds}`,
);
const runs = THINGS.map(() => []);
for (let round = 0; round < rounds; round++)
	for (const [at, thing] of THINGS.entries()) runs[at].push(secondsOf(thing));
for (const [at, { name, of, many }] of THINGS.entries()) {
	const seconds = medianOf(runs[at]);
	const rate = of === "start" ? "" : `${(many / seconds).toFixed(0).padStart(8)} ${of} a second`;
	console.log(`${name.padEnd(48)} ${(seconds * 1000).toFixed(1).padStart(9)} ms ${rate}`);
}

function* textsUpTo(limit) {
	let had = 0;
	if (existsSync(SPEECHES)) {
		for (const { text } of eachLine(SPEECHES)) {
			if (had >= limit) return;
			had += Buffer.byteLength(text);
			yield text;
		}
		return;
	}
	const invented = readdirSync(INVENTED)
		.filter((name) => name.endsWith(".txt"))
		.map((name) => readFileSync(join(INVENTED, name), "utf8"));
	for (let at = 0; had < limit; at++) {
		const text = invented[at % invented.length];
		had += Buffer.byteLength(text);
		yield text;
	}
}

function secondsOf({ run, child }) {
	if (child !== undefined) return secondsOfProcess(child);
	const before = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

function secondsOfProcess(command) {
	const { stderr } = spawnSync("bash", ["-c", 'TIMEFORMAT="%3U %3S"; time "$@"', "bash", ...command], {
		encoding: "utf8",
	});
	const [user, system] = stderr.trim().split(" ").map(Number);
	return user + system;
}

function eachByte() {
	let sum = 0;
	for (let at = 0; at < lines.length; at++) sum += lines[at];
	return sum;
}

function eachCode() {
	let sum = 0;
	for (const text of texts) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
	return sum;
}

function wordsBy(expression) {
	let sum = 0;
	for (const text of texts) for (const { index, 0: word } of text.matchAll(expression)) sum += index + word.length;
	return sum;
}

function inDatabase(work) {
	const path = join(folder, "limits.db");
	rmSync(path, { force: true });
	const database = new Database(path);
	database.pragma("journal_mode = WAL");
	database.transaction(() => work(database))();
	database.close();
}

function insertRows() {
	inDatabase((database) => {
		database.exec("create table rows (id integer primary key, holder text, issue text, stance integer, words text)");
		const insert = database.prepare("insert into rows (holder, issue, stance, words) values (?, ?, ?, ?)");
		for (let at = 0; at < ROWS; at++) insert.run("XVA", "ceasefire", at % 7, row);
	});
}

function indexTexts() {
	inDatabase((database) => {
		database.exec("create virtual table words using fts5(text, content = '', tokenize = 'ascii')");
		const insert = database.prepare("insert into words (text) values (?)");
		for (const text of texts) insert.run(text);
	});
}
