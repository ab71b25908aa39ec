// Draws random signed readings of the archives, for a person to judge: is the holder right, the issue, the sign, and does the
// sentence say so? What is judged is counted in packages/languages/src/judged-readings.ts (docs/coder.md says how).
//   node bench/readings.mjs [--seed 1] [--texts 150] [--only WORDS] [--grade low] [--count 40]
// Without --only or --grade: how many readings of each group there are, and how sure the program is of them. --only takes
// readings whose group, first rule ("zh.turn"), issue and holder hold all these words. Texts of ../shared/gold/sentences are never drawn.
//   node bench/readings.mjs --judged
// The readings of the texts that are judged already (pairs, singles, world, development half of the sentences), counted by group.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { buildLexicon, codeDocument, judgedGroupOf } from "../packages/core/dist/index.js";
import { ARCHIVES, readLines } from "./archives.mjs";
import { documentOf } from "./document-of.mjs";
import { halfOf } from "./halves.mjs";

/** Of one text, so that a long speech does not fill a group. */
const MOST_OF_A_TEXT = 2;

const option = (name, usual) => {
	const at = process.argv.indexOf(name);
	return at < 0 ? usual : process.argv[at + 1];
};
const seed = option("--seed", "1");
const texts = Number(option("--texts", "150"));
const count = Number(option("--count", "40"));
const words = option("--only", "").split(" ").filter(Boolean);
const grade = option("--grade", null);

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
if (!existsSync(shared)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const rankOf = (id) => createHash("sha1").update(`${seed}\n${id}`).digest("hex");
const byRank = (a, b) => (a.rank < b.rank ? -1 : 1);
const linesOf = (path) => readLines(shared + path);
const judged = new Set(linesOf("gold/sentences/sentence-docs.jsonl").flatMap(({ docs }) => docs.map(({ id }) => id)));
const lexicon = buildLexicon(readCompiledLexicon());
if (process.argv.includes("--judged")) {
	printJudged();
	process.exit(0);
}
const readings = ARCHIVES.filter((path) => existsSync(`${shared}data/${path}`)).flatMap((path) =>
	linesOf(`data/${path}`)
		.filter(({ id, text }) => !judged.has(id) && text.length > 200)
		.map((record) => ({ record, rank: rankOf(record.id) }))
		.toSorted(byRank)
		.slice(0, texts)
		.flatMap(({ record }) => readingsOf(record)),
);
if (words.length === 0 && grade === null) printGroups();
else printReadings();

function readingsOf(record) {
	const account = codeDocument(documentOf(record), lexicon);
	if (!account.ok) return [];
	const { positions, statements, sentences } = account.value;
	const seen = new Set();
	return positions
		.filter(({ stance, statement, issue, holder }) => {
			const one = [statements[statement].sentence, issue, holder, Math.sign(stance)].join(" ");
			return stance !== null && stance !== 0 && !seen.has(one) && seen.add(one);
		})
		.map((position) => ({
			record,
			position,
			group: judgedGroupOf(position),
			rank: rankOf(`${record.id} ${position.quote.start} ${position.issue}`),
			context: contextOf(record.text, sentences, statements[position.statement].sentence, position.quote),
		}));
}

/** The sentence with the quote marked, and the one before it. */
function contextOf(text, sentences, at, { start, end }) {
	const before = sentences[at - 1];
	const { start: from, end: to } = sentences[at];
	const marked = `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`;
	const shown = before === undefined ? marked : `${text.slice(before.start, before.end).slice(-160)} ¶ ${marked}`;
	return shown.replace(/\s+/g, " ").slice(0, 700);
}

function printGroups() {
	const groups = new Map();
	for (const { group, position } of readings) {
		const counts = groups.get(group) ?? { grade: position.certainty, count: 0 };
		groups.set(group, { ...counts, count: counts.count + 1 });
	}
	for (const [group, { grade, count }] of [...groups].toSorted(([, a], [, b]) => b.count - a.count))
		console.log(`${String(count).padStart(6)} ${grade.padEnd(6)} ${group}`);
	for (const name of ["high", "medium", "low"]) {
		const share = readings.filter(({ position }) => position.certainty === name).length / readings.length;
		console.log(`${name}: ${share.toFixed(3)} of ${readings.length}`);
	}
}

function printReadings() {
	const ofText = new Map();
	const drawn = readings
		.filter(({ group, position: { because, certainty, issue, holder } }) => {
			const named = [...group.split(" "), because[0], issue, holder];
			return words.every((word) => named.includes(word)) && (grade === null || certainty === grade);
		})
		.toSorted(byRank)
		.filter(({ record: { id } }) => {
			ofText.set(id, (ofText.get(id) ?? 0) + 1);
			return ofText.get(id) <= MOST_OF_A_TEXT;
		});
	console.log(`${drawn.length} readings, of which ${Math.min(count, drawn.length)}:`);
	for (const [at, { record, position, group, context }] of drawn.slice(0, count).entries()) {
		const { holder, issue, stance, manner, because, certainty } = position;
		console.log(
			`\n${at + 1}. ${holder} ${issue} ${stance > 0 ? "+" : ""}${stance} (${manner}, ${certainty}; ${group})` +
				`\n   ${record.actor} ${record.date ?? record.year} ${record.id} “${(record.title ?? "").slice(0, 70)}”` +
				`\n   [${because.join(" ")}]\n   ${context}`,
		);
	}
}

/** By group, how many readings of judged texts have a judged position of the same issue, holder and sign. */
function printJudged() {
	const counts = new Map();
	const count = (position, isRight) => {
		const group = judgedGroupOf(position);
		const { right, judged } = counts.get(group) ?? { right: 0, judged: 0 };
		counts.set(group, { right: right + (isRight ? 1 : 0), judged: judged + 1 });
	};
	const signOf = ({ stance }) => Math.sign(stance ?? 0);
	const signedOf = (record, context) => {
		const account = codeDocument(documentOf(record), lexicon, context);
		return account.ok ? account.value.positions.filter((position) => signOf(position) !== 0) : [];
	};
	const sets = [
		["gold/docs.jsonl", "data/readout-pairs/pairs.jsonl"],
		...["singles", "world", "world/singles"].map((name) => [`gold/${name}/docs.jsonl`, `gold/${name}/pairs.jsonl`]),
	].map(([docs, texts]) => ({ docs: linesOf(docs), events: linesOf(texts) }));
	const issues = new Set(
		sets.flatMap(({ docs }) => docs.flatMap(({ positions }) => positions.map(({ issue }) => issue))),
	);
	for (const { docs, events } of sets) {
		const golds = new Map(docs.map((doc) => [doc.doc_id, doc]));
		for (const { docs: records } of events)
			for (const record of records.filter(({ id }) => golds.has(id))) {
				const counterparts = [...new Set(records.map(({ actor }) => actor))].filter((actor) => actor !== record.actor);
				const parties = [record.actor, ...counterparts];
				const isOf = (holder, other) =>
					holder === other ||
					(holder === "BOTH" ? parties.includes(other) : other === "BOTH" && parties.includes(holder));
				const { positions, positions_maybe = [] } = golds.get(record.id);
				const read = signedOf(record, counterparts.length > 0 ? { counterparts } : {});
				for (const position of read.filter(({ issue }) => issues.has(issue))) {
					const like = ({ issue, holder }) => issue === position.issue && isOf(holder, position.holder);
					const found = positions.filter(like);
					if (found.length === 0 && positions_maybe.some(like)) continue;
					count(
						position,
						found.some((one) => signOf(one) === signOf(position)),
					);
				}
			}
	}
	const sentences = linesOf("gold/sentences/sentences.jsonl").filter(({ doc_id }) => halfOf(doc_id) === "development");
	const records = new Map(
		linesOf("gold/sentences/sentence-docs.jsonl").flatMap(({ docs }) => docs.map((doc) => [doc.id, doc])),
	);
	for (const { doc_id, judged: on, span, gold } of sentences)
		for (const position of signedOf(records.get(doc_id), {})) {
			const { start, end } = position.quote;
			if (!on.includes(position.issue) || start >= span[1] || end <= span[0]) continue;
			const found = gold.filter(({ issue }) => issue === position.issue);
			if (found.length > 0 && found.every(({ maybe }) => maybe)) continue;
			const isRight = (one) =>
				signOf(one) === signOf(position) && [one.holder, ...(one.holder_or ?? [])].includes(position.holder);
			count(position, found.some(isRight));
		}
	for (const [group, { right, judged }] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
		console.log(`${group} ${right} ${judged}`);
}
