import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inCase } from "../case/in-case.ts";
import { initCase } from "../case/init-case.ts";
import { query } from "../exchange/fixtures/query.ts";
import { caseChoices, granted } from "../fixtures/port-ellery.ts";
import { addToCase, joinAdded } from "./add-to-case.ts";
import { partsToAdd } from "./share-of-adding.ts";

const choices = caseChoices();

/** Texts as people have them: the same name in two folders, ids that are there twice, two versions of an address, what cannot be read. */
function writeTexts(folder: string): string {
	const top = join(folder, "texts");
	for (const room of ["a", "b"]) mkdirSync(join(top, room), { recursive: true });
	const text = (words: string) =>
		`Valdara supports the corridor: ${words}. The two sides met and spoke of the harbour.`;
	for (let file = 0; file < 12; file++)
		for (const room of ["a", "b"]) writeFileSync(join(top, room, `val-${file}.txt`), text(`${room} ${file}`));
	const record = (i: number) => ({
		id: `speech-${i % 30}`,
		text: text(`record ${i}`),
		actor: "VAL",
		date: "2026-01-02",
	});
	const version = (i: number) => ({ text: text(`version ${i}`), url: "https://one.example/page", date: "2026-01-02" });
	const lines = [...Array.from({ length: 40 }, (_, i) => record(i)), version(1), version(2), version(3)];
	const broken = ["{", ...lines.map((line) => JSON.stringify(line))];
	writeFileSync(join(top, "debate.jsonl"), `${broken.join("\n")}\n`);
	writeFileSync(
		join(top, "table.csv"),
		`id,text,country\n${[1, 2, 3].map((i) => `row-${i},${text(`row ${i}`)},VAL`).join("\n")}\n`,
	);
	writeFileSync(join(top, "empty.txt"), "");
	return top;
}

it("gives the same case in parts, in whatever order, as at once", async () => {
	const whole = choices("whole.fissure");
	const top = writeTexts(whole.folder);
	const sources = [{ input: top, language: "en" as const }];
	granted(await initCase({ case: whole }));
	const atOnce = granted(await addToCase({ case: whole, sources }));
	expect(atOnce.counts).toMatchObject({ added: 68, "new-version": 2 });
	expect(atOnce.problems).toBe(2);
	const held = async (choice: typeof whole) =>
		granted(
			await inCase(choice, "whole", async (file) => ({
				ok: true,
				value: {
					// What may differ is which of two files of one name gets the id without a number.
					texts: await query(
						file,
						"select text, fingerprint, source, publisher, date, language from documents where until is null order by text",
					),
					versions: await query(
						file,
						"select text, version_of is null as first from documents where url is not null order by key",
					),
					actions: await query(file, "select verb from actions"),
				},
			})),
		);
	const expected = await held(whole);
	const begun = "2026-01-01T00:00:00.123Z";
	const part = { ...choices("parts.fissure"), begun };
	granted(await initCase({ case: part }));
	const reports = [];
	for (const number of [3, 0, 4, 1, 2, 0]) {
		const added = granted(await addToCase({ case: part, sources, share: { number, of: 5 } }));
		// The last is one that is done twice.
		if (reports.length < 5) reports.push(added);
		else expect(added.counts).toMatchObject({ added: 0, "new-version": 0 });
	}
	expect(joinAdded(reports)).toMatchObject({ counts: atOnce.counts, problems: atOnce.problems });
	expect(reports.filter(({ counts }) => counts.added > 0)).toHaveLength(5);
	expect(await held(part)).toEqual(expected);
	expect(await partsToAdd(sources), "a few texts are not worth cutting").toBe(1);
	writeFileSync(join(top, "large.txt"), "x ".repeat(5_000_000));
	expect(await partsToAdd(sources)).toBe(3);
});
