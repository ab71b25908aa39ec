import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../../api/call.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { WholePage } from "../../../components/page/whole-page.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { useDebounced } from "../state/use-debounced.ts";

const words = messages.brief;
const QUIET = 500;

/** The brief as its readers will see it, with its notes and sources; what breaks is marked in its note. */
export const PreviewPanel = ({ text }: { readonly text: string }) => {
	const settled = useDebounced(text, QUIET);
	const { data, error, isPending } = useQuery({
		queryKey: ["server", "POST /api/briefs/check", "preview", settled],
		queryFn: ({ signal }) => call("POST /api/briefs/check", { body: { text: settled, preview: true } }, signal),
		placeholderData: keepPreviousData,
		gcTime: 5_000,
	});
	const page = data?.page ?? null;
	if (error !== null) return <ProblemNote problem={error} />;
	if (isPending) return <Loading lines={8} />;
	if (page === null || settled.trim() === "") return <EmptyState title={words.previewEmpty} />;
	return (
		<div className="draft-panel">
			<div className="draft-panel-tools no-print">
				<Button icon="document" onClick={() => window.print()}>
					{words.print}
				</Button>
			</div>
			<WholePage page={page} />
		</div>
	);
};
