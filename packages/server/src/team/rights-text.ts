import { type CompiledOperation, compiledOperations, compileOperations } from "@fissure/app/operations";
import type { Right } from "@fissure/model";
import { ownOperations } from "../operations/served-operations.ts";

const RIGHTS: readonly (readonly [Right, string])[] = [
	["reader", "a reader of the case"],
	["coder", "a coder"],
	["analyst", "an analyst"],
	["owner", "an owner"],
	["person", "anybody who is signed in"],
	["administrator", "an administrator of the team"],
];

/** The table of docs/team.md: whom each operation that is asked for over HTTP needs, as the operations say. */
export async function rightsText(): Promise<string> {
	const { operations } = await compiledOperations();
	const { operations: own } = await compileOperations(Object.values(ownOperations(operations)));
	const asked = [...operations, ...own].filter(({ http, isJob }) => http !== null || isJob);
	const rows = RIGHTS.map(([right, who]) => {
		const names = asked
			.filter(({ least }) => least === right)
			.map(nameOf)
			.toSorted();
		return `| ${who} | ${names.length} | ${names.join(", ")} |`;
	});
	return ["| Needs at least | Operations | Names |", "|---|---|---|", ...rows, ""].join("\n");
}

const nameOf = ({ name, isJob }: CompiledOperation): string => `\`${name}\`${isJob ? " (job)" : ""}`;
