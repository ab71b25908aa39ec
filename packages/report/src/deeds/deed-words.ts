import type {
	DeedBaseRate,
	DeedBesideWords,
	DeedSheet,
	LevelChanges,
	LinkTurns,
	VoteTotals,
	WordDeedLag,
	WordsAndDeedsReport,
	WordsBesideDeeds,
} from "@fissure/model";
import { nameOf, type ProfileNames } from "../profile/sentence-blocks.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";

// How words beside deeds are said, on a page and in a terminal alike.

const percent = (share: number): string => (share > 0 && share < 0.01 ? "below 1 %" : `${Math.round(share * 100)} %`);

const THOUSANDTH = 0.001;
export const chanceWords = (name: string, chance: number): string =>
	chance < THOUSANDTH ? `${name} < .001` : `${name} = ${chance.toFixed(3).replace(/^0/u, "")}`;

/** "+1.5", "−2", "0" */
export const stanceWords = (value: number): string => {
	const rounded = Math.round(value * 10) / 10;
	return `${rounded > 0 ? "+" : rounded < 0 ? "−" : ""}${Math.abs(rounded)}`;
};

/** "100-11-58": yes, no, abstentions, as the United Nations write it. */
export const totalsWords = ({ yes, no, abstain }: VoteTotals): string => `${yes}-${no}-${abstain}`;

export const VERDICT_WORDS: Readonly<Record<DeedBesideWords["verdict"], string>> = {
	agrees: "agrees",
	softer: "softer than words",
	differs: "differs",
	open: "words take no side",
	few: "too few words",
	silent: "no words",
	absent: "absent",
};

/** "3 agree, 1 softer than words, 2 without words" */
export const verdictsWords = ({ verdicts }: Pick<WordsBesideDeeds, "verdicts">): string => {
	const said = [
		[verdicts.agrees, "agree with the words near them"],
		[verdicts.softer, "are softer"],
		[verdicts.differs, "differ"],
		[verdicts.open, "where the words take no side"],
		[verdicts.few, "with too few words"],
		[verdicts.silent, "without words, which is no agreement"],
		[verdicts.absent, "absent"],
	] as const;
	return said.flatMap(([count, words]) => (count === undefined || count === 0 ? [] : [`${count} ${words}`])).join(", ");
};

/** "6 % (0–21 %; 5 of 171 deeds on 8 issues)" */
const rateWords = ({ share, low, high, differs, compared, groups }: DeedBaseRate, of: string): string =>
	`${percent(share)} (${Math.round(low * 100)}–${Math.round(high * 100)} %; ${thousands(differs)} of ${thousands(compared)} deeds ${of === "issue" ? "by" : "of"} ${plural(groups, of)})`;

/** Whether what differs here is more than what differs anyway. */
export function baseRateWords(one: WordsBesideDeeds, names: ProfileNames): readonly string[] {
	const { holder, differs, compared, elsewhere, others, p, q, isUnusual } = one;
	const who = nameOf(holder, names);
	if (compared === 0)
		return [
			`No deed of ${who} can be compared: there are no words near one that take a side. Silence is no agreement.`,
		];
	const here = `Deeds differ from words in ${differs} of ${compared} that can be compared.`;
	const own =
		elsewhere === null
			? `How often deeds of ${who} differ from its words elsewhere cannot be said: too few.`
			: `Elsewhere ${who} differs in ${rateWords(elsewhere, "mapping")}.`;
	const theirs =
		others === null
			? "How often others differ here cannot be said: too few."
			: `Others differ here in ${rateWords(others, "holder")}.`;
	return [`${here} ${own} ${theirs}`, judgedWords({ differs, p, q, isUnusual })];
}

function judgedWords({
	differs,
	p,
	q,
	isUnusual,
}: Pick<WordsBesideDeeds, "differs" | "p" | "q" | "isUnusual">): string {
	if (p === null) return "Without a base rate nobody can say whether that is unusual.";
	if (differs === 0) return "Nothing differs.";
	const sure = q === null || q === p ? chanceWords("p", p) : `${chanceWords("p", p)}, ${chanceWords("q", q)}`;
	return isUnusual
		? `That is oftener than both rates explain (${sure}).`
		: `That is no oftener than such rates explain (${sure}): no finding.`;
}

/** "Militarization of Crimea: abstain 2018-12-17, then no 2019-12-09"; one answer between two that are alike may be an error of the record. */
export const turnsWords = ({ link, runs }: LinkTurns): string =>
	`${oneLine(link)}: ${runs
		.map(({ done, from, to, times }, at) => {
			const isAlone = times === 1 && at > 0 && runs[at - 1]?.done === runs[at + 1]?.done;
			const when = from === to ? from : `${from} to ${to} (${times} times)`;
			return `${done} ${when}${isAlone ? " (once only: check the record)" : ""}`;
		})
		.join(", then ")}`;

/** Whether a level moved, and when. */
export function changesWords(what: "Words" | "Deeds", { state, n, p, changes }: LevelChanges): string {
	if (state === "few") return `${what}: too few to test for a change (${n}).`;
	if (state === "even") return `${what}: nearly all alike (${n}), so that nothing can have moved.`;
	if (changes.length === 0) return `${what}: no clear change in ${n}${p === null ? "" : ` (${chanceWords("p", p)})`}.`;
	return `${what}: ${changes
		.map(
			({ date, low, high, p: chance, effect }) =>
				`moved by ${stanceWords(effect)} about ${date} (after ${low} and by ${high}, with a confidence of 95 %; ${chanceWords("p", chance)})`,
		)
		.join("; ")}.`;
}

export const lagWords = ({ words, deeds, link, order, least, most }: WordDeedLag): string => {
	const what = link === null ? "the deeds" : `the answers on ${oneLine(link)}`;
	const when = `words moved about ${words}, ${what} about ${deeds}`;
	if (order === "open") return `Which was first is open: ${when}; between ${least} and ${most} days.`;
	const [from, to] = order === "words-first" ? [least, most] : [-most, -least];
	return `${order === "words-first" ? "Words" : "Deeds"} were first, by ${from} to ${to} days: ${when}.`;
};

const SIDES = { for: "+", neutral: "0", against: "−" } as const;

/** What was done, and the side of the axis that it is on: "no (+)". */
export const doneWords = ({ done, value }: Pick<DeedBesideWords, "done" | "value">): string =>
	value === null ? done : `${done} (${SIDES[value]})`;

/** What the whole rests on. */
export function restsOn({ before, after, least, statements, overall, leftOut }: WordsAndDeedsReport): string {
	const { unsure, muted, undated, translated } = leftOut;
	const left = (
		[
			[unsure, "of low certainty"],
			[muted, "on muted issues"],
			[undated, "in texts without a date"],
			[translated, "in translations"],
		] as const
	).flatMap(([count, why]) => (count === 0 ? [] : [`${thousands(count)} ${why}`]));
	return `Words count from ${before} days before a deed to ${after} after it, in ${plural(least, "text")} or more. In this case ${thousands(overall.differs)} of ${thousands(overall.compared)} deeds of ${plural(overall.holders, "holder")} differ from words. ${thousands(statements)} statements count${left.length === 0 ? "" : `; left out: ${left.join(", ")}`}.`;
}

/** Deeds that a reader wants to see first: what differs, then what is softer, the latest first; as many as fit on a page. */
export function shownDeeds({ deeds }: Pick<DeedSheet, "deeds">, most: number): readonly DeedBesideWords[] {
	const weight = ({ verdict }: DeedBesideWords): number =>
		verdict === "differs" ? 0 : verdict === "softer" ? 1 : verdict === "agrees" ? 2 : verdict === "open" ? 3 : 4;
	const chosen = deeds
		.toSorted((a, b) => weight(a) - weight(b) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
		.slice(0, most);
	return deeds.filter((deed) => chosen.includes(deed));
}
