import type { Outcome } from "@fissure/core";
import { sql } from "kysely";
import { attemptTeam, type Team } from "./open-team.ts";
import { hashOf } from "./secret.ts";

/** What attempts are counted by, and how patient one is with it. */
export interface Counted {
	/** Hashed before it is stored: who reads the table learns no address of mail. */
	readonly by: string;
	/** Failures in a row that cost nothing yet. */
	readonly free: number;
	/** Seconds to wait after many failures at most: the owner of an account must not be locked out of it for good. */
	readonly longest: number;
}

/**
 * Notes that somebody tries to sign in, before their password is looked at, so that a hundred attempts at once count as a hundred. Gives the
 * seconds to wait where they come too early; then nothing is noted.
 *
 * After `free` failures the wait doubles with each, from a second up to `longest`. Failures are forgotten a day after the last.
 */
export const beginAttempt = (team: Team, counted: readonly Counted[]): Promise<Outcome<number>> =>
	attemptTeam(team.address, () =>
		team.db.transaction().execute(async (change) => {
			const at = Date.parse(team.now());
			const keys = counted.map(({ by }) => hashOf(by));
			// Rows are locked in one order, and made first, so that two attempts with the same key take their turns.
			for (const key of keys.toSorted())
				await change
					.insertInto("attempts")
					.values({ key, failures: 0, last: new Date(at).toISOString() })
					.onConflict((same) => same.doNothing())
					.execute();
			const rows = await change
				.selectFrom("attempts")
				.selectAll()
				.where("key", "in", keys)
				.orderBy("key")
				.forUpdate()
				.execute();
			const waits = counted.map(({ free, longest }, place) => {
				const row = rows.find(({ key }) => key === keys[place]);
				if (row === undefined || row.failures < free) return 0;
				const wait = Math.min(longest, 2 ** Math.min(30, row.failures - free));
				// The clock of another host may be ahead: nobody waits longer for that.
				return Math.max(0, wait - Math.max(0, at - Date.parse(row.last)) / 1000);
			});
			const wait = Math.ceil(Math.max(0, ...waits));
			if (wait > 0) return { ok: true, value: wait };
			const day = new Date(at - DAY_MS).toISOString();
			await change
				.updateTable("attempts")
				.set({
					failures: sql<number>`case when last < ${day} then 1 else failures + 1 end`,
					last: new Date(at).toISOString(),
				})
				.where("key", "in", keys)
				.execute();
			return { ok: true, value: 0 };
		}),
	);

/**
 * After a success what was noted under these keys is forgotten, and under the key that many share halved: an office behind one address types
 * wrong passwords every day. What is older than a day counts no more, and goes.
 */
export const forgetAttempts = (
	{ db, address, now }: Team,
	{ own, shared }: { readonly own: readonly string[]; readonly shared: readonly string[] },
): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		const day = new Date(Date.parse(now()) - DAY_MS).toISOString();
		await db
			.deleteFrom("attempts")
			.where((of) => of.or([of("last", "<", day), of("key", "in", own.map(hashOf))]))
			.execute();
		if (shared.length > 0)
			await db
				.updateTable("attempts")
				.set({ failures: sql<number>`failures / 2` })
				.where("key", "in", shared.map(hashOf))
				.execute();
		return { ok: true, value: null };
	});

const DAY_MS = 86_400_000;
