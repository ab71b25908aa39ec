import { foreignShare, languageOf, withPacks } from "@fissure/languages";
import type { Account, Mention, NameUsed, Position, ReadingCopy, SentenceSpan, Statement } from "@fissure/model";
import {
	type ActorId,
	type Document,
	type DocumentKind,
	failed,
	type LanguageCode,
	type Outcome,
	quoteOf,
	type Span,
} from "@fissure/model";
import { cutOverlong } from "../documents/cut-overlong.ts";
import { numbersIn } from "../documents/numbers/numbers.ts";
import { pageFurniture } from "../documents/pages/page-furniture.ts";
import { partsOf } from "../documents/questions.ts";
import { segment } from "../documents/segment.ts";
import { type ConceptHit, findConcepts } from "./clauses/find-concepts.ts";
import { marks, numeralPlacesIn } from "./clauses/marked-words.ts";
import { ofNearestObject } from "./clauses/nearest-object.ts";
import { isKind, isRole, type Tag, tagsBySentence, tagsOfText } from "./clauses/tags.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { accountBefore, copyOfDocument, spanBefore, spansInCopy } from "./reading-copy.ts";
import { attribute, attributeQuoted, type Clause, quotedFrom } from "./speakers/attribution.ts";
import { officesIn, officesOnDay, ofTheDay, ownTitles, titledBy } from "./speakers/offices.ts";
import { BODIES, metBy, partiesOf, STATES } from "./speakers/parties.ts";
import { certainly, sidesNamedLast } from "./speakers/short-sides.ts";
import { BOTH as BOTH_SPEAK, type Floor, partiesNamed, type Setting, type Speaker } from "./speakers/speakers.ts";
import { type Passage, privateNames, unlistedNameParty } from "./speakers/unlisted-name-party.ts";
import { introducedByTitle } from "./speakers/verb-first.ts";
import { type Found, inside, isQuestion, statementsOf } from "./statements.ts";

/**
 * Raise the number when rules change what is read. A case keeps by which coder a text was read, so that a text read by
 * another one is known as such and read again by `fissure code`. A change of words alone changes the hash of the codebook.
 */
export const LEXICON_CODER = "lexicon@0.14.0";

/** What is known beside the text: the other parties of the event, where the caller knows them. */
export interface CodingContext {
	readonly counterparts?: readonly ActorId[];
}

/**
 * What does this text say, who is said to hold it, and where does each say so?
 *
 * Sentence by sentence: concepts of the codebook, clauses by speaker, attitudes, statements, positions. Deterministic;
 * time linear in the text.
 *
 * - silent:   on a text in a language without word lists, or partly in another language than it is said to be in
 * - problems: `language-unsupported`, `publisher-unknown`, `term-too-costly`
 */
export const codeDocument = (document: Document, lexicon: Lexicon, context: CodingContext = {}): Outcome<Account> =>
	withPacks([document.language], () => readAccount(document, lexicon, context));

function readAccount(document: Document, lexicon: Lexicon, context: CodingContext): Outcome<Account> {
	const { copied, copy } = copyOfDocument(document);
	const coded = codeCopy(copied, document, lexicon, context, copy);
	return coded.ok ? { ok: true, value: accountBefore(coded.value, document, copy) } : coded;
}

/** @param original what the document is a copy of */
function codeCopy(
	document: Document,
	original: Document,
	lexicon: Lexicon,
	context: CodingContext,
	copy: ReadingCopy,
): Outcome<Account> {
	const tagged = tagText(document, original, lexicon, context, copy);
	if (!tagged.ok) return tagged;
	const { sentences, tags, beside, besideTitle, parties, setting } = tagged.value;
	const isForeign = ({ meaning }: Tag): boolean =>
		(meaning.kind === "role" && meaning.role === "between_states") ||
		((meaning.kind === "person" ||
			(meaning.kind === "actor" && STATES.has(lexicon.kinds.get(meaning.actor) ?? "state"))) &&
			meaning.actor !== setting.publisher);
	const concepts = findConcepts(
		{ tags, beside, besideTitle },
		{ issues: lexicon.foreignIssues, partied: parties.length > 1, isForeign },
		document.date,
	);
	const read = readSentences(document, sentences, tags, concepts, setting);
	return {
		ok: true,
		value: {
			document,
			parties: parties.filter((party) => party !== BOTH),
			sentences,
			mentions: mentionsOf(document, sentences, concepts),
			...read,
			names: namesOf(document, tags, concepts),
			coder: LEXICON_CODER,
		},
	};
}

/** A stretch of a text, and who says what is said there. */
export interface SpokenStretch extends Span {
	/** Null where it is a question, or somebody says it who holds no state's view, such as a newspaper. */
	readonly speaker: Pick<Speaker, "holder" | "manner"> | null;
}

/** Who speaks in a text, as the built-in coder reads it. */
export interface Spoken {
	/** The parties of the event, the publisher first. */
	readonly parties: readonly ActorId[];
	/** They cover the sentences, in their order; a sentence may have several. */
	readonly stretches: readonly SpokenStretch[];
}

/**
 * Who speaks in each stretch of this text, whatever is said there?
 *
 * The rules by which `codeDocument` gives a position to its holder. Time linear in the text.
 *
 * - unit:     stretches in UTF-16 code units of the text
 * - problems: those of `codeDocument`
 */
export const speakersIn = (document: Document, lexicon: Lexicon, context: CodingContext = {}): Outcome<Spoken> =>
	withPacks([document.language], () => readSpeakers(document, lexicon, context));

function readSpeakers(document: Document, lexicon: Lexicon, context: CodingContext): Outcome<Spoken> {
	const { copied, copy } = copyOfDocument(document);
	const tagged = tagText(copied, document, lexicon, context, copy);
	if (!tagged.ok) return tagged;
	const { sentences, tags, parties, setting } = tagged.value;
	const stretches: SpokenStretch[] = [];
	for (const [at, clauses] of clausesBySentence(copied, sentences, tags, setting).entries()) {
		if (clauses === null) stretches.push({ ...spanBefore(copy, sentences[at] as SentenceSpan), speaker: null });
		else
			for (const { outside, holder, manner, ...clause } of clauses)
				stretches.push({
					...spanBefore(copy, clause),
					speaker: outside || isQuestion(copied.text, clause) ? null : { holder, manner },
				});
	}
	return { ok: true, value: { parties: parties.filter((party) => party !== BOTH), stretches } };
}

/** A text whose sentences have the words that the lexicon knows, and what is known of it before the first sentence. */
interface TaggedText {
	readonly sentences: readonly SentenceSpan[];
	readonly tags: readonly (readonly Tag[])[];
	/** Words that are looked for only beside a concept, there and in the title. */
	readonly beside: readonly (readonly Tag[])[];
	readonly besideTitle: readonly Tag[];
	readonly parties: readonly ActorId[];
	readonly setting: Setting;
}

function tagText(
	document: Document,
	original: Document,
	lexicon: Lexicon,
	context: CodingContext,
	copy: ReadingCopy,
): Outcome<TaggedText> {
	const language = languageOf(document.language);
	const words = lexicon.of(document.language);
	if (language === null || words === null) {
		return failed(
			"language-unsupported",
			`Expected a text in a language with word lists, got "${document.language}"; name another with --language`,
			document.id,
		);
	}
	const foreign = foreignShare(original.text, language.code);
	if (foreign >= UNREAD_SHARE) {
		return failed(
			"language-unsupported",
			`Expected a text in ${language.name}, got one of which some ${Math.round(foreign * 100)} % is in another language; name its language with --language, or give the part in ${language.name} alone`,
			document.id,
		);
	}
	const publisher = document.publisher ?? (document.kind === "joint-statement" ? BOTH : null);
	if (publisher === null)
		return failed(
			"publisher-unknown",
			"Expected a publisher of this text, got none; name it with --publisher",
			document.id,
		);
	const written = cutOverlong(original.text, segment(original.text, language).sentences, language.sentences);
	const places = spansInCopy(copy, written);
	const sentences =
		places === written
			? written
			: written.map(({ paragraph }, at): SentenceSpan => ({ paragraph, ...(places[at] as Span) }));
	const furniture = pageFurniture(document.text);
	const isText = (tag: Tag): boolean => !furniture.some(({ start, end }) => tag.start >= start && tag.end <= end);
	const all = tagsOfText(document.text, words, marks);
	if (all.costly !== null)
		return failed(
			"term-too-costly",
			`Expected terms that can be looked for in this text in time, got "${all.costly.slice(0, 200)}", which it makes match in too many ways; let fewer words pass in it (~), or leave out the part of the text that repeats its words`,
			document.id,
		);
	const bySentence = (list: readonly Tag[]): readonly (readonly Tag[])[] =>
		tagsBySentence(furniture.length === 0 ? list : list.filter(isText), sentences);
	const own = ownName(publisher, document);
	const open = bySentence(own(all.tags, document.text));
	const heading = tagsOfText(document.title ?? "", words);
	const title = own(heading.tags, document.title ?? "");
	const { kinds } = lexicon;
	const found = partiesOf(
		publisher,
		ofTheDay(certainly(title), document.date),
		ofTheDay(open.slice(0, 2).flatMap(certainly), document.date),
		(actor) => kinds.get(actor),
	);
	const parties = context.counterparts === undefined ? found : [publisher, ...context.counterparts];
	const tags =
		(language.coding?.sides ?? []).length === 0
			? open
			: sidesNamedLast(open, title, (actor) => parties.includes(actor));
	const setting = settingOf(document, publisher, parties, context, sentences, tags, title, kinds);
	const beside = bySentence(all.beside);
	return { ok: true, value: { sentences, tags, beside, besideTitle: heading.beside, parties, setting } };
}

/** "The Kingdom", by which several states are called: in its own text it is the publisher. */
function ownName(
	publisher: ActorId,
	{ text, language }: Document,
): (tags: readonly Tag[], words: string) => readonly Tag[] {
	const rules = languageOf(language)?.coding?.sharedName;
	if (rules === undefined || !rules.of.includes(publisher) || rules.unless.test(text)) return (tags) => tags;
	return (tags, words) =>
		tags.map((tag) =>
			tag.meaning.kind === "actor" && rules.words.test(words.slice(tag.start, tag.end))
				? { ...tag, meaning: { ...tag.meaning, actor: publisher } }
				: tag,
		);
}

/** From here on so much of a text is in another language that nothing may be concluded from what it does not say. */
const UNREAD_SHARE = 0.25;

/** All who sign a joint text together; no party of its own. */
const BOTH = "BOTH";

function settingOf(
	document: Document,
	publisher: ActorId,
	parties: readonly ActorId[],
	context: CodingContext,
	sentences: readonly SentenceSpan[],
	tags: readonly (readonly Tag[])[],
	title: readonly Tag[],
	kinds: ReadonlyMap<ActorId, string>,
): Setting {
	const { language, kind, date } = document;
	const opening = tags.slice(0, 3).flat();
	const tellsAsI = opening.some(
		(tag) => isRole(tag, "first_person") && !QUOTED.test(document.text.slice(0, tag.start)),
	);
	const headed = document.title ?? "";
	const heading: Passage = { text: headed, tags: title, first: headed.length, opening: headed.length };
	const body: Passage = {
		text: document.text,
		tags: joinedUp(tags),
		first: sentences[0]?.end ?? 0,
		opening: (sentences[1] ?? sentences[0])?.end ?? 0,
	};
	const counterparts =
		context.counterparts ??
		(MEETINGS.has(kind)
			? parties.slice(1)
			: metBy(
					{ text: headed, tags: title },
					{ text: document.text.slice(0, body.opening), tags: tags.slice(0, 2).flat() },
					parties,
					tellsAsI,
					language,
				));
	const isMet = ({ meaning }: Tag): boolean =>
		(meaning.kind === "actor" || meaning.kind === "person") && counterparts.includes(meaning.actor);
	const titlesKnown = titledBy(publisher, officesOnDay([...title, ...opening], date));
	const introduced =
		languageOf(language)?.coding?.verbFirst === undefined
			? unlistedNameParty([heading, body], publisher, counterparts, language)
			: introducedByTitle([heading, body], language, titlesKnown);
	return {
		language,
		kind,
		publisher,
		counterparts,
		named: parties.slice(1),
		date,
		introduced,
		inTitle: partyInTitle(heading, publisher, counterparts, language),
		isPrivate: privateNames([heading, body], language),
		titled: titledBy(publisher, [
			...officesIn(heading.text, title, language, introduced),
			...officesIn(document.text, opening, language, introduced),
			...officesOnDay([...title, ...opening], date),
			// Its own head goes without saying where the text names him anywhere: "the President" is not whom he meets.
			...officesOnDay(ofPublisher(tags, publisher), date),
			...ownTitles(body, language, publisher),
		]),
		signers: signersOf(publisher, counterparts, document, heading, kinds),
		metFrom: counterparts.length === 0 || title.some(isMet) ? 0 : (body.tags.find(isMet)?.start ?? 0),
		tellsAsI,
		briefs: languageOf(language)?.coding?.briefing?.test(headed) === true,
		isBody: BODIES.has(kinds.get(publisher) ?? "state"),
		isOrganisation: (actor) => BODIES.has(kinds.get(actor) ?? "state"),
		speaks: (actor) => STATES.has(kinds.get(actor) ?? "state") || parties.includes(actor),
	};
}

/** Whose is a name that the title brings in: "Speech by Ána Dole, minister" is where "ANA DOLE" is known from. */
function partyInTitle(
	heading: Passage,
	publisher: ActorId,
	counterparts: readonly ActorId[],
	language: LanguageCode,
): (name: string) => ActorId | null {
	const partyOf = unlistedNameParty([heading], publisher, counterparts, language);
	return (name) => {
		const [surname = ""] = /\S+$/u.exec(name) ?? [];
		const written = heading.text.match(/\p{L}[\p{L}’'-]*/gu)?.find((word) => bare(word) === bare(surname));
		return written === undefined ? null : partyOf(name.slice(0, name.length - surname.length) + written);
	};
}
const bare = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const ofPublisher = (tags: readonly (readonly Tag[])[], publisher: ActorId): readonly Tag[] =>
	tags.flatMap((within) => within.filter(({ meaning }) => meaning.kind === "person" && meaning.actor === publisher));

/** Who is "we" in a text that several sign: the body that its title names, else both; null where it says of none. */
function signersOf(
	publisher: ActorId,
	counterparts: readonly ActorId[],
	{ kind, language }: Document,
	{ text, tags }: Passage,
	kinds: ReadonlyMap<ActorId, string>,
): Speaker | null {
	if (kind === "joint-statement") return BOTH_SPEAK;
	if (languageOf(language)?.coding?.signedByAll?.test(text) !== true) return null;
	const named = new Set(tags.filter(isKind("actor")).map(({ meaning }) => meaning.actor));
	const [body, ...others] = named;
	if (body !== undefined && others.length === 0 && body !== publisher && BODIES.has(kinds.get(body) ?? "state"))
		return { holder: body, manner: "joint", outside: false };
	return counterparts.length > 0 ? BOTH_SPEAK : null;
}

/** `flat` takes ten times as long. */
function joinedUp(lists: readonly (readonly Tag[])[]): readonly Tag[] {
	const all: Tag[] = [];
	for (const list of lists) for (const tag of list) all.push(tag);
	return all;
}

/** Kinds of text that report two or more at one table, whatever words their titles use. */
const MEETINGS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(["joint-statement", "press-conference"]);

/** A quotation that has been opened and not closed. */
const QUOTED = /["“«][^"”»]*$/;

function readSentences(
	document: Document,
	sentences: readonly SentenceSpan[],
	tags: readonly (readonly Tag[])[],
	concepts: readonly (readonly ConceptHit[])[],
	setting: Setting,
): { readonly statements: readonly Statement[]; readonly positions: readonly Position[] } {
	const statements: Statement[] = [];
	const positions: Position[] = [];
	const numbers = walkThrough(numbersIn(document.text, document.language, numeralPlacesIn(document.text)));
	// Sentences of these languages are long, and name several objects.
	const isVerbFirst = languageOf(document.language)?.coding?.verbFirst !== undefined;
	const spoken = clausesBySentence(document, sentences, tags, setting);
	for (let at = 0; at < spoken.length; at++) {
		const clauses = spoken[at] ?? null;
		if (clauses === null) continue;
		const sentence = sentences[at] as SentenceSpan;
		const words = tags[at] as readonly Tag[];
		for (const clause of clauses) {
			if (clause.outside) continue;
			const isWhole = clause.start <= sentence.start && clause.end >= sentence.end;
			const all = concepts[at] as readonly ConceptHit[];
			const hits = isVerbFirst ? ofNearestObject(all) : all;
			const found: Found = {
				tags: isWhole ? words : inside(clause, words),
				concepts: isWhole ? hits : inside(clause, hits),
				numbers: numbers.within(clause),
			};
			const read = statementsOf(document, clause, at, sentence.paragraph, found, setting, statements.length);
			for (const { statement, positions: readings } of read) {
				for (const reading of readings) positions.push(reading);
				statements.push(statement);
			}
		}
	}
	return { statements, positions };
}

/**
 * The clauses of each sentence by who speaks; null of a question. Of all sentences before anything else is asked of one: the rules of
 * one stage fit into the processor's caches together, those of all do not.
 */
function clausesBySentence(
	document: Document,
	sentences: readonly SentenceSpan[],
	tags: readonly (readonly Tag[])[],
	setting: Setting,
): readonly (readonly Clause[] | null)[] {
	const spoken: (readonly Clause[] | null)[] = [];
	const parts = partsOf(document.text, sentences, document.language);
	let floor: Floor = { speaker: null, turn: null, paragraph: -1, named: [], before: null };
	let quoted: ReturnType<typeof quotedFrom> = null;
	for (let at = 0; at < sentences.length; at++) {
		const sentence = sentences[at] as SentenceSpan;
		if (parts[at] === "question") {
			floor = { speaker: null, turn: null, paragraph: sentence.paragraph, named: [], before: null };
			spoken.push(null);
			continue;
		}
		if (parts[at] === "answer" && floor.paragraph !== sentence.paragraph)
			floor = {
				speaker: null,
				turn: { holder: setting.publisher, manner: setting.publisher === BOTH ? "joint" : "own", outside: false },
				paragraph: sentence.paragraph,
				named: [],
				before: null,
			};
		const words = tags[at] as readonly Tag[];
		if (quoted === null || at >= quoted.until) quoted = quotedFrom(document.text, sentences, at, tags, setting, floor);
		const attributed =
			quoted === null
				? attribute(document.text, sentence, words, setting, floor)
				: attributeQuoted(document.text, sentence, words, setting, floor, quoted.speaker);
		// Where no other side is known, no two parties can be named.
		const named = setting.counterparts.length === 0 ? [] : partiesNamed(words, sentence.end, setting);
		const { speaker, turn, paragraph, before } = attributed.floor;
		floor = named.length > 1 ? { speaker, turn, paragraph, named, before } : attributed.floor;
		spoken.push(attributed.clauses);
	}
	return spoken;
}

/** Hands out an ordered list span by span, each item once looked at. */
function walkThrough<Item extends Span>(items: readonly Item[]): { readonly within: (span: Span) => readonly Item[] } {
	let next = 0;
	return {
		within: ({ start, end }) => {
			while (next < items.length && (items[next] as Item).start < start) next++;
			const first = next;
			while (next < items.length && (items[next] as Item).end <= end) next++;
			return items.slice(first, next);
		},
	};
}

function mentionsOf(
	document: Document,
	sentences: readonly SentenceSpan[],
	concepts: readonly (readonly ConceptHit[])[],
): readonly Mention[] {
	const mentions: Mention[] = [];
	for (let at = 0; at < concepts.length; at++)
		for (const { concept, start, end } of concepts[at] as readonly ConceptHit[])
			if (concept.issue !== null)
				mentions.push({
					issue: concept.issue,
					concept: concept.id,
					quote: quoteOf(document, { start, end }),
					paragraph: (sentences[at] as SentenceSpan).paragraph,
				});
	return mentions;
}

/** The names of things that take sides; their issue is that of the concept whose words they share. */
function namesOf(
	document: Document,
	tags: readonly (readonly Tag[])[],
	concepts: readonly (readonly ConceptHit[])[],
): readonly NameUsed[] {
	const names: NameUsed[] = [];
	for (let at = 0; at < tags.length; at++) {
		const sentence = tags[at] as readonly Tag[];
		for (let place = 0; place < sentence.length; place++) {
			const { start, end, meaning } = sentence[place] as Tag;
			if (meaning.kind !== "frame") continue;
			const named = (concepts[at] ?? []).find(
				(hit) => hit.concept.fixed !== null && hit.start < end && start < hit.end,
			);
			names.push({
				topic: meaning.topic,
				frame: meaning.frame,
				issue: meaning.issue ?? named?.concept.issue ?? null,
				quote: quoteOf(document, { start, end }),
			});
		}
	}
	return names;
}
