import type { Span } from "@fissure/model";
import type { KeyNumbers } from "./key-numbers.ts";

/** In the order of the groups of the expression that reads tokens. */
const KINDS = ["sign", "markup", "link", "number", "han", "word"] as const;
export const [SIGN, MARKUP, NUMBER, HAN, WORD] = [0, 1, 3, 4, 5];

/** One word, number, Han character, sign, tag or address of a page. */
export interface EditToken extends Span {
	/** Which token of its page it is. */
	readonly at: number;
	readonly kind: (typeof KINDS)[number];
	/** Equal where two prints of the page agree; case counts. */
	readonly key: string;
}

/** The tokens of a page, as lists of numbers: most of them are never looked at one by one. */
export interface EditTokens {
	readonly length: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** `SIGN` and the others. */
	readonly kinds: Uint8Array;
	/** Of each its key, as a number that equal tokens share. */
	readonly ids: Int32Array;
	readonly numbers: Pick<KeyNumbers, "keyOf">;
}

export const tokenAt = ({ starts, ends, kinds, ids, numbers }: EditTokens, at: number): EditToken => ({
	at,
	start: starts[at] as number,
	end: ends[at] as number,
	kind: KINDS[kinds[at] as number] as EditToken["kind"],
	key: numbers.keyOf(ids[at] as number),
});

/** Undefined before the first token and behind the last. */
export const keyAt = ({ ids, numbers }: EditTokens, at: number): string | undefined =>
	at >= 0 && at < ids.length ? numbers.keyOf(ids[at] as number) : undefined;

/** Tokens while they are read; the lists are used again for the next page. */
export class TokenLists {
	private count = 0;
	private lists = listsOf(FEW);

	clear(): void {
		this.count = 0;
		if (this.lists.starts.length > MOST_KEPT) this.lists = listsOf(FEW);
	}

	add(start: number, end: number, kind: number, id: number): void {
		const { count } = this;
		if (count === this.lists.starts.length) this.grow();
		const { starts, ends, kinds, ids } = this.lists;
		starts[count] = start;
		ends[count] = end;
		kinds[count] = kind;
		ids[count] = id;
		this.count = count + 1;
	}

	asRead(numbers: KeyNumbers): EditTokens {
		const { count: length } = this;
		const { starts, ends, kinds, ids } = this.lists;
		return {
			...{ length, numbers, starts: starts.slice(0, length), ends: ends.slice(0, length) },
			...{ kinds: kinds.slice(0, length), ids: ids.slice(0, length) },
		};
	}

	private grow(): void {
		const longer = listsOf(this.lists.starts.length * 2);
		for (const name of ["starts", "ends", "kinds", "ids"] as const) longer[name].set(this.lists[name]);
		this.lists = longer;
	}
}
const FEW = 1 << 10;
const MOST_KEPT = 1 << 18;

const listsOf = (length: number) => ({
	starts: new Int32Array(length),
	ends: new Int32Array(length),
	kinds: new Uint8Array(length),
	ids: new Int32Array(length),
});
