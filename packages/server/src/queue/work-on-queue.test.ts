import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initCase, openDeskQueue, type Queue } from "@fissure/app";
import { openTeam } from "@fissure/app/team";
import type { Outcome } from "@fissure/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { itInProof } from "../../../../tools/in-proof.ts";
import {
	askPostgres,
	hasPostgres,
	startPostgres,
	stopPostgres,
	type TestServer,
} from "../../../../tools/test-postgres.ts";
import { runWorker, type WorkerLine } from "./work-on-queue.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-work-"));
const files = join(folder, "files");
const file = join(folder, "own.fissure");
const now = (): string => "2026-03-01T10:00:00.000Z";
const UPLOAD = "00000000-0000-4000-8000-000000000000";
const granted = <Value>(outcome: Outcome<Value>): Value => {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problem.message);
};

describe.skipIf(!hasPostgres)("a worker of a team (skipped: no PostgreSQL)", () => {
	let server: TestServer;
	let desk: string;
	let queue: Queue;

	beforeAll(async () => {
		chmodSync(folder, 0o755);
		server = await startPostgres(join(folder, "server"), { durable: true });
		await askPostgres(`${server.address}/postgres`, "create database desk");
		desk = `${server.address.replace("fissure@", "fissure:secret@")}/desk`;
		await granted(await openTeam(desk, { who: "test", now, create: true })).close();
		queue = granted(await openDeskQueue(desk, { program: "test", now }));
		granted(await initCase({ case: { file, folder, who: "Ana", now } }));
	});
	afterAll(async () => {
		await queue?.close();
		if (server !== undefined) stopPostgres(server);
		rmSync(folder, { recursive: true, force: true });
	});

	const upload = (): Readonly<Record<string, string>> => {
		const path = join("uploads", UPLOAD);
		mkdirSync(join(files, path), { recursive: true });
		const facts = "---\ndate: 2026-03-01\nlanguage: en\nkind: readout\n---\n";
		writeFileSync(join(files, path, "chn-1.md"), `${facts}China opposes the sanctions. Secretwords were said.`);
		return { [UPLOAD]: path };
	};
	const add = async (operation: string, request: unknown, uploads = {}): Promise<string> =>
		(await queue.add({ operation, request, case: file, who: "Ana", uploads })).id;
	const work = async (given: {
		readonly files?: string | null;
		readonly signal?: AbortSignal;
		readonly once?: boolean;
		readonly log?: (line: WorkerLine) => void;
		readonly desk?: string;
	}) => {
		const lines: WorkerLine[] = [];
		const worked = await runWorker({
			...{ desk, threads: 1, only: [], once: true, program: "fissure 0", now, files },
			log: (line) => lines.push(line),
			signal: new AbortController().signal,
			...given,
		});
		return { lines, worked };
	};
	const ended = async (id: string) => {
		const { state, problem, tries, report } = granted(await queue.find(id));
		return [state, problem?.code ?? null, tries, report?.notes[0] ?? null];
	};

	it("does jobs in their order, keeps what failed with its problem, and says nothing that others must not read", async () => {
		const uploads = upload();
		const [added, coded] = [await add("add", { upload: UPLOAD }, uploads), await add("code", {})];
		const [thrown, refused] = [await add("fetch", {}), await add("code", { coder: "model:none" })];
		const { lines, worked } = await work({});
		expect(worked.ok && worked.value.ended).toBe(6);
		expect(await ended(added)).toEqual(["done", null, 1, "1 added."]);
		expect(await ended(coded)).toEqual(["done", null, 1, expect.stringContaining("1 text analysed: 1 position")]);
		expect(await ended(thrown)).toEqual(["failed", "job-broken", 3, null]);
		expect(await ended(refused), "what it says in order is no accident").toEqual(["failed", "model-none", 1, null]);
		expect(existsSync(join(files, "uploads", UPLOAD)), "an upload that was read is removed").toBe(false);
		expect(lines.map(({ what }) => what)).toEqual([
			"ready",
			"took",
			"done",
			"took",
			"done",
			"took",
			"tried",
			"took",
			"tried",
			"took",
			"tried",
			"took",
			"failed",
			"ended",
		]);
		expect(JSON.stringify(lines)).not.toMatch(/secret|chn-1/iu);
	});

	it("says where an upload must be that it cannot reach, and takes it once it can", async () => {
		const id = await add("add", { upload: UPLOAD }, { [UPLOAD]: join("uploads", UPLOAD) });
		await work({ files: null });
		await queue.retry(id);
		await work({});
		expect(await ended(id)).toEqual(["failed", "upload-unreachable", 1, null]);
		upload();
		await queue.retry(id);
		await work({});
		expect(await ended(id)).toEqual(["done", null, 1, expect.stringContaining("1 already in this case")]);
	});

	it("gives back what is under way when it is to end, which does not count as a try", async () => {
		const again = await add("check", {});
		const stop = new AbortController();
		const lines: WorkerLine[] = [];
		const log = (line: WorkerLine): void => {
			lines.push(line);
			if (line.what === "took") stop.abort();
		};
		await work({ signal: stop.signal, once: false, log });
		expect(lines.map(({ what }) => what)).toEqual(["ready", "took", "gave-back", "ended"]);
		expect(await ended(again)).toEqual(["waiting", null, 1, null]);
		await work({});
		expect(await ended(again)).toEqual(["done", null, 1, null]);
	});

	itInProof("gives up connections that are cut without a word, and opens others", { timeout: 120_000 }, async () => {
		const through: Socket[] = [];
		let isCut = false;
		const network = createServer((near) => {
			const far = connect(server.port, "127.0.0.1");
			through.push(near, far);
			for (const one of [near, far]) one.on("error", () => {});
			near.on("data", (bytes) => isCut || far.write(bytes));
			far.on("data", (bytes) => isCut || near.write(bytes));
		});
		await new Promise<void>((resolve) => network.listen(0, "127.0.0.1", resolve));
		const stop = new AbortController();
		const lines: WorkerLine[] = [];
		const over = work({
			desk: desk.replace(`:${server.port}`, `:${(network.address() as AddressInfo).port}`),
			...{ once: false, signal: stop.signal, log: (line) => lines.push(line) },
		});
		const said = () => lines.map(({ what }) => what);
		await expect.poll(said).toContain("ready");
		isCut = true;
		await expect.poll(said, { timeout: 60_000 }).toContain("database-gone");
		isCut = false;
		// A connection that was cut may be asked once before it is known to be.
		let id = "";
		await expect.poll(async () => (id = await add("code", {}).catch(() => "")), { timeout: 20_000 }).not.toBe("");
		await expect.poll(async () => (await ended(id))[0], { timeout: 60_000 }).toBe("done");
		expect(said()).toContain("database-back");
		stop.abort();
		await over;
		for (const one of through) one.destroy();
		network.close();
	});

	it("waits for a database that was restarted, says so, and loses nothing", async () => {
		const stop = new AbortController();
		const lines: WorkerLine[] = [];
		const heard = new Promise<void>((resolve) => {
			const log = (line: WorkerLine): void => {
				lines.push(line);
				if (line.what === "ready") resolve();
			};
			void work({ once: false, signal: stop.signal, log });
		});
		await heard;
		stopPostgres(server);
		await expect.poll(() => lines.some(({ what }) => what === "database-gone"), { timeout: 20_000 }).toBe(true);
		server.again();
		// A connection that was cut may be asked once before it is known to be.
		let id = "";
		await expect.poll(async () => (id = await add("code", {}).catch(() => "")), { timeout: 20_000 }).not.toBe("");
		await expect.poll(async () => (await ended(id))[0], { timeout: 20_000 }).toBe("done");
		stop.abort();
		await expect.poll(() => lines.at(-1)?.what).toBe("ended");
		expect(lines.map(({ what }) => what)).toContain("database-back");
	}, 60_000);
});
