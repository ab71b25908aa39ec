import { createHash } from "node:crypto";

/** Names a text by what it says: the one who saves says by it which text was before their eyes. */
export const draftStamp = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24);
