import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "../../../api/call.ts";
import type { Check, Verification } from "../state/brief-types.ts";
import { type Mark, marksOf } from "../state/mark.ts";
import { useDebounced } from "../state/use-debounced.ts";

/** Milliseconds without a key before what is written is looked at. */
const QUIET = 300;
/** Answers to earlier texts are not asked for again. */
const KEPT = 5_000;

interface Answered<Answer> {
	readonly text: string;
	readonly answer: Answer;
}

export interface Verified {
	/** Of the last text that was looked at; null before the first. */
	readonly verification: Verification | null;
	readonly check: Check | null;
	/** In the order of the text. */
	readonly marks: readonly Mark[];
	/** The text that the marks are of; null while the two answers are of different ones. */
	readonly text: string | null;
	readonly isBusy: boolean;
	readonly problem: Error | null;
}

/** What the server says of the text that is being written; asked again when the text or the case changes. */
export function useVerified(written: string, whole: boolean): Verified {
	const text = useDebounced(written, QUIET);
	const verified = useQuery<Answered<Verification>>({
		queryKey: ["server", "POST /api/verify", text, whole],
		queryFn: async ({ signal }) => ({
			text,
			answer: await call("POST /api/verify", { body: { text, whole } }, signal),
		}),
		placeholderData: keepPreviousData,
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: KEPT,
	});
	const checked = useQuery<Answered<Check>>({
		queryKey: ["server", "POST /api/briefs/check", text],
		queryFn: async ({ signal }) => ({ text, answer: await call("POST /api/briefs/check", { body: { text } }, signal) }),
		placeholderData: keepPreviousData,
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: KEPT,
	});
	const [verification, check] = [verified.data ?? null, checked.data ?? null];
	const marks = useMemo(() => marksOf(verification?.answer ?? null, check?.answer ?? null), [verification, check]);
	return {
		verification: verification?.answer ?? null,
		check: check?.answer ?? null,
		marks,
		text: verification !== null && verification.text === check?.text ? verification.text : null,
		isBusy: verified.isFetching || checked.isFetching || text !== written,
		problem: verified.error ?? checked.error,
	};
}
