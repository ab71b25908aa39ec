import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { seeded } from "../seeded.ts";
import { type CountRow, countRow } from "./count-table.ts";
import { wordfish } from "./wordfish.ts";

interface Made {
	readonly positions: readonly number[];
	readonly rows: readonly CountRow[];
}

/** Texts drawn from the model itself, with positions of mean 0 and variance 1; `rate` is how often a middling word is used. */
function drawTexts({ texts, words, rate, draw }: { texts: number; words: number; rate: number; draw: number }): Made {
	const { share } = seeded(draw);
	const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
	const poisson = (mean: number): number => {
		let count = -1;
		for (let left = 1; left > Math.exp(-mean); count++) left *= share();
		return count;
	};
	const drawn = Array.from({ length: texts }, normal);
	const mean = drawn.reduce((sum, value) => sum + value, 0) / texts;
	const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (texts - 1));
	const positions = drawn.map((value) => (value - mean) / spread);
	const lengths = positions.map(() => 0.3 * normal());
	const vocabulary = Array.from({ length: words }, () => [Math.log(rate) + normal() * 0.8, normal() * 0.5] as const);
	const rows = positions.map((position, text) =>
		countRow(
			vocabulary.map(([frequency, weight], word) => [
				word,
				poisson(Math.min(60, Math.exp((lengths[text] as number) + frequency + weight * position))),
			]),
		),
	);
	return { positions, rows };
}

const fitOf = ({ positions, rows }: Made, words: number) => {
	const below = positions.indexOf(Math.min(...positions));
	const above = positions.indexOf(Math.max(...positions));
	return wordfish({ rows, width: words }, { direction: [below, above] });
};

const sumOf = (values: Float64Array = new Float64Array(0)): number => values.reduce((sum, value) => sum + value, 0);

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
	const [one, other] = [Array.from(a), Array.from(b)];
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [x, y] = [mean(one), mean(other)];
	const sum = (of: (at: number) => number) => one.reduce((all, _, at) => all + of(at), 0);
	const [dx, dy] = [(at: number) => (one[at] as number) - x, (at: number) => (other[at] as number) - y];
	return sum((at) => dx(at) * dy(at)) / Math.sqrt(sum((at) => dx(at) ** 2) * sum((at) => dy(at) ** 2));
}

describe("Wordfish", () => {
	it("finds positions that are known, and its intervals hold them nineteen times in twenty", () => {
		let [held, all] = [0, 0];
		for (let draw = 1; draw <= draws(60); draw++) {
			const made = drawTexts({ texts: 25, words: 400, rate: 1.5, draw });
			const fit = fitOf(made, 400);
			expect(correlation(fit?.positions ?? [], made.positions)).toBeGreaterThan(0.99);
			expect(fit?.converged).toBe(true);
			for (const [text, position] of made.positions.entries()) {
				const error = Math.abs((fit?.positions[text] ?? Number.NaN) - position);
				if (error <= 1.96 * (fit?.robustErrors[text] ?? Number.NaN)) held++;
				all++;
			}
		}
		expect(held / all).toBeGreaterThan(0.9);
		expect(held / all).toBeLessThan(0.98);
	});

	it("knows that it knows less where texts are few, which errors given the words do not", () => {
		const fits = [1, 2, 3].map((draw) => fitOf(drawTexts({ texts: 8, words: 600, rate: 1, draw }), 600));
		for (const fit of fits) {
			const mean = (errors?: Float64Array) => sumOf(errors) / 8;
			expect(mean(fit?.robustErrors)).toBeGreaterThan(1.2 * mean(fit?.standardErrors));
		}
	});

	it("gives positions mean 0 and variance 1, lengths mean 0, and the sign that is asked for", () => {
		const { rows } = drawTexts({ texts: 9, words: 120, rate: 2, draw: 5 });
		for (const direction of [
			[0, 8],
			[8, 0],
		] as const) {
			const fit = wordfish({ rows, width: 120 }, { direction });
			expect(sumOf(fit?.positions)).toBeCloseTo(0, 9);
			expect(sumOf(fit?.positions.map((value) => value * value))).toBeCloseTo(8, 9);
			expect(sumOf(fit?.lengths)).toBeCloseTo(0, 9);
			expect(fit?.positions[direction[0]]).toBeLessThan(fit?.positions[direction[1]] ?? Number.NaN);
		}
		const [one, other] = [[0, 8] as const, [8, 0] as const].map((direction) =>
			wordfish({ rows, width: 120 }, { direction }),
		);
		expect(one?.positions[3]).toBeCloseTo(-(other?.positions[3] ?? Number.NaN), 9);
		expect(one?.weights[7]).toBeCloseTo(-(other?.weights[7] ?? Number.NaN), 9);
	});

	it("tells of each round, so that who waits can stop it", () => {
		const made = drawTexts({ texts: 8, words: 40, rate: 4, draw: 3 });
		const rounds: number[] = [];
		const fit = wordfish({ rows: made.rows, width: 40 }, { onRound: (round) => rounds.push(round) });
		expect(rounds).toEqual(Array.from({ length: fit?.rounds ?? 0 }, (_, at) => at + 1));
		const stop = (): never => {
			throw new RangeError("stopped");
		};
		expect(() => wordfish({ rows: made.rows, width: 40 }, { onRound: stop })).toThrow("stopped");
	});

	it("sees words that come in bursts", () => {
		const { rows } = drawTexts({ texts: 12, words: 200, rate: 2, draw: 9 });
		const bursts = rows.map(({ words, counts }) =>
			countRow([...words].map((word, at) => [word, 4 * (counts[at] as number)])),
		);
		const [calm, wild] = [rows, bursts].map((some) => wordfish({ rows: some, width: 200 }));
		expect(calm?.dispersion).toBeLessThan(1.2);
		expect(wild?.dispersion).toBeGreaterThan(3);
	});

	it("has no weight for a word of no text, and no answer for too few texts or equal ones", () => {
		const { rows } = drawTexts({ texts: 5, words: 40, rate: 2, draw: 3 });
		expect(wordfish({ rows, width: 41 })?.weights[40]).toBeNaN();
		expect(wordfish({ rows: rows.slice(0, 2), width: 40 })).toBe(null);
		expect(wordfish({ rows: [...rows, countRow([])], width: 40 })).toBe(null);
		const same = countRow([
			[0, 2],
			[1, 5],
		]);
		expect(wordfish({ rows: [same, same, same], width: 2 })).toBe(null);
	});

	it("answers with numbers whatever the counts", () => {
		const row = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 3, maxLength: 6 }), (counts) => {
				const rows = counts.map((one) => countRow([[5, 1], ...one.map((count, at) => [at, count] as const)]));
				const fit = wordfish({ rows, width: 6 });
				for (const position of fit?.positions ?? []) expect(position).toSatisfy(Number.isFinite);
			}),
			{ numRuns: draws(200) },
		);
	});
});
