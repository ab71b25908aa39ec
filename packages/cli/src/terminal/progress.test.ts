import { describe, expect, it } from "vitest";
import { progressLine } from "./progress.ts";

const reading = { stage: "reading", done: 1, total: 3, place: "b\u001b.txt" } as const;

function watched(isTTY: boolean) {
	let written = "";
	let time = 0;
	const write = (text: string | Uint8Array) => {
		written += text;
	};
	const sink = { isTTY, columns: 80, write };
	const line = progressLine(sink, () => time);
	const at = (now: number, progress: Parameters<typeof line.show>[0] = reading) => {
		time = now;
		line.show(progress);
	};
	return { at, clear: () => line.clear(), written: () => written };
}

describe("progress", () => {
	it("is silent for a second, then says what is done, then takes its line away", () => {
		const { at, clear, written } = watched(true);
		at(900);
		clear();
		expect(written()).toBe("");
		at(1100);
		expect(written()).toBe("\r\u001b[KReading 2 of 3  b.txt");
		clear();
		expect(written().endsWith("\r\u001b[K")).toBe(true);
	});

	it("does not flicker", () => {
		const { at, written } = watched(true);
		at(1100);
		at(1150);
		expect(written().match(/Reading/gu)).toHaveLength(1);
		at(1250);
		expect(written().match(/Reading/gu)).toHaveLength(2);
	});

	it("says how long it will take, once that can be told, and counts where nobody knows how many there are", () => {
		const { at, written } = watched(true);
		const coding = (done: number) => ({ stage: "coding", done, total: 600, place: "x" }) as const;
		at(1000, coding(0));
		at(3000, coding(20));
		expect(written().endsWith("Coding 21 of 600  x")).toBe(true);
		at(11_000, coding(100));
		expect(written().endsWith("Coding 101 of 600, 50 s left  x")).toBe(true);
		at(21_000, coding(50));
		expect(written().endsWith("Coding 51 of 600, 4 min left  x")).toBe(true);
		at(22_000, { stage: "adding", done: 7, total: 0, place: "y" });
		expect(written().endsWith("Adding 7  y")).toBe(true);
	});

	it("never writes into a file or a pipe", () => {
		const { at, written } = watched(false);
		at(5000);
		expect(written()).toBe("");
	});
});
