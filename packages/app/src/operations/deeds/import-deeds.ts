import type { ImportedDeeds } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { DEED_FORMATS, SHIPPED_DEEDS } from "@fissure/sources";
import { importDeeds as deedsImported } from "../../deeds/import-deeds.ts";
import { problemLines } from "../../deeds/problem-lines.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

interface DeedsOptions {
	readonly actor?: string;
	readonly date?: readonly string[];
	readonly retrieved?: readonly string[];
	readonly source?: string;
	readonly address?: string;
	readonly as?: (typeof DEED_FORMATS)[number];
}

const MORE = `
Examples:
  fissure deeds import recognition
  fissure deeds import recognitions.yaml
  fissure deeds import sdn.csv --actor USA --date 2026-03-01
  fissure deeds import trade.csv --actor CHN --source "UN Comtrade" --address https://comtradeplus.un.org

Deeds are what was done, by whom, when, and where that is on record: recognitions, sanctions, visits, exercises, treaties, aid. Series of
figures (trade, currencies) are watched like any other: see "fissure watch". What kind a file is is known by what is in it: see
docs/deeds/deed-formats.md. "recognition" alone is the register of recognitions that comes with the program. A deed of the same id takes the place of the former; "fissure undo" takes the whole import back.
Exit status: 0 done; 1 done, but some rows were left out or read otherwise than they are written; 2 wrong call, or nothing could be
imported.`;

export const importDeeds = job({
	name: "import-deeds",
	question: "Import deeds, registers of them, and series of figures",
	command: {
		path: "deeds import",
		summary: "import deeds and series of figures",
		arguments: [{ name: "<files...>", about: "files, or their folder" }],
		options: [
			{ flags: "--actor <code>", about: "whose deeds or figures these are, where the files do not say" },
			{
				flags: "--date <day>",
				about: "when the list was published, where it has no day for each entry",
				value: "dates",
			},
			{ flags: "--retrieved <day>", about: "when the files were fetched", value: "dates" },
			{ flags: "--source <title>", about: "where rows without a source can be looked up" },
			{ flags: "--address <url>", about: "the address of this source" },
			{
				flags: "--as <format>",
				about: "how the files are written (default: known by what is in them)",
				choices: DEED_FORMATS,
			},
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, Address, UploadId, shortWords, day }) =>
		z.strictObject({
			upload: UploadId.exactOptional(),
			shipped: z
				.enum(SHIPPED_DEEDS)
				.exactOptional()
				.describe("A register that comes with the program, instead of files"),
			actor: shortWords(60)
				.exactOptional()
				.describe("Code of whose deeds or figures these are, where the files do not say"),
			date: day.exactOptional().describe("When a list was published that has no day for each entry"),
			retrieved: day.exactOptional().describe("When the files were fetched"),
			source: z
				.strictObject({ title: shortWords(300), address: Address.nullable() })
				.exactOptional()
				.describe("Where rows without a source of their own can be looked up"),
			format: z
				.enum(DEED_FORMATS)
				.exactOptional()
				.describe("How the files are written; default: known by what is in them"),
		}),
	local: ({ z, words }) => z.strictObject({ files: z.array(words).exactOptional() }),
	json: ({ ImportedDeedsSchema }) => ImportedDeedsSchema,
	typed({ words: files, options }: Typed<DeedsOptions>) {
		const { actor, date, retrieved, source: title, address, as } = options;
		if (address !== undefined && title === undefined)
			return "Expected --source with --address, got none; name the source that is found there";
		const [day, fetched] = [date?.[0], retrieved?.[0]];
		const shipped = SHIPPED_DEEDS.find((name) => files.length === 1 && files[0] === name);
		return {
			...(shipped === undefined ? { files: [...files] } : { shipped }),
			...(actor !== undefined && { actor }),
			...(day !== undefined && { date: day }),
			...(fetched !== undefined && { retrieved: fetched }),
			...(title !== undefined && { source: { title, address: address ?? null } }),
			...(as !== undefined && { format: as }),
		};
	},
	async run({ upload, files = [], ...given }, context) {
		const uploaded = upload === undefined ? null : context.pathOfUpload(upload);
		if (uploaded?.ok === false) return uploaded;
		const all = [...files, ...(uploaded === null ? [] : [uploaded.value])];
		return deedsImported({ case: context.case, files: all, ...given }, context);
	},
	view: importedView,
	exit: ({ deeds, lists, series }) =>
		deeds.new + deeds.changed + deeds.held + lists.length + series.length === 0 ? "nothing" : "done",
});

function importedView(imported: ImportedDeeds): CaseView {
	const { deeds, lists, series, problems, notes } = imported;
	const parts = [
		...(deeds.new > 0 ? [`${plural(deeds.new, "new deed")}`] : []),
		...(deeds.changed > 0 ? [`${plural(deeds.changed, "changed deed")}`] : []),
		...(deeds.held > 0 ? [`${plural(deeds.held, "deed")} already in this case`] : []),
	];
	const statusWords = { new: "new", changed: "changed", held: "already in this case" } as const;
	return {
		title: "Imported deeds",
		data: imported,
		columns: ["what", "id", "outcome", "count"],
		rows: [
			...(["new", "changed", "held"] as const).map((outcome) => ["deeds", null, outcome, deeds[outcome]]),
			...lists.map(({ id, status }) => ["list", id, status, 1]),
			...series.map(({ id, status, values }) => ["series", id, status, values]),
		],
		notes: [],
		text: [
			...(parts.length === 0 ? [] : [`${parts.join(", ")}.`]),
			...lists.map(({ id, label, status }) => `List ${id} (${label}): ${statusWords[status]}.`),
			...series.map(
				({ id, label, status, values }) =>
					`Series ${id} (${label}), ${plural(values, "value")}: ${statusWords[status]}.`,
			),
			...problemLines(problems),
			...notes.map(({ message, place }) => `Note, ${place}: ${message}.`),
		],
	};
}
