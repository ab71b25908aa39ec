// How fast are texts of three languages coded, beside another built tree?
//   npm run --silent bench:coding -- [--texts N] [--runs N] [--beside TREE]
// Both trees code the same texts, each time in a process of its own and in turn. What counts is the time of the processor, compiler
// and collector of rubbish included, since other work on the machine hardly changes that; the ratio is the median of the turns.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ARCHIVE_OF, readLines } from "./archives.mjs";
import { documentOf } from "./document-of.mjs";

const HERE = fileURLToPath(new URL("../", import.meta.url));
const DATA = `${HERE}../shared/data/`;

const { values } = parseArgs({
	options: {
		texts: { type: "string", default: "400" },
		runs: { type: "string", default: "3" },
		beside: { type: "string" },
		/** Of the process that codes: its tree and its language. */
		tree: { type: "string" },
		language: { type: "string" },
	},
});
if (!existsSync(DATA)) console.log("skipped: no shared data");
else if (values.tree !== undefined) await code(values.tree, values.language);
else compare();

/** So many texts, spread over the archive. */
function textsOf(language) {
	const { file, given } = ARCHIVE_OF[language];
	const records = readLines(DATA + file).filter(({ text }) => typeof text === "string" && text.length > 200);
	const count = Math.min(Number(values.texts), records.length);
	return Array.from({ length: count }, (_, at) => records[Math.floor((at * records.length) / count)]).map((record) =>
		documentOf({ ...given, ...record, date: String(record.date ?? record.year) }),
	);
}

async function code(tree, language) {
	const documents = textsOf(language);
	const { buildLexicon, codeDocument } = await import(`${tree}packages/core/dist/bundle.js`);
	const lexicon = buildLexicon(JSON.parse(readFileSync(`${tree}packages/core/dist/lexicon.json`, "utf8")));
	lexicon.of(language);
	const before = process.cpuUsage();
	let positions = 0;
	for (const document of documents) {
		const account = codeDocument(document, lexicon);
		if (account.ok) positions += account.value.positions.length;
	}
	const { user, system } = process.cpuUsage(before);
	const letters = documents.reduce((sum, { text }) => sum + text.length, 0);
	console.log(JSON.stringify({ seconds: (user + system) / 1e6, positions, letters }));
}

function compare() {
	const trees = [HERE, ...(values.beside === undefined ? [] : [values.beside.replace(/\/?$/, "/")])];
	const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
	for (const language of Object.keys(ARCHIVE_OF)) {
		const runs = trees.map(() => []);
		for (let turn = 0; turn < Number(values.runs); turn++)
			for (const [at, tree] of trees.entries()) runs[at].push(timeOf(tree, language));
		const [own, beside] = runs;
		const seconds = median(own.map((run) => run.seconds));
		const line = `${language}  ${seconds.toFixed(2)} s   ${(own[0].letters / 1e6 / seconds).toFixed(2)} million letters/s   ${own[0].positions} positions`;
		if (beside === undefined) {
			console.log(line);
			continue;
		}
		const ratios = own.map((run, turn) => run.seconds / beside[turn].seconds);
		const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
		console.log(`${line}   beside: ${beside[0].positions}   ratio ${median(ratios).toFixed(2)} (${spread})`);
	}
}

function timeOf(tree, language) {
	const args = [fileURLToPath(import.meta.url), "--tree", tree, "--language", language, "--texts", values.texts];
	const run = spawnSync(process.execPath, args, { encoding: "utf8" });
	if (run.status !== 0) throw new Error(`Expected ${tree} to code, got ${run.stderr}`);
	return JSON.parse(run.stdout);
}
