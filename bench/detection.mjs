// How often is the language of a short text told: sentences and paragraphs of official texts in the seven languages?
//   npm run --silent bench:detection -- [--texts N]
// Every piece is looked at alone, without what is around it. Null: nothing is said, which is right only where nothing can be told.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { detectLanguage, languageOf, segment } from "../packages/core/dist/index.js";
import { readLines } from "./archives.mjs";

const SHARED = fileURLToPath(new URL("../../shared/", import.meta.url));
const SETS = {
	en: ["data/whitehouse-foreign-policy/wh_foreign_policy_2021-2026.jsonl.gz"],
	zh: ["data/cctv-zh-readouts/cctv_foreign_policy_2022-09_2026-08.jsonl.gz"],
	ru: ["data/kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz"],
	fr: ["data-languages/fr-viepublique-2020/vie_publique_intl_2020-09_2020-11.jsonl.gz"],
	es: [
		"data-languages/es-mexico-presidencia/mx_presidencia_intl_2018-12_2026.jsonl.gz",
		"data-languages/es-argentina-presidencia/arg_cfk_2007-2015.jsonl.gz",
	],
	ar: ["data-languages/ar-spa-2015/ar_state_agencies_2015-07_2015-08.jsonl.gz"],
	uk: ["data-languages/uk-resistinua-2022/uk_addresses_2022-02_2022-05.jsonl.gz"],
};
/** Characters of a piece, from and below; where words are not spaced, a third of them. */
const LENGTHS = [
	[20, 40],
	[40, 80],
	[80, 160],
	[160, 400],
];
const UNSPACED = 3;

const { values } = parseArgs({ options: { texts: { type: "string", default: "100" } } });
if (!existsSync(`${SHARED}data-languages`)) {
	console.log("skipped: no shared data");
	process.exit(0);
}

console.log(`language   ${LENGTHS.map(([from, to]) => `${from}–${to} characters`.padStart(26)).join("")}`);
for (const [code, files] of Object.entries(SETS)) {
	const language = languageOf(code);
	const per = language.sentences.unspaced ? UNSPACED : 1;
	const tallies = LENGTHS.map(() => ({ right: 0, none: 0, wrong: new Map() }));
	for (const file of files) {
		const records = readLines(`${SHARED}${file}`).filter(({ lang }) => lang === code);
		for (const { text } of everyNth(records, Number(values.texts)))
			for (const { start, end } of segment(text, language).sentences) {
				const at = LENGTHS.findIndex(([from, to]) => end - start >= from / per && end - start < to / per);
				if (at < 0) continue;
				const found = detectLanguage(text.slice(start, end)).language;
				const tally = tallies[at];
				if (found === code) tally.right++;
				else if (found === null) tally.none++;
				else tally.wrong.set(found, (tally.wrong.get(found) ?? 0) + 1);
			}
	}
	console.log(`${code.padEnd(11)}${tallies.map((tally) => shown(tally).padStart(26)).join("")}`);
}

/** Right, nothing said, taken for another; of how many. */
function shown({ right, none, wrong }) {
	const others = [...wrong].toSorted((one, other) => other[1] - one[1]);
	const mistaken = others.reduce((sum, [, count]) => sum + count, 0);
	const all = right + none + mistaken;
	if (all === 0) return "–";
	const share = (count) => ((100 * count) / all).toFixed(1);
	const [most] = others;
	return `${share(right)} ${share(none)} ${share(mistaken)}${most === undefined ? "" : ` ${most[0]}`} of ${all}`;
}

function everyNth(records, most) {
	const all = [...records];
	const step = Math.max(1, Math.floor(all.length / most));
	return all.filter((_, at) => at % step === 0).slice(0, most);
}
