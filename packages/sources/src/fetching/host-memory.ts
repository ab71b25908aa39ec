import type { RobotsRules } from "./robots-rules.ts";

/** What a run knows of the hosts it visits: whose turn it is, and what their robots.txt says. */
export interface HostMemory {
	readonly lines: Map<string, HostLine>;
	readonly robots: Map<string, KnownRobots>;
}

export interface KnownRobots {
	readonly rules: RobotsRules;
	/** Milliseconds since 1970. */
	readonly until: number;
}

/** The requests to one host, those under way and those that wait. */
export interface HostLine {
	active: number;
	/** Of the monotonic clock: no request begins before. */
	nextAt: number;
	readonly waiting: (() => void)[];
}

/** More hosts than any case follows; a list that names a new host in every link must not fill the memory. */
const MOST_HOSTS = 500;

export const hostMemory = (): HostMemory => ({ lines: new Map(), robots: new Map() });

export function lineOf({ lines }: HostMemory, host: string): HostLine {
	const known = lines.get(host);
	if (known !== undefined) return known;
	for (const [name, { active, waiting }] of lines) {
		if (lines.size < MOST_HOSTS) break;
		if (active === 0 && waiting.length === 0) lines.delete(name);
	}
	const line: HostLine = { active: 0, nextAt: 0, waiting: [] };
	lines.set(host, line);
	return line;
}

export function rememberRobots({ robots }: HostMemory, origin: string, known: KnownRobots): void {
	for (const oldest of robots.keys()) {
		if (robots.size < MOST_HOSTS) break;
		robots.delete(oldest);
	}
	robots.set(origin, known);
}
