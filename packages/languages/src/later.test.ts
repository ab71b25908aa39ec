import { describe, expect, it } from "vitest";
import { english } from "./en/index.ts";
import { profile } from "./en/profile.ts";
import { later } from "./later.ts";

describe("a pack that is read later", () => {
	it("is read once, when something beyond its profile is first asked for, and then has all that it holds", () => {
		let read = 0;
		const pack = later(profile, () => {
			read++;
			return english;
		});
		expect([pack.code, pack.sentences, pack.files, pack.detection]).toEqual([
			"en",
			english.sentences,
			english.files,
			english.detection,
		]);
		expect(read, "for its profile").toBe(0);
		expect([pack.numbers, pack.edges, pack.readingCopy]).toEqual([english.numbers, undefined, undefined]);
		expect({ ...pack }.scope).toBe(english.scope);
		expect(read).toBe(1);
	});
});
