/** Browsers cut an element off at some 17 million pixels; above this the bar moves faster than the rows. */
const TALLEST = 12_000_000;
/** Rows drawn above and below what is in sight, so that a quick turn of the wheel meets no empty paper. */
const SPARE = 8;

interface Sight {
	readonly count: number;
	/** Pixels of one row, of the part of the table in sight, and how far it is scrolled. */
	readonly rowHeight: number;
	readonly view: number;
	readonly scrolled: number;
}

export interface RowWindow {
	/** Of the whole body, in pixels. */
	readonly height: number;
	/** The rows to be drawn: from `first` up to before `end`. */
	readonly first: number;
	readonly end: number;
	/** Where the first of them stands, in pixels from the top of the body. */
	readonly top: number;
}

/** Which rows of many are in sight? Rows of one height; any number of them. */
export const rowWindow = ({ count, rowHeight, view, scrolled }: Sight): RowWindow => {
	const whole = count * rowHeight;
	const height = Math.min(whole, TALLEST);
	const reach = Math.max(1, height - view);
	const at = height === whole ? scrolled : (Math.min(scrolled, reach) / reach) * Math.max(0, whole - view);
	const first = Math.max(0, Math.floor(at / rowHeight) - SPARE);
	const end = Math.min(count, Math.ceil((at + view) / rowHeight) + SPARE);
	return { height, first, end: Math.max(first, end), top: scrolled + first * rowHeight - at };
};

/** How far to scroll so that a row is in sight; null where it is already. */
export const scrollToRow = (row: number, { count, rowHeight, view, scrolled }: Sight): number | null => {
	const whole = count * rowHeight;
	const height = Math.min(whole, TALLEST);
	const reach = Math.max(1, height - view);
	const scale = height === whole ? 1 : reach / Math.max(1, whole - view);
	const at = scrolled / scale;
	const top = row * rowHeight;
	if (top < at) return top * scale;
	if (top + rowHeight > at + view) return (top + rowHeight - view) * scale;
	return null;
};
