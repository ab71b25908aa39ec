import { formatsOf } from "@fissure/report";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { exportExchange } from "../operations/ledger/export-exchange.ts";
import { exportPositions } from "../operations/ledger/export-positions.ts";
import { choiceOf, granted } from "./fixtures/case-folder.ts";
import { codedCase, freshFiles } from "./fixtures/coded-case.ts";
import { eventEntity, holderEntity } from "./ftm/entities.ts";

const fresh = freshFiles();
const TEXT = '🚢 Ostmark objects.\nIt "objects" again.';
const said = { by: "person:Ana", issue: "trade", note: null, manner: "own" } as const;
const STANCES = [-2, -2, null].map((stance) => ({ ...said, words: [3, 18] as const, stance }));

async function bytesOf(body: string | Uint8Array | AsyncIterable<string | Uint8Array>): Promise<Buffer> {
	if (typeof body === "string" || body instanceof Uint8Array) return Buffer.from(body as Uint8Array);
	const parts: Buffer[] = [];
	for await (const part of body) parts.push(Buffer.from(part as Uint8Array));
	return Buffer.concat(parts);
}

it("gives a file in each declared format, and in each what the format says", async () => {
	const file = await codedCase(fresh, [
		{ text: TEXT, date: "2026-01-02", said: STANCES },
		{ text: "Nobody says anything.", date: undefined, said: [] },
	]);
	const context = {
		case: { ...choiceOf(file), now: choiceOf(file).now },
		print: async () => {},
		pathOfUpload: () => ({ ok: false as const, problem: { code: "none", message: "None", place: "" } }),
	};
	const files: Record<string, { readonly name: string; readonly bytes: Buffer }> = {};
	for (const format of formatsOf("exchange")) {
		const { name, body } = granted(await exportExchange.run({ format } as never, context));
		files[format] = { name, bytes: await bytesOf(body) };
	}
	for (const format of formatsOf("ledger")) {
		const { name, body } = granted(await exportPositions.run({ format } as never, context));
		files[format] = { name, bytes: await bytesOf(body) };
	}
	const start = (format: string, length: number): string => files[format]?.bytes.toString("utf8", 0, length) ?? "";
	expect(Object.values(files).map(({ name }) => name)).toEqual([
		...["case.dna", "case-events.csv", "case.qdpx", "codebook.qdc", "codebook.csv", "codebook.docx"],
		...["case-quanteda.csv", "case-dfm.csv", "case.ftm.json", "ledger.csv", "ledger.jsonl", "ledger.jsonld"],
	]);
	expect([start("dna", 13), start("qdc", 5)]).toEqual(["SQLite format", "<?xml"]);
	expect(Object.keys(unzipSync(files.qdpx?.bytes ?? Buffer.of()))).toContain("project.qde");
	expect(Object.keys(unzipSync(files["codebook-docx"]?.bytes ?? Buffer.of()))).toContain("word/document.xml");
	expect(start("codebook-csv", 60)).toMatch(/^\uFEFFid,name,definition,pole_minus3,pole_plus3\r\n/u);
	expect(
		start("dna-events", 1_000)
			.split("\r\n")
			.filter((line) => line !== ""),
	).toHaveLength(3);
	const variables = "publisher,date,title,kind,language,venue,speaker,url,positions";
	expect(start("quanteda", 10_000)).toBe(
		[
			`doc_id,text,${variables}`,
			`t0,"${TEXT.replaceAll('"', '""')}",VAL,2026-01-02,Title 0,speech,en,,,,3`,
			"t1,Nobody says anything.,,,Title 1,speech,en,,,,0",
			"",
		].join("\r\n"),
	);
	expect(start("dfm", 1_000)).toBe(
		["doc_id,feature,count,issue,stance", "t0,trade-2,2,trade,-2", "t0,trade?,1,trade,", ""].join("\r\n"),
	);
	const entities = start("ftm", 100_000)
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	const ids = new Set(entities.map(({ id }) => id));
	expect(ids.size).toBe(entities.length);
	const count = (schema: string): number => entities.filter((one) => one.schema === schema).length;
	expect(["Note", "PlainText", "Organization", "Event"].map(count)).toEqual([3, 2, 1, 0]);
	for (const { properties } of entities) {
		expect(properties.name).toHaveLength(1);
		for (const id of [...(properties.entity ?? []), ...(properties.proof ?? [])]) expect(ids).toContain(id);
	}
	const event = { id: "e1", name: null, kind: "call", date: "2026-01", parties: ["Ostmark", "FRA"] };
	const involved = ["Ostmark", "FRA"].map((holder) => holderEntity(holder, undefined));
	expect(involved.map(({ schema, properties }) => [schema, properties.country])).toEqual([
		["Organization", undefined],
		["PublicBody", ["fr"]],
	]);
	expect(eventEntity(event, ["t"])).toMatchObject({
		schema: "Event",
		properties: { name: ["e1"], date: ["2026-01"], involved: involved.map(({ id }) => id), proof: ["t"] },
	});
	expect(entities[0].properties).toMatchObject({
		description: ["Ostmark objects"],
		name: ["Ostmark: Trade & tariffs"],
	});
});
