import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { initCase, openDeskQueue, type Queue } from "@fissure/app";
import { openTeam } from "@fissure/app/team";
import type { Outcome } from "@fissure/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof, stopwatch } from "../../../../tools/in-proof.ts";
import { askPostgres, hasPostgres, newDatabase } from "../../../../tools/test-postgres.ts";

// Workers are killed at whatever moment while they do all jobs of a case. What was acknowledged is to be there, once, and all of the case as if
// one worker had done it in peace.

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const KILLS = isProof ? 100 : 1;
/** Kills in one case. */
const KILLS_A_CASE = isProof ? 10 : 1;
/** More than are coded in one part. */
const TEXTS = isProof ? 400 : 204;

const folder = mkdtempSync(join(tmpdir(), "fissure-workers-"));
const files = join(folder, "files");
const now = (): string => "2026-03-01T10:00:00.000Z";
const granted = <Value>(outcome: Outcome<Value>): Value => {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problem.message);
};

const two = (number: number): string => String(number).padStart(2, "0");

/** With a number these are words that no other meeting has. */
const NAMES = ["Selm", "Tesmark", "Ellery", "Lorne", "Ostmark", "Valdara"];

const SENTENCES = [
	"China opposes unilateral sanctions against any country.",
	"The two sides will not resume the talks before spring.",
	"We call on all parties to observe the ceasefire and to let the ships with grain pass.",
	"The United States will not lift the tariffs.",
	"China does not support the use of force.",
];

describe.skipIf(!hasPostgres || !existsSync(PROGRAM))(
	"workers that are killed (skipped: no PostgreSQL, or not built)",
	() => {
		let desk: string;
		let queue: Queue;
		const workers = new Set<ChildProcess>();
		const said: { readonly what: string; readonly job?: string }[] = [];

		beforeAll(async () => {
			desk = await newDatabase("killed_workers");
			process.env.FISSURE_FILES = files;
			await granted(await openTeam(desk, { who: "test", now, create: true })).close();
			queue = granted(await openDeskQueue(desk, { program: "test", now }));
		});
		afterAll(async () => {
			for (const worker of workers) worker.kill("SIGKILL");
			await queue?.close();
			rmSync(folder, { recursive: true, force: true });
		});

		function startWorker(): ChildProcess {
			const worker = spawn(process.execPath, [PROGRAM, "worker", desk, "--log", "json", "--files", files], {
				stdio: ["ignore", "pipe", "inherit"],
				env: { ...process.env, FISSURE_FILES: files },
			});
			let rest = "";
			worker.stdout.setEncoding("utf8").on("data", (part: string) => {
				const lines = (rest + part).split("\n");
				rest = lines.pop() ?? "";
				for (const line of lines) said.push(JSON.parse(line));
			});
			workers.add(worker);
			worker.once("exit", () => workers.delete(worker));
			return worker;
		}

		/** Two readouts of each of many meetings, uploaded as a page does it. */
		function upload(name: string): Readonly<Record<string, string>> {
			const id = "00000000-0000-4000-8000-000000000000";
			const path = join("uploads", `${name}-${id}`);
			mkdirSync(join(files, path), { recursive: true });
			for (let text = 0; text < TEXTS; text++) {
				// Two texts of each meeting at first, later one.
				const meeting = text < 40 ? Math.floor(text / 2) : text;
				const day = `${2001 + Math.floor(meeting / 36)}-${two(1 + Math.floor((meeting % 36) / 3))}-${two(1 + 10 * (meeting % 3))}`;
				const words = SENTENCES.filter((_, at) => (at + text) % 5 !== 0).join(" ");
				writeFileSync(
					join(files, path, `${text % 2 === 0 ? "chn" : "usa"}-${text}.md`),
					`---\ndate: ${day}\nlanguage: en\nkind: readout\n---\nForeign Minister Wang Yi of China spoke by phone with United States Secretary of State Antony Blinken about ${NAMES.map((name) => name + meeting).join(", ")}. ${`${words} `.repeat(isProof ? 40 : 2)}\n`,
				);
			}
			return { [id]: path };
		}

		async function orderAll(name: string): Promise<readonly string[]> {
			const address = `${desk}/${name}`;
			granted(await initCase({ case: { file: address, folder, who: "Ana", now } }));
			const uploads = upload(name);
			const [id] = Object.keys(uploads);
			const ids: string[] = [];
			for (const [operation, request] of Object.entries({
				add: { upload: id },
				code: {},
				"group-documents": {},
				find: {},
			})) {
				const order = { operation, request, case: address, who: "Ana", ...(operation === "add" ? { uploads } : {}) };
				ids.push((await queue.add(order)).id);
			}
			return ids;
		}

		const states = async (ids: readonly string[]): Promise<readonly string[]> =>
			Promise.all(ids.map(async (id) => granted(await queue.find(id)).state));
		const allDone = async (ids: readonly string[]): Promise<void> => {
			while ((await states(ids)).some((state) => state === "waiting" || state === "running")) await wait(100);
			const ended = await Promise.all(ids.map((id) => queue.find(id)));
			expect(ended.map((job) => (job.ok ? [job.value.job, job.value.state, job.value.problem] : job))).toEqual(
				["add", "code", "group-documents", "find"].map((job) => [job, "done", null]),
			);
		};

		/** All of a case that a reader sees, whatever the keys of its rows. */
		async function contentOf(name: string): Promise<unknown> {
			const ask = (sql: string) => askPostgres(desk, sql.replaceAll("@", `"${name}".`));
			return {
				texts: await ask(
					"select id, sha256, language, publisher, date from @documents where until is null order by id",
				),
				positions: await ask(`select d.id, p.issue, p.holder, p.stance, p.start_at, p.end_at from @positions p
				join @documents d on d.key = p.document where p.until is null order by 1, 5, 6, 2, 3, 4`),
				codings: await ask(`select d.id, count(*) from @codings c join @documents d on d.key = c.document
				where c.until is null group by d.id order by 1`),
				events: await ask(`select e.id, d.id as text from @event_documents x join @events e on e.key = x.event
				join @documents d on d.key = x.document where x.until is null and e.until is null order by 1, 2`),
				findings: await ask(
					"select identity, count(*) from @findings where until is null group by identity order by 1",
				),
				actions: await ask("select verb from @actions order by key"),
			};
		}

		it("does all jobs once, and as one worker in peace does them", { timeout: 60_000 + KILLS * 40_000 }, async () => {
			const first = await orderAll("peace");
			startWorker();
			await allDone(first);
			const expected = await contentOf("peace");
			expect((expected as { readonly texts: readonly unknown[] }).texts).toHaveLength(TEXTS);
			expect((expected as { readonly findings: readonly unknown[] }).findings.length).toBeGreaterThan(0);
			let [killed, inWork] = [0, 0];
			for (let round = 0; killed < KILLS; round++) {
				const ids = await orderAll(`round${round}`);
				for (let count = workers.size; count < 2; count++) startWorker();
				for (let kill = 0; kill < KILLS_A_CASE; kill++) {
					// Spread evenly instead of drawn.
					await wait(400 + 2_000 * ((killed * 0.618) % 1));
					if (!(await states(ids)).includes("running") && kill > 0) break;
					const victim = [...workers][killed % 2] as ChildProcess;
					const open =
						said.filter(({ what }) => what === "took").length -
						said.filter(({ job, what }) => job && what !== "took").length;
					if (open > 0) inWork++;
					victim.kill("SIGKILL");
					await new Promise((resolve) => victim.once("exit", resolve));
					killed++;
					// As if the time had passed in which a worker may be silent; the other loses its job as well, and does it again.
					if (!isProof)
						await askPostgres(
							desk,
							"update pgboss.job set started_on = now() - interval '1 minute' where state = 'active'",
						);
					if (isProof) startWorker();
				}
				const since = stopwatch();
				await allDone(ids);
				if (isProof)
					process.stdout.write(
						`round ${round}: done ${Math.round(since() / 100) / 10} s after the last of ${killed} kills\n`,
					);
				expect(await contentOf(`round${round}`)).toEqual(expected);
			}
			if (isProof) process.stdout.write(`${killed} kills, about ${inWork} of them in the midst of a job\n`);
			expect(await queue.list({ failed: true })).toEqual([]);
			expect(await askPostgres(desk, "select id from fissure.jobs where ended is null")).toEqual([]);
		});
	},
);
