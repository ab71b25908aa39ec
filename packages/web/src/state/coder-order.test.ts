import { expect, it } from "vitest";
import { withOrder } from "./coder-order.ts";

it("keeps the order of coders on links between views that can answer by one", () => {
	const here = { coderOrder: ["person:Ana", "lexicon"], tab: "network" };
	const order = "coderOrder=person%3AAna&coderOrder=lexicon";
	const kept = [
		"/actor/XVA",
		"/compare/meeting",
		"/issue/trade",
		"/over-time",
		"/over-time?tab=shift",
		"/ledger?issue=a&tab=timeline",
	];
	expect(kept.map((href) => withOrder(href, here))).toEqual(
		kept.map((href) => `${href}${href.includes("?") ? "&" : "?"}${order}`),
	);
	for (const href of ["/actor/XVA?coderOrder=lexicon", "/documents/actor", "/ledger?issue=trade", "/issues", "/"])
		expect(withOrder(href, here)).toBe(href);
	expect(withOrder("/actor/XVA", { tab: "network" })).toBe("/actor/XVA");
});
