import { useState } from "react";
import { ApiProblem } from "../../api/api-problem.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { CountedBy } from "../../components/coders/counted-by.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { ComparisonPage } from "./comparison-page.tsx";
import { PickTexts } from "./events/pick-texts.tsx";
import { useTrial } from "./words/use-trial.ts";

interface ComparisonViewProps {
	/** Id; null where any texts are compared. */
	readonly event: string | null;
	/** Ids: only these texts. */
	readonly documents: readonly string[];
}

const words = messages.compare;

/** Asks for a comparison, as it is kept or on trial; what keeps it from being one is said in its place. */
export const ComparisonView = ({ event, documents }: ComparisonViewProps) => {
	const trial = useTrial(event, documents);
	const { kept, error, refetch } = trial;
	if (kept !== undefined) return <ComparisonPage kept={kept} trial={trial} event={event} documents={documents} />;
	const code = error instanceof ApiProblem ? error.problem.code : null;
	if (code === "accounts-too-many" || code === "accounts-too-few")
		return <NoComparison event={event} documents={documents} isTooMany={code === "accounts-too-many"} />;
	return (
		<PageFrame title={words.title}>
			{error === null ? (
				<Loading what={words.loading} lines={12} />
			) : (
				<>
					<CountedBy />
					<ProblemNote problem={error} onRetry={() => void refetch()} />
					<p>
						<AppLink href={hrefTo(["compare"])}>{words.toEvents}</AppLink>
					</p>
				</>
			)}
		</PageFrame>
	);
};

const NoComparison = ({ event, documents, isTooMany }: ComparisonViewProps & { readonly isTooMany: boolean }) => {
	const [picking, setPicking] = useState(true);
	const known = useAnswer("GET /api/events/:id", { params: { id: event ?? "" } }, { enabled: event !== null });
	const grouped = known.data?.documents.map(({ id }) => id) ?? [];
	const ids = documents.length > 0 ? documents : grouped;
	return (
		<PageFrame title={known.data?.name ?? event ?? words.title}>
			<EmptyState
				title={isTooMany ? words.tooManyTitle : words.tooFewTitle}
				actions={
					<Button kind="main" onClick={() => setPicking(true)}>
						{words.pick}
					</Button>
				}
			>
				<p>{isTooMany ? words.tooManyLead(ids.length) : words.tooFewLead}</p>
			</EmptyState>
			<PickTexts open={picking && ids.length > 0} onClose={() => setPicking(false)} chosen={ids.slice(0, 2)} />
		</PageFrame>
	);
};
