// The archives and lists of ../shared, read: one JSON object a line, packed or not.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Under ../shared/data; what a bench draws texts from that nobody has judged. */
export const ARCHIVES = [
	"kremlin-en/kremlin_en_1999-2020.jsonl.gz",
	"kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz",
	"kremlin-kyiv-2021-22/press_releases_2021-10_2022-06.jsonl.gz",
	"prc-mfa-zh/prc_mfa_spokesperson_zh_to_2020-04.jsonl.gz",
	"cctv-zh-readouts/cctv_foreign_policy_2022-09_2026-08.jsonl.gz",
	"whitehouse-foreign-policy/wh_foreign_policy_2021-2026.jsonl.gz",
	"ukraine-addresses-2022/addresses.jsonl",
	"ungdc/ungdc_1990-2009.jsonl.gz",
	"ungdc/ungdc_2010-2024.jsonl.gz",
];

/** Under ../shared/data. Of each language an archive, and what its records leave unsaid. */
export const ARCHIVE_OF = {
	en: { file: "ungdc/ungdc_2010-2024.jsonl.gz", given: {} },
	ru: { file: "kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz", given: { lang: "ru", actor: "RUS" } },
	zh: { file: "prc-mfa-zh/prc_mfa_spokesperson_zh_to_2020-04.jsonl.gz", given: { lang: "zh", actor: "CHN" } },
};

/** The objects of a file, one a line, each as it is asked for; other lines are passed over. */
export function* eachLine(path) {
	const bytes = readFileSync(path);
	const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
	for (let start = 0; start < text.length; ) {
		const end = text.indexOf("\n", start);
		const line = text.slice(start, end === -1 ? text.length : end);
		if (line.startsWith("{")) yield JSON.parse(line);
		start += line.length + 1;
	}
}

/** All objects of a file. */
export const readLines = (path) => [...eachLine(path)];

/** The files of the UN General Debate hold the speeches of these years, in their order. */
export const DEBATE_YEARS = ["1946-1969", "1970-1989", "1990-2009", "2010-2024"];

/** The speeches of the UN General Debate, or of a part of it: every n-th, so that all years are in it. */
export function* generalDebate(folder, part = 1) {
	let due = 0;
	for (const years of DEBATE_YEARS)
		for (const speech of eachLine(join(folder, `ungdc_${years}.jsonl.gz`))) {
			due += part;
			if (due < 1 - 1e-9) continue;
			due -= 1;
			yield speech;
		}
}

/** Speeches by the archive that each is from. */
export function byArchive(speeches) {
	const groups = new Map();
	for (const speech of speeches) {
		if (!groups.has(speech.archive)) groups.set(speech.archive, []);
		groups.get(speech.archive).push(speech);
	}
	return groups;
}
