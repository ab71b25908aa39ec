import { useJobs } from "../../api/jobs.ts";
import { Button } from "../../components/button.tsx";
import { messages } from "../../messages/messages.ts";
import type { DocumentShown } from "./document-types.ts";

const { document: words } = messages;

/** Says where nobody has read the text, or with other words than the case has now; silent where all is as it should be. */
export const CodingNote = ({ shown }: { readonly shown: DocumentShown }) => {
	const { start } = useJobs();
	const { coding, positions } = shown;
	if (coding !== null && !coding.isStale) return null;
	if (coding === null && positions.length > 0) return null;
	return (
		<div className="document-note no-print">
			<strong>{coding === null ? words.unreadTitle : words.staleTitle}</strong>{" "}
			{coding === null ? words.unreadLead : null}{" "}
			<Button onClick={() => void start({ job: "code", request: {} })}>{words.codeNow}</Button>
		</div>
	);
};
