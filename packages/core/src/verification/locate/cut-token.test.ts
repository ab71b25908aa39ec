import { describe, expect, it } from "vitest";
import { nearestIn, seekNear } from "../../anchoring/nearest-in.ts";
import { cutToken } from "./cut-token.ts";

function tokenOf(text: string, words: string): string | null {
	const near = nearestIn(seekNear({ words, pieces: [{ kind: "words", words, bracketedLetters: [] }] }), {
		text,
		language: "en",
	} as never);
	return near === null || near.cut === null ? null : cutToken(near.diff, near.cut);
}

describe("what a quotation cut through", () => {
	it("is nothing that is longer than 40 characters, and no mere sign", () => {
		const of = (missing: string): string | null =>
			cutToken(
				[
					{ kind: "same", text: "It is " },
					{ kind: "missing", text: missing },
					{ kind: "added", text: "y" },
				],
				"word",
			);
		expect(of(` ${"x".repeat(40)}.`)).toBe("x".repeat(40));
		expect(of("x".repeat(41))).toBeNull();
		expect(of(" ,")).toBeNull();
	});

	it.each([
		["Norland sent 300,000 tonnes.", "300", "300,000"],
		["Norland sent 300,000 tonnes.", "Norland sent 300", "300,000"],
		["Norland sent 3.5 million tonnes.", "5 million tonnes", "3.5"],
		["It is a non-nuclear power.", "nuclear power", "non-nuclear"],
		["It can't close the harbour.", "It can", "can't"],
		["Norland is unhappy with it.", "happy with it", "unhappy"],
		["诺兰不支持封锁港口。", "支持封锁港口", "兰不支持"],
	])("is shown whole: %s / %s", (text, words, token) => {
		expect(tokenOf(text, words)).toBe(token);
	});
});
