import type { Kernel } from "@fissure/model";

/**
 * How much does something count that is this far from the middle of a window?
 *
 * - in:     distance from the middle in half windows, with its sign: ±1 at the edges
 * - unit:   0 or more; densities, so that each kernel has an area of 1 over all distances
 * - silent: 0 outside the window; the Gaussian has none, its standard deviation is half a window
 * - source: Epanechnikov (1969), Theory of Probability & Its Applications 14(1), 153–158, doi:10.1137/1114019
 */
export function kernelWeight(distance: number, kernel: Kernel): number {
	if (kernel === "gaussian") return Math.exp(-0.5 * distance * distance) / Math.sqrt(2 * Math.PI);
	const away = Math.abs(distance);
	if (away > 1) return 0;
	return kernel === "uniform" ? 0.5 : kernel === "triangular" ? 1 - away : 0.75 * (1 - away * away);
}

/**
 * The same as Discourse Network Analyzer 3 weighs it. Its triangular kernel is 1 minus the distance with its sign, so that what is
 * after the middle counts up to twice, and what is before it down to nothing.
 *
 * - in: middle minus moment, in half windows: above 0 before the middle
 */
export const dnaKernelWeight = (distance: number, kernel: Kernel): number =>
	kernel === "triangular" && Math.abs(distance) <= 1 ? Math.abs(1 - distance) : kernelWeight(distance, kernel);
