import type { Problem } from "@fissure/core";
import { ApiProblem, problemOf } from "../../../api/api-problem.ts";
import { type SharedValue, sharedValue } from "../../../state/shared-value.ts";
import type { Draft } from "../state/brief-types.ts";
import type { KeptText } from "./kept-text.ts";

/** What became of what was written. */
export type SaveState =
	| { readonly state: "saved"; readonly at: string }
	| { readonly state: "waiting" | "saving" }
	| { readonly state: "failed"; readonly problem: Problem }
	/** Another saved other words; nothing is written over until a person has decided. */
	| { readonly state: "conflict"; readonly problem: Problem };

export interface SaverOptions {
	readonly save: (text: string, seen: string) => Promise<SavedText>;
	/** What is on the server now; asked where an answer was lost and the words may have arrived all the same. */
	readonly read: () => Promise<SavedText>;
	/** Keeps the words until they are acknowledged; null: they are. */
	readonly keep: (kept: KeptText | null) => void;
	readonly now?: () => string;
	/** Milliseconds of quiet before it is saved, and before it is tried again. */
	readonly quiet?: number;
	readonly again?: number;
}

export type SavedText = Pick<Draft, "text" | "stamp" | "savedAt">;

/** Saves a draft while it is written; says saved only of what the server has acknowledged. */
export interface DraftSaver {
	readonly state: SharedValue<SaveState>;
	/** What is on the server, as far as this window knows. */
	readonly base: () => SavedText;
	/** What is written, saved or not. */
	readonly text: () => string;
	/** Words that may not be saved yet. */
	readonly write: (text: string) => void;
	/** Saves what is written now; true once it is acknowledged. */
	readonly flush: () => Promise<boolean>;
	/** Another text is on the server, and is what is based on from now on. */
	readonly rebase: (draft: SavedText) => void;
	/** What another saved takes the place of words of which none is unsaved. */
	readonly adopt: (draft: SavedText) => void;
	readonly isClean: () => boolean;
}

const QUIET = 900;
const AGAIN = 4_000;

export function draftSaver(
	draft: SavedText,
	{ save, read, keep, now = () => new Date().toISOString(), quiet = QUIET, again = AGAIN }: SaverOptions,
): DraftSaver {
	const state = sharedValue<SaveState>({ state: "saved", at: draft.savedAt });
	let base = draft;
	let text = draft.text;
	/** Sent, and no answer came: it may be on the server. */
	let lost: string | null = null;
	let soon: ReturnType<typeof setTimeout> | undefined;
	let running: Promise<boolean> | null = null;

	const isClean = (): boolean => text === base.text;
	const plan = (delay: number): void => {
		clearTimeout(soon);
		soon = setTimeout(() => void flush(), delay);
	};
	/** Whether the other words on the server are those whose answer was lost; then they are what is based on. */
	const isOwn = async (): Promise<boolean> => {
		if (lost === null) return false;
		const there = await read().catch(() => null);
		if (there?.text !== lost) return false;
		base = there;
		lost = null;
		return true;
	};
	const saveOnce = async (): Promise<boolean> => {
		const written = text;
		state.set({ state: "saving" });
		try {
			const saved = await save(written, base.stamp);
			// The server may have changed line breaks; what was sent is what it acknowledges.
			base = { text: written, stamp: saved.stamp, savedAt: saved.savedAt };
			lost = null;
		} catch (reason) {
			const isConflict = reason instanceof ApiProblem && reason.problem.code === "draft-changed";
			if (isConflict && (await isOwn())) return saveOnce();
			if (!isConflict) lost = written;
			state.set({ state: isConflict ? "conflict" : "failed", problem: problemOf(reason) });
			if (!isConflict) plan(again);
			return false;
		}
		if (isClean()) {
			keep(null);
			state.set({ state: "saved", at: base.savedAt });
		} else {
			keep({ text, seen: base.stamp, at: now() });
			state.set({ state: "waiting" });
			plan(quiet);
		}
		return true;
	};
	const flush = async (): Promise<boolean> => {
		clearTimeout(soon);
		while (running !== null) await running;
		if (isClean()) return true;
		if (state.get().state === "conflict") return false;
		running = saveOnce();
		const done = await running;
		running = null;
		return done && isClean();
	};

	return {
		state,
		base: () => base,
		text: () => text,
		isClean,
		flush,
		write(next) {
			if (next === text) return;
			text = next;
			if (isClean() && running === null) {
				clearTimeout(soon);
				keep(null);
				state.set({ state: "saved", at: base.savedAt });
				return;
			}
			keep({ text, seen: base.stamp, at: now() });
			if (state.get().state === "conflict") return;
			if (running === null) state.set({ state: "waiting" });
			plan(quiet);
		},
		rebase(next) {
			base = next;
			if (isClean()) {
				clearTimeout(soon);
				keep(null);
				state.set({ state: "saved", at: next.savedAt });
			} else {
				keep({ text, seen: base.stamp, at: now() });
				state.set({ state: "waiting" });
				plan(0);
			}
		},
		adopt(next) {
			base = next;
			text = next.text;
			clearTimeout(soon);
			keep(null);
			state.set({ state: "saved", at: next.savedAt });
		},
	};
}
