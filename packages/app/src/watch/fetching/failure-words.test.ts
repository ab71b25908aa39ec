import { expect, it } from "vitest";
import { failureWords } from "./failure-words.ts";

const wordsOf = (code: string, place = "https://www.mfa.valdara.example/news") =>
	failureWords({ code, message: 'Expected an answer, got "ENOTFOUND"; check the address and the network', place });

it.each([
	["url-unreachable", "mfa.valdara.example could not be reached"],
	["robots-unreachable", "mfa.valdara.example could not be reached"],
	["url-slow", "mfa.valdara.example did not answer in time"],
	["url-gone", "mfa.valdara.example no longer has this page"],
	["list-empty", "no texts were found in the list at mfa.valdara.example, whose design may have changed"],
])("says %s with the name of the host, and no error of the machine", (code, words) => {
	expect(wordsOf(code)).toBe(words);
});

it("says what it does not know as it came, and names what is no address as it is", () => {
	expect(wordsOf("text-empty")).toMatch(/^Expected an answer, got/u);
	expect(wordsOf("url-slow", "the list")).toBe("the list did not answer in time");
});
