import { scaleLinear } from "d3-scale";
import type { AnswerOf } from "../../api/call.ts";
import { ChartFrame } from "../../components/chart-frame.tsx";
import { messages } from "../../messages/messages.ts";

const words = messages.ledger.said;
type Said = AnswerOf<"GET /api/ledger/said">;

const WIDTH = 760;
const HEIGHT = 120;
const AXIS = 20;
const LEFT = 30;

/** Texts held of each year, and of these those that say so. */
export const SaidChart = ({ said, name }: { readonly said: Said; readonly name: string }) => {
	const dated = said.years.filter(({ year }) => year !== "");
	const first = Number(dated[0]?.year ?? 0);
	const last = Number(dated.at(-1)?.year ?? 0);
	const most = Math.max(1, ...dated.map(({ held }) => held));
	const x = scaleLinear([first, last + 1], [LEFT, WIDTH]);
	const y = scaleLinear([0, most], [HEIGHT - AXIS, 8]);
	const bar = Math.max(1, Math.min(28, x(first + 1) - x(first) - 1.5));
	return (
		<ChartFrame
			title={words.chartTitle(name)}
			description={words.chartDescription(said.saying, said.held.texts)}
			note={words.chartNote}
			table={{
				columns: words.chartColumns,
				rows: said.years.map(({ year, held, saying }) => [year === "" ? messages.common.undated : year, held, saying]),
			}}
		>
			{(label) => (
				// biome-ignore lint/a11y/noSvgWithoutTitle: the frame names it
				<svg {...label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
					{y
						.ticks(Math.min(3, most))
						.filter(Number.isInteger)
						.map((tick) => (
							<g key={tick}>
								<line x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} stroke="var(--rule)" />
								<text x={LEFT - 5} y={y(tick) + 3.5} fontSize="10.5" textAnchor="end" fill="var(--soft)">
									{tick}
								</text>
							</g>
						))}
					{dated.map(({ year, held, saying }) => (
						<g key={year}>
							<title>{words.yearTip(year, held, saying)}</title>
							<rect
								x={x(Number(year))}
								y={y(held)}
								width={bar}
								height={HEIGHT - AXIS - y(held)}
								fill="var(--hover)"
								stroke="var(--edge)"
								strokeWidth="0.5"
							/>
							<rect
								x={x(Number(year))}
								y={y(saying)}
								width={bar}
								height={HEIGHT - AXIS - y(saying)}
								fill="var(--link)"
							/>
						</g>
					))}
					{x
						.ticks(8)
						.filter((tick) => Number.isInteger(tick) && tick <= last)
						.map((tick) => (
							<text
								key={tick}
								x={x(tick) + bar / 2}
								y={HEIGHT - 5}
								fontSize="10.5"
								textAnchor="middle"
								fill="var(--soft)"
							>
								{tick}
							</text>
						))}
				</svg>
			)}
		</ChartFrame>
	);
};
