// Which of these pairs of sentences contradict each other? Each pair is asked as `fissure mixed` asks it of two texts of a case.
//   npm run --silent bench:contradictions -- --pairs FILE --docs FILE[.gz] > out.jsonl
// FILE of pairs: {"id", "a": {"doc_id", "span"}, "b": …} a line; of documents: {"id", "actor", "lang", "title", "date", "text"}.
// Writes {"id", "contradiction": true|false} a line, and with --why the question, and what either sentence says on it.
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { buildLexicon, codeDocument, opposed, sidesTaken } from "../packages/core/dist/index.js";
import { readLines } from "./archives.mjs";
import { documentOf } from "./document-of.mjs";

const [pairs, docs] = ["--pairs", "--docs"].map((name) => {
	const at = process.argv.indexOf(name);
	const path = at < 0 ? undefined : process.argv[at + 1];
	if (path === undefined) {
		console.error(`Expected ${name} FILE, got none; see the head of bench/contradictions.mjs`);
		process.exit(2);
	}
	return readLines(path);
});
const lexicon = buildLexicon(readCompiledLexicon());
const records = new Map(docs.map((record) => [record.id, record]));
const accounts = new Map();

function sidesOf({ doc_id, span: [start, end] }) {
	if (!accounts.has(doc_id)) accounts.set(doc_id, codeDocument(documentOf(records.get(doc_id)), lexicon));
	const account = accounts.get(doc_id);
	return account.ok ? sidesTaken(account.value, lexicon, { start, end }) : [];
}

for (const { id, a, b } of pairs) {
	const [ofA, ofB] = [a, b].map(sidesOf);
	const found = ofA.flatMap((one) => ofB.flatMap((other) => (opposed(one, other) === null ? [] : [[one, other]])));
	const why = {
		sides: [ofA, ofB].map((sides) =>
			sides.map(
				(s) =>
					`${s.holder} ${s.question}${s.side > 0 ? "+" : "-"} ${s.object} [${s.deed}] ${s.concerned} ${s.sure.toFixed(2)}`,
			),
		),
	};
	process.stdout.write(
		`${JSON.stringify({ id, contradiction: found.length > 0, ...(process.argv.includes("--why") ? why : {}) })}\n`,
	);
}
