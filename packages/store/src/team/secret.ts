import { createHash, randomBytes } from "node:crypto";

/** What nobody guesses; it is given out once, and only its SHA-256 is stored. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Of a secret of so many random bits that a slow hash would add nothing. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** A name or an address of mail as it is compared: without regard to capitals, width and composition of characters. */
export const fold = (words: string): string => words.normalize("NFKC").trim().toLowerCase();
