import type { Span } from "@fissure/core";
import { issueColour } from "../../../components/issue-name.tsx";
import { stanceSign, stanceWord } from "../../../components/stance-mark.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import type { ShownPosition } from "../state/document-types.ts";

interface MarginMarksProps {
	readonly positions: readonly ShownPosition[];
	readonly paragraph: Span;
	readonly onSelect: (position: ShownPosition) => void;
}

/**
 * Beside a paragraph: the stances that are read in it, in the colours of their issues. For the eye alone: the one who reads by
 * ear or by keys has the list of positions, and a text that is not interrupted.
 */
export const MarginMarks = ({ positions, paragraph, onSelect }: MarginMarksProps) => {
	const { issueAt, issueName, actorName } = useNames();
	const here = positions.filter(({ start }) => start >= paragraph.start && start < paragraph.end);
	if (here.length === 0) return null;
	return (
		<span aria-hidden="true">
			{here.map((position) => {
				const { key, issue, holder, stance, certainty } = position;
				const isLow = certainty === "low";
				const tip = messages.document.positionTip(issueName(issue), actorName(holder), stanceWord(stance));
				return (
					<button
						key={key}
						type="button"
						className="document-margin-mark"
						tabIndex={-1}
						title={isLow ? `${tip}, ${messages.common.lowCertainty}` : tip}
						style={{ borderColor: issueColour(issueAt(issue)) }}
						onClick={() => onSelect(position)}
					>
						{stanceSign(stance)}
						{isLow && stance !== null ? "?" : ""}
					</button>
				);
			})}
		</span>
	);
};
