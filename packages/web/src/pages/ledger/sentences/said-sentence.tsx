import { type KeyboardEvent, memo } from "react";
import { ActorLink, ActorName } from "../../../components/actor-name.tsx";
import { AppLink } from "../../../components/app-link.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { IssueName } from "../../../components/issue-name.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { marksInShown } from "../parts/ledger-columns.tsx";
import { StatusChip } from "../parts/status-chip.tsx";
import { type SentenceGroup, viewsOf } from "./group-by-sentence.ts";

interface SaidSentenceProps {
	readonly group: SentenceGroup;
	/** Key of the position that is open. */
	readonly open: number | null;
	readonly onOpen: (key: number) => void;
}

/** One sentence as it stands: who says it, when and where, and each view that was read in it. */
export const SaidSentence = memo(
	({ group, open, onOpen }: SaidSentenceProps) => {
		const { document, sentence, asserter } = group;
		const views = viewsOf(group.rows);
		const [first] = views;
		const press = (event: KeyboardEvent): void => {
			if (event.key !== "Enter" || event.target !== event.currentTarget || first === undefined) return;
			event.preventDefault();
			onOpen(first.key);
		};
		const title = document.title ?? document.id;
		return (
			<li>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: j and k go from sentence to sentence */}
				<article className="said-sentence" tabIndex={0} onKeyDown={press}>
					<p className="said-sentence-head">
						<b>
							<ActorLink id={asserter} />
						</b>
						<DayText day={document.date} />
						<AppLink
							href={hrefTo(["documents", document.id], { at: `${sentence.start}-${sentence.end}` })}
							{...inLanguage(document.language)}
							title={title}
						>
							{title}
						</AppLink>
						{document.venue === null ? null : <span className="soft">{document.venue}</span>}
					</p>
					<p className="said-sentence-words">
						<QuoteText text={sentence.exact.trim()} lang={document.language} marks={marksOf(group)} />
					</p>
					<ul>
						{views.map((view) => (
							<li key={view.key}>
								<button type="button" aria-pressed={view.key === open} onClick={() => onOpen(view.key)}>
									{view.holder === asserter ? null : (
										<b>
											{messages.ledger.ofHolder} <ActorName id={view.holder} />
										</b>
									)}
									<StanceMark stance={view.stance} certainty={view.certainty} />
									<IssueName id={view.issue} swatch />
									<StatusChip status={view.status} />
									{view.verb === null ? null : (
										<i className="soft" {...inLanguage(document.language)}>
											{view.verb}
										</i>
									)}
								</button>
							</li>
						))}
					</ul>
				</article>
			</li>
		);
	},
	// Another sentence's position that is opened changes nothing here.
	(old, now) => old.group === now.group && old.onOpen === now.onOpen && isOpenIn(old) === isOpenIn(now),
);

const isOpenIn = ({ group, open }: SaidSentenceProps): number | null =>
	group.rows.some(({ key }) => key === open) ? open : null;

/** Where what was looked for stands in the sentence as it is shown. */
const marksOf = ({ rows: [row] }: SentenceGroup) => (row === undefined ? [] : marksInShown(row));
