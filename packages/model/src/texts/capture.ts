import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { CAPTURE_CLASSES } from "../base/vocabulary.ts";

export const CaptureRecordSchema = noun(
	"CaptureRecord",
	"That an address gave something at one moment; the bytes are read by `capturesOf`",
	{
		key: z.number(),
		at: z.string().nullable().describe("ISO instant or day; null where it is not known"),
		sha256: z.string().describe("Of the bytes before packing"),
		size: z.number(),
		mediaType: z.string().nullable(),
		documents: list(z.string()).describe(
			"Ids of the texts that stand and were read from these bytes; none where the same words stood already",
		),
	},
);
export type CaptureRecord = Of<typeof CaptureRecordSchema>;

export const CapturedAddressSchema = noun("CapturedAddress", null, {
	address: z.string(),
	captures: z.number(),
	contents: z.number().describe("Different bytes among them"),
	first: z.string().nullable().describe("ISO instants or days; null where none is known"),
	last: z.string().nullable(),
});
export type CapturedAddress = Of<typeof CapturedAddressSchema>;

export const CaptureShownSchema = noun("CaptureShown", "One capture, and what had changed since the one before", {
	...CaptureRecordSchema.shape,
	change: z
		.enum(["first", "same", "other", "words"])
		.describe("`first`, `same` bytes, `other` bytes around the same words, or words that changed"),
	edit: z
		.strictObject({
			before: z.string(),
			after: z.string(),
			class: z.enum(CAPTURE_CLASSES),
			consequence: z.number(),
		})
		.nullable()
		.describe("Of the words that changed; null where nobody has compared them, or none did"),
});
export type CaptureShown = Of<typeof CaptureShownSchema>;

export const CapturesShownSchema = noun("CapturesShown", null, {
	addresses: list(CapturedAddressSchema),
	address: z.string().nullable(),
	captures: list(CaptureShownSchema).describe("The oldest first"),
});
export type CapturesShown = Of<typeof CapturesShownSchema>;

export const CaptureDaySchema = noun("CaptureDay", "A day on which pages were captured", {
	day: z.string().describe("ISO day, of UTC"),
	captures: z.number(),
	pages: z.number().describe("Different addresses among them"),
	changed: z.number().describe("Captures with other words than the one of the same page before"),
	substantive: z.number().describe("Those among them whose edit is substantive"),
});
export type CaptureDay = Of<typeof CaptureDaySchema>;

export const CaptureOfDaySchema = noun("CaptureOfDay", "A capture with the address that gave it", {
	address: z.string(),
	...CaptureShownSchema.shape,
});
export type CaptureOfDay = Of<typeof CaptureOfDaySchema>;

export const CaptureCalendarSchema = noun("CaptureCalendar", "When a page, or all pages of the case, were captured", {
	address: z.string().nullable().describe("Null: all pages"),
	days: list(CaptureDaySchema).describe("The oldest first; days without a capture are left out"),
	undated: z.number().describe("Captures of which nobody knows the day"),
	day: z.string().nullable(),
	captures: list(CaptureOfDaySchema).describe(
		"Of that day, the oldest first, 500 at most; none where no day was asked for",
	),
});
export type CaptureCalendar = Of<typeof CaptureCalendarSchema>;

export const ArchivedCaptureSchema = noun("ArchivedCapture", "That a web archive captured a page", {
	address: z.string().describe("Of the page itself"),
	url: z.string().describe("Where the archive shows this capture"),
	capturedAt: z.string().describe("ISO instant in UTC at which the page stood so"),
	status: z.number().exactOptional().describe("That the page was answered with, where the archive says"),
	mediaType: z.string().exactOptional(),
	digest: z
		.string()
		.exactOptional()
		.describe("The archive's own digest of the bytes: two captures that share it are the same"),
});
export type ArchivedCapture = Of<typeof ArchivedCaptureSchema>;

export const CapturesReportSchema = noun("CapturesReport", null, {
	address: z.string(),
	captures: list(ArchivedCaptureSchema).describe("The oldest first"),
	fetched: z
		.strictObject({ id: z.string(), status: z.string(), sha256: z.string(), capturedAt: z.string() })
		.nullable()
		.describe("What became of the one that was fetched; null where none was to be"),
});
export type CapturesReport = Of<typeof CapturesReportSchema>;
