// How does a case answer that has grown: what does each question of a page take, and how much memory, with the ledger in memory and in parts?
//   npm run --silent bench:scale -- CASE [--in-memory N] [--again 3]
// CASE           a coded case, a file or an address of PostgreSQL; it is only read. bench/scale-texts.mjs writes the texts of a large one
// --in-memory N  positions up to which the ledger is in memory; as the program does unless said
import { parseArgs } from "node:util";
import * as store from "../packages/store/dist/index.js";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { "in-memory": { type: "string" }, again: { type: "string", default: "3" } },
});
const [address] = positionals;
if (address === undefined) throw new RangeError("Expected a case, got none");
const granted = (outcome) => {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
	return outcome.value;
};
const inMemory = values["in-memory"];
const file = granted(
	await store.openCase(address, {
		...{ readOnly: true, who: "bench", now: () => new Date().toISOString() },
		...(inMemory === undefined ? {} : { ledger: { mostInMemory: Number(inMemory) } }),
	}),
);
// Questions wait for each other in a file: what another person waits at most is the longest piece of work.
let longest = 0;
let last = performance.now();
const watch = setInterval(() => {
	longest = Math.max(longest, performance.now() - last - 5);
	last = performance.now();
}, 5);
const total = granted(await store.countPositions(file)).toLocaleString("en");
process.stdout.on("error", () => {});
console.log(`${total} positions that pass the usual filters\n`);
console.log("| question | first | processor | again | longest piece | memory |\n|---|---|---|---|---|---|");
const end = granted(await store.countPositions(file)) - 50;
const QUESTIONS = {
	"first page of the ledger": () => store.ledgerWindow(file),
	"its next rows": () => store.ledgerWindow(file, {}, { offset: 50 }),
	"the middle": () => store.ledgerWindow(file, {}, { offset: Math.floor(end / 2) }),
	"the end": () => store.ledgerWindow(file, {}, { offset: end }),
	"the end, oldest first": () => store.ledgerWindow(file, {}, { offset: end, order: "oldest" }),
	facets: () => store.ledgerFacets(file),
	timeline: () => store.ledgerTimeline(file),
	grid: () => store.ledgerGrid(file),
	attributions: () => store.ledgerAttributions(file),
	"facets, one issue": () => store.ledgerFacets(file, { issues: ["trade"] }),
	"timeline, one issue": () => store.ledgerTimeline(file, { issues: ["trade"] }),
	"first page, one holder": () => store.ledgerWindow(file, { holders: ["USA"] }),
	"facets, one holder from 2000": () => store.ledgerFacets(file, { holders: ["USA"], from: "2000" }),
	"first page, a common word": () => store.ledgerWindow(file, { words: "peace" }),
	"first page, a rare phrase": () => store.ledgerWindow(file, { words: '"peaceful coexistence"' }),
	"page of an actor": () => store.actorProfile(file, "RUS"),
	"page of an issue": () => store.issueProfile(file, "trade"),
	"ever said": () => store.everSaid(file, { holder: "CHN", words: "sovereignty" }),
	"review queue": () => store.reviewQueue(file),
	"fissure positions, 20": () => store.ledger(file),
};
for (const [name, ask] of Object.entries(QUESTIONS)) {
	await new Promise((done) => setTimeout(done, 30));
	longest = 0;
	const before = process.cpuUsage();
	const first = await timed(ask);
	const { user, system } = process.cpuUsage(before);
	await new Promise((done) => setTimeout(done, 10));
	const piece = longest;
	const again = [];
	for (let round = 0; round < Number(values.again); round++) again.push(await timed(ask));
	const middle = again.toSorted((a, b) => a - b)[Math.floor(again.length / 2)] ?? 0;
	const memory = process.memoryUsage().rss / 1e6;
	console.log(
		`| ${name} | ${shown(first)} | ${shown((user + system) / 1000)} | ${shown(middle)} | ${shown(piece)} | ${memory.toFixed(0)} MB |`,
	);
}
clearInterval(watch);
await store.closeCase(file);

async function timed(ask) {
	const since = performance.now();
	granted(await ask());
	return performance.now() - since;
}

function shown(milliseconds) {
	return milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${milliseconds.toFixed(0)} ms`;
}
