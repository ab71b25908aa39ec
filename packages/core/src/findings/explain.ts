import { UNSPACED, withArticle } from "@fissure/languages";
import type { Account, EventContext } from "@fissure/model";
import { type Finding, type FindingKind, isAbsence } from "@fissure/model";

/** A text with so many times the sentences says more by its length alone. */
const MUCH_LONGER = 3;

/** Adds to each finding the sentence that a person reads aloud, the explanations to weigh and what to allow for. */
export function explainFindings(
	findings: readonly Finding[],
	accounts: readonly Account[],
	context: EventContext,
): readonly Finding[] {
	const byDocument = new Map(accounts.map((account) => [account.document.id, account]));
	return findings.map((finding) => ({
		...finding,
		headline: headlineOf(finding, byDocument, context),
		explanations: EXPLANATIONS[finding.kind] ?? [],
		caveats: caveatsOf(finding, byDocument),
	}));
}

/** Absence is a property of texts; what happened in the room is for the reader to weigh. */
const EXPLANATIONS: Readonly<Partial<Record<FindingKind, readonly string[]>>> = {
	omission: ["not discussed", "raised, and not taken up", "discussed, and left out"],
	"unconfirmed-attribution": ["said, and left out by its own side", "said in other or weaker words", "not said"],
	"claimed-agreement": ["agreed, and left out by the other side", "agreed in weaker words", "not agreed"],
};

function headlineOf(finding: Finding, accounts: ReadonlyMap<string, Account>, { issues }: EventContext): string {
	const who = (id: string): string => sideOf(id, finding, accounts);
	const one = who(finding.carriedBy);
	const others = [...new Set(finding.against.map(who))];
	const isOne = others.length === 1;
	if (finding.issue === null) return headlineInWords(finding, one, others);
	const issue = issues.get(finding.issue)?.name ?? finding.issue;
	const touched = finding.against.some(
		(id) => accounts.get(id)?.mentions.some((mention) => mention.issue === finding.issue) ?? false,
	);
	switch (finding.kind) {
		case "omission":
			return touched
				? `${one} makes a point on “${issue}” that ${listOf(others)} ${isOne ? "does" : "do"} not answer.`
				: `${one} speaks of “${issue}”; ${listOf(others)} ${isOne ? "does" : "do"} not mention it.`;
		case "unconfirmed-attribution":
			return `${one} has ${finding.holder} take a position on “${issue}” that ${accountsOf(others)} not carry.`;
		case "claimed-agreement":
			return `${one} reports common ground on “${issue}” that ${accountsOf(others)} not carry.`;
		case "contradiction":
			return (
				changeOfPosition(finding, issue, accounts) ??
				`${one} and ${listOf(others)} give ${finding.holder === "BOTH" ? "the two sides" : finding.holder} opposite positions on “${issue}”.`
			);
		case "intensity":
			return `On “${issue}” ${one} words ${finding.holder === "BOTH" ? "the common" : `${finding.holder}'s`} position more strongly than ${listOf(others)}.`;
		case "terminology":
			return `${one} and ${listOf(others)} name the same thing differently: “${finding.evidence[0]?.exact ?? ""}” beside “${finding.instead[0]?.exact ?? ""}”.`;
		case "emphasis":
			return `${one} makes “${issue}” a theme; ${listOf(others)} ${isOne ? "gives" : "give"} it a clause.`;
	}
}

/** What one government says itself, on two dates, is no quarrel of two accounts: both wordings, the earlier first. */
function changeOfPosition(
	{ holder, evidence, instead }: Finding,
	issue: string,
	accounts: ReadonlyMap<string, Account>,
): string | null {
	const said = [...evidence.slice(0, 1), ...instead.slice(0, 1)]
		.flatMap((quote) => {
			const { publisher, date } = accounts.get(quote.document)?.document ?? {};
			return publisher === holder && date !== undefined
				? [{ words: shortened(quote.exact), date: date.slice(0, 10) }]
				: [];
		})
		.sort((a, b) => (a.date < b.date ? -1 : 1));
	const [before, after] = said;
	if (before === undefined || after === undefined || before.date === after.date) return null;
	const told = [before, after].map(({ words, date }) => `“${words}” ${/-\d\d-/u.test(date) ? "on" : "in"} ${date}`);
	return `${holder} changed its position on “${issue}”: ${told.join(", ")}.`;
}

/** Letters of the words that a headline shows. */
const SHOWN = 120;
const SHOWN_UNSPACED = 45;

/** Where no issue fits, or only these words are missing, the text's own words say what it is about. */
function headlineInWords({ kind, holder, evidence }: Finding, one: string, others: readonly string[]): string {
	const [quote] = evidence;
	const words = quote === undefined ? "" : `: “${shortened(quote.exact)}”`;
	switch (kind) {
		case "unconfirmed-attribution":
			return `${one} has ${holder} say what ${accountsOf(others)} not carry${words}.`;
		case "claimed-agreement":
			return `${one} gives as common ground what ${accountsOf(others)} not carry${words}.`;
		default:
			return `${one} says what ${accountsOf(others)} not carry${words}.`;
	}
}

function shortened(words: string): string {
	// Quotation marks inside the words would end those around them.
	const plain = words.replace(/\s+/gu, " ").replaceAll("“", "‘").replaceAll("”", "’");
	const most = UNSPACED_WORDS.test(plain) ? SHOWN_UNSPACED : SHOWN;
	if (plain.length <= most) return plain.replace(/[.。]$/u, "");
	const cut = plain.slice(0, most);
	return `${cut.slice(0, UNSPACED_WORDS.test(plain) ? most : Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}
const UNSPACED_WORDS = new RegExp(`[${UNSPACED}]{8}`, "u");

/**
 * By its publisher. Where a finding is between two texts of one publisher, by what tells them apart as well: `XVA (zh)`,
 * `XVA (2025-08-14)`.
 */
function sideOf(
	id: string,
	{ carriedBy, against }: Pick<Finding, "carriedBy" | "against">,
	accounts: ReadonlyMap<string, Account>,
): string {
	const documentOf = (one: string) => accounts.get(one)?.document;
	const document = documentOf(id);
	if (document === undefined || document.publisher === null) return id;
	const { publisher } = document;
	const isWithin = (one: string): boolean => documentOf(one)?.publisher === publisher;
	if (!isWithin(carriedBy) || !against.some(isWithin)) return publisher;
	const twins = [carriedBy, ...against].flatMap((other) => {
		const twin = documentOf(other);
		return twin !== undefined && other !== id && isWithin(other) ? [twin] : [];
	});
	const mark = ([document.language, document.date, document.kind] as const).find((value, field) =>
		twins.every((twin) => value !== undefined && value !== [twin.language, twin.date, twin.kind][field]),
	);
	return `${publisher} (${mark ?? id})`;
}

const accountsOf = (names: readonly string[]): string =>
	names.length === 1 ? `the account of ${names[0]} does` : `the accounts of ${listOf(names)} do`;

const listOf = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const kindOf = ({ document }: Account): string => withArticle(document.kind.replaceAll("-", " "));

function caveatsOf(finding: Finding, accounts: ReadonlyMap<string, Account>): readonly string[] {
	const one = accounts.get(finding.carriedBy);
	const caveats = finding.against.flatMap((id): readonly string[] => {
		const other = accounts.get(id);
		if (one === undefined || other === undefined) return [];
		const name = ({ document }: Account): string => document.publisher ?? document.id;
		// Sentences, since a character of Chinese says more than one of English.
		const longer = one.sentences.length / Math.max(1, other.sentences.length);
		const uneven = isAbsence(finding) && longer >= MUCH_LONGER;
		const guesses = [one, other].flatMap(({ document }) =>
			document.guessed
				.filter((field) => field === "publisher" || (field === "kind" && one.document.kind !== other.document.kind))
				.map((field) => `${field} of ${document.id} is a guess`),
		);
		return [
			...(uneven
				? [
						`the account of ${name(one)} has ${one.sentences.length} sentences, that of ${name(other)} ${other.sentences.length}`,
					]
				: []),
			...(one.document.kind === other.document.kind ? [] : [`${kindOf(one)} is compared with ${kindOf(other)}`]),
			...guesses,
		];
	});
	return [...new Set(caveats)];
}
