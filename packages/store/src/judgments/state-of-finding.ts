import type { Finding } from "@fissure/core";
import type { FindingVersion } from "@fissure/model";
import type { CaseFile } from "../case/case-file.ts";
import { findingById } from "../findings/finding-by-id.ts";
import type { Standing } from "./state-of-quote.ts";

/** Does the finding stand, and as it stood when it was judged? Another weight or rate is no other finding. */
export async function stateOfFinding(file: CaseFile, id: string, since: string | undefined): Promise<Standing> {
	const versions = await findingById(file, id);
	if (!versions.ok) throw new Error(versions.problem.message);
	const [last] = versions.value;
	if (last === undefined) return { state: "unknown", because: `no finding of this case is called ${id}` };
	if (last.until !== null)
		return { state: "gone", because: `found no longer since ${dayOf(last.until)}: ${last.finding.headline}` };
	const judged = since === undefined ? undefined : versions.value.find((version) => stoodAt(version, since));
	if (judged === undefined || saidBy(judged.finding) === saidBy(last.finding))
		return { state: "sound", because: last.finding.headline };
	return { state: "changed", because: `found otherwise on ${dayOf(last.at)}: ${last.finding.headline}` };
}

const dayOf = (instant: string): string => instant.slice(0, "2026-01-01".length);

const stoodAt = ({ at, until }: FindingVersion, instant: string): boolean =>
	at <= instant && (until === null || until > instant);

/** What a reader of the finding is told, beside the words by which it is known again. */
const saidBy = ({ headline, salience, instead, counterEvidence }: Finding): string =>
	JSON.stringify([headline, salience, instead, counterEvidence]);
