import type { CaseChanged } from "@fissure/model";
import { type CaseView, oneLine } from "@fissure/report";
import { manageCase as caseManaged, openExample } from "../../cases/manage-cases.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure case create corridor
  fissure case copy corridor "corridor, second coder"
  fissure case rename corridor grain-corridor
  fissure case back-up corridor
  fissure case restore corridor 2026-11-28T21-30-05-120Z
  fissure case archive corridor
  fissure case unarchive corridor

Names are those of the files, without .fissure; "fissure cases" lists them. Backups are copies in the folder backups/NAME, archived cases are
in the folder archive. Nothing is overwritten or deleted: what restore replaces goes to the archive.
Exit status: 0 done; 2 wrong call, or it could not be done.`;

const DONE: Readonly<Record<string, (name: string, note: string) => string>> = {
	create: (name) => `Created ${name}.`,
	copy: (name) => `Copied to ${name}.`,
	rename: (name) => `Renamed to ${name}.`,
	archive: (name) => `Archived ${name}.`,
	unarchive: (name) => `Took ${name} out of the archive.`,
	"back-up": (name, note) => `Backed up ${name} as ${note}.`,
	restore: (name, note) => `Restored ${name}; the case as it was before is in the archive as ${note}.`,
};

/** What was done, and where the case is. */
function changedView(changed: CaseChanged): CaseView {
	const { act, case: known, note } = changed;
	const name = oneLine(known?.name ?? "");
	return {
		title: "Case",
		data: changed,
		columns: ["act", "name", "folder", "note"],
		rows: [[act, known?.name ?? null, known?.folder ?? null, note]],
		notes: [],
		text: [{ text: DONE[act]?.(name, oneLine(note ?? "")) ?? `${act}: ${name}`, isWhole: true }],
	};
}

/** Arguments after the act: so many names of cases, backups or files. */
const NAMED = { create: 1, copy: 2, rename: 2, archive: 1, unarchive: 1, "back-up": 1, restore: 2 } as const;

export const manageCase = operation({
	name: "manage-case",
	question: "Create, rename, copy, archive, back up or restore a case; nothing is overwritten",
	least: "owner",
	subject: "cases",
	effect: "writes",
	http: "POST /api/cases",
	command: {
		path: "case",
		summary: "create, copy, rename, archive, back up and restore cases",
		acts: Object.fromEntries(Object.keys(NAMED).map((act) => [act, "manage-case"])),
		arguments: [{ name: "[names...]", about: "the case, and its new name or the backup" }],
		options: CASE_OPTIONS.filter(({ flags }) => !flags.startsWith("--case")),
		more: MORE,
	},
	input: ({ z, words }) => {
		const short = words.max(300);
		const one = { case: short.describe("Id of the case, or its name in this folder") };
		const name = short.describe("Name of the file, without its ending");
		return z.discriminatedUnion("act", [
			z.strictObject({ act: z.literal("create"), name }),
			z
				.strictObject({ act: z.literal("begin") })
				.describe("A case for a comparison, removed after a week unless it is kept"),
			z.strictObject({ act: z.enum(["rename", "copy", "keep"]), ...one, name }),
			z.strictObject({ act: z.enum(["archive", "unarchive", "back-up", "discard"]), ...one }),
			z.strictObject({ act: z.literal("restore"), ...one, backup: short }),
		]);
	},
	output: ({ CaseChangedSchema }) => CaseChangedSchema,
	typed({ act, words }: Typed) {
		const needed = NAMED[act as keyof typeof NAMED];
		const [first = "", second = ""] = words;
		if (words.length !== needed)
			return `Expected ${needed === 1 ? "one name" : "two names"} after "${act}", got ${words.length}; put a name with spaces in quotation marks`;
		switch (act) {
			case "create":
				return { act, name: first };
			case "copy":
			case "rename":
				return { act, case: first, name: second };
			case "restore":
				return { act, case: first, backup: second };
			default:
				return { act: act as "archive" | "unarchive" | "back-up", case: first };
		}
	},
	run: (act, { case: choice, whileClosed }) =>
		caseManaged({ case: choice, do: act, ...(whileClosed === undefined ? {} : { whileClosed }) }),
	view: changedView,
});

export const createExample = operation({
	name: "create-example",
	question: "Create the invented case, to try Fissure out; an existing one is kept",
	least: "administrator",
	subject: "cases",
	effect: "long",
	permission: "write",
	http: "POST /api/examples/:name",
	input: ({ z }) => z.strictObject({ name: z.enum(["port-ellery"]) }),
	output: ({ CaseChangedSchema }) => CaseChangedSchema,
	run: (_, context) => openExample(context.case, context),
});
