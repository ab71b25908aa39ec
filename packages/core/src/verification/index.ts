import type { DraftCheck } from "../model/verification.ts";
import { beforeEvent } from "./before-event.ts";
import { date } from "./date.ts";
import { jointText } from "./joint-text.ts";
import { kind } from "./kind.ts";
import { likelihoodAndConfidence } from "./likelihood-and-confidence.ts";
import { publisher } from "./publisher.ts";
import { sameSource } from "./same-source.ts";
import { scope } from "./scope.ts";
import { speaker } from "./speaker.ts";
import { unresolvableForecast } from "./unresolvable-forecast.ts";
import { vagueLikelihood } from "./vague-likelihood.ts";
import { venue } from "./venue.ts";
import { verbatim } from "./verbatim.ts";

/** Every way in which a draft can say what its sources do not; one file each. */
export const draftChecks: readonly DraftCheck[] = [
	verbatim,
	speaker,
	publisher,
	venue,
	date,
	kind,
	jointText,
	scope,
	sameSource,
	beforeEvent,
	likelihoodAndConfidence,
	vagueLikelihood,
	unresolvableForecast,
];
