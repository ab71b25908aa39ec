import { describe, expect, it } from "vitest";
import { numbersIn } from "./numbers.ts";

const values = (text: string) => numbersIn(text, "es").map(({ value }) => value);

describe("numbers of Spanish texts", () => {
	it.each([
		["250 mil millones de dólares", ["250000000000 USD"]],
		["US$ 1,5 millones", ["1500000 USD"]],
		["1.234,5 millones de euros", ["1234500000 EUR"]],
		["1,234.5 millones de euros", ["1234500000 EUR"]],
		["2.600 años", ["2600"]],
		["2,600 años", ["2600"]],
		["1.234.567 personas", ["1234567"]],
		["tres mil 180 kilómetros", ["3180 km"]],
		["dos mil 500 millones de pesos", ["2500000000"]],
		["un billón de dólares", ["1000000000000 USD"]],
		["dos billones de dólares", ["2000000000000 USD"]],
		["diez mil soldados", ["10000"]],
		["treinta países", ["30"]],
		["doscientos delegados", ["200"]],
		["3,5 por ciento", ["3.5 %"]],
		["3.5%", ["3.5 %"]],
		["dos puntos porcentuales", ["2 pp"]],
		["10 mil millones de metros cúbicos", ["10000000000 m3"]],
		["un millón de toneladas", ["1000000 t"]],
		["150 millones de barriles", ["150000000 bbl"]],
		["500 yuanes y 500 rublos", ["500 CNY", "500 RUB"]],
		["una de las dos partes", []],
		["los dos países y ambos pueblos", []],
		["el 3er encuentro y la 25ª sesión", []],
		["el G20 y la COVID-19", []],
		["a las 10:30", []],
	])("%s", (text, expected) => {
		expect(values(text)).toEqual(expected);
	});
});

describe("dates of Spanish texts", () => {
	it.each([
		["12 de julio de 2022", ["2022-07-12"]],
		["12 de julio del 2022", ["2022-07-12"]],
		["el 12 de julio", ["07-12"]],
		["12 julio 2022", ["2022-07-12"]],
		["1º de mayo de 2022", ["2022-05-01"]],
		["1° de mayo de 2022", ["2022-05-01"]],
		["el 4 de Febrero de 2022", ["2022-02-04"]],
		["julio de 2022", ["2022-07"]],
		["setiembre de 2022 y septiembre de 2023", ["2022-09", "2023-09"]],
		["12/07/2022", ["2022-07-12"]],
		["en 2022", ["2022"]],
		["31 de diciembre de 2022", ["2022-12-31"]],
	])("%s", (text, expected) => {
		expect(values(text)).toEqual(expected);
	});
});
