import type { Finding, Outcome } from "@fissure/core";
import type { FindingStanding } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { readMuted } from "../mutes/mutes.ts";
import { findingIdOf, identityOf } from "./finding-id.ts";
import { isMutedBy, verdictOf, verdictsIn } from "./verdicts.ts";

/** Identities looked up at once: below the number of variables that any SQLite takes. */
const PAGE = 500;

/** Are these findings known already? One standing for each, in order; nothing is kept. */
export const findingStandings = (
	file: Case,
	findings: readonly Finding[],
): Promise<Outcome<readonly FindingStanding[]>> =>
	attempt(file.address, async () => {
		const identities = findings.map(identityOf);
		const known = new Map<string, KeptRow[]>();
		for (let from = 0; from < identities.length; from += PAGE)
			for (const row of await keptRows(file, identities.slice(from, from + PAGE)))
				known.set(row.identity, [...(known.get(row.identity) ?? []), row]);
		const verdicts = await verdictsIn(file);
		if (!verdicts.ok) return verdicts;
		const muted = await readMuted(file);
		const value = findings.map((finding, at): FindingStanding => {
			const identity = identities[at] as string;
			const verdict = verdictOf(verdicts.value, identity);
			const rows = known.get(identity) ?? [];
			const [first] = rows;
			const standing = rows.filter(({ until }) => until === null);
			return {
				id: findingIdOf(identity),
				status:
					standing.length === 0
						? "new"
						: standing.some((row) => row.finding === JSON.stringify(finding))
							? "held"
							: "changed",
				since: first === undefined ? null : { at: first.at, who: first.who },
				verdict,
				muted: isMutedBy(muted, finding, verdict),
			};
		});
		return { ok: true, value };
	});

type KeptRow = Awaited<ReturnType<typeof keptRows>>[number];

/** The oldest first. */
const keptRows = ({ db }: Case, identities: readonly string[]) =>
	db
		.selectFrom("findings")
		.innerJoin("actions", "actions.key", "findings.added")
		.select(["identity", "finding", "findings.until", "at", "who"])
		.where(intact("findings"))
		.where("identity", "in", identities)
		.orderBy("findings.key")
		.execute();
