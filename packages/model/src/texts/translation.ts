import { z } from "zod";
import { noun, type Of } from "../base/noun.ts";

export const TranslationSchema = noun(
	"Translation",
	"Words in another language, from a machine that the reader has configured. It helps to read a text and is never a source: it is not kept in a case, and no quotation is checked against it.",
	{
		text: z.string(),
		from: z.string().describe("Language of the words that were translated"),
		to: z.string(),
		by: z.string().describe("Which machine: the model, and the host that answered"),
		at: z.string().describe("ISO instant of the answer, which may be an earlier one"),
	},
);
export type Translation = Of<typeof TranslationSchema>;
