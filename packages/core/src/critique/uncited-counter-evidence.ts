import {
	type CritiqueCheck,
	type CritiqueContext,
	type HeldPosition,
	quoteLink,
	type Remark,
} from "../model/critique.ts";
import type { Quote } from "../model/document.ts";
import type { Judgment } from "../model/judgment.ts";
import { citedQuotes, overlaps } from "./cited-quotes.ts";
import { placedLinks } from "./placed-links.ts";
import { shownWords } from "./shown-words.ts";

/** More would bury the weightiest. */
const MOST_SHOWN = 3;

/**
 * What does the case hold against a judgment that it does not cite?
 *
 * Three things: what those whom it quotes also say on the same issue, to the other pole; what a finding that it cites has
 * against itself; and a contradiction found between texts on its topics in which its actor is the one that is told of.
 *
 * - out:    one remark for an issue and holder, with the three strongest sentences; one for a finding
 * - silent: where the judgment shows both poles; on positions ascribed to others; on stances that could not be read
 * - source: practice of source criticism, docs/judging.md
 */
export const uncitedCounterEvidence: CritiqueCheck = {
	id: "uncited-counter-evidence",
	version: 1,
	question: "What does the case hold against a judgment that it does not cite?",
	codes: {
		"counter-evidence-uncited": "warning",
		"finding-caveat-uncited": "warning",
		"contradiction-uncited": "warning",
	},
	check: (judgments, context) => {
		const bySubject = positionsBySubject(context.positions);
		return judgments.flatMap((judgment) => [
			...otherPoles(judgment, context, bySubject),
			...findingCaveats(judgment, context),
			...contradictions(judgment, context),
		]);
	},
};

type Stated = HeldPosition & { readonly stance: number };
type Subjects = ReadonlyMap<string, readonly Stated[]>;

const subjectOf = ({ issue, holder }: HeldPosition): string => `${issue} ${holder}`;

function positionsBySubject(positions: readonly HeldPosition[]): Subjects {
	const subjects = new Map<string, Stated[]>();
	for (const position of positions) {
		if (position.stance === null || position.stance === 0 || position.manner === "counterpart") continue;
		const key = subjectOf(position);
		const stated = { ...position, stance: position.stance };
		const known = subjects.get(key);
		if (known === undefined) subjects.set(key, [stated]);
		else known.push(stated);
	}
	return subjects;
}

function otherPoles(judgment: Judgment, context: CritiqueContext, subjects: Subjects): readonly Remark[] {
	const cited = citedQuotes(judgment, context);
	if (cited.length === 0) return [];
	const isCited = overlaps(cited);
	return [...subjects.values()].flatMap((stated): readonly Remark[] => {
		const shown = stated.filter(({ quote }) => isCited(quote));
		const [first] = shown;
		if (first === undefined || new Set(shown.map(({ stance }) => Math.sign(stance))).size > 1) return [];
		const against = distinct(stated.filter(({ stance }) => Math.sign(stance) === 0 - Math.sign(first.stance)));
		if (against.length === 0) return [];
		const strongest = against.toSorted((a, b) => Math.abs(b.stance) - Math.abs(a.stance)).slice(0, MOST_SHOWN);
		const more = against.length - strongest.length;
		const words = strongest.map(({ quote }) => shownWords(quote.exact)).join(", ");
		const who = first.holder === "BOTH" ? "The parties together also speak" : `${first.holder} also speaks`;
		return [
			{
				judgment: judgment.id,
				place: "",
				code: "counter-evidence-uncited",
				message: `${who} the other way on ${first.issue}: ${words}${more > 0 ? ` and ${more} more` : ""}`,
				remedy: "cite that too, or say in the note why it does not count",
				links: strongest.map(({ quote }) => quoteLink(quote)),
			},
		];
	});
}

/** A mirror says it again. */
function distinct(positions: readonly Stated[]): readonly Stated[] {
	const seen = new Set<string>();
	return positions.filter(({ quote }) => !seen.has(quote.exact) && seen.add(quote.exact));
}

function findingCaveats(judgment: Judgment, context: CritiqueContext): readonly Remark[] {
	const known = new Map(context.findings.map(({ id, finding }) => [id, finding]));
	const isCited = overlaps(citedQuotes(judgment, context));
	return placedLinks(judgment).flatMap(({ link, place }): readonly Remark[] => {
		if (link.kind !== "finding") return [];
		const against = (known.get(link.finding)?.counterEvidence ?? []).filter((quote: Quote) => !isCited(quote));
		const [first] = against;
		if (first === undefined) return [];
		return [
			{
				judgment: judgment.id,
				place,
				code: "finding-caveat-uncited",
				message: `${link.finding} has words against itself, ${shownWords(first.exact)}${against.length > 1 ? ` and ${against.length - 1} more` : ""}, which the judgment does not cite`,
				remedy: "cite them too, or say in the note why they do not count",
				links: against.map(quoteLink),
			},
		];
	});
}

function contradictions(judgment: Judgment, { findings }: CritiqueContext): readonly Remark[] {
	if (judgment.kind !== "interest" && judgment.kind !== "option") return [];
	const { actor, topics } = judgment;
	const cited = new Set(placedLinks(judgment).flatMap(({ link }) => (link.kind === "finding" ? link.finding : [])));
	return findings.flatMap(({ id, finding }): readonly Remark[] => {
		const { kind, holder, issue, headline } = finding;
		if (kind !== "contradiction" || holder !== actor || issue === null) return [];
		if (!topics.includes(issue) || cited.has(id)) return [];
		return [
			{
				judgment: judgment.id,
				place: "",
				code: "contradiction-uncited",
				message: `${id} finds a contradiction of ${actor} on ${issue}: ${headline}`,
				remedy: "cite it, or say in the note which of the texts the judgment follows and why",
				links: [{ kind: "finding", finding: id }],
			},
		];
	});
}
