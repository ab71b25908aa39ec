import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { OpenDraft } from "./open-draft.tsx";

/** One draft, once it and the case it belongs to are known. */
export const DraftPage = ({ id }: { readonly id: string }) => {
	const draft = useAnswer("GET /api/drafts/:id", { params: { id } });
	const facts = useAnswer("GET /api/case");
	const error = draft.error ?? facts.error;
	if (draft.data !== undefined && facts.data !== undefined)
		return <OpenDraft draft={draft.data} caseName={facts.data.name} />;
	return (
		<PageFrame title={messages.brief.title}>
			{error === null ? (
				<Loading lines={8} />
			) : (
				<>
					<ProblemNote problem={error} />
					<AppLink href={hrefTo(["brief"])}>{messages.brief.back}</AppLink>
				</>
			)}
		</PageFrame>
	);
};
