import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { askPostgres, hasPostgres, newDatabase } from "../../../../tools/test-postgres.ts";
import { addToCase } from "../adding/add-to-case.ts";
import { checkInCase } from "../case/check-in-case.ts";
import { initCase } from "../case/init-case.ts";
import { caseChoices, granted, PORT_ELLERY } from "../fixtures/port-ellery.ts";
import { openDeskQueue } from "../queue/open-desk-queue.ts";
import { addInvitation, openTeam } from "./index.ts";

const PROGRAMS = process.env.POSTGRES_PROGRAMS ?? "/usr/lib/postgresql/17/bin";
const DEPLOY = fileURLToPath(new URL("../../../../deploy", import.meta.url));
const isAble = hasPostgres && existsSync(join(PROGRAMS, "pg_dump"));

/** Of every table of every schema: its rows, in any order, as one sum. */
async function sumsOf(desk: string): Promise<Readonly<Record<string, string>>> {
	const tables = await askPostgres<{ readonly name: string }>(
		desk,
		`select format('%I.%I', schemaname, tablename) as name from pg_tables
			where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
	);
	const each = tables.map(
		({
			name,
		}) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
			as sum from ${name} t`,
	);
	const sums = await askPostgres<{ readonly name: string; readonly sum: string }>(desk, each.join(" union all "));
	return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
}

describe.skipIf(!isAble)("a backup of a team (skipped: no PostgreSQL)", () => {
	const folder = mkdtempSync(join(tmpdir(), "fissure-backup-"));
	const before = process.env.FISSURE_FILES;
	beforeAll(() => {
		process.env.FISSURE_FILES = join(folder, "files");
	});
	afterAll(() => {
		process.env.FISSURE_FILES = before;
		if (before === undefined) delete process.env.FISSURE_FILES;
		rmSync(folder, { recursive: true, force: true });
	});

	const run = (script: string, to: string, desk: string, files: string) =>
		spawnSync(join(DEPLOY, script), [to], {
			encoding: "utf8",
			env: { PATH: `${PROGRAMS}:${process.env.PATH}`, FISSURE_TEAM: desk, FISSURE_FILES: join(folder, files) },
		});

	it("is restored into an empty database with every row, file and account, and nowhere else", async () => {
		const [from, to] = [await newDatabase("backup_from"), await newDatabase("backup_to")];
		const now = (): string => "2026-11-30T06:00:00.000Z";
		const team = granted(await openTeam(from, { who: "init", now, create: true }));
		granted(
			await addInvitation(team, { name: "Ana", email: "ana@example.org", administrator: true, roles: [], by: "init" }),
		);
		await team.close();
		// Its tables take longer to make than all the rest.
		if (isProof) await granted(await openDeskQueue(from, { program: "test", now })).close();
		const choiceOf = caseChoices();
		granted(await initCase({ case: choiceOf(`${from}/port`) }));
		granted(await addToCase({ case: choiceOf(`${from}/port`), sources: [{ input: `${PORT_ELLERY}case.yaml` }] }));
		granted(await initCase({ case: choiceOf(`${from}/empty`) }));
		const sums = await sumsOf(from);

		const saved = run("backup.sh", join(folder, "backups"), from, "files");
		expect(saved).toMatchObject({ status: 0, stderr: "" });
		expect(readdirSync(join(folder, "backups", "files", "port")).length).toBeGreaterThan(0);
		const restored = run("restore.sh", saved.stdout.trim(), to, "restored");
		expect(restored).toMatchObject({ status: 0, stderr: "" });

		expect(Object.keys(sums).length).toBeGreaterThan(80);
		expect(await sumsOf(to)).toEqual(sums);
		process.env.FISSURE_FILES = join(folder, "restored");
		for (const name of ["port", "empty"]) {
			const found = granted(await checkInCase(choiceOf(`${to}/${name}`)));
			expect([name, found.damages, found.contents > 0]).toEqual([name, [], name === "port"]);
		}
		await granted(await openTeam(to, { who: "init", now })).close();
		const again = run("restore.sh", saved.stdout.trim(), to, "restored");
		expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining("Expected an empty database") });
	});
});
