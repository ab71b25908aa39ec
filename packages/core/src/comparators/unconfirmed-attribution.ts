import type { EventComparator } from "@fissure/model";
import { missingIn } from "../alignment/unmatched-sayings.ts";

const VERSION = 1;

/**
 * What does one account have the other side say that the other side's own account does not report?
 *
 * Words put in the other side's mouth and not found there. The holder is the other side; the asserter is the publisher alone.
 *
 * - out:    one finding for each issue and account, the clearest words as evidence; one for each other sentence that the other account does not
 *           report, whether or not an issue fits
 * - silent: where the other account answers for the same holder; on greetings and protocol, which are no positions
 * - source: own, after the practice of comparing readouts
 */
export const unconfirmedAttribution: EventComparator = {
	id: "unconfirmed-attribution",
	version: VERSION,
	question: "What does one account have the other side say that the other side's own account does not report?",
	weight: 2.35,
	precedence: 2,
	headline: ({ issue }) => ({
		words:
			issue === null
				? "{carrier} has {holder} say what {others|the account|the accounts} of {others} {others|does|do} not report: “{quoted}”."
				: "{carrier} has {holder} take a position on “{issue}” that {others|the account|the accounts} of {others} {others|does|do} not report.",
	}),
	explanations: ["said, and left out by its own side", "said in other or weaker words", "not said"],
	compare: (accounts, context) => missingIn(accounts, "unconfirmed-attribution", VERSION, context),
};
