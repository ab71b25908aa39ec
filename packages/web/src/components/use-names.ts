import { useMemo } from "react";
import type { AnswerOf } from "../api/call.ts";
import { useAnswer } from "../api/use-answer.ts";
import { messages } from "../messages/messages.ts";

type CaseNames = AnswerOf<"GET /api/names">;
export type NamedActor = CaseNames["actors"][number];
export type NamedIssue = CaseNames["issues"][number];

export interface Names {
	/** Those whose texts are held first. */
	readonly actors: readonly NamedActor[];
	/** In the order of the codebook. */
	readonly issues: readonly NamedIssue[];
	readonly languages: readonly string[];
	/** The English name; the id where the case has none. `BOTH` is both sides, null nobody known. */
	readonly actorName: (id: string | null | undefined) => string;
	readonly issueName: (id: string | null | undefined) => string;
	/** Place in the codebook, which decides the colour of an issue; −1 where the codebook does not know it. */
	readonly issueAt: (id: string) => number;
}

const NOBODY: CaseNames = { actors: [], issues: [], languages: [], readLanguages: [] };

/** What actors and issues are called in this case, for whatever shows or chooses them. */
export const useNames = (): Names => {
	const { data = NOBODY } = useAnswer("GET /api/names");
	return useMemo(() => namesOf(data), [data]);
};

const namesOf = ({ actors, issues, languages }: CaseNames): Names => {
	const actorById = new Map(
		actors.map(({ id, names }) => [id, names[messages.language] ?? Object.values(names)[0] ?? id]),
	);
	const issueById = new Map(issues.map(({ id, name }, at) => [id, { name, at }]));
	return {
		actors,
		issues,
		languages,
		actorName: (id) =>
			id === null || id === undefined
				? messages.common.unknown
				: id === "BOTH"
					? messages.common.both
					: (actorById.get(id) ?? id),
		issueName: (id) => (id === null || id === undefined ? messages.common.noIssue : (issueById.get(id)?.name ?? id)),
		issueAt: (id) => issueById.get(id)?.at ?? -1,
	};
};
