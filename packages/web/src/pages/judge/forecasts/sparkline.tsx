import type { ForecastRevision } from "@fissure/core";
import { messages } from "../../../messages/messages.ts";
import { percentText } from "../../../state/figures.ts";

const WIDTH = 96;
const HEIGHT = 26;
const EDGE = 3;

/** How a probability went, each revision the same step apart; the line at half height is an even chance. */
export const Sparkline = ({ revisions }: { readonly revisions: readonly ForecastRevision[] }) => {
	const [first, last] = [revisions[0], revisions.at(-1)];
	if (first === undefined || last === undefined) return null;
	const step = (WIDTH - 2 * EDGE) / Math.max(1, revisions.length - 1);
	const points = revisions.map(({ probability }, at) => ({
		x: revisions.length === 1 ? WIDTH - EDGE : EDGE + at * step,
		y: EDGE + (1 - probability) * (HEIGHT - 2 * EDGE),
	}));
	const end = points.at(-1);
	const title = messages.judge.sparkTitle(
		percentText(first.probability),
		percentText(last.probability),
		revisions.length,
	);
	return (
		<svg className="sparkline" width={WIDTH} height={HEIGHT} role="img" aria-label={title}>
			<title>{title}</title>
			<line x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className="sparkline-even" />
			<polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} className="sparkline-line" />
			{end === undefined ? null : <circle cx={end.x} cy={end.y} r={2.6} className="sparkline-end" />}
		</svg>
	);
};
