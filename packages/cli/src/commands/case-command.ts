import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { CaseDesk } from "./show-view.ts";

/** Adds one command on a case to the program. */
export type AddCaseCommand = (
	program: Command,
	io: Io,
	desk: () => Promise<CaseDesk>,
	finish: (code: number) => void,
) => void;
