import { literally } from "@fissure/languages";
import type { Document } from "@fissure/model";

const FORM =
	"(?:(?:People['’]s |Federal |Federative |Islamic |Democratic |United |Socialist |Arab |Plurinational ){0,3}(?:Republic|Kingdom|Federation|Union|State|Commonwealth|Principality|Emirate|Sultanate|Confederation|Grand Duchy|Duchy) of (?:the )?)";
const JOINT = /\bjoint (?:leaders['’]? )?(?:statement|declaration|communiqu[eé]|press statement)\b/iu;
const BETWEEN = /\s(?:of|between|by|from)\s(?<who>.+)$/iu;
const ENDS = /\s(?:on|at|in|for|regarding|concerning|following|after|to)\s|[,:;(–—]/iu;
const HAN_JOINT = /^(?:《)?(?<who>\p{Script=Han}{2,30}?)(?:关于.*)?联合(?:声明|公报|宣言)/u;
const HAN_FORM = /(?:(?:人民|民主|联邦|联合|社会主义|伊斯兰)*共和国|联邦|王国|合众国)$/u;
const RUSSIAN_JOINT = /совместн\p{L}+ (?:заявлени|деклараци|коммюнике)\p{L}+\s(?<who>.+)$/iu;
const RUSSIAN_FORM = /^(?:Республик\p{L}+|Королевств\p{L}+|Федераци\p{L}+|Союз\p{L}+|Государств\p{L}+)\s/u;

/**
 * Whose joint text is this, by its title: "Joint Statement of the Republic of Norland and the Kingdom of Kestria"?
 *
 * - out:    short names of both parties, as written
 * - silent: empty where the title is none of a joint text, or names no two parties
 */
export function titledParties({ title, text }: Pick<Document, "title" | "text">): readonly string[] {
	const line = (title ?? text.slice(0, 200).split(/\r?\n/u, 1)[0] ?? "").trim();
	const names = JOINT.test(line)
		? spaced(BETWEEN.exec(line.slice(JOINT.exec(line)?.index ?? 0))?.groups?.who ?? "")
		: (russian(line) ?? chinese(line));
	return names.length > 1 && names.every((name) => name !== "") ? names : [];
}

const spaced = (who: string): readonly string[] =>
	who
		.slice(0, ENDS.exec(who)?.index ?? who.length)
		.split(/\sand\s/u)
		.map((part) => part.trim().replace(new RegExp(`^(?:the )?${FORM}?`, "u"), ""))
		.map((name) => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.exec(name)?.[0] ?? "");

function russian(line: string): readonly string[] | null {
	const who = RUSSIAN_JOINT.exec(line)?.groups?.who;
	if (who === undefined) return null;
	return who
		.slice(0, /\s(?:о|об|по|на|от)\s|[,:;(–—]/u.exec(who)?.index ?? who.length)
		.split(/\sи\s/u)
		.map((part) => part.trim().replace(RUSSIAN_FORM, ""))
		.map((name) => /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.exec(name)?.[0] ?? "");
}

const chinese = (line: string): readonly string[] =>
	(HAN_JOINT.exec(line)?.groups?.who ?? "")
		.split(/(?<!共)和(?!国)|[与、]/u)
		.map((part) => part.trim().replace(HAN_FORM, ""))
		.filter((name) => name.length > 1);

/** The name as other sentences may inflect it. */
export const partyStem = (name: string): string =>
	/\p{Script=Cyrillic}/u.test(name) && name.length > 5 ? name.slice(0, -1) : name;

/** Any party of any of these joint texts; null where none names two. */
export function partiesPattern(held: readonly Pick<Document, "title" | "text" | "kind">[]): RegExp | null {
	const names = new Set(
		held.filter(({ kind }) => kind === "joint-statement").flatMap((document) => titledParties(document).map(partyStem)),
	);
	return names.size === 0 ? null : new RegExp([...names].map(literally).join("|"), "u");
}
