import type { EvidenceLink, LinkState, Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { stateOfFinding } from "./state-of-finding.ts";
import { type Standing, stateOfQuote } from "./state-of-quote.ts";

export interface LinkOptions {
	/** ISO instant of the judgment: what became another since then is told as changed. */
	readonly since?: string;
}

/** How does it stand with what judgments rest on? One state for each link, in order. */
export const linkStates = (
	file: CaseFile,
	links: readonly EvidenceLink[],
	options: LinkOptions = {},
): Promise<Outcome<readonly LinkState[]>> =>
	attempt(file.path, async () => {
		const states: LinkState[] = [];
		for (const link of links) states.push({ link, ...(await stateOf(file, link, options)) });
		return { ok: true, value: states };
	});

function stateOf(file: CaseFile, link: EvidenceLink, options: LinkOptions): Promise<Standing> {
	if (link.kind === "quote") return stateOfQuote(file, link.quote);
	if (link.kind === "finding") return stateOfFinding(file, link.finding, options.since);
	return stateOfJudgment(file, link.judgment);
}

async function stateOfJudgment({ db }: CaseFile, id: string): Promise<Standing> {
	const rows = await db.selectFrom("judgments").select("until").where("id", "=", id).execute();
	if (rows.some(({ until }) => until === null)) return { state: "sound", because: `the judgment ${id} stands` };
	return rows.length === 0
		? { state: "unknown", because: `no judgment of this case is called ${id}` }
		: { state: "gone", because: `the judgment ${id} was removed` };
}
