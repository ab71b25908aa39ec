import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { messages } from "../../../messages/messages.ts";
import { MatrixCellView } from "../matrix/matrix-cell.tsx";
import { cellKey } from "../matrix/trial-diff.ts";
import type { FindingShown, SideBySide } from "../state/comparison-types.ts";
import { letterOf } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";
import type { Trial } from "./use-trial.ts";

interface TrialOutcomeProps {
	readonly trial: Trial;
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** The row of the issue as it would be, and which findings would come and go. */
export const TrialOutcome = ({ trial: { edit, diff, wrong, tried }, data, looking }: TrialOutcomeProps) => {
	const row = data.matrix.find(({ issue }) => issue === edit?.issue);
	return (
		<section className="trial-outcome" aria-live="polite">
			<table className="matrix-one">
				<thead>
					<tr>
						{data.accounts.map(({ document }, at) => (
							<th scope="col" key={document.id}>
								{letterOf(at)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					<tr>
						{data.accounts.map(({ document }, at) => (
							<MatrixCellView
								key={document.id}
								cell={row?.cells[at] ?? nothingIn(document.id)}
								data={data}
								isChanged={diff?.cells.has(cellKey(edit?.issue ?? "", document.id)) ?? false}
								onPress={() => looking.lookAtIssue(edit?.issue ?? "", document.id)}
							/>
						))}
					</tr>
				</tbody>
			</table>
			{tried !== null && wrong?.term === null ? <p className="field-problem">{wrong.message}.</p> : null}
			{diff === null ? null : (
				<>
					<Changed title={words.came} findings={diff.came} kind="new" />
					<Changed title={words.gone} findings={diff.gone} kind="vanished" />
					<Changed title={words.moved} findings={diff.moved} kind="moved" />
				</>
			)}
		</section>
	);
};

/** An issue that no text touches has no row; its cells would be empty. */
const nothingIn = (document: string) => ({
	...{ document, mentioned: false, rank: null, share: 0, verbs: [], stance: null, holders: [], quotes: [] },
});

interface ChangedProps {
	readonly title: string;
	readonly findings: readonly FindingShown[];
	readonly kind: "new" | "vanished" | "moved";
}

const Changed = ({ title, findings, kind }: ChangedProps) =>
	findings.length === 0 ? null : (
		<>
			<h3>{title}</h3>
			<ul className="trial-findings">
				{findings.map(({ id, kindName, headline }) => (
					<li key={id} className={`trial-finding-${kind}`}>
						<span className="soft">{kindName}:</span> <MixedWords text={headline} />
					</li>
				))}
			</ul>
		</>
	);
