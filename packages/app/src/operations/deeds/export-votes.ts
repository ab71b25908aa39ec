import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Readable } from "node:stream";
import type { Outcome, VoteMatrix } from "@fissure/core";
import type { VoteTable } from "@fissure/model";
import { csvwFileOf, plural } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { chosenVotes, type VotesAsked } from "../../deeds/chosen-votes.ts";
import { saying } from "../../deeds/voter-votes.ts";
import { votesCsv, votesMetadata } from "../../deeds/votes-csv.ts";
import { writeWhole } from "../../exchange/files/write-whole.ts";
import { CASE_FILE, NO_BOM, type Typed } from "../definition/command.ts";
import { command, fileOperation, type Schemas } from "../definition/operation.ts";
import { typedVoteChoice, VOTE_OPTIONS, type VoteOptions, voteChoiceFields, votesAskedOf } from "./vote-choice.ts";

const fieldsOf = (schemas: Schemas) => ({
	words: schemas.words.max(300).optional().describe("Each of them is in the title, the description or the symbol"),
	...voteChoiceFields(schemas),
	body: schemas.z.enum(schemas.VOTE_BODIES).optional().describe("Default: all"),
});

interface ExportedVotes {
	readonly matrix: VoteMatrix;
	readonly tables: readonly VoteTable[];
}

/** The votes that are asked for, and the tables that they are of. */
const votesIn = (choice: CaseChoice, asked: VotesAsked, words: string | undefined): Promise<Outcome<ExportedVotes>> =>
	inCase(choice, "read", async (file, store) => {
		// Each row says of which body it is.
		const chosen = await chosenVotes(file, store, asked, { eachBody: true });
		if (!chosen.ok) return chosen;
		const tables = await store.voteTablesOf(file);
		if (!tables.ok) return tables;
		const matrix = words === undefined ? chosen.value.matrix : saying(chosen.value.matrix, words);
		const named = new Set(matrix.rollCalls.map(({ table }) => table));
		return { ok: true, value: { matrix, tables: tables.value.filter(({ id }) => named.has(id)) } };
	});

const NAME = "votes.csv";

export const exportVotes = fileOperation({
	name: "export-votes",
	question: "Recorded votes as CSV keyed by state, year and roll call; with its description (CSVW) as a zip",
	effect: "long",
	http: "GET /api/votes/export",
	input: (schemas) => schemas.z.strictObject({ ...fieldsOf(schemas), format: schemas.z.enum(["csv", "csvw"]) }),
	async run({ format, words, ...asked }, { case: choice }) {
		const votes = await votesIn(choice, votesAskedOf(asked), words);
		if (!votes.ok) return votes;
		const { matrix, tables } = votes.value;
		if (format === "csv")
			return {
				ok: true,
				value: { name: NAME, mediaType: "text/csv; charset=utf-8", body: Readable.from(votesCsv(matrix, true)) },
			};
		const { ZipFile } = await import("yazl");
		const zip = new ZipFile();
		zip.addReadStream(Readable.from(votesCsv(matrix, false)), NAME);
		zip.addBuffer(Buffer.from(votesMetadata(NAME, tables)), csvwFileOf(NAME));
		zip.end();
		return { ok: true, value: { name: "votes.zip", mediaType: "application/zip", body: zip.outputStream as Readable } };
	},
});

interface ExportOptions extends VoteOptions {
	readonly words?: string;
	readonly out?: string;
	readonly bom?: boolean;
}

const MORE = `
Examples:
  fissure votes export --out votes.csv
  fissure votes export --out crimea.csv --words Crimea

A row for each vote, with the number of the Correlates of War, the ISO code, the year and the roll call, by which it is joined to other
data. Beside the file, NAME.csv-metadata.json says what each column holds and whom to cite (W3C, CSV on the Web). An existing file is never
overwritten.
Exit status: 0 done; 2 wrong call, or no such votes.`;

interface Written {
	readonly file: string;
	readonly rollCalls: number;
	readonly voters: number;
}

export const writeVotes = command({
	name: "write-votes",
	question: "Write recorded votes as CSV keyed by state, year and roll call, with a description of its columns (CSVW).",
	effect: "long",
	command: {
		path: "votes export",
		summary: "write recorded votes as CSV with CSVW metadata",
		options: [
			{ flags: "--out <file>", about: "the CSV file to write (default: votes.csv)" },
			{ flags: "--words <words>", about: "only roll calls with these words" },
			...VOTE_OPTIONS.map((option) =>
				option.flags.startsWith("--body") ? { ...option, about: "whose votes (default: of all bodies)" } : option,
			),
			CASE_FILE,
			NO_BOM,
		],
		writesItself: true,
		more: MORE,
	},
	local: (schemas) =>
		schemas.z.strictObject({
			...fieldsOf(schemas),
			out: schemas.words.describe("Path of the file"),
			bom: schemas.z.boolean(),
		}),
	json: ({ VotesWrittenSchema }) => VotesWrittenSchema,
	typed({ options, folder }: Typed<ExportOptions>) {
		const { words, out = NAME, bom = false, ...choice } = options;
		if (!/[.]csv$/iu.test(out)) return `Expected --out to end in .csv, got "${out}"; votes are exported as CSV`;
		return { out: resolve(folder, out), bom, ...(words !== undefined && { words }), ...typedVoteChoice(choice) };
	},
	async run({ out, bom, words, ...asked }, { case: choice, signal }): Promise<Outcome<Written>> {
		const votes = await votesIn(choice, votesAskedOf(asked), words);
		if (!votes.ok) return votes;
		const { matrix, tables } = votes.value;
		return writeWhole(out, async (draft) => {
			await writeFile(draft, votesCsv(matrix, bom), signal === undefined ? {} : { signal });
			const described = await writeWhole(csvwFileOf(out), async (metadata) => {
				await writeFile(metadata, votesMetadata(basename(out), tables));
				return { ok: true, value: null };
			});
			const { rollCalls, voters } = matrix;
			return described.ok
				? { ok: true, value: { file: out, rollCalls: rollCalls.length, voters: voters.length } }
				: described;
		});
	},
	view: (written: Written) => ({
		title: "Exported votes",
		data: written,
		columns: ["file", "roll_calls", "voters"],
		rows: [[written.file, written.rollCalls, written.voters]],
		notes: [],
		text: [
			`Wrote ${basename(written.file)} and ${csvwFileOf(basename(written.file))}: ${plural(written.rollCalls, "roll call")} of ${plural(written.voters, "voter")}.`,
		],
	}),
});
