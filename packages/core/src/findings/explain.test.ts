import type { Account } from "@fissure/model";
import { DOCUMENT_KINDS, FINDING_KINDS, type Finding, sentenceOf } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland, orvena } from "../comparators/fixtures/accounts.ts";
import { eventComparators } from "../comparators/index.ts";
import { explainFindings } from "./explain.ts";
import { finding, quote } from "./fixtures/finding.ts";

const accounts = [norland("Norland opposes sanctions."), kestria("The Presidents met."), orvena("They met in Orvena.")];
const explained = (more: Partial<Finding>, of = accounts): Finding =>
	explainFindings(
		[finding({ evidence: [quote("norland", 0, 7)], instead: [quote("kestria", 0, 3)], ...more })],
		of,
		CONTEXT,
		eventComparators,
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

	it.each([
		["omission", "XNO", "XNO speaks of “sanctions”; XKE does not mention it."],
		[
			"unconfirmed-attribution",
			"XKE",
			"XNO has XKE take a position on “sanctions” that the account of XKE does not report.",
		],
		["claimed-agreement", "BOTH", "XNO reports common ground on “sanctions” that the account of XKE does not report."],
		["contradiction", "XKE", "XNO and XKE give XKE opposite positions on “sanctions”."],
		["contradiction", "BOTH", "XNO and XKE give the two sides opposite positions on “sanctions”."],
		["intensity", "XKE", "On “sanctions” XNO words XKE's position more strongly than XKE."],
		["intensity", "BOTH", "On “sanctions” XNO words the common position more strongly than XKE."],
		["terminology", null, "XNO and XKE name the same thing differently: “xxxxxxx” beside “xxx”."],
		["emphasis", null, "XNO makes “sanctions” a theme; XKE gives it a clause."],
	] as const)("of %s, held by %s, says what differs and between whom", (kind, holder, headline) => {
		expect(explained({ kind, holder }).headline).toBe(headline);
	});

	it("of what one government says on two dates tells both wordings and when, the earlier first", () => {
		const of = (id: string, date: string): Account => {
			const account = kestria("The Presidents met.");
			return { ...account, document: { ...account.document, id, date } };
		};
		const told = (holder: string, before: string, after: string): string =>
			explained({ kind: "contradiction", holder, carriedBy: "norland", against: ["kestria"] }, [
				of("norland", after),
				of("kestria", before),
			]).headline;
		const changed = "XKE changed its position on “sanctions”: “xxx” on 2024-05-06, “xxxxxxx” on 2025-01-02.";
		expect(told("XKE", "2024-05-06T10:00:00Z", "2025-01-02")).toBe(changed);
		expect(told("XKE", "1993", "2022-05")).toContain("“xxx” in 1993, “xxxxxxx” in 2022-05.");
		expect(told("XKE", "2024-05-06T10:00:00Z", "2024-05-06T18:00:00Z")).toContain("opposite positions");
		expect(told("XNO", "2024-05-06", "2025-01-02")).toContain("opposite positions");
	});

	it.each([
		["omission", "XNO says what the account of XKE does not report: “xxxxxxx”."],
		["unconfirmed-attribution", "XNO has XKE say what the account of XKE does not report: “xxxxxxx”."],
		["claimed-agreement", "XNO gives as common ground what the account of XKE does not report: “xxxxxxx”."],
	] as const)("of %s without an issue shows the text's own words", (kind, headline) => {
		expect(explained({ kind, holder: "XKE", issue: null }).headline).toBe(headline);
	});

	it("shows the beginning of long words, to the end of a word, on one line and without quotation marks of their own", () => {
		const headlineFor = (exact: string): string =>
			explained({ issue: null, evidence: [{ ...quote("norland", 0, 7), exact }] }).headline;
		expect(headlineFor("“We stay,” he said.")).toContain(": “‘We stay,’ he said”.");
		expect(headlineFor("The harbour\n\n  stays open.")).toContain(": “The harbour stays open”.");
		const long = headlineFor("The harbour stays open ".repeat(9).trim());
		expect(long).toMatch(/: “The harbour .* (?:The|harbour|stays|open)…”\.$/);
		expect(long.length).toBeLessThan(200);
		expect(headlineFor("港口继续开放".repeat(20))).toMatch(/“(?:港口继续开放){7}港口继…”\.$/);
	});

	it("calls an unknown issue by its id", () => {
		expect(explained({ issue: "fishing" }).headline).toBe("XNO speaks of “fishing”; XKE does not mention it.");
	});

	it("names a text without a publisher, or one that is not there, by its id", () => {
		const nameless = { ...accounts[1], document: { ...accounts[1]?.document, publisher: null } } as Account;
		const [norlandic] = accounts as [Account];
		expect(explained({}, [norlandic, nameless]).headline).toContain("; kestria does not mention it");
		expect(explained({ against: ["lost"] }, [norlandic, nameless]).headline).toContain("; lost does not mention it");
	});

	it("quotes nothing where a name has no words", () => {
		const { headline } = explained({ kind: "terminology", evidence: [], instead: [] });
		expect(headline).toBe("XNO and XKE name the same thing differently: “” beside “”.");
	});

	it("lists three sides with commas", () => {
		const fourth = {
			...accounts[2],
			document: { ...accounts[2]?.document, id: "mavria", publisher: "XMV" },
		} as Account;
		const { headline } = explained({ kind: "emphasis", against: ["kestria", "orvena", "mavria"] }, [
			...accounts,
			fourth,
		]);
		expect(headline).toBe("XNO makes “sanctions” a theme; XKE, XOR and XMV give it a clause.");
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
			"the accounts of XKE and XOR do not report",
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
		// Nothing tells them apart: they are counted in the order of the comparison.
		expect(of({})).toContain("XNO (text 2) does not");
	});

	it("tells a text apart from all its twins at once, and other sides by their name alone", () => {
		const [one, other] = [norland("Norland opposes sanctions."), kestria("The Presidents met.")] as const;
		const twin = (id: string, fields: Partial<Account["document"]>): Account => ({
			...other,
			document: { ...one.document, text: other.document.text, ...fields, id },
		});
		const texts = [
			one,
			twin("second", { language: "zh" }),
			twin("third", { date: "2026-01-05" }),
			accounts[1] as Account,
		];
		const { headline } = explained({ kind: "emphasis", against: ["second", "third", "kestria"] }, texts);
		// The first and the third share their language, the first and the second their day; all share their kind.
		expect(headline).toBe(
			"XNO (text 1) makes “sanctions” a theme; XNO (zh), XNO (2026-01-05) and XKE give it a clause.",
		);
	});

	it("does not tell texts apart by a day that one of them lacks", () => {
		const [one, other] = [norland("Norland opposes sanctions."), kestria("The Presidents met.")] as const;
		const { date: _, ...undated } = one.document;
		const twin = { ...other, document: { ...undated, text: other.document.text, id: "undated" } };
		expect(explained({ against: ["undated"] }, [one, twin]).headline).toBe(
			"XNO (2024-05-06) speaks of “sanctions”; XNO (text 2) does not mention it.",
		);
		const briefing = { ...twin, document: { ...twin.document, kind: "briefing" as const } };
		expect(explained({ against: ["undated"] }, [one, briefing]).headline).toContain("XNO (briefing) does not");
	});

	it("of two sides against a text of a third speaks of no twins", () => {
		const second = { ...accounts[1], document: { ...accounts[1]?.document, id: "second" } } as Account;
		const { headline } = explained({ kind: "emphasis", against: ["kestria", "second"] }, [...accounts, second]);
		expect(headline).toBe("XNO makes “sanctions” a theme; XKE gives it a clause.");
	});

	it("tells silence from an answer that is missing", () => {
		const silent = explained({});
		const touched = explained({}, [norland("Norland opposes sanctions."), kestria("Kestria raised sanctions.")]);
		expect(silent.headline).toContain("does not mention it");
		expect(touched.headline).toBe("XNO makes a point on “sanctions” that XKE does not answer.");
		const elsewhere = explained({}, [norland("Norland opposes sanctions."), kestria("Kestria raised the ceasefire.")]);
		expect(elsewhere.headline).toContain("does not mention it");
		const several = explained({ against: ["kestria", "orvena", "lost"] }, [
			norland("Norland opposes sanctions."),
			kestria("Kestria raised sanctions."),
			orvena("They met in Orvena."),
		]);
		expect(several.headline).toBe("XNO makes a point on “sanctions” that XKE, XOR and lost do not answer.");
	});
});

describe("explanations", () => {
	it.each([
		["omission", ["not discussed", "raised, and not taken up", "discussed, and left out"]],
		["unconfirmed-attribution", ["said, and left out by its own side", "said in other or weaker words", "not said"]],
		["claimed-agreement", ["agreed, and left out by the other side", "agreed in weaker words", "not agreed"]],
	] as const)("are several for %s, to be weighed", (kind, explanations) => {
		expect(explained({ kind }).explanations).toEqual(explanations);
	});

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

	it("count sentences from three times as many, and name a text without a publisher by its id", () => {
		const two = norland("Norland opposes sanctions. ".repeat(2));
		const six = norland("Norland opposes sanctions. ".repeat(6));
		const of = (account: Account, other: Account): readonly string[] => explained({}, [account, other]).caveats;
		const both = kestria("The Presidents met. They left.");
		expect(of(two, kestria("The Presidents met."))).toEqual([]);
		expect(of(two, both)).toEqual([]);
		expect(of(six, both)).toEqual(["the account of XNO has 6 sentences, that of XKE 2"]);
		const nameless = { ...both, document: { ...both.document, publisher: null } };
		expect(of(six, nameless)).toEqual(["the account of XNO has 6 sentences, that of kestria 2"]);
		expect(of(two, { ...both, sentences: [] })).toEqual([]);
		expect(of(six, { ...both, sentences: [] })).toEqual(["the account of XNO has 6 sentences, that of XKE 0"]);
	});

	it("tell of a guess only where it bears on the comparison, and each once", () => {
		const one = norland("Norland opposes sanctions.");
		const guessed = { ...one, document: { ...one.document, guessed: ["publisher", "kind", "date"] as const } };
		expect(explained({}, [guessed, accounts[1] as Account]).caveats).toEqual(["publisher of norland is a guess"]);
		expect(explained({ against: ["kestria", "orvena"] }, [guessed, ...accounts.slice(1)] as never).caveats).toEqual([
			"publisher of norland is a guess",
		]);
	});

	it("do not tell that the day of a text is a guess, though the two are of two kinds", () => {
		const speech = { kind: "speech" as const, guessed: ["date"] as const };
		const other = { ...accounts[1], document: { ...accounts[1]?.document, ...speech } } as Account;
		expect(explained({}, [accounts[0] as Account, other]).caveats).toEqual(["a readout is compared with a speech"]);
	});

	it("are none of a text that is not there", () => {
		expect(explained({ against: ["lost"] }).caveats).toEqual([]);
		expect(explained({ carriedBy: "lost" }).caveats).toEqual([]);
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

describe("the sentences of every comparator", () => {
	const id = fc.stringMatching(/^Q[A-Z]{3}[0-9]{3}$/);
	const ids = fc.uniqueArray(id, { minLength: 6, maxLength: 6 });
	const shape = fc.record({
		kind: fc.constantFrom(...FINDING_KINDS),
		issue: fc.constantFrom("sanctions", null),
		ofOne: fc.boolean(),
		unpublished: fc.boolean(),
		guessed: fc.boolean(),
		kinds: fc.tuple(fc.constantFrom(...DOCUMENT_KINDS), fc.constantFrom(...DOCUMENT_KINDS)),
		dates: fc.tuple(fc.constantFrom("2024-05-06", "2025"), fc.constantFrom("2024-05-06", "2025-01-02")),
		several: fc.boolean(),
		both: fc.boolean(),
	});

	it("have actors and texts in slots alone, so that each can be shown by its name", () => {
		fc.assert(
			fc.property(ids, shape, ([a, b, c, first, second, third] = [], drawn) => {
				const account = (of: Account, document: string, publisher: string | null, at: 0 | 1): Account => ({
					...of,
					document: {
						...of.document,
						...{ id: document, publisher, kind: drawn.kinds[at], date: drawn.dates[at] },
						guessed: drawn.guessed ? (["publisher", "kind"] as const) : [],
					},
				});
				const [one, other, last] = accounts as [Account, Account, Account];
				const all = [
					account(one, a as string, first as string, 0),
					account(other, b as string, drawn.unpublished ? null : ((drawn.ofOne ? first : second) as string), 1),
					account(last, c as string, third as string, 1),
				];
				const [given] = explainFindings(
					[
						finding({
							...{ kind: drawn.kind, issue: drawn.issue, holder: drawn.both ? "BOTH" : (first as string) },
							...{ carriedBy: a as string, against: drawn.several ? [b as string, c as string] : [b as string] },
							...{ evidence: [quote(a as string, 0, 7)], instead: [quote(b as string, 0, 3)] },
						}),
					],
					all,
					CONTEXT,
					eventComparators,
				);
				const { headline, caveats } = (given as Finding).wording as NonNullable<Finding["wording"]>;
				for (const wording of [headline, ...caveats]) {
					const said = sentenceOf(wording, () => "NAME");
					expect(said).not.toMatch(/Q[A-Z]{3}[0-9]{3}/);
					expect(said).not.toMatch(/[{}|]|undefined|null/);
				}
			}),
		);
	});
});
