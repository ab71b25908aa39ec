import { describe, expect, it } from "vitest";
import { eitherOf, type Named, whichIsMeant } from "./which-is-meant.ts";

const known: readonly Named[] = [
	{ id: "XVA", names: ["Valdara", "Republic of Valdara", "Вальдара"] },
	{ id: "XNO", names: ["North Lorne"] },
	{ id: "XSO", names: ["South Lorne"] },
	{ id: "XGU", names: ["Gulf States", "Gulf"] },
	{ id: "XGB", names: ["Gulf Bank", "Gulf"] },
	{ id: "grain_corridor", names: ["The grain corridor"] },
];
const near = (given: string): readonly string[] | null => {
	const meant = whichIsMeant(given, known);
	return "near" in meant ? meant.near.map(({ id }) => id) : null;
};

describe("which of the known names is meant", () => {
	it.each([
		["XVA", "XVA"],
		["xva", "XVA"],
		["Valdara", "XVA"],
		["  republic   of valdara ", "XVA"],
		["вальдара", "XVA"],
		["V.a.l.d.a.r.a", "XVA"],
		["The grain corridor", "grain_corridor"],
	])("%s is one of them", (given, id) => {
		expect(whichIsMeant(given, known)).toEqual({ id });
	});

	it("a name of two is left to the person", () => {
		expect(whichIsMeant("gulf", known)).toEqual({ several: [known[3], known[4]] });
	});

	it.each([
		["Valdra", ["XVA"]],
		["XAV", ["XVA"]],
		["grain_coridor", ["grain_corridor"]],
		["Lorne", ["XNO", "XSO"]],
		["Gulf Stats", ["XGU"]],
		["coridor", ["grain_corridor"]],
	])("%s is near to %j", (given, ids) => {
		expect(near(given)).toEqual(ids);
	});

	it.each(["", "Q", "Ostmark", "Republic of Ostmark", "of"])('"%s" is near to none', (given) => {
		expect(near(given)).toEqual([]);
	});

	it("several are shown with their names", () => {
		expect(eitherOf(known.slice(0, 1))).toBe("XVA (Valdara)");
		expect(eitherOf([{ id: "a", names: [] }, ...known.slice(1, 3)])).toBe("a, XNO (North Lorne) or XSO (South Lorne)");
	});
});
