import type { Account } from "@fissure/model";
import { FINDING_KINDS, type Finding } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland, orvena } from "../comparators/fixtures/accounts.ts";
import { explainFindings } from "./explain.ts";
import { finding, quote } from "./fixtures/finding.ts";

const accounts = [norland("Norland opposes sanctions."), kestria("The Presidents met."), orvena("They met in Orvena.")];
const explained = (more: Partial<Finding>, of = accounts): Finding =>
	explainFindings(
		[finding({ evidence: [quote("norland", 0, 7)], instead: [quote("kestria", 0, 3)], ...more })],
		of,
		CONTEXT,
	)[0] as Finding;

describe("a headline", () => {
	it.each(FINDING_KINDS)("of %s is one sentence that names both sides", (kind) => {
		for (const holder of ["XKE", "BOTH"] as const)
			for (const issue of ["sanctions", "unheard-of", null]) {
				const { headline } = explained({ kind, holder, issue });
				expect(headline).toMatch(/^\S.*[^.]\.$/);
				expect(headline.match(/[.]/g)).toHaveLength(1);
				expect(headline).toContain("XNO");
				expect(headline).toContain("XKE");
				expect(headline).not.toMatch(/null|undefined|\[object/);
			}
	});

	it("names each side once, however many texts it has", () => {
		const { headline } = explained({ against: ["kestria", "orvena", "kestria"] });
		expect(headline).toContain("XKE and XOR");
		expect(headline.match(/XKE/g)).toHaveLength(1);
	});

	it("speaks of several sides as of several", () => {
		const against = ["kestria", "orvena"];
		expect(explained({ against }).headline).toContain("XKE and XOR do not mention it");
		expect(explained({ kind: "claimed-agreement", against }).headline).toContain(
			"the accounts of XKE and XOR do not carry",
		);
	});

	it("tells two texts of one side apart by language, else by day, else by kind", () => {
		const of = (fields: Partial<Account["document"]>): string => {
			const [one, other] = [norland("Norland opposes sanctions."), kestria("The Presidents met.")] as const;
			const document = { ...one.document, ...fields, id: "kestria", text: other.document.text };
			return explained({ against: ["kestria"] }, [one, { ...other, document }]).headline;
		};
		expect(of({ language: "zh" })).toContain("XNO (en) speaks of “sanctions”; XNO (zh) does not");
		expect(of({ date: "2026-01-05" })).toContain("XNO (2026-01-05) does not");
		expect(of({ kind: "briefing" })).toContain("XNO (briefing) does not");
		expect(of({})).toContain("XNO (kestria) does not");
	});

	it("tells silence from an answer that is missing", () => {
		const silent = explained({});
		const touched = explained({}, [norland("Norland opposes sanctions."), kestria("Kestria raised sanctions.")]);
		expect(silent.headline).toContain("does not mention it");
		expect(touched.headline).not.toContain("does not mention");
	});
});

describe("explanations", () => {
	it.each(["omission", "unconfirmed-attribution", "claimed-agreement"] as const)(
		"are several for %s, to be weighed",
		(kind) => {
			const { explanations } = explained({ kind });
			expect(explanations.length).toBeGreaterThanOrEqual(3);
			expect(new Set(explanations).size).toBe(explanations.length);
		},
	);

	it.each(["contradiction", "intensity", "terminology", "emphasis"] as const)(
		"are none for %s: both texts speak",
		(kind) => {
			expect(explained({ kind }).explanations).toEqual([]);
		},
	);
});

describe("caveats", () => {
	it("are none between texts of one kind and like length", () => {
		expect(explained({}).caveats).toEqual([]);
	});

	it("tell a much longer text where something is absent, and nowhere else", () => {
		const long = norland("Norland opposes sanctions. ".repeat(3));
		expect(explained({}, [long, kestria("The Presidents met.")]).caveats).toEqual([
			"the account of XNO has 3 sentences, that of XKE 1",
		]);
		expect(explained({ kind: "terminology" }, [long, kestria("The Presidents met.")]).caveats).toEqual([]);
	});

	it("tell texts of two kinds, and what was guessed of them", () => {
		const one = norland("Norland opposes sanctions.");
		const other = kestria("The Presidents met.");
		const speech = {
			...other,
			document: { ...other.document, kind: "speech" as const, guessed: ["publisher", "kind"] as const },
		};
		expect(explained({}, [one, speech]).caveats).toEqual([
			"a readout is compared with a speech",
			"publisher of kestria is a guess",
			"kind of kestria is a guess",
		]);
	});

	it("call a kind of text as people do, with its article", () => {
		const one = norland("Norland opposes sanctions.");
		const of = (kind: "article" | "explanation-of-vote") => {
			const other = kestria("The Presidents met.");
			return explained({}, [one, { ...other, document: { ...other.document, kind } }]).caveats;
		};
		expect(of("article")).toEqual(["a readout is compared with an article"]);
		expect(of("explanation-of-vote")).toEqual(["a readout is compared with an explanation of vote"]);
	});
});
