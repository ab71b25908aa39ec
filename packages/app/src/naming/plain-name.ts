/** A name without the notation of the codebook. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .,'’()-]*$/u;
/** `(а|ы|е)`: the first is the form of the dictionary. `(а|у)?`: it has no ending. */
const ENDINGS = /\((?<first>[^()|]*)(?:\|[^()]*)*\)(?<optional>\?)?/gu;

/** A name as a person would write it: `Вальдара` of `Вальдар(а|ы|е)`; null where the term is a stem or a pattern. */
export function plainName(term: string): string | null {
	const name = term.replace(ENDINGS, (_, first: string, optional?: string) => (optional === undefined ? first : ""));
	return PLAIN.test(name) ? name : null;
}

/** The first of these terms that is a name. */
export function firstPlainName(terms: readonly string[] = []): string | null {
	for (const term of terms) {
		const name = plainName(term);
		if (name !== null) return name;
	}
	return null;
}
