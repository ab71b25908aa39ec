import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const ROOT = new URL("../", import.meta.url);
const files = readdirSync(new URL("packages", ROOT), { recursive: true, encoding: "utf8" })
	.filter((file) => /^[\w-]+[/\\]src[/\\].*(?<![.]test)[.]ts$/u.test(file))
	.map((file) => `packages/${file}`);

/** `source:` of a docstring, with the lines that go on. */
const sourcesIn = (file: string): readonly string[] =>
	[
		...readFileSync(new URL(file, ROOT), "utf8").matchAll(/^ ?\t* \* - source: +(?<first>.*(?:\n\t* \* {2,}.*)*)/gmu),
	].map(({ groups }) => (groups?.first ?? "").replace(/\n\t* \* +/gu, " "));

it("every method names a paper, a standard or a function with one, or says that it is its own; none names a page of Fissure's", () => {
	const lines = files.flatMap((file) => sourcesIn(file).map((source) => ({ file, source })));
	expect(lines.length).toBeGreaterThan(35);
	const named =
		/^own\b|\b(?:1[89]|20)\d\d\b|doi:10[.]|https:\/\/|`(?:[\w-]+\/)+[\w-]+[.]ts`|\bRFC \d|\bISO \d|\bMetaculus\b|\bSquiggle\b|which has no paper/u;
	expect(lines.filter(({ source }) => !named.test(source))).toEqual([]);
	expect(lines.filter(({ source }) => /[.]md\b|\bFIELD\b/u.test(source))).toEqual([]);
});

it("every file that such a line names is in the package", () => {
	const named = files.flatMap((file) =>
		sourcesIn(file).flatMap((source) =>
			[...source.matchAll(/`(?<path>(?:[\w-]+\/)+[\w-]+[.]ts)`/gu)].map(({ groups }) => ({ file, path: groups?.path })),
		),
	);
	expect(named.length).toBeGreaterThan(10);
	const srcOf = (file: string): string => file.replace(/(?<=[/\\]src[/\\]).*/u, "");
	expect(named.filter(({ file, path }) => !existsSync(new URL(`${srcOf(file)}${path}`, ROOT)))).toEqual([]);
});
