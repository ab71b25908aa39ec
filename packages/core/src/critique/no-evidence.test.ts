import { expect, it } from "vitest";
import { found, interest, judged, matrix, option, raised, remarksOf } from "./fixtures/judged-world.ts";
import { noEvidence } from "./no-evidence.ts";

it("flags a judgment that is linked to nothing, and an item of a matrix", () => {
	expect(raised(noEvidence, [interest("a"), interest("b", { evidence: [found("f")] })])).toEqual([
		["a evidence", "judgment-without-evidence"],
	]);
	expect(
		raised(noEvidence, [
			matrix("m", [
				[[found("f")], "C I"],
				[[], "C I"],
			]),
		]),
	).toEqual([["m evidence[1]", "evidence-without-link"]]);
	expect(raised(noEvidence, [matrix("m", [[[], "C I"]])])).toEqual([["m evidence", "judgment-without-evidence"]]);
});

it("takes the target of an option for evidence", () => {
	expect(raised(noEvidence, [option("o")])).toEqual([]);
	expect(raised(noEvidence, [option("o", { target: null })])).toEqual([["o evidence", "judgment-without-evidence"]]);
});

it("finds the circle, at each of its members and at no other", () => {
	const circle = [
		interest("a", { evidence: [judged("b")] }),
		interest("b", { evidence: [found("f"), judged("c")] }),
		interest("c", { evidence: [judged("a")] }),
		interest("d", { evidence: [judged("a")] }),
		interest("e", { evidence: [judged("unknown")] }),
	];
	expect(raised(noEvidence, circle)).toEqual([
		["a evidence", "evidence-in-circle"],
		["b evidence", "evidence-in-circle"],
		["c evidence", "evidence-in-circle"],
	]);
	const [first] = remarksOf(noEvidence, circle);
	expect(first?.message).toBe("It is based on itself, through b → c → a");
	expect(first?.links).toEqual([judged("b")]);
	expect(remarksOf(noEvidence, [interest("a", { evidence: [judged("a")] })])[0]?.message).toContain("through a");
});
