// What the fields of nouns have in common. Loads no schema, and knows no noun.

/** These fields of a noun and no others, in this order. */
export const pick = <Noun, Field extends keyof Noun>(noun: Noun, fields: readonly Field[]): Pick<Noun, Field> =>
	Object.fromEntries(fields.map((field) => [field, noun[field]])) as Pick<Noun, Field>;

/** Characters; names and ids are words, not texts. */
const LONGEST_NAME = 200;

/** One line that names somebody or something. */
export const isName = (value: unknown): value is string =>
	typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_NAME && !/\p{C}/u.test(value);

/** Characters; a note says why, and is no essay. */
export const LONGEST_NOTE = 2_000;

export const isNote = (value: unknown): value is string =>
	typeof value === "string" && value.length <= LONGEST_NOTE && !/\p{Surrogate}/u.test(value);
