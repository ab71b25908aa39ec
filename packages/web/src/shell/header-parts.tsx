import { Button } from "../components/button.tsx";
import { messages } from "../messages/messages.ts";
import { useShared } from "../state/shared-value.ts";
import { chooseTheme, THEMES, theme } from "./theme.ts";

/** The sign of Fissure: two columns of lines, parted. */
export const Mark = () => (
	<svg viewBox="0 0 32 32" aria-hidden="true">
		<rect width="32" height="32" rx="7" fill="var(--ink)" />
		<path d="M7 9h8M7 14h6M7 19h8M7 24h5" stroke="var(--paper)" strokeWidth="2.2" strokeLinecap="round" />
		<path d="M18 9h7M20 14h5M18 19h7M21 24h4" stroke="var(--evidence)" strokeWidth="2.2" strokeLinecap="round" />
	</svg>
);

/** Turns from the system's theme to light, to dark, and back. */
export const ThemeChoice = () => {
	const chosen = useShared(theme);
	const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? "system";
	const words = `${messages.shell.themeTitle}: ${messages.shell.themes[chosen]}`;
	return (
		<Button kind="quiet" icon="theme" iconOnly onClick={() => chooseTheme(next)}>
			{words}
		</Button>
	);
};
