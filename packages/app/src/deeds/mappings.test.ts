import { fileURLToPath } from "node:url";
import { linkMatches } from "@fissure/core";
import type { DeedMapping } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { codeOf, granted } from "../fixtures/port-ellery.ts";
import { readCompiledLexicon } from "../lexicon/compiled-lexicon.ts";
import { parseYamlText } from "../lexicon/read-lexicon.ts";
import { readMappings, readShippedMappings, shippedMappings, writeMappings } from "./mappings.ts";

const packages = fileURLToPath(new URL("../../../", import.meta.url));
const read = async (yaml: string, isIssue: (issue: string) => boolean = () => true) => {
	const parsed = granted(parseYamlText(yaml, "mine.yaml"));
	return readMappings(parsed, isIssue);
};

const MINE = `mappings:
  - id: ferries
    issue: harbours
    label: "Ferries: open or shut"
    links:
      - kind: votes
        label: Ferries
        titles: [ferries]
        yes: for
      - kind: series
        label: Trade
        indicator: trade
        rising: for
        least: 5
  - id: bridges
    issue: harbours
    label: Bridges
    concepts: [bridge]
    links: [{kind: deeds, label: Closures, deeds: [sanction], direction: against}]
    note: Closed is closed
`;

describe("mappings as a person writes them", () => {
	it("are read, with what is left out, and written so that they can be read again", async () => {
		const mappings = granted(await read(MINE));
		expect(mappings.map(({ id, concepts, note, links }) => [id, concepts, note, links.length])).toEqual([
			["ferries", [], null, 2],
			["bridges", ["bridge"], "Closed is closed", 1],
		]);
		expect(granted(await read(writeMappings(mappings)))).toEqual(mappings);
	});

	it("may be one alone, or a list", async () => {
		const [one] = granted(await read(MINE));
		const alone = writeMappings([one as DeedMapping])
			.replace("mappings:\n", "")
			.replace(/^ {2}- /mu, "    ");
		expect(granted(await read(alone.replace(/^ {4}/gmu, "")))).toEqual([one]);
		expect(granted(await read(writeMappings([one as DeedMapping]).replace("mappings:\n", "")))).toEqual([one]);
	});

	it.each([
		["mappings: []", "Expected a list of mappings", "mine.yaml"],
		[MINE.replace("yes: for", "yes: maybe"), "links.0.yes", "mine.yaml:9"],
		[MINE.replace("titles: [ferries]", "title: [ferries]"), "links.0", "mine.yaml:6"],
		[MINE.replace("id: bridges", "id: ferries"), "each id once", "mine.yaml:15"],
		[MINE.replace("least: 5", "least: -5"), "links.1.least", "mine.yaml:14"],
	])("are refused with the line: %s", async (yaml, words, place) => {
		const refused = await read(yaml);
		expect(codeOf(refused)).toBe("mapping-invalid");
		if (!refused.ok) {
			expect(refused.problem.message).toContain(words);
			expect(refused.problem.place).toBe(place);
		}
	});

	it("are refused on an issue that the codebook does not have", async () => {
		expect(codeOf(await read(MINE, (issue) => issue !== "harbours"))).toBe("mapping-invalid");
	});
});

describe("mappings that ship", () => {
	it("are compiled as they are written, on issues and with concepts of the codebook, each label once", async () => {
		const written = granted(await readShippedMappings(packages));
		expect(shippedMappings()).toEqual(written);
		const { codebook } = readCompiledLexicon();
		const issues = new Set(codebook.issues.map(({ id }) => id));
		const issueOf = new Map(codebook.concepts.map(({ id, issue }) => [id, issue]));
		for (const { issue, concepts, links, id } of written) {
			expect(issues.has(issue), `${id}: ${issue}`).toBe(true);
			for (const concept of concepts) expect(issueOf.get(concept), `${id}: ${concept}`).toBe(issue);
			expect(new Set(links.map(({ label }) => label)).size, id).toBe(links.length);
		}
		expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
	});

	it("choose nothing where a case has no votes", () => {
		const votes = { voters: [], rollCalls: [], cells: new Uint8Array() };
		for (const mapping of shippedMappings())
			for (const { count } of linkMatches(mapping, { votes, deeds: [], figures: [] })) expect(count).toBe(0);
	});
});
