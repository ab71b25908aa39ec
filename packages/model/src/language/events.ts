import type { EventKind } from "../vocabulary.ts";

/** Words by which headings and first sentences tell what took place, for folded text; sources of regular expressions. */
export type OccasionWords = Readonly<Record<EventKind, string>>;
