import "./deeds.css";
import type { ComponentType } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { AnalysisFound, type AskedAnalysis, useAnalysisExport } from "../../components/analysis/analysis-found.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { deedWords } from "../../messages/deeds.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { DeedsFields, type DeedsPanelProps } from "./deeds-fields.tsx";
import { DeedsTab } from "./deeds-tab.tsx";
import {
	DEED_GROUPS,
	DEED_TABS,
	DEEDS_FIELDS,
	type DeedsField,
	type DeedsGroup,
	type DeedsNeed,
	type DeedsTabId,
	missingOf,
	queryOf,
} from "./deeds-url.ts";
import { ImportTab } from "./import-tab.tsx";
import { MappingTab } from "./mapping-tab.tsx";
import { RollCallsTab } from "./roll-calls-tab.tsx";
import { voteExports } from "./vote-exports.ts";

const words = deedWords;
const ROUTE = "GET /api/words-and-deeds/:analysis";

const firstOf = (group: DeedsGroup): DeedsTabId => (DEED_TABS.find((one) => one.group === group) ?? DEED_TABS[0]).id;

/** Words beside votes and other deeds, one question a tab, in groups; what is chosen stays from tab to tab. */
export const DeedsPage = () => {
	const [url, setUrl] = useUrlState(DEEDS_FIELDS);
	const tab = DEED_TABS.find(({ id }) => id === url.tab) ?? DEED_TABS[0];
	const { data: choices } = useAnswer("GET /api/votes/choices", {}, { keep: true });
	const analysis = "analysis" in tab ? tab.analysis : null;
	const needs: readonly DeedsNeed[] = analysis?.needs ?? [];
	const fields: readonly DeedsField[] = analysis?.fields ?? [];
	const missing = missingOf(needs, url);
	const asked: AskedAnalysis = { route: ROUTE, analysis: tab.id, query: queryOf(fields, url) };
	const isEmpty = tab.group === "votes" && choices?.rollCalls === 0;
	// As the analyses have it: bodies are not mixed unless they are told apart.
	const isApart = fields.includes("by") && url.by === "body";
	const usual = isApart ? undefined : choices?.bodies.find(({ value }) => value === "general-assembly")?.value;
	const more = tab.group === "votes" ? voteExports(fields, url, usual) : [];
	const { actions, writing } = useAnalysisExport(asked, { more });
	const beside = DEED_TABS.filter(({ group }) => group === tab.group);
	const Panel = PANELS[tab.id];
	const shown = (
		<>
			{writing}
			<p className="soft">{words.tabs[tab.id].lead}</p>
			{isEmpty ? (
				<NoVotes onImport={() => setUrl({ tab: "import" })} />
			) : Panel !== undefined ? (
				<Panel {...{ url, setUrl, choices }} />
			) : (
				<>
					<DeedsFields {...{ fields, url, setUrl, choices }} />
					{missing.length === 0 ? (
						<AnalysisFound key={tab.id} {...asked} />
					) : (
						<EmptyState title={words.choose(missing)}>
							<p>{words.chooseLead}</p>
						</EmptyState>
					)}
				</>
			)}
		</>
	);
	const isAnswered = analysis !== null && missing.length === 0 && !isEmpty;
	return (
		<PageFrame title={words.label} lead={words.lead} {...(isAnswered ? { actions } : {})}>
			<Tabs
				label={words.label}
				tabs={DEED_GROUPS.map((id) => ({ id, title: words.groups[id] }))}
				selected={tab.group}
				onSelect={(group: DeedsGroup) => setUrl({ tab: firstOf(group), open: "" })}
			>
				{beside.length < 2 ? (
					shown
				) : (
					<div className="tabs-within">
						<Tabs
							label={words.groups[tab.group]}
							tabs={beside.map(({ id }) => ({ id, title: words.tabs[id].title }))}
							selected={tab.id}
							onSelect={(id: DeedsTabId) => setUrl({ tab: id, open: "" })}
						>
							{shown}
						</Tabs>
					</div>
				)}
			</Tabs>
		</PageFrame>
	);
};

/** Tabs that are no page of the server. */
const PANELS: Readonly<Partial<Record<DeedsTabId, ComponentType<DeedsPanelProps>>>> = {
	...{ votes: RollCallsTab, deeds: DeedsTab, mapping: MappingTab, import: ImportTab },
};

/** Says what to bring, and where. */
const NoVotes = ({ onImport }: { readonly onImport: () => void }) => (
	<EmptyState
		title={words.noVotes}
		actions={
			<Button kind="main" icon="add" onClick={onImport}>
				{words.bringVotes}
			</Button>
		}
	>
		<p>{words.noVotesLead}</p>
	</EmptyState>
);
