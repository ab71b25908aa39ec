import { useEffect, useRef } from "react";
import { inThisCase } from "../../../api/case-address.ts";
import { ActorName } from "../../../components/actor-name.tsx";
import { AppLink } from "../../../components/app-link.tsx";
import { AskToCheck } from "../../../components/ask-to-check.tsx";
import { Button } from "../../../components/button.tsx";
import { IssueName } from "../../../components/issue-name.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import { CopyQuotation } from "../../../components/text/copy-quotation.tsx";
import { MachineTranslation } from "../../../components/text/machine-translation.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { scrollWithin } from "../../../components/text/scroll-within.ts";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { notify } from "../../../state/notices.ts";
import type { DocumentShown, Reading, ShownPosition } from "../state/document-types.ts";
import { ReadingText } from "./reading-text.tsx";

const { document: words } = messages;

interface PositionCardProps {
	readonly document: DocumentShown["document"];
	readonly position: ShownPosition;
	readonly isSelected: boolean;
	readonly onSelect: (position: ShownPosition) => void;
	readonly onCorrect: (position: ShownPosition) => void;
	readonly onReject: (position: ShownPosition) => void;
	readonly onWithdraw: (correction: number) => void;
	readonly busy: boolean;
}

/** One position: whose, on what, how, in which words; opened, why it was read so, and what a person can do. */
export const PositionCard = ({ document, position, isSelected, onSelect, ...acts }: PositionCardProps) => {
	const { actorName } = useNames();
	const card = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (isSelected) scrollWithin(card.current, "nearest");
	}, [isSelected]);
	const { issue, holder, asserter, manner, stance, start, end, note, correction, coderName } = position;
	return (
		<li className="document-card" aria-current={isSelected || undefined} ref={card}>
			<button type="button" className="document-card-main" onClick={() => onSelect(position)}>
				<span className="document-card-head">
					<StanceMark stance={stance} />
					<IssueName id={issue} swatch />
				</span>
				<span className="document-card-who">
					<ActorName id={holder} />
					{asserter === holder || holder === "BOTH" ? "" : `, ${words.saidBy(actorName(asserter))}`}
					{manner === "own" ? "" : ` · ${words.mannerShort[manner]}`}
					{position.negated ? ` · ${words.negated}` : ""}
					{position.conditional ? ` · ${words.conditional}` : ""}
					{position.certainty === "low" ? ` · ${messages.common.lowCertainty}` : ""}
				</span>
				<span className="document-card-words">
					<QuoteText text={document.text.slice(start, end)} lang={document.language} />
				</span>
				{correction === null && note === null ? null : (
					<span className="document-card-person">
						✎ {coderName}
						{note === null ? "" : `: ${note}`}
					</span>
				)}
			</button>
			{isSelected ? <Opened document={document} position={position} {...acts} /> : null}
		</li>
	);
};

type OpenedProps = Omit<PositionCardProps, "isSelected" | "onSelect">;

const Opened = ({ document, position, onCorrect, onReject, onWithdraw, busy }: OpenedProps) => {
	const { issue, holder, because, coderName, correction, start, end } = position;
	return (
		<div className="document-card-open">
			<MachineTranslation text={document.text.slice(start, end)} lang={document.language} />
			<p className="soft small">{words.readBy(coderName)}</p>
			{because.length === 0 ? null : (
				<p className="document-card-because" title={words.why}>
					{because.join(" → ")}
				</p>
			)}
			{correction?.replaces ? (
				<p className="small">
					{isAccepted(position, correction.replaces) ? (
						words.acceptedReading(correction.replaces.coder)
					) : (
						<>
							{words.replacedReading} <ReadingText reading={correction.replaces} />
						</>
					)}
				</p>
			) : null}
			<div className="document-card-acts no-print">
				<Button icon="edit" onClick={() => onCorrect(position)}>
					{words.correct}
				</Button>
				<Button icon="close" onClick={() => onReject(position)}>
					{words.reject}
				</Button>
				{correction === null ? null : (
					<Button icon="undo" busy={busy} onClick={() => onWithdraw(correction.key)}>
						{words.withdraw}
					</Button>
				)}
				<AskToCheck kind="position" id={String(position.key)} />
				<CopyQuotation document={document.id} span={position} />
				<Button kind="quiet" icon="link" iconOnly onClick={() => void copyLink(document.id, `${start}-${end}`)}>
					{words.copyLink}
				</Button>
				<AppLink className="small" href={hrefTo(["ledger"], { issue, holder })}>
					{words.inLedger}
				</AppLink>
			</div>
		</div>
	);
};

/** The person reads just what the coder did. */
const isAccepted = (position: ShownPosition, replaced: Reading): boolean =>
	(["issue", "holder", "asserter", "manner", "stance", "start", "end"] as const).every(
		(field) => position[field] === replaced[field],
	);

const copyLink = async (id: string, at: string): Promise<void> => {
	try {
		await navigator.clipboard.writeText(`${location.origin}${inThisCase(hrefTo(["documents", id], { at }))}`);
		notify(words.linkCopied);
	} catch {
		notify(words.linkRefused, { tone: "problem" });
	}
};
