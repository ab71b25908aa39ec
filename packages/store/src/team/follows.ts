import { failed, type Outcome } from "@fissure/core";
import type { Followed } from "@fissure/model";
import { attemptTeam, type Team } from "./open-team.ts";

/** Of one person in one case. */
const MOST_FOLLOWED = 500;

/** Who follows what in which case; ids. */
export interface Following {
	readonly person: string;
	readonly case: string;
	readonly followed: Followed;
}

/**
 * A person follows something from now on, or no longer.
 *
 * - problems: `follows-many`
 */
export const setFollow = (
	{ db, address }: Team,
	{ person, case: id, followed: { kind, id: subject } }: Following,
	isFollowed: boolean,
): Promise<Outcome<null>> =>
	attemptTeam(address, async (): Promise<Outcome<null>> => {
		const row = { person, case: id, kind, subject };
		if (!isFollowed) {
			await db
				.deleteFrom("follows")
				.where("person", "=", person)
				.where("case", "=", id)
				.where("kind", "=", kind)
				.where("subject", "=", subject)
				.execute();
			return { ok: true, value: null };
		}
		const { count } = await db
			.selectFrom("follows")
			.select(({ fn }) => fn.countAll<number>().as("count"))
			.where("person", "=", person)
			.where("case", "=", id)
			.executeTakeFirstOrThrow();
		if (count >= MOST_FOLLOWED)
			return failed(
				"follows-many",
				`Expected to follow fewer than ${MOST_FOLLOWED} things in a case, got so many already; stop following some first`,
				"followed",
			);
		await db
			.insertInto("follows")
			.values(row)
			.onConflict((same) => same.doNothing())
			.execute();
		return { ok: true, value: null };
	});

/** What a person follows in a case. */
export const listFollowed = (
	{ db, address }: Team,
	{ person, case: id }: Pick<Following, "person" | "case">,
): Promise<Outcome<readonly Followed[]>> =>
	attemptTeam(address, async () => ({
		ok: true,
		value: await db
			.selectFrom("follows")
			.select(["kind", "subject as id"])
			.where("person", "=", person)
			.where("case", "=", id)
			.orderBy("kind")
			.orderBy("subject")
			.execute(),
	}));
