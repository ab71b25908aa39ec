import { caseStatus } from "../../case/case-status.ts";
import { statusView } from "../../case/views/status-view.ts";
import { CASE_OPTIONS } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure status
  fissure status --case corridor.fissure --format json`;

export const status = command({
	name: "status",
	question: "What does the case hold, and what waits to be done?",
	effect: "reads",
	command: {
		path: "status",
		summary: "what the case holds, and what waits to be done",
		options: CASE_OPTIONS,
		more: MORE,
	},
	run: (_, { case: choice }) => caseStatus({ case: choice }),
	view: statusView,
});
