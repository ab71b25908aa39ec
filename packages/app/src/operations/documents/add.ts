import { addToCase } from "../../adding/add-to-case.ts";
import { addView } from "../../case/views/add-view.ts";
import { type KnownFields, misfit, ownedSources, stdinMisfit } from "../compare/known-fields.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

interface AddOptions extends KnownFields {
	readonly venue?: string;
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

Texts may be files, folders, archives, addresses or - for standard input. What is held already is not added twice; what an
address says now, when it said something else before, is a new version. Stopped with Ctrl-C, it goes on when called again.
Exit status: 0 done; 1 done, but some texts had problems; 2 wrong call, or nothing could be added.`;

export const add = job({
	name: "add",
	question: "Keep texts in the case, with the bytes they were read from.",
	command: {
		path: "add",
		summary: "keep texts in the case, with their bytes",
		arguments: [{ name: "<inputs...>", about: "files, folders, archives, addresses; VAL=folder says whose they are" }],
		options: [
			{
				flags: "--publisher <codes>",
				about: "whose texts: one code for each input in order, or one for all",
				value: "codes",
			},
			{ flags: "--date <days>", about: "their days, likewise (2025-10-16)", value: "dates" },
			{ flags: "--language <codes>", about: "their languages, likewise (en,zh)", value: "languages" },
			{
				flags: "--kind <kinds>",
				about: "their kinds, likewise (readout, speech, briefing, …)",
				value: "kinds",
			},
			{ flags: "--venue <place>", about: "where they were said" },
			{ flags: "--event <name>", about: "the meeting or call they are about" },
			{ flags: "--map <fields>", about: "which key or column is which field (text=Speech,date=Year)" },
			{ flags: "--allow-private-hosts", about: "let addresses point into private networks" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, Address, UploadId, shortWords }) => {
		const Word = shortWords(200);
		return z.strictObject({
			upload: UploadId.exactOptional(),
			addresses: z.array(Address).max(100).exactOptional(),
			publisher: Word.exactOptional().describe("Of all these texts; what a text says of itself is overridden"),
			venue: Word.exactOptional(),
			event: Word.exactOptional(),
			fields: Word.exactOptional().describe("Which key of a record is which field: text=Speech,date=Year"),
		});
	},
	local: ({ z, TextSourcesSchema, allowPrivateHosts }) =>
		z.strictObject({ sources: TextSourcesSchema.exactOptional(), allowPrivateHosts }),
	typed({ words: inputs, options }: Typed<AddOptions>) {
		const sources = ownedSources(inputs, options);
		const wrong = stdinMisfit(sources) ?? misfit(options, inputs.length);
		if (wrong !== null) return wrong;
		const { venue, event, map, allowPrivateHosts } = options;
		return {
			sources: venue === undefined ? sources : sources.map((source) => ({ ...source, venue })),
			...(event === undefined ? {} : { event }),
			...(map === undefined ? {} : { fields: map }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	async run({ upload, addresses = [], publisher, venue, sources = [], ...rest }, context) {
		const uploaded = upload === undefined ? null : context.pathOfUpload(upload);
		if (uploaded?.ok === false) return uploaded;
		const known = {
			...(publisher === undefined ? {} : { publisher }),
			...(venue === undefined ? {} : { venue }),
		};
		const inputs = [...(uploaded === null ? [] : [uploaded.value]), ...addresses];
		const all = [...sources, ...inputs.map((input) => ({ input, ...known }))];
		return addToCase({ case: context.case, sources: all, ...rest }, context);
	},
	view: addView,
	exit: ({ stopped, counts, problems }) =>
		stopped ? "stopped" : problems > 0 && Object.values(counts).every((count) => count === 0) ? "nothing" : "done",
});
