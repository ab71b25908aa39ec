import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { heldIn } from "./fixtures/held.ts";

/** What is read, and everything that it has anybody hold: concept, holder, manner. */
type Case = readonly [text: string, ...held: readonly string[]];

describe("whose words stand in a Russian transcript", () => {
	const received = "Президент Эдда Халворсен встретилась с губернатором Ильёй Марровым.";

	it.each<Case>([
		[
			`${received}\n\nЭ.Халворсен: Мы поддерживаем зерновой коридор.\n\nА.Тессель: Мы выступаем против санкций.\n\nЭ.Халворсен: Мы поддерживаем прекращение огня.`,
			"grain XNO own",
			"ceasefire XNO own",
		],
		[`${received}\n\nИ.Марров: Мы выступаем против санкций.`, "sanctions XNO own"],
		["Эдда Халворсен приняла главу компании «Вест» Йона Тесселя.\n\nЙ.Тессель: Мы выступаем против санкций."],
	])("leaves a guest's turn to nobody: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});
});

describe("whose quoted words stand in a Russian readout", () => {
	const opening = "Президент Эдда Халворсен встретилась с Президентом Кестрии Томасом Бреннером.";

	it.each<Case>([
		[`${opening} «Мы выступаем против санкций. Они вредят всем», – сказал Томас Бреннер.`, "sanctions XKE counterpart"],
		[`${opening} Томас Бреннер выступил вторым. По его словам, санкции неприемлемы.`, "sanctions XKE counterpart"],
		[`${opening} По словам Президента Кестрии, санкции неприемлемы.`, "sanctions XKE counterpart"],
	])("gives them to who is named behind them, or before: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});
});

describe("whose words stand in a Russian readout", () => {
	it.each<Case>([
		["Эдда Халворсен подчеркнула важность зернового коридора.", "grain XNO own"],
		["Э.Халворсен отметила, что санкции неприемлемы.", "sanctions XNO own"],
		["Президент Норланда заявила о поддержке прекращения огня.", "ceasefire XNO own"],
		["Норландская сторона готова продолжить строительство газопровода.", "pipeline XNO own"],
		["Норланд решительно выступает против иностранных баз.", "bases XNO own"],
		["Наша страна неизменно поддерживает договор о реке.", "treaty XNO own"],
	])("gives the publisher what its own leader or side says: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["Томас Бреннер поддержал зерновой коридор.", "grain XKE counterpart"],
		["Э.Халворсен приветствовала гостя. Т.Бреннер выступил против санкций.", "sanctions XKE counterpart"],
		["Т.Бреннер заявил, что Кестрия отвергает санкции.", "sanctions XKE counterpart"],
		["Кестрийская сторона выразила готовность участвовать в строительстве газопровода.", "pipeline XKE counterpart"],
		["Кестрийская сторона с пониманием относится к договору о реке.", "treaty XKE counterpart"],
		["Президент Кестрии подтвердил приверженность прекращению огня.", "ceasefire XKE counterpart"],
		["Собеседник приветствовал прекращение огня.", "ceasefire XKE counterpart"],
		["Кестрийский лидер осудил санкции.", "sanctions XKE counterpart"],
	])("gives the counterpart what the publisher has it say: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["Стороны договорились продлить зерновой коридор.", "grain BOTH joint"],
		["Президенты обсудили строительство газопровода.", "pipeline BOTH joint"],
		["Лидеры подтвердили приверженность договору о реке.", "treaty BOTH joint"],
		["Главы государств осудили санкции.", "sanctions BOTH joint"],
		["Стороны обменялись мнениями о санкциях.", "sanctions BOTH joint"],
		["Президенты сверили часы по зерновому коридору.", "grain BOTH joint"],
	])("takes «стороны» in one side's readout for common ground that it claims: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["Подчёркнута важность зернового коридора для обеих стран.", "grain BOTH joint agentless"],
		["Отмечена недопустимость санкций.", "sanctions XNO own agentless"],
		["Подтверждён взаимный настрой на строительство газопровода.", "pipeline BOTH joint agentless"],
		["Выражена обеспокоенность в связи с размещением иностранных баз.", "bases XNO own agentless"],
		["Рассмотрены перспективы прекращения огня.", "ceasefire BOTH joint agentless"],
		["В ходе беседы затронуты вопросы, связанные с зерновым коридором.", "grain BOTH joint agentless"],
	])("gives a passive without agent to the publisher unless its object is mutual: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["Э.Халворсен приветствовала гостя. Она подчеркнула важность прекращения огня.", "ceasefire XNO own"],
		["Т.Бреннер поблагодарил за приём. Он отметил, что санкции неприемлемы.", "sanctions XKE counterpart"],
		["Президенты провели переговоры. Они подтвердили значение договора о реке.", "treaty BOTH joint"],
	])("follows a pronoun to the last who spoke: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"Министр иностранных дел Ильза Марроу провела переговоры с министром иностранных дел Кестрии Йоном Тесселем. Марроу подчеркнула важность зернового коридора.",
			"grain XNO own",
		],
		[
			"Министр иностранных дел Ильза Марроу провела переговоры с министром иностранных дел Кестрии Йоном Тесселем. Тессель заявил, что санкции неприемлемы.",
			"sanctions XKE counterpart",
		],
	])("knows a name that no list holds by where the text brings it in: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["«Мы будем и дальше поддерживать зерновой коридор», — заявила Эдда Халворсен.", "grain XNO own"],
		["Говоря о прекращении огня, Т.Бреннер выразил надежду на скорый успех.", "ceasefire XKE counterpart"],
		["«Санкции, принятые за нашей спиной, неприемлемы», — сказал Томас Бреннер.", "sanctions XKE counterpart"],
	])("gives words before the speaker to that speaker: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"Э.Халворсен приветствовала зерновой коридор, а Т.Бреннер выразил поддержку газопроводу.",
			"grain XNO own",
			"pipeline XKE counterpart",
		],
		["Зерновой коридор проходит вдоль берегов Кестрии.", "grain XNO own"],
		[
			"Э.Халворсен поблагодарила Т.Бреннера за готовность поддержать зерновой коридор и осудила санкции.",
			"grain XKE counterpart",
			"sanctions XNO own",
		],
		["Э.Халворсен заявила, что Кестрия должна поддержать прекращение огня.", "ceasefire XNO own"],
		["Э.Халворсен проинформировала Т.Бреннера о прекращении огня.", "ceasefire XNO own"],
		["Если Кестрия поддержит санкции, это будет иметь последствия.", "sanctions XNO own"],
		["Подтверждена готовность кестрийской стороны содействовать прекращению огня.", "ceasefire XKE counterpart"],
		["Э.Халворсен призвала Кестрию поддержать прекращение огня.", "ceasefire XNO own"],
	])("keeps a view with the one who holds it inside one sentence: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});
});

/** Read otherwise than a reader would; each turns red when the coder learns it, and then moves up. */
interface Miss {
	readonly because: string;
	readonly text: string;
	readonly held: readonly string[];
	readonly more?: Partial<Document>;
}
describe("known misses in Russian", () => {
	it.fails.each<Miss>([
		{
			because: "initials keep two names from being joined",
			text: "Э.Халворсен и Т.Бреннер приветствовали прекращение огня.",
			held: ["ceasefire BOTH joint"],
		},
		{
			because: "«принимает к сведению» is no verb of saying",
			text: "Норландская сторона принимает к сведению исправительную операцию.",
			held: ["operation XNO own"],
			more: { kind: "joint-statement", publisher: null },
		},
	])("$because: $text", ({ text, held, more }) => {
		expect(heldIn(text, more)).toEqual(held);
	});
});

describe("whose words stand in a Russian joint statement", () => {
	const joint = { kind: "joint-statement", publisher: null } as const;

	it.each<Case>([
		["Стороны поддерживают зерновой коридор.", "grain BOTH joint"],
		["Стороны выступают против санкций.", "sanctions BOTH joint"],
		["Кестрийская сторона выступает против иностранных баз.", "bases XKE own"],
	])("gives a side's clause to that side and the rest to both: %s", (text, ...held) => {
		expect(heldIn(text, joint)).toEqual(held);
	});
});

describe("whose words stand in a Russian transcript", () => {
	it("keeps a turn over paragraphs until the next", () => {
		const text =
			"Э.Халворсен: Друзья, мы поддерживаем зерновой коридор.\n\nТ.Бреннер: Благодарю. Мы против санкций.\n\nМы поддерживаем и прекращение огня.";
		expect(heldIn(text, { kind: "press-conference" })).toEqual([
			"grain XNO own",
			"sanctions XKE counterpart",
			"ceasefire XKE counterpart",
		]);
	});
});
