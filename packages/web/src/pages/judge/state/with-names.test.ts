import { describe, expect, it } from "vitest";
import { withNames } from "./with-names.ts";

const names = {
	actorName: (id: string | null | undefined) => (id === "VAL" ? "Valdara" : (id ?? "")),
	issueName: (id: string | null | undefined) => (id === "pact_enlargement" ? "The pact and its growth" : (id ?? "")),
};

describe("a sentence of the server", () => {
	it("has names for codes, and codes where nobody has a name", () => {
		expect(withNames("VAL also takes the opposite position on pact_enlargement, unlike OST", names)).toBe(
			"Valdara also takes the opposite position on The pact and its growth, unlike OST",
		);
	});

	it("leaves quoted words as they stand", () => {
		expect(withNames("VAL says “VAL will leave”, and «VAL» not", names)).toBe(
			"Valdara says “VAL will leave”, and «VAL» not",
		);
	});
});
