import "./problem-note.css";
import { ApiProblem, problemOf } from "../api/api-problem.ts";
import { messages } from "../messages/messages.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

interface ProblemNoteProps {
	/** Whatever was thrown, or a Problem of the server. */
	readonly problem: unknown;
	readonly onRetry?: () => void;
}

/** What went wrong, where, and what to do: the words of the server itself. */
export const ProblemNote = ({ problem, onRetry }: ProblemNoteProps) => {
	const { message, place, code } = isProblem(problem) ? problem : problemOf(problem);
	return (
		<div className="problem-note" role="alert">
			<Icon name="alert" />
			<div>
				<p className="problem-note-title">{messages.common.problemTitles[kindOf(problem)]}</p>
				<p>{/[.?!]$/u.test(message) ? message : `${message}.`}</p>
				<p className="problem-note-place">
					{place === "" ? null : <span>{place}</span>} <code>{code}</code>
				</p>
				{onRetry === undefined ? null : <Button onClick={onRetry}>{messages.common.retry}</Button>}
			</div>
		</div>
	);
};

/** A problem of the server that no request of this page brought comes from a job. */
const kindOf = (problem: unknown): "load" | "act" | "other" => {
	if (problem instanceof ApiProblem) return problem.isRead ? "load" : "act";
	return isProblem(problem) ? "act" : "other";
};

const isProblem = (it: unknown): it is { message: string; place: string; code: string } =>
	typeof it === "object" && it !== null && "code" in it && "message" in it && "place" in it;
