// Where does the coder read positions otherwise than the judges?
//   node tools/positions.mjs [pairs|singles] [language] [document id part]
import { positionsForScoring } from "../bench/positions-for-scoring.mjs";
import { codeJudged, lexiconFromSources } from "./judged-texts.mjs";

const [set = "pairs", language = "", part = ""] = process.argv.slice(2);
const lexicon = lexiconFromSources();
const show = ({ issue, holder, asserted_as, stance, quote }) =>
	`${issue} ${holder} ${asserted_as} ${stance} «${quote.slice(0, 110).replace(/\s+/g, " ")}»`;
for (const { gold, record, account } of codeJudged(set, lexicon)) {
	if (!record.lang.includes(language) || !record.id.includes(part)) continue;
	const mine = positionsForScoring(account);
	const lines = [];
	const key = (p) => `${p.issue}|${p.holder}`;
	const maybe = new Set((gold.positions_maybe ?? []).map(key));
	for (const g of gold.positions) {
		const same = mine.filter((p) => key(p) === key(g));
		if (same.length === 0)
			lines.push(
				`  MISS   ${show(g)}    mine: ${mine
					.filter((p) => p.issue === g.issue)
					.map((p) => `${p.holder} ${p.asserted_as} ${p.stance}`)
					.join("; ")}`,
			);
		else {
			const stance = same[0].stance;
			if (!same.some((p) => p.asserted_as === g.asserted_as))
				lines.push(`  MANNER ${show(g)}    mine: ${same[0].asserted_as}`);
			if (stance !== null && Math.sign(stance) !== Math.sign(g.stance))
				lines.push(
					`  STANCE ${show(g)}    mine: ${show(same[0])} because ${account.positions.find((p) => p.issue === g.issue && p.holder === g.holder && p.stance === stance)?.because.join(", ")}`,
				);
			const at = record.text.indexOf(g.quote);
			if (
				!same.some((p) => {
					const mineAt = record.text.indexOf(p.quote);
					return mineAt < at + g.quote.length && at < mineAt + p.quote.length;
				})
			)
				lines.push(`  SPOT   ${show(g)}    mine: ${same.map(({ quote }) => quote.slice(0, 70)).join(" / ")}`);
		}
	}
	for (const p of mine)
		if (!gold.positions.some((g) => key(g) === key(p)) && !maybe.has(key(p)))
			lines.push(
				`  FALSE  ${show(p)} because ${account.positions.find((q) => q.issue === p.issue && q.holder === p.holder && q.quote.exact === p.quote)?.because.join(", ")}`,
			);
	if (lines.length > 0)
		console.log(
			`## ${record.id} ${record.actor} ${record.lang} parties ${account.parties.join(",")}\n${lines.join("\n")}`,
		);
}
