// Do many short quotations cost more than many long ones, against texts that repeat themselves?
//   npm run --silent bench:short [-- --quotations N]
// Ten texts of 3 KB each, in each of three languages; a thousand quotations of one to three words, and a thousand of some twenty, of
// the same texts, in one run and in turns. CPU time; the short ones should take less than twice that of the long ones.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { verifyDrafts } from "../packages/app/dist/index.js";

const { values } = parseArgs({ options: { quotations: { type: "string", default: "1000" } } });
const QUOTATIONS = Number(values.quotations);
const TEXTS = 10;
const LENGTH = 3000;
const SETS = {
	en: {
		unit: "The two sides agreed that the port of Teal will stay open and that the port of Sorrel will stay open. ",
		short: ["the port", "open", "will", "stay open", "the", "and that the"],
		longWords: 20,
		says: (words) => `The United States said “${words}” again.`,
	},
	ru: {
		unit: "Стороны согласились, что северный порт останется открытым и что южный порт останется открытым. ",
		short: ["порт", "и что", "открытым", "северный порт", "что", "останется"],
		longWords: 16,
		says: (words) => `Россия вновь заявила: «${words}».`,
	},
	zh: {
		unit: "双方同意北方港口继续开放，南方港口也继续开放。",
		short: ["港口", "开放", "继续", "北方港口", "也", "继续开放"],
		longWords: 40,
		says: (words) => `美国再次表示，“${words}”。`,
	},
};

const folder = mkdtempSync(join(tmpdir(), "fissure-short-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

for (const [language, { unit, short, longWords, says }] of Object.entries(SETS)) {
	const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
	const against = Array.from({ length: TEXTS }, (_, at) => {
		const input = join(folder, `${language}-${at}.txt`);
		writeFileSync(input, text);
		return { input, language, kind: "speech", publisher: "USA", date: `2023-01-${String(at + 1).padStart(2, "0")}` };
	});
	const [units, gap] = language === "zh" ? [[...text], ""] : [text.split(" "), " "];
	const long = (at) => {
		const from = at % Math.min(units.length - longWords, 40);
		return units.slice(from, from + longWords).join(gap);
	};
	const draftOf = (id, wordsOf) => ({
		...{ id, language, kind: "article", publisher: null, guessed: [], date: "2024-01-01" },
		text: Array.from({ length: QUOTATIONS }, (_, at) => says(wordsOf(at))).join("\n\n"),
	});
	const drafts = { short: draftOf("short", (at) => short[at % short.length]), long: draftOf("long", long) };
	const seconds = { short: [], long: [] };
	for (const name of ["short", "long", "short", "long"]) seconds[name].push(await cpu(drafts[name], against));
	const [least, most] = [Math.min(...seconds.short), Math.min(...seconds.long)];
	console.log(
		`${language}: ${QUOTATIONS} short ${least.toFixed(1)} s, long ${most.toFixed(1)} s, ratio ${(least / most).toFixed(2)} (below 2)`,
	);
}

async function cpu(draft, against) {
	const before = process.cpuUsage();
	const verified = await verifyDrafts({ drafts: [draft], against });
	if (!verified.ok) throw new Error(verified.problem.message);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}
