import type { ActorId, DocumentKind, LanguageCode } from "@fissure/core";

/** Where official texts are published, how to find the new ones, and where on the page the text stands. */
export interface SourceDefinition {
	readonly id: string;
	/** Host, or host and beginning of the path: `mfa.example`, `mfa.example/en`. Hosts below it are meant too. */
	readonly sites: readonly string[];
	readonly venue: string;
	readonly publisher?: ActorId;
	readonly language?: LanguageCode;
	/** What is published there, the most common first; taken where a text does not say what it is. */
	readonly kinds: readonly DocumentKind[];
	readonly lists: readonly ListDefinition[];
	/** Addresses of RSS or Atom feeds. */
	readonly feeds: readonly string[];
	readonly page: PageSelectors;
	readonly politeness: Politeness;
	/** Minutes between two checks of it. */
	readonly everyMinutes?: number;
	/** Whether it has been tried against the live site, which may change without notice. */
	readonly tested: boolean;
}

/** A page that lists texts; CSS selectors, those of link, title and date within the item. */
export interface ListDefinition {
	readonly url: string;
	readonly item: string;
	/** The item itself where it is the link. */
	readonly link?: string;
	/** The words of the link where left out. */
	readonly title?: string;
	/** The day in the address where left out. */
	readonly date?: string;
}

/** CSS selectors, the surest first. Where none fits, the page is read as any other. */
export interface PageSelectors {
	readonly title: readonly string[];
	readonly date: readonly string[];
	readonly body: readonly string[];
}

export interface Politeness {
	/** Between the end of one request and the next. */
	readonly delayMs: number;
	/** Requests at a time. */
	readonly concurrency: number;
}
