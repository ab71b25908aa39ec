import { type CodedReading, type Outcome, supersededBy, withoutVersion } from "@fissure/core";
import type { StoredCorrection } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { type Change, inChange, type Undertaking } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { CODED_READING, isSameReading, READING, readReplaced } from "./position-codecs.ts";

/** Documents that one query may name. */
const MOST_NAMED = 500;

/**
 * What persons have corrected in these documents, in the order in which they did.
 *
 * - silent: on a position that somebody else has corrected since, or that another reading of the same person replaced; what it
 *   replaced stays replaced
 */
export const correctionsOf = (file: Case, ids: readonly string[]): Promise<Outcome<readonly StoredCorrection[]>> =>
	attempt(file.address, async () => {
		const corrections: StoredCorrection[] = [];
		for (let from = 0; from < ids.length; from += MOST_NAMED)
			corrections.push(...(await readCorrections(file, ids.slice(from, from + MOST_NAMED))));
		return { ok: true, value: corrections };
	});

async function readCorrections({ db }: Case, ids: readonly string[]): Promise<readonly StoredCorrection[]> {
	const rows = await db
		.selectFrom("corrections")
		.innerJoin("documents", "documents.key", "corrections.document")
		.innerJoin("actions", "actions.key", "corrections.added")
		.leftJoin("positions", (join) =>
			join.onRef("positions.key", "=", "corrections.position").on("positions.until", "is", null),
		)
		.select(["corrections.key", "documents.id as document", "corrections.person", "corrections.replaces"])
		.select(["corrections.note", "actions.at", "actions.who", "positions.key as positionKey"])
		.select(READING.columns)
		.where("documents.id", "in", ids)
		.where("documents.until", "is", null)
		.where("corrections.until", "is", null)
		.orderBy("corrections.key")
		.execute();
	return rows.map(({ key, document, person, replaces, note, at, who, positionKey, ...read }) => ({
		...{ key, document, person, note, at, who, positionKey },
		replaces: replaces === null ? null : readReplaced(replaces),
		position: positionKey === null ? null : { ...READING.read(read), note },
	}));
}

/** A position of a person that came from elsewhere, and what it took the place of there. */
export interface AdoptedCorrection {
	/** Its coder is the person. */
	readonly position: CodedReading;
	readonly replaces: CodedReading;
}

/**
 * Makes corrections of positions that a person's reading from elsewhere has brought: what they replaced there is replaced here
 * too, now or when this text is read.
 *
 * - out:    corrections made
 * - silent: on what is a correction already, and on a position that is not
 */
export const adoptCorrections = (
	file: Case,
	document: string,
	corrections: readonly AdoptedCorrection[],
	undertaking: Undertaking,
): Promise<Outcome<number>> =>
	inChange(file, undertaking, async (change) => {
		let made = 0;
		for (const { position, replaces } of corrections) {
			const standing = await standingIn(change, document);
			const own = standing.find((row) => !row.isCorrection && isSame(CODED_READING.read(row), position));
			if (own === undefined) continue;
			const others = standing.filter(({ coder }) => withoutVersion(coder) === withoutVersion(replaces.coder));
			for (const place of supersededBy(
				[replaces],
				others.map((row) => CODED_READING.read(row)),
			).keys())
				if (others[place] !== undefined) await endRow(change, "positions", others[place].key);
			const { issue, holder, stance } = position;
			const row = { document: own.document, person: withoutVersion(own.coder), position: own.key, note: own.note };
			const shown = { document, issue, holder, stance };
			await addRow(change, "corrections", { ...row, replaces: JSON.stringify(replaces) }, shown);
			made++;
		}
		return made;
	});

async function standingIn({ db }: Change, document: string) {
	const rows = await db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.innerJoin("documents", "documents.key", "codings.document")
		.leftJoin("corrections", (join) =>
			join.onRef("corrections.position", "=", "positions.key").on("corrections.until", "is", null),
		)
		.select([...CODED_READING.columns, "positions.key", "positions.note", "positions.document"])
		.select("corrections.key as correction")
		.where("documents.id", "=", document)
		.where("documents.until", "is", null)
		.where("positions.until", "is", null)
		.execute();
	return rows.map(({ correction, ...row }) => ({ ...row, isCorrection: correction !== null }));
}

const isSame = (a: CodedReading, b: CodedReading): boolean =>
	withoutVersion(a.coder) === withoutVersion(b.coder) && isSameReading(a, b);

/** A correction that is current, with the reading whose place it takes. */
export interface StandingReplacement {
	readonly key: number;
	readonly replaces: CodedReading;
}

/** Which readings of this coder persons have replaced in this document. */
export async function replacementsIn(
	{ db }: Change,
	document: number,
	coder: string,
): Promise<readonly StandingReplacement[]> {
	const rows = await db
		.selectFrom("corrections")
		.select(["key", "replaces"])
		.where("document", "=", document)
		.where("until", "is", null)
		.where("replaces", "is not", null)
		.where(intact("corrections"))
		.orderBy("key")
		.execute();
	return rows
		.map(({ key, replaces }) => ({ key, replaces: readReplaced(replaces ?? "") }))
		.filter(({ replaces }) => withoutVersion(replaces.coder) === withoutVersion(coder));
}

/** Of a new coding, ends what a person has already replaced in an earlier one of the same coder. */
export async function supersedeIn(
	change: Change,
	document: number,
	coding: { readonly key: number; readonly coder: string },
): Promise<void> {
	const replacements = await replacementsIn(change, document, coding.coder);
	if (replacements.length === 0) return;
	const rows = await change.db
		.selectFrom("positions")
		.select(["positions.key", ...READING.columns])
		.where("coding", "=", coding.key)
		.orderBy("number")
		.execute();
	const taken = supersededBy(
		replacements.map(({ replaces }) => replaces),
		rows.map((row) => ({ ...READING.read(row), coder: coding.coder })),
	);
	const keys = [...taken.keys()].flatMap((place) => rows[place]?.key ?? []);
	// Not in the journal: what is undone is the coding, with which these have ended already.
	if (keys.length > 0)
		await change.db
			.updateTable("positions")
			.set({ until: await change.action() })
			.where("key", "in", keys)
			.execute();
}
