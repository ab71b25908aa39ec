import { useState } from "react";
import { AppLink } from "../../components/app-link.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { IssueName } from "../../components/issue-name.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { seriesWords } from "../../messages/series.ts";
import { percent } from "../../state/figures.ts";
import { hrefTo } from "../../state/href-to.ts";
import { type ChangeAt, type Clause, cellNear, changeAt, type Series } from "./clause-at.ts";

const words = seriesWords;
type Cell = Clause["cells"][number];

interface ClauseItemProps {
	readonly row: Clause;
	/** Index of the text that is looked at. */
	readonly text: number;
	readonly texts: Series["texts"];
}

/** One clause: what became of it, its words, a mark for each text, and on demand its words in all of them. */
export const ClauseItem = ({ row, text, texts }: ClauseItemProps) => {
	const [isOpen, setOpen] = useState(false);
	const change = changeAt(row, text);
	const cell = cellNear(row, text);
	const [first, last] = [texts[row.first], texts[row.last]];
	return (
		<li className={`series-clause series-clause-${change}`}>
			<p className="series-words read" {...inLanguage(texts[cell.text]?.language)}>
				<CellWords cell={cell} isDiff={cell.text === text && DIFFERS.has(change)} />
			</p>
			<div className="series-facts small">
				<Chip tone={TONES[change] ?? "plain"}>{words.changes[change]}</Chip>
				<Strip row={row} texts={texts} />
				<span className="soft">
					{words.seen} <DayText day={first?.date} />
					{row.first === row.last ? null : (
						<>
							{" – "}
							<DayText day={last?.date} />
						</>
					)}
				</span>
				{cell.text === text && cell.likeness !== null && cell.likeness < 1 ? (
					<span className="soft">{words.alike(percent(cell.likeness))}</span>
				) : null}
				{row.issues.map((issue) => (
					<IssueName key={issue} id={issue} swatch />
				))}
				<button type="button" className="series-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
					{isOpen ? words.close : words.inAllTexts}
				</button>
			</div>
			{isOpen ? <AllTexts row={row} texts={texts} /> : null}
		</li>
	);
};

const DIFFERS: ReadonlySet<ChangeAt> = new Set<ChangeAt>(["reworded", "back", "moved"]);
const TONES: Partial<Record<ChangeAt, "lead" | "warn" | "good">> = { gone: "warn", back: "lead", new: "good" };

/** The words as they stand; where they differ from the last text that has them, what went is struck through. */
const CellWords = ({ cell: { quote, diff }, isDiff }: { readonly cell: Cell; readonly isDiff: boolean }) =>
	!isDiff || diff.length === 0
		? quote.exact
		: diff.map(({ kind, text: stretch }, at) => {
				const key = `${at} ${kind}`;
				if (kind === "same") return <span key={key}>{stretch}</span>;
				return kind === "missing" ? <del key={key}>{stretch}</del> : <ins key={key}>{stretch}</ins>;
			});

/** A box for each text: full where it has the clause, open where it lacks it, half where its words are in another clause. */
const Strip = ({ row, texts }: Pick<ClauseItemProps, "row" | "texts">) => (
	<span className="series-strip" role="img" aria-label={words.inTexts(row.cells.length, texts.length)}>
		{texts.map(({ id, date }, at) => {
			const change = changeAt(row, at);
			return (
				<span
					key={id}
					className={`series-box series-box-${change}`}
					title={`${date ?? ""}: ${words.changes[change]}`}
				/>
			);
		})}
	</span>
);

const AllTexts = ({ row, texts }: Pick<ClauseItemProps, "row" | "texts">) => {
	const places = [
		...row.cells.map((cell) => ({ ...cell, cell })),
		...row.elsewhere.map((other) => ({ ...other, cell: null })),
	].toSorted((a, b) => a.text - b.text);
	return (
		<dl className="series-all">
			{places.map(({ text, quote, cell }) => (
				<div key={text}>
					<dt className="small">
						<AppLink href={hrefTo(["documents", quote.document], { at: `${quote.start}-${quote.end}` })}>
							<DayText day={texts[text]?.date} />
						</AppLink>{" "}
						<span className="soft">{words.changes[cell?.change ?? "inside"]}</span>
					</dt>
					<dd className="read" {...inLanguage(texts[text]?.language)}>
						{cell === null ? quote.exact : <CellWords cell={cell} isDiff />}
					</dd>
				</div>
			))}
		</dl>
	);
};
