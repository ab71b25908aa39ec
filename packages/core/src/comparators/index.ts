import type { EventComparator } from "@fissure/model";
import { claimedAgreement } from "./claimed-agreement.ts";
import { contradiction } from "./contradiction.ts";
import { emphasis } from "./emphasis.ts";
import { intensity } from "./intensity.ts";
import { omission } from "./omission.ts";
import { terminology } from "./terminology.ts";
import { unconfirmedAttribution } from "./unconfirmed-attribution.ts";

/** Every way in which accounts of one event are compared; one file each. */
export const eventComparators: readonly EventComparator[] = [
	omission,
	unconfirmedAttribution,
	claimedAgreement,
	contradiction,
	intensity,
	terminology,
	emphasis,
];
