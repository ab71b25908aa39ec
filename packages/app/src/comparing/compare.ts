import {
	type Account,
	buildLexicon,
	type Comparison,
	compareAccounts,
	failed,
	type LexiconData,
	languageGaps,
	type Outcome,
	type Problem,
	setPhrasesIn,
} from "@fissure/core";
import { actorsOf, codeAll, otherOf } from "../coding/code-accounts.ts";
import { type Hooks, readTexts, type TextSource } from "../inputs/text-source.ts";
import { type LexiconChoice, loadLexicon, namesOf } from "../lexicon/load-lexicon.ts";
import { withPublishers } from "../naming/resolve-publishers.ts";
import { codebookLabel, program } from "../provenance/colophon.ts";
import { countBackground } from "./count-background.ts";
import { refuseRepeatedInput, withoutRepeats } from "./repeated-texts.ts";

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
export const FEWEST = 2;

/**
 * Who mentions what, leaves what out, and puts words in the other's mouth?
 *
 * - out:      the comparison, with everything that could not be read among its problems
 * - problems: `lexicon-missing`, those of the codebook, `actor-unknown`, `actor-ambiguous`, `text-twice`, `accounts-too-few`
 * - stops:    throws the signal's reason when it is aborted
 */
export async function compareTexts(request: CompareRequest, hooks: Hooks = {}): Promise<Outcome<Comparison>> {
	const twice = refuseRepeatedInput(request.texts);
	if (twice !== null) return twice;
	const data = loadLexicon(request);
	if (!data.ok) return data;
	const owned = withPublishersOf(request, data.value);
	if (!owned.ok) return owned;
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
	const code = async (sources: readonly TextSource[]): Promise<readonly Account[]> =>
		codeAll(await readTexts(sources, reading), lexicon, { ...hooks, onProblem });
	const texts = withoutRepeats(await readTexts(owned.value.texts, reading), onProblem);
	const accounts = await codeAll(
		texts,
		lexicon,
		{ ...hooks, onProblem },
		{
			contextOf: otherOf(texts),
			gapIn: languageGaps("comparing"),
		},
	);
	if (accounts.length < FEWEST) return tooFew(accounts, problems);
	const background = (await code(owned.value.background)).filter(isNoneOf(accounts));
	const previous = await code(owned.value.previous);
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
			background: countBackground(
				accounts,
				background.map(({ document }) => document),
			),
			problems,
			actorNames,
			program: program(),
			codebook: codebookLabel(codebook, request.codebook),
		},
	};
}

function withPublishersOf(
	{ texts, background = [], previous = [] }: CompareRequest,
	data: LexiconData,
): Outcome<Required<Pick<CompareRequest, "texts" | "background" | "previous">>> {
	const owned = withPublishers([...texts, ...background, ...previous], data);
	if (!owned.ok) return owned;
	const ends = [texts.length, texts.length + background.length] as const;
	return {
		ok: true,
		value: {
			texts: owned.value.slice(0, ends[0]),
			background: owned.value.slice(...ends),
			previous: owned.value.slice(ends[1]),
		},
	};
}

/** A folder of background often holds the very texts that are compared; they are no habit of their own. */
const isNoneOf = (accounts: readonly Account[]): ((account: Account) => boolean) => {
	const texts = new Set(accounts.map(({ document }) => document.text));
	return ({ document }) => !texts.has(document.text);
};

/** What to do where one text, or none, is left to compare. */
export const tooFew = ({ length }: readonly Account[], problems: readonly Problem[]): Outcome<never> =>
	failed(
		"accounts-too-few",
		`Expected at least ${FEWEST} texts to compare, got ${length}; ${problems.length === 0 ? "name another file, address or folder" : "see the messages about the others"}`,
		"texts",
	);
