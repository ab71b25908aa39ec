import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { AppLink } from "../components/app-link.tsx";
import { PageFrame } from "../components/page-frame.tsx";
import { messages } from "../messages/messages.ts";
import { PAGES } from "../pages/index.ts";
import { parseSearch, stringifySearch } from "../state/url-field.ts";
import { Failed } from "./failed.tsx";
import { Frame } from "./frame.tsx";

const NotFound = () => (
	<PageFrame title={messages.shell.notFound} lead={messages.shell.notFoundLead}>
		<AppLink href="/">{messages.shell.toStart}</AppLink>
	</PageFrame>
);

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
