import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DivergenceReport, Formulations } from "@fissure/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callIn } from "../../packages/cli/src/fixtures/call-in.ts";

/** The commands of the page, in a folder of their own; what the page says they find is asked here. */
const folder = mkdtempSync(join(tmpdir(), "fissure-over-time-"));
afterAll(() => rmSync(folder, { recursive: true }));
const here = fileURLToPath(new URL(".", import.meta.url));
const json = <Answer>(file: string): Answer => JSON.parse(readFileSync(join(folder, file), "utf8"));

const [, marked = ""] = readFileSync(join(here, "over-time.md"), "utf8").split("<!-- over time commands -->");
const commands = (/```sh\n([\s\S]*?)```/u.exec(marked)?.[1] ?? "").trim().split("\n");

beforeAll(async () => {
	symlinkSync(join(here, ".."), join(folder, "examples"));
	for (const command of commands) {
		const argv = command
			.split(" ")
			.slice(1)
			.map((word) => (word.startsWith("examples/") ? join(folder, word) : word));
		const { code, err } = await callIn(folder, argv, { env: process.env });
		if (code > 1) throw new Error(`${command}: ${code}\n${err}`);
	}
}, 180_000);

describe("the case of Port Ellery over time", () => {
	it("finds the phrase of 2017 in the vote of 2025, word for word first", () => {
		interface Item {
			readonly document: string;
			readonly kind: string;
			readonly quote: string;
		}
		const { items } = json<{ readonly items: readonly Item[] }>("precedents.json");
		const old = items.filter(({ document }) => document === "valdara-council-2017-en");
		expect(old.filter(({ kind }) => kind === "exact").length).toBeGreaterThanOrEqual(2);
		expect(old.some(({ quote }) => quote.includes("a knot tied by many hands over many years"))).toBe(true);
		expect(items[0]?.document).toBe("valdara-council-2017-en");
	});

	it("follows phrases through all texts of Valdara, and calls none vanished", () => {
		const { items } = json<Formulations>("phrases.json");
		expect(items.find(({ phrase }) => phrase === "all parties concerned")).toMatchObject({
			...{ firstSeen: "2017-04-06", lastSeen: "2025-10-30", texts: 3 },
		});
		expect(items.filter(({ qVanished }) => (qVanished ?? 1) <= 0.05)).toEqual([]);
	});

	it("lays the unnamed agent beside the sentence of the host that names it", () => {
		const text = readFileSync(join(folder, "unnamed.json"), "utf8");
		expect(text).toContain("Sorvia question");
		expect(text).toContain("Tesmark's invasion of Sorvia");
	});

	it("says how far the partners are apart, and what Valdara alone holds in the joint text", () => {
		const { pairs } = json<DivergenceReport>("divergence.json");
		const [pair] = pairs;
		const naming = pair?.issues.flatMap(({ issue, periods }) =>
			periods
				.filter(({ gap, from }) => gap !== null && from.startsWith("2025"))
				.map(({ interval }) => ({ issue, interval })),
		);
		expect(naming?.filter(({ interval }) => interval !== null && interval[0] > 0)).toHaveLength(1);
		expect(pair?.asymmetries.map(({ kind, holder }) => `${kind} ${holder}`)).toContain("sided XVA");
	});

	it("calls no shift where texts are few, and expects of a readout what its publisher says at other times", () => {
		const shifts = json<{ readonly shifts: readonly unknown[] }>("shifts.json");
		expect(shifts.shifts).toEqual([]);
		const { issues } = json<{ readonly issues: readonly { readonly probability: number }[] }>("expected.json");
		expect(issues[0]?.probability).toBeGreaterThan(0.5);
	});

	it("fits on a page whose marks lead to notes", () => {
		const html = readFileSync(join(folder, "report.html"), "utf8");
		expect(html.match(/<a href="#n\d+" aria-label/gu)?.length).toBeGreaterThan(20);
		expect(html.match(/<li id="n\d+">/gu)?.length).toBeGreaterThan(20);
	});
});
