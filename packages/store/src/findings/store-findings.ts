import type { Finding, Outcome } from "@fissure/core";
import type { Selectable } from "kysely";
import type { Case } from "../case/case.ts";
import { type Change, inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import type { CaseTables } from "../schema/schema.ts";
import { FINDING } from "./finding-codecs.ts";
import { findingIdOf, identityOf } from "./finding-id.ts";

/** What one comparison found. */
export interface FoundByComparing {
	/** Id; null where texts of no event were compared. */
	readonly event: string | null;
	/** Ids of the texts that were compared. */
	readonly documents: readonly string[];
	/** Comparators that ran, with or without version; what others found stands. All, unless said. */
	readonly comparators?: readonly string[];
	/** In the order in which they are to be shown. */
	readonly findings: readonly Finding[];
}

export interface KeptFinding {
	readonly key: number;
	/** By which people and judgments name it. */
	readonly id: string;
	/** By which it is known again. */
	readonly identity: string;
	/** `changed`: the same words found again, with another weight, rate or headline. */
	readonly status: "new" | "changed" | "held";
	readonly finding: Finding;
}

export interface KeptFindings {
	readonly findings: readonly KeptFinding[];
	/** Found by an earlier comparison, and not by this one. */
	readonly ended: number;
}

/**
 * Keeps what a comparison found. It takes the place of what the same comparators, of whatever version, found before of the
 * same event, or of the same texts where there is no event; that stays in the history.
 */
export const storeFindings = (
	file: Case,
	found: FoundByComparing,
	undertaking = undertake("find"),
): Promise<Outcome<KeptFindings>> => inChange(file, undertaking, (change) => keepFindings(change, found));

type Row = Pick<Selectable<CaseTables["findings"]>, "key" | "comparator" | "identity" | "finding">;

async function keepFindings(change: Change, found: FoundByComparing): Promise<KeptFindings> {
	const { event } = found;
	const documents = found.documents.toSorted();
	const former = (await readFormer(change, event, documents)).filter(({ comparator }) =>
		isOf(comparator, found.comparators),
	);
	const kept: KeptFinding[] = [];
	for (const finding of found.findings) {
		const identity = identityOf(finding);
		const id = findingIdOf(identity);
		const at = former.findIndex((row) => row.identity === identity);
		const [known] = at === -1 ? [] : former.splice(at, 1);
		const row = FINDING.write({ ...finding, event, documents, identity, finding });
		if (known?.finding === row.finding) {
			kept.push({ key: known.key, id, identity, status: "held", finding });
			continue;
		}
		if (known !== undefined) await endRow(change, "findings", known.key);
		const { kind, headline } = finding;
		const key = await addRow(change, "findings", row, { event, kind, headline });
		kept.push({ key, id, identity, status: known === undefined ? "new" : "changed", finding });
	}
	for (const { key } of former) await endRow(change, "findings", key);
	return { findings: kept, ended: former.length };
}

function readFormer({ db }: Change, event: string | null, documents: readonly string[]): Promise<Row[]> {
	const standing = db
		.selectFrom("findings")
		.select(["key", "comparator", "identity", "finding"])
		.where("until", "is", null)
		.orderBy("key");
	return event === null
		? standing.where("event", "is", null).where("documents", "=", JSON.stringify(documents)).execute()
		: standing.where("event", "=", event).execute();
}

const nameOf = (comparator: string): string => comparator.split("@", 1)[0] as string;

const isOf = (comparator: string, comparators: readonly string[] | undefined): boolean =>
	comparators === undefined || comparators.some((name) => nameOf(name) === nameOf(comparator));
