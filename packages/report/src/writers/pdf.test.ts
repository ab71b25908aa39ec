import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium, writePdf } from "./pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-pdf-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = (name: string, script: string): string => {
	const path = join(folder, name);
	writeFileSync(path, `#!/bin/sh\n${script}\n`);
	chmodSync(path, 0o755);
	return path;
};

describe("findChromium", () => {
	it("takes the first on the path, else where it is usual, else none", () => {
		const here = (path: string) => path === join("/b", "google-chrome");
		expect(findChromium({ PATH: "/a:/b" }, here)).toBe(join("/b", "google-chrome"));
		const mac = "/Applications/Chromium.app/Contents/MacOS/Chromium";
		expect(findChromium({}, (path) => path === mac)).toBe(mac);
		expect(findChromium({ PATH: "/a" }, () => false)).toBeNull();
	});
});

describe.skipIf(process.platform === "win32")("writePdf", () => {
	it("says what to do where no browser is", async () => {
		const missing = await writePdf("<p>Words", { chromium: join(folder, "nothing") });
		expect(missing).toMatchObject({ ok: false, problem: { code: "chromium-missing" } });
		if (!missing.ok) expect(missing.problem.message).toContain("--chromium PATH");
	});

	it("says what the browser said, and waits for none that hangs", async () => {
		const broken = await writePdf("<p>Words", { chromium: program("broken", "echo 'no display' >&2; exit 3") });
		expect(broken).toMatchObject({ ok: false, problem: { code: "chromium-failed" } });
		if (!broken.ok) expect(broken.problem.message).toContain("no display");
		const idle = await writePdf("<p>Words", { chromium: program("idle", "exit 0") });
		expect(idle).toMatchObject({ ok: false, problem: { code: "chromium-failed" } });
		const hanging = await writePdf("<p>Words", { chromium: program("hanging", "exec sleep 30"), patience: 200 });
		expect(hanging).toMatchObject({ ok: false, problem: { code: "chromium-failed" } });
	});

	it("stops when told to", async () => {
		const signal = AbortSignal.timeout(200);
		await expect(writePdf("<p>Words", { chromium: program("slow", "exec sleep 30"), signal })).rejects.toThrow();
	});

	const installed = findChromium(process.env);
	it.skipIf(installed === null)("prints a page (skipped: no Chromium)", async () => {
		const printed = await writePdf("<!doctype html><p>Words", { chromium: installed as string });
		if (!printed.ok) throw new Error(printed.problem.message);
		expect(new TextDecoder("latin1").decode(printed.value.slice(0, 5))).toBe("%PDF-");
	});
});
