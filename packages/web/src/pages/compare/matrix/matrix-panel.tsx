import "./matrix.css";
import { useEffect, useRef } from "react";
import { ExportMenu, type ExportTable } from "../../../components/export-menu.tsx";
import { messages } from "../../../messages/messages.ts";
import { shareText } from "../../../state/figures.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import { accountName, letterOf } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";
import { MatrixCellView } from "./matrix-cell.tsx";
import { cellKey, type TrialDiff } from "./trial-diff.ts";

interface MatrixPanelProps {
	readonly data: SideBySide;
	readonly looking: Looking;
	/** What words on trial change; null where nothing is tried. */
	readonly diff: TrialDiff | null;
}

const words = messages.compare;

/** Who says what on which issue: verbs as they are, then the stance; what is not mentioned is a property of the text. */
export const MatrixPanel = ({ data, looking, diff }: MatrixPanelProps) => {
	const { issue: lookedAt, finding } = looking.looked;
	const here = useRef<HTMLTableRowElement>(null);
	// Anyone who turns here from a finding or an issue means its row.
	useEffect(() => {
		here.current?.scrollIntoView({ block: "center" });
	}, []);
	const isHere = (issue: string): boolean => issue === (lookedAt ?? finding?.finding.issue);
	return (
		<div className="matrix">
			<div className="matrix-head">
				<p className="soft small">{words.matrixLead}</p>
				<ExportMenu name={words.matrix} table={() => matrixTable(data)} />
			</div>
			<table>
				<thead>
					<tr>
						<th scope="col">{words.issue}</th>
						{data.accounts.map((account, at) => (
							<th scope="col" key={account.document.id}>
								<b>{letterOf(at)}</b> <span>{accountName(account, data)}</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{data.matrix.map(({ issue, name, cells }) => (
						<tr key={issue} {...(isHere(issue) ? { ref: here, className: "matrix-row-here" } : {})}>
							<th scope="row">
								<button type="button" title={polesOf(data, issue)} onClick={() => looking.lookAtIssue(issue)}>
									<span className="matrix-swatch" style={swatch(looking, issue)} />
									{name}
								</button>
							</th>
							{cells.map((cell) => (
								<MatrixCellView
									key={cell.document}
									cell={cell}
									data={data}
									isChanged={diff?.cells.has(cellKey(issue, cell.document)) ?? false}
									onPress={() => looking.lookAtIssue(issue, cell.document)}
								/>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
};

const swatch = ({ look }: Looking, issue: string) => {
	const hue = look.issueHue(issue);
	return { background: hue === undefined ? "var(--soft)" : `oklch(var(--tone) var(--strength) ${hue})` };
};

const polesOf = ({ issues }: SideBySide, issue: string): string | undefined => {
	const known = issues[issue];
	return known === undefined ? undefined : `${known.definition}\n${words.poles(known.poleMinus3, known.polePlus3)}`;
};

/** One row for each holder in each text: a cell of a spreadsheet holds one thing. */
const matrixTable = (data: SideBySide): ExportTable => ({
	columns: [words.issue, words.account, words.holder, words.verb, words.stance, words.reachTitle, words.evidence],
	rows: data.matrix.flatMap(({ name, cells }) =>
		cells.flatMap((cell) =>
			cell.holders.length === 0
				? [[name, cell.document, null, cell.mentioned ? words.noPosition : words.notMentioned, null, reach(cell), null]]
				: cell.holders.map(({ holder, verb, stance, quote }) => [
						...[name, cell.document, data.actorNames[holder] ?? holder, verb, stance, reach(cell), quote.exact],
					]),
		),
	),
});

const reach = ({ rank, share, mentioned }: SideBySide["matrix"][number]["cells"][number]): string | null =>
	mentioned ? words.reach(rank, shareText(share)) : null;
