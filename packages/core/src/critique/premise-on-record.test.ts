import type { CheckedClaim, Judgment } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { RECORDS } from "../claims/fixtures/claim-world.ts";
import { checkJudgmentClaims, readJudgmentClaims, recordsForJudgments } from "../claims-of-judgments.ts";
import { shippedLexicon } from "../coding/fixtures/shipped.ts";
import { critique } from "./critique.ts";
import { interest, option } from "./fixtures/judged-world.ts";

const lexicon = shippedLexicon();
const remarksOn = (judgments: readonly Judgment[], records = RECORDS) => {
	const places = readJudgmentClaims(judgments, lexicon, (actor) => actor);
	return critique(judgments, { claims: checkJudgmentClaims(places, records) })
		.filter(({ by }) => by.startsWith("premise-on-record"))
		.map(({ judgment, place, code }) => [judgment, place, code]);
};

describe("premises of judgments beside the record", () => {
	it.each([
		["a rank that is another", "The United States is Brazil's largest trading partner.", "premise-against-record"],
		["votes that differ", "China abstained on Crimea.", "premise-half-on-record"],
		["a figure for which there is no series", "India is France's largest trading partner.", "premise-without-record"],
	])("are told of %s", (_, mechanism, code) => {
		expect(remarksOn([interest("spared", { mechanism })])).toEqual([["spared", "mechanism", code]]);
	});

	it("are told nothing of what is on record, or is claimed nowhere", () => {
		const mechanism = "China is a top Brazilian trading partner.";
		expect(remarksOn([interest("sound", { mechanism }), option("plain")])).toEqual([]);
	});

	it("need no record where they claim nothing", () => {
		const places = readJudgmentClaims([interest("plain")], lexicon, (actor) => actor);
		expect(recordsForJudgments(places)).toEqual({ votes: false, series: false });
	});

	it("keep the claim with its facts", () => {
		const mechanism = "China is Brazil's largest trading partner.";
		const places = readJudgmentClaims([interest("sound", { mechanism })], lexicon, (actor) => actor);
		const claims = checkJudgmentClaims(places, RECORDS).get("sound") ?? [];
		const [{ claim } = { claim: null as CheckedClaim | null }] = claims;
		expect(claim).toMatchObject({
			state: "met",
			facts: [{ what: "Brazil's goods trade, CHN: 150 USD bn", date: "2031" }],
		});
	});
});
