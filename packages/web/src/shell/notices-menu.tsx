import "./notices-menu.css";
import { useMemo } from "react";
import { TEAM } from "../api/case-address.ts";
import { Menu } from "../components/menu.tsx";
import { noticeWords as words } from "../messages/notices.ts";
import { useGo } from "../state/use-go.ts";
import { usePaletteActions } from "./palette/palette-actions.ts";

/** The number of unread notices, and the ways to them and to the checks of the case. */
export const NoticesMenu = ({ unread }: { readonly unread: number }) => {
	const go = useGo();
	const items = useMemo(
		() => [
			{ id: "list-notices", title: words.title, run: () => location.assign(TEAM.notices) },
			{ id: "list-checks", title: words.checks.title, run: () => go("/checks") },
		],
		[go],
	);
	usePaletteActions(items);
	return (
		<div className="notices-menu">
			<Menu label={unread === 0 ? words.title : words.unread(unread)} icon="bell" iconOnly kind="quiet" items={items} />
			{unread === 0 ? null : (
				<span className="notices-menu-count figures" aria-hidden="true">
					{unread > 99 ? "99+" : unread}
				</span>
			)}
		</div>
	);
};
