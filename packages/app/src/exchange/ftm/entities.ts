import { createHash } from "node:crypto";
import { codesOf, type Document } from "@fissure/core";
import type { CaseEvent, LedgerEntry } from "@fissure/model";

/** An entity of FollowTheMoney, as its tools read one a line. */
export interface FtmEntity {
	readonly id: string;
	readonly schema: "Organization" | "PublicBody" | "Event" | "Note" | "PlainText";
	readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The same thing has the same id in every file. */
const idOf = (...of: readonly string[]): string =>
	`fissure-${createHash("sha256").update(JSON.stringify(of)).digest("hex").slice(0, ID_DIGITS)}`;
const ID_DIGITS = 32;

export const holderId = (holder: string): string => idOf("holder", holder);
export const textId = (document: string, sha256: string): string => idOf("text", document, sha256);

/** Characters of a name; FollowTheMoney takes 384. */
const LONGEST_NAME = 380;
const nameOf = (name: string): string => {
	const all = Array.from(name);
	return all.length <= LONGEST_NAME ? name : `${all.slice(0, LONGEST_NAME).join("")} …`;
};

/** Properties that are not empty. */
const said = (properties: Readonly<Record<string, readonly (string | null | undefined)[]>>) =>
	Object.fromEntries(
		Object.entries(properties).flatMap(([name, values]) => {
			const own = [...new Set(values.filter((value) => value !== null && value !== undefined && value !== ""))];
			return own.length === 0 ? [] : [[name, own as readonly string[]]];
		}),
	);

/** A state is a public body with its country; any other holder is an organization. */
export function holderEntity(holder: string, name: string | undefined): FtmEntity {
	const country = codesOf(holder)?.alpha2?.toLowerCase();
	return {
		id: holderId(holder),
		schema: codesOf(holder) === undefined ? "Organization" : "PublicBody",
		properties: said({ name: [name ?? holder], alias: [name === undefined ? null : holder], country: [country] }),
	};
}

/** A text without its words and its language, for which FollowTheMoney has codes of three letters. */
export const textEntity = (document: Document, sha256: string): FtmEntity => ({
	id: textId(document.id, sha256),
	schema: "PlainText",
	properties: said({
		fileName: [document.id],
		title: [document.title],
		name: [nameOf(document.title ?? document.id)],
		publisher: [document.publisher],
		author: [document.speaker],
		publishedAt: [document.date],
		sourceUrl: [webAddress(document.url)],
		summary: [document.venue],
		mimeType: ["text/plain"],
	}),
});

/** A meeting, a call, a session or a vote, with who took part. */
export const eventEntity = (
	{ id, name, kind, date, parties }: Pick<CaseEvent, "id" | "name" | "kind" | "date" | "parties">,
	texts: readonly string[],
): FtmEntity => ({
	id: idOf("event", id),
	schema: "Event",
	properties: said({
		name: [nameOf(name ?? id)],
		recordId: [id],
		keywords: [kind],
		date: [date],
		involved: parties.map(holderId),
		proof: texts,
	}),
});

/** A position: a note on its holder, with the words that it rests on; its text is the proof. */
export const positionEntity = (
	entry: LedgerEntry,
	{ sha256, number }: { readonly sha256: string; readonly number: number },
	names: { readonly holder: string; readonly issue: string },
): FtmEntity => ({
	id: idOf("position", textId(entry.document.id, sha256), String(number)),
	schema: "Note",
	properties: said({
		name: [nameOf(`${names.holder}: ${names.issue}`)],
		description: [entry.quote.exact],
		summary: [
			`${entry.manner}, stance ${entry.stance ?? "not read"}, ${entry.status}, said by ${entry.asserter}, coded by ${entry.coder}`,
		],
		notes: [entry.note],
		keywords: [names.issue],
		entity: [holderId(entry.holder)],
		proof: [textId(entry.document.id, sha256)],
		sourceUrl: [webAddress(entry.document.url)],
	}),
});

const webAddress = (url: string | null | undefined): string | null =>
	url !== null && url !== undefined && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null;
