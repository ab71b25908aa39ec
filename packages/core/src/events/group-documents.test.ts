import { readFileSync } from "node:fs";
import type { Document, EventGroup } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasSharedData, shippedLexicon } from "../coding/fixtures/shipped.ts";
import { SMALL_WORLD, textOf } from "../coding/fixtures/small-world.ts";
import { buildLexicon } from "../coding/lexicon/lexicon.ts";
import { marksIn } from "../coding/marks.ts";
import { type GroupOptions, groupDocuments } from "./group-documents.ts";

const lexicon = buildLexicon(SMALL_WORLD);
const group = (documents: readonly Document[], options: Partial<GroupOptions> = {}): readonly EventGroup[] =>
	groupDocuments(documents, { marksIn: (text, language) => marksIn(text, language, lexicon), ...options });
const told = (groups: readonly EventGroup[]): readonly string[] =>
	groups.map(
		({ state, documents }) =>
			`${state}: ${documents
				.map(({ document }) => document)
				.toSorted()
				.join(" ")}`,
	);

const of = (
	id: string,
	publisher: string | null,
	title: string,
	text: string,
	more: Partial<Document> = {},
): Document => textOf(text, { id, publisher, title, ...more });

const call = of(
	"nor",
	"XNO",
	"Call with Kestria",
	"President Halvorsen spoke today with President Brenner of Kestria.",
);
const theirs = of(
	"kes",
	"XKE",
	"Звонок",
	"Сегодня состоялся телефонный разговор Томаса Бреннера с Халворсен, Норланд.",
);
const chinese = of("orv", "XOR", "奥维纳总统同诺兰总统会谈", "奥维纳总统5月6日同诺兰总统举行会谈。");
const meeting = of("met", "XNO", "Meeting with Orvena", "President Halvorsen met the president of Orvena.");

describe("documents of one event", () => {
	it("are grouped across publishers and languages, with reasons", () => {
		const [event, ...more] = group([call, theirs]);
		expect(more).toEqual([]);
		expect(event).toMatchObject({ state: "proposed", kind: "call", date: "2024-05-06", parties: ["XKE", "XNO"] });
		expect(event?.documents[0]?.reasons).toContain("same sides: XKE, XNO");
		expect(event?.documents[0]?.reasons).toContain("same day: 2024-05-06");
		expect(event?.score).toBeGreaterThan(0.8);
	});

	it("are told from those of another pair of sides on the same day", () => {
		expect(told(group([call, theirs, chinese, meeting]))).toEqual(["proposed: kes nor", "proposed: met orv"]);
	});

	it.each([
		["2024-05-07", ["proposed: kes nor"]],
		["2024-05-05", ["proposed: kes nor"]],
		["2024-05-09", []],
		["2024-05", []],
	])("may be a day apart, no more: %s", (date, expected) => {
		expect(told(group([call, { ...theirs, date }]))).toEqual(expected);
	});

	it("are of the day that the text names, not of the morning after", () => {
		const late = { ...chinese, date: "2024-05-08" };
		expect(told(group([meeting, late]))).toEqual(["proposed: met orv"]);
		expect(group([meeting, late])[0]?.documents[0]?.reasons).toContain("same day: 2024-05-06");
	});

	it("are not those without a date, whatever day they name", () => {
		const undated = { ...chinese, date: "" };
		expect(told(group([meeting, chinese]))).toEqual(["proposed: met orv"]);
		expect(group([meeting, undated])).toEqual([]);
	});

	it("go with the nearer of two calls on neighbouring days", () => {
		const next = (document: Document): Document => ({ ...document, id: `${document.id}-2`, date: "2024-05-07" });
		expect(told(group([next(theirs), call, theirs, next(call)]))).toEqual([
			"proposed: kes nor",
			"proposed: kes-2 nor-2",
		]);
	});

	it("leave it to a person when two of one publisher fit equally well", () => {
		const twin = { ...call, id: "nor-b", text: "Today President Halvorsen spoke with President Brenner of Kestria." };
		expect(told(group([call, twin, theirs]))).toEqual(["open: kes nor nor-b"]);
		expect(told(group([call, twin, theirs], { confirmed: [["nor-b", "kes"]] }))).toEqual(["confirmed: kes nor-b"]);
		expect(told(group([call, twin, theirs], { refused: [["nor", "kes"]] }))).toEqual(["proposed: kes nor-b"]);
	});

	it("count a copy of a text, word for word, once", () => {
		const copy = { ...call, id: "nor-b", text: call.text.replace("spoke ", "spoke\n") };
		expect(told(group([copy, call, theirs]))).toEqual(["proposed: kes nor"]);
		expect(told(group([call, copy, theirs], { named: [["nor-b", "kes"]] }))).toEqual(["proposed: kes nor-b"]);
		expect(told(group([call, { ...copy, publisher: "XOR" }, theirs]))).toEqual(["proposed: kes nor nor-b"]);
	});

	it("are those whose sources name the same event, unless a person says otherwise", () => {
		const far = of("far", "XKE", "Report", "The harbour of Kestria is open.", { date: "2024-09-01" });
		const [event] = group([call, far], { named: [["nor", "far"]] });
		expect(event).toMatchObject({ state: "proposed", score: 1 });
		expect(event?.documents[0]?.reasons).toEqual(["their sources name the same event"]);
		expect(group([call, far], { named: [["nor", "far"]], refused: [["far", "nor"]] })).toEqual([]);
	});

	it("are a text and its translation", () => {
		const translation = of("nor-ru", "XNO", "Разговор", "Эдда Халворсен поговорила по телефону с Томасом Бреннером.");
		expect(told(group([call, translation]))).toEqual(["proposed: nor nor-ru"]);
		expect(told(group([call, translation, theirs]))).toEqual(["proposed: kes nor nor-ru"]);
	});

	it("are the joint statement and the readouts of both sides", () => {
		const joint = of("joint", null, "Joint statement of Norland and Kestria", "Norland and Kestria met and agree.", {
			kind: "joint-statement",
		});
		const met = of("nor-met", "XNO", "Meeting with Kestria", "Halvorsen met Brenner.");
		const metToo = of("kes-met", "XKE", "Встреча с Халворсен", "Бреннер встретился с Халворсен, Норланд.");
		expect(told(group([joint, met, metToo]))).toEqual(["proposed: joint kes-met nor-met"]);
	});

	it("are not two texts of one publisher in one language", () => {
		expect(group([call, { ...call, id: "again" }])).toEqual([]);
	});

	it("are not those whose places differ", () => {
		const here = of("a", "XNO", "Meeting with Kestria", "Halvorsen met Brenner in Geneva.");
		const there = of("b", "XKE", "Meeting with Norland", "Brenner met Halvorsen in Vienna.");
		expect(group([here, there])).toEqual([]);
		expect(told(group([here, { ...there, text: "Brenner met Halvorsen in Geneva." }]))).toEqual(["proposed: a b"]);
	});

	it("are not those of a president and of an adviser", () => {
		const adviser = buildLexicon({
			...SMALL_WORLD,
			actors: {
				...SMALL_WORLD.actors,
				holders: [
					...SMALL_WORLD.actors.holders,
					{ actor: "XKE", office: "Foreign Minister", names: { en: ["Lind"], zh: ["林德"], ru: ["Линд(а|у)?"] } },
				],
			},
		});
		const tieIn = (documents: readonly Document[]): readonly EventGroup[] =>
			groupDocuments(documents, { marksIn: (text, language) => marksIn(text, language, adviser) });
		const lind = of("lind", "XKE", "Call with Norland", "Lind spoke with Halvorsen of Norland.");
		const brenner = of("brenner", "XKE", "Call with Norland", "Brenner spoke with Halvorsen of Norland.");
		expect(told(tieIn([call, lind, brenner]))).toEqual(["proposed: brenner nor"]);
	});

	it("are not those of two who held one office at different times", () => {
		const former = buildLexicon({
			...SMALL_WORLD,
			actors: {
				...SMALL_WORLD.actors,
				holders: [
					...SMALL_WORLD.actors.holders,
					{
						...{ actor: "XKE", office: "Prime Minister", from: "2010-01-01", to: "2019-12-31" },
						names: { en: ["(Tomas )?Brenner"], zh: ["布伦纳"], ru: ["Бреннер(а|у|ом|е)?"] },
					},
					{
						actor: "XKE",
						office: "Prime Minister",
						from: "2020-01-01",
						names: { en: ["Lind"], zh: ["林德"], ru: ["Линд(а|у)?"] },
					},
				],
			},
		});
		const options = {
			marksIn: (text: string, language: string, date: string | undefined) => marksIn(text, language, former, date),
		};
		const lind = of("lind", "XKE", "Call with Norland", "Lind spoke with Halvorsen of Norland.");
		expect(groupDocuments([call, lind], options)).toEqual([]);
		expect(told(groupDocuments([call, theirs], options))).toEqual(["proposed: kes nor"]);
	});

	it("are not news that name both states and no meeting", () => {
		const news = of("news", "XKE", "Norland in the news of Kestria", "Storms reached Norland.", { kind: "article" });
		const more = of("more", "XNO", "Notice on Kestria", "The notice on Kestria stands.", { kind: "article" });
		expect(group([news, more])).toEqual([]);
	});

	it("are the accounts of both sides and the remarks that one of them made at it", () => {
		const remarks = of("remarks", "XNO", "Remarks after the call with Kestria", "Halvorsen spoke with Brenner.", {
			kind: "speech",
		});
		expect(told(group([call, remarks, theirs]))).toEqual(["proposed: kes nor remarks"]);
		expect(group([call, remarks])).toEqual([]);
	});

	it.each([
		["a preview", "Halvorsen to meet Brenner of Kestria"],
		["a preview", "Upcoming call with President Brenner of Kestria"],
		["reactions", "Reactions to the call with Kestria"],
		["a fact sheet", "Fact Sheet: Meeting with Kestria"],
		["an order", "Notice on the talks with Kestria"],
		["a message", "Greetings to Kestria after the call"],
		["a briefing", "Background Press Call on the Call with Kestria"],
		["answers", "Answers to a journalist on the call with Kestria"],
	])("are not %s: %s", (_, title) => {
		expect(group([{ ...call, title }, theirs])).toEqual([]);
	});

	it.each([
		"凯斯特各界期待诺兰总统会谈",
		"布伦纳将同诺兰总统会谈",
		"布伦纳同诺兰总统会谈引发热烈反响",
		"布伦纳向诺兰总统致贺电",
	])("are not what a Chinese heading calls something else: %s", (title) => {
		const met = of("nor", "XNO", "Meeting with Kestria", "President Halvorsen met President Brenner of Kestria.");
		const account = of("kes", "XKE", "布伦纳同诺兰总统会谈", "布伦纳总统5月6日同诺兰总统哈沃森举行会谈。");
		expect(told(group([met, account]))).toEqual(["proposed: kes nor"]);
		expect(group([met, { ...account, title }])).toEqual([]);
	});

	it.each(["Поздравление по случаю переговоров с Кестрией", "Бреннер посетит Норланд", "Интервью о переговорах"])(
		"are not what a Russian heading calls something else: %s",
		(title) => {
			expect(group([call, { ...theirs, title }])).toEqual([]);
		},
	);

	it("are not a meeting at home in which the other side is talked about", () => {
		const home = of(
			"home",
			"XKE",
			"Meeting with the harbour council",
			"Brenner met the council. They discussed Norland.",
		);
		const met = of("met", "XNO", "Meeting with President Brenner", "Halvorsen met Brenner of Kestria.");
		expect(group([home, met])).toEqual([]);
	});

	it("are not a meeting with a choir, or of three beside one of two", () => {
		const choir = of("choir", "XKE", "Meeting with a Norlandic choir", "A Norlandic choir met admirers in town.");
		const three = of(
			"three",
			"XKE",
			"Call with President Halvorsen of Norland and the President of Orvena",
			"President Brenner spoke with President Halvorsen of Norland and the President of Orvena.",
		);
		expect(group([call, choir])).toEqual([]);
		expect(group([call, three])).toEqual([]);
	});

	it("are of the day before where the text says “yesterday”", () => {
		const late = {
			...call,
			date: "2024-05-07",
			text: "Yesterday, President Halvorsen spoke with President Brenner of Kestria.",
		};
		expect(group([late, theirs])[0]?.documents[0]?.reasons).toContain("same day: 2024-05-06");
	});

	it("are the report of a third government and the account of one of the two", () => {
		const report = of("report", "XOR", "诺兰总统同凯斯特总统通电话", "诺兰总统哈沃森5月6日同凯斯特总统布伦纳通电话。");
		expect(told(group([call, report]))).toEqual(["proposed: nor report"]);
		expect(told(group([call, theirs, report]))).toEqual(["proposed: kes nor report"]);
	});

	it("are the accounts of two and of the host who joined them", () => {
		const host = of(
			"host",
			"XOR",
			"Meeting with the President of Norland and the President of Kestria",
			"The President of Orvena met President Halvorsen of Norland and President Brenner of Kestria.",
		);
		const met = of("met", "XNO", "Meeting with Kestria", "President Halvorsen met President Brenner of Kestria.");
		expect(told(group([host, met]))).toEqual(["proposed: host met"]);
	});

	it("take a state behind “in” for the place", () => {
		const away = of("away", "XKE", "Meeting with Halvorsen in Orvena", "Brenner met Halvorsen of Norland in Orvena.");
		const met = of("met", "XNO", "Meeting with Brenner", "Halvorsen met Brenner of Kestria.");
		expect(told(group([away, met]))).toEqual(["proposed: away met"]);
	});

	it("are what a person says, whatever the texts say", () => {
		expect(told(group([call, meeting], { confirmed: [["nor", "met"]] }))).toEqual(["confirmed: met nor"]);
		expect(group([call, theirs], { refused: [["kes", "nor"]] })).toEqual([]);
		expect(group([call], { confirmed: [["nor", "gone"]] })).toEqual([]);
	});

	it("come in order of their days, those of no day first", () => {
		const next = [call, theirs].map((document) => ({ ...document, id: `a-${document.id}`, date: "2024-06-01" }));
		const undated = ["x", "y"].map((id) => of(id, "XOR", "Notice", "The harbour is open.", { date: "" }));
		const groups = group([...next, ...undated, theirs, call], { confirmed: [["x", "y"]] });
		expect(told(groups)).toEqual(["confirmed: x y", "proposed: kes nor", "proposed: a-kes a-nor"]);
	});

	it("do not depend on the order in which they come", () => {
		const all = [
			call,
			theirs,
			chinese,
			meeting,
			{ ...call, id: "nor-b" },
			{ ...theirs, id: "kes-b", date: "2024-05-07" },
		];
		const expected = group(all);
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
				expect(group(shuffled)).toEqual(expected);
			}),
		);
	});

	it("are none where there are none", () => {
		expect(group([])).toEqual([]);
		expect(group([textOf("", { id: "empty", publisher: null, date: "0000" })])).toEqual([]);
	});
});

describe("documents of one summit", () => {
	const league = buildLexicon({
		...SMALL_WORLD,
		actors: {
			...SMALL_WORLD.actors,
			actors: [
				...SMALL_WORLD.actors.actors,
				{
					id: "LEAGUE",
					kind: "organisation",
					names: { en: ["River League"], zh: ["河流联盟"], ru: ["Речн* союз*"] },
					adjectives: {},
				},
				{
					id: "COAST",
					kind: "organisation",
					names: { en: ["Coast Union"], zh: ["海岸同盟"], ru: ["Берегов* союз*"] },
					adjectives: {},
				},
			],
		},
	});
	const summitTies = (documents: readonly Document[]): readonly EventGroup[] =>
		groupDocuments(documents, {
			marksIn: (text, language) => marksIn(text, language, league),
			isOrganisation: (actor) => league.kinds.get(actor) === "organisation",
		});
	const ours = of(
		"ours",
		"XNO",
		"River League summit",
		"President Halvorsen took part in the summit of the River League.",
	);
	const others = of("others", "XKE", "布伦纳出席河流联盟峰会", "布伦纳总统5月6日出席河流联盟峰会。");

	it("are grouped though each tells of its own side alone", () => {
		const [event, ...more] = summitTies([ours, others]);
		expect(more).toEqual([]);
		expect(event?.documents[0]?.reasons).toContain("same forum: LEAGUE");
	});

	it.each([
		["what the leaders sign together", "River League leaders’ statement", "We, the leaders of the River League, met."],
		["a video conference of the leaders", "Video conference of the River League", "Halvorsen thanked the chair."],
	])("may be %s", (_, title, text) => {
		expect(told(summitTies([{ ...ours, title, text }, others]))).toEqual(["proposed: others ours"]);
	});

	it("may be of two days, since a summit may last so long", () => {
		const late = { ...others, date: "2024-05-07", text: "布伦纳总统出席河流联盟峰会。" };
		expect(told(summitTies([ours, late]))).toEqual(["proposed: others ours"]);
	});

	it("may be what one of several who came together tells of it, and not their own talks", () => {
		const together = {
			...ours,
			title: "Halvorsen together with the President of Orvena took part in the River League summit",
		};
		const talks = of(
			"talks",
			"XOR",
			"Talks with Halvorsen",
			"The President of Orvena met President Halvorsen of Norland.",
		);
		expect(told(summitTies([together, others, talks]))).toEqual(["proposed: others ours"]);
	});

	it("may be several of one publisher, since a summit has sessions", () => {
		const second = { ...ours, id: "second", title: "River League summit, second session" };
		expect(told(summitTies([ours, second, others]))).toEqual(["proposed: others ours second"]);
	});

	it.each([
		["of two days after", { date: "2024-05-08", text: "布伦纳总统出席河流联盟峰会。" }],
		["of another forum", { title: "布伦纳出席海岸同盟峰会" }],
		["of what it holds with guests", { title: "布伦纳出席“河流联盟+”峰会", text: "“河流联盟+”峰会举行。" }],
		["of two forums", { title: "布伦纳出席河流联盟海岸同盟峰会" }],
		["of a meeting of two beside it", { title: "布伦纳在河流联盟峰会期间会见奥维纳总统" }],
		["with somebody in office", { title: "布伦纳会见河流联盟秘书长" }],
		["of something that the forum has said", { title: "河流联盟的成就", text: "河流联盟今年修了三座桥。" }],
	])("are not texts %s", (_, more) => {
		expect(summitTies([ours, { ...others, ...more }])).toEqual([]);
	});

	it.each(["Normandy format", "Summit for Democracy", "Munich Security Conference"])(
		"may name a conference that is no organisation: %s",
		(name) => {
			const here = { ...ours, title: `Speech at the ${name}`, text: "Friends of the rivers, thank you." };
			expect(summitTies([here, { ...here, id: "there", publisher: "XKE" }])).toHaveLength(1);
		},
	);
});

interface Judged {
	readonly event_id: string;
	readonly docs: readonly {
		readonly id: string;
		readonly actor?: string;
		readonly lang: string;
		readonly title?: string | null;
		readonly date?: string | null;
		readonly text: string;
	}[];
}
const shared = new URL("../../../../../shared/", import.meta.url);
const judged = (path: string): readonly Judged[] =>
	readFileSync(new URL(path, shared), "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as Judged);

describe.skipIf(!hasSharedData)("readouts of real events in one bag (skipped: no shared data)", () => {
	it("finds the pairs and nothing else", () => {
		const events = [...judged("data/readout-pairs/pairs.jsonl"), ...judged("gold/singles/pairs.jsonl")];
		const eventOf = new Map(events.flatMap(({ event_id, docs }) => docs.map(({ id }) => [id, event_id] as const)));
		const documents = events.flatMap(({ docs }) =>
			docs.map(({ id, text, lang, actor, title, date }) =>
				textOf(text, {
					...{ id, language: lang, publisher: actor ?? null, title: title ?? "", date: (date ?? "").slice(0, 10) },
					kind: /^fact sheet/iu.test(title ?? "") ? "fact-sheet" : "readout",
				}),
			),
		);
		const shipped = shippedLexicon();
		const groups = groupDocuments(documents, { marksIn: (text, language) => marksIn(text, language, shipped) });
		const pairs = groups
			.filter(({ state }) => state !== "open")
			.flatMap(({ documents: grouped }) =>
				grouped.flatMap((a, at) => grouped.slice(at + 1).map((b) => [a.document, b.document] as const)),
			);
		const right = pairs.filter(([a, b]) => eventOf.get(a) === eventOf.get(b)).length;
		const all = events.reduce((sum, { docs }) => sum + (docs.length * (docs.length - 1)) / 2, 0);
		expect(documents.length).toBeGreaterThan(100);
		expect(right / pairs.length, "precision").toBeGreaterThanOrEqual(0.95);
		expect(right / all, "recall").toBeGreaterThanOrEqual(0.85);
	}, 60_000);
});

describe("documents of an event, by the names of the world", () => {
	const shipped = shippedLexicon();
	const isTied = (...documents: readonly Document[]): boolean =>
		groupDocuments(documents, {
			marksIn: (text, language, date) => marksIn(text, language, shipped, date),
			isOrganisation: (actor) => shipped.kinds.get(actor) === "organisation",
		}).some(({ state }) => state === "proposed");
	const india = of(
		"ind",
		"IND",
		"Prime Minister participates in the ASEAN-India Summit",
		"Prime Minister Shri Arvind Kulkarni took part in the ASEAN-India Summit in Vientiane today.",
	);

	it("are of one summit of an organisation and a state, whatever office goes there", () => {
		const singapore = of(
			"sgp",
			"SGP",
			"PM Goh Wei Jie at the ASEAN-India Summit",
			"Prime Minister Goh Wei Jie attended the ASEAN-India Summit in Vientiane today.",
		);
		expect(isTied(india, singapore)).toBe(true);
		const bilateral = {
			...singapore,
			title: "PM Goh Wei Jie meets the Prime Minister of India beside the ASEAN Summit",
		};
		expect(isTied(india, bilateral)).toBe(false);
	});

	it("are of one conference though states stand in its name", () => {
		const kazakhstan = of(
			"kaz",
			"KAZ",
			"Head of State takes part in Central Asia - United States summit in C5+1 format",
			"President Kassym Ospanov took part in the Central Asia – United States summit in Washington.",
		);
		const uzbekistan = of(
			"uzb",
			"UZB",
			"Президент принял участие в саммите «Центральная Азия – США»",
			"Президент Тимур Рашидов принял участие в саммите «Центральная Азия – США» в Вашингтоне.",
		);
		expect(isTied(kazakhstan, uzbekistan)).toBe(true);
		expect(
			isTied(kazakhstan, { ...uzbekistan, title: "Президент принял участие в саммите «Китай – Центральная Азия»" }),
		).toBe(false);
	});

	it("have no host where the town is only said to be in a country", () => {
		const ours = of(
			"usa",
			"USA",
			"Secretary Redmond’s Meeting with Russian Foreign Minister Gromov",
			"Secretary of State Paul Redmond met today with Russian Foreign Minister Konstantin Gromov in Riyadh, Saudi Arabia, together with the National Security Advisor.",
		);
		const russian = of(
			"rus",
			"RUS",
			"О российско-американских переговорах в Эр-Рияде",
			"В Эр-Рияде состоялись российско-американские переговоры с участием Министра иностранных дел России К.А.Громова и Государственного секретаря США П.Редмонда.",
		);
		expect(isTied(ours, russian)).toBe(true);
	});
});
