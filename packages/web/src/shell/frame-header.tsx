import "./frame-header.css";
import { START } from "../api/case-address.ts";
import { isLive } from "../api/live.ts";
import { useAnswer } from "../api/use-answer.ts";
import { AppLink } from "../components/app-link.tsx";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { Icon } from "../components/icon.tsx";
import { Menu } from "../components/menu.tsx";
import { messages } from "../messages/messages.ts";
import { showPanel } from "../state/open-panel.ts";
import { useShared } from "../state/shared-value.ts";
import { Mark, ThemeChoice } from "./header-parts.tsx";
import { JobButton } from "./job-button.tsx";
import { KeepComparison } from "./keep-comparison.tsx";
import { KeyCaps } from "./keys/key-caps.tsx";
import { NoticesButton } from "./notices-button.tsx";

/** Whose case it is, and what can be done from anywhere. */
export const FrameHeader = () => {
	const { shell } = messages;
	const { data } = useAnswer("GET /api/case");
	const live = useShared(isLive);
	return (
		<header className="frame-header no-print">
			<AppLink className="frame-header-name" href="/" title={data?.name}>
				<Mark />
				<span>{data?.name.replace(/\.fissure$/, "") ?? shell.name}</span>
			</AppLink>
			<a className="frame-header-cases small" href={START} aria-keyshortcuts="g s">
				{messages.cases.title}
			</a>
			<KeepComparison />
			{live ? null : (
				<Chip tone="warn" title={shell.unreachableLead}>
					{shell.unreachable}
				</Chip>
			)}
			<button
				type="button"
				className="button frame-header-search"
				aria-keyshortcuts="Control+K Meta+K"
				onClick={() => showPanel("palette")}
			>
				<Icon name="search" />
				<span className="button-words">{shell.goTo}</span>
				<span aria-hidden="true">
					<KeyCaps keys="mod+k" />
				</span>
			</button>
			<div className="frame-header-tools">
				<Button className="frame-header-add" icon="add" onClick={() => showPanel("add")}>
					{shell.add}
				</Button>
				<NoticesButton />
				<JobButton />
				<Button kind="quiet" icon="undo" iconOnly onClick={() => showPanel("undo")}>
					{shell.undo}
				</Button>
				<Button className="frame-header-wide" kind="quiet" icon="history" iconOnly onClick={() => showPanel("history")}>
					{shell.history}
				</Button>
				<ThemeChoice />
				<div className="frame-header-narrow">
					<Menu
						label={shell.more}
						icon="menu"
						iconOnly
						kind="quiet"
						items={[
							{ id: "history", title: shell.history, run: () => showPanel("history") },
							{ id: "keys", title: shell.shortcuts, run: () => showPanel("keys") },
						]}
					/>
				</div>
				<Button className="frame-header-wide" kind="quiet" icon="help" iconOnly onClick={() => showPanel("keys")}>
					{shell.shortcuts}
				</Button>
			</div>
		</header>
	);
};
