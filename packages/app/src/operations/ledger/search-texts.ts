import { operation } from "../definition/operation.ts";
import { askCase } from "./ask-case.ts";
import { ledgerFilters } from "./ledger-filters.ts";

export const searchTexts = operation({
	name: "search-texts",
	question:
		"Which texts have these words, and in which sentences? Most relevant first; includes texts that are not analysed",
	effect: "reads",
	http: "GET /api/search",
	input: ({ z, documentFields, ledgerFields, whole, words }) =>
		z.strictObject({
			...documentFields,
			words: ledgerFields.words.unwrap(),
			after: words.max(20).exactOptional(),
			size: whole.min(1).max(50).exactOptional(),
		}),
	output: ({ FoundTextsSchema }) => FoundTextsSchema,
	async run({ words, after, size, ...asked }, { case: choice }) {
		const found = await askCase({
			case: choice,
			where: "text",
			words,
			filters: ledgerFilters(asked),
			...(after && { after }),
			...(size !== undefined && { size }),
		});
		if (!found.ok) return found;
		const { documents, total, next, held } = found.value;
		return { ok: true, value: { documents, total, next, held } };
	},
});
