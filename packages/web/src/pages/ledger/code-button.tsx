import { problemOf } from "../../api/api-problem.ts";
import { useJobs } from "../../api/jobs.ts";
import { Button } from "../../components/button.tsx";
import { messages } from "../../messages/messages.ts";
import { notify } from "../../state/notices.ts";

/** Begins the reading of all texts that no coder has read; its progress is in the header. */
export const CodeButton = () => {
	const { start } = useJobs();
	const begin = (): void => {
		start({ job: "code", request: {} }).catch((reason: unknown) =>
			notify(problemOf(reason).message, { tone: "problem" }),
		);
	};
	return (
		<Button kind="main" onClick={begin}>
			{messages.ledger.empty.code}
		</Button>
	);
};
