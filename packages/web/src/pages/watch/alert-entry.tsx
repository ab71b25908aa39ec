import { useEffect, useRef } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { OutLink } from "../../components/out-link.tsx";
import { WordsShown, wordsHref } from "../../components/text/words-shown.tsx";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { versionsHref } from "../../state/versions-href.ts";
import { TwoSides } from "./two-sides.tsx";

export type Alert = AnswerOf<"GET /api/alerts">["alerts"][number];

interface AlertEntryProps {
	readonly alert: Alert;
	readonly here: boolean;
	readonly busy: boolean;
	readonly onSeen: () => void;
	readonly onFocus: () => void;
}

/** Where what an alert tells is to be seen whole; null where it says it all. */
export const alertHref = ({ about, quotes }: Alert): string | null => {
	const [quote] = quotes;
	if (about.texts !== null && about.phrase === null) return versionsHref(...about.texts);
	if (about.indicator !== null) return hrefTo(["watch"], { tab: "indicators", series: about.indicator });
	if (about.judgment !== null) return hrefTo(["judge"], { id: about.judgment });
	return quote === undefined ? null : wordsHref(quote);
};

const openWords = ({ about }: Alert): string =>
	about.texts !== null && about.phrase === null
		? messages.watch.openVersions
		: about.indicator !== null
			? messages.watch.openSeries
			: about.judgment !== null
				? messages.judge.openJudgment
				: messages.watch.openDocument;

/** One alert, with the sentences on both sides. */
export const AlertEntry = ({ alert, here, busy, onSeen, onFocus }: AlertEntryProps) => {
	const words = messages.watch;
	const place = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (!here || place.current?.contains(document.activeElement)) return;
		place.current?.focus({ preventScroll: true });
		place.current?.scrollIntoView({ block: "nearest" });
	}, [here]);
	const href = alertHref(alert);
	const { about, changes, quotes, values, seen, url } = alert;
	return (
		<li
			ref={place}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: the keys j and k move over the alerts
			tabIndex={0}
			className={`alert-entry ${seen === null ? "" : "alert-entry-seen"} ${here ? "alert-entry-here" : ""}`}
			onFocus={onFocus}
		>
			<header className="alert-entry-head">
				<Chip tone={seen === null ? "lead" : "plain"}>{words.alertKinds[alert.kind] ?? alert.kind}</Chip>
				<span className="small soft">
					<DayText day={alert.raised} instant />
				</span>
				<span className="alert-entry-state small">
					{seen === null ? (
						<Button icon="check" className="no-print" busy={busy} onClick={onSeen}>
							{words.markSeen}
						</Button>
					) : (
						<span className="soft">
							{words.seenBy(seen.who)}, <DayText day={seen.at} instant />
						</span>
					)}
				</span>
			</header>
			<h2 className="alert-entry-what">{alert.what}</h2>
			{changes.map((change, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the changes of an alert stay as they are
				<TwoSides key={at} change={change} bare={at > 0} />
			))}
			{about.phrase === null ? (
				quotes.map((quote) => <WordsShown key={`${quote.document} ${quote.start}`} words={quote} role={words.here} />)
			) : (
				<PhraseSides alert={alert} />
			)}
			{values.length === 0 ? null : (
				<p className="figures">
					{values
						.map(({ date, value }) => `${date}: ${value === null ? words.noValue : value.toLocaleString("en")}`)
						.join(" → ")}
				</p>
			)}
			<p className="alert-entry-links small no-print">
				{href === null ? null : <AppLink href={href}>{openWords(alert)}</AppLink>}
				{url === null ? null : <OutLink href={url} />}
			</p>
		</li>
	);
};

/** A phrase that came or went: the sentence on the side that has it, and that the other has none. */
const PhraseSides = ({ alert: { about, quotes } }: { readonly alert: Alert }) => {
	const appeared = about.phrase?.change === "appeared";
	const other = appeared ? about.texts?.[0] : about.texts?.[1];
	const side = (
		<div>
			{quotes.map((quote) => (
				<WordsShown
					key={`${quote.document} ${quote.start}`}
					words={quote}
					tone={appeared ? "came" : "went"}
					role={appeared ? messages.watch.is : messages.watch.was}
				/>
			))}
		</div>
	);
	const none = (
		<p className="two-sides-none">
			{messages.watch.lacked}
			{other === undefined ? null : <AppLink href={hrefTo(["documents", other])}>{messages.watch.lackedThere}</AppLink>}
		</p>
	);
	return (
		<div className="two-sides">
			{appeared ? none : side}
			{appeared ? side : none}
		</div>
	);
};
