import { describe, expect, it } from "vitest";
import { seeded } from "../seeded.ts";
import { ordinalItemResponse, type Responses } from "./item-response.ts";

interface Made {
	readonly responses: Responses;
	readonly truth: Float64Array;
}

/** Answers made by the model: each respondent walks, each item is asked once, some are not answered. */
function made({ respondents = 40, periods = 3, items = 40, start = 5, answered = 0.9 } = {}): Made {
	const chance = seeded(start);
	const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance.share())) * Math.cos(2 * Math.PI * chance.share());
	// The first numbers of a small seed are all small.
	for (let at = 0; at < 100; at++) chance.share();
	const truth = new Float64Array(respondents * periods);
	for (let one = 0; one < respondents; one++)
		for (let period = 0; period < periods; period++)
			truth[one * periods + period] =
				period === 0 ? normal() : (truth[one * periods + period - 1] as number) + 0.3 * normal();
	const [points, categories, itemStarts]: [number[], number[], number[]] = [[], [], [0]];
	for (let period = 0; period < periods; period++)
		for (let item = 0; item < items; item++) {
			const slope = 1.5 * normal();
			const cut = normal();
			for (let one = 0; one < respondents; one++) {
				if (chance.share() > answered) continue;
				const z = slope * (truth[one * periods + period] as number) + normal();
				points.push(one * periods + period);
				categories.push(z < cut ? 1 : z < cut + 0.7 ? 2 : 3);
			}
			itemStarts.push(points.length);
		}
	const places = Array.from(truth, (_, at) => at);
	return {
		truth,
		responses: {
			respondents: Int32Array.from(places, (at) => Math.floor(at / periods)),
			periods: Int32Array.from(places, (at) => at % periods),
			itemStarts: Int32Array.from(itemStarts),
			...{ points: Int32Array.from(points), categories: Uint8Array.from(categories) },
		},
	};
}

function standardised(values: Float64Array): Float64Array {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
	return values.map((value) => (value - mean) / deviation);
}

const correlation = (a: Float64Array, b: Float64Array): number => {
	const [x, y] = [standardised(a), standardised(b)];
	return x.reduce((sum, value, at) => sum + value * (y[at] as number), 0) / x.length;
};

const highest = (truth: Float64Array, periods: number): number =>
	Math.floor(truth.indexOf(Math.max(...truth)) / periods);

describe("ordinal item response", () => {
	it("finds the points from which answers were made, and says how far off it may be", () => {
		const { responses, truth } = made();
		const fit = ordinalItemResponse(responses, { anchor: highest(truth, 3), rounds: 120 });
		expect(correlation(fit?.positions ?? truth, truth)).toBeGreaterThan(0.95);
		const wanted = standardised(truth);
		const inside = wanted.filter(
			(value, at) => Math.abs(value - (fit?.positions[at] as number)) < 1.96 * (fit?.errors[at] as number),
		).length;
		expect(inside / wanted.length).toBeGreaterThan(0.85);
		expect(fit?.unsettled).toBeLessThan(0.5);
	});

	it("takes one period, and answers of two categories", () => {
		const { responses, truth } = made({ periods: 1, items: 60, start: 9 });
		const binary = { ...responses, categories: responses.categories.map((one) => (one === 1 ? 1 : 3)) };
		const fit = ordinalItemResponse(binary, { anchor: highest(truth, 1), rounds: 80 });
		expect(correlation(fit?.positions ?? truth, truth)).toBeGreaterThan(0.93);
		expect(fit?.isBinary.every((one) => one === 1)).toBe(true);
	});

	it("is the same for the same seed, and near for another", () => {
		const { responses } = made({ respondents: 12, items: 20 });
		const [one, again, other] = [3, 3, 4].map((seed) =>
			ordinalItemResponse(responses, { seed, rounds: 60, anchor: 0 }),
		);
		expect(one?.positions).toEqual(again?.positions);
		expect(one?.positions).not.toEqual(other?.positions);
		expect(correlation(one?.positions as Float64Array, other?.positions as Float64Array)).toBeGreaterThan(0.97);
	});

	it("has the anchor above 0, and is mirrored with another at the other end", () => {
		const { responses, truth } = made({ respondents: 12, items: 30 });
		const [up, down] = [truth.indexOf(Math.max(...truth)), truth.indexOf(Math.min(...truth))].map((at) =>
			ordinalItemResponse(responses, { anchor: Math.floor(at / 3), rounds: 40 }),
		);
		expect(up?.positions[0]).toBeCloseTo(-(down?.positions[0] as number), 9);
		expect(up?.items[2]).toBeCloseTo(-(down?.items[2] as number), 9);
	});

	it("is wider where there are fewer answers, and not nearer to the middle", () => {
		const { responses, truth } = made({ respondents: 60, periods: 1, items: 120, start: 2 });
		// Of every other respondent, only each eighth answer is kept.
		const kept = [...responses.points.keys()].filter(
			(at) => (responses.points[at] as number) % 2 === 0 || at % 8 === 0,
		);
		const thin: Responses = {
			...responses,
			points: Int32Array.from(kept, (at) => responses.points[at] as number),
			categories: Uint8Array.from(kept, (at) => responses.categories[at] as number),
			itemStarts: responses.itemStarts.map((start) => kept.filter((at) => at < start).length),
		};
		const fit = ordinalItemResponse(thin, { anchor: highest(truth, 1), rounds: 80 });
		const ofParity = (rest: number, values: Float64Array) => values.filter((_, at) => at % 2 === rest);
		const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
		expect(mean(ofParity(1, fit?.errors as Float64Array))).toBeGreaterThan(
			1.5 * mean(ofParity(0, fit?.errors as Float64Array)),
		);
	});

	it("says nothing without items, or of fewer than three respondents", () => {
		const { responses } = made({ respondents: 2, periods: 2, items: 5 });
		expect(ordinalItemResponse(responses)).toBeNull();
		expect(ordinalItemResponse({ ...made().responses, itemStarts: Int32Array.of(0) })).toBeNull();
	});

	it("stops where it is asked to", () => {
		const onRound = (round: number) => {
			if (round === 2) throw new Error("stopped");
		};
		expect(() => ordinalItemResponse(made().responses, { onRound })).toThrow("stopped");
	});
});
