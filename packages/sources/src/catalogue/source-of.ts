import type { SourceDefinition } from "../reading/source-definition.ts";
import { shippedSources } from "./shipped-sources.ts";

/** Which source does this address belong to, by the longest site that fits? Null for any other. */
export function sourceOf(
	address: string | undefined,
	sources: readonly SourceDefinition[] = shippedSources(),
): SourceDefinition | null {
	if (address === undefined || !URL.canParse(address)) return null;
	const url = new URL(address);
	let best: SourceDefinition | null = null;
	let length = 0;
	for (const source of sources) {
		for (const site of source.sites) {
			if (site.length > length && isWithin(url, site)) {
				best = source;
				length = site.length;
			}
		}
	}
	return best;
}

/** `mfa.example/en` holds `www.mfa.example/en/texts` and not `mfa.example/english`. */
export function isWithin(url: URL, site: string): boolean {
	const slash = site.indexOf("/");
	const [host, path] = slash === -1 ? [site, ""] : [site.slice(0, slash), site.slice(slash).replace(/\/$/, "")];
	return isHost(url, host) && (path === "" || url.pathname === path || url.pathname.startsWith(`${path}/`));
}

const isHost = ({ host, hostname }: URL, site: string): boolean =>
	host === site || hostname === site || hostname.endsWith(`.${site}`);

/** Is this address on one of the hosts of a source? Lists lead to pages beside their own path. */
export const isOnHostOf = (url: URL, { sites }: Pick<SourceDefinition, "sites">): boolean =>
	sites.some((site) => isHost(url, site.replace(/\/.*$/, "")));
