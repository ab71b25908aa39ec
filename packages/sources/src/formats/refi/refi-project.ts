/** What a project of the REFI-QDA standard (`.qdpx`) holds of texts and of what coders marked in them. */
export interface RefiProject {
	readonly name: string;
	/** The program that wrote it; empty where it does not say. */
	readonly origin: string;
	readonly codes: readonly RefiCode[];
	readonly texts: readonly RefiText[];
	/** Sources that are pictures, sound or film, or whose text is not in the file. */
	readonly otherSources: number;
}

export interface RefiCode {
	readonly guid: string;
	/** With the names above it where another code has the same: `Economy / Trade`. */
	readonly name: string;
	readonly description: string;
	/** False of what only groups codes. */
	readonly isCodable: boolean;
}

export interface RefiText {
	readonly guid: string;
	readonly name: string;
	readonly description: string;
	readonly text: string;
	readonly marks: readonly RefiMark[];
}

/** A code that a coder gave to words. */
export interface RefiMark {
	/** Code points of the text; the end is the first after the words. */
	readonly start: number;
	readonly end: number;
	/** Guid of the code. */
	readonly code: string;
	/** Name of the coder; null where none is named. */
	readonly user: string | null;
	/** ISO instant; null where none is given. */
	readonly at: string | null;
	readonly description: string;
}
