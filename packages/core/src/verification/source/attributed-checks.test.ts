import type { Document, DraftCheck } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { jointTextOf, kestriaText, norlandText, raisedAmong } from "../fixtures/attributed-world.ts";
import { date } from "./date.ts";
import { jointText } from "./joint-text.ts";
import { kind } from "./kind.ts";
import { publisher } from "./publisher.ts";
import { speaker } from "./speaker.ts";
import { venue } from "./venue.ts";

type Row = readonly [shows: string, draft: string, texts: readonly Document[], problems: readonly string[]];

/** Code, message and, in brackets, the words of the source. */
const said = (check: DraftCheck, draft: string, texts: readonly Document[]): readonly string[] =>
	raisedAmong(check, draft, texts).map(
		({ code, message, evidence }) => `${code}: ${message} [${evidence.map(({ exact }) => exact).join(" | ")}]`,
	);

describe("the speaker of quoted words", () => {
	it.each<Row>([
		[
			"another state",
			"Kestria said that it “opposes sanctions”.",
			[norlandText("President Halvorsen stressed that Norland opposes sanctions.")],
			[
				"wrong-speaker: The draft gives these words to XKE; in the source XNO says them: name XNO, or quote XKE [President Halvorsen stressed that Norland opposes sanctions.]",
			],
		],
		[
			"the same state",
			"Norland said that it “opposes sanctions”.",
			[norlandText("President Halvorsen stressed that Norland opposes sanctions.")],
			[],
		],
		[
			"both sides in the source",
			"Norland “welcomed the ceasefire”.",
			[norlandText("The two sides welcomed the ceasefire.")],
			[],
		],
		[
			"nobody in the source",
			"Kestria stressed that “sanctions must end”.",
			[norlandText("It was emphasised that sanctions must end.")],
			[],
		],
		[
			"another state, where two texts have the words",
			"Kestria said that it “opposes sanctions”.",
			[norlandText("Norland opposes sanctions."), kestriaText("Norland opposes sanctions.", { id: "other" })],
			[
				"wrong-speaker: The draft gives these words to XKE; in the source XNO says them: name XNO, or quote XKE [Norland opposes sanctions.]",
			],
		],
		[
			"another state in one text of two",
			"Kestria said that it “opposes sanctions”.",
			[norlandText("Norland opposes sanctions."), kestriaText("Kestria opposes sanctions.")],
			[],
		],
		[
			"two others in two texts, of whom the draft names the first",
			"Kestria noted that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions."), kestriaText("Orvena opposes sanctions.", { id: "other" })],
			[],
		],
		[
			"two speakers in the words, the other first",
			"Kestria said that “Kestria supports the grain corridor. Norland opposes sanctions.”",
			[norlandText("Kestria supports the grain corridor. Norland opposes sanctions.")],
			[],
		],
		[
			"two speakers in the words",
			"Kestria said that “Norland opposes sanctions. Kestria supports the grain corridor.”",
			[norlandText("Norland opposes sanctions. Kestria supports the grain corridor.")],
			[],
		],
		[
			"another state, named beside the one that the draft gives",
			"Kestria noted that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.")],
			[],
		],
		[
			"another state, named as whom the words are said to",
			"Kestria told Norland that it “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.")],
			[
				"wrong-speaker: The draft gives these words to XKE; in the source XNO says them: name XNO, or quote XKE [Norland opposes sanctions.]",
			],
		],
		[
			"another state, named as the owner of the text",
			"According to Norland, Kestria “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.")],
			[],
		],
		[
			"the host where several take the floor",
			"Kestria said that “Sanctions must end”.",
			[
				norlandText("Thank you for the question. Sanctions must end, and that is opposed by few.", {
					kind: "briefing",
				}),
			],
			[],
		],
		[
			"the owner of a speech that names nobody else",
			"Kestria said that “Sanctions must end”.",
			[kestriaText("Sanctions must end, and that is opposed by few.", { kind: "speech" })],
			[],
		],
		[
			"somebody else by name in the holder's own speech",
			"Norland said that it “supports the grain corridor”.",
			[norlandText("Kestria said that it supports the grain corridor.", { kind: "speech" })],
			[
				"wrong-speaker: The draft gives these words to XNO; in the source XKE says them: name XKE, or quote XNO [Kestria said that it supports the grain corridor.]",
			],
		],
		[
			"words that name who speaks in them",
			"Norland said: “Kestria supports the grain corridor.”",
			[norlandText("Kestria supports the grain corridor.")],
			[],
		],
		[
			"words that say it of him who speaks in them",
			"Norland said: “It supports the grain corridor.”",
			[norlandText("Kestria spoke. It supports the grain corridor.")],
			[],
		],
		[
			"another person",
			"Norland's foreign minister Ana Dole said Norland “opposes sanctions”.",
			[norlandText("President Halvorsen stressed that Norland opposes sanctions.")],
			[
				"wrong-speaker: The draft gives these words to Ana Dole; in the source Halvorsen says them: name Halvorsen, or quote Ana Dole [President Halvorsen stressed that Norland opposes sanctions.]",
			],
		],
		[
			"another person, far before the verb",
			"Norland's foreign minister Ana Dole said Norland “opposes sanctions”.",
			[norlandText("President Halvorsen of the old and free land stressed that Norland opposes sanctions.")],
			[],
		],
		[
			"another person, behind the verb",
			"Norland's foreign minister Ana Dole said Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions, said President Halvorsen.")],
			[],
		],
		[
			"another person, with a comma before the verb",
			"Norland's foreign minister Ana Dole said Norland “opposes sanctions”.",
			[norlandText("After President Halvorsen, Norland stressed that Norland opposes sanctions.")],
			[],
		],
		[
			"another person within the quoted words",
			"Norland's foreign minister Ana Dole said “President Halvorsen stressed that Norland opposes sanctions”.",
			[norlandText("President Halvorsen stressed that Norland opposes sanctions.")],
			[],
		],
		[
			"the person whom the title names",
			"Norland's foreign minister Ana Dole said Norland “opposes sanctions”.",
			[norlandText("President Halvorsen stressed that Norland opposes sanctions.", { title: "Words of Ana Dole" })],
			[],
		],
		[
			"the person whom the sentence names too",
			"Norland's foreign minister Ana Dole said Norland “opposes sanctions”.",
			[norlandText("President Halvorsen stressed to Ana Dole that Norland opposes sanctions.")],
			[],
		],
		[
			"a person in a text of another language",
			"Norland's foreign minister Ana Dole said it “反对制裁”.",
			[norlandText("哈沃森总统强调，诺方反对制裁。")],
			[],
		],
		["another person in Chinese", "诺兰外长安娜表示“反对制裁”。", [norlandText("哈沃森总统强调，诺方反对制裁。")], []],
		[
			"another person in Russian",
			"Министр Дол заявила, что Норланд «выступает против санкций».",
			[norlandText("Президент Халворсен подчеркнула, что Норланд выступает против санкций.")],
			[
				"wrong-speaker: The draft gives these words to Дол; in the source Халворсен says them: name Халворсен, or quote Дол [Президент Халворсен подчеркнула, что Норланд выступает против санкций.]",
			],
		],
		[
			"what one side says of the other",
			"Kestria “supports the grain corridor”.",
			[norlandText("Kestria supports the grain corridor.")],
			[
				"words-in-mouth: Only XNO says that XKE said this; say so, or quote XKE's own text [Kestria supports the grain corridor.]",
			],
		],
		[
			"what one side says of the other, in two texts of two",
			"Kestria “supports the grain corridor”.",
			[norlandText("Kestria supports the grain corridor."), kestriaText("Kestria supports the grain corridor.")],
			[],
		],
		[
			"what one side says of the other, and the draft says so",
			"Norland says that Kestria “supports the grain corridor”.",
			[norlandText("Kestria supports the grain corridor.")],
			[],
		],
		[
			"what one side says of the other, by its text",
			"According to Norland's readout, Kestria “supports the grain corridor”.",
			[norlandText("Kestria supports the grain corridor.")],
			[],
		],
		[
			"what one side says of both",
			"The two sides “support the grain corridor”.",
			[norlandText("Kestria will support the grain corridor.")],
			[],
		],
		[
			"what one side says of the other and of itself",
			"Kestria said that “sanctions must end and the grain corridor will stay”.",
			[norlandText("Norland stressed: sanctions must end and the grain corridor will stay.")],
			[
				"wrong-speaker: The draft gives these words to XKE; in the source XNO says them: name XNO, or quote XKE [Norland stressed: sanctions must end and the grain corridor will stay.]",
			],
		],
	])("%s", (_, draft, texts, expected) => {
		expect(said(speaker, draft, texts)).toEqual(expected);
	});
});

describe("who says the words of a joint text", () => {
	it.each<Row>([
		[
			"both, where the draft gives one by name",
			"Norland said it would “oppose sanctions”.",
			[jointTextOf("The sides oppose sanctions.")],
			[
				"joint-as-one-side: The draft gives this to XNO alone; both sides of the joint text say it: name both [The sides oppose sanctions.]",
			],
		],
		[
			"both, where the draft says that one signed",
			"Norland signed a text that would “oppose sanctions”.",
			[jointTextOf("The sides oppose sanctions.")],
			[],
		],
		[
			"both, where the draft names the other too",
			"Norland, like Kestria, said it would “oppose sanctions”.",
			[jointTextOf("The sides oppose sanctions.", { title: "Joint Statement of Norland and Kestria" })],
			[],
		],
		[
			"both, where the draft names one that did not sign",
			"Norland urged Orvena to “oppose sanctions”.",
			[jointTextOf("The sides oppose sanctions.", { title: "Joint Statement of Norland and Kestria" })],
			[
				"joint-as-one-side: The draft gives this to XNO alone; both sides of the joint text say it: name both [The sides oppose sanctions.]",
			],
		],
		[
			"both, where the draft speaks of the sides",
			"Norland said the two sides would “oppose sanctions”.",
			[jointTextOf("The sides oppose sanctions.")],
			[],
		],
		[
			"one, where the draft gives both",
			"The two sides “will support the grain corridor”.",
			[jointTextOf("The Norlandic side will support the grain corridor.")],
			[
				"one-side-as-joint: The draft gives this to both sides; in the source XNO alone says it: give it to XNO [The Norlandic side will support the grain corridor.]",
			],
		],
		[
			"one, where the draft gives the other",
			"Kestria “will support the grain corridor”.",
			[jointTextOf("The Norlandic side will support the grain corridor.")],
			[],
		],
		[
			"one in one sentence and both in another",
			"The two sides said “the grain corridor stays. Sanctions hurt.”",
			[jointTextOf("The Norlandic side stressed that the grain corridor stays. Sanctions hurt.")],
			[],
		],
		[
			"both, in two texts",
			"Norland said it would “oppose sanctions”.",
			[jointTextOf("The sides oppose sanctions."), jointTextOf("The sides oppose sanctions.", { id: "joint-b" })],
			[
				"joint-as-one-side: The draft gives this to XNO alone; both sides of the joint text say it: name both [The sides oppose sanctions.]",
			],
		],
		[
			"both, and one alone in another text",
			"Norland said it would “oppose sanctions”.",
			[jointTextOf("The sides oppose sanctions."), norlandText("We oppose sanctions.")],
			[],
		],
		[
			"both, in a text that is not joint",
			"Norland “oppose sanctions”.",
			[norlandText("The sides oppose sanctions.")],
			[],
		],
		[
			"a party that no list knows, for both",
			"Belmar alone “reaffirmed their bond”.",
			[
				jointTextOf("The two sides reaffirmed their bond.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[
				"joint-as-one-side: The draft gives this to Belmar alone; both sides of the joint text say it: name both [The two sides reaffirmed their bond.]",
			],
		],
		[
			"a party that no list knows, for its own clause",
			"Belmar “noted the ford”.",
			[
				jointTextOf("Belmar noted the ford.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[],
		],
		[
			"two parties that no list knows, named as a pair in the source",
			"Belmar “agreed on water”.",
			[
				jointTextOf("Ostrava and Belmar agreed on water.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[
				"joint-as-one-side: The draft gives this to Belmar alone; both sides of the joint text say it: name both [Ostrava and Belmar agreed on water.]",
			],
		],
		[
			"a party that the clause names far behind its head",
			"Belmar “noted the old stone ford and the long way to Ostrava”.",
			[
				jointTextOf("All noted the old stone ford and the long way to Ostrava.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[],
		],
	])("%s", (_, draft, texts, expected) => {
		expect(said(jointText, draft, texts)).toEqual(expected);
	});
});

describe("a party of a joint text that no list knows", () => {
	it.each<Row>([
		[
			"another's clause",
			"According to Ostrava, it “regards the treaty as in force”.",
			[
				jointTextOf("The two sides agreed on water. Belmar regards the treaty as in force; Ostrava took note.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[
				"wrong-speaker: The draft gives these words to Ostrava; in the joint text they are a clause of Belmar alone: name Belmar [Belmar regards the treaty as in force; Ostrava took note.]",
			],
		],
		[
			"its own clause behind a semicolon",
			"Ostrava “took note of it”.",
			[
				jointTextOf("Belmar regards the treaty as in force; Ostrava took note of it.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[],
		],
		[
			"another's clause behind a semicolon",
			"Belmar “took note of it”.",
			[
				jointTextOf("Belmar regards the treaty as in force; Ostrava took note of it.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[
				"wrong-speaker: The draft gives these words to Belmar; in the joint text they are a clause of Ostrava alone: name Ostrava [Belmar regards the treaty as in force; Ostrava took note of it.]",
			],
		],
		[
			"another's, with the party only as whom words are said to",
			"In talks with Ostrava, it “regards the treaty as in force”.",
			[
				jointTextOf("Belmar regards the treaty as in force.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[],
		],
		[
			"another's clause in one text of two",
			"According to Ostrava, it “regards the treaty as in force”.",
			[
				jointTextOf("Belmar regards the treaty as in force.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
				jointTextOf("Ostrava regards the treaty as in force.", {
					id: "b",
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[],
		],
		[
			"another's clause in two texts",
			"According to Ostrava, it “regards the treaty as in force”.",
			[
				jointTextOf("Belmar regards the treaty as in force.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
				jointTextOf("Belmar regards the treaty as in force.", {
					id: "b",
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[
				"wrong-speaker: The draft gives these words to Ostrava; in the joint text they are a clause of Belmar alone: name Belmar [Belmar regards the treaty as in force.]",
			],
		],
		[
			"both parties in the draft",
			"Ostrava and Belmar “regard the treaty as in force”.",
			[
				jointTextOf("Belmar will regard the treaty as in force.", {
					title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
				}),
			],
			[],
		],
	])("%s", (_, draft, texts, expected) => {
		expect(said(speaker, draft, texts)).toEqual(expected);
	});
});

describe("whose text it is", () => {
	it.each<Row>([
		[
			"another's",
			"According to Kestria's readout, Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.")],
			[
				"wrong-publisher: The draft says that the text is of XKE; it is of XNO: correct it, or quote the other text [opposes sanctions]",
			],
		],
		[
			"another's in one of two",
			"According to Kestria's readout, Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions."), kestriaText("Norland opposes sanctions.")],
			[],
		],
		[
			"of nobody known",
			"According to Kestria's readout, Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { publisher: null })],
			[],
		],
		[
			"another state's speech",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("The lamps stay lit.", { kind: "speech" })],
			[
				"wrong-publisher: The draft gives these words to XKE; they are in a text of XNO, as its own: name XNO, or quote a text of XKE [The lamps stay lit.]",
			],
		],
		[
			"another state's speech, that names the holder before the words",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("Kestria told us. The lamps stay lit.", { kind: "speech" })],
			[],
		],
		[
			"another state's speech, that names the holder behind the words",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("The lamps stay lit. Kestria told us.", { kind: "speech" })],
			[
				"wrong-publisher: The draft gives these words to XKE; they are in a text of XNO, as its own: name XNO, or quote a text of XKE [The lamps stay lit.]",
			],
		],
		[
			"another state's readout, that names the holder behind the words",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("The lamps stay lit. Kestria told us.")],
			[],
		],
		[
			"another state's speech of both",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("The two sides met. The lamps stay lit.", { kind: "speech" })],
			[],
		],
		[
			"another state's readout, that names the holder far from the words",
			"Kestria said: “The lamps stay lit.”",
			[norlandText(`The lamps stay lit. ${"All is calm by the sea. ".repeat(40)}Kestria sleeps.`)],
			[
				"wrong-publisher: The draft gives these words to XKE; they are in a text of XNO, as its own: name XNO, or quote a text of XKE [The lamps stay lit.]",
			],
		],
		[
			"another state's speech that only speaks of it",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("The road to Kestria is long. The lamps stay lit.", { kind: "speech" })],
			[
				"wrong-publisher: The draft gives these words to XKE; they are in a text of XNO, as its own: name XNO, or quote a text of XKE [The lamps stay lit.]",
			],
		],
		[
			"another state's speech that has it say something",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("Kestria announced a plan. The lamps stay lit.", { kind: "speech" })],
			[],
		],
		[
			"another state's text of both, who are others",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("Norland met Orvena. The two sides met at sea. The lamps stay lit.")],
			[
				"wrong-publisher: The draft gives these words to XKE; they are in a text of XNO, as its own: name XNO, or quote a text of XKE [The lamps stay lit.]",
			],
		],
		[
			"another state's speech, in quotation marks",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("One told us: “The lamps stay lit.”", { kind: "speech" })],
			[],
		],
		[
			"another state's speech, behind closed quotation marks",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("We “know” it. The lamps stay lit.", { kind: "speech" })],
			[
				"wrong-publisher: The draft gives these words to XKE; they are in a text of XNO, as its own: name XNO, or quote a text of XKE [The lamps stay lit.]",
			],
		],
		[
			"another state's speech, in straight quotation marks",
			"Kestria said: “The lamps stay lit.”",
			[norlandText('One told us: "The lamps stay lit."', { kind: "speech" })],
			[],
		],
		[
			"a body's page",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("The lamps stay lit.", { kind: "speech", publisher: "UN" })],
			[],
		],
		[
			"a guess",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("The lamps stay lit.", { kind: "speech", guessed: ["publisher"] })],
			[],
		],
		[
			"a joint text",
			"Kestria said: “The lamps stay lit.”",
			[jointTextOf("The lamps stay lit.", { publisher: "XNO" })],
			[],
		],
		[
			"a title with the holder",
			"Kestria said: “The lamps stay lit.”",
			[norlandText("The lamps stay lit.", { kind: "speech", title: "Remarks with President Brenner" })],
			[],
		],
	])("%s", (_, draft, texts, expected) => {
		expect(said(publisher, draft, texts)).toEqual(expected);
	});
});

describe("when the words were said", () => {
	it.each<Row>([
		[
			"another day",
			"On 4 February, Norland said it “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.")],
			[
				"wrong-date: The draft dates these words 2022-02-04; the source is of 2022-02-19: correct the date, or quote a text of that day [opposes sanctions]",
			],
		],
		[
			"the day",
			"On 19 February, Norland said it “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.")],
			[],
		],
		[
			"another month",
			"“Norland opposes sanctions”, Norland said in January 2022.",
			[norlandText("Norland opposes sanctions.")],
			[
				"wrong-date: The draft dates these words 2022-01; the source is of 2022-02-19: correct the date, or quote a text of that day [Norland opposes sanctions]",
			],
		],
		[
			"another weekday",
			"“Norland opposes sanctions”, Norland said on Monday.",
			[norlandText("Norland opposes sanctions.")],
			[
				"wrong-date: The draft dates these words 2022-02-21; the source is of 2022-02-19: correct the date, or quote a text of that day [Norland opposes sanctions]",
			],
		],
		[
			"another day in one text of two",
			"On 4 February, Norland said it “opposes sanctions”.",
			[
				norlandText("Norland opposes sanctions."),
				norlandText("Norland opposes sanctions.", { id: "b", date: "2022-02-04" }),
			],
			[],
		],
		[
			"in Chinese",
			"诺兰外长2月4日表示“反对制裁”。",
			[norlandText("诺方反对制裁。")],
			[
				"wrong-date: The draft dates these words 2022-02-04; the source is of 2022-02-19: correct the date, or quote a text of that day [反对制裁]",
			],
		],
		[
			"in Russian",
			"Норланд 4 февраля заявил, что «выступает против санкций».",
			[norlandText("Норланд выступает против санкций.")],
			[
				"wrong-date: The draft dates these words 2022-02-04; the source is of 2022-02-19: correct the date, or quote a text of that day [выступает против санкций]",
			],
		],
	])("%s", (_, draft, texts, expected) => {
		expect(said(date, draft, texts)).toEqual(expected);
	});
});

describe("where the words were said", () => {
	it.each<Row>([
		[
			"another body",
			"Norland told the UN Security Council that it “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { venue: "Harbour Security Conference" })],
			[
				"wrong-venue: The draft says that this was said at “UN Security Council”; the source was said at “Harbour Security Conference”: correct the place [opposes sanctions]",
			],
		],
		[
			"the meeting",
			"At the Harbour Security Conference, Norland said it “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { venue: "Harbour Security Conference" })],
			[],
		],
		[
			"another town",
			"In Davos, Norland said it “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { venue: "Munich Security Conference" })],
			[
				"wrong-venue: The draft says that this was said in Davos; the source was said in Munich: correct the place [opposes sanctions]",
			],
		],
		[
			"in Chinese",
			"诺兰外长在联合国安理会会议上表示“反对制裁”。",
			[norlandText("诺方反对制裁。", { venue: "港口安全会议" })],
			[
				"wrong-venue: The draft says that this was said at “联合国安理会会议”; the source was said at “港口安全会议”: correct the place [反对制裁]",
			],
		],
		[
			"in Russian",
			"Норланд заявил на Речном саммите, что «выступает против санкций».",
			[norlandText("Норланд выступает против санкций.", { venue: "Гаванская конференция" })],
			[
				"wrong-venue: The draft says that this was said at “Речном саммите”; the source was said at “Гаванская конференция”: correct the place [выступает против санкций]",
			],
		],
	])("%s", (_, draft, texts, expected) => {
		expect(said(venue, draft, texts)).toEqual(expected);
	});
});

describe("a problem with what a draft says of its source", () => {
	it("is an error at the quotation, by the check of that field", () => {
		const texts = [norlandText("Norland opposes sanctions.", { kind: "speech" })];
		const [problem] = raisedAmong(kind, "In the joint statement, Norland “opposes sanctions”.", texts);
		expect(problem).toMatchObject({ code: "wrong-kind", severity: "error", quotation: 0, by: "kind@1" });
	});
});

describe("what kind of text it is", () => {
	it.each<Row>([
		[
			"a speech called a joint statement",
			"In the joint statement, Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "speech" })],
			[
				"wrong-kind: The draft calls the source a joint statement; it is a speech: call it what it is [opposes sanctions]",
			],
		],
		[
			"a readout called a fact sheet",
			"“Norland opposes sanctions”, Norland said in a fact sheet.",
			[norlandText("Norland opposes sanctions.")],
			[
				"wrong-kind: The draft calls the source a fact sheet; it is a readout: call it what it is [Norland opposes sanctions]",
			],
		],
		[
			"a readout called one",
			"In its readout, Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.")],
			[],
		],
		[
			"a speech called a treaty",
			"The treaty of 19 February 2022 states that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "speech" })],
			["wrong-kind: The draft calls the source a treaty; it is a speech: call it what it is [opposes sanctions]"],
		],
		[
			"a speech called a letter",
			"In a letter, Ana Dole wrote that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "speech" })],
			["wrong-kind: The draft calls the source a letter; it is a speech: call it what it is [opposes sanctions]"],
		],
		[
			"a speech in answer to a letter",
			"In response to the letter, Ana Dole said that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "speech" })],
			[],
		],
		[
			"a letter by its title",
			"In a letter, Ana Dole wrote that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "speech", title: "Letter to the Council" })],
			[],
		],
		[
			"a treaty by its title called a letter",
			"In a letter, Ana Dole wrote that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "speech", title: "Treaty on the Ford" })],
			["wrong-kind: The draft calls the source a letter; it is a treaty: call it what it is [opposes sanctions]"],
		],
		[
			"a letter read out at the end",
			"In a letter, Ana Dole wrote that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions. Thus our letter.", { kind: "speech" })],
			[],
		],
		[
			"a treaty named at the end",
			"The treaty states that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions. Thus the treaty.", { kind: "speech" })],
			[],
		],
		[
			"a treaty named before the words",
			"The treaty states that Norland “opposes sanctions”.",
			[
				norlandText("We read it here.\nThe old hall was full.\nThe treaty reads: Norland opposes sanctions.", {
					kind: "speech",
				}),
			],
			[],
		],
		[
			"an article called an interview",
			"In an interview, Ana Dole said that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "article" })],
			[],
		],
		[
			"a guessed speech called a treaty",
			"The treaty states that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "speech", guessed: ["kind"] })],
			[],
		],
		[
			"a guessed speech with its title called a treaty",
			"The treaty states that Norland “opposes sanctions”.",
			[norlandText("Norland opposes sanctions.", { kind: "speech", guessed: ["kind"], title: "Speech at the Forum" })],
			["wrong-kind: The draft calls the source a treaty; it is a speech: call it what it is [opposes sanctions]"],
		],
		[
			"a guessed text titled a statement called a treaty",
			"The treaty states that Norland “opposes sanctions”.",
			[
				norlandText("Norland opposes sanctions.", {
					kind: "speech",
					guessed: ["kind"],
					title: "Statement on the ford",
				}),
			],
			["wrong-kind: The draft calls the source a treaty; it is a statement: call it what it is [opposes sanctions]"],
		],
		[
			"a speech called a treaty, where a treaty has the words too",
			"The treaty states that Norland “opposes sanctions”.",
			[
				norlandText("Norland opposes sanctions.", { kind: "speech" }),
				norlandText("Norland opposes sanctions.", { id: "b", title: "Treaty on the Ford" }),
			],
			[],
		],
	])("%s", (_, draft, texts, expected) => {
		expect(said(kind, draft, texts)).toEqual(expected);
	});
});

describe("a term that several use in one text", () => {
	it("is that of each of them", () => {
		const sources = [
			norlandText("President Brenner opposed the “open harbour”. President Halvorsen praised the open harbour."),
		];
		expect(raisedAmong(speaker, "Norland praised the “open harbour”.", sources)).toEqual([]);
	});
});

describe("one side's words in a readout, given to both", () => {
	it("are that side's where it is named as the speaker", () => {
		const sources = [norlandText("The Kestrian side promised to open the harbour. The harbour is wide.")];
		const codes = (draft: string): readonly string[] => raisedAmong(jointText, draft, sources).map(({ code }) => code);
		expect(codes("The two sides “promised to open the harbour”.")).toEqual(["one-side-as-joint"]);
		expect(codes("The two sides said that the “harbour is wide”.")).toEqual([]);
	});
});

describe("what two sides say together", () => {
	it("is not said by a third whom their text does not name", () => {
		const text =
			"President Halvorsen met President Brenner of Kestria. The two sides stressed the need to open the harbour.";
		const sources = [norlandText(text)];
		const codes = (draft: string): readonly string[] => raisedAmong(publisher, draft, sources).map(({ code }) => code);
		expect(codes("Orvena stressed “the need to open the harbour”.")).toEqual(["wrong-publisher"]);
		expect(codes("Kestria stressed “the need to open the harbour”.")).toEqual([]);
	});
});
