/**
 * Who asks, and where a host's keeper can say a word about it.
 *
 * - contact: an address of the web or of mail, of the one who runs the visits; what does not belong into a header is left out
 */
export const userAgent = (contact: string): string => {
	const shown = contact.replace(/[^\x21-\x7e]|[()\\]/g, "").slice(0, 200);
	return `fissure/0.1 (reader of official texts${shown === "" ? "" : `; +${shown}`})`;
};
