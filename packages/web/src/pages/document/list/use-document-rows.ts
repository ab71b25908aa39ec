import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { type AnswerOf, call } from "../../../api/call.ts";
import { answerKey } from "../../../api/use-answer.ts";
import type { ListedDocument } from "../state/document-types.ts";
import type { ListQuery } from "../state/document-url.ts";

/** Documents asked for at once. */
const PAGE = 100;
/** What the server gives at most. */
const MOST = 500;

export interface DocumentRows {
	/** Null until the first answer. */
	readonly answer: AnswerOf<"GET /api/documents"> | null;
	readonly rowAt: (index: number) => ListedDocument | undefined;
	readonly onSight: (first: number, end: number) => void;
	readonly problem: Error | null;
	readonly retry: () => void;
}

/** The list as a table scrolls over it: the pages in sight are asked for. */
export const useDocumentRows = (query: ListQuery): DocumentRows => {
	const [sight, setSight] = useState({ first: 0, last: 0 });
	const pages = Array.from({ length: sight.last - sight.first + 1 }, (_, at) => sight.first + at);
	const answers = useQueries({
		queries: pages.map((page) => {
			const request = { query: { ...query, after: page * PAGE, size: PAGE } };
			return {
				queryKey: answerKey("GET /api/documents", request),
				queryFn: ({ signal }: { readonly signal: AbortSignal }) => call("GET /api/documents", request, signal),
				placeholderData: keepPreviousData<AnswerOf<"GET /api/documents">>,
			};
		}),
	});
	return {
		answer: answers.find(({ data }) => data !== undefined)?.data ?? null,
		rowAt: (index) => answers[Math.floor(index / PAGE) - sight.first]?.data?.documents[index % PAGE],
		onSight: useCallback(
			(first, end) =>
				setSight((old) => {
					const next = { first: Math.floor(first / PAGE), last: Math.floor(Math.max(first, end - 1) / PAGE) };
					return old.first === next.first && old.last === next.last ? old : next;
				}),
			[],
		),
		problem: answers.find(({ error }) => error !== null)?.error ?? null,
		retry: () => void Promise.all(answers.map(({ refetch }) => refetch())),
	};
};

/** All that pass, however many, for a file. */
export const allDocuments = async (query: ListQuery): Promise<readonly ListedDocument[]> => {
	const documents: ListedDocument[] = [];
	for (;;) {
		const page = await call("GET /api/documents", { query: { ...query, after: documents.length, size: MOST } });
		documents.push(...page.documents);
		if (page.documents.length < MOST) return documents;
	}
};
