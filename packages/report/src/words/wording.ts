import {
	type CellHolder,
	type Comparison,
	type Finding,
	type FindingKind,
	isAbsence,
	type MatrixCell,
	type PreviousChange,
	unreadShares,
} from "@fissure/core";
import { FINDING_KINDS, type Slot, sentenceOf, type Wording } from "@fissure/model";
import { figure, percent } from "./figures.ts";
import type { RenderOptions } from "./options.ts";
import { isOfSeveral, KIND_NAMES, nameActor, paragraphOf, plural, type Side, sideOf } from "./sides.ts";
import { oneLine } from "./visible.ts";

/** A sentence begins with a capital, also where it begins with "the". */
const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What each kind of difference is called in front of a reader. */
export const FINDING_NAMES = Object.fromEntries(
	FINDING_KINDS.map((kind) => [kind, capitalised(kind.replaceAll("-", " "))]),
) as Readonly<Record<FindingKind, string>>;

export const SALIENCE_NAMES: Readonly<Record<1 | 2 | 3, string>> = { 3: "headline-worthy", 2: "notable", 1: "minor" };

export const NO_BASE_RATE = "none (no background texts)";

/** `emphasis 0.59 (from 0 to 1)` */
export const measureWords = ({ name, value, range: [least, most] }: NonNullable<Finding["measure"]>): string =>
	`${name} ${figure(value)} (from ${figure(least)} to ${figure(most)})`;

/** One sentence on how usual it is for this side to touch the issue. */
export const baseRateWords = ({ kind, baseRate: rate }: Pick<Finding, "kind" | "baseRate">): string =>
	rate === null
		? isAbsence({ kind })
			? NO_BASE_RATE
			: "not computed for this kind"
		: `mentioned in ${rate.touching} of its ${plural(rate.held, "background text")}; expected ${percent(rate.probability)} (95\u00A0%: ${percent(rate.interval[0])} to ${percent(rate.interval[1])})`;

/** In place of an issue's name where none fits, or where the other side speaks of it and lacks only these words. */
export const IN_OWN_WORDS = "no issue";

/** What is said where nothing was found: that the texts agree only where nearly all of them was read. */
export function nothingFoundWords({ accounts, actorNames = {} }: Pick<Comparison, "accounts" | "actorNames">): string {
	const shares = unreadShares(accounts);
	if (shares.length === 0) return "No differences of the kinds that Fissure looks for.";
	const of = (id: string): string => {
		const document = accounts.find((account) => account.document.id === id)?.document;
		if (document === undefined) return id;
		const { publisher, kind } = document;
		return calledOf({ text: id, publisher, kind }, { actorNames });
	};
	const parts = shares.map(
		({ document, unread, sentences }) =>
			`${unread} of ${plural(sentences, "sentence")} (${percent(unread / sentences)}) in ${of(document)}`,
	);
	return `No differences found, but these sentences match no issue of the codebook: ${parts.join(", ")}. Read them before you say that the texts agree.`;
}

export const issueName = (issue: string | null, comparison: Comparison, { issueNames }: RenderOptions): string => {
	if (issue === null) return IN_OWN_WORDS;
	const name = issueNames[issue] ?? comparison.matrix.find((row) => row.issue === issue)?.name ?? issue;
	return oneLine(name);
};

/** Whose position a text gives out: its own, another's, or common ground. */
export const holderMark = ({ holder, manner }: CellHolder, side: Side, options: RenderOptions): string => {
	if (manner === "joint" || holder === "BOTH") return side.account.parties.length > 2 ? "all sides" : "both";
	if (manner === "counterpart") return `attributed to ${nameActor(holder, options)}`;
	// In a text that both sides sign, "own" would leave open whose.
	return side.account.document.publisher === null ? `${nameActor(holder, options)} alone` : "own";
};

/** Names that English puts an article before. */
const WITH_ARTICLE =
	/^(?:United |European |Soviet |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Holy See|.* (?:Republic|Islands|Emirates|Kingdom|States|Union|Federation)$)/u;

/** What actors are called, by id. */
type ActorNames = Pick<RenderOptions, "actorNames">;

export const inSentence = (actor: string, { actorNames }: ActorNames): string => {
	const name = actorNames[actor] ?? actor;
	return WITH_ARTICLE.test(name) ? `the ${name}` : name;
};

/** What is in a slot as people call it: an actor by name, a text that nobody publishes alone by what it is. */
function calledOf(slot: Slot, names: ActorNames): string {
	if ("actor" in slot) return inSentence(slot.actor, names);
	if ("issue" in slot) return slot.name;
	if ("words" in slot) return slot.words;
	const { publisher, kind } = slot;
	const text = `the ${KIND_NAMES[kind]}`;
	if ("text" in slot) return publisher === null ? text : `${text} of ${inSentence(publisher, names)}`;
	return publisher === null ? text : `${inSentence(publisher, names)}${slot.mark === null ? "" : ` (${slot.mark})`}`;
}

const inWords = (wording: Wording, names: ActorNames): string =>
	oneLine(sentenceOf(wording, (slot) => calledOf(slot, names)));

/** The headline with all that it names called by name; as it was written where a case has it from an earlier version. */
export const headlineOf = ({ headline, wording }: Pick<Finding, "headline" | "wording">, names: ActorNames): string =>
	capitalised(wording === undefined ? oneLine(headline) : inWords(wording.headline, names));

/** What to allow for, with names in the same way. */
export const caveatsOf = (
	{ caveats, wording }: Pick<Finding, "caveats" | "wording">,
	names: ActorNames,
): readonly string[] => wording?.caveats.map((caveat) => inWords(caveat, names)) ?? caveats.map(oneLine);

export const signed = (stance: number | null): string =>
	stance === null ? "?" : stance > 0 ? `+${stance}` : stance < 0 ? `−${-stance}` : "0";

export interface CellVoice {
	readonly mark: string;
	/** The mark where there is little room: nothing for what a text says of its own. */
	readonly short: string;
	readonly words: readonly string[];
}

/** The verbs of a cell by voice, each with its paragraph: own: ¶2 reaffirms, ¶4 opposes. */
export function voicesOf(cell: MatrixCell, side: Side, options: RenderOptions): readonly CellVoice[] {
	const voices = new Map<string, { readonly short: string; readonly words: Map<string, string> }>();
	for (const holder of cell.holders) {
		const mark = holderMark(holder, side, options);
		const verb = holder.verb === null ? "mentions it" : oneLine(holder.verb);
		const voice = voices.get(mark) ?? { short: shortMark(holder, mark, options), words: new Map<string, string>() };
		const paragraph = paragraphOf(side.account, holder.quote);
		const place = paragraph === null ? "" : `¶${paragraph}\u00A0`;
		if (!voice.words.has(verb))
			voice.words.set(verb, `${place}${verb}${options.numbers ? `\u00A0${signed(holder.stance)}` : ""}`);
		voices.set(mark, voice);
	}
	return [...voices].map(([mark, { short, words }]) => ({ mark, short, words: [...words.values()] }));
}

const shortMark = ({ holder, manner }: CellHolder, mark: string, { actorNames }: RenderOptions): string => {
	if (mark === "own") return "";
	return manner === "counterpart" && holder !== "BOTH" ? oneLine(actorNames[holder] ?? holder) : mark;
};

/** Where a text first touches the issue and how much of it does: `¶3, 12 % of the text`. */
export const reachOf = (cell: MatrixCell): string =>
	`${cell.rank === null ? "" : `¶${cell.rank}, `}${cell.share > 0 && cell.share < 0.005 ? "<1\u00A0%" : percent(cell.share)} of the text`;

/** Where a text mentions an issue and no verb takes a position on it. */
export const NO_POSITION = "mentioned, no position";

/** A cell of the matrix as it is shown. */
export interface MatrixEntry {
	/** How early, and how much of the text. */
	readonly reach: string;
	readonly voices: readonly CellVoice[];
}

/** A cell line by line: how early and how much, then each voice with its verbs. */
export const entryWords = (entry: MatrixEntry | null): readonly string[] => {
	if (entry === null) return ["—"];
	const voices = entry.voices.map(({ mark, words }) => `${mark}: ${words.join(", ")}`);
	return [entry.reach, ...(voices.length > 0 ? voices : [NO_POSITION])];
};

/** What words are to the finding that quotes them. */
export const PART_WORDS = { evidence: "", instead: "says instead, ", counter: "evidence against it, " } as const;

export const NO_ISSUE = "None of these texts mentions an issue of the codebook.";

export const UNMATCHED = "Passages that match no issue of the codebook and have nothing similar in the other text.";

export const NO_UNMATCHED = "None: every passage matches an issue or has something similar in the other text.";

/** Sides that a finding is held against and that have no words in it: nothing corresponds there. */
export const silentSides = ({ against, evidence, instead }: Finding, sides: readonly Side[]): readonly Side[] =>
	against.flatMap((document) => {
		const speaks = [...evidence, ...instead].some((quote) => quote.document === document);
		return speaks ? [] : (sideOf(sides, document) ?? []);
	});

/** Whether there is a base rate for every publisher, and for whom there is none. */
export const backgroundWords = (bare: readonly string[]): string =>
	bare.length === 0
		? "There are background texts for every publisher."
		: `No background texts for ${bare.join(", ")}, so there is no base rate for them.`;

/** Publishers with no background texts, so that "never says so" cannot be claimed of them. */
export const withoutBackground = ({ background }: Comparison, sides: readonly Side[]): readonly string[] => {
	const bare = sides.filter(
		({ account: { document } }) => !isOfSeveral(document) && (background[document.publisher ?? ""] ?? 0) === 0,
	);
	return [...new Set(bare.map(({ publisher }) => publisher))];
};

export const ONLY_GIVEN = "Only the given texts are compared; a missing text is never counted as an omission.";

/** `3 phrases gone, 9 new` */
export function changesInShort(changes: readonly Pick<PreviousChange, "kind">[]): string {
	const gone = changes.filter(({ kind }) => kind !== "new").length;
	const parts = [
		...(gone === 0 ? [] : [`${plural(gone, "phrase")} gone`]),
		...(gone === changes.length
			? []
			: [gone === 0 ? `${plural(changes.length, "new phrase")}` : `${changes.length - gone} new`]),
	];
	return parts.join(", ");
}

/** How a wording came or went, and how often chance alone would do so; null where one earlier text cannot say. */
export const changeNote = ({ kind, probability }: PreviousChange): string =>
	`${kind === "new" ? "new" : "gone"} since its previous text${probability === undefined || probability === null ? "" : ` (chance alone: ${percent(probability)})`}`;
