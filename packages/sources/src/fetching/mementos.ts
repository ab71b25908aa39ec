import { failed, type Outcome } from "@fissure/core";
import { captureTime } from "../facts/capture-time.ts";
import { present } from "../reading/reading.ts";
import type { FetchOptions } from "./fetch-options.ts";
import { fetchPage } from "./fetch-page.ts";
import type { Fetched } from "./fetched.ts";

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

/** The Internet Archive then gives the bytes as they were captured, without its own banner and links. */
const asCaptured = (url: string): string => url.replace(/(\/web\/\d{14})\//, "$1id_/");

/**
 * One capture, with the bytes of that day.
 *
 * - out:      `address` is that of the page, `capturedAt` the time that the archive itself states: it may give another
 *             capture than the one asked for
 * - problems: `memento-undated`, and those of `fetchPage`
 */
export async function fetchMemento(
	{ address, url }: Pick<Memento, "address" | "url">,
	options: Omit<FetchOptions, "validators"> = {},
): Promise<Outcome<Fetched>> {
	const page = await fetchPage(asCaptured(url), options);
	if (!page.ok) return page;
	const fetched = page.value as Fetched;
	const capturedAt = instantOf(fetched.headers["memento-datetime"]);
	if (capturedAt !== undefined) return { ok: true, value: { ...fetched, address, capturedAt } };
	const message = "Expected a capture that states its time, got a page without; open it in a browser and compare";
	return failed("memento-undated", message, url);
}

/** A page as an archive holds it. */
export interface Memento {
	/** Of the page itself. */
	readonly address: string;
	/** Where the archive shows this capture. */
	readonly url: string;
	/** ISO instant in UTC at which the page stood so. */
	readonly capturedAt: string;
	/** That the page was answered with, where the archive says. */
	readonly status?: number;
	readonly mediaType?: string;
	/** The archive's own digest of the bytes: two captures that share it are the same. */
	readonly digest?: string;
}

/** One link with its parameters; what is between `<` and `>` may hold commas. */
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

/** Asked for in this order; the first row of the answer repeats it. */
export const CDX_FIELDS = ["timestamp", "original", "mimetype", "statuscode", "digest"] as const;

/**
 * The captures in the answer of a CDX server, as JSON rows; null where it is none.
 *
 * - silent: about rows without a time or a web address
 */
export function parseCdx(text: string, archive: string): readonly Memento[] | null {
	const rows = rowsOf(text);
	if (rows === null) return null;
	const [head = [], ...rest] = rows;
	const columns = CDX_FIELDS.map((name) => head.indexOf(name));
	if (rows.length > 0 && columns[0] === -1) return null;
	return rest.flatMap((row) => {
		const [timestamp = "", original = "", mediaType, status, digest] = columns.map((column) => row[column]);
		const capturedAt = /^\d{14}$/.test(timestamp) ? captureTime(timestamp) : undefined;
		if (capturedAt === undefined || !isWebAddress(original)) return [];
		return {
			address: original,
			url: `${archive}/web/${timestamp}/${original}`,
			capturedAt,
			...present({
				mediaType: mediaType === "warc/revisit" ? undefined : mediaType,
				status: /^[1-5]\d\d$/.test(status ?? "") ? Number(status) : undefined,
				digest,
			}),
		};
	});
}

function rowsOf(text: string): readonly (readonly string[])[] | null {
	try {
		const value: unknown = text.trim() === "" ? [] : JSON.parse(text);
		const isRow = (row: unknown): row is readonly string[] =>
			Array.isArray(row) && row.every((cell) => typeof cell === "string");
		return Array.isArray(value) && value.every(isRow) ? value : null;
	} catch {
		return null;
	}
}
