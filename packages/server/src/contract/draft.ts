import { z } from "zod";

const words = z.string();
const entry = {
	id: words,
	title: words,
	length: z.number().describe("UTF-16 units"),
	who: words.describe("Who wrote last"),
	savedAt: words.describe("ISO instant of the last save"),
};

export const DraftEntrySchema = z.strictObject(entry).meta({ id: "DraftEntry" });

export const DraftSchema = z
	.strictObject({
		...entry,
		text: words.describe("Markdown"),
		stamp: words.describe("Names the text; whoever saves over it must send it as `seen`"),
	})
	.meta({ id: "Draft" });

export const DraftVersionSchema = z
	.strictObject({
		version: z.number(),
		...{ title: words, who: words, began: words, savedAt: words, length: z.number() },
		stands: z.boolean(),
		undone: z.boolean(),
		text: words,
	})
	.meta({ id: "DraftVersion" });
