// Which differences do the judges see otherwise?   node tools/differences.mjs [event part]

import { readLines } from "../bench/archives.mjs";
import { compareAccounts } from "../packages/core/dist/index.js";
import { codeJudged, lexiconFromSources, shared } from "./judged-texts.mjs";

const [part = ""] = process.argv.slice(2);
const ABSENT = new Set(["omission", "unconfirmed-attribution", "claimed-agreement"]);
const lexicon = lexiconFromSources();
const judged = codeJudged("pairs", lexicon);
for (const event of readLines(`${shared}gold/events.jsonl`)) {
	if (!event.event_id.includes(part)) continue;
	const accounts = judged.filter(({ gold }) => gold.event_id === event.event_id).map(({ account }) => account);
	const { findings } = compareAccounts(accounts, { codebook: lexicon.data.codebook });
	console.log(`## ${event.event_id}`);
	const key = (d) => `${d.issue}|${d.in}`;
	const mine = findings.map((f, rank) => ({
		type: f.kind,
		issue: f.issue,
		in: f.carriedBy,
		quote: f.evidence[0].exact,
		rank: rank + 1,
		weight: f.weight,
	}));
	const show = (d) =>
		`${(d.type ?? "").padEnd(24)} ${(d.issue ?? "-").padEnd(20)} ${d.in.slice(0, 12).padEnd(12)} «${d.quote.slice(0, 100).replace(/\s+/g, " ")}»`;
	for (const g of event.differences.filter(({ issue }) => issue)) {
		const same = ABSENT.has(g.type)
			? mine.filter((m) => ABSENT.has(m.type) && key(m) === key(g))
			: mine.filter((m) => m.type === g.type && m.issue === g.issue);
		const verdict =
			same.length === 0
				? "MISS "
				: !ABSENT.has(g.type) || same.some((m) => (g.types ?? [g.type]).includes(m.type))
					? "ok   "
					: "TYPE ";
		console.log(
			`  ${verdict} s${g.salience} ${show(g)} ${same.map((m) => `#${m.rank} ${m.type} w${m.weight}`).join("; ")}`,
		);
	}
	const known = [...event.differences, ...(event.differences_maybe ?? [])]
		.filter(({ type }) => ABSENT.has(type))
		.map(key);
	for (const m of mine.filter(({ type }) => ABSENT.has(type)).filter((d) => !known.includes(key(d))))
		console.log(`  FALSE #${m.rank} w${m.weight} ${show(m)}`);
	for (const m of mine.filter(({ type }) => !ABSENT.has(type)))
		console.log(`  other #${m.rank} w${m.weight} ${show(m)}`);
}
