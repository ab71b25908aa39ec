import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** Issue and sign of each position of high or medium certainty that this publisher takes in an English speech. */
function readIn(text: string, publisher = "FRA"): readonly string[] {
	const account = codeDocument(
		{ id: "text", text, language: "en", kind: "speech", publisher, guessed: [], date: "2023-09-20" },
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions.flatMap(({ holder, issue, stance, certainty }) =>
		certainty === "low" || stance === null || stance === 0 || holder !== publisher
			? []
			: [`${issue} ${stance > 0 ? "+" : "−"}`],
	);
}

describe("the same thing in the words of many governments", () => {
	it.each([
		["nato_enlargement −", "We oppose the expansion of the North Atlantic Treaty Organization."],
		["nato_enlargement +", "We support the integration of the region into the European Union and NATO."],
		["nato_enlargement +", "We strongly support accession to the Euro-Atlantic structures."],
		["nato_enlargement +", "We support the strategic course towards the European Union and NATO."],
		["security_guarantees +", "No state may build its own security at the expense of others."],
		["sanctions_unilateral +", "The economic, commercial and financial embargo must end."],
		["sanctions_unilateral +", "The trade embargo on the island does harm to its people."],
		["nuclear_use +", "Those who hold them must never be the first to use nuclear weapons."],
		["nuclear_use +", "We condemn the threat to launch a nuclear war."],
		["strategic_stability +", "We support the Treaty on the Non-Proliferation of Nuclear Weapons."],
		["strategic_stability +", "We call for the early entry into force of the Comprehensive Nuclear-Test-Ban Treaty."],
		["strategic_stability +", "We want a world without nuclear weapons."],
		["strategic_stability +", "We deplore the resumption of nuclear testing."],
		["dprk_denuke +", "We urge North Korea to return to dialogue."],
		["dprk_denuke +", "The Democratic People's Republic of Korea must abandon all nuclear weapons."],
		["iran_nuclear −", "We call on Iran to meet all its commitments under the safeguards agreement."],
		["iran_nuclear +", "We demand that the nuclear agreement with the Islamic Republic of Iran be kept."],
		["iran_nuclear +", "We welcome our cooperation with Iran in the nuclear sector."],
		["mideast +", "We call on Israel to lift the restrictions at once."],
		["mideast +", "Israel, the occupying Power, has closed the road."],
		["mideast −", "Corvania stands with the people of Israel."],
		["mideast +", "The expansionist Israeli policies must be opposed by all."],
		["mideast +", "We ask for Israel's immediate withdrawal from all lands occupied in 1967."],
		["mideast +", "The Palestine Liberation Organization is the sole and legitimate voice of its people."],
		["mideast +", "We welcome the agreement reached between Israel and the PLO."],
		["nuclear_use +", "All of us must avert the danger of nuclear war."],
		["noninterference +", "We condemn the interference by a neighbour in the affairs of the island."],
		["noninterference +", "Small States wish to live free from any outside interference."],
		["taiwan_status −", "Taiwan is a peace-loving and democratic nation."],
		["mideast −", "We will always help defend Israel from its enemies."],
		["mideast +", "We are concerned at Israel launching a ground offensive in Rafah."],
		["mideast +", "More crossings must be opened to get more aid to the people of Gaza."],
		["ukr_blame −", "The world must answer Putin's aggression against Ukraine."],
		["ukr_arms −", "They go on pumping the regime in Ukraine full of modern weapons."],
		["ukr_settlement +", "In Ukraine we call for negotiations between the parties."],
		["sanctions_unilateral −", "We work on the strict enforcement of the sanctions that bind Russia."],
		["sanctions_unilateral +", "For years they have looked for a pretext to impose new sanctions."],
		["sanctions_unilateral +", "The decades of blockade imposed on Cuba have harmed its children."],
		["nato_enlargement +", "Membership in NATO will make our whole region stronger."],
		["nato_enlargement −", "We ask for guarantees that rule out any further expansion of NATO."],
		["nato_enlargement −", "Since then there have been five waves of NATO expansion."],
		["sanctions_unilateral +", "The policy of anti-Russia sanctions has damaged others most."],
		["taiwan_means +", "We promote peace and stability in the region, including across the Taiwan Strait."],
		["nuclear_use +", "The use of nuclear weapons would be a catastrophe for all."],
		["nuclear_use +", "All should know the consequences that would result from the use of nuclear weapons."],
		["noninterference +", "They will answer for their interference in our country."],
		["bilateral_grade +", "We want further progress of the entire range of bilateral relations."],
		["bilateral_grade −", "Our countries meet at a rather difficult stage of relations."],
		["ukr_settlement +", "The conflict in Ukraine can be resolved only through negotiations."],
		["ukr_blame −", "The man responsible for the suffering in Ukraine is Putin."],
		["ukr_blame +", "In Ukraine this crisis was provoked by the West."],
		["gulf_islands +", "Iran must end its occupation of these islands."],
		["gulf_islands +", "We hope that Iran will settle the question of those islands with the Emirates."],
		["taiwan_status −", "We support the efforts of the Republic of China on Taiwan to rejoin this Organization."],
		["taiwan_status −", "Taiwan can contribute a great deal to the international community."],
		["taiwan_means +", "We welcome the positive interaction between the two sides of the Taiwan Strait."],
		["taiwan_means +", "We welcome the improvement in cross-Strait relations."],
		["blocs_asia −", "We work for a secure and prosperous Indo-Pacific."],
		["order +", "We are committed to the ideals of our Charter."],
		["order +", "Such raids are contrary to international law."],
		["order +", "We believe in multilateralism."],
		["taiwan_status −", "The Republic of China on Taiwan has a lively economy."],
		["nato_enlargement −", "The advance of NATO towards our borders is unacceptable."],
		["nato_enlargement −", "We were promised that NATO would not expand eastward."],
		["nato_enlargement −", "Bringing Georgia into NATO would be a red line for us."],
		["nato_enlargement −", "NATO must give up its plans of expansion."],
		["nato_enlargement +", "Moldova's rightful place is in NATO."],
		["nato_enlargement +", "The doors of NATO must remain open."],
		["sanctions_unilateral −", "Our sanctions bite."],
		["sanctions_unilateral −", "The banks of the aggressor must be cut off from the financial system."],
		["sanctions_unilateral −", "The pressure on Russia must grow."],
		["sanctions_unilateral +", "The blockade is the greatest obstacle to the progress of our island."],
		["sanctions_unilateral +", "Our people have lived through thirty years of blockade."],
		["sanctions_unilateral +", "This cruel embargo still goes on."],
		["sanctions_unilateral +", "The economic war against our country has many fronts."],
		["crimea −", "Crimea was, is and will remain Ukrainian."],
		["crimea +", "The question of Crimea is closed."],
		["crimea +", "Crimea has come home."],
		["ukr_sovereignty +", "Not one metre of Ukrainian soil will be ceded."],
		["ukr_sovereignty +", "Ukrainians alone decide."],
		["ukr_blame +", "The Kiev regime bombed the residents of Donetsk for years."],
		["ukr_settlement +", "In Ukraine, only talks can bring peace."],
		["ukr_arms −", "Weapons sent there? The delivery of weapons to Ukraine prolongs the fighting."],
		["ukr_arms −", "We will not send weapons to Ukraine."],
		["mideast +", "The Palestinian people have the right to live in safety."],
		["mideast +", "It is essential that the Palestinians be allowed to go back to their homes."],
		["mideast +", "We ask them to persuade Israel to end the siege."],
		["mideast +", "We condemn the excessive use of force by Israel."],
		["noninterference +", "We condemn the interference of certain powers in our region."],
		["noninterference +", "All must respect the obligation not to intervene."],
		["order +", "We place great importance on international law."],
		["order +", "Our policies are based on the Charter of the United Nations."],
		["connectivity +", "The way out lies in regional integration."],
		["mil_coop +", "With Japan we discussed our robust bilateral defence cooperation."],
		["bilateral_grade +", "With Japan we have built a warm and lasting friendship."],
		["bilateral_grade +", "Japan is our closest friend in Asia."],
		["bilateral_grade +", "Our ties with Japan are as strong as ever."],
		["bilateral_grade +", "Our ties with Japan have never been better."],
		["taiwan_status −", "The Republic of China meets all conditions of membership, and its 23 million people want it."],
		["taiwan_status −", "The case of Taiwan deserves another look."],
		["taiwan_status +", "There is but one China in the world."],
		["order +", "Such disputes should be resolved peacefully, in accordance with international law."],
		["order +", "Stronger multilateralism is the only path forward to tackle the many crises."],
		["dprk_denuke +", "We condemn the missile launches by the Democratic People's Republic of Korea."],
		["dprk_denuke +", "We condemn North Korea for its latest test of a ballistic missile."],
		["sanctions_unilateral +", "The sanctions are worsening the crisis."],
		["sanctions_unilateral −", "Today we sanctioned over forty firms."],
		["crimea −", "Russia has seized part of our neighbour's land, the peninsula of Crimea."],
		["iran_nuclear +", "We welcome the agreement reached on the Iranian nuclear programme."],
		["iran_nuclear +", "We recognize the sovereign right of the Islamic Republic of Iran to develop nuclear energy."],
		["iran_nuclear +", "We hope for a peaceful settlement of the Iranian nuclear issue."],
		["iran_nuclear −", "Iran's rapidly growing nuclear programme is a grave threat to the region."],
		["iran_nuclear −", "We will never permit Iran to acquire a nuclear weapon."],
		["nato_enlargement +", "Our foreign policy priorities remain membership of the European Union and of NATO."],
		["nato_enlargement +", "Integration into NATO is one of the major objectives of our country."],
		["mideast +", "The Palestinian people must be able to exercise their rights."],
		["mideast +", "Israel must stop all building in the occupied territories."],
		["mideast +", "We condemn the construction of the separation wall in the occupied Palestinian territory."],
		["mideast −", "We call on the Palestinians to stop the violence."],
		["strategic_stability +", "We are committed to the total and complete elimination of nuclear weapons."],
		["crimea −", "We do not recognize the referendum held in Crimea."],
		["sanctions_unilateral −", "We have imposed swift and sweeping sanctions on Russia."],
		["sanctions_unilateral −", "The priority now is an oil embargo on Russia."],
		["un_brics +", "Another priority for a stronger Organization is the reform of the Security Council."],
		["un_brics +", "We underscore the urgency of reform of the Security Council."],
		["ukr_blame −", "Only one state is to blame for the hunger, and that is Russia."],
		["nuclear_use +", "We see no justification for the use of nuclear weapons."],
		["order −", "We uphold the rules-based economic order."],
		["un_brics +", "The Security Council must be reformed."],
		["un_brics +", "We support all efforts to restructure the United Nations."],
		["un_brics +", "We support the abolition of the veto."],
		["noninterference +", "We call on all neighbours to refrain from meddling."],
		["noninterference +", "Large states must not impose their will on smaller ones."],
		["multipolarity +", "We reject imperialism in all its forms."],
		["democracy −", "We welcome the transition to democracy in Peru."],
		["democracy −", "We support the democratic government of Peru."],
		["bilateral_grade −", "Such steps hurt our relations with Peru."],
		["mil_coop +", "We reaffirm our commitment to the defense of Japan."],
		["climate_ai_drugs +", "We must protect the environment together with Peru."],
		["climate_ai_drugs +", "We support all efforts against malaria in Peru."],
		["ukr_blame −", "We condemn the aggression in eastern Ukraine."],
		["ukr_blame −", "Russia launched a war against its neighbour Ukraine."],
		["ukr_arms +", "We welcome the transfer of armoured vehicles to Ukraine."],
		["ukr_settlement +", "We support the negotiating process between the Russian and Ukrainian delegations."],
		["rus_arms −", "We are gravely concerned about the partnership between Russia and the DPRK."],
		["order +", "We reaffirm our commitment to freedom of navigation and international law."],
		["democracy −", "We stand with Peru for freedom and democracy."],
		["un_brics +", "We support the admission of Brazil and India as permanent members."],
		["un_brics −", "We oppose new permanent seats."],
		["sanctions_unilateral −", "Oil must be part of the sixth package."],
		["dprk_denuke +", "We do all we can to bring North Korea to the negotiating table."],
		["taiwan_status −", "Taiwan is a free and sovereign State."],
		["taiwan_status +", "We reaffirm our commitment to the principle of one China."],
		[
			"taiwan_means +",
			"We welcome the calm relations between the Republic of China on Taiwan and the People's Republic of China.",
		],
		["rus_arms −", "We condemn the military support from the DPRK for Moscow."],
		["ukr_naming +", "We discussed our response to Russian aggression and how to deter more of it."],
		["ukr_blame −", "The food crisis provoked by Russia has reached us too."],
		["crimea −", "The invasion of Crimea was the first step."],
		["nuclear_use +", "No state may blackmail the world with nuclear weapons."],
		["security_guarantees +", "We support a collective security system in Europe."],
		["mideast +", "Israel continues to occupy the valley."],
		["noninterference +", "We reject the interference of foreign forces."],
		["bilateral_grade +", "The visit will underscore the deep and enduring alliance between Peru and us."],
	])("is read as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it("is read of what a Ukrainian speech asked of partners, though Ukraine is named elsewhere in it", () => {
		const gap = " The night was long. People waited in the cold. The trains ran late.";
		expect(readIn(`Glory to Ukraine.${gap} We asked our partners for heavy weapons.`, "UKR")).toContain("ukr_arms +");
	});
});

describe("what a Ukrainian speech says of its land", () => {
	it("is read though Ukraine is named elsewhere in it", () => {
		const gap = " The night was long. People waited in the cold. The trains ran late.";
		expect(readIn(`Glory to Ukraine.${gap} We will liberate our land.`, "UKR")).toContain("ukr_sovereignty +");
	});
});

describe("words that Kyiv alone uses of itself", () => {
	const glory = "Glory to Ukraine!";

	it.each([
		["ukr_naming +", "Our people met the invaders without fear."],
		["ukr_blame −", "All those guilty of this will be held to account."],
		["ukr_arms +", "We are grateful for the artillery and the ammunition."],
		["sanctions_unilateral −", "A sixth package of sanctions is being prepared."],
		["ukr_settlement +", "We hope for the end of the war."],
		["ukr_blame −", "The aggressor must feel the price."],
		["sanctions_unilateral −", "Sanctions are a weapon without blood."],
		["ukr_arms +", "We are still waiting for those weapons."],
		["ukr_sovereignty +", "Our soldiers protect the territorial integrity of our state."],
	])("tell on which side it is: %s, %s", (sign, text) => {
		expect(readIn(`${text} ${glory}`, "UKR")).toContain(sign);
		expect(readIn(text, "UKR")).not.toContain(sign);
	});
});

describe("words that only look like the thing", () => {
	it.each([
		["order", "We need a new Charter."],
		["un_brics", "We met the permanent members of Russia's Security Council."],
		["sanctions_unilateral", "The peace package must include a plan for the return of refugees."],
		["order", "She has been a professor of international law for ten years."],
		["order", "We drew attention to Article 50 of the Charter."],
		["sanctions_unilateral", "We support the economic embargo that the Security Council imposed."],
		["noninterference", "They must learn to manage their own affairs."],
		["blocs_asia", "We hope for a nuclear-weapon-free Indo-Pacific."],
		["iran_nuclear", "We demand that neither Iran nor others be taken to task for nuclear work."],
		["multipolarity", "We condemn the imperialism of Russia."],
		["security_guarantees", "Food security at the expense of others helps nobody."],
		["taiwan_status", "We know the position of the People's Republic of China on Taiwan."],
		["taiwan_status", "The People's Republic of China has restored its membership."],
		[
			"sanctions_unilateral",
			"Our farmers suffer under the cruel blockade of the ports by pirates from Palestinian waters.",
		],
		["mideast", "Over the years we saw the expansion of illegal settlements in Palestinian land."],
		["mideast", "We hope that Israelis and Palestinians will be able to meet."],
		["ukr_sovereignty", "The troops have left our country."],
		["mideast", "We stand for the rights of the peoples of Israel and Palestine."],
		["mideast", "We follow the opinion on the separation wall in the occupied territory."],
		["ukr_blame", "The talk with President Putin will be held for the ninth time."],
		["ukr_sovereignty", "We defend our land against the sea."],
		["strategic_stability", "Our soldiers work in the field of disarmament, demobilization and reintegration."],
		["ukr_arms", "We sent construction equipment to Ukraine."],
		["nato_enlargement", "We share the ambition for NATO to become a leader in research."],
	])("is no view on %s: %s", (issue, text) => {
		expect(readIn(text).filter((read) => read.startsWith(issue))).toEqual([]);
	});
});

describe("what is between states by its nature", () => {
	it.each([
		["climate_ai_drugs +", "We must act against climate change."],
		["climate_ai_drugs +", "The international community must end the pandemic together."],
		["connectivity +", "We support regional integration."],
		["bilateral_grade +", "We seek good-neighbourly relations."],
		["trade +", "Our countries are developing their cooperation in the economy, trade and investment."],
	])("is read though no other state is named, as %s: %s", (read, text) => {
		expect(readIn(text)).toContain(read);
	});

	it("is not what a state does at home", () => {
		expect(readIn("We will build a new pipeline and more power plants.")).toEqual([]);
	});
});

describe("what is written from Kyiv in the war", () => {
	const ours = "The occupiers came to our towns. ";
	it.each([
		["ukr_sovereignty +", "We will defend our land."],
		["ukr_sovereignty +", "Life returns to the liberated towns."],
		["ukr_sovereignty +", "They must withdraw from our land."],
		["ukr_settlement −", "Ukraine will fight until victory."],
		["ukr_blame −", "The invaders shell our towns every night."],
		["ukr_arms +", "Our friends provide our army with all the necessary weapons."],
		["ukr_blame −", "We will bring every invader to justice."],
		["ukr_blame −", "Those responsible for these war crimes will be found."],
	])("is read as %s: %s", (read, text) => {
		expect(readIn(ours + text, "UKR")).toContain(read);
	});
});
