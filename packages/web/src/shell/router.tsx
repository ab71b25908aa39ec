import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { PAGES } from "../pages/index.ts";
import { parseSearch, stringifySearch } from "../state/url-field.ts";
import { Failed } from "./failed.tsx";
import { Frame } from "./frame.tsx";
import { NotFound } from "./not-found.tsx";

const root = createRootRoute({ component: Frame });

const routes = PAGES.map(({ path, load }) =>
	createRoute({
		getParentRoute: () => root,
		path,
		component: lazyRouteComponent(async () => ({ Page: await load() }), "Page"),
	}),
);

export const router = createRouter({
	routeTree: root.addChildren(routes),
	parseSearch,
	stringifySearch: (search) => stringifySearch(search),
	defaultPreload: "intent",
	defaultNotFoundComponent: NotFound,
	defaultErrorComponent: Failed,
	scrollRestoration: true,
	scrollToTopSelectors: ["#main"],
});
