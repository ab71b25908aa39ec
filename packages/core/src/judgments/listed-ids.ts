const MOST_LISTED = 6;

/** In a message: the first few, and how many more there are. */
export function listedIds(ids: readonly string[]): string {
	const more = ids.length - MOST_LISTED;
	return [...ids.slice(0, MOST_LISTED), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
