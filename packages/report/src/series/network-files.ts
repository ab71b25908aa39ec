import { failed, type Outcome } from "@fissure/core";
import type { Network, NetworkNode } from "@fissure/model";
import { matrixOf } from "./network-page.ts";

/** What programs for networks read: GraphML with the attributes of visone, GEXF of Gephi, DL of UCINET. */
export const NETWORK_FILES = { graphml, gexf, dl } as const;

/** One of these of a whole network; one that moves through windows of time is no file of theirs. */
export function networkFile(network: Network, format: keyof typeof NETWORK_FILES): Outcome<string> {
	if (network.slices.length === 0) return { ok: true, value: NETWORK_FILES[format](network) };
	const message = `Expected one network to write as ${format}, got ${network.slices.length} windows of time; leave --window out, or write csv or json`;
	return failed("network-windows", message, format);
}

const isTwoMode = ({ choice }: Network): boolean => choice.mode === "two" && choice.measure !== "attributions";

interface ShownNode extends NetworkNode {
	readonly xml: string;
	readonly isActor: boolean;
	readonly x: number;
	readonly y: number;
	/** `#3366CC` */
	readonly fill: string;
}

/** Told apart by people who see colours otherwise, too: Okabe and Ito's eight, without black. */
const COLOURS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#F0E442"];
const PLAIN = "#999999";

/** On a circle, concepts on one outside; programs lay them out better, and some show nothing without a place. */
function nodesOf(network: Network): readonly ShownNode[] {
	const shown = (nodes: readonly NetworkNode[], isActor: boolean): readonly ShownNode[] =>
		nodes.map((node, at) => {
			const angle = (2 * Math.PI * at) / nodes.length;
			const radius = isActor ? 250 : 400;
			const [x, y] = [400 + radius * Math.cos(angle), 400 + radius * Math.sin(angle)];
			return { ...node, xml: `${isActor ? "a" : "c"}${at}`, isActor, x: round(x), y: round(y), fill: fillOf(node) };
		});
	return [...shown(network.rows, true), ...(isTwoMode(network) ? shown(network.columns, false) : [])];
}

const round = (value: number): number => Math.round(value * 10) / 10;

function fillOf({ community, attributes }: NetworkNode): string {
	if (community !== null) return COLOURS[community % COLOURS.length] as string;
	return /^#[0-9a-f]{6}$/iu.test(attributes.color ?? "") ? (attributes.color as string) : PLAIN;
}

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&apos;",
};

/** What XML cannot hold is left out. */
const xml = (text: string): string =>
	text
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
		.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
		.replace(/[&<>"']/gu, (character) => ENTITIES[character] as string);

/** Attributes that any node has, in the order of their names. */
const attributeNames = (nodes: readonly NetworkNode[]): readonly string[] =>
	[...new Set(nodes.flatMap(({ attributes }) => Object.keys(attributes)))].sort();

/** Ties below 0 are red, others green, as visone users of discourse networks know them. */
const tieColour = (value: number, { choice }: Network): string =>
	choice.measure === "ignore" || choice.measure === "attributions" || choice.measure === "combine"
		? "#000000"
		: value < 0 || choice.measure === "conflict"
			? "#D55E00"
			: "#009E73";

const GRAPHML = [
	'xmlns="http://graphml.graphdrawing.org/xmlns"',
	'xmlns:visone="http://visone.info/xmlns"',
	'xmlns:y="http://www.yworks.com/xml/graphml"',
	'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
	'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns/graphml http://www.yworks.com/xml/schema/graphml/1.0/ygraphml.xsd"',
].join(" ");

/** With names, kinds, counts, communities and notes as data, and shapes and colours as visone and yEd draw them. */
function graphml(network: Network): string {
	const nodes = nodesOf(network);
	const notes = attributeNames(nodes);
	const key = (id: string, of: string, name: string, type: string): string =>
		`<key id="${id}" for="${of}" attr.name="${xml(name)}" attr.type="${type}"/>`;
	const data = (id: string, value: string | number | null): string =>
		value === null ? "" : `<data key="${id}">${xml(String(value))}</data>`;
	const nodeLines = nodes.map(
		({ xml: id, id: own, name, isActor, statements, community, attributes, x, y, fill }) =>
			`<node id="${id}">${data("code", own)}${data("name", name)}${data("variable", isActor ? "actor" : "concept")}${data("frequency", statements)}${data("community", community)}${notes.map((note, at) => data(`note${at}`, attributes[note] ?? null)).join("")}<data key="d0"><visone:shapeNode><y:ShapeNode><y:Geometry height="20.0" width="20.0" x="${x}" y="${y}"/><y:Fill color="${fill}" transparent="false"/><y:BorderStyle color="#000000" type="line" width="1.0"/><y:NodeLabel fontFamily="Dialog" fontSize="12" modelName="eight_pos" modelPosition="n" textColor="#000000" visible="true">${xml(name)}</y:NodeLabel><y:Shape type="${isActor ? "ellipse" : "roundrectangle"}"/></y:ShapeNode></visone:shapeNode></data></node>`,
	);
	const edgeLines = edgesOf(network).map(
		({ from, to, value }, at) =>
			`<edge id="e${at}" source="${from}" target="${to}">${data("weight", value)}<data key="e0"><visone:polyLineEdge><y:PolyLineEdge><y:LineStyle color="${tieColour(value, network)}" type="line" width="2.0"/></y:PolyLineEdge></visone:polyLineEdge></data></edge>`,
	);
	return lines([
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<graphml ${GRAPHML}>`,
		'<key id="d0" for="node" yfiles.type="nodegraphics"/>',
		'<key id="e0" for="edge" yfiles.type="edgegraphics"/>',
		// networkx refuses a key without a name.
		'<key id="prop" for="graph" attr.name="properties" attr.type="string" visone.type="properties"/>',
		key("code", "node", "code", "string"),
		key("name", "node", "name", "string"),
		key("variable", "node", "variable", "string"),
		key("frequency", "node", "frequency", "int"),
		key("community", "node", "community", "int"),
		...notes.map((note, at) => key(`note${at}`, "node", note, "string")),
		key("weight", "edge", "weight", "double"),
		`<graph id="network" edgedefault="${network.isDirected ? "directed" : "undirected"}" parse.nodes="${nodes.length}" parse.edges="${edgeLines.length}" parse.order="free">`,
		'<data key="prop"><visone:labelAttribute edgeLabel="weight" nodeLabel="name"/></data>',
		...nodeLines,
		...edgeLines,
		"</graph>",
		"</graphml>",
	]);
}

const lines = (all: readonly string[]): string => `${all.join("\n")}\n`;

/** By the names of nodes in the file. */
const edgesOf = (network: Network) =>
	network.ties.map(({ from, to, value }) => ({
		from: `a${from}`,
		to: `${isTwoMode(network) ? "c" : "a"}${to}`,
		value,
	}));

const COLOUR = /^#(..)(..)(..)$/u;

function gexf(network: Network): string {
	const nodes = nodesOf(network);
	const notes = attributeNames(nodes);
	const titles = [
		["id", "string"],
		["mode", "string"],
		["statements", "integer"],
		["community", "integer"],
		...notes.map((note) => [note, "string"] as const),
	] as const;
	const attribute = (at: number, value: string | number | null): string =>
		value === null ? "" : `<attvalue for="${at}" value="${xml(String(value))}"/>`;
	const nodeLines = nodes.map(({ xml: id, id: own, name, isActor, statements, community, attributes, x, y, fill }) => {
		const [, red = "00", green = "00", blue = "00"] = COLOUR.exec(fill) ?? [];
		const [r, g, b] = [red, green, blue].map((hex) => Number.parseInt(hex, 16));
		const values = [
			own,
			isActor ? "actor" : "concept",
			statements,
			community,
			...notes.map((note) => attributes[note] ?? null),
		];
		return `<node id="${id}" label="${xml(name)}"><attvalues>${values.map((value, at) => attribute(at, value)).join("")}</attvalues><viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${y}" z="0.0"/></node>`;
	});
	// Gephi takes no weight below 0: the sign is an attribute, and so is the value.
	const edgeLines = edgesOf(network).map(
		({ from, to, value }, at) =>
			`<edge id="${at}" source="${from}" target="${to}" weight="${Math.abs(value)}"><attvalues>${attribute(0, value)}${attribute(1, Math.sign(value))}</attvalues></edge>`,
	);
	return lines([
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
		`<graph mode="static" defaultedgetype="${network.isDirected ? "directed" : "undirected"}">`,
		'<attributes class="node" mode="static">',
		...titles.map(([title, type], at) => `<attribute id="${at}" title="${xml(title)}" type="${type}"/>`),
		"</attributes>",
		'<attributes class="edge" mode="static">',
		'<attribute id="0" title="value" type="double"/>',
		'<attribute id="1" title="sign" type="integer"/>',
		"</attributes>",
		"<nodes>",
		...nodeLines,
		"</nodes>",
		"<edges>",
		...edgeLines,
		"</edges>",
		"</graph>",
		"</gexf>",
	]);
}

/** A full matrix with labels; quotation marks, which UCINET has for them, are taken out of names. */
function dl(network: Network): string {
	const label = ({ name }: NetworkNode): string => `"${name.replace(/["'\p{Cc}]/gu, " ").trim()}"`;
	const matrix = matrixOf(network).map((row) => row.join(" "));
	return lines(
		isTwoMode(network)
			? [
					`dl nr = ${network.rows.length}, nc = ${network.columns.length}`,
					"format = fullmatrix",
					"row labels:",
					...network.rows.map(label),
					"col labels:",
					...network.columns.map(label),
					"data:",
					...matrix,
				]
			: [
					`dl n = ${network.rows.length}`,
					"format = fullmatrix",
					"labels:",
					...network.rows.map(label),
					"data:",
					...matrix,
				],
	);
}
