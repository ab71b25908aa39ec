/** Units of a text, or bytes of it, between two places. */
export interface Units {
	readonly from: number;
	readonly to: number;
	readonly at: (place: number) => number;
}

/** A letter or digit of ASCII. */
export const isWord = (unit: number): boolean =>
	(unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

/** White space of ASCII, where any text can be cut without changing its words. */
const isCut = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);

/** Letters between spaces; where there are more, the text is not one that has its words parted by spaces. */
const LONGEST = 200;

/** Where to cut, so that this many words are between there and the word at a place; null where spaces are too far apart. */
export function cutFrom(units: Units, place: number, words: number, step: 1 | -1): number | null {
	let left = words + 1;
	// The word at the place is one, whatever its letters.
	let isIn = true;
	let at = place + step;
	for (let cut = place; at >= units.from && at < units.to; at += step) {
		const unit = units.at(at);
		if (isCut(unit)) {
			if (isIn && --left === 0) break;
			isIn = false;
			cut = at;
		} else {
			isIn ||= isWord(unit);
			if (Math.abs(at - cut) > LONGEST) return null;
		}
	}
	return step === 1 ? at : at + 1;
}
