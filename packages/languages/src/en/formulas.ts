import type { FormulaWords } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const BINDING =
	`a|an|the|of|to|in|on|at|by|for|from|with|within|into|upon|under|over|between|among|about|through|towards?|against|during
	|after|before|since|until|because|and|or|but|nor|as|that|which|who|whom|whose|this|these|those|there|here|when|where|while|if|than|then
	|so|also|is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|shall|should|can|could|may|might|must|it|its|they
	|their|them|he|his|him|she|her|we|our|us|you|your|i|my|me|mr|mrs|ms|such|other|any|some|very|too|just|yet|still|however|therefore
	|moreover|furthermore|both|either|per|via|s`.replaceAll(/\s+/gu, "");

export const formulas: FormulaWords = {
	looseStart: new RegExp(`^(?:${BINDING})(?![\\p{L}\\p{N}'])`, "u"),
	looseEnd: new RegExp(
		`(?<![\\p{L}\\p{N}'])(?:${BINDING}|each|every|not|all|more|most|no|only|even|its own|their own|his own|her own)$`,
		"u",
	),
	plain: new Set([
		...wordSet(`${BINDING.replaceAll("|", " ")} all each every more most less least many much few several only even ever again once
			already always never often now today yesterday tomorrow tonight currently recently finally first second third fourth last next past
			year years month months week weeks day days time times ago hour hours date morning afternoon evening period moment current present
			recent previous following one two three four five six seven eight nine ten hundred thousand million billion percent cent another
			like want wish hope think believe know see say says said saying tell told ask asked asking speak spoke speaking note noted add added
			mention mentioned emphasise emphasize stress stressed underline reaffirm reiterate express expressed let make makes made making take
			takes took taken taking give gives gave given get got go goes going went come comes came coming put keep kept use used need needs
			needed become became begin began continue continues continued remain remains fully particularly especially really quite rather
			indeed certainly clearly course fact way ways thing things part parts number kind sort lot place case example instance regard
			respect accordance order account able possible ready sure glad pleased happy important necessary good great better best new old
			high long large small same different well own own's out up down back off away further furthermore together once soon later early
			due according including regarding concerning based related various certain main major general particular whole entire what how why
			yes please thank thanks thankful welcome sir president's it's that's we're i'm don't didn't doesn't let's you're they're i've we've
			mr madam dear colleagues friends ladies gentlemen everyone everything something anything nothing everybody people question questions
			answer issue issues matter matters work works working worked situation view views opportunity attention hand side sides held hold
			holds holding took discuss discussed meeting meetings talks visit conversation telephone phone call message read reads letter took
			participate participated participants sent send receive received attend attended present opened opening began ended statement speech
			remarks words word report reports information
			range wide near future exchange exchanged opinions opinion rubles roubles dollars euros trillion square cubic metres meters anniversary
			conference news press move moved forward focused`),
		...["no longer", "not only", "no doubt", "not yet", "not to", "do not", "would not", "will not", "cannot"],
	]),
};
