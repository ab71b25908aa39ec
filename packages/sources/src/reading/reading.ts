import type { ActorId, Document, DocumentKind, GuessedField, LanguageCode, Outcome } from "@fissure/core";
import type { Purpose } from "./draft-notation.ts";
import type { ReadOptions } from "./read-options.ts";
import type { SourceDefinition } from "./source-definition.ts";

/** What a format reader found in one text, before the caller's options and guesses fill the gaps. */
export interface Reading {
	readonly text: string;
	readonly id?: string;
	readonly title?: string;
	readonly date?: string;
	/** What its date field says, where that is no date. */
	readonly unreadDate?: string;
	readonly language?: LanguageCode;
	readonly publisher?: ActorId;
	readonly venue?: string;
	readonly speaker?: string;
	readonly kind?: DocumentKind;
	/** What the archive calls this kind of text; the kind is guessed from it where the heading says nothing. */
	readonly category?: string;
	readonly url?: string;
	/** What names the page of which a record holds one capture. */
	readonly address?: string;
	readonly event?: string;
	/** ISO day, or instant in UTC. */
	readonly capturedAt?: string;
	/** Fields above that the reader guessed. */
	readonly guessed?: readonly GuessedField[];
	/** A record of an archive: its own fields win over the caller's. */
	readonly record?: boolean;
}

/** Bytes that came from somewhere, with all that the place said about them. */
export interface Source {
	/** As the person named it: path, "-" or URL; shown in problems. */
	readonly place: string;
	/** File name or last part of the URL, from which format, id and date may be read. */
	readonly name: string;
	readonly url?: string;
	/** Of the HTTP header, lower case, without parameters. */
	readonly mediaType?: string;
	readonly charset?: string;
	/** Absolute, of a file that holds nothing but one text. */
	readonly path?: string;
	/** Of the reply, by lower-case name. */
	readonly headers?: Readonly<Record<string, string>>;
	/** ISO instant in UTC at which the bytes came, where their place says so. */
	readonly capturedAt?: string;
	/** What comes of it, where it is a PDF that is read before its turn. */
	readonly pdf?: Promise<Outcome<Reading>>;
	/** Whose page it is; where left out, the address says it, as far as it is one of those that ship. */
	readonly official?: SourceDefinition;
}

/** Leaves out what is undefined, as exact optional properties want it. */
export function present<Fields extends object>(fields: Fields): Present<Fields> {
	const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
	return Object.fromEntries(kept) as Present<Fields>;
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** What holds for every text of one call. */
export interface Run {
	/** Sources, unless said. */
	readonly purpose?: Purpose;
	readonly options: ReadOptions;
	readonly uniqueId: (id: string) => string;
}

/** A text as it was read, with the bytes it was read from: all that a case file keeps of it. */
export interface Holding {
	readonly document: Document;
	/** As they came: the page, the file unpacked, or the line of an archive. `document.sha256` is theirs. */
	readonly bytes: Uint8Array;
	readonly mediaType?: string;
	/** Its URL or absolute path. Left out for records of an archive that have an id of their own, and for standard input. */
	readonly address?: string;
	/** Of the reply, by lower-case name. */
	readonly headers?: Readonly<Record<string, string>>;
}
