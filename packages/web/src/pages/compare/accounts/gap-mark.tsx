import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import type { Gap, SideBySide } from "../state/comparison-types.ts";
import { languageOf } from "../state/side.ts";

const words = messages.compare;

interface GapLineProps {
	readonly gap: Gap;
	/** Of the text that has the words. */
	readonly letter: string;
	readonly data: SideBySide;
}

/** A line where a text is silent, with the words that another text has there. */
export const GapLine = ({ gap, letter, data }: GapLineProps) => (
	<span className="gap-line" data-gap={gap.at}>
		<span className="gap-line-label" lang="en">
			{gap.beside === null ? words.gapNowhere(letter) : words.gapHere(letter)}
		</span>
		<QuoteText text={gap.words.exact} lang={languageOf(data, gap.words.document)} />
	</span>
);

/** The same folded to a tick; a press opens it. */
export const GapTick = ({ count, onPress }: { readonly count: number; readonly onPress: () => void }) => (
	<button
		type="button"
		className="gap-tick no-print"
		title={words.gapsHere(count)}
		aria-label={`+${count}: ${words.gapsHere(count)}`}
		tabIndex={-1}
		onClick={(event) => {
			event.stopPropagation();
			onPress();
		}}
	>
		{`+${count}`}
	</button>
);
