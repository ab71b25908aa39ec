import type { Problem } from "@fissure/core";
import type { Sink } from "./io.ts";

/** Messages may quote a hostile text: nothing in them may command the terminal. */
const harmless = (text: string): string =>
	text.replace(/[^\S\n]+/gu, " ").replace(/\p{C}/gu, (c) => (c === "\n" ? c : "\uFFFD"));

export const complain = (stderr: Sink, message: string): void => {
	stderr.write(`fissure: ${harmless(message)}\n`);
};

export const complainOf = (stderr: Sink, { place, message }: Problem): void => complain(stderr, `${place}: ${message}`);
