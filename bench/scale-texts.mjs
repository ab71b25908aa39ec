// Writes as many texts as are wanted, one JSON object a line: those of the archives, then the shorter ones again under new ids and dates.
//   npm run --silent bench:scale-texts -- --texts 100000 > texts.jsonl
// The same number gives the same bytes. No text is changed but for its id and date; so words, and positions a text, are as in the archives.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const DATA = fileURLToPath(new URL("../../shared/data/", import.meta.url));
/** Speeches of some 3,000 words; each is used once. */
const LONG = ["ungdc"];
/** Readouts, statements and press briefings of some 600 words; used as often as is needed. */
const SHORT = [
	...["kremlin-en", "whitehouse-foreign-policy", "kremlin-kyiv-2021-22", "ukraine-addresses-2022"],
	...["kremlin-ru-2025", "prc-mfa-zh", "cctv-zh-readouts"],
];
/** Each copy is so many days older than the one before, so that no year has them all. */
const DAYS_A_COPY = 397;

const { values } = parseArgs({ options: { texts: { type: "string", default: "100000" } } });
if (!existsSync(DATA)) {
	console.error("skipped: no shared data");
	process.exit(0);
}
const wanted = Number(values.texts);
let written = 0;
// A tenth of what is wanted are long ones, as many as there are.
for (const text of textsOf(LONG)) if (written < wanted / 9) await write(text);
const short = [...textsOf(SHORT)];
for (let copy = 0; written < wanted; copy++)
	for (const text of short) if (written < wanted) await write(copy === 0 ? text : earlier(text, copy));

function* textsOf(folders) {
	for (const folder of folders)
		for (const name of readdirSync(DATA + folder).toSorted()) {
			if (!/[.]jsonl([.]gz)?$/u.test(name)) continue;
			const bytes = readFileSync(`${DATA}${folder}/${name}`);
			const lines = String(name.endsWith(".gz") ? gunzipSync(bytes) : bytes).split("\n");
			for (const line of lines) {
				const text = line === "" ? { text: "" } : JSON.parse(line);
				if (text.text.trim() !== "") yield text;
			}
		}
}

function earlier({ published: _, modified: __, ...text }, copy) {
	const { url: ___, date, ...rest } = text;
	const id = `${text.id}-copy-${copy}`;
	const day = new Date(`${String(date).slice(0, 10)}T00:00:00Z`);
	if (Number.isNaN(day.getTime())) return { ...rest, id };
	day.setUTCDate(day.getUTCDate() - copy * DAYS_A_COPY);
	return { ...rest, id, date: day.toISOString().slice(0, 10) };
}

async function write(text) {
	written++;
	if (!process.stdout.write(`${JSON.stringify(text)}\n`))
		await new Promise((done) => process.stdout.once("drain", done));
}
