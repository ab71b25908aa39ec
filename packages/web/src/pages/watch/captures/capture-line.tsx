import { scaleUtc } from "d3-scale";
import type { AnswerOf } from "../../../api/call.ts";
import { ChartFrame } from "../../../components/chart-frame.tsx";
import { messages } from "../../../messages/messages.ts";
import { dayText, instantText } from "../../../state/day-text.ts";
import { useWidth } from "../../../state/use-width.ts";

export type Capture = AnswerOf<"GET /api/captures">["captures"][number];

const HEIGHT = 72;
const EDGE = 14;
const LINE = 34;

/** Captures of one address in a line of time; those whose words were new are filled. */
export const CaptureLine = ({ captures }: { readonly captures: readonly Capture[] }) => {
	const words = messages.watch;
	const [place, width] = useWidth<HTMLDivElement>(800);
	const dated = captures.flatMap((capture) => {
		const time = capture.at === null ? Number.NaN : Date.parse(capture.at);
		return Number.isNaN(time) ? [] : [{ ...capture, time }];
	});
	const [first, last] = [dated[0], dated.at(-1)];
	if (first === undefined || last === undefined || first.time === last.time) return null;
	const x = scaleUtc()
		.domain([first.time, last.time])
		.range([EDGE, width - EDGE]);
	const ticks = x
		.ticks(Math.max(2, Math.floor(width / 140)))
		.map((tick) => ({ tick, label: dayText(tick.toISOString().slice(0, 10)) }))
		.filter(({ label }, at, all) => label !== all[at - 1]?.label);
	return (
		<div ref={place}>
			<ChartFrame
				title={words.capturesOf}
				description={words.capturesDescription(captures.length, dayText(first.at ?? ""), dayText(last.at ?? ""))}
				table={{
					columns: [words.captured, words.change, words.consequence],
					rows: captures.map(({ at, change, edit }) => [at, words.captureChange[change], edit?.consequence]),
				}}
			>
				{(label) => (
					// biome-ignore lint/a11y/noSvgWithoutTitle: its name comes from the frame
					<svg {...label} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
						<line className="chart-axis" x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} />
						{ticks.map(({ tick, label: day }) => (
							<g key={tick.getTime()} transform={`translate(${x(tick)} 0)`}>
								<line className="chart-axis" y1={LINE} y2={LINE + 5} />
								<text className="chart-label chart-middle" y={LINE + 20}>
									{day}
								</text>
							</g>
						))}
						{dated.map(({ key, time, change, edit, at }) => (
							<g key={key} transform={`translate(${x(time)} ${LINE})`}>
								<title>{`${instantText(at ?? "")}: ${words.captureChange[change]}`}</title>
								{edit !== null && edit.class === "substantive" ? (
									<path className="capture-mark capture-substantive" d="M0 -9 9 0 0 9 -9 0z" />
								) : (
									<circle
										className={`capture-mark ${change === "words" || change === "first" ? "capture-new" : ""}`}
										r={6}
									/>
								)}
							</g>
						))}
					</svg>
				)}
			</ChartFrame>
		</div>
	);
};
