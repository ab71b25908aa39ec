import { type DataCondition, DEED_KINDS, SIDES_OF_LINE, VOTES } from "@fissure/model";
import { type FieldReader, type Path, readActor, shownValue } from "./field-reader.ts";

/** Of each kind, the field that only it has, and all that it may have. */
const FIELDS = {
	indicator: ["indicator", ...SIDES_OF_LINE],
	vote: ["voter", "vote", "symbol", "title"],
	deed: ["actor", "deed", "target"],
} as const;

/**
 * What must be on record: `{ indicator: yuan-share, above: 30 }`, `{ voter: CHN, vote: no, symbol: A/RES/80/1 }`, or
 * `{ actor: FRA, deed: recognition, target: Selmland }`. Null where nothing is given, or it cannot be read.
 *
 * - problems: `judgment-condition-wrong`, those of fields and actors
 */
export function readCondition(reader: FieldReader, path: Path, value: unknown): DataCondition | null {
	if (value === undefined || value === null) return null;
	const keys = typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [];
	const kind = (["indicator", "vote", "deed"] as const).find((one) => keys.includes(one));
	if (kind === undefined) {
		const message = `Expected a mapping with "indicator", "vote" or "deed", got ${shownValue(value)}`;
		reader.refuse("judgment-condition-wrong", path, message);
		return null;
	}
	const before = reader.complaints();
	const record = reader.record(path, value, FIELDS[kind]);
	if (record === null) return null;
	const read = READERS[kind](reader, path, record);
	return reader.complaints() > before ? null : read;
}

type Fields = Readonly<Record<string, unknown>>;

const READERS: Readonly<
	Record<keyof typeof FIELDS, (reader: FieldReader, path: Path, fields: Fields) => DataCondition>
> = {
	indicator: (reader, path, fields) => {
		const sides = SIDES_OF_LINE.filter((side) => typeof fields[side] === "number");
		const [side = "above"] = sides;
		if (sides.length !== 1)
			reader.refuse("judgment-condition-wrong", path, 'Expected one number, under "above" or under "below"');
		const line = fields[side];
		return {
			kind: "indicator",
			indicator: reader.words([...path, "indicator"], fields.indicator),
			side,
			value: typeof line === "number" ? line : 0,
		};
	},
	vote: (reader, path, fields) => {
		const symbol = reader.wordsOrNull([...path, "symbol"], fields.symbol);
		const title = reader.wordsOrNull([...path, "title"], fields.title);
		if (symbol === null && title === null)
			reader.refuse(
				"judgment-condition-wrong",
				path,
				'Expected a "symbol" or words of a "title" beside the vote, got neither',
			);
		// YAML of some programs reads a plain yes or no as true or false.
		const vote = fields.vote === true ? "yes" : fields.vote === false ? "no" : fields.vote;
		return {
			kind: "vote",
			voter: readActor(reader, [...path, "voter"], fields.voter),
			vote: reader.oneOf([...path, "vote"], vote, VOTES),
			symbol,
			title,
		};
	},
	deed: (reader, path, fields) => ({
		kind: "deed",
		actor: readActor(reader, [...path, "actor"], fields.actor),
		deed: reader.oneOf([...path, "deed"], fields.deed, DEED_KINDS),
		target: reader.wordsOrNull([...path, "target"], fields.target),
	}),
};
