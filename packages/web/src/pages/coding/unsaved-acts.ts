import type { Read, TaskShown } from "./coding-draft.ts";

type OwnReading = TaskShown["positions"][number];

/** What a coder puts into a text. */
export interface PutReading extends Read {
	/** The words, to the letter. */
	readonly exact: string;
}

/** One thing that a coder did to a text. `of`: key of the reading that it changes or removes. */
export type CodingAct =
	| { readonly do: "add"; readonly reading: PutReading }
	| { readonly do: "change"; readonly of: number; readonly reading: PutReading }
	| { readonly do: "remove"; readonly of: number }
	| { readonly do: "finish" }
	| { readonly do: "reopen" };

/** An act, until the answer that shows the text contains it. */
export interface UnsavedAct {
	/** Above 0. What it puts into the text has the key −id until the server has given it one. */
	readonly id: number;
	readonly act: CodingAct;
	/** Has the server acknowledged it? */
	readonly isSaved: boolean;
}

/** The acts of a text in their order, and the keys that the server has given to what they put there. */
export interface Unsaved {
	readonly acts: readonly UnsavedAct[];
	/** By id. */
	readonly keys: Readonly<Record<number, number>>;
	/** Why the first act that is not saved could not be; null where it is on its way. */
	readonly problem: unknown;
}

export const NOTHING_UNSAVED: Unsaved = { acts: [], keys: {}, problem: null };

/** The key that a reading has now: the server's as soon as there is one. */
export const keyNow = ({ keys }: Pick<Unsaved, "keys">, key: number): number => keys[-key] ?? key;

/** A reading as the page shows it. */
export interface ShownReading extends Read {
	readonly key: number;
	readonly isSaved: boolean;
}

/**
 * What the coder has read in the text, what is not saved yet included, in the order of the text. An act that the answer contains already
 * changes nothing, so that it does not matter which of the two comes first.
 */
export function readingsWith(positions: readonly OwnReading[], unsaved: Unsaved): readonly ShownReading[] {
	let shown: readonly ShownReading[] = positions.map((position) => ({ ...position, isSaved: true }));
	for (const { id, act, isSaved } of unsaved.acts) {
		if (act.do === "change" || act.do === "remove") {
			const old = keyNow(unsaved, act.of);
			shown = shown.filter(({ key }) => key !== old);
		}
		if (act.do !== "add" && act.do !== "change") continue;
		const key = keyNow(unsaved, -id);
		if (shown.some((other) => other.key === key)) continue;
		shown = [...shown, { ...act.reading, key, isSaved }];
	}
	return shown.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Was this act done, although its answer never came? Then the key of what it put into the text, null where it put nothing there; undefined
 * where it was not done. Nobody reads the same twice in the same words.
 */
export function keyIfDone(
	act: CodingAct,
	positions: readonly OwnReading[],
	unsaved: Pick<Unsaved, "keys">,
): number | null | undefined {
	if (act.do === "finish" || act.do === "reopen") return undefined;
	const isLeft = act.do !== "add" && positions.some(({ key }) => key === keyNow(unsaved, act.of));
	if (isLeft) return undefined;
	if (act.do === "remove") return null;
	const { exact, ...put } = act.reading;
	const fields = Object.keys(put) as (keyof Read)[];
	return positions.find((position) => fields.every((field) => position[field] === put[field]))?.key;
}

/** Is the text open to be coded, once all is done that the coder has asked for? */
export const isOpenWith = ({ finished }: TaskShown["task"], { acts }: Unsaved): boolean =>
	acts.reduce((open, { act }) => (act.do === "finish" ? false : act.do === "reopen" ? true : open), finished === null);

/** Without an act, and without those that rest on it. */
export function withoutAct(unsaved: Unsaved, id: number): Unsaved {
	const gone = new Set([id]);
	for (const { id: later, act } of unsaved.acts) if ("of" in act && gone.has(-act.of)) gone.add(later);
	return { ...unsaved, acts: unsaved.acts.filter((one) => !gone.has(one.id)), problem: null };
}
