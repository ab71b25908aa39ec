import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { caseBase, isStart, START, TWO_TEXTS } from "../api/case-address.ts";
import { AppLink } from "../components/app-link.tsx";
import { PageFrame } from "../components/page-frame.tsx";
import { messages } from "../messages/messages.ts";
import { PAGES } from "../pages/index.ts";
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

const routes = PAGES.map(({ path, load }) => pageAt(path, load));

/** Pages that the navigation does not list. */
const others = isStart
	? [pageAt(START, () => import("../pages/start/start-page.tsx").then((it) => it.StartPage))]
	: [pageAt(TWO_TEXTS, () => import("../pages/two-texts/two-texts-page.tsx").then((it) => it.TwoTextsPage))];

export const router = createRouter({
	routeTree: root.addChildren(isStart ? others : [...routes, ...others]),
	...(caseBase === "" ? {} : { basepath: caseBase }),
	parseSearch,
	stringifySearch: (search) => stringifySearch(search),
	defaultPreload: "intent",
	defaultNotFoundComponent: NotFound,
	defaultErrorComponent: Failed,
	scrollRestoration: true,
	scrollToTopSelectors: ["#main"],
});
