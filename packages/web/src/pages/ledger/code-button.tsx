import { useJobs } from "../../api/jobs.ts";
import { Button } from "../../components/button.tsx";
import { messages } from "../../messages/messages.ts";

/** Begins the reading of all texts that no coder has read; its progress is in the header. */
export const CodeButton = () => {
	const { start } = useJobs();
	return (
		<Button kind="main" onClick={() => void start({ job: "code", request: {} })}>
			{messages.ledger.empty.code}
		</Button>
	);
};
