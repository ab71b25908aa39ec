import type { Network } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../brief/markdown.ts";
import { renderNetwork } from "../render.ts";
import { writeView } from "../view/view.ts";
import { networkFile } from "./network-files.ts";
import { networkMarks, networkPage, networkView } from "./network-page.ts";

const sentences = new Map([
	[
		7,
		{
			sentence: { document: "note", start: 0, end: 34, exact: "Norland is against the port. Really." },
			quote: { document: "note", start: 0, end: 28, exact: "Norland is against the port." },
			document: {
				...{ id: "note", title: "A note", publisher: "NOR", date: "2025-01-02", kind: "speech", language: "en" },
				...{ venue: null, url: null },
			},
		},
	],
]);
const made = { program: "fissure 1", builtOn: "2026-11-29", sentences };
const node = (id: string, name: string, more: Partial<Network["rows"][number]> = {}) => ({
	...{ id, name, statements: 2, community: null, attributes: {} },
	...more,
});

const seed = 7;
const NETWORK: Network = {
	method: "network@1",
	choice: {
		...{ measure: "subtract", mode: "one", normalise: "average", duplicates: "document", window: null },
		...{ dnaCompatible: true, communities: true, polarization: false, seed },
	},
	...{ source: null, qualifier: "sign", subject: "issue", isDirected: false, levels: [-1, 0, 1] },
	...{ from: "2025-01-02", to: "2026-03-01", statements: 6 },
	rows: [
		node("NOR", 'Norland & "sons"', { community: 0, attributes: { Type: "state <small>" } }),
		node("OST", "Ostmark", { community: 1 }),
		node("VAL", "Valdara", { community: 0 }),
	],
	columns: [node("port", "The port"), node("toll", "Tolls")],
	ties: [
		{ from: 0, to: 1, value: -1.5 },
		{ from: 0, to: 2, value: 0.25 },
	],
	cells: [
		{ actor: 0, concept: 0, levels: [0, 0, 2, 0], marks: [{ key: 7, document: "note", start: 0, end: 28, level: 2 }] },
		{ actor: 1, concept: 0, levels: [1, 0, 0, 0], marks: [] },
		{ actor: 2, concept: 0, levels: [0, 0, 1, 0], marks: [] },
		{ actor: 2, concept: 1, levels: [0, 0, 1, 0], marks: [] },
	],
	communities: { count: 2, modularity: 0.123 },
	polarization: null,
	slices: [],
	leftOut: { unsure: 3, muted: 0, undated: 1, translated: 0, vague: 0, unread: 0, joint: 0, unnamed: 0, repeated: 0 },
};

const TWO: Network = { ...NETWORK, choice: { ...NETWORK.choice, mode: "two" }, ties: [{ from: 0, to: 1, value: 2 }] };
const options = { color: false, width: 100, bom: false };

const written = (network: Network, format: "graphml" | "gexf" | "dl"): string => {
	const file = networkFile(network, format);
	if (!file.ok) throw new Error(file.problem.message);
	return file.value;
};

describe("a network on a screen", () => {
	it("says what it rests on, how it was made, what it leaves out, and on what two actors meet", () => {
		expect(writeView(networkView(NETWORK), "text", options)).toBe(`Network of 3 actors, by congruence less conflict
6 statements, 2025-01-02 to 2026-03-01; 2 ties, of 3 possible; normalised by average, each once a
document, computed as Discourse Network Analyzer 3 does.
Left out: 3 of low certainty, 1 without a date.

2 ties
Actor             Actor    Tie
Norland & "sons"  Ostmark  -1.5
  The port
Norland & "sons"  Valdara  0.25
  The port

2 communities (Louvain, modularity 0.12, seed 7)
  1  Norland & "sons", Valdara
  2  Ostmark
`);
	});

	it("is a matrix as a table, mirrored where direction does not matter", () => {
		expect(writeView(networkView(NETWORK), "csv", options)).toBe(
			',"Norland & ""sons""",Ostmark,Valdara\r\n"Norland & ""sons""",0,-1.5,0.25\r\nOstmark,-1.5,0,0\r\nValdara,0.25,0,0\r\n',
		);
		expect(writeView(networkView(TWO), "csv", options)).toContain("\r\nOstmark,0,0\r\n");
		const directed: Network = {
			...NETWORK,
			isDirected: true,
			columns: [],
			choice: { ...NETWORK.choice, measure: "attributions" },
		};
		expect(writeView(networkView(directed), "csv", options)).toContain("\r\nOstmark,0,0,0\r\n");
	});

	it("is one line a tie and window, where it moves through time", () => {
		const slice = {
			from: "2025-01-01",
			at: "2025-07-02",
			to: "2025-12-31",
			statements: 4,
			ties: NETWORK.ties,
			more: 0,
			total: -1.25,
		};
		const rest = { communities: null, polarization: null, change: { absolute: 0.5, spectral: 0.25 } };
		const window = { unit: "years", size: 1, kernel: null } as const;
		const moving: Network = { ...NETWORK, choice: { ...NETWORK.choice, window }, slices: [{ ...slice, ...rest }] };
		expect(writeView(networkView(moving), "csv", options)).toBe(
			'from,to,actor,other,tie\r\n2025-01-01,2025-12-31,"Norland & ""sons""",Ostmark,-1.5\r\n2025-01-01,2025-12-31,"Norland & ""sons""",Valdara,0.25\r\n',
		);
		expect(networkFile(moving, "gexf")).toMatchObject({ problem: { code: "network-windows" } });
		expect(writeMarkdown(networkPage(moving, made))).toContain(
			"| 2025-01-01 | 2025-12-31 | 4 | 2 | \\-1.25 | 0\\.5 | 0\\.25 |",
		);
	});
});

describe("a network as a file", () => {
	it("is a page that can be printed, and Word", async () => {
		const page = writeMarkdown(networkPage(NETWORK, made));
		expect(page).toContain("# Network of 3 actors, by congruence less conflict");
		expect(page).toContain("seed 7");
		// Both ties rest on the same sentence of Norland, which is one note.
		expect(networkMarks(NETWORK)).toEqual([7]);
		expect(page).toContain("| The port[^1] |");
		expect(page).toContain("Norland is against the port.");
		for (const format of ["html", "docx", "markdown"] as const)
			expect((await renderNetwork(NETWORK, format, { ...options, made })).ok).toBe(true);
	});

	it("is GraphML with what visone draws, and names that are no markup", () => {
		const file = written(NETWORK, "graphml");
		expect(file).toContain(
			'<graph id="network" edgedefault="undirected" parse.nodes="3" parse.edges="2" parse.order="free">',
		);
		expect(file).toContain('<data key="name">Norland &amp; &quot;sons&quot;</data>');
		expect(file).toContain('<data key="note0">state &lt;small&gt;</data>');
		expect(file).toContain('<edge id="e0" source="a0" target="a1"><data key="weight">-1.5</data>');
		expect(file).toContain("<visone:polyLineEdge>");
		expect(written(TWO, "graphml")).toContain('source="a0" target="c1"');
	});

	it("is GEXF, in which no weight is below 0 and the sign is kept", () => {
		expect(written(NETWORK, "gexf")).toContain(
			'<edge id="0" source="a0" target="a1" weight="1.5"><attvalues><attvalue for="0" value="-1.5"/><attvalue for="1" value="-1"/></attvalues></edge>',
		);
	});

	it("is DL, a full matrix with labels", () => {
		expect(written(NETWORK, "dl")).toBe(
			'dl n = 3\nformat = fullmatrix\nlabels:\n"Norland &  sons"\n"Ostmark"\n"Valdara"\ndata:\n0 -1.5 0.25\n-1.5 0 0\n0.25 0 0\n',
		);
		expect(written(TWO, "dl")).toContain("dl nr = 3, nc = 2\n");
	});
});
