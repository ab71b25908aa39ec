import { describe, expect, it } from "vitest";
import { titledSpeakers } from "./titled-speakers.ts";

const speakersOf = (title: string, language = "en", text = "") => titledSpeakers({ title, text, language });

describe("who speaks by a heading", () => {
	it.each([
		["Remarks by Foreign Minister Ana Dole at the Harbour Security Conference", ["Ana Dole"]],
		["Deputy Secretary Ana Dole: Press Briefing on the Grain Corridor", ["Ana Dole"]],
		["Secretary Ana J. Dole At a Press Availability", ["Ana J. Dole"]],
		["President Halvorsen’s Remarks on the Corridor", ["Halvorsen"]],
		["Statement by the Minister of Foreign Affairs of the Republic of Norland, Ana Dole, at the Council", ["Ana Dole"]],
		["Remarks by President Halvorsen and Prime Minister Tomas Brenner of Kestria", ["Halvorsen", "Tomas Brenner"]],
	])("%s", (title, names) => {
		expect(speakersOf(title)).toEqual(names);
	});

	it.each([
		["外交部发言人杜安娜主持例行记者会", "zh", ["杜安娜"]],
		["Брифинг официального представителя МИД Анны Доль", "ru", ["Анны Доль"]],
		["Выступление министра иностранных дел Норланда А.П.Доля на форуме", "ru", ["А.П.Доля"]],
	])("%s", (title, language, names) => {
		expect(speakersOf(title, language)).toEqual(names);
	});

	it.each([
		"Joint Statement of the Republic of Norland and the Kingdom of Kestria",
		"Statement of the Security Council on the Corridor",
		"Readout of President Halvorsen’s Call with President Brenner",
		"Remarks on the Grain Corridor",
		"Statement by the European Union",
	])("is nobody in: %s", (title) => {
		expect(speakersOf(title)).toEqual([]);
	});

	it("is read from the first lines where the title names nobody", () => {
		expect(
			speakersOf("Press Briefing", "en", "Press Briefing by Ambassador Ana Dole\n\n3 May 2024\n\nGood day."),
		).toEqual(["Ana Dole"]);
		expect(speakersOf("Greetings", "en", "The remarks of Ana Dole were short.\n\nMore.")).toEqual([]);
	});

	it("is the one whom the source names, also where the heading names another", () => {
		const text = { title: "Remarks by Ambassador Ana Dole", text: "", language: "en" };
		expect(titledSpeakers({ ...text, speaker: "Jan Orr" })).toEqual(["Jan Orr"]);
		expect(titledSpeakers({ ...text, language: "xx", speaker: "Jan Orr" })).toEqual(["Jan Orr"]);
	});

	it("is nobody where one of several cannot be read", () => {
		expect(speakersOf("Remarks by President Halvorsen and Her Majesty")).toEqual([]);
	});
});
