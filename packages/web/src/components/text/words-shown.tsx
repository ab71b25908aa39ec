import "./words-shown.css";
import type { AnswerOf } from "../../api/call.ts";
import { hrefTo } from "../../state/href-to.ts";
import { ActorName } from "../actor-name.tsx";
import { AppLink } from "../app-link.tsx";
import { DayText } from "../day-text.tsx";
import { inLanguage } from "./in-language.ts";

/** Words of a text in the sentence that they are in, as the server shows them. */
export type ShownWords = AnswerOf<"GET /api/alerts">["alerts"][number]["quotes"][number];

interface WordsShownProps {
	readonly words: ShownWords;
	/** What the words are to the matter: decides on their colour. */
	readonly tone?: "carried" | "instead" | "went" | "came" | "quoted";
	/** Before the name of whose text it is. */
	readonly role?: string;
	/** True: only role and words, since whose they are is said above. */
	readonly bare?: boolean;
}

/** Where the words are to be seen in their text. */
export const wordsHref = ({ document, start, end, inTitle }: ShownWords): string =>
	hrefTo(["documents", document], inTitle ? {} : { at: `${start}-${end}` });

/** Official words in their sentence, with whose text it is and a way to it. */
export const WordsShown = ({ words, tone = "quoted", role, bare = false }: WordsShownProps) => {
	const { lead, exact, trail, language, publisher, title, date } = words;
	return (
		<div className={`words-shown words-shown-${tone}`}>
			{bare ? (
				role === undefined ? null : (
					<p className="words-shown-head words-shown-role">{role}</p>
				)
			) : (
				<p className="words-shown-head">
					{role === undefined ? null : <span className="words-shown-role">{role}</span>}
					{publisher === null ? null : <ActorName id={publisher} />}
					{date === null ? null : <DayText day={date} />}
					<AppLink href={wordsHref(words)} className="words-shown-title" {...inLanguage(language)}>
						{title ?? words.document}
					</AppLink>
				</p>
			)}
			<p className="words-shown-text read" {...inLanguage(language)}>
				{lead}
				<mark>{exact}</mark>
				{trail}
			</p>
		</div>
	);
};
