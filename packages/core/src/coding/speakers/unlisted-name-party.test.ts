import { describe, expect, it } from "vitest";
import { tagsOf } from "../fixtures/settings.ts";
import { type Passage, phraseAround, unlistedNameParty } from "./unlisted-name-party.ts";

const passage = (text: string, language = "en", more: Partial<Passage> = {}): Passage => ({
	text,
	tags: tagsOf(text, language),
	first: text.length,
	opening: text.length,
	...more,
});

describe("the phrase around a name", () => {
	/** `Foreign Minister Tessel | XKE titled named` */
	function phrase(text: string, words: string, language = "en"): string {
		const start = text.indexOf(words);
		const at = { start, end: start + words.length };
		const { start: from, end, actor, titled, named } = phraseAround(passage(text, language), at, language === "zh");
		return `${text.slice(from, end).trim()} | ${[actor, titled ? "titled" : [], named ? "named" : []].flat().join(" ")}`;
	}

	it.each([
		[
			"Kestria's Foreign Minister Jon Tessel, with guests",
			"Tessel",
			"Kestria's Foreign Minister Jon Tessel | XKE titled named",
		],
		[
			"talks with Kestrian Foreign Minister Tessel, with guests",
			"Tessel",
			"Kestrian Foreign Minister Tessel | XKE titled ",
		],
		[
			"Jon Tessel, Foreign Minister of Kestria, with guests",
			"Tessel",
			"Jon Tessel, Foreign Minister of Kestria | XKE titled named",
		],
		["Jon Tessel of Kestria, with guests", "Tessel", "Jon Tessel of Kestria | XKE  named"],
		["Jon Tessel Kestria", "Tessel", "Jon Tessel Kestria |   named"],
		["Jon Tessel from the Kestrian side", "Tessel", "Jon Tessel |   named"],
		["with Mr. Tessel, with guests", "Tessel", "Mr. Tessel |  titled named"],
		["with Mr Jon Tessel, with guests", "Tessel", "Mr Jon Tessel |  titled named"],
		[
			"H.E. Jon Tessel, the Minister of Kestria, with guests",
			"Tessel",
			"H.E. Jon Tessel, the Minister of Kestria | XKE titled named",
		],
		[
			"the Prime Minister of Kestria, The Rt Hon Jon Tessel, with guests",
			"Tessel",
			"the Prime Minister of Kestria, The Rt Hon Jon Tessel | XKE titled named",
		],
		[
			"the Kestrian side, The Rt Hon Tessel, with guests",
			"Tessel",
			"the Kestrian side, The Rt Hon Tessel | XKE titled named",
		],
		["It rained. Tessel, with guests", "Tessel", "Tessel |  "],
		["Kestria's Prime Minister came", "Prime Minister", "Kestria's Prime Minister | XKE titled "],
		["the Prime Minister of Kestria came", "Prime Minister", "the Prime Minister of Kestria | XKE titled "],
		["the Prime Minister of the Council came", "Prime Minister", "the Prime Minister of the Council |  titled named"],
		["Prime Minister Jon Tessel came", "Prime Minister", "Prime Minister Jon Tessel |  titled named"],
	])("holds the title and the state beside it: %s", (text, words, expected) => {
		const told = phrase(text, words);
		expect(told.replaceAll(/\s+/gu, " ").trim()).toBe(expected.replaceAll(/\s+/gu, " ").trim());
	});

	it("holds the name behind a title far down in the text as well", () => {
		const far = "It rained on all the bridges of the long coast ".repeat(3);
		expect(phrase(`${far}and Prime Minister Jon Tessel came`, "Prime Minister")).toBe(
			"Prime Minister Jon Tessel |  titled named",
		);
		expect(phrase(`${far}and Prime Minister came`, "Prime Minister")).toBe("Prime Minister |  titled");
		expect(phrase("Jon Tessel, Kestria's Foreign Minister, with guests", "Tessel")).toBe(
			"Jon Tessel, Kestria's Foreign Minister | XKE titled named",
		);
	});

	it.each([
		["在桥上，凯斯特外长泰塞尔会谈", "泰塞尔", "凯斯特外长泰塞尔 | XKE titled"],
		["外交部长林若水会谈", "林若水", "外交部长林若水 | titled"],
		["凯方泰塞尔会谈", "泰塞尔", "凯方泰塞尔 | XKE titled"],
		["凯斯特泰塞尔会谈", "泰塞尔", "凯斯特泰塞尔 | XKE"],
		["凯斯特的泰塞尔会谈", "泰塞尔", "泰塞尔 |"],
		["凯斯特的外长泰塞尔会谈", "泰塞尔", "外长泰塞尔 | titled"],
	])("stands right before it in Chinese: %s", (text, words, expected) => {
		expect(phrase(text, words, "zh").replaceAll(/\s+/gu, " ").trim()).toBe(expected);
	});
});

describe("whose a name is", () => {
	const owner = (
		name: string,
		texts: readonly Passage[],
		language = "en",
		counterparts: readonly string[] = ["XKE"],
	): string | null => unlistedNameParty(texts, "XNO", counterparts, language)(name);

	it.each<readonly [text: string, name: string, owner: string | null]>([
		["Norland's Minister Ilse Marrow met Kestria's Minister Jon Tessel. Tessel spoke.", "Tessel", "XKE"],
		["Norland's Minister Ilse Marrow met Kestria's Minister Jon Tessel. Marrow spoke.", "Marrow", "XNO"],
		["Minister Ilse Marrow met with Minister Jon Tessel. Tessel spoke.", "Tessel", "XKE"],
		["Minister Ilse Marrow met with Minister Jon Tessel. Marrow spoke.", "Marrow", "XNO"],
		["Ilse Marrow met with Jon Tessel. Tessel spoke.", "Jon Tessel", "XKE"],
		["Orvena's Minister Vera Stone came. Stone spoke.", "Stone", "XOR"],
		["Minister CHO Tae-min came. Minister Cho spoke.", "Cho", "XNO"],
		["Call between Minister Ilse Marrow and the Minister of Kestria. Marrow spoke.", "Marrow", "XNO"],
		["Call between the Minister of Kestria and Minister Ilse Marrow. Marrow spoke.", "Marrow", "XNO"],
		["Call between Minister Ilse Marrow and Minister Jon Tessel. Marrow spoke.", "Marrow", "XNO"],
		["Call between Minister Ilse Marrow and Minister Jon Tessel. Tessel spoke.", "Tessel", "XKE"],
		["Call between Minister Jon Tessel and the Minister of Norland. Tessel spoke.", "Tessel", "XKE"],
		["Call between Norland's Minister and Minister Jon Tessel. Tessel spoke.", "Tessel", "XKE"],
		["A gulf between Minister Jon Tessel. Tessel spoke.", "Tessel", "XKE"],
		["President Ilse Marrow, Kestrian President agree to trade. Marrow spoke.", "Marrow", "XNO"],
		["Jon Tessel, Kestrian President, came. Tessel spoke.", "Tessel", "XKE"],
		["Tessel spoke.", "Tessel", null],
		["Goals are set. The Goals are our goals.", "Goals", null],
		["The Council of Bridges met. The Council spoke.", "Council", null],
		["T met with T.", "T", null],
		["Guests came.", "Vera Stone", null],
		["Jon Tesselman came with Jon Tesselman.", "Jon Tessel", null],
	])("is that of the state beside it, or of the place where it is brought in: %s %s", (text, name, expected) => {
		expect(owner(name, [passage(text)])).toBe(expected);
	});

	it("is nobody's where no other side is known", () => {
		const text = "Ilse Marrow met with Jon Tessel. Tessel spoke.";
		expect(owner("Jon Tessel", [passage(text)], "en", [])).toBeNull();
		expect(owner("Ilse Marrow", [passage(text)], "en", [])).toBe("XNO");
	});

	it("is the publisher's where only a title brings it in, behind the opening; untitled it is nobody's", () => {
		const text = "Guests came. It rained with Minister Vera Stone and with Jon Tessel. Vera Stone and Jon Tessel left.";
		const late = passage(text, "en", { first: 12, opening: 12 });
		expect(owner("Vera Stone", [late])).toBe("XNO");
		expect(owner("Jon Tessel", [late])).toBeNull();
		expect(owner("Vera Stone", [passage(text, "en", { first: 12 })])).toBe("XKE");
	});

	it("is read in the title first, then in the text", () => {
		const title = passage("Talks with Kestria's Minister Tessel");
		const text = passage("Guests came and Tessel spoke. Orvena's Minister Tessel left.");
		expect(owner("Tessel", [title, text])).toBe("XKE");
		expect(owner("Tessel", [text, title])).toBe("XOR");
	});

	it("is kept once it is known", () => {
		const whose = unlistedNameParty(
			[passage("Kestria's Minister Jon Tessel came. Tessel spoke.")],
			"XNO",
			["XKE"],
			"en",
		);
		expect([whose("Tessel"), whose("Tessel"), whose("Stone"), whose("Stone")]).toEqual(["XKE", "XKE", null, null]);
	});

	it.each<readonly [text: string, name: string, owner: string | null]>([
		["外交部长林若水同凯斯特外长泰塞尔举行会谈。林若水表示停火。", "林若水", "XNO"],
		["外交部长林若水同凯斯特外长泰塞尔举行会谈。泰塞尔表示停火。", "泰塞尔", "XKE"],
		["外交部长林若水同外长泰塞尔举行会谈。泰塞尔表示停火。", "泰塞尔", "XKE"],
		["雨下了。", "林若水", null],
	])("is read from the characters before it in Chinese: %s %s", (text, name, expected) => {
		expect(owner(name, [passage(text, "zh")], "zh")).toBe(expected);
	});

	it("that is brought in behind the opening is nobody's in Chinese", () => {
		const text = "雨下了。外长泰塞尔表示停火。泰塞尔走了。";
		expect(owner("泰塞尔", [passage(text, "zh", { first: 4, opening: 4 })], "zh")).toBeNull();
	});

	it.each<readonly [name: string, owner: string | null]>([
		["Йон Тессель", "XKE"],
		["Тессель", "XKE"],
		["Ильза Марроу", "XNO"],
	])("is known in its cases in Russian: %s", (name, expected) => {
		const text = "Министр Ильза Марроу встретилась с министром Кестрии Йоном Тесселем. Тессель и Марроу говорили.";
		expect(owner(name, [passage(text, "ru")], "ru")).toBe(expected);
	});

	it("is nobody's in a language that is not read", () => {
		expect(owner("Jon Tessel", [passage("Kestria's Minister Jon Tessel came.")], "eo")).toBeNull();
	});
});
