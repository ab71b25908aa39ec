import { KERNELS, type Kernel, type NetworkChoice, WINDOW_UNITS, type WindowUnit } from "@fissure/model";

const SHORT: Readonly<Record<string, WindowUnit>> = { d: "days", w: "weeks", m: "months", y: "years" };

/** `3 months`, `3months`, `3m` as a window of a network, or what was expected. */
export function readWindow(words: string, kernel: string | undefined): NonNullable<NetworkChoice["window"]> | string {
	const [, count = "", unit = ""] = /^\s*(\d{1,4})\s*([a-z]+)\s*$/iu.exec(words) ?? [];
	const named = WINDOW_UNITS.find((one) => one === unit.toLowerCase() || one.slice(0, -1) === unit.toLowerCase());
	const known = named ?? SHORT[unit.toLowerCase()];
	const size = Number(count);
	if (known === undefined || size < 1)
		return `Expected a window such as "3 months" (${WINDOW_UNITS.join(", ")}), got "${words}"`;
	if (kernel === undefined) return { unit: known, size, kernel: null };
	if (!KERNELS.some((one) => one === kernel)) return `Expected one of ${KERNELS.join(", ")}, got "${kernel}"`;
	if (known === "events") return "Expected a unit of time with a kernel, got events; leave the kernel out";
	return { unit: known, size, kernel: kernel as Kernel };
}
