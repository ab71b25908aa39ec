import { describe, expect, it } from "vitest";
import { hostMemory, lineOf, rememberRobots } from "./host-memory.ts";
import { retryAfter } from "./reply-headers.ts";
import { ABSENT } from "./robots-rules.ts";
import { waitForHost } from "./wait-for-host.ts";

const manners = { delayMs: 0, concurrency: 2, longestWaitMs: 60_000, pause: async () => undefined, signal: undefined };
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("a host", () => {
	it("sees no more visitors at a time than agreed, and all in their order", async () => {
		const line = lineOf(hostMemory(), "mfa.example");
		const order: number[] = [];
		let together = 0;
		let most = 0;
		const visit = async (number: number): Promise<void> => {
			const leave = await waitForHost(line, manners);
			order.push(number);
			most = Math.max(most, ++together);
			await later();
			together--;
			leave();
		};
		await Promise.all([1, 2, 3, 4, 5, 6, 7].map(visit));
		expect(most).toBe(2);
		expect(order).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(line.active).toBe(0);
	});

	it("is not kept waiting for a visitor who gave up", async () => {
		const line = lineOf(hostMemory(), "mfa.example");
		const single = { ...manners, concurrency: 1 };
		const leave = await waitForHost(line, single);
		const controller = new AbortController();
		const waiting = waitForHost(line, { ...single, signal: controller.signal });
		controller.abort(new RangeError("enough"));
		await expect(waiting).rejects.toThrow("enough");
		const next = waitForHost(line, single);
		leave();
		(await next)();
		expect(line).toMatchObject({ active: 0, waiting: [] });
	});

	it("gets its place back where a pause is broken off", async () => {
		const line = lineOf(hostMemory(), "mfa.example");
		line.nextAt = Number.POSITIVE_INFINITY;
		const pause = () => Promise.reject(new RangeError("enough"));
		await expect(waitForHost(line, { ...manners, longestWaitMs: Number.POSITIVE_INFINITY, pause })).rejects.toThrow(
			"enough",
		);
		expect(line.active).toBe(0);
	});
});

describe("the memory of hosts", () => {
	it("does not grow with the hosts that a list names, and keeps those in use", async () => {
		const hosts = hostMemory();
		await waitForHost(lineOf(hosts, "busy.example"), manners);
		for (let at = 0; at < 5000; at++) {
			lineOf(hosts, `${at}.example`);
			rememberRobots(hosts, `https://${at}.example`, { rules: ABSENT, until: 0 });
		}
		expect(hosts.lines.size).toBeLessThanOrEqual(501);
		expect(hosts.robots.size).toBeLessThanOrEqual(500);
		expect(lineOf(hosts, "busy.example").active).toBe(1);
	});
});

describe("Retry-After", () => {
	const now = Date.UTC(2031, 2, 4, 12);
	it.each([
		["120", 120_000],
		["0", 0],
		["Tue, 04 Mar 2031 12:00:30 GMT", 30_000],
		["Tue, 04 Mar 2031 11:00:00 GMT", 0],
		["99999999999999999999", 86_400_000],
		["-5", null],
		["1.5", null],
		["soon", null],
		["2031", 2_031_000],
		["", null],
	])("%j is a wait of %j", (field, expected) => {
		expect(retryAfter(field, now)).toBe(expected);
	});
});
