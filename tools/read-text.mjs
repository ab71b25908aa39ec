// How does the coder read a text? Prints each sentence with its clauses and positions.
//   node tools/read-text.mjs CORPUS.jsonl[.gz] [--id PART | --random N --seed S] [--lang zh]

import { readLines } from "../bench/archives.mjs";
import { codeDocument } from "../packages/core/dist/index.js";
import { documentOf, lexiconFromSources } from "./judged-texts.mjs";

const [path, ...args] = process.argv.slice(2);
const option = (name) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
const lexicon = lexiconFromSources();
const records = readLines(path)
	.flatMap((line) => line.docs ?? [line])
	.filter((record) => record.text && (option("lang") ?? record.lang) === record.lang);
let seed = Number(option("seed") ?? 1);
const random = () => {
	seed = (seed * 1103515245 + 12345) % 2147483648;
	return seed / 2147483648;
};
const chosen = option("id")
	? records.filter(({ id }) => id.includes(option("id")))
	: Array.from({ length: Number(option("random") ?? 3) }, () => records[Math.floor(random() * records.length)]);
for (const record of chosen) {
	const account = codeDocument(documentOf(record), lexicon);
	console.log(`\n# ${record.id} ${record.actor} ${record.title ?? ""}`);
	if (!account.ok) {
		console.log(account.problem.message);
		continue;
	}
	const { parties, sentences, statements, positions } = account.value;
	console.log(`  parties ${parties.join(", ")}`);
	for (const [at, { start, end, paragraph }] of sentences.entries()) {
		console.log(`¶${paragraph + 1} ${record.text.slice(start, end).replace(/\s+/g, " ")}`);
		for (const [index, statement] of statements.entries()) {
			if (statement.sentence !== at) continue;
			for (const { issue, holder, manner, stance, because } of positions.filter(
				(position) => position.statement === index,
			)) {
				console.log(
					`     → ${issue} ${holder} ${manner} ${stance} [${statement.attitude?.verb ?? "-"}] ${because.join(", ")}`,
				);
			}
		}
	}
}
