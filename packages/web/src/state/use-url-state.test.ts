import { createMemoryHistory, createRootRoute, createRouter } from "@tanstack/react-router";
import { expect, it, vi } from "vitest";
import { numberField, parseSearch, type SearchValues, stringifySearch } from "./url-field.ts";
import { urlSetter } from "./use-url-state.ts";

it("takes every step of keys that are pressed before the page shows the first", async () => {
	vi.stubGlobal("window", { addEventListener: () => {}, scrollTo: () => {} });
	const router = createRouter({
		routeTree: createRootRoute({}),
		...{ parseSearch, stringifySearch: (search: SearchValues) => stringifySearch(search), isServer: false },
		...{ history: createMemoryHistory({ initialEntries: ["/?kind=edit"] }), origin: "http://localhost" },
	});
	await router.load();
	const fields = { at: numberField };
	const setUrl = urlSetter(router.navigate as never, fields);
	const list = [3, 5, 8, 13, 21];
	for (const by of [1, 1, 1, 1, -1])
		setUrl(({ at }) => ({ at: list[(at === null ? -1 : list.indexOf(at)) + by] ?? at }), { replace: true });
	expect(router.history.location.search).toBe("?kind=edit&at=8");
	setUrl({ at: null });
	expect(router.history.location.search).toBe("?kind=edit");
	expect(router.history.length).toBe(2);
	vi.unstubAllGlobals();
});
