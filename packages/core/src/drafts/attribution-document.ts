import { foldText } from "../languages/fold.ts";
import type { Document } from "../model/document.ts";

/** A title that is shorter may be any words: in letters, and in Han characters. */
const TITLE_LETTERS = 16;
const TITLE_HAN = 6;

/**
 * Which held document do these words of a draft name outright, by address, title, file name or id?
 *
 * Null where they name none, or two; of two where one name stands inside the other the longer is meant.
 */
export function documentNamedIn(raw: string, held: readonly Document[]): string | null {
	const text = plain(raw);
	const found = held.flatMap((document) => {
		const name = namesOf(document).find((candidate) => holds(text, candidate));
		return name === undefined ? [] : [{ id: document.id, name }];
	});
	const longest = found.filter(
		({ id, name }) =>
			!found.some((other) => other.id !== id && other.name.length > name.length && other.name.includes(name)),
	);
	const ids = [...new Set(longest.map(({ id }) => id))];
	return ids.length === 1 ? (ids[0] as string) : null;
}

const plain = (text: string): string => foldText(text).replace(/[\s*_`]+/gu, " ");

function namesOf({ id, url, title }: Document): readonly string[] {
	const address =
		url === undefined
			? []
			: [
					plain(url)
						.replace(/^https?:\/\/(?:www\.)?/u, "")
						.replace(/[/#]+$/u, ""),
				];
	const heading = plain(title ?? "").trim();
	const file = plain(id).split("/").at(-1) ?? "";
	return [
		...address.filter((name) => name.length > 12 && name.includes("/")),
		...(isTelling(heading) ? [heading] : []),
		...[plain(id), file].filter((name) => name.length > 4 && /[\d._/:-]/u.test(name) && /\p{L}/u.test(name)),
	];
}

const isTelling = (title: string): boolean =>
	title.length >= TITLE_LETTERS || (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= TITLE_HAN;

const GOES_ON = /^(?:[\p{N}_-]|(?!\p{Script=Han})\p{L}|[/?=&]\S)/u;

/** As a whole: `…/en/12` is not named by `…/en/123`, nor the file `norland-1` by `norland-10.txt`. */
function holds(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
		if (/\p{Script=Han}/u.test(name)) return true;
		const before = text[at - 1] ?? " ";
		if (!/[\p{L}\p{N}_-]/u.test(before) && !GOES_ON.test(text.slice(at + name.length, at + name.length + 2)))
			return true;
	}
	return false;
}
