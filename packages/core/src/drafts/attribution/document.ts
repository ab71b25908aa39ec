import { countUnspaced, foldText, hasUnspaced, UNSPACED } from "@fissure/languages";
import type { Document } from "@fissure/model";

/** A title that is shorter may be any words: in letters, and in characters without spaces between words. */
const TITLE_LETTERS = 16;
const TITLE_UNSPACED = 6;

/** Every name by its first letters, so that a sentence is read once however many texts are held. */
export type DocumentNames = ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;

// No name is shorter.
const KEY = 5;

export function documentNames(held: readonly Document[]): DocumentNames {
	const names = new Map<string, { readonly id: string; readonly name: string }[]>();
	for (const document of held)
		for (const name of namesOf(document)) {
			const key = name.slice(0, KEY);
			const list = names.get(key);
			if (list === undefined) names.set(key, [{ id: document.id, name }]);
			else list.push({ id: document.id, name });
		}
	return names;
}

/**
 * Which source document do these words of a draft name outright, by address, title, file name or id?
 *
 * Null where they name none, or two; of two where one name is inside the other the longer is meant.
 */
export function documentNamedIn(raw: string, names: DocumentNames): string | null {
	if (names.size === 0) return null;
	const text = plain(raw);
	const found: { readonly id: string; readonly name: string }[] = [];
	for (let at = 0; at + KEY <= text.length; at++)
		for (const one of names.get(text.slice(at, at + KEY)) ?? []) if (isNamedAt(text, at, one.name)) found.push(one);
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
		...[plain(id), file].filter((name) => name.length >= KEY && /[\d._/:-]/u.test(name) && /\p{L}/u.test(name)),
	];
}

const isTelling = (title: string): boolean => title.length >= TITLE_LETTERS || countUnspaced(title) >= TITLE_UNSPACED;

const GOES_ON = new RegExp(String.raw`^(?:[\p{N}_-]|(?![${UNSPACED}])\p{L}|[/?=&]\S)`, "u");

/** As a whole: `…/en/12` is not named by `…/en/123`, nor the file `norland-1` by `norland-10.txt`. */
function isNamedAt(text: string, at: number, name: string): boolean {
	if (!text.startsWith(name, at)) return false;
	if (hasUnspaced(name)) return true;
	return (
		!/[\p{L}\p{N}_-]/u.test(text[at - 1] ?? " ") && !GOES_ON.test(text.slice(at + name.length, at + name.length + 2))
	);
}
