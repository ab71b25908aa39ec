import { useEffect, useMemo, useRef } from "react";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { MarkedText } from "../../components/marked-text.tsx";
import { messages } from "../../messages/messages.ts";
import type { EarlierText, SideBySide } from "./comparison-types.ts";
import { scrollToPlace } from "./scroll-to-place.ts";
import { columnId } from "./use-compare-keys.ts";
import type { Looking } from "./use-looked.ts";

interface EarlierColumnProps {
	readonly text: EarlierText;
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** What a side published before on such an occasion, with the words that are gone since. */
export const EarlierColumn = ({ text, data, looking }: EarlierColumnProps) => {
	const box = useRef<HTMLDivElement>(null);
	const lit = looking.looked.quote;
	const spans = useMemo(() => {
		const gone = data.previous
			.filter(({ kind, previousDocument }) => kind === "vanished" && previousDocument === text.id)
			.flatMap(({ evidence, wording }) =>
				evidence
					.filter(({ document }) => document === text.id)
					.map((quote) => goneSpan(quote.start, quote.exact, wording)),
			);
		const words = lit?.document === text.id ? [{ ...lit, kind: "evidence", id: "quote", title: "" }] : [];
		return [...gone, ...words];
	}, [data.previous, text.id, lit]);
	const place = lit?.document === text.id ? lit.start : null;
	useEffect(() => {
		if (place !== null) scrollToPlace(box.current, place);
	}, [place]);
	return (
		<article
			id={columnId(text.id)}
			className="account-column account-column-earlier"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
			tabIndex={0}
			aria-label={words.beforeTab}
		>
			<header className="account-head">
				<div className="account-head-who">
					<h2>{words.beforeTab}</h2>
					<Button kind="quiet" icon="close" iconOnly onClick={() => looking.setBefore("")}>
						{words.beforeClose}
					</Button>
				</div>
				{text.title === null ? null : (
					<p className="account-title" lang={text.language} dir="auto">
						{text.title}
					</p>
				)}
				<p className="account-facts">
					<DayText day={text.date} />
					<span>{words.kinds[text.kind] ?? text.kind}</span>
				</p>
			</header>
			<MarkedText text={text.text ?? ""} language={text.language} spans={spans} textRef={box} />
		</article>
	);
};

/** The wording itself within its sentence. */
const goneSpan = (start: number, sentence: string, wording: string) => {
	const at = Math.max(0, sentence.indexOf(wording));
	return { start: start + at, end: start + at + wording.length, kind: "removed", id: `gone-${start}`, title: "" };
};
