import { type KeyboardEvent, memo, type PointerEvent, useEffect, useRef, useState } from "react";
import { stanceSign } from "../../components/stance-mark.tsx";
import { timelineWords } from "../../messages/ledger-views.ts";

import { KindShape } from "./kind-shape.tsx";
import {
	AXIS,
	heightOf,
	LANE,
	labelWidth,
	middleOf,
	nextMark,
	type PlacedMark,
	type TimelineLayout,
	TOP,
} from "./timeline-layout.ts";

const words = timelineWords;

interface TimelineChartProps {
	readonly layout: TimelineLayout;
	readonly laneName: (name: string) => string;
	/** Place of the mark that is looked at. */
	readonly here: number | null;
	readonly onHere: (mark: number | null) => void;
	readonly onOpen: (mark: PlacedMark) => void;
	readonly onLane: (name: string) => void;
	readonly onPeriod: (period: { readonly from: string; readonly to: string }) => void;
	readonly label: { readonly role: "img"; readonly "aria-labelledby": string };
}

/** Pixels that a pointer must move to draw a period, and that it may miss a mark by. */
const DRAWN = 8;
const NEAR = 14;

/** Time to the right, stance upwards within each lane; arrows move from mark to mark, Enter opens, drawing chooses a period. */
export const TimelineChart = (props: TimelineChartProps) => {
	const { layout, laneName, here, onHere, onOpen, onLane, onPeriod, label } = props;
	const { width, height, lanes, marks, ticks } = layout;
	const left = labelWidth(width);
	const [brush, setBrush] = useState<{ readonly start: number; readonly end: number } | null>(null);
	const figure = useRef<SVGSVGElement>(null);
	const pressed = useRef<number | null>(null);
	const found = here === null ? undefined : marks[here];

	const placeOf = (event: PointerEvent): { readonly x: number; readonly y: number } => {
		const box = figure.current?.getBoundingClientRect();
		return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
	};
	const move = (event: PointerEvent): void => {
		const { x, y } = placeOf(event);
		const from = pressed.current;
		if (from !== null && Math.abs(x - from) > DRAWN) setBrush({ start: from, end: Math.max(left, Math.min(width, x)) });
		else onHere(nearest(marks, x, y));
	};
	const release = (event: PointerEvent): void => {
		const drawn = brush;
		pressed.current = null;
		setBrush(null);
		if (drawn !== null) {
			onPeriod(layout.periodOf(drawn.start, drawn.end));
			return;
		}
		const { x, y } = placeOf(event);
		const mark = marks[nearest(marks, x, y) ?? -1];
		if (mark !== undefined) onOpen(mark);
	};
	const press = (event: KeyboardEvent): void => {
		if (["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key))
			onHere(here === null ? 0 : nextMark(marks, here, event.key));
		else if (event.key === "Enter" && found !== undefined) onOpen(found);
		else if (event.key === "Escape") onHere(null);
		else return;
		event.preventDefault();
	};
	useBlurOutside(brush, () => setBrush(null));

	return (
		// biome-ignore lint/a11y/useSemanticElements: a figure that is walked through mark by mark
		<div
			className="timeline-chart"
			role="group"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: the keys walk from mark to mark
			tabIndex={0}
			aria-label={words.walk}
			onKeyDown={press}
			onPointerLeave={() => pressed.current === null && onHere(null)}
		>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: the frame names it */}
			<svg
				{...label}
				ref={figure}
				width={width}
				height={height}
				viewBox={`0 0 ${width} ${height}`}
				onPointerMove={move}
				onPointerUp={release}
				onPointerDown={(event) => {
					const { x } = placeOf(event);
					if (x > left && event.button === 0) pressed.current = x;
				}}
			>
				{lanes.map(({ name, count, top }, lane) => (
					<g key={name}>
						{lane % 2 === 1 ? (
							<rect x="0" y={top} width={width} height={LANE} fill="var(--panel)" opacity="0.6" />
						) : null}
						<line x1={left} x2={width} y1={middleOf(lane)} y2={middleOf(lane)} stroke="var(--rule)" />
						<LaneName name={laneName(name)} count={count} top={top} width={left} onClick={() => onLane(name)} />
						{width < 560 ? null : <StanceScale lane={lane} x={left - 4} />}
					</g>
				))}
				{ticks.map(({ x, label: tick }) => (
					<g key={x}>
						<line x1={x} x2={x} y1={TOP} y2={height - AXIS} stroke="var(--rule)" strokeDasharray="1 3" />
						{[TOP - 8, height - 8].map((y) => (
							<text key={y} x={x} y={y} textAnchor="middle" fontSize="11" fill="var(--soft)">
								{tick}
							</text>
						))}
					</g>
				))}
				<MarkLayer marks={marks} />
				{found === undefined ? null : (
					<circle cx={found.x} cy={found.y} r={found.r + 4} fill="none" stroke="var(--link)" strokeWidth="2" />
				)}
				{brush === null ? null : (
					<rect
						x={Math.min(brush.start, brush.end)}
						y={TOP}
						width={Math.abs(brush.end - brush.start)}
						height={height - AXIS - TOP}
						fill="var(--link)"
						opacity="0.14"
					/>
				)}
			</svg>
		</div>
	);
};

/** Thousands of marks that stay while one of them is looked at. */
const MarkLayer = memo(({ marks }: { readonly marks: readonly PlacedMark[] }) => (
	<g>
		{marks.map(({ mark, x, y, r }) => (
			<KindShape
				key={`${mark.key} ${mark.stance} ${mark.kind}`}
				kind={mark.kind}
				stance={mark.stance}
				r={r}
				x={x}
				y={y}
			/>
		))}
	</g>
));

const StanceScale = ({ lane, x }: { readonly lane: number; readonly x: number }) => (
	<>
		{[3, 0, -3, null].map((stance) => (
			<text
				key={stance}
				x={x}
				y={middleOf(lane) - heightOf(stance) + 3}
				textAnchor="end"
				fontSize="9"
				fill="var(--soft)"
			>
				{stanceSign(stance)}
			</text>
		))}
	</>
);

interface LaneNameProps {
	readonly name: string;
	readonly count: number;
	readonly top: number;
	readonly width: number;
	readonly onClick: () => void;
}

const LaneName = ({ name, count, top, width, onClick }: LaneNameProps) => (
	// biome-ignore lint/a11y/noStaticElementInteractions: the filter of the page does the same by keyboard
	<g className="timeline-lane-name" onClick={onClick}>
		<title>{name}</title>
		{linesOf(name, Math.floor((width - 26) / 6.6)).map((line, at) => (
			<text key={line} x="4" y={top + 24 + at * 15} fontSize="12.5" fontWeight="600" fill="var(--ink)">
				{line}
			</text>
		))}
		<text x="4" y={top + LANE - 10} fontSize="11" fill="var(--soft)">
			{count.toLocaleString("en")}
		</text>
	</g>
);

/** Two lines at most. */
const linesOf = (name: string, most: number): readonly string[] => {
	if (name.length <= most) return [name];
	const at = name.lastIndexOf(" ", most);
	const cut = at > 0 ? at : most;
	const rest = name.slice(cut).trim();
	return [name.slice(0, cut), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
};

const nearest = (marks: readonly PlacedMark[], x: number, y: number): number | null => {
	let best: number | null = null;
	let least = NEAR;
	for (const [place, mark] of marks.entries()) {
		const distance = Math.hypot(mark.x - x, mark.y - y) - mark.r;
		if (distance >= least) continue;
		least = distance;
		best = place;
	}
	return best;
};

/** A period that is drawn out of the window ends there. */
const useBlurOutside = (brush: unknown, end: () => void): void => {
	useEffect(() => {
		if (brush === null) return;
		window.addEventListener("blur", end);
		return () => window.removeEventListener("blur", end);
	}, [brush, end]);
};
