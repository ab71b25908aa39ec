import { useId } from "react";
import { messages } from "../../../messages/messages.ts";
import { dayText } from "../../../state/day-text.ts";
import type { AccountShown, SideBySide } from "../state/comparison-types.ts";
import { accountName, letterIn } from "../state/side.ts";
import { PASSAGE_KINDS, type Passage, type PassageKind } from "./passages-between.ts";
import { type Bar, ribbonLayout, ribbonPath } from "./ribbon-layout.ts";

interface RibbonsProps {
	readonly label: { readonly role: "img"; readonly "aria-labelledby": string };
	readonly data: SideBySide;
	readonly accounts: readonly [AccountShown, AccountShown];
	readonly passages: readonly Passage[];
	/** Place of the passage that is read. */
	readonly open: number;
	readonly width: number;
	readonly onPoint: (at: number) => void;
	readonly onOpen: (at: number) => void;
}

const words = messages.compare.passages;

/** Pixels. */
const HEAD = 24;
const LEGEND = 26;
const SOURCE = 15;
const LETTER = 6.1;

/** Two texts as columns of sentences, ribbons between what they have in common, stripes where the other is silent. */
export const Ribbons = ({ label, data, accounts, passages, open, width, onPoint, onOpen }: RibbonsProps) => {
	const id = useId();
	const { height, bars, places } = ribbonLayout(accounts, passages);
	const column = Math.round(Math.min(92, width * 0.2));
	const edges = [column, width - column] as const;
	const kinds = PASSAGE_KINDS.filter((kind) => passages.some((passage) => passage.kind === kind));
	const whole = HEAD + height + LEGEND + SOURCE * 2;
	// The one that is read is drawn last, so that no other covers it.
	const order = [...passages.keys()].toSorted((a, b) => Number(a === open) - Number(b === open));
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: the frame names it
		<svg {...label} className="ribbons" width={width} height={whole} viewBox={`0 0 ${width} ${whole}`}>
			<defs>
				<pattern id={`${id}-silent`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<rect width="5" height="5" fill="var(--gap)" />
					<rect width="1.6" height="5" fill="var(--gap-ink)" />
				</pattern>
			</defs>
			{accounts.map((account, side) => (
				<text
					key={account.document.id}
					x={side === 0 ? 0 : width}
					y={15}
					textAnchor={side === 0 ? "start" : "end"}
					className="ribbons-name"
				>
					{cut(`${letterIn(data, account.document.id)} ${accountName(account, data)}`, width / 2 - 12)}
				</text>
			))}
			<g transform={`translate(0 ${HEAD})`}>
				<Column bars={bars[0]} x={0} width={column} />
				<Column bars={bars[1]} x={edges[1]} width={column} />
				{order.map((at) => {
					const passage = passages[at];
					const place = places[at];
					return passage === undefined || place === undefined ? null : (
						// biome-ignore lint/a11y/noStaticElementInteractions: the passage below is reached, and opened, by keyboard
						<g
							key={at}
							className={`ribbon ribbon-${passage.kind}`}
							data-open={at === open || undefined}
							onPointerEnter={() => onPoint(at)}
							onClick={() => onOpen(at)}
						>
							<title>{titleOf(passage)}</title>
							<Shape place={place} edges={edges} width={width} silent={`url(#${id}-silent)`} kind={passage.kind} />
						</g>
					);
				})}
			</g>
			<g transform={`translate(0 ${HEAD + height + 8})`}>
				{kinds.map((kind, at) => (
					<g key={kind} transform={`translate(${legendPlace(kinds, at)} 0)`}>
						<g className={`ribbon ribbon-${kind}`}>
							<rect width="20" height="11" {...(kind === "silent" ? { fill: `url(#${id}-silent)` } : {})} />
							{kind === "differs" ? <Unlike x={10} y={5.5} /> : null}
						</g>
						<text x={25} y={10} className="ribbons-legend">
							{words.kinds[kind]}
						</text>
					</g>
				))}
			</g>
			{accounts.map((account, at) => (
				<text key={account.document.id} y={HEAD + height + LEGEND + 12 + SOURCE * at} className="ribbons-source">
					{cut(sourceOf(account, data), width)}
				</text>
			))}
		</svg>
	);
};

interface ColumnProps {
	readonly bars: readonly Bar[];
	readonly x: number;
	readonly width: number;
}

const Column = ({ bars, x, width }: ColumnProps) =>
	bars.map(({ y, height }) => <rect key={y} className="ribbons-sentence" x={x} y={y} width={width} height={height} />);

interface ShapeProps {
	readonly place: readonly [Bar | null, Bar | null];
	readonly edges: readonly [number, number];
	readonly width: number;
	readonly silent: string;
	readonly kind: PassageKind;
}

const Shape = ({ place: [left, right], edges: [from, to], width, silent, kind }: ShapeProps) => {
	if (left !== null && right !== null)
		return (
			<>
				<rect className="ribbon-end" x={0} y={left.y} width={from} height={left.height} />
				<rect className="ribbon-end" x={to} y={right.y} width={width - to} height={right.height} />
				<path d={ribbonPath(from, left, to, right)} />
				{kind === "differs" ? (
					<Unlike x={(from + to) / 2} y={(left.y + left.height / 2 + right.y + right.height / 2) / 2} />
				) : null}
			</>
		);
	const only = left ?? right;
	return only === null ? null : (
		<rect
			x={left === null ? to : 0}
			y={only.y}
			width={left === null ? width - to : from}
			height={only.height}
			fill={silent}
		/>
	);
};

/** A sign beside the colour. */
const Unlike = ({ x, y }: { readonly x: number; readonly y: number }) => (
	<path className="ribbon-unlike" d={`M${x - 5} ${y - 2}h10M${x - 5} ${y + 2}h10M${x + 3} ${y - 5}l-6 10`} />
);

const titleOf = ({ kind, quotes }: Passage): string =>
	[words.kinds[kind], ...quotes.flatMap((quote) => quote?.exact ?? [])].join("\n");

const legendPlace = (kinds: readonly PassageKind[], at: number): number =>
	kinds.slice(0, at).reduce((sum, kind) => sum + words.kinds[kind].length * LETTER + 40, 0);

/** `A: Norland, 4 Mar 2026, https://…` */
const sourceOf = (account: AccountShown, data: SideBySide): string => {
	const { id, date, url } = account.document;
	return [
		`${letterIn(data, id)}: ${accountName(account, data)}`,
		...(date === undefined ? [] : [dayText(date)]),
		url ?? id,
	].join(", ");
};

const cut = (name: string, width: number): string => {
	const most = Math.floor(width / LETTER) - 1;
	return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
};
