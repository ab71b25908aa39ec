import { failed, type Outcome } from "@fissure/model";

/** Keys and indices from the root: `["forecasts", 2, "id"]`. */
export type Path = readonly (string | number)[];

/** Reads plain data field by field and keeps every complaint; what cannot be read comes back as a stand-in. */
export interface FieldReader {
	readonly refuse: (code: string, path: Path, message: string) => void;
	/** How many complaints there are by now: an entry that raised none is sound. */
	readonly complaints: () => number;
	readonly problems: () => readonly (Outcome<never> & { readonly ok: false })[];
	/** A mapping with no other keys than these. Null where it is none. */
	readonly record: (path: Path, value: unknown, keys: readonly string[]) => Readonly<Record<string, unknown>> | null;
	/** Empty where nothing is given. */
	readonly list: (path: Path, value: unknown) => readonly unknown[];
	readonly words: (path: Path, value: unknown) => string;
	readonly wordsOrNull: (path: Path, value: unknown) => string | null;
	readonly oneOf: <Word extends string>(path: Path, value: unknown, words: readonly Word[]) => Word;
}

/** Items of lists in one reading; a file that repeats itself by aliases can hold billions and still be small. */
const MOST_ITEMS = 200_000;
const LONGEST_SHOWN = 60;

/**
 * @param placeOf where a path stands, as a person would look for it
 *
 * - problems: `judgment-field-missing`, `judgment-field-unknown`, `judgment-field-wrong`, `judgments-too-many`
 */
export function fieldReader(placeOf: (path: Path) => string): FieldReader {
	const problems: (Outcome<never> & { readonly ok: false })[] = [];
	let left = MOST_ITEMS;
	const refuse: FieldReader["refuse"] = (code, path, message) => {
		problems.push(failed(code, message, placeOf(path)));
	};
	const words: FieldReader["words"] = (path, value) => {
		if (typeof value === "string" && value.trim() !== "") return value.trim();
		if (value === undefined || value === null || value === "")
			refuse("judgment-field-missing", path, `Expected words for "${path.at(-1)}", got nothing; write them`);
		else refuse("judgment-field-wrong", path, `Expected words, got ${shownValue(value)}; put them in quotation marks`);
		return "";
	};
	return {
		refuse,
		complaints: () => problems.length,
		problems: () => problems,
		record: (path, value, keys) => {
			if (typeof value !== "object" || value === null || Array.isArray(value)) {
				refuse("judgment-field-wrong", path, `Expected a mapping of ${keys.join(", ")}, got ${shownValue(value)}`);
				return null;
			}
			const record = value as Readonly<Record<string, unknown>>;
			for (const key of Object.keys(record))
				if (!keys.includes(key))
					refuse(
						"judgment-field-unknown",
						[...path, key.slice(0, LONGEST_SHOWN)],
						`Expected one of ${keys.join(", ")}, got ${shownValue(key)}; correct the name or take it out`,
					);
			// Only what the data itself says: "constructor" is something on every object.
			return Object.fromEntries(keys.filter((key) => Object.hasOwn(record, key)).map((key) => [key, record[key]]));
		},
		list: (path, value) => {
			if (value === undefined || value === null) return [];
			if (!Array.isArray(value)) {
				refuse("judgment-field-wrong", path, `Expected a list, got ${shownValue(value)}; begin each item with "- "`);
				return [];
			}
			if (value.length <= left) {
				left -= value.length;
				return value;
			}
			// Told of every list that is left unread: what lost its evidence so must not pass for sound.
			refuse("judgments-too-many", path, `Expected ${MOST_ITEMS} items at most, got more; part the file in several`);
			return [];
		},
		words,
		wordsOrNull: (path, value) => (value === undefined || value === null ? null : words(path, value)),
		oneOf: (path, value, allowed) => {
			const found = allowed.find((word) => word === value);
			if (found !== undefined) return found;
			const code = value === undefined || value === null ? "judgment-field-missing" : "judgment-field-wrong";
			refuse(code, path, `Expected one of ${allowed.join(", ")}, got ${shownValue(value)}`);
			return allowed[0] as (typeof allowed)[number];
		},
	};
}

/** A value in a message: never long, never more than its first layer, since data may hold itself. */
export function shownValue(value: unknown): string {
	if (value === undefined || value === null) return "nothing";
	if (typeof value === "string") {
		const cut = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
		return JSON.stringify(cut);
	}
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a mapping" : String(value);
}
