import "./judge-page.css";
import { useEffect, useState } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { PeopleHere } from "../../components/people-here.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { ForecastsTab } from "./forecasts/forecasts-tab.tsx";
import { JudgmentDialogs } from "./judgment-dialogs.tsx";
import { CritiqueTab } from "./judgments/critique-tab.tsx";
import { InterestsTab } from "./judgments/interests-tab.tsx";
import { type ImportProblems, JudgmentFiles } from "./judgments/judgment-files.tsx";
import { OptionsTab } from "./judgments/options-tab.tsx";
import { ExplanationsTab } from "./matrix/explanations-tab.tsx";
import { isKind, isStale, type Judged } from "./state/judge-types.ts";
import { JUDGE_FIELDS, KIND_OF, TAB_OF, TABS, type TabId } from "./state/judge-url.ts";
import { TopicFilter } from "./topic-filter.tsx";
import { useJudgeKeys } from "./use-judge-keys.ts";

const words = messages.judge;

/** Hypotheses with numbers, apart from facts: matrices, forecasts, options, interests, and what a critic would say of them. */
export const JudgePage = () => {
	const [{ tab, id, topic }, setUrl] = useUrlState(JUDGE_FIELDS);
	const { data, error, isPending, refetch } = useAnswer("GET /api/judgments");
	const [problems, setProblems] = useState<ImportProblems | null>(null);
	const all = data?.judgments ?? [];
	const passing = topic.length === 0 ? all : all.filter((one) => one.judgment.topics.some((it) => topic.includes(it)));
	const ofTab = passing.filter(isKind(KIND_OF[tab]));
	const chosen = ofTab.find(({ judgment }) => judgment.id === id) ?? (tab === "forecasts" ? undefined : ofTab[0]);
	useJudgeKeys(ofTab, chosen, setUrl);
	// A link may name a judgment alone, as briefs and other judgments do: its kind says under which tab it stands.
	const linked = all.find(({ judgment }) => judgment.id === id)?.judgment.kind;
	useEffect(() => {
		if (linked !== undefined && tab !== "critique" && TAB_OF[linked] !== tab)
			setUrl({ tab: TAB_OF[linked] }, { replace: true });
	}, [linked, tab, setUrl]);
	const staleCount = all.filter(isStale).length;
	const add = (
		<Button kind="main" icon="add" onClick={() => setUrl({ open: "new" })}>
			{words.add[tab]}
		</Button>
	);
	return (
		<PageFrame
			title={words.title}
			beside={chosen === undefined ? null : <PeopleHere kind="judgment" id={chosen.judgment.id} />}
			lead={staleCount === 0 ? words.lead : words.stale(staleCount)}
			actions={
				<>
					<TopicFilter judgments={all} topic={topic} onChange={(next) => setUrl({ topic: next })} />
					<JudgmentFiles kind={KIND_OF[tab]} onProblems={setProblems} />
					{tab === "critique" ? null : add}
				</>
			}
		>
			{problems === null ? null : <ImportNote {...problems} onClose={() => setProblems(null)} />}
			<Tabs
				label={words.tabsLabel}
				selected={tab}
				onSelect={(next) => setUrl({ tab: next, id: "", row: "" })}
				tabs={TABS.map((one) => ({
					id: one,
					title: words.tabs[one],
					...(one === "critique" || data === undefined ? {} : { count: passing.filter(isKind(KIND_OF[one])).length }),
				}))}
			>
				{error !== null ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : null}
				{isPending ? <Loading lines={6} /> : null}
				{data === undefined ? null : <TabContent tab={tab} judgments={passing} chosen={chosen} add={add} />}
			</Tabs>
			<JudgmentDialogs kind={KIND_OF[tab]} judgments={all} chosen={chosen} />
		</PageFrame>
	);
};

interface TabContentProps {
	readonly tab: TabId;
	readonly judgments: readonly Judged[];
	readonly chosen: Judged | undefined;
	readonly add: React.ReactNode;
}

const TabContent = ({ tab, judgments, chosen, add }: TabContentProps) => {
	const [, setUrl] = useUrlState(JUDGE_FIELDS);
	const shown = { chosen: chosen?.judgment.id ?? null, onChoose: (id: string) => setUrl({ id, row: "" }), add };
	switch (tab) {
		case "explanations":
			return <ExplanationsTab matrices={judgments.filter(isKind("matrix"))} {...shown} />;
		case "forecasts":
			return <ForecastsTab forecasts={judgments.filter(isKind("forecast"))} {...shown} />;
		case "options":
			return <OptionsTab options={judgments.filter(isKind("option"))} {...shown} />;
		case "interests":
			return <InterestsTab interests={judgments.filter(isKind("interest"))} {...shown} />;
		case "critique":
			return <CritiqueTab judgments={judgments} />;
	}
};

const ImportNote = ({ name, problems, onClose }: ImportProblems & { readonly onClose: () => void }) => (
	<section className="judge-import" role="alert">
		<h2>{words.importTitle}</h2>
		<p>{words.importLead(name)}</p>
		<ul>
			{problems.map(({ place, message }) => (
				<li key={`${place} ${message}`}>
					<code>{place}</code> {message}.
				</li>
			))}
		</ul>
		<Button onClick={onClose}>{messages.common.close}</Button>
	</section>
);
