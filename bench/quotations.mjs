// How long does it take to find 200 quotations in a whole archive, each time in a fresh process?
//   npm run --silent bench:quotations -- [--rounds N] [--keep FOLDER]
// The archive of ../shared/data is unpacked as a folder of texts and as JSON lines, 10, 50 and 100 % of its speeches, to see
// that time grows with the text and no faster. Unpacking is not timed. --keep leaves the unpacked files there.
import { spawnSync } from "node:child_process";
import {
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { byArchive } from "./archives.mjs";
import { quotationOf, sampleQuotations } from "./sample-quotations.mjs";

const ARCHIVE = fileURLToPath(new URL("../../shared/data/ungdc/", import.meta.url));
const COMMAND = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const VERIFY = fileURLToPath(new URL("../packages/app/dist/operations/drafts/verify.js", import.meta.url));
const SEARCH = new URL("../packages/app/dist/quoted-texts/find-quoted-texts.js", import.meta.url);
const QUOTATIONS = 200;
const SHARES = [10, 50, 100];
/** Tells the most memory that a process held, all threads together, when it ends. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent('process.on("exit", () => process._rawDebug("maxRSS " + process.resourceUsage().maxRSS))')}`;

const { values } = parseArgs({
	options: {
		rounds: { type: "string", default: "3" },
		keep: { type: "string" },
		search: { type: "string" },
		quotations: { type: "string" },
	},
});
if (values.search !== undefined) {
	await searchOnce(values.search, JSON.parse(readFileSync(values.quotations, "utf8")));
	process.exit(0);
}
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
	console.error(`Expected --rounds to be a whole number from 1, got "${values.rounds}"`);
	process.exit(2);
}
if (!existsSync(ARCHIVE)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const home = values.keep ?? mkdtempSync(join(tmpdir(), "fissure-quotations-"));
process.once("SIGINT", () => process.exit(130));
process.once("exit", () => {
	if (values.keep === undefined) rmSync(home, { recursive: true, force: true });
});
measureAll(unpack(home));

/** One folder for each form and share; the same files are linked and not copied. */
function unpack(folder) {
	const speeches = readdirSync(ARCHIVE)
		.filter((name) => name.endsWith(".jsonl.gz"))
		.sort()
		.flatMap((name) =>
			gunzipSync(readFileSync(ARCHIVE + name))
				.toString("utf8")
				.split("\n")
				.filter((line) => line !== "")
				.map((line) => ({ line, archive: name.replace(/\.gz$/, ""), ...JSON.parse(line) })),
		);
	const runs = [];
	for (const share of SHARES) {
		const chosen = speeches.filter((_, at) => Math.floor((at * share) / 100) !== Math.floor(((at + 1) * share) / 100));
		const texts = join(folder, `texts-${share}`);
		const lines = join(folder, `lines-${share}`);
		for (const made of [texts, lines]) mkdirSync(made, { recursive: true });
		for (const { id, text } of chosen) {
			const first = join(folder, `texts-${SHARES[0]}`, `${id}.txt`);
			if (share !== SHARES[0] && existsSync(first)) linkSync(first, join(texts, `${id}.txt`));
			else writeFileSync(join(texts, `${id}.txt`), text);
		}
		for (const [archive, its] of byArchive(chosen))
			writeFileSync(join(lines, archive), `${its.map(({ line }) => line).join("\n")}\n`);
		runs.push({ share, texts, lines, count: chosen.length });
	}
	const quotations = sampleQuotations(speeches, QUOTATIONS);
	writeFileSync(join(folder, "quotations.json"), JSON.stringify(quotations.map(quotationOf)));
	writeFileSync(join(folder, "draft.md"), quotations.map(({ words }) => `The delegate said: “${words}”.\n`).join("\n"));
	return { runs, quotations };
}

function measureAll({ runs, quotations }) {
	const altered = quotations.filter((quotation) => quotation.altered !== null).length;
	console.log(
		`${QUOTATIONS} quotations, ${altered} of them altered; ${availableParallelism()} cores; median of ${rounds}, each a fresh process`,
	);
	const hasCommand = existsSync(VERIFY);
	if (!hasCommand) console.log("the command `fissure verify` is not built: only the search is timed (npm run build)");
	for (const { share, count, ...folders } of runs)
		for (const form of ["texts", "lines"]) {
			const folder = folders[form];
			const megabytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
			const search = [
				fileURLToPath(import.meta.url),
				"--search",
				folder,
				"--quotations",
				join(home, "quotations.json"),
			];
			show(`search  ${form}`, share, megabytes, count, median(search));
			const verify = [COMMAND, "verify", join(home, "draft.md"), "--against", folder, "--format", "json"];
			if (hasCommand) show(`command ${form}`, share, megabytes, count, median(verify));
		}
}

function show(what, share, megabytes, count, { seconds, memory, found }) {
	const cells = [
		what.padEnd(14),
		`${share} %`.padStart(5),
		`${megabytes.toFixed(0)} MB`.padStart(7),
		`${count} texts`.padStart(12),
		`${seconds.toFixed(2)} s`.padStart(8),
		`${(megabytes / seconds).toFixed(0)} MB/s`.padStart(9),
		`${memory.toFixed(0)} MB held`.padStart(12),
		` ${found}`,
	];
	console.log(cells.join("  "));
}

function median(command) {
	const all = Array.from({ length: rounds }, () => {
		const started = performance.now();
		const run = spawnSync(process.execPath, ["--import", TELL_MEMORY, ...command], {
			encoding: "utf8",
			maxBuffer: 2 ** 30,
		});
		const seconds = (performance.now() - started) / 1000;
		const memory = Number(/maxRSS (\d+)/.exec(run.stderr)?.[1]) / 1024;
		return { seconds, memory, found: summary(run) };
	});
	return all.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(rounds / 2)];
}

function summary({ stdout, stderr, status }) {
	try {
		const { quotations, documents, held } = JSON.parse(stdout);
		if (documents !== undefined) return `${documents} of ${held} to be read`;
		const states = new Map();
		for (const { state } of quotations) states.set(state, (states.get(state) ?? 0) + 1);
		return [...states].map(([state, count]) => `${count} ${state}`).join(", ");
	} catch {
		return `exit code ${status}: ${stderr.split("\n", 1)[0]}`;
	}
}

async function searchOnce(folder, quotations) {
	const { findQuotedTexts } = await import(SEARCH);
	const { documents, held } = await findQuotedTexts([{ input: folder }], quotations, {});
	console.log(JSON.stringify({ documents: documents.length, held }));
}
