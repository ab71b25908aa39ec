import type { Deed, DeedList, DeedMapping } from "@fissure/model";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { checkCase } from "../damage/check-case.ts";
import { caseFolder, codeOf, granted, inPostgres, withCase } from "../fixtures/case-folder.ts";
import { readChanges, readHistory } from "../history/read-history.ts";
import { undo } from "../history/undo.ts";
import { deedListsOf, removeDeedList, saveDeedList } from "./deed-lists.ts";
import { deedsOf, removeDeeds, saveDeeds } from "./deeds.ts";
import { mappingsOf, removeMapping, saveMapping } from "./mappings.ts";

const inFolder = caseFolder();

const deed = (id: string, fields: Partial<Deed> = {}): Deed => ({
	...{ id, kind: "sanction", actor: "VAL", target: "OST", targetStates: [], what: "Stopped the ferry" },
	...{ date: "2025-03-04", byThen: false, until: null, issue: null, direction: null, programme: null },
	source: { title: "Gazette of Valdara", address: null, retrieved: null },
	...fields,
});

const FERRY = deed("ferry", { issue: "harbours", direction: "against", until: "2025-06-01" });
const VISIT = deed("visit", {
	kind: "visit",
	actor: "OST",
	target: null,
	date: "2024",
	byThen: true,
	targetStates: ["LOR"],
	programme: "spring; harvest",
});

describe("deeds of a case", () => {
	it("are read as they were saved, the oldest first", async () => {
		await withCase(inFolder("saved.fissure"), async (file) => {
			expect(granted(await saveDeeds(file, [FERRY, VISIT]))).toEqual({ new: 2, changed: 0, held: 0 });
			expect(granted(await deedsOf(file))).toStrictEqual([VISIT, FERRY]);
		});
	});

	it("are one action: what is the same is held, what says something else takes the place of the former", async () => {
		await withCase(inFolder("again.fissure"), async (file) => {
			granted(await saveDeeds(file, [FERRY, VISIT]));
			expect(granted(await saveDeeds(file, [FERRY, VISIT]))).toEqual({ new: 0, changed: 0, held: 2 });
			const ended = { ...FERRY, until: "2025-07-01" };
			expect(granted(await saveDeeds(file, [FERRY, ended, deed("other")]))).toEqual({ new: 1, changed: 1, held: 0 });
			expect(granted(await deedsOf(file, { ids: ["ferry"] }))).toStrictEqual([ended]);
			const [action, ...others] = granted(await readHistory(file));
			expect(others).toHaveLength(1);
			expect(granted(await readChanges(file, action?.key ?? 0)).filter(({ isNew }) => isNew)).toEqual([
				{ table: "deeds", isNew: true, name: "ferry" },
				{ table: "deeds", isNew: true, name: "other" },
			]);
			granted(await undo(file));
			expect(granted(await deedsOf(file))).toStrictEqual([VISIT, FERRY]);
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});

	it.each([
		[{ kinds: ["visit"] }, ["visit"]],
		[{ actors: ["VAL"], issues: ["harbours"] }, ["ferry"]],
		[{ targets: ["OST"], kinds: ["visit"] }, []],
		[{ targets: ["LOR"] }, ["visit"]],
		[{ programmes: ["harvest"] }, ["visit"]],
		[{ programmes: ["har"] }, []],
		[{ programmes: ["spring", "autumn"] }, ["visit"]],
		[{ from: "2025" }, ["ferry"]],
		[{ from: "2024-05", to: "2025-03-04" }, ["visit", "ferry"]],
		[{ to: "2025-03-03" }, ["visit"]],
		[{ ids: [] }, []],
	] as const)("pass %o: %o", async (filters, expected) => {
		await withCase(inFolder(`filter-${JSON.stringify(filters)}.fissure`), async (file) => {
			granted(await saveDeeds(file, [FERRY, VISIT]));
			expect(granted(await deedsOf(file, filters)).map(({ id }) => id)).toEqual(expected);
		});
	});

	it.skipIf(inPostgres).each([
		["what was done", "update deeds set what = 'Opened the ferry' where id = 'ferry'"],
		["an id", "update deeds set id = 'fairy' where id = 'ferry'"],
		["a checksum", "update deeds set checksum = checksum - 1 where id = 'ferry'"],
	])("are mended by the same deeds, where another program changed %s", async (what, change) => {
		const path = inFolder(`mended-${what}.fissure`);
		await withCase(path, async (file) => granted(await saveDeeds(file, [FERRY, VISIT])));
		const database = new BetterSqlite(path);
		database.unsafeMode(true);
		database.exec(change);
		database.close();
		await withCase(path, async (file) => {
			expect(granted(await checkCase(file)).damages).not.toEqual([]);
			// What is not the deed that was saved mends nothing.
			expect(codeOf(await saveDeeds(file, [{ ...FERRY, until: null }]))).toBe(what === "an id" ? null : "case-damaged");
			if (what === "an id") granted(await undo(file));
			expect(granted(await saveDeeds(file, [VISIT, FERRY]))).toEqual({ new: 0, changed: 0, held: 2 });
			expect(granted(await checkCase(file)).damages).toEqual([]);
			expect(granted(await deedsOf(file))).toStrictEqual([VISIT, FERRY]);
		});
	});

	it("are removed all or none", async () => {
		await withCase(inFolder("removed.fissure"), async (file) => {
			granted(await saveDeeds(file, [FERRY, VISIT]));
			expect(codeOf(await removeDeeds(file, ["ferry", "rumour"]))).toBe("deed-missing");
			expect(granted(await deedsOf(file))).toHaveLength(2);
			granted(await removeDeeds(file, ["ferry", "visit", "visit"]));
			expect(granted(await deedsOf(file))).toEqual([]);
			granted(await undo(file));
			expect(granted(await deedsOf(file))).toStrictEqual([VISIT, FERRY]);
		});
	});
});

describe("a register of deeds", () => {
	const list: DeedList = {
		...{ id: "recognition-ost", kind: "recognition", target: "OST", label: "Who recognises Ostmark", complete: true },
		...{ asOf: "2025-03-04", source: { title: "Gazette", address: null, retrieved: null } },
	};

	it("says of itself whether it has all of them; one of the same id takes its place", async () => {
		await withCase(inFolder("lists.fissure"), async (file) => {
			expect(granted(await saveDeedList(file, list))).toBe("new");
			expect(granted(await saveDeedList(file, list))).toBe("held");
			const later = { ...list, complete: false };
			expect(granted(await saveDeedList(file, later))).toBe("changed");
			expect(granted(await deedListsOf(file))).toStrictEqual([later]);
			granted(await removeDeedList(file, list.id));
			expect(granted(await deedListsOf(file))).toEqual([]);
			expect(codeOf(await removeDeedList(file, list.id))).toBe("deed-list-missing");
			granted(await undo(file));
			granted(await undo(file));
			expect(granted(await deedListsOf(file))).toStrictEqual([list]);
		});
	});
});

describe("which deeds bear on an issue", () => {
	const mapping: DeedMapping = {
		...{ id: "harbour-votes", issue: "harbours", concepts: ["open-harbour"], label: "Votes on harbours", note: null },
		links: [
			{ kind: "votes", label: "Open harbours", symbols: ["A/7/2"], wholeOnly: true, yes: "for" },
			{ kind: "deeds", label: "Ferries", deeds: ["sanction"], direction: "against" },
			{ kind: "series", label: "Tonnage", indicator: "tonnage", rising: "for" },
		],
	};

	it("is said by mappings, of which one of the same id takes the place of the former", async () => {
		await withCase(inFolder("mappings.fissure"), async (file) => {
			expect(granted(await saveMapping(file, mapping))).toBe("new");
			expect(granted(await saveMapping(file, mapping))).toBe("held");
			expect(granted(await mappingsOf(file))).toStrictEqual([mapping]);
			const changed = { ...mapping, issue: "ferries", links: [] };
			expect(granted(await saveMapping(file, changed))).toBe("changed");
			expect(granted(await mappingsOf(file, { issue: "ferries" }))).toStrictEqual([changed]);
			expect(granted(await mappingsOf(file, { issue: "harbours" }))).toEqual([]);
			granted(await removeMapping(file, "harbour-votes"));
			expect(codeOf(await removeMapping(file, "harbour-votes"))).toBe("mapping-missing");
			granted(await undo(file));
			granted(await undo(file));
			expect(granted(await mappingsOf(file))).toStrictEqual([mapping]);
		});
	});
});
