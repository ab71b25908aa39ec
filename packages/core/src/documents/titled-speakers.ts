import type { Document } from "@fissure/model";
import { isInstitution, openingLength } from "./person-name.ts";

/** A heading is short; what stands further down is text. */
const HEADING_CHARACTERS = 400;
const HEADING_LINES = 4;

/**
 * Who speaks in this text, by its own heading: "Remarks by Foreign Minister Ana Dole at …", "Ambassador Jan Orr: Statement …".
 *
 * - out:    names as written, without title and state; several where the heading names several
 * - silent: empty where the heading is no heading of spoken words, or names nobody; in a language without such rules
 */
export function titledSpeakers({
	title,
	text,
	language,
}: Pick<Document, "title" | "text" | "language">): readonly string[] {
	const read = READERS.get(language);
	if (read === undefined) return [];
	const lines = text.slice(0, HEADING_CHARACTERS).split(/\r?\n/u, HEADING_LINES * 2);
	const heading = lines.filter((line) => /\p{L}/u.test(line)).slice(0, HEADING_LINES);
	// A sentence of the text proper names whom it likes.
	const candidates = [
		title ?? "",
		...heading.filter((line) => line.length <= 160 && !/[.!?。！？]\s*$/u.test(line.trim())),
	];
	for (const line of candidates) {
		const names = read(
			line
				.replace(/^[#>*_\s]+|[*_]+/gu, " ")
				.replace(/\s+/gu, " ")
				.trim()
				.slice(0, HEADING_CHARACTERS),
		);
		if (names.length > 0) return names;
	}
	return [];
}

const SPOKEN =
	"(?:remarks|speech|statement|address|keynote|intervention|briefing|press conference|press availability|interview|testimony|lecture|explanation of (?:vote|position)|message|comments|news conference|Q&A)";
const BY = new RegExp(
	`(?<!joint |common )\\b${SPOKEN}(?: \\((?:as )?\\p{L}+ delivered\\))? (?:delivered )?(?:by|of|with) (?<who>.+)$`,
	"iu",
);
const OWN = new RegExp(`^(?<who>[^:]{3,90}?)(?:: |['’]s? |,? (?=at an? |delivers? ))(?=.*\\b${SPOKEN}\\b)`, "iu");

/** Where the name ends and the occasion begins. */
const OCCASION =
	/\s(?:at|to|in|on|before|during|after|following|regarding|for|ahead|about|as|from|via|upon|under|delivered|made|\p{L}+ing)\s|[:;–—(|]|\s-\s|,\s(?=\d|[A-Z]\p{L}+ \d)/iu;

const OFFICE =
	/(?<!\p{L})(?:Secretary (?:of (?:State|Defen[cs]e|the Treasury|Commerce|Homeland Security)|General)|Secretary-General|Ministers? (?:of|for) (?:Foreign Affairs|External Affairs|Foreign and \p{L}+ Affairs|Defen[cs]e|National Defen[cs]e|Trade|Finance)|Ministry of (?:Foreign|External) Affairs|(?:Permanent|High|Special) Representative|National Security Advis[eo]r|State Councill?or|Foreign Ministry|Foreign Office|White House|State Department|Department of State|Press Secretary|Prime Minister|Vice President|Foreign Minister|Foreign Secretary|Under ?Secretary|Assistant Secretary|Deputy|First|Acting|Principal|Senior|Chief|Former|Federal|Presidents?|Premier|Chancellor|Chair(?:man|woman|person)?|Ambassador|Minister|Secretary|Spokes(?:person|man|woman)|Director|General|Admiral|Senator|Representative|Councill?or|Counsell?or|Commissioner|Envoy|Chargé d['’]Affaires|Official|His Excellency|Her Excellency|H\.E\.|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Sir|Lady|Lord|King|Queen|Prince|Hon\.?|Honou?rable|Department|Ministry|Press|Foreign|Defen[cs]e|U\.?S\.?|UN|Member|Head|Delegation)(?!\p{L})/gu;
const OF_STATE = /\s(?:of|for) (?:the )?(?:\p{Lu}[\p{L}'’-]*(?:\s(?:of|and|the)(?= )|)\s?){1,6}/gu;
const NAME =
	/(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}-]*(?:\s(?:(?:de|da|van|von|der|bin|al|el)\s)?(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}-]*){0,3}/gu;
/** Adjectives of states before an office: "Chinese Foreign Minister". */
const ADJECTIVE = /(?<!\p{L})\p{Lu}\p{L}+(?:ese|ish|ian|ean|can|nch|ch|dic|ic|an|man)(?=\s+§)/gu;

function english(line: string): readonly string[] {
	const spoken = BY.exec(line)?.groups?.who ?? OWN.exec(line)?.groups?.who;
	if (spoken === undefined) return [];
	const who = spoken.slice(0, OCCASION.exec(spoken)?.index ?? spoken.length);
	const names = who.split(/,? and |, | & /u).map((part) => {
		const bare = part
			.replace(OFFICE, "§")
			.replace(OF_STATE, " ")
			.replace(ADJECTIVE, "§")
			.replace(/['’]s?(?!\p{L})/gu, "");
		const name = [...bare.matchAll(NAME)].map(([run]) => run.slice(openingLength(run)).trim()).at(-1) ?? "";
		return name.length < 2 || isInstitution(name) || !(bare.includes("§") || name.includes(" ")) ? null : name;
	});
	// Where one of several cannot be read, nobody knows who else speaks; a title in apposition has no name.
	const read = names.filter((name) => name !== null);
	return read.length === names.length || / and | & /u.test(who) === false ? read : [];
}

const RUSSIAN_SPOKEN =
	/^(?:[\p{L}-]+ ){0,3}?(?:выступлени|заявлени|брифинг|речь|обращени|интервью|комментари|вступительн|пресс-конференци|ответ)/iu;
const RUSSIAN_NAME =
	/(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}[\p{L}-]+|\p{Lu}\p{Ll}+\s(?:\p{Lu}\p{Ll}+(?:вич|вн)\p{Ll}*\s)?\p{Lu}\p{Ll}[\p{L}-]+/gu;
const NO_NAME =
	/Выступлен|Заявлен|Ответ|Событи|Президент|Министр|Председател|Совместн|Брифинг|Глав|Федерац|Безопасност|Ассамбле|Дум[аеыу]|Республик|Наци|Совет|Росси|Организац|Объедин|Европ|Союз/u;

function russian(line: string): readonly string[] {
	if (!RUSSIAN_SPOKEN.test(line)) return [];
	const head = line.slice(0, /\s(?:на|в|во|по|перед|о|об|для|к|с|со)\s|[,:(—–]/u.exec(line)?.index ?? line.length);
	return [...head.matchAll(RUSSIAN_NAME)].map(([name]) => name).filter((name) => !NO_NAME.test(name));
}

const CHINESE =
	/(?:发言人|外长|部长|总统|主席|总理|大使|常驻代表|国务委员|秘书长|大臣|首相|总书记)(?<who>[\p{Script=Han}]{2,3}?)(?=主持|在|就|出席|发表|答|致辞|谈|的|[:：]|$)/gu;
const CHINESE_SPOKEN = /记者会|讲话|演讲|致辞|发言|答记者问|谈话|采访/u;

const chinese = (line: string): readonly string[] =>
	CHINESE_SPOKEN.test(line) ? [...line.matchAll(CHINESE)].map(({ groups }) => groups?.who ?? "") : [];

const READERS: ReadonlyMap<string, (line: string) => readonly string[]> = new Map([
	["en", english],
	["ru", russian],
	["zh", chinese],
]);
