import "./ledger-page.css";
import { problemOf } from "../../api/api-problem.ts";
import { useJobs } from "../../api/jobs.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { CountedBy } from "../../components/coders/counted-by.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { notify } from "../../state/notices.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { AttributionsTab } from "./attributions/attributions-tab.tsx";
import { DenialsTab } from "./denials/denials-tab.tsx";
import { FilterBar } from "./filters/filter-bar.tsx";
import { FilterChips } from "./filters/filter-chips.tsx";
import { SavedSearches } from "./filters/saved-searches.tsx";
import { GridTab } from "./grid/grid-tab.tsx";
import { PositionsTab } from "./positions-tab.tsx";
import { ReviewTab } from "./review/review-tab.tsx";
import { SaidTab } from "./said-tab.tsx";
import { SentencesTab } from "./sentences/sentences-tab.tsx";
import { LEDGER_FIELDS, type LedgerUrl, type SetLedgerUrl } from "./state/ledger-url.ts";
import { TextsTab } from "./texts-tab.tsx";
import { TimelineTab } from "./timeline-tab.tsx";

const words = messages.ledger;
const TABS = (
	["sentences", "grid", "attributions", "positions", "timeline", "texts", "said", "review", "denials"] as const
).map((id) => ({
	id,
	title: words.tabs[id],
}));

/** Who has said what on an issue, when, where, and in which words? */
export const LedgerPage = () => {
	const [url, setUrl] = useUrlState(LEDGER_FIELDS);
	const { data, error, isPending, refetch } = useAnswer("GET /api/case");
	if (isPending || error !== null)
		return (
			<PageFrame title={words.title}>
				{error === null ? <Loading lines={6} /> : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			</PageFrame>
		);
	if (data.documents === 0)
		return (
			<PageFrame title={words.title}>
				<EmptyState title={words.empty.title}>
					<p>{words.empty.what}</p>
					<p>{words.empty.noTexts}</p>
				</EmptyState>
			</PageFrame>
		);
	const asksPositions = url.tab !== "texts" && url.tab !== "said";
	return (
		<PageFrame fill title={words.title} lead={words.lead} tools={<FilterBar url={url} setUrl={setUrl} />}>
			<SavedSearches url={url} setUrl={setUrl} />
			<FilterChips url={url} setUrl={setUrl} />
			<CountedBy isFollowed={url.tab === "timeline"} />
			<Tabs fill label={words.title} tabs={TABS} selected={url.tab} onSelect={(tab) => setUrl({ tab, at: null })}>
				<h2 className="hush">{words.tabs[url.tab]}</h2>
				{asksPositions && data.positions === 0 ? (
					<NothingRead texts={data.documents} />
				) : (
					<Tab url={url} setUrl={setUrl} />
				)}
			</Tabs>
		</PageFrame>
	);
};

const VIEWS = {
	sentences: SentencesTab,
	grid: GridTab,
	attributions: AttributionsTab,
	positions: PositionsTab,
	timeline: TimelineTab,
	texts: TextsTab,
	said: SaidTab,
	review: ReviewTab,
	denials: DenialsTab,
};

const Tab = ({ url, setUrl }: { readonly url: LedgerUrl; readonly setUrl: SetLedgerUrl }) => {
	const View = VIEWS[url.tab];
	return <View url={url} setUrl={setUrl} />;
};

const NothingRead = ({ texts }: { readonly texts: number }) => (
	<EmptyState title={words.empty.title} actions={<CodeButton />}>
		<p>{words.empty.what}</p>
		<p>{words.empty.noCoding(texts)}</p>
	</EmptyState>
);

/** Begins the reading of all texts that no coder has read; its progress is in the header. */
const CodeButton = () => {
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
