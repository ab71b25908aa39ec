import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { type AnswerOf, call } from "../../../api/call.ts";
import { answerKey } from "../../../api/use-answer.ts";
import type { LedgerQuery } from "./ledger-url.ts";

type LedgerWindow = AnswerOf<"GET /api/ledger">;
export type LedgerRow = LedgerWindow["rows"][number];

/** Rows asked for at once. */
const PAGE = 80;
/** Rows before and after those in sight that are asked for with them, so that a turn of the wheel finds them there. */
const SPARE = 60;
/** Milliseconds until it is asked how much more was found, and that the answer may take while nobody waits for it. */
const AGAIN = 30;
const PATIENCE = 250;

export interface LedgerRows {
	/** Null until the first answer. */
	readonly total: number | null;
	/** Share of what may say the words that has been read, 0–1. */
	readonly read: number;
	readonly rowAt: (index: number) => LedgerRow | undefined;
	readonly onSight: (first: number, end: number) => void;
	/** A row wherever it is. */
	readonly fetchRow: (index: number) => Promise<LedgerRow | undefined>;
	readonly problem: Error | null;
	readonly retry: () => void;
}

/** The ledger as a table scrolls over it: the pages in sight are asked for, those that went out of sight are dropped. */
export const useLedgerRows = (query: LedgerQuery, order: "newest" | "oldest"): LedgerRows => {
	const client = useQueryClient();
	const question = JSON.stringify([query, order]);
	const [sight, setSight] = useState({ question, first: 0, end: PAGE });
	const { first, end } = sight.question === question ? sight : { first: 0, end: PAGE };
	const pages = pagesOf(Math.max(0, first - SPARE), end + SPARE);
	const optionsOf = (page: number) => {
		const asked = { ...query, order, offset: page * PAGE, limit: PAGE };
		const queryKey = answerKey("GET /api/ledger", { query: asked });
		return {
			queryKey,
			queryFn: ({ signal }: { readonly signal: AbortSignal }) => {
				const isAgain = client.getQueryData(queryKey) !== undefined;
				return call("GET /api/ledger", { query: isAgain ? { ...asked, patience: PATIENCE } : asked }, signal);
			},
		};
	};
	const answers = useQueries({
		queries: pages.map((page) => ({
			...optionsOf(page),
			refetchInterval: (asked: { readonly state: { readonly data: LedgerWindow | undefined } }) =>
				page === Math.floor(first / PAGE) && (asked.state.data?.read ?? 1) < 1 ? AGAIN : (false as const),
		})),
	});
	const come = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
	// The last answer stays until the next is there, so that a filter does not blank the table.
	const last = useRef<{ readonly question: string; readonly come: readonly LedgerWindow[] } | null>(null);
	if (come.length > 0) last.current = { question, come };
	const shown = come.length > 0 || last.current?.question === question ? come : (last.current?.come ?? []);
	const known = come[0] ?? last.current?.come[0];
	const find = (windows: readonly LedgerWindow[], index: number): LedgerRow | undefined => {
		for (const { offset, rows } of windows)
			if (index >= offset && index < offset + rows.length) return rows[index - offset];
		return undefined;
	};
	return {
		total: known === undefined ? null : Math.max(...(come.length > 0 ? come : [known]).map(({ total }) => total)),
		read: known === undefined ? 1 : Math.max(...(come.length > 0 ? come : [known]).map(({ read }) => read)),
		rowAt: (index) => find(shown, index),
		onSight: useCallback(
			(from, until) =>
				setSight((old) =>
					old.question === question && old.first === from && old.end === until
						? old
						: { question, first: from, end: until },
				),
			[question],
		),
		fetchRow: async (index) => find([await client.fetchQuery(optionsOf(Math.floor(index / PAGE)))], index),
		problem: answers.find(({ error }) => error !== null)?.error ?? null,
		retry: () => void Promise.all(answers.map(({ refetch }) => refetch())),
	};
};

const pagesOf = (first: number, end: number): readonly number[] => {
	const from = Math.floor(first / PAGE);
	return Array.from({ length: Math.floor((end - 1) / PAGE) - from + 1 }, (_, at) => from + at);
};
