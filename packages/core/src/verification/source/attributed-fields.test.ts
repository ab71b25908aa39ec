import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { codesAmong, jointTextOf, kestriaText, norlandText, raisedAmong } from "../fixtures/attributed-world.ts";
import { date } from "./date.ts";
import { kind } from "./kind.ts";
import { publisher } from "./publisher.ts";
import { venue } from "./venue.ts";

const EN = norlandText("Norland opposes sanctions.", { venue: "Harbour Security Conference" });
const ZH = norlandText("诺方反对制裁。", { venue: "港口安全会议" });
const RU = norlandText("Норланд выступает против санкций.", { venue: "Гаванская конференция" });
type Case = [text: string, ...sources: Document[]];

describe("publisher", () => {
	it.each<Case>([
		["According to Kestria's readout, Norland “opposes sanctions”.", EN],
		["Kestria's readout says that Norland “opposes sanctions”.", EN],
		["Norland “opposes sanctions”.[^1]\n\n[^1]: Ministry of Foreign Affairs of Kestria, 19 February 2022.\n", EN],
		["据凯斯特通稿，诺兰总统哈沃森表示“反对制裁”。", ZH],
		["По словам Кестрии, Норланд заявил, что «выступает против санкций».", RU],
	])("is wrong in: %s", (text, ...sources) => {
		expect(codesAmong(publisher, text, sources)).toEqual(["wrong-publisher"]);
	});

	it.each<Case>([
		["According to Norland's readout, it “opposes sanctions”.", EN],
		["Norland “opposes sanctions”.", EN],
		["According to Kestria's readout, Norland “opposes sanctions”.", EN, kestriaText("Norland opposes sanctions.")],
		["According to Kestria's readout, Norland “opposes sanctions”.", { ...EN, publisher: null }],
		[
			"According to Kestria's readout, Norland “opposes sanctions”.",
			jointTextOf("Norland opposes sanctions.", { publisher: "XNO" }),
		],
		["Norland “opposes sanctions”.[^1]\n\n[^1]: On talks with Kestria, see the readout.\n", EN],
		["据诺兰通稿，诺兰总统哈沃森表示“反对制裁”。", ZH],
		["Кестрия и Норланд спорят о том, что «выступает против санкций».", RU],
	])("is not wrong in: %s", (text, ...sources) => {
		expect(codesAmong(publisher, text, sources)).toEqual([]);
	});
});

describe("words that stand in another text than the draft names", () => {
	it.each([
		[kind, "“Norland opposes sanctions”, Norland said in a fact sheet."],
		[kind, "The treaty of 19 February 2022 states that Norland “opposes sanctions”."],
		[date, "On 4 February, Norland said it “opposes sanctions”."],
		[publisher, "According to Kestria's readout, Norland “opposes sanctions”."],
	])("are moved, and nothing more is said of them", (check, text) => {
		expect(raisedAmong(check, text, [EN])).toHaveLength(1);
		expect(raisedAmong(check, text, [EN], {}, "normalised")).toHaveLength(1);
		expect(raisedAmong(check, text, [EN], {}, "elided")).toHaveLength(1);
		expect(raisedAmong(check, text, [EN], {}, "moved")).toEqual([]);
		expect(raisedAmong(check, text, [EN], {}, "changed")).toEqual([]);
	});
});

describe("another state's own words", () => {
	const speech = norlandText("We have not decided on the bridge. The lamps stay lit.", { kind: "speech" });

	it.each<Case>([
		["Kestria said: “We have not decided on the bridge.”", speech],
		["“The lamps stay lit” (Kestria, 19 February 2022).", speech],
		["The Kestrian foreign ministry said: “The lamps stay lit.”", { ...speech, kind: "press-conference" }],
	])("are not whose the draft says: %s", (text, ...sources) => {
		expect(codesAmong(publisher, text, sources)).toEqual(["wrong-publisher"]);
	});

	it.each<Case>([
		["Norland said: “We have not decided on the bridge.”", speech],
		["Kestria said: “The lamps stay lit.”", { ...speech, guessed: ["publisher"] }],
		["Kestria said: “The lamps stay lit.”", { ...speech, publisher: "UN" }],
		["Kestria said: “The lamps stay lit.”", { ...speech, title: "Remarks with President Brenner" }],
		["Kestria said: “The lamps stay lit.”", { ...speech, text: "Kestria has told us this: The lamps stay lit." }],
		["Kestria said: “The lamps stay lit.”", { ...speech, text: "They wrote: “The lamps stay lit.”" }],
		["Kestria said: “The lamps stay lit.”", speech, kestriaText("The lamps stay lit.")],
	])("may be whose the draft says: %s", (text, ...sources) => {
		expect(codesAmong(publisher, text, sources)).toEqual([]);
	});
});

describe("date", () => {
	it("is wrong by one day where file name or dateline make the day certain", () => {
		const text = "On 20 February 2022, Norland said it “opposes sanctions”.";
		const guessed = { ...EN, guessed: ["date"] as const };
		expect(codesAmong(date, text, [{ ...guessed, id: "2022-02-19-dole" }])).toEqual(["wrong-date"]);
		expect(codesAmong(date, text, [{ ...guessed, text: `19 February 2022\n\n${EN.text}` }])).toEqual(["wrong-date"]);
		expect(
			codesAmong(date, text, [{ ...guessed, id: "2022-02-19-dole", text: `On 20 February we met. ${EN.text}` }]),
		).toEqual([]);
	});

	it("is read behind the words and in a source line", () => {
		expect(codesAmong(date, "“Norland opposes sanctions”, Dole told the Forum in October 2022.", [EN])).toEqual([
			"wrong-date",
		]);
		expect(codesAmong(date, "“Norland opposes sanctions” (Dole, Harbour Forum, 2022-02-20).", [EN])).toEqual([
			"wrong-date",
		]);
	});

	it.each<Case>([
		["On 4 February, Norland said it “opposes sanctions”.", EN],
		["“Norland opposes sanctions”, Norland said in January 2022.", EN],
		["“Norland opposes sanctions”, Norland said on Monday.", EN],
		["诺兰外长2月4日表示“反对制裁”。", ZH],
		["Норланд 4 февраля заявил, что «выступает против санкций».", RU],
		["In 2021 Norland said that it “opposes sanctions”.", EN],
		[
			"In 2014 Norland “opposes sanctions”.",
			norlandText("In 2014 Norland fell silent; now Norland opposes sanctions."),
		],
	])("is wrong in: %s", (text, ...sources) => {
		expect(codesAmong(date, text, sources)).toEqual(["wrong-date"]);
	});

	it.each<Case>([
		["On 19 February, Norland said it “opposes sanctions”.", EN],
		["“Norland opposes sanctions”, Norland said on Saturday.", EN],
		["“Norland opposes sanctions”, Norland said in February 2022.", EN],
		["In 2022 Norland said that it “opposes sanctions”.", EN],
		["Since 4 February, Norland has said it “opposes sanctions”.", EN],
		["In 2014, Norland said, it “opposed sanctions”.", norlandText("In 2014 Norland opposed sanctions.")],
		["After the 4 February summit, Norland said it “opposes sanctions”.", EN],
		["On 18 February, Norland said it “opposes sanctions”.", { ...EN, guessed: ["date"] }],
		[
			"On 18 February, Norland said it “opposes sanctions”.",
			norlandText("On 18 February the ministers met. Norland opposes sanctions."),
		],
		["On 4 February, Norland said it “opposes sanctions”.", { ...EN, date: "2022" }],
		["On 4 February, Norland said it “opposes sanctions”.", EN, { ...EN, id: "earlier", date: "2022-02-04" }],
		["自2月4日以来，诺兰外长表示“反对制裁”。", ZH],
		["诺兰外长2月19日表示“反对制裁”。", ZH],
		["После 4 февраля Норланд заявил, что «выступает против санкций».", RU],
		["В субботу Норланд заявил, что «выступает против санкций».", RU],
	])("is not wrong in: %s", (text, ...sources) => {
		expect(codesAmong(date, text, sources)).toEqual([]);
	});

	it("is told with both days and what to do", () => {
		const [problem] = raisedAmong(date, "On 4 February, Norland said it “opposes sanctions”.", [EN]);
		expect(problem?.message).toBe(
			"The draft dates these words 2022-02-04; the source is of 2022-02-19: correct the date, or quote a text of that day",
		);
		expect(problem?.evidence.map(({ exact }) => exact)).toEqual(["opposes sanctions"]);
	});
});

describe("venue", () => {
	it.each<Case>([
		["Norland told the UN Security Council that it “opposes sanctions”.", EN],
		["At the River Forum, Norland said it “opposes sanctions”.", EN],
		["诺兰外长在联合国安理会会议上表示“反对制裁”。", ZH],
		["Норланд заявил на Речном саммите, что «выступает против санкций».", RU],
	])("is wrong in: %s", (text, ...sources) => {
		expect(codesAmong(venue, text, sources)).toEqual(["wrong-venue"]);
	});

	it.each<Case>([
		["At the Harbour Security Conference, Norland said it “opposes sanctions”.", EN],
		["At the Security Conference, Norland said it “opposes sanctions”.", EN],
		["In Port Ellery, Norland said it “opposes sanctions”.", EN],
		["At the River Forum, Norland said it “opposes sanctions”.", { ...EN, venue: "The White Palace" }],
		[
			"At the River Forum, Norland said it “opposes sanctions”.",
			norlandText("At the River Forum, Norland opposes sanctions.", { venue: "Harbour Summit" }),
		],
		["Norland, which had left the River Forum, said it “opposes sanctions”.", EN],
		["Norland said that it would tell the River Forum that it “opposes sanctions”.", EN],
		["诺兰外长在港口安全会议上表示“反对制裁”。", ZH],
		["诺兰外长在港口峰会上表示“opposes sanctions”。", EN],
		["Норланд заявил на Гаванской конференции, что «выступает против санкций».", RU],
	])("is not wrong in: %s", (text, ...sources) => {
		expect(codesAmong(venue, text, sources)).toEqual([]);
	});
});

describe("town", () => {
	const munich = norlandText("Norland opposes sanctions.", { venue: "Munich Security Conference" });

	it("is wrong where the meeting's own name has another", () => {
		expect(codesAmong(venue, "In Davos, Norland said it “opposes sanctions”.", [munich])).toEqual(["wrong-venue"]);
	});

	it.each<Case>([
		["In Munich, Norland said it “opposes sanctions”.", munich],
		["In Davos, Norland said it “opposes sanctions”.", EN],
		["In Davos, Norland said it “opposes sanctions”.", { ...munich, text: `From Davos: ${munich.text}` }],
		["In Port Ellery, Norland said it “opposes sanctions”.", munich],
		["In Davos, Norland said it “opposes sanctions”.", norlandText(munich.text, { title: "On the talks in Geneva" })],
	])("is not wrong in: %s", (text, ...sources) => {
		expect(codesAmong(venue, text, sources)).toEqual([]);
	});
});

describe("a kind of text that no record gives", () => {
	const remarks = norlandText("Norland opposes sanctions.", {
		title: "Remarks by Ana Dole at the Forum",
		kind: "speech",
	});

	it.each<Case>([
		["The treaty of 19 February 2022 states that Norland “opposes sanctions”.", remarks],
		["In a letter of 19 February 2022, Ana Dole wrote that Norland “opposes sanctions”.", remarks],
		["The white paper says that Norland “opposes sanctions”.", remarks],
		["Resolution 2022/14 declares: “Norland opposes sanctions.”", remarks],
		["In an interview, Ana Dole said that Norland “opposes sanctions”.", remarks],
	])("is wrong in: %s", (text, ...sources) => {
		expect(codesAmong(kind, text, sources)).toEqual(["wrong-kind"]);
	});

	it.each<Case>([
		["Speaking of the treaty, Ana Dole said that Norland “opposes sanctions”.", remarks],
		["In response to the letter, Ana Dole said that Norland “opposes sanctions”.", remarks],
		["In a letter, Ana Dole wrote that Norland “opposes sanctions”.", { ...remarks, title: "Letter to the Council" }],
		[
			"In a letter, Ana Dole wrote that Norland “opposes sanctions”.",
			{ ...remarks, text: `${remarks.text} Thus our letter.` },
		],
		["The treaty states that Norland “opposes sanctions”.", { ...remarks, text: `The treaty reads: ${remarks.text}` }],
		["In an interview on 3 May, Norland said in a speech that it “opposes sanctions”.", EN],
		["In an interview, Ana Dole said that Norland “opposes sanctions”.", { ...EN, kind: "article" }],
	])("is not wrong in: %s", (text, ...sources) => {
		expect(codesAmong(kind, text, sources)).toEqual([]);
	});
});

describe("kind", () => {
	it.each<Case>([
		["In the joint statement, Norland “opposes sanctions”.", { ...EN, kind: "speech" }],
		["“Norland opposes sanctions”, Norland said in a fact sheet.", EN],
		["In its readout, Norland “opposes sanctions”.", jointTextOf("Norland opposes sanctions.")],
		["诺兰在消息稿中表示“反对制裁”。", { ...ZH, kind: "speech" }],
		["Норланд в совместном заявлении «выступает против санкций».", { ...RU, kind: "press-conference" }],
	])("is wrong in: %s", (text, ...sources) => {
		expect(codesAmong(kind, text, sources)).toEqual(["wrong-kind"]);
	});

	it.each<Case>([
		["In its readout, Norland “opposes sanctions”.", EN],
		["In a speech, Norland said it “opposes sanctions”.", EN],
		["In its readout, Norland “opposes sanctions”.", { ...EN, kind: "article", guessed: ["kind"] }],
		["In its fact sheet, Norland “opposes sanctions”.", { ...EN, kind: "speech", guessed: ["kind"] }],
		["“Norland opposes sanctions”, Norland said at a press conference.", { ...EN, kind: "speech" }],
		["Norland said that the joint statement is dead, and it “opposes sanctions”.", EN],
		["In the joint statement, Norland “opposes sanctions”.", { ...EN, title: "Joint statement and readout" }],
		["诺兰在通稿中表示“反对制裁”。", ZH],
		["Норланд в своем выступлении заявил, что «выступает против санкций».", RU],
	])("is not wrong in: %s", (text, ...sources) => {
		expect(codesAmong(kind, text, sources)).toEqual([]);
	});
});
