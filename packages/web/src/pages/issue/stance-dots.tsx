import type { AnswerOf } from "../../api/call.ts";
import { ChartFrame } from "../../components/chart-frame.tsx";
import { stanceSign } from "../../components/stance-mark.tsx";
import { useNames } from "../../components/use-names.ts";
import { profileWords } from "../../messages/profile.ts";
import { useWidth } from "../../state/use-width.ts";

const words = profileWords.dots;
const STANCES = [-3, -2, -1, 0, 1, 2, 3] as const;
/** Pixels. */
const ROW = 28;
const AXIS = 22;
const LARGEST = 11;

interface StanceDotsProps {
	readonly holders: AnswerOf<"GET /api/issues/:issue">["holders"];
}

/** One row a holder, one dot a stance: its area is how many positions of its own have it; a ring is where it stands last. */
export const StanceDots = ({ holders: all }: StanceDotsProps) => {
	const [place, width] = useWidth<HTMLDivElement>(560);
	const { actorName } = useNames();
	const holders = all.filter(({ stances }) => stances.length > 0);
	if (holders.length === 0) return null;
	const left = Math.round(Math.min(190, width * 0.34));
	const xOf = (stance: number): number => left + 16 + ((stance + 3) / 6) * (width - left - 32);
	const most = Math.max(...holders.flatMap(({ stances }) => stances.map(({ count }) => count)));
	const radiusOf = (count: number): number => Math.max(2.5, LARGEST * Math.sqrt(count / most));
	const height = AXIS + holders.length * ROW + 4;
	return (
		<div ref={place}>
			<ChartFrame
				title={words.title}
				description={words.description(holders.length)}
				note={words.note}
				table={{
					columns: words.columns,
					rows: holders.flatMap(({ cell, stances }) =>
						stances.map(({ stance, count }) => [actorName(cell.holder), stance, count]),
					),
				}}
			>
				{(label) => (
					// biome-ignore lint/a11y/noSvgWithoutTitle: the frame names it
					<svg {...label} className="profile-plot" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
						{STANCES.map((stance) => (
							<g key={stance}>
								<line
									x1={xOf(stance)}
									x2={xOf(stance)}
									y1={AXIS - 4}
									y2={height}
									stroke={stance === 0 ? "var(--edge)" : "var(--rule)"}
									strokeDasharray={stance === 0 ? undefined : "1 3"}
								/>
								<text x={xOf(stance)} y={12} textAnchor="middle">
									{stanceSign(stance)}
								</text>
							</g>
						))}
						{holders.map(({ cell, stances }, at) => {
							const y = AXIS + at * ROW + ROW / 2;
							const name = actorName(cell.holder);
							const room = Math.floor(left / 6.4) - 1;
							return (
								<g key={cell.holder}>
									<line x1={left} x2={width} y1={y} y2={y} stroke="var(--rule)" />
									<text x={0} y={y + 4}>
										{name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name}
										<title>{name}</title>
									</text>
									{stances.map(({ stance, count }) => (
										<circle key={stance} cx={xOf(stance)} cy={y} r={radiusOf(count)} fill={colourOf(stance)}>
											<title>{words.dot(name, stanceSign(stance), count)}</title>
										</circle>
									))}
									{(cell.latest?.stances ?? []).map((stance) => (
										<circle
											key={`latest ${stance}`}
											cx={xOf(stance)}
											cy={y}
											r={radiusOf(stances.find((one) => one.stance === stance)?.count ?? 0) + 2.5}
											fill="none"
											stroke="var(--ink)"
											strokeWidth="1.5"
										/>
									))}
								</g>
							);
						})}
					</svg>
				)}
			</ChartFrame>
		</div>
	);
};

const colourOf = (stance: number): string =>
	stance > 0 ? "var(--for)" : stance < 0 ? "var(--against)" : "var(--soft)";
