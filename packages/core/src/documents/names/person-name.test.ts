import { describe, expect, it } from "vitest";
import { mayBeOnePerson, namesPerson } from "./person-name.ts";

describe("two names", () => {
	it.each([
		["Dole", "Ana Dole"],
		["Secretary Dole", "Ana J. Dole"],
		["Wei", "Wei Tingshu"],
		["Halvorsen", "Halvorssen"],
		["Анна Доль", "А. П. Доль"],
		["Лаврентьев", "Лаврентьева"],
		["杜安娜", "杜安娜"],
		["Du Anna", "杜安娜"],
		["Dole", "Анна Доль"],
		["President", "Ana Dole"],
	])("%s and %s may be one person's", (one, other) => {
		expect(mayBeOnePerson(one, other)).toBe(true);
		expect(mayBeOnePerson(other, one)).toBe(true);
	});

	it.each([
		["Ana Dole", "Tomas Brenner"],
		["Wei Yan", "Wei Tingshu"],
		["Lind", "Ana Dole"],
		["杜安娜", "林海"],
	])("%s and %s are two people's", (one, other) => {
		expect(mayBeOnePerson(one, other)).toBe(false);
		expect(mayBeOnePerson(other, one)).toBe(false);
	});
});

describe("a text that names somebody", () => {
	it("does so by any long word of the name, in any case", () => {
		expect(namesPerson("MS DOLE: The corridor is open.", "Ana Dole")).toBe(true);
		expect(namesPerson("слова Халворсена", "Халворсен")).toBe(true);
		expect(namesPerson("The corridor is open.", "Ana Dole")).toBe(false);
	});
});
