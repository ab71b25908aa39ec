import { describe, expect, it } from "vitest";
import { found, kestria, norland, orvena, said } from "./fixtures/accounts.ts";
import { unconfirmedAttribution } from "./unconfirmed-attribution.ts";

describe("unconfirmed attribution", () => {
	it.each([
		["English", "President Brenner said that Kestria opposes sanctions.", "President Brenner thanked his hosts."],
		["Chinese beside Russian", "布伦纳表示，凯方反对制裁。", "Т.Бреннер поблагодарил за гостеприимство."],
	])("finds words put in the other side's mouth that its own account does not report, in %s", (_, mine, theirs) => {
		const [finding, ...more] = found(unconfirmedAttribution, norland(mine), kestria(theirs));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ issue: "sanctions", carriedBy: "norland", against: ["kestria"], holder: "XKE" });
	});

	it("is silent where the holder's own account carries them", () => {
		const mine = norland("布伦纳表示，凯方反对制裁。");
		expect(found(unconfirmedAttribution, mine, kestria("Kestria opposes sanctions."))).toEqual([]);
		expect(found(unconfirmedAttribution, mine, kestria("Стороны осудили санкции."))).toEqual([]);
	});

	it("is silent on what a side says in its own name", () => {
		expect(
			found(unconfirmedAttribution, norland("Norland opposes sanctions."), kestria("The Presidents met.")),
		).toEqual([]);
	});

	it("asks the holder's own account, not a third one", () => {
		const host = orvena(
			"In Orvena, President Halvorsen met with President Brenner. President Brenner opposed sanctions.",
		);
		const confirmed = kestria("Kestria opposes sanctions.");
		expect(said(found(unconfirmedAttribution, host, confirmed, norland("The Presidents met.")))).toEqual([]);
		expect(
			said(found(unconfirmedAttribution, host, kestria("The Presidents met."), norland("诺方反对制裁。"))),
		).toEqual(["sanctions orvena→kestria"]);
	});

	it("gives what the holder does say in its own account against the finding", () => {
		const [finding] = found(
			unconfirmedAttribution,
			norland("President Brenner expressed firm support for the demarcation line."),
			kestria("Kestria supports the ceasefire."),
		);
		expect(finding).toMatchObject({ issue: "ceasefire", holder: "XKE" });
		expect(finding?.counterEvidence.map(({ exact }) => exact)).toEqual(["Kestria supports the ceasefire."]);
	});

	it("has nothing against it where the holder is silent", () => {
		const [finding] = found(
			unconfirmedAttribution,
			norland("President Brenner opposed sanctions."),
			kestria("The Presidents met."),
		);
		expect(finding?.counterEvidence).toEqual([]);
	});
});
