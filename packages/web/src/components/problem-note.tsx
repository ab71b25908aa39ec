import "./problem-note.css";
import { problemOf } from "../api/api-problem.ts";
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
				<p className="problem-note-title">{messages.common.problemTitle}</p>
				<p>{message}.</p>
				<p className="problem-note-place">
					{place === "" ? null : <span>{place}</span>} <code>{code}</code>
				</p>
				{onRetry === undefined ? null : <Button onClick={onRetry}>{messages.common.retry}</Button>}
			</div>
		</div>
	);
};

const isProblem = (it: unknown): it is { message: string; place: string; code: string } =>
	typeof it === "object" && it !== null && "code" in it && "message" in it && "place" in it;
