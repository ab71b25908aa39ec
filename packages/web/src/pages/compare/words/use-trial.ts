import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { ApiProblem } from "../../../api/api-problem.ts";
import { call } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { useCoderOrder } from "../../../components/coders/counted-by.tsx";
import { askedBy } from "../../../state/coder-order.ts";
import { type TrialDiff, trialDiff } from "../matrix/trial-diff.ts";
import type { Codebook, IssueWords, SideBySide, TrialEdit } from "../state/comparison-types.ts";
import { editOf, trialOf, type WordsEdit, type WrongTerm, wrongTermAt } from "./words-edit.ts";

/** Milliseconds without a change before it is tried. */
const PAUSE = 250;

/** A comparison, and the same with other words on trial. */
export interface Trial {
	/** As it is kept; undefined until it has come. */
	readonly kept: SideBySide | undefined;
	/** What is shown: on trial the last that could be read. */
	readonly shown: SideBySide | undefined;
	/** Null where nothing is tried. */
	readonly diff: TrialDiff | null;
	readonly codebook: Codebook | undefined;
	/** The issue that is edited, as it is kept. */
	readonly issue: IssueWords | undefined;
	readonly edit: WordsEdit | null;
	readonly tried: TrialEdit | null;
	readonly wrong: { readonly term: WrongTerm | null; readonly message: string } | null;
	readonly setEdit: (edit: WordsEdit | null) => void;
	readonly startEdit: (issue: string) => void;
	readonly error: Error | null;
	readonly refetch: () => void;
}

/** Asks for a comparison as it is kept and, once words are edited, as it would be. */
export const useTrial = (event: string | null, documents: readonly string[]): Trial => {
	const [edit, setEdit] = useState<WordsEdit | null>(null);
	const order = useCoderOrder();
	const texts = useMemo(() => {
		const chosen = documents.length === 0 ? {} : { documents: [...documents] };
		return askedBy({ ...(event === null ? {} : { event }), ...chosen }, order);
	}, [event, documents, order]);
	const kept = useCompared(texts, null);
	const { data: codebook } = useAnswer("GET /api/codebook");
	const issue = codebook?.issues.find(({ id }) => id === edit?.issue);
	const now = useMemo(() => (issue === undefined || edit === null ? null : trialOf(issue, edit)), [issue, edit]);
	const tried = usePaused(now);
	const trial = useCompared(texts, tried);
	const shown = useMemo(() => {
		if (tried === null || kept.data === undefined || !trial.data?.trial) return kept.data;
		// Earlier texts are not read again on trial.
		const { previous, earlier } = kept.data;
		return { ...trial.data, previous, earlier };
	}, [tried, kept.data, trial.data]);
	const diff = useMemo(
		() => (tried === null || kept.data === undefined || !trial.data?.trial ? null : trialDiff(kept.data, trial.data)),
		[tried, kept.data, trial.data],
	);
	const startEdit = useCallback(
		(id: string): void => {
			const chosen = codebook?.issues.find((one) => one.id === id);
			setEdit(chosen === undefined ? null : editOf(chosen));
		},
		[codebook],
	);
	return {
		...{ kept: kept.data, shown, diff, codebook, issue, edit, tried, setEdit, startEdit },
		wrong: tried === null || trial.error === null ? null : wrongOf(tried, trial.error),
		error: kept.error,
		refetch: () => void kept.refetch(),
	};
};

type Texts = { event?: string; documents?: string[] };

const useCompared = (texts: Texts, trial: TrialEdit | null) =>
	useQuery<SideBySide, Error>({
		queryKey: ["server", "POST /api/compare", texts, trial],
		queryFn: ({ signal }) => call("POST /api/compare", { body: { ...texts, ...(trial && { trial }) } }, signal),
		...(trial === null ? {} : { placeholderData: keepPreviousData }),
	});

const wrongOf = (tried: TrialEdit, error: Error): NonNullable<Trial["wrong"]> => ({
	term: error instanceof ApiProblem ? wrongTermAt(tried, error.problem.place) : null,
	message: error.message,
});

/** The value once it has rested; what is dropped is dropped at once. */
const usePaused = <Value>(value: Value | null): Value | null => {
	const [rested, setRested] = useState<Value | null>(null);
	useEffect(() => {
		if (value === null) return setRested(null);
		const timer = setTimeout(() => setRested(value), PAUSE);
		return () => clearTimeout(timer);
	}, [value]);
	return value === null ? null : rested;
};
