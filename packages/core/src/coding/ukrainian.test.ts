import { describe, expect, it } from "vitest";
import { heldInUkrainian } from "./fixtures/ukrainian-world.ts";

/** A text, and everything that it has anybody hold: concept, holder, manner, sign. */
type Case = readonly [text: string, ...held: readonly string[]];

describe("who holds what in a Ukrainian readout", () => {
	it.each<Case>([
		[
			"Президентка Едда Халворсен зустрілася з Президентом Кестрії Томасом Бреннером. Едда Халворсен підкреслила важливість зернового коридору. Томас Бреннер засудив санкції.",
			"grain XNO own +",
			"sanctions XKE counterpart −",
		],
		[
			"Сторони домовилися продовжити зерновий коридор. Міністри обговорили газопровід.",
			"grain BOTH joint +",
			"pipeline BOTH joint 0",
		],
		["Норландія рішуче виступає проти іноземних баз і не підтримує санкцій.", "bases XNO own +", "sanctions XNO own −"],
		[
			"Ми ніколи не підтримували газопровід. Ми закликаємо до припинення вогню.",
			"pipeline XNO own −",
			"ceasefire XNO own +",
		],
		["Кестрійська сторона висловила готовність дотримуватися договору про річку.", "treaty XKE counterpart +"],
		["Кестрія має підтримати припинення вогню.", "ceasefire XNO own +"],
		["Едда Халворсен закликала Кестрію підтримати припинення вогню.", "ceasefire XNO own +"],
		["Підкреслено важливість двосторонньої торгівлі. Ухвалено санкції.", "trade BOTH joint +", "sanctions XNO own 0"],
		[
			"«Санкції неприйнятні», – сказав Томас Бреннер. За його словами, газопровід важливий.",
			"sanctions XKE counterpart −",
			"pipeline XKE counterpart +",
		],
		["Прем’єр-міністр Кестрії засудив санкції.", "sanctions XKE counterpart −"],
		["Премʼєр Кестрії засудив санкції.", "sanctions XKE counterpart −"],
		["Як пишуть газети, Кестрія збудує газопровід."],
	])("%s", (text, ...held) => {
		expect(heldInUkrainian(text)).toEqual(held);
	});
});

describe("who holds what in a Ukrainian address", () => {
	const address = { kind: "speech" } as const;

	it.each<Case>([
		[
			"Говорила сьогодні з Президентом Кестрії. Обговорили санкції. Закликала підтримати припинення вогню.",
			"sanctions BOTH joint 0",
			"ceasefire XNO own +",
		],
		["Провела переговори з Томасом Бреннером. Домовилися про розвиток двосторонньої торгівлі.", "trade BOTH joint +"],
		["Вдячна Кестрії за підтримку зернового коридору.", "grain XKE counterpart +"],
		["Санкції треба скасувати. Газопровід – це помилка.", "sanctions XNO own −", "pipeline XNO own −"],
		["Нам потрібне припинення вогню.", "ceasefire XNO own +"],
		["Вони нібито хочуть припинення вогню.", "ceasefire XNO own 0"],
		// A name that no view governs takes no side.
		["Зараз діє договір про річку.", "treaty XNO own 0"],
		// What is read against what most say counts only where it is disapproved of outright.
		["Жоден корабель не повинен порушувати припинення вогню.", "ceasefire XNO own +"],
		["Ми засуджуємо припинення вогню.", "ceasefire XNO own −"],
	])("%s", (text, ...held) => {
		expect(heldInUkrainian(text, address, [])).toEqual(held);
	});

	it.each<Case>([
		[
			"Говорила з Президентом Орвени. Обговорили санкції. Домовилися про розвиток двосторонньої торгівлі.",
			"sanctions XNO own 0",
			"trade XNO own +",
		],
		["Говорила з Президентом Кестрії. Обговорили санкції.", "sanctions BOTH joint 0"],
		["Вони зустріли санкції. Говорила з Президентом Кестрії.", "sanctions XNO own 0"],
	])("beside Kestria's account: %s", (text, ...held) => {
		expect(heldInUkrainian(text, address)).toEqual(held);
	});
});

describe("whose words stand in a Ukrainian transcript", () => {
	it("keeps a turn over paragraphs until the next", () => {
		const text =
			"Е.Халворсен: Друзі, ми підтримуємо зерновий коридор.\n\nТ.Бреннер: Дякую. Ми проти санкцій.\n\nМи підтримуємо і припинення вогню.";
		expect(heldInUkrainian(text, { kind: "press-conference" })).toEqual([
			"grain XNO own +",
			"sanctions XKE counterpart −",
			"ceasefire XKE counterpart +",
		]);
	});
});
