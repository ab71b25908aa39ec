import "./ledger-page.css";
import { useAnswer } from "../../api/use-answer.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { CodeButton } from "./code-button.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { LEDGER_FIELDS } from "./ledger-url.ts";
import { PositionsTab } from "./positions-tab.tsx";
import { SaidTab } from "./said-tab.tsx";
import { TextsTab } from "./texts-tab.tsx";
import { TimelineTab } from "./timeline-tab.tsx";

const words = messages.ledger;
const TABS = (["positions", "timeline", "texts", "said"] as const).map((id) => ({ id, title: words.tabs[id] }));

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
	const isEmpty = data.positions === 0;
	return (
		<PageFrame
			fill
			title={words.title}
			lead={words.lead(data.positions, data.documents)}
			{...(isEmpty ? {} : { tools: <FilterBar url={url} setUrl={setUrl} /> })}
		>
			{isEmpty && url.tab === "positions" ? (
				<EmptyState title={words.empty.title} actions={data.documents === 0 ? undefined : <CodeButton />}>
					<p>{words.empty.what}</p>
					<p>{data.documents === 0 ? words.empty.noTexts : words.empty.noCoding(data.documents)}</p>
				</EmptyState>
			) : (
				<>
					<FilterChips url={url} setUrl={setUrl} />
					<Tabs fill label={words.title} tabs={TABS} selected={url.tab} onSelect={(tab) => setUrl({ tab })}>
						<h2 className="hush">{words.tabs[url.tab]}</h2>
						{url.tab === "positions" ? <PositionsTab url={url} setUrl={setUrl} /> : null}
						{url.tab === "timeline" ? <TimelineTab url={url} setUrl={setUrl} /> : null}
						{url.tab === "texts" ? <TextsTab url={url} setUrl={setUrl} /> : null}
						{url.tab === "said" ? <SaidTab url={url} setUrl={setUrl} /> : null}
					</Tabs>
				</>
			)}
		</PageFrame>
	);
};
