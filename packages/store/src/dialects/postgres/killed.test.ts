import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof } from "../../../../../tools/in-proof.ts";
import { hasPostgres, startPostgres, stopPostgres, type TestServer } from "../../../../../tools/test-postgres.ts";
import { closeCase, openCase } from "../../case/open-case.ts";
import { asServer, granted, steadyClock } from "../../fixtures/case-folder.ts";
import { findLosses } from "../../fixtures/find-losses.ts";
import { type Acknowledged, isBuilt, runWriter } from "../../fixtures/run-writer.ts";

const KILLS = isProof ? 200 : 4;
/** Kills that one case goes through: each time all of it is looked at. */
const KILLS_A_CASE = 10;
const MOST_LINES = 120;
const LONGEST = 25;

/** Ends the server and everything that belongs to it, as a machine does whose power fails. */
function killServer({ data }: TestServer): void {
	const [pid = ""] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
	const pids = [pid, ...readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ")].filter(
		(one) => one !== "",
	);
	for (const one of pids) process.kill(Number(one), "SIGKILL");
}

/** As the problem asks of a person: a server that has just started may cut its first connections. */
async function openedAgain(path: string): ReturnType<typeof openCase> {
	for (let tries = 1; ; tries++) {
		const opened = await openCase(path, { create: true, who: "Ben", now: steadyClock() });
		if (opened.ok || opened.problem.code !== "case-unreachable" || tries === MOST_TRIES) return opened;
		await setTimeout(BETWEEN_TRIES);
	}
}
const MOST_TRIES = 5;
/** Milliseconds. */
const BETWEEN_TRIES = 500;

describe.skipIf(!hasPostgres || !isBuilt || process.platform !== "linux")(
	"a case in PostgreSQL whose writers and whose server are killed",
	() => {
		let folder = "";
		let server: TestServer | null = null;
		beforeAll(async () => {
			folder = mkdtempSync(join(tmpdir(), "fissure-killed-"));
			chmodSync(folder, 0o755);
			server = await startPostgres(join(folder, "server"), { durable: true });
			await asServer(`${server.address}/postgres`, "create database killed");
			process.env.FISSURE_FILES = join(folder, "files");
		});
		afterAll(() => {
			if (server !== null) stopPostgres(server);
			rmSync(folder, { recursive: true, force: true });
		});

		it("holds all that was acknowledged, once", { timeout: 60_000 + KILLS * 20_000 }, async () => {
			const running = server as TestServer;
			const all: Acknowledged[] = [];
			for (let from = 0; from < KILLS; from += KILLS_A_CASE) {
				const path = `${running.address}/killed/case_${from}`;
				const acknowledged: Acknowledged[] = [];
				for (let kill = from; kill < Math.min(KILLS, from + KILLS_A_CASE); kill++) {
					const lines = 1 + Math.floor(MOST_LINES * ((kill * 0.618) % 1));
					const isServer = kill % 2 === 1;
					const written = await runWriter({
						...{ path, name: "ana", seed: kill, verbs: "add,add,code,watch,correct,undo" },
						killAfter: { lines, milliseconds: LONGEST * ((kill * 0.414) % 1) },
						...(isServer ? { kill: () => killServer(running) } : {}),
					});
					if (isServer) {
						expect(written.complained).toMatch(/case-unreachable/u);
						running.again();
					} else expect(written.complained).toBe("");
					acknowledged.push(...written.acknowledged);
					const file = granted(await openedAgain(path));
					expect(await findLosses(file, acknowledged), `kill ${kill}`).toEqual([]);
					await closeCase(file);
				}
				all.push(...acknowledged);
			}
			// The kills fell into work of every kind, or they prove nothing.
			const count = (kind: keyof Acknowledged) => all.filter((said) => said[kind] !== undefined).length;
			for (const kind of ["document", "coding", "undone"] as const) expect(count(kind), kind).toBeGreaterThan(0);
			if (isProof)
				for (const kind of ["edit", "alert", "correction"] as const) expect(count(kind), kind).toBeGreaterThan(0);
			expect(count("ready")).toBe(KILLS);
			expect(count("done")).toBe(0);
		});
	},
);
