// How long does it take to read all texts and all codings of a case, every row compared with its checksum, beside another built tree?
//   npm run --silent bench:reading -- --beside TREE [--texts N] [--runs N]
// For each of three languages the other tree makes a case and codes it; each tree reads its own copy, in a process of its own and in
// turn: all of it once, as a command does, and then again, as a server does. The ratios are medians of the turns.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ARCHIVE_OF, readLines } from "./archives.mjs";
import { documentOf } from "./document-of.mjs";

const HERE = fileURLToPath(new URL("../", import.meta.url));
const DATA = `${HERE}../shared/data/`;
const WHO = { who: "bench", now: () => new Date().toISOString() };

const { values } = parseArgs({
	options: {
		beside: { type: "string" },
		texts: { type: "string", default: "1000" },
		runs: { type: "string", default: "5" },
		/** Of the processes that do the work. */
		tree: { type: "string" },
		case: { type: "string" },
		make: { type: "string" },
		read: { type: "string" },
	},
});
const granted = (outcome) => {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
	return outcome.value;
};
if (!existsSync(DATA)) console.log("skipped: no shared data");
else if (values.make !== undefined) await make(values.make);
else if (values.read !== undefined) await read(values.read);
else if (values.beside === undefined) console.log("Expected --beside TREE, a built tree to compare with");
else compare(values.beside.replace(/\/?$/, "/"));

/** So many texts, spread over the archive. */
function textsOf(language) {
	const { file, given } = ARCHIVE_OF[language];
	const records = readLines(DATA + file).filter(({ text }) => typeof text === "string" && text.length > 200);
	const count = Math.min(Number(values.texts), records.length);
	return Array.from({ length: count }, (_, at) => records[Math.floor((at * records.length) / count)]).map((record) =>
		documentOf({ ...given, ...record, date: String(record.date ?? record.year) }),
	);
}

async function make(language) {
	const store = await import(`${values.tree}packages/store/dist/index.js`);
	const { buildLexicon, codeDocument, LEXICON_CODER } = await import(`${values.tree}packages/core/dist/bundle.js`);
	const lexicon = buildLexicon(JSON.parse(readFileSync(`${values.tree}packages/core/dist/lexicon.json`, "utf8")));
	const file = granted(await store.openCase(values.case, { ...WHO, create: true }));
	const encoder = new TextEncoder();
	const additions = textsOf(language).map((document) => ({ document, bytes: encoder.encode(document.text) }));
	for await (const outcome of store.addDocuments(file, additions)) granted(outcome);
	const codings = async function* () {
		for await (const document of store.documentsToCode(file, { coder: LEXICON_CODER, codebook: "bench" }))
			yield store.packCoding(granted(codeDocument(document, lexicon)));
	};
	for await (const outcome of store.storeCodings(file, codings(), { codebook: "bench" })) granted(outcome);
	await store.closeCase(file);
}

async function read(what) {
	const store = await import(`${values.tree}packages/store/dist/index.js`);
	await store.closeCase(granted(await store.openCase(values.case, WHO)));
	const file = granted(await store.openCase(values.case, { ...WHO, readOnly: true }));
	const rounds = [];
	for (const _ of ["first", "again"]) {
		const since = performance.now();
		const before = process.cpuUsage();
		let rows = 0;
		if (what === "texts") for await (const document of store.documentsOf(file)) rows += document.text === "" ? 0 : 1;
		else for await (const { account } of store.codingsOf(file)) rows += account.positions.length;
		const { user, system } = process.cpuUsage(before);
		rounds.push({ rows, processor: (user + system) / 1000, wall: performance.now() - since });
	}
	console.log(JSON.stringify(rounds));
	await store.closeCase(file);
}

function run(tree, ...args) {
	const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--tree", tree, ...args], {
		encoding: "utf8",
		stdio: ["ignore", "pipe", "inherit"],
	});
	if (child.status !== 0) throw new Error(`Expected a process to end well, got ${child.status ?? child.signal}`);
	return child.stdout;
}

function compare(beside) {
	const folder = mkdtempSync(join(tmpdir(), "fissure-bench-"));
	for (const language of Object.keys(ARCHIVE_OF)) {
		const cases = [HERE, beside].map((_, at) => join(folder, `${language}-${at}.fissure`));
		run(beside, "--make", language, "--case", cases[1], "--texts", values.texts);
		copyFileSync(cases[1], cases[0]);
		for (const what of ["texts", "codings"]) {
			const turns = Array.from({ length: Number(values.runs) }, () =>
				[HERE, beside].map((tree, at) => JSON.parse(run(tree, "--read", what, "--case", cases[at]))),
			);
			for (const [round, name] of ["first", "again"].entries()) {
				const own = turns.map(([mine]) => mine[round]);
				const ratios = (of) => turns.map(([mine, other]) => mine[round][of] / other[round][of]);
				console.log(
					`${language}  ${what.padEnd(7)}  ${name.padEnd(5)}  ${own[0].rows} ${what === "texts" ? "texts" : "positions"}  ` +
						`processor ${median(own.map(({ processor }) => processor)).toFixed(0)} ms, ${shown(ratios("processor"))}; wall ${shown(ratios("wall"))}`,
				);
			}
		}
	}
	rmSync(folder, { recursive: true });
}

function median(numbers) {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function shown(ratios) {
	return `ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}
