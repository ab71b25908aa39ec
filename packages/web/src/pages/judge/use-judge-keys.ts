import { useMemo } from "react";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { usePaletteActions } from "../../shell/palette/palette-actions.ts";
import type { useUrlState } from "../../state/use-url-state.ts";
import type { Judged } from "./state/judge-types.ts";
import type { JUDGE_FIELDS } from "./state/judge-url.ts";

const words = messages.judge;

type SetUrl = ReturnType<typeof useUrlState<typeof JUDGE_FIELDS>>[1];

/** The keys of the page, and what the palette offers while it stands. */
export function useJudgeKeys(ofTab: readonly Judged[], chosen: Judged | undefined, setUrl: SetUrl): void {
	const step = (by: 1 | -1): void =>
		setUrl(({ id }) => {
			const at = ofTab.indexOf((ofTab.find(({ judgment }) => judgment.id === id) ?? chosen) as Judged);
			const next = ofTab[at === -1 ? 0 : at + by];
			return next === undefined ? {} : { id: next.judgment.id, row: "" };
		});
	const edit = (): void => {
		if (chosen !== undefined) setUrl({ id: chosen.judgment.id, open: "edit" });
	};
	const revise = (): void => {
		const { judgment } = chosen ?? {};
		if (judgment?.kind === "forecast" && judgment.resolution === null) setUrl({ id: judgment.id, open: "revise" });
	};
	useShortcut("n", words.keys.add, () => setUrl({ open: "new" }), words.title);
	useShortcut("e", words.keys.edit, edit, words.title);
	useShortcut("j", words.keys.next, () => step(1), words.title);
	useShortcut("k", words.keys.previous, () => step(-1), words.title);
	useShortcut("r", words.keys.revise, revise, words.title);
	useShortcut("1", words.keys.tab(words.tabs.explanations), () => setUrl({ tab: "explanations", id: "" }), words.title);
	useShortcut("2", words.keys.tab(words.tabs.forecasts), () => setUrl({ tab: "forecasts", id: "" }), words.title);
	useShortcut("3", words.keys.tab(words.tabs.options), () => setUrl({ tab: "options", id: "" }), words.title);
	useShortcut("4", words.keys.tab(words.tabs.interests), () => setUrl({ tab: "interests", id: "" }), words.title);
	useShortcut("5", words.keys.tab(words.tabs.critique), () => setUrl({ tab: "critique", id: "" }), words.title);
	usePaletteActions(
		useMemo(
			() =>
				(["explanations", "forecasts", "options", "interests"] as const).map((tab) => ({
					id: `judge-${tab}`,
					title: words.add[tab],
					run: () => setUrl({ tab, id: "", open: "new" }),
				})),
			[setUrl],
		),
	);
}
