import { ActorName } from "../../../components/actor-name.tsx";
import { AppLink } from "../../../components/app-link.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { MachineTranslation } from "../../../components/text/machine-translation.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { marksInShown } from "../parts/ledger-columns.tsx";
import type { LedgerRow } from "../state/use-ledger-rows.ts";

interface PositionLineProps {
	readonly row: LedgerRow;
	/** True: also who states it, and of whom. */
	readonly who?: boolean;
}

/** A sentence as it stands, with how it was read, when, and a link to its text. */
export const PositionLine = ({ row, who = false }: PositionLineProps) => {
	const { document, holder, asserter, stance, certainty, quote, sentence } = row;
	return (
		<article className="found-text">
			<p className="position-panel-line">
				{who ? (
					<b>
						<ActorName id={asserter} />
						{holder === asserter ? null : (
							<>
								{" "}
								{messages.ledger.ofHolder} <ActorName id={holder} />
							</>
						)}
					</b>
				) : null}
				<StanceMark stance={stance} certainty={certainty} words />
				<DayText day={document.date} />
				<AppLink href={hrefTo(["documents", document.id])} {...inLanguage(document.language)}>
					{document.title ?? document.id}
				</AppLink>
			</p>
			<AppLink
				className="found-text-sentence"
				href={hrefTo(["documents", document.id], { at: `${quote.start}-${quote.end}` })}
			>
				<QuoteText text={sentence.exact.trim()} lang={document.language} marks={marksInShown(row)} />
			</AppLink>
			<MachineTranslation text={sentence.exact} lang={document.language} />
		</article>
	);
};
