import { fromPacks, languageOf, matchesIn, packsAtHand } from "@fissure/languages";
import type {
	ActorId,
	Attribution,
	Document,
	DocumentKind,
	Draft,
	LanguageCode,
	Mark,
	Quotation,
	SourceWords,
} from "@fissure/model";
import { genresIn } from "../../documents/genres-in.ts";
import { namesPerson } from "../../documents/names/person-name.ts";
import { partiesPattern } from "../../documents/names/titled-parties.ts";
import { titledSpeakers } from "../../documents/names/titled-speakers.ts";
import { townsSaid } from "../../documents/names/towns.ts";
import { labelDate, type Surroundings, surroundingsOf } from "./around.ts";
import type { Calendar } from "./dates.ts";
import { type DocumentNames, documentNamedIn, documentNames } from "./document.ts";
import { type NoteSays, noteSays } from "./notes.ts";
import { occasionBefore } from "./occasion.ts";
import { occasionOf, only, scopeOf, unique } from "./scope.ts";
import { type AttributionSetting, NOWHERE, settingOf } from "./setting.ts";
import { shiftedDate } from "./shifted-date.ts";
import { type Said, sourceLineBehind, sourceLineInNote, sourceLineOf, withLine } from "./source-line.ts";
import { type DraftSpeaker, namesSubject, speakerAround } from "./speaker.ts";
import { phrasesIn, type SpeakerPhrase, speakerPhrases } from "./speakers.ts";

type MarksIn = (text: string, language: LanguageCode) => readonly Mark[];

/**
 * What does the draft say of each quotation: who said it, where, when, in what?
 *
 * Read from the clause around the quotation, the sentence that brings it in, and the only note that hangs on it. A pronoun
 * keeps the speaker of the sentence before it in the same paragraph.
 *
 * - out:    one for each quotation, at its index; null where the draft says nothing of it
 * - silent: on what is in another clause, in the reported matter, or twice; in a language without source words
 */
export function attributionsOf(
	draft: Draft,
	marksIn: MarksIn,
	held: readonly Document[],
): readonly (Attribution | null)[] {
	const { document, quotations } = draft;
	const language = ownLanguage(draft);
	const words = languageOf(language)?.sources ?? null;
	if (words === null) return quotations.map(() => null);
	const reader: Reader = {
		draft,
		words,
		held: documentNames(held),
		calendar: { language, today: document.date, held },
		marksOf: (text) => marksIn(text, language),
		notes: new Map(draft.notes.map(({ label, text }) => [label, text])),
		parties: partiesPattern(held),
		speakers: [...new Set(held.flatMap(titledSpeakers))],
		openings: held.length > MOST_OPENINGS ? [] : held.map(({ text }) => text.slice(0, LONGEST_OPENING)),
	};
	const read: (Reading | null)[] = [];
	const bySentence = new Map<number, Said>();
	for (const quotation of quotations) {
		const outer = quotation.inside === null ? null : (read[quotation.inside] ?? null);
		const one = quotation.inside === null ? reading(quotation, reader, bySentence) : nested(outer);
		if (one !== null && quotation.inside === null) bySentence.set(one.sentence, one.attribution);
		read.push(one);
	}
	return read.map((one) => one?.attribution ?? null);
}

/** Among more texts a word of a draft is in some opening by chance. */
const MOST_OPENINGS = 20;
const LONGEST_OPENING = 300;

interface Reader {
	readonly draft: Draft;
	readonly words: SourceWords;
	readonly held: DocumentNames;
	readonly calendar: Calendar;
	readonly marksOf: (text: string) => readonly Mark[];
	readonly notes: ReadonlyMap<string, string>;
	/** Names of the parties of joint texts, some of which no list may know. */
	readonly parties: RegExp | null;
	/** Who speaks in source texts, by their headings. */
	readonly speakers: readonly string[];
	/** How source texts begin, where they are few. */
	readonly openings: readonly string[];
}

interface Reading {
	readonly sentence: number;
	readonly attribution: Attribution;
}

/** Words quoted within quoted words: they are in the same text, but the draft does not say whose they are. */
const nested = (outer: Reading | null): Reading | null =>
	outer === null ? null : { ...outer, attribution: { ...outer.attribution, holder: null, person: null, office: null } };

function reading(quotation: Quotation, reader: Reader, read: ReadonlyMap<number, Said>): Reading | null {
	const { draft, words, marksOf, calendar } = reader;
	const around = surroundingsOf(draft.document, quotation);
	const inOwnCell = around.isAlone && around.cells.length > 0;
	// What a cell holds is brought in by its row and column, and not by the cell before.
	const setting = inOwnCell
		? { ...NOWHERE, notes: settingOf(draft, quotation, words).notes }
		: settingOf(draft, quotation, words);
	const line = isInNote(quotation, draft)
		? null
		: sourceLineBehind(quotation, draft.document, marksOf, words, calendar);
	const label = labelled(around, setting, reader);
	if (setting.sentence === null && line === null && setting.notes.length === 0 && label === null) return null;
	const full = setting.sentence === null ? NOTHING : inSentence(setting, quotation, reader, read);
	const said = line === null ? full : withLine(full, line, quotation);
	const notes = notesFor(setting, reader);
	const note = noteOf(notes, reader);
	const [only, ...further] = notes;
	const cited = only === undefined || further.length > 0 ? null : sourceLineInNote(only, marksOf, words, calendar);
	const holder = said.holder ?? cited?.holder ?? label?.holder ?? null;
	const shifted = line?.date == null ? shiftedDate(setting, draft, words, calendar) : null;
	const facts: Omit<Attribution, "words"> = {
		holder,
		person: said.person ?? (said.holder === null ? (cited?.person ?? label?.person ?? null) : null),
		office: said.office ?? (said.holder === null ? (cited?.office ?? label?.office ?? null) : null),
		publisher: said.publisher ?? (note?.publisher === holder ? null : (note?.publisher ?? null)),
		venue: said.venue ?? cited?.venue ?? null,
		date: shifted ?? said.date ?? note?.date ?? label?.date ?? null,
		kind: said.kind ?? note?.kind ?? null,
		document: documentNamedIn([setting.raw, line?.words ?? "", ...notes].join("\n"), reader.held),
	};
	const own = `${setting.earlier}${setting.before}…${setting.after}${line === null ? "" : ` (${line.words})`}`;
	const attribution = { words: own.replace(/\s+/gu, " ").trim(), ...facts };
	const says =
		Object.values(facts).some((value) => value !== null) ||
		reader.parties?.test(attribution.words) === true ||
		genresIn(attribution.words).length > 0 ||
		townsSaid(attribution.words).length > 0;
	return says ? { sentence: setting.sentence ?? -1, attribution } : null;
}

interface Label {
	readonly holder: ActorId | "BOTH" | null;
	readonly person: string | null;
	readonly office: string | null;
	readonly date: string | null;
}

/**
 * Who speaks, and on which day, by the cells of a table around the words, by headings, and by a date with a dash before the sentence; null
 * where these say neither. A heading names the speaker only of words with no others beside them, and no day of words said at another time.
 */
function labelled({ cells, headings }: Surroundings, setting: AttributionSetting, reader: Reader): Label | null {
	const { words, calendar } = reader;
	const own = setting.earlier + setting.before + setting.after;
	const isAlone = !/\p{L}/u.test(own);
	const lead = [setting.earlier.trim()].filter((text) => text !== "" && text.length <= LONGEST_LEAD);
	const isElsewhere = words.elsewhere.test(own);
	const dateOf = (labels: readonly string[]): string | null =>
		only(unique(labels.flatMap((label) => labelDate(label, words, calendar) ?? [])));
	const [nearest = null] = headings.flatMap((heading) => labelDate(heading, words, calendar) ?? []);
	const date = isElsewhere ? null : (dateOf(lead) ?? dateOf(cells) ?? nearest);
	const speakers = (labels: readonly string[]) =>
		labels.flatMap((label) => {
			const line = sourceLineOf(label.replace(/[:：]$/u, ""), reader.marksOf, words, calendar);
			// The head of a column looks like a name, too.
			return line !== null && line.holder !== null ? [line] : [];
		});
	const inCells = speakers(cells);
	const speaker =
		cells.length > 0 ? (inCells.length === 1 ? inCells[0] : undefined) : isAlone ? speakers(headings)[0] : undefined;
	if (date === null && speaker === undefined) return null;
	return { holder: speaker?.holder ?? null, person: speaker?.person ?? null, office: speaker?.office ?? null, date };
}
// "22 September 2021 — The ministry said": a lead that is longer says more than a day.
const LONGEST_LEAD = 60;

const isInNote = ({ start }: Quotation, { notes }: Draft): boolean =>
	notes.some((note) => note.start <= start && start < note.end);

const NOTHING: Said = {
	holder: null,
	person: null,
	office: null,
	publisher: null,
	venue: null,
	date: null,
	kind: null,
};

function inSentence(
	setting: AttributionSetting,
	quotation: Quotation,
	reader: Reader,
	read: ReadonlyMap<number, Said>,
): Said {
	const { said, carries } = saidIn(setting, reader);
	const from = carries && setting.sentence !== null ? carriedFrom(setting.sentence, quotation, reader, read) : null;
	return sameOccasion(from === null ? said : continued(said, from, setting, reader.words), setting, reader);
}

function saidIn(setting: AttributionSetting, reader: Reader): { readonly said: Said; readonly carries: boolean } {
	const { before, after, earlier, lead } = setting;
	const { words, marksOf, calendar } = reader;
	const own = speakerAround(before, after, marksOf, words);
	// "…, although 'all sides' should wait": a clause without a speaker goes on with that of the sentence.
	const main =
		own === null && earlier !== "" && !namesSubject(before, marksOf(before), words)
			? speakerAround(earlier, "", marksOf, words)
			: null;
	const two = oneOfTwo(setting, reader);
	if (two !== null) {
		const occasion = occasionOf(scopeOf(before, after, null, words), before + after, null, words, calendar);
		const { who, person, office } = two;
		return { said: { holder: who, person, office, publisher: null, ...occasion }, carries: false };
	}
	const speaker = own ?? main;
	const [front, back] = main === null ? [before, after] : [earlier, ""];
	const occasion = occasionOf(scopeOf(front, back, speaker, words), front + back, speaker, words, calendar);
	const inSentence = speaker?.carried === true ? (onlySubject(earlier, reader) ?? onlySubject(lead, reader)) : null;
	const holder = inSentence ?? speaker;
	const isOwn = holder !== null && holder.who !== "BOTH" && words.ownText.test(front + back);
	return {
		said: {
			holder: holder?.who ?? null,
			person: personOf(holder, before, reader),
			office: holder?.office ?? null,
			publisher: speaker?.publisher ?? (isOwn ? (holder.who as ActorId | null) : null),
			...occasion,
		},
		carries: inSentence === null && (speaker === null || speaker.carried) && words.same.test(lead + earlier + before),
	};
}

/** "Brenner met Dole. The latter said …": the one of two, where the words before name exactly two. */
function oneOfTwo(
	{ before, earlier, sentence }: AttributionSetting,
	{ draft, words, marksOf }: Reader,
): SpeakerPhrase | null {
	const isFormer = words.ofTwo.former.test(before);
	const found = isFormer ? words.ofTwo.former.exec(before) : words.ofTwo.latter.exec(before);
	if (found === null || !saysRightBehind(before.slice(found[0].length), marksOf, words)) return null;
	const previous = sentence === null ? "" : (draft.sentences[sentence - 1]?.own ?? "");
	for (const text of [earlier, previous.slice(-LONGEST_BEFORE)]) {
		const named = phrasesIn(text, marksOf(text), words).filter(
			({ role, who, person }) => role !== "pronoun" && who !== "BOTH" && (who !== null || person !== null),
		);
		const [first, second, ...more] = named;
		if (first !== undefined && second !== undefined && more.length === 0) return isFormer ? first : second;
	}
	return null;
}
const LONGEST_BEFORE = 300;

const saysRightBehind = (text: string, marksOf: Reader["marksOf"], { verbs }: SourceWords): boolean =>
	[
		...marksOf(text).filter(({ kind }) => kind === "speech" || kind === "attitude"),
		...matchesIn(text, verbs).map(({ index }) => ({ start: index })),
	].some(({ start }) => start <= VERB_BEHIND);
/** "the latter then said" */
const VERB_BEHIND = 16;

/** A single word that opens a sentence has a capital letter anyhow; it is a name where a source text has somebody of that name speak. */
function personOf(speaker: DraftSpeaker | null, before: string, { speakers, openings }: Reader): string | null {
	const person = speaker?.person ?? null;
	if (person === null || speaker === null || speaker.who !== null || speaker.office !== null) return person;
	const opens = !/[\p{L}\p{N}]/u.test(before.slice(0, speaker.at.start)) && speaker.at.start <= before.length;
	return !opens ||
		/\s/u.test(person) ||
		speakers.some((name) => namesPerson(name, person)) ||
		openings.some((text) => isWholeNameIn(text, person))
		? person
		: null;
}

/** "Minister Ana | Dole": behind another word with a capital letter. */
const isWholeNameIn = (text: string, word: string): boolean => {
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
		const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
		if (/(?<!\p{L})\p{Lu}[\p{L}'’-]+\s$/u.test(before) && !/^\p{L}/u.test(text.slice(at + word.length))) return true;
	}
	return false;
};
const LONGEST_NAME = 30;

function onlySubject(earlier: string, { words, marksOf }: Reader): DraftSpeaker | null {
	const speaker = earlier === "" ? null : speakerAround(earlier, "", marksOf, words);
	return speaker?.carried === true ? null : speaker;
}

/** "He told the Council …": the meeting, and its day, that the paragraph has named before. */
function sameOccasion(said: Said, { sentence }: AttributionSetting, { draft, words, calendar }: Reader): Said {
	if (said.venue === null || said.date !== null || sentence === null) return said;
	const before = occasionBefore(said.venue, sentence, draft, words, calendar);
	return before === null ? said : { ...said, ...before };
}

/** What the sentence before says of the one who speaks there, quoted or not; never over the end of a paragraph. */
function carriedFrom(
	sentence: number,
	quotation: Quotation,
	reader: Reader,
	read: ReadonlyMap<number, Said>,
): Said | null {
	const { sentences, document } = reader.draft;
	const here = sentences[sentence];
	const before = sentences[sentence - 1];
	if (here === undefined || before === undefined) return null;
	const gap = document.text.slice(before.end, Math.min(here.start, quotation.start));
	if (gap.length > 40 || /\n\s*\n/u.test(gap)) return null;
	const quoted = read.get(sentence - 1);
	if (quoted !== undefined) return quoted;
	const own = before.own.replace(/\s{2,}/gu, "  ").slice(-600);
	const { said, carries } = saidIn(
		{ sentence, before: own, after: "", earlier: "", lead: "", raw: "", notes: [] },
		reader,
	);
	if (carries) return null;
	return said.holder === null ? onlyNamed(own, reader) : said;
}

/** "Secretary Brenner met reporters. He said …": who acts in the sentence before, where that names nobody else whom "he" could mean. */
function onlyNamed(own: string, { marksOf, words }: Reader): Said | null {
	const phrases = speakerPhrases(own, marksOf(own), words);
	const named = phrases.filter(({ role, stranger }) => role !== "pronoun" && stranger !== true);
	const people = named.filter(({ person, office }) => person !== null || office !== null);
	const [one, ...more] = people.length > 0 ? people : named;
	const hasStranger = phrases.some(({ stranger, role }) => stranger === true && role === "subject");
	if (one === undefined || more.length > 0 || hasStranger || one.role !== "subject" || one.who === null) return null;
	return { ...NOTHING, holder: one.who, person: one.person, office: one.office };
}

/** The speaker stays; place, day and text stay too unless the sentence names its own or another occasion. */
function continued(said: Said, from: Said, { earlier, before, after }: AttributionSetting, words: SourceWords): Said {
	const speaker = { holder: from.holder, person: from.person, office: from.office };
	const other = said.date !== null || said.venue !== null || said.kind !== null;
	if (other || words.elsewhere.test(earlier + before + after)) return { ...said, ...speaker };
	const { publisher, venue, date, kind } = from;
	return { ...speaker, publisher: said.publisher ?? publisher, venue, date, kind: kind as DocumentKind | null };
}

const notesFor = ({ notes }: AttributionSetting, reader: Reader): readonly string[] =>
	notes.flatMap((label) => reader.notes.get(label) ?? []);

/** Of several notes on a sentence nobody can tell which is this quotation's. */
function noteOf([text, ...more]: readonly string[], reader: Reader): NoteSays | null {
	return text === undefined || more.length > 0
		? null
		: noteSays(text, reader.marksOf(text.slice(0, 2000)), reader.words, reader.calendar);
}

// Enough to tell the script of a draft's own words.
const SAMPLE = 4000;
const SCRIPTS = fromPacks(() =>
	packsAtHand().map(({ code, letters }) => [code, new RegExp(`[${letters}]`, "gu")] as const),
);

/** A short draft that quotes in another script is easily taken for a text in that script. */
function ownLanguage({ document, sentences }: Pick<Draft, "document" | "sentences">): LanguageCode {
	let own = "";
	for (const sentence of sentences) if (own.length < SAMPLE) own += sentence.own.slice(0, SAMPLE);
	const counts = SCRIPTS().map(([language, letters]) => [language, own.match(letters)?.length ?? 0] as const);
	const ofItsScript = counts.find(([language]) => language === document.language)?.[1];
	const [most = ""] = counts.toSorted((a, b) => b[1] - a[1])[0] ?? [];
	return ofItsScript === 0 && most !== "" && counts.some(([, count]) => count > 0) ? most : document.language;
}
