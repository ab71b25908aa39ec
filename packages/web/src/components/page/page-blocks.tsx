import { sideOfWords } from "@fissure/languages/direction";
import { type ReactNode, useContext } from "react";
import { messages } from "../../messages/messages.ts";
import { AppLink } from "../app-link.tsx";
import { runsByScript } from "../language-of-letters.ts";
import { OutLink } from "../out-link.tsx";
import { inLanguage } from "../text/in-language.ts";
import { useReadLanguages } from "../use-read-languages.ts";
import { PageDrawing } from "./page-drawing.tsx";
import {
	type ShownBlock as Block,
	FirstMarks,
	hrefOfPlace,
	hrefOfRollCall,
	type ShownInline as Inline,
	placeKey,
	Side,
} from "./shown-page.ts";

type Chart = Extract<Block, { readonly kind: "chart" }>["chart"];

/** Blocks of a page; what is under a heading of judgment is set apart up to the next heading of its rank. */
export const PageBlocks = ({ blocks }: { readonly blocks: readonly Block[] }) =>
	sections(blocks).map(({ isJudgment, blocks: own, at }) =>
		isJudgment ? (
			<section key={at} className="preview-judgment">
				{own.map((block, index) => (
					<OneBlock key={placeKey(at + index)} block={block} />
				))}
			</section>
		) : (
			own.map((block, index) => <OneBlock key={placeKey(at + index)} block={block} />)
		),
	);

interface Section {
	readonly isJudgment: boolean;
	readonly at: number;
	readonly blocks: Block[];
}

function sections(blocks: readonly Block[]): readonly Section[] {
	const made: Section[] = [];
	let open: number | null = null;
	for (const [at, block] of blocks.entries()) {
		const isHeading = block.kind === "heading";
		const closes = isHeading && open !== null && block.level <= open;
		if (closes) open = null;
		const opens = isHeading && block.isJudgment && open === null;
		if (opens) open = block.level;
		if (opens || closes || made.length === 0) made.push({ isJudgment: opens, at, blocks: [] });
		made.at(-1)?.blocks.push(block);
	}
	return made;
}

const OneBlock = ({ block }: { readonly block: Block }): ReactNode => {
	const around = useContext(Side);
	switch (block.kind) {
		case "heading": {
			// The page itself has the first heading.
			const Heading = `h${Math.min(6, block.level + 1)}` as "h2";
			return (
				<Heading className={`preview-h${block.level}`} dir={dirOf(sideOf(block.inlines, around), around)}>
					<Words inlines={block.inlines} />
					{block.isJudgment ? <span className="preview-tag">{messages.brief.previewJudgment}</span> : null}
				</Heading>
			);
		}
		case "paragraph":
			return (
				<p dir={dirOf(sideOf(block.inlines, around), around)}>
					<Words inlines={block.inlines} />
				</p>
			);
		case "quote":
			return (
				<blockquote dir={dirOf(sideIn(block.blocks, around), around)}>
					<Side value={sideIn(block.blocks, around)}>
						<PageBlocks blocks={block.blocks} />
					</Side>
				</blockquote>
			);
		case "list":
			return <List block={block} />;
		case "table":
			return <Table block={block} />;
		case "code":
			return <pre>{block.text}</pre>;
		case "chart":
			return <ChartTable chart={block.chart} />;
		case "drawing":
			return <PageDrawing drawing={block.drawing} />;
		case "rule":
			return <hr />;
	}
};

type Sides = "ltr" | "rtl";

const sideOf = (inlines: readonly Inline[], around: Sides): Sides => sideOfWords(namesIn(inlines), around);
/** What is in a quotation is written as its first paragraph is. */
const sideIn = ([first]: readonly Block[], around: Sides): Sides =>
	first?.kind === "paragraph" ? sideOf(first.inlines, around) : around;
/** Words that run the other way begin at the other side. */
const dirOf = (side: Sides, around: Sides): Sides | undefined => (side === around ? undefined : side);

const List = ({ block: { start, items } }: { readonly block: Extract<Block, { readonly kind: "list" }> }) => {
	// Its sign stays at the side of the others, however the item runs.
	const lines = items.map((item, at) => (
		<li key={placeKey(at)}>
			<PageBlocks blocks={item} />
		</li>
	));
	return start === null ? <ul>{lines}</ul> : <ol start={start}>{lines}</ol>;
};

/** What is wider than the page is moved within it, by keys as well; `name` says what it is. */
const WideTable = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
	// biome-ignore lint/a11y/useSemanticElements: a fieldset holds no table, and of two tables of one head neither is a landmark
	// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
	<div className="preview-wide" role="group" aria-label={name} tabIndex={0}>
		{children}
	</div>
);

const namesIn = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");

/** A day: no line should break it. */
const UNBROKEN = /^\d{4}(?:-\d{2}){0,2}$/u;

const Table = ({ block: { head, rows, align } }: { readonly block: Extract<Block, { readonly kind: "table" }> }) => {
	const around = useContext(Side);
	return (
		<WideTable name={head.map(namesIn).join(", ")}>
			<table>
				<thead>
					<tr>
						{head.map((cell, at) => (
							<th key={placeKey(at)} className={`preview-${align[at] ?? "left"}`}>
								<Words inlines={cell} />
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, line) => (
						<tr key={placeKey(line)}>
							{row.map((cell, at) => (
								<td
									key={placeKey(at)}
									dir={dirOf(sideOf(cell, around), around)}
									className={`preview-${align[at] ?? "left"}${UNBROKEN.test(namesIn(cell)) ? " preview-unbroken" : ""}`}
								>
									<Words inlines={cell} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</WideTable>
	);
};

const ChartTable = ({ chart: { caption, head, rows, centred } }: { readonly chart: Chart }) => (
	<WideTable name={caption}>
		<table>
			<caption>{caption}</caption>
			<thead>
				<tr>
					{head.map((cell, at) => (
						<th key={cell} className={centred.includes(at) ? "preview-center" : undefined}>
							{cell}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((row, line) => (
					<tr key={placeKey(line)}>
						{row.map((cell, at) => (
							<td key={placeKey(at)} className={centred.includes(at) ? "preview-center" : undefined}>
								{cell.map((words) => (
									<div key={words} dir="auto">
										{words}
									</div>
								))}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	</WideTable>
);

const Words = ({ inlines }: { readonly inlines: readonly Inline[] }) => (
	<Side value={sideOf(inlines, useContext(Side))}>
		{inlines.map((inline, at) => (
			<OneInline key={placeKey(at)} inline={inline} />
		))}
	</Side>
);

const OneInline = ({ inline }: { readonly inline: Inline }): ReactNode => {
	const isFirst = useContext(FirstMarks).has(inline);
	if (inline.kind === "break") return <br />;
	if (inline.kind === "note")
		return (
			<sup>
				<a
					href={`#note-${inline.number}`}
					id={isFirst ? `note-of-${inline.number}` : undefined}
					aria-label={messages.brief.previewNote(inline.number)}
				>
					{inline.number}
				</a>
			</sup>
		);
	const { text, strong, em, code, href, place, rollCall } = inline;
	const plain: ReactNode = code ? <code>{text}</code> : OTHER_SCRIPT.test(text) ? <ScriptRuns text={text} /> : text;
	const set = strong ? <strong>{plain}</strong> : plain;
	const shown = em ? <em>{set}</em> : set;
	if (place !== undefined)
		return (
			<AppLink href={hrefOfPlace(place)} className="preview-place">
				{shown}
			</AppLink>
		);
	if (rollCall !== undefined)
		return (
			<AppLink href={hrefOfRollCall(rollCall)} className="preview-place">
				{shown}
			</AppLink>
		);
	return href === null ? shown : <OutLink href={href}>{shown}</OutLink>;
};

/** Most words need not be looked at closer. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** Runs of another script in their own fonts; those that run with their paragraph are not set apart in it. */
const ScriptRuns = ({ text }: { readonly text: string }): ReactNode => {
	const read = useReadLanguages();
	const around = useContext(Side);
	return runsByScript(text, read).map(({ words, at, language }) =>
		language === undefined ? (
			words
		) : (
			<span
				key={at}
				{...(around === "rtl" && inLanguage(language).dir === "rtl" ? { lang: language } : inLanguage(language))}
			>
				{words}
			</span>
		),
	);
};
