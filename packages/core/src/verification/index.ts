import type { DraftCheck } from "@fissure/model";
import { beside } from "./beside/beside.ts";
import { beforeEvent } from "./claims/before-event.ts";
import { counterEvidence } from "./claims/counter-evidence.ts";
import { generalisation } from "./claims/generalisation.ts";
import { onRecord } from "./claims/on-record.ts";
import { sameSource } from "./claims/same-source.ts";
import { draftDates } from "./draft/draft-dates.ts";
import { uncheckedLanguage } from "./draft/unchecked-language.ts";
import { unclosedQuotation } from "./draft/unclosed-quotation.ts";
import { unreadQuotation } from "./draft/unread-quotation.ts";
import { likelihoodAndConfidence } from "./estimates/likelihood-and-confidence.ts";
import { unresolvableForecast } from "./estimates/unresolvable-forecast.ts";
import { vagueLikelihood } from "./estimates/vague-likelihood.ts";
import { edges } from "./frame/edges.ts";
import { frame } from "./frame/frame.ts";
import { gap } from "./gap/gap.ts";
import { joined } from "./gap/joined.ts";
import { verbatim } from "./locate/verbatim.ts";
import { object } from "./object/object.ts";
import { scope } from "./scope/scope.ts";
import { date } from "./source/date.ts";
import { jointText } from "./source/joint-text.ts";
import { kind } from "./source/kind.ts";
import { publisher } from "./source/publisher.ts";
import { question } from "./source/question.ts";
import { speaker } from "./source/speaker.ts";
import { venue } from "./source/venue.ts";

/** Every way in which a draft can say what its sources do not; one file each. */
export const draftChecks: readonly DraftCheck[] = [
	verbatim,
	unclosedQuotation,
	unreadQuotation,
	uncheckedLanguage,
	gap,
	joined,
	scope,
	frame,
	edges,
	beside,
	object,
	speaker,
	question,
	jointText,
	publisher,
	venue,
	date,
	draftDates,
	kind,
	sameSource,
	counterEvidence,
	beforeEvent,
	generalisation,
	onRecord,
	likelihoodAndConfidence,
	vagueLikelihood,
	unresolvableForecast,
];
