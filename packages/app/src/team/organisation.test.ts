import { addInvitation, changePerson, openTeam, useInvitation } from "@fissure/store/team";
import pg from "pg";
import { expect, it } from "vitest";
import { hasPostgres, sharedPostgres } from "../../../../tools/test-postgres.ts";
import { personOf } from "./organisation.ts";

const now = (): string => "2026-11-30T06:00:00.000Z";

it.skipIf(!hasPostgres)(
	"takes an organisation's word for whom it has verified, once for each person (skipped: no PostgreSQL)",
	async () => {
		const server = await sharedPostgres();
		const client = new pg.Client(`${server}/postgres`);
		await client.connect();
		await client.query("create database team_organisation");
		const opened = await openTeam(`${server}/team_organisation`, { who: "init", now, create: true });
		if (!opened.ok) throw new Error(opened.problem.message);
		const team = opened.value;
		const invite = async (name: string): Promise<string> => {
			const email = `${name}@example.org`;
			const made = await addInvitation(team, { name, email, administrator: true, roles: [], by: "init" });
			const used = made.ok ? await useInvitation(team, { secret: made.value.secret }, null) : made;
			if (!used.ok) throw new Error(used.problem.message);
			return used.value;
		};
		const [ana, bo] = [await invite("ana"), await invite("bo")];
		const iss = "https://login.example.org";
		const codeOf = async (claims: Parameters<typeof personOf>[1]): Promise<string> => {
			const found = await personOf(team, claims);
			return found.ok ? found.value : found.problem.code;
		};
		const email = "Ana@example.org";
		expect(await codeOf({ iss, sub: "1", email, email_verified: false })).toBe("email-unverified");
		expect(await codeOf({ iss, sub: "1", email, email_verified: "true" })).toBe("email-unverified");
		expect(await codeOf({ iss, sub: "1", email_verified: true })).toBe("email-unverified");
		expect(await codeOf({ iss, sub: "1", email, email_verified: true })).toBe(ana);
		// Her address may change there; what says who she is does not.
		expect(await codeOf({ iss, sub: "1", email: "bo@example.org", email_verified: true })).toBe(ana);
		// Her address is given to somebody else.
		expect(await codeOf({ iss, sub: "2", email, email_verified: true })).toBe("identity-different");
		expect(await codeOf({ iss, sub: "3", email: "cy@example.org", email_verified: true })).toBe("person-unknown");
		expect(await codeOf({ iss, sub: "4", email: "bo@example.org", email_verified: true })).toBe(bo);
		await changePerson(team, bo, { disabled: true });
		expect(await codeOf({ iss, sub: "4", email: "bo@example.org", email_verified: true })).toBe("person-disabled");
		await team.close();
		await client.query("drop database team_organisation with (force)");
		await client.end();
	},
);
