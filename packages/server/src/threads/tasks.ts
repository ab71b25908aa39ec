import type { Outcome } from "@fissure/core";
import { type CaseChoice, compareInCase, type Hooks, verifyDrafts } from "@fissure/desk";
import { laySideBySide } from "@fissure/desk/case";

/** What a thread can be asked to do: one line an action of the desk. Requests and results cross as data. */
type Task = (choice: CaseChoice, request: never, hooks: Hooks) => Promise<Outcome<unknown>>;

/** A request without its case, which the thread has open itself. */
type InCase<Action extends (request: never, hooks?: Hooks) => unknown> = Omit<Parameters<Action>[0], "case">;

export const TASKS = {
	compare: (choice, request: InCase<typeof compareInCase>, hooks) => compareInCase({ ...request, case: choice }, hooks),
	sideBySide: (choice, request: InCase<typeof laySideBySide>, hooks) =>
		laySideBySide({ ...request, case: choice }, hooks),
	verify: (choice, request: InCase<typeof verifyDrafts>, hooks) => verifyDrafts({ ...request, case: choice }, hooks),
} satisfies Readonly<Record<string, Task>>;

export type TaskName = keyof typeof TASKS;
export type TaskRequest<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[1];
export type TaskValue<Name extends TaskName> =
	Awaited<ReturnType<(typeof TASKS)[Name]>> extends Outcome<infer Value> ? Value : never;
