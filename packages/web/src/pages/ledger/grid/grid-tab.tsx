import "./grid-tab.css";
import { useState } from "react";
import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { ExportMenu } from "../../../components/export-menu.tsx";
import { Loading } from "../../../components/loading.tsx";
import { StanceShape, stanceSign, stanceWord } from "../../../components/stance-mark.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { dayText } from "../../../state/day-text.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { NoPositions } from "../parts/no-positions.tsx";
import { QueryProblem } from "../parts/query-problem.tsx";
import { type LedgerUrl, queryOf, type SetLedgerUrl } from "../state/ledger-url.ts";
import { BAR_HEIGHT, barsOf, spansOf } from "./bars.ts";

const words = messages.ledger.grid;
type Grid = AnswerOf<"GET /api/ledger/grid">;
type Cell = Grid["cells"][number];

const FEW = { holders: 8, issues: 25 };
const MANY = { holders: 30, issues: 200 };

interface GridTabProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Issue by government: the latest stance of each, and over time how often for and against. A press shows the sentences. */
export const GridTab = ({ url, setUrl }: GridTabProps) => {
	const [isWhole, setWhole] = useState(false);
	const query = { ...queryOf(url), ...(isWhole ? MANY : FEW) };
	const { data, error, refetch } = useAnswer("GET /api/ledger/grid", { query }, { keep: true });
	const { actorName, issueName } = useNames();
	if (error !== null) return <QueryProblem problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={8} />;
	if (data.cells.length === 0) return <NoPositions url={url} setUrl={setUrl} />;
	const spans = spansOf(data);
	const cells = new Map(data.cells.map((cell) => [`${cell.issue} ${cell.holder}`, cell]));
	const mostOn = (issue: string): number =>
		Math.max(
			1,
			...data.cells
				.filter((cell) => cell.issue === issue)
				.flatMap(({ bars }) => bars.map((bar) => Math.max(bar.for, bar.against))),
		);
	const nameOf = (cell: Cell) => words.cell(actorName(cell.holder), issueName(cell.issue));
	const hidden = data.more.holders + data.more.issues;
	return (
		<div className="ledger-grid">
			<div className="ledger-grid-head">
				<h3 id="ledger-grid">{words.title}</h3>
				{hidden > 0 || isWhole ? (
					<Button kind="quiet" onClick={() => setWhole(!isWhole)}>
						{isWhole ? words.fewer : words.more(data.more.holders, data.more.issues)}
					</Button>
				) : null}
				<ExportMenu
					name={words.title}
					more={[]}
					table={() => ({
						columns: words.columns,
						rows: data.cells.map((cell) => [
							issueName(cell.issue),
							actorName(cell.holder),
							cell.latest === null ? "" : cell.latest.stances.map(stanceSign).join(", "),
							cell.latest?.date ?? "",
							cell.count,
							cell.attributed,
						]),
					})}
				/>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
			<section className="ledger-grid-scroll" aria-labelledby="ledger-grid" tabIndex={0}>
				<table aria-labelledby="ledger-grid">
					<thead>
						<tr>
							<th scope="col">{messages.ledger.columns.issue}</th>
							{data.holders.map((holder) => (
								<th scope="col" key={holder} title={actorName(holder)}>
									<AppLink href={hrefTo(["actor", holder])}>{actorName(holder)}</AppLink>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{data.issues.map((issue) => {
							const most = mostOn(issue);
							return (
								<tr key={issue}>
									<th scope="row" title={issueName(issue)}>
										<AppLink href={hrefTo(["issue", issue])}>{issueName(issue)}</AppLink>
									</th>
									{data.holders.map((holder) => {
										const cell = cells.get(`${issue} ${holder}`);
										return (
											<td
												key={holder}
												className={cell === undefined || cell.count === 0 ? "ledger-grid-silent" : undefined}
											>
												{cell === undefined ? (
													<span className="hush">{words.none}</span>
												) : (
													<GridCell
														cell={cell}
														name={nameOf(cell)}
														spans={spans}
														most={most}
														onPress={() => setUrl({ tab: "sentences", holder: [holder], issue: [issue], at: null })}
													/>
												)}
											</td>
										);
									})}
								</tr>
							);
						})}
					</tbody>
				</table>
			</section>
			<p className="soft small">{words.note(data.unit, data.from, data.to)}</p>
		</div>
	);
};

interface GridCellProps {
	readonly cell: Cell;
	readonly name: string;
	/** Every year or month of the grid. */
	readonly spans: readonly string[];
	/** Positions of the highest bar of the row. */
	readonly most: number;
	readonly onPress: () => void;
}

const GridCell = ({ cell, name, spans, most, onPress }: GridCellProps) => {
	const { latest, count, attributed } = cell;
	const stance =
		latest === null
			? words.noStance
			: words.latest(
					latest.stances.map((one) => `${stanceWord(one)} (${stanceSign(one)})`).join(", "),
					dayText(latest.date),
				);
	const said = `${name}: ${stance}. ${words.counts(count, attributed)}`;
	return (
		<button type="button" title={said} aria-label={said} onClick={onPress}>
			<span className="ledger-grid-latest">
				{latest === null ? (
					<span className="soft">{count === 0 ? words.onlyAttributed(attributed) : "·"}</span>
				) : (
					latest.stances.map((one) => (
						<svg key={one} viewBox="-9 -9 18 18" aria-hidden="true">
							<StanceShape stance={one} />
						</svg>
					))
				)}
			</span>
			{spans.length > 1 && cell.bars.some((bar) => bar.for + bar.against > 0) ? (
				<Bars cell={cell} spans={spans} most={most} />
			) : null}
		</button>
	);
};

export const Bars = ({ cell, spans, most }: Pick<GridCellProps, "cell" | "spans" | "most">) => (
	<svg
		className="ledger-grid-bars"
		viewBox={`0 ${-BAR_HEIGHT} ${spans.length} ${2 * BAR_HEIGHT}`}
		preserveAspectRatio="none"
		aria-hidden="true"
	>
		<line x1="0" x2={spans.length} y1="0" y2="0" stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
		{barsOf(cell, spans, most).map(({ x, y, height, side }) => (
			<rect key={`${x} ${side}`} x={x + 0.1} width="0.8" y={y} height={height} fill={`var(--${side})`} />
		))}
	</svg>
);
