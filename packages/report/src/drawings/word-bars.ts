import type { Drawing, DrawingShape, DrawingTone } from "@fissure/model";
import { box, label, line, shortened } from "./shapes.ts";

/** A word and how much speaks for it. */
export interface WordBar {
	readonly word: string;
	readonly value: number;
	/** The figures in words. */
	readonly said: string;
	/** Of the sentence that it leads to. */
	readonly note: number | null;
}

export interface BarSide {
	readonly title: string;
	/** The longest first. */
	readonly bars: readonly WordBar[];
}

const WIDTH = 720;
const HEAD = 22;
const HEIGHT = 20;
const REACH = 190;
const LONGEST_WORD = 28;
const TONES: readonly DrawingTone[] = ["s1", "s2"];

/** Words as bars from a line in the middle, those of one side to its left and those of the other to its right; the longest above. */
export function wordBars(
	sides: readonly [BarSide, BarSide],
	{ measure, ...words }: Pick<Drawing, "title" | "caption"> & { readonly measure: string },
): Drawing {
	const all = sides.flatMap(({ bars }) => bars);
	const longest = Math.max(1e-9, ...all.map(({ value }) => value));
	const bottom = HEAD + Math.max(...sides.map(({ bars }) => bars.length)) * HEIGHT;
	const middle = WIDTH / 2;
	const shapes = sides.flatMap(({ title, bars }, side): readonly DrawingShape[] => {
		const [way, anchor] = side === 0 ? ([-1, "end"] as const) : ([1, "start"] as const);
		const tone = TONES[side] ?? "s1";
		return [
			label([middle + way * 8, 13], title, { anchor, strong: true }),
			...bars.flatMap(({ word, value, said, note }, at): readonly DrawingShape[] => {
				const top = HEAD + at * HEIGHT;
				const length = Math.max(1, (REACH * value) / longest);
				return [
					box([side === 0 ? middle - length : middle, top + 3], [length, HEIGHT - 6], tone, {
						...{ strength: 0.75, label: said, note },
					}),
					label([middle + way * (length + 6), top + 14], shortened(word, LONGEST_WORD), { anchor, small: true }),
				];
			}),
		];
	});
	const axis = line(
		[
			[middle, HEAD],
			[middle, bottom],
		],
		"soft",
	);
	return {
		...words,
		...{ width: WIDTH, height: bottom + 6, shapes: [...shapes, axis] },
		head: ["Where", "Word", measure],
		rows: sides.flatMap(({ title, bars }) => bars.map(({ word, value }) => [title, word, value.toFixed(2)])),
	};
}
