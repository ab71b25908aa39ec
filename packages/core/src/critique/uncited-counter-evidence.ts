import {
	type CritiqueCheck,
	type CritiqueContext,
	type HeldPosition,
	type Judgment,
	type Quote,
	quoteLink,
	type Remark,
	type Span,
} from "@fissure/model";
import { placedLinks } from "./placed-links.ts";
import { shownWords } from "./shown-words.ts";

/** More would bury the weightiest. */
const MOST_SHOWN = 3;

/**
 * What does the case hold against a judgment that it does not cite?
 *
 * Three things: what those whom it quotes also say on the same issue, to the other pole; what a finding that it cites has
 * against itself; and a contradiction found between texts on its topics in which its actor is the one that is meant.
 *
 * - out:    one remark for an issue and holder, with the three strongest sentences; one for a finding
 * - silent: where the judgment shows both poles; on positions ascribed to others; on stances that could not be read
 * - source: own, after the practice of source criticism
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
		const ledger = ledgerOf(context.positions);
		return judgments.flatMap((judgment) => [
			...otherPoles(judgment, context, ledger),
			...findingCaveats(judgment, context),
			...contradictions(judgment, context),
		]);
	},
};

type Stated = HeldPosition & { readonly stance: number };

/** Positions that take a side, by what they are about, and by the document they are in. */
interface Ledger {
	readonly bySubject: ReadonlyMap<string, readonly Stated[]>;
	readonly byDocument: ReadonlyMap<string, readonly Stated[]>;
}

const subjectOf = ({ issue, holder }: HeldPosition): string => `${issue} ${holder}`;

function ledgerOf(positions: readonly HeldPosition[]): Ledger {
	const stated = positions.flatMap((position) =>
		position.stance === null || position.stance === 0 || position.manner === "counterpart"
			? []
			: { ...position, stance: position.stance },
	);
	return { bySubject: grouped(stated, subjectOf), byDocument: grouped(stated, ({ quote }) => quote.document) };
}

function grouped(positions: readonly Stated[], keyOf: (position: Stated) => string): Ledger["bySubject"] {
	const groups = new Map<string, Stated[]>();
	for (const position of positions) {
		const known = groups.get(keyOf(position));
		if (known === undefined) groups.set(keyOf(position), [position]);
		else known.push(position);
	}
	return groups;
}

function otherPoles(judgment: Judgment, context: CritiqueContext, ledger: Ledger): readonly Remark[] {
	const cited = citedQuotes(judgment, context);
	const isCited = overlaps(cited);
	const documents = [...new Set(cited.map(({ document }) => document))];
	const shown = documents.flatMap((id) => ledger.byDocument.get(id) ?? []).filter(({ quote }) => isCited(quote));
	return [...grouped(shown, subjectOf)].flatMap(([subject, positions]) => {
		const [first] = positions;
		if (first === undefined || new Set(positions.map(({ stance }) => Math.sign(stance))).size > 1) return [];
		const isOther = ({ stance }: Stated): boolean => Math.sign(stance) === 0 - Math.sign(first.stance);
		const against = distinct((ledger.bySubject.get(subject) ?? []).filter(isOther));
		return against.length === 0 ? [] : [otherPole(judgment, first, against, context.names)];
	});
}

function otherPole(
	{ id }: Judgment,
	{ holder, issue }: Stated,
	against: readonly Stated[],
	{ actors, issues }: CritiqueContext["names"],
): Remark {
	const strongest = against.toSorted((a, b) => Math.abs(b.stance) - Math.abs(a.stance)).slice(0, MOST_SHOWN);
	const more = against.length - strongest.length;
	const words = strongest.map(({ quote }) => shownWords(quote.exact)).join(", ");
	const who = holder === "BOTH" ? "The parties together also take" : `${actors[holder] ?? holder} also takes`;
	return {
		judgment: id,
		place: "",
		code: "counter-evidence-uncited",
		message: `${who} the opposite position on “${issues[issue] ?? issue}”: ${words}${more > 0 ? ` and ${more} more` : ""}`,
		remedy: "cite that too, or say in the note why it does not count",
		links: strongest.map(({ quote }) => quoteLink(quote)),
	};
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
				message: `The finding that it cites has evidence against it, ${shownWords(first.exact)}${against.length > 1 ? ` and ${against.length - 1} more` : ""}, which the judgment does not cite`,
				remedy: "cite them too, or say in the note why they do not count",
				links: against.map(quoteLink),
			},
		];
	});
}

function contradictions(judgment: Judgment, { findings, names }: CritiqueContext): readonly Remark[] {
	if (judgment.kind !== "interest" && judgment.kind !== "option") return [];
	const { actor, topics } = judgment;
	const cited = new Set(placedLinks(judgment).flatMap(({ link }) => (link.kind === "finding" ? link.finding : [])));
	return findings.flatMap(({ id, finding }): readonly Remark[] => {
		const { kind, holder, issue } = finding;
		const said = [...finding.evidence, ...finding.instead].map(({ exact }) => shownWords(exact));
		if (kind !== "contradiction" || holder !== actor || issue === null) return [];
		if (!topics.includes(issue) || cited.has(id)) return [];
		return [
			{
				judgment: judgment.id,
				place: "",
				code: "contradiction-uncited",
				message: `Texts contradict each other on what ${names.actors[actor] ?? actor} says on “${names.issues[issue] ?? issue}”${said.length === 0 ? "" : `: ${said.join(", ")}`}`,
				remedy: "cite it, or say in the note which of the texts the judgment follows and why",
				links: [{ kind: "finding", finding: id }],
			},
		];
	});
}

/** Every quote that a judgment shows its reader: its own, and those of the findings it cites. */
function citedQuotes(judgment: Judgment, { findings }: CritiqueContext): readonly Quote[] {
	const known = new Map(findings.map(({ id, finding }) => [id, finding]));
	return placedLinks(judgment).flatMap(({ link }) => {
		if (link.kind === "quote") return [link.quote];
		const finding = link.kind === "finding" ? known.get(link.finding) : undefined;
		return finding === undefined ? [] : [...finding.evidence, ...finding.instead];
	});
}

/** Whether words share a place with some of these quotes. */
function overlaps(quotes: readonly Quote[]): (words: Quote) => boolean {
	const byDocument = new Map<string, Span[]>();
	for (const { document, start, end } of quotes) {
		const spans = byDocument.get(document);
		if (spans === undefined) byDocument.set(document, [{ start, end }]);
		else spans.push({ start, end });
	}
	return ({ document, start, end }) =>
		byDocument.get(document)?.some((span) => span.start < end && start < span.end) ?? false;
}
