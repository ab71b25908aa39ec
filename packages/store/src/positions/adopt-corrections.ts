import { type CodedReading, type Outcome, supersededBy } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { type Change, inChange, type Undertaking } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";
import { nameOfCoder } from "./name-of-coder.ts";
import { CODED_READING, isSameReading } from "./position-codecs.ts";

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
 * - silent: on what is a correction already, and on a position that does not stand
 */
export const adoptCorrections = (
	file: CaseFile,
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
			const others = standing.filter(({ coder }) => nameOfCoder(coder) === nameOfCoder(replaces.coder));
			for (const place of supersededBy(
				[replaces],
				others.map((row) => CODED_READING.read(row)),
			).keys())
				if (others[place] !== undefined) await endRow(change, "positions", others[place].key);
			const { issue, holder, stance } = position;
			const row = { document: own.document, person: nameOfCoder(own.coder), position: own.key, note: own.note };
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
	nameOfCoder(a.coder) === nameOfCoder(b.coder) && isSameReading(a, b);
