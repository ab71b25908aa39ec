import type { Forecast } from "@fissure/core";
import { scaleLinear } from "d3-scale";
import { useAnswer } from "../../../api/use-answer.ts";
import { ChartFrame } from "../../../components/chart-frame.tsx";
import { messages } from "../../../messages/messages.ts";
import { dayText } from "../../../state/day-text.ts";
import { useWidth } from "../../../state/use-width.ts";
import { linesOf } from "./course-lines.ts";

const words = messages.judge;
const HEIGHT = 190;
const ROOM = { top: 10, bottom: 26, left: 40 };
/** For the words of the scale beside it; on a narrow screen the figures must do. */
const WORDS = { width: 124, from: 480 };
/** Distinguished without colour. */
const DASHES = ["none", "7 3", "2 3", "9 3 2 3"];

/** Who thought what when: a line for each person, over the words of ICD 203. */
export const ProbabilityCourse = ({ forecast }: { readonly forecast: Forecast }) => {
	const [place, width] = useWidth<HTMLDivElement>(560);
	const { data: bands = [] } = useAnswer("GET /api/estimative-bands");
	const { lines, from, to, marks } = linesOf(forecast);
	const right = width < WORDS.from ? 14 : WORDS.width;
	const x = scaleLinear([from, to], [ROOM.left, width - right]);
	const y = scaleLinear([0, 100], [HEIGHT - ROOM.bottom, ROOM.top]);
	return (
		<ChartFrame
			title={words.courseTitle}
			description={words.courseDescription(forecast.question)}
			table={{
				columns: words.courseColumns,
				rows: forecast.revisions.map(({ at, who, probability, because }) => [at, who, probability, because]),
			}}
			tools={
				<span className="course-legend" aria-hidden="true">
					{lines.map(({ who }, at) => (
						<span key={who}>
							<svg width={26} height={8} aria-hidden="true">
								<line
									x1={0}
									x2={26}
									y1={4}
									y2={4}
									className={`course-line course-line-${at % 4}`}
									strokeDasharray={DASHES[at % 4]}
								/>
							</svg>
							{who}
						</span>
					))}
				</span>
			}
		>
			{(label) => (
				<div ref={place}>
					{/* biome-ignore lint/a11y/noSvgWithoutTitle: its name comes from the frame */}
					<svg
						role="img"
						aria-labelledby={label["aria-labelledby"]}
						width={width}
						height={HEIGHT}
						viewBox={`0 0 ${width} ${HEIGHT}`}
					>
						{bands.map((band, at) => (
							<rect
								key={band.from}
								x={ROOM.left}
								width={Math.max(0, width - ROOM.left - right)}
								y={y(band.to)}
								height={y(band.from) - y(band.to)}
								className={at % 2 === 0 ? "course-band" : "course-band course-band-odd"}
							/>
						))}
						{bands.map(({ from: low, to: high, terms }) =>
							high - low < 10 || right < WORDS.width ? null : (
								<text key={low} x={width - right + 8} y={y((low + high) / 2) + 3.5} className="course-term">
									{terms[0]}
								</text>
							),
						)}
						{[0, 50, 100].map((percent) => (
							<text key={percent} x={ROOM.left - 6} y={y(percent) + 4} className="course-axis course-axis-y">
								{percent} %
							</text>
						))}
						{marks.map(({ at, kind, day }) => (
							<g key={kind}>
								<line
									x1={x(at)}
									x2={x(at)}
									y1={ROOM.top}
									y2={HEIGHT - ROOM.bottom}
									className={`course-mark course-${kind}`}
								/>
								<text x={x(at)} y={HEIGHT - 8} className="course-axis course-axis-end">
									{kind === "deadline" ? words.courseDeadline : words.courseAnswer} {dayText(day)}
								</text>
							</g>
						))}
						<text x={ROOM.left} y={HEIGHT - 8} className="course-axis">
							{dayText(forecast.revisions[0]?.at ?? "")}
						</text>
						{lines.map(({ who, points }, at) => (
							<g key={who}>
								<polyline
									points={points.map(({ at: when, percent }) => `${x(when)},${y(percent)}`).join(" ")}
									className={`course-line course-line-${at % 4}`}
									strokeDasharray={DASHES[at % 4]}
								/>
								{points
									.filter(({ said }) => said)
									.map(({ at: when, percent }) => (
										<circle
											key={when}
											cx={x(when)}
											cy={y(percent)}
											r={3.4}
											className={`course-dot course-line-${at % 4}`}
										>
											<title>{`${who}: ${percent} %`}</title>
										</circle>
									))}
							</g>
						))}
					</svg>
				</div>
			)}
		</ChartFrame>
	);
};
