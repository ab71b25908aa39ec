import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const KILLS = isProof ? 60 : 2;
const PAGES = 30;
/** Starting takes a third of a second, a whole round a second or two. */
const SOONEST_MS = 350;
const LONGEST_MS = 900;

let server: Server;
let round = 0;
const folder = mkdtempSync(join(tmpdir(), "fissure-killed-"));
const file = join(folder, "case.fissure");

const page = (number: number): string =>
	`<html lang="en"><h1>Readout ${number}</h1><div class="body"><p>Valdara will ${round % 2 === 0 ? "" : "not "}close corridor ${number}. ${"The two sides met in Selm and spoke of the harbour at length. ".repeat(5)}</p></div></html>`;

beforeAll(async () => {
	server = createServer(({ url = "" }, response) => {
		response.setHeader("content-type", "text/html; charset=utf-8");
		const number = /^\/page\/(\d+)$/u.exec(url)?.[1];
		const links = Array.from({ length: PAGES }, (_, i) => `<li><a href="/page/${i}">Page ${i}</a></li>`).join("");
		response.statusCode = number === undefined && url !== "/list" ? 404 : 200;
		response.end(number === undefined ? links : page(Number(number)));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	writeFileSync(
		join(folder, "source.yaml"),
		`id: local\nvenue: Ministry of Valdara\npublisher: VAL\nlanguage: en\nkinds: [readout]\nsites: ["127.0.0.1"]\nlist:\n  - url: ${origin}/list\n    item: li\n    link: a\npage:\n  title: h1\n  body: .body\npoliteness: { delay: 1 }\ntested: true\n`,
	);
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Runs the real program; with a time, only so long. */
function fissure(argv: readonly string[], killAfter?: number): Promise<{ out: string; killed: boolean }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [PROGRAM, ...argv, "--case", file], { stdio: ["ignore", "pipe", "ignore"] });
		let out = "";
		child.stdout.on("data", (chunk) => {
			out += chunk;
		});
		const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
		child.once("exit", (_, signal) => {
			clearTimeout(timer);
			resolve({ out, killed: signal === "SIGKILL" });
		});
	});
}

const WATCH = ["watch", "--all", "--delay", "0", "--most", "1000", "--allow-private-hosts", "--format", "json"];
const listed = async (what: string, key: string): Promise<readonly Record<string, unknown>[]> =>
	JSON.parse((await fissure([what, "--most", "100000", "--format", "json"])).out)[key];

describe.skipIf(!existsSync(PROGRAM))("a watch that is killed again and again (skipped: not built)", () => {
	it("keeps every page once, and tells every edit once", { timeout: 120_000 }, async () => {
		await fissure(["init", file]);
		await fissure(["watch", "source", join(folder, "source.yaml")]);
		let kills = 0;
		for (let at = 0; at < KILLS; at++) {
			if (at % 3 === 2) round++;
			// Spread evenly instead of drawn.
			const { killed } = await fissure(WATCH, SOONEST_MS + LONGEST_MS * ((at * 0.618) % 1));
			kills += killed ? 1 : 0;
		}
		// Or they prove nothing.
		expect(kills).toBeGreaterThan(KILLS / 3);
		await fissure(WATCH);
		round++;
		const last = JSON.parse((await fissure(WATCH)).out);
		expect(last).toMatchObject({ added: 0, versions: PAGES, problems: 0, edits: { substantive: PAGES } });
		const { documents, replaced } = JSON.parse((await fissure(["status", "--format", "json"])).out);
		expect(documents - replaced).toBe(PAGES);
		const [edits, alerts] = [await listed("edits", "edits"), await listed("alerts", "alerts")];
		expect(edits.length).toBe(replaced);
		expect(alerts.map(({ subject }) => subject).toSorted()).toEqual(
			edits.map(({ before, after }) => `edit:${before}→${after}`).toSorted(),
		);
	});
});
