import { fileState } from "./file-summary.ts";

/**
 * The texts that a connection has compared with their checksums since the file was last written to, in whatever way. To compare them
 * once more would tell nothing, and takes half as long as to read them.
 */
export interface ComparedTexts {
	/** Whether those that come after this key may be among them. Forgets all where the file was written to since. */
	readonly mayHaveAfter: (key: number) => boolean;
	readonly hasAll: (rows: readonly TextRow[]) => boolean;
	readonly add: (row: TextRow) => void;
}

interface TextRow {
	/** Of the file. */
	readonly key: number;
	readonly checksum: number | null;
}

/** `stamp`: another number after each change that SQLite knows of. */
export function comparedTexts(path: string, stamp: () => number): ComparedTexts {
	const compared = new Map<number, number | null>();
	let [highest, last] = [0, ""];
	const look = (): void => {
		const now = `${stamp()} ${fileState(path)} ${fileState(`${path}-wal`)}`;
		if (now === last) return;
		compared.clear();
		[highest, last] = [0, now];
	};
	return {
		mayHaveAfter: (key) => {
			// What comes later is compared in any case; whether the file has changed is asked before anything is trusted.
			if (last === "" || key < highest) look();
			return key < highest;
		},
		hasAll: (rows) => rows.every(({ key, checksum }) => compared.get(key) === checksum),
		add: ({ key, checksum }) => {
			compared.set(key, checksum);
			highest = Math.max(highest, key);
		},
	};
}
