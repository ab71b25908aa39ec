import { isStranger } from "../api/api-problem.ts";
import { Button } from "../components/button.tsx";
import { EmptyState } from "../components/empty-state.tsx";
import { ProblemNote } from "../components/problem-note.tsx";
import { messages } from "../messages/frame-messages.ts";

interface FailedProps {
	readonly error: unknown;
	readonly reset: () => void;
}

/** In place of a page that broke: says that nothing is lost, and lets one try again. */
export const Failed = ({ error, reset }: FailedProps) =>
	isStranger(error) ? (
		<Stranger />
	) : (
		<EmptyState
			title={messages.shell.failed}
			actions={
				<Button kind="main" onClick={reset}>
					{messages.common.retry}
				</Button>
			}
		>
			<p>{messages.shell.failedLead}</p>
			<ProblemNote problem={error} />
		</EmptyState>
	);

export const Stranger = () => (
	<EmptyState title={messages.shell.stranger}>
		<p>{messages.shell.strangerLead}</p>
	</EmptyState>
);
