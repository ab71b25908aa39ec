import type { DraftCheck } from "@fissure/model";
import { beforeEvent } from "./before-event.ts";
import { counterEvidence } from "./counter-evidence.ts";
import { date } from "./date.ts";
import { gap } from "./gap.ts";
import { generalisation } from "./generalisation.ts";
import { jointText } from "./joint-text.ts";
import { kind } from "./kind.ts";
import { likelihoodAndConfidence } from "./likelihood-and-confidence.ts";
import { object } from "./object.ts";
import { publisher } from "./publisher.ts";
import { question } from "./question.ts";
import { sameSource } from "./same-source.ts";
import { scope } from "./scope.ts";
import { speaker } from "./speaker.ts";
import { uncheckedLanguage } from "./unchecked-language.ts";
import { unclosedQuotation } from "./unclosed-quotation.ts";
import { unresolvableForecast } from "./unresolvable-forecast.ts";
import { vagueLikelihood } from "./vague-likelihood.ts";
import { venue } from "./venue.ts";
import { verbatim } from "./verbatim.ts";

/** Every way in which a draft can say what its sources do not; one file each. */
export const draftChecks: readonly DraftCheck[] = [
	verbatim,
	unclosedQuotation,
	uncheckedLanguage,
	gap,
	scope,
	object,
	speaker,
	question,
	jointText,
	publisher,
	venue,
	date,
	kind,
	sameSource,
	counterEvidence,
	beforeEvent,
	generalisation,
	likelihoodAndConfidence,
	vagueLikelihood,
	unresolvableForecast,
];
