import { sharedValue } from "./shared-value.ts";

/** A short word after an act, such as what was undone; it goes by itself, unless it is a problem. */
export interface Notice {
	readonly id: number;
	readonly text: string;
	readonly tone: "plain" | "problem";
	readonly act?: { readonly title: string; readonly run: () => void };
}

/** Long enough to be read twice and to reach its button, in milliseconds. */
const STAYS = 8_000;

export const notices = sharedValue<readonly Notice[]>([]);
let last = 0;

export const dismissNotice = (id: number): void => notices.set((held) => held.filter((notice) => notice.id !== id));

/** Says something at the edge of the window: `notify("Undone: 12 texts added")`. */
export const notify = (text: string, rest: Partial<Pick<Notice, "tone" | "act">> = {}): void => {
	last += 1;
	const notice: Notice = { id: last, text, tone: "plain", ...rest };
	notices.set((held) => [...held.filter((other) => other.text !== text), notice].slice(-4));
	if (notice.tone === "plain") setTimeout(() => dismissNotice(notice.id), STAYS);
};

/** Says what was done to the case, with a way to undo it. Undo takes back the last action, so that the words before it go. */
export const notifyDone = (text: string, undo: NonNullable<Notice["act"]>): void => {
	notices.set((held) => held.filter(({ act }) => act?.title !== undo.title));
	notify(text, { act: undo });
};
