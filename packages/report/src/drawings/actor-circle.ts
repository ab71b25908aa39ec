import type { Drawing, DrawingShape, DrawingTone } from "@fissure/model";
import { label, line, mark, type Point } from "./shapes.ts";

export interface CircleActor {
	readonly id: string;
	readonly name: string;
	/** Number of its community, from 0; null where none was looked for. */
	readonly community: number | null;
}

/** How strongly two actors are tied; below 0 where they are against each other. */
export interface CircleTie {
	readonly between: readonly [string, string];
	readonly weight: number;
}

const WIDTH = 720;
const HEIGHT = 520;
const RADIUS = 190;
const MIDDLE: Point = [WIDTH / 2, HEIGHT / 2];
const TONES: readonly DrawingTone[] = ["s1", "s2", "s3", "s4", "s5", "s6"];
const FORMS = ["dot", "square", "diamond"] as const;
/** More ties are a ball of wool: the weakest are left out, and counted in the caption. */
const MOST_TIES = 120;

/** Actors on a circle, those of a community beside each other; the stronger a tie, the wider its line; dashed where it is conflict. */
export function actorCircle(
	actors: readonly CircleActor[],
	ties: readonly CircleTie[],
	{ title, caption }: Pick<Drawing, "title" | "caption">,
): Drawing {
	const placed = actors.toSorted(
		(a, b) => (a.community ?? 0) - (b.community ?? 0) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
	);
	const places = new Map(
		placed.map(({ id }, at): [string, Point] => {
			const angle = (at / Math.max(1, placed.length)) * 2 * Math.PI - Math.PI / 2;
			return [id, [MIDDLE[0] + RADIUS * Math.cos(angle), MIDDLE[1] + RADIUS * Math.sin(angle)]];
		}),
	);
	const strongest = Math.max(1e-9, ...ties.map(({ weight }) => Math.abs(weight)));
	const shown = ties
		.filter(({ between: [a, b], weight }) => weight !== 0 && places.has(a) && places.has(b))
		.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
		.slice(0, MOST_TIES);
	const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
	const lines = shown.toReversed().map(({ between: [a, b], weight }): DrawingShape => {
		const [from, to] = [places.get(a) as Point, places.get(b) as Point];
		return line([from, to], weight < 0 ? "contra" : "soft", {
			width: 0.4 + (4.6 * Math.abs(weight)) / strongest,
			dashed: weight < 0,
			label: `${nameOf.get(a)} and ${nameOf.get(b)}: ${weight.toFixed(2)}`,
		});
	});
	const marks = placed.flatMap(({ id, name, community }): readonly DrawingShape[] => {
		const place = places.get(id) as Point;
		const isLeft = place[0] < MIDDLE[0] - 1;
		const group = community ?? 0;
		return [
			mark(
				place,
				FORMS[Math.floor(group / TONES.length) % FORMS.length] ?? "dot",
				TONES[group % TONES.length] ?? "s1",
				{
					...{ size: 5, label: community === null ? name : `${name}, community ${community + 1}` },
				},
			),
			label([place[0] + (isLeft ? -10 : 10), place[1] + 4], name, { anchor: isLeft ? "end" : "start", small: true }),
		];
	});
	const left = ties.length - shown.length;
	return {
		title,
		caption: left === 0 ? caption : `${caption} The ${left} weakest ties are not drawn.`,
		...{ width: WIDTH, height: HEIGHT, shapes: [...lines, ...marks] },
		head: ["Actor", "Actor", "Tie"],
		rows: ties.map(({ between: [a, b], weight }) => [nameOf.get(a) ?? a, nameOf.get(b) ?? b, weight.toFixed(3)]),
	};
}
