import { isEvery } from "@fissure/core";
import type { SourceDefinition } from "@fissure/sources/web";

type Fields = Readonly<Record<string, unknown>>;

/** Is this a source as the case keeps it? A stranger may have written the case: each part is looked at. */
export function isDefinition(value: unknown): value is SourceDefinition & { readonly pages?: readonly string[] } {
	if (!isFields(value)) return false;
	const { page, politeness, lists } = value;
	return (
		[value.id, value.venue].every(isWords) &&
		[value.publisher, value.language].every((one) => one === undefined || isWords(one)) &&
		[value.sites, value.kinds, value.feeds, value.pages ?? []].every(areWords) &&
		Array.isArray(lists) &&
		lists.every(isListing) &&
		isFields(page) &&
		[page.title, page.date, page.body].every(areWords) &&
		(value.everyMinutes === undefined || isEvery(value.everyMinutes)) &&
		isFields(politeness) &&
		[politeness.delayMs, politeness.concurrency].every(isCount)
	);
}

const isListing = (value: unknown): boolean =>
	isFields(value) &&
	[value.url, value.item].every(isWords) &&
	[value.link, value.title, value.date].every((one) => one === undefined || isWords(one));

const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);
const isWords = (value: unknown): boolean => typeof value === "string";
const areWords = (value: unknown): boolean => Array.isArray(value) && value.every(isWords);
const isCount = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value) && value >= 0;
