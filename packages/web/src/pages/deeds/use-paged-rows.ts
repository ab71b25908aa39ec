import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { type AnswerOf, call, type RequestOf } from "../../api/call.ts";
import { answerKey } from "../../api/use-answer.ts";

/** Rows asked for at once, and at most. */
const PAGE = 100;
const MOST = 500;

interface Page<Row> {
	readonly total: number;
	readonly rows: readonly Row[];
}

/** A list that the server gives a part of at a time. */
interface Listing<Row, Query> {
	readonly name: "GET /api/votes/roll-calls" | "GET /api/deeds";
	readonly ask: (query: Query & Part, signal?: AbortSignal) => Promise<Page<Row>>;
}

interface Part {
	readonly after: number;
	readonly size: number;
}

type QueryOf<Name extends Listing<never, never>["name"]> = NonNullable<RequestOf<Name>["query"]>;

export type RollCallQuery = QueryOf<"GET /api/votes/roll-calls">;
export const ROLL_CALLS = {
	name: "GET /api/votes/roll-calls",
	async ask(query: RollCallQuery, signal?: AbortSignal) {
		const { total, rollCalls } = await call(ROLL_CALLS.name, { query }, signal);
		return { total, rows: rollCalls };
	},
} as const;

type DeedPage = AnswerOf<"GET /api/deeds">;
/** A deed with what states in it are called. */
export type NamedDeed = DeedPage["deeds"][number] & Pick<DeedPage, "names">;
export type DeedQuery = QueryOf<"GET /api/deeds">;
export const DEEDS = {
	name: "GET /api/deeds",
	async ask(query: DeedQuery, signal?: AbortSignal) {
		const { total, deeds, names } = await call(DEEDS.name, { query }, signal);
		return { total, rows: deeds.map((deed): NamedDeed => ({ ...deed, names })) };
	},
} as const;

export interface PagedRows<Row> {
	/** Null until the first answer. */
	readonly total: number | null;
	readonly rowAt: (index: number) => Row | undefined;
	readonly onSight: (first: number, end: number) => void;
	readonly problem: Error | null;
	readonly retry: () => void;
}

/** A list as a table scrolls over it: the pages in sight are asked for. */
export const usePagedRows = <Row, Query>({ name, ask }: Listing<Row, Query>, query: Query): PagedRows<Row> => {
	const [sight, setSight] = useState({ first: 0, last: 0 });
	const pages = Array.from({ length: sight.last - sight.first + 1 }, (_, at) => sight.first + at);
	const answers = useQueries({
		queries: pages.map((page) => {
			const asked = { ...query, after: page * PAGE, size: PAGE };
			return {
				queryKey: answerKey(name, { query: asked }),
				queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(asked, signal),
				placeholderData: keepPreviousData<Page<Row>>,
			};
		}),
	});
	return {
		total: answers.find(({ data }) => data !== undefined)?.data?.total ?? null,
		rowAt: (index) => answers[Math.floor(index / PAGE) - sight.first]?.data?.rows[index % PAGE],
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
export async function allRows<Row, Query>({ ask }: Listing<Row, Query>, query: Query): Promise<readonly Row[]> {
	const found: Row[] = [];
	for (;;) {
		const { rows } = await ask({ ...query, after: found.length, size: MOST });
		found.push(...rows);
		if (rows.length < MOST) return found;
	}
}
