import { useEffect, useMemo, useRef } from "react";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { MarkedText } from "../../../components/text/marked-text.tsx";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import type { EarlierText, SideBySide } from "../state/comparison-types.ts";
import { columnId } from "../state/use-compare-keys.ts";
import type { Looking } from "../state/use-looked.ts";
import { changeSpans } from "./change-spans.ts";
import { keepInSight } from "./keep-in-sight.ts";

interface EarlierColumnProps {
	readonly text: EarlierText;
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** What a side published before on such an occasion, with the words that are gone since. */
export const EarlierColumn = ({ text, data, looking }: EarlierColumnProps) => {
	const box = useRef<HTMLDivElement>(null);
	const lit = looking.looked.quotes.find(({ document }) => document === text.id);
	const spans = useMemo(() => {
		const words = lit === undefined ? [] : [{ ...lit, kind: "evidence", id: "quote", title: "" }];
		return [...changeSpans(data, text.id, text.id), ...words];
	}, [data, text.id, lit]);
	const place = lit?.start ?? null;
	useEffect(() => (place === null ? undefined : keepInSight(box.current, place)), [place]);
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
					<p className="account-title" {...inLanguage(text.language)}>
						{text.title}
					</p>
				)}
				<p className="account-facts">
					<DayText day={text.date} />
					<span>{kindName(text.kind)}</span>
				</p>
			</header>
			<MarkedText text={text.text ?? ""} language={text.language} spans={spans} textRef={box} />
		</article>
	);
};
