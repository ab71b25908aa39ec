import { en, type Messages } from "./en.ts";

/** The words of the pages. A second language is chosen here and nowhere else. */
export const messages: Messages = en;
