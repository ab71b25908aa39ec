import { useId } from "react";
import { StanceShape, stanceSign, stanceWord } from "../../../components/stance-mark.tsx";
import type { NamedIssue } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";

const STANCES = [-3, -2, -1, 0, 1, 2, 3, null] as const;

interface StanceChoiceProps {
	/** Null: it cannot be read; undefined: not chosen yet. */
	readonly value: number | null | undefined;
	/** Says what its poles are; null where none is chosen. */
	readonly issue: NamedIssue | null;
	readonly onChange: (value: number | null) => void;
}

/** One of seven stances between the poles of an issue, or that it cannot be read, which is not zero. */
export const StanceChoice = ({ value, issue, onChange }: StanceChoiceProps) => {
	const name = useId();
	return (
		<fieldset className="document-stance">
			<legend className="field-label">{messages.document.stance}</legend>
			<div className="document-stance-row">
				{STANCES.map((stance) => {
					const word = stance === null ? messages.document.stanceUnread : stanceWord(stance);
					return (
						<label key={stance} title={word}>
							<input
								type="radio"
								className="hush"
								name={name}
								checked={value === stance}
								onChange={() => onChange(stance)}
							/>
							<svg viewBox="-8 -8 16 16" aria-hidden="true">
								<StanceShape stance={stance} />
							</svg>
							<span aria-hidden="true">{stanceSign(stance)}</span>
							<span className="hush">{word}</span>
						</label>
					);
				})}
			</div>
			<p className="document-stance-word" aria-live="polite">
				{value === undefined ? "" : value === null ? messages.document.stanceUnread : stanceWord(value)}
			</p>
			{issue === null ? null : (
				<dl className="document-stance-poles">
					<dt>−3</dt>
					<dd>{issue.poleMinus3}</dd>
					<dt>+3</dt>
					<dd>{issue.polePlus3}</dd>
				</dl>
			)}
		</fieldset>
	);
};
