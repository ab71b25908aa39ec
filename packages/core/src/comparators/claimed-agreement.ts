import type { EventComparator } from "@fissure/model";
import { missingIn } from "../alignment/unmatched-sayings.ts";

const VERSION = 1;

/**
 * Which agreement does one account claim that another does not report?
 *
 * "The two sides agreed" in one text and nothing of the kind in the other. Joint words in one side's readout bind that side only.
 *
 * - out:    one finding for each issue and account, the clearest words as evidence; one for each other sentence that the other account does not
 *           report, whether or not an issue fits
 * - silent: where the other account answers for the same holder; on greetings and protocol, which are no positions
 * - source: own, after the practice of comparing readouts
 */
export const claimedAgreement: EventComparator = {
	id: "claimed-agreement",
	version: VERSION,
	question: "Which agreement does one account claim that another does not report?",
	weight: 1.6,
	precedence: 3,
	headline: ({ issue }) => ({
		words:
			issue === null
				? "{carrier} gives as common ground what {others|the account|the accounts} of {others} {others|does|do} not report: “{quoted}”."
				: "{carrier} reports common ground on “{issue}” that {others|the account|the accounts} of {others} {others|does|do} not report.",
	}),
	explanations: ["agreed, and left out by the other side", "agreed in weaker words", "not agreed"],
	compare: (accounts, context) => missingIn(accounts, "claimed-agreement", VERSION, context),
};
