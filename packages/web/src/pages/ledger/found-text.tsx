import type { AnswerOf } from "../../api/call.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { DayText } from "../../components/day-text.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { QuoteText } from "../../components/text/quote-text.tsx";
import { kindName } from "../../messages/kind-name.ts";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";

/** A text that says what was looked for, with its most telling sentences. */
export const FoundText = ({ text }: { readonly text: AnswerOf<"GET /api/search">["documents"][number] }) => {
	const { id, title, publisher, kind, venue, date, language, sentences, count } = text;
	return (
		<article className="found-text">
			<h3>
				<AppLink href={hrefTo(["documents", id])} {...inLanguage(language)}>
					{title ?? id}
				</AppLink>
			</h3>
			<p className="soft small">
				<ActorName id={publisher} />, {kindName(kind)}
				{venue === null ? "" : `, ${venue}`}, <DayText day={date} />
			</p>
			{sentences.map(({ start, end, exact, hits }) => (
				<AppLink
					key={start}
					className="found-text-sentence"
					dir={inLanguage(language).dir}
					href={hrefTo(["documents", id], { at: `${start}-${end}` })}
				>
					<QuoteText
						text={exact}
						lang={language}
						marks={hits.map((hit) => ({ start: hit.start - start, end: hit.end - start }))}
					/>
				</AppLink>
			))}
			{count > sentences.length ? (
				<p className="soft small">{messages.ledger.texts.moreSentences(count - sentences.length)}</p>
			) : null}
		</article>
	);
};
