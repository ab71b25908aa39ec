import {
	type Account,
	buildLexicon,
	type CodingContext,
	type Comparison,
	codeDocument,
	compareAccounts,
	type Document,
	failed,
	type Lexicon,
	type Outcome,
	type Problem,
	setPhrasesIn,
} from "@fissure/core";
import { codebookLabel, program } from "./colophon.ts";
import { countHeld } from "./count-held.ts";
import { type LexiconChoice, loadLexicon, namesOf } from "./load-lexicon.ts";
import { type Hooks, readTexts, type TextSource } from "./text-source.ts";

export interface CompareRequest extends LexiconChoice {
	/** The accounts of the event, in the order in which they are to be shown. */
	readonly texts: readonly TextSource[];
	/** Other texts of the same publishers: the habit against which silence is judged. */
	readonly background?: readonly TextSource[];
	/** Each publisher's last text of the same kind: which formula came, which went? */
	readonly previous?: readonly TextSource[];
	/** What the event is called. */
	readonly event?: string;
	readonly allowPrivateHosts?: boolean;
}

/** An event needs two accounts before anything can be left out of one. */
const FEWEST = 2;

/**
 * Who mentions what, leaves what out, and puts words in the other's mouth?
 *
 * - out:      the comparison, with everything that could not be read among its problems
 * - problems: `lexicon-missing`, those of the codebook, `accounts-too-few`
 * - stops:    throws the signal's reason when it is aborted
 */
export async function compareTexts(request: CompareRequest, hooks: Hooks = {}): Promise<Outcome<Comparison>> {
	const data = loadLexicon(request);
	if (!data.ok) return data;
	const problems: Problem[] = [];
	const onProblem = (problem: Problem): void => {
		problems.push(problem);
		hooks.onProblem?.(problem);
	};
	const reading = {
		...hooks,
		onProblem,
		...(request.allowPrivateHosts === undefined ? {} : { allowPrivateHosts: request.allowPrivateHosts }),
	};
	const lexicon = buildLexicon(data.value);
	const code = async (sources: readonly TextSource[] = []): Promise<readonly Account[]> =>
		codeAll(await readTexts(sources, reading), lexicon, { ...hooks, onProblem });
	const texts = await readTexts(request.texts, reading);
	const accounts = await codeAll(texts, lexicon, { ...hooks, onProblem }, otherOf(texts));
	if (accounts.length < FEWEST) return tooFew(accounts, problems);
	const background = (await code(request.background)).filter(isNoneOf(accounts));
	const previous = await code(request.previous);
	hooks.signal?.throwIfAborted();
	hooks.onProgress?.({ stage: "comparing", done: 0, total: 1, place: request.event ?? "" });
	const { codebook } = data.value;
	const actorNames = namesOf(data.value, actorsOf(accounts));
	return {
		ok: true,
		value: {
			event: request.event ?? accounts.find(({ document }) => document.event !== undefined)?.document.event ?? null,
			...compareAccounts(accounts, {
				codebook,
				background,
				previous,
				setPhrases: (account) => setPhrasesIn(account, lexicon),
			}),
			background: countHeld(accounts, background),
			problems,
			actorNames,
			program: program(),
			codebook: codebookLabel(codebook, request.codebook),
		},
	};
}

/** Longest stretch of work between two looks at the signal; milliseconds. */
const BREATH_MS = 40;

/**
 * Two texts of two sides are each other's counterpart, whoever else they name. With more accounts a mediator may be
 * among them, so each text's own words decide.
 */
function otherOf(documents: readonly Document[]): (document: Document) => CodingContext {
	const publishers = new Set(documents.flatMap(({ publisher }) => (publisher === null ? [] : [publisher])));
	return ({ publisher }) =>
		publishers.size === 2 && documents.length === 2
			? { counterparts: [...publishers].filter((other) => other !== publisher) }
			: {};
}

async function codeAll(
	documents: readonly Document[],
	lexicon: Lexicon,
	hooks: Hooks,
	contextOf: (document: Document) => CodingContext = () => ({}),
): Promise<readonly Account[]> {
	const accounts: Account[] = [];
	let breathed = performance.now();
	for (const [done, document] of documents.entries()) {
		hooks.onProgress?.({ stage: "coding", done, total: documents.length, place: document.id });
		const account = codeDocument(document, lexicon, contextOf(document));
		if (account.ok) accounts.push(account.value);
		else hooks.onProblem?.(account.problem);
		if (performance.now() - breathed > BREATH_MS) {
			await new Promise(setImmediate);
			hooks.signal?.throwIfAborted();
			breathed = performance.now();
		}
	}
	return accounts;
}

/** A folder of background often holds the very texts that are compared; they are no habit of their own. */
const isNoneOf = (accounts: readonly Account[]): ((account: Account) => boolean) => {
	const texts = new Set(accounts.map(({ document }) => document.text));
	return ({ document }) => !texts.has(document.text);
};

const tooFew = ({ length }: readonly Account[], problems: readonly Problem[]): Outcome<never> =>
	failed(
		"accounts-too-few",
		`Expected at least ${FEWEST} texts to compare, got ${length}; ${problems.length === 0 ? "name another file, address or folder" : "see what was said of the others"}`,
		"texts",
	);

const actorsOf = (accounts: readonly Account[]): ReadonlySet<string> =>
	new Set(
		accounts.flatMap(({ document, parties, positions }) => [
			...(document.publisher === null ? [] : [document.publisher]),
			...parties,
			...positions.map(({ holder }) => holder),
		]),
	);
