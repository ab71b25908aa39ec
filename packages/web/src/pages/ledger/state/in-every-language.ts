import type { AnswerOf } from "../../../api/call.ts";

type Codebook = Pick<AnswerOf<"GET /api/codebook">, "issues">;

/** More would be a list and no question. */
const MOST = 8;

/**
 * `ceasefire` → `ceasefire OR 停火 OR перемирие`: a question in one language asked in all that the codebook knows for the same
 * thing; null where it knows none.
 */
export const inEveryLanguage = (said: string, { issues }: Codebook): string | null => {
	const asked = bare(said);
	if (asked === "") return null;
	for (const { terms } of issues.flatMap(({ concepts }) => concepts)) {
		const own = Object.keys(terms).find((language) => terms[language]?.some(({ text }) => bare(text) === asked));
		if (own === undefined) continue;
		const others = Object.entries(terms)
			.filter(([language]) => language !== own)
			.flatMap(([, list]) => list.flatMap(({ text }) => queryOf(text) ?? []));
		if (others.length > 0) return [said.trim(), ...others.slice(0, MOST)].join(" OR ");
	}
	return null;
};

const bare = (words: string): string =>
	words
		.replace(/["“”„«»*]/gu, "")
		.trim()
		.toLowerCase();

/** A term of the codebook as a search has it; null where it says more than a search can. */
const queryOf = (term: string): string | null => {
	if (/[{}()|~=]/u.test(term)) return null;
	// Several words are found in any of their forms, and need no star.
	return /\s/u.test(term.trim()) ? `"${term.replaceAll("*", "").trim()}"` : term.trim();
};
