import type { Comparison, Finding, FindingKind, Quote } from "@fissure/core";
import { displayWidth, padTo, wrapText } from "../words/display-width.ts";
import type { RenderOptions } from "../words/options.ts";
import type { Ink, Paint } from "../words/paint.ts";
import { placeOf, type Side } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import {
	baseRateWords,
	FINDING_NAMES,
	headlineOf,
	issueName,
	measureWords,
	SALIENCE_NAMES,
	silentSides,
} from "../words/wording.ts";

const KIND_INKS: Readonly<Record<FindingKind, Ink>> = {
	omission: "yellow",
	"unconfirmed-attribution": "magenta",
	"claimed-agreement": "magenta",
	contradiction: "red",
	intensity: "blue",
	terminology: "cyan",
	emphasis: "green",
};

const INDENT = "    ";
const LABEL_WIDTH = 15;

/** A label in its own column and the wrapped text beside it. */
function labelled(label: string, text: string, width: number, paint: Paint, bar = ""): readonly string[] {
	const lines = wrapText(text, width - INDENT.length - LABEL_WIDTH - displayWidth(bar));
	return lines.map(
		(line, at) => `${INDENT}${paint(padTo(at === 0 ? label : "", LABEL_WIDTH), "dim")}${paint(bar, "dim")}${line}`,
	);
}

/** The exact words behind a bar: no quotation marks are added that the text does not have. */
const quoted = (label: string, quotes: readonly Quote[], sides: readonly Side[], width: number, paint: Paint) =>
	quotes.flatMap((quote, at) =>
		labelled(
			`${at === 0 && label !== "" ? `${label} ` : ""}${placeOf(sides, quote)}`,
			oneLine(quote.exact),
			width,
			paint,
			"│ ",
		),
	);

/** One finding with its words on both sides, what speaks against it, and how usual such a thing is. */
export function textFinding(
	finding: Finding,
	at: number,
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
	paint: Paint,
): readonly string[] {
	const { width } = options;
	const kind = FINDING_NAMES[finding.kind];
	const about = wrapText(
		`${padTo(`${at + 1}`, INDENT.length)}${kind} · ${issueName(finding.issue, comparison, options)} · ${SALIENCE_NAMES[finding.salience]}`,
		width - INDENT.length,
	);
	const headline = wrapText(headlineOf(finding, options), width - INDENT.length);
	const nothing = silentSides(finding, sides).map(({ letter }) => letter);
	const note = (label: string, text: string) => labelled(label, oneLine(text), width, paint);
	return [
		...about.map((line, index) =>
			index === 0 ? line.replace(kind, paint(kind, "bold", KIND_INKS[finding.kind])) : INDENT + line,
		),
		...headline.map((line) => INDENT + paint(line, "bold")),
		...quoted("", finding.evidence, sides, width, paint),
		...quoted("instead", finding.instead, sides, width, paint),
		...(nothing.length > 0 ? note(nothing.join(", "), "nothing corresponding") : []),
		...quoted("but", finding.counterEvidence, sides, width, paint),
		...(finding.measure === null ? [] : note("measure", measureWords(finding.measure))),
		...note("base rate", baseRateWords(finding)),
		...finding.caveats.flatMap((caveat, index) => note(index === 0 ? "allow for" : "", caveat)),
		...(finding.explanations.length > 0 ? note("to weigh", finding.explanations.join(" · ")) : []),
		...note("by", finding.by),
		"",
	];
}
