import { type RefObject, useEffect, useRef } from "react";
import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { IssueName } from "../../components/issue-name.tsx";
import { MixedWords } from "../../components/text/mixed-words.tsx";
import { WordsShown } from "../../components/text/words-shown.tsx";
import { caseWords } from "../../messages/case-page.ts";
import { messages } from "../../messages/messages.ts";
import { type NewsItem, newsHref, newsKind, reasonWords } from "./news-words.ts";

interface NewsEntryProps {
	readonly item: NewsItem;
	readonly here: boolean;
	/** Null where no alert is behind it: such an item is seen when the person says so of all. */
	readonly onSeen: (() => void) | null;
	readonly onFocus: () => void;
}

/** One thing that is new: what, why it is here, and the words that show it. */
export const NewsEntry = ({ item, here, onSeen, onFocus }: NewsEntryProps) => {
	const link = useRef<HTMLAnchorElement>(null);
	useFocusWhen(here, link);
	const isLead = item.reasons.some((reason) => reason.what === "salience" && reason.salience === 3);
	return (
		<li className={`news-entry ${item.seen ? "news-entry-seen" : ""} ${here ? "news-entry-here" : ""}`}>
			<div className="news-entry-head">
				<Chip tone={isLead || item.what === "edit" ? "lead" : "plain"}>{newsKind(item)}</Chip>
				{item.issue === null ? null : (
					<span className="small">
						<IssueName id={item.issue} swatch />
					</span>
				)}
				{item.holder === null ? null : (
					<span className="small soft">
						<ActorName id={item.holder} />
					</span>
				)}
				<span className="news-entry-time small soft">
					<DayText day={item.at} instant />
				</span>
				{item.seen ? null : <span className="news-entry-new">{caseWords.unseen}</span>}
			</div>
			<h3 className="news-entry-title">
				<AppLink href={newsHref(item)} ref={link} onFocus={onFocus}>
					<MixedWords text={item.headline} />
				</AppLink>
			</h3>
			<div className="news-entry-words">
				{item.words.map((words) => (
					<WordsShown
						key={`${words.role} ${words.document} ${words.start}`}
						words={words}
						tone={words.role}
						role={caseWords.roles[words.role]}
					/>
				))}
				{item.values.length === 0 ? null : (
					<p className="small figures">
						{item.values.map(({ date, value }) => `${date}: ${value ?? messages.watch.noValue}`).join(" → ")}
					</p>
				)}
			</div>
			<p className="news-entry-why small soft">
				<span className="hush">{caseWords.why}: </span>
				{item.reasons.map(reasonWords).join(" · ")}
				{onSeen === null || item.seen ? null : (
					<Button kind="quiet" icon="check" className="no-print" onClick={onSeen}>
						{caseWords.markSeen}
					</Button>
				)}
			</p>
		</li>
	);
};

/** The keys move the focus itself, so that Enter opens what is looked at as it opens any link. */
const useFocusWhen = (here: boolean, link: RefObject<HTMLAnchorElement | null>): void => {
	useEffect(() => {
		if (!here || document.activeElement === link.current) return;
		link.current?.focus({ preventScroll: true });
		link.current?.closest("li")?.scrollIntoView({ block: "nearest" });
	}, [here, link]);
};
