import { expect, it } from "vitest";
import { readWords } from "./dropped.ts";

it("takes a list of links for addresses", () => {
	const links = "# a folder of links\r\nhttps://example.org/a\r\nhttps://example.org/b\r\n";
	expect(readWords(links)).toEqual({ addresses: ["https://example.org/a", "https://example.org/b"], text: "" });
});

it("takes words that hold a link for a text", () => {
	expect(readWords("They said so at https://example.org/a")).toEqual({
		addresses: [],
		text: "They said so at https://example.org/a",
	});
});

it("takes no other scheme for an address", () => {
	expect(readWords("javascript:alert(1)").addresses).toEqual([]);
	expect(readWords("file:///etc/passwd").addresses).toEqual([]);
});
