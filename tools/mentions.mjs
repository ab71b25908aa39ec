// How well do the codebook's terms find the issues of the judged texts?
//   node tools/mentions.mjs [issue …] [--set pairs|singles] [--quiet]
import { codeJudged, lexiconFromSources } from "./judged-texts.mjs";

const args = process.argv.slice(2);
const wanted = args.filter((arg) => /^[a-z_]+$/.test(arg) && arg !== "pairs" && arg !== "singles");
const sets = args.includes("--set") ? [args[args.indexOf("--set") + 1]] : ["pairs", "singles"];
const lexicon = lexiconFromSources();
for (const set of sets) {
	const counts = new Map();
	const total = { tp: 0, fp: 0, fn: 0 };
	for (const { gold, record, account } of codeJudged(set, lexicon)) {
		const found = new Set(account.mentions.map(({ issue }) => issue));
		const judged = new Set(gold.mentions);
		const maybe = new Set(gold.mentions_maybe ?? []);
		for (const issue of new Set([...found, ...judged])) {
			if (wanted.length > 0 && !wanted.includes(issue)) continue;
			const count = counts.get(issue) ?? { tp: 0, fp: 0, fn: 0, lines: [] };
			counts.set(issue, count);
			const sort = judged.has(issue) ? (found.has(issue) ? "tp" : "fn") : maybe.has(issue) ? null : "fp";
			if (sort === null) continue;
			count[sort]++;
			total[sort]++;
			const hits = account.mentions.filter((mention) => mention.issue === issue).slice(0, 3);
			if (sort === "fp")
				count.lines.push(
					`   FALSE ${record.lang} ${record.id.slice(0, 70)}: ${hits.map(({ concept, quote }) => `${concept} «${record.text.slice(Math.max(0, quote.start - 50), quote.end + 50).replace(/\s+/g, " ")}»`).join(" | ")}`,
				);
			if (sort === "fn")
				count.lines.push(
					`   MISS  ${record.lang} ${record.id.slice(0, 70)}: ${
						gold.positions
							.filter((p) => p.issue === issue)
							.map(({ quote }) => quote)
							.join(" | ") || "(no position)"
					}`,
				);
		}
	}
	const f1 = ({ tp, fp, fn }) => (tp + fp + fn ? ((2 * tp) / (2 * tp + fp + fn)).toFixed(3) : "-");
	console.log(`== ${set}: mentions F1 ${f1(total)} (right ${total.tp}, false ${total.fp}, missed ${total.fn})`);
	for (const [issue, count] of [...counts].sort((a, b) => b[1].fp + b[1].fn - a[1].fp - a[1].fn)) {
		console.log(`${issue.padEnd(22)} F1 ${f1(count)} right ${count.tp} false ${count.fp} missed ${count.fn}`);
		if (!args.includes("--quiet")) for (const line of count.lines) console.log(line);
	}
}
