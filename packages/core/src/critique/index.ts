import type { CritiqueCheck } from "@fissure/model";
import { brokenEvidence } from "./broken-evidence.ts";
import { noAlternative } from "./no-alternative.ts";
import { noEvidence } from "./no-evidence.ts";
import { openEndedOption } from "./open-ended-option.ts";
import { outOfTime } from "./out-of-time.ts";
import { premiseOnRecord } from "./premise-on-record.ts";
import { sharedSource } from "./shared-source.ts";
import { uncitedCounterEvidence } from "./uncited-counter-evidence.ts";
import { undiagnosticMatrix } from "./undiagnostic-matrix.ts";
import { unscorableForecast } from "./unscorable-forecast.ts";

/** Every way in which a judgment can claim more than it has; one file each. */
export const critiqueChecks: readonly CritiqueCheck[] = [
	brokenEvidence,
	outOfTime,
	uncitedCounterEvidence,
	sharedSource,
	noEvidence,
	noAlternative,
	premiseOnRecord,
	undiagnosticMatrix,
	unscorableForecast,
	openEndedOption,
];
