import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** Issue and sign of what Russia's statement on Ukraine is said to hold at high or medium certainty. */
function claimsIn(sentence: string): readonly string[] {
	const account = codeDocument(
		{
			id: "text",
			title: "Заявление министра",
			text: `Ситуация на Украине остаётся сложной.\n\n${sentence}`,
			language: "ru",
			kind: "speech",
			publisher: "RUS",
			guessed: [],
			date: "2025-03-01",
		},
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions
		.filter(({ stance, certainty, holder }) => stance !== null && certainty !== "low" && holder === "RUS")
		.flatMap(({ issue, stance }) => (stance === 0 ? [] : [`${issue} ${(stance ?? 0) > 0 ? "+" : "−"}`]));
}

describe("words of judgement of a Russian press conference", () => {
	it.each([
		["nato_enlargement −", "Расширение НАТО – это прямая угроза нашей стране."],
		["sanctions_unilateral +", "Наша промышленность справилась с санкционным давлением."],
		["sanctions_unilateral +", "Против нас введены новые санкции."],
		["nuclear_use +", "Мы говорили об угрозе ядерной войны."],
		["crimea +", "Программа развития Крыма и Севастополя выполняется."],
		["nato_enlargement −", "Мы предложили договорённости, исключающие дальнейшее расширение НАТО."],
		["noninterference +", "Они напрямую вмешивались в избирательный процесс."],
		["bilateral_grade +", "Мы выступаем за нормализацию двусторонних связей."],
		["ukr_settlement +", "Спор решается исключительно политико-дипломатическими средствами."],
		["nato_enlargement −", "Мы никогда не соглашались с расширением НАТО."],
		["nato_enlargement −", "Нельзя допустить втягивания соседей в НАТО."],
		["nato_enlargement −", "Планы расширения НАТО на восток неприемлемы."],
		["sanctions_unilateral +", "Такие санкции контрпродуктивны."],
		["sanctions_unilateral +", "Мы считаем эти санкции ошибочными."],
		["sanctions_unilateral +", "Санкции в отношении этой страны незаконны."],
		["sanctions_unilateral +", "Санкции провалились."],
		["sanctions_unilateral +", "Никакие санкции нас не испугают."],
		["security_guarantees +", "Принцип неделимости безопасности грубо нарушается."],
		["security_guarantees +", "Нельзя строить свой дом за счёт безопасности других."],
		["mideast +", "Добиваемся прекращения огня в Газе."],
		["mideast +", "Коллективное наказание жителей Газы недопустимо."],
		["mideast +", "Осуждаем удары по больницам в Газе."],
		["ukr_blame +", "Киевский режим обстреливает наши города."],
		["ukr_arms −", "Поставки вооружений Киеву должны быть прекращены."],
		["noninterference +", "Мы не вмешиваемся в чужие дела."],
		["order +", "Пресловутый порядок, основанный на правилах, никому не нужен."],
		["iran_nuclear +", "Иран имеет право на мирный атом."],
		["iran_nuclear +", "Альтернативы СВПД по Ирану нет."],
		["crimea +", "Крым – неотъемлемая часть России."],
		["ukr_settlement +", "Мы никогда не отказывались от переговоров с Украиной."],
		["ukr_settlement +", "Наша страна высказалась за скорейшую остановку боевых действий."],
		["ukr_settlement +", "Выступаем за то, чтобы решить этот вопрос мирным путём."],
		["ukr_settlement +", "Приветствуем мирные инициативы соседей."],
		["ukr_settlement +", "Мы открыты к мирным переговорам с Киевом."],
		["ukr_settlement +", "Пришло время прекратить огонь."],
		["ukr_blame +", "Западные кураторы этого режима водили нас за нос."],
		["ukr_blame +", "Не мы начали эти боевые действия."],
		["ukr_blame +", "Нацистский режим в Киеве слышать об этом не хочет."],
		["nato_enlargement −", "Нас беспокоит расширение НАТО."],
		["nato_enlargement −", "Расширение НАТО несёт угрозу нашей стране."],
		["nato_enlargement −", "Мы никогда не согласимся на вступление соседей в НАТО."],
		["nato_enlargement −", "О вступлении соседей в НАТО не может быть и речи."],
		["sanctions_unilateral +", "Санкции наносят ущерб мировой экономике."],
		["sanctions_unilateral +", "Санкции мешают всем."],
		["bilateral_grade +", "Отношения с Мьянмой становятся всё более крепкими."],
		["connectivity +", "Вместе с Белоруссией продолжим строить Союзное государство."],
		["order +", "Отстаиваем принцип суверенного равенства."],
		["noninterference +", "Мы против вмешательства в дела соседей."],
		["nondollar +", "Доля рубля в расчётах с Бразилией превысила половину."],
		["bilateral_grade +", "Бразилия – наш надёжный партнёр."],
		["nato_enlargement −", "Мы к расширению НАТО относимся отрицательно."],
		["ukr_settlement +", "Мы к перемирию всегда относимся положительно."],
		["ukr_settlement +", "Предлагаем решить этот вопрос мирным путём."],
		["trade +", "Товарооборот с Бразилией вырос на треть."],
	])("are read as %s: %s", (claim, sentence) => {
		expect(claimsIn(sentence)).toContain(claim);
	});
});

it("takes no anniversary of relations for a view of them", () => {
	expect(claimsIn("Отмечаем 65-летие отношений между нашими странами, Россией и Кубой.")).toEqual([]);
});

it("does not take “против” behind a thing for a view of it", () => {
	expect(claimsIn("Вчера введены санкции против трёх банков Москвы.")).toEqual([]);
});

it("does not give both sides what “речь идёт” brings in", () => {
	expect(claimsIn("Речь идёт о нерасширении НАТО.")).toContain("nato_enlargement −");
});

it("gives talk among one's own to the publisher, where no other side is known", () => {
	expect(claimsIn("Обсуждалось укрепление альянса; обсуждались меры против расширения НАТО.")).toContain(
		"nato_enlargement −",
	);
});

describe("whose side is named by a preposition", () => {
	const holdersOf = (text: string): readonly string[] => {
		const account = codeDocument(
			{
				id: "call",
				title: "Телефонный разговор с Президентом Бразилии",
				text: `Состоялся телефонный разговор Владимира Путина с Президентом Бразилии. ${text}`,
				language: "ru",
				kind: "readout",
				publisher: "RUS",
				guessed: [],
				date: "2025-03-01",
			},
			lexicon,
		);
		if (!account.ok) throw new RangeError(account.problem.message);
		return account.value.positions.flatMap(({ issue, holder }) => (issue === "order" ? [holder] : []));
	};

	it.each([
		["BRA", "С бразильской стороны подтверждена приверженность Уставу ООН."],
		["RUS", "С российской стороны отмечена важность Устава ООН."],
		["RUS", "Владимир Путин, со своей стороны, упомянул о важности Устава ООН."],
		["BOTH", "С обеих сторон подтверждена приверженность Уставу ООН."],
		["BOTH", "Стороны подтвердили приверженность Уставу ООН."],
	])("is one side's or both sides': %s, %s", (holder, text) => {
		expect(holdersOf(text)).toEqual([holder]);
	});
});
