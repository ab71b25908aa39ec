import "./event-list.css";
import { useDeferredValue, useState } from "react";
import { useJobs } from "../../../api/jobs.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { CheckField } from "../../../components/fields/check-field.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { Loading } from "../../../components/loading.tsx";
import { PageFrame } from "../../../components/page-frame.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { seriesWords } from "../../../messages/series.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { flagField, listField, textField } from "../../../state/url-field.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { useNarrow } from "../state/use-narrow.ts";
import { EventCards } from "./event-cards.tsx";
import { EventTable } from "./event-table.tsx";
import { PickTexts } from "./pick-texts.tsx";

const FIELDS = { q: textField, party: listField, from: textField, to: textField, confirm: flagField };
/** Shown at once; more come when they are asked for. */
const PAGE = 200;
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const words = messages.compare;

/** Events of the case, the newest first. */
export const EventListView = () => {
	const [{ q, party, from, to, confirm }, setUrl] = useUrlState(FIELDS);
	const [size, setSize] = useState(PAGE);
	const [picking, setPicking] = useState(false);
	const { start } = useJobs();
	const asked = useDeferredValue(q);
	const Events = useNarrow() ? EventCards : EventTable;
	const query = {
		size: String(size),
		...(asked === "" ? {} : { words: asked }),
		...(party.length === 0 ? {} : { party: [...party] }),
		...(DAY.test(from) ? { from } : {}),
		...(DAY.test(to) ? { to } : {}),
		...(confirm ? { unconfirmed: "1" as const } : {}),
	};
	const { data, error, refetch } = useAnswer("GET /api/events", { query }, { keep: true });
	const all = useAnswer("GET /api/events", { query: { size: "1" } });
	const isEmpty = all.data?.total === 0;
	const actions = (
		<>
			<AppLink href={hrefTo(["series"])} className="button button-plain">
				{seriesWords.title}
			</AppLink>
			<Button icon="compare" onClick={() => setPicking(true)}>
				{words.pick}
			</Button>
			<Button
				kind={isEmpty ? "main" : "plain"}
				title={words.groupHint}
				onClick={() => void start({ job: "group-documents", request: {} })}
			>
				{words.group}
			</Button>
			{isEmpty ? null : (
				<Button kind="main" onClick={() => void start({ job: "find", request: {} })}>
					{words.findAll}
				</Button>
			)}
		</>
	);
	return (
		<PageFrame
			title={words.title}
			lead={words.lead}
			fill
			{...(isEmpty
				? {}
				: {
						actions,
						tools: (
							<div className="event-filters">
								<TextField
									label={words.search}
									type="search"
									placeholder={words.searchHint}
									value={q}
									onChange={(next) => setUrl({ q: next }, { replace: true })}
								/>
								<Combo
									label={words.party}
									many
									value={party}
									choices={Object.entries(data?.actorNames ?? {}).map(([value, title]) => ({
										value,
										title,
										detail: value,
									}))}
									free
									onChange={(next) => setUrl({ party: next })}
								/>
								<TextField
									label={words.from}
									placeholder="2024-01"
									size={10}
									value={from}
									onChange={(next) => setUrl({ from: next }, { replace: true })}
								/>
								<TextField
									label={words.to}
									placeholder="2025"
									size={10}
									value={to}
									onChange={(next) => setUrl({ to: next }, { replace: true })}
								/>
								<CheckField
									label={words.onlyUnconfirmed}
									checked={confirm}
									onChange={(next) => setUrl({ confirm: next })}
								/>
							</div>
						),
					})}
		>
			{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : null}
			{data === undefined && !error ? <Loading lines={8} /> : null}
			{isEmpty ? (
				<EmptyState title={words.emptyTitle} actions={actions}>
					<p>{words.emptyLead}</p>
					<p>{words.emptyHint}</p>
				</EmptyState>
			) : null}
			{data !== undefined && !isEmpty && data.total === 0 ? (
				<EmptyState
					title={words.noMatchTitle}
					actions={
						<Button onClick={() => setUrl({ q: "", party: [], from: "", to: "", confirm: false })}>
							{messages.common.clear}
						</Button>
					}
				>
					<p>{words.noMatchLead}</p>
				</EmptyState>
			) : null}
			{data !== undefined && data.total > 0 ? (
				<Events
					events={data.events}
					actorNames={data.actorNames}
					note={words.eventCount(data.total, data.unconfirmed)}
					onMore={data.next === null ? null : () => setSize(Math.min(500, size + PAGE))}
				/>
			) : null}
			<PickTexts open={picking} onClose={() => setPicking(false)} chosen={[]} />
		</PageFrame>
	);
};
