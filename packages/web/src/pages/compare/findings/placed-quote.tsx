import type { Quote } from "@fissure/core";
import { MachineTranslation } from "../../../components/text/machine-translation.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import { languageOf, placeOf } from "../state/side.ts";
import { glossOf } from "./quote-gloss.ts";

interface PlacedQuoteProps {
	readonly quote: Quote;
	readonly data: SideBySide;
	readonly tone: "evidence" | "instead" | "counter" | "plain";
	/** What the gloss is to be about; all that was read unless it is given. */
	readonly issue?: string | null;
	/** Shows the words in their text. */
	readonly onPress: (quote: Quote) => void;
}

/** Exact words with their place; a press shows them in their text. */
export const PlacedQuote = ({ quote, data, tone, issue = null, onPress }: PlacedQuoteProps) => {
	const place = placeOf(data, quote);
	const gloss = glossOf(data, quote, issue);
	const language = languageOf(data, quote.document);
	return (
		<>
			<button
				type="button"
				className={`placed-quote placed-quote-${tone}`}
				title={messages.compare.showIn(place)}
				onClick={() => onPress(quote)}
			>
				<span className="placed-quote-place">{place}</span>
				<QuoteText text={quote.exact} lang={language} />
			</button>
			{gloss.length === 0 ? null : (
				<ul className="quote-gloss" title={messages.compare.glossTitle} aria-label={messages.compare.glossTitle}>
					{gloss.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
			)}
			{language === null ? null : <MachineTranslation text={quote.exact} lang={language} />}
		</>
	);
};
