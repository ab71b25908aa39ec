import { languageOfText } from "@fissure/languages";
import type { CritiqueContext, Judgment, JudgmentClaim, Records } from "@fissure/model";
import { checkClaims, type ReadClaims, readClaims, recordsNeeded } from "./claims/claims-in.ts";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { marksIn } from "./coding/marks.ts";

interface ReadPlace {
	readonly judgment: string;
	readonly place: string;
	readonly read: ReadClaims;
}

/**
 * What do judgments claim of votes and figures, as premises: the mechanism of an interest, the evidence of a matrix, the effect of an
 * option, the reasons of a forecast?
 *
 * - silent: on forecasts themselves, which nothing bears out yet
 */
export const readJudgmentClaims = (
	judgments: readonly Judgment[],
	lexicon: Lexicon,
	nameOf: (actor: string) => string,
): readonly ReadPlace[] =>
	judgments.flatMap((judgment) =>
		premisesOf(judgment).flatMap(([place, text]) => {
			if (text === null) return [];
			const read = readClaims({
				sentences: [{ start: 0, end: text.length, text }],
				language: languageOfText(text),
				day: null,
				marksIn: (words, language) => marksIn(words, language, lexicon),
				nameOf,
			});
			return read.claims.length === 0 ? [] : { judgment: judgment.id, place, read };
		}),
	);

function premisesOf(judgment: Judgment): readonly (readonly [place: string, text: string | null])[] {
	switch (judgment.kind) {
		case "interest":
			return [
				["interest", judgment.interest],
				["mechanism", judgment.mechanism],
				["alternative", judgment.alternative],
			];
		case "matrix":
			return judgment.evidence.map(({ statement }, at) => [`evidence[${at}].statement`, statement] as const);
		case "forecast":
			return judgment.revisions.map(({ because }, at) => [`revisions[${at}].because`, because] as const);
		case "option":
			return [
				["instrument", judgment.instrument],
				["effect", judgment.effect],
			];
	}
}

/** Which records these claims would be met with. */
export const recordsForJudgments = (places: readonly ReadPlace[]): ReturnType<typeof recordsNeeded> => {
	const needed = places.map(({ read }) => recordsNeeded(read));
	return { votes: needed.some(({ votes }) => votes), series: needed.some(({ series }) => series) };
};

/** The claims beside the record, by id of the judgment. */
export function checkJudgmentClaims(places: readonly ReadPlace[], records: Records): CritiqueContext["claims"] {
	const claims = new Map<string, JudgmentClaim[]>();
	for (const { judgment, place, read } of places) {
		const known = claims.get(judgment) ?? [];
		known.push(...checkClaims(read, records).map((claim) => ({ place, claim })));
		claims.set(judgment, known);
	}
	return claims;
}
