import { createHash } from "node:crypto";
import { LEXICON_CODER, type LexiconData, type Outcome } from "@fissure/core";
import type { CaseFile, CodedWith } from "@fissure/store";
import { loadLexicon } from "../load-lexicon.ts";
import type { Store } from "./in-case.ts";

/** The words that a case is read with, and what a coding made with them is known by. */
export interface CaseLexicon {
	readonly data: LexiconData;
	readonly coded: CodedWith;
}

/** Hexadecimal digits that tell codebooks apart for a reader. */
const SHOWN_DIGITS = 12;

/** The codebook and the actors that the case keeps, else those that ship. */
export async function readCaseLexicon(_file: CaseFile, _store: Store): Promise<Outcome<CaseLexicon>> {
	const data = loadLexicon({});
	if (!data.ok) return data;
	return { ok: true, value: { data: data.value, coded: codedWith(data.value, "fissure") } };
}

/** Any word that is other makes other codings, so the hash is over all of them. */
export function codedWith({ codebook, frames, actors, languages }: LexiconData, name: string): CodedWith {
	const words = JSON.stringify([codebook, frames, actors, languages]);
	const hash = createHash("sha256").update(words).digest("hex").slice(0, SHOWN_DIGITS);
	return { coder: LEXICON_CODER, codebook: `${name} ${hash}` };
}
