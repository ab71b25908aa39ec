import "./navigation.css";
import { useLocation } from "@tanstack/react-router";
import { AppLink } from "../components/app-link.tsx";
import { Icon } from "../components/icon.tsx";
import { messages } from "../messages/messages.ts";
import { PAGES } from "../pages/index.ts";
import { useGo } from "../state/use-go.ts";
import { useShortcut } from "./keys/shortcuts.ts";

type Page = (typeof PAGES)[number];

/** `/documents/{-$id}` → `/documents`. */
const bareHref = (path: string): string => path.replace(/\/\{.*$/, "");

/** The pages: a rail at the left, a bar at the foot of a narrow screen. */
export const Navigation = () => (
	<nav className="navigation no-print" aria-label={messages.shell.pages}>
		<ul>
			{PAGES.map((page) => (
				<NavigationItem key={page.id} page={page} />
			))}
		</ul>
	</nav>
);

const NavigationItem = ({ page }: { readonly page: Page }) => {
	const go = useGo();
	const { pathname } = useLocation();
	const href = bareHref(page.path);
	const isHere = href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
	useShortcut(page.shortcut, page.title, () => go(href), messages.shell.pages);
	return (
		<li className={`navigation-${page.group}`}>
			<AppLink href={href} aria-current={isHere ? "page" : undefined} aria-keyshortcuts={page.shortcut}>
				<Icon name={page.id} />
				<span>{page.title}</span>
			</AppLink>
		</li>
	);
};
