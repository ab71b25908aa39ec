import { describe, expect, it } from "vitest";
import { heldInFrench } from "./fixtures/french-world.ts";

/** What is read, and everything that it has anybody hold: concept, holder, manner, stance. */
type Case = readonly [text: string, ...held: readonly string[]];

const read = (cases: readonly Case[], more: Parameters<typeof heldInFrench>[1] = {}): void => {
	it.each(cases)("%s", (text, ...held) => {
		expect(heldInFrench(text, more)).toEqual(held);
	});
};

describe("a French statement of one side", () => {
	read([
		["La Norlande soutient le corridor céréalier.", "grain XNO own 2"],
		["Nous appelons à un cessez-le-feu.", "ceasefire XNO own 2"],
		["Il convient de préserver le cessez-le-feu.", "ceasefire XNO own 2"],
		["Il faut mettre fin aux sanctions.", "sanctions XNO own -2"],
		["La Norlande condamne avec la plus grande fermeté les sanctions.", "sanctions XNO own -3"],
		["La Norlande ne soutient pas le gazoduc.", "pipeline XNO own -2"],
		["Nous n’acceptons pas les sanctions.", "sanctions XNO own -2"],
		["La Norlande n’a jamais soutenu les bases étrangères.", "bases XNO own 3"],
		["Nous ne voulons pas de sanctions.", "sanctions XNO own -1"],
		["Nous ne croyons pas que les sanctions soient utiles.", "sanctions XNO own -2"],
		["Il n’y a pas d’alternative au cessez-le-feu.", "ceasefire XNO own 2"],
		["Les sanctions sont inacceptables.", "sanctions XNO own -2"],
		["Nous ne devons pas renoncer au gazoduc.", "pipeline XNO own 2"],
		[
			"Nous sommes attachés au corridor céréalier et opposés aux bases étrangères.",
			"grain XNO own 2",
			"bases XNO own 2",
		],
		[
			"Rappelant l’importance du gazoduc, la ministre a salué le cessez-le-feu.",
			"pipeline XNO own 2",
			"ceasefire XNO own 2",
		],
		["Le traité du fleuve doit être respecté par tous.", "treaty XNO own 2"],
		["Les sanctions doivent être évitées.", "sanctions XNO own -2"],
		["Il faut tenir compte des sanctions.", "sanctions XNO own 0"],
		["Nous ne cherchons pas des sanctions seulement pour punir.", "sanctions XNO own −"],
	]);
});

describe("a French text of talks", () => {
	read(
		[
			[
				"Edda Halvorsen a souligné son attachement au corridor céréalier. Tomas Brenner a condamné les sanctions.",
				"grain XNO own 2",
				"sanctions XKE counterpart -3",
			],
			["Les deux présidents sont convenus de soutenir le cessez-le-feu.", "ceasefire BOTH joint 2"],
			["Le président kestrien a exprimé son soutien au gazoduc.", "pipeline XKE counterpart 2"],
			["La Kestrie a refusé les sanctions.", "sanctions XKE counterpart -2"],
			["Les ministres ont évoqué les sanctions.", "sanctions BOTH joint 0"],
		],
		{ counterparts: ["XKE"] },
	);
});

describe("a French interview", () => {
	it("gives nobody what the journalist asks or claims, and the publisher what is answered", () => {
		expect(
			heldInFrench(
				"Q - La Norlande soutient les sanctions, n’est-ce pas ? On vous le reproche.\n\nR - Nous sommes opposés aux sanctions. Nous voulons un cessez-le-feu.\n\nQ - Vous défendez pourtant le gazoduc.",
			),
		).toEqual(["sanctions XNO own -2", "ceasefire XNO own 1"]);
	});
});

describe("French words that take no side", () => {
	read([
		["La Kestrie est un pays de lacs."],
		["Selon la presse, les sanctions seraient levées."],
		["La Mavrie impose des sanctions à la Maldone.", "sanctions XNO own −"],
		["Qui soutient les sanctions ?", "sanctions XNO own −"],
	]);
});
