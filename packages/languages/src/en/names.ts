import type { NameRules } from "@fissure/model";

const OPENING =
	"The|A|An|In|On|At|As|By|For|From|To|When|While|After|Before|But|And|Yet|Then|Today|Yesterday|Earlier|Later|Meanwhile|However|Last|This|That|These|Speaking|Only|Even|Both|Also|If|Its|His|Her|He|She|It|They|We|I|There|Here|Some|Many|Most|All|No|Not|One|Two|Three|Days|Weeks|Months|Hours";
const INSTITUTION =
	"News|Agency|Press|Watch|International|Radio|Times|Post|Journal|Group|Council|Institute|Cent(?:er|re)|Foundation|Union|University|Bank|Fund|Party|Committee|Commission|House|Palace|Street|Ministry|Department|Office|Army|Forces?|Association|Today|Television|TV|Daily|Herald|Guardian|Tribune|Assembly|Conference|Forum|Summit|Parliament|Congress|Court|Treaty|Pact|Alliance|Organi[sz]ation|League|Society|Republic|Kingdom|Federation|States?|Nations|Statement|Declaration|Resolution|Report|Review|Reuters|Xinhua|Interfax|Bloomberg|Sessions?|Announcement|Administration|Update|Leaders|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const IS_INSTITUTION = new RegExp(`(?<!\\p{L})(?:${INSTITUTION})(?!\\p{Ll})`, "u");
const isInstitution = (name: string): boolean => IS_INSTITUTION.test(name);
const OPENS = new RegExp(`^(?:${OPENING})(?!\\p{L})\\s?`, "u");
const openingLength = (name: string): number => OPENS.exec(name)?.[0].length ?? 0;

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

function speakersIn(line: string): readonly string[] {
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

const FORM =
	"(?:(?:People['’]s |Federal |Federative |Islamic |Democratic |United |Socialist |Arab |Plurinational ){0,3}(?:Republic|Kingdom|Federation|Union|State|Commonwealth|Principality|Emirate|Sultanate|Confederation|Grand Duchy|Duchy) of (?:the )?)";
const JOINT = /\bjoint (?:leaders['’]? )?(?:statement|declaration|communiqu[eé]|press statement)\b/iu;
const BETWEEN = /\s(?:of|between|by|from)\s(?<who>.+)$/iu;
const ENDS = /\s(?:on|at|in|for|regarding|concerning|following|after|to)\s|[,:;(–—]/iu;
const partiesOf = (who: string): readonly string[] =>
	who
		.slice(0, ENDS.exec(who)?.index ?? who.length)
		.split(/\sand\s/u)
		.map((part) => part.trim().replace(new RegExp(`^(?:the )?${FORM}?`, "u"), ""))
		.map((name) => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.exec(name)?.[0] ?? "");

const partiesIn = (title: string): readonly string[] | null =>
	JOINT.test(title) ? partiesOf(BETWEEN.exec(title.slice(JOINT.exec(title)?.index ?? 0))?.groups?.who ?? "") : null;

export const names: NameRules = {
	opening: OPENING,
	institution: INSTITUTION,
	title:
		"mr|mrs|ms|miss|dr|sir|lord|lady|president|minister|secretary|ambassador|general|premier|chancellor|the|de|da|van|von|der|bin|al|el|jr|sr|iii?",
	ending: 0,
	speakersIn,
	partiesIn,
};
