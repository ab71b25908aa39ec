import { writeFileSync } from "node:fs";
import type { Problem } from "@fissure/core";
import { ledger, undo } from "@fissure/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { addTexts, caseFolder, choiceOf, codeOf, codeTexts, granted, withCase } from "./fixtures/case-folder.ts";
import { CODED_TEXTS, codedCase, freshFiles, positionsIn } from "./fixtures/coded-case.ts";
import { exportLedger } from "./ledger/export-ledger.ts";
import { importPositions } from "./positions/import-positions.ts";

const inFolder = caseFolder();
const fresh = freshFiles();

const TEXTS = [
	{ id: "one", text: "😀 Valdara opens the corridor. It opens the ports 🚢. It opens the ports.", date: "2026-01-02" },
	{
		id: "two",
		text: "双方讨论粮食走廊𠮷。奥斯马克反对。",
		language: "zh",
		publisher: "OST",
		url: "https://ostmark.example/two",
		capturedAt: "2026-02-03T04:05:06Z",
	},
];

const READS = {
	one: [
		{ words: "opens the corridor", stance: 3, certainty: "medium" as const },
		{ words: "opens the ports 🚢", holder: "OST", issue: "ports", stance: null },
	],
	two: [{ words: "讨论粮食走廊𠮷", holder: "BOTH", asserter: "OST", manner: "joint" as const, stance: 0 }],
};

/** Case `name`, with the texts; and the same coded by somebody. */
async function makeCase(name: string, coder?: string): Promise<string> {
	const path = inFolder(`${name}.fissure`);
	await withCase(path, async (file) => {
		await addTexts(file, TEXTS);
		if (coder !== undefined) await codeTexts(file, READS, { coder });
	});
	return path;
}

async function exported(path: string, format: "jsonl" | "w3c" | "csv"): Promise<string> {
	let text = "";
	const out = async (piece: string): Promise<void> => {
		text += piece;
	};
	granted(await exportLedger({ case: choiceOf(path), format, out }));
	return text;
}

const entriesOf = (path: string) =>
	withCase(path, async (file) => granted(await ledger(file, {}, { size: 1000, order: "oldest" })).entries);

/** Brings a file of this text into a case; problems by their code. */
async function bring(path: string, name: string, text: string, as?: string) {
	writeFileSync(inFolder(name), text);
	const problems: Problem[] = [];
	const outcome = await importPositions(
		{ case: choiceOf(path), file: inFolder(name), ...(as === undefined ? {} : { as }) },
		{ onProblem: (problem) => problems.push(problem) },
	);
	return { outcome, codes: problems.map(({ code }) => code) };
}

const NOTHING = { read: 0, positions: 0, held: 0, readings: 0, memos: 0, otherTags: {}, refused: {} };

describe("positions that are sent from one case to another", () => {
	it.each([
		["jsonl", "p.jsonl"],
		["w3c", "p.jsonld"],
	] as const)("arrive as they were, as %s, once, and are taken back at once", async (format, name) => {
		const from = await makeCase(`from-${format}`, "Ana");
		const to = await makeCase(`to-${format}`);
		const text = await exported(from, format);
		const { outcome, codes } = await bring(to, name, text);
		expect(codes).toEqual([]);
		expect(granted(outcome)).toEqual({ ...NOTHING, read: 3, positions: 3, readings: 2 });
		const what = ({
			quote,
			issue,
			holder,
			asserter,
			manner,
			stance,
			status,
			because,
			codebook,
			certainty,
		}: Awaited<ReturnType<typeof entriesOf>>[number]) => ({
			...{ quote, issue, holder, asserter, manner, stance, status, because, codebook, certainty },
		});
		const arrived = await entriesOf(to);
		expect(arrived.map(({ certainty }) => certainty)).toEqual([undefined, "medium", undefined]);
		expect(arrived.map(what)).toEqual((await entriesOf(from)).map(what));
		expect(arrived.map(({ coder }) => coder.replace(/@[0-9a-f]{12}$/, "@…"))).toEqual(Array(3).fill("person:Ana@…"));
		expect(granted((await bring(to, name, text)).outcome)).toMatchObject({ positions: 0, held: 3 });
		// And on to a third.
		const third = await makeCase(`third-${format}`);
		granted((await bring(third, `again-${name}`, await exported(to, format))).outcome);
		expect(await entriesOf(third)).toEqual(arrived);
		await withCase(to, async (file) => granted(await undo(file)));
		expect(await entriesOf(to)).toEqual([]);
	});

	it.runIf(isProof)("arrive as they were, of random cases, as Web Annotations", { timeout: 3_600_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(CODED_TEXTS, async (texts) => {
				const from = await codedCase(fresh, texts);
				const to = await codedCase(
					fresh,
					texts.map((one) => ({ ...one, said: [] })),
				);
				const out = fresh(".jsonld");
				granted(await exportLedger({ case: choiceOf(from), format: "w3c", out }));
				granted(await importPositions({ case: choiceOf(to), file: out }));
				expect(await positionsIn(to)).toEqual(await positionsIn(from));
				fresh.remove();
			}),
			{ numRuns: 1_000 },
		);
	});

	it("take the place of what their coder said of the document before", async () => {
		const to = await makeCase("later");
		const by = async (stance: number): Promise<string> => {
			const from = inFolder(`by-${stance}.fissure`);
			await withCase(from, async (file) => {
				await addTexts(file, TEXTS);
				await codeTexts(file, { one: [{ words: "opens the corridor", stance }] }, { coder: "model:m@1" });
			});
			return exported(from, "w3c");
		};
		granted((await bring(to, "first.jsonld", await by(3))).outcome);
		granted((await bring(to, "second.jsonld", await by(-1))).outcome);
		expect((await entriesOf(to)).map(({ stance }) => stance)).toEqual([-1]);
	});
});

/** One position as JSON-LD; a test that changes it takes a copy. */
function annotation(): Promise<Record<string, never>> {
	written ??= writeAnnotation();
	return written;
}
let written: Promise<Record<string, never>> | null = null;

async function writeAnnotation(): Promise<Record<string, never>> {
	const from = inFolder("one-annotation.fissure");
	await withCase(from, async (file) => {
		await addTexts(file, TEXTS);
		await codeTexts(file, READS, { coder: "Ana" });
	});
	return JSON.parse(await exported(from, "w3c")).first.items[2];
}

describe("a position that is brought", () => {
	it("is found by words alone where they stand once, whatever place is told and however it is wrapped", async () => {
		const to = await makeCase("words-alone");
		const given = JSON.parse(JSON.stringify(await annotation()));
		delete given.body[1].document;
		delete given.body[1].sha256;
		given.target.source = "urn:elsewhere";
		given.target.selector = [{ type: "TextQuoteSelector", exact: "opens the corridor" }];
		given.target.source = "https://ostmark.example/two";
		given.target.selector[0].exact = "奥斯马克反对";
		for (const wrapped of [given, [given], { items: [given] }, { first: { items: [given] }, total: 1 }]) {
			const { outcome, codes } = await bring(to, "wrapped.jsonld", `\uFEFF \n${JSON.stringify(wrapped, null, 2)}\n`);
			expect([granted(outcome).read, codes]).toEqual([1, []]);
		}
		expect((await entriesOf(to)).map(({ quote }) => quote.exact)).toEqual(["奥斯马克反对"]);
	});

	it.each<readonly [string, (given: ReturnType<typeof JSON.parse>) => void]>([
		["position-malformed", (given) => (given.body[1].stance = 4)],
		["position-malformed", (given) => (given.body[1].holder = "")],
		["position-malformed", (given) => (given.body[1].manner = "shared")],
		["position-malformed", (given) => (given.body[1].because = "rule")],
		["position-malformed", (given) => delete given.body[1].stance],
		["position-malformed", (given) => given.body.pop()],
		["position-malformed", (given) => (given.target = [given.target, given.target])],
		["position-malformed", (given) => given.target.selector.shift()],
		["position-of-nobody", (given) => delete given.creator],
		["position-of-lexicon", (given) => (given.creator = { type: "Software", name: "lexicon@9" })],
		[
			"document-not-held",
			(given) => {
				given.body[1].document = "three";
				given.body[1].sha256 = "0".repeat(64);
				given.target.source = "https://elsewhere.example/";
			},
		],
		["words-missing", (given) => (given.target.selector[0].exact = "opens the  ports 🚢")],
		["words-missing", (given) => (given.target.selector[0].exact = "Opens the ports 🚢")],
		["words-missing", (given) => (given.target.selector[0].exact = "\ud83d")],
		[
			"words-ambiguous",
			(given) => {
				given.target.selector = [{ type: "TextQuoteSelector", exact: "opens the ports" }];
			},
		],
	])("is left out, told and counted: %s", async (code, spoil) => {
		const to = inFolder("refusing.fissure");
		await withCase(to, async (file) => addTexts(file, TEXTS));
		const given = JSON.parse(JSON.stringify(await annotation()));
		spoil(given);
		const { outcome, codes } = await bring(to, "spoilt.jsonld", JSON.stringify([given]));
		expect(codes).toEqual([code]);
		expect(granted(outcome)).toEqual({ ...NOTHING, read: 1, refused: { [code]: 1 } });
	});

	it("is of both sides where an annotation is of their joint statement, and of nobody where its publisher is not known", async () => {
		const to = inFolder("unnamed.fissure");
		await withCase(to, async (file) =>
			addTexts(file, [
				{
					id: "joint",
					text: "The sides open the ports.",
					kind: "joint-statement",
					publisher: null,
					url: "https://pages.example/joint",
				},
				{ id: "unknown", text: "Somebody shuts the ports.", publisher: null, url: "https://pages.example/unknown" },
			]),
		);
		const given = [
			["joint", "The sides open"],
			["unknown", "Somebody shuts"],
		].map(([page, exact]) => ({
			...{ type: "Annotation", motivation: "tagging", bodyValue: "trade", creator: { name: "Ben" } },
			target: { source: `https://pages.example/${page}`, selector: { type: "TextQuoteSelector", exact } },
		}));
		expect((await bring(to, "unnamed.jsonld", JSON.stringify(given))).codes).toEqual(["publisher-unknown"]);
		expect((await entriesOf(to)).map(({ holder, asserter, manner }) => [holder, asserter, manner])).toEqual([
			["BOTH", "BOTH", "joint"],
		]);
	});

	it("is left out where two documents have its words and nothing tells them apart", async () => {
		const to = inFolder("twins.fissure");
		await withCase(to, async (file) => {
			const url = "https://valdara.example/page";
			await addTexts(file, [
				{ id: "a", text: "We open the ports.", url },
				{ id: "b", text: "Today we open the ports.", url },
			]);
		});
		const given = JSON.parse(JSON.stringify(await annotation()));
		given.body[1] = { ...given.body[1], document: null, sha256: null };
		given.target = {
			source: "https://valdara.example/page",
			selector: { type: "TextQuoteSelector", exact: "open the ports" },
		};
		expect((await bring(to, "twins.jsonld", JSON.stringify(given))).codes).toEqual(["document-ambiguous"]);
	});

	it("is whose one says it is", async () => {
		const to = await makeCase("as");
		const given = JSON.parse(JSON.stringify(await annotation()));
		delete given.creator;
		granted((await bring(to, "as.jsonld", JSON.stringify(given), "ben@valdara.example")).outcome);
		expect((await entriesOf(to))[0]?.coder).toMatch(/^person:ben%40valdara\.example@[0-9a-f]{12}$/);
		expect(JSON.parse(await exported(to, "w3c")).first.items[0].creator).toEqual({
			type: "Person",
			name: "ben@valdara.example",
		});
	});

	it("is nobody's where the name is none", async () => {
		const to = await makeCase("nameless");
		for (const as of ["", " ", "two\nlines"])
			expect(codeOf((await bring(to, "nameless.jsonld", "[]", as)).outcome)).toBe("coder-unnamed");
	});

	it.each(["{", "", "[1, 2", '{"items": [{"a": 1}', "nonsense", "[1] [2]"])(
		"is not looked for in what is no JSON: %j",
		async (text) => {
			const to = await makeCase("no-json");
			expect(codeOf((await bring(to, "no.jsonld", text)).outcome)).toBe("positions-unreadable");
		},
	);

	it("is left out alone where its line is none, and those after it are not", async () => {
		const to = await makeCase("lines");
		const from = await makeCase("lines-from", "Ana");
		const { outcome, codes } = await bring(to, "lines.jsonl", `nonsense\n\n[1]\n${await exported(from, "jsonl")}`);
		expect(codes).toEqual(["position-malformed", "position-malformed"]);
		expect(granted(outcome)).toMatchObject({ read: 5, positions: 3 });
	});

	it("is not looked for in a file that is not there", async () => {
		const to = await makeCase("no-file");
		const outcome = await importPositions({ case: choiceOf(to), file: inFolder("none.jsonl") });
		expect(codeOf(outcome)).toBe("positions-unreadable");
	});
});
