import type { Finding } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { kestria, norland } from "../comparators/fixtures/accounts.ts";
import { finding, quote } from "./fixtures/finding.ts";
import { mergeSentences } from "./merge-sentences.ts";

const TEXT = "Norland firmly opposes sanctions, and firmly supports the ceasefire with its demarcation line.";
const accounts = [norland(TEXT), kestria("The Presidents met.")];
const whole = (issue: string | null, more: Partial<Finding> = {}): Finding =>
	finding({ issue, evidence: [quote("norland", 0, TEXT.length)], ...more });
const merged = (...findings: readonly Finding[]): readonly (string | null)[] =>
	mergeSentences(findings, accounts).map(({ issue }) => issue);

describe("one sentence", () => {
	it("is shown once where its further issues are no view of their own", () => {
		expect(merged(whole("sanctions"), whole("grain"), whole(null))).toEqual(["sanctions"]);
	});

	it("is shown again for a view in other words of it", () => {
		expect(merged(whole("sanctions"), whole("ceasefire"))).toEqual(["sanctions", "ceasefire"]);
	});

	it("keeps what stands elsewhere, in another text, or is no absence", () => {
		const others = [
			whole("grain", { evidence: [quote("norland", TEXT.length - 10, TEXT.length + 90)] }),
			whole("pipeline", { carriedBy: "kestria" }),
			whole("harbour", { kind: "terminology" }),
		];
		expect(merged(whole("sanctions"), ...others)).toEqual(["sanctions", "grain", "pipeline", "harbour"]);
	});
});
