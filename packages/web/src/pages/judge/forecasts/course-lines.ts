import type { Forecast } from "@fissure/core";
import { percentText } from "../../../state/figures.ts";

export interface CoursePoint {
	/** Milliseconds. */
	readonly at: number;
	readonly percent: number;
	/** False: a corner of the line, where nothing was said. */
	readonly said: boolean;
}

export interface Course {
	readonly lines: readonly { readonly who: string; readonly points: readonly CoursePoint[] }[];
	readonly from: number;
	readonly to: number;
	readonly marks: readonly { readonly kind: "deadline" | "answer"; readonly at: number; readonly day: string }[];
}

const DAY = 86_400_000;

/** What each person thought over time, as steps: a probability stands until its owner says another, or the question is answered. */
export function linesOf({ revisions, deadline, resolution }: Forecast): Course {
	const times = revisions.map(({ at }) => Date.parse(at));
	const from = Math.min(...times);
	const last = Math.max(...times);
	const answer = resolution === null ? null : Date.parse(resolution.at);
	const due = deadline === null ? null : Date.parse(deadline);
	// What the picture ends with: the answer, else the deadline, else the last word; never narrower than a day.
	const end = answer ?? Math.max(last, due ?? last);
	const to = Math.max(end, last, due !== null && answer !== null ? Math.min(due, answer) : from, from + DAY);
	const people = [...new Set(revisions.map(({ who }) => who))];
	return {
		from,
		to,
		lines: people.map((who) => ({
			who,
			points: stepsOf(
				revisions.filter((one) => one.who === who),
				to,
			),
		})),
		marks: [
			...(due === null || due > to || answer !== null
				? []
				: [{ kind: "deadline" as const, at: due, day: deadline ?? "" }]),
			...(answer === null ? [] : [{ kind: "answer" as const, at: answer, day: resolution?.at ?? "" }]),
		],
	};
}

function stepsOf(revisions: Forecast["revisions"], to: number): readonly CoursePoint[] {
	const points: CoursePoint[] = [];
	for (const { at, probability } of revisions) {
		const [when, before] = [Date.parse(at), points.at(-1)];
		if (before !== undefined) points.push({ at: when, percent: before.percent, said: false });
		points.push({ at: when, percent: Number(percentText(probability)), said: true });
	}
	const last = points.at(-1);
	return last === undefined || last.at >= to ? points : [...points, { at: to, percent: last.percent, said: false }];
}
