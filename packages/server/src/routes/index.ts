import type { ApiOf } from "../route.ts";
import { caseRoutes } from "./case.ts";
import { compareRoutes } from "./compare.ts";
import { documentRoutes } from "./documents.ts";
import { draftRoutes } from "./drafts.ts";
import { eventRoutes } from "./events.ts";
import { findingRoutes } from "./findings.ts";
import { jobRoutes } from "./jobs.ts";
import { judgingRoutes } from "./judging.ts";
import { judgmentRoutes } from "./judgments.ts";
import { ledgerRoutes } from "./ledger.ts";
import { positionRoutes } from "./positions.ts";
import { verifyRoutes } from "./verify.ts";
import { watchRoutes } from "./watch.ts";

/** Every route of the interface: an area of it is one file, and one line here. */
export const ROUTES = [
	...caseRoutes,
	...compareRoutes,
	...documentRoutes,
	...draftRoutes,
	...eventRoutes,
	...findingRoutes,
	...jobRoutes,
	...judgmentRoutes,
	...judgingRoutes,
	...ledgerRoutes,
	...positionRoutes,
	...verifyRoutes,
	...watchRoutes,
] as const;

/** What each takes and gives; the page's client is typed from it. */
export type Api = ApiOf<typeof ROUTES>;
