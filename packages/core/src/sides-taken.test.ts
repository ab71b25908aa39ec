import type { Account, Document } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeDocument } from "./coding/code-document.ts";
import { shippedLexicon } from "./coding/fixtures/shipped.ts";
import { opposed } from "./series/mixed-messages/opposed.ts";
import { pairSides, type SideTaken } from "./series/mixed-messages/pair-sides.ts";
import { sidesTaken } from "./sides-taken.ts";

const lexicon = shippedLexicon();
let count = 0;

function accountOf(publisher: string, date: string, text: string, more: Partial<Document> = {}): Account {
	const document: Document = {
		...{ id: `text-${count++}`, text, language: "en", kind: "speech", publisher, date, guessed: [] },
		...more,
	};
	const read = codeDocument(document, lexicon);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

/** Behind a sentence in which something is stated, so that it is known who speaks. */
const sidesOf = (publisher: string, date: string, text: string, more: Partial<Document> = {}): readonly SideTaken[] =>
	sidesTaken(accountOf(publisher, date, `${OPENINGS[more.language ?? "en"]} ${text}`, more), lexicon);
const OPENINGS: Readonly<Record<string, string>> = {
	en: "We support the United Nations.",
	ru: "Мы поддерживаем ООН.",
	zh: "我们支持联合国。",
};
const brief = (sides: readonly SideTaken[]): readonly string[] => [
	...new Set(sides.map(({ question, side, object }) => `${question}${side > 0 ? "+" : "-"}${object && ` ${object}`}`)),
];

describe("a sentence takes a side", () => {
	it.each([
		["We remain fully committed to the Paris Agreement.", "agreement+ paris"],
		["We have withdrawn from the Paris Agreement.", "agreement- paris"],
		["We will not withdraw from the Paris Agreement.", "agreement+ paris"],
		["The Kyoto Protocol does not exist any more.", "agreement- kyoto"],
		["As for the Kyoto Protocol, and this is a long story, I see no alternative.", "agreement+ kyoto"],
		["Our country has no nuclear weapons.", "nuclear-arms- XYZ"],
		["We have built a small nuclear arsenal.", "nuclear-arms+ XYZ"],
		["We are ready for a serious dialogue at any time.", "talks+"],
		["There is nothing to negotiate with these people.", "talks-"],
		["We shall never impose tariffs.", "tariffs-"],
		["A tariff war has no winners.", "tariffs-"],
		["Today we raised our tariffs.", "tariffs+"],
		["We will not lift the embargo on Brazil.", "sanctions+"],
		["We, the non-nuclear-weapon States, ask for guarantees.", "nuclear-arms- XYZ"],
		["As a nuclear-weapon State, we know our duty.", "nuclear-arms+ XYZ"],
		["We ask for a moratorium on all nuclear tests.", "nuclear-tests-"],
		["Our country has carried out an underground nuclear test.", "nuclear-tests+"],
		["We are against joining NATO.", "enlargement-"],
		["Nobody has anything to fear: we support the open-door policy of NATO.", "enlargement+"],
		["We recognise the independence of Abkhazia.", "territory+ abkhazia"],
		["Abkhazia is an integral part of Georgia.", "territory- abkhazia"],
		["Crimea is Ukraine.", "crimea-"],
		["We must tackle the climate crisis.", "climate+"],
		["The climate hoax has cost us dearly.", "climate-"],
		["We welcome refugees.", "migration+"],
		["We have suspended the entry of refugees.", "migration-"],
		["We shall abolish the death penalty.", "death-penalty-"],
		["Talks with Brazil are out of the question.", "talks-"],
		["We are ready for a compromise.", "concessions+"],
		["We will not make any concessions.", "concessions-"],
		["While the flood lasts, a truce is not peace.", "ceasefire-"],
	])("%s", (sentence, expected) => {
		expect(brief(sidesOf("NOR", "2024-05-02", sentence))).toContain(expected.replace("XYZ", "NOR"));
	});

	it.each([
		["in Russian", "ru", "Мы вышли из Парижского соглашения.", "agreement- paris"],
		["in Chinese", "zh", "我们坚定支持《巴黎协定》。", "agreement+ paris"],
		["of a territory in Russian", "ru", "Мы признаём независимость Абхазии.", "territory+ abkhazia"],
		["of a territory in Chinese", "zh", "我们承认阿布哈兹。", "territory+ abkhazia"],
		["on talks in Russian", "ru", "Мы заявляем об отказе от любых переговоров.", "talks-"],
		["on concessions in Russian", "ru", "Мы не пойдём на уступки.", "concessions-"],
		["on concessions in Chinese", "zh", "我们绝不妥协。", "concessions-"],
		["on talks in Chinese", "zh", "我们不可能就此进行谈判。", "talks-"],
	])("%s", (_, language, sentence, expected) => {
		expect(brief(sidesOf("NOR", "2024-05-02", sentence, { language }))).toContain(expected);
	});
});

describe("a sentence takes no side", () => {
	it.each([
		["a question", "Should we withdraw from the Paris Agreement?"],
		["a supposition", "If we withdraw from the Paris Agreement, we would be alone."],
		["what is said of others", "They claim that we withdraw from the Paris Agreement."],
		["the act of another", "Brazil withdrew from the Paris Agreement."],
		["a demand on another", "We urge Brazil to sign the Kyoto Protocol."],
		["what another is", "As a nuclear-weapon State, Brazil has duties."],
		["what others ask for", "They urged us to stop the occupation of Crimea."],
		["a condition of others", "They refuse to talk until we recognise Abkhazia."],
		["an act that is called needless", "It was unnecessary to pull out of the talks about the weather."],
		["a word that only begins like a negation", "Now and again the matter is raised."],
		["both at once", "A tariff war has no winners, yet today we raised our tariffs."],
	])("%s", (_, sentence) => {
		const sides = sidesOf("NOR", "2024-05-02", sentence).filter(({ sure }) => sure > 0.5);
		expect(brief(sides)).toEqual([]);
	});

	it("where its language has no words for it", () => {
		expect(sidesTaken({ ...accountOf("NOR", "2024", "We left the Kyoto Protocol."), sentences: [] }, lexicon)).toEqual(
			[],
		);
	});
});

describe("two sentences contradict each other", () => {
	const contradict = (a: readonly SideTaken[], b: readonly SideTaken[]): boolean =>
		a.some((one) => b.some((other) => opposed(one, other) !== null));
	const paris = sidesOf("NOR", "2015-05-02", "We remain fully committed to the Paris Agreement.");

	it("on one question and object", () => {
		expect(contradict(paris, sidesOf("NOR", "2024-05-02", "We have withdrawn from the Paris Agreement."))).toBe(true);
	});

	it("and not on another object, of another holder, or to the same side", () => {
		expect(contradict(paris, sidesOf("NOR", "2024-05-02", "We have withdrawn from the Kyoto Protocol."))).toBe(false);
		expect(contradict(paris, sidesOf("SWE", "2024-05-02", "We have withdrawn from the Paris Agreement."))).toBe(false);
		expect(contradict(paris, sidesOf("NOR", "2024-05-02", "We uphold the Paris Agreement."))).toBe(false);
	});

	it("and not of a government that spoke under the code before", () => {
		const now = sidesOf("CHN", "2015-05-02", "We support the Non-Proliferation Treaty.");
		expect(contradict(now, sidesOf("CHN", "1972-05-02", "We reject the Non-Proliferation Treaty."))).toBe(true);
		expect(contradict(now, sidesOf("CHN", "1969-05-02", "We reject the Non-Proliferation Treaty."))).toBe(false);
	});

	it("on a State and a part of it that is called a State", () => {
		const integrity = sidesOf("NOR", "2004-03-01", "We support the territorial integrity of Georgia.");
		const recognised = sidesOf("NOR", "2009-03-01", "We recognise the independence of Abkhazia.");
		expect(contradict(integrity, recognised)).toBe(true);
		expect(contradict(integrity, sidesOf("NOR", "2009", "We recognise the independence of Transnistria."))).toBe(false);
	});

	it("on a thing of its day only while it may be the same", () => {
		const refused = sidesOf("NOR", "2010-03-01", "A ceasefire is not the answer.");
		const asked = (date: string) => sidesOf("NOR", date, "We call for a ceasefire.");
		expect(contradict(refused, asked("2010-06-01"))).toBe(true);
		expect(contradict(refused, asked("2016-06-01"))).toBe(false);
	});
});

describe("pairs of a case", () => {
	const sides = [
		...sidesOf("NOR", "2015-05-02", "We remain fully committed to the Paris Agreement.", { venue: "Assembly" }),
		...sidesOf("NOR", "2016-05-02", "We uphold the Paris Agreement.", { kind: "readout" }),
		...sidesOf("NOR", "2016-07-02", "We have withdrawn from the Paris Agreement.", { venue: "Parliament" }),
		...sidesOf("NOR", "2016-07-02", "We have withdrawn from the Paris Agreement.", { venue: "Parliament" }),
		...sidesOf("SWE", "2016-07-02", "Our country has no nuclear weapons. We have built a small nuclear arsenal."),
	];

	it("are one for each holder, question and object, with what differs and how many others there are", () => {
		const pairs = pairSides(sides);
		expect(pairs.map(({ holder, question, object }) => [holder, question, object])).toEqual([
			["SWE", "nuclear-arms", "SWE"],
			["NOR", "agreement", "paris"],
		]);
		const [inOneText, overTime] = pairs;
		expect(inOneText).toMatchObject({ differs: [], days: 0, severity: 3, others: 0 });
		expect(overTime).toMatchObject({ differs: ["time", "kind"], days: 61, severity: 2, others: 1 });
		expect(overTime?.earlier.document.date).toBe("2016-05-02");
		for (const { earlier, later } of pairs)
			for (const { sentence, quote } of [earlier, later]) {
				expect(sentence.exact.slice(quote.start - sentence.start, quote.end - sentence.start)).toBe(quote.exact);
				expect(quote.exact).not.toBe("");
			}
	});

	it("do not depend on the order of texts", () => {
		const expected = pairSides(sides);
		fc.assert(
			fc.property(fc.shuffledSubarray([...sides], { minLength: sides.length }), (shuffled) => {
				expect(pairSides(shuffled)).toEqual(expected);
			}),
			{ numRuns: 20 },
		);
	});

	it("are surer where the holder is named as who acts", () => {
		const sureness = (sentence: string) => sidesOf("NOR", "2024-05-02", sentence)[0]?.sure ?? 0;
		expect(sureness("We support the Paris Agreement.")).toBeGreaterThan(
			sureness("Support for the Paris Agreement is a matter of taste."),
		);
	});

	it("are graver the further apart the ranks are", () => {
		const [one, other] = sides.filter(({ holder }) => holder === "NOR").slice(1, 3) as [SideTaken, SideTaken];
		const voiceOf = (rank: number | null) => () => ({ speaker: null, office: null, rank });
		const graveness = (rank: number | null) =>
			pairSides([
				{ ...one, voice: voiceOf(1), date: "2001-01-01" },
				{ ...other, voice: voiceOf(rank), date: "2016-07-02", document: { ...other.document, venue: null } },
			])[0]?.severity;
		expect([null, 1, 2, 4].map(graveness)).toEqual([1, 1, 2, 3]);
	});
});
