import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callIn } from "../fixtures/call-in.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-out-"));
afterAll(() => rmSync(folder, { recursive: true }));
const call = (...argv: readonly string[]) => callIn(folder, argv);
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
	writeFileSync(at("us.txt"), "The United States supports arms control.\n");
	writeFileSync(at("cn.txt"), "China supports the One China principle.\n");
	writeFileSync(at("right.md"), "Washington said it “supports arms control”.\n");
	writeFileSync(at("wrong.md"), "Washington said it “rejects every treaty on arms in all circumstances”.\n");
	await call("init", "c.fissure");
	await call("add", at("us.txt"), at("cn.txt"), "--publisher", "united states,Китай");
	await call("code");
});

describe("--out", () => {
	const compare = ["compare", at("us.txt"), at("cn.txt"), "--publisher", "United States,China"] as const;

	it("says in one line what was written", async () => {
		expect((await call(...compare, "--out", at("a.html"))).err).toMatch(/^fissure: wrote .*a\.html \(\d+ kB\)\n$/);
		expect((await call("ask", "arms", "--out", at("a.csv"))).err).toMatch(/^fissure: wrote .*a\.csv \(\d+ bytes\)\n$/);
	});

	it("writes through no link, and prints no line break of a name", async () => {
		writeFileSync(at("other.html"), "kept");
		symlinkSync(at("other.html"), at("link.html"));
		const { code, err } = await call(...compare, "--out", at("link.html"));
		expect([code, err]).toEqual([2, expect.stringContaining("got a link to another; name that file itself")]);
		expect(readFileSync(at("other.html"), "utf8")).toBe("kept");
		expect((await call(...compare, "--out", at("b\nfissure: c.html"))).err).toMatch(/^fissure: wrote [^\n]*\n$/u);
		expect((await call("compare", at("no\nfissure: such.txt"), at("cn.txt"))).err).not.toMatch(/\nfissure: such/u);
	});

	it("says whether a draft passed", async () => {
		const verify = (draft: string) =>
			call("verify", at(draft), "--against", at("us.txt"), "--out", at(`${draft}.html`));
		expect(await verify("right.md")).toMatchObject({
			code: 0,
			err: expect.stringMatching(/wrote .* \(\d+ kB\): passes\n$/),
		});
		expect(await verify("wrong.md")).toMatchObject({ code: 1, err: expect.stringMatching(/\): does not pass\n$/) });
		expect((await call("critique", "--out", at("c.md"))).err).toMatch(/\): passes\n$/);
	});

	it("refuses an ending that no format has, before anything is read", async () => {
		for (const asked of [compare, ["verify", at("right.md"), "--against", at("us.txt")], ["ask", "arms"]] as const) {
			const { code, err } = await call(...asked, "--out", at("x.foo"));
			expect(code).toBe(2);
			expect(err).toMatch(
				/^fissure: Expected --out to end in \.txt, \.json, .*, got ".*x\.foo"; choose one of these endings/,
			);
		}
		expect(existsSync(at("x.foo"))).toBe(false);
	});
});

describe("actors on the command line", () => {
	it.each(["US", "us", "United States", "США", "美国"])("%s is understood as USA", async (holder) => {
		const { code, out } = await call("ask", "--holder", holder, "--format", "json");
		expect(code).toBe(0);
		expect(JSON.parse(out).entries.map(({ holder: of }: { readonly holder: string }) => of)).toContain("USA");
	});

	it("a name that nobody has is an error with the nearest", async () => {
		expect(await call("ask", "--holder", "Chna")).toMatchObject({
			code: 2,
			err: 'fissure: holder: Expected an actor such as USA, got "Chna"; did you mean CHN (China)?\n',
		});
	});
});
