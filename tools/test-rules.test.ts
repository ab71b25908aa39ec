import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const config = readFileSync(join(root, "vitest.config.ts"), "utf8");

interface Rule {
	readonly name: string;
	/** What a line looks like that breaks it. */
	readonly broken: RegExp;
	/** What such a line may be. */
	readonly planted: string;
	/** Which files may. */
	readonly allowed: (file: string) => boolean;
}

const RULES: readonly Rule[] = [
	{
		name: "reads no clock but through tools/in-proof.ts, since a busy machine is slow and not wrong",
		broken: /\bperformance\s*\.\s*now\b|\bhrtime\b|\bDate\s*\.\s*now\b|\bconsole\s*\.\s*time\b|FISSURE_PROOF/u,
		planted: "const began = performance.now();",
		allowed: (file) => file === "tools/in-proof.ts",
	},
	{
		name: "has no seed of its own for fast-check: FISSURE_SEED is for all",
		broken: /\bseed:\s*(?:\d[\d_]*|[A-Z_]+)\s*[,}]/u,
		planted: "{ seed: 20240506, numRuns: 10 }",
		allowed: () => false,
	},
	{
		name: "replaces a module only where vitest.config.ts gives its file a process of its own",
		broken: /\bvi\s*\.\s*(?:do)?[mM]ock\(/u,
		planted: 'vi.mock("node:dns");',
		allowed: (file) => config.includes(`"${file}"`),
	},
];

/** Every test and what it is made of. */
const FILES = ["packages", "tools", "examples"]
	.flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: "utf8" }).map((name) => join(top, name)))
	.filter((file) => /[.]test[.]tsx?$|\/fixtures\/.*[.](?:ts|mjs)$|^tools\/.*[.]ts$/u.test(file))
	.filter((file) => !/node_modules|\/dist\//u.test(file) && file !== "tools/test-rules.test.ts");

const linesThatBreak = ({ broken, allowed }: Rule): readonly string[] =>
	FILES.filter((file) => !allowed(file)).flatMap((file) =>
		readFileSync(join(root, file), "utf8")
			.split("\n")
			.flatMap((line, at) => (broken.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
	);

describe("every test", () => {
	it.each(RULES)("$name", (rule) => {
		expect(FILES.length).toBeGreaterThan(300);
		expect(rule.broken.test(rule.planted)).toBe(true);
		expect(linesThatBreak(rule)).toEqual([]);
	});
});
