import { expect, it } from "vitest";
import { failureText } from "./failure-text.ts";

const at = (hours: number, minutes: number): string => new Date(2031, 2, 4, hours, minutes).toISOString();

it("says what failed at a source and when it is tried again, in the words of a person", () => {
	const reason = "mfa.valdara.example could not be reached";
	expect(failureText({ reason, nextAt: at(14, 30) }, at(9, 0))).toBe(
		"mfa.valdara.example could not be reached; next try 14:30",
	);
	// Its time has come, and no round has run since.
	expect(failureText({ reason, nextAt: at(8, 30) }, at(9, 0))).toBe(
		"mfa.valdara.example could not be reached; next try with the next check",
	);
	expect(failureText({ reason, nextAt: null }, at(9, 0))).toBe("mfa.valdara.example could not be reached");
});
