import { describe, expect, it } from "vitest";
import { SILENCE, settingOf, tagsOf } from "./fixtures/settings.ts";
import { attribute } from "./speakers/attribution.ts";
import { BOTH, type Floor, type Setting, type Speaker } from "./speakers/speakers.ts";

const KESTRIA: Speaker = { holder: "XKE", manner: "counterpart", outside: false };
const NORLAND: Speaker = { holder: "XNO", manner: "own", outside: false };

interface Given {
	readonly floor?: Partial<Floor>;
	readonly setting?: Partial<Setting>;
}

/** `XKE (en.side): words` for each clause, marked where nobody is said to speak; what a quote shows before it in brackets. */
function read(text: string, { floor = {}, setting = {} }: Given = {}) {
	const language = setting.language ?? "en";
	const sentence = { start: 0, end: text.length, paragraph: 0 };
	const given = { ...SILENCE, ...floor };
	const { clauses, floor: after } = attribute(text, sentence, tagsOf(text, language), settingOf(setting), given);
	return {
		clauses: clauses.map(({ start, end, holder, manner, agentless, outside, because, shownFrom }) => {
			const shown = shownFrom === start ? "" : `[${text.slice(shownFrom, start)}] `;
			const marks = `${agentless ? " agentless" : ""}${outside ? " outside" : ""}`;
			return `${holder} ${manner}${marks} (${because.join(", ")}): ${shown}${text.slice(start, end)}`;
		}),
		speaker: after.speaker?.holder ?? null,
		turn: after.turn?.holder ?? null,
		paragraph: after.paragraph,
	};
}

type Case = readonly [text: string, ...clauses: readonly string[]];
type GivenCase = readonly [text: string, given: Given, clause: string];

describe("the clauses of a sentence", () => {
	it.each<Case>([
		[
			"On the truce, President Brenner expressed support.",
			"XKE counterpart (en.named-speaker, leading-words): On the truce, ",
			"XKE counterpart (en.named-speaker): President Brenner expressed support.",
		],
		[
			"The truce was discussed, and President Brenner expressed support.",
			"BOTH joint agentless (en.exchange): The truce was discussed, and ",
			"XKE counterpart (en.named-speaker): President Brenner expressed support.",
		],
		[
			"It was noted that both countries want the truce.",
			"XNO own agentless (en.agentless): It was noted that ",
			"BOTH joint (en.joint): both countries want the truce.",
		],
		[
			"President Halvorsen spoke and President Brenner spoke.",
			"XNO own (en.named-speaker): President Halvorsen spoke and ",
			"XKE counterpart (en.named-speaker): President Brenner spoke.",
		],
		[
			"President Halvorsen said that President Halvorsen spoke.",
			"XNO own (en.named-speaker): President Halvorsen said that President Halvorsen spoke.",
		],
		["– President Halvorsen spoke.", "XNO own (en.named-speaker): President Halvorsen spoke."],
		[
			"The Orvenan side supports the truce.",
			"XOR counterpart (en.side, leading-words): The ",
			"XOR counterpart (en.side): Orvenan side supports the truce.",
		],
	])("are cut where another begins to speak: %s", (text, ...clauses) => {
		expect(read(text).clauses).toEqual(clauses);
	});

	it.each<Case>([
		[
			"“The truce must hold for all of us here,” President Brenner said.",
			"XKE counterpart (en.named-speaker, quotation-first): “The truce must hold for all of us here,” President Brenner said.",
		],
		[
			"“The truce must hold for all of us here,” said President Brenner.",
			"XKE counterpart (en.named-speaker, quotation-first): “The truce must hold for all of us here,” said President Brenner.",
		],
		[
			"“The truce must hold for all of us here” – President Brenner said.",
			"XKE counterpart (en.named-speaker, quotation-first): “The truce must hold for all of us here” – President Brenner said.",
		],
		[
			"“The truce holds,” President Brenner said.",
			"XKE counterpart (en.named-speaker, quotation-first): “The truce holds,” President Brenner said.",
		],
		[
			"In the evening at the old harbour President Brenner said so.",
			"XKE counterpart (en.named-speaker, leading-words): In the evening at the old harbour ",
			"XKE counterpart (en.named-speaker): President Brenner said so.",
		],
		[
			"“The truce must hold for all of us here,” President Brenner said to those who had come in the rain and had stayed there.",
			"XKE counterpart (en.named-speaker, leading-words): “The truce must hold for all of us here,” ",
			"XKE counterpart (en.named-speaker): President Brenner said to those who had come in the rain and had stayed there.",
		],
		[
			"“The truce must hold for all of us here,” President Brenner said, President Halvorsen agreed.",
			"XKE counterpart (en.named-speaker, leading-words): “The truce must hold for all of us here,” ",
			"XKE counterpart (en.named-speaker): President Brenner said, ",
			"XNO own (en.named-speaker): President Halvorsen agreed.",
		],
	])("are one where a whole quotation comes before its speaker: %s", (text, ...clauses) => {
		expect(read(text).clauses).toEqual(clauses);
	});

	it.each<Case>([
		[
			"President Halvorsen thanked President Brenner for Kestria's support for the truce.",
			"XNO own (en.named-speaker): President Halvorsen thanked President Brenner for ",
			"XKE counterpart (en.possessor): [President Halvorsen thanked President Brenner for ] Kestria's support for the truce.",
		],
		[
			"President Halvorsen thanked President Brenner for Kestria's support for the truce and stressed the harbour.",
			"XNO own (en.named-speaker): President Halvorsen thanked President Brenner for ",
			"XKE counterpart (en.possessor): [President Halvorsen thanked President Brenner for ] Kestria's support for the truce and ",
			"XNO own (en.goes-on): stressed the harbour.",
		],
		[
			"President Halvorsen thanked President Brenner for Kestria's support for the truce and its readiness to stress the harbour.",
			"XNO own (en.named-speaker): President Halvorsen thanked President Brenner for ",
			"XKE counterpart (en.possessor): [President Halvorsen thanked President Brenner for ] Kestria's support for the truce and its readiness to stress the harbour.",
		],
		["Kestria's support for the truce is known.", "XNO own (en.narrator): Kestria's support for the truce is known."],
		[
			"President Brenner stressed Kestria's support for the truce.",
			"XKE counterpart (en.named-speaker): President Brenner stressed Kestria's support for the truce.",
		],
		[
			"President Halvorsen stressed Orvena's support for the truce.",
			"XNO own (en.named-speaker): President Halvorsen stressed Orvena's support for the truce.",
		],
		[
			"President Halvorsen condemned Kestria's support for the war.",
			"XNO own (en.named-speaker): President Halvorsen condemned Kestria's support for the war.",
		],
	])("give to another what is said to be another's: %s", (text, ...clauses) => {
		expect(read(text).clauses).toEqual(clauses);
		if (clauses[0]?.startsWith("XNO own (en.named-speaker)") === true) expect(read(text).speaker).toBe("XNO");
	});

	it("leave to the teller what leads up to something of a partner's", () => {
		const lead = "In light of the policy which explicitly states its goal, a closed harbour is dire, due to ";
		const { clauses } = read(`${lead}Kestria's support for the truce.`, { floor: { speaker: KESTRIA, turn: NORLAND } });
		expect(clauses).toEqual([
			`XNO own (en.turn): ${lead}`,
			`XKE counterpart (en.possessor): [${lead}] Kestria's support for the truce.`,
		]);
	});

	it("give it to another as well where the floor is somebody's", () => {
		const text = "Kestria's support for the truce is known.";
		const { clauses, speaker } = read(text, { floor: { speaker: NORLAND } });
		expect(clauses).toEqual([`XKE counterpart (en.possessor): ${text}`]);
		expect(speaker).toBe("XNO");
	});

	it.each<GivenCase>([
		[
			"The truce was welcomed by Kestria.",
			{},
			"XKE counterpart (en.named-speaker): The truce was welcomed by Kestria.",
		],
		["The truce was welcomed by Orvena.", {}, "XNO own agentless (en.agentless): The truce was welcomed by Orvena."],
		[
			"The truce was welcomed by Orvena.",
			{ setting: { named: ["XOR"] } },
			"XOR counterpart (en.named-speaker): The truce was welcomed by Orvena.",
		],
		[
			"The truce was welcomed by the Prime Minister.",
			{ setting: { titled: () => "XKE" } },
			"XKE counterpart (en.title): The truce was welcomed by the Prime Minister.",
		],
		[
			"President Halvorsen said the truce was welcomed by Kestria.",
			{},
			"XNO own (en.named-speaker): President Halvorsen said the truce was welcomed by Kestria.",
		],
	])("are of the agent of a passive, if it is at the table: %s %j", (text, given, clause) => {
		expect(read(text, given).clauses).toEqual([clause]);
	});

	it.each<Case>([
		["President Halvorsen said that Kestria must support the truce."],
		["President Halvorsen hoped that Kestria supports the truce."],
		["President Halvorsen asked whether Kestria supported the truce."],
		["President Halvorsen helped Kestria support the truce."],
		["President Halvorsen helped Kestria address the truce."],
		["President Halvorsen saw Kestria stress the truce."],
		["President Halvorsen said it of the truce, which Kestria; supported by many, wants."],
		["President Halvorsen spoke of Orvena supported by many."],
	])("leave to the speaker what another is told, asked or helped to do: %s", (text) => {
		expect(read(text).clauses).toEqual([`XNO own (en.named-speaker): ${text}`]);
	});
});

describe("a sentence in which nobody speaks", () => {
	it.each<GivenCase>([
		["It was noted that the truce holds.", {}, "XNO own agentless (en.agentless)"],
		["Mutual support for the truce was noted.", {}, "BOTH joint agentless (en.agentless-mutual)"],
		["The truce was discussed.", {}, "BOTH joint agentless (en.exchange)"],
		["The truce was discussed.", { floor: { turn: KESTRIA } }, "BOTH joint agentless (en.exchange)"],
		["The truce holds.", {}, "XNO own (en.narrator)"],
		["The truce holds.", { floor: { turn: KESTRIA, speaker: NORLAND } }, "XKE counterpart (en.turn)"],
		["The truce holds.", { floor: { speaker: KESTRIA } }, "XNO own (en.narrator)"],
		["The truce holds.", { floor: { speaker: NORLAND } }, "XNO own (en.carry-over)"],
		["The truce holds.", { floor: { speaker: BOTH } }, "BOTH joint (en.carry-over)"],
		["The truce holds.", { floor: { speaker: BOTH, paragraph: 7 } }, "XNO own (en.narrator)"],
		["The truce holds.", { setting: { signers: BOTH }, floor: { speaker: NORLAND } }, "BOTH joint (en.joint-text)"],
		["The truce holds.", { setting: { publisher: "BOTH", counterparts: ["XNO", "XKE"] } }, "BOTH joint (en.narrator)"],
		["“The truce” so said Tomas Brenner.", {}, "XNO own (en.narrator)"],
		["President Brenner, who supports the truce, came.", {}, "XNO own (en.narrator)"],
		["If Kestria supports the truce, ships come.", {}, "XNO own (en.narrator)"],
		["停火。", { setting: { language: "zh" }, floor: { speaker: KESTRIA } }, "XKE counterpart (zh.carry-over)"],
		["停火。", { setting: { language: "zh" } }, "XNO own (zh.narrator)"],
	])("is of who has the floor, or of the teller: %s %j", (text, given, clause) => {
		expect(read(text, given).clauses).toEqual([`${clause}: ${text}`]);
	});

	it("leaves the floor as it is in its paragraph, and nobody's in the next", () => {
		expect(read("The truce holds.", { floor: { speaker: KESTRIA, turn: NORLAND } })).toMatchObject({
			...{ speaker: "XKE", turn: "XNO", paragraph: 0 },
		});
		expect(read("The truce holds.", { floor: { speaker: KESTRIA, paragraph: 3 } })).toMatchObject({
			...{ speaker: null, paragraph: 0 },
		});
	});
});

describe("a turn", () => {
	it.each([
		"President Brenner: The truce holds.",
		"Tomas Brenner: The truce holds.",
		"President of Kestria Tomas Brenner (retranslated): The truce holds.",
		"Harbour, 17:05 T. Brenner: The truce holds.",
		"Harbour house in the old town, T. Brenner: The truce holds.",
	])("begins with a name and a colon: %s", (text) => {
		expect(read(text)).toEqual({
			clauses: [`XKE counterpart (en.turn): ${text}`],
			...{ speaker: "XKE", turn: "XKE", paragraph: 0 },
		});
	});

	it.each([
		"Kestria: the truce holds.",
		"President Brenner wrote in the paper: The truce holds.",
		"The morning was mild and long, President Brenner: The truce holds.",
		"President Halvorsen, President Brenner, Edda Halvorsen: The truce holds.",
		"President Brenner “The truce”: it holds.",
		"The talks of the Prime Minister: The truce holds.",
		"At 17:05 by President Brenner, the truce.",
		`President Brenner ${"of the River and the Hills ".repeat(6)}: The truce holds.`,
	])("does not begin with other words: %s", (text) => {
		expect(read(text)).toMatchObject({ clauses: [`XNO own (en.narrator): ${text}`], turn: null });
	});

	it("is a title's, whose it is or the publisher's, and a name's that the text has brought in", () => {
		const text = "Prime Minister: The truce holds.";
		expect(read(text).turn).toBe("XNO");
		expect(read(text, { setting: { titled: () => "XKE" } }).turn).toBe("XKE");
		const introduced = (name: string) => (name === "Mr Tessel" ? "XKE" : null);
		expect(read("Mr Tessel (retranslated): It holds.", { setting: { introduced } }).turn).toBe("XKE");
		expect(read("Mr tessel: It holds.", { setting: { introduced: () => "XKE" } }).turn).toBeNull();
		expect(read("Mr Stone: It holds.", { setting: { introduced } }).turn).toBeNull();
	});

	it.each<readonly [text: string, turn: string | null]>([
		["布伦纳总统：停火。", "XKE"],
		["布伦纳总统（翻译）：停火。", "XKE"],
		["诺方：停火。", "XNO"],
		["布伦纳总统的立场：停火。", null],
		["外长：停火。", null],
		["立场：停火。", null],
	])("in Chinese is a name's alone: %s", (text, turn) => {
		const given = { setting: { language: "zh", titled: () => "XKE", introduced: () => "XKE" } };
		expect(read(text, given).turn).toBe(turn);
	});
});

describe("who a subject is", () => {
	it.each<readonly [text: string, given: Given, speaker: string | null, rule: string]>([
		["He supports the truce.", { floor: { speaker: KESTRIA } }, "XKE", "pronoun"],
		["He supports the truce.", { floor: { speaker: BOTH } }, "XNO", "pronoun"],
		["He supports the truce.", { floor: { speaker: BOTH, turn: KESTRIA } }, "XKE", "pronoun"],
		["He supports the truce.", {}, "XNO", "pronoun"],
		["The President supports the truce.", { floor: { speaker: KESTRIA } }, "XKE", "title-carried"],
		["The President supports the truce.", { floor: { speaker: BOTH, turn: KESTRIA } }, "XKE", "title-carried"],
		["The President supports the truce.", { floor: { speaker: BOTH } }, "XNO", "title-carried"],
		["The President supports the truce.", { setting: { titled: () => "XKE" } }, "XKE", "title"],
		["We support the truce.", { floor: { speaker: KESTRIA } }, "XNO", "first-person"],
		["“We support the truce", { floor: { speaker: KESTRIA } }, "XKE", "first-person"],
		["“So,” she says; “we support the truce", { floor: { speaker: KESTRIA } }, "XKE", "pronoun"],
		["We support the truce.", { floor: { turn: KESTRIA } }, "XKE", "first-person"],
		["We have also agreed on the truce.", {}, "BOTH", "together"],
		["We have also agreed on the truce.", { floor: { turn: KESTRIA } }, "BOTH", "together"],
		["We have also agreed on the truce.", { setting: { counterparts: [] } }, "XNO", "first-person"],
		["We discussed the truce.", {}, "XNO", "first-person"],
		["I agreed on the truce.", {}, "XNO", "first-person"],
		["He supports the truce.", { floor: { before: KESTRIA } }, "XKE", "pronoun"],
		["He supports the truce.", { floor: { before: KESTRIA, turn: NORLAND } }, "XNO", "pronoun"],
		["The two sides have agreed on the truce.", { floor: { turn: KESTRIA } }, "BOTH", "joint"],
		["We support the truce.", { setting: { signers: BOTH } }, "BOTH", "first-person"],
		["我们支持停火。", { setting: { language: "zh" }, floor: { speaker: KESTRIA } }, "XKE", "first-person"],
		["我们支持停火。", { setting: { language: "zh" }, floor: { speaker: BOTH } }, "XNO", "first-person"],
		["They support the truce.", {}, "BOTH", "plural-pronoun"],
		["The two sides support the truce.", {}, "BOTH", "joint"],
		["The two sides support the truce.", { setting: { counterparts: [] } }, "XNO", "own-meeting"],
		["The two sides support the truce.", { floor: { turn: KESTRIA } }, "XKE", "turn"],
		["The two sides support the truce.", { setting: { publisher: "BOTH", counterparts: [] } }, "BOTH", "joint"],
		["The other side supports the truce.", { setting: { counterparts: ["XOR", "XKE"] } }, "XOR", "other-side"],
		["The latter supports the truce.", { floor: { named: ["XKE", "XOR", "XNO"] } }, "XNO", "of-two"],
		["The former supports the truce.", { floor: { named: ["XKE", "XOR", "XNO"] } }, "XOR", "of-two"],
		["The latter supports the truce.", {}, "XKE", "of-two"],
		["The former supports the truce.", {}, "XNO", "of-two"],
		["President Brenner met Norland, the latter supports the truce.", {}, "XNO", "of-two"],
		["Jon Tessel welcomed the truce.", { setting: { introduced: () => "XKE" } }, "XKE", "introduced-speaker"],
		["The two sides, in the long rain of the harbour, support the truce.", {}, "BOTH", "joint"],
		["He, in the rain of the coast, supports the truce.", { floor: { speaker: KESTRIA } }, "XKE", "pronoun"],
		["Both also support the truce.", {}, "BOTH", "joint"],
		["It is known that Kestria supports the truce.", {}, "XKE", "named-speaker"],
		[`President Brenner ${"o".repeat(62)} supports the truce.`, {}, "XKE", "named-speaker"],
		["Orvena seeks the truce.", { setting: { named: ["XOR"] } }, "XOR", "named-speaker"],
		["Orvena supports the truce.", {}, "XOR", "named-speaker"],
		["The Orvenan side supports the truce.", { setting: { speaks: () => false } }, "XOR", "side"],
		["Halvorsen met with Brenner to discuss the truce.", {}, "BOTH", "together"],
		["Halvorsen met with Brenner to discuss the truce.", { setting: { counterparts: [] } }, "XNO", "named-speaker"],
	])("is told by the floor and the setting: %s %j", (text, given, speaker, rule) => {
		const { clauses, speaker: after } = read(text, given);
		expect(after).toBe(speaker);
		expect(clauses.at(-1)).toContain(`.${rule}`);
	});

	it.each<readonly [text: string, given: Given]>([
		["They support the truce.", { setting: { counterparts: [] } }],
		["Both, in the long rain of the harbour, support the truce.", {}],
		["The latter, in the rain, supports the truce.", { floor: { named: ["XNO", "XKE"] } }],
		[`President Brenner ${"o".repeat(63)} supports the truce.`, {}],
		["Kestria, in the rain, supports the truce.", {}],
		["They support the truce.", { setting: { tellsAsI: true } }],
		["The latter supports the truce.", { setting: { counterparts: ["XKE", "XOR"] } }],
		["The other side supports the truce.", { setting: { counterparts: [] } }],
		["Jon Tessel welcomed the truce.", {}],
		["Jon Tessel welcomed the truce.", { setting: { introduced: () => "XKE", kind: "joint-statement" } }],
		["Orvena seeks the truce.", {}],
		["Orvena supports the truce.", { setting: { named: ["XOR"], speaks: () => false } }],
	])("is nobody's where it is not told: %s %j", (text, given) => {
		expect(read(text, given)).toMatchObject({ clauses: [`XNO own (en.narrator): ${text}`], speaker: null });
	});

	it("is in somebody's turn in Chinese only whom the text gives to another state: else it is a phrase more often", () => {
		const turn = { floor: { turn: NORLAND } };
		const given = (actor: string | null) => ({ language: "zh", introduced: () => actor });
		expect(read("泰塞尔表示支持停火。", { setting: given("XKE") }).speaker).toBe("XKE");
		expect(read("泰塞尔表示支持停火。", { setting: given("XKE"), ...turn }).speaker).toBe("XKE");
		expect(read("坦率地说，支持停火。", { setting: given("XNO"), ...turn }).speaker).toBeNull();
		expect(read("坦率地说，支持停火。", { setting: given(null), ...turn }).speaker).toBeNull();
	});
});

describe("a Chinese sentence", () => {
	const zh = (text: string, floor: Partial<Floor> = {}, more: Partial<Setting> = {}) =>
		read(text, { floor, setting: { language: "zh", ...more } });

	it.each<Case>([
		[
			"哈沃森指出，凯方支持停火。",
			"XNO own (zh.named-speaker): 哈沃森指出，",
			"XKE counterpart (zh.side): 凯方支持停火。",
		],
		[
			"诺方赞赏凯方支持停火，愿推动谈判。",
			"XNO own (zh.side): 诺方赞赏",
			"XKE counterpart (zh.side): [诺方赞赏] 凯方支持停火，",
			"XNO own (zh.praise-ended): 愿推动谈判。",
		],
		["诺方赞赏凯方支持停火。", "XNO own (zh.side): 诺方赞赏", "XKE counterpart (zh.side): [诺方赞赏] 凯方支持停火。"],
		[
			"诺方赞赏凯方支持停火，凯方愿推动谈判。",
			"XNO own (zh.side): 诺方赞赏",
			"XKE counterpart (zh.side): [诺方赞赏] 凯方支持停火，凯方愿推动谈判。",
		],
		[
			"布伦纳表示，双方共同支持停火，反对制裁。",
			"XKE counterpart (zh.named-speaker): 布伦纳表示，",
			"BOTH joint (zh.joint): [布伦纳表示，] 双方共同支持停火，反对制裁。",
		],
	])("is cut at the sides that speak, and at the comma behind praise: %s", (text, ...clauses) => {
		expect(zh(text).clauses).toEqual(clauses);
	});

	it("leaves the floor with who praises, and with the leader who tells what both did", () => {
		expect(zh("诺方赞赏凯方支持停火。").speaker).toBe("XNO");
		expect(zh("布伦纳表示，双方共同支持停火。").speaker).toBe("XKE");
		expect(zh("双方一致支持停火。", { speaker: KESTRIA })).toMatchObject({
			clauses: ["BOTH joint (zh.joint): 双方一致支持停火。"],
			speaker: "XKE",
		});
		expect(zh("双方一致支持停火。").speaker).toBe("BOTH");
		expect(zh("双方一致支持停火。", { speaker: BOTH }).speaker).toBe("BOTH");
	});

	it("leaves to the leader what he says of both, unless a verb of two makes it common ground", () => {
		const both = "双方支持停火。";
		expect(zh(both).clauses).toEqual([`BOTH joint (zh.joint): ${both}`]);
		expect(zh(both, { speaker: BOTH }).clauses).toEqual([`BOTH joint (zh.joint): ${both}`]);
		expect(zh(both, { speaker: KESTRIA }).clauses).toEqual([`XKE counterpart (zh.carry-over): ${both}`]);
		expect(zh("日前，双方一致支持停火。", { speaker: BOTH }).clauses).toEqual([
			"BOTH joint (zh.joint, leading-words): 日前，",
			"BOTH joint (zh.joint): 双方一致支持停火。",
		]);
	});

	it("exhorts both only where somebody has the floor", () => {
		const hoped = "希望，双方一致支持停火。";
		expect(zh(hoped, { speaker: KESTRIA }).clauses).toEqual([`XKE counterpart (zh.carry-over): ${hoped}`]);
		expect(zh(`布伦纳表示${hoped}`).clauses).toEqual([`XKE counterpart (zh.named-speaker): 布伦纳表示${hoped}`]);
		expect(zh(hoped).clauses.at(-1)).toBe("BOTH joint (zh.joint): 双方一致支持停火。");
		const both = "双方应一致支持停火。";
		expect(zh(both, { speaker: KESTRIA }).clauses).toEqual([`XKE counterpart (zh.carry-over): ${both}`]);
		expect(zh(`布伦纳表示，${both}`).clauses).toEqual([`XKE counterpart (zh.named-speaker): 布伦纳表示，${both}`]);
	});

	it("leaves an accusation to the accuser, unless the accused is said to say so", () => {
		expect(zh("凯方打着停火的旗号支持制裁。").speaker).toBeNull();
		expect(zh("凯方支持停火，打着和平的旗号。").speaker).toBeNull();
		expect(zh("凯方支持停火，反对制裁。").speaker).toBe("XKE");
		expect(zh("诺方支持停火，凯方打着和平的旗号。").speaker).toBe("XNO");
		expect(zh("凯方表示，打着停火的旗号。").speaker).toBe("XKE");
	});

	it.each([
		"凯斯特议会外事委员会发言人4日称，应当停火。",
		"当地时间5月4日，格拉尼托夫将军警告，停火已无可能。",
		"布伦纳总统在那座很长的桥上说：停火。",
	])("gives to nobody what somebody says who is in no list or far from his verb: %s", (text) => {
		expect(zh(text).clauses).toEqual([`XNO own outside (zh.outsider): ${text}`]);
	});

	it("lets who has the turn tell what another state's official says, in that sentence alone", () => {
		const told = "凯斯特外交部负责河流与边界事务的高级代表科尔达总统多次表示，应当停火。";
		const { clauses } = zh(told, { turn: NORLAND });
		expect(clauses).toEqual([`XNO own outside (zh.outsider): ${told}`]);
		const general = "格拉尼托夫将军警告，停火已无可能。";
		expect(zh(general, { turn: KESTRIA }).clauses).toEqual([`XKE counterpart (zh.turn): ${general}`]);
	});

	it.each([
		"总的来说，应当停火。",
		"林若水说，应当停火。",
		"国务委员林若水在会上说，应当停火。",
		"我要再次强调，应当停火。",
	])("leaves to the teller what nobody else says: %s", (text) => {
		expect(zh(text).clauses[0]).not.toContain("outside");
	});

	it("takes “they” for guests where no other side is known", () => {
		expect(zh("他们支持停火。").speaker).toBe("BOTH");
		expect(zh("他们支持停火。", {}, { counterparts: [] }).clauses).toEqual([
			"XNO own outside (zh.guests): 他们支持停火。",
		]);
	});

	it("gives to the leader whom he exhorts, and to guests nothing", () => {
		expect(zh("双方要支持停火。", { speaker: KESTRIA }).clauses).toEqual([
			"XKE counterpart (zh.carry-over): 双方要支持停火。",
		]);
		expect(zh("双方支持停火。", {}, { counterparts: [] }).clauses).toEqual([
			"XNO own outside (zh.guests): 双方支持停火。",
		]);
	});

	it.each([
		["凯方支持停火。", "XKE"],
		["　凯方支持停火。", "XKE"],
		["今年，凯方支持停火。", "XKE"],
		["但凯方支持停火。", "XKE"],
		["今年凯方支持停火。", null],
		["凯方，支持停火。", null],
		["凯方随后明确支持停火。", "XKE"],
		["凯方在桥上继续支持停火。", "XKE"],
		["凯方在那座很长的老桥上支持停火。", null],
		["布伦纳总统米洛什科尔达说：停火。", "XKE"],
		["布伦纳总统在那座很长的桥上继续说停火。", null],
	])("lets a side speak at the head of its clause, close to its verb: %s", (text, speaker) => {
		expect(zh(text).speaker).toBe(speaker);
	});
});
