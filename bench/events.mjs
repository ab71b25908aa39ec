// Groups documents of one meeting or call, as `fissure events group` does in a case.
//   npm run --silent bench:events -- --docs FILE[.gz] > events.json
// FILE: one document a line: {"id", "actor", "lang", "title", "date", "text"}. Writes a JSON list of groups of document ids.
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { buildLexicon, groupDocuments, marksIn } from "../packages/core/dist/index.js";
import { readLines } from "./archives.mjs";
import { documentOf } from "./document-of.mjs";

const at = process.argv.indexOf("--docs");
const path = at < 0 ? undefined : process.argv[at + 1];
if (path === undefined) {
	console.error("Expected --docs FILE[.gz], got none; FILE holds one document a line");
	process.exit(2);
}
const lexicon = buildLexicon(readCompiledLexicon());
const documents = readLines(path).map(documentOf);
const found = groupDocuments(documents, {
	marksIn: (words, language, date) => marksIn(words, language, lexicon, date),
	isOrganisation: (actor) => lexicon.kinds.get(actor) === "organisation",
});
const groups = found
	.filter(({ state }) => state !== "open")
	.map(({ documents: grouped }) => grouped.map(({ document }) => document));
process.stdout.write(`${JSON.stringify(groups)}\n`);
