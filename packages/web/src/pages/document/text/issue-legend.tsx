import { Button } from "../../../components/button.tsx";
import { IssueName } from "../../../components/issue-name.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import type { DocumentShown } from "../state/document-types.ts";
import { issuesIn, NAMES } from "./text-spans.ts";

const { document: words } = messages;

interface IssueLegendProps {
	readonly shown: DocumentShown;
	readonly hidden: ReadonlySet<string>;
	readonly onHide: (hidden: readonly string[]) => void;
}

/** The issues that the text touches, each a switch for its marks. */
export const IssueLegend = ({ shown, hidden, onHide }: IssueLegendProps) => {
	const { issueName } = useNames();
	const issues = issuesIn(shown);
	const all = [...issues.map(({ issue }) => issue), ...(shown.names.length > 0 ? [NAMES] : [])];
	if (all.length === 0) return null;
	const toggle = (one: string): void =>
		onHide(hidden.has(one) ? [...hidden].filter((other) => other !== one) : [...hidden, one]);
	return (
		<details className="document-legend" open>
			<summary>
				<h2 className="document-legend-title">{words.issues}</h2>
			</summary>
			<ul>
				{issues.map(({ issue, mentions, positions }) => (
					<li key={issue}>
						<button
							type="button"
							className="document-legend-item"
							aria-pressed={!hidden.has(issue)}
							title={words.showOnly(issueName(issue))}
							onClick={() => toggle(issue)}
						>
							<IssueName id={issue} swatch />
							<span className="soft figures" title={words.mentionsCount(mentions, positions)}>
								{positions} / {mentions}
							</span>
						</button>
					</li>
				))}
				{shown.names.length === 0 ? null : (
					<li>
						<button
							type="button"
							className="document-legend-item"
							aria-pressed={!hidden.has(NAMES)}
							title={words.namesTip}
							onClick={() => toggle(NAMES)}
						>
							<span className="document-legend-names">{words.names}</span>
							<span className="soft figures">{shown.names.length}</span>
						</button>
					</li>
				)}
			</ul>
			<div className="document-legend-all no-print">
				<Button kind="quiet" disabled={hidden.size === 0} onClick={() => onHide([])}>
					{words.showAll}
				</Button>
				<Button kind="quiet" disabled={all.every((one) => hidden.has(one))} onClick={() => onHide(all)}>
					{words.showNone}
				</Button>
			</div>
		</details>
	);
};
