import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { askAgain, askNoMore } from "./ask-again.ts";

/** Something shown, which is asked of a case that changes; an answer says how the case was when it was asked. */
function shown(client: QueryClient) {
	const asked: { readonly state: number; readonly answer: () => void }[] = [];
	let state = 1;
	const observer = new QueryObserver<number>(client, {
		queryKey: ["server", "queue"],
		queryFn: ({ signal }) =>
			new Promise((resolve, reject) => {
				const asking = state;
				signal.addEventListener("abort", () => reject(new Error("left")));
				asked.push({ state: asking, answer: () => resolve(asking) });
			}),
		staleTime: Number.POSITIVE_INFINITY,
		retry: false,
	});
	observer.subscribe(() => {});
	return {
		asked,
		change: () => {
			state++;
		},
		data: () => observer.getCurrentResult().data,
	};
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("what is shown of a case that has changed", () => {
	it("is asked once more where its first answer says how the case was before", async () => {
		const client = new QueryClient();
		const { asked, change, data } = shown(client);
		change();
		const [one, other] = [askAgain(client), askAgain(client)];
		await settled();
		expect(asked.map(({ state }) => state)).toEqual([1]);
		asked[0]?.answer();
		await settled();
		expect([asked.map(({ state }) => state), data()]).toEqual([[1, 2], 1]);
		asked[1]?.answer();
		await Promise.all([one, other]);
		expect(data()).toBe(2);
		expect(asked).toHaveLength(2);
	});

	it("is asked again at once where an earlier answer is there", async () => {
		const client = new QueryClient();
		const { asked, change, data } = shown(client);
		asked[0]?.answer();
		await settled();
		for (const _ of [2, 3]) {
			change();
			void askAgain(client);
			await settled();
		}
		expect(asked.map(({ state }) => state)).toEqual([1, 2, 3]);
		asked[1]?.answer();
		asked[2]?.answer();
		await settled();
		expect(data()).toBe(3);
	});

	it("is asked again after nothing more was to be asked, where the window stays after all", async () => {
		const client = new QueryClient();
		const { asked, data } = shown(client);
		await askNoMore(client);
		const again = askAgain(client);
		await settled();
		expect(asked).toHaveLength(2);
		asked[1]?.answer();
		await again;
		expect(data()).toBe(1);
	});
});
