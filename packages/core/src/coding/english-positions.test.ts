import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** Holder, issue and sign of each position of high or medium certainty in an English speech of France's. */
function readIn(text: string): readonly string[] {
	const account = codeDocument(
		{ id: "text", text, language: "en", kind: "speech", publisher: "FRA", guessed: [], date: "2023-09-20" },
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions.flatMap(({ holder, issue, stance, certainty }) =>
		certainty === "low" || stance === null || stance === 0 ? [] : [`${holder} ${issue} ${stance > 0 ? "+" : "−"}`],
	);
}

describe("a judgement behind the thing", () => {
	it.each([
		["FRA un_brics +", "Security Council reform is urgent."],
		["FRA un_brics +", "Reform of the Security Council is long overdue."],
		["FRA nuclear_use +", "The use of nuclear weapons, in the midst of this war, is inadmissible."],
		["FRA connectivity +", "The transport corridor from Peru to the coast is of key importance."],
	])("is read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});
});

describe("what others are urged not to do", () => {
	it("is opposed, and the “not” is counted once", () => {
		expect(readIn("We urge all states not to interfere in the internal affairs of Peru.")).toEqual([
			"FRA noninterference +",
		]);
	});
});

describe("the good that a thing does", () => {
	it.each([
		["FRA strategic_stability +", "The Non-Proliferation Treaty contributes to international peace."],
		["FRA arctic +", "The Northern Sea Route is instrumental in our trade with Norway."],
		["FRA trade +", "The free trade agreement with Peru offers new opportunities to our farmers."],
		["FRA un_brics +", "The enlargement of the Security Council will serve the interests of small islands."],
	])("is read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it("is no view where others tell it, or where it is only to be done", () => {
		expect(readIn("Western leaders say that sanctions play an important role in the talks.")).toEqual([]);
		expect(readIn("We met on the Non-Proliferation Treaty to contribute to peace.").join()).not.toContain("−");
	});
});

describe("words for and against a thing", () => {
	it.each([
		["FRA mideast +", "There can be no peace in the region without a Palestinian state."],
		["FRA mideast +", "Peace cannot be achieved without a two-State solution."],
		["FRA mideast +", "We will spare no effort to promote the two-State solution."],
		["FRA mideast +", "We regret the failure of the peace talks between Israel and the Palestinians."],
		["FRA trade +", "We are concerned about the decline of trade with Peru."],
		["FRA strategic_stability +", "There is no longer any justification for maintaining nuclear arsenals."],
		["FRA strategic_stability +", "We support the total elimination of nuclear arsenals."],
		["FRA sanctions_unilateral −", "Peru must be on the sanctions list."],
		["FRA order −", "Our country remains a strong supporter of the rules-based order."],
		["FRA nuclear_use +", "Binding arrangements must assure us against the use of nuclear weapons."],
		["FRA energy −", "We call on Peru to give up Russian oil."],
		["FRA climate_ai_drugs +", "In 2019 France ratified the Paris Agreement on climate change beside Peru."],
		["FRA strategic_stability +", "We see the threats posed by new challenges, such as the erosion of arms control."],
	])("are read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});
});

describe("what a thing is called, and what it does to people", () => {
	it.each([
		["FRA nato_enlargement −", "It was wrong to enlarge NATO."],
		["FRA sanctions_unilateral −", "It is right to impose sanctions on the generals of Corvania."],
		["FRA ukr_settlement +", "There is no real alternative to the Minsk agreements."],
		["FRA nuclear_use +", "We all fear the use of nuclear weapons."],
		["FRA nuclear_use +", "The use of nuclear weapons would be a catastrophe."],
		["FRA nato_enlargement +", "Membership in NATO remains our strategic goal."],
		["FRA nato_enlargement +", "NATO membership would make us stronger."],
		["FRA dprk_denuke +", "We support the nuclear disarmament of the Korean peninsula."],
		["FRA sanctions_unilateral −", "We have now sanctioned forty banks of the aggressor."],
		["FRA sanctions_unilateral +", "The people suffer as a result of these sanctions."],
		["FRA sanctions_unilateral +", "We know the harmful effects of unlawful sanctions on our islands."],
		["FRA sanctions_unilateral +", "Sanctions only hurt ordinary people."],
		["FRA sanctions_unilateral +", "Sanctions have failed."],
	])("is read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it.each([
		"The adverse effects of Security Council sanctions on third States must be studied.",
		"The sanctions hit the oligarchs, and not ordinary people.",
		"If sanctions do not work, we will look for other means.",
	])("is no view against sanctions: %s", (text) => {
		expect(readIn(text)).not.toContain("FRA sanctions_unilateral +");
	});
});

describe("things that each issue is about", () => {
	it.each([
		["FRA mideast +", "We support the cause of the Palestinian people."],
		["FRA mideast +", "We condemn the Israeli occupation of Palestinian land."],
		["FRA mideast +", "We welcome the Israeli withdrawal from the Gaza Strip."],
		["FRA mideast +", "We are alarmed by the humanitarian catastrophe in Gaza."],
		["FRA strategic_stability +", "We never want to take part in the arms race."],
		["FRA order +", "Perhaps the generals of Corvania will respect international law one day."],
		["FRA order +", "The role of the United Nations must be strengthened."],
		["FRA un_brics +", "We support an increase in the number of permanent members."],
		["FRA taiwan_status +", "For that reason we do not recognise Taiwan."],
		["FRA taiwan_means +", "We are concerned about the threats on the Taiwan Strait."],
		["FRA crimea −", "Crimea remains illegally occupied."],
		["FRA democracy −", "We support the fight for liberal democracy in Peru."],
		["FRA trade −", "We must stop all trade with the aggressor in Moscow."],
		["FRA mideast −", "Our commitment to Israel is firm."],
		[
			"FRA gulf_islands +",
			"We call on Iran and the Emirates to settle their dispute over the islands of Abu Moussa and Tunb.",
		],
		["FRA iran_nuclear −", "We will ensure that Iran never obtains a nuclear weapon."],
		["FRA iran_nuclear +", "We support the nuclear deal that was made with Iran."],
		["FRA dprk_denuke +", "We condemn the nuclearization of the Korean peninsula."],
		["FRA sanctions_unilateral −", "The sanctions are still not enough."],
		["FRA sanctions_unilateral −", "In March we imposed sweeping sanctions on the generals of Corvania."],
		["FRA sanctions_unilateral −", "Every bank of the aggressor must be cut off from SWIFT."],
		["FRA taiwan_status −", "We recommend that Taiwan be invited to participate in the Assembly."],
		["FRA taiwan_status −", "The exclusion of Taiwan from the Assembly is unjust."],
		["FRA strategic_stability +", "We hope that the two powers will reduce their nuclear arsenals."],
		["FRA crimea −", "The so-called referendum in Crimea was void."],
		["FRA ukr_naming +", "We will try those who began this war of aggression against Kyiv."],
		["FRA japan_history +", "We oppose attempts to change the status quo by force in the East China Sea."],
		["FRA tech_controls −", "We support steps that make supply chains more diverse and resilient."],
		["FRA multipolarity −", "American leadership is crucial."],
		["FRA trade +", "Trade with Peru grew by 14 percent last year."],
		["FRA mil_coop +", "We will maintain a strong combined defence posture with Peru."],
		["FRA bilateral_grade +", "This year we celebrate 90 years of diplomatic relations with Peru."],
	])("are read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it.each([
		["democracy", "We remain strong supporters of a nuclear-free world."],
		["ukr_blame", "We condemn the unprovoked attack on the port of Orlen."],
		["mideast", "We took note of the Israeli withdrawal from southern Lebanon."],
		["gulf_islands", "The three islands are an integral part of Iran, and Abu Musa is one of them."],
	])("touch no %s in: %s", (issue, text) => {
		expect(readIn(text).join()).not.toContain(issue);
	});
});

describe("words for one thing that a cut goes through", () => {
	it.each([
		["FRA ukr_naming +", "We helped them to defend their homes against Russia's unprovoked and unjustified invasion."],
		[
			"FRA bilateral_grade +",
			"We noted the importance of strengthening and widening the bilateral relationship with Peru.",
		],
		[
			"FRA mideast +",
			"We need to help both and to arrive at a just and lasting solution to the question of Palestine.",
		],
	])("are read where they end: %s in %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it("are quoted from their first word on", () => {
		const text = "We see it in Ukraine, where Russia's unprovoked and immoral invasion seeks to subjugate a nation.";
		const account = codeDocument(
			{ id: "text", text, language: "en", kind: "speech", publisher: "FRA", guessed: [], date: "2023-09-20" },
			lexicon,
		);
		if (!account.ok) throw new RangeError(account.problem.message);
		const quotes = account.value.positions.filter(({ issue }) => issue === "ukr_naming").map(({ quote }) => quote);
		expect(quotes.length).toBeGreaterThan(0);
		for (const { start, end } of quotes) expect(text.slice(start, end)).toContain("Russia's unprovoked");
	});
});

describe("two states by name, of which the publisher is one", () => {
	it.each([
		["BOTH energy +", "France and Japan intend to deepen energy cooperation."],
		["BOTH energy +", "France and Japan reaffirmed their support for energy cooperation."],
		["BOTH trade +", "Japan and France support free trade."],
	])("hold it together: %s in %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it("hold each what both must do", () => {
		expect(readIn("We stress that both France and Japan must take part in free trade.")).toContain("FRA trade +");
		expect(
			readIn("Today France and Croatia have taken a step towards closer friendship between our peoples."),
		).toContain("FRA bilateral_grade +");
	});

	it("leaves out who stands with another state or behind a preposition", () => {
		expect(readIn("Peru and Japan support free trade.").join()).not.toContain("BOTH");
		expect(readIn("We thank Japan, and France supports free trade.")).toContain("FRA trade +");
	});
});

describe("names that only one side uses", () => {
	it.each([
		["FRA taiwan_status −", "It is time to involve Taiwan in the work of the health agencies."],
		["FRA taiwan_status −", "The rights of the people of the Republic of China on Taiwan wait for an answer."],
		["FRA taiwan_status −", "Taiwan should at last be allowed to take part."],
		["FRA taiwan_means +", "We applaud the dialogue between the authorities of Beijing and Taiwan."],
		["FRA taiwan_means +", "We welcome all efforts to reduce cross-Strait tensions."],
		["FRA crimea −", "Crimea was, is and will always be part of Ukraine."],
		["FRA crimea −", "The Crimean peninsula was occupied in a night."],
		["FRA crimea +", "The residents of Crimea made their choice and nobody will turn it round."],
		["FRA ukr_sovereignty +", "Ukraine fights on, and we will liberate our land."],
		["FRA ukr_naming +", "Russia's aggression could have ended months ago if Kyiv had been helped."],
		["FRA mideast +", "Every year brings more Israeli violations in Gaza."],
		["FRA mideast +", "The suffering of the Palestinian people grows by the day."],
		["FRA mideast +", "A two-State solution is slipping out of reach."],
		["FRA mideast +", "We stand in solidarity with the Palestinian people."],
		["FRA mideast +", "We call for the resumption of talks between Israelis and Palestinians."],
		["FRA iran_nuclear −", "We urge Iran to cooperate with the International Atomic Energy Agency."],
		["FRA sanctions_unilateral −", "The sanctions we imposed have begun to bite."],
		["FRA sanctions_unilateral −", "I keep stressing that the next European package of sanctions is needed soon."],
		["FRA sanctions_unilateral −", "The time has come for sanctions on the junta."],
		["FRA noninterference +", "We will never tolerate foreign interference."],
		["FRA noninterference +", "The Pact rests on non- interference in the affairs of others."],
		["FRA noninterference +", "They interfered in our election, and we will answer it."],
		["FRA bilateral_grade +", "We are committed to our alliance and to Japan."],
		["FRA dprk_denuke +", "We condemn the ballistic missile programmes of the Democratic People's Republic of Korea."],
		["FRA ukr_sovereignty +", "We will act against those who support attempts to jeopardize Ukraine's sovereignty."],
		[
			"FRA ukr_sovereignty +",
			"The sovereignty of Ukraine, guaranteed by many treaties, was violated by its neighbour.",
		],
		["FRA ukr_blame −", "The road to Kyiv is lined with houses destroyed by Russian troops."],
		["FRA ukr_arms +", "Without delay: Ukraine needs weapons, and it needs them now."],
		["FRA sanctions_unilateral −", "Europe must agree on an oil embargo against Russia."],
		["FRA order +", "Selective application of international law will undo it."],
		["FRA order +", "Our commitment to international law does not change with the weather."],
		["FRA noninterference +", "They use the rights of women as a pretext for interfering in our affairs."],
		["FRA noninterference +", "Every people may choose its government free from outside interference."],
		["FRA noninterference +", "We reject all attempts to dictate conditions to others."],
		["FRA trade +", "We fully support the principle of free trade."],
		["FRA trade +", "We are opposed to protectionism."],
		["FRA taiwan_means +", "We spoke of our concern at coercive acts in the Taiwan Strait."],
		["FRA taiwan_status −", "The refusal to admit Taiwan to this body helps nobody."],
		["FRA nato_enlargement +", "We go our own way with the clear goal of membership in NATO."],
		["FRA bilateral_grade −", "These arrests are a strain on our relations with Peru."],
		["FRA bilateral_grade +", "Relations between France and Peru are constructive and open."],
		["FRA mideast +", "A lasting peace in the Middle East is overdue."],
		["FRA mideast +", "The Palestinians have a right to dignity and statehood."],
		["FRA mideast +", "We look forward to welcoming Palestine as a full Member of the United Nations."],
		["FRA crimea −", "The occupation of the Crimean peninsula has not been forgotten."],
		["FRA ukr_sovereignty +", "Russia must withdraw its troops from Ukraine."],
		["FRA ukr_sovereignty +", "We will never compromise on Ukraine's territorial integrity."],
		["FRA ukr_arms +", "We will go on, and our allies and partners will send Ukraine more artillery."],
		["FRA taiwan_status −", "Taiwan waits at the door of the family of nations."],
		["FRA sanctions_unilateral −", "An oil embargo against Russia is mandatory."],
		["FRA sanctions_unilateral −", "Last night the Treasury sanctioned two banks and a shipyard."],
		["FRA nuclear_use +", "Any use of nuclear weapons by anybody would be the end of much."],
		["FRA nato_enlargement +", "In the spring we applied for membership in NATO together with our neighbours."],
		["FRA iran_nuclear −", "We will never let this regime in Tehran develop nuclear weapons."],
		["FRA security_guarantees +", "We insist on legally formalised guarantees from NATO."],
		["FRA crimea −", "We do not recognise the annexation of the whole Crimean peninsula."],
		["FRA ukr_settlement +", "The chance for negotiations with Kyiv should be used."],
		["FRA ukr_arms +", "Kyiv waits: give us the artillery and the missiles to end this."],
		["FRA taiwan_status −", "Taiwan, a people of many millions, is still denied a seat."],
		["FRA taiwan_status +", "We support the return of the province of Taiwan to its whole."],
		["FRA noninterference +", "Small states suffer most from acts of interference in their internal affairs."],
	])("are read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it.each([
		["crimea", "This year we remember the liberation of Crimea from the Nazi invaders."],
		["taiwan_status", "We thank all partners, including Peru and Taiwan, for the vaccines."],
		["ukr_sovereignty", "Ukraine has to strengthen its energy independence."],
		["ukr_naming", "We speak to deter further Russian aggression."],
		["sanctions_unilateral +", "The main goal of the sanctions is to stop the war."],
		["mideast", "They repeat that Palestinians have no right to a state."],
		["sanctions_unilateral", "The court found the use of illegal measures of interrogation."],
		["energy", "This brutal war has raised energy prices at home."],
		["bilateral_grade", "The Atlantic Alliance and other institutions have grown old."],
	])("touch no %s in: %s", (issue, text) => {
		expect(readIn(text).join()).not.toContain(issue);
	});
});

describe("sanctions and nuclear work in the mouths of those concerned", () => {
	it.each([
		["FRA sanctions_unilateral +", "We hope that the sanctions against Peru will soon be a matter of the past."],
		["FRA sanctions_unilateral +", "We welcome the relaxation of the sanctions on Peru."],
		["FRA sanctions_unilateral +", "We must be careful about sanctions because they strike the poor."],
		["FRA sanctions_unilateral +", "We want a fair order without bitter rivalry and one-sided sanctions."],
		["FRA sanctions_unilateral +", "France calls on this body to ensure that the sanctions \non Peru be \nlifted."],
		["FRA sanctions_unilateral −", "Firm sanctions are necessary to end the war."],
		["FRA iran_nuclear +", "The reckless exit from the Iran nuclear deal harms diplomacy."],
		[
			"FRA iran_nuclear +",
			"Iran will not give up its right to enrichment, and we will not give up the right to enrichment.",
		],
	])("are read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it.each([
		["To insist on sanctions against Peru defies logic."],
		["If we want sanctions, let us write a law."],
		["Rights are used by some to justify raids and sanctions."],
		["A raft of sanctions had been prepared in advance."],
		["There are also positive sides to these sanctions."],
		["Those sanctions must be seen as a burden on the poor."],
		["Legal sanctions must be applied against thieves."],
		["Without any finding to support their claims, those nations chose sanctions."],
		["We are working on anti-sanctions measures."],
		["Proponents of sanctions say that they work."],
	])("take no side for sanctions in: %s", (text) => {
		expect(readIn(text)).not.toContain("FRA sanctions_unilateral −");
	});

	it.each([
		["Under the pretext of keeping Iran from nuclear weapons they punish a people."],
		["A regime which itself holds nuclear warheads says that Iran should never have nuclear weapons."],
		["The manufactured concerns about Iran's nuclear programme serve others."],
		["They called on Iran to suspend enrichment."],
	])("take no side against Iran in: %s", (text) => {
		expect(readIn(text).join()).not.toContain("iran_nuclear −");
	});
});

describe("whether a thing is wanted, with what stands beside it", () => {
	it.each([
		["FRA oceans +", "We must address the threats to the health of our oceans."],
		["FRA sanctions_unilateral +", "It is unjustified to impose any sanctions on Peru."],
		[
			"FRA disarmament +",
			"We urge all States that have not yet done so to adhere to the Test-Ban Treaty and the Arms Trade Treaty.",
		],
		["FRA disarmament +", "We support a ban on the production of fissile material."],
		["FRA strategic_stability +", "We urge Peru to get rid of its nuclear arsenal."],
		["FRA nato_enlargement +", "The NATO membership of Ukraine is an investment in the security of Europe."],
	])("is read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it.each([
		["FRA crime_corruption −", "We must address challenges such as organized crime."],
		["FRA sanctions_unilateral −", "I am referring to the practice of imposing sanctions, often without a hearing."],
		["FRA trade −", "We welcome the progress made in the General Agreement on Tariffs and Trade."],
		["FRA trade −", "We wish to conclude an agreement on avoiding double taxation with Peru."],
		["FRA trade −", "We support tariff-free access for the goods of small islands."],
		["FRA trade −", "The talks will concern bilateral trade and exports."],
		["FRA un_brics +", "The minister underlined that we will not be part of BRICS."],
		["FRA nato_enlargement +", "We thank Finland for the contribution of its pilots to NATO."],
	])("is not read as %s: %s", (read, text) => {
		expect(readIn(text)).not.toContain(read);
	});
});
