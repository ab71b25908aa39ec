import { problemOf } from "../../../api/api-problem.ts";
import { ProblemNote } from "../../../components/problem-note.tsx";

interface QueryProblemProps {
	readonly problem: unknown;
	readonly onRetry?: () => void;
}

/** What is wrong with the words while they are typed is a quiet line; all else is shown as everywhere. */
export const QueryProblem = ({ problem, onRetry }: QueryProblemProps) =>
	isOfQuery(problem) ? (
		<p className="ledger-query-problem" role="status">
			{problemOf(problem).message}.
		</p>
	) : (
		<ProblemNote problem={problem} {...(onRetry === undefined ? {} : { onRetry })} />
	);

/** The words are not whole yet: what was found before stays in sight. */
export const isOfQuery = (problem: unknown): boolean =>
	problem !== null && problemOf(problem).code.startsWith("query-");
