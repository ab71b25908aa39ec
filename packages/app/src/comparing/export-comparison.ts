import type { Comparison, Outcome } from "@fissure/core";
import type { CaseEvent } from "@fissure/model";
import { type FormatOf, fileFactsOf, formatsOf, type RenderOptions, renderComparison } from "@fissure/report";
import { inCase } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { type CompareInCaseRequest, compareTextsOf, withoutRejected } from "./compare-in-case.ts";

/** All but what a terminal shows. */
export type ComparisonFormat = Exclude<FormatOf<"comparison">, "text">;
export const COMPARISON_FILES = formatsOf("comparison").filter(
	(format): format is ComparisonFormat => format !== "text",
);

export interface ExportComparisonRequest extends CompareInCaseRequest {
	readonly format: ComparisonFormat;
	/** Which table a CSV holds. */
	readonly what?: RenderOptions["what"];
	/** Show stances −3 … +3 beside the verbs. */
	readonly numbers?: boolean;
}

/** A file that a person saves. */
export interface ExportedComparison {
	readonly name: string;
	readonly mediaType: string;
	readonly body: string | Uint8Array;
}

/**
 * A comparison as a file, as `fissure compare` writes it, under the name that people have for the event.
 *
 * - problems: those of `compareInCase`
 * - stops:    throws the signal's reason when it is aborted
 */
export async function exportComparison(
	{ case: choice, format, what = "findings", numbers = false, ...texts }: ExportComparisonRequest,
	hooks: Hooks = {},
): Promise<Outcome<ExportedComparison>> {
	const compared = await inCase<{ readonly comparison: Comparison; readonly event: CaseEvent | null }>(
		choice,
		"read",
		async (file, store) => {
			const all = await compareTextsOf(file, store, texts, hooks);
			if (!all.ok) return all;
			const read = await withoutRejected(file, store, all.value.comparison);
			return read.ok ? { ok: true, value: { comparison: read.value, event: all.value.event } } : read;
		},
	);
	if (!compared.ok) return compared;
	const { comparison, event } = compared.value;
	const { ending, mediaType } = fileFactsOf("comparison", format);
	const titled = event === null ? comparison : { ...comparison, event: eventTitle(event, comparison.actorNames) };
	return {
		ok: true,
		value: {
			name: `${fileName(texts.event ?? comparison.event)}${format === "csv" ? `-${what}` : ""}${ending}`,
			mediaType,
			body: await renderComparison(titled, format, { what, numbers }),
		},
	};
}

const LONGEST_NAME = 80;

/** Letters and digits of whatever script; what a file system may mind becomes a hyphen. */
const fileName = (title: string | null): string =>
	(title ?? "")
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/g, "")
		.slice(0, LONGEST_NAME) || "comparison";

type Titled = Pick<CaseEvent, "name" | "kind" | "date" | "parties">;

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What people call an event: by its name, else by what it was, who took part and when. */
export const eventTitle = (
	{ name, kind, date, parties }: Titled,
	actorNames: Readonly<Record<string, string>> = {},
): string => {
	if (name !== null) return name;
	const what = kind === null ? "Event" : kind.charAt(0).toUpperCase() + kind.slice(1);
	const who = list.format(parties.map((party) => actorNames[party] ?? party));
	return `${what}${who === "" ? "" : ` of ${who}`}${date === null ? "" : `, ${date}`}`;
};
