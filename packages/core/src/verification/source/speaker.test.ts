import { describe, expect, it } from "vitest";
import { codesAmong, jointTextOf, kestriaText, norlandText, raisedAmong } from "../fixtures/attributed-world.ts";
import { speaker } from "./speaker.ts";

const codes = (text: string, ...texts: Parameters<typeof codesAmong>[2]) => codesAmong(speaker, text, texts);

const NORLAND_EN = norlandText(
	"President Halvorsen stressed that Norland opposes sanctions. Kestria supports the grain corridor.",
);
const NORLAND_ZH = norlandText("哈沃森总统强调，诺方反对制裁。布伦纳总统表示，凯方支持粮食走廊。");
const NORLAND_RU = norlandText(
	"Президент Халворсен подчеркнула, что Норланд выступает против санкций. Бреннер заявил, что Кестрия поддерживает зерновой коридор.",
);

describe("the speaker of quoted words", () => {
	it("is whom the source says, where no heading tells", () => {
		const spoken = norlandText("The harbour stays closed.", { kind: "speech", speaker: "Jan Orr" });
		expect(codes("Minister Ana Dole said: “The harbour stays closed.”", spoken)).toEqual(["wrong-speaker"]);
		expect(codes("Minister Jan Orr said: “The harbour stays closed.”", spoken)).toEqual([]);
		const { speaker: _, ...unsaid } = spoken;
		expect(codes("Minister Ana Dole said: “The harbour stays closed.”", unsaid)).toEqual([]);
	});

	it.each([
		["Kestria said that it “opposes sanctions”.", NORLAND_EN],
		["President Brenner of Kestria “opposes sanctions”.", NORLAND_EN],
		[
			"“Norland opposes sanctions,” Kestria said.",
			norlandText("President Halvorsen stressed: Norland opposes sanctions, and more."),
		],
		["Norland told Kestria that it “supports the grain corridor”.", NORLAND_EN],
		["凯斯特外交部表示“反对制裁”。", NORLAND_ZH],
		["诺兰外长表示“支持粮食走廊”。", NORLAND_ZH],
		["Кестрия заявила, что «выступает против санкций».", NORLAND_RU],
		["Халворсен заявила, что Норланд «поддерживает зерновой коридор».", NORLAND_RU],
	])("is wrong in: %s", (text, sources) => {
		expect(codes(text, sources)).toEqual(["wrong-speaker"]);
	});

	it.each([
		["President Halvorsen said that Norland “opposes sanctions”.", NORLAND_EN],
		["Norland “opposes sanctions”.", NORLAND_EN],
		["Norland said: “Kestria supports the grain corridor.”", NORLAND_EN],
		["诺兰表示：“凯方支持粮食走廊。”", NORLAND_ZH],
		["Норланд заявил: «Бреннер заявил, что Кестрия поддерживает зерновой коридор».", NORLAND_RU],
		["Kestria noted that Norland “opposes sanctions”.", NORLAND_EN],
		["According to Norland's readout, Kestria “supports the grain corridor”.", NORLAND_EN],
		["Norland's readout says that Kestria “supports the grain corridor”.", NORLAND_EN],
		["诺兰总统哈沃森表示“反对制裁”。", NORLAND_ZH],
		["据诺兰通稿，凯斯特总统布伦纳表示“支持粮食走廊”。", NORLAND_ZH],
		["Норланд «выступает против санкций».", NORLAND_RU],
		["По версии Норланда, Бреннер заявил, что Кестрия «поддерживает зерновой коридор».", NORLAND_RU],
		["The two sides “oppose sanctions”.", norlandText("The two sides oppose sanctions.")],
		["Norland “welcomed the ceasefire”.", norlandText("The two sides welcomed the ceasefire.")],
		["Norland stressed that “sanctions must end”.", norlandText("It was emphasised that sanctions must end.")],
		["Some call it “opposes sanctions”.", NORLAND_EN],
	])("is right, or not for certain wrong, in: %s", (text, sources) => {
		expect(codes(text, sources)).toEqual([]);
	});

	it("is right where any source text with the words bears it out", () => {
		const own = kestriaText("Kestria opposes sanctions.");
		expect(codes("Kestria said that it “opposes sanctions”.", NORLAND_EN)).toEqual(["wrong-speaker"]);
		expect(codes("Kestria said that it “opposes sanctions”.", NORLAND_EN, own)).toEqual([]);
	});

	it("is not the host's for certain where several take the floor", () => {
		const sources = norlandText("Thank you for the question. Sanctions must end, and that is opposed by few.");
		expect(codes("Kestria said that “Sanctions must end”.", sources)).toEqual(["wrong-speaker"]);
		const conference = { ...sources, id: "conference", kind: "press-conference" } as const;
		expect(codes("Kestria said that “Sanctions must end”.", conference)).toEqual([]);
		// Where another copy of the same words is the host's own, that one tells.
		expect(codes("Kestria said that “Sanctions must end”.", sources, conference)).toEqual(["wrong-speaker"]);
		expect(codes("Kestria said that “Sanctions must end”.", conference, sources)).toEqual(["wrong-speaker"]);
	});

	it("is not judged where the source says nothing that can be read", () => {
		expect(
			codes("Kestria spoke of “a sunny day”.", norlandText("It was a sunny day. Norland opposes sanctions.")),
		).toEqual([]);
		expect(
			codes("Kestria “opposes sanctions”.", norlandText("Norland opposes sanctions.", { language: "pt" })),
		).toEqual([]);
	});

	it("is another person of the same state where the source's sentence names one", () => {
		const sources = norlandText("President Halvorsen stressed that Norland opposes sanctions.");
		const wrong = raisedAmong(speaker, "Norland's foreign minister Ana Dole said Norland “opposes sanctions”.", [
			sources,
		]);
		expect(wrong.map(({ code, message }) => [code, message])).toEqual([
			[
				"wrong-speaker",
				expect.stringMatching(/^The draft gives these words to Ana Dole; .*Halvorsen says them: name /),
			],
		]);
		expect(codes("President Edda Halvorsen said Norland “opposes sanctions”.", sources)).toEqual([]);
		expect(codes("诺兰总统哈沃森表示“opposes sanctions”。", sources)).toEqual([]);
	});

	it("is not another person for certain where a copy of the words tells nobody", () => {
		const draft = "Norland's foreign minister Ana Dole said Norland “opposes sanctions”.";
		const named = norlandText("President Halvorsen stressed that Norland opposes sanctions.");
		const bare = norlandText("Norland opposes sanctions.", { id: "bare" });
		expect(codes(draft, named)).toEqual(["wrong-speaker"]);
		expect(codes(draft, named, bare)).toEqual([]);
	});

	it("is not told by a pronoun in the stated speaker's own speech", () => {
		const draft = "Norland said that it “rejects the sanctions”.";
		const text = "President Brenner stressed the ceasefire. He rejects the sanctions.";
		expect(codes(draft, norlandText(text, { kind: "speech" }))).toEqual([]);
		expect(codes(draft, norlandText(text))).toEqual(["wrong-speaker"]);
	});

	it("shows the source's sentence and says what to do", () => {
		const [problem] = raisedAmong(speaker, "Kestria said that it “opposes sanctions”.", [NORLAND_EN]);
		expect(problem).toMatchObject({ severity: "error", quotation: 0, line: 1, by: "speaker@1" });
		expect(problem?.message).toBe(
			"The draft gives these words to XKE; in the source XNO says them: name XNO, or quote XKE",
		);
		expect(problem?.evidence.map(({ exact }) => exact)).toEqual([
			"President Halvorsen stressed that Norland opposes sanctions.",
		]);
	});
});

describe("the one speaker whom a heading names", () => {
	const sources = norlandText("The lamps stay lit.", {
		kind: "speech",
		title: "Remarks by Envoy Ana Dole at the Harbour Forum",
	});

	it.each([
		"President Jan Orr said: “The lamps stay lit.”",
		"“The lamps stay lit”, said Jan Orr at the Harbour Forum.",
		"“The lamps stay lit” (Jan Orr, Harbour Forum, 19 February 2022).",
		"“The lamps stay lit”, President Halvorsen told the Forum.",
	])("is not whom the draft names: %s", (text) => {
		expect(codes(text, sources)).toEqual(["wrong-speaker"]);
	});

	it.each([
		["Ana Dole said: “The lamps stay lit.”", sources],
		["Dole said: “The lamps stay lit.”", sources],
		["Reuters said: “The lamps stay lit.”", sources],
		["Human Rights Watch said: “The lamps stay lit.”", sources],
		["Norland said: “The lamps stay lit.”", sources],
		["Jan Orr said: “The lamps stay lit.”", { ...sources, text: "As Jan Orr has said: The lamps stay lit." }],
		["Jan Orr said: “The lamps stay lit.”", { ...sources, title: "Remarks by Ana Dole and Jan Orr" }],
		["Jan Orr said: “The lamps stay lit.”", { ...sources, title: "Readout of the call with Ana Dole" }],
		["Jan Orr said: “The lamps stay lit.”", { ...sources, language: "ru" }],
		[
			"Jan Orr said: “The lamps stay lit.”",
			{ ...sources, kind: "press-conference" as const, text: `The lamps stay lit. ${"x ".repeat(900)}\nMR ORR: Next.` },
		],
	])("may be whom the draft names: %s", (text, ...texts) => {
		expect(codes(text, ...texts)).toEqual([]);
	});
});

describe("a party of a joint text that no list knows", () => {
	const joint = jointTextOf(
		"The two sides agreed on water. Belmar regards the treaty as in force; Ostrava took note.",
		{
			title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
		},
	);

	it("is not given the other's clause", () => {
		expect(codes("According to Ostrava, it “regards the treaty as in force”.", joint)).toEqual(["wrong-speaker"]);
		expect(codes("Belmar “regards the treaty as in force”.", joint)).toEqual([]);
		expect(codes("In talks with Ostrava, it “regards the treaty as in force”.", joint)).toEqual([]);
	});
});

describe("words put into the other side's mouth", () => {
	it.each([
		["Kestria “supports the grain corridor”.", NORLAND_EN],
		["凯斯特总统布伦纳表示“支持粮食走廊”。", NORLAND_ZH],
		["Кестрия «поддерживает зерновой коридор».", NORLAND_RU],
	])("are the teller's claim: %s", (text, sources) => {
		expect(codes(text, sources)).toEqual(["words-in-mouth"]);
	});

	it.each([
		["Norland says that Kestria “supports the grain corridor”.", [NORLAND_EN]],
		["Kestria “supports the grain corridor”.", [NORLAND_EN, kestriaText("Kestria supports the grain corridor.")]],
		["Kestria “supports the grain corridor”.", [jointTextOf("The Kestrian side supports the grain corridor.")]],
	])("are none in: %s", (text, texts) => {
		expect(codes(text, ...texts)).toEqual([]);
	});
});

describe("who has the floor in a transcript", () => {
	const TRANSCRIPT = norlandText(
		"President Ruben: The harbour is open.\n\nPresident Brenner: The pipeline is closed.",
		{
			publisher: "XKE",
		},
	);

	it("is the last name at the head of a paragraph", () => {
		expect(codes("Ruben said that the “pipeline is closed”.", TRANSCRIPT)).toEqual(["wrong-speaker"]);
		expect(codes("Brenner said that the “pipeline is closed”.", TRANSCRIPT)).toEqual([]);
	});

	it("may be one whom no list knows, by initials", () => {
		const interview = norlandText("О.Дален: Норланд закрыл гавань?\n\nЭ.Халворсен: Гавань открыта.");
		expect(codes("Халворсен сказала, что «Норланд закрыл гавань».", interview)).toEqual(["wrong-speaker"]);
		expect(codes("Халворсен сказала: «Гавань открыта».", interview)).toEqual([]);
	});

	it("is told of one who is known alone", () => {
		expect(codes("Ana Dole said that the “pipeline is closed”.", TRANSCRIPT)).toEqual([]);
	});
});

describe("two texts of one meeting", () => {
	const norland = norlandText("President Halvorsen spoke to the press. The relations are at their lowest.", {
		kind: "speech",
	});
	const kestria = kestriaText("Minister Ana Dole spoke after the talks. The quarrel over the strait is ours to end.", {
		kind: "speech",
	});

	it.each([
		["Dole said that “The relations are at their lowest”.", ["wrong-speaker"]],
		["Ana Dole said: “The quarrel over the strait is ours to end.”", []],
		["Jan Orr said that “The relations are at their lowest”.", []],
	])("are told from each other by whom they name: %s", (text, expected) => {
		expect(codes(text, norland, kestria)).toEqual(expected);
	});

	it("are not told from each other where the text names both", () => {
		const both = { ...norland, text: `${norland.text} Ana Dole was with him.` };
		expect(codes("Dole said that “The relations are at their lowest”.", both, kestria)).toEqual([]);
	});
});

it("is the one according to whom the source tells it", () => {
	const text = norlandText("Halvorsen spoke to the press. According to Kestria, the tanker was sold.", {
		kind: "speech",
	});
	expect(codes("According to Kestria, Halvorsen noted, “the tanker was sold”.", text)).toEqual([]);
});
