import { type Deed, type DeedList, failed, type Outcome } from "@fissure/core";
import { decode } from "../bytes/decode.ts";
import {
	type Complaints,
	complaints,
	type DeedFormat,
	type DeedsRead,
	type NamedBytes,
	type ReadDeedsOptions,
	type ReadIndicator,
	shown,
} from "./reading.ts";

/** The largest list of today has 120 MB. */
const LARGEST_FILE = 300_000_000;

interface PartRead {
	readonly format: DeedFormat;
	readonly deeds: readonly Deed[];
	readonly lists?: readonly DeedList[];
	readonly series?: readonly ReadIndicator[];
}

/**
 * Deeds, and figures of trade and currencies, from files of any format that is known, recognised by what is in them.
 *
 * - out:      deeds by date; of two that are the same, one. Files that belong together (`sdn.csv` with `add.csv`) are read together
 * - problems: of a file as a whole, where no other gave anything: `deeds-unreadable`, `deeds-format`, those of decoding; all others are in
 *             the result, with their lines, the first fifty of each kind: those of the formats, `deed-twice`, `deed-contradicts`
 */
export async function readDeeds(
	files: readonly NamedBytes[],
	options: ReadDeedsOptions = {},
): Promise<Outcome<DeedsRead>> {
	const gathered = complaints();
	const parts: PartRead[] = [];
	let failure: ReturnType<typeof failed> | null = null;
	for (const file of files) {
		const part = await readFile(file, gathered, options);
		if (part.ok) parts.push(part.value);
		else if (failure === null) failure = part;
		if (!part.ok) gathered.refuse(part.problem.code, part.problem.message, part.problem.place);
	}
	if (parts.length === 0)
		return failure ?? failed("deeds-format", "Expected a file with deeds or figures, got none; name one", "deeds");
	const deeds = withoutRepetition(
		parts.flatMap((part) => part.deeds),
		gathered,
	);
	return {
		ok: true,
		value: {
			format: [...new Set(parts.map(({ format }) => format))].join(", "),
			deeds,
			lists: parts.flatMap((part) => part.lists ?? []),
			series: parts.flatMap((part) => part.series ?? []),
			problems: gathered.all(),
		},
	};
}

async function readFile(
	{ name, bytes }: NamedBytes,
	gathered: Complaints,
	options: ReadDeedsOptions,
): Promise<Outcome<PartRead>> {
	if (bytes.length > LARGEST_FILE) {
		const message = `Expected a file of at most ${LARGEST_FILE / 1e6} MB, got ${Math.ceil(bytes.length / 1e6)} MB; divide it`;
		return failed("too-large", message, name);
	}
	const decoded = decode(bytes, name);
	if (!decoded.ok) return decoded;
	const { text } = decoded.value;
	if (looksLikeYaml(text, name)) {
		const { readPlainYaml } = await import("./plain-yaml.ts");
		const read = readPlainYaml(text, name, gathered, options);
		return read.ok ? { ok: true, value: { format: "plain", ...read.value } } : read;
	}
	return readTableFile(text, name, gathered, options);
}

async function readTableFile(
	text: string,
	name: string,
	gathered: Complaints,
	options: ReadDeedsOptions,
): Promise<Outcome<PartRead>> {
	const { rowsOf } = await import("./table.ts");
	const table = await rowsOf(text, name);
	if (!table.ok) return table;
	const [head, ...rows] = table.value.rows;
	const { isPlainHead, plainRow, plainField, deedsOfRow } = await import("./plain-deeds.ts");
	if (head === undefined || !isPlainHead(head.cells)) return unknownFormat(head?.cells ?? [], name);
	for (const column of head.cells)
		if (column !== "" && plainField(column) === undefined)
			gathered.refuse("deed-field", `The column ${shown(column)} is not read; is it misspelled?`, `${name}, line 1`);
	const deeds = rows.flatMap((row) => {
		const place = `${name}, line ${row.line}`;
		if (row.cells.length <= head.cells.length) return deedsOfRow(plainRow(head.cells, row), place, gathered, options);
		const message = `Expected ${head.cells.length} cells, got ${row.cells.length}; put cells with the separator in quotation marks`;
		gathered.refuse("deed-cells", message, place);
		return [];
	});
	return { ok: true, value: { format: "plain", deeds } };
}

function unknownFormat(head: readonly string[], place: string): Outcome<never> {
	const seen = head.slice(0, 12).map(shown).join(", ");
	const message = `Expected deeds or figures in a format that is known, got ${seen === "" ? "nothing" : `the columns ${seen}`}; see docs/deeds/deed-formats.md`;
	return failed("deeds-format", message, place);
}

const looksLikeYaml = (text: string, name: string): boolean => {
	if (/\.(?:ya?ml)$/iu.test(name)) return true;
	if (/\.(?:csv|tsv|tab)$/iu.test(name)) return false;
	const start = text
		.slice(0, 4096)
		.replace(/^\s*#.*$/gmu, "")
		.trimStart();
	return /^(?:---|- |[\w-]+:(?:\s|$)|[[{])/u.test(start);
};

function withoutRepetition(deeds: readonly Deed[], gathered: Complaints): readonly Deed[] {
	const byId = new Map<string, Deed>();
	for (const deed of deeds) {
		const before = byId.get(deed.id);
		if (before === undefined) byId.set(deed.id, deed);
		else if (JSON.stringify(before) === JSON.stringify(deed))
			gathered.refuse("deed-twice", `Expected each deed once, got ${shown(deed.what)} twice; one is taken`, deed.id);
		else
			gathered.refuse(
				"deed-contradicts",
				`Expected one deed an id, got another for ${shown(deed.id)}: ${shown(deed.what)} of ${deed.date}; the first is taken`,
				deed.id,
			);
	}
	return [...byId.values()].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
