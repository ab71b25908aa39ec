import { type CaseChoice, compareInCase, type Hooks, verifyDrafts } from "@fissure/app";
import { checkBrief, compareVersions, exportDraft, laySideBySide, packBrief, verifyText } from "@fissure/app/case";
import type { Outcome } from "@fissure/core";

/** What a thread can be asked to do: one line an action of the desk. Requests and results cross as data. */
type Task = (choice: CaseChoice, request: never, hooks: Hooks) => Promise<Outcome<unknown>>;

/** A request without its case, which the thread has open itself. */
type InCase<Action extends (request: never, hooks?: Hooks) => unknown> = Omit<Parameters<Action>[0], "case">;

export const TASKS = {
	compare: (choice, request: InCase<typeof compareInCase>, hooks) => compareInCase({ ...request, case: choice }, hooks),
	sideBySide: (choice, request: InCase<typeof laySideBySide>, hooks) =>
		laySideBySide({ ...request, case: choice }, hooks),
	compareVersions: (choice, request: InCase<typeof compareVersions>) => compareVersions({ ...request, case: choice }),
	verify: (choice, request: InCase<typeof verifyDrafts>, hooks) => verifyDrafts({ ...request, case: choice }, hooks),
	verifyText: (choice, request: InCase<typeof verifyText>, hooks) => verifyText({ ...request, case: choice }, hooks),
	checkBrief: (choice, request: InCase<typeof checkBrief>, hooks) => checkBrief({ ...request, case: choice }, hooks),
	packBrief: (choice, request: InCase<typeof packBrief>, hooks) => packBrief({ ...request, case: choice }, hooks),
	exportDraft: (choice, request: InCase<typeof exportDraft>, hooks) => exportDraft({ ...request, case: choice }, hooks),
} satisfies Readonly<Record<string, Task>>;

export type TaskName = keyof typeof TASKS;
export type TaskRequest<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[1];
export type TaskValue<Name extends TaskName> =
	Awaited<ReturnType<(typeof TASKS)[Name]>> extends Outcome<infer Value> ? Value : never;
