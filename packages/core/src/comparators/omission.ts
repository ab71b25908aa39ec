import type { EventComparator } from "@fissure/model";
import { missingIn } from "../alignment/unmatched-sayings.ts";

const VERSION = 1;

/**
 * What does one account say in its own name that another leaves out?
 *
 * A claim of the publisher's own that the other text does not report: an issue never touched, or a holder who says nothing of the
 * kind there. An omission is a fact about texts: not discussed, refused and left out are explanations to weigh.
 *
 * - out:    one finding for each issue and account, the clearest words as evidence; the same for the weightiest words that no issue covers
 * - silent: where the other account answers for the same holder, or says the same of its own side; on greetings and protocol, which are
 *           no positions
 * - source: own, after the practice of comparing readouts
 */
export const omission: EventComparator = {
	id: "omission",
	version: VERSION,
	question: "What does one account say in its own name that another leaves out?",
	weight: 1.85,
	precedence: 4,
	headline: ({ issue, against }, accounts) => {
		if (issue === null)
			return {
				words:
					"{carrier} says what {others|the account|the accounts} of {others} {others|does|do} not report: “{quoted}”.",
			};
		const touched = against.some(
			(id) => accounts.get(id)?.mentions.some((mention) => mention.issue === issue) ?? false,
		);
		return {
			words: touched
				? "{carrier} makes a point on “{issue}” that {others} {others|does|do} not answer."
				: "{carrier} speaks of “{issue}”; {others} {others|does|do} not mention it.",
		};
	},
	explanations: ["not discussed", "raised, and not taken up", "discussed, and left out"],
	compare: (accounts, context) => missingIn(accounts, "omission", VERSION, context),
};
