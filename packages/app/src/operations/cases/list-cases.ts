import type { CaseList, KnownCase } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import { listCases as casesListed } from "../../cases/manage-cases.ts";
import { CASE_OPTIONS } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

const PLACES: Readonly<Record<KnownCase["place"], string>> = {
	folder: "in this folder",
	recent: "opened lately",
	temporary: "not kept yet",
	archive: "archived",
};

/** One line a case: its name, where it is, and how many backups it has. */
function casesView(list: CaseList): CaseView {
	const { folder, cases } = list;
	return {
		title: "Cases",
		data: list,
		columns: ["name", "place", "folder", "bytes", "changed", "backups", "id"],
		rows: cases.map(({ name, place, folder: at, bytes, changed, backups, id }) => [
			...[name, place, at, bytes, changed, backups.length, id],
		]),
		notes: cases.length === 0 ? ['No case yet: "fissure case create NAME" creates one.'] : [],
		text: cases.map(({ name, place, folder: at, changed, backups }) => ({
			text: [
				oneLine(name),
				place === "recent" && at !== folder ? `opened lately, in ${oneLine(at)}` : PLACES[place],
				`changed ${changed.slice(0, 16).replace("T", " ")}`,
				...(backups.length === 0 ? [] : [plural(backups.length, "backup")]),
			].join("; "),
			isWhole: true,
		})),
	};
}

const MORE = `
Examples:
  fissure cases
  fissure cases --format json

Lists the cases of this folder and of its archive, and those that "fissure serve" has opened lately.`;

export const listCases = operation({
	name: "list-cases",
	question: "Which cases can be opened?",
	least: "person",
	subject: "cases",
	effect: "reads",
	lasts: "never",
	http: "GET /api/cases",
	command: {
		path: "cases",
		summary: "list the cases of this folder and those opened lately",
		options: CASE_OPTIONS.filter(({ flags }) => !flags.startsWith("--case") && !flags.startsWith("--who")),
		more: MORE,
	},
	output: ({ CaseListSchema }) => CaseListSchema,
	run: async (_, { case: choice }) => ({ ok: true, value: casesListed(choice) }),
	view: casesView,
});
