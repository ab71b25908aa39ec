import { sharedValue } from "../state/shared-value.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Where public/theme.js reads it before the first paint. */
const KEY = "fissure.theme";

const kept = (): Theme => {
	const { theme } = document.documentElement.dataset;
	return THEMES.find((known) => known === theme) ?? "system";
};

export const theme = sharedValue<Theme>(kept());

export const chooseTheme = (chosen: Theme): void => {
	theme.set(chosen);
	if (chosen === "system") delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = chosen;
	try {
		localStorage.setItem(KEY, chosen);
	} catch {
		// A browser that keeps nothing still shows the theme until it is closed.
	}
};
