import { failed, type Outcome } from "@fissure/core";
import type { FetchOptions } from "./fetch-options.ts";
import { fetchPage } from "./fetch-page.ts";
import type { Fetched } from "./fetched.ts";
import type { Memento } from "./memento.ts";
import { CDX_FIELDS, parseCdx } from "./parse-cdx.ts";
import { parseTimemap } from "./parse-timemap.ts";

export interface MementoOptions extends Omit<FetchOptions, "validators"> {
	/** Base address; the Internet Archive. */
	readonly archive?: string;
	/** How the archive is asked: its own index, which knows status and digest, or a TimeMap, which every Memento archive has. */
	readonly index?: "cdx" | "timemap";
	/** ISO days, months or years, inclusive. */
	readonly from?: string;
	readonly to?: string;
	/** Captures wanted; 1,000. */
	readonly most?: number;
}

const ARCHIVE = "https://web.archive.org";
const MOST_MEMENTOS = 1000;
/** A page captured every hour for twenty years. */
const LARGEST_INDEX = 32 * 1024 * 1024;

/**
 * When did an archive capture this page? Asked only when a person wants to know: the question tells the archive what is read.
 *
 * - out:      oldest first; from the index, only captures whose bytes differ from the one before
 * - problems: `mementos-unreadable`, and those of `fetchPage`
 */
export async function findMementos(
	address: string,
	options: MementoOptions = {},
): Promise<Outcome<readonly Memento[]>> {
	const { archive = ARCHIVE, index = "cdx", most = MOST_MEMENTOS, from = "", to = "", ...limits } = options;
	const base = archive.replace(/\/+$/, "");
	const question = index === "cdx" ? cdxQuestion(base, address, from, to) : `${base}/web/timemap/link/${address}`;
	const page = await fetchPage(question, {
		maxBytes: LARGEST_INDEX,
		...limits,
		accept: "application/json, application/link-format",
	});
	// An archive that never saw the page answers so.
	if (!page.ok) return page.problem.code === "url-gone" ? { ok: true, value: [] } : page;
	const text = new TextDecoder().decode((page.value as Fetched).bytes);
	const mementos = index === "cdx" ? parseCdx(text, base) : timemapOrNull(text, address);
	if (mementos === null) {
		const message = `Expected captures of the page, got "${text.slice(0, 60)}"; ask the archive in a browser`;
		return failed("mementos-unreadable", message, question);
	}
	const wanted = mementos.filter(({ capturedAt }) => isWithin(capturedAt.slice(0, 10), from, to));
	return { ok: true, value: wanted.toSorted(byTime).slice(0, most) };
}

function cdxQuestion(archive: string, address: string, from: string, to: string): string {
	const question = new URL(`${archive}/cdx/search/cdx`);
	const days = Object.entries({ from, to }).filter(([, day]) => day !== "");
	const fields = { url: address, output: "json", fl: CDX_FIELDS.join(","), collapse: "digest" };
	for (const [name, value] of Object.entries(fields)) question.searchParams.set(name, value);
	for (const [name, day] of days) question.searchParams.set(name, day.replaceAll("-", ""));
	return question.href;
}

/** A page of words without a link would else be an archive without captures. */
function timemapOrNull(text: string, address: string): readonly Memento[] | null {
	const isTimemap = /^\s*(?:<[^<>\s]+>\s*;|$)/.test(text);
	return isTimemap ? parseTimemap(text, address) : null;
}

const isWithin = (day: string, from: string, to: string): boolean =>
	(from === "" || day.slice(0, from.length) >= from) && (to === "" || day.slice(0, to.length) <= to);

const byTime = (left: Memento, right: Memento): number =>
	left.capturedAt < right.capturedAt ? -1 : left.capturedAt > right.capturedAt ? 1 : 0;
