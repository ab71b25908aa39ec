// How long does it take to build a brief of 40 references on a case of 10,000 documents?
//   npm run --silent bench:brief -- [--documents N] [--references N] [--runs N]
// Whole processes, from the call to the file on the disk.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as store from "../packages/store/dist/index.js";

const PROGRAM = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const { values } = parseArgs({
	options: {
		documents: { type: "string", default: "10000" },
		references: { type: "string", default: "40" },
		runs: { type: "string", default: "5" },
	},
});
const [documents, references, runs] = [values.documents, values.references, values.runs].map(Number);
const folder = mkdtempSync(join(tmpdir(), "fissure-bench-"));
const encoder = new TextEncoder();

const SENTENCES = [
	"Valdara supports the early opening of the river to ships of every flag.",
	"The minister recalled that no map is drawn by those who close a harbour.",
	"Both sides took note of the report on grain, and agreed to meet again in spring.",
	"Ostmark calls for talks without preconditions and rejects any deadline.",
	"It was stressed that trade in the first nine months had risen by a tenth.",
];
/** Some 6,000 characters, other ones for every number. */
const textOf = (number) =>
	Array.from({ length: 80 }, (_, at) => `${SENTENCES[(number * 7 + at * 3) % 5].slice(0, -1)} (${number}.${at}).`).join(
		" ",
	);

function* additions() {
	for (let number = 0; number < documents; number++) {
		const text = textOf(number);
		const day = `20${String(10 + (number % 15)).padStart(2, "0")}-${String(1 + (number % 12)).padStart(2, "0")}-10`;
		const document = {
			id: `speech-${number}`,
			text,
			language: "en",
			kind: "speech",
			publisher: "VAL",
			date: day,
			guessed: [],
		};
		yield { document, bytes: encoder.encode(text) };
	}
}

const path = join(folder, "bench.fissure");
const opened = await store.openCase(path, { create: true, who: "bench", now: () => new Date().toISOString() });
if (!opened.ok) throw new Error(opened.problem.message);
for await (const outcome of store.addDocuments(opened.value, additions()))
	if (!outcome.ok) throw new Error(outcome.problem.message);
await store.closeCase(opened.value);

const draft = Array.from({ length: references }, (_, at) => {
	const number = Math.floor((at * documents) / references);
	const text = textOf(number);
	const start = text.indexOf(". ", 400) + 2;
	const end = text.indexOf(").", start) + 1;
	return `In speech ${at + 1} it said: “${text.slice(start, end)}” [@speech-${number}#${start}-${end}].`;
}).join("\n\n");
writeFileSync(join(folder, "draft.md"), `# A brief\n\n${draft}\n`);

console.log(
	`${documents} documents, ${(statSync(path).size / 1e6).toFixed(0)} MB, ${references} references; medians of ${runs} processes`,
);
for (const format of ["md", "html", "docx", ...(existsSync(CHROMIUM) ? ["pdf"] : [])]) {
	const times = Array.from({ length: runs }, () => {
		const began = performance.now();
		const options = ["--case", path, "--strict", "--out", join(folder, `brief.${format}`)];
		execFileSync(process.execPath, [
			PROGRAM,
			"brief",
			join(folder, "draft.md"),
			...options,
			...(format === "pdf" ? ["--chromium", CHROMIUM] : []),
		]);
		return performance.now() - began;
	}).toSorted((a, b) => a - b);
	console.log(
		`${format.padEnd(6)} ${(times[Math.floor(runs / 2)] / 1000).toFixed(2)} s (${(times[0] / 1000).toFixed(2)}–${(times.at(-1) / 1000).toFixed(2)})`,
	);
}
rmSync(folder, { recursive: true });
