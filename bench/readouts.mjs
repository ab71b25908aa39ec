// Reads judged or unjudged events and writes what the scorer of judged texts reads.
//   npm run --silent bench:readouts -- [--every] --pairs FILE > out.jsonl
// FILE: one event a line: {"event_id", "docs": [{"id", "actor", "lang", "title", "date", "text"}, …]}.
// --every writes every position unmerged, with its span and its certainty; without it, one reading of a holder, issue and manner.
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { buildLexicon, codeDocument, compareAccounts, setPhrasesIn } from "../packages/core/dist/index.js";
import { readLines } from "./archives.mjs";
import { documentOf } from "./document-of.mjs";
import { everyPosition, positionsForScoring } from "./positions-for-scoring.mjs";

const at = process.argv.indexOf("--pairs");
const path = at < 0 ? undefined : process.argv[at + 1];
if (path === undefined) {
	console.error("Expected --pairs FILE, got none; FILE holds one event a line, as pairs.jsonl does");
	process.exit(2);
}
const positionsIn = process.argv.includes("--every") ? everyPosition : positionsForScoring;
const lexicon = buildLexicon(readCompiledLexicon());

for (const event of readLines(path)) {
	const accounts = event.docs.flatMap((record) => {
		const counterparts = [...new Set(event.docs.map(({ actor }) => actor))].filter((actor) => actor !== record.actor);
		const account = codeDocument(documentOf(record), lexicon, counterparts.length > 0 ? { counterparts } : {});
		if (!account.ok) console.error(`${account.problem.place}: ${account.problem.message}`);
		return account.ok ? [account.value] : [];
	});
	const documents = accounts.map((account) => ({
		doc_id: account.document.id,
		mentions: [...new Set(account.mentions.map(({ issue }) => issue))].sort(),
		positions: positionsIn(account),
	}));
	const { findings } = compareAccounts(accounts, {
		codebook: lexicon.data.codebook,
		setPhrases: (account) => setPhrasesIn(account, lexicon),
	});
	const differences = findings.map(({ kind, issue, carriedBy, holder, evidence }) => ({
		type: kind,
		issue,
		in: carriedBy,
		holder,
		quote: evidence[0].exact,
	}));
	process.stdout.write(`${JSON.stringify({ event_id: event.event_id, documents, differences })}\n`);
}
