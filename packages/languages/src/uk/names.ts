import type { NameRules } from "@fissure/model";

const SPOKEN =
	/^(?:[\p{L}'’ʼ-]+ ){0,3}?(?:виступ|заяв|брифінг|промов|зверненн|інтерв['’ʼ]ю|коментар|вступн|пресконференці|прес-конференці|відповід)/iu;
const NAME =
	/(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}[\p{L}'’ʼ-]+|\p{Lu}[\p{Ll}'’]+\s(?:\p{Lu}\p{Ll}+(?:ич|вич|вн)\p{Ll}*\s)?\p{Lu}\p{Ll}[\p{L}'’ʼ-]+/gu;
const NO_NAME =
	/Виступ|Заяв|Відповід|Поді|Президент|Міністр|Голов|Спільн|Брифінг|Глав|Федераці|Безпек|Асамбле|Рад[аиіу]|Республік|Націй|Україн|Організаці|Об['’ʼ]єднан|Європ|Союз|Прем['’ʼ]єр|Держав|Звернен|Промов/u;

function speakersIn(line: string): readonly string[] {
	if (!SPOKEN.test(line)) return [];
	const head = line.slice(
		0,
		/\s(?:на|в|у|по|перед|про|щодо|для|до|з|із|зі)\s|[,:(—–]/u.exec(line)?.index ?? line.length,
	);
	return [...head.matchAll(NAME)].map(([name]) => name).filter((name) => !NO_NAME.test(name));
}

const JOINT = /спільн\p{L}+ (?:заяв|деклараці|комюніке)\p{L}*\s(?<who>.+)$/iu;
const FORM = /^(?:Республік\p{L}+|Королівств\p{L}+|Федераці\p{L}+|Союз\p{L}+|Держав\p{L}+)\s/u;

function partiesIn(line: string): readonly string[] | null {
	const who = JOINT.exec(line)?.groups?.who;
	if (who === undefined) return null;
	return who
		.slice(0, /\s(?:про|щодо|по|на|від)\s|[,:;(–—]/u.exec(who)?.index ?? who.length)
		.split(/\s(?:і|й|та)\s/u)
		.map((part) => part.trim().replace(FORM, ""))
		.map((name) => /^\p{Lu}[\p{L}'’ʼ-]+(?: \p{Lu}[\p{L}'’ʼ-]+)?$/u.exec(name)?.[0] ?? "");
}

export const names: NameRules = {
	opening: "В|У|На|По|Як|Але|І|Й|Та|А|Він|Вона|Вони|Це|Так|Вчора|Учора|Сьогодні|Пізніше|Раніше|Після|Потім|При",
	institution: "Рад|Міністерств|Союз|Агентств|Газет",
	title: "п",
	ending: 2,
	speakersIn,
	partiesIn,
};
