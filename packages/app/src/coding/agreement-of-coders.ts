import {
	ADJUDICATED,
	byCodeUnits,
	type CodedBy,
	type CoderAgreementOptions,
	type ComparedText,
	coderAgreement,
	comparedText,
	failed,
	type Outcome,
	PERSON_RULE,
	withoutVersion,
} from "@fissure/core";
import type { Account, CoderAgreement, DocumentFilters, Reading, StoredCorrection } from "@fissure/model";
import type { CaseFile } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { analysing } from "../series/analysing.ts";

export interface CodersAsked extends Omit<CoderAgreementOptions, "coders"> {
	/** Names: `lexicon`, `person:Ana`, `Ana`; unless given all that have coded a text, decisions between them left out. */
	readonly coders?: readonly string[];
	/** Also positions of low certainty, which are no claims. */
	readonly unsure?: boolean;
	/** Which texts. */
	readonly filters?: Pick<DocumentFilters, "publishers" | "kinds" | "languages" | "from" | "to">;
}

/** Texts whose codings are read together. */
const AT_ONCE = 100;

/**
 * How much do coders of the same texts of a case agree?
 *
 * A coder is compared as they read: what a person has corrected since counts as the program read it, and a text in which a person only
 * corrected is no coding of the whole text by that person.
 *
 * - problems: `coder-unknown`, `coders-few`, those of names and of the file
 */
export async function agreementOfCoders(
	file: CaseFile,
	store: Store,
	{ coders: named = [], unsure = false, filters: given = {}, ...options }: CodersAsked,
	hooks: Hooks = {},
): Promise<Outcome<CoderAgreement>> {
	const filters = await resolveFilters(file, store, given);
	if (!filters.ok) return filters;
	const all = await store.codersOfTexts(file, filters.value);
	if (!all.ok) return all;
	const coders = meantCoders(named, [...new Set(all.value.map(({ coder }) => withoutVersion(coder)))]);
	if (!coders.ok) return coders;
	const ofText = new Map<string, string[]>();
	for (const { document, coder } of all.value) {
		if (!coders.value.includes(withoutVersion(coder))) continue;
		const known = ofText.get(document);
		if (known === undefined) ofText.set(document, [coder]);
		else known.push(coder);
	}
	const ids = [...ofText].filter(([, own]) => own.length > 1).map(([id]) => id);
	const texts: ComparedText[] = [];
	let unsureCount = 0;
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		analysing(hooks, [from, ids.length], "codings");
		const some = ids.slice(from, from + AT_ONCE);
		const corrections = await store.correctionsOf(file, some);
		if (!corrections.ok) return corrections;
		const accounts = new Map<string, Account[]>();
		for await (const { account } of store.codingsOf(file, { ids: some })) {
			if (!coders.value.includes(withoutVersion(account.coder))) continue;
			const { id } = account.document;
			accounts.set(id, [...(accounts.get(id) ?? []), account]);
		}
		for (const id of some) {
			const own = accounts.get(id) ?? [];
			const [first] = own;
			if (first === undefined) continue;
			const corrected = corrections.value.filter(({ document }) => document === id);
			const codings = own.map((account) => asRead(account, corrected, unsure));
			unsureCount += codings.reduce((sum, { unsure: count }) => sum + count, 0);
			texts.push(
				comparedText(
					first.document,
					codings.map(({ coding }) => coding),
				),
			);
		}
	}
	analysing(hooks, [ids.length, ids.length], "agreement");
	const found = coderAgreement(texts, { ...options, coders: coders.value });
	const single = ofText.size - ids.length;
	return {
		ok: true,
		value: {
			...found,
			leftOut: [
				...(single === 0 ? [] : [{ why: "one-coder" as const, count: single }]),
				...found.leftOut,
				...(unsureCount === 0 ? [] : [{ why: "low-certainty" as const, count: unsureCount }]),
			],
		},
	};
}

/** What was read in a text by one coder, as they read it. */
function asRead(
	{ coder: version, positions }: Account,
	corrections: readonly StoredCorrection[],
	unsure: boolean,
): { readonly coding: CodedBy; readonly unsure: number } {
	const coder = withoutVersion(version);
	const sure = positions.filter(({ certainty }) => unsure || certainty !== "low");
	const replaced = corrections.flatMap(({ replaces }) =>
		replaces !== null && withoutVersion(replaces.coder) === coder ? replaces : [],
	);
	const isCorrecting = coder.startsWith(PERSON_RULE) && corrections.some(({ person }) => person === coder);
	// Decisions are taken where others differ, and nowhere else.
	const isWhole = !isCorrecting && coder !== ADJUDICATED;
	return {
		coding: { coder, version, isWhole, readings: [...sure.map(readingOf), ...replaced] },
		unsure: positions.length - sure.length,
	};
}

const readingOf = ({ quote, ...read }: Account["positions"][number]): Reading => ({
	...{ start: quote.start, end: quote.end, issue: read.issue, holder: read.holder, asserter: read.asserter },
	...{ manner: read.manner, stance: read.stance },
});

/** Names as the case has them, in the order in which they were given; all, the program first, where none was. */
function meantCoders(named: readonly string[], known: readonly string[]): Outcome<readonly string[]> {
	const inOrder = known.toSorted((a, b) => rankOf(a) - rankOf(b) || byCodeUnits(a, b));
	const meant: string[] = [];
	for (const name of named) {
		const found = inOrder.filter((coder) =>
			[coder, coder.slice(coder.indexOf(":") + 1)].includes(withoutVersion(name)),
		);
		const [coder] = found.length === 1 ? found : found.filter((one) => one === withoutVersion(name));
		if (coder === undefined) {
			const expected = inOrder.length === 0 ? "a coder of the case, which has none yet" : inOrder.join(", ");
			return failed("coder-unknown", `Expected ${expected}, got "${name}"; name one of these`, "coder");
		}
		meant.push(coder);
	}
	const coders = named.length === 0 ? inOrder.filter((coder) => coder !== ADJUDICATED) : [...new Set(meant)];
	if (coders.length >= 2) return { ok: true, value: coders };
	const got = coders[0] === undefined ? "none" : `only ${coders[0]}`;
	return failed(
		"coders-few",
		`Expected two coders or more of the same texts, got ${got}; code texts by another coder, or import a coding`,
		"coder",
	);
}

/** The program, persons, models. */
const rankOf = (coder: string): number => (coder.startsWith(PERSON_RULE) ? 1 : coder.includes(":") ? 2 : 0);
