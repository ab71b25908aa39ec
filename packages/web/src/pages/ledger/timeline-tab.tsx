import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { call, type RequestOf } from "../../api/call.ts";
import { answerKey, useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { ChartFrame } from "../../components/chart-frame.tsx";
import { CountedNote, useCoderOrder } from "../../components/coders/counted-by.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { stanceWord } from "../../components/stance-mark.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { useNames } from "../../components/use-names.ts";
import { kindName } from "../../messages/kind-name.ts";
import { timelineWords } from "../../messages/ledger-views.ts";
import { messages } from "../../messages/messages.ts";
import { askedBy } from "../../state/coder-order.ts";
import { dayText } from "../../state/day-text.ts";
import { useWidth } from "../../state/use-width.ts";
import { KindShape } from "./kind-shape.tsx";
import { MarkPanel } from "./mark-panel.tsx";
import { QueryProblem } from "./parts/query-problem.tsx";
import { isDay, type LedgerUrl, NO_FILTERS, queryOf, type SetLedgerUrl } from "./state/ledger-url.ts";
import { TimelineChart } from "./timeline-chart.tsx";
import { layOutTimeline, type PlacedMark, periodOf, spanOf, type Timeline } from "./timeline-layout.ts";

const words = timelineWords;
const FEW_LANES = 10;
const MANY_LANES = 60;
/** Milliseconds until more is asked for, where not all has been read for words. */
const AGAIN = 100;

interface TimelineTabProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** What was said when, how strongly and with what authority. */
export const TimelineTab = ({ url, setUrl }: TimelineTabProps) => {
	const order = useCoderOrder();
	const query = useMemo(() => askedBy(queryOf(url), order), [url, order]);
	const request = {
		query: { ...query, ...(url.by !== "auto" && { by: url.by }), ...(url.lanes !== null && { lanes: url.lanes }) },
	};
	const { data, error, refetch } = useQuery({
		queryKey: answerKey("GET /api/ledger/timeline", request),
		queryFn: ({ signal }) => call("GET /api/ledger/timeline", request, signal),
		placeholderData: keepPreviousData,
		refetchInterval: ({ state }) => ((state.data?.read ?? 1) < 1 ? AGAIN : false),
	});
	if (error !== null) return <QueryProblem problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={8} />;
	if (data.total === 0 && data.read === 1)
		return (
			<EmptyState
				title={messages.ledger.none.title}
				actions={<Button onClick={() => setUrl(NO_FILTERS)}>{messages.ledger.clearAll}</Button>}
			>
				<p>{messages.ledger.none.filters}</p>
			</EmptyState>
		);
	return <Shown timeline={data} url={url} setUrl={setUrl} />;
};

const Shown = ({ timeline, url, setUrl }: TimelineTabProps & { readonly timeline: Timeline }) => {
	const { actorName, issueName } = useNames();
	const [place, width, figure] = useWidth<HTMLDivElement>(1000);
	const [here, setHere] = useState<number | null>(null);
	const { from, to } = url;
	const layout = useMemo(
		() => layOutTimeline(timeline, width, { from: isDay(from) ? from : "", to: isDay(to) ? to : "" }),
		[timeline, width, from, to],
	);
	const laneName = useCallback(
		(name: string) => (timeline.by === "issue" ? issueName(name) : actorName(name)),
		[timeline.by, issueName, actorName],
	);
	const open = layout.marks.find(({ mark }) => mark.key === url.at);
	const looked = here === null ? undefined : layout.marks[here];
	const table = {
		columns: words.tableColumns,
		rows: timeline.marks.map(({ lane, from, to, kind, stance, count, documents }) => [
			...[laneName(lane), from, to, kindName(kind)],
			...[stance, stanceWord(stance), count, documents],
		]),
	};
	return (
		<div className="timeline" data-open={open !== undefined || undefined}>
			<div className="timeline-figure" ref={place}>
				<ChartFrame
					title={words.title(timeline.by)}
					description={words.description(timeline.total, timeline.lanes.length, timeline.by)}
					table={table}
					tools={<Tools timeline={timeline} url={url} setUrl={setUrl} />}
					note={
						<>
							{words.note(timeline.unit, timeline.marks.length)}
							{layout.undated > 0 ? ` ${words.undated(layout.undated)}` : ""}
							{timeline.more > 0 ? ` ${words.more(timeline.more)}` : ""}
							{timeline.read < 1 ? ` ${messages.ledger.foundSoFar(timeline.total, timeline.read)}` : ""}
						</>
					}
				>
					{(label) => (
						<TimelineChart
							layout={layout}
							laneName={laneName}
							here={here}
							onHere={setHere}
							label={label}
							onOpen={({ mark }) => setUrl({ at: mark.key }, { replace: true })}
							onLane={(name) => setUrl({ [timeline.by]: [name], at: null })}
							onPeriod={(period) => setUrl({ ...period, at: null })}
						/>
					)}
				</ChartFrame>
				<Legend timeline={timeline} />
				<CountedNote />
				{looked === undefined ? null : (
					<MarkTip
						placed={looked}
						width={width}
						top={figure.current?.querySelector<HTMLElement>(".timeline-chart")?.offsetTop ?? 0}
						above={looked.y > layout.height / 2}
					/>
				)}
			</div>
			{open === undefined ? null : (
				<MarkPanel mark={open.mark} by={timeline.by} url={url} setUrl={setUrl} laneName={laneName} />
			)}
		</div>
	);
};

const Tools = ({ timeline, url, setUrl }: TimelineTabProps & { readonly timeline: Timeline }) => (
	<>
		{url.from === "" && url.to === "" ? (
			LATEST.map((years) => (
				<Button key={years} kind="quiet" onClick={() => setUrl({ ...latest(timeline, years), at: null })}>
					{words.latest(years)}
				</Button>
			))
		) : (
			<>
				<Button onClick={() => setUrl({ ...widened(url), at: null })}>{words.zoomOut}</Button>
				<Button onClick={() => setUrl({ from: "", to: "", at: null })}>{words.wholePeriod}</Button>
			</>
		)}
		{(["issue", "holder"] as const).map((by) => (
			<Button key={by} kind="quiet" pressed={timeline.by === by} onClick={() => setUrl({ by, at: null })}>
				{words.by[by]}
			</Button>
		))}
		{timeline.more > 0 ? (
			<Button kind="quiet" onClick={() => setUrl({ lanes: MANY_LANES })}>
				{words.showMore(Math.min(timeline.more, MANY_LANES - timeline.lanes.length))}
			</Button>
		) : timeline.lanes.length > FEW_LANES ? (
			<Button kind="quiet" onClick={() => setUrl({ lanes: null })}>
				{words.showFewer}
			</Button>
		) : null}
	</>
);

/** Years up to the last text. */
const LATEST = [1, 5, 20] as const;

const latest = ({ marks }: Timeline, years: number) => {
	const last =
		marks
			.map(({ to }) => to)
			.toSorted()
			.at(-1) ?? "";
	return { from: String(Number(last.slice(0, 4)) - years + 1), to: "" };
};

/** Twice as long, as far to each side. */
const widened = ({ from, to }: LedgerUrl) => {
	if (!isDay(from) || !isDay(to)) return { from: "", to: "" };
	const [start, end] = [spanOf(from)[0], spanOf(to)[1]];
	return periodOf(start - (end - start) / 2, end + (end - start) / 2);
};

const Legend = ({ timeline }: { readonly timeline: Timeline }) => {
	const kinds = [...new Set(timeline.marks.map(({ kind }) => kind))];
	return (
		<ul className="timeline-legend" aria-label={words.legend}>
			{kinds.map((kind) => (
				<li key={kind}>
					<Sample kind={kind} stance={0} />
					{kindName(kind)}
				</li>
			))}
			{([2, -2, null] as const).map((stance) => (
				<li key={stance}>
					<Sample kind={kinds[0] ?? "speech"} stance={stance} />
					{words.sides(stance)}
				</li>
			))}
		</ul>
	);
};

const Sample = ({ kind, stance }: { readonly kind: string; readonly stance: number | null }) => (
	<svg viewBox="-8 -8 16 16" aria-hidden="true">
		<KindShape kind={kind} stance={stance} r={5.5} />
	</svg>
);

/** Milliseconds that a mark is looked at before its first sentence is asked for. */
const LOOKED = 90;

interface MarkTipProps {
	readonly placed: PlacedMark;
	readonly width: number;
	/** Of the figure, in pixels below the top of what holds both. */
	readonly top: number;
	readonly above: boolean;
}

const MarkTip = ({ placed: { mark, x, y, r }, width, top, above }: MarkTipProps) => {
	const [key, setKey] = useState<number | null>(null);
	const order = useCoderOrder();
	useEffect(() => {
		const timer = setTimeout(() => setKey(mark.key), LOOKED);
		return () => clearTimeout(timer);
	}, [mark.key]);
	const { data } = useAnswer(
		"GET /api/ledger/positions/:key",
		{ params: { key: mark.key }, query: askedBy({}, order) } as RequestOf<"GET /api/ledger/positions/:key">,
		{ enabled: key === mark.key },
	);
	const period = mark.from === mark.to ? dayText(mark.from) : words.span(dayText(mark.from), dayText(mark.to));
	const left = Math.max(8, Math.min(width - 340, x - 165));
	return (
		<div
			className="timeline-tip"
			role="status"
			style={{ left, top: top + y + (above ? -r - 8 : r + 8) }}
			data-above={above || undefined}
		>
			<p className="timeline-tip-head">
				{period}, {kindName(mark.kind)}
				{mark.venue === null ? "" : `, ${mark.venue}`}
			</p>
			<p>{words.tip(stanceWord(mark.stance), mark.count, mark.documents)}</p>
			{data === undefined ? null : (
				<p className="read timeline-tip-text" {...inLanguage(data.entry.document.language)}>
					{data.entry.sentence.exact}
				</p>
			)}
		</div>
	);
};
