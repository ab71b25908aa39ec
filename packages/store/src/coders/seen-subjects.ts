import type { CheckSubject } from "@fissure/model";
import type { Case } from "../case/case.ts";
import { identityIn } from "../findings/finding-id.ts";
import { unhidden } from "./as-seen.ts";

/** Which of these things of a case there are, and which of those are hidden from the person who asks until they have coded a text. */
export async function seenSubjects(
	file: Case,
	subjects: readonly CheckSubject[],
): Promise<{ readonly seen: readonly CheckSubject[]; readonly hidden: readonly CheckSubject[] }> {
	const [seen, hidden]: [CheckSubject[], CheckSubject[]] = [[], []];
	for (const subject of subjects)
		if (await isThere(file, subject)) seen.push(subject);
		else if (await isThere(unhidden(file), subject)) hidden.push(subject);
	return { seen, hidden };
}

async function isThere({ db }: Case, { kind, id }: CheckSubject): Promise<boolean> {
	const row = await question();
	return row !== undefined;

	function question(): Promise<unknown> {
		switch (kind) {
			case "text":
				return db.selectFrom("documents").select("key").where("id", "=", id).limit(1).executeTakeFirst();
			case "event":
				return db.selectFrom("events").select("key").where("id", "=", id).limit(1).executeTakeFirst();
			case "judgment":
				return db.selectFrom("judgments").select("key").where("id", "=", id).limit(1).executeTakeFirst();
			case "draft":
				return db.selectFrom("drafts").select("key").where("id", "=", id).limit(1).executeTakeFirst();
			case "position":
				return db
					.selectFrom("positions")
					.select("key")
					.where("key", "=", /^\d{1,15}$/u.test(id) ? Number(id) : -1)
					.limit(1)
					.executeTakeFirst();
			case "finding": {
				const identity = identityIn(id) ?? "none";
				return (
					db
						.selectFrom("findings")
						.select("key")
						.where("identity", ">=", identity)
						// After every digit that an identity has.
						.where("identity", "<", `${identity}g`)
						.limit(1)
						.executeTakeFirst()
				);
			}
		}
	}
}
