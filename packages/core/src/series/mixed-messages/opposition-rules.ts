import { FOLDED_LETTERS, languageOf } from "@fissure/languages";
import type { LanguageCode, OppositionWords, SideVerb } from "@fissure/model";
import { QUESTIONS, type Question } from "./questions.ts";

/** The words of a language in which sides are taken, ready to be looked for. */
export interface OppositionRules {
	readonly things: readonly { readonly kind: string; readonly name: string; readonly expression: RegExp }[];
	/** Of each question all its formulas, and all its things: whether there is any. */
	readonly any: readonly { readonly question: Question; readonly formula: RegExp; readonly thing: RegExp }[];
	readonly before: Readonly<Record<SideVerb, RegExp | null>>;
	readonly behind: Readonly<Record<SideVerb, RegExp | null>>;
	readonly formulas: readonly {
		readonly question: Question;
		readonly side: 1 | -1;
		/** Said of the holder itself, which is then the object. */
		readonly isOwn: boolean;
		readonly expression: RegExp;
	}[];
	/** Which questions may words be about? */
	readonly anchored: (words: string) => ReadonlySet<string>;
	/** Where in a whole text, in order, is a beginning of words by which a question may be meant? One pass, at 7 ns a character. */
	readonly anchors: (text: string) => readonly Anchor[];
	/** Words that say something only beside an actor's name. */
	readonly touched: RegExp;
	readonly negated: RegExp;
	readonly turnable: RegExp;
	readonly noun: RegExp;
	readonly others: RegExp;
	readonly needsSubject: RegExp;
	readonly conditional: RegExp;
	readonly reported: RegExp;
	readonly clauseEnd: RegExp;
	readonly ownLast: RegExp;
	readonly notSubject: RegExp;
	readonly topic: RegExp;
	readonly many: RegExp;
	readonly reach: number;
	readonly one: RegExp;
}

/** A beginning of words by which questions may be meant. */
export interface Anchor {
	readonly at: number;
	readonly questions: readonly string[];
}

/** All matches, in order; `matchAll` makes a copy of the expression at each call, which costs more than the search. */
export function matchesOf(expression: RegExp, text: string): readonly RegExpExecArray[] {
	expression.lastIndex = 0;
	const first = expression.exec(text);
	if (first === null) return NONE;
	const found = [first];
	for (;;) {
		const next = expression.exec(text);
		if (next === null) return found;
		found.push(next);
		if (next[0] === "") expression.lastIndex++;
	}
}
const NONE: readonly RegExpExecArray[] = [];

const known = new Map<LanguageCode, OppositionRules | null>();

/** Null for a language whose pack has no `oppositions`. */
export function oppositionRules(language: LanguageCode): OppositionRules | null {
	let found = known.get(language);
	if (found === undefined) {
		const pack = languageOf(language);
		found = pack?.oppositions === undefined ? null : compile(pack.oppositions, pack.sentences.unspaced === true);
		known.set(language, found);
	}
	return found;
}

/** "our-nuclear-arms+": a formula in which the holder speaks of itself. */
const OWN = "our-";
const EDGES = { start: `(?<![${FOLDED_LETTERS}-])`, end: `(?![${FOLDED_LETTERS}])`, space: "\\s*", gap: 18 };
const UNSPACED = { start: "", end: "", space: "", gap: 4 };
/** Any letter of a word, without the flag for Unicode: with it an expression takes three times as long. */
const plain = (source: string): string =>
	source.replace(/\[\\p\{L\}[^\]]*\]|\\p\{L\}/gu, '[^\\s.,;:!?()"“”]').replace(/\\p\{N\}/gu, "\\d");
const NEVER = /(?!)/g;

function compile(rules: OppositionWords, isUnspaced: boolean): OppositionRules {
	const { start, end, space, gap } = isUnspaced ? UNSPACED : EDGES;
	const of = (source: string, flags = "gi"): RegExp =>
		source === "" ? NEVER : new RegExp(`${start}(?:${plain(source)})${end}`, flags);
	const each = (which: "before" | "behind"): Readonly<Record<SideVerb, RegExp | null>> =>
		Object.fromEntries(
			Object.entries(rules.verbs).map(([deed, words]) => [deed, words[which] === "" ? null : of(words[which])]),
		) as Record<SideVerb, RegExp | null>;
	const { befriend, condemn } = rules.verbs;
	return {
		things: Object.entries(rules.things).map(([key, source]) => {
			const [kind = "", name = ""] = key.split(":");
			return { kind, name, expression: of(source) };
		}),
		any: QUESTIONS.map((question) => {
			const named = (key: string): boolean => [question.id, OWN + question.id].includes(key.slice(0, -1));
			const isThing = (key: string): boolean => question.things.includes(key.split(":")[0] ?? "");
			return {
				question,
				formula: of(joined(rules.formulas, named), "i"),
				thing: of(joined(rules.things, isThing)),
			};
		}),
		before: each("before"),
		behind: each("behind"),
		formulas: Object.entries(rules.formulas).flatMap(([key, source]) => {
			const name = key.slice(0, -1);
			const isOwn = name.startsWith(OWN);
			const question = QUESTIONS.find(({ id }) => id === (isOwn ? name.slice(OWN.length) : name));
			const side = key.endsWith("+") ? 1 : -1;
			return question === undefined ? [] : [{ question, side, isOwn, expression: of(source) } as const];
		}),
		...anchorsOf(rules.anchors),
		touched: of(
			[befriend, condemn]
				.flatMap(({ before, behind }) => [before, behind])
				.filter((source) => source !== "")
				.join("|"),
			"i",
		),
		negated: new RegExp(`(?:${start}(?:${plain(rules.negation)})${end})${space}[^,.;:]{0,${gap}}$`, "i"),
		turnable: new RegExp(`^(?:${plain(rules.turnable)})`, "i"),
		others: of(rules.others, "i"),
		noun: of(rules.nouns, "i"),
		needsSubject: of(rules.needsSubject, "i"),
		conditional: of(rules.conditional, "i"),
		reported: of(rules.reported, "i"),
		clauseEnd: new RegExp(plain(rules.clauseEnd), "gi"),
		ownLast: of(rules.own, "gi"),
		notSubject: new RegExp(`${start}(?:${plain(rules.notSubject)})${space}(?:the )?$`, "i"),
		topic: new RegExp(`${start}(?:${plain(rules.topic)})${space}$`, "i"),
		many: of(rules.multilateral, "i"),
		one: of(rules.unilateral, "i"),
		reach: rules.reach,
	};
}

const joined = (sources: Readonly<Record<string, string>>, isMeant: (key: string) => boolean): string =>
	Object.entries(sources)
		.flatMap(([key, source]) => (isMeant(key) && source !== "" ? [`(?:${source})`] : []))
		.join("|");

/** Without the flag for Unicode, an engine looks for a list of beginnings many times faster. */
function anchorsOf(anchors: OppositionWords["anchors"]): Pick<OppositionRules, "anchored" | "anchors"> {
	const given = Object.entries(anchors).flatMap(([question, words]) =>
		words.split("|").map((word) => ({ word: word.toLowerCase(), question })),
	);
	// Who finds "nuclear test" has found "nuclear", too.
	const questions = new Map(
		given.map(({ word }) => [
			word,
			[...new Set(given.filter((other) => word.includes(other.word)).map(({ question }) => question))],
		]),
	);
	// The longest first, so that "trade war" is not taken for "trade".
	const expression = new RegExp([...questions.keys()].toSorted((a, b) => b.length - a.length).join("|"), "gi");
	return {
		anchored: (words) => {
			const found = new Set<string>();
			for (const [word] of matchesOf(expression, words))
				for (const question of questions.get(word.toLowerCase()) ?? []) found.add(question);
			return found;
		},
		anchors: (text) =>
			matchesOf(expression, text).map(({ index, 0: word }) => ({
				at: index,
				questions: questions.get(word.toLowerCase()) ?? [],
			})),
	};
}
