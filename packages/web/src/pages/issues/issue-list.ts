import type { AnswerOf } from "../../api/call.ts";

export type IssueWords = AnswerOf<"GET /api/codebook">["issues"][number];
export type Concept = IssueWords["concepts"][number];

export interface ListedIssue {
	readonly issue: IssueWords;
	/** Positions of the case on it. */
	readonly positions: number;
}

interface Asked {
	readonly q: string;
	readonly order: "frequent" | "codebook";
	readonly counts: ReadonlyMap<string, number>;
}

/** The issues whose names, definitions, poles or words have all that is looked for, in the order asked for. */
export function listedIssues(issues: readonly IssueWords[], { q, order, counts }: Asked): readonly ListedIssue[] {
	const wanted = q.toLowerCase().split(/\s+/u).filter(Boolean);
	const listed = issues
		.filter((issue) => wanted.length === 0 || hasAll(issue, wanted))
		.map((issue) => ({ issue, positions: counts.get(issue.id) ?? 0 }));
	return order === "codebook" ? listed : listed.toSorted((a, b) => b.positions - a.positions);
}

function hasAll(
	{ id, name, definition, poleMinus3, polePlus3, concepts }: IssueWords,
	wanted: readonly string[],
): boolean {
	const said = [
		...[id, name, definition, poleMinus3, polePlus3],
		...concepts.flatMap((concept) => [concept.id, ...termsOf(concept)]),
	]
		.join("\n")
		.toLowerCase();
	return wanted.every((word) => said.includes(word));
}

const termsOf = ({ terms }: Concept): readonly string[] =>
	Object.values(terms).flatMap((list) => list.map(({ text }) => text));
