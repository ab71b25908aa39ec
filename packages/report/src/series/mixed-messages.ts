import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, DocumentKind, MixedMessages, MixedPair, MixedSide } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import { type NamesWithPoles, nameOf } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { fixed } from "../words/figures.ts";
import { KIND_NAMES, plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { heading, paragraph } from "../writers/document.ts";
import { webAddress } from "../writers/page.ts";

const TITLE = "Mixed messages: what a holder says, and denies elsewhere";
/** More are more than a person looks through. */
const ON_A_SCREEN = 6;

/** Sentences of one holder that cannot both be held, as a page for who does not have the case. */
export const mixedPage = (report: MixedMessages, names: NamesWithPoles, made: Made): BriefPage => ({
	...made,
	title: TITLE,
	language: INTERFACE_LANGUAGE,
	blocks: [
		heading(1, TITLE),
		...aboutWords(report).map((line) => paragraph(line)),
		...report.pairs.flatMap((pair, at) => pairBlocks(pair, at, names)),
	],
	...{ notes: [], sources: [], isUnfinished: false },
	colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case, with ${report.method}. Sentences stand as in their texts; that two cannot both be held is a suggestion of the program, for a person to judge.`,
});

/** The same for a terminal, and as a table with one row a pair. */
export function mixedView(report: MixedMessages, names: NamesWithPoles): CaseView {
	const lines = (most: number): readonly ViewLine[] => [
		{ text: TITLE, tone: "strong" },
		...aboutWords(report),
		...report.pairs.slice(0, most).flatMap((pair, at) => pairLines(pair, at, names)),
	];
	const { pairs } = report;
	return {
		title: TITLE,
		data: report,
		columns: COLUMNS,
		rows: pairs.map(rowOf),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY),
		...(pairs.length > ON_A_SCREEN
			? { screen: [...lines(ON_A_SCREEN), "", `All ${pairs.length}: add --all, or --out FILE.html`] }
			: {}),
	};
}

function aboutWords({ texts, sides, total, pairs, leftOut }: MixedMessages): readonly string[] {
	const { undated, uncoded, unread, unsure } = leftOut;
	const out = [
		...(unsure === 0 ? [] : [`${plural(unsure, "pair")} that ${unsure === 1 ? "is" : "are"} not sure enough`]),
		...(undated === 0 ? [] : [`${plural(undated, "text")} without a date`]),
		...(uncoded === 0 ? [] : [`${plural(uncoded, "text")} that no coder has read`]),
		...(unread === 0 ? [] : [`${plural(unread, "text")} in languages in which sides cannot be read`]),
	];
	const shown = pairs.length < total ? `, of which the surest ${pairs.length} follow` : "";
	return [
		`${plural(total, "pair")} of sentences that one holder cannot both hold${shown}, among ${plural(sides, "sentence")} in ${plural(texts, "text")} that take a side.${out.length === 0 ? "" : ` Left out: ${out.join("; ")}.`}`,
	];
}

const QUESTION_NAMES: Readonly<Record<string, string>> = {
	agreement: "Agreements and bodies",
	sanctions: "Sanctions",
	tariffs: "Tariffs",
	ceasefire: "Ceasefire",
	talks: "Talks",
	concessions: "Concessions",
	friendship: "Friend or aggressor",
	"nuclear-arms": "Nuclear weapons",
	"nuclear-tests": "Nuclear tests",
	"nuclear-use": "Use of nuclear weapons",
	alliance: "Alliance or neutrality",
	enlargement: "Enlargement of the alliance",
	statehood: "Independence and statehood",
	territory: "Territories",
	order: "Order among states",
	"two-states": "Two States",
	taiwan: "Taiwan",
	sahara: "Western Sahara",
	kosovo: "Kosovo",
	crimea: "Crimea",
	climate: "Climate",
	migration: "Migration",
	"death-penalty": "Death penalty",
	troops: "Troops",
	force: "Use of force",
};

const OBJECT_NAMES: Readonly<Record<string, string>> = {
	minsk: "Minsk agreements",
	jcpoa: "Iran nuclear deal",
	npt: "Non-Proliferation Treaty",
	paris: "Paris Agreement",
	kyoto: "Kyoto Protocol",
	icc: "International Criminal Court",
	who: "World Health Organization",
	hrc: "Human Rights Council",
	wto: "World Trade Organization",
	abkhazia: "Abkhazia and South Ossetia",
	bangladesh: "Bangladesh",
	biafra: "Biafra",
	donbas: "Donetsk and Luhansk",
	eritrea: "Eritrea",
	karabakh: "Nagorny Karabakh",
	katanga: "Katanga",
	"north-cyprus": "Northern Cyprus",
	somaliland: "Somaliland",
	"south-sudan": "South Sudan",
	tibet: "Tibet",
	timor: "East Timor",
	transnistria: "Transnistria",
};

function headOf({ holder, question, object }: MixedPair, names: NamesWithPoles): string {
	const about = object === "" || object === holder ? "" : `, ${OBJECT_NAMES[object] ?? nameOf(object, names)}`;
	return `${nameOf(holder, names)}: ${QUESTION_NAMES[question] ?? question}${about}`;
}

const DIFFERENCES = {
	time: "time",
	venue: "venue",
	kind: "kind of text",
	language: "language",
	rank: "rank of who speaks",
	speaker: "who speaks",
} as const;

const SEVERITIES = { 1: "minor", 2: "notable", 3: "grave" } as const;

function verdictOf({ why, sure, severity, days, differs, others }: MixedPair): string {
	const apart = days === null ? "" : days === 0 ? " on one day" : ` ${plural(days, "day")} apart`;
	const inWhat = differs.length === 0 ? "inside one text" : differs.map((one) => DIFFERENCES[one]).join(", ");
	const more = others === 0 ? "" : ` ${plural(others, "more pair")} on this.`;
	return `Why not both: ${why}. Said${apart}; they differ in ${inWhat}. ${SEVERITIES[severity]}, certainty ${fixed(sure)}.${more}`.replace(
		"they differ in inside one text",
		"inside one text",
	);
}

const RANKS: Readonly<Record<number, string>> = {
	1: "head of state or government",
	2: "foreign minister or deputy",
	3: "minister or adviser",
	4: "ambassador or spokesperson",
};

const sourceWords = ({ document, speaker, rank, deed, doubts }: MixedSide, names: NamesWithPoles): readonly string[] =>
	[
		document.date ?? "no date",
		document.publisher === null ? "publisher unknown" : nameOf(document.publisher, names),
		...(speaker === null ? [] : [speaker]),
		...(rank === null ? [] : [RANKS[rank] ?? `rank ${rank}`]),
		...(document.venue === null ? [KIND_NAMES[document.kind as DocumentKind] ?? document.kind] : [document.venue]),
		`by “${deed}”`,
		...(doubts.length === 0 ? [] : [`less sure: ${doubts.join(", ")}`]),
	].map((part) => oneLine(part));

const sidesOf = ({ earlier, later }: MixedPair): readonly MixedSide[] => [earlier, later];

const pairLines = (pair: MixedPair, at: number, names: NamesWithPoles): readonly ViewLine[] => [
	"",
	{ text: `${at + 1}. ${headOf(pair, names)}`, tone: "strong" },
	...sidesOf(pair).flatMap((side): readonly ViewLine[] => [
		{ quoted: side.sentence, hits: [side.quote] },
		{ text: `${sourceWords(side, names).join(", ")} [${side.document.id}]`, indent: 4, tone: "faint" },
	]),
	{ text: verdictOf(pair), indent: 2 },
];

const pairBlocks = (pair: MixedPair, at: number, names: NamesWithPoles): readonly Block[] => [
	heading(2, `${at + 1}. ${headOf(pair, names)}`),
	...sidesOf(pair).flatMap((side): readonly Block[] => {
		const href = webAddress(side.document.url ?? undefined);
		const { language } = side.document;
		return [
			{
				kind: "quote",
				blocks: [
					{
						kind: "paragraph",
						inlines: piecesOf(side).map(([text, strong]) => ({
							...{ kind: "text" as const, text, href, strong, em: false, code: false },
							...(language === INTERFACE_LANGUAGE ? {} : { language }),
						})),
					},
				],
			},
			paragraph(`${sourceWords(side, names).join(", ")}. [${side.document.id}]`),
		];
	}),
	paragraph(verdictOf(pair)),
];

/** The sentence with the words that take the side marked. */
function piecesOf({ sentence, quote }: MixedSide): readonly (readonly [text: string, strong: boolean])[] {
	const [from, to] = [quote.start - sentence.start, quote.end - sentence.start];
	const flat = (text: string): string => text.replace(/\s+/gu, " ");
	return (
		[
			[flat(sentence.exact.slice(0, from)), false],
			[flat(sentence.exact.slice(from, to)), true],
			[flat(sentence.exact.slice(to)), false],
		] as const
	).filter(([text]) => text !== "");
}

const COLUMNS = [
	...["holder", "question", "object", "sure", "severity", "days", "differs"],
	...["earlier_date", "earlier_document", "earlier_venue", "earlier_speaker", "earlier_rank", "earlier_words"],
	...["later_date", "later_document", "later_venue", "later_speaker", "later_rank", "later_words"],
	...["why", "others"],
];

const rowOf = (pair: MixedPair) => [
	...[pair.holder, pair.question, pair.object, pair.sure, pair.severity, pair.days, pair.differs.join("+")],
	...sidesOf(pair).flatMap(({ document, speaker, rank, sentence }) => [
		...[document.date, document.id, document.venue, speaker, rank, oneLine(sentence.exact)],
	]),
	...[pair.why, pair.others],
];
