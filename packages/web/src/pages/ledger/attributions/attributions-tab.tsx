import "./attributions-tab.css";
import { useId } from "react";
import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { ChartFrame } from "../../../components/chart-frame.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { useNames } from "../../../components/use-names.ts";
import { attributionWords } from "../../../messages/ledger-views.ts";

import { QueryProblem } from "../parts/query-problem.tsx";
import { type LedgerUrl, queryOf, type SetLedgerUrl } from "../state/ledger-url.ts";
import { arrowBetween, placesOn } from "./circle.ts";

const words = attributionWords;
type Attributions = AnswerOf<"GET /api/ledger/attributions">;
type Pair = Attributions["pairs"][number];

const RADIUS = 150;
const HALF = { width: 265, height: 185 };
const THICKEST = 9;

interface AttributionsTabProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Who puts words in whose mouth: a network of arrows, and the same as a list; a press shows the sentences. */
export const AttributionsTab = ({ url, setUrl }: AttributionsTabProps) => {
	const { data, error, refetch } = useAnswer("GET /api/ledger/attributions", { query: queryOf(url) }, { keep: true });
	const { actorName } = useNames();
	if (error !== null) return <QueryProblem problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={8} />;
	if (data.pairs.length === 0)
		return (
			<EmptyState title={words.none}>
				<p>{words.noneLead}</p>
			</EmptyState>
		);
	const nameOf = ({ asserter, holder, count }: Pair) => words.pair(actorName(asserter), actorName(holder), count);
	const open = ({ asserter, holder }: Pair): void =>
		setUrl({ tab: "sentences", asserter: [asserter], holder: [holder], at: null });
	return (
		<div className="attributions">
			<ChartFrame
				title={words.title}
				description={words.description(data.pairs.length, data.total)}
				note={words.note(data.more)}
				table={{
					columns: words.columns,
					rows: data.pairs.map(({ asserter, holder, count }) => [actorName(asserter), actorName(holder), count]),
				}}
			>
				{(label) => <Network label={label} data={data} nameOf={nameOf} onOpen={open} />}
			</ChartFrame>
			<ol>
				{data.pairs.map((pair) => (
					<li key={`${pair.asserter} ${pair.holder}`}>
						<button type="button" onClick={() => open(pair)}>
							{actorName(pair.asserter)} <span aria-hidden="true">→</span>
							<span className="hush">{words.columns[1]}</span> {actorName(pair.holder)}
							<span className="figures soft">{pair.count.toLocaleString("en")}</span>
						</button>
					</li>
				))}
			</ol>
		</div>
	);
};

interface NetworkProps {
	readonly label: { readonly role: "img"; readonly "aria-labelledby": string };
	readonly data: Attributions;
	readonly nameOf: (pair: Pair) => string;
	readonly onOpen: (pair: Pair) => void;
}

const Network = ({ label, data: { actors, pairs }, nameOf, onOpen }: NetworkProps) => {
	const { actorName } = useNames();
	const id = useId();
	const places = placesOn(actors.length, RADIUS);
	const placeOf = (actor: string) => places[actors.indexOf(actor)] ?? { x: 0, y: 0 };
	const most = Math.max(...pairs.map(({ count }) => count));
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: the frame names it
		<svg
			{...label}
			viewBox={`${-HALF.width} ${-HALF.height} ${2 * HALF.width} ${2 * HALF.height}`}
			width={2 * HALF.width}
			height={2 * HALF.height}
		>
			<defs>
				<marker
					id={`${id}-end`}
					viewBox="0 0 6 6"
					refX="5"
					refY="3"
					markerUnits="userSpaceOnUse"
					markerWidth="11"
					markerHeight="11"
					orient="auto"
				>
					<path d="M0 0 L6 3 L0 6 Z" fill="var(--link)" />
				</marker>
			</defs>
			{/* The thickest below, so that none is hidden. */}
			{pairs.map((pair) => (
				// biome-ignore lint/a11y/noStaticElementInteractions: the list beside it does the same by keyboard
				<path
					key={`${pair.asserter} ${pair.holder}`}
					className="attributions-arrow"
					d={arrowBetween(placeOf(pair.asserter), placeOf(pair.holder), 12)}
					fill="none"
					stroke="var(--link)"
					strokeOpacity="0.55"
					strokeWidth={Math.max(1.2, THICKEST * Math.sqrt(pair.count / most))}
					markerEnd={`url(#${id}-end)`}
					onClick={() => onOpen(pair)}
				>
					<title>{nameOf(pair)}</title>
				</path>
			))}
			{actors.map((actor, at) => {
				const { x, y } = places[at] ?? { x: 0, y: 0 };
				return (
					<g key={actor}>
						<circle cx={x} cy={y} r="6" fill="var(--ink)" />
						<text
							x={x * 1.07}
							y={y * 1.09 + (Math.abs(x) < 1 ? (y < 0 ? -4 : 12) : 4)}
							fontSize="12.5"
							fill="var(--ink)"
							textAnchor={Math.abs(x) < 1 ? "middle" : x > 0 ? "start" : "end"}
						>
							{actorName(actor)}
						</text>
					</g>
				);
			})}
		</svg>
	);
};
