import type { Quote } from "@fissure/core";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import { languageOf, placeOf } from "../state/side.ts";

interface PlacedQuoteProps {
	readonly quote: Quote;
	readonly data: SideBySide;
	readonly tone: "evidence" | "instead" | "counter" | "plain";
	/** Shows the words in their text. */
	readonly onPress: (quote: Quote) => void;
}

/** Exact words with their place; a press shows them in their text. */
export const PlacedQuote = ({ quote, data, tone, onPress }: PlacedQuoteProps) => {
	const place = placeOf(data, quote);
	return (
		<button
			type="button"
			className={`placed-quote placed-quote-${tone}`}
			title={messages.compare.showIn(place)}
			onClick={() => onPress(quote)}
		>
			<span className="placed-quote-place">{place}</span>
			<QuoteText text={quote.exact} lang={languageOf(data, quote.document)} />
		</button>
	);
};
