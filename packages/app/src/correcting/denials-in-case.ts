import {
	type Denial,
	type Document,
	deniedAmong,
	deniedSince,
	findDenials,
	type Lexicon,
	languageGaps,
	marksIn,
	type Outcome,
} from "@fissure/core";
import {
	type DenialSuggestion,
	type DenialsReport,
	denialInNote,
	type LedgerFilters,
	type LedgerRow,
} from "@fissure/model";
import type { Case } from "@fissure/store";
import { builtLexicon } from "../case/built-lexicon.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";

/** Positions looked at for one denial; where more fit its issues and days, none is plain. */
const MOST_POSITIONS = 400;
/** Suggestions, and positions that are marked, in one answer. */
const MOST_SHOWN = 500;

/**
 * Which positions of the case does another text deny, or its own publisher take back?
 *
 * - out:      suggestions, one sentence against one, and what persons have marked; a position that a person has decided against a denial is
 *             suggested no more
 * - silent:   where a denial names no matter of the codebook, or it is not plain which sentence it is about
 * - problems: those of the lexicon and of opening; `language-unsupported` by the hooks, once for each language
 */
export const denialsInCase = (choice: CaseChoice, hooks: Hooks = {}): Promise<Outcome<DenialsReport>> =>
	inCase(choice, "read", async (file, store) => {
		const read = await readCaseLexicon(file, store);
		if (!read.ok) return read;
		const lexicon = builtLexicon(read.value.data, read.value.coded.codebook);
		const marked = await markedIn(file, store);
		if (!marked.ok) return marked;
		const texts = await store.countDocuments(file);
		if (!texts.ok) return texts;
		const total = texts.value.documents;
		const gapIn = languageGaps("denying");
		const suggestions: DenialSuggestion[] = [];
		let denials = 0;
		let done = 0;
		for await (const document of store.documentsOf(file)) {
			hooks.signal?.throwIfAborted();
			hooks.onProgress?.({ stage: "reading", done: done++, total, place: document.id });
			const gap = gapIn(document);
			if (gap !== null) hooks.onProblem?.(gap);
			for (const denial of findDenials(document, lexicon)) {
				denials++;
				const found = await suggestionFor(file, store, { denial, document, lexicon });
				if (!found.ok) return found;
				if (found.value !== null) suggestions.push(found.value);
			}
		}
		const dateOf = ({ denial }: DenialSuggestion): string => denial.document.date ?? "";
		return {
			ok: true,
			value: {
				suggestions: suggestions.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1)).slice(0, MOST_SHOWN),
				marked: marked.value,
				denials,
			},
		};
	});

async function suggestionFor(
	file: Case,
	store: Store,
	{ denial, document, lexicon }: { readonly denial: Denial; readonly document: Document; readonly lexicon: Lexicon },
): Promise<Outcome<DenialSuggestion | null>> {
	const { date, publisher } = document;
	const none = { ok: true, value: null } as const;
	if (date === undefined || date.length < DAY || publisher === null) return none;
	if (denial.concepts.length === 0 && denial.quoted.length === 0) return none;
	const rows = new Map<number, LedgerRow>();
	for (const filters of whereToLook(denial, { date, publisher })) {
		const found = await store.newestRows(file, { ...filters, unsure: true }, { limit: MOST_POSITIONS });
		if (!found.ok) return found;
		for (const row of found.value) rows.set(row.key, { ...row, hits: [] });
	}
	const positions = [...rows.values()]
		.filter((row) => row.document.id !== document.id)
		.map((row) => ({ ...row, concepts: conceptsIn(row, lexicon), row }));
	const found = deniedAmong(denial, { publisher, date }, positions);
	if (found === null || isDecided(found.position.row, document.id)) return none;
	const { hits: _, ...position } = found.position.row;
	const { id, title, kind, language } = document;
	return {
		ok: true,
		value: {
			status: denial.kind === "withdrawal" ? "withdrawn" : "disputed",
			position,
			denial: { quote: denial.quote, document: { id, publisher, date, title: title ?? null, kind, language } },
			because: found.because,
		},
	};
}

/** Positions of the days before a denial, and of the days that it names; of those whom it names where it quotes nothing. */
function whereToLook(
	{ kind, issues, actors, quoted, dates }: Denial,
	{ date, publisher }: { readonly date: string; readonly publisher: string },
): readonly LedgerFilters[] {
	const day = date.slice(0, DAY);
	const others = actors.filter((actor) => actor !== publisher);
	const publishers = kind === "withdrawal" ? [publisher] : others;
	const about = quoted.length > 0 ? {} : { issues };
	const spans = [{ from: deniedSince(day), to: day }, ...dates.map((named) => ({ from: named, to: named }))];
	return spans.flatMap((span, at) => {
		const isNamed = at > 0 || quoted.length > 0;
		if (!isNamed && publishers.length === 0) return [];
		return [{ ...span, ...about, ...(isNamed && kind === "denial" ? {} : { publishers }) }];
	});
}

/** Letters of an ISO day. */
const DAY = 10;

/** A person has said what has become of it, or that this text changes nothing. */
const isDecided = ({ status, note }: LedgerRow, denying: string): boolean =>
	status === "disputed" || status === "withdrawn" || denialInNote(note).by?.document === denying;

const conceptsIn = ({ sentence, document }: LedgerRow, lexicon: Lexicon): readonly string[] =>
	marksIn(sentence.exact, document.language, lexicon).flatMap((mark) =>
		mark.kind === "concept" ? [mark.concept] : [],
	);

const CONTESTED = ["disputed", "withdrawn"] as const;

async function markedIn(file: Case, store: Store): Promise<Outcome<DenialsReport["marked"]>> {
	const found = await store.newestRows(file, { unsure: true, muted: true }, { limit: MOST_SHOWN, statuses: CONTESTED });
	if (!found.ok) return found;
	const placed = found.value.map((position) => ({ position, by: denialInNote(position.note).by }));
	const facts = await store.documentFacts(
		file,
		placed.flatMap(({ by }) => (by === null ? [] : [by.document])),
	);
	if (!facts.ok) return facts;
	const marked: DenialsReport["marked"][number][] = [];
	for (const { position, by } of placed) {
		const document = by === null ? undefined : facts.value.get(by.document);
		const text = document === undefined ? null : await store.readDocument(file, document.id);
		marked.push({
			position,
			by:
				by === null || document === undefined || text === null
					? null
					: { document, quote: { ...by, exact: text.text.slice(by.start, by.end) } },
		});
	}
	return { ok: true, value: marked };
}
