import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { ChartFrame } from "../../components/chart-frame.tsx";
import { Select } from "../../components/fields/select.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { stanceSign } from "../../components/stance-mark.tsx";
import { useNames } from "../../components/use-names.ts";
import { agreementWords as words } from "../../messages/agreement.ts";
import { codingWords } from "../../messages/coding.ts";
import { coderName } from "../../state/coder-name.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { AGREEMENT_URL, LEVELS } from "./agreement-url.ts";

type Agreement = AnswerOf<"GET /api/coders/agreement">;
type Row = Agreement["rows"][number];
type Table = Agreement["tables"][number];
type Level = (typeof LEVELS)[number];

const SIGNS: Readonly<Record<Row["measure"], string>> = {
	...{ agreement: "%", overlap: "∩", kappa: "κ", pi: "π", fleiss: "Fleiss κ", ac1: "AC1", ac2: "AC2" },
	...{ "alpha-nominal": "α", "alpha-ordinal": "α ord.", "alpha-interval": "α int." },
	...{ "kappa-linear": "κ lin.", "kappa-squared": "κ sq.", "u-alpha": "uα", "cu-alpha": "cuα", "alpha-u": "αU" },
	gamma: "γ",
};

/** Coefficients with their intervals, and who gave what. */
export const MeasuresTab = ({ coders }: { readonly coders: readonly string[] }) => {
	const [{ level }, setUrl] = useUrlState(AGREEMENT_URL);
	const asked = { query: { coder: [...coders], passages: 0 } };
	const { data, error, refetch } = useAnswer("GET /api/coders/agreement", asked, { keep: true });
	if (data === undefined)
		return error === null ? <Loading lines={8} /> : <ProblemNote problem={error} onRetry={() => void refetch()} />;
	const tables = data.tables.filter(({ facet }) => facet === level);
	return (
		<section className="agreement-measures">
			<div className="agreement-tools">
				<Select
					label={words.level}
					value={level}
					choices={LEVELS.map((value) => ({ value, title: words.levels[value] }))}
					onChange={(value) => setUrl({ level: value })}
				/>
				<Button onClick={() => setUrl({ tab: "settle", on: level })}>{words.showDiffering}</Button>
			</div>
			<Coefficients rows={data.rows.filter(({ facet }) => facet === level)} level={level} />
			<h2>{words.tables}</h2>
			{tables.map((table) => (
				<Confusion key={`${table.first} ${table.second}`} table={table} level={level} />
			))}
		</section>
	);
};

const [LEFT, WIDTH, ROW] = [90, 460, 26];
const MOST = LEFT + WIDTH;
const RIGHT = 64;

/** 1 at the right, −1 at most at the left. */
const Coefficients = ({ rows, level }: { readonly rows: readonly Row[]; readonly level: Level }) => {
	const least = Math.min(0, ...rows.flatMap(({ value, low }) => [value ?? 0, low ?? 0]));
	const from = least < 0 ? Math.max(-1, Math.floor(least * 5) / 5) : 0;
	const x = (value: number): number => LEFT + ((Math.max(from, value) - from) / (1 - from)) * WIDTH;
	const height = rows.length * ROW + 30;
	const ticks = [from, 0, 0.2, 0.4, 0.6, 0.8, 1].filter((tick, at, all) => all.indexOf(tick) === at);
	const [first] = rows;
	return (
		<ChartFrame
			title={words.chart(words.levels[level])}
			description={words.chartLead}
			note={words.chartNote(first?.n ?? 0, first?.texts ?? 0)}
			table={{
				columns: [words.measure, words.value, words.low, words.high],
				rows: rows.map(({ measure, value, low, high }) => [SIGNS[measure], value, low, high]),
			}}
		>
			{(label) => (
				// biome-ignore lint/a11y/noSvgWithoutTitle: the frame names it
				<svg {...label} viewBox={`0 0 ${MOST + RIGHT} ${height}`} className="agreement-chart">
					{ticks.map((tick) => (
						<g key={tick}>
							<line x1={x(tick)} x2={x(tick)} y1={4} y2={height - 22} className="agreement-grid" />
							<text x={x(tick)} y={height - 6} textAnchor="middle">
								{tick.toFixed(1).replace("-", "−")}
							</text>
						</g>
					))}
					{rows.map(({ measure, value, low, high, silent }, at) => {
						const y = at * ROW + ROW / 2 + 4;
						return (
							<g key={measure}>
								<text x={LEFT - 10} y={y + 4} textAnchor="end">
									{SIGNS[measure]}
								</text>
								{value === null ? (
									<text x={LEFT + 8} y={y + 4} className="agreement-silent">
										{silent === null ? "—" : words.noValue[silent]}
									</text>
								) : (
									<>
										{low === null || high === null ? null : (
											<line x1={x(low)} x2={x(high)} y1={y} y2={y} className="agreement-interval" />
										)}
										<circle cx={x(value)} cy={y} r={5} className="agreement-dot" />
										<text x={MOST + 10} y={y + 4}>
											{value.toFixed(2).replace("-", "−")}
										</text>
									</>
								)}
							</g>
						);
					})}
				</svg>
			)}
		</ChartFrame>
	);
};

/** A table of what each of two gave; the darker, the more often of all that the row's coder gave so. */
const Confusion = ({ table, level }: { readonly table: Table; readonly level: Level }) => {
	const { actorName, issueName } = useNames();
	const { first, second, counts } = table;
	const size = table.categories.length;
	// Categories that neither gave say nothing.
	const used = table.categories.flatMap((category, at) => {
		const given = table.categories.some(
			(_, other) => (counts[at * size + other] ?? 0) + (counts[other * size + at] ?? 0) > 0,
		);
		return given ? [{ category, at }] : [];
	});
	const wordOf = (category: string): string =>
		level === "issue"
			? issueName(category)
			: level === "stance"
				? stanceSign(Number(category))
				: level === "manner"
					? (codingWords.manners[category as keyof typeof codingWords.manners] ?? category)
					: actorName(category);
	return (
		<div className="agreement-scroll">
			<table className="agreement-heat">
				<caption dir="auto">{words.table(coderName(first), coderName(second))}</caption>
				<thead>
					<tr>
						<td />
						{used.map(({ category }) => (
							<th scope="col" key={category} dir="auto">
								{wordOf(category)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{used.map(({ category, at }) => {
						const row = used.map((other) => counts[at * size + other.at] ?? 0);
						const sum = row.reduce((all, one) => all + one, 0);
						return (
							<tr key={category}>
								<th scope="row" dir="auto">
									{wordOf(category)}
								</th>
								{row.map((count, column) => (
									<td
										key={used[column]?.category}
										data-same={used[column]?.at === at ? "" : undefined}
										style={{ "--share": `${sum === 0 ? 0 : Math.round((count / sum) * 70)}%` } as never}
									>
										{count === 0 ? <span className="soft">·</span> : count}
									</td>
								))}
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
};
