import type { Span } from "@fissure/core";
import { Button } from "../../../components/button.tsx";
import { messages } from "../../../messages/messages.ts";
import type { DocumentShown, ShownPosition } from "../state/document-types.ts";
import { PositionCard } from "./position-card.tsx";

const { document: words } = messages;

interface PositionListProps {
	readonly shown: DocumentShown;
	/** Those of issues that are not hidden. */
	readonly seen: readonly ShownPosition[];
	readonly selected: ShownPosition | null;
	readonly selection: Span | null;
	readonly onSelect: (position: ShownPosition) => void;
	readonly onAdd: () => void;
	readonly onCorrect: (position: ShownPosition) => void;
	readonly onReject: (position: ShownPosition) => void;
	readonly onWithdraw: (correction: number) => void;
	readonly busy: boolean;
}

/** The positions in the order of the text; that which is selected with what can be done. */
export const PositionList = ({ shown, seen, selected, selection, onAdd, ...acts }: PositionListProps) => {
	const hidden = shown.positions.length - seen.length;
	return (
		<section className="document-positions" aria-label={words.positions}>
			<div className="document-positions-head">
				<h2>
					{words.positions} <span className="soft figures">{shown.positions.length}</span>
				</h2>
				<Button
					className="no-print"
					icon="add"
					kind={selection === null ? "plain" : "main"}
					title={words.addHint}
					onClick={onAdd}
				>
					{words.addHere}
				</Button>
			</div>
			<p className="document-hint no-print" aria-live="polite">
				{selection === null ? words.addHint : words.selected(selection.end - selection.start)}
			</p>
			{shown.positions.length === 0 ? (
				<p className="document-none">
					<strong>{words.noPositions}</strong> {words.noPositionsLead}
				</p>
			) : null}
			<ol>
				{seen.map((position) => (
					<PositionCard
						key={position.key}
						document={shown.document}
						position={position}
						isSelected={position.key === selected?.key}
						{...acts}
					/>
				))}
			</ol>
			{hidden === 0 ? null : <p className="document-hint">{words.hiddenPositions(hidden)}</p>}
		</section>
	);
};
