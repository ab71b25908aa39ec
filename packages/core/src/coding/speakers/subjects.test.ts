import { describe, expect, it } from "vitest";
import { settingOf, tagsOf } from "../fixtures/settings.ts";
import type { Setting } from "./speakers.ts";
import { subjectsIn } from "./subjects.ts";

/** `XKE Kestrian side`: whom each subject of a sentence means, and its words; a bare state in brackets. */
function subjects(text: string, language = "en", more: Partial<Setting> = {}): readonly string[] {
	return subjectsIn(text, tagsOf(text, language), settingOf({ language, ...more })).map(
		({ start, end, who, passive }) => {
			const words = text.slice(start, end);
			const whom =
				who.kind === "actor"
					? who.named
						? who.actor
						: `(${who.actor})`
					: who.kind === "possessor"
						? `${who.actor}’s`
						: who.kind === "of-two"
							? `of-two ${who.second ? "second" : "first"}`
							: who.kind === "office"
								? `office ${who.office} “${who.words}”`
								: who.kind === "unlisted"
									? `unlisted “${who.name}”`
									: who.kind;
			return `${whom}: ${words}${passive === undefined ? "" : ` ← ${text.slice(passive.start, passive.end)}`}`;
		},
	);
}

type Case = readonly [text: string, ...subjects: readonly string[]];

describe("the subjects of an English sentence", () => {
	it.each<Case>([
		["President Halvorsen met with President Brenner of Kestria.", "XNO: President Halvorsen"],
		["The Kestrian side opposes sanctions.", "XKE: Kestrian side"],
		["The Kestrian President opposes sanctions.", "XKE: Kestrian President"],
		["The President of Kestria Tomas Brenner spoke.", "XKE: President of Kestria Tomas Brenner"],
		["The Prime Minister welcomed it.", "office prime_minister “Prime Minister”: Prime Minister"],
		["The Secretary of State welcomed it.", "office secretary_of_state “Secretary of State”: Secretary of State"],
		["Kestria opposes sanctions.", "(XKE): Kestria"],
		["In Orvena, Kestria opposes sanctions.", "(XKE): Kestria"],
		["Ships pass Kestria; Orvena opposes sanctions.", "(XKE): Kestria", "(XOR): Orvena"],
	])("are names, offices and sides, with what belongs to them: %s", (text, ...expected) => {
		expect(subjects(text)).toEqual(expected);
	});

	it.each<Case>([
		["Kestrian sanctions hurt."],
		["Talks with President Brenner opened."],
		["Talks with the President of Kestria opened."],
		["Talks with her Kestrian friends and President Brenner opened.", "XKE: President Brenner"],
		[
			"Hart spoke with General Tessel, Secretary of the Kestrian Council, to reiterate her view.",
			"unlisted “Hart”: Hart",
		],
		["Hart met with Jon Tessel, the President of Kestria, and left."],
		["In talks with Jon Tessel, the President of Kestria welcomed it.", "XKE: President of Kestria"],
		[
			"In talks with Jon Tessel, the President of Kestria said that, in time, ships will sail.",
			"XKE: President of Kestria",
		],
	])("are no adjective alone, and nobody behind a preposition: %s", (text, ...expected) => {
		expect(subjects(text)).toEqual(expected);
	});

	it.each<Case>([
		["They thanked him.", "plural-pronoun: They"],
		["He left; she stayed.", "pronoun: He", "pronoun: she"],
		["We thank the guests.", "first-person: We"],
		["Our country supports it.", "own-side: Our country"],
		["The other side supports it.", "other-side: The other side"],
		["The two sides support it.", "joint: The two sides"],
		["The former left, the latter stayed.", "of-two first: The former", "of-two second: the latter"],
	])("are words of the grammar: %s", (text, ...expected) => {
		expect(subjects(text)).toEqual(expected);
	});

	it.each<Case>([
		["Kestria and Norland welcome it.", "joint: Kestria and Norland"],
		["Kestria and Orvena welcome it.", "(XKE): Kestria", "(XOR): Orvena"],
		["Orvena and Mavria welcome it.", "(XOR): Orvena", "(XMV): Mavria"],
		["Orvena and Edda Halvorsen welcome it.", "joint: Orvena and Edda Halvorsen"],
		["Edda Halvorsen and the Orvenan side welcome it.", "joint: Edda Halvorsen and the Orvenan side"],
		["Orvena and the Prime Minister welcome it.", "joint: Orvena and the Prime Minister"],
		["Kestria or Norland welcomes it.", "(XKE): Kestria", "(XNO): Norland"],
		["He and Edda Halvorsen welcome it.", "pronoun: He", "XNO: Edda Halvorsen"],
	])("are two as one where somebody is named, or both are at the table: %s", (text, ...expected) => {
		expect(subjects(text)).toEqual(expected);
	});

	it.each<Case>([
		["The truce was welcomed by Kestria.", "(XKE): Kestria ← welcomed"],
		[
			"The truce was warmly welcomed by the Prime Minister.",
			"office prime_minister “Prime Minister”: Prime Minister ← welcomed",
		],
		["The truce was welcomed by the two sides."],
		["The truce welcomed by Kestria holds."],
		["The truce was welcomed in Norland by Kestria."],
		["The truce was welcomed, by Kestria."],
	])("are the agents of a passive: %s", (text, ...expected) => {
		expect(subjects(text)).toEqual(expected);
	});

	it("are two states as one where both are at the table beside the publisher", () => {
		const counterparts = ["XKE", "XOR"];
		expect(subjects("Kestria and Orvena welcome it.", "en", { counterparts })).toEqual(["joint: Kestria and Orvena"]);
	});

	it("hold a title apart from a name that has it too", () => {
		expect(subjects("The Prime Minister left and Prime Minister Jon Tessel welcomed it.")).toEqual([
			"office prime_minister “Prime Minister”: Prime Minister",
			"unlisted “Prime Minister Jon Tessel”: Prime Minister Jon Tessel",
		]);
	});

	it("are those in office on the day", () => {
		expect(subjects("Otto Ruben spoke.", "en", { date: "2015-03-02" })).toEqual(["XKE: Otto Ruben"]);
		expect(subjects("Otto Ruben opposed it.")).toEqual(["unlisted “Otto Ruben”: Otto Ruben"]);
	});
});

describe("whose a noun of attitude is, in English", () => {
	it.each<Case>([
		["Kestria's strong support for the truce.", "XKE’s: Kestria's strong support"],
		["Tomas Brenner’s readiness to help.", "XKE’s: Tomas Brenner’s readiness"],
		["The support of Kestria for the truce.", "XKE’s: support"],
		["The strong support of the Kestrian side.", "XKE’s: support"],
		["Halvorsen thanked Tomas Brenner for his support.", "XNO: Halvorsen", "XKE’s: support"],
		["Halvorsen thanked Tomas Brenner for coming and to express support.", "XNO: Halvorsen", "XKE’s: support"],
	])("is whom it is given to: %s", (text, ...expected) => {
		expect(subjects(text)).toEqual(expected);
	});

	it.each<Case>([
		["Ships came in support of Kestria."],
		["The support of Kestria's people."],
		["The support for the harbour near Kestria.", "(XKE): Kestria"],
		["Kestria's ships, support for the truce.", "(XKE): Kestria's"],
		["Kestria's ships and support for the truce.", "(XKE): Kestria's"],
		["Kestria's ships with their guns and their old support.", "(XKE): Kestria's"],
		["The Prime Minister's support for the truce.", "office prime_minister “Prime Minister's”: Prime Minister's"],
		["Halvorsen thanked Tomas Brenner for coming and expressed support.", "XNO: Halvorsen"],
		["Halvorsen thanked the Prime Minister for his support.", "XNO: Halvorsen"],
		["Halvorsen told Tomas Brenner of her support.", "XNO: Halvorsen"],
	])("is nobody's where something else is owned, or somebody speaks between: %s", (text, ...expected) => {
		expect(subjects(text)).toEqual(expected);
	});

	it("is a name's that the text has brought in, of two words at least", () => {
		const introduced = (name: string) => (name === "Jon Tessel" ? "XKE" : null);
		expect(subjects("She praised Jon Tessel's strong and old support.", "en", { introduced })).toEqual([
			"pronoun: She",
			"XKE’s: Jon Tessel's strong and old support",
		]);
		expect(subjects("She praised Jon Tessels' support.", "en", { introduced: () => "XKE" })).toContain(
			"XKE’s: Jon Tessels' support",
		);
		for (const text of ["She praised Tessel's support.", "She praised Jon Tessel's very strong and old support."])
			expect(subjects(text, "en", { introduced: () => "XKE" })).toEqual(["pronoun: She"]);
		expect(subjects("She praised Vera Stone's support.", "en", { introduced })).toEqual(["pronoun: She"]);
	});
});

describe("names that no list holds", () => {
	it.each<Case>([
		["Jon Tessel welcomed it.", "unlisted “Jon Tessel”: Jon Tessel"],
		["Tessel welcomed it.", "unlisted “Tessel”: Tessel"],
		["Tessel also welcomed it.", "unlisted “Tessel”: Tessel"],
		["It rained. Tessel welcomed it.", "unlisted “Tessel”: Tessel"],
		["In the evening, Tessel welcomed it.", "unlisted “Tessel”: Tessel"],
		["It rained and Tessel welcomed it.", "unlisted “Tessel”: Tessel"],
		["“It rains.” Tessel said.", "unlisted “Tessel”: Tessel"],
		["Prime Minister Jon Tessel welcomed it.", "unlisted “Prime Minister Jon Tessel”: Prime Minister Jon Tessel"],
		["Mr. Tessel welcomed it.", "unlisted “Mr. Tessel”: Mr. Tessel"],
	])("speak at the head of a clause: %s", (text, ...expected) => {
		expect(subjects(text)).toEqual(expected);
	});

	it.each<Case>([
		["The friends of Tessel welcomed it."],
		["The friends welcomed it."],
		["The farmer Tessel welcomed it."],
		["Tessel saying so, it rained."],
		["Talks with Jon Tessel discussed it."],
	])("do not speak elsewhere: %s", (text, ...expected) => {
		expect(subjects(text).filter((subject) => subject.startsWith("unlisted"))).toEqual(expected);
	});
});

describe("the subjects of a Chinese sentence", () => {
	it.each<Case>([
		["布伦纳总统当天表示，凯方支持停火。", "XKE: 布伦纳总统", "XKE: 凯方"],
		["凯斯特支持停火。", "(XKE): 凯斯特"],
		["泰塞尔表示，支持停火。", "unlisted “泰塞尔”: 泰塞尔"],
		["当天，泰塞尔再次强调停火。", "unlisted “泰塞尔”: 泰塞尔"],
		["“下雨。”泰塞尔说：停火。", "unlisted “泰塞尔”: 泰塞尔"],
		["泰塞尔支持停火。"],
		["此事的泰塞尔表示支持。"],
		["声明强调，应当停火。"],
		["外长说，支持停火。", "office foreign_minister “外长”: 外长"],
		["同布伦纳总统举行的宴会表示支持。"],
		["马方支持制裁。"],
	])("are names, sides and offices: %s", (text, ...expected) => {
		expect(subjects(text, "zh")).toEqual(expected);
	});

	it("give a short form of several states to the one at the table", () => {
		expect(subjects("马方支持制裁。", "zh", { counterparts: ["XMD"] })).toEqual(["XMD: 马方"]);
	});
});

describe("the subjects of a Russian sentence", () => {
	it.each<Case>([
		["Президент Республики Кестрия Томас Бреннер заявил.", "XKE: Президент Республики Кестрия Томас Бреннер"],
		["Подтверждена готовность кестрийской стороны.", "XKE’s: готовность", "XKE: кестрийской стороны"],
		["Отмечена приверженность Норланда и Кестрии договору.", "joint: Норланда и Кестрии"],
		["Он заявил, что стороны согласны.", "pronoun: Он", "joint: стороны"],
	])("are names, sides and offices: %s", (text, ...expected) => {
		expect(subjects(text, "ru")).toEqual(expected);
	});
});
