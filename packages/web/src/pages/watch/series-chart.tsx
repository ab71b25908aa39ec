import { scaleLinear, scaleUtc } from "d3-scale";
import type { AnswerOf } from "../../api/call.ts";
import { ChartFrame } from "../../components/chart-frame.tsx";
import { messages } from "../../messages/messages.ts";
import { dayText } from "../../state/day-text.ts";
import { useWidth } from "../../state/use-width.ts";
import { runsOf, seriesTime } from "./series-time.ts";

export type Series = AnswerOf<"GET /api/indicators/:id/observations">;

const HEIGHT = 280;
const EDGE = { left: 52, right: 16, top: 16, bottom: 28 };
/** Points closer together than this are a line only. */
const POINT_ROOM = 7;

/** A series with its line and the places where it crossed it. */
export const SeriesChart = ({ shown }: { readonly shown: Series }) => {
	const words = messages.watch;
	const [place, width] = useWidth<HTMLDivElement>(800);
	const { indicator, series, crossings } = shown;
	const { label, unit, threshold } = indicator;
	const runs = runsOf(series);
	const points = runs.flat();
	const crossedAt = new Map(crossings.map((crossing) => [crossing.date, crossing.direction]));
	const values = [...points.map(({ value }) => value), ...(threshold === null ? [] : [threshold])];
	const times = points.map(({ date }) => seriesTime(date));
	const y = scaleLinear()
		.domain([Math.min(...values), Math.max(...values)])
		.nice(5)
		.range([HEIGHT - EDGE.bottom, EDGE.top]);
	const x = scaleUtc()
		.domain([Math.min(...times), Math.max(...times)])
		.range([EDGE.left, width - EDGE.right]);
	const at = (one: { readonly date: string; readonly value: number }): string =>
		`${x(seriesTime(one.date))},${y(one.value)}`;
	const amount = (value: number): string => `${value.toLocaleString("en")}${unit === null ? "" : ` ${unit}`}`;
	// Where the series is farther from its line, the words of the line do not lie on it.
	const far = (one: { readonly value: number } | undefined): number => Math.abs((one?.value ?? 0) - (threshold ?? 0));
	const labelLeft = far(points[0]) >= far(points.at(-1));
	const isSparse = (width - EDGE.left - EDGE.right) / Math.max(1, points.length) > POINT_ROOM;
	return (
		<div ref={place}>
			<ChartFrame
				title={label}
				description={words.seriesDescription(label, points.length, crossings.length)}
				note={indicator.source ?? words.byHand}
				table={{
					columns: [words.date, unit === null ? words.value : `${words.value} (${unit})`, words.crossings],
					rows: series.map(({ date, value }) => {
						const direction = crossedAt.get(date);
						return [date, value, direction === undefined ? "" : words.crossed(direction)];
					}),
				}}
			>
				{(name) => (
					// biome-ignore lint/a11y/noSvgWithoutTitle: its name comes from the frame
					<svg {...name} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
						{y.ticks(5).map((tick) => (
							<g key={tick} transform={`translate(0 ${y(tick)})`}>
								<line className="chart-grid" x1={EDGE.left} x2={width - EDGE.right} />
								<text className="chart-label chart-end" x={EDGE.left - 8} y={4}>
									{tick.toLocaleString("en")}
								</text>
							</g>
						))}
						{x.ticks(Math.max(2, Math.floor(width / 130))).map((tick) => (
							<text key={tick.getTime()} className="chart-label chart-middle" x={x(tick)} y={HEIGHT - 8}>
								{dayText(tick.toISOString().slice(0, 10)).replace(/^1 /u, "")}
							</text>
						))}
						{threshold === null ? null : (
							<>
								<line
									className="chart-threshold"
									x1={EDGE.left}
									x2={width - EDGE.right}
									y1={y(threshold)}
									y2={y(threshold)}
								/>
								<text
									className={`chart-label chart-threshold-label ${labelLeft ? "" : "chart-end"}`}
									x={labelLeft ? EDGE.left + 4 : width - EDGE.right}
									y={y(threshold) - 6}
								>
									{words.line(amount(threshold))}
								</text>
							</>
						)}
						{runs.map((run) => (
							<polyline key={run[0]?.date} className="chart-line" points={run.map(at).join(" ")} />
						))}
						{points.map((point) => {
							const direction = crossedAt.get(point.date);
							if (direction === undefined && !isSparse) return null;
							return (
								<g key={point.date} transform={`translate(${x(seriesTime(point.date))} ${y(point.value)})`}>
									<title>{`${dayText(point.date)}: ${amount(point.value)}${direction === undefined ? "" : `, ${words.crossed(direction)}`}`}</title>
									{direction === undefined ? (
										<circle className="chart-point" r={3} />
									) : (
										<path
											className="chart-crossing"
											d={direction === "above" ? "M0 -8 8 6 -8 6z" : "M0 8 8 -6 -8 -6z"}
										/>
									)}
								</g>
							);
						})}
					</svg>
				)}
			</ChartFrame>
		</div>
	);
};
