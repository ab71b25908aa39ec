import type { NameRules } from "@fissure/model";
import { asWritten, written } from "./spelling.ts";

const SPOKEN = written("^(?:نص )?(?:كلمه|خطاب|تصريح|تصريحات|بيان|حوار|مقابله|احاطه|مداخله|مؤتمر صحفي)\\s");
const OCCASION = written("\\s(?:في|خلال|امام|حول|بشان|عن|بمناسبه|عقب|بعد|قبل|الي|لدي|مع|علي)\\s|[:،,(—–|]");
const OFFICE = written(
	"^(?:ال)?(?:رئيس|رئيسه|وزير|وزيره|سفير|سفيره|امين|امينه|ملك|امير|سلطان|متحدث|متحدثه|ناطق|مندوب|ممثل|نائب|مستشار|معالي|فخامه|سمو|جلاله|سعاده|دوله|صاحب|الدكتور|الاستاذ|السيد|السيده|الشيخ|الجمهوريه|الوزراء|الخارجيه|خارجيه|الدفاع|العام|العامه|الملكي|باسم|الدائم|الاول|مجلس|وزاره)$",
);

/** Names have no capitals: of what is spoken, the words behind the titles up to the occasion. */
function speakersIn(line: string): readonly string[] {
	const spoken = SPOKEN.exec(line);
	if (spoken === null) return [];
	const rest = line.slice(spoken[0].length);
	const words = rest.slice(0, OCCASION.exec(rest)?.index ?? rest.length).split(/\s+/u);
	const last = words.findLastIndex((word) => OFFICE.test(word));
	const name = words.slice(last + 1).filter((word) => /^\p{L}{2,}$/u.test(word));
	return last >= 0 && name.length >= 2 && name.length <= 5 ? [name.join(" ")] : [];
}

const JOINT = written("(?:ال)?(?:بيان|اعلان|بلاغ) (?:ال)?مشترك (?:بين |صادر عن )?(?<who>.+)$");
const FORM = written("^(?:جمهوريه|مملكه|دوله|سلطنه|حكومه|حكومتي)\\s");
const ENDS = written("\\s(?:حول|بشان|في|عن|علي|الي|عقب|بعد)\\s|[:،,(—–]");

function partiesIn(title: string): readonly string[] | null {
	const who = JOINT.exec(title)?.groups?.who;
	if (who === undefined) return null;
	return who
		.slice(0, ENDS.exec(who)?.index ?? who.length)
		.split(/\sو(?=\S)/u)
		.map((part) => part.trim().replace(FORM, ""))
		.map((name) => /^\p{L}+(?: \p{L}+){0,2}$/u.exec(name)?.[0] ?? "");
}

export const names: NameRules = {
	opening: asWritten("في|على|من|الي|عن|هذا|هذه|لكن|ثم|كما|امس|اليوم|بعد|قبل|عندما|ان"),
	institution: asWritten("مجلس|وزاره|اتحاد|وكاله|صحيفه|منظمه|جامعه|هيئه"),
	title: asWritten("السيد|السيده|الدكتور|الدكتوره|الشيخ|معالي|فخامه|سمو|بن|ابن|ال|ابو"),
	ending: 0,
	speakersIn,
	partiesIn,
};
