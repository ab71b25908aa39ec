import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { FINDING_KINDS } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { en } from "./messages/en.ts";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
/** Bytes, packed as they are sent: a page on a slow line is within a second. */
const MOST = 150_000;
/** The same of each further piece: a page, or what several of them share. */
const MOST_OF_A_PIECE = 40_000;
/** The editor of briefs comes with the first draft that is opened, and is most of CodeMirror. */
const EDITOR = /^draft-editor-/;

describe.skipIf(!existsSync(`${dist}/index.html`))(
	"the built page (skipped: packages/web/dist has not been built)",
	() => {
		const document = (): string => readFileSync(`${dist}/index.html`, "utf8");
		const packed = (path: string): number => gzipSync(readFileSync(dist + path)).length;

		it("begins with less than 150 kB of script", () => {
			const scripts = [...document().matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? "");
			expect(scripts.length).toBeGreaterThan(0);
			const bytes = scripts.reduce((sum, path) => sum + packed(path), 0);
			expect(bytes).toBeLessThan(MOST);
		});

		it("goes on in pieces of less than 40 kB, the editor of briefs apart", () => {
			const pieces = readdirSync(`${dist}/assets`).filter((name) => name.endsWith(".js") && !EDITOR.test(name));
			const heavy = pieces
				.filter((name) => !document().includes(name))
				.map((name) => ({ name, bytes: packed(`/assets/${name}`) }))
				.filter(({ bytes }) => bytes >= MOST_OF_A_PIECE);
			expect(heavy).toEqual([]);
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

describe("what a page brings along", () => {
	const sources = fileURLToPath(new URL(".", import.meta.url));

	it("is nothing of the core but its types: one value of it brings the coder and all its words", () => {
		const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((name) =>
			/(?<!\.test)\.tsx?$/.test(name),
		);
		expect(files.length).toBeGreaterThan(100);
		const taking = files.filter((name) => takesValueOfCore(readFileSync(sources + name, "utf8")));
		expect(taking).toEqual([]);
	});

	it("would be seen", () => {
		expect(takesValueOfCore('import {\n\ttype Finding,\n\tFINDING_KINDS,\n} from "@fissure/core";')).toBe(true);
		expect(takesValueOfCore('export { isAbsence } from "@fissure/core";')).toBe(true);
		expect(takesValueOfCore('const core = await import("@fissure/core");')).toBe(true);
		expect(takesValueOfCore('import type { Finding } from "@fissure/core";')).toBe(false);
	});

	it("names every kind of finding, since a page lists the kinds as the messages name them", () => {
		expect(Object.keys(en.judge.findingKinds)).toEqual([...FINDING_KINDS]);
	});
});

const takesValueOfCore = (source: string): boolean =>
	/^(?:import|export)\s(?!type\b)[^;]*?from "@fissure\/core"|import\("@fissure\/core"\)/m.test(source);
