import type { MatrixCell, SideBySide } from "../state/comparison-types.ts";
import { accountName, letterIn } from "../state/side.ts";
import { type Voice, voicesIn } from "../state/voices.ts";

export interface PlotDot {
	readonly issue: string;
	readonly voice: Voice;
	/** Letter of the text that says it. */
	readonly letter: string;
	/** Place of its holder among `PlotLayout.holders`; −1 for what both hold. */
	readonly holder: number;
	readonly x: number;
	readonly y: number;
}

export interface PlotRow {
	readonly issue: string;
	readonly name: string;
	/** Middle of it. */
	readonly y: number;
}

export interface PlotLayout {
	readonly width: number;
	readonly height: number;
	/** Where the names end and the scale begins. */
	readonly left: number;
	readonly rows: readonly PlotRow[];
	readonly dots: readonly PlotDot[];
	/** Governments whose stance a text states, in the order of the texts: id and name. */
	readonly holders: readonly { readonly id: string; readonly name: string }[];
	readonly xOf: (stance: number) => number;
}

/** Pixels. */
const ROW = 24;
export const AXIS = 22;
export const RADIUS = 8;
/** Middles of two dots; a diamond is a little wider than it is a circle. */
export const APART = RADIUS * 2.2;
export const TICKS = [-3, -2, -1, 0, 1, 2, 3] as const;

/** One row an issue that has a stance, one dot a voice; dots at one place stand beside each other. */
export function plotLayout(data: Pick<SideBySide, "matrix" | "accounts" | "actorNames">, width: number): PlotLayout {
	const left = Math.round(Math.min(190, width * 0.36));
	const margin = RADIUS * 2.5;
	const xOf = (stance: number): number => left + margin + ((stance + 3) / 6) * (width - left - margin * 2);
	const rows = data.matrix.filter(({ cells }) => cells.some(hasStance));
	const holders = holdersOf(data);
	const dots = rows.flatMap(({ issue, cells }, at) => {
		const y = AXIS + at * ROW + ROW / 2;
		const taken: number[] = [];
		return cells.flatMap(voicesIn).flatMap((voice): readonly PlotDot[] => {
			if (voice.stance === null) return [];
			const x = freePlace(xOf(voice.stance), taken, left + RADIUS, width - RADIUS - 2);
			taken.push(x);
			const holder = holders.findIndex(({ id }) => id === voice.holder);
			return [{ issue, voice, letter: letterIn(data, voice.document), holder, x, y }];
		});
	});
	return {
		...{ width, left, dots, holders, xOf },
		height: AXIS + rows.length * ROW + 4,
		rows: rows.map(({ issue, name }, at) => ({ issue, name, y: AXIS + at * ROW + ROW / 2 })),
	};
}

const hasStance = ({ holders }: MatrixCell): boolean => holders.some(({ stance }) => stance !== null);

/** The nearest place where no dot covers another, within the scale as long as there is one. */
function freePlace(x: number, taken: readonly number[], from: number, to: number): number {
	const isFree = (place: number): boolean => taken.every((other) => Math.abs(other - place) >= APART - 0.01);
	const steps = Array.from({ length: taken.length * 4 + 4 }, (_, step) => (step * APART) / 2);
	const places = steps.flatMap((step) => [x + step, x - step]).filter(isFree);
	return places.find((place) => place >= from && place <= to) ?? places[0] ?? x;
}

function holdersOf({
	matrix,
	accounts,
	actorNames,
}: Pick<SideBySide, "matrix" | "accounts" | "actorNames">): PlotLayout["holders"] {
	const publishers = accounts.flatMap(({ document }) => document.publisher ?? []);
	const named = matrix.flatMap(({ cells }) =>
		cells.flatMap(voicesIn).flatMap(({ manner, holder }) => (manner === "joint" ? [] : [holder])),
	);
	return [...new Set([...publishers, ...named])]
		.filter((id) => named.includes(id))
		.map((id) => {
			const account = accounts.find(({ document }) => document.publisher === id);
			return { id, name: actorNames[id] ?? (account === undefined ? id : accountName(account, { actorNames })) };
		});
}
