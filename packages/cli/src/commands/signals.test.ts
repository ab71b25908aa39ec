import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { isProof, stopwatch } from "../../../../tools/in-proof.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fissure-signals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds within which a signal ends any command, and a second one. */
const ENDS_MS = 3_000;
const AT_ONCE_MS = 500;

type Signal = "SIGINT" | "SIGTERM" | "SIGHUP";

interface Ended {
	/** As a shell sees it. */
	readonly status: number;
	readonly ms: number;
	readonly out: string;
}

/** Starts the real program, and sends it signals when it has worked for a while; how it ended after the last of them. */
function stopped(argv: readonly string[], signals: readonly Signal[], after = 1_500): Promise<Ended> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
		let out = "";
		let sinceSent: (() => number) | null = null;
		child.stdout.on("data", (chunk) => {
			out += chunk;
		});
		for (const [at, signal] of signals.entries())
			setTimeout(
				() => {
					sinceSent = stopwatch();
					child.kill(signal);
				},
				after + at * 200,
			);
		child.once("exit", (code, signal) => {
			if (sinceSent === null) return reject(new Error(`Expected work that takes longer, got an end with ${code}`));
			resolve({ status: code ?? 128 + constants.signals[signal ?? "SIGINT"], ms: sinceSent(), out });
		});
	});
}

const call = (argv: readonly string[]): Promise<number | null> =>
	new Promise((resolve) => {
		const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd: folder, stdio: "ignore" });
		child.once("exit", (code) => resolve(code));
	});

const sentence = (side: string, at: number): string =>
	`${side} welcomes the opening of corridor ${at} and does not support the blockade of harbour ${at}.`;
const long = (side: string): string =>
	Array.from({ length: 60_000 }, (_, at) => sentence(side, at) + (at % 5 === 0 ? "\n\n" : " ")).join("");

describe.skipIf(!existsSync(PROGRAM))("a command that computes (skipped: not built)", () => {
	writeFileSync(join(folder, "lorne.txt"), long("Lorne"));
	writeFileSync(join(folder, "valdara.txt"), long("Valdara"));

	it.each<readonly [Signal, number]>([
		["SIGINT", 130],
		["SIGTERM", 143],
	])("that only reads ends with %s, as a shell expects: %i", { timeout: 60_000 }, async (signal, expected) => {
		const argv = ["compare", "lorne.txt", "valdara.txt", "--publisher", "USA,CHN"];
		const { status, ms, out } = await stopped(argv, [signal]);
		expect({ status, out }).toEqual({ status: expected, out: "" });
		if (isProof) expect(ms).toBeLessThan(ENDS_MS);
	});

	it("that changes the case ends with SIGTERM too, and at once with a second; the case stays sound", {
		timeout: 120_000,
	}, async () => {
		const argv = (name: string, ...more: readonly string[]) => [name, ...more, "--case", "c.fissure"];
		expect(await call(["init", "c.fissure"])).toBe(0);
		expect(await call(argv("add", "lorne.txt", "--publisher", "USA"))).toBe(0);
		const once = await stopped(argv("code", "--threads", "1"), ["SIGTERM"]);
		expect(once.status).toBe(143);
		const twice = await stopped(argv("code", "--threads", "1"), ["SIGINT", "SIGTERM"]);
		expect(twice.status).toBe(143);
		if (isProof) expect([once.ms < ENDS_MS, twice.ms < AT_ONCE_MS]).toEqual([true, true]);
		expect(await call(argv("status"))).toBe(0);
		expect(readdirSync(folder).filter((name) => name.includes("-new"))).toEqual([]);
	});

	it.each([
		["that only reads", ["compare", "lorne.txt", "valdara.txt", "--publisher", "USA,CHN"]],
		["that changes the case", ["code", "--threads", "1", "--case", "c.fissure"]],
	])(
		"%s, in one step without an end, is ended with words that say at what, and how to raise the limit",
		{
			timeout: 120_000,
		},
		async (_, argv) => {
			const child = spawn(process.execPath, [PROGRAM, ...argv], {
				...{ cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
				env: { ...process.env, FISSURE_PATIENCE: "0.5" },
			});
			let words = "";
			child.stderr?.on("data", (chunk) => {
				words += chunk;
			});
			expect(await new Promise((resolve) => child.once("close", (_code, signal) => resolve(signal)))).toBe("SIGKILL");
			expect(words).toMatch(/one step of more than 0[.]5 seconds.*FISSURE_PATIENCE/u);
			expect(await call(["status", "--case", "c.fissure"])).toBe(0);
		},
	);
});
