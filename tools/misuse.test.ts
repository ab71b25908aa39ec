import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isProof } from "./in-proof.ts";

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const GOLD = pathOf("../../shared/gold/misuse/");
const isPossible = existsSync(GOLD) && existsSync(pathOf("../packages/app/dist/index.js"));

/** How many, of how many, the ratio, and its interval. */
type Ratio = readonly [number, number, number, number, number];

function run(...argv: readonly string[]): string {
	return execFileSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 2 ** 26 });
}

describe.skipIf(!isPossible)("drafts that misuse true words (skipped: no shared data, or not built)", () => {
	it.runIf(isProof)("stops them, and lets their true twins pass", { timeout: 600_000 }, () => {
		const folder = mkdtempSync(join(tmpdir(), "fissure-misuse-"));
		try {
			const out = join(folder, "out.jsonl");
			writeFileSync(out, run(pathOf("../bench/misuse.mjs"), "--cases", join(GOLD, "cases.jsonl")));
			const { all } = JSON.parse(run(join(GOLD, "score-misuse.mjs"), out)) as { all: Record<string, Ratio> };
			process.stdout.write(`misuses and their twins: ${JSON.stringify(all)}\n`);
			expect(all.stopped?.[2], "misuses stopped").toBeGreaterThanOrEqual(0.85);
			expect(all.noticed?.[2], "misuses stopped or warned of").toBeGreaterThanOrEqual(0.95);
			expect(all.twins_refused?.[2], "true twins refused").toBeLessThanOrEqual(0.02);
			expect(all.twins_warned?.[2], "true twins warned of").toBeLessThanOrEqual(0.08);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
