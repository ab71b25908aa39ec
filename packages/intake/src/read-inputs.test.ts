import { describe, expect, it } from "vitest";
import { fileOf, readOne } from "./fixtures/read-all.ts";

describe("readInputs", () => {
	it("keeps a plain text as it stands and says what it guessed", async () => {
		const text = "Readout of the call with Lorne\n\nThe two leaders spoke on 4 March 2031.\n";
		expect(await readOne(fileOf("kremlin-call.txt", text))).toEqual({
			id: "kremlin-call",
			text,
			language: "en",
			kind: "readout",
			publisher: "RUS",
			date: "2031-03-04",
			title: "Readout of the call with Lorne",
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
			guessed: ["date", "kind", "language", "publisher", "title"],
		});
	});
});
