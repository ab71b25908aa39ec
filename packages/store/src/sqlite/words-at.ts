import { type RawBuilder, sql } from "kysely";

/** A place in the text of `documents`, counted in code points instead of UTF-16 units; null where SQL finds no words in it. */
export const codePointOf = (unit: RawBuilder<unknown>): RawBuilder<unknown> => sql`
	case when documents.pairs is null then null when documents.pairs = '[]' then ${unit}
		else ${unit} - (select count(*) from json_each(documents.pairs) as pair where pair.value < ${unit}) end`;

/** The words of a span of UTF-16 units in the text of `documents`; null where SQL finds none in it. */
export const wordsAt = (start: RawBuilder<unknown>, end: RawBuilder<unknown>): RawBuilder<unknown> => sql`
	substr(documents.text, ${codePointOf(start)} + 1, ${codePointOf(end)} - ${codePointOf(start)})`;
