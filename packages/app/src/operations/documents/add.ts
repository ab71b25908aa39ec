import type { Outcome } from "@fissure/core";
import type { AddReport } from "@fissure/model";
import { addToCase, joinAdded } from "../../adding/add-to-case.ts";
import { partsToAdd } from "../../adding/share-of-adding.ts";
import { addView } from "../../case/views/add-view.ts";
import type { TextSource } from "../../inputs/text-source.ts";
import { compareNewVersions } from "../../watch/watch-case.ts";
import { type KnownFields, misfit, ownedSources, stdinMisfit } from "../compare/known-fields.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { type Context, job } from "../definition/operation.ts";

interface AddOptions extends KnownFields {
	readonly venue?: string;
	readonly speaker?: string;
	readonly event?: string;
	readonly map?: string;
	readonly allowPrivateHosts?: boolean;
}

const MORE = `
Examples:
  fissure add readouts/ --publisher VAL --kind readout
  fissure add case.yaml
  fissure add VAL=valdara/ OST=ostmark/ https://one.example/readout
  fissure add debate.jsonl.gz --map text=body,publisher=country
  fissure add speeches.csv --map text=Speech,date=Day --language ru

Texts may be files, folders, archives, addresses or - for standard input. A text already in the case is not added twice; if a
page at an address has changed, also within an archive of captures (WARC), it is added as a new version and compared with the one
before: see "fissure edits". After Ctrl-C, run the command again to continue.
Exit status: 0 done; 1 done, but some texts had problems; 2 wrong call, or nothing could be added.`;

interface Asked {
	readonly upload?: string;
	readonly addresses?: readonly string[];
	readonly texts?: readonly (Omit<TextSource, "input"> & { readonly upload?: string; readonly address?: string })[];
	readonly publisher?: string;
	readonly venue?: string;
	readonly speaker?: string;
	readonly sources?: readonly TextSource[];
}

/** Where all texts are that are to be added, with what is known of them. */
function namedSources(
	{ upload, addresses = [], texts = [], publisher, venue, speaker, sources = [] }: Asked,
	{ pathOfUpload }: Pick<Context, "pathOfUpload">,
): Outcome<readonly TextSource[]> {
	const uploaded = upload === undefined ? null : pathOfUpload(upload);
	if (uploaded?.ok === false) return uploaded;
	const known = {
		...(publisher === undefined ? {} : { publisher }),
		...(venue === undefined ? {} : { venue }),
		...(speaker === undefined ? {} : { speaker }),
	};
	const single: TextSource[] = [];
	for (const { upload: id, address, ...facts } of texts) {
		const path = id === undefined ? null : pathOfUpload(id);
		if (path?.ok === false) return path;
		single.push({ input: path?.value ?? address ?? "", ...facts });
	}
	const inputs = [...(uploaded === null ? [] : [uploaded.value]), ...addresses];
	return { ok: true, value: [...sources, ...single, ...inputs.map((input) => ({ input, ...known }))] };
}

/** With what changed between versions of pages, where there are new ones. */
async function withEdits(added: Omit<AddReport, "edits">, context: Context): Promise<AddReport> {
	if (added.stopped || added.counts["new-version"] === 0) return { ...added, edits: null };
	const edits = await compareNewVersions(context.case, context);
	// The texts are kept: what could not be compared is compared by the next watch.
	if (!edits.ok) context.onProblem?.(edits.problem);
	return { ...added, edits: edits.ok ? edits.value : null };
}

export const add = job({
	name: "add",
	question: "Add texts to the case and save their original files.",
	command: {
		path: "add",
		summary: "add texts to the case",
		arguments: [{ name: "<inputs...>", about: "files, folders, archives, addresses; VAL=folder sets the publisher" }],
		options: [
			{
				flags: "--publisher <codes>",
				about: "publishers: one code for each input in order, or one for all",
				value: "codes",
			},
			{ flags: "--date <days>", about: "their dates, in the same order (2025-10-16)", value: "dates" },
			{ flags: "--language <codes>", about: "their languages, in the same order (en,zh)", value: "languages" },
			{
				flags: "--kind <kinds>",
				about: "their kinds, in the same order (readout, speech, briefing, …)",
				value: "kinds",
			},
			{ flags: "--venue <place>", about: "where they were said" },
			{ flags: "--speaker <name>", about: "who speaks in them" },
			{ flags: "--event <name>", about: "the event they are about" },
			{ flags: "--map <fields>", about: "which key or column is which field (text=Speech,date=Year)" },
			{ flags: "--allow-private-hosts", about: "let addresses point into private networks" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, Address, DOCUMENT_KINDS, UploadId, day, languageCode, shortWords }) => {
		const Word = shortWords(200);
		return z.strictObject({
			upload: UploadId.exactOptional(),
			addresses: z.array(Address).max(100).exactOptional(),
			texts: z
				.array(
					z
						.strictObject({
							upload: UploadId.exactOptional(),
							address: Address.exactOptional(),
							publisher: Word.exactOptional(),
							date: day.exactOptional(),
							language: languageCode.exactOptional(),
							kind: z.enum(DOCUMENT_KINDS).exactOptional(),
							title: Word.exactOptional(),
						})
						.refine(
							(text) => (text.upload === undefined) !== (text.address === undefined),
							"Expected an upload or an address",
						),
				)
				.max(100)
				.exactOptional()
				.describe("Single texts, each with the details that a person gave"),
			publisher: Word.exactOptional().describe("Publisher of all these texts; overrides what a text states"),
			venue: Word.exactOptional(),
			speaker: Word.exactOptional(),
			event: Word.exactOptional(),
			fields: Word.exactOptional().describe("Which key of a record is which field: text=Speech,date=Year"),
		});
	},
	local: ({ z, TextSourcesSchema, allowPrivateHosts }) =>
		z.strictObject({
			sources: TextSourcesSchema.exactOptional(),
			allowPrivateHosts,
			share: z
				.strictObject({ number: z.int(), of: z.int() })
				.exactOptional()
				.describe("Of all texts one of several parts"),
		}),
	json: ({ AddReportSchema }) => AddReportSchema,
	typed({ words: inputs, options }: Typed<AddOptions>) {
		const sources = ownedSources(inputs, options);
		const wrong = stdinMisfit(sources) ?? misfit(options, inputs.length);
		if (wrong !== null) return wrong;
		const { venue, speaker, event, map, allowPrivateHosts } = options;
		const said = { ...(venue === undefined ? {} : { venue }), ...(speaker === undefined ? {} : { speaker }) };
		return {
			sources: sources.map((source) => ({ ...source, ...said })),
			...(event === undefined ? {} : { event }),
			...(map === undefined ? {} : { fields: map }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	async run(asked, context) {
		const named = namedSources(asked, context);
		if (!named.ok) return named;
		const { event, fields, allowPrivateHosts, share } = asked;
		const rest = {
			...(event === undefined ? {} : { event }),
			...(fields === undefined ? {} : { fields }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
			...(share === undefined ? {} : { share }),
		};
		const added = await addToCase({ case: context.case, sources: named.value, ...rest }, context);
		if (!added.ok) return added;
		// What several parts have added is compared once, when all of them have ended.
		return {
			ok: true,
			value: share === undefined ? await withEdits(added.value, context) : { ...added.value, edits: null },
		};
	},
	parts: {
		async plan(asked, context) {
			const named = namedSources(asked, context);
			if (!named.ok) return named;
			const of = await partsToAdd(named.value);
			const parts = Array.from({ length: of }, (_, number) => ({
				input: { ...asked, share: { number, of } },
				size: 0,
			}));
			return { ok: true, value: of > 1 ? parts : null };
		},
		join: async (reports, context) => ({ ok: true, value: await withEdits(joinAdded(reports), context) }),
	},
	view: addView,
	exit: ({ stopped, counts, problems }) =>
		stopped ? "stopped" : problems > 0 && Object.values(counts).every((count) => count === 0) ? "nothing" : "done",
});
