import type { ActorId } from "@fissure/core";
import { normalDate } from "../../facts/find-date.ts";
import { actorNamed } from "../../facts/states.ts";
import { languageOf } from "../record.ts";
import type { XmlElement } from "../walk-xml.ts";
import { isUnspaced } from "./tei-words.ts";

/** What one element of a header says. */
interface Statement {
	readonly texts: string[];
	readonly when: string | undefined;
	readonly kind: string | undefined;
	readonly language: string | undefined;
}

/** A person's name as it is being read. */
interface NameParts {
	readonly person: string;
	readonly language: string | undefined;
	readonly whole: string[];
	readonly forenames: string[];
	readonly surnames: string[];
}

const TITLE = "fileDesc/titleStmt/title";
/** Days of the words themselves, surest first. */
const DAYS = [
	"profileDesc/creation/date",
	"settingDesc/setting/date",
	"sourceDesc/bibl/date",
	"monogr/imprint/date",
	"biblFull/publicationStmt/date",
];
/** The day of the file, which is that of the words only where the file is their first edition. */
const PUBLISHED = "fileDesc/publicationStmt/date";
/** Whose words they are, before who published them, before who made the file. */
const PUBLISHERS = [
	"fileDesc/titleStmt/author",
	"sourceDesc/bibl/author",
	"sourceDesc/bibl/publisher",
	"fileDesc/publicationStmt/authority",
	"fileDesc/publicationStmt/publisher",
];
const LANGUAGE = "profileDesc/langUsage/language";
const READ = new Set([TITLE, ...DAYS, PUBLISHED, ...PUBLISHERS, LANGUAGE]);
const LEVELS = 3;
/** Of one kind; no header has as many titles or authors. */
const MOST_STATEMENTS = 100;
const PERSON = "person";
const LONGEST_TITLE = 500;
/** Where each title of a text has a kind, best first. The main title of a session is often that of its corpus. */
const TITLE_KINDS = { text: ["main", undefined], session: ["sub", "main", undefined] } as const;
/** What ParlaMint adds to the titles of its files. */
const CORPUS_MARK = /\s*\[ParlaMint[^\]]*\]$/;

export interface TeiHeader {
	/** `path` is the names of the open elements, this one last. */
	readonly open: (path: readonly string[], element: XmlElement, language: string | undefined) => void;
	readonly text: (path: readonly string[], text: string) => void;
	readonly close: (path: readonly string[]) => void;
	/** In the language of the text, where the header has it in several. */
	readonly title: (language: string | undefined, of?: keyof typeof TITLE_KINDS) => string | undefined;
	readonly date: () => { readonly date?: string; readonly isGuess: boolean };
	readonly publisher: () => ActorId | undefined;
	/** Where the file is in one. */
	readonly language: () => string | undefined;
	/** Of the person with this id. */
	readonly personNamed: (id: string) => string | undefined;
}

/** What the header of a TEI file says of its text. `corpus` is the header of the whole, which knows what its parts leave out. */
export function teiHeader(corpus?: TeiHeader): TeiHeader {
	const statements = new Map<string, Statement[]>();
	const people = new Map<string, string>();
	let statement: (Statement & { readonly depth: number }) | null = null;
	let person: { readonly id: string; readonly depth: number } | null = null;
	let name: (NameParts & { readonly depth: number }) | null = null;
	const said = (key: string): readonly Statement[] => statements.get(key) ?? [];
	return {
		open: (path, { attribute }, language) => {
			const key = path.slice(-LEVELS).join("/");
			const depth = path.length;
			if (statement === null && READ.has(key)) {
				const when = attribute("when");
				statement = { texts: [], when, kind: attribute("type"), language, depth };
				if (key === LANGUAGE) statement.texts.push(attribute("ident") ?? "");
				const others = statements.get(key);
				if (others === undefined) statements.set(key, [statement]);
				else if (others.length < MOST_STATEMENTS) others.push(statement);
			}
			const id = path.at(-1) === PERSON ? attribute("id") : undefined;
			if (id !== undefined) person = { id, depth };
			if (person !== null && name === null && path.at(-1) === "persName" && !people.has(person.id))
				name = { person: person.id, language, whole: [], forenames: [], surnames: [], depth };
		},
		text: (path, text) => {
			statement?.texts.push(text);
			name?.whole.push(text);
			if (path.at(-1) === "forename") name?.forenames.push(text);
			if (path.at(-1) === "surname") name?.surnames.push(text);
		},
		close: ({ length: depth }) => {
			if (statement?.depth === depth) statement = null;
			if (person?.depth === depth) person = null;
			if (name?.depth !== depth) return;
			const whole = nameOf(name);
			if (whole !== "") people.set(name.person, whole);
			name = null;
		},
		title: (language, of = "text") => {
			const open = said(TITLE).filter(({ kind }) => kind === undefined || kind === "main" || kind === "sub");
			const ranked = TITLE_KINDS[of].map((kind) => open.filter((one) => one.kind === kind));
			const titles = ranked.find(({ length }) => length > 0) ?? [];
			const title = wordsOf((titles.find((one) => one.language === language) ?? titles[0])?.texts ?? []);
			const bare = title.replace(CORPUS_MARK, "");
			return bare === "" || bare.length > LONGEST_TITLE ? undefined : bare;
		},
		date: () => {
			const dayOf = (key: string): string | undefined =>
				said(key)
					.map(({ when, texts }) => normalDate(when ?? wordsOf(texts)))
					.find((day) => day !== undefined);
			const date = DAYS.map(dayOf).find((day) => day !== undefined);
			if (date !== undefined) return { date, isGuess: false };
			const published = dayOf(PUBLISHED);
			return published === undefined ? { isGuess: false } : { date: published, isGuess: true };
		},
		publisher: () =>
			PUBLISHERS.flatMap(said)
				.flatMap(({ texts }) => [wordsOf(texts), ...texts])
				.map(knownActor)
				.find((actor) => actor !== undefined) ?? corpus?.publisher(),
		language: () => {
			const codes = new Set(said(LANGUAGE).map(({ texts }) => languageIn(texts[0])));
			const [only] = codes;
			return codes.size === 0 ? corpus?.language() : codes.size === 1 ? only : undefined;
		},
		personNamed: (id) => people.get(id) ?? corpus?.personNamed(id),
	};
}

/** What is in several languages, in none or in one that nobody knows says so in a code of its own. */
const NO_LANGUAGE = new Set(["mis", "mul", "und", "zxx"]);

/** The language of a tag, `zh-Hans` → `zh`. */
export function languageIn(tag: string | undefined): string | undefined {
	const language = languageOf(tag);
	return language === undefined || NO_LANGUAGE.has(language) ? undefined : language;
}

/** A state by its name. What merely looks like a code, as many archives and libraries do, names none. */
export const knownActor = (name: string): ActorId | undefined => actorNamed(name.toLowerCase());

const wordsOf = (texts: readonly string[]): string => texts.join("").replace(/\s+/g, " ").trim();

/** Its parts in the order in which people say them, whatever the order of the file; without titles and offices. */
function nameOf({ whole, forenames, surnames, language }: NameParts): string {
	const parts = isUnspaced(language) ? [...surnames, ...forenames] : [...forenames, ...surnames];
	if (surnames.length === 0) return wordsOf(whole);
	return parts.map((part) => wordsOf([part])).join(isUnspaced(language) ? "" : " ");
}
