import { hasUnspaced } from "@fissure/languages";

/** Characters of the beginning that are read. */
const READ = 2000;
const WORDS_OF_RUN = 6;
const UNSPACED_OF_RUN = 12;
/** Of the shorter text's runs; what differs is a spelling, a heading or a place that one side prints. */
const SHARED = 0.5;
/** So few are a formula that other texts have too. */
const FEWEST = 20;

/** Every run of six words at the beginning of a text, or of twelve letters where words are not spaced. */
export function runsOf(text: string): ReadonlySet<string> {
	const plain = text.slice(0, READ).toLowerCase();
	const isUnspaced = hasUnspaced(plain.slice(0, 40));
	const parts = isUnspaced ? [...plain.replaceAll(/\s+/gu, "")] : plain.split(/\s+/u);
	const length = isUnspaced ? UNSPACED_OF_RUN : WORDS_OF_RUN;
	return new Set(
		Array.from({ length: Math.max(0, parts.length - length + 1) }, (_, at) => parts.slice(at, at + length).join(" ")),
	);
}

/** Are these runs of one text, as two print it? */
export function areOfOneText(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
	return fewer.size >= FEWEST && [...fewer].filter((run) => more.has(run)).length >= SHARED * fewer.size;
}
