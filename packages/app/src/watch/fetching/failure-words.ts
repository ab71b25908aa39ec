import type { Problem } from "@fissure/core";

/**
 * What failed at an address, as a sentence that a person reads days later beside the next try: no status of a machine, and nothing to do
 * at a terminal. Without a full stop; a problem of no known kind is said as it came.
 */
export function failureWords({ code, message, place }: Problem): string {
	const host = URL.canParse(place) ? new URL(place).host.replace(/^www\./u, "") : place;
	return WORDS[code]?.(host) ?? message;
}

const unreachable = (host: string): string => `${host} could not be reached`;
const otherReply = (host: string): string => `${host} answered with something other than a page`;

const WORDS: Readonly<Record<string, (host: string) => string>> = {
	"url-unreachable": unreachable,
	// Asked before all pages: where it cannot be had, usually nothing can.
	"robots-unreachable": unreachable,
	"url-slow": (host) => `${host} did not answer in time`,
	"url-cut-off": (host) => `${host} broke off in the middle of the page`,
	"url-busy": (host) => `${host} asked to wait longer`,
	"url-status": (host) => `${host} refused the page or had an error of its own`,
	"url-gone": (host) => `${host} no longer has this page`,
	"url-redirects": (host) => `${host} led from page to page without an end`,
	"url-garbled": otherReply,
	"url-headers": otherReply,
	"url-certificate": (host) => `the certificate of ${host} is not trusted on this machine`,
	"url-private": (host) => `${host} is in a private network, which is not asked`,
	"robots-forbids": (host) => `${host} forbids programs to read this page (robots.txt)`,
	"too-large": (host) => `the page at ${host} is too large`,
	"list-empty": (host) => `no texts were found in the list at ${host}, whose design may have changed`,
	"feed-broken": (host) => `the feed at ${host} could not be read`,
};
