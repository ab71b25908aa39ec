import { languageOf } from "@fissure/languages";
import type { Document } from "@fissure/model";
import { datesIn } from "./dates.ts";

/** The hour that a text gives at its head, and how far its zone is from UTC. */
export interface HeadClock {
	/** As it stands: `13:35`, `5:33 P.M. EDT`. */
	readonly words: string;
	/** Since midnight there. */
	readonly minutes: number;
	/** Minutes east of UTC; null where the text does not say in which zone. */
	readonly offset: number | null;
}

/** Where a page has day and hour: below the title, or before the first words. */
const HEAD = 600;
const DAY = 24 * 60;

/** Abbreviations that are one zone only, in hours east of UTC; CST, IST, BST and AST are two or more each. */
const ZONES: Readonly<Record<string, number>> = {
	...{ UTC: 0, GMT: 0, WET: 0, WEST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3, TRT: 3, IDT: 3 },
	...{ EST: -5, EDT: -4, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKDT: -8, HST: -10 },
	...{ PKT: 5, NPT: 5.75, ICT: 7, WIB: 7, HKT: 8, SGT: 8, AWST: 8, KST: 9, JST: 9, ACST: 9.5, AEST: 10, AEDT: 11 },
	...{ NZST: 12, NZDT: 13 },
};

const CLOCK =
	/(?<![\d:.,])(?<h>\d{1,2}):(?<m>[0-5]\d)(?![\d:])(?:\s?(?<half>[AaPp])\.?[Mm]\.?(?![A-Za-z]))?(?:\s?\(?(?<zone>[A-Z]{3,4})\b\)?)?/gu;

/**
 * At which hour is a text dated?
 *
 * Only an hour that cannot be one of something else: right behind the day of the text where that stands for itself ("24 February
 * 2025, 13:35"), or in a line of its own with its zone, as a transcript begins ("5:33 P.M. EDT").
 *
 * - silent: null where the text has neither, its date is no full day, or the hour is none
 */
export function clockAtHead({ text, language, date }: Pick<Document, "text" | "language" | "date">): HeadClock | null {
	if (date === undefined || date.length !== 10) return null;
	const head = text.slice(0, HEAD);
	const rules = languageOf(language)?.numbers;
	const found = rules === undefined ? [] : datesIn(head, rules);
	const days = found.filter(({ value }) => value === date);
	for (const match of head.matchAll(CLOCK)) {
		const { h = "", m = "", half, zone } = match.groups ?? {};
		const offset = zone === undefined ? undefined : ZONES[zone];
		// Other capitals behind it are words of the text.
		const words = (
			offset === undefined && zone !== undefined ? match[0].replace(/\s?\(?[A-Z]+\)?$/u, "") : match[0]
		).trim();
		const end = match.index + words.length;
		const isBehindDay =
			(endsLine(head, end) || /^\s+\p{Lu}/u.test(head.slice(end))) &&
			days.some(
				(day) =>
					day.end <= match.index &&
					BEFORE_DAY.test(head.slice(0, day.start)) &&
					BETWEEN.test(head.slice(day.end, match.index)),
			);
		// Below another day it is the hour of that day.
		const isOther = found.some(
			(day) => day.end <= match.index && day.value.length === date.length && day.value !== date,
		);
		const isLine =
			!isOther && offset !== undefined && half !== undefined && endsLine(head, end) && beginsLine(head, match.index);
		const minutes = minutesOf(Number(h), Number(m), half?.toUpperCase());
		if (minutes === null || !(isBehindDay || isLine)) continue;
		return { words, minutes, offset: offset === undefined ? null : offset * 60 };
	}
	return null;
}

/** A day that stands for itself begins a line, or follows the end of a sentence; one in a sentence is of something else. */
const BEFORE_DAY = /(?:^|\n|[.!?…。][”»"’)]?\s)\s*$/u;
/** Between day and hour: a comma, or one short word ("at"). */
const BETWEEN = /^[ \t,]*(?:\p{L}{1,5}\.?[ \t,]*)?$/u;

const beginsLine = (text: string, start: number): boolean =>
	/^\s*\(?$/u.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));

function endsLine(text: string, end: number): boolean {
	const next = text.indexOf("\n", end);
	return /^[ \t.)]*$/u.test(text.slice(end, next === -1 ? text.length : next));
}

function minutesOf(hours: number, minutes: number, half: string | undefined): number | null {
	if (half !== undefined)
		return hours < 1 || hours > 12 ? null : (hours % 12) * 60 + minutes + (half === "P" ? DAY / 2 : 0);
	return hours > 23 ? null : hours * 60 + minutes;
}
