import { describe, expect, it } from "vitest";
import { readYaml } from "./yaml.ts";

const problemOf = (text: string) => {
	const read = readYaml(text);
	return read.ok ? null : read.problem;
};

describe("YAML that anybody may have written", () => {
	it("is read with the line of each place", () => {
		const read = readYaml("a: 1\nb:\n  - c\n");
		expect(read.ok && [read.value.document.toJS(), read.value.lineAt(10)]).toEqual([{ a: 1, b: ["c"] }, 3]);
	});

	it.each(["- ", "? ", "[", "{", "- [", "a: {b: "])("is refused where %j is repeated", (mark) => {
		expect(problemOf(`ok: 1\nx:\n  ${mark.repeat(20_000)}`)).toMatchObject({
			code: "yaml-invalid",
			message: expect.stringMatching(/at most 100 levels, got more at line 3/u),
		});
	});

	it("is refused with an alias, in its line, and not for a text that begins like one", () => {
		expect(problemOf("a: &a 1\nb: *a\n")).toMatchObject({ message: expect.stringMatching(/got "\*a" at line 2/u) });
		for (const text of ["a: |\n  * one\n  * two\n", "a: '*b'\n", "# *c\na: x *d\n"]) expect(problemOf(text)).toBeNull();
	});

	it("says in which line it is no YAML", () => {
		expect(problemOf("a: 1\nb: [\n")).toMatchObject({
			place: "3",
			message: expect.stringMatching(/at line 3; correct/u),
		});
	});
});
