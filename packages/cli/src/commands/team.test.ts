import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isOperationName, LOADERS, loadOperation } from "@fissure/app/operations";
import pg from "pg";
import { expect, it } from "vitest";
import { hasPostgres, sharedPostgres } from "../../../../tools/test-postgres.ts";
import { callIn } from "../fixtures/call-in.ts";
import { stopsInOrder } from "../invocation/runnable-command.ts";

it("asks for the address of a team", async () => {
	const { operation } = await loadOperation("list-people");
	expect(await operation.run({}, {})).toMatchObject({ ok: false, problem: { code: "team-unnamed" } });
	const said = await callIn("/", ["team", "people"]);
	expect([said.code, said.err]).toEqual([2, expect.stringContaining("name it with --team, or set FISSURE_TEAM")]);
	expect((await callIn("/", ["team", "role", "ana", "c", "king", "--team", "x"])).err).toContain(
		"Expected none, reader, coder, analyst or owner",
	);
	expect((await callIn("/", ["team", "init", "postgres://x/y"])).err).toContain("Expected --email and --name");
});

it("changes accounts where the address of the team is known, and not in a thread", async () => {
	const names = ["invite-person", "set-role", "change-person", "create-token", "revoke-token", "withdraw-invitation"];
	for (const name of names) expect([name, stopsInOrder(await loadCommand(name))]).toEqual([name, false]);
	expect(stopsInOrder(await loadCommand("set-verdict"))).toBe(true);
});

it.skipIf(!hasPostgres)("manages a team at a terminal (skipped: no PostgreSQL)", async () => {
	const server = await sharedPostgres();
	const client = new pg.Client(`${server}/postgres`);
	await client.connect();
	await client.query("create database team_at_a_terminal");
	const folder = mkdtempSync(join(tmpdir(), "fissure-team-"));
	const team = `${server}/team_at_a_terminal`;
	const call = (...argv: readonly string[]) => callIn(folder, ["team", ...argv], { env: { FISSURE_TEAM: team } });
	const first = ["init", team, "--email", "ana@example.org", "--name", "Ana"];
	const made = await call(...first, "--pages", "https://fissure.example.org");
	expect([made.code, made.err]).toEqual([0, ""]);
	expect(made.out).toMatch(/^https:\/\/fissure[.]example[.]org\/invitation\?code=[\w-]{43}\n/u);
	expect((await call(...first)).code).toBe(0);
	expect((await call("people")).out).toMatch(/Ana <ana@example[.]org>; invited until \d{4}-/u);
	const invited = await call("invite", "bo@example.org", "Bo Chen", "--role", "corridor=analyst");
	expect(invited.out).toContain("Send it to Bo Chen alone.");
	expect((await call("invite", "bo@example.org", "ana")).code).toBe(0);
	expect((await call("invite", "bo@example.org", "B", "--role", "corridor=king")).err).toContain('got "king"');
	for (const argv of [
		["role", "nobody", "corridor", "reader"],
		["person", "nobody"],
		["change", "nobody", "--disabled", "yes"],
		["token", "nobody"],
		["sign-out", "nobody"],
		["revoke", "nobody", "x"],
		["withdraw", "x"],
	])
		expect([argv, (await call(...argv)).code]).toEqual([argv, 2]);
	expect((await call("audit", "--format", "csv")).out).toContain("operation");
	rmSync(folder, { recursive: true, force: true });
	await client.query("drop database team_at_a_terminal with (force)");
	await client.end();
});

async function loadCommand(name: string) {
	if (!isOperationName(name)) throw new RangeError(`Expected the name of an operation, got "${name}"`);
	return LOADERS[name]();
}
