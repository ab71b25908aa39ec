import { isPostgresAddress } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { hasPostgres, sharedPostgres } from "../../../../../tools/test-postgres.ts";
import { readAddress, readCaseAddress } from "./address.ts";
import { openPool } from "./pool.ts";
import { postgresProblemOf } from "./problem-of.ts";

const codeOf = (outcome: { readonly ok: boolean }): string | null =>
	outcome.ok ? null : (outcome as unknown as { readonly problem: { readonly code: string } }).problem.code;

describe("the address of a case in PostgreSQL", () => {
	it("names server, database and case, and is shown without its password", () => {
		expect(["postgres://h/d/c", "postgresql://h/d", "case.fissure", "/postgres://x"].map(isPostgresAddress)).toEqual([
			true,
			true,
			false,
			false,
		]);
		expect(
			readCaseAddress("postgres://ana:secret@db.example:5433/desk/port-ellery?sslmode=require&files=/srv/originals"),
		).toEqual({
			ok: true,
			value: {
				connection: "postgres://ana:secret@db.example:5433/desk?sslmode=require",
				...{ database: "desk", files: "/srv/originals" },
				schema: "port-ellery",
				shown: "postgres://ana@db.example:5433/desk/port-ellery",
			},
		});
		expect(readAddress("postgres://h/desk")).toMatchObject({ ok: true, value: { schema: null } });
	});

	it("is refused where it names no case, or one that belongs to the server", () => {
		for (const address of ["postgres://h/desk", "postgres://h", "postgres:///", "postgres://h/a/b/c", "postgres://["])
			expect([address, codeOf(readCaseAddress(address))]).toEqual([address, "address-malformed"]);
		for (const name of ["public", "fissure", "pg_temp", "pgboss", "Big", "1st", "a b", "a%22b", "x".repeat(51)])
			expect([name, codeOf(readCaseAddress(`postgres://h/desk/${name}`))]).toEqual([name, "case-name"]);
		expect(JSON.stringify(readCaseAddress("postgres://ana:secret@h/d/e/f"))).not.toContain("secret");
	});

	it("is refused, as a value, where the server wants a password and none is found", () => {
		const error = new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string");
		expect(postgresProblemOf(error, "postgres://h/d/c")).toMatchObject({ problem: { code: "case-refused" } });
	});

	it.skipIf(!hasPostgres)("gives connections with the same settings and numbers as numbers", async () => {
		const address = await sharedPostgres();
		const pool = openPool(`${address}/postgres`, { schema: "x y", readOnly: true, most: 2, program: "fissure test" });
		const { rows } = await pool.query(
			"select count(*) as n, sum(2::bigint) as s, true as yes, current_setting('search_path') as path, '{\"a\": 1}'::jsonb as json",
		);
		expect(rows).toEqual([{ n: 1, s: 2, yes: 1, path: '"x y"', json: '{"a": 1}' }]);
		await expect(pool.query("create table public.t (x int)")).rejects.toMatchObject({ code: "25006" });
		await pool.end();
	});
});
