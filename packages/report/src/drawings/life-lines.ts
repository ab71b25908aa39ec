import type { Drawing, DrawingShape } from "@fissure/model";
import { thousands } from "../words/sides.ts";
import { box, label, line, mark, shortened } from "./shapes.ts";
import { timeAxis, timeTicks } from "./time-axis.ts";

/** The life of one phrase: how many eligible texts of each year say it. */
export interface LifeLine {
	readonly phrase: string;
	readonly language: string;
	readonly firstSeen: string;
	readonly lastSeen: string;
	readonly years: readonly LifeYear[];
	/** How probable so long a silence is at the earlier rate, 0–1; null where nothing can be said. */
	readonly pVanished: number | null;
	readonly isVanished: boolean;
}

export interface LifeYear {
	/** `2022` */
	readonly year: string;
	/** Texts that say it, and texts that could have. */
	readonly count: number;
	readonly eligible: number;
	/** Of the sentence that it leads to. */
	readonly note: number | null;
}

const LEFT = 200;
const WIDTH = 720;
const RIGHT = WIDTH - 46;
const HEIGHT = 26;
const HEAD = 6;
const MOST_WIDTH = 28;

/** Life lines: when each phrase was first and last said, how often in each year, and where it vanished. */
export function lifeLines(lives: readonly LifeLine[], words: Pick<Drawing, "title" | "caption">): Drawing {
	const dates = lives.flatMap(({ firstSeen, lastSeen, years }) => [
		firstSeen,
		lastSeen,
		...years.map(({ year }) => year),
	]);
	const axis = timeAxis(dates.length === 0 ? ["2000"] : dates, [LEFT, RIGHT]);
	const bottom = HEAD + lives.length * HEIGHT;
	const shapes: DrawingShape[] = [...timeTicks(axis, [HEAD, bottom])];
	for (const [at, { phrase, firstSeen, lastSeen, years, isVanished, pVanished }] of lives.entries()) {
		const middle = HEAD + at * HEIGHT + HEIGHT / 2;
		shapes.push(
			label([LEFT - 8, middle + 4], shortened(phrase, MOST_WIDTH), { anchor: "end", small: true }),
			line(
				[
					[axis.x(firstSeen), middle],
					[axis.x(lastSeen), middle],
				],
				"s1",
				{ width: 1.4 },
			),
		);
		for (const { year, count, eligible, note } of years) {
			if (count === 0) continue;
			const share = eligible === 0 ? 0 : count / eligible;
			const height = 3 + 17 * Math.sqrt(Math.min(1, share));
			// A year is drawn at its middle, and never outside the line.
			const x = Math.max(axis.x(firstSeen), Math.min(axis.x(lastSeen), axis.x(year)));
			shapes.push(
				box([x - 3, middle - height / 2], [6, height], "s1", {
					...{ label: `“${phrase}”, ${year}: ${thousands(count)} of ${thousands(eligible)} texts`, note },
				}),
			);
		}
		if (isVanished)
			shapes.push(
				mark([Math.min(RIGHT - 4, axis.x(lastSeen) + 12), middle], "cross", "lead", {
					...{
						size: 4,
						label: `“${phrase}” is last said on ${lastSeen}; so long a silence has probability ${pVanished?.toFixed(3) ?? "unknown"}`,
					},
				}),
			);
		shapes.push(
			label([RIGHT + 4, middle + 4], lastSeen.slice(0, 4), { tone: isVanished ? "lead" : "soft", small: true }),
		);
	}
	return {
		...words,
		...{ width: WIDTH, height: bottom + 18, shapes },
		head: ["Phrase", "First", "Last", "Vanished", "Texts by year"],
		rows: lives.map(({ phrase, firstSeen, lastSeen, years, isVanished, pVanished }) => [
			...[phrase, firstSeen, lastSeen, isVanished ? `p = ${pVanished?.toFixed(4)}` : ""],
			years.map(({ year, count }) => `${year}: ${count}`).join(", "),
		]),
	};
}
