/** A place in a figure whose middle is 0, 0. */
export interface Place {
	readonly x: number;
	readonly y: number;
}

/** Places on a circle, evenly, from the top on in the direction of a clock. */
export const placesOn = (count: number, radius: number): readonly Place[] =>
	Array.from({ length: count }, (_, at) => {
		const angle = (2 * Math.PI * at) / Math.max(1, count) - Math.PI / 2;
		return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
	});

/**
 * The line of an arrow between two places, bent to its left, so that the arrow back is another line; it begins and ends a little before the
 * places.
 */
export function arrowBetween(from: Place, to: Place, gap: number): string {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(dx, dy) || 1;
	const bend = Math.min(0.18 * length, 40);
	const middle = { x: (from.x + to.x) / 2 + (dy / length) * bend, y: (from.y + to.y) / 2 - (dx / length) * bend };
	const [start, end] = [near(from, middle, gap), near(to, middle, gap + 4)];
	return `M${rounded(start)} Q${rounded(middle)} ${rounded(end)}`;
}

/** From a place so far towards another. */
function near(place: Place, towards: Place, distance: number): Place {
	const length = Math.hypot(towards.x - place.x, towards.y - place.y) || 1;
	const share = Math.min(0.4, distance / length);
	return { x: place.x + (towards.x - place.x) * share, y: place.y + (towards.y - place.y) * share };
}

const rounded = ({ x, y }: Place): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
