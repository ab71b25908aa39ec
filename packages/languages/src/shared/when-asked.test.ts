import { expect, it } from "vitest";
import { whenAsked } from "./when-asked.ts";

it("makes a value when it is first asked for, and once, even where it is none", () => {
	for (const value of [{ words: "peace" }, undefined]) {
		let made = 0;
		const asked = whenAsked(() => {
			made++;
			return value;
		});
		expect(made).toBe(0);
		expect([asked(), asked()]).toEqual([value, value]);
		expect(asked()).toBe(value);
		expect(made).toBe(1);
	}
});
