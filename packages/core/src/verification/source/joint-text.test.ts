import { describe, expect, it } from "vitest";
import { codesAmong, jointTextOf, kestriaText, norlandText, raisedAmong } from "../fixtures/attributed-world.ts";
import { jointText } from "./joint-text.ts";

const EN = jointTextOf(
	"The sides oppose sanctions and support the ceasefire. The Norlandic side supports the grain corridor.",
);
const ZH = jointTextOf("双方反对制裁，支持停火。诺方支持粮食走廊。");
const RU = jointTextOf("Стороны выступают против санкций. Норландская сторона поддерживает зерновой коридор.");

const codes = (text: string, ...texts: Parameters<typeof codesAmong>[2]) => codesAmong(jointText, text, texts);

describe("a joint text in a draft", () => {
	it.each([
		["Norland “oppose sanctions and support the ceasefire”.", EN],
		["In the joint statement, Norland said it would “oppose sanctions”.", EN],
		["President Halvorsen said that they “support the ceasefire”.", EN],
		["诺兰在联合声明中表示，“反对制裁”。", ZH],
		["凯斯特外长强调“支持停火”。", ZH],
		["Норланд «выступают против санкций».", RU],
	])("gives common words to one side: %s", (text, sources) => {
		expect(codes(text, sources)).toEqual(["joint-as-one-side"]);
	});

	it.each([
		["The two sides “support the grain corridor”.", EN],
		["Norland and Kestria said that they “support the grain corridor”.", EN],
		["双方表示，“支持粮食走廊”。", ZH],
		["诺兰和凯斯特在联合声明中表示“支持粮食走廊”。", ZH],
		["Стороны в совместном заявлении заявили, что «поддерживает зерновой коридор».", RU],
	])("gives one side's clause to both: %s", (text, sources) => {
		const words =
			sources === EN
				? { ...sources, text: sources.text.replace("supports the grain", "will support the grain") }
				: sources;
		expect(codes(text, words)).toEqual(["one-side-as-joint"]);
	});

	it.each([
		["The two sides “oppose sanctions”.", EN],
		["Norland signed a statement that would “oppose sanctions”.", EN],
		["Norland agreed to “oppose sanctions”.", EN],
		["Norland, in a joint statement with Kestria, said it would “oppose sanctions”.", EN],
		["Norland joined Kestria and said they “oppose sanctions”.", EN],
		["Norland “supports the grain corridor”.", EN],
		["诺兰同凯斯特发表联合声明，诺兰表示“反对制裁”。", ZH],
		["诺兰签署声明，表示“反对制裁”。", ZH],
		["双方“反对制裁”。", ZH],
		["诺方“支持粮食走廊”。", ZH],
		["Стороны «выступают против санкций».", RU],
		["Норланд подписал заявление: стороны «выступают против санкций».", RU],
		["Норланд «поддерживает зерновой коридор».", RU],
		["They are known to “oppose sanctions”.", EN],
		["Norland “oppose sanctions”.", norlandText("The sides oppose sanctions.")],
	])("raises nothing in: %s", (text, sources) => {
		expect(codes(text, sources)).toEqual([]);
	});

	it("raises nothing where the side has said the same words alone", () => {
		const own = norlandText("We oppose sanctions.");
		expect(codes("Norland would “oppose sanctions”.", EN, own)).toEqual([]);
	});

	it("is excused by its other signer, and not by somebody who did not sign", () => {
		const titled = { ...EN, title: "Joint Statement of Norland and Kestria" };
		expect(codes("Norland urged the Orland Pact to “oppose sanctions”.", titled)).toEqual(["joint-as-one-side"]);
		expect(codes("Norland, like Kestria, would “oppose sanctions”.", titled)).toEqual([]);
	});

	it("knows parties that no list knows by its title", () => {
		const sources = jointTextOf("The two sides agreed on water. They reaffirmed their bond. Belmar noted the ford.", {
			title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
		});
		expect(codes("Belmar alone “reaffirmed their bond”.", sources)).toEqual(["joint-as-one-side"]);
		expect(codes("Ostrava declared: “The two sides agreed on water.”", sources)).toEqual(["joint-as-one-side"]);
		expect(codes("Ostrava and Belmar “agreed on water”.", sources)).toEqual([]);
		expect(codes("Ostrava agreed that they “reaffirmed their bond”.", sources)).toEqual([]);
		expect(codes("Belmar “noted the ford”.", sources)).toEqual([]);
	});

	it("shows the source's sentence", () => {
		const [problem] = raisedAmong(jointText, "Norland said that it would “oppose sanctions”.", [EN]);
		expect(problem).toMatchObject({ code: "joint-as-one-side", severity: "error", by: "joint-text@1" });
		expect(problem?.evidence[0]?.exact).toBe("The sides oppose sanctions and support the ceasefire.");
		expect(problem?.message).toMatch(/^The draft gives this to XNO alone; both sides .*: name both$/);
	});
});

describe("what both are said to have said", () => {
	const norland = norlandText("The strait will be closed in winter. We want the ceasefire.", { kind: "speech" });
	const kestria = kestriaText("We want the ceasefire. The port is ours.", { kind: "speech" });

	it.each([
		["Both Norland and Kestria said: “The strait will be closed in winter.”", ["one-side-as-joint"]],
		["Norland and Kestria said: “The port is ours.”", ["one-side-as-joint"]],
		["Both Norland and Kestria said: “We want the ceasefire.”", []],
		["Norland said: “The strait will be closed in winter.”", []],
	])("is in the texts of both: %s", (text, expected) => {
		expect(codes(text, norland, kestria)).toEqual(expected);
	});

	it.each([
		["Both presidents said that “the ceasefire must hold”.", ["one-side-as-joint"]],
		["Both of them said that “the ceasefire must hold”.", ["one-side-as-joint"]],
		["President Halvorsen said that “the ceasefire must hold”.", []],
		["Both presidents said that “the port is theirs”.", []],
	])("is what one of two readouts has its own speaker say: %s", (text, expected) => {
		const ours = norlandText("President Halvorsen said that the ceasefire must hold. The port is theirs.");
		const theirs = kestriaText("President Brenner said that winter is near. The port is theirs.");
		expect(codes(text, ours, theirs)).toEqual(expected);
	});

	it.each([
		["Оба президента заявили: «перемирие должно соблюдаться».", ["one-side-as-joint"]],
		["Президент Халворсен заявил: «перемирие должно соблюдаться».", []],
	])("is so in Russian: %s", (text, expected) => {
		const ours = norlandText("Президент Халворсен заявил, что перемирие должно соблюдаться.", { language: "ru" });
		const theirs = kestriaText("Президент Бреннер заявил, что зима близко.", { language: "ru" });
		expect(codes(text, ours, theirs)).toEqual(expected);
	});

	it("may be, where the other's text is not here, or the sentence names both", () => {
		expect(codes("Both Norland and Kestria said: “The strait will be closed in winter.”", norland)).toEqual([]);
		const shared = norlandText("Kestria and we agree that the strait will be closed in winter.", { kind: "speech" });
		expect(codes("Both Norland and Kestria said that “the strait will be closed in winter”.", shared, kestria)).toEqual(
			[],
		);
	});

	it("is told of nobody where three have a text each, and none of the two is named", () => {
		const orvena = norlandText("The bridge is open.", { id: "orvena", publisher: "XOR", kind: "speech" });
		const draft = "Both the adviser and the foreign minister said: “The port is ours.”";
		expect(codes(draft, norland, kestria)).toEqual(["one-side-as-joint"]);
		expect(codes(draft, norland, kestria, orvena)).toEqual([]);
	});

	it("is in one text alone, where offices stand for the two", () => {
		const offices = "Both the adviser and the Kestrian foreign minister said: ";
		expect(codes(`${offices}“The port is ours.”`, norland, kestria)).toEqual(["one-side-as-joint"]);
		expect(codes(`${offices}“We want the ceasefire.”`, norland, kestria)).toEqual([]);
	});
});
