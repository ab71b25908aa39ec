import "./watch.css";
import { useAnswer } from "../../api/use-answer.ts";
import { AskToCheck } from "../../components/ask-to-check.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { AlertsTab } from "./alerts-tab.tsx";
import { CapturesTab } from "./captures/captures-tab.tsx";
import { EditsTab } from "./edits-tab.tsx";
import { IndicatorsTab } from "./indicators-tab.tsx";
import { PhrasesTab } from "./phrases-tab.tsx";
import { RunRound } from "./run-round.tsx";
import { SourcesTab } from "./sources-tab.tsx";
import { WATCH_FIELDS, WATCH_TABS } from "./watch-url.ts";

const PANELS = {
	alerts: AlertsTab,
	sources: SourcesTab,
	edits: EditsTab,
	captures: CapturesTab,
	phrases: PhrasesTab,
	indicators: IndicatorsTab,
} as const;

/** What is watched, how it is, and which alerts it raised. */
export const WatchPage = () => {
	const words = messages.watch;
	const [{ tab }, setUrl] = useUrlState(WATCH_FIELDS);
	const status = useAnswer("GET /api/case");
	const sources = useAnswer("GET /api/sources");
	const watched = useAnswer("GET /api/watch");
	const indicators = useAnswer("GET /api/indicators");
	const counts: Readonly<Record<string, number | null | undefined>> = {
		alerts: status.data?.unseen,
		sources: sources.data?.sources.length,
		edits: status.data?.edits,
		phrases: watched.data?.phrases.length,
		indicators: indicators.data?.length,
	};
	const Panel = PANELS[tab];
	return (
		<PageFrame
			title={words.title}
			beside={<AskToCheck kind={null} id="" follow={{ kind: "case", id: "" }} />}
			lead={words.lead}
			actions={<RunRound title={words.round} />}
		>
			<Tabs
				label={words.title}
				tabs={WATCH_TABS.map((id) => ({ id, title: words.tabs[id], count: counts[id] ?? null }))}
				selected={tab}
				onSelect={(id) => setUrl({ tab: id, add: false })}
			>
				<Panel />
			</Tabs>
		</PageFrame>
	);
};
