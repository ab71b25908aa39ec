import {
	type Account,
	type CodingContext,
	codeDocument,
	type Document,
	type Lexicon,
	type Problem,
} from "@fissure/core";
import type { Hooks } from "../inputs/text-source.ts";

/** Longest stretch of work between two looks at the signal; milliseconds. */
const BREATH_MS = 40;

/**
 * Two texts of two sides are each other's counterpart, no matter who else they name. With more accounts a mediator may be
 * among them, so each text's own words decide.
 */
export function otherOf(documents: readonly Document[]): (document: Document) => CodingContext {
	const publishers = new Set(documents.flatMap(({ publisher }) => (publisher === null ? [] : [publisher])));
	return ({ publisher }) =>
		publishers.size === 2 && documents.length === 2
			? { counterparts: [...publishers].filter((other) => other !== publisher) }
			: {};
}

interface CodeAllOptions {
	readonly contextOf?: (document: Document) => CodingContext;
	/** The problem of a text that can be read in part only (`languageGaps`). */
	readonly gapIn?: (document: Document) => Problem | null;
}

/** Accounts of these documents, in order; what cannot be read is reported and left out. */
export async function codeAll(
	documents: readonly Document[],
	lexicon: Lexicon,
	hooks: Hooks,
	{ contextOf = () => ({}), gapIn = () => null }: CodeAllOptions = {},
): Promise<readonly Account[]> {
	const accounts: Account[] = [];
	// The other clock is a module of Node's that nothing else here loads.
	let breathed = Date.now();
	for (const [done, document] of documents.entries()) {
		hooks.onProgress?.({ stage: "coding", done, total: documents.length, place: document.id });
		const account = codeDocument(document, lexicon, contextOf(document));
		if (account.ok) accounts.push(account.value);
		const problem = account.ok ? gapIn(document) : account.problem;
		if (problem !== null) hooks.onProblem?.(problem);
		if (Date.now() - breathed > BREATH_MS) {
			await new Promise(setImmediate);
			hooks.signal?.throwIfAborted();
			breathed = Date.now();
		}
	}
	return accounts;
}

/** Documents on their way to a coder; a gap is reported when the first text with it comes by. */
export async function* tellingGaps(
	documents: AsyncIterable<Document>,
	gapIn: (document: Document) => Problem | null,
	onProblem: (problem: Problem) => void,
): AsyncGenerator<Document> {
	for await (const document of documents) {
		const gap = gapIn(document);
		if (gap !== null) onProblem(gap);
		yield document;
	}
}

/** Everybody whose name a comparison shows. */
export const actorsOf = (accounts: readonly Account[]): ReadonlySet<string> =>
	new Set(
		accounts.flatMap(({ document, parties, positions }) => [
			...(document.publisher === null ? [] : [document.publisher]),
			...parties,
			...positions.map(({ holder }) => holder),
		]),
	);
