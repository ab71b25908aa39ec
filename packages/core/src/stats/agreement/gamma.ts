import { SEED, type Seeded, seeded } from "../seeded.ts";
import { type BestAlignment, bestAlignment, type DissimilarityWeights } from "./best-alignment.ts";
import type { Continuum, Unit } from "./unitising-alpha.ts";

export interface Gamma {
	readonly value: number;
	/** Disorder for each unit that a coder has in the mean, as observed and as by chance. */
	readonly observed: number;
	readonly expected: number;
	/** Continua by chance that were aligned. */
	readonly samples: number;
	/** Half of the 95 % interval of the expected disorder, as a share of it. */
	readonly precision: number;
	/** All alignments are the best there are. */
	readonly isExact: boolean;
	/**
	 * Of each text that has units, how many of all coders, and what γ would be without it (null where no other has any). The expected
	 * disorder without it is read from what its units add to the disorder of each continuum by chance, and not drawn again.
	 */
	readonly texts: readonly { readonly units: number; readonly without: number | null }[];
}

export interface GammaOptions {
	/** 1 each unless said, as in the paper. */
	readonly weights?: DissimilarityWeights;
	/** Share of the expected disorder that its interval may be wide to each side; .02 unless said. */
	readonly precision?: number;
	/** At most so many continua by chance; 300 unless said, and never fewer than 30. */
	readonly samples?: number;
	readonly seed?: number;
}

const LEAST_SAMPLES = 30;

/**
 * Do coders mark the same stretches with the same categories, beyond chance, when units are aligned first?
 *
 * γ = 1 − δ_observed / δ_expected. Units of different coders are aligned with the least disorder (`bestAlignment`), text by text.
 * By chance: the texts are laid one behind the other, of each coder the whole continuum is shifted by a chance length and what goes
 * over the end comes in at the beginning, where no two shifts are nearer to each other than half a mean unit; each shifted continuum
 * is that of a coder drawn with putting back. So often until the mean disorder is as precise as asked.
 *
 * - in:     texts, of each coder the units, which may overlap; the same number of coders in all texts
 * - unit:   at most 1; 0 as by chance, below 0 less than that
 * - silent: null for fewer than two coders, for no units, and where alignments are too many
 * - cost:   thirty alignments or more of all units
 * - source: Mathet, Widlöcher & Métivier (2015), Computational Linguistics 41(3), 437–479, doi:10.1162/COLI_a_00227; several texts as
 *           one continuum of chance are ours
 */
export function gamma(texts: readonly Continuum[], options: GammaOptions = {}): Gamma | null {
	const { weights = { position: 1, category: 1 }, precision = 0.02, samples = 300, seed = SEED } = options;
	const coders = texts[0]?.coders.length ?? 0;
	if (texts.some((text) => text.coders.length !== coders))
		throw new RangeError("Expected the same number of coders in all texts");
	const whole = oneContinuum(texts, coders);
	const all = whole.coders.reduce((sum, own) => sum + own.length, 0);
	if (coders < 2 || all === 0) return null;
	const aligned: BestAlignment[] = [];
	// Of each coder's units, one text behind the other, the text among those with units.
	const textsOf = whole.coders.map((): number[] => []);
	for (const text of texts) {
		if (text.coders.every((own) => own.length === 0)) continue;
		for (const [coder, own] of text.coders.entries()) for (const _ of own) textsOf[coder]?.push(aligned.length);
		const found = bestAlignment(text.coders, weights);
		if (found === null) return null;
		aligned.push(found);
	}
	const observed = sumOf(aligned.map(({ disorder }) => disorder)) / (all / coders);
	const chance = seeded(seed);
	const drawn: number[] = [];
	const added = new Float64Array(aligned.length);
	let isExact = aligned.every((one) => one.isExact);
	let spread = Number.POSITIVE_INFINITY;
	while (drawn.length < LEAST_SAMPLES || (drawn.length < samples && spread > precision)) {
		const { from, units: shifted } = shiftedByChance(whole, chance);
		const found = bestAlignment(shifted, weights);
		// Every coder who was drawn found nothing.
		if (found === null && shifted.every((own) => own.length === 0)) continue;
		if (found === null) return null;
		isExact &&= found.isExact;
		drawn.push(found.disorder / (found.units / coders));
		for (const [coder, own] of found.shares.entries())
			for (const [at, share] of own.entries()) {
				const text = textsOf[from[coder] as number]?.[at] as number;
				added[text] = (added[text] as number) + share / (found.units / coders);
			}
		spread = precisionOf(drawn);
	}
	const expected = sumOf(drawn) / drawn.length;
	const disorder = sumOf(aligned.map((one) => one.disorder));
	/**
	 * Disorder by chance is a mean over pairs of units. Those of one text are in pairs as the first and as the second, and share the
	 * disorder of a pair with the other unit; pairs within the text would be taken off twice.
	 */
	const without = (text: number): number | null => {
		const { disorder: own, units } = aligned[text] as BestAlignment;
		const part = units / all;
		if (part === 1) return null;
		const others = (expected - (2 * (added[text] as number)) / drawn.length + part ** 2 * expected) / (1 - part) ** 2;
		return others > 0 ? 1 - (disorder - own) / ((all - units) / coders) / others : null;
	};
	return {
		value: 1 - observed / expected,
		...{ observed, expected, samples: drawn.length, precision: spread, isExact },
		texts: aligned.map(({ units }, text) => ({ units, without: without(text) })),
	};
}

/** Half of the interval of the mean, as a share of it. */
function precisionOf(drawn: readonly number[]): number {
	const mean = sumOf(drawn) / drawn.length;
	const variance = sumOf(drawn.map((one) => (one - mean) ** 2)) / (drawn.length - 1);
	return mean > 0 ? (1.96 * Math.sqrt(variance / drawn.length)) / mean : 0;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** Texts one behind the other. */
function oneContinuum(texts: readonly Continuum[], coders: number): Continuum {
	const units = Array.from({ length: coders }, (): Unit[] => []);
	let at = 0;
	for (const text of texts) {
		for (const [coder, own] of text.coders.entries())
			for (const unit of own) units[coder]?.push({ ...unit, start: unit.start + at, end: unit.end + at });
		at += text.length;
	}
	return { length: at, coders: units };
}

/** Of each place for a coder, of whom its units are, and the units in their order. */
interface Shifted {
	readonly from: readonly number[];
	readonly units: readonly (readonly Unit[])[];
}

function shiftedByChance({ coders, length }: Continuum, chance: Seeded): Shifted {
	const units = coders.flat();
	const apart = sumOf(units.map(({ start, end }) => end - start)) / units.length / 2;
	const shifts: number[] = [];
	const from: number[] = [];
	const shifted = coders.map(() => {
		const shift = shiftFrom(shifts, length, apart, chance);
		shifts.push(shift);
		const drawn = chance.below(coders.length);
		from.push(drawn);
		return (coders[drawn] as readonly Unit[]).map((unit) => {
			const by = unit.start + shift >= length ? shift - length : shift;
			return { ...unit, start: unit.start + by, end: unit.end + by };
		});
	});
	return { from, units: shifted };
}

const TRIES = 100;

/** Not near to the others, which in a short text may not be possible. */
function shiftFrom(others: readonly number[], length: number, apart: number, chance: Seeded): number {
	let shift = 0;
	for (let tries = 0; tries < TRIES; tries++) {
		shift = Math.floor(chance.share() * length);
		if (others.every((other) => Math.min(Math.abs(other - shift), length - Math.abs(other - shift)) >= apart))
			return shift;
	}
	return shift;
}
