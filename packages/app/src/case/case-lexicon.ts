import { createHash } from "node:crypto";
import { failed, LEXICON_CODER, type LexiconData, type Outcome } from "@fissure/core";
import type { Case, CodebookPart, CodedWith } from "@fissure/store";
import { hashOfWords } from "../lexicon/compiled-lexicon.ts";
import { loadLexicon, withOwnWords } from "../lexicon/load-lexicon.ts";
import type { Store } from "./in-case.ts";

/** The words that a case is read with, and what a coding made with them is known by. */
export interface CaseLexicon {
	readonly data: LexiconData;
	readonly coded: CodedWith;
	/** As the case keeps them; none where it is read with what ships. */
	readonly parts: readonly CodebookPart[];
}

/** Hexadecimal digits that tell codebooks apart for a reader. */
const SHOWN_DIGITS = 12;

/**
 * The codebook and the actors that the case keeps, else those that ship.
 *
 * - problems: `codebook-damaged`, those of the lexicon, and problems of the file
 */
export async function readCaseLexicon(file: Case, store: Store): Promise<Outcome<CaseLexicon>> {
	const kept = await store.readCodebook(file);
	if (!kept.ok && kept.problem.code !== "codebook-missing") return kept;
	return joinLexicon(kept.ok ? kept.value.parts : []);
}

/** The last that was joined: a server is asked the same again and again, and reading the words takes longer than most answers. */
let joined: { readonly of: string; readonly lexicon: Outcome<CaseLexicon> & { readonly ok: true } } | null = null;

/** What ships, with these parts in the place of its own. */
export function joinLexicon(parts: readonly CodebookPart[]): Outcome<CaseLexicon> {
	const hash = createHash("sha256");
	for (const { part, name, bytes } of parts) hash.update(JSON.stringify([part, name, bytes.length])).update(bytes);
	const of = hash.digest("hex");
	if (joined?.of === of) return joined.lexicon;
	const lexicon = joinAnew(parts);
	if (lexicon.ok) joined = { of, lexicon };
	return lexicon;
}

function joinAnew(parts: readonly CodebookPart[]): Outcome<CaseLexicon> {
	const shipped = loadLexicon({});
	if (!shipped.ok) return shipped;
	const partOf = (name: string): CodebookPart | undefined => parts.find(({ part }) => part === name);
	const [codebook, actors] = [partOf("codebook"), partOf("actors")];
	try {
		const data = withOwnWords(
			shipped.value,
			codebook === undefined ? shipped.value : parsed<Pick<LexiconData, "codebook" | "frames">>(codebook),
			actors === undefined ? shipped.value.actors : parsed<LexiconData["actors"]>(actors),
		);
		return { ok: true, value: { data, parts, coded: codedWith(data, codebook?.name ?? "fissure") } };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const message = `Expected the codebook of the case as it was saved, got "${reason}"; save it again with fissure init --codebook`;
		return failed("codebook-damaged", message, "codebook");
	}
}

const parsed = <Part>({ bytes }: CodebookPart): Part => JSON.parse(new TextDecoder().decode(bytes)) as Part;

const codedWith = (data: LexiconData, name: string): CodedWith => ({
	coder: LEXICON_CODER,
	codebook: `${name} ${hashOfWords(data).slice(0, SHOWN_DIGITS)}`,
});
