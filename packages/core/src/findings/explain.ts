import { withArticle } from "@fissure/languages";
import {
	type Account,
	type Document,
	type EventComparator,
	type EventContext,
	type Finding,
	isAbsence,
	type Slot,
	sentenceOf,
	slotsIn,
	type Wording,
} from "@fissure/model";
import { beginningOf } from "../documents/beginning-of.ts";

/** A text with so many times the sentences says more by its length alone. */
const MUCH_LONGER = 3;

/** Adds to each finding the sentence that a person reads aloud, the explanations to weigh and what to allow for. */
export function explainFindings(
	findings: readonly Finding[],
	accounts: readonly Account[],
	{ issues }: EventContext,
	comparators: readonly EventComparator[],
): readonly Finding[] {
	const byDocument = new Map(accounts.map((account) => [account.document.id, account]));
	const byKind = new Map(comparators.map((comparator) => [comparator.id, comparator]));
	return findings.map((finding) => {
		const comparator = byKind.get(finding.kind);
		if (comparator === undefined) throw new RangeError(`Expected a comparator of ${finding.kind}, got none`);
		const { words, slots = {} } = comparator.headline(finding, byDocument);
		const usual = usualSlots(finding, byDocument, issues);
		const headline = wordingOf(words, { ...usual, ...slots });
		const caveats = caveatsOf(finding, byDocument);
		return {
			...finding,
			headline: sentenceOf(headline, idOf),
			explanations: comparator.explanations,
			caveats: caveats.map((caveat) => sentenceOf(caveat, idOf)),
			wording: { headline, caveats },
		};
	});
}

type Slots = Wording["slots"];

/** With the slots that it names, and no others. */
const wordingOf = (words: string, slots: Slots): Wording => ({
	words,
	slots: Object.fromEntries([...new Set(slotsIn(words))].map((name) => [name, slots[name] ?? []])),
});

/** As data calls it. */
function idOf(slot: Slot): string {
	if ("actor" in slot) return slot.actor;
	if ("issue" in slot) return slot.name;
	if ("words" in slot) return slot.words;
	if ("text" in slot) return slot.text;
	const { document, publisher, mark } = slot;
	return publisher === null ? document : `${publisher}${mark === null ? "" : ` (${mark})`}`;
}

function usualSlots(finding: Finding, accounts: ReadonlyMap<string, Account>, issues: EventContext["issues"]): Slots {
	const { carriedBy, against, holder, issue, evidence, instead } = finding;
	const side = (id: string): Slot => sideOf(id, finding, accounts);
	const words = (all: readonly string[]): readonly Slot[] => all.slice(0, 1).map((one) => ({ words: one }));
	return {
		carrier: [side(carriedBy)],
		others: against.map(side),
		holder: holder === null ? [] : [{ actor: holder }],
		issue: issue === null ? [] : [{ issue, name: issues.get(issue)?.name ?? issue }],
		quoted: words(evidence.map(({ exact }) => beginningOf(exact))),
		evidence: words(evidence.map(({ exact }) => exact)),
		instead: words(instead.map(({ exact }) => exact)),
	};
}

/**
 * By its publisher. Where a finding is between two texts of one publisher, by what tells them apart as well: `XVA (zh)`,
 * `XVA (2025-08-14)`.
 */
function sideOf(
	id: string,
	{ carriedBy, against }: Pick<Finding, "carriedBy" | "against">,
	accounts: ReadonlyMap<string, Account>,
): Slot {
	const documentOf = (one: string) => accounts.get(one)?.document;
	const document = documentOf(id);
	if (document === undefined) return { words: id };
	const { publisher, kind } = document;
	const side = { document: id, publisher, kind };
	if (publisher === null) return { ...side, mark: null };
	const isWithin = (one: string): boolean => documentOf(one)?.publisher === publisher;
	if (!isWithin(carriedBy) || !against.some(isWithin)) return { ...side, mark: null };
	const twins = [carriedBy, ...against].flatMap((other) => {
		const twin = documentOf(other);
		return twin !== undefined && other !== id && isWithin(other) ? [twin] : [];
	});
	const mark = ([document.language, document.date, document.kind] as const).find((value, field) =>
		twins.every((twin) => value !== undefined && value !== [twin.language, twin.date, twin.kind][field]),
	);
	return { ...side, mark: mark ?? `text ${[...accounts.keys()].indexOf(id) + 1}` };
}

const kindOf = ({ document }: Account): string => withArticle(document.kind.replaceAll("-", " "));

function caveatsOf(finding: Finding, accounts: ReadonlyMap<string, Account>): readonly Wording[] {
	const one = accounts.get(finding.carriedBy);
	const caveats = finding.against.flatMap((id): readonly Wording[] => {
		const other = accounts.get(id);
		if (one === undefined || other === undefined) return [];
		// Sentences, since a character of Chinese says more than one of English.
		const longer = one.sentences.length / Math.max(1, other.sentences.length);
		const uneven = isAbsence(finding) && longer >= MUCH_LONGER;
		const guesses = [one, other].flatMap(({ document }) =>
			document.guessed
				.filter((field) => field === "publisher" || (field === "kind" && one.document.kind !== other.document.kind))
				.map((field) => wordingOf(`${field} of {text} is a guess`, { text: [textSlot(document)] })),
		);
		const [first, second] = [one, other].map(({ document }) => [publisherSlot(document)]) as [Slot[], Slot[]];
		return [
			...(uneven
				? [
						wordingOf(
							`the account of {first} has ${one.sentences.length} sentences, that of {second} ${other.sentences.length}`,
							{ first, second },
						),
					]
				: []),
			...(one.document.kind === other.document.kind
				? []
				: [wordingOf(`${kindOf(one)} is compared with ${kindOf(other)}`, {})]),
			...guesses,
		];
	});
	return [...new Map(caveats.map((caveat) => [sentenceOf(caveat, idOf), caveat])).values()];
}

const textSlot = ({ id, publisher, kind }: Document): Slot => ({ text: id, publisher, kind });
const publisherSlot = ({ id, publisher, kind }: Document): Slot => ({ document: id, publisher, kind, mark: null });
