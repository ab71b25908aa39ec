import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { callIn, terminal } from "../fixtures/call-in.ts";
import { run } from "../run.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-serve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const BUILT = existsSync(fileURLToPath(new URL("../../../web/dist/index.html", import.meta.url)));

/** A person who stops it as soon as they have read where it is. */
async function servedUntilSaid(argv: readonly string[]) {
	const stop = new AbortController();
	const { written, stdout, ...streams } = terminal();
	const write = (text: string | Uint8Array, done?: () => void): void => {
		stdout.write(text, done);
		stop.abort();
	};
	const code = await run(argv, { ...streams, stdout: { ...stdout, write }, env: {}, folder, signal: stop.signal });
	return { code, ...written };
}

describe("fissure serve", () => {
	it("says what is wrong with a port, an address, a case", async () => {
		const port = await callIn(folder, ["serve", "--port", "many"]);
		expect([port.code, port.err]).toEqual([2, expect.stringContaining('got "many"')]);
		const none = await callIn(folder, ["serve", "--case", "nowhere.fissure"]);
		expect([none.code, none.err]).toEqual([2, expect.stringMatching(/Expected a case file, got none/u)]);
		await callIn(folder, ["init", "own.fissure"]);
		const open = await callIn(folder, ["serve", "--host", "0.0.0.0"]);
		expect([open.code, open.err]).toEqual([2, expect.stringContaining("without a team there are no accounts")]);
		rmSync(join(folder, "own.fissure"));
	});

	it.runIf(BUILT)("lets a person choose where the folder has no case or several", async () => {
		const { code, out, err } = await servedUntilSaid(["serve", "--port", "0"]);
		expect([code, err]).toEqual([0, ""]);
		expect(out).toContain(`Fissure has the cases of ${folder} open at http://127.0.0.1:`);
	});

	it.runIf(BUILT)("makes the invented case once, says where it is open, and ends when asked to", async () => {
		for (const time of ["first", "second"]) {
			const { code, out, err } = await servedUntilSaid(["serve", "--demo", "--port", "0"]);
			expect([time, code, err]).toEqual([time, 0, ""]);
			expect(out).toMatch(/port-ellery\.fissure open at http:\/\/127\.0\.0\.1:\d+\n/u);
			expect(out).toMatch(/\/open\?key=[\w-]{43}\n/u);
		}
	});

	it("leaves no half of the invented case behind when it is stopped", async () => {
		const stop = new AbortController();
		stop.abort();
		const { code } = await callIn(folder, ["serve", "--demo", "--case", "half.fissure"], { signal: stop.signal });
		expect(code).not.toBe(0);
		expect(existsSync(join(folder, "half.fissure"))).toBe(false);
	});
});
