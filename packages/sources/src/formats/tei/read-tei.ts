import { failed, isName, type Outcome } from "@fissure/core";
import { readableId } from "../../facts/document-ids.ts";
import { present, type Reading, type Source } from "../../reading/reading.ts";
import { walkXml, type XmlElement } from "../walk-xml.ts";
import { knownActor, languageIn, type TeiHeader, teiHeader } from "./tei-header.ts";
import { isUnspaced, type Join, type TeiWriter, teiWriter } from "./tei-words.ts";

/** A text of a TEI file. */
export interface TeiText {
	readonly reading: Outcome<Reading>;
	/** Its markup; null where it is the whole file. */
	readonly part: string | null;
}

/** What one speaker said until the next one did. */
interface Speech {
	/** As the file refers to the speaker. */
	readonly who: string | undefined;
	readonly id: string | undefined;
	readonly from: number;
	to: number;
	readonly words: TeiWriter;
}

/** A `TEI` element: one text, or the speeches of one session. */
interface Edition {
	readonly id: string | undefined;
	readonly from: number;
	to: number;
	readonly header: TeiHeader;
	readonly words: TeiWriter;
	readonly speeches: Speech[];
}

interface Walk {
	readonly joins: boolean;
	readonly corpus: TeiHeader;
	readonly editions: Edition[];
	/** Names of the open elements, and the language of each. */
	readonly path: string[];
	readonly languages: (string | undefined)[];
	edition: Edition | null;
	speech: Speech | null;
	/** Whether the next speech may go on with the last one. */
	goesOn: boolean;
	/** Length of the path at the element that is open: */
	readonly at: { edition: number; text: number; speech: number; token: number; muted: number };
	texts: number;
	/** Of the open token. */
	tokenJoin: Join;
	/** Whether the file leaves its texts to others. */
	includes: boolean;
}

/** So deep that only a file that was made to do harm is deeper. */
const DEPTH = 1_000;
/** Of one file; a long session has a few thousand. */
const MOST_TEXTS = 100_000;
/** Elements that begin on a line of their own. */
const LINES = new Set(
	"ab address argument byline closer dateline div docTitle epigraph head imprimatur item l label lg list opener p postscript row salute signed sp speaker table trailer u".split(
		" ",
	),
);
/** What nobody said, and other readings of what somebody did. */
const SILENT = new Set(
	"back del desc figDesc front fw gap incident index interp interpGrp kinesic linkGrp note pause rdg shift spanGrp stage standOff teiHeader vocal writing".split(
		" ",
	),
);
/** Of two readings in one place, that of the source. */
const EDITORS = new Set(["corr", "expan", "reg"]);
const BREAKS = new Set(["cb", "gb", "lb", "milestone", "pb"]);
const TOKENS = new Set(["pc", "w"]);
const SAYS_JOIN = /<(?:[\w-]+:)?(?:w|pc)\s[^<>]*\bjoin\s*=/;

/**
 * The texts of a TEI file: one for each `TEI` element; or, where it holds utterances (`u`, as in ParlaMint), one for each
 * speech, with its speaker. Utterances of one speaker that follow each other are one speech.
 *
 * - text:     one line a paragraph or verse, without notes, front and back matter, sounds and gaps; the reading of the
 *             source where an editor gives another beside it
 * - date:     of the words (`creation`, `setting`, `bibl`); that of the file only as a guess
 * - speaker:  by the list of persons; else by the id, where it is made of names (`DoleAna`)
 * - silent:   about utterances in which nothing was said
 * - problems: `tei-broken`, `tei-no-text`
 */
export function readTei(xml: string, { place, name }: Pick<Source, "place" | "name">): readonly TeiText[] {
	const alone = (reading: Outcome<never>): readonly TeiText[] => [{ reading, part: null }];
	let walk: Walk;
	try {
		walk = walkTei(xml);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const shown = reason
			.slice(0, 120)
			.replace(/[\p{Cc}.;]+/gu, " ")
			.trim();
		const message = `Expected whole TEI (XML), got markup that cannot be read (${shown}); correct it, or export the file again`;
		return alone(failed("tei-broken", message, place));
	}
	const isSeveral = walk.editions.length > 1;
	const texts = walk.editions.flatMap((edition) => textsOf(edition, xml, isSeveral, name));
	if (texts.length > 0) return texts;
	const got = walk.includes
		? "one that only names the files of its texts; add those"
		: "no words in it; check that the whole file was saved";
	return alone(failed("tei-no-text", `Expected TEI with a text, got ${got}`, place));
}

function textsOf(edition: Edition, xml: string, isSeveral: boolean, fileName: string): readonly TeiText[] {
	const { header, id, words } = edition;
	const publisher = header.publisher();
	const { date, isGuess } = header.date();
	const factsOf = (said: TeiWriter, of: "text" | "session") => {
		const language = said.language() ?? header.language();
		const facts = present({ title: header.title(language, of), date, language, publisher });
		return { text: said.text(), ...facts, guessed: isGuess ? (["date"] as const) : [] };
	};
	const speeches = edition.speeches.filter((speech) => speech.words.text() !== "");
	if (speeches.length > 0)
		return speeches.map((speech) => {
			const speaker = speakerOf(speech, header);
			const reading: Reading = {
				...factsOf(speech.words, "session"),
				...present({ id: idOf(speech, id ?? readableId(fileName)), ...speaker }),
				kind: "speech",
				record: true,
			};
			return { reading: { ok: true, value: reading }, part: xml.slice(speech.from, speech.to) };
		});
	if (words.text() === "") return [];
	const reading: Reading = { ...factsOf(words, "text"), ...(isSeveral ? { ...present({ id }), record: true } : {}) };
	return [{ reading: { ok: true, value: reading }, part: isSeveral ? xml.slice(edition.from, edition.to) : null }];
}

/** In a corpus the id of an utterance often begins with that of its file. */
function idOf({ id }: Speech, file: string): string | undefined {
	if (id === undefined) return undefined;
	return id.startsWith(file) ? id : `${file}-${id}`;
}

/** Who spoke: a person, or a state. */
function speakerOf({ who }: Speech, header: TeiHeader): Pick<Reading, "speaker" | "publisher"> {
	if (who === undefined) return {};
	const name = header.personNamed(who) ?? nameInId(who);
	if (name === undefined || !isName(name)) return {};
	const publisher = knownActor(name);
	return publisher === undefined ? { speaker: name } : { publisher };
}

/** A capital inside a name, as in McVerin, begins no other. */
const NAMES = /(?:Ma?c(?=\p{Lu}))?\p{Lu}[\p{Ll}\p{M}'’]+(?:-\p{Lu}[\p{Ll}\p{M}'’]+)*/gu;

/** `DoleAna` → `Dole Ana`; undefined for an id that is a number, a code or a single word. */
function nameInId(id: string): string | undefined {
	const words = id.match(NAMES) ?? [];
	return words.length > 1 && words.join("") === id.replace(/[._]/g, "") ? words.join(" ") : undefined;
}

function walkTei(xml: string): Walk {
	const walk: Walk = {
		joins: SAYS_JOIN.test(xml),
		corpus: teiHeader(),
		editions: [],
		path: [],
		languages: [],
		edition: null,
		speech: null,
		goesOn: false,
		at: { edition: 0, text: 0, speech: 0, token: 0, muted: 0 },
		texts: 0,
		tokenJoin: undefined,
		includes: false,
	};
	walkXml(xml, {
		open: (element) => openElement(walk, element),
		close: (_, end) => closeElement(walk, end),
		text: (text) => {
			const { at, path } = walk;
			if (at.muted > 0) return;
			if (at.text > 0) writerOf(walk)?.say(text, walk.languages.at(-1));
			else headerOf(walk).text(path, text);
		},
	});
	return walk;
}

const headerOf = ({ edition, corpus }: Walk): TeiHeader => edition?.header ?? corpus;
const writerOf = ({ speech, at, edition }: Walk): TeiWriter | undefined =>
	at.speech > 0 ? speech?.words : edition?.words;
const joinOf = (value: string | undefined): Join =>
	value === "left" || value === "right" || value === "both" ? value : undefined;

function openElement(walk: Walk, element: XmlElement): void {
	const { path, languages, at } = walk;
	const name = element.name.slice(element.name.indexOf(":") + 1);
	const parent = path.at(-1);
	path.push(name);
	if (path.length > DEPTH) throw new Error(`elements more than ${DEPTH} deep`);
	languages.push(languageIn(element.attribute("lang")) ?? languages.at(-1));
	if (at.muted > 0) return;
	if (name === "include") walk.includes = true;
	if (at.edition === 0 && /^TEI(?:\.2)?$/.test(name)) {
		at.edition = path.length;
		const header = teiHeader(walk.corpus);
		const from = element.start();
		const id = element.attribute("id");
		walk.edition = { id, from, to: from, header, words: teiWriter(walk.joins), speeches: [] };
		walk.editions.push(walk.edition);
		countText(walk);
	} else if (at.text === 0 && name === "text") at.text = path.length;
	else if (at.text === 0) headerOf(walk).open(path, element, languages.at(-1));
	else openWords(walk, element, name, parent);
}

function openWords(walk: Walk, element: XmlElement, name: string, parent: string | undefined): void {
	const { path, at } = walk;
	if (SILENT.has(name) || (parent === "choice" && EDITORS.has(name))) {
		at.muted = path.length;
		// Words are missing here, so that those beside it are no phrase of the text.
		if (name === "gap" && at.token === 0) writerOf(walk)?.space();
		return;
	}
	if (name === "u" && at.speech === 0) openSpeech(walk, element);
	if (name.startsWith("div")) walk.goesOn = false;
	const writer = writerOf(walk);
	if (writer === undefined) return;
	if (BREAKS.has(name)) {
		if (element.attribute("break") === "no") writer.cling();
		else writer.space();
	} else if (isLine(name, parent)) writer.endParagraph();
	else if (name === "cell") writer.space();
	else if (name === "s") endSentence(walk, writer);
	else if (TOKENS.has(name) && at.token === 0) {
		at.token = path.length;
		const join = joinOf(element.attribute("join"));
		writer.openToken(join);
		walk.tokenJoin = join;
	}
}

const isLine = (name: string, parent: string | undefined): boolean =>
	LINES.has(name) || /^div\d$/.test(name) || (name === "seg" && parent === "u");

function endSentence({ languages }: Walk, writer: TeiWriter): void {
	if (!isUnspaced(languages.at(-1))) writer.space();
}

function openSpeech(walk: Walk, element: XmlElement): void {
	const { edition, at } = walk;
	if (edition === null) return;
	at.speech = walk.path.length;
	const who = personIn(element.attribute("who"));
	if (walk.goesOn && who !== undefined && who === walk.speech?.who) return;
	const from = element.start();
	walk.speech = { who, id: element.attribute("id"), from, to: from, words: teiWriter(walk.joins) };
	edition.speeches.push(walk.speech);
	countText(walk);
}

function countText(walk: Walk): void {
	walk.texts++;
	if (walk.texts > MOST_TEXTS) throw new Error(`more than ${MOST_TEXTS} texts and utterances`);
}

/** `#DoleAna` → `DoleAna`; undefined where nobody is named, or several are. */
const personIn = (who: string | undefined): string | undefined =>
	/^\s*(?:\S*#)?(?<id>[^\s#]+)\s*$/.exec(who ?? "")?.groups?.id;

function closeElement(walk: Walk, end: number): void {
	const { path, languages, at, edition } = walk;
	const depth = path.length;
	const name = path.at(-1) ?? "";
	const parent = path.at(-2);
	if (at.muted === depth) at.muted = 0;
	else if (at.muted === 0 && at.text > 0) closeWords(walk, name, parent, end);
	else if (at.muted === 0) headerOf(walk).close(path);
	if (at.text === depth) at.text = 0;
	if (at.edition === depth && edition !== null) {
		edition.to = end;
		at.edition = 0;
		walk.edition = null;
	}
	path.pop();
	languages.pop();
}

function closeWords(walk: Walk, name: string, parent: string | undefined, end: number): void {
	const { path, at, speech } = walk;
	const depth = path.length;
	const writer = writerOf(walk);
	if (writer === undefined) return;
	if (at.token === depth) {
		at.token = 0;
		writer.closeToken(walk.tokenJoin);
	} else if (name === "s") endSentence(walk, writer);
	if (isLine(name, parent) || at.text === depth) writer.endParagraph();
	if (name.startsWith("div")) walk.goesOn = false;
	if (at.speech !== depth || speech === null) return;
	speech.to = end;
	at.speech = 0;
	walk.goesOn = true;
}
