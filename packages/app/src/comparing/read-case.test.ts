import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCase } from "./read-case.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-case-"));
const file = join(folder, "case.yaml");
const read = (yaml: string) => {
	writeFileSync(file, yaml);
	return readCase(file);
};

const CASE = `
title: Talks
codebook: codebook.yaml
events: events.yaml
accounts: [b]
documents:
  - { id: a, file: a.txt, publisher: XVA, kind: readout, date: 2031-05-03 }
  - { id: b, file: sub/b.html, publisher: null, kind: leaflet, title: Joint }
previous:
  - { file: old.txt, publisher: XVA }
background:
  - { file: archive/, publisher: XTE }
`;

describe("a case", () => {
	it("names the accounts to compare, and every text that a draft may quote", () => {
		const outcome = read(CASE);
		if (!outcome.ok) throw new RangeError(outcome.problem.message);
		const { texts, documents, previous, background, ...rest } = outcome.value;
		const b = { input: join(folder, "sub", "b.html"), title: "Joint" };
		expect(texts).toEqual([b]);
		expect(documents).toEqual([
			{ input: join(folder, "a.txt"), publisher: "XVA", kind: "readout", date: "2031-05-03" },
			b,
			{ input: join(folder, "old.txt"), publisher: "XVA" },
			{ input: join(folder, "archive/"), publisher: "XTE" },
		]);
		expect([previous, background].map((list) => list?.length)).toEqual([1, 1]);
		expect(rest).toEqual({
			event: "Talks",
			codebook: join(folder, "codebook.yaml"),
			events: join(folder, "events.yaml"),
		});
	});

	it.each([
		["accounts: [nobody]\ndocuments: []", "nobody"],
		["documents:\n  - { id: a }", 'under "documents" to name its file'],
		["background:\n  - ", 'under "background" to name its file'],
		["- a list", "Expected a case"],
	])("is refused where it makes no sense: %j", (yaml, words) => {
		expect(read(yaml)).toMatchObject({
			ok: false,
			problem: { code: "case-invalid", message: expect.stringContaining(words) },
		});
	});

	it("is unreadable in broken YAML or in no file", () => {
		expect(read("documents: [")).toMatchObject({ ok: false, problem: { code: "case-unreadable" } });
		expect(readCase(`${file}.none`)).toMatchObject({ ok: false, problem: { code: "case-unreadable" } });
	});
});
