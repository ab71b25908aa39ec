import "./account-column.css";
import { useEffect, useMemo, useRef } from "react";
import { MarkedText, type TextInsert } from "../../../components/text/marked-text.tsx";
import { messages } from "../../../messages/messages.ts";
import type { AccountShown, Gap, SideBySide } from "../state/comparison-types.ts";
import { placeIn, spansIn } from "../state/lit-words.ts";
import { accountName, letterIn } from "../state/side.ts";
import { columnId } from "../state/use-compare-keys.ts";
import type { Looking } from "../state/use-looked.ts";
import { AccountHead } from "./account-head.tsx";
import { changeSpans } from "./change-spans.ts";
import { GapLine, GapTick } from "./gap-mark.tsx";
import { keepInSight } from "./keep-in-sight.ts";

interface AccountColumnProps {
	readonly account: AccountShown;
	readonly letter: string;
	readonly data: SideBySide;
	readonly looking: Looking;
	/** The one that is seen where only one has room. */
	readonly isFront: boolean;
	/** Put aside, since what is looked at does not concern it. */
	readonly isAside: boolean;
}

/** One text: who says it, when, in which words; with what is looked at lit, and what others have where this one is silent. */
export const AccountColumn = ({ account, letter, data, looking, isFront, isAside }: AccountColumnProps) => {
	const { looked, gaps, look, before } = looking;
	const { id, text, language } = account.document;
	const name = accountName(account, data);
	const box = useRef<HTMLDivElement>(null);
	const spans = useMemo(
		() => [...spansIn(account, looked, look), ...changeSpans(data, before, id)],
		[account, looked, look, data, before, id],
	);
	const inserts = useGapInserts(data, id, gaps, looking);
	const place = placeIn(account, looked, gaps);
	useEffect(() => {
		// What is lit again is shown again, even where its place is the same.
		return place === null || looked === null ? undefined : keepInSight(box.current, place);
	}, [place, looked]);
	const lookAtSpan = (span: string): void => {
		const [kind] = span.split("-", 1);
		if (kind !== "change" && kind !== "evidence" && kind !== "instead" && kind !== "counter" && span !== "quote")
			looking.lookAtIssue(span);
	};
	return (
		<article
			id={columnId(id)}
			className={[
				"account-column",
				...(isFront ? ["account-column-front"] : []),
				...(isAside ? ["account-column-aside"] : []),
			].join(" ")}
			aria-label={`${letter}: ${name}`}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
			tabIndex={0}
		>
			<AccountHead account={account} letter={letter} data={data} looking={looking} />
			{isAside ? <Unfold letter={letter} name={name} onPress={() => looking.setSide(id)} /> : null}
			<MarkedText text={text} language={language} spans={spans} inserts={inserts} textRef={box} onSpan={lookAtSpan} />
		</article>
	);
};

interface UnfoldProps {
	readonly letter: string;
	readonly name: string;
	readonly onPress: () => void;
}

/** What is left of a text that was put aside: a press brings it back. */
const Unfold = ({ letter, name, onPress }: UnfoldProps) => (
	<button type="button" className="account-unfold no-print" onClick={onPress} title={messages.compare.unfold(name)}>
		<span className="account-letter">{letter}</span>
		<span className="account-unfold-name">{name}</span>
	</button>
);

/** Gaps that are looked at stand open; the others are ticks, so that a silence can be found by reading. */
const useGapInserts = (
	data: SideBySide,
	document: string,
	open: readonly Gap[],
	{ lookAtFinding, looked }: Looking,
): readonly TextInsert[] => {
	const latest = useRef(lookAtFinding);
	latest.current = lookAtFinding;
	const isLooking = looked.finding !== null || looked.issue !== null || looked.quotes.length > 0;
	return useMemo(() => {
		const lines = open
			.filter((gap) => gap.document === document)
			.map((gap) => ({
				at: gap.at,
				key: `line-${gap.finding}-${gap.at}`,
				node: <GapLine gap={gap} letter={letterIn(data, gap.words.document)} data={data} />,
			}));
		if (isLooking) return lines;
		const ticks = new Map<number, Gap[]>();
		for (const gap of data.gaps.filter((one) => one.document === document && isWeighty(data, one)))
			ticks.set(gap.at, [...(ticks.get(gap.at) ?? []), gap]);
		return [...ticks].map(([at, gaps]) => ({
			at,
			key: `tick-${at}`,
			node: (
				<GapTick count={gaps.length} onPress={() => latest.current(data.findings[gaps[0]?.finding ?? 0]?.id ?? "")} />
			),
		}));
	}, [data, document, open, isLooking]);
};

/** Ticks for what is minor would be everywhere. */
const isWeighty = ({ findings }: SideBySide, { finding }: Gap): boolean =>
	(findings[finding]?.finding.salience ?? 1) > 1;
