import { describe, expect, it } from "vitest";
import { DEBATE } from "./fixtures/debate.ts";
import { readDna } from "./read-dna.ts";
import { LONGEST_DNA_NAME, writeDna } from "./write-dna.ts";

const project = () => {
	const read = readDna(DEBATE, "debate.dna");
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
};

describe("writeDna", () => {
	it("keeps two names apart that are alike in the characters that fit", () => {
		const long = (ending: string) => `${"🚢".repeat(LONGEST_DNA_NAME)}${ending}`;
		const { rows } = writeDna({ ...project(), coders: ["Admin", long("a"), long("b")] });
		const names = rows.CODERS?.map(([, name]) => String(name)) ?? [];
		expect(new Set(names).size).toBe(3);
		expect(names.every((name) => Array.from(name).length <= LONGEST_DNA_NAME)).toBe(true);
		expect(names[2]).toMatch(/ \(2\)$/u);
	});
});
