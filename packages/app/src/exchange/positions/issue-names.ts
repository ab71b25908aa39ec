import type { Issue } from "@fissure/core";

/** What an issue is called where programs know codes by their names: two issues of one name stay two. */
export function issueNames(issues: readonly Pick<Issue, "id" | "name">[]): (id: string) => string {
	const names = new Map(issues.map(({ id, name }) => [id, name]));
	const count = new Map<string, number>();
	for (const { name } of issues) count.set(name, (count.get(name) ?? 0) + 1);
	return (id) => {
		const name = names.get(id);
		// The id of another issue is no name of this one.
		if (name === undefined || (name !== id && names.has(name))) return id;
		return (count.get(name) ?? 0) > 1 ? `${name} (${id})` : name;
	};
}
