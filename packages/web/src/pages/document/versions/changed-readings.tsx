import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import type { Edit } from "../state/document-types.ts";
import { ReadingText } from "../text/reading-text.tsx";

const { document: words } = messages;

interface ChangedReadingsProps {
	readonly edit: Edit;
	readonly language: string;
}

/** Which positions the change took away, and which it brought. */
export const ChangedReadings = ({ edit: { readings }, language }: ChangedReadingsProps) => {
	if (readings === null) return <p className="document-hint">{words.noReadings}</p>;
	return (["vanished", "appeared"] as const).map((which) =>
		readings[which].length === 0 ? null : (
			<section key={which} className="document-changed">
				<h2>{words[which]}</h2>
				<ul>
					{readings[which].map((position) => (
						<li key={`${position.quote.start} ${position.issue} ${position.holder}`}>
							<ReadingText reading={{ ...position, start: position.quote.start, end: position.quote.end, coder: "" }} />
							<QuoteText text={position.quote.exact} lang={language} />
						</li>
					))}
				</ul>
			</section>
		),
	);
};
