import { describe, expect, it } from "vitest";
import { seeded } from "../seeded.ts";
import { ordinalItemResponse, type Responses } from "./item-response.ts";
import { deviationsOf, resampledPoints } from "./resampled-points.ts";

/** Thirty respondents in two periods; the last ten answer one item in six. */
const responses: Responses = (() => {
	const chance = seeded(7);
	for (let at = 0; at < 100; at++) chance.share();
	const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance.share())) * Math.cos(2 * Math.PI * chance.share());
	const truth = Array.from({ length: 30 }, normal);
	const [points, categories, itemStarts]: [number[], number[], number[]] = [[], [], [0]];
	for (let item = 0; item < 80; item++) {
		const [slope, cut] = [1.5 * normal(), normal()];
		for (const [one, place] of truth.entries()) {
			if (one >= 20 && (item + one) % 6 !== 0) continue;
			const z = slope * place + normal();
			points.push(2 * one + (item < 40 ? 0 : 1));
			categories.push(z < cut ? 1 : z < cut + 0.7 ? 2 : 3);
		}
		itemStarts.push(points.length);
	}
	return {
		respondents: Int32Array.from({ length: 60 }, (_, at) => at >> 1),
		periods: Int32Array.from({ length: 60 }, (_, at) => at % 2),
		itemStarts: Int32Array.from(itemStarts),
		...{ points: Int32Array.from(points), categories: Uint8Array.from(categories) },
	};
})();
const fit = ordinalItemResponse(responses, { anchor: 0, rounds: 80 });
if (fit === null) throw new Error("Expected an estimate");
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("resampled points", () => {
	const draw = resampledPoints(responses, fit, 1);

	it("are the same for one run, whatever runs came before, and others for another run or seed", () => {
		const first = draw(1);
		draw(2);
		expect(draw(1)).toEqual(first);
		expect(draw(2)).not.toEqual(first);
		expect(resampledPoints(responses, fit, 2)(1)).not.toEqual(first);
	});

	it("spread about as far as the posterior, and wider where there are few answers", () => {
		const runs = Array.from({ length: 40 }, (_, run) => draw(run));
		const spread = deviationsOf(runs);
		expect(mean(spread) / mean(fit.errors)).toBeGreaterThan(0.8);
		expect(mean(spread) / mean(fit.errors)).toBeLessThan(1.2);
		expect(mean(spread.subarray(40))).toBeGreaterThan(1.2 * mean(spread.subarray(0, 40)));
	});

	it("have a deviation, as worked out by hand", () => {
		expect([...deviationsOf([Float64Array.of(1, 5), Float64Array.of(3, 5), Float64Array.of(5, 5)])]).toEqual([2, 0]);
	});
});
