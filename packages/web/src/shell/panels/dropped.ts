import type { NamedFile } from "../../api/upload-files.ts";

/** What was dropped or pasted, sorted by what can be done with it. */
export interface Dropped {
	readonly files: readonly NamedFile[];
	readonly addresses: readonly string[];
	/** Words that are no address; empty where there are none. */
	readonly text: string;
}

/** Addresses where the words are nothing else, else the words. In a list of links, a line that begins with # says what they are. */
export const readWords = (words: string): Pick<Dropped, "addresses" | "text"> => {
	const lines = words.split(/[\r\n]+/).filter((line) => !line.startsWith("#"));
	const parts = lines.flatMap((line) => line.split(/\s+/)).filter((part) => part !== "");
	return parts.length > 0 && parts.every((part) => /^https?:\/\/./i.test(part))
		? { addresses: parts, text: "" }
		: { addresses: [], text: words.trim() };
};

/** All of a drop: files, the files of folders with their paths, links, words. The entries must be taken before anything is awaited. */
export const readDrop = async (transfer: DataTransfer): Promise<Dropped> => {
	const items = [...transfer.items].filter(({ kind }) => kind === "file");
	const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile()).filter((entry) => entry !== null);
	const words = transfer.getData("text/uri-list") || transfer.getData("text/plain");
	const files = (await Promise.all(entries.map(filesIn))).flat();
	return files.length > 0 ? { files, addresses: [], text: "" } : { files, ...readWords(words) };
};

/** Files that a system keeps for itself, such as .DS_Store, are nobody's text. */
const isHidden = (name: string): boolean => name.startsWith(".") || name === "Thumbs.db" || name === "desktop.ini";

/** Where a system has no entries it hands over the file itself. */
const filesIn = (entry: FileSystemEntry | File): Promise<readonly NamedFile[]> | readonly NamedFile[] =>
	entry instanceof File ? [{ name: entry.name, file: entry }] : filesBelow(entry);

const filesBelow = async (entry: FileSystemEntry): Promise<readonly NamedFile[]> => {
	if (isHidden(entry.name)) return [];
	if (entry.isFile) {
		const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
		return [{ name: entry.fullPath.replace(/^\//, ""), file }];
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	const inside: FileSystemEntry[] = [];
	for (;;) {
		// A reader hands out a hundred at a time, and none when it is through.
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (some.length === 0) break;
		inside.push(...some);
	}
	return (await Promise.all(inside.map(filesBelow))).flat();
};

/** Of a file field; a chosen folder gives paths. */
export const readChosen = (chosen: FileList | null): readonly NamedFile[] =>
	[...(chosen ?? [])]
		.filter(({ name }) => !isHidden(name))
		.map((file) => ({ name: file.webkitRelativePath || file.name, file }));
