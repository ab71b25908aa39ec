import "../ledger-page.css";
import "../grid/grid-tab.css";
import "./profile.css";
import type { ReactNode } from "react";
import type { AnswerOf, RequestOf } from "../../../api/call.ts";
import { fileHref } from "../../../api/files.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { useCoderOrder } from "../../../components/coders/counted-by.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { Menu } from "../../../components/menu.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import { messages } from "../../../messages/messages.ts";
import { profileWords } from "../../../messages/profile.ts";
import { askedBy } from "../../../state/coder-order.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { spansOf } from "../grid/bars.ts";
import { Bars } from "../grid/grid-tab.tsx";

const words = profileWords;
type Grid = AnswerOf<"GET /api/ledger/grid">;
type Cell = Grid["cells"][number];
type Exported = RequestOf<"GET /api/profile/export">["query"];

/** The page as a file: to send, to go on with, for a program. */
export const ProfileExports = (of: Pick<Exported, "actor"> | Pick<Exported, "issue">) => {
	const order = useCoderOrder();
	return (
		<Menu
			label={messages.common.export}
			icon="export"
			items={[
				...(["html", "docx", "markdown", "json"] as const).map((format) => ({
					id: format,
					title: words.formats[format],
					run: () => location.assign(fileHref("GET /api/profile/export", { query: askedBy({ ...of, format }, order) })),
				})),
				{ id: "print", title: words.print, run: () => window.print() },
			]}
		/>
	);
};

interface StandsProps {
	/** What the rows are: issues, or holders. */
	readonly of: "issue" | "holder";
	readonly cells: readonly Cell[];
	readonly axis: Pick<Grid, "unit" | "from" | "to">;
	readonly nameOf: (cell: Cell) => ReactNode;
}

/** The latest stance of each row, how often for and against over time, and how many positions that is. */
export const Stands = ({ of, cells, axis, nameOf }: StandsProps) => {
	const spans = spansOf(axis);
	const mostOf = ({ bars }: Cell): number => Math.max(1, ...bars.map((bar) => Math.max(bar.for, bar.against)));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
		<section className="profile-stands" aria-label={words.stands} tabIndex={0}>
			<table>
				<thead>
					<tr>
						<th scope="col">{messages.ledger.columns[of]}</th>
						<th scope="col">{words.latest}</th>
						<th scope="col">{messages.ledger.columns.date}</th>
						{spans.length > 1 ? <th scope="col">{words.overTime(axis.from, axis.to)}</th> : null}
						<th scope="col" className="profile-count">
							{words.own}
						</th>
						<th scope="col" className="profile-count">
							{words.byOthers}
						</th>
					</tr>
				</thead>
				<tbody>
					{cells.map((cell) => (
						<tr key={`${cell.issue} ${cell.holder}`}>
							<th scope="row">{nameOf(cell)}</th>
							<td>
								{cell.latest === null ? (
									<span className="soft">{words.noStance}</span>
								) : (
									<span className="profile-latest">
										{cell.latest.stances.map((stance) => (
											<StanceMark key={stance} stance={stance} words />
										))}
									</span>
								)}
							</td>
							<td>{cell.latest === null ? null : <DayText day={cell.latest.date} />}</td>
							{spans.length > 1 ? (
								<td className="profile-bars">
									<Bars cell={cell} spans={spans} most={mostOf(cell)} />
								</td>
							) : null}
							<td className="profile-count">
								{cell.count === 0 ? (
									0
								) : (
									<AppLink
										href={hrefTo(["ledger"], { holder: [cell.holder], asserter: [cell.holder], issue: [cell.issue] })}
										aria-label={words.sentencesOf(cell.count)}
									>
										{cell.count.toLocaleString("en")}
									</AppLink>
								)}
							</td>
							<td className="profile-count">{cell.attributed === 0 ? "" : cell.attributed.toLocaleString("en")}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
};
