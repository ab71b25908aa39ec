import robotsParser from "robots-parser";

/** Its types name a default export, where the module is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** What a host lets programs fetch. */
export interface RobotsRules {
	/** `unreachable`: the host did not say, and RFC 9309 then wants nothing fetched. */
	readonly state: "read" | "absent" | "unreachable";
	readonly allows: (url: string) => boolean;
	/** Milliseconds between requests. */
	readonly delayMs: number | null;
}

/** The token that a publisher names us by in robots.txt. */
const PRODUCT = "fissure";
/** RFC 9309 wants at least so much read. */
export const ROBOTS_BYTES = 500 * 1024;
/** Rules with wildcards cost their length times that of the address, for each address; no honest file comes near. */
const MOST_WILD_CHARACTERS = 50_000;

export const ABSENT: RobotsRules = { state: "absent", allows: () => true, delayMs: null };
export const UNREACHABLE: RobotsRules = { state: "unreachable", allows: () => false, delayMs: null };

/**
 * The rules of a robots.txt for us, and the pace it asks for.
 *
 * - garbage: lines that are no rules say nothing; a file of which hardly a line is one allows everything
 * - hostile: a file that would take seconds to apply counts as one that forbids everything
 */
export function readRobots(address: string, text: string): RobotsRules {
	const lines = relevantLines(text.replace(/^\uFEFF/, ""));
	const wild = lines.reduce((sum, line) => sum + (line.includes("*") && !isAgent(line) ? line.length : 0), 0);
	if (wild > MOST_WILD_CHARACTERS) return { ...UNREACHABLE, state: "read" };
	const robots = parseRobots(address, lines.join("\n"));
	const seconds = robots.getCrawlDelay(PRODUCT);
	return {
		state: "read",
		allows: (url) => robots.isAllowed(url, PRODUCT) !== false,
		delayMs: seconds !== undefined && seconds > 0 ? seconds * 1000 : null,
	};
}

const AGENT = /^\s*user-agent\s*:\s*(?<name>[^#]*)/i;
const RULE = /^\s*(?:dis)?allow\s*:|^\s*crawl-delay\s*:/i;
const isAgent = (line: string): boolean => AGENT.test(line);

/**
 * Agents and rules only, each group of agents as far as it concerns us: the parser keeps every rule once for every agent of
 * its group, which for thousands of each would fill the memory.
 */
function relevantLines(text: string): readonly string[] {
	const kept: string[] = [];
	let group = new Set<string>();
	for (const line of text.split(/\r\n|\r|\n/)) {
		const name = AGENT.exec(line)?.groups?.name;
		if (name === undefined) {
			if (!RULE.test(line)) continue;
			kept.push(line.replace(/\*{2,}/g, "*"));
			group = new Set();
			continue;
		}
		const agent = agentOf(name);
		if (group.has(agent)) continue;
		group.add(agent);
		kept.push(`user-agent: ${agent}`);
	}
	return kept;
}

/** RFC 9309 matches the product token alone: `Fissure/0.1` is us. */
function agentOf(name: string): string {
	const token = /^\s*([a-z_*-]*)/i.exec(name)?.[1]?.toLowerCase() ?? "";
	return token === PRODUCT || token === "*" ? token : "others";
}
