import { describe, expect, it } from "vitest";
import {
	finding,
	forecast,
	found,
	interest,
	judged,
	matrix,
	quoted,
	raised,
	remarksOf,
	text,
} from "./fixtures/judged-world.ts";
import { sharedSource } from "./shared-source.ts";

const READOUT = text("readout", "The straits stay open. So do the ports.", { title: "Readout of the call" });
const MIRROR = text("mirror", "The Straits stay open; so do the ports!");
const OTHER = text("other", "Nothing of the straits.");
const documents = [READOUT, MIRROR, OTHER];

describe("one text behind several", () => {
	it("is counted twice where two items of a matrix speak against one explanation", () => {
		const twice = matrix("m", [
			[[quoted("readout", "straits")], "I C"],
			[[quoted("mirror", "ports")], "II C"],
			[[quoted("other", "Nothing")], "I C"],
		]);
		expect(raised(sharedSource, [twice], { documents })).toEqual([["m evidence", "source-counted-twice"]]);
		const [remark] = remarksOf(sharedSource, [twice], { documents });
		expect(remark?.message).toBe(
			"E1 and E2 are all based on “Readout of the call” (readout) and count it several times against H1",
		);
		expect(remark?.links).toHaveLength(2);
	});

	it("is not, where they speak against different ones, or rest on other texts too", () => {
		const apart = matrix("m", [
			[[quoted("readout", "straits")], "I C"],
			[[quoted("readout", "ports")], "C I"],
			[[quoted("readout", "stay"), quoted("other", "Nothing")], "I C"],
		]);
		expect(raised(sharedSource, [apart], { documents })).toEqual([]);
	});

	it("stands alone where all links of a judgment lead to it", () => {
		const lone = interest("a", { evidence: [quoted("readout", "straits"), quoted("mirror", "ports")] });
		expect(raised(sharedSource, [lone], { documents })).toEqual([["a evidence", "source-alone"]]);
		const two = interest("a", { evidence: [quoted("readout", "straits"), quoted("other", "Nothing")] });
		expect(raised(sharedSource, [two], { documents })).toEqual([]);
		expect(raised(sharedSource, [interest("a", { evidence: [quoted("readout", "straits")] })], { documents })).toEqual(
			[],
		);
	});

	it("is two texts in a finding, and unknown where the finding is", () => {
		const findings = [finding("f", { carriedBy: "readout", against: ["other"] })];
		const cites = interest("a", { evidence: [quoted("readout", "straits"), found("f")] });
		expect(raised(sharedSource, [cites], { documents, findings })).toEqual([]);
		expect(raised(sharedSource, [cites], { documents })).toEqual([]);
	});

	it("stands under several judgments, told at the first", () => {
		const of = (id: string, document: string) => interest(id, { evidence: [quoted(document, "straits")] });
		const three = [of("a", "readout"), of("b", "mirror"), forecast("c", { evidence: [quoted("other", "x")] })];
		expect(raised(sharedSource, three, { documents })).toEqual([["a evidence", "source-of-several"]]);
		expect(remarksOf(sharedSource, three, { documents })[0]?.message).toContain("and so does b");
	});

	it("is followed through other judgments, also where they go in a circle", () => {
		const base = interest("base", { evidence: [quoted("readout", "straits"), judged("top")] });
		const top = interest("top", { evidence: [judged("base"), quoted("mirror", "ports")] });
		expect(raised(sharedSource, [base, top], { documents })).toEqual([
			["base evidence", "source-alone"],
			["top evidence", "source-alone"],
		]);
	});

	it("is not made of two texts without letters", () => {
		const blank = [text("one", "…"), text("two", "—")];
		const cites = interest("a", { evidence: [quoted("one", "…"), quoted("two", "—")] });
		expect(raised(sharedSource, [cites], { documents: blank })).toEqual([]);
	});
});
