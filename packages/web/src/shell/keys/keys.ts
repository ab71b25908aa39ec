/** One press: `g`, `?`, `mod+k`, where `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export type Press = string;

/** `g l` → two presses; each in lower case. */
export const parseKeys = (keys: string): readonly Press[] => {
	const presses = keys.trim().toLowerCase().split(/\s+/);
	if (presses[0] === "") throw new RangeError('Expected keys such as "g l", got none');
	return presses;
};

/** What of a key event tells the press; a part of the event, so that it can be tested without a browser. */
export interface KeyPart {
	readonly key: string;
	readonly code: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
}

/** Null for a key that only accompanies others, and for what belongs to the browser. */
export const pressOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPart): Press | null => {
	if (["Control", "Meta", "Shift", "Alt", "AltGraph", "Dead", "Process"].includes(key) || altKey) return null;
	const letter = letterOf(key, code);
	const name = letter.length === 1 ? letter.toLowerCase() : `${shiftKey ? "shift+" : ""}${letter.toLowerCase()}`;
	return ctrlKey || metaKey ? `mod+${name}` : name;
};

/** On a Cyrillic or Greek layout the place of the key counts, since its letter is none of ours. */
const letterOf = (key: string, code: string): string => {
	const isForeign = key.length === 1 && key.charCodeAt(0) > 0x7f;
	const place = /^Key([A-Z])$/.exec(code)?.[1];
	return isForeign && place !== undefined ? place : key;
};

/** Presses so far that may still become some of these keys; empty where they cannot. */
export const advance = (
	before: readonly Press[],
	press: Press,
	known: readonly (readonly Press[])[],
): { readonly presses: readonly Press[]; readonly done: boolean } => {
	for (const presses of [[...before, press], [press]]) {
		const begun = known.filter((keys) => presses.every((one, at) => keys[at] === one));
		if (begun.length > 0) return { presses, done: begun.some((keys) => keys.length === presses.length) };
	}
	return { presses: [], done: false };
};

/** As printed on the keys: `⌘K`, `G L`. */
export const keysText = (keys: string, mac: boolean): readonly string[] =>
	parseKeys(keys).map((press) =>
		press
			.replace("mod+", mac ? "⌘" : "Ctrl ")
			.replace("shift+", "⇧")
			.replace("enter", "↵")
			.replace("arrowdown", "↓")
			.replace("arrowup", "↑")
			.replace("arrowleft", "←")
			.replace("arrowright", "→")
			.replace("escape", "Esc")
			.replace(/[a-z]$/, (letter) => (/(^|\W)[a-z]$/.test(press) ? letter.toUpperCase() : letter)),
	);
