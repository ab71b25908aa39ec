import type { Problem } from "@fissure/core";
import type { Sink } from "./io.ts";

/** Messages may quote a hostile text: nothing in them may command the terminal. */
const harmless = (text: string): string =>
	text.replace(/[^\S\n]+/gu, " ").replace(/\p{C}/gu, (c) => (c === "\n" ? c : "\uFFFD"));

export const complain = (stderr: Sink, message: string): void => {
	stderr.write(`fissure: ${harmless(message)}\n`);
};

/** A place may be a question of two thousand characters; what is wrong with it must not be below a screen of them. */
const LONGEST_PLACE = 300;

export const complainOf = (stderr: Sink, { place, message }: Pick<Problem, "place" | "message">): void =>
	complain(
		stderr,
		`${inOneLine(place.length > LONGEST_PLACE ? `${place.slice(0, LONGEST_PLACE)}…` : place)}: ${message}`,
	);

/** The name of a file may have a line break, and would look like a message of its own behind it. */
export const inOneLine = (name: string): string => name.replace(/\p{C}/gu, "\uFFFD");
