import "./frame-header.css";
import { isLive } from "../api/live.ts";
import { useAnswer } from "../api/use-answer.ts";
import { AppLink } from "../components/app-link.tsx";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { Icon } from "../components/icon.tsx";
import { messages } from "../messages/messages.ts";
import { showPanel } from "../state/open-panel.ts";
import { useShared } from "../state/shared-value.ts";
import { JobButton } from "./job-button.tsx";
import { KeyCaps } from "./keys/key-caps.tsx";
import { chooseTheme, THEMES, theme } from "./theme.ts";

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
				<JobButton />
				<Button kind="quiet" icon="undo" iconOnly onClick={() => showPanel("undo")}>
					{shell.undo}
				</Button>
				<Button className="frame-header-wide" kind="quiet" icon="history" iconOnly onClick={() => showPanel("history")}>
					{shell.history}
				</Button>
				<ThemeChoice />
				<Button className="frame-header-wide" kind="quiet" icon="help" iconOnly onClick={() => showPanel("keys")}>
					{shell.shortcuts}
				</Button>
			</div>
		</header>
	);
};

/** The sign of Fissure: two columns of lines, parted. */
const Mark = () => (
	<svg viewBox="0 0 32 32" aria-hidden="true">
		<rect width="32" height="32" rx="7" fill="var(--ink)" />
		<path d="M7 9h8M7 14h6M7 19h8M7 24h5" stroke="var(--paper)" strokeWidth="2.2" strokeLinecap="round" />
		<path d="M18 9h7M20 14h5M18 19h7M21 24h4" stroke="var(--evidence)" strokeWidth="2.2" strokeLinecap="round" />
	</svg>
);

/** Turns from the system's theme to light, to dark, and back. */
const ThemeChoice = () => {
	const chosen = useShared(theme);
	const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? "system";
	const words = `${messages.shell.themeTitle}: ${messages.shell.themes[chosen]}`;
	return (
		<Button kind="quiet" icon="theme" iconOnly onClick={() => chooseTheme(next)}>
			{words}
		</Button>
	);
};
