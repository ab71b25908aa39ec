import { Button } from "../components/button.tsx";
import { messages } from "../messages/messages.ts";
import { useShared } from "../state/shared-value.ts";
import { chooseTheme, THEMES, theme } from "./theme.ts";

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
