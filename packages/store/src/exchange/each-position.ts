import { type CodedReading, type Outcome, withoutVersion } from "@fissure/core";
import type { LedgerEntry, LedgerFilters, StoredCorrection } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact, intactRows } from "../checksums/intact.ts";
import { ledger } from "../ledger/ledger.ts";
import { correctionsOf } from "../positions/corrections.ts";

/** A position with what somebody needs who has the case not at hand. */
export interface ExportedPosition {
	readonly entry: LedgerEntry;
	readonly source: Source;
	/** When the coding was put down, and who did so. */
	readonly coded: Coded;
	/** What it takes the place of; null where that is nothing. */
	readonly replaces: CodedReading | null;
}

interface Source {
	readonly text: string;
	/** Of the bytes. */
	readonly sha256: string;
	/** ISO instant or day. */
	readonly capturedAt: string | null;
}

interface Coded {
	/** ISO instant. */
	readonly at: string;
	readonly who: string;
}

/** Positions in memory at once, with the texts of their documents. */
const PAGE = 500;

/**
 * Every position that passes, the oldest first, undated ones before them; within a document in the order of its text.
 *
 * - memory:   a page
 * - problems: those of `ledger`; the first one ends it
 */
export async function* eachPosition(file: Case, filters: LedgerFilters): AsyncGenerator<Outcome<ExportedPosition>> {
	for (let after: string | null = null; ; ) {
		const page: Awaited<ReturnType<typeof ledger>> = await ledger(file, filters, {
			size: PAGE,
			order: "oldest",
			...(after === null ? {} : { after }),
		});
		if (!page.ok) return yield page;
		const exported = await attempt(file.address, () => withSources(file, page.value.entries));
		if (!exported.ok) return yield exported;
		for (const value of exported.value) yield { ok: true, value };
		after = page.value.next;
		if (after === null) return;
	}
}

async function withSources(file: Case, entries: readonly LedgerEntry[]): Promise<Outcome<readonly ExportedPosition[]>> {
	const ids = [...new Set(entries.map(({ document }) => document.id))];
	if (ids.length === 0) return { ok: true, value: [] };
	const { db } = file;
	const corrections = await correctionsOf(file, ids);
	if (!corrections.ok) return corrections;
	const replaced = new Map(
		corrections.value.flatMap((correction) => {
			const { document, person, position } = correction;
			return position === null ? [] : [[positionName({ ...position, document, coder: person }), correction] as const];
		}),
	);
	const documents = await intactRows("documents", db.selectFrom("documents").where("id", "in", ids));
	const codings = await db
		.selectFrom("codings")
		.innerJoin("documents", "documents.key", "codings.document")
		.innerJoin("actions", "actions.key", "codings.added")
		.select(["documents.id", "codings.coder", "codings.codebook", "actions.at", "actions.who"])
		.where(intact("codings"))
		.where(intact("actions"))
		.where("documents.id", "in", ids)
		.where("codings.until", "is", null)
		.execute();
	const sources = new Map(
		documents.map(({ id, text, sha256, captured_at }) => [id, { text, sha256, capturedAt: captured_at }]),
	);
	const coded = new Map(codings.map(({ at, who, ...coding }) => [codingName(coding), { at, who }]));
	return {
		ok: true,
		value: entries.flatMap((entry) => {
			const source = sources.get(entry.document.id);
			const { coder, codebook, document } = entry;
			const by = coded.get(codingName({ id: document.id, coder, codebook }));
			// Ended between the questions by another process.
			return source === undefined || by === undefined
				? []
				: [{ entry, source, coded: by, replaces: replacedBy(entry, replaced) }];
		}),
	};
}

const replacedBy = (
	{ quote, document, ...read }: LedgerEntry,
	corrections: ReadonlyMap<string, StoredCorrection>,
): CodedReading | null =>
	corrections.get(positionName({ ...read, start: quote.start, end: quote.end, document: document.id }))?.replaces ??
	null;

/** Of one person in one document; what is alike in all this is one position. */
const positionName = (position: CodedReading & { readonly document: string }): string =>
	JSON.stringify([
		...[position.document, withoutVersion(position.coder), position.start, position.end, position.issue],
		...[position.holder, position.asserter, position.manner, position.stance],
	]);

const codingName = (coding: { readonly id: string; readonly coder: string; readonly codebook: string }): string =>
	JSON.stringify([coding.id, coding.coder, coding.codebook]);

/** By what somebody else may mean a document. */
export interface NamedDocument {
	readonly id: string;
	readonly sha256: string;
	readonly url: string | null;
	readonly title: string | null;
	/** Address, path, or what names it in an archive. */
	readonly source: string;
	/** Its source has not replaced it since. */
	readonly isCurrent: boolean;
}

/** Every document that is current, without its text, in the order they were added. */
export const namedDocuments = ({ address: path, db }: Case): Promise<Outcome<readonly NamedDocument[]>> =>
	attempt(path, async () => {
		const rows = await db
			.selectFrom("documents")
			.select(["id", "sha256", "url", "title", "source", "later_version"])
			.where("until", "is", null)
			.orderBy("key")
			.execute();
		return {
			ok: true,
			value: rows.map(({ later_version, ...row }) => ({ ...row, isCurrent: later_version === null })),
		};
	});
