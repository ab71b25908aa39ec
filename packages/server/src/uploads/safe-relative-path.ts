/** Characters; longer ones no file system takes. */
const LONGEST_PART = 200;
const MOST_PARTS = 20;

/** Names of devices, which some systems open whatever their folder or ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)([.].*)?$/iu;

/**
 * Where a file may be put below a folder, by the name that its sender gave it; null where the name leads anywhere else.
 * A dropped folder sends its files with their paths, so that slashes are part of a name.
 */
export function safeRelativePath(name: string): string | null {
	const parts = name
		.normalize("NFC")
		.replaceAll("\\", "/")
		.split("/")
		.filter((part) => part !== "");
	if (parts.length === 0 || parts.length > MOST_PARTS || name.startsWith("/")) return null;
	return parts.every(isSafe) ? parts.join("/") : null;
}

const isSafe = (part: string): boolean =>
	part.length <= LONGEST_PART &&
	!/^[.]+$/u.test(part) &&
	// Control characters and those that turn the direction of writing hide what a name is.
	!/[\p{C}:*?"<>|]/u.test(part) &&
	!/[. ]$/u.test(part) &&
	!DEVICE.test(part);
