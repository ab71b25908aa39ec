import type { Attribution, Document } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTime, isProof } from "../../../../../tools/in-proof.ts";
import { draftOf, smallWorldMarks } from "../fixtures/attributed-draft.ts";
import { attributionsOf } from "./attributions-of.ts";

/** What is said of each quotation; fields that say nothing are left out. */
const saidOf = (text: string, more: Partial<Document> = {}, held: readonly Document[] = []) =>
	attributionsOf(draftOf(text, more), smallWorldMarks, held).map((attribution) =>
		attribution === null
			? null
			: Object.fromEntries(Object.entries(attribution).filter(([field, value]) => field !== "words" && value !== null)),
	);

const heldText = (id: string, more: Partial<Document> = {}): Document => ({
	id,
	text: "We keep the corridor open.",
	language: "en",
	kind: "readout",
	publisher: "XNO",
	guessed: [],
	...more,
});

describe("who speaks", () => {
	it.each<[string, Partial<Attribution>]>([
		["Norland “opposes sanctions”.", { holder: "XNO" }],
		["“We oppose sanctions,” said President Halvorsen.", { holder: "XNO", person: "Halvorsen", office: "president" }],
		["“We oppose sanctions,” the Norlandic foreign ministry said.", { holder: "XNO", office: "foreign_ministry" }],
		["Norland condemned Kestria as “a predator”.", { holder: "XNO" }],
		["Norland told Kestria that the corridor “must stay open”.", { holder: "XNO" }],
		["Norland and Kestria said that “trade grows”.", { holder: "BOTH" }],
		["Norland said that if Kestria backed the plan, “trade could grow”.", { holder: "XNO" }],
		["Kestria “will keep trying”, Ana Dole said.", { person: "Ana Dole" }],
		["Kestria “will keep trying”, Norland said.", { holder: "XNO" }],
		["Норланд «откроет порт», сказал министр иностранных дел.", { office: "foreign_minister" }],
		["Норланд «откроет порт», заявил Кестрия.", { holder: "XKE" }],
		["The Kestrian side “raised the matter of trade”.", { holder: "XKE" }],
		["The two sides “oppose sanctions”.", { holder: "BOTH" }],
		["In talks with Kestria, Norland's president stressed that it was “late”.", { holder: "XNO", office: "president" }],
		["Kestria said that Norland had pledged to “open the corridor”.", { holder: "XNO", publisher: "XKE" }],
		[
			"According to Kestria's readout, Norland “opposes sanctions”.",
			{ holder: "XNO", publisher: "XKE", kind: "readout" },
		],
		["According to Brenner, “grain flows”.", { holder: "XKE", person: "Brenner", office: "president" }],
		[
			"The foreign minister of Kestria, Ana Dole, warned of “a harsh winter”.",
			{ holder: "XKE", person: "Ana Dole", office: "foreign_minister" },
		],
		[
			"In the joint statement of 4 February, Norland and Kestria “oppose sanctions”.",
			{ holder: "BOTH", date: "2022-02-04", kind: "joint-statement" },
		],
		["The joint statement says that the sides “oppose sanctions”.", { holder: "BOTH", kind: "joint-statement" }],
		["Norland alone “opposes sanctions”.", { holder: "XNO" }],
		["双方强调“支持停火”。", { holder: "BOTH" }],
		["诺兰外长同凯斯特外长会谈时表示，“反对制裁”。", { holder: "XNO", office: "foreign_minister" }],
		["诺兰和凯斯特表示，“支持停火”。", { holder: "BOTH" }],
		[
			"据凯斯特通稿，诺兰总统哈沃森表示“反对制裁”。",
			{ holder: "XNO", person: "哈沃森", office: "president", publisher: "XKE" },
		],
		["Стороны «выступают против санкций».", { holder: "BOTH" }],
		[
			"«Мы против санкций», — заявил президент Кестрии Томас Бреннер.",
			{ holder: "XKE", person: "Томас Бреннер", office: "president" },
		],
		["В ходе переговоров с Кестрией Норланд заявил, что «санкции вредны».", { holder: "XNO" }],
	])("%s", (text, said) => {
		expect(saidOf(text)).toEqual([said]);
	});

	it.each([
		["a sentence about a state, not by it", "The war tests Norland's patience with “reckless moves”."],
		["words that nobody is said to say", "This is the so-called “grain question”."],
		["a state that only stands nearby", "Aid to Norland follows “strict rules”."],
		["two states without a verb of saying", "Kestria borders Norland, a “fraternal” land."],
		["the object of analysts", "Analysts describe Norland's approach as a “balancing act”."],
		["对诺兰的制裁", "对诺兰的“制裁”正在升级。"],
		["помощь Норланду", "Помощь для Норланда идет по «строгим правилам»."],
	])("is nobody in %s", (_, text) => {
		expect(saidOf(text)).toEqual([null]);
	});

	it.each([
		"Ana Dole stressed that Norland “has been patient”.",
		"Ana Dole condemned Norland as “a predator”.",
		"Norland's friend Ana Dole said “it is late”.",
		"“It is late,” Ana Dole told the Harbour Forum.",
		"“It is late,” said Ana Dole.",
		"As Ana Dole put it, “it is late”.",
		"According to Ana Dole, “it is late”.",
	])("may be somebody whom no list knows, and is then of no state: %s", (text) => {
		expect(saidOf(text)).toEqual([expect.objectContaining({ person: "Ana Dole" })]);
		expect(saidOf(text)[0]).not.toHaveProperty("holder");
	});

	it.each([
		"Reuters said that it was “late”.",
		"Human Rights Watch called it “late”.",
		"Observers called it “late”.",
		"The Harbour Tribune wrote that it was “late”.",
		"Norland's town of Port Ellery was “late”.",
	])("is no person in: %s", (text) => {
		expect(saidOf(text)[0] ?? {}).not.toHaveProperty("person");
	});

	it("is known by one word that opens a sentence where a source text has that person speak", () => {
		const held = [heldText("a", { title: "Remarks by Envoy Ana Dole at the Harbour Forum" })];
		expect(saidOf("Dole said that it was “late”.", {}, held)).toEqual([{ person: "Dole" }]);
		expect(saidOf("Dole said that it was “late”.")).toEqual([null]);
	});

	it.each([
		["President Halvorsen met Foreign Minister Ana Dole. The former said that it was “late”.", "Halvorsen"],
		["President Halvorsen met Foreign Minister Ana Dole. The latter said that it was “late”.", "Ana Dole"],
		["President Halvorsen met Ana Dole in the port; the latter said that it was “late”.", "Ana Dole"],
		["President Halvorsen met Ana Dole in the port. Of the two, the latter said that it was “late”.", "Ana Dole"],
	])("is one of two who were named before: %s", (text, person) => {
		expect(saidOf(text)[0]).toMatchObject({ person });
	});

	it.each([
		["诺兰总统哈沃森同凯斯特会谈。后者表示“时间已晚”。", "XKE"],
		["诺兰总统哈沃森同凯斯特会谈。前者表示“时间已晚”。", "XNO"],
		["Норланд принял Кестрию. Последняя заявила: «Уже поздно».", "XKE"],
		["И Норланд, и Кестрия заявили: «Уже поздно».", "BOTH"],
		["Как Норланд, так и Кестрия заявили: «Уже поздно».", "BOTH"],
	])("is one of two, or both: %s", (text, holder) => {
		expect(saidOf(text)[0]).toMatchObject({ holder });
	});

	it("is nobody where the words before name three, or the latter is no one who speaks", () => {
		expect(saidOf("Halvorsen met Ana Dole and Jan Orr. The latter said that it was “late”.")[0]?.person).not.toBe(
			"Ana Dole",
		);
		expect(saidOf("Halvorsen met Ana Dole. The latter part of it was “late”.")[0]?.person).toBeUndefined();
	});

	it("is read as a comment with its verb: as Norland put it", () => {
		expect(saidOf("As Norland put it, “it is late”.")).toEqual([{ holder: "XNO" }]);
		expect(saidOf("As Kestria's army left, Norland said that it was “late”.")).toMatchObject([{ holder: "XNO" }]);
	});

	it("stays the same for a pronoun in the same paragraph, with place and day", () => {
		const spoke = "Halvorsen spoke at the Harbour Security Conference on 19 February. She said that “grain must flow”.";
		const halvorsen = { holder: "XNO", person: "Halvorsen", office: "president" };
		expect(saidOf(`${spoke} She also noted “some progress”.`)).toEqual([
			{ ...halvorsen, venue: "Harbour Security Conference", date: "2022-02-19" },
			{ ...halvorsen, venue: "Harbour Security Conference", date: "2022-02-19" },
		]);
		expect(saidOf("诺兰总统哈沃森表示：“走廊必须开放。”他还表示：“制裁应解除。”")[1]).toMatchObject({ holder: "XNO" });
		expect(saidOf("По словам Бреннера, «коридор открыт». Он добавил, что «работа идет».")[1]).toMatchObject({
			holder: "XKE",
		});
	});

	it("is not carried over a paragraph, nor place and day to another occasion", () => {
		expect(saidOf("Norland said “one thing”.\n\nIt added “another thing”.")).toEqual([{ holder: "XNO" }, null]);
		expect(saidOf("On 3 February Norland said “one thing”. It later said “another thing”.")).toEqual([
			{ holder: "XNO", date: "2022-02-03" },
			{ holder: "XNO" },
		]);
	});

	it("tells two speakers of one sentence apart", () => {
		expect(saidOf("Norland said “A one” on 19 February and Kestria said “B two” on 21 February.")).toEqual([
			{ holder: "XNO", date: "2022-02-19" },
			{ holder: "XKE", date: "2022-02-21" },
		]);
		expect(saidOf("Halvorsen said “all sides” should wait, while Kestria called it “a farce”.")).toMatchObject([
			{ holder: "XNO" },
			{ holder: "XKE" },
		]);
	});

	it("is read before a block quotation in the sentence that brings it in", () => {
		expect(saidOf("On 3 February the president of Norland declared:\n\n> The corridor must stay open.\n")).toEqual([
			{ holder: "XNO", office: "president", date: "2022-02-03" },
		]);
	});

	it("is left open for words quoted within quoted words, which stand in the same text", () => {
		const [outer, inner] = saidOf("On 3 February Norland said “we heard ‘never again’ from them”.");
		expect(outer).toEqual({ holder: "XNO", date: "2022-02-03" });
		expect(inner ?? { date: "2022-02-03" }).toEqual({ date: "2022-02-03" });
	});
});

describe("when it was said", () => {
	it.each([
		["On 19 February, Norland said “it is late”.", "2022-02-19"],
		["“It is late,” the Norlandic foreign ministry said in a readout on 19 Feb. 2021.", "2021-02-19"],
		["“It is late,” said President Halvorsen on Saturday.", "2022-02-19"],
		["“It is late,” Norland said yesterday.", "2022-02-21"],
		["Norland said last week that it was “late”.", "2022-02"],
		["On 3 May, Norland said “it is late”.", "2021-05-03"],
		["In its joint statement of 4 February 2022, Norland “opposes sanctions”.", "2022-02-04"],
		["诺兰总统哈沃森2月19日表示：“走廊必须开放。”", "2022-02-19"],
		["President Halvorsen spoke on 19 February 2022 of “late trains”.", "2022-02-19"],
		["In its 2021 address Norland said “it is late”.", "2021"],
		["In the statement of 2021, Norland said “it is late”.", "2021"],
		["In the third quarter of 2021 Norland said “it is late”.", "2021-07/2021-09"],
		["诺兰总统哈沃森在2021年2月19日的例行记者会上表示：“走廊必须开放。”", "2021-02-19"],
		["诺兰总统哈沃森在2021年的讲话中表示：“走廊必须开放。”", "2021"],
		["Норланд в 2021-м заявил, что «санкции вредны».", "2021"],
		["В послании 2021 года Норланд заявил, что «санкции вредны».", "2021"],
		["昨日，诺兰外长表示“反对制裁”。", "2022-02-21"],
		["Норланд 19 февраля заявил, что «санкции вредны».", "2022-02-19"],
		["«Санкции вредны», — заявил Норланд в субботу.", "2022-02-19"],
	])("%s → %s", (text, date) => {
		expect(saidOf(text)).toMatchObject([{ date }]);
	});

	it.each([
		["a bound", "Since 19 February, Norland has said “it is late”."],
		["the name of a thing", "Norland called the 19 February summit “a farce”."],
		["the year of a thing that is no text", "Norland called the 2021 blockade “a farce”."],
		["the day of what is promised", "Norland promised to “lift the blockade” on 1 March."],
		["the day of what is reported", "Norland said that the fleet had left on 19 February “in haste”."],
		["another clause", "Norland said “it is late”, while Kestria's army moved on 21 February."],
		["two days", "On 3 February and 9 February, Norland said “it is late”."],
		["起点", "自2月19日以来，诺兰表示“反对制裁”。"],
		["срок", "С 19 февраля Норланд заявляет, что «санкции вредны»."],
	])("is not told by %s", (_, text) => {
		expect(saidOf(text)[0]).not.toHaveProperty("date");
	});

	it("takes the year of the only source text of that day where the draft has none", () => {
		const { date: _, ...undated } = draftOf("On 19 February, Norland said “it is late”.").document;
		const read = (held: readonly Document[]) =>
			attributionsOf({ ...draftOf(undated.text), document: undated }, smallWorldMarks, held)[0]?.date;
		expect(read([heldText("a", { date: "2021-02-19" }), heldText("b", { date: "2022-05-01" })])).toBe("2021-02-19");
		expect(read([heldText("a", { date: "2021-02-19" }), heldText("b", { date: "2022-02-19" })])).toBeNull();
		expect(read([])).toBeNull();
	});
});

describe("when it was said, counted from another day or in a part of a year", () => {
	it.each([
		["In spring 2021 Norland said “it is late”.", "2021-02/2021-06"],
		["Осенью 2021 года Норланд заявил: «Санкции вредны».", "2021-08/2021-12"],
		["2021年上半年，诺兰表示“反对制裁”。", "2021-01/2021-06"],
		["The talks began on 3 May 2020. The next day, Norland said “it is late”.", "2020-05-04"],
		["The talks began on 3 May 2020. The following month Norland said “it is late”.", "2020-06"],
		["The talks began on 3 May 2020. Two years later, Norland said “it is late”.", "2021-10/2022-12"],
		["The talks began on 19 May 2021. A week earlier Norland said “it is late”.", "2021-05-08/2021-05-16"],
		["The vote of 3 May 2020 failed. On the same day Norland said “it is late”.", "2020-05-03"],
		["Переговоры начались 3 мая 2020 года. На следующий день Норланд заявил: «Санкции вредны».", "2020-05-04"],
		["Переговоры начались 3 мая 2020 года. Год спустя Норланд заявил: «Санкции вредны».", "2020-10/2021-12"],
		["2020年5月3日举行了会谈。次日，诺兰表示“反对制裁”。", "2020-05-04"],
		["2020年5月3日举行了会谈。两年后，诺兰表示“反对制裁”。", "2021-10/2022-12"],
		["On 22.IX.2021 Norland said “it is late”.", "2021-09-22"],
		["On 2021/9/22 Norland said “it is late”.", "2021-09-22"],
		["On 03/04/2021 Norland said “it is late”.", "2021"],
		["In 2021 it was quoted: in the address of 2020 Norland had said that “it is late”.", "2020"],
		["Norland said “it is late”.[^1]\n\n[^1]: Foreign Minister, speech, 2020.", "2020"],
	])("%s → %s", (text, date) => {
		expect(saidOf(text)[0]).toMatchObject({ date });
	});

	it.each([
		["without a day to count from", "The talks failed. Two years later, Norland said “it is late”."],
		["behind another paragraph", "The talks began on 3 May 2020.\n\nTwo years later, Norland said “it is late”."],
		[
			"from what is told at once",
			"The talks began on 3 May 2020. The day after the war began Norland said “it is late”.",
		],
		["of a printed book", "Norland said “it is late”.[^1]\n\n[^1]: Ana Dole, *Harbours* (Port Vale, 2020), 5."],
	])("is not known %s", (_, text) => {
		expect(saidOf(text)[0]).not.toHaveProperty("date");
	});
});

describe("the labels around words", () => {
	it.each<[string, Partial<Attribution>]>([
		["## 3 May 2020\n\nNorland said “it is late”.", { holder: "XNO", date: "2020-05-03" }],
		["# Talks\n\n**3 May 2020**\n\nNorland said “it is late”.", { holder: "XNO", date: "2020-05-03" }],
		["## 3 May 2020\n\n### Words\n\nNorland said “it is late”.", { holder: "XNO", date: "2020-05-03" }],
		["3 May 2020 — Norland said “it is late”.", { holder: "XNO", date: "2020-05-03" }],
		["## Norland\n\n“It is late.”", { holder: "XNO" }],
		["| State | Words |\n|---|---|\n| Norland | “It is late.” |", { holder: "XNO" }],
		["| Norland | Kestria |\n|---|---|\n| “It is late.” | “We stay.” |", { holder: "XNO" }],
		[
			"| Day | State | Words |\n|---|---|---|\n| 3 May 2020 | Norland | “It is late.” |",
			{ holder: "XNO", date: "2020-05-03" },
		],
		[
			"| 日期 | 国家 | 原话 |\n|---|---|---|\n| 2020年5月3日 | 诺兰 | “反对一切制裁” |",
			{ holder: "XNO", date: "2020-05-03" },
		],
	])("say who and when: %s", (text, said) => {
		expect(saidOf(text)[0]).toMatchObject(said);
	});

	it("name the speaker of each column", () => {
		const text = "| Norland | Kestria |\n|---|---|\n| “It is late.” | “We stay.” |";
		expect(saidOf(text)).toMatchObject([{ holder: "XNO" }, { holder: "XKE" }]);
	});

	it.each([
		["the draft's own day", "# 3 May 2024\n\nNorland said “it is late”.", "date"],
		["a title with a year in it", "## Norland's harbours in 2024\n\nNorland said “it is late”.", "date"],
		[
			"the day of a section that has ended",
			"## 3 May 2024\n\nIt left.\n\n## Words\n\nNorland said “it is late”.",
			"date",
		],
		["a day beside words of another time", "## 3 May 2024\n\nNorland had earlier said “it is late”.", "date"],
		[
			"two states beside one cell",
			"| Norland | Kestria | “It is late.” |\n|---|---|---|\n| Norland | Kestria | “It is late.” |",
			"holder",
		],
	])("are not %s", (_, text, field) => {
		expect(saidOf(text, { date: "2024-06-01" }).at(-1) ?? {}).not.toHaveProperty(field);
	});
});

describe("he who acts in the sentence before", () => {
	it.each<[string, Partial<Attribution>]>([
		["President Halvorsen met reporters. He said “it is late”.", { holder: "XNO", person: "Halvorsen" }],
		["诺兰外长会见记者。他表示，“反对一切制裁”。", { holder: "XNO" }],
	])("speaks where it names nobody else: %s", (text, said) => {
		expect(saidOf(text)[0]).toMatchObject(said);
	});

	it("is not known where it names two", () => {
		expect(saidOf("President Halvorsen met President Brenner. He said “it is late”.")[0] ?? {}).not.toHaveProperty(
			"holder",
		);
	});
});

describe("whose text it is", () => {
	it.each([
		["In its readout Norland said “it is late”.", "XNO"],
		["In a statement on 19 February, Norland said “it is late”.", "XNO"],
		["Norland said in a statement that it was “late”.", "XNO"],
		["В заявлении Норланд подчеркнул, что «санкции вредны».", "XNO"],
		["诺兰在声明中表示：“走廊必须开放。”", "XNO"],
	])("is the speaker's own: %s", (text, publisher) => {
		expect(saidOf(text)).toMatchObject([{ holder: publisher, publisher }]);
	});

	it.each(["In a statement with Kestria, Norland said “it is late”.", "In a speech Norland said “it is late”."])(
		"is not told by: %s",
		(text) => {
			expect(saidOf(text)[0]).not.toHaveProperty("publisher");
		},
	);
});

describe("where, in what, and which text", () => {
	it.each([
		["Norland told the UN Security Council that it was “late”.", "UN Security Council"],
		["At the Harbour Security Conference, Norland said “it is late”.", "Harbour Security Conference"],
		["诺兰总统哈沃森在港口安全会议上表示：“走廊必须开放。”", "港口安全会议"],
		[
			"Норланд заявил на Гаванской конференции по безопасности, что «санкции вредны».",
			"Гаванской конференции по безопасности",
		],
	])("%s → %s", (text, venue) => {
		expect(saidOf(text)).toMatchObject([{ holder: "XNO", venue }]);
	});

	it.each([
		["In its readout, Norland said “it is late”.", "readout"],
		["The joint statement says that trade “grows”.", "joint-statement"],
		["“It is late,” Norland said at a press conference.", "press-conference"],
		["In her speech, President Halvorsen said “it is late”.", "speech"],
		["诺兰和凯斯特在联合声明中表示，“支持停火”。", "joint-statement"],
		["Стороны в совместном заявлении «выступают против санкций».", "joint-statement"],
	])("%s → %s", (text, kind) => {
		expect(saidOf(text)).toMatchObject([{ kind }]);
	});

	it("takes no kind or place from what is only talked about", () => {
		expect(saidOf("Norland said that the joint statement was “dead”.")).toEqual([{ holder: "XNO" }]);
		expect(saidOf("Norland rejected the joint statement as “a trap”.")).toEqual([{ holder: "XNO" }]);
		expect(saidOf("Norland said that it would go to the Harbour Summit “in peace”.")).toEqual([{ holder: "XNO" }]);
	});

	it("knows a source text by address, title and id, in the sentence and in its note", () => {
		const held = [
			heldText("norland-2022", {
				title: "Readout of the call on the grain corridor",
				url: "https://norland.example/en/12",
			}),
			heldText("norland-2021", { url: "https://norland.example/en/123" }),
		];
		const note = (text: string) => saidOf(`Norland “opposes sanctions”.[^1]\n\n[^1]: ${text}\n`, {}, held);
		expect(note("See https://norland.example/en/12.")).toMatchObject([{ document: "norland-2022" }]);
		expect(note("See https://www.norland.example/en/123/")).toMatchObject([{ document: "norland-2021" }]);
		expect(note("“Readout of the call on the *grain corridor*”").slice(0, 1)).toMatchObject([
			{ document: "norland-2022" },
		]);
		expect(note("norland-2021.txt")).toMatchObject([{ document: "norland-2021" }]);
		expect(note("norland-2021.txt, norland-2022.txt")[0]).not.toHaveProperty("document");
		expect(saidOf("[Norland](https://norland.example/en/12) “opposes sanctions”.", {}, held)).toMatchObject([
			{ document: "norland-2022" },
		]);
	});

	it("reads publisher, kind and day from the only note on the sentence", () => {
		const noted = (notes: string) => saidOf(`Norland “opposes sanctions”.${notes}`);
		expect(
			noted(
				"[^1]\n\n[^1]: Ministry of Foreign Affairs of Kestria, readout, 19 February 2022, accessed 3 March 2022.\n",
			),
		).toEqual([{ holder: "XNO", publisher: "XKE", kind: "readout", date: "2022-02-19" }]);
		expect(noted("[^1][^2]\n\n[^1]: Readout, 19 February 2022.\n\n[^2]: Readout, 21 February 2022.\n")).toEqual([
			{ holder: "XNO" },
		]);
	});
});

describe("a line that names the source", () => {
	const whole = {
		holder: "XNO",
		person: "Halvorsen",
		office: "president",
		venue: "Harbour Security Conference",
		date: "2022-02-19",
	};

	it.each([
		"> The corridor must stay open.\n>\n> — President Halvorsen, Harbour Security Conference, 19 February 2022\n",
		"“The corridor must stay open.” (President Halvorsen, Harbour Security Conference, 19 February 2022)",
		"“The corridor must stay open” (President Halvorsen, Harbour Security Conference, 19 February 2022).",
		"“The corridor must stay open.” — President Halvorsen, Harbour Security Conference, 19 February 2022\n",
		"“The corridor must stay open.”[^1]\n\n[^1]: President Halvorsen, Harbour Security Conference, 19 February 2022.\n",
	])("tells speaker, meeting and day: %j", (text) => {
		expect(saidOf(text)).toEqual([whole]);
	});

	it("does so in Chinese and Russian", () => {
		expect(saidOf("“走廊必须开放。”——哈沃森，港口安全会议，2022年2月19日\n")).toMatchObject([
			{ person: "哈沃森", date: "2022-02-19" },
		]);
		expect(
			saidOf("«Коридор должен быть открыт» (Халворсен, Гаванская конференция, 19 февраля 2022 года)."),
		).toMatchObject([{ holder: "XNO", date: "2022-02-19" }]);
	});

	it("knows somebody whom no list knows", () => {
		expect(saidOf("“It is late.” (Ana Dole, Harbour Forum, 3 May 2021)")).toEqual([
			{ person: "Ana Dole", venue: "Harbour Forum", date: "2021-05-03" },
		]);
	});

	it("fills in what the sentence leaves open, and does not overrule it", () => {
		expect(saidOf("Norland said that “it is late” (Kestria, 3 May 2021).")).toEqual([
			{ holder: "XNO", date: "2021-05-03" },
		]);
	});

	it.each([
		"“It is late” (emphasis added).",
		"“It is late” (the old complaint).",
		"“It is late” — and so it was.",
		"“It is late” — Norland had said so for years.",
		"“It is late.”[^1]\n\n[^1]: Ana Dole, “Norland's Long Game,” *Harbour Review*, May 2021.\n",
	])("is none in: %s", (text) => {
		const [said] = saidOf(text);
		expect(said ?? {}).not.toHaveProperty("person");
		expect(said ?? {}).not.toHaveProperty("holder");
	});
});

describe("the occasion of a paragraph", () => {
	const opened = "On 13 February, Norland spoke at an emergency meeting of the Council.";

	it("gives its day to whatever is told to the same meeting later in it", () => {
		const said = saidOf(
			`${opened} The session was long. Halvorsen told the Council that it was “late” and called it “a knot”.`,
		);
		expect(said).toMatchObject([{ date: "2022-02-13" }, { date: "2022-02-13" }]);
	});

	it("is left at the end of the paragraph, and by another meeting", () => {
		expect(saidOf(`${opened}\n\nHalvorsen told the Council that it was “late”.`)[0]).not.toHaveProperty("date");
		expect(saidOf(`${opened} Halvorsen told the Forum that it was “late”.`)[0]).not.toHaveProperty("date");
		expect(saidOf(`${opened} Halvorsen told the Harbour Council that it was “late”.`)[0]).not.toHaveProperty("date");
	});

	it("gives the day before 'when' to what was said then", () => {
		expect(
			saidOf("A second sign came on 10 February, when Halvorsen told the Harbour Forum that it was “late”."),
		).toMatchObject([{ person: "Halvorsen", venue: "Harbour Forum", date: "2022-02-10" }]);
	});
});

describe("any draft", () => {
	it("gets one attribution or none for each quotation, whatever it holds", () => {
		const piece = fc.constantFrom(
			"Norland",
			"said",
			"“",
			"”",
			"x",
			" ",
			"\n\n",
			"> ",
			"on 19 February",
			"诺兰",
			"表示",
			"«",
			"»",
			"[^1]",
			", while ",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const draft = draftOf(pieces.join(" "));
				expect(attributionsOf(draft, smallWorldMarks, [])).toHaveLength(draft.quotations.length);
			}),
			{ numRuns: 60 },
		);
	});

	it("is silent in a language without source words", () => {
		expect(saidOf("Norland “opposes sanctions”.", { language: "pt" })).toEqual([null]);
	});

	it("takes time linear in the quotations of one endless sentence", async () => {
		const count = isProof ? 3000 : 300;
		const text = `Norland said ${"“a thing” and ".repeat(count)}“more”.`;
		expect(await inTime(10_000, () => attributionsOf(draftOf(text), smallWorldMarks, []))).toHaveLength(count + 1);
	});
});
