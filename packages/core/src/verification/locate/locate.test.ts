import type { Attribution, Document, LocatedQuotation } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { UNATTRIBUTED } from "../fixtures/argument-world.ts";
import { draftOf, smallMarks, source } from "../fixtures/quoted-case.ts";
import { locate, type SearchedTexts } from "./locate.ts";
import { sourceCopies } from "./source-copies.ts";

/** Where the one quotation of a draft is among source texts and earlier captures. */
function located(
	text: string,
	sources: readonly Document[],
	attribution: Partial<Attribution> | null = null,
	earlier: readonly Document[] = [],
	more: Partial<SearchedTexts> = {},
): LocatedQuotation {
	const { quotations, document } = draftOf(text);
	const copies = sourceCopies(sources, earlier, quotations, smallMarks);
	const said = attribution === null ? null : { ...UNATTRIBUTED, ...attribution };
	return locate(quotations[0] as never, 0, said, {
		copies,
		isLarge: false,
		draft: document,
		marksIn: smallMarks,
		...more,
	});
}
const placed = (...given: Parameters<typeof located>): readonly (string | undefined)[] => {
	const { state, found, elsewhere } = located(...given);
	return [state, found?.document, ...elsewhere.map(({ document }) => document)];
};

const OF_KESTRIA = { publisher: "XKE" } as const;
const norland = (text: string, more: Partial<Document> = {}): Document => source(text, more);
const kestria = (text: string, more: Partial<Document> = {}): Document =>
	source(text, { id: "kestria", publisher: "XKE", ...more });
const orvena = (text: string, more: Partial<Document> = {}): Document =>
	source(text, { id: "orvena", publisher: "XOR", ...more });

describe("the first letter of a quotation", () => {
	it("follows, in Russian, the sentence around it", () => {
		const text = "Все порты открыты для судов. Сегодня все порты пусты.";
		expect(placed("Норланд сообщил, что «все порты открыты для судов».", [norland(text)])[0]).toBe("normalised");
		expect(placed("Норланд сообщил: «Все порты пусты».", [norland(text)])[0]).toBe("normalised");
		expect(placed("Норланд сообщил: «Все порты открыты для судов».", [norland(text)])[0]).toBe("exact");
		expect(placed("Норланд сообщил, что «все Порты открыты для судов».", [norland(text)])[0]).toBe("changed");
	});

	it("is told, in English, where it differs", () => {
		const text = "All ports are open to every ship.";
		expect(placed("Norland said that “all ports are open to every ship”.", [norland(text)])[0]).toBe("changed");
	});
});

describe("of several places of the quoted words", () => {
	const WHOLE = "The grain corridor must stay open in every season of the year.";
	const PARTED = "The grain corridor must, whatever comes, stay open in every season of the year.";
	const PRINTED = "The grain corridor must stay\nopen in every season of the year.";
	const ELIDED = "“The grain corridor must […] stay open in every season of the year.”";

	it("the exact one comes before the same words in another print", () => {
		const draft = "Someone said “must stay open in every season of the year”.";
		expect(placed(draft, [norland(PRINTED), kestria(WHOLE)])).toEqual(["exact", "kestria", "norland"]);
		expect(placed(draft, [kestria(WHOLE), norland(PRINTED)])).toEqual(["exact", "kestria", "norland"]);
	});

	it("words in a row come before words in parts, where both are parts of what is quoted", () => {
		expect(placed(`Someone said ${ELIDED}`, [norland(PARTED)])).toEqual(["elided", "norland"]);
	});

	it("the text that the draft means comes before a better print in one that it may mean", () => {
		const draft = "In its readout Kestria said “must stay open in every season of the year”.";
		const meant = { publisher: "XKE", date: "2024-05-06" } as const;
		const texts = [kestria(WHOLE, { id: "undated", date: "2024-05-01" }), kestria(PRINTED)];
		expect(placed(draft, texts, meant)).toEqual(["normalised", "kestria", "undated"]);
	});

	it("one that the draft may mean comes before one that contradicts it, though that is exact", () => {
		const draft = "Kestria said “must stay open in every season of the year”.";
		const texts = [norland(WHOLE), kestria(PRINTED), kestria(PRINTED, { id: "second" })];
		// Two texts of Kestria's fit, so that none is meant outright.
		expect(placed(draft, texts, OF_KESTRIA)).toEqual(["normalised", "kestria", "second", "norland"]);
	});

	it("the first that is held comes first where nothing tells them apart", () => {
		const draft = "Someone said “must stay open in every season of the year”.";
		expect(placed(draft, [orvena(WHOLE), norland(WHOLE), kestria(WHOLE)])).toEqual([
			"exact",
			"orvena",
			"norland",
			"kestria",
		]);
	});
});

describe("of several places of nearly the quoted words", () => {
	// Ten words; one, two or three of them changed.
	const QUOTED = "the ships of both sides shall leave the harbour tonight";
	const ONE = "Yes: the ships of both sides shall leave the harbour tomorrow.";
	const TWO = "Yes: the boats of both sides shall leave the harbour tomorrow.";
	const FOUR = "Yes: the boats of many sides will leave the harbour tomorrow.";
	const draft = `In its readout Kestria said “${QUOTED}”.`;
	const nearIn = (texts: readonly Document[], attribution: Partial<Attribution> | null): readonly unknown[] => {
		const { state, near } = located(draft, texts, attribution);
		return [state, near?.quote.document, near?.similarity.toFixed(2)];
	};

	it("the nearest wins where the draft means none", () => {
		expect(nearIn([norland(ONE), kestria(TWO)], null)).toEqual(["changed", "norland", "0.90"]);
		expect(nearIn([kestria(TWO), norland(ONE)], null)).toEqual(["changed", "norland", "0.90"]);
	});

	it("the text that the draft means wins, though a word or two less near", () => {
		expect(nearIn([norland(ONE), kestria(TWO)], OF_KESTRIA)).toEqual(["changed", "kestria", "0.80"]);
	});

	it("but does not win where it is much less near", () => {
		expect(nearIn([norland(ONE), kestria(FOUR)], OF_KESTRIA)).toEqual(["changed", "norland", "0.90"]);
	});
});

describe("words that stand nowhere as quoted", () => {
	const draft = "Someone said “the ships of both sides shall leave the harbour tonight”.";

	it("are changed where others come near, though only by half, and no original is held", () => {
		const half = located(draft, [norland("Yes: the ships of both sides came into a quiet old bay.")]);
		expect(half.state).toBe("changed");
		expect(half.near?.similarity).toBeLessThan(0.6);
		expect(half.found).toEqual(half.near?.quote);
		expect(half.anchor).toBeNull();
	});

	it("are not held where nothing comes near", () => {
		const { state, found, near, elsewhere } = located(draft, [norland("All roads lead to the sea.")]);
		expect([state, found, near, elsewhere]).toEqual(["not-held", null, null, []]);
	});

	it("are gone where only an earlier capture has them, which is shown", () => {
		const words = "the ships of both sides shall leave the harbour tonight";
		const gone = located(draft, [norland("All roads lead to the sea.")], null, [norland(words, { id: "earlier" })]);
		expect([gone.state, gone.found?.document, gone.anchor?.state, gone.near]).toEqual([
			"gone",
			"earlier",
			"exact",
			null,
		]);
	});

	it("are moved where the text that is meant lacks them and the one that has them is another's", () => {
		const words = "All say: the ships of both sides shall leave the harbour tonight.";
		const meant = { publisher: "XKE" } as const;
		const moved = located(draft, [norland(words), kestria("All roads lead to the sea.")], meant);
		expect([moved.state, moved.found?.document, moved.anchor?.state]).toEqual(["moved", "norland", "exact"]);
		expect(located(draft, [norland(words)], meant).state).toBe("exact");
		expect(located(draft, [norland(words), kestria("All roads lead to the sea.")], null).state).toBe("exact");
	});
});

describe("a text that came out after the draft", () => {
	const draft = "Someone said “the ships of both sides shall leave the harbour tonight”.";
	const words = "All say: the ships of both sides shall leave the harbour tonight.";
	const drafted = (date: string, published: string, more: Partial<Document> = {}): readonly unknown[] => {
		const sources = [norland(words, { date: published, ...more })];
		const { state, found, elsewhere } = located(draft, sources, null, [], { draft: { language: "en", date } });
		return [state, found?.document, ...elsewhere.map(({ document }) => document)];
	};

	it("is no source of its words, and is shown as another place of them", () => {
		expect(drafted("2024-05-01", "2024-05-06")).toEqual(["not-held", undefined, "norland"]);
		expect(drafted("2024-04", "2024-05-06")).toEqual(["not-held", undefined, "norland"]);
		expect(drafted("2024-05", "2024-05-06")).toEqual(["exact", "norland"]);
		expect(drafted("2024-05-06", "2024-05-06")).toEqual(["exact", "norland"]);
	});

	it("is not known to be so where its own day is a guess", () => {
		expect(drafted("2024-05-01", "2024-05-06", { guessed: ["date"] })).toEqual(["exact", "norland"]);
	});

	it("gives no near words either", () => {
		const changed = [norland(words.replace("tonight", "tomorrow"))];
		const at = (date: string) => located(draft, changed, null, [], { draft: { language: "en", date } }).state;
		expect(at("2024-05-10")).toBe("changed");
		expect(at("2024-05-01")).toBe("not-held");
	});
});

describe("an original in another language", () => {
	const draft = "Norland said it “backs the grain corridor with Kestria and nine sanctions”.";
	const original = norland("诺兰支持与凯斯特的粮食走廊和九项制裁。", { id: "original" });
	const states = (...texts: readonly Document[]): readonly unknown[] => {
		const { state, found } = located(draft, texts, null, [], { draft: { language: "en", date: "2024-05-10" } });
		return [state, found?.document];
	};

	it("is shown, unless it came out after the draft or is a capture no longer in force", () => {
		expect(states(original)).toEqual(["translated", "original"]);
		expect(states({ ...original, date: "2024-06-06" })).toEqual(["not-held", undefined]);
		const address = { url: "https://norland.example/a", capturedAt: "2024-05-07T00:00:00Z" };
		const rewritten = norland("会谈结束。", { id: "rewritten", ...address, capturedAt: "2024-05-08T00:00:00Z" });
		expect(states({ ...original, ...address }, rewritten)).toEqual(["not-held", undefined]);
	});
});

describe("in a large collection", () => {
	const LARGE = { isLarge: true } as const;
	const inLarge = (
		text: string,
		sources: readonly Document[],
		said: Partial<Attribution> | null,
	): readonly unknown[] => {
		const { state, found, elsewhere } = located(text, sources, said, [], LARGE);
		return [state, found?.document, ...elsewhere.map(({ document }) => document)];
	};
	const FEW = "Kestria spoke of “the open harbour”.";
	const text = "All say that the open harbour is good for trade.";

	it("few words need the speaker or the text that the draft names", () => {
		expect(inLarge(FEW, [norland(text)], null)).toEqual(["not-held", undefined, "norland"]);
		expect(inLarge(FEW, [norland(text)], { holder: "XKE" })).toEqual(["not-held", undefined, "norland"]);
		expect(inLarge(FEW, [norland(text), kestria(text)], { holder: "XKE" })).toEqual(["exact", "kestria", "norland"]);
		expect(inLarge(FEW, [norland(text)], { document: "norland" })).toEqual(["exact", "norland"]);
		const september = kestria(text, { date: "2024" });
		expect(inLarge(FEW, [september], { holder: "XKE" })[0]).toBe("not-held");
		expect(inLarge(FEW, [september], { holder: "XKE", date: "2024-05-06" })[0]).toBe("not-held");
		expect(inLarge(FEW, [kestria(text)], { holder: "XKE", date: "2024-05-06" })[0]).toBe("exact");
		expect(inLarge(FEW, [kestria(text)], { holder: "XKE", person: "Ana Dole" })[0]).toBe("not-held");
		const ofDole = kestria(text, { title: "Remarks by Foreign Minister Ana Dole" });
		expect(inLarge(FEW, [ofDole], { holder: "XKE", person: "Ana Dole" })[0]).toBe("exact");
		const ofBrenner = kestria(text, { title: "Address by President Tomas Brenner" });
		expect(inLarge(FEW, [ofBrenner], { holder: "XKE", person: "Бреннер" })[0]).toBe("exact");
		expect(inLarge(FEW, [kestria(text)], { holder: "XKE", venue: "Harbour Conference" })[0]).toBe("not-held");
		expect(inLarge("凯斯特里亚谈到“开放的港口”。", [kestria("大家都说开放的港口好。")], null)[0]).toBe("not-held");
	});

	it("many words tell whose they are, unless several publishers have them", () => {
		const words = "ships leave every open harbour before winter comes";
		const many = `Someone said “${words}”.`;
		expect(inLarge(many, [norland(`All say: ${words}.`)], null)).toEqual(["exact", "norland"]);
		const both = [norland(`All say: ${words}.`), kestria(`All say: ${words}.`)];
		expect(inLarge(many, both, null)).toEqual(["not-held", undefined, "norland", "kestria"]);
	});

	it("near words come from a text that the draft names, or are nearly all", () => {
		const draft = "Someone said “the ships of both sides shall leave the old harbour tonight”.";
		const half = "Yes: the boats of many sides will leave the old harbour tomorrow.";
		const most = "Yes: the ships of both sides shall leave the old harbour tomorrow.";
		expect(inLarge(draft, [norland(half)], null)[0]).toBe("not-held");
		expect(inLarge(draft, [norland(half)], { holder: "XNO" })[0]).toBe("not-held");
		expect(inLarge(draft, [norland(half)], { holder: "XNO", date: "2024-05" })).toEqual(["changed", "norland"]);
		expect(inLarge(draft, [norland(most)], null)).toEqual(["changed", "norland"]);
		expect(inLarge(draft, [norland(most)], { publisher: "XKE" })[0]).toBe("not-held");
	});
});
