import { createReadStream, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { readInputs } from "../index.ts";

const shared = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
const present = existsSync(shared);
const archives = present
	? readdirSync(shared, { recursive: true, encoding: "utf8" })
			.filter((name) => /\.jsonl(\.gz)?$/.test(name))
			.toSorted()
	: ["(skipped: no shared data)"];

/** Texts of an archive that are read; `shared-data.test.ts` counts the rest. */
const MOST = isProof ? Number.POSITIVE_INFINITY : 200;

interface Expected {
	readonly id?: string;
	readonly actor?: string;
	readonly date?: string | null;
	readonly published?: string;
	readonly year?: number;
	readonly venue?: string;
	readonly lang?: string;
	readonly title?: string;
	readonly text?: string;
	readonly docs?: readonly Expected[];
	readonly before?: string;
	readonly after?: string;
}

/** An event holds several texts, an edit of a page the two that it parts. */
const textsOf = (record: Expected): readonly Expected[] =>
	record.docs ?? (record.text === undefined ? [{ text: record.before ?? "" }, { text: record.after ?? "" }] : [record]);

async function recordsOf(path: string): Promise<readonly Expected[]> {
	const raw = createReadStream(path);
	const records: Expected[] = [];
	for await (const line of createInterface({ input: path.endsWith(".gz") ? raw.pipe(createGunzip()) : raw })) {
		const record = JSON.parse(line) as Expected;
		records.push(...textsOf(record));
		if (records.length >= MOST) break;
	}
	return records;
}

describe.skipIf(!present)("the shared archives", () => {
	it.each(archives)("reads the lines of %s, with their fields", async (name) => {
		const path = join(shared, name);
		const records = await recordsOf(path);
		let at = 0;
		for await (const outcome of readInputs([path])) {
			const record = records[at];
			if (record === undefined) break;
			at++;
			if (!outcome.ok) {
				expect(outcome.problem.code).toMatch(/^text-(missing|empty)$/);
				expect(record.text?.trim() ?? "").toBe("");
				continue;
			}
			const { text, date, title, venue, language, publisher, guessed, id } = outcome.value;
			expect(text).toBe(record.text);
			if (record.title) expect(title).toBe(record.title);
			if (record.venue) expect(venue).toBe(record.venue);
			if (record.lang) expect(language).toBe(record.lang);
			if (record.id && !name.includes("readout-pairs")) expect(id.startsWith(record.id)).toBe(true);
			if (record.actor && /^[A-Z]{2,3}$/.test(record.actor)) expect(publisher).toBe(record.actor);
			if (record.date && /^\d{4}-/.test(record.date)) expect(date).toBe(record.date.slice(0, 10));
			else if (record.year !== undefined && !record.date) expect(date).toBe(String(record.year));
			expect(guessed.includes("date")).toBe(date !== undefined && !record.date && record.year === undefined);
		}
		expect(at).toBe(records.length);
	});
});
