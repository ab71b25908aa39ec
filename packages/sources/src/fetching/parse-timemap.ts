import { captureTime } from "../facts/capture-time.ts";
import type { Memento } from "./memento.ts";

/** One link with its parameters; what stands between `<` and `>` may hold commas. */
const LINK = /<(?<target>[^<>\s]{1,4096})>(?<parameters>(?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"]+))?)*)/g;
const PARAMETER = /;\s*(?<name>[\w*-]+)\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s;,"]+))/g;
/** RFC 7089 wants dates as HTTP has them, and nothing else is a date here. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The captures that a TimeMap in link format names, as RFC 7089 has it, in its order.
 *
 * - silent: about links that are no captures, and captures without a date or a web address
 */
export function parseTimemap(text: string, address: string): readonly Memento[] {
	const mementos: Memento[] = [];
	for (const { groups } of text.matchAll(LINK)) {
		const { target = "", parameters = "" } = groups ?? {};
		const named = new Map(
			[...parameters.matchAll(PARAMETER)].map(({ groups: part }) => [
				part?.name?.toLowerCase(),
				part?.quoted ?? part?.bare ?? "",
			]),
		);
		const capturedAt = instantOf(named.get("datetime"));
		if (!isMemento(named.get("rel")) || capturedAt === undefined || !isWebAddress(target)) continue;
		mementos.push({ address, url: target, capturedAt });
	}
	return mementos;
}

const isMemento = (relation: string | undefined): boolean =>
	relation?.toLowerCase().split(/\s+/).includes("memento") === true;

export const isWebAddress = (target: string): boolean =>
	URL.canParse(target) && /^https?:$/.test(new URL(target).protocol);

/** `Tue, 04 Mar 2031 10:00:00 GMT` as an ISO instant. */
export function instantOf(date: string | undefined): string | undefined {
	const field = date?.trim() ?? "";
	const time = HTTP_DATE.test(field) ? Date.parse(field) : Number.NaN;
	return Number.isNaN(time) ? undefined : captureTime(new Date(time).toISOString());
}
