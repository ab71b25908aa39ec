import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { SMALL_WORLD, textOf } from "../coding/fixtures/small-world.ts";
import { buildLexicon } from "../coding/lexicon/lexicon.ts";
import { marksIn } from "../coding/marks.ts";
import { dayOf } from "../documents/days.ts";
import { type Occasion, occasionOf } from "./occasion-of.ts";

const lexicon = buildLexicon({
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
			// An organisation that goes by its seat too, as a state by its capital.
			{ id: "COAST", kind: "organisation", names: { en: ["Coast Union", "Lisbon"], zh: ["海岸同盟"] }, adjectives: {} },
			{ id: "XAS", kind: "state", names: { en: ["Astria", "Astana"] }, adjectives: {} },
		],
		holders: [
			...SMALL_WORLD.actors.holders,
			{ actor: "XKE", office: "secretary_general", from: "2020-01-01", names: { en: ["Dahl"] } },
		],
	},
});
const isOrganisation = (actor: string): boolean => actor === "LEAGUE" || actor === "COAST";
/** Of a text of Norland's. */
const read = (title: string, text = "", more: Partial<Document> = {}): Occasion =>
	occasionOf(
		textOf(text, { title, ...more }),
		(words, language, date) => marksIn(words, language, lexicon, date),
		isOrganisation,
	);
const sorted = (names: ReadonlySet<string>): readonly string[] => [...names].sort();

const CALL = "Call with President Brenner of Kestria";

describe("who met", () => {
	it.each<readonly [why: string, title: string, text: string, parties: readonly string[]]>([
		["the heading names with an official", CALL, "", ["XKE", "XNO"]],
		[
			"the heading names with an official, not whom it names besides",
			"Call with President Brenner on Orvena",
			"Halvorsen spoke with Brenner.",
			["XKE", "XNO"],
		],
		["the heading names at all", "Call on Orvena", "Halvorsen spoke with Brenner.", ["XNO", "XOR"]],
		[
			"the first words name with an official, where the heading names nobody",
			"Evening report",
			"President Halvorsen spoke with President Brenner of Kestria and thanked Orvena.",
			["XKE", "XNO"],
		],
		[
			"the text reports on, where its publisher had no part in it",
			"Evening report",
			"President Brenner of Kestria met the President of Orvena.",
			["XKE", "XOR"],
		],
		["its heading reports on", "Talks of Kestria and Orvena", "It rained.", ["XKE", "XOR"]],
		[
			"its heading reports on, and its own government with them",
			"Norland watches the talks",
			"President Brenner of Kestria met the President of Orvena.",
			["XKE", "XNO", "XOR"],
		],
		["one other met, though the publisher is not named", "Call with Kestria", "", ["XKE", "XNO"]],
		[
			"the first words name, where the heading names a circle or a matter that they do not",
			"Call with the River League",
			"President Halvorsen spoke with the leaders of Kestria and Orvena.",
			["XKE", "XNO", "XOR"],
		],
		[
			"the heading names, where the first words name that side among others",
			"Call on Orvena",
			"Halvorsen spoke with Brenner of Kestria about Orvena and Mavria.",
			["XNO", "XOR"],
		],
	])("is whom %s", (_, title, text, parties) => {
		expect(sorted(read(title, text).parties)).toEqual(parties);
	});

	it("is not the publisher by a title right behind the name of another", () => {
		const reported = (title: string, text: string): readonly string[] =>
			sorted(read(title, text, { language: "zh" }).parties);
		const met = "凯斯特总统布伦纳同奥维纳总统会晤。";
		expect(reported("凯奥总统举行会晤", met)).toEqual(["XKE", "XOR"]);
		expect(reported("总统同奥维纳举行会晤", met)).toContain("XNO");
	});

	it("is not the publisher by a part of the title of another", () => {
		const reported = "Премьер-министр Кестрии встретился с Президентом Орвены.";
		expect(sorted(read("О визите в Орвену", reported, { language: "ru" }).parties)).toEqual(["XKE", "XOR"]);
	});

	it("is not somebody of whom others spoke", () => {
		const spoke = "President Halvorsen spoke with the President of Orvena about the visit of President Brenner.";
		expect(sorted(read("Call with the President of Orvena about Brenner's visit", spoke).parties)).toEqual([
			"XNO",
			"XOR",
		]);
	});

	it("is, of a joint text, not whom it is about, unless both sides are named so", () => {
		const joint = (title: string): readonly string[] => sorted(read(title, "The leaders met.").parties);
		expect(joint("Joint Statement in Support of Kestria")).toEqual(["XNO"]);
		expect(joint("Joint Statement on the situation in Kestria")).toEqual(["XNO"]);
		expect(joint("Joint Statement on Norland–Kestria talks")).toEqual(["XKE", "XNO"]);
		expect(joint("Joint Statement on Kestria–Norland talks")).toEqual(["XKE", "XNO"]);
		expect(joint("Joint Statement of Norland and Kestria")).toEqual(["XKE", "XNO"]);
	});

	it("is, of a joint text, whom the heading names, though its first words name others", () => {
		const text = "We, the leaders, met and thanked Orvena and Mavria.";
		expect(sorted(read("Joint Statement from Norland and Kestria", text).parties)).toEqual(["XKE", "XNO"]);
	});

	it("is, of a text that is nobody's, whom it names", () => {
		expect(sorted(read("Call of Norland and Kestria", "", { publisher: null }).parties)).toEqual(["XKE", "XNO"]);
		expect(sorted(read("Call with Kestria", "", { publisher: null }).parties)).toEqual(["XKE"]);
	});

	it("is not a state behind “in”, but an organisation there", () => {
		expect(sorted(read("Meeting with Brenner in Orvena").parties)).toEqual(["XKE", "XNO"]);
		expect(sorted(read("Meeting in the Orvena").parties)).toEqual(["XNO"]);
		expect(sorted(read("Meeting in the River League").parties)).toEqual(["LEAGUE", "XNO"]);
	});
});

describe("the role of a text", () => {
	it.each<readonly [role: Occasion["role"], title: string, more: Partial<Document>]>([
		["account", CALL, {}],
		["record", `Remarks after the ${CALL}`, {}],
		["joint", CALL, { kind: "joint-statement" }],
		["joint", `Joint statement on the ${CALL}`, {}],
		[null, CALL, { kind: "fact-sheet" }],
		[null, `Fact sheet: ${CALL}`, {}],
		[null, `Fact sheet: ${CALL}`, { kind: "joint-statement" }],
		[null, "Report on President Brenner of Kestria", {}],
	])("is %s: %s %j", (role, title, more) => {
		expect(read(title, "", more).role).toBe(role);
	});

	it("is that of an account where they met ahead of something, and none where something is ahead of their meeting", () => {
		expect(read("Halvorsen met President Brenner of Kestria ahead of the summit").role).toBe("account");
		expect(read("Halvorsen speaks ahead of the meeting with President Brenner of Kestria").role).toBeNull();
	});

	it("of a joint text that tells of no meeting is none unless it says in which town it was issued", () => {
		const joint = (text: string): Occasion => read("Joint Statement of Norland and Kestria", text);
		expect(joint("It was issued in Geneva. The river is closed.")).toMatchObject({
			...{ role: "joint", kinds: new Set() },
			towns: new Set(["Geneva"]),
		});
		expect(joint("The river is closed. It was issued in Geneva.").role).toBeNull();
		expect(read("Statement on Kestria", "It was issued in Geneva.").role).toBeNull();
	});

	it("of a joint text goes with the words by which others that print it are known", () => {
		const text = "Norland and Kestria affirm that the river cannot be closed";
		expect(read("Joint Statement of Norland and Kestria", text)).toMatchObject({ role: null, signed: { size: 5 } });
		expect(read(CALL, text).signed).toBeNull();
	});

	it("is none of a text on the council of a state's own security", () => {
		expect(read("Meeting with permanent members of the Security Council of Kestria").role).toBeNull();
		expect(read("Совещание с постоянными членами Совета Безопасности Кестрии", "", { language: "ru" }).role).toBeNull();
	});

	it("is that of a meeting where two sides stand before the press", () => {
		const before = "Remarks by President Halvorsen and President Brenner of Kestria";
		expect(read(`${before} in Joint Press Conference`)).toMatchObject({ role: "record", kinds: new Set(["meeting"]) });
		expect(read(before).role).toBeNull();
		expect(read("Press conference of President Halvorsen on Kestria").role).toBeNull();
	});

	it("is read from what stands before the bar in the heading", () => {
		expect(read(`${CALL} | Remarks`).role).toBe("account");
	});

	it.each<readonly [met: boolean, title: string, text: string]>([
		[true, CALL, ""],
		[false, "Call with Kestria", ""],
		[true, "Call with Kestria", "Halvorsen spoke with President Brenner of Kestria."],
		[true, "Norlandic-Kestrian talks", ""],
		[false, "Talks with Kestrian fishermen", ""],
		[false, "Norland and Kestria", "The talks with Kestria are over."],
		[true, "River League summit", ""],
		[true, "Evening report", "Halvorsen met President Brenner of Kestria."],
		[false, "Meeting with President Halvorsen", ""],
	])("is none unless governments met (%s): %s – %s", (met, title, text) => {
		expect(read(title, text).role).toBe(met ? "account" : null);
	});

	it("of a text that is nobody's is that of no talks between states alone", () => {
		expect(read("Norlandic-Kestrian talks", "", { publisher: null }).role).toBeNull();
		expect(read("Kestrian-Orvenan talks").role).toBeNull();
	});
});

describe("the day of a meeting", () => {
	const dayIn = (text: string, date: string): string | null => {
		const { day } = read(CALL, text, { date });
		return day === null ? null : dayOf(day);
	};

	it.each([
		["without another", "Halvorsen spoke with Brenner of Kestria.", "2024-05-06", "2024-05-06"],
		["with the hour", "Halvorsen spoke with Brenner of Kestria.", "2024-05-06T08:30:00Z", "2024-05-06"],
		["before, as written", "On 2 May, Halvorsen spoke with Brenner of Kestria.", "2024-05-06", "2024-05-02"],
		["before, with its year", "On 4 May 2024, Halvorsen spoke with Brenner of Kestria.", "2024-05-06", "2024-05-04"],
		["too long before", "On 1 May, Halvorsen spoke with Brenner of Kestria.", "2024-05-06", "2024-05-06"],
		["of another year", "On 5 May 2023, Halvorsen spoke with Brenner of Kestria.", "2024-05-06", "2024-05-06"],
		[
			"that is still to come",
			"Halvorsen spoke with Brenner of Kestria on a visit on 8 May.",
			"2024-05-06",
			"2024-05-06",
		],
		[
			"after another that is to come",
			"Before 8 May, on 5 May, Halvorsen spoke with Brenner of Kestria.",
			"2024-05-06",
			"2024-05-05",
		],
		["of several, the last", "On 3–5 May, Halvorsen spoke with Brenner of Kestria.", "2024-05-06", "2024-05-05"],
		[
			"of several, of which it is one",
			"From May 5-7, Halvorsen spoke with Brenner of Kestria.",
			"2024-05-06",
			"2024-05-06",
		],
		["before, which is not named", "Yesterday Halvorsen spoke with Brenner of Kestria.", "2024-05-06", "2024-05-05"],
	])("is its own, or one %s", (_, text, date, day) => {
		expect(dayIn(text, date)).toBe(day);
	});

	it.each([
		[true, "2024-05-06T00:40:00Z", ""],
		[true, "2024-05-06 04:59", ""],
		[false, "2024-05-06T05:00:00Z", ""],
		[false, "2024-05-06T00:00:00Z", ""],
		[false, "2024-05-06", ""],
		[false, "2024-05-06T00:40:00Z", "On 6 May, Halvorsen spoke with Brenner of Kestria."],
		[false, "2024-05-06T00:40:00Z", "Yesterday Halvorsen spoke with Brenner of Kestria."],
	])("may be the one before (%s) where a text of the small hours names none: %s %s", (isLate, date, text) => {
		expect(read(CALL, text, { date }).isLate).toBe(isLate);
	});

	it("is not known where the text has none, or a month only", () => {
		expect(dayIn("On 2 May, Halvorsen spoke with Brenner of Kestria.", "")).toBeNull();
		expect(dayIn("On 2 May, Halvorsen spoke with Brenner of Kestria.", "2024-05")).toBeNull();
		expect(dayIn("Yesterday Halvorsen spoke with Brenner of Kestria.", "2024")).toBeNull();
	});
});

describe("the first words of a text", () => {
	const kinds = (text: string, more: Partial<Document> = {}): readonly string[] =>
		sorted(read("Evening report", text, more).kinds);

	it("are the first of three sentences that tells of a meeting and names another state", () => {
		expect(kinds("Halvorsen spoke with Brenner of Kestria. They will meet in Kestria.")).toEqual(["call"]);
		expect(kinds("It rained. Halvorsen met the mayor. Halvorsen spoke with Brenner of Kestria.")).toEqual(["call"]);
		expect(kinds("It rained. It snowed. Halvorsen met the mayor. Halvorsen spoke with Brenner of Kestria.")).toEqual(
			[],
		);
		expect(kinds("Brenner of Kestria is well. Halvorsen met the mayor.")).toEqual([]);
	});

	it("are twice as many where the heading has what somebody said, which the text repeats", () => {
		const text = "It rained. It snowed. It froze. It thawed. Halvorsen spoke with Brenner of Kestria.";
		expect(kinds(text)).toEqual([]);
		expect(kinds(text, { title: "“We need rain” – President" })).toEqual(["call"]);
		expect(kinds(text, { title: "Halvorsen: We need rain" })).toEqual(["call"]);
		expect(kinds(`It rained. It rained. ${text}`, { title: "Halvorsen: We need rain" })).toEqual([]);
	});

	it("are not those that speak of a meeting of others", () => {
		expect(kinds("Dahl commented on the call of Halvorsen with Brenner of Kestria.")).toEqual([]);
	});

	it("are no more than 500 characters, of Chinese 160", () => {
		const padded = (length: number): string => `${"Rain fell on the river and on ".repeat(20).slice(0, length)} `;
		const called = "Halvorsen spoke with Brenner of Kestria.";
		expect(kinds(`${padded(440)}${called}`)).toEqual(["call"]);
		expect(kinds(`${padded(490)}${called}`)).toEqual([]);
		const calledInChinese = "哈沃森同凯斯特总统布伦纳通电话。";
		expect(kinds(`${"雨下了很久".repeat(28)}${calledInChinese}`, { language: "zh" })).toEqual(["call"]);
		expect(kinds(`${"雨下了很久".repeat(32)}${calledInChinese}`, { language: "zh" })).toEqual([]);
	});
});

describe("a forum", () => {
	it.each<readonly [forums: readonly string[], title: string, text: string]>([
		[["LEAGUE"], "River League summit", ""],
		[[], "River League", ""],
		[["LEAGUE"], "River League", "Halvorsen took part in the summit of the River League."],
		[["Summit for Democracy"], "Remarks at the Summit for Democracy", ""],
		[["LEAGUE", "Summit for Democracy"], "River League at the Summit for Democracy", ""],
		[[], "Meeting with Kestria at the River League summit", ""],
		[["LEAGUE"], "Norland at the River League summit", ""],
		[[], "Meeting with the President of the River League at its summit", ""],
		[[], "Meeting on the sidelines of the River League summit", ""],
		[[], "Meeting with President Brenner of Kestria", ""],
		[["LEAGUE with XNO"], "Norland–River League Summit", ""],
		[["LEAGUE with XNO"], "Part in the Norland-River League Summit", ""],
		[["LEAGUE with XKE"], "River League-Kestria Summit", ""],
		[["LEAGUE"], "River League Astana Leaders’ Declaration", ""],
		[[], "River League summit with Astana", ""],
		[["Climate Change Conference"], "Speech at COP 26 UN Climate Change Conference", ""],
		[["LEAGUE"], "River League summit in Lisbon", ""],
		[["COAST", "LEAGUE"], "River League summit with Lisbon", ""],
		[["LEAGUE"], "“We need rain” – President at the River League summit", ""],
		[["LEAGUE"], "Halvorsen together with President Brenner of Kestria took part in the River League summit", ""],
		[["LEAGUE"], "哈沃森同凯斯特总统布伦纳共同出席河流联盟峰会", "雨下了。"],
		[[], "哈沃森同凯斯特总统布伦纳在河流联盟峰会期间会见", "雨下了。"],
		[[], "哈沃森同凯斯特总统布伦纳会见，共同出席河流联盟峰会", "雨下了。"],
		[[], "Halvorsen, together with President Brenner, met the President of Orvena at the River League summit", ""],
		[["LEAGUE plus"], "River League Plus summit", ""],
		[["LEAGUE plus"], "Meeting of the River League+", ""],
	])("is %j: %s – %s", (forums, title, text) => {
		expect(sorted(read(title, text).forums)).toEqual(forums);
	});

	it.each<readonly [forums: readonly string[], title: string, text: string]>([
		[["LEAGUE"], "We need rain – President Halvorsen", "She asked for it at the summit of the River League."],
		[["LEAGUE"], "Halvorsen: We need rain", "She asked for it at the summit of the River League."],
		[["LEAGUE"], "We need rain – speaker", "President Halvorsen asked for it at the summit of the River League."],
		[[], "We need rain – speaker", "She asked for it at the summit of the River League."],
		[[], "Launch of the rain plan", "President Halvorsen asked for it at the summit of the River League."],
		[[], "We need rain – President Halvorsen", "I asked for it at the summit of the River League."],
		[[], "We need rain – President Halvorsen", "She asked for it after the summit of the River League."],
		[[], "We need rain – President Halvorsen", "She asked for it ahead of the summit of the River League."],
		[[], "We need rain – President Halvorsen", "She asked for it in talks with the River League."],
		[[], "We need rain – President Halvorsen", "She met Brenner of Kestria at the summit of the River League."],
		[[], "Speech of President Halvorsen: We need rain", "She asked for it at the summit of the River League."],
	])("of which the heading has only what was said is %j: %s – %s", (forums, title, text) => {
		expect(sorted(read(title, text).forums)).toEqual(forums);
	});

	it("has no side that only came along", () => {
		const along = "Halvorsen together with President Brenner of Kestria took part in the River League summit";
		expect(sorted(read(along).parties)).toEqual(["XNO"]);
		expect(sorted(read("Halvorsen together with President Brenner of Kestria in talks").parties)).toEqual([
			"XKE",
			"XNO",
		]);
	});

	it("is the organisation itself that publishes its own summit", () => {
		const own = (title: string): readonly string[] => sorted(read(title, "", { publisher: "LEAGUE" }).forums);
		expect(own("Astana Declaration of the Council of Heads of State")).toEqual(["LEAGUE"]);
		expect(own("Declaration of the council")).toEqual([]);
		expect(own("Summit with Kestria")).toEqual([]);
	});

	it.each<readonly [level: string | null, title: string]>([
		["leaders", "River League summit"],
		["foreign_minister", "River League Foreign Ministers’ Meeting"],
		["foreign_minister", "Meeting of the River League Council of Foreign Ministers"],
		["finance_minister", "Meeting of the Finance Ministers of the River League"],
		["defence_minister", "Встреча министров обороны стран Речного союза"],
		[null, "River League ministerial meeting"],
		["leaders", "Foreign Minister Lind at the River League summit"],
		["leaders", "Speech at the Summit for Democracy"],
		[null, "Call with the Foreign Minister of Kestria"],
	])("is that of %s: %s", (level, title) => {
		const language = /\p{Script=Cyrillic}/u.test(title) ? "ru" : "en";
		expect(read(title, "", { language }).level).toBe(level);
	});

	it("that is a conference, or meets by video, is a summit", () => {
		expect(sorted(read("Speech at the Summit for Democracy").kinds)).toContain("summit");
		expect(sorted(read("Speech at the Munich Security Conference").kinds)).toEqual(["summit"]);
		expect(sorted(read("Video conference of the River League").kinds)).toEqual(["call", "summit"]);
		expect(sorted(read("River League session").kinds)).toEqual(["session"]);
		expect(sorted(read(CALL).kinds)).toEqual(["call"]);
	});
});

describe("who came", () => {
	const offices = (title: string, text = ""): readonly string[] =>
		[...read(title, text).offices].map(([actor, held]) => `${actor}: ${[...held].sort().join(", ")}`).sort();

	it("is known by a person's office, or by an office beside a state", () => {
		expect(offices("Call with Brenner")).toEqual(["XKE: president"]);
		expect(offices("Call with the President of Orvena")).toEqual(["XOR: president"]);
		expect(offices("Call with Orvena")).toEqual([]);
	});

	it.each(["leader", "head of government", "minister", "Senator"])(
		"is nobody in particular by a rank that many hold: %s",
		(rank) => {
			expect(offices(`Call with the ${rank} of Orvena`)).toEqual([]);
		},
	);

	it("is the person, where the one sentence names the person and the other an office of that state", () => {
		expect(
			offices("Call with the Prime Minister of Kestria", "Halvorsen spoke with Brenner, the guest from Kestria."),
		).toEqual(["XKE: president", "XNO: president"]);
	});

	it("is no organisation where its office is that of another state's guest", () => {
		const guest = "Meeting with River League Secretary General and Kestrian envoy Dahl";
		expect(offices(guest)).toEqual(["XKE: secretary_general"]);
		expect(sorted(read(guest).parties)).toEqual(["XKE", "XNO"]);
		expect(offices("Meeting with River League Secretary General and President Brenner of Kestria")).toEqual([
			"LEAGUE: secretary_general",
			"XKE: president",
		]);
		expect([...read(guest, "", { publisher: "XKE" }).offices.keys()]).toContain("LEAGUE");
	});

	it("is one office at the head of an organisation, by whatever title", () => {
		expect(offices("Call with the President of the River League")).toEqual(["LEAGUE: organisation_president"]);
		const chairman = read("同河流联盟主席通电话", "", { language: "zh" });
		expect(chairman.offices.get("LEAGUE")).toEqual(new Set(["organisation_president"]));
		expect(offices("Call with the Secretary General of the River League")).toEqual(["LEAGUE: secretary_general"]);
		expect(offices("Call with the River League’s new Secretary General")).toEqual(["LEAGUE: secretary_general"]);
		expect(offices("A President at the River League")).toEqual([]);
		expect(read("奥主席出席河流联盟峰会", "", { language: "zh" }).offices.has("LEAGUE")).toBe(false);
	});

	it("holds an office of the nearest state, no further than forty characters off", () => {
		expect(offices("The Prime Minister of Orvena calls Kestria")).toEqual(["XOR: prime_minister"]);
		expect(offices("Kestria and the Prime Minister of Orvena")).toEqual(["XOR: prime_minister"]);
		expect(offices(`Call of the Prime Minister ${"o".repeat(38)} Orvena`)).toEqual(["XOR: prime_minister"]);
		expect(offices(`Call of the Prime Minister ${"o".repeat(39)} Orvena`)).toEqual([]);
	});
});

describe("a heading that tells of the meeting", () => {
	it.each([
		[true, CALL],
		[true, "Call with Kestria"],
		[true, "River League summit"],
		[false, "President Brenner of Kestria"],
		[false, "Call of the President"],
		[false, "Call of the President of Norland"],
		[false, "Evening report"],
	])("names the kind and another side or forum (%s): %s", (titled, title) => {
		expect(read(title, "Halvorsen spoke with President Brenner of Kestria.").titled).toBe(titled);
	});
});

describe("the place", () => {
	it("may have New before it", () => {
		expect(sorted(read(`${CALL} in New Delhi`).towns)).toEqual(["Delhi"]);
	});

	it("is read from the heading and the first words", () => {
		expect(sorted(read(`${CALL} in Vienna`, "Halvorsen spoke with Brenner of Kestria in Geneva.").towns)).toEqual([
			"Geneva",
			"Vienna",
		]);
		expect(sorted(read(CALL, "It rained in Geneva.").towns)).toEqual([]);
	});
});
