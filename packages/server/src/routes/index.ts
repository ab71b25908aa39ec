import type { ApiOf } from "../route.ts";
import { jobRoutes } from "./jobs.ts";
import { judgmentRoutes } from "./judgments.ts";

/** Every route of the interface: an area of it is one file, and one line here. */
export const ROUTES = [...jobRoutes, ...judgmentRoutes] as const;

/** What each takes and gives; the page's client is typed from it. */
export type Api = ApiOf<typeof ROUTES>;
