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
	question: "What is in the case, and what is to do?",
	effect: "reads",
	command: {
		path: "status",
		summary: "show what is in the case and what is to do",
		options: CASE_OPTIONS,
		more: MORE,
	},
	run: (_, { case: choice }) => caseStatus({ case: choice }),
	view: statusView,
});
