// The archives and lists of ../shared, read: one JSON object a line, packed or not.
import { readFileSync } from "node:fs";
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
