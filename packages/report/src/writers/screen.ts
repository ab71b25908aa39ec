import type { Card, Matrix, Part, Quotation, Report, ReportBlock } from "./blocks.ts";
import { cardsOf, signedWords } from "./blocks.ts";
import { cutTo, type Paint, padTo, paintIf, wrapText } from "./terminal.ts";
import type { TextOptions } from "./text.ts";

/** Lines of a report at most: what a person sees without turning a page. */
export const SCREEN_LINES = 60;

/** So many there is always room for; the rest of the screen is for the matrix. */
const FEWEST_LEADS = 5;
const MOST_ROWS = 14;
const MOST_COLUMNS = 6;
const MOST_REMARKS = 6;
const HEADLINE_LINES = 2;

interface Pen {
	readonly width: number;
	readonly paint: Paint;
}

/**
 * The first part of a report on one screen: its texts, its leads with a line of each side, the matrix with a line an
 * issue, and what each other section comes to. It says what is left out and how to see it.
 */
export function writeScreen(
	{ parts: [part], colophon }: Report,
	{ color, width }: Pick<TextOptions, "color" | "width">,
): string {
	if (part === undefined) return `${cutTo(colophon, width)}\n`;
	const pen: Pen = { width, paint: paintIf(color) };
	const cards = cardsOf(part);
	const matrix = part.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === "matrix");
	const head = headLines(part, pen);
	const foot = footLines(part, pen);
	const rows = matrix === undefined ? [] : matrixRows(matrix, pen);
	// Head of the cards, and of the matrix with its own head and the count of its other rows, and a line between each.
	const room = SCREEN_LINES - head.length - foot.length - 8;
	const leads = cards.filter(({ isLead }) => isLead);
	const findings = leadLines(leads, room - Math.min(rows.length, MOST_ROWS), pen);
	const shown = rows.slice(0, Math.max(0, room - findings.lines.length));
	const lines = [
		...head,
		"",
		pen.paint(headingOf(part, cards.length, findings.count), "bold"),
		...(cards.length === 0 ? wrapText(part.cards.none, width) : findings.lines),
		...(matrix === undefined || rows.length === 0
			? []
			: [
					"",
					pen.paint(titleOf(part, matrix), "bold"),
					pen.paint(matrixHead(matrix, pen), "dim"),
					...shown,
					...(shown.length < rows.length ? [`and ${rows.length - shown.length} more issues`] : []),
				]),
		"",
		...foot,
	];
	return `${lines.join("\n")}\n`;
}

function headLines({ title, columns }: Part, { width, paint }: Pen): readonly string[] {
	const lettered = columns.filter(({ letter }) => letter !== null);
	return [
		paint(cutTo(title, width), "bold"),
		"",
		...lettered.slice(0, MOST_COLUMNS).map(({ letter, name, facts }) => cutTo(`${letter}  ${name} · ${facts}`, width)),
		...(lettered.length > MOST_COLUMNS ? [`and ${lettered.length - MOST_COLUMNS} more texts`] : []),
	];
}

const headingOf = ({ sections }: Part, all: number, shown: number): string => {
	const heading = sections.find(({ isCards }) => isCards)?.heading ?? "";
	return shown < all ? `${heading}, the first ${shown}` : heading;
};

const titleOf = ({ sections }: Part, matrix: Matrix): string =>
	sections.find(({ blocks }) => blocks.includes(matrix))?.title ?? "";

/** As many of the leads as there is room for. */
function leadLines(
	leads: readonly Card[],
	room: number,
	pen: Pen,
): { readonly lines: readonly string[]; readonly count: number } {
	const lines: string[] = [];
	let count = 0;
	for (const lead of leads) {
		const own = linesOf(lead, pen);
		if (count >= FEWEST_LEADS && lines.length + own.length > room) break;
		lines.push(...own);
		count++;
	}
	return { lines, count };
}

const INDENT = 4;

/** What it says, and of each side the first words. */
function linesOf({ number, headline, blocks }: Card, { width, paint }: Pen): readonly string[] {
	const said = wrapText(headline.words, width - INDENT);
	const whole =
		said.length > HEADLINE_LINES
			? [...said.slice(0, HEADLINE_LINES - 1), said.slice(HEADLINE_LINES - 1).join(" ")]
			: said;
	return [
		...whole.map(
			(line, at) => padTo(at === 0 ? String(number) : "", INDENT) + paint(cutTo(line, width - INDENT), "bold"),
		),
		...[firstOf(blocks, "evidence"), firstOf(blocks, "instead"), silenceIn(blocks)].flatMap((side) =>
			side === null ? [] : [cutTo(`${" ".repeat(INDENT)}${padTo(side.place, PLACE)}${side.words}`, width)],
		),
	];
}

const PLACE = 7;

interface SideWords {
	readonly place: string;
	readonly words: string;
}

const firstOf = (blocks: readonly ReportBlock[], part: Quotation["part"]): SideWords | null => {
	const found = blocks.find((block) => block.kind === "quotation" && block.part === part);
	return found?.kind === "quotation" ? { place: `${found.place} `, words: `│ ${signedWords(found.pieces)}` } : null;
};

const silenceIn = (blocks: readonly ReportBlock[]): SideWords | null => {
	const found = blocks.find((block) => block.kind === "silence");
	return found?.kind === "silence"
		? { place: `${found.columns.map(({ letter }) => letter).join(", ")} `, words: "nothing similar" }
		: null;
};

const WIDEST_NAME = 30;
const NARROWEST_COLUMN = 8;
const GAP = 2;

/** Columns of a name and of each text; null where the screen is too narrow for a word of each. */
function columnsOf({ heads }: Matrix, { width }: Pen): { readonly name: number; readonly cell: number } | null {
	const name = Math.min(WIDEST_NAME, Math.floor(width / 3));
	const cell = Math.floor((width - name) / heads.length) - GAP;
	return cell < NARROWEST_COLUMN ? null : { name, cell };
}

const rowOf = (
	first: string,
	cells: readonly string[],
	{ name, cell }: { readonly name: number; readonly cell: number },
): string =>
	[padTo(cutTo(first, name), name), ...cells.map((text) => padTo(cutTo(text, cell), cell))]
		.join(" ".repeat(GAP))
		.trimEnd();

const matrixHead = (matrix: Matrix, pen: Pen): string => {
	const columns = columnsOf(matrix, pen);
	return columns === null
		? ""
		: rowOf(
				"",
				matrix.heads.map(({ letter, name }) => `${letter} ${name}`),
				columns,
			);
};

/** A line an issue: in each text the verbs, after whose they are where they are not its own. */
function matrixRows(matrix: Matrix, pen: Pen): readonly string[] {
	const columns = columnsOf(matrix, pen);
	if (columns === null) return [];
	return matrix.rows.map(({ name, cells }) =>
		rowOf(
			name,
			cells.map((cell) => {
				if (cell === null) return "—";
				const voices = cell.voices.map(({ short, words }) => `${short === "" ? "" : `${short}: `}${words.join(", ")}`);
				return voices.length === 0 ? "mentioned" : voices.join("; ");
			}),
			columns,
		),
	);
}

function footLines({ sections }: Part, { width }: Pen): readonly string[] {
	const remarks = sections.flatMap(({ inShort }) => inShort);
	return [
		...remarks.slice(0, MOST_REMARKS).map((line) => cutTo(line, width)),
		...(remarks.length > MOST_REMARKS ? [`and ${remarks.length - MOST_REMARKS} more remarks`] : []),
		cutTo(ALL_OF_IT, width),
	];
}

const ALL_OF_IT = "Everything, with base rates and whole sentences: add --all, or --out FILE.html";
