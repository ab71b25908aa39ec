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
		["trade +", "proposed to negotiate an agreement to avoid double taxation."],
		["trade +", "welcomed the growth of bilateral commerce."],
		["nondollar +", "proposed to settle the trade in reais and pounds."],
		["energy +", "called for greater exports of gas."],
		["energy +", "expressed interest in buying Algerian gas."],
		["energy +", "supported the production of ethanol."],
		["energy +", "expressed readiness to sell more electricity to Egypt."],
		["mil_coop +", "proposed to hold joint peacekeeping exercises."],
		["mil_coop +", "proposed to co-produce armoured vehicles."],
		["mil_coop +", "supported the decision to buy six frigates."],
		["connectivity +", "supported the construction of a deep-sea port."],
		["un_brics +", "supported a permanent seat for India."],
		["democracy −", "called for fair and transparent elections."],
		["democracy −", "stressed that the result of the election must be respected."],
		["mil_coop +", "proposed cooperation between the defence ministries."],
		["noninterference +", "rejected the sanctions and defended the self-determination of peoples."],
		["ukr_settlement +", "stressed that the war in Ukraine must end."],
		["iran_nuclear −", "spoke about Iran and agreed that it must never obtain a nuclear weapon."],
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
		["bilateral_grade", "spoke of the wish to keep major power rivalry out of the region."],
		["energy", "supported greater exports of palm oil."],
		["mil_coop", "said that rebels had bought fighter jets."],
		["noninterference", "supported the self-determination of the Sahrawi people."],
		["ukr_blame", "said that in Russia local councils bear a large responsibility."],
	])("say nothing on %s in: The Minister %s", (issue, sentence) => {
		expect(readIn(sentence).filter((read) => read.startsWith(`${issue} `))).toEqual([]);
	});
});

/** Holder, issue and sign of each signed position in such a readout, of which these are the further sentences. */
function heldIn(sentences: string, language = "en", publisher = "BRA"): readonly string[] {
	const english = language === "en";
	const account = codeDocument(
		{
			id: "text",
			title: english ? "Minister Renner meets Foreign Minister of Egypt" : "Встреча министра с коллегой из Египта",
			text: english
				? `Minister of Foreign Affairs Paulo Renner met today with the Foreign Minister of Egypt, Hisham El-Tawil.\n\n${sentences}`
				: `Министр иностранных дел провёл переговоры с министром иностранных дел Египта.\n\n${sentences}`,
			language,
			kind: "readout",
			publisher,
			guessed: [],
			date: "2028-03-01",
		},
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions.flatMap(({ holder, issue, stance }) =>
		stance === null || stance === 0 ? [] : [`${holder} ${issue} ${stance > 0 ? "+" : "−"}`],
	);
}

describe("views without a speaker in a text of talks", () => {
	it.each([
		["BOTH energy +", "It was agreed to expand the exports of electricity."],
		["BOTH trade +", "Both sides will sign a free trade agreement."],
		["BOTH trade +", "Today, the two countries will jointly open their markets to each other."],
		["BOTH connectivity +", "The two ministers opened a new railway crossing."],
		["BOTH sea_lanes +", "The importance of safe passage for merchant ships was also underlined."],
		["BOTH trade +", "The need to increase trade was emphasized."],
		["BOTH connectivity +", "The importance of the new railway crossing was underlined."],
		["BOTH bilateral_grade +", "Both sides commended the distinguished level of cooperation."],
		["BOTH bilateral_grade +", "The importance of convening the Joint High Commission was underlined."],
		["BOTH bilateral_grade +", "The ministers welcomed the regular political consultations."],
		["BOTH bilateral_grade +", "The ministers discussed means of developing bilateral relations."],
		["BOTH bilateral_grade +", "The ministers expressed appreciation for the steadfast partnership."],
		["BOTH bilateral_grade +", "The ministers hailed the bonds of brotherhood."],
		["BOTH connectivity +", "It was agreed to open the Mbara-Tessa Corridor."],
		["BOTH trade +", "The ministers pledged to resolve the issues affecting exporters."],
		["BOTH climate_ai_drugs +", "The ministers called for a loss and damage fund."],
		["BOTH japan_history −", "The ministers expressed concern over the discharge of nuclear wastewater."],
		["BOTH bilateral_grade +", "The strategic character of the bilateral relationship was confirmed."],
		["BOTH trade +", "Satisfaction was expressed with the growth of trade."],
		[
			"BOTH humanitarian +",
			"Concern was expressed over the humanitarian crisis in Haiti, and the ministers called for aid.",
		],
		[
			"BOTH bilateral_grade +",
			"In the course of the talks, the excellent level of the partnership between Brazil and Egypt was highlighted.",
		],
		[
			"BOTH bilateral_grade +",
			"Relations between the two countries and ways to develop them in many fields were reviewed.",
		],
	])("are shared: %s in: %s", (expected, sentence) => {
		expect(heldIn(sentence)).toContain(expected);
	});

	it.each([
		["BOTH trade +", "Стороны подпишут соглашение о свободной торговле."],
		["BOTH mil_coop +", "Обе страны проведут совместные учения."],
		["BOTH trade +", "Стороны договорились заключить соглашение об избежании двойного налогообложения."],
		["BOTH nondollar +", "Стороны договорились о расчётах в рупиях и дирхамах."],
		["BOTH connectivity +", "Стороны договорились о строительстве глубоководного порта."],
		["BOTH energy +", "Стороны договорились о производстве биотоплива."],
		["BOTH mil_coop +", "Стороны договорились о закупке фрегатов."],
		["BOTH travel +", "Подчеркнута важность прямых авиарейсов."],
		["BOTH bilateral_grade +", "С удовлетворением отмечен высокий уровень узбекско-таджикского союзничества."],
		["BOTH bilateral_grade +", "Собеседники дали высокую оценку динамике двусторонних связей."],
		["BOTH bilateral_grade +", "По итогам встречи подписан план сотрудничества между министерствами."],
	])("are shared in Russian: %s in: %s", (expected, sentence) => {
		expect(heldIn(sentence, "ru", "UZB")).toContain(expected);
	});

	it("are the publisher's own where only a fact is noted", () => {
		expect(heldIn("It was pointed out that humanitarian aid must be increased.")).toContain("BRA humanitarian +");
	});

	it("make nobody speak of whom something is said", () => {
		expect(heldIn("The close partnership with Brazil and Egypt was highlighted.").join()).not.toContain("EGY");
	});
});

describe("whose minister a title names behind a name", () => {
	it("is the publisher's where the opening says so", () => {
		const account = codeDocument(
			{
				id: "text",
				title: "Minister of Foreign Affairs Meets with his Greek Counterpart",
				text: "Dr. Karim Talaat, Minister of Foreign Affairs, Emigration and Egyptians Abroad, met on Monday with Greek Foreign Minister Nikos Delios.\n\nThe Minister of Foreign Affairs called for more aid for Gaza.",
				language: "en",
				kind: "readout",
				publisher: "EGY",
				guessed: [],
				date: "2028-03-01",
			},
			lexicon,
		);
		if (!account.ok) throw new RangeError(account.problem.message);
		const holders = account.value.positions.map(({ holder }) => holder);
		expect([...new Set(holders)]).toEqual(["EGY"]);
	});
});

describe("what ministries of every continent take up", () => {
	it.each([
		["travel +", "expressed the wish to facilitate the arrival of pilgrims."],
		["terrorism +", "voiced concern at the threat of violent extremism."],
		["humanitarian +", "welcomed the entry of relief trucks."],
		["humanitarian +", "called for an end to the fighting in Haiti and for humanitarian corridors to be opened."],
		["water_sharing +", "stressed the importance of cooperation among the states of the Nile Basin."],
		["dispute_cyprus_turkey +", "supported a bizonal federation on Cyprus."],
		["dispute_western_sahara −", "recalled the Moroccanness of the Sahara."],
		["crime_corruption +", "proposed action against human traffickers."],
		["development +", "called for the restructuring of the debt of island states."],
		["food_exports +", "welcomed wheat exports across the sea."],
		["energy +", "expressed interest in a grid interconnection."],
		["trade +", "proposed a new industrial park."],
		["conflict_libya +", "demanded the withdrawal of all mercenaries from Libya."],
		["conflict_libya +", "supported the territorial integrity of Libya."],
		["people_ties +", "announced the expansion of scholarships."],
		["travel +", "conveyed his expectation that the obstacles to direct flights be removed."],
		["travel +", "hoped that the restrictions on direct flights will be lifted."],
	])("gives %s in: The Minister %s", (expected, sentence) => {
		expect(readIn(sentence)).toContain(expected);
	});

	it.each([
		["conflict_haiti +", "urged the parties in Haiti to engage in dialogue and reduce violence."],
		["travel +", "proposed to simplify border crossing procedures."],
		["connectivity +", "welcomed the reopening of two border crossings."],
		["eu_growth +", "supported the membership of Ukraine in the European Union."],
		["ukr_arms +", "announced a package of defence materiel for Ukraine."],
		["sanctions_unilateral −", "stressed the need for more pressure on Russia."],
		["sanctions_unilateral −", "said there can be no talk of lifting sanctions on Russia."],
	])("gives, at borders and in wars, %s in: The Minister %s", (expected, sentence) => {
		expect(readIn(sentence)).toContain(expected);
	});

	it("is no sanction where a river is dammed", () => {
		expect(readIn("rejected unilateral measures on the Nile.").join()).not.toContain("sanctions_unilateral");
	});
});

describe("what talks turn to next", () => {
	it.each([
		["BOTH trade", "The two sides will explore a free trade agreement."],
		["BOTH climate_ai_drugs", "The two sides see great potential in renewable energy."],
		["BRA democracy", "The Minister was clear that the result of the election must be respected."],
	])("is a view, and no mere name: %s in: %s", (expected, sentence) => {
		const account = codeDocument(
			{
				id: "text",
				title: "Minister Renner meets Foreign Minister of Egypt",
				text: `Minister of Foreign Affairs Paulo Renner met today with the Foreign Minister of Egypt, Hisham El-Tawil.\n\n${sentence}`,
				language: "en",
				kind: "readout",
				publisher: "BRA",
				guessed: [],
				date: "2028-03-01",
			},
			lexicon,
			{ counterparts: ["EGY"] },
		);
		const sure = account.ok ? account.value.positions.filter(({ certainty }) => certainty !== "low") : [];
		expect(sure.map(({ holder, issue }) => `${holder} ${issue}`)).toContain(expected);
	});
});

describe("what one is thanked for", () => {
	it("is what the other has done, whatever tells it", () => {
		expect(heldIn("The Minister thanked Egypt for the continued exports of electricity.")).toEqual(["EGY energy +"]);
		expect(new Set(heldIn("The Minister thanked Egypt for a package of military assistance to Ukraine."))).toEqual(
			new Set(["EGY ukr_arms +"]),
		);
	});

	it("ends where he goes on to speak", () => {
		expect(heldIn("The Minister thanked Egypt for coming and condemned the terrorist attack.")).toEqual([
			"BRA terrorism +",
		]);
	});
});

describe("what both sides do", () => {
	it("is not what is needed of them, or what somebody says of them", () => {
		expect(heldIn("Both countries need a free trade agreement.")).not.toContain("BOTH trade +");
		expect(heldIn("Both sides involved in the war lack a free trade agreement.")).not.toContain("BOTH trade +");
		expect(heldIn("The Minister said that both sides will sign a free trade agreement.")).toContain("BRA trade +");
	});
});

/** Who takes a position on terrorism in a readout of this opening and sentence? */
const holders = (
	known: { readonly publisher: string; readonly title?: string },
	opening: string,
	sentence: string,
): readonly string[] => {
	const account = codeDocument(
		{
			...known,
			id: "text",
			text: `${opening}\n\n${sentence}`,
			language: "en",
			kind: "readout",
			guessed: [],
			date: "2028-03-01",
		},
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return [
		...new Set(
			account.value.positions.filter(({ issue }) => issue === "terrorism").map(({ holder }) => holder as string),
		),
	];
};

describe("two titles of one minister", () => {
	it("make him the publisher's, who is named alone later", () => {
		expect(
			holders(
				{ publisher: "JOR" },
				"Deputy Prime Minister and Minister of Foreign Affairs Samir Tarawneh and Irish Minister Colm Dunne held talks in Amman.",
				"Tarawneh condemned terrorism.",
			),
		).toEqual(["JOR"]);
	});

	it("are no name where a word stands before the title", () => {
		expect(
			holders(
				{ publisher: "JOR" },
				"Union Minister for Foreign Affairs S. Tarawneh received the Irish Foreign Minister Colm Dunne.",
				"The Union Minister condemned terrorism.",
			),
		).toEqual(["JOR"]);
	});
});

describe("whose the ministers of an opening are", () => {
	it("is told by the title of a meeting of one with the other", () => {
		const title =
			"Statement following the meeting of the Minister of Foreign Affairs Petros Vellas with the Minister of Foreign Affairs of Egypt Karim Talaat";
		const opening = "Minister of Foreign Affairs Petros Vellas held talks with his Egyptian counterpart Karim Talaat.";
		expect(holders({ publisher: "GRC", title }, opening, "The Minister condemned terrorism.")).toEqual(["GRC"]);
		expect(holders({ publisher: "GRC", title }, opening, "Mr. Vellas condemned terrorism.")).toEqual(["GRC"]);
	});

	it("is told by a name between commas, and by a title of two fields", () => {
		expect(
			holders(
				{ publisher: "LVA", title: "Berzins in Helsinki: trade must grow" },
				"On 3 September, the Minister of Foreign Affairs, Juris Berzins, met with the Finnish Foreign Minister, Aino Salmi.",
				"The Minister condemned terrorism.",
			),
		).toEqual(["LVA"]);
		expect(
			holders(
				{ publisher: "EGY", title: "Foreign Minister meets his Greek counterpart" },
				"Minister of Foreign Affairs and Emigration Karim Talaat met with Greek Foreign Minister Petros Vellas.",
				"Minister Talaat condemned terrorism.",
			),
		).toEqual(["EGY"]);
	});

	it("is both, where two titles with their names are joined", () => {
		expect(
			holders(
				{ publisher: "FIN", title: "Foreign Minister Salmi met her Latvian colleague" },
				"The weather was fine.",
				"Minister for Foreign Affairs Aino Salmi and Minister of Foreign Affairs of Latvia Juris Berzins condemned terrorism.",
			),
		).toEqual(["BOTH"]);
	});
});
