import { describe, expect, it } from "vitest";
import { claimedAgreement } from "./claimed-agreement.ts";
import { found, kestria, norland, orvena, said } from "./fixtures/accounts.ts";

describe("claimed agreement", () => {
	it.each([
		["English", "The two sides agreed to extend the grain corridor.", "President Brenner thanked his hosts."],
		["Chinese beside Russian", "双方一致同意维护粮食走廊。", "Т.Бреннер поблагодарил за гостеприимство."],
		[
			"Russian beside English",
			"Стороны договорились продлить зерновой коридор.",
			"President Brenner thanked his hosts.",
		],
	])("finds common ground that one account alone reports, in %s", (_, mine, theirs) => {
		const [finding, ...more] = found(claimedAgreement, norland(mine), kestria(theirs));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ issue: "grain", carriedBy: "norland", against: ["kestria"], holder: "BOTH" });
	});

	it("is silent where the other account reports it too, in its words", () => {
		const mine = norland("双方一致同意维护粮食走廊。");
		expect(found(claimedAgreement, mine, kestria("Стороны договорились продлить зерновой коридор."))).toEqual([]);
	});

	it("takes talk for no agreement", () => {
		const talk = norland("The two sides discussed sanctions.");
		expect(found(claimedAgreement, talk, kestria("The Presidents met."))).toEqual([]);
	});

	it("finds agreement that the other side answers with the opposite", () => {
		const findings = found(
			claimedAgreement,
			norland("The two sides support sanctions."),
			kestria("Kestria strongly opposes sanctions."),
		);
		expect(said(findings)).toEqual(["sanctions norland→kestria"]);
		expect(findings[0]?.instead[0]?.exact).toBe("Kestria strongly opposes sanctions.");
	});

	it("names only the accounts that do not report it", () => {
		const findings = found(
			claimedAgreement,
			norland("The two sides agreed to extend the grain corridor."),
			kestria("Стороны договорились продлить зерновой коридор."),
			orvena("In Orvena, President Halvorsen met with President Brenner."),
		);
		expect(said(findings)).toEqual(["grain norland→orvena", "grain kestria→orvena"]);
	});
});
