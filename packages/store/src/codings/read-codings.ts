import { type Account, type Outcome, PERSON_RULE } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { eachIntactRow, intact } from "../checksums/intact.ts";
import { passing } from "../documents/document-filters.ts";
import { documentOf, type TextFilters } from "../documents/read-documents.ts";
import { isByCoder, isFinished } from "./is-by-coder.ts";
import { unpackCoding } from "./pack-coding.ts";

export interface CodingFilters extends TextFilters {
	/** Name of the coder, of whatever version. */
	readonly coder?: string;
	/** Only those made with this codebook. */
	readonly codebook?: string;
	/** Also of tasks that are not finished. */
	readonly open?: boolean;
}

/**
 * Codings of texts that count, those that persons add to a program's before all others: where one coding of a text is asked for and the last
 * is taken, a few corrected words do not take the place of the coding that they correct.
 */
export function baseLast<Coding extends { readonly coder: string }>(codings: Iterable<Coding>): readonly Coding[] {
	const all = [...codings];
	const isPersons = ({ coder }: Coding): boolean => coder.startsWith(PERSON_RULE);
	return [...all.filter(isPersons), ...all.filter((coding) => !isPersons(coding))];
}

export interface TextCoding {
	readonly account: Account;
	readonly codebook: string;
	/** When it was made. */
	readonly at: string;
	/** Made for a task: the coder went through the whole text. */
	readonly isTask: boolean;
}

/** Codings held in memory at once. */
const PAGE = 20;

/** Documents as they were read by coders, in the order in which they were coded. */
export async function* codingsOf({ db }: Case, filters: CodingFilters = {}): AsyncGenerator<TextCoding> {
	const { ids, coder, codebook, open = false } = filters;
	for (let after = 0; ; ) {
		let asked = db
			.selectFrom("codings")
			.innerJoin("documents", "documents.key", "codings.document")
			.innerJoin("actions", "actions.key", "codings.added")
			.select(["codings.key as coding", "coder", "codebook", "parties", "task", "actions.at"])
			.where("codings.key", ">", after)
			.where("codings.until", "is", null)
			.where((builder) => passing(filters, builder as never))
			.where(intact("codings"))
			.orderBy("codings.key")
			.limit(PAGE);
		if (ids !== undefined) asked = asked.where("documents.id", "in", ids);
		if (!open) asked = asked.where((builder) => isFinished(builder as never));
		if (codebook !== undefined) asked = asked.where("codebook", "=", codebook);
		if (coder !== undefined) asked = asked.where((builder) => isByCoder(builder as never, [coder]));
		let count = 0;
		for (const { coding, coder, codebook, parties, task, at, ...row } of await eachIntactRow("documents", asked)) {
			const account = await unpackCoding(db, documentOf(row), { key: coding, coder, parties });
			after = coding;
			count++;
			yield { account, codebook, at, isTask: task !== null };
		}
		if (count < PAGE) return;
	}
}

/** That a coder read a document. */
export interface CodingMade {
	readonly coder: string;
	readonly codebook: string;
	readonly at: string;
	readonly who: string;
	/** When another reading took its place, or it was taken back; null while it stands. */
	readonly until: string | null;
	/** Read then, those included that were corrected since. */
	readonly positions: number;
}

/** Who read this document, when, with which codebook? The latest first. */
export const codingsIn = (file: Case, document: string): Promise<Outcome<readonly CodingMade[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("codings")
			.innerJoin("documents", "documents.key", "codings.document")
			.innerJoin("actions", "actions.key", "codings.added")
			.leftJoin("actions as ending", "ending.key", "codings.until")
			.select(["coder", "codebook", "actions.at", "actions.who", "ending.at as until"])
			.select(({ selectFrom }) =>
				selectFrom("positions")
					.select(({ fn }) => fn.countAll<number>().as("count"))
					.whereRef("positions.coding", "=", "codings.key")
					.as("positions"),
			)
			.where("documents.id", "=", document)
			.orderBy("codings.key", "desc")
			.execute();
		return { ok: true, value: rows.map(({ positions, ...row }) => ({ ...row, positions: positions ?? 0 })) };
	});
