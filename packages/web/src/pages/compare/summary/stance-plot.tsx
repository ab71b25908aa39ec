import { ChartFrame } from "../../../components/chart-frame.tsx";
import type { ExportTable } from "../../../components/export-menu.tsx";
import { stanceSign } from "../../../components/stance-mark.tsx";
import { messages } from "../../../messages/messages.ts";
import { figure } from "../../../state/figures.ts";
import { useWidth } from "../../../state/use-width.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import { accountName } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";
import { voicesIn } from "../state/voices.ts";
import { voiceWords } from "./issue-map.tsx";
import { AXIS, type PlotDot, type PlotLayout, plotLayout, RADIUS, TICKS } from "./plot-layout.ts";

interface StancePlotProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare.summary;

/** Told apart by all who see colours, and by the letters in the dots by those who do not. */
const HUES = [255, 45, 160, 340, 90, 205, 300, 20] as const;
const colourOf = (holder: number): string =>
	holder < 0 ? "var(--soft)" : `oklch(var(--tone) var(--strength) ${HUES[holder % HUES.length]})`;

/** Where does each government stand, by its own text and by those of others? */
export const StancePlot = ({ data, looking }: StancePlotProps) => {
	const [place, width] = useWidth<HTMLDivElement>(560);
	const layout = plotLayout(data, width);
	if (layout.dots.length === 0) return null;
	return (
		<div ref={place}>
			<ChartFrame
				title={words.plot}
				description={words.plotDescription}
				table={tableOf(data)}
				note={<Legend layout={layout} />}
			>
				{(label) => (
					// biome-ignore lint/a11y/noSvgWithoutTitle: the frame names it
					<svg
						{...label}
						className="stance-plot"
						width={layout.width}
						height={layout.height}
						viewBox={`0 0 ${layout.width} ${layout.height}`}
					>
						{TICKS.map((stance) => (
							<g key={stance}>
								<line
									x1={layout.xOf(stance)}
									x2={layout.xOf(stance)}
									y1={AXIS - 4}
									y2={layout.height}
									stroke={stance === 0 ? "var(--edge)" : "var(--rule)"}
									strokeDasharray={stance === 0 ? undefined : "1 3"}
								/>
								<text x={layout.xOf(stance)} y={12} textAnchor="middle" className="stance-plot-tick">
									{stanceSign(stance)}
								</text>
							</g>
						))}
						{layout.rows.map(({ issue, name, y }) => (
							<g key={issue}>
								<line x1={layout.left} x2={layout.width} y1={y} y2={y} stroke="var(--rule)" />
								<text x={0} y={y + 4} className="stance-plot-name">
									{cut(name, layout.left)}
									<title>{name}</title>
								</text>
							</g>
						))}
						{layout.dots.map((dot) => (
							<Dot
								key={`${dot.issue}-${dot.voice.document}-${dot.voice.manner}-${dot.voice.holder}`}
								dot={dot}
								data={data}
								onPress={() => looking.lookAtIssue(dot.issue, dot.voice.document)}
							/>
						))}
					</svg>
				)}
			</ChartFrame>
		</div>
	);
};

/** A letter takes some 6.4 pixels at this size. */
const cut = (name: string, width: number): string => {
	const most = Math.floor(width / 6.4) - 1;
	return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
};

interface DotProps {
	readonly dot: PlotDot;
	readonly data: SideBySide;
	readonly onPress: () => void;
}

/** Full for own words, hollow for what another text says, a diamond for what a text says both hold. */
const Dot = ({ dot: { voice, letter, holder, x, y }, data, onPress }: DotProps) => {
	const colour = colourOf(holder);
	const isOwn = voice.manner === "own";
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the map and the table lead there by keyboard
		<g transform={`translate(${x} ${y})`} className="stance-plot-dot" onClick={onPress}>
			{voice.manner === "joint" ? (
				<path
					d={`M0 ${-RADIUS - 2}L${RADIUS + 2} 0L0 ${RADIUS + 2}L${-RADIUS - 2} 0Z`}
					fill="var(--paper)"
					stroke={colour}
					strokeWidth="1.8"
				/>
			) : (
				<circle r={RADIUS} fill={isOwn ? colour : "var(--paper)"} stroke={colour} strokeWidth="1.8" />
			)}
			<text y={3.6} textAnchor="middle" fill={isOwn ? "var(--paper)" : "var(--ink)"} className="stance-plot-letter">
				{letter}
			</text>
			<title>{`${letter}: ${voiceWords(voice, data)}`}</title>
		</g>
	);
};

const Legend = ({ layout: { holders } }: { readonly layout: PlotLayout }) => (
	<>
		<span className="stance-plot-legend">
			{holders.map(({ id, name }, at) => (
				<span key={id}>
					<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
						<circle r="5" fill={colourOf(at)} />
					</svg>
					{name}
				</span>
			))}
		</span>
		<span>{words.plotNote}</span>
	</>
);

const tableOf = (data: SideBySide): ExportTable => ({
	columns: [
		messages.compare.issue,
		messages.compare.account,
		messages.compare.holder,
		messages.compare.stance,
		messages.compare.verb,
	],
	rows: data.matrix.flatMap(({ name, cells }) =>
		cells.flatMap(voicesIn).map(({ document, holder, manner, stance, verbs }) => {
			const account = data.accounts.find((one) => one.document.id === document);
			return [
				name,
				account === undefined ? document : accountName(account, data),
				manner === "joint" ? messages.compare.joint : (data.actorNames[holder] ?? holder),
				stance === null ? null : Number(figure(stance).replace("−", "-")),
				verbs.join("; "),
			];
		}),
	),
});
