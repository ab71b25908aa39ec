import type { Reading } from "../reading.ts";

/** Plain text stands as it is. */
export const readPlainText = (text: string): Reading => ({ text });
