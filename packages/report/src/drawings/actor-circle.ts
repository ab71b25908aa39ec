import type { Drawing, DrawingShape, DrawingTone } from "@fissure/model";
import { label, line, mark, type Point, shortened } from "./shapes.ts";

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

/** Names are so much further from the middle than their marks, above and below all marks. */
const AROUND = (RADIUS + 14) / RADIUS;
/** From one name to the next below it, and about how wide a letter is. */
const LINE = 13;
const LETTER = 5.8;
/** Names that fit one below the other. */
const MOST_NAMES = Math.floor((HEIGHT - LINE) / LINE);

/**
 * Actors on a circle, those of a community beside each other; the stronger a tie, the wider its line; dashed where it is conflict.
 * Where as many are drawn as may be, the weakest of them is the thinnest: nearly all would else be as wide as the strongest.
 */
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
	const thinnest = Math.abs(shown[MOST_TIES - 1]?.weight ?? 0);
	const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
	const lines = shown.toReversed().map(({ between: [a, b], weight }): DrawingShape => {
		const [from, to] = [places.get(a) as Point, places.get(b) as Point];
		return line([from, to], weight < 0 ? "contra" : "soft", {
			width: 0.4 + (4.6 * (Math.abs(weight) - thinnest)) / Math.max(1e-9, strongest - thinnest),
			dashed: weight < 0,
			label: `${nameOf.get(a)} and ${nameOf.get(b)}: ${weight.toFixed(2)}`,
		});
	});
	const marks = placed.map(({ id, name, community }): DrawingShape => {
		const group = community ?? 0;
		const form = FORMS[Math.floor(group / TONES.length) % FORMS.length] ?? "dot";
		const said = community === null ? name : `${name}, community ${community + 1}`;
		return mark(places.get(id) as Point, form, TONES[group % TONES.length] ?? "s1", { size: 5, label: said });
	});
	const isLeft = ({ id }: CircleActor): boolean => (places.get(id) as Point)[0] < MIDDLE[0] - 1;
	const named = [actors.filter(isLeft), actors.filter((actor) => !isLeft(actor))].map((side) =>
		side.slice(0, MOST_NAMES),
	);
	const names = named.flatMap((side, at) => namesBeside(side, places, at === 0));
	const unnamed = actors.length - named.flat().length;
	const left = ties.length - shown.length;
	return {
		title,
		caption: [
			caption,
			...(left === 0 ? [] : [`The ${left} weakest ties are not drawn.`]),
			...(unnamed === 0 ? [] : [`${unnamed} names do not fit; the table has them.`]),
		].join(" "),
		...{ width: WIDTH, height: HEIGHT, shapes: [...lines, ...marks, ...names] },
		head: ["Actor", "Actor", "Tie"],
		rows: ties.map(({ between: [a, b], weight }) => [nameOf.get(a) ?? a, nameOf.get(b) ?? b, weight.toFixed(3)]),
	};
}

/** Names on one side of the circle, none over another: where marks are too near each other, a thin line leads from one to its name. */
function namesBeside(
	actors: readonly CircleActor[],
	places: ReadonlyMap<string, Point>,
	isLeft: boolean,
): readonly DrawingShape[] {
	const placed = actors
		.map(({ id, name }) => ({ name, place: places.get(id) as Point }))
		.toSorted((a, b) => a.place[1] - b.place[1]);
	const outwards = ([x, y]: Point): Point => [
		MIDDLE[0] + (x - MIDDLE[0]) * AROUND,
		MIDDLE[1] + (y - MIDDLE[1]) * AROUND,
	];
	const heights = spreadApart(placed.map(({ place }) => outwards(place)[1]));
	return placed.flatMap(({ name, place: [x, y] }, at): readonly DrawingShape[] => {
		const [beside, wanted] = outwards([x, y]);
		const height = heights[at] ?? wanted;
		const from = isLeft ? beside - 2 : beside + 2;
		const room = Math.floor((isLeft ? from : WIDTH - from) / LETTER);
		const lead = line(
			[
				[x, y],
				[isLeft ? from + 2 : from - 2, height],
			],
			"rule",
		);
		return [
			...(Math.abs(height - wanted) > 4 ? [lead] : []),
			label([from, height + 4], shortened(name, room), { anchor: isLeft ? "end" : "start", small: true }),
		];
	});
}

/** Heights that are a line apart and as near as can be to where they should be, in the same order: neighbours in each other's way share. */
function spreadApart(wanted: readonly number[]): readonly number[] {
	const blocks: { sum: number; count: number }[] = [];
	for (const [at, y] of wanted.entries()) {
		let block = { sum: y - at * LINE, count: 1 };
		for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
			if (above.sum / above.count <= block.sum / block.count) break;
			blocks.pop();
			block = { sum: above.sum + block.sum, count: above.count + block.count };
		}
		blocks.push(block);
	}
	const offsets = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
	const [top, bottom] = [LINE, HEIGHT - LINE - (wanted.length - 1) * LINE];
	return offsets.map((offset, at) => Math.min(bottom, Math.max(top, offset)) + at * LINE);
}
