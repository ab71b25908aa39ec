import { describe, expect, it } from "vitest";
import { numbersIn } from "./numbers.ts";

const values = (text: string) => numbersIn(text, "fr").map(({ value }) => value);

describe("numbers in French", () => {
	it.each([
		["250 milliards de dollars", ["250000000000 USD"]],
		["1,5 million d’euros", ["1500000 EUR"]],
		["2.500 soldats", ["2500"]],
		["10 000 soldats", ["10000"]],
		["1.234.567,5 tonnes", ["1234567.5 t"]],
		["3,5 % de croissance", ["3.5 %"]],
		["dix pour cent", ["10 %"]],
		["deux points de pourcentage", ["2 pp"]],
		["dix milliards de mètres cubes", ["10000000000 m3"]],
		["vingt-cinq navires", ["25"]],
		["quatre-vingt-dix-sept navires", ["97"]],
		["soixante-douze heures", ["72"]],
		["deux cents délégués", ["200"]],
		["trois mille hommes", ["3000"]],
		["un million de tonnes", ["1000000 t"]],
		["500 €", ["500 EUR"]],
		["1er octobre 2020", ["2020-10-01"]],
		["le 4 février 2022", ["2022-02-04"]],
		["le 4 février", ["02-04"]],
		["en août 2021", ["2021-08"]],
		["04/02/2022", ["2022-02-04"]],
		["04.02.2022", ["2022-02-04"]],
		["entre 2019 et 2021", ["2019", "2021"]],
		["en 2022", ["2022"]],
		["les deux parties et un seul pays", []],
		["la 77e session et le XXIe siècle", []],
		["la deuxième réunion du G20", []],
		["le 3 avril et le 12 mai", ["04-03", "05-12"]],
		["1. Les parties sont d’accord.\n2. Elles se reverront.", []],
		["la résolution 2202 (2015)", ["2202", "2015"]],
	])("%s", (text, expected) => {
		expect(values(text)).toEqual(expected);
	});
});
