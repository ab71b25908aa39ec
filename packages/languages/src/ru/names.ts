import type { NameRules } from "@fissure/model";

const SPOKEN =
	/^(?:[\p{L}-]+ ){0,3}?(?:выступлени|заявлени|брифинг|речь|обращени|интервью|комментари|вступительн|пресс-конференци|ответ)/iu;
const NAME =
	/(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}[\p{L}-]+|\p{Lu}\p{Ll}+\s(?:\p{Lu}\p{Ll}+(?:вич|вн)\p{Ll}*\s)?\p{Lu}\p{Ll}[\p{L}-]+/gu;
const NO_NAME =
	/Выступлен|Заявлен|Ответ|Событи|Президент|Министр|Председател|Совместн|Брифинг|Глав|Федерац|Безопасност|Ассамбле|Дум[аеыу]|Республик|Наци|Совет|Росси|Организац|Объедин|Европ|Союз/u;

function speakersIn(line: string): readonly string[] {
	if (!SPOKEN.test(line)) return [];
	const head = line.slice(0, /\s(?:на|в|во|по|перед|о|об|для|к|с|со)\s|[,:(—–]/u.exec(line)?.index ?? line.length);
	return [...head.matchAll(NAME)].map(([name]) => name).filter((name) => !NO_NAME.test(name));
}

const JOINT = /совместн\p{L}+ (?:заявлени|деклараци|коммюнике)\p{L}+\s(?<who>.+)$/iu;
const FORM = /^(?:Республик\p{L}+|Королевств\p{L}+|Федераци\p{L}+|Союз\p{L}+|Государств\p{L}+)\s/u;

function partiesIn(line: string): readonly string[] | null {
	const who = JOINT.exec(line)?.groups?.who;
	if (who === undefined) return null;
	return who
		.slice(0, /\s(?:о|об|по|на|от)\s|[,:;(–—]/u.exec(who)?.index ?? who.length)
		.split(/\sи\s/u)
		.map((part) => part.trim().replace(FORM, ""))
		.map((name) => /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.exec(name)?.[0] ?? "");
}

export const names: NameRules = {
	opening: "В|На|По|Как|Но|И|А|Он|Она|Они|Это|Так|Вчера|Сегодня|Позже|Ранее|После|Затем|При",
	institution: "Совет|Министерств|Союз|Агентств|Газет",
	title: "г",
	ending: 2,
	speakersIn,
	partiesIn,
};
