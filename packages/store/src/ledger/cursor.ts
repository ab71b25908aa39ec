/** A place in the ledger that stays where it is when positions are added. */
export interface Cursor {
	readonly date: string;
	/** Keys and number as in the file. */
	readonly document: number;
	readonly number: number;
	readonly key: number;
}

export const cursorOf = ({ date, document, number, key }: Cursor): string => `${date}~${document}~${number}~${key}`;

export function readCursor(text: string): Cursor | null {
	const [date, ...numbers] = text.split("~");
	const [document, number, key] = numbers.map(Number);
	if (date === undefined || numbers.length !== 3 || !numbers.every((part) => /^\d{1,15}$/.test(part))) return null;
	return { date, document: document as number, number: number as number, key: key as number };
}
