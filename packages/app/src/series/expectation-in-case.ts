import { byCodeUnits, expectationOf, failed, habitOf, lettersOf, type Outcome } from "@fissure/core";
import type { ExpectedIssue, ExpectedIssues } from "@fissure/model";
import type { Case } from "@fissure/store";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { translationsOf } from "./stated-once.ts";

export interface ExpectationAsked {
	/** Code or name of an actor; of the text, where one is named. */
	readonly publisher?: string;
	readonly parties?: readonly string[];
	/** ISO day. */
	readonly date?: string;
	/** Id of a text: its publisher, partners, day and length are asked about. */
	readonly text?: string;
}

/** Less probable issues say nothing by being absent. */
const LEAST = 0.02;

/**
 * What would this publisher be expected to mention in such a text at such a time?
 *
 * - out:      every issue with a probability of a fiftieth or more, and what a named text mentions beside them
 * - problems: `expectation-asked` without a publisher and a day, `document-missing`, `text-not-coded`, those of names and of the file
 */
export async function expectationInCase(
	file: Case,
	store: Store,
	asked: ExpectationAsked,
): Promise<Outcome<ExpectedIssues>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const about = await aboutWhat(file, store, asked);
	if (!about.ok) return about;
	const { publisher, parties, date, document, mentioned, length } = about.value;
	const all = await store.publishersAndLanguages(file);
	if (!all.ok) return all;
	const background = await store.readHabits(file, all.value.publishers, lexicon.value.coded);
	if (!background.ok) return background;
	const event = { documents: document === null ? [] : [document], parties: [publisher, ...parties], length, date };
	const translations = await translationsIn(file, store, all.value.publishers);
	if (!translations.ok) return translations;
	const counted = background.value.filter(({ id }) => !translations.value.has(id));
	const expectation = expectationOf(counted);
	const habit = habitOf(counted);
	const issues = lexicon.value.data.codebook.issues.flatMap(({ id }): readonly ExpectedIssue[] => {
		const rate = expectation.rate(publisher, id, event);
		if (rate === null) return [];
		const isMentioned = mentioned?.has(id) ?? null;
		if (rate.probability < LEAST && isMentioned !== true) return [];
		return [
			{
				...{ issue: id, ...rate, habit: habit(publisher, id, event)?.probability ?? rate.probability, isMentioned },
				...expectation.reasons(publisher, id, event),
			},
		];
	});
	return {
		ok: true,
		value: {
			...{ publisher, parties, date, document },
			texts: counted.filter((text) => text.publisher === publisher && text.id !== document).length,
			translated: background.value.filter((text) => text.publisher === publisher && translations.value.has(text.id))
				.length,
			issues: issues.toSorted((a, b) => b.probability - a.probability || byCodeUnits(a.issue, b.issue)),
		},
	};
}

/** Texts of these publishers that say again what another says. */
async function translationsIn(
	file: Case,
	store: Store,
	publishers: readonly string[],
): Promise<Outcome<ReadonlySet<string>>> {
	const facts = await store.factsOfAll(file, { publishers });
	return facts.ok ? translationsOf(file, store, facts.value) : facts;
}

interface About {
	readonly publisher: string;
	readonly parties: readonly string[];
	readonly date: string;
	readonly document: string | null;
	readonly mentioned: ReadonlySet<string> | null;
	/** In letters; null where no text is named. */
	readonly length: number | null;
}

async function aboutWhat(
	file: Case,
	store: Store,
	{ publisher, parties = [], date, text }: ExpectationAsked,
): Promise<Outcome<About>> {
	const resolved = await resolveFilters(file, store, {
		...(publisher && { publishers: [publisher] }),
		holders: parties,
	});
	if (!resolved.ok) return resolved;
	const named = resolved.value.publishers?.[0];
	if (text === undefined) {
		if (named === undefined || date === undefined || date.length < "2024-01-01".length)
			return failed(
				"expectation-asked",
				`Expected a publisher and a day, or a text; got ${named ?? "no publisher"}, ${date ?? "no day"}`,
				"publisher",
			);
		const { holders } = resolved.value;
		return {
			ok: true,
			value: { publisher: named, parties: holders, date, document: null, mentioned: null, length: null },
		};
	}
	for await (const { account } of store.codingsOf(file, { ids: [text], coder: "lexicon" })) {
		const { document } = account;
		if (document.publisher === null || (document.date ?? "").length < "2024-01-01".length)
			return failed(
				"expectation-asked",
				`Expected a text with a publisher and a day, got "${text}"; correct its details first`,
				text,
			);
		return {
			ok: true,
			value: {
				publisher: document.publisher,
				parties: account.parties.filter((party) => party !== document.publisher),
				date: document.date as string,
				document: document.id,
				mentioned: new Set(account.mentions.map(({ issue }) => issue)),
				length: lettersOf({ length: document.text.length, language: document.language }),
			},
		};
	}
	return failed(
		"text-not-coded",
		`Expected an analysed text of this case, got "${text}"; fissure texts shows ids`,
		text,
	);
}
