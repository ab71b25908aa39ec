import { scaleLinear } from "d3-scale";
import { ChartFrame } from "../../../components/chart-frame.tsx";
import { Chip } from "../../../components/chip.tsx";
import { messages } from "../../../messages/messages.ts";
import { percentText, rateText } from "../../../state/figures.ts";
import { useWidth } from "../../../state/use-width.ts";
import type { Scores } from "../state/judge-types.ts";

const words = messages.judge;
const ROOM = { top: 12, right: 16, bottom: 40, left: 48 };
const LARGEST = 420;

/** Did it come as often as it was said to? With how many, and how sure one can be of it. */
export const CalibrationPlot = ({ scores }: { readonly scores: Scores }) => {
	const { calibration, overall, cautions } = scores;
	if (calibration === null)
		return (
			<section className="calibration">
				<h3>{words.calibrationTitle}</h3>
				<p className="soft">{words.calibrationNone}</p>
			</section>
		);
	return (
		<section className="calibration">
			<ChartFrame
				title={words.calibrationTitle}
				description={words.calibrationDescription}
				note={words.calibrationDescription}
				table={{
					columns: words.calibrationColumns,
					rows: calibration.bins.map(({ range, meanProbability, came, count, rate, interval }) => [
						...[range[0], range[1], meanProbability, came, count, rate, interval[0], interval[1]],
					]),
				}}
			>
				{(label) => <Plot bins={calibration.bins} rate={overall?.baseRate.probability ?? null} label={label} />}
			</ChartFrame>
			<ul className="calibration-cautions">
				{cautions.map(({ code, message }) => (
					<li key={code}>
						<Chip tone="warn">!</Chip> {message}.
					</li>
				))}
			</ul>
		</section>
	);
};

interface PlotProps {
	readonly bins: NonNullable<Scores["calibration"]>["bins"];
	/** Of all that was answered. */
	readonly rate: number | null;
	readonly label: { readonly role: "img"; readonly "aria-labelledby": string };
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];

const Plot = ({ bins, rate, label }: PlotProps) => {
	const [place, room] = useWidth<HTMLDivElement>(LARGEST);
	const size = Math.min(LARGEST, room);
	const x = scaleLinear([0, 1], [ROOM.left, size - ROOM.right]);
	const y = scaleLinear([0, 1], [size - ROOM.bottom, ROOM.top]);
	return (
		<div ref={place}>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: its name comes from the frame */}
			<svg
				role="img"
				aria-labelledby={label["aria-labelledby"]}
				width={size}
				height={size}
				viewBox={`0 0 ${size} ${size}`}
			>
				{TICKS.map((tick) => (
					<g key={tick}>
						<line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} className="calibration-grid" />
						<line x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} className="calibration-grid" />
						<text x={x(0) - 6} y={y(tick) + 4} className="calibration-tick calibration-tick-y">
							{percentText(tick)} %
						</text>
						<text x={x(tick)} y={y(0) + 16} className="calibration-tick">
							{percentText(tick)} %
						</text>
					</g>
				))}
				<text x={x(0.5)} y={size - 6} className="calibration-name">
					{words.calibrationX}
				</text>
				<text transform={`translate(12 ${y(0.5)}) rotate(-90)`} className="calibration-name">
					{words.calibrationY}
				</text>
				<line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className="calibration-perfect" />
				<text transform={`translate(${x(0.27)} ${y(0.27) - 6}) rotate(-45)`} className="calibration-hint">
					{words.calibrationPerfect}
				</text>
				{rate === null ? null : (
					<>
						<line x1={x(0)} x2={x(1)} y1={y(rate)} y2={y(rate)} className="calibration-rate" />
						<text x={x(1)} y={y(rate) - 5} className="calibration-hint calibration-hint-end">
							{words.calibrationRate(rateText(rate))}
						</text>
					</>
				)}
				{bins.map(({ meanProbability, rate: share, interval, count, came }) => (
					<g key={meanProbability}>
						<title>{words.calibrationBin(came, count)}</title>
						<line
							x1={x(meanProbability)}
							x2={x(meanProbability)}
							y1={y(interval[0])}
							y2={y(interval[1])}
							className="calibration-interval"
						/>
						<circle cx={x(meanProbability)} cy={y(share)} r={3 + Math.sqrt(count) * 1.6} className="calibration-bin" />
						<text x={x(meanProbability) + 9 + Math.sqrt(count)} y={y(share) - 7} className="calibration-count">
							{came}/{count}
						</text>
					</g>
				))}
			</svg>
		</div>
	);
};
