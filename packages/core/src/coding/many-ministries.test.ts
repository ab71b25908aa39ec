import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** Issue and sign of each position in Brazil's readout of a meeting with Egypt. */
function readIn(sentence: string): readonly string[] {
	const account = codeDocument(
		{
			id: "text",
			title: "Minister Renner meets Foreign Minister of Egypt",
			text: `Minister of Foreign Affairs Paulo Renner met today with the Foreign Minister of Egypt, Hisham El-Tawil.\n\nThe Minister ${sentence}`,
			language: "en",
			kind: "readout",
			publisher: "BRA",
			guessed: [],
			date: "2028-03-01",
		},
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions.map(
		({ issue, stance }) => `${issue} ${stance === null ? "unread" : stance > 0 ? "+" : stance < 0 ? "−" : "0"}`,
	);
}

describe("ordinary words of many ministries", () => {
	it.each([
		["trade +", "called for the removal of the obstacles facing exporters of tea."],
		["trade +", "stressed the importance of a level playing field for firms of both countries."],
		["trade −", "defended the safeguard duty on glass."],
		["trade −", "stressed that his country cannot open its market to frozen poultry."],
		["energy −", "urged partners to phase out Russian gas."],
		["energy +", "expressed interest in purchases of liquefied gas."],
		["mil_coop +", "thanked the guest for the delivery of patrol boats."],
		["bilateral_grade +", "said that Egypt is a key partner for his country."],
		["bilateral_grade −", "announced the recall of his ambassador."],
		["connectivity +", "welcomed the opening of the new railway to the coast."],
		["ukr_settlement +", "called for an end to the fighting in Ukraine."],
		["ukr_settlement +", "expressed readiness to host talks between Moscow and Kyiv."],
		["ukr_sovereignty +", "said that no borders may be changed by force and that Ukraine must remain whole."],
		["ukr_blame −", "denounced the Russian bombardment of Ukrainian cities."],
		["rus_arms −", "condemned the transfer of shells to Russia."],
		["sanctions_unilateral +", "described the coercive measures as contrary to international law."],
		["sanctions_unilateral +", "demanded the lifting of sanctions on Cuba."],
		["sanctions_unilateral −", "opposed the lifting of sanctions on Russia."],
		["mideast +", "called for the lifting of the siege of Gaza."],
		["mideast +", "rejected the displacement of Palestinians."],
		["mideast +", "condemned settler violence."],
		["iran_nuclear −", "said that Tehran must never acquire a nuclear bomb."],
		["iran_nuclear −", "called on all states to enforce the snapback sanctions against Iran."],
		["dprk_denuke +", "condemned the launch of a ballistic missile by Pyongyang."],
		["gulf_islands +", "supported the UAE's right to the three islands."],
		["taiwan_means +", "spoke about Taiwan. He said the status quo may be changed only by mutual consent."],
		["noninterference −", "expressed concern about the detention of opposition politicians."],
		["noninterference −", "called for the release of political prisoners."],
		["order +", "complained of the double standards with which international law is applied."],
		["un_brics +", "supported a permanent seat for Africa on the Security Council."],
		["climate_ai_drugs +", "proposed to work together on early warning systems."],
	])("give %s in: The Minister %s", (expected, sentence) => {
		expect(readIn(sentence)).toContain(expected);
	});

	it("take no side both for and against what is opposed", () => {
		expect(readIn("opposed the lifting of sanctions on Russia.")).not.toContain("sanctions_unilateral +");
	});

	it.each([
		["un_brics", "met with envoys of permanent members of the Security Council."],
		["trade", "called for a level playing field in the enlargement of the Security Council."],
		["bilateral_grade", "recalled that the ambassador had spoken on the anniversary of diplomatic relations."],
		["ukr_blame", "said that in Russia local councils bear a large responsibility."],
	])("say nothing on %s in: The Minister %s", (issue, sentence) => {
		expect(readIn(sentence).filter((read) => read.startsWith(`${issue} `))).toEqual([]);
	});
});
