import { describe, expect, it } from "vitest";
import { codeDocument, speakersIn } from "./code-document.ts";
import { conceptOf, heldIn, lexicon, readingOf } from "./fixtures/held.ts";
import { textOf } from "./fixtures/small-world.ts";

/** What is read, and everything that it has anybody hold: concept, holder, manner. */
type Case = readonly [text: string, ...held: readonly string[]];

describe("whose words stand in an English transcript", () => {
	const opening = "President Halvorsen met with Vest CEO Ana Dole of Kestria.";

	it.each<Case>([
		[`${opening} Ms Dole said that her firm supported the pipeline.`],
		[
			"Talks on the river.\n\nEdda Halvorsen: We support the grain corridor.\n\nJon Tessel: We reject sanctions.\n\nEdda Halvorsen: We support a ceasefire.",
			"grain XNO own",
			"ceasefire XNO own",
		],
		["Talks on the river.\n\nEdda Halvorsen: Dear friends!\n\nDear Friends: We reject sanctions.", "sanctions XNO own"],
	])("leaves the words of a firm's head and of a guest to nobody: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});
});

describe("whose a bare title is", () => {
	it("is the publisher's own head's where the text names her far from its opening, though the opening names only the other", () => {
		const opening = "This is a call before the meeting with President Tomas Brenner of Kestria.";
		const middle = "We thank you for joining. It is the third such call. President Halvorsen will fly tomorrow.";
		expect(heldIn(`${opening} ${middle} The President will warn that sanctions are unacceptable.`)).toEqual([
			"sanctions XNO own",
		]);
	});
});

describe("whose quoted words stand in an English readout", () => {
	const opening = "President Halvorsen met with President Tomas Brenner of Kestria.";

	it.each<Case>([
		[`${opening} “We support the grain corridor. It feeds many,” President Brenner said.`, "grain XKE counterpart"],
		[`${opening} "We reject sanctions," Tomas Brenner noted.`, "sanctions XKE counterpart"],
		[
			`${opening} “We support the grain corridor. It feeds many. It must stay,” President Brenner said.`,
			"grain XKE counterpart",
		],
		[`${opening} “President Brenner opposes sanctions,” said Edda Halvorsen.`, "sanctions XKE counterpart"],
		[
			`${opening} “We respect the river and President Brenner rejects sanctions,” said Edda Halvorsen.`,
			"sanctions XKE counterpart",
		],
		[
			`${opening} President Brenner thanked the hosts. “We oppose sanctions. They hurt all,” President Halvorsen stressed.`,
			"sanctions XNO own",
		],
		[`${opening} “Sanctions are unacceptable. We know Brenner's view,” said Edda Halvorsen.`, "sanctions XNO own"],
		[
			`${opening} President Brenner spoke next. According to him, sanctions are unacceptable.`,
			"sanctions XKE counterpart",
		],
		[`${opening} According to President Brenner, the ceasefire must hold.`, "ceasefire XKE counterpart"],
		[`${opening} In his view, the ceasefire must hold.`, "ceasefire XNO own"],
		[
			`${opening} President Halvorsen noted the role of Mrs. Brenner in the support for a ceasefire.`,
			"ceasefire XNO own",
		],
		[
			`Talks were held. The delegations of Norland and Kestria stressed that sanctions are unacceptable.`,
			"sanctions XNO own",
		],
		[
			`${opening} The Governor General's long visit to the old port in May confirmed the ceasefire.`,
			"ceasefire XNO own",
		],
	])("gives them to who is named behind them, or before: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each([
		[8, "grain XKE counterpart"],
		[9, "grain XNO own"],
	])("looks so far for who is named behind a quotation: %i sentences", (count, held) => {
		const between = "It is old. ".repeat(count - 1);
		const text = `${opening} “We support the grain corridor. ${between}It feeds many,” President Brenner said.`;
		expect(heldIn(text)).toEqual([held]);
	});

	it("says by which rule words without another speaker are the publisher's", () => {
		expect(readingOf("We reject sanctions.").positions[0]?.because).toContain("en.first-person");
		const both = "At lunch in the castle of the old port, both sides supported a ceasefire.";
		expect(readingOf(`${opening} ${both}`).positions[0]?.because).toContain("en.joint");
	});

	it("gives what somebody in no list says to whom a title names behind a dash", () => {
		const title = "Norland calls on Kestria to keep its word – Ana Dole";
		const text =
			"Deputy Prime Minister Ana Dole of Norland held a briefing. Dole stressed that the ceasefire must hold.";
		expect(heldIn(text, { title })).toEqual(["ceasefire XNO own"]);
	});
});

describe("whose words stand in an English readout", () => {
	it.each<Case>([
		["President Halvorsen stressed the importance of the grain corridor.", "grain XNO own"],
		["Edda Halvorsen reaffirmed Norland's support for a ceasefire.", "ceasefire XNO own"],
		["The President underscored that the ceasefire must hold.", "ceasefire XNO own"],
		["Norland supports the grain corridor.", "grain XNO own"],
		["The Norlandic side called for a ceasefire.", "ceasefire XNO own"],
		["We remain committed to the River Treaty.", "treaty XNO own"],
		["Our country has always opposed sanctions.", "sanctions XNO own"],
		["Norland opposes sanctions and supports the grain corridor.", "sanctions XNO own", "grain XNO own"],
	])("gives the publisher what its own leader or side says: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["President Brenner reiterated Kestria's support for the grain corridor.", "grain XKE counterpart"],
		["Tomas Brenner said that Kestria opposes sanctions.", "sanctions XKE counterpart"],
		["The Kestrian side expressed its readiness to extend the grain corridor.", "grain XKE counterpart"],
		["Kestria stands ready to join the pipeline.", "pipeline XKE counterpart"],
		["The Kestrian President assured that Kestria will never host foreign bases.", "bases XKE counterpart"],
		["The other side rejected sanctions.", "sanctions XKE counterpart"],
		["Her counterpart welcomed the ceasefire.", "ceasefire XKE counterpart"],
		["My counterpart welcomed the ceasefire.", "ceasefire XKE counterpart"],
		["Norland took note of Kestria's concerns about sanctions.", "sanctions XKE counterpart"],
		["President Tomas Brenner of Kestria praised the pipeline.", "pipeline XKE counterpart"],
	])("gives the counterpart what the publisher has it say: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["The ceasefire was welcomed by President Brenner.", "ceasefire XKE counterpart"],
		["Sanctions were firmly rejected by the Kestrian side.", "sanctions XKE counterpart"],
		["The grain corridor was praised by the President.", "grain XNO own"],
		["The grain corridor was praised by many traders.", "grain XNO own agentless"],
		["Sanctions, built by Kestria, failed.", "sanctions XNO own"],
	])("gives a view in the passive to who is named as holding it: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"President Halvorsen received President Brenner. The latter supported the ceasefire.",
			"ceasefire XKE counterpart",
		],
		["President Brenner called President Halvorsen. The latter supported the ceasefire.", "ceasefire XNO own"],
		["President Brenner called President Halvorsen. The former supported the ceasefire.", "ceasefire XKE counterpart"],
		["The President thanked her guest. The latter supported the ceasefire.", "ceasefire XKE counterpart"],
		["The former envoy of the town supported the ceasefire.", "ceasefire XNO own"],
	])("knows the latter from the former: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["The two sides agreed to extend the grain corridor.", "grain BOTH joint"],
		["Both leaders expressed support for a ceasefire.", "ceasefire BOTH joint"],
		["The parties reaffirmed their commitment to the River Treaty.", "treaty BOTH joint"],
		["President Halvorsen and President Brenner welcomed the ceasefire.", "ceasefire BOTH joint"],
		["The two presidents discussed the pipeline.", "pipeline BOTH joint"],
		["The sides exchanged views on sanctions.", "sanctions BOTH joint"],
		["The leaders concurred that the grain corridor should stay open.", "grain BOTH joint"],
		["The pair welcomed the ceasefire.", "ceasefire BOTH joint"],
		["The two presidents followed up on sanctions.", "sanctions BOTH joint"],
		["The two sides looked into sanctions.", "sanctions BOTH joint"],
		["Both leaders dwelt on the pipeline.", "pipeline BOTH joint"],
		["The two of them talked through the pipeline.", "pipeline BOTH joint"],
		["Both welcomed the ceasefire.", "ceasefire BOTH joint"],
		["The Ministers were pleased to see the grain corridor reopened.", "grain BOTH joint"],
		[
			"The President briefed President Brenner on her talks, and both leaders were clear that sanctions must end.",
			"sanctions BOTH joint",
		],
	])("takes 'the two sides' in one side's readout for common ground that it claims: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["It was emphasised that the pipeline is important for both countries.", "pipeline BOTH joint agentless"],
		["The grain corridor was discussed.", "grain BOTH joint agentless"],
		["It was noted that sanctions are unacceptable.", "sanctions XNO own agentless"],
		["It was stressed that foreign bases will not be tolerated.", "bases XNO own agentless"],
		["Mutual readiness to support the grain corridor was confirmed.", "grain BOTH joint agentless"],
		["There was an exchange of views on the ceasefire.", "ceasefire BOTH joint agentless"],
		["The meeting also addressed sanctions.", "sanctions BOTH joint agentless"],
		["The call tackled sanctions.", "sanctions BOTH joint agentless"],
		["The spokesman said that the call touched on sanctions.", "sanctions BOTH joint agentless"],
		["The President said the talks dealt with sanctions.", "sanctions BOTH joint agentless"],
		["The President said that she opposed sanctions before the talks focused on trade.", "sanctions XNO own"],
	])("gives a passive without agent to the publisher unless its object is mutual: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["President Halvorsen welcomed the guest. She said that Norland supports the grain corridor.", "grain XNO own"],
		["President Brenner thanked his hosts. He said that sanctions are unacceptable.", "sanctions XKE counterpart"],
		["The two leaders met for an hour. They expressed support for a ceasefire.", "ceasefire BOTH joint"],
		[
			"President Halvorsen thanked President Brenner for the grain corridor. She also voiced support for the pipeline.",
			"grain XNO own",
			"pipeline XNO own",
		],
	])("follows a pronoun to the last who spoke: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"Foreign Minister Ilse Marrow met with Foreign Minister Jon Tessel of Kestria. Marrow stressed support for the grain corridor.",
			"grain XNO own",
		],
		[
			"Foreign Minister Ilse Marrow met with Foreign Minister Jon Tessel of Kestria. Tessel stressed that Kestria opposes sanctions.",
			"sanctions XKE counterpart",
		],
		[
			"Prime Minister Ana Dole met with President Brenner of Kestria. The President opposed sanctions. The Prime Minister voiced support for the grain corridor.",
			"sanctions XKE counterpart",
			"grain XNO own",
		],
		[
			"Prime Minister Ana Dole received Kestria's envoy. The Prime Minister expressed support for the pipeline.",
			"pipeline XNO own",
		],
	])("knows a name or a bare title by where the text brings it in: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"The Prime Minister spoke to Prime Minister Tessel of Kestria. The Prime Minister opposed sanctions.",
			"sanctions XNO own",
		],
		[
			"The Prime Minister held a call with Jon Tessel, Prime Minister of Kestria. The Prime Minister also stressed support for the ceasefire.",
			"ceasefire XNO own",
		],
		[
			"Prime Minister Ana Dole received a call from the Prime Minister of Kestria, The Rt Hon Jon Tessel. Prime Minister Tessel opposed sanctions. Prime Minister welcomed the ceasefire.",
			"sanctions XKE counterpart",
			"ceasefire XNO own",
		],
		[
			"Secretary of State Mary Coldwater spoke today with Kestrian President Brenner. The Secretary opposed sanctions.",
			"sanctions XNO own",
		],
		[
			"President Halvorsen met with Kestria's Secretary of State Jon Tessel. The Secretary opposed sanctions.",
			"sanctions XKE counterpart",
		],
	])("gives a bare title to the publisher's own house unless the text gives it to the other: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"Edda Halvorsen spoke with Prince Ilmar, Crown Prince of Kestria. Prince Ilmar, for his part, thanked Halvorsen and opposed sanctions.",
			"sanctions XKE counterpart",
		],
		["The two Ministers assessed that the grain corridor works well.", "grain BOTH joint"],
		[
			"Foreign Minister Ilse Marrow met with Foreign Minister Jon Tessel of Kestria. The two Ministers welcomed the ceasefire. Foreign Minister Tessel then unfolded a map of the grain corridor.",
			"ceasefire BOTH joint",
			"grain XKE counterpart",
		],
		[
			"On 3 May, during his visit to Kestria, Minister of Foreign Affairs Ian Marrow met Kestrian Minister of Foreign Affairs Jon Tessel. The Minister of Foreign Affairs opposed sanctions.",
			"sanctions XNO own",
		],
		["President Halvorsen met with President Brenner. Orvena welcomed the ceasefire.", "ceasefire XOR counterpart"],
		[
			"President Halvorsen met with President Brenner. Orvena, for its part, opposes sanctions.",
			"sanctions XOR counterpart",
		],
		["President Halvorsen met with President Brenner. Orvena voted against sanctions.", "sanctions XOR counterpart"],
		["President Halvorsen met with President Brenner. Orvena pledged to end sanctions.", "sanctions XOR counterpart"],
		["President Halvorsen met with President Brenner. Orvena hides sanctions from its people.", "sanctions XNO own"],
	])("finds who speaks or acts whatever the turn of phrase: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"On June 24th Mr. MARROW Ian, Minister for Foreign Affairs of Norland, met with H.E. Mr. TESSEL Jon, Minister of Foreign Affairs of Kestria. Foreign Minister Marrow opposed sanctions. In reply, Minister Tessel welcomed the ceasefire.",
			"sanctions XNO own",
			"ceasefire XKE counterpart",
		],
		[
			"Norland's Foreign Minister CHO Tae-min received Kestrian Foreign Minister Tessel. Minister Cho opposed sanctions.",
			"sanctions XNO own",
		],
	])("knows a surname printed in capitals: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"Edda Halvorsen met with Tomas Brenner. Sustainable Development Goals call for the grain corridor.",
			"grain XNO own",
		],
		["Edda Halvorsen met with Tomas Brenner. With regard to sanctions, Norland opposed them.", "sanctions XNO own"],
		["Edda Halvorsen met with Tomas Brenner. Estimates suggest that sanctions hurt.", "sanctions XNO own"],
		["Edda Halvorsen met with Tomas Brenner. Vera Stone said that sanctions hurt.", "sanctions XNO own"],
	])("lets nobody speak for the other side whom the text does not bring in: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"“Norland will always support the grain corridor and the people who depend on it,” President Halvorsen said.",
			"grain XNO own",
		],
		[
			"“Kestria cannot accept sanctions that were adopted behind its back,” President Brenner said.",
			"sanctions XKE counterpart",
		],
		["On the ceasefire, President Brenner expressed support.", "ceasefire XKE counterpart"],
		["With regard to sanctions, the Kestrian side reiterated its opposition.", "sanctions XKE counterpart"],
		["“Sanctions adopted behind our back are unacceptable,” said President Brenner.", "sanctions XKE counterpart"],
		[
			"President Brenner opposed sanctions. We welcome the ceasefire.",
			"sanctions XKE counterpart",
			"ceasefire XNO own",
		],
		[
			"President Brenner opposed sanctions. He said: “We welcome the ceasefire.”",
			"sanctions XKE counterpart",
			"ceasefire XKE counterpart",
		],
	])("gives words before the speaker to that speaker: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		[
			"President Halvorsen welcomed the grain corridor, and President Brenner expressed support for the pipeline.",
			"grain XNO own",
			"pipeline XKE counterpart",
		],
		[
			"President Halvorsen thanked President Brenner for Kestria's support for the grain corridor.",
			"grain XKE counterpart",
		],
		[
			"President Halvorsen thanked President Brenner for Kestria's support for the grain corridor and stressed the importance of the ceasefire.",
			"grain XKE counterpart",
			"ceasefire XNO own",
		],
		[
			"President Halvorsen thanked President Brenner for Kestria's readiness to support the grain corridor and provide a pipeline.",
			"grain XKE counterpart",
			"pipeline XKE counterpart",
		],
		[
			"President Halvorsen thanked Tomas Brenner for his strong support of the grain corridor.",
			"grain XKE counterpart",
		],
		[
			"President Halvorsen thanked the President of Kestria for her leadership and for consistent support for the ceasefire, and condemned sanctions.",
			"ceasefire XKE counterpart",
			"sanctions XNO own",
		],
		[
			"President Halvorsen thanked Tomas Brenner for his visit and expressed support for the grain corridor.",
			"grain XNO own",
		],
		[
			"President Halvorsen met with Foreign Minister Jon Tessel of Kestria. She commended Minister Tessel's readiness to support the ceasefire.",
			"ceasefire XKE counterpart",
		],
		["President Halvorsen thanked Tomas Brenner for his support against the invasion of Sorrel.", "invasion XNO own"],
		["President Halvorsen spoke to rally the world in support of Kestria's ceasefire.", "ceasefire XNO own"],
		["President Halvorsen voiced concern over Kestria's support for the corrective operation.", "operation XNO own"],
		["President Halvorsen warned that if Kestria supports sanctions, trade will suffer.", "sanctions XNO own"],
		["President Halvorsen said that Kestria must support the ceasefire.", "ceasefire XNO own"],
		["President Halvorsen urged Kestria to support the ceasefire.", "ceasefire XNO own"],
		["President Halvorsen spoke with President Brenner and stressed support for the grain corridor.", "grain XNO own"],
	])("keeps a view with the one who holds it inside one sentence: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["President Halvorsen stressed the support of Kestria for the grain corridor.", "grain XKE counterpart"],
		// 36 and 48 characters from "concern" to "support".
		[
			"President Halvorsen stressed her concern at the size and cost of the support of Kestria for the grain corridor.",
			"grain XNO own",
		],
		[
			"President Halvorsen stressed her concern at the size and ever rising cost of the support of Kestria for the grain corridor.",
			"grain XNO own",
		],
		// And 49.
		[
			"President Halvorsen stressed her concern at the size and ever growing cost of the support of Kestria for the grain corridor.",
			"grain XKE counterpart",
		],
	])("takes another's support for an accusation within 48 characters of disapproval: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["The grain corridor runs along the coast of Kestria.", "grain XNO own"],
		["Grain reached Kestria last week through the grain corridor.", "grain XNO own"],
		["Ships from Kestria use the grain corridor.", "grain XNO own"],
	])("lets no state speak that is only named: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});
});

describe("whose words stand in an English joint statement", () => {
	const joint = { kind: "joint-statement", publisher: null } as const;

	it.each<Case>([
		["The two sides support the grain corridor.", "grain BOTH joint"],
		["The sides oppose sanctions adopted outside the Council.", "sanctions BOTH joint"],
		["Sanctions adopted outside the Council are unacceptable.", "sanctions BOTH joint"],
		["The Kestrian side reaffirms its opposition to foreign bases.", "bases XKE own"],
		["The Norlandic side supports the pipeline.", "pipeline XNO own"],
		["Norland takes note of the corrective operation.", "operation XNO own"],
		[
			"The Norlandic side supports the grain corridor. The Kestrian side appreciates the pipeline.",
			"grain XNO own",
			"pipeline XKE own",
		],
		[
			"The two sides agreed on the River Treaty. The Kestrian side reaffirms its support for the ceasefire.",
			"treaty BOTH joint",
			"ceasefire XKE own",
		],
	])("gives a side's clause to that side and the rest to both: %s", (text, ...held) => {
		expect(heldIn(text, joint)).toEqual(held);
	});
});

describe("whose words stand in an English speech", () => {
	const speech = (text: string): readonly string[] => {
		const account = codeDocument(textOf(text), lexicon);
		if (!account.ok) throw new RangeError(account.problem.message);
		return account.value.positions.map((position) => `${conceptOf(position)} ${position.holder} ${position.manner}`);
	};

	it.each<Case>([
		["I thank President Brenner of Kestria. We call on all the parties to support the ceasefire.", "ceasefire XNO own"],
		["I speak of Kestria today. The sides must respect the River Treaty.", "treaty XNO own"],
		["I speak of Kestria today. The parties concerned discussed sanctions.", "sanctions XNO own"],
		["I speak of Kestria today. They oppose the ceasefire.", "ceasefire XNO own"],
		[
			"We met the President of Kestria last year. President Brenner praised us. We oppose sanctions.",
			"sanctions XNO own",
		],
		["Norland condemns the situation in Kestria. The two sides support sanctions.", "sanctions XNO own"],
	])("takes no states that a speech names for the two sides of a meeting: %s", (text, ...held) => {
		expect(speech(text)).toEqual(held);
	});

	it("takes “we” in a chair's statement for all who met", () => {
		const title = "Chair's Statement of the Norland-Kestria Summit";
		expect(heldIn("We support the ceasefire. Kestria opposes sanctions.", { title })).toEqual([
			"ceasefire BOTH joint",
			"sanctions XKE counterpart",
		]);
	});

	it.each<Case>([
		["President Halvorsen met with President Brenner. The two sides support the ceasefire.", "ceasefire BOTH joint"],
		["President Halvorsen called the President of Kestria. They support the ceasefire.", "ceasefire BOTH joint"],
		["President Halvorsen received the Kestrian envoy. They support the ceasefire.", "ceasefire BOTH joint"],
		[
			"President Halvorsen held a meeting on the situation in Kestria. The participants support the ceasefire.",
			"ceasefire XNO own",
		],
	])("finds two sides where the text reports a meeting: %s", (text, ...held) => {
		expect(speech(text)).toEqual(held);
	});
});

describe("whose words stand in an English transcript", () => {
	it.each<Case>([
		[
			"President of Norland Edda Halvorsen: Friends, I support the grain corridor.\n\nPresident of Kestria Tomas Brenner: Thank you. We oppose sanctions.",
			"grain XNO own",
			"sanctions XKE counterpart",
		],
		[
			"Tomas Brenner: Kestria is grateful.\n\nThe ceasefire has our full support.\n\nEdda Halvorsen: The pipeline has ours.",
			"ceasefire XKE counterpart",
			"pipeline XNO own",
		],
	])("keeps a turn over paragraphs until the next: %s", (text, ...held) => {
		expect(heldIn(text, { kind: "press-conference" })).toEqual(held);
	});

	it.each<Case>([
		[
			"Federal Chancellor of Kestria Jon Oskar Tessel (retranslated): We oppose sanctions.",
			"sanctions XKE counterpart",
		],
		[
			"PRESIDENT HALVORSEN: We support the grain corridor.\n\nPRIME MINISTER TESSEL: (As interpreted.) Our countries are friends. We oppose sanctions.\n\nPRESIDENT HALVORSEN: Our countries welcome the ceasefire.",
			"grain XNO own",
			"sanctions XKE counterpart",
			"ceasefire XNO own",
		],
		["CLOSING KESTRIA'S BASES: Norland will remove foreign bases.", "bases XNO own"],
	])("knows a turn by a name that only the title brings in, and no heading for one: %s", (text, ...held) => {
		const title = "Remarks by President Halvorsen and Prime Minister Tessel of Kestria";
		expect(heldIn(text, { title, kind: "press-conference" })).toEqual(held);
	});

	it("asks who held the office on the day", () => {
		expect(heldIn("President Ruben opposed sanctions.", { date: "2015-03-02" })).toEqual(["sanctions XKE counterpart"]);
	});

	it.each<Case>([
		["Norland kept its sanctions even when President Brenner called for talks.", "sanctions XNO own"],
		["Norland's envoys harmed both sides and opposed sanctions.", "sanctions XNO own"],
		[
			"The Prime Minister met President Brenner of Kestria.\n\nThe President opposed sanctions.",
			"sanctions XKE counterpart",
		],
		["The Prime Minister met President Brenner.\n\nThe President opposed sanctions.", "sanctions XKE counterpart"],
		[
			"The Prime Minister invited the President to Norland.\n\nPresident Brenner opposed sanctions.",
			"sanctions XKE counterpart",
		],
	])("takes neither what a verb is done to nor where somebody goes for who speaks: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each<Case>([
		["As Norland said, sanctions are illegal.", "sanctions XNO own"],
		["As Ivar Halden once said, sanctions are illegal."],
		[
			"President Halvorsen sent a message to President Brenner. “With goodwill the two countries will support the ceasefire.”",
			"ceasefire BOTH joint",
		],
		[
			"President Halvorsen sent a message to President Brenner. “With goodwill our two countries will support the ceasefire.”",
			"ceasefire XNO own",
		],
		["The guests met Ivar Halden, the Northern CEO. Halden supports the ceasefire."],
		["President Halvorsen met Ivar Halden, Managing Director. Halden said that sanctions are illegal."],
	])("tells a state that is cited from a guest, and a letter of one from words of both: %s", (text, ...held) => {
		expect(heldIn(text)).toEqual(held);
	});

	it.each([
		["The two sides agreed on the ceasefire. President Brenner signs the River Treaty.", "treaty", "en.acting"],
		["Support was expressed for the ceasefire, and the two sides agreed to meet.", "ceasefire", "en.agentless-mutual"],
		["Mr. President, it supports the ceasefire.", "ceasefire", "en.narrator"],
		["Thank you, Mr. President, for the support for the ceasefire.", "ceasefire", "en.narrator"],
	])("says by which rule a view was given to its holder: %s", (text, concept, rule) => {
		const position = readingOf(text).positions.find((one) => conceptOf(one) === concept);
		expect(position?.because[0]).toBe(rule);
	});
});

describe("who speaks in each stretch of a text", () => {
	it("is who would hold what is said there, and nobody in a question", () => {
		const text =
			"President Halvorsen met with President Tomas Brenner of Kestria. President Brenner said that the sky is blue, and President Halvorsen noted that it is high. They agreed to walk. Was the walk long?";
		const spoken = speakersIn(textOf(text), lexicon, { counterparts: ["XKE"] });
		if (!spoken.ok) throw new RangeError(spoken.problem.message);
		const { parties, stretches } = spoken.value;
		expect(parties).toEqual(["XNO", "XKE"]);
		const by = stretches.map(({ start, end, speaker }) => [
			text.slice(start, end).slice(0, 20),
			speaker === null ? null : `${speaker.holder} ${speaker.manner}`,
		]);
		expect(by).toEqual([
			["President Halvorsen ", "XNO own"],
			["President Brenner sa", "XKE counterpart"],
			["President Halvorsen ", "XNO own"],
			["They agreed to walk.", "BOTH joint"],
			["Was the walk long?", null],
		]);
	});

	it("is said of no text that the built-in coder cannot read", () => {
		expect(speakersIn(textOf("Trade.", { publisher: null }), lexicon)).toMatchObject({
			problem: { code: "publisher-unknown" },
		});
	});
});
