import type { Span } from "@fissure/core";
import { issueColour } from "../../components/issue-name.tsx";
import { stanceSign, stanceWord } from "../../components/stance-mark.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import type { ShownPosition } from "./document-types.ts";

interface MarginMarksProps {
	readonly positions: readonly ShownPosition[];
	readonly paragraph: Span;
	readonly onSelect: (position: ShownPosition) => void;
}

/** Beside a paragraph: the stances that are read in it, in the colours of their issues. */
export const MarginMarks = ({ positions, paragraph, onSelect }: MarginMarksProps) => {
	const { issueAt, issueName, actorName } = useNames();
	return positions
		.filter(({ start }) => start >= paragraph.start && start < paragraph.end)
		.map((position) => {
			const { key, issue, holder, stance } = position;
			const tip = messages.document.positionTip(issueName(issue), actorName(holder), stanceWord(stance));
			return (
				<button
					key={key}
					type="button"
					className="document-margin-mark"
					tabIndex={-1}
					title={tip}
					aria-label={tip}
					style={{ borderColor: issueColour(issueAt(issue)) }}
					onClick={() => onSelect(position)}
				>
					{stanceSign(stance)}
				</button>
			);
		});
};
