import type { AnswerOf } from "../../api/call.ts";
import { WordsShown } from "../../components/text/words-shown.tsx";
import { messages } from "../../messages/messages.ts";

export type ShownChange = AnswerOf<"GET /api/alerts">["alerts"][number]["changes"][number];

interface TwoSidesProps {
	readonly change: ShownChange;
	/** True: whose page it is is above. */
	readonly bare?: boolean;
}

/** What stood in a page and what is there now, side by side; where one side has no words, that is said. */
export const TwoSides = ({ change: { before, after, because }, bare = false }: TwoSidesProps) => {
	const words = messages.watch;
	return (
		<div className="two-sides">
			{before === null ? (
				<p className="two-sides-none">{words.noWordsBefore}</p>
			) : (
				<WordsShown words={before} tone="went" role={words.was} bare={bare} />
			)}
			{after === null ? (
				<p className="two-sides-none">{words.noWordsAfter}</p>
			) : (
				<WordsShown words={after} tone="came" role={words.is} bare={bare} />
			)}
			{because === null ? null : <p className="two-sides-because small soft">{because}</p>}
		</div>
	);
};
