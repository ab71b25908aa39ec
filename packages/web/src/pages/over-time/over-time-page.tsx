import "./over-time.css";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { apiPath } from "../../api/api-path.ts";
import { send } from "../../api/call.ts";
import { nameOfFile } from "../../api/files.ts";
import { useStep } from "../../api/live.ts";
import { answerKey, useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Menu } from "../../components/menu.tsx";
import { WholePage } from "../../components/page/whole-page.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { overTime } from "../../messages/over-time.ts";
import { saveFile } from "../../state/save-file.ts";
import { useSettled } from "../../state/use-settled.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import {
	ANALYSES,
	type AnalysisField,
	type AnalysisId,
	GROUPS,
	type GroupId,
	missingOf,
	OVER_TIME_FIELDS,
	queryOf,
} from "./analyses.ts";
import { AnalysisFields } from "./analysis-fields.tsx";

const words = overTime;
/** Milliseconds of quiet after which what is typed is asked. */
const TYPED_MS = 350;

const firstOf = (group: GroupId): AnalysisId => (ANALYSES.find((one) => one.group === group) ?? ANALYSES[0]).id;

/** What moves over the texts of a case, one analysis a tab, in groups; what is chosen stays from tab to tab. */
export const OverTimePage = () => {
	const [url, setUrl] = useUrlState(OVER_TIME_FIELDS);
	const analysis = ANALYSES.find(({ id }) => id === url.tab) ?? ANALYSES[0];
	const fields: readonly AnalysisField[] = analysis.fields;
	const missing = missingOf(analysis, url);
	const query = queryOf(fields, url);
	const holders = "holders" in analysis ? analysis.holders : 1;
	const { actions, writing } = useExport(analysis.id, query);
	const beside = ANALYSES.filter(({ group }) => group === analysis.group);
	const shown = (
		<>
			{writing}
			<p className="soft">{words.analyses[analysis.id].lead}</p>
			<AnalysisFields fields={fields} url={url} setUrl={setUrl} />
			{missing.length === 0 ? (
				<Found key={analysis.id} analysis={analysis.id} query={query} />
			) : (
				<EmptyState title={words.choose(missing, holders)}>
					<p>{words.chooseLead}</p>
				</EmptyState>
			)}
		</>
	);
	return (
		<PageFrame title={messages.titles["over-time"]} lead={words.lead} {...(missing.length === 0 ? { actions } : {})}>
			<Tabs
				label={words.label}
				tabs={GROUPS.map((id) => ({ id, title: words.groups[id] }))}
				selected={analysis.group}
				onSelect={(group: GroupId) => setUrl({ tab: firstOf(group) })}
			>
				{beside.length < 2 ? (
					shown
				) : (
					<div className="over-time-group">
						<Tabs
							label={words.groups[analysis.group]}
							tabs={beside.map(({ id }) => ({ id, title: words.analyses[id].title }))}
							selected={analysis.id}
							onSelect={(tab: AnalysisId) => setUrl({ tab })}
						>
							{shown}
						</Tabs>
					</div>
				)}
			</Tabs>
		</PageFrame>
	);
};

interface FoundProps {
	readonly analysis: AnalysisId;
	readonly query: Readonly<Record<string, string | readonly string[]>>;
}

type Asked = Readonly<Record<string, string | string[]>>;

const FORMATS = ["html", "docx", "pdf", "markdown", "csv", "json"] as const;

/** What is found as a file, or on paper; the analysis is done once more for a file. */
function useExport(
	analysis: AnalysisId,
	query: FoundProps["query"],
): { readonly actions: ReactNode; readonly writing: ReactNode } {
	const [question, setQuestion] = useState<string | null>(null);
	const [problem, setProblem] = useState<unknown>(null);
	const stop = useRef<AbortController>(null);
	const write = async (format: (typeof FORMATS)[number]): Promise<void> => {
		stop.current?.abort();
		const own = new AbortController();
		stop.current = own;
		const { path } = apiPath(`${FOUND}/export`, { analysis }, { ...query, format });
		setProblem(null);
		setQuestion(path);
		try {
			const answer = await send(path, { method: "GET", signal: own.signal });
			saveFile(nameOfFile(answer) ?? analysis, await answer.blob());
		} catch (reason) {
			if (!own.signal.aborted) setProblem(reason);
		} finally {
			if (stop.current === own) setQuestion(null);
		}
	};
	const formats = FORMATS.filter((format) => format !== "csv" || analysis !== "report");
	return {
		actions: (
			<Menu
				label={messages.common.export}
				icon="export"
				items={[
					...formats.map((format) => ({ id: format, title: words.formats[format], run: () => void write(format) })),
					{ id: "print", title: words.print, run: () => print() },
				]}
			/>
		),
		writing: (
			<>
				{question === null ? null : (
					<UnderWay question={question} what={words.writing} onStop={() => stop.current?.abort()} />
				)}
				{problem === null ? null : <ProblemNote problem={problem} />}
			</>
		),
	};
}

/** What was found; until then how far the work is, which can be stopped. */
const Found = ({ analysis, query }: FoundProps) => {
	const client = useQueryClient();
	const asked = useSettled(JSON.stringify(query), TYPED_MS);
	/** The question that a person has stopped: it is not asked before they say so, whatever changes in the case. */
	const [stopped, setStopped] = useState<string | null>(null);
	const request = { params: { analysis }, query: JSON.parse(asked) as Asked };
	// What was found for another question would be read as the answer to this one.
	const { data, error, refetch } = useAnswer(FOUND, request, { enabled: stopped !== asked });
	if (stopped === asked)
		return (
			<EmptyState title={words.stopped}>
				<p>{words.stoppedLead}</p>
				<Button onClick={() => setStopped(null)}>{words.startAgain}</Button>
			</EmptyState>
		);
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data !== undefined) return <WholePage page={data} className="preview over-time-found" />;
	const stop = (): void => {
		setStopped(asked);
		void client.cancelQueries({ queryKey: answerKey(FOUND, request) });
	};
	return <UnderWay question={apiPath(FOUND, request.params, request.query).path} what={words.underWay} onStop={stop} />;
};
const FOUND = "GET /api/over-time/:analysis";

interface UnderWayProps {
	/** The address that it was asked at. */
	readonly question: string;
	readonly what: string;
	readonly onStop: () => void;
}

const UnderWay = ({ question, what, onStop }: UnderWayProps) => {
	const step = useStep(question);
	const isCounted = step !== null && step.total > 0;
	return (
		<div className="over-time-under-way">
			<p role="status">{what}</p>
			<progress aria-label={what} {...(isCounted ? { value: Math.min(step.done, step.total), max: step.total } : {})} />
			<p className="soft">{step === null ? words.notYet : words.step(step)}</p>
			<Button onClick={onStop}>{words.stop}</Button>
		</div>
	);
};
