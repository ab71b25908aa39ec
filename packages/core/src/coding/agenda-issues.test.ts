import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** Issue and sign of each position in a speech of France's. */
function readIn(text: string): readonly string[] {
	const language = /\p{Script=Han}/u.test(text) ? "zh" : /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
	const account = codeDocument(
		{ id: "text", text, language, kind: "speech", publisher: "FRA", guessed: [], date: "2023-09-20" },
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions.map(
		({ issue, stance }) => `${issue} ${stance === null ? "unread" : stance > 0 ? "+" : stance < 0 ? "−" : "0"}`,
	);
}

describe("what international organisations talk about", () => {
	it.each([
		["human_rights +", "We condemn the violations of human rights in Corvania."],
		["human_rights +", "We are committed to the protection of human rights."],
		["human_rights +", "Мы осуждаем нарушения прав человека в Корвании."],
		["women_equality +", "We support the participation of women in peace talks."],
		["racism_hatred +", "We condemn antisemitism and Islamophobia."],
		["racism_hatred +", "我们坚决反对种族主义。"],
		["war_memory +", "Мы осуждаем героизацию нацизма."],
		["civilians +", "We condemn the attacks on civilians in the city of Orlen."],
		["civilians +", "我们强烈谴责袭击平民的行为。"],
		["peacekeeping +", "We support peacekeeping operations in Africa."],
		["peacekeeping +", "We condemn the attack on peacekeepers in Orlen."],
		["disarmament +", "We call for the elimination of all nuclear weapons."],
		["disarmament +", "We welcome the entry into force of the Convention on Cluster Munitions."],
		["disarmament +", "Мы поддерживаем скорейшее вступление ДВЗЯИ в силу."],
		["disarmament +", "我们支持全面禁止核试验条约。"],
		["development +", "We call for debt relief for island states."],
		["oceans +", "We are committed to the protection of the oceans."],
		["crime_corruption +", "We condemn corruption in public office."],
		["crime_corruption +", "We condemn human trafficking."],
		["coups +", "We condemn the military coup in Corvania."],
		["coups +", "我们谴责科尔瓦尼亚的政变。"],
		["frozen_assets +", "We support the use of frozen Russian assets for reconstruction."],
		["food_exports +", "We support the Black Sea Grain Initiative."],
		["food_exports +", "We condemn attempts to block grain exports."],
		["outer_space +", "We oppose the weaponization of outer space, as India does."],
		["defence_europe +", "We reaffirm our commitment to Article 5."],
		["israel_arab_ties +", "We welcome the Abraham Accords."],
		["conflict_korea +", "We support dialogue and lasting peace on the Korean Peninsula."],
		["dispute_gibraltar +", "We support a negotiated solution on Gibraltar."],
		["accountability +", "War crimes must be punished."],
		["cyber_info +", "We will continue to combat disinformation."],
	])("reads %s in: %s", (expected, text) => {
		expect(readIn(text)).toContain(expected);
	});

	it.each([
		["human_rights", "我们反对借人权问题干涉别国内政。"],
		["human_rights", "We oppose the politicization of human rights."],
		["war_memory", "Since the Second World War our economy has grown."],
		["racism_hatred", "We support the peaceful coexistence of all nations."],
		["oceans", "We support the Law of the Sea in the South China Sea."],
		["travel", "我们反对限制领事人员。"],
		["cyber_info", "我们反对抹黑我国形象的言行。"],
		["sea_lanes", "The treaty covers armed attacks on public vessels in the South China Sea."],
	])("reads no position on %s in: %s", (issue, text) => {
		expect(readIn(text).filter((read) => read.startsWith(`${issue} `))).toEqual([]);
	});

	it("gives rights abroad a sign only where a view governs them", () => {
		expect(readIn("We condemn the violations of human rights in Corvania.")).toContain("noninterference −");
		expect(readIn("The report lists human rights violations in Corvania.")).not.toContain("noninterference −");
	});

	it("has nobody against what all are for", () => {
		const read = readIn("We cannot remain silent, and we continue to see human rights abuses in Corvania.");
		expect(read).not.toContain("human_rights −");
	});

	it("takes the wish for less illegal migration for closing, not for opening", () => {
		expect(readIn("We must reduce illegal migration.")).toContain("migration_refugees −");
	});
});
