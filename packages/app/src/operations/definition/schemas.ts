// What the schemas of operations are built from: the nouns, and the fields that only questions have.
import { CAPTURE_CLASSES, DOCUMENT_KINDS, FINDING_KINDS, JUDGMENT_KINDS, MANNERS } from "@fissure/model";
import { z } from "zod";

export * from "@fissure/model";
export * from "@fissure/model/schemas";
export { z };

/** Any words. */
export const words = z.string();
/** Words that say something, in a field of a form. */
export const shortWords = (most: number) => z.string().trim().min(1).max(most);
/** A whole number, in an address or not. */
export const whole = z.coerce.number().int();
export const Id = z.strictObject({ id: words });
export const day = words.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Expected a day, month or year such as 2025-10-16");
/** What an address says, as 1, or leaves out. */
export const flag = z.literal("1");
/** `en`, `yue` */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/, "Expected the code of a language such as zh");
export const Address = z.url({ protocol: /^https?$/ });
/** A source that ships, by its id, or the address of a page. */
export const SourceName = z.union([Address, z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/)]);
/** Paths are the server's own: a caller names what it has uploaded, never a file of this machine. The field is called `upload`. */
export const UploadId = z
	.string()
	.regex(/^[0-9a-f-]{36}$/)
	.describe("Id that an upload was answered with");

/** A list in a query: once, several times, or not at all. */
export const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
	z.union([item.transform((one) => [one]), z.array(item)]);

const anyOf = listOf(words.max(300)).optional();

/** Which documents are asked for; each field may be repeated, and means any of its values. */
export const documentFields = {
	publisher: anyOf,
	language: anyOf,
	kind: anyOf,
	venue: anyOf,
	from: day.optional(),
	to: day.optional(),
	newSince: whole.min(0).optional().describe("Number of an action: only texts that are new since"),
	earlier: flag.optional().describe("Include texts that their source has since replaced"),
};

/** Which positions are asked for. */
export const ledgerFields = {
	...documentFields,
	holder: anyOf,
	asserter: anyOf,
	issue: anyOf,
	manner: listOf(z.enum(MANNERS)).optional(),
	stance: listOf(z.enum(["-3", "-2", "-1", "0", "1", "2", "3", "unread"])).optional(),
	document: anyOf.describe("Ids of documents"),
	coder: anyOf.describe("Readings of these coders, whether or not they count: `lexicon`, `person:Ana`, `model:NAME`"),
	unsure: flag.optional().describe("Include positions of low certainty"),
	muted: flag.optional().describe("Include what coders read on issues that are muted"),
	words: words
		.max(2000)
		.optional()
		.describe('The sentence says this: corridor AND (open OR 走廊), "in this order", =form, begin*'),
};

/** Columns of a table of numbers. */
export const ColumnsSchema = z.strictObject({
	date: shortWords(500).exactOptional().describe("Column of dates; default: found by its name"),
	value: shortWords(500).exactOptional().describe("Column of numbers; default: found by its name"),
	where: z.record(z.string(), z.string()).exactOptional().describe("Only rows in which columns have these values"),
});

// --- what only a person on this machine gives

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** An input and what a person knows of its texts. */
export const TextSourceSchema = z.strictObject({
	input: words.describe("A path, a folder, an address, or - for standard input"),
	publisher: words.exactOptional(),
	date: words.exactOptional(),
	language: words.exactOptional(),
	kind: z.enum(DOCUMENT_KINDS).exactOptional(),
	venue: words.exactOptional(),
	speaker: words.exactOptional(),
	title: words.exactOptional(),
});
export const TextSourcesSchema = list(TextSourceSchema);

/** Own issues and cast. */
export const lexiconFields = {
	codebook: words.exactOptional().describe("A YAML file or a folder of them instead of the built-in codebook"),
	actors: words.exactOptional().describe("A YAML file or a folder of them instead of the built-in actors"),
};

/** May addresses point into private networks? */
export const allowPrivateHosts = z.boolean().exactOptional().describe("Let addresses point into private networks");

/** How sources are visited. */
export const visitFields = {
	most: z.number().exactOptional().describe("Texts fetched from one source"),
	contact: words.exactOptional().describe("Contact address, sent to every server"),
	allowPrivateHosts,
};

export const JudgmentFiltersSchema = z.strictObject({
	kinds: list(z.enum(JUDGMENT_KINDS)).exactOptional(),
	topics: list(words).exactOptional(),
});

export const AlertFiltersSchema = z.strictObject({
	seen: z.boolean().exactOptional().describe("Only those marked as read, or only unread ones"),
	kinds: list(words).exactOptional(),
	since: words.exactOptional().describe("Raised since this day"),
	limit: z.number().exactOptional(),
});

export const EditFiltersSchema = z.strictObject({
	classes: list(z.enum(CAPTURE_CLASSES)).exactOptional(),
	document: words.exactOptional().describe("Id of either version"),
	since: words.exactOptional().describe("Seen since this day"),
	order: z.enum(["newest", "consequence"]).exactOptional(),
	limit: z.number().exactOptional(),
});

export const FindingKindsSchema = list(z.enum(FINDING_KINDS));
