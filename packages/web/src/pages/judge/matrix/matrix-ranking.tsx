import "./matrix-ranking.css";
import { ChartFrame } from "../../../components/chart-frame.tsx";
import { messages } from "../../../messages/messages.ts";
import { fixed } from "../../../state/figures.ts";
import { useWidth } from "../../../state/use-width.ts";
import type { Weights } from "../state/judge-types.ts";

const words = messages.judge;

interface MatrixRankingProps {
	readonly report: Weights;
	readonly question: string;
}

/** Which explanation does the evidence contradict least, and what does that hang on? */
export const MatrixRanking = ({ report, question }: MatrixRankingProps) => {
	const { explanations, sensitivity } = report;
	return (
		<section className="ranking">
			<ChartFrame
				title={words.rankTitle}
				description={`${question} ${words.rankDescription}`}
				note={words.rankNote}
				table={{
					columns: words.rankColumns,
					rows: explanations.map((one) => [
						...[one.rank, one.explanation, one.statement, one.inconsistency.weighted, one.consistency.weighted],
						one.judged,
					]),
				}}
			>
				{(label) => <Bars explanations={explanations} label={label} />}
			</ChartFrame>
			<details className="ranking-decides">
				<summary>{words.decides}</summary>
				{sensitivity.deciding.length === 0 ? (
					<p className="soft">{sensitivity.pairsTried ? words.decidesNothing : words.decidesNothingSingle}</p>
				) : (
					<ul>
						{sensitivity.deciding.map(({ evidence, when, first }) => (
							<li key={`${evidence.join(" ")} ${when}`}>
								{words.decidesRow(evidence.join(" + "), when, first.join(", "))}
							</li>
						))}
					</ul>
				)}
			</details>
		</section>
	);
};

const ROW = 46;
const BAR = 12;

interface BarsProps {
	readonly explanations: Weights["explanations"];
	readonly label: { readonly role: "img"; readonly "aria-labelledby": string };
}

const Bars = ({ explanations, label }: BarsProps) => {
	const [place, width] = useWidth<HTMLDivElement>(560);
	const most = Math.max(1, ...explanations.map(({ inconsistency }) => inconsistency.weighted));
	const room = Math.max(120, width - 8);
	return (
		<div ref={place}>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: its name comes from the frame */}
			<svg
				role="img"
				aria-labelledby={label["aria-labelledby"]}
				width={width}
				height={explanations.length * ROW}
				viewBox={`0 0 ${width} ${explanations.length * ROW}`}
			>
				{explanations.map((one, at) => (
					<g key={one.explanation} transform={`translate(0 ${at * ROW})`}>
						<title>{one.statement}</title>
						<text y={14} className="ranking-name">
							<tspan className="ranking-rank">{one.rank}</tspan>
							<tspan dx={8}>{cut(one.statement, room)}</tspan>
						</text>
						<rect y={21} width={room} height={BAR} rx={2} className="ranking-track" />
						<rect
							y={21}
							width={Math.max(2, (one.inconsistency.weighted / most) * room)}
							height={BAR}
							rx={2}
							className={one.rank === 1 ? "ranking-bar ranking-bar-first" : "ranking-bar"}
						/>
						<text y={43} className="ranking-detail">
							{detailOf(one, room)}
						</text>
					</g>
				))}
			</svg>
		</div>
	);
};

const detailOf = (
	{ explanation, inconsistency, consistency, judged, rank, tied }: Weights["explanations"][number],
	width: number,
): string =>
	[
		...(width < 420 ? [] : [explanation]),
		...(rank === 1 ? [tied ? words.rankTied : words.rankFirst] : tied ? [words.rankTied] : []),
		words.rankRow(fixed(inconsistency.weighted), fixed(consistency.weighted), String(judged)),
	].join(" · ");

/** A drawing does not break lines; whatever is cut stands whole in the table below, and as a tip. */
const cut = (statement: string, width: number): string => {
	const most = Math.max(16, Math.floor(width / 7.4) - 3);
	return statement.length > most ? `${statement.slice(0, most).trimEnd()}…` : statement;
};
