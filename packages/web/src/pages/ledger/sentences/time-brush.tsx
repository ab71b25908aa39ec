import { type KeyboardEvent, type PointerEvent, useMemo, useState } from "react";
import type { AnswerOf } from "../../../api/call.ts";
import { Button } from "../../../components/button.tsx";
import { messages } from "../../../messages/messages.ts";
import { binsOf, isWithin } from "./time-bins.ts";

const words = messages.ledger;
type Times = AnswerOf<"GET /api/ledger/facets">["years"];

interface TimeBrushProps {
	readonly years: Times;
	readonly months: Times;
	/** What is chosen: days, months or years; both empty where nothing is. */
	readonly from: string;
	readonly to: string;
	readonly onChange: (from: string, to: string) => void;
}

/**
 * How many positions there are in each year or month. A press chooses one, a stroke over several chooses from the first to the last; with the
 * keyboard arrows go from bar to bar, and with Shift they take more in.
 */
export const TimeBrush = ({ years, months, from, to, onChange }: TimeBrushProps) => {
	const bins = useMemo(() => binsOf(years, months), [years, months]);
	/** Places of the bars between which the pointer is drawn. */
	const [drawn, setDrawn] = useState<readonly [number, number] | null>(null);
	const [at, setAt] = useState(0);
	if (bins.length === 0) return null;
	const most = Math.max(...bins.map(({ count }) => count));
	const isChosen = from !== "" || to !== "";
	const choose = (one: number, other: number): void =>
		onChange(bins[Math.min(one, other)]?.at ?? "", bins[Math.max(one, other)]?.at ?? "");
	const placeUnder = ({ currentTarget, clientX }: PointerEvent): number => {
		const { left, width } = currentTarget.getBoundingClientRect();
		return Math.max(0, Math.min(bins.length - 1, Math.floor(((clientX - left) / width) * bins.length)));
	};
	const press = (event: KeyboardEvent): void => {
		const steps: Readonly<Record<string, number>> = {
			ArrowLeft: at - 1,
			ArrowRight: at + 1,
			Home: 0,
			End: bins.length - 1,
		};
		const step = steps[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const next = Math.max(0, Math.min(bins.length - 1, step));
		setAt(next);
		(event.currentTarget.children[next] as HTMLElement | undefined)?.focus();
		if (!event.shiftKey) return;
		const chosen = [...bins.keys()].filter((place) => isChosen && isWithin(bins[place]?.at ?? "", from, to));
		choose(next, (chosen[0] ?? at) === at ? (chosen.at(-1) ?? at) : (chosen[0] ?? at));
	};
	return (
		<section aria-label={words.time}>
			<h3>{words.time}</h3>
			{/* biome-ignore lint/a11y/useSemanticElements: bars of one chart, no fields of a form */}
			<div
				className="time-brush"
				role="group"
				aria-label={words.timeHint}
				title={words.timeHint}
				onKeyDown={press}
				onPointerDown={(event) => {
					event.currentTarget.setPointerCapture(event.pointerId);
					const place = placeUnder(event);
					setDrawn([place, place]);
				}}
				onPointerMove={(event) => {
					if (drawn !== null) setDrawn([drawn[0], placeUnder(event)]);
				}}
				onPointerUp={() => {
					if (drawn !== null) choose(...drawn);
					setDrawn(null);
				}}
				onPointerCancel={() => setDrawn(null)}
			>
				{bins.map(({ at: time, count }, place) => {
					const isIn =
						drawn === null
							? isChosen && isWithin(time, from, to)
							: place >= Math.min(...drawn) && place <= Math.max(...drawn);
					return (
						<button
							key={time}
							type="button"
							tabIndex={place === at ? 0 : -1}
							aria-pressed={isIn}
							aria-label={words.positionsOf(time, count)}
							title={words.positionsOf(time, count)}
							onFocus={() => setAt(place)}
							// What a pointer does is drawn above; this is Enter and the space bar.
							onClick={(event) => (event.detail === 0 ? choose(place, place) : undefined)}
						>
							<span style={{ blockSize: `${(100 * count) / Math.max(1, most)}%` }} />
						</button>
					);
				})}
			</div>
			<p className="time-brush-ends soft">
				<span>{bins[0]?.at}</span>
				<span>{bins.at(-1)?.at}</span>
			</p>
			{isChosen ? (
				<Button kind="quiet" onClick={() => onChange("", "")}>
					{words.allTimes}
				</Button>
			) : null}
		</section>
	);
};
