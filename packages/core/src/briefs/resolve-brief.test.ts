import type { BriefSources, Document, Finding, Interest, LinkState, ResolvedBrief } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws, inTime, isProof } from "../../../../tools/in-proof.ts";
import { parseBrief } from "../parse-brief.ts";
import { citedIn, resolveBrief } from "./resolve-brief.ts";

const document = (id: string, text: string, language = "en"): Document => ({
	...{ id, text, language, kind: "readout", publisher: "XVA", guessed: [] },
});
const OURS = document(
	"valdara-call",
	"Valdara calls for an immediate ceasefire. It does not recognise the vote in Ordal. Trade rose by 6 percent.",
);
const THEIRS = document("ostmark-call", "Осмарк поддерживает переговоры. Стороны не обсуждали санкции.", "ru");
const ZH = document("norland-zh", "双方主张立即停火，停火不应附加任何前提条件。", "zh");

const spanOf = ({ id, text }: Document, words: string): string => {
	const start = text.indexOf(words);
	return `@${id}#${start}-${start + words.length}`;
};

const FINDING: Finding = {
	...{ kind: "omission", issue: "vote", carriedBy: OURS.id, against: [THEIRS.id], holder: "XVA" },
	...{ headline: "Only Valdara's text has the vote.", salience: 2, weight: 1, measure: null, by: "omission@1" },
	evidence: [{ document: OURS.id, start: 0, end: 7, exact: "Valdara" }],
	...{ instead: [], counterEvidence: [], baseRate: null, explanations: [], caveats: [] },
};
const INTEREST: Interest = {
	...{ kind: "interest", id: "open-river", topics: [], note: null, actor: "XVA", interest: "An open river" },
	...{ mechanism: null, evidence: [], alternative: null },
};

const sourcesOf = (documents: readonly Document[], more: Partial<BriefSources> = {}): BriefSources => ({
	documents: new Map(documents.map((one) => [one.id, one])),
	newer: new Map(),
	findings: new Map([["finding-1a2b3c4d", FINDING]]),
	judgments: new Map([["open-river", { judgment: INTEREST, links: [] }]]),
	...more,
});
const resolve = (text: string, sources = sourcesOf([OURS, THEIRS, ZH])): ResolvedBrief =>
	resolveBrief(parseBrief(text, "brief.md", "en"), sources);
const told = ({ problems }: ResolvedBrief): readonly (readonly [string, string])[] =>
	problems.map(({ code, place }) => [code, place] as const);

const SOUND = `# Two accounts of one call

Valdara “calls for an immediate ceasefire” [${spanOf(OURS, "calls for an immediate ceasefire")}].
It “does not recognise the vote” [${spanOf(OURS, "does not recognise the vote")}; @open-river], and Ostmark says nothing of it [@ostmark-call].

> 双方主张立即停火
> [${spanOf(ZH, "双方主张立即停火")}]

Ostmark's text has no sanctions in it [${spanOf(THEIRS, "не обсуждали санкции")} "не обсуждали санкции"; @finding-1a2b3c4d].
`;

describe("resolveBrief", () => {
	it("finds what stands, with sentence and quotation of each reference", () => {
		const { brief, targets, problems } = resolve(SOUND);
		expect(problems).toEqual([]);
		expect(targets.map((target) => target?.kind)).toEqual([
			...["span", "span", "judgment", "document", "span", "span", "finding"],
		]);
		const sentences = brief.references.map(({ sentence }) => brief.sentences[sentence ?? -1]?.line);
		expect(sentences).toEqual([3, 4, 4, 4, 6, 9, 9]);
		const quoted = brief.references.map(({ quotation }) => brief.quotations[quotation ?? -1]?.words ?? null);
		expect(quoted).toEqual([
			"calls for an immediate ceasefire",
			"does not recognise the vote",
			"does not recognise the vote",
			...[null, "双方主张立即停火", null, null],
		]);
		const [first] = targets;
		expect(first).toMatchObject({ sentence: { exact: "Valdara calls for an immediate ceasefire." } });
		expect(brief.title).toBe("Two accounts of one call");
	});

	it("asks for no more than is cited", () => {
		expect(citedIn(parseBrief(SOUND, "brief.md", "en"))).toEqual({
			documents: ["valdara-call", "norland-zh", "ostmark-call"],
			findings: ["finding-1a2b3c4d"],
			names: ["open-river", "ostmark-call"],
		});
	});

	it("lists what differs in print, and lets a quotation leave words out", () => {
		const printed = document("printed", "The ‘grain  corridor’ stays open to all ships of both sides.");
		const text = `Both say that “the 'grain corridor' stays open” [${spanOf(printed, "The ‘grain  corridor’ stays open")}].`;
		const moved = resolve(text.replace("“the", "“[t]he"), sourcesOf([printed]));
		expect(moved.problems).toEqual([]);
		expect(moved.targets[0]).toMatchObject({ normalisations: ["white-space", "quotation-marks", "bracketed-case"] });
		const cut = `It “stays open … of both sides” [${spanOf(printed, "stays open to all ships of both sides")}].`;
		expect(resolve(cut, sourcesOf([printed])).targets[0]).toMatchObject({ elided: true });
	});

	it("takes the title of a document before its reference for its name, and a part of it for a quotation", () => {
		const named = { ...OURS, title: "Call between the Presidents: nothing agreed" };
		const codes = (words: string) =>
			told(resolve(`Valdara, “${words}” [@valdara-call].`, sourcesOf([named]))).map(([code]) => code);
		expect(codes("Call between the Presidents: nothing agreed")).toEqual([]);
		expect(codes("nothing agreed")).toEqual(["words-gone"]);
		expect(codes("calls for an immediate ceasefire")).toEqual([]);
	});

	it.each([
		["words-changed", `It “does recognise the vote” [${spanOf(OURS, "does not recognise the vote")}].`],
		["words-changed", `It “calls for a lasting ceasefire” [${spanOf(OURS, "immediate ceasefire")}].`],
		["words-gone", `It “welcomes observers from abroad” [${spanOf(OURS, "immediate ceasefire")}].`],
		["words-moved", `It “does not recognise the vote” [${spanOf(OURS, "Trade rose by 6 percent")}].`],
		// A part of a span is not the span: what is beside it may turn it round.
		["words-moved", `It “recognise the vote” [${spanOf(OURS, "not recognise the vote")}].`],
		["words-gone", "It “welcomes observers from abroad” [@valdara-call]."],
		["document-unknown", "It trades [@nowhere#1-2]."],
		["name-unknown", "It trades [@nowhere]."],
		["finding-unknown", "It trades [@finding-00000000]."],
		["span-outside", "It trades [@valdara-call#90-9000]."],
		["reference-unreadable", "It trades [@valdara-call#12]."],
		["reference-unreadable", "It trades [@valdara-call; @valdara-call#9-3]."],
		["words-changed", `It trades [${spanOf(OURS, "Trade rose by 6 percent")} "Trade rose by 8 percent"].`],
	])("tells %s at the line and column of the reference", (code, sentence) => {
		const place = `brief.md:2:${sentence.lastIndexOf("@") + 1}`;
		expect(told(resolve(`\n${sentence}`))).toContainEqual([code, place]);
	});

	it("shows the words that stand there now, and where the quoted ones stand", () => {
		const changed = resolve(`It “does recognise the vote” [${spanOf(OURS, "does not recognise the vote")}].`);
		expect(changed.problems[0]?.message).toContain("“does not recognise the vote”");
		const moved = resolve(`It “does not recognise the vote” [${spanOf(OURS, "Trade")}].`);
		expect(moved.problems[0]?.message).toContain(`they are at ${spanOf(OURS, "does not recognise the vote")}`);
	});

	it("tells of findings and judgments whose words or evidence went", () => {
		const edited = document(OURS.id, OURS.text.replace("Valdara", "Valdora"));
		expect(told(resolve("It trades [@finding-1a2b3c4d].", sourcesOf([edited, THEIRS])))).toEqual([
			["finding-unfounded", "brief.md:1:12"],
		]);
		const link = { kind: "finding", finding: "finding-1a2b3c4d" } as const;
		const judged = (state: LinkState["state"]) =>
			sourcesOf([OURS], {
				judgments: new Map([["open-river", { judgment: INTEREST, links: [{ link, state, because: "it ended" }] }]]),
			});
		expect(told(resolve("It trades [@open-river].", judged("gone")))).toEqual([
			["judgment-unfounded", "brief.md:1:12"],
		]);
		expect(told(resolve("It trades [@open-river].", judged("changed")))).toEqual([
			["judgment-shaken", "brief.md:1:12"],
		]);
		expect(told(resolve("It trades [@open-river].", judged("sound")))).toEqual([]);
		const named = sourcesOf([document("open-river", "Words.")]);
		expect(told(resolve("It trades [@open-river].", named))).toEqual([["reference-ambiguous", "brief.md:1:12"]]);
	});

	it("warns where the quoted words state a position that was denied or taken back since", () => {
		const words = "calls for an immediate ceasefire";
		const start = OURS.text.indexOf(words);
		const marked = (status: "disputed" | "withdrawn") =>
			sourcesOf([OURS], {
				contested: new Map([[OURS.id, [{ start, end: start + 9, status, note: "Denied [@other#0-9]" }]]]),
			});
		const text = `It “${words}” [${spanOf(OURS, words)}].`;
		expect(resolve(text, marked("disputed")).problems).toMatchObject([
			{ code: "position-disputed", severity: "warning", message: expect.stringContaining("Denied [@other#0-9]") },
		]);
		expect(resolve(text, marked("withdrawn")).problems).toMatchObject([{ code: "position-withdrawn" }]);
		const other = `Trade “rose by 6 percent” [${spanOf(OURS, "rose by 6 percent")}].`;
		expect(resolve(other, marked("disputed")).problems).toEqual([]);
	});

	it("warns where the source has been edited since", () => {
		const now = document("valdara-call-2", OURS.text.replace("immediate ", ""));
		const sources = sourcesOf([OURS], { newer: new Map([[OURS.id, now]]) });
		const text = `It “calls for an immediate ceasefire” [${spanOf(OURS, "calls for an immediate ceasefire")}].`;
		expect(resolve(text, sources).problems).toMatchObject([{ code: "source-edited", severity: "warning" }]);
		const other = `Trade “rose by 6 percent” [${spanOf(OURS, "rose by 6 percent")}].`;
		expect(resolve(other, sources).problems).toEqual([]);
	});

	it("warns of facts and quotations without a reference, and of nothing else", () => {
		const text = `# What was said

Valdara wants a ceasefire. It is likely to ask for one again. Why now? Two things follow:

- Ostmark wrote of “talks between the parties on an equal footing” [@ostmark-call], and of “sanctions that nobody had asked for”.

| side | text |
| --- | --- |
| Valdara | wants a ceasefire |

## Outlook {.judgment}

Valdara gains time.

### In summer

Trade grows.

## Facts again

Trade grew.
`;
		const { problems } = resolve(text);
		expect(problems.filter(({ code }) => code !== "words-gone").map(({ code, line }) => [code, line])).toEqual([
			["fact-unreferenced", 3],
			["quotation-unreferenced", 5],
			["fact-unreferenced", 21],
		]);
	});

	it("takes a reference before a colon for one, and a line in italics for no fact", () => {
		const { problems } = resolve("*For the minister.*\n\nIt trades [@valdara-call]: much of it by sea.\n");
		expect(problems).toEqual([]);
		expect(parseBrief("[@valdara-call]: https://example.org\n", "brief.md", "en").references).toEqual([]);
	});

	it("takes a block for one quotation, or each of its paragraphs for one of its own", () => {
		const spoken = document(
			"spoken",
			"The aide said: “Not now.”\nThen he left [by the back door].\n\nNobody followed.",
		);
		const [first, second] = ["The aide said: “Not now.”", "Then he left [by the back door]."].map((words) =>
			spanOf(spoken, words),
		);
		const apart = `> The aide said: “Not now.”\n> [${first}]\n>\n> Then he left \\[by the back door\\].\n> [${second}]\n`;
		expect(resolve(apart, sourcesOf([spoken])).problems).toEqual([]);
		const whole = `> The aide said: “Not now.”\n> Then he left \\[by the back door\\].\n> [@spoken#0-${"The aide said: “Not now.”\nThen he left [by the back door].".length}]\n`;
		expect(resolve(whole, sourcesOf([spoken])).problems).toEqual([]);
		const wrong = apart.replace("Not now", "Not yet");
		expect(resolve(wrong, sourcesOf([spoken])).problems.map(({ line }) => line)).toEqual([2]);
	});

	it("cuts no word at the end of a line, unless a hyphen carries it on", () => {
		const lines = document("lines", "He met Wang Y.\nEvents of the non-\nnuclear states.");
		expect(resolve(`“He met Wang Y.” [${spanOf(lines, "He met Wang Y.")}]`, sourcesOf([lines])).problems).toEqual([]);
		const cut = resolve(`It says “nuclear states” [${spanOf(lines, "nuclear states")}].`, sourcesOf([lines]));
		expect(cut.problems).toMatchObject([{ severity: "error" }]);
	});

	it("takes nothing in code, links or after a backslash for a reference", () => {
		const text = "<!-- [@e]\n[@f] -->It writes `[@a#1-2]`, \\[@b] and [@c](https://example.org).\n\n```\n[@d]\n```\n";
		expect(parseBrief(text, "brief.md", "en").references).toEqual([]);
	});
});

describe("a hostile draft", () => {
	it.each(["[@", "[@a;", '[@a "', "`", "`a``b", "<!--", "# {.judgment", "# a {.judgment}\n", "```\n", "“a [@b]"])(
		"of nothing but %j is read in time",
		async (piece) => {
			const text = piece.repeat(isProof ? 20_000 : 2_000);
			const { references } = await inTime(5000, () => parseBrief(text, "brief.md", "en"));
			expect(references.filter(({ start, end, written }) => text.slice(start, end) !== written)).toEqual([]);
		},
	);

	it("is read whatever it holds, and its places are those of its references", () => {
		const piece = fc.constantFrom(
			"[@a#1-2",
			"; @b",
			"]",
			"[@",
			'"',
			"“",
			"”",
			"\n",
			"> ",
			"`",
			"word. ",
			"#",
			"\\",
			"<!--",
			"-->",
			"\r",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const text = pieces.join("");
				const brief = parseBrief(text, "brief.md", "en");
				for (const { start, end, written, line, column } of brief.references) {
					expect(text.slice(start, end)).toBe(written);
					const before = text.slice(0, start).split(/\r\n|\n|\r/u);
					expect([line, column]).toEqual([before.length, (before.at(-1) ?? "").length + 1]);
				}
				expect(resolveBrief(brief, sourcesOf([])).targets.length).toBe(brief.references.length);
			}),
		);
	});
});

describe("one letter of a source", () => {
	const cited = [
		[OURS, "calls for an immediate ceasefire"],
		[OURS, "does not recognise the vote in Ordal"],
		[OURS, "rose by 6 percent"],
		[THEIRS, "поддерживает переговоры"],
		[ZH, "停火不应附加任何前提条件"],
	] as const;
	const text = cited.map(([source, words]) => `It says “${words}” [${spanOf(source, words)}].`).join("\n\n");
	const OTHER = { en: "q", ru: "ъ", zh: "龘" } as const;

	it("breaks exactly the references whose words it is among", () => {
		const place = fc
			.integer({ min: 0, max: 2 })
			.chain((source) =>
				fc.tuple(fc.constant(source), fc.nat({ max: ([OURS, THEIRS, ZH][source] as Document).text.length - 1 })),
			);
		fc.assert(
			fc.property(place, ([source, at]) => {
				const held = [OURS, THEIRS, ZH];
				const original = held[source] as Document;
				if (!/\p{L}|\p{N}/u.test(original.text.charAt(at))) return;
				const letter = OTHER[original.language as keyof typeof OTHER];
				held[source] = { ...original, text: original.text.slice(0, at) + letter + original.text.slice(at + 1) };
				const { problems } = resolve(text, sourcesOf(held));
				const broken = problems.flatMap(({ severity, reference }) => (severity === "error" ? reference : []));
				const expected = cited.flatMap(([document, words], index) => {
					const start = document.text.indexOf(words);
					return document.id === original.id && start <= at && at < start + words.length ? index : [];
				});
				expect(broken).toEqual(expected);
			}),
			{ numRuns: draws(300) },
		);
	});
});
