import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
/** Bytes, packed as they are sent: a page on a slow line stands within a second. */
const MOST = 150_000;

describe.skipIf(!existsSync(`${dist}/index.html`))(
	"the built page (skipped: packages/web/dist has not been built)",
	() => {
		const document = (): string => readFileSync(`${dist}/index.html`, "utf8");

		it("begins with less than 150 kB of script", () => {
			const scripts = [...document().matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? "");
			expect(scripts.length).toBeGreaterThan(0);
			const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(dist + path)).length, 0);
			expect(bytes).toBeLessThan(MOST);
		});

		it("holds nothing inline, which its policy would refuse", () => {
			expect(document()).not.toMatch(/<style|style="|<script(?![^>]*\bsrc=)[^>]*>|\son\w+="/);
		});

		it("asks nothing of another site", () => {
			const files = readdirSync(`${dist}/assets`).filter((name) => name.endsWith(".css"));
			for (const name of files)
				expect(readFileSync(`${dist}/assets/${name}`, "utf8")).not.toMatch(/url\(\s*["']?https?:/);
			expect(document()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
		});
	},
);
