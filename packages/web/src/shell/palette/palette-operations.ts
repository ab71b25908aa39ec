import type { AnswerOf } from "../../api/call.ts";
import { messages } from "../../messages/messages.ts";
import { fuzzyFilter } from "../../state/fuzzy-match.ts";
import { showPanel } from "../../state/open-panel.ts";
import { sharedValue } from "../../state/shared-value.ts";
import type { PaletteAction } from "./palette-actions.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** What can be asked of Fissure, as the server lists it. */
export type ListedOperation = AnswerOf<"GET /api/operations">[number];

/** Of which the panel says how it is asked. */
export const shownOperation = sharedValue<ListedOperation | null>(null);

/** More would push the next kind out of sight. */
const MOST = 6;

/** Every operation that answers what was typed, but those that an act of the page does: the act is called by its name. */
export const operationEntries = (
	query: string,
	operations: readonly ListedOperation[],
	actions: readonly PaletteAction[],
): readonly PaletteEntry[] => {
	if (query === "") return [];
	const done = new Set(actions.map(({ id }) => id));
	const others = operations.filter(({ name }) => !done.has(name));
	const named = ({ name, question, command }: ListedOperation): string => `${question} ${command ?? ""} ${name}`;
	return fuzzyFilter(query, others, named)
		.slice(0, MOST)
		.map((operation) => ({
			id: `operation-${operation.name}`,
			group: messages.shell.paletteOperations,
			icon: "work",
			title: operation.question,
			detail: operation.command ?? operation.name,
			run: () => {
				shownOperation.set(operation);
				showPanel("operation");
			},
		}));
};
