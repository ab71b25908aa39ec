import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callIn } from "../fixtures/call-in.ts";
import type { Io } from "../terminal/io.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-wrong-calls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (argv: readonly string[], env: Io["env"] = {}) =>
	callIn(folder, argv, { env: { FISSURE_WHO: "Ana", ...env } });

/** What was done before the first wrong call. */
let before = "";

/** The first case loads everything, beside other tests. */
const SLOWEST_MS = 60_000;

beforeAll(async () => {
	writeFileSync(join(folder, "text.txt"), "Valdara supports the corridor, and says so every day of the year.");
	writeFileSync(join(folder, "empty.txt"), "");
	await call(["init"]);
	await call(["add", `VAL=${join(folder, "text.txt")}`, "--date", "2026-03-04"]);
	before = (await call(["history"])).out;
}, SLOWEST_MS);

describe("a wrong call on a case", () => {
	it.each([
		[["add", "text.txt", "--date", "2026-13-45"], "Expected days such as 2025-10-16"],
		[["add", "text.txt", "--date", "2026-02-30"], "Expected days such as 2025-10-16"],
		[["add", "text.txt", "--date", "0000-01-01"], "Expected days such as 2025-10-16"],
		[["add", "text.txt", "--date", "03/04/2024"], "Expected days such as 2025-10-16"],
		[["ask", "corridor", "--from", "2026-02-31"], "Expected days such as 2025-10-16"],
		[["ask", "corridor", "--to", "2026-00"], "Expected days such as 2025-10-16"],
		[["watch", "phrase", "!!!"], "Expected a phrase with letters or digits"],
		[["watch", "phrase", ""], "Expected a phrase with letters or digits"],
		[["watch", "source", "nowhere"], "see fissure watch list"],
		[["events", "make", " ", "text"], "Expected a name for the event"],
		[["captures", "nowhere"], "Expected a web address"],
		[["alerts", "--kind", "rumour"], "silent-edit"],
		[["votes"], "import [options] <files...>"],
		[["votes", "inport"], "did you mean import?"],
		[["votes", "import"], "Expected files, got none"],
		[["votes", "import", "text.txt"], "Expected votes as one of these has them"],
		[["votes", "tables", "remove", "none"], "see fissure votes tables"],
	])("%j says what is wrong with it, and does nothing", async (argv, words) => {
		const { code, err } = await call(argv);
		expect(err).toContain(words);
		expect(code).toBe(2);
		expect((await call(["history"])).out).toBe(before);
	});

	it("fails where nothing could be added, and is done in part where something could", async () => {
		const [text, empty] = [join(folder, "text.txt"), join(folder, "empty.txt")];
		expect((await call(["add", empty])).code).toBe(2);
		expect((await call(["add", join(folder, "nowhere")])).code).toBe(2);
		expect((await call(["add", `VAL=${text}`, empty, "--date", "2026-03-04"])).code).toBe(1);
	});

	it("is told in a few lines, however long it was", async () => {
		const { code, err } = await call(["ask", "(".repeat(1900)]);
		expect(code).toBe(2);
		expect(err.length).toBeLessThan(600);
		expect(err).toContain("…: Expected");
	});

	it("puts no blank into the history as a name", async () => {
		await call(["watch", "phrase", "first", "--who", " "]);
		expect((await call(["history"])).out).toMatch(/Z Ana watch/);
		await call(["watch", "phrase", "second", "--who", ""], { FISSURE_WHO: " " });
		expect((await call(["history"])).out).toMatch(/^\d+ \S+Z \S+ watch phrase/);
	});

	it("takes years, months and days that there are", async () => {
		for (const day of ["2026", "2026-03", "2026-03-04", "2024-02-29"])
			expect((await call(["ask", "corridor", "--from", "2020", "--to", day])).code, day).not.toBe(2);
	});
});
