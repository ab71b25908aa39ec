import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { caseBase, isStart } from "../api/case-address.ts";
import { AppLink } from "../components/app-link.tsx";
import { PageFrame } from "../components/page-frame.tsx";
import { messages } from "../messages/messages.ts";
import { OUTSIDE, PAGES, UNLISTED } from "../pages/index.ts";
import { parseSearch, stringifySearch } from "../state/url-field.ts";
import { Failed } from "./failed.tsx";
import { Frame } from "./frame.tsx";
import { StartFrame } from "./start-frame.tsx";

const NotFound = () => (
	<PageFrame title={messages.shell.notFound} lead={messages.shell.notFoundLead}>
		<AppLink href="/">{messages.shell.toStart}</AppLink>
	</PageFrame>
);

// Between the two lies a loading of the page, so that nothing of one case is left in another.
const root = createRootRoute({ component: isStart ? StartFrame : Frame });

const pageAt = (path: string, load: () => Promise<ComponentType>) =>
	createRoute({
		getParentRoute: () => root,
		path,
		component: lazyRouteComponent(async () => ({ Page: await load() }), "Page"),
	});

const pages = isStart ? Object.values(OUTSIDE) : [...PAGES, ...Object.values(UNLISTED)];
const routes = pages.map(({ path, load }) => pageAt(path, load));

export const router = createRouter({
	routeTree: root.addChildren(routes),
	...(caseBase === "" ? {} : { basepath: caseBase }),
	parseSearch,
	stringifySearch: (search) => stringifySearch(search),
	defaultPreload: "intent",
	defaultNotFoundComponent: NotFound,
	defaultErrorComponent: Failed,
	scrollRestoration: true,
	scrollToTopSelectors: ["#main"],
});
