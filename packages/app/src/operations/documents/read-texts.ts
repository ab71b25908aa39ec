import { readTexts as textsRead } from "../../inputs/text-source.ts";
import { operation } from "../definition/operation.ts";

/** What a person needs to see whether it is the right text. */
const BEGINNING = 400;
/** More texts in one file are no text to be compared; they are counted as so many. */
const MOST = 20;

export const readTexts = operation({
	name: "read-texts",
	question: "What is in a file or at an address: whose text, of which day, in which language? Nothing is saved",
	effect: "long",
	permission: "read",
	lasts: "never",
	http: "POST /api/texts",
	input: ({ z, Address, UploadId }) =>
		z
			.strictObject({ upload: UploadId.exactOptional(), address: Address.exactOptional() })
			.refine(
				({ upload, address }) => (upload === undefined) !== (address === undefined),
				"Expected an upload or an address",
			),
	output: ({ TextsReadSchema }) => TextsReadSchema,
	async run({ upload, address = "" }, context) {
		const input = upload === undefined ? { ok: true as const, value: address } : context.pathOfUpload(upload);
		if (!input.ok) return input;
		const problems: { readonly code: string; readonly message: string; readonly place: string }[] = [];
		const documents = await textsRead([{ input: input.value }], {
			...context,
			onProblem: (problem) => problems.push(problem),
		});
		const [problem] = problems;
		if (documents.length === 0 && problem !== undefined) return { ok: false, problem };
		return {
			ok: true,
			value: {
				count: documents.length,
				texts: documents
					.slice(0, MOST)
					.map(({ text, publisher, kind, language, guessed, title = null, date = null }) => ({
						...{ title, date, publisher, kind, language, guessed },
						characters: text.length,
						beginning: text.trim().slice(0, BEGINNING),
					})),
			},
		};
	},
});
