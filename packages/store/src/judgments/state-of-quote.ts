import { anchorIn, nearestIn, type Quote, seekNear } from "@fissure/core";
import type { LinkState } from "@fissure/model";
import type { CaseFile } from "../case/case-file.ts";

/** Whether evidence still holds, and why. */
export type Standing = Pick<LinkState, "state" | "because">;

interface Version {
	readonly id: string;
	readonly text: string;
	readonly captured_at: string | null;
	readonly later_version: string | null;
	readonly until: number | null;
}

/**
 * Do the quoted words stand in the document, and in what its address says now?
 *
 * A document never changes, so what was right once stays so; what may change is the page, which then has a later version.
 */
export async function stateOfQuote(file: CaseFile, quote: Quote): Promise<Standing> {
	const { document: id, start, end, exact } = quote;
	const document = await readVersion(file, id);
	if (document === null) return { state: "unknown", because: `no document of this case is called ${id}` };
	if (document.until !== null) return { state: "gone", because: `${id} was taken back and is held no longer` };
	if (document.text.slice(start, end) !== exact) {
		const at = document.text.indexOf(exact);
		return at === -1 || exact === ""
			? { state: "gone", because: `${id} does not say “${exact}”` }
			: { state: "changed", because: `the words stand in ${id} at ${at}–${at + exact.length}, not at ${start}–${end}` };
	}
	const latest = await latestOf(file, document);
	if (latest === null) return { state: "sound", because: `${id} says so` };
	const when = latest.captured_at === null ? "" : ` of ${latest.captured_at}`;
	if (latest.text.includes(exact))
		return { state: "sound", because: `${id} says so, and so does its version ${latest.id}${when}` };
	return fallenOut(quote, latest, when);
}

/** The page was edited, and the words are no longer there. */
function fallenOut({ document, exact }: Quote, latest: Version, when: string): Standing {
	const quotation = { words: exact, pieces: [{ kind: "words", words: exact, bracketedLetters: [] }] } as const;
	// Other quotation marks or line breaks make no other words.
	if (anchorIn({ ...quotation, form: "block" }, latest) !== null)
		return {
			state: "sound",
			because: `${document} says so, and so, in another print, does its version ${latest.id}${when}`,
		};
	const near = nearestIn(seekNear(quotation), latest);
	return near === null
		? { state: "gone", because: `${document} says so; its version ${latest.id}${when} does not, nor anything near it` }
		: { state: "changed", because: `${document} says so; its version ${latest.id}${when} says “${near.quote.exact}”` };
}

async function readVersion({ db }: CaseFile, id: string): Promise<Version | null> {
	const row = await db
		.selectFrom("documents")
		.select(["id", "text", "captured_at", "later_version", "until"])
		.where("id", "=", id)
		.executeTakeFirst();
	return row ?? null;
}

/** What the address says now; null where it says what it said. */
async function latestOf(file: CaseFile, document: Version): Promise<Version | null> {
	const seen = new Set([document.id]);
	let latest: Version | null = null;
	for (let next = document.later_version; next !== null && !seen.has(next); ) {
		seen.add(next);
		const version = await readVersion(file, next);
		if (version === null || version.until !== null) break;
		latest = version;
		next = version.later_version;
	}
	return latest;
}
