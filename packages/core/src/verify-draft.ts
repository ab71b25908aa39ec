import { withPacks } from "@fissure/languages";
import type {
	Account,
	ActorId,
	Attribution,
	CheckedQuotation,
	DatedEvent,
	Document,
	Draft,
	DraftProblem,
	LocatedQuotation,
	Mark,
	Records,
	Verification,
	VerificationContext,
} from "@fissure/model";
import { checkClaims, type ReadClaims, readClaims, recordsNeeded } from "./claims/claims-in.ts";
import { codeDocument } from "./coding/code-document.ts";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { marksIn } from "./coding/marks.ts";
import { attributionsOf } from "./drafts/attribution/attributions-of.ts";
import { clausesOf } from "./verification/clause/governing-clause.ts";
import { draftChecks } from "./verification/index.ts";
import { locate } from "./verification/locate/locate.ts";
import { isSmallCollection, type SourceCopy, sourceCopies } from "./verification/locate/source-copies.ts";
import { termKind } from "./verification/locate/term-quotation.ts";

export interface VerifyOptions {
	readonly lexicon: Lexicon;
	/** Captures of the source texts that are no longer in force. */
	readonly earlier?: readonly Document[];
	readonly events?: readonly DatedEvent[];
	/** Votes, registers and series of the case; claims about them are not looked at without. */
	readonly records?: Records;
	readonly nameOf?: (actor: ActorId | "BOTH") => string;
	/** How many texts were looked through, where those given were chosen from more. */
	readonly lookedThrough?: number;
	/** Ids of documents that references of the draft name as the source, by index of the quotation. */
	readonly cited?: ReadonlyMap<number, string>;
}

/** The path from a draft and the texts it quotes to what an editor must see. The same texts always give the same result. */
export const verifyDraft = (draft: Draft, sources: readonly Document[], options: VerifyOptions): Verified =>
	withPacks([draft.document.language], () => verified(draft, sources, options));

type Verified = Pick<Verification, "draft" | "quotations" | "problems" | "claims" | "sources">;

function verified(draft: Draft, sources: readonly Document[], options: VerifyOptions): Verified {
	const { lexicon, earlier = [], events = [], nameOf = (actor) => actor, lookedThrough = sources.length } = options;
	const marks = marksWith(lexicon);
	const attributions = attributionsOf(draft, marks, sources).map((attribution, at) =>
		withCited(attribution, options.cited?.get(at)),
	);
	const copies = sourceCopies(sources, earlier, draft.quotations, marks);
	const isLarge = lookedThrough > sources.length || !isSmallCollection(sources);
	const searched = { copies, isLarge, draft: draft.document, marksIn: marks };
	const located = draft.quotations.map((quotation, at) => {
		const attribution = attributions[at] ?? null;
		return locate(quotation, at, attribution, searched, termKind(quotation, attribution, draft, marks) !== null);
	});
	const claims = options.records === undefined ? [] : checkClaims(claimsOf(draft, marks, nameOf), options.records);
	const context: VerificationContext = {
		quotations: located,
		sources: copies.map(({ document }) => document),
		isLarge,
		accountOf: accountsOf(copies, lexicon),
		marksIn: marks,
		events,
		claims,
		issues: new Map(lexicon.data.codebook.issues.map((issue) => [issue.id, issue])),
		concepts: new Map(lexicon.data.codebook.concepts.map((concept) => [concept.id, concept])),
		nameOf,
	};
	return withPacks([draft.document.language, ...languagesOfFound(located, context.sources)], () => {
		const problems = draftChecks.flatMap(({ check }) => check(draft, context)).toSorted(byPlace);
		const quotations = located.map(
			(one, at): CheckedQuotation => ({
				...one,
				...clausesOf(draft, one, context),
				problems: problems.filter(({ quotation }) => quotation === at),
			}),
		);
		return {
			draft,
			quotations,
			problems: problems.filter(({ quotation }) => quotation === null),
			claims,
			sources: sourcesOf(quotations, problems, context.sources),
		};
	});
}

/** In which languages are the texts in which something of the draft stands? */
function languagesOfFound(located: readonly LocatedQuotation[], sources: readonly Document[]): readonly string[] {
	const ids = new Set(located.flatMap(({ found }) => found?.document ?? []));
	return [...new Set(sources.flatMap(({ id, language }) => (ids.has(id) ? language : [])))];
}

/** What a draft claims of votes and figures, in its own words. */
function claimsOf(
	{ document, sentences }: Draft,
	marksIn: VerificationContext["marksIn"],
	nameOf: (actor: string) => string,
): ReadClaims {
	return readClaims({
		sentences: sentences.map(({ start, end, own }) => ({ start, end, text: own })),
		language: document.language,
		day: document.date ?? null,
		marksIn,
		nameOf,
	});
}

/** Which records of the case would a draft's claims be met with? None need be read where it claims nothing. */
export const recordsForDraft = (draft: Draft, lexicon: Lexicon): ReturnType<typeof recordsNeeded> =>
	recordsNeeded(
		claimsOf(
			draft,
			(text, language) => marksIn(text, language, lexicon),
			(actor) => actor,
		),
	);

function withCited(attribution: Attribution | null, document: string | undefined): Attribution | null {
	return document === undefined ? attribution : { ...(attribution ?? NOTHING_SAID), document };
}

export const NOTHING_SAID: Attribution = {
	words: "",
	holder: null,
	person: null,
	office: null,
	publisher: null,
	venue: null,
	date: null,
	kind: null,
	document: null,
};

/** Sentences of which the marks are kept between two drafts. */
const MOST_SENTENCES = 4000;

/** Several checks read the same sentences, and while a draft is written nearly all of them stay as they were. */
function marksWith(lexicon: Lexicon): VerificationContext["marksIn"] {
	const last = marksBy.get(lexicon);
	if (last !== undefined && last.known.size <= MOST_SENTENCES) return last.marks;
	const known = new Map<string, readonly Mark[]>();
	const marks: VerificationContext["marksIn"] = (text, language) => {
		const key = `${language} ${text}`;
		const found = known.get(key) ?? marksIn(text, language, lexicon);
		known.set(key, found);
		return found;
	};
	marksBy.set(lexicon, { known, marks });
	return marks;
}

const marksBy = new WeakMap<
	Lexicon,
	{ readonly known: ReadonlyMap<string, readonly Mark[]>; readonly marks: VerificationContext["marksIn"] }
>();

const byPlace = (a: DraftProblem, b: DraftProblem): number => a.start - b.start || a.end - b.end;

function accountsOf(copies: readonly SourceCopy[], lexicon: Lexicon): VerificationContext["accountOf"] {
	const documents = new Map(copies.map(({ document }) => [document.id, document]));
	const known = accountsBy.get(lexicon) ?? new WeakMap<Document, Account | null>();
	accountsBy.set(lexicon, known);
	return (id) => {
		const document = documents.get(id);
		if (document === undefined) return null;
		let account = known.get(document);
		if (account === undefined) {
			const coded = codeDocument(document, lexicon);
			account = coded.ok ? coded.value : null;
			known.set(document, account);
		}
		return account;
	};
}

/** A text is coded once with the same words, however often a draft that quotes it is looked at. */
const accountsBy = new WeakMap<Lexicon, WeakMap<Document, Account | null>>();

/** The documents that the result points into: the quoted first, in the order of the draft. */
function sourcesOf(
	quotations: readonly CheckedQuotation[],
	problems: readonly DraftProblem[],
	sources: readonly Document[],
): readonly Document[] {
	const named = new Set([
		...quotations
			.flatMap(({ found, elsewhere }) => [...(found === null ? [] : [found]), ...elsewhere])
			.map((quote) => quote.document),
		...problems.flatMap(({ evidence }) => evidence.map((quote) => quote.document)),
	]);
	const documents = new Map(sources.map((document) => [document.id, document]));
	return [...named].flatMap((id) => documents.get(id) ?? []);
}
