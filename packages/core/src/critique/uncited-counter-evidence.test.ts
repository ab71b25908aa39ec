import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	finding,
	found,
	interest,
	option,
	position,
	quoted,
	raised,
	remarksOf,
	words,
} from "./fixtures/judged-world.ts";
import { uncitedCounterEvidence } from "./uncited-counter-evidence.ts";

const FOR = words("readout", "supports open straits", 10);
const AGAINST = words("speech", "may close the straits", 40);
const MILD = words("speech", "has doubts", 90);
const judgment = interest("a", { topics: ["straits"], evidence: [quoted("readout", "open straits", 19)] });

describe("what a judgment does not cite", () => {
	it("is the other pole of the one that it quotes, strongest first", () => {
		const positions = [position(FOR, 2), position(MILD, -1), position(AGAINST, -3)];
		expect(raised(uncitedCounterEvidence, [judgment], { positions })).toEqual([["a", "counter-evidence-uncited"]]);
		const [remark] = remarksOf(uncitedCounterEvidence, [judgment], { positions });
		expect(remark?.message).toBe(
			"VLD also takes the opposite position on “straits”: “may close the straits”, “has doubts”",
		);
		expect(remark?.links).toEqual([
			{ kind: "quote", quote: AGAINST },
			{ kind: "quote", quote: MILD },
		]);
	});

	it.each([
		["is of another holder", position(AGAINST, -3, { holder: "OST" })],
		["is of another issue", position(AGAINST, -3, { issue: "dam" })],
		["is ascribed to the other side", position(AGAINST, -3, { manner: "counterpart" })],
		["cannot be read", position(AGAINST, null)],
		["takes no side", position(AGAINST, 0)],
		["leans the same way", position(AGAINST, 1)],
	])("is not what %s", (_, other) => {
		expect(raised(uncitedCounterEvidence, [judgment], { positions: [position(FOR, 2), other] })).toEqual([]);
	});

	it("is not asked for where the cited words only stand beside a position", () => {
		const positions = [position(FOR, 2), position(AGAINST, -3)];
		const beside = (start: number) => interest("a", { evidence: [quoted("readout", "and so on", start)] });
		expect(raised(uncitedCounterEvidence, [beside(FOR.end)], { positions })).toEqual([]);
		expect(raised(uncitedCounterEvidence, [beside(FOR.start - 9)], { positions })).toEqual([]);
		expect(raised(uncitedCounterEvidence, [beside(FOR.end - 1)], { positions })).toHaveLength(1);
	});

	it("is nothing where both poles are cited, or none of the positions is", () => {
		const both = interest("a", { evidence: [...judgment.evidence, quoted("speech", "may close", 40)] });
		const positions = [position(FOR, 2), position(AGAINST, -3)];
		expect(raised(uncitedCounterEvidence, [both], { positions })).toEqual([]);
		const none = interest("a", { evidence: [quoted("elsewhere", "x")] });
		expect(raised(uncitedCounterEvidence, [none], { positions })).toEqual([]);
	});

	it("is what both hold together, where that is quoted", () => {
		const together = [position(FOR, 2, { holder: "BOTH", manner: "joint" }), position(AGAINST, -3, { holder: "BOTH" })];
		const [remark] = remarksOf(uncitedCounterEvidence, [judgment], { positions: together });
		expect(remark?.message).toContain("The parties together also take the opposite position on “straits”");
	});

	it("names three, and how many more", () => {
		const more = Array.from({ length: 5 }, (_, at) => position(words("speech", `no ${at}`, 100 * at), -2));
		const positions = [position(FOR, 2), ...more, position(words("mirror", "no 0"), -2)];
		const [remark] = remarksOf(uncitedCounterEvidence, [judgment], { positions });
		expect(remark?.message).toContain("“no 0”, “no 1”, “no 2” and 2 more");
		expect(remark?.links).toHaveLength(3);
	});

	it("is found through a finding that is cited, too", () => {
		const findings = [finding("f", { evidence: [FOR] })];
		const positions = [position(FOR, 2), position(AGAINST, -3)];
		const cites = interest("a", { evidence: [found("f")] });
		expect(raised(uncitedCounterEvidence, [cites], { findings, positions })).toEqual([
			["a", "counter-evidence-uncited"],
		]);
	});

	it("is what a cited finding has against itself", () => {
		const findings = [finding("f", { counterEvidence: [AGAINST, MILD] })];
		const cites = interest("a", { evidence: [found("f")] });
		expect(raised(uncitedCounterEvidence, [cites], { findings })).toEqual([
			["a evidence[0]", "finding-caveat-uncited"],
		]);
		const [remark] = remarksOf(uncitedCounterEvidence, [cites], { findings });
		expect(remark?.message).toContain("“may close the straits” and 1 more");
		const shown = interest("a", {
			evidence: [found("f"), { kind: "quote", quote: AGAINST }, { kind: "quote", quote: MILD }],
		});
		expect(raised(uncitedCounterEvidence, [shown], { findings })).toEqual([]);
	});

	it("is said in names and words, never in ids", () => {
		const id = fc.stringMatching(/^Q[A-Z]{3}[0-9]{4}$/);
		fc.assert(
			fc.property(fc.uniqueArray(id, { minLength: 4, maxLength: 4 }), (ids) => {
				const [actor, issue, cited, other] = ids as [string, string, string, string];
				const said = { holder: actor, issue };
				const context = {
					positions: [position(FOR, 2, said), position(AGAINST, -3, said)],
					findings: [
						finding(cited, { counterEvidence: [MILD] }),
						finding(other, { ...said, kind: "contradiction", headline: `${actor} on ${issue}`, evidence: [AGAINST] }),
					],
					names: { actors: { [actor]: "Valdara" }, issues: { [issue]: "Open straits" } },
				};
				const evidence = [...judgment.evidence, found(cited)];
				const remarks = remarksOf(
					uncitedCounterEvidence,
					[interest("a", { actor, topics: [issue], evidence })],
					context,
				);
				expect(remarks.map(({ code }) => code)).toEqual([
					"counter-evidence-uncited",
					"finding-caveat-uncited",
					"contradiction-uncited",
				]);
				expect(remarks.map(({ message }) => message).join(" ")).not.toMatch(/Q[A-Z]{3}[0-9]{4}/);
			}),
		);
	});

	it("is a contradiction of its actor on its topics", () => {
		const findings = [finding("finding-9", { kind: "contradiction" })];
		expect(raised(uncitedCounterEvidence, [judgment], { findings })).toEqual([["a", "contradiction-uncited"]]);
		expect(raised(uncitedCounterEvidence, [option("o", { topics: ["straits"] })], { findings })).toEqual([]);
		const cites = interest("a", { topics: ["straits"], evidence: [found("finding-9")] });
		expect(raised(uncitedCounterEvidence, [cites], { findings })).toEqual([]);
		const elsewhere = interest("a", { topics: ["dam"] });
		expect(raised(uncitedCounterEvidence, [elsewhere], { findings })).toEqual([]);
	});
});
