import "./passages.css";
import { type KeyboardEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { ChartFrame } from "../../../components/chart-frame.tsx";
import type { ExportTable } from "../../../components/export-menu.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import { useWidth } from "../../../state/use-width.ts";
import type { AccountShown, SideBySide } from "../state/comparison-types.ts";
import { accountName, languageOf, letterOf, placeOf } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";
import { PASSAGE_KINDS, type Pair, type Passage, pairOf, passagesBetween } from "./passages-between.ts";
import { Ribbons } from "./ribbons.tsx";

interface PassagesPanelProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare.passages;

/** What two texts have in common, and where one of them is silent: as ribbons, and passage by passage. */
export const PassagesPanel = ({ data, looking }: PassagesPanelProps) => {
	const [place, width] = useWidth<HTMLDivElement>(420);
	const pair = pairOf(data, looking.pair);
	const [left, right] = pair.map((id) => data.accounts.find(({ document }) => document.id === id));
	const passages = passagesBetween(data, pair);
	const [pointed, setPointed] = useState<number | null>(null);
	const first = passages.findIndex(({ kind }) => kind !== "silent");
	const open = Math.min(pointed ?? Math.max(0, first), passages.length - 1);
	if (left === undefined || right === undefined) return null;
	const look = (at: number): void => {
		const passage = passages[at];
		if (passage === undefined) return;
		setPointed(at);
		if (passage.finding !== null) looking.lookAtFinding(passage.finding);
		else looking.lookAtWords(...passage.quotes.flatMap((quote) => quote ?? []));
	};
	const passage = passages[open];
	return (
		<div className="passages" ref={place}>
			<p>{answerOf(data, [left, right], passages)}</p>
			{data.accounts.length > 2 ? <PairChoice data={data} pair={pair} onChange={looking.setPair} /> : null}
			<ChartFrame
				title={words.question}
				description={words.description}
				table={tableOf(data, [left, right], passages)}
				note={words.note}
			>
				{(label) => (
					<Ribbons
						label={label}
						data={data}
						accounts={[left, right]}
						passages={passages}
						open={open}
						width={width}
						onPoint={setPointed}
						onOpen={look}
					/>
				)}
			</ChartFrame>
			{passage === undefined ? (
				<p className="panel-empty">{words.none}</p>
			) : (
				<section className="passage-reader" aria-label={words.reader}>
					<Steps at={open} all={passages.length} onStep={setPointed} />
					<div aria-live="polite">
						<p className="passage-kind" data-kind={passage.kind}>
							{passage.kind === "silent"
								? words.only(accountName(passage.quotes[0] === null ? right : left, data))
								: words.kinds[passage.kind]}
						</p>
						{passage.quotes.flatMap((quote) =>
							quote === null ? (
								[]
							) : (
								<button
									key={`${quote.document}-${quote.start}`}
									type="button"
									className="placed-quote"
									onClick={() => look(open)}
								>
									<span className="placed-quote-place">{placeOf(data, quote)}</span>
									<QuoteText text={quote.exact} lang={languageOf(data, quote.document)} />
								</button>
							),
						)}
					</div>
					<Button onClick={() => look(open)}>{words.show}</Button>
				</section>
			)}
		</div>
	);
};

interface StepsProps {
	readonly at: number;
	readonly all: number;
	readonly onStep: (at: number) => void;
}

/** From passage to passage; the arrow keys do the same. */
const Steps = ({ at, all, onStep }: StepsProps) => {
	const step = (to: number): void => onStep(Math.max(0, Math.min(all - 1, to)));
	const press = (event: KeyboardEvent): void => {
		const to = { ArrowUp: at - 1, ArrowLeft: at - 1, ArrowDown: at + 1, ArrowRight: at + 1, Home: 0, End: all - 1 }[
			event.key
		];
		if (to === undefined) return;
		event.preventDefault();
		step(to);
	};
	return (
		<div className="passage-steps no-print">
			<Button kind="quiet" icon="up" iconOnly onClick={() => step(at - 1)} onKeyDown={press}>
				{words.previous}
			</Button>
			<Button kind="quiet" icon="down" iconOnly onClick={() => step(at + 1)} onKeyDown={press}>
				{words.next}
			</Button>
			<span className="soft small figures">{words.place(at + 1, all)}</span>
		</div>
	);
};

interface PairChoiceProps {
	readonly data: SideBySide;
	readonly pair: Pair;
	readonly onChange: (pair: Pair) => void;
}

const PairChoice = ({ data, pair: [left, right], onChange }: PairChoiceProps) => {
	const choicesBut = (id: string) =>
		data.accounts.flatMap((account, at) =>
			account.document.id === id
				? []
				: [{ value: account.document.id, title: `${letterOf(at)} ${accountName(account, data)}` }],
		);
	return (
		<div className="passage-pair no-print">
			<Select label={words.left} value={left} choices={choicesBut(right)} onChange={(id) => onChange([id, right])} />
			<Select label={words.right} value={right} choices={choicesBut(left)} onChange={(id) => onChange([left, id])} />
		</div>
	);
};

/** The question of the figure answered in a sentence or two. */
function answerOf(
	data: SideBySide,
	[left, right]: readonly [AccountShown, AccountShown],
	passages: readonly Passage[],
): string {
	const count = (kind: Passage["kind"], side?: 0 | 1): number =>
		passages.filter((one) => one.kind === kind && (side === undefined || one.quotes[side] !== null)).length;
	return words.answer({ same: count("same"), reworded: count("reworded"), differs: count("differs") }, [
		[accountName(left, data), count("silent", 0)],
		[accountName(right, data), count("silent", 1)],
	]);
}

const tableOf = (
	data: SideBySide,
	accounts: readonly [AccountShown, AccountShown],
	passages: readonly Passage[],
): ExportTable => ({
	columns: [words.how, ...accounts.flatMap((account) => [words.placeIn(accountName(account, data)), words.words])],
	rows: PASSAGE_KINDS.flatMap((kind) => passages.filter((passage) => passage.kind === kind)).map(({ kind, quotes }) => [
		words.kinds[kind],
		...quotes.flatMap((quote) => (quote === null ? ["", ""] : [placeOf(data, quote), quote.exact])),
	]),
});
