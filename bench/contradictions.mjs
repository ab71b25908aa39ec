// Which of these pairs of sentences contradict each other? Each pair is asked as `fissure compare` asks it of the two whole texts.
//   npm run --silent bench:contradictions -- --pairs FILE --docs FILE[.gz] > out.jsonl
// FILE of pairs: {"id", "a": {"doc_id", "span"}, "b": …} a line; of documents: {"id", "actor", "lang", "title", "date", "text"}.
// Writes {"id", "contradiction": true|false} a line: true where a contradiction is found that rests on words of both sentences.
import { readCompiledLexicon } from "../packages/app/dist/lexicon/read-lexicon.js";
import { buildLexicon, codeDocument, compareAccounts, setPhrasesIn } from "../packages/core/dist/index.js";
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

function accountOf(id) {
	if (!accounts.has(id)) accounts.set(id, codeDocument(documentOf(records.get(id)), lexicon));
	return accounts.get(id);
}

const isWithin = ({ doc_id, span: [start, end] }, quotes) =>
	quotes.some((quote) => quote.document === doc_id && quote.start < end && start < quote.end);

for (const { id, a, b } of pairs) {
	const read = [a, b].map(({ doc_id }) => accountOf(doc_id));
	const found = read.every(({ ok }) => ok)
		? compareAccounts(
				read.map(({ value }) => value),
				{ codebook: lexicon.data.codebook, setPhrases: (account) => setPhrasesIn(account, lexicon) },
			).findings
		: [];
	const isContradiction = found.some(
		({ kind, evidence, instead }) =>
			kind === "contradiction" && [a, b].every((sentence) => isWithin(sentence, [...evidence, ...instead])),
	);
	process.stdout.write(`${JSON.stringify({ id, contradiction: isContradiction })}\n`);
}
