import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
	buildLexicon,
	type CodedBy,
	certaintyOf,
	codeDocument,
	coderAgreement,
	comparedText,
	type Document,
	type Reading,
} from "@fissure/core";
import { expect, it } from "vitest";
import { loadLexicon } from "../packages/app/src/lexicon/load-lexicon.ts";

const GOLD = fileURLToPath(new URL("../../shared/gold/sentences/", import.meta.url));

interface Judged {
	readonly sid: string;
	readonly doc_id: string;
	readonly judged: readonly string[];
	readonly span: readonly [number, number];
	readonly maybe?: boolean;
	readonly gold: readonly {
		readonly issue: string;
		readonly holder: string;
		readonly holder_or?: readonly string[];
		readonly stance: number | null;
		readonly maybe?: boolean;
	}[];
}

const lines = <Line>(file: string): readonly Line[] =>
	readFileSync(join(GOLD, file), "utf8")
		.split("\n")
		.filter((line) => line.startsWith("{"))
		.map((line) => JSON.parse(line) as Line);

const isSeveral = ({ gold }: Judged): boolean => new Set(gold.map(({ issue }) => issue)).size < gold.length;

/** The issues that are judged for certain in a sentence. */
const judgedIssues = ({ judged, gold, maybe = false }: Judged): readonly string[] =>
	maybe && gold.length === 0
		? []
		: judged.filter((issue) => !gold.some((one) => one.issue === issue && (one.maybe === true || one.stance === null)));

/** A holder that the judge would take as well is whom the program names, where it names one. */
const goldIn = ({ span: [start, end], gold }: Judged, read: readonly Reading[]): readonly Reading[] =>
	gold.map(({ issue, holder, holder_or: others = [], stance }) => ({
		...{ start, end, issue, stance, asserter: holder, manner: "own" },
		holder: read.find((one) => one.issue === issue && others.includes(one.holder))?.holder ?? holder,
	}));

function documentOf({ id = "", text = "", lang = "", actor = "", title, date }: Record<string, string>): Document {
	const facts = { ...(title && { title }), ...(date && { date }) };
	return { ...{ id, text, language: lang, publisher: actor, guessed: [], kind: "readout" }, ...facts };
}

const coded = (coder: string, readings: readonly Reading[]): CodedBy => ({
	...{ coder, version: coder, isWhole: true, readings },
});

type Ratio = readonly [hits: number, of: number];

/** What the scorer of the sentences counts. */
function scored(judged: readonly Judged[], system: readonly string[]): Readonly<Record<string, Ratio>> {
	const folder = mkdtempSync(join(tmpdir(), "fissure-agreement-"));
	try {
		const written = judged.map((sentence) => JSON.stringify(sentence));
		writeFileSync(join(folder, "sentences.jsonl"), written.join("\n"));
		writeFileSync(join(folder, "sentence-docs.jsonl"), readFileSync(join(GOLD, "sentence-docs.jsonl")));
		writeFileSync(join(folder, "system.jsonl"), system.join("\n"));
		const argv = [join(GOLD, "score-sentences.mjs"), join(folder, "system.jsonl"), folder];
		return JSON.parse(execFileSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 2 ** 26 })).all;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

it.skipIf(!existsSync(GOLD))(
	"agrees with judged sentences as often as their scorer counts (skipped: no shared data)",
	() => {
		// Of several positions on one issue in a sentence the scorer makes several units; here a sentence is one.
		const judged = lines<Judged>("sentences.jsonl").filter((sentence) => !isSeveral(sentence));
		const lexicon = loadLexicon({});
		if (!lexicon.ok) throw new Error(lexicon.problem.message);
		const built = buildLexicon(lexicon.value);
		const system: string[] = [];
		const records = lines<{ docs: readonly Record<string, string>[] }>("sentence-docs.jsonl");
		const texts = records
			.flatMap(({ docs }) => docs)
			.map((record) => {
				const document = documentOf(record);
				const account = codeDocument(document, built);
				if (!account.ok) throw new Error(account.problem.message);
				const { positions } = account.value;
				const written = positions.map((position) => {
					const { start, end, exact } = position.quote;
					return { ...position, quote: exact, span: [start, end], certainty: certaintyOf(position) };
				});
				system.push(JSON.stringify({ documents: [{ doc_id: document.id, positions: written }] }));
				const read = positions
					.filter((position) => certaintyOf(position) !== "low")
					.map(({ quote, ...position }): Reading => ({ ...position, start: quote.start, end: quote.end }));
				const own = judged.filter(({ doc_id }) => doc_id === document.id);
				const asked = own.map((sentence) => ({
					start: sentence.span[0],
					end: sentence.span[1],
					issues: judgedIssues(sentence),
				}));
				return comparedText(
					document,
					[
						coded(
							"gold",
							own.flatMap((sentence) => goldIn(sentence, read)),
						),
						coded("lexicon", read),
					],
					asked,
				);
			});
		const found = coderAgreement(texts, { coders: ["gold", "lexicon"] });
		const table = found.tables.find(({ facet }) => facet === "sentence");
		const { categories = [], counts = [] } = table ?? {};
		const count = (gold: readonly string[], read: readonly string[] = categories): number =>
			gold
				.flatMap((row) =>
					read.map((column) => counts[categories.indexOf(row) * categories.length + categories.indexOf(column)] ?? 0),
				)
				.reduce((sum, one) => sum + one, 0);
		const signed = count(["for", "against"]);
		const right = count(["for"], ["for"]) + count(["against"], ["against"]);
		const silent = count(["for", "against"], ["no-position", "no-side"]);
		const figures = {
			sign_right: [right, signed],
			sign_wrong: [signed - right - silent, signed],
			silent: [silent, signed],
			zero_right: [count(["no-side"], ["no-position", "no-side"]), count(["no-side"])],
			false_positions: [count(["no-position"], ["for", "against", "both-sides"]), count(["no-position"])],
		};
		const all = scored(judged, system);
		expect(figures).toEqual(Object.fromEntries(Object.keys(figures).map((name) => [name, all[name]?.slice(0, 2)])));
		expect(signed).toBeGreaterThan(50);
		// The coefficient is that of the table.
		const share = found.rows.find(({ facet, measure }) => facet === "sentence" && measure === "agreement");
		expect(share).toMatchObject({ n: counts.reduce((sum, one) => sum + one, 0) });
		expect(share?.value).toBeCloseTo(
			categories.reduce((sum, one) => sum + count([one], [one]), 0) / (share?.n ?? 0),
			12,
		);
	},
);
