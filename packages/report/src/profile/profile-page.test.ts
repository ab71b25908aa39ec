import type { ActorProfile, GridCell, IssueProfile, LedgerRow } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../brief/markdown.ts";
import { sectionsHtml } from "../writers/html-blocks.ts";
import { linesOfPage } from "./page-lines.ts";
import { actorPage, issuePage } from "./profile-page.ts";

const names = { actorNames: { VAL: "Valdara", OST: "Ostmark" }, issueNames: { grain: "Grain exports" } };
const made = { program: "fissure 1", builtOn: "2026-11-29" };

const rowOf = (fields: Partial<LedgerRow> = {}): LedgerRow =>
	({
		...{ key: 1, issue: "grain", holder: "VAL", asserter: "VAL", manner: "own", stance: 2, verb: "supports" },
		sentence: { document: "readout", start: 0, end: 30, exact: "Valdara supports\nthe corridor." },
		document: {
			...{ id: "readout", title: "A readout", publisher: "VAL", date: "2026-03-01", kind: "readout" },
			...{ language: "en", venue: null, url: "https://example.org/readout" },
		},
		...fields,
	}) as LedgerRow;

const cellOf = (fields: Partial<GridCell> = {}): GridCell => ({
	...{ issue: "grain", holder: "VAL", count: 3, attributed: 1, bars: [] },
	latest: { stances: [-1, 2], date: "2026-03-01", key: 1 },
	...fields,
});

const actor: ActorProfile = {
	...{ actor: "VAL", positions: 3, attributed: 1, unit: "year", from: "2024", to: "2026" },
	more: { holders: 0, issues: 2 },
	issues: [{ cell: cellOf(), sentences: [rowOf()] }],
	changes: [],
	speaksFor: [{ actor: "OST", count: 1, latest: rowOf({ holder: "OST", stance: null }) }],
	spokenForBy: [{ actor: "BOTH", count: 2, latest: rowOf({ asserter: "BOTH" }) }],
};

describe("the page of an actor", () => {
	it("says in names where it stands, in whole sentences with their source, and who speaks for whom", () => {
		const page = writeMarkdown(actorPage(actor, names, made));
		expect(page).toContain("# Valdara");
		expect(page).toContain("3 positions that Valdara states in its own texts, 2024 to 2026; 1 position that others");
		expect(page).toContain("| Grain exports | −1, +2 | 2026-03-01 | 3 | 1 |");
		expect(page).toContain("> Valdara supports the corridor.");
		expect(page).toContain("Valdara (+2 “supports”): [A readout](<https://example.org/readout>), 2026-03-01, readout.");
		expect(page).toContain("2 more issues with fewer positions not shown.");
		expect(page).toContain("Valdara, of Ostmark (? “supports”)");
		expect(page).toContain("### Both sides: 2 positions");
		expect(page).not.toContain("Opposite sides");
		expect(page).toMatch(/Made on 2026\\?-11\\?-29 by fissure 1 from the texts of one case/u);
	});

	it("marks sentences, verbs and titles of another language as such, and leaves its own unmarked", () => {
		const row = rowOf({
			verb: "支持",
			sentence: { ...rowOf().sentence, exact: "瓦尔达拉支持走廊。" },
			document: { ...rowOf().document, language: "zh", title: "会谈通报" },
		});
		const page = actorPage({ ...actor, issues: [{ cell: cellOf(), sentences: [row] }] }, names, made);
		const html = sectionsHtml(page.blocks);
		expect(html).toContain('<blockquote><p><span lang="zh" dir="ltr">瓦尔达拉支持走廊。</span></p></blockquote>');
		expect(html).toContain('(+2 “<span lang="zh" dir="ltr">支持</span>”): <a href="https://example.org/readout"');
		expect(html).toContain('<span lang="zh" dir="ltr">会谈通报</span></a>, 2026-03-01');
		expect(sectionsHtml(actorPage(actor, names, made).blocks)).not.toContain("lang=");
	});

	it("has no heading above nothing", () => {
		const nothing = {
			...actor,
			issues: [],
			speaksFor: [],
			spokenForBy: [],
			positions: 0,
			attributed: 0,
			from: "",
			to: "",
		};
		const page = actorPage(nothing, names, made);
		expect(page.blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph"]);
		const silent = { ...nothing, issues: [{ cell: cellOf({ count: 0, latest: null }), sentences: [] }] };
		const text = JSON.stringify(linesOfPage(actorPage(silent, names, made).blocks));
		expect(text).toContain("—");
		expect(text).not.toContain("In its own words");
	});
});

describe("the page of an issue", () => {
	it("has each holder by name, the poles of its scale, and both sides", () => {
		const issue: IssueProfile = {
			...{ issue: "grain", muted: true, positions: 4, unit: "year", from: "2026", to: "2026" },
			more: { holders: 0, issues: 0 },
			holders: [{ cell: cellOf(), stances: [] }],
			inFavour: [rowOf()],
			against: [],
		};
		const described = { definition: "Whether grain may leave", poleMinus3: "block it", polePlus3: "let it pass" };
		const page = writeMarkdown(issuePage(issue, { ...names, described }, made));
		expect(page).toContain("# Grain exports");
		expect(page).toContain("−3: block it · +3: let it pass");
		expect(page).toContain("4 positions of 1 holder in their own texts, 2026.");
		expect(page).toContain("muted in the case");
		expect(page).toContain("## Latest sentences for");
		expect(page).not.toContain("## Latest sentences against");
	});
});
