import { expect, it } from "vitest";
import { idOf, placeOf } from "./indicator-fields.ts";

it("makes a short name of a label in any script", () => {
	expect(idOf("Grain price, Kelm (USD)")).toBe("grain-price-kelm-usd");
	expect(idOf("Цена зерна")).toBe("цена-зерна");
	expect(idOf(" — ")).toBe("");
});

it("takes apart where numbers come from", () => {
	expect(placeOf("trade.csv#date=Day&value=exports&where.country=OST")).toEqual({
		...{ place: "trade.csv", date: "Day", value: "exports", where: { country: "OST" } },
	});
	expect(placeOf("https://val.example/a.csv")).toEqual({
		place: "https://val.example/a.csv",
		date: "",
		value: "",
		where: {},
	});
	expect(placeOf(null).place).toBe("");
});
