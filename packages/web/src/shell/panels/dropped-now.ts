import { sharedValue } from "../../state/shared-value.ts";
import type { Dropped } from "./dropped.ts";

export const NOTHING_DROPPED: Dropped = { files: [], addresses: [], text: "" };

/** What was dropped on the window and waits for a word about it. */
export const dropped = sharedValue<Dropped>(NOTHING_DROPPED);
