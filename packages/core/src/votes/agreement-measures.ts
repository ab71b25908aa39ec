import { AGREEMENT_MEASURES, type AgreementMeasureName } from "@fissure/model";
import { alphaOfCoincidences, type ValueLevel } from "../stats/agreement/krippendorff-alpha.ts";
import { cohenKappa, type Distance, scottPi, similarity } from "../stats/agreement/pair-agreement.ts";

/** How often the first voted yes, abstain or no (a row each) while the second voted so; counts, or sums of weights. */
export type VotePairTable = Float64Array;

/** One way to say how alike two voters vote. */
export interface AgreementMeasure {
	readonly name: AgreementMeasureName;
	readonly label: string;
	/** In the letters of its paper, over votes x and y with yes 1, abstain 2, no 3. */
	readonly formula: string;
	/** Which roll calls count, as a sentence. */
	readonly counts: string;
	readonly range: readonly [low: number, high: number];
	readonly source: string;
	/** Roll calls on which all voted alike are left out. */
	readonly dividedOnly: boolean;
	/** What was adopted without a vote counts. */
	readonly withConsensus: boolean;
	/** May roll calls count with weights? */
	readonly weighs: boolean;
	/** How many roll calls of the table count. */
	readonly n: (table: VotePairTable) => number;
	/** Null where none counts, and where chance leaves nothing. */
	readonly value: (table: VotePairTable, consensus: number) => number | null;
}

const BOTH_VOTED = "Roll calls on which both voted yes, abstain or no.";
const ALL_CELLS = { dividedOnly: false, withConsensus: false, weighs: true, n: totalOf } as const;

const VOETEN =
	"Voeten (2013), Data and Analyses of Voting in the UN General Assembly, in Reinalda (ed.), Routledge Handbook of International Organization";
const STATE_DEPARTMENT = "US Department of State, Voting Practices in the United Nations (yearly), 22 U.S.C. 2414a";
const SIGNORINO =
	"Signorino & Ritter (1999), International Studies Quarterly 43(1), 115–144, doi:10.1111/0020-8833.00113";
const HAEGE = "Häge (2011), Political Analysis 19(3), 287–305, doi:10.1093/pan/mpr023";
const SCOTT = `Scott (1955), Public Opinion Quarterly 19(3), 321–325, doi:10.1086/266577; ${HAEGE}`;
const COHEN = `Cohen (1960), Educational and Psychological Measurement 20(1), 37–46, doi:10.1177/001316446002000104; ${HAEGE}`;
const KRIPPENDORFF =
	"Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Hayes & Krippendorff (2007), Communication Methods and Measures 1(1), 77–89, doi:10.1080/19312450709336664";

const DISTANCE_WORDS: Readonly<Record<Distance, string>> = {
	nominal: "δ = [i ≠ j]",
	absolute: "δ = |i − j|",
	squared: "δ = (i − j)²",
};

const exact = (table: VotePairTable): number => cell(table, 0) + cell(table, 4) + cell(table, 8);
const half = (table: VotePairTable): number => (cell(table, 1) + cell(table, 3) + cell(table, 5) + cell(table, 7)) / 2;
const yesOrNo = (table: VotePairTable): number => cell(table, 0) + cell(table, 2) + cell(table, 6) + cell(table, 8);

const threeCategory = { formula: "Σ (1 − |x − y| / 2) / n", range: [0, 1], source: VOETEN } as const;
const threeCategoryOf = (table: VotePairTable): number | null => shareOf(exact(table) + half(table), totalOf(table));

const coincidence = { range: [0, 1], source: STATE_DEPARTMENT, dividedOnly: false, n: yesOrNo } as const;

function similarityBy(distance: "absolute" | "squared"): AgreementMeasure {
	return {
		...{ ...ALL_CELLS, name: `s-${distance}`, counts: BOTH_VOTED, source: SIGNORINO, range: [-1, 1] },
		label: `S, ${distance}`,
		formula: distance === "absolute" ? "S = 1 − 2 Σ w |x − y| / (2 Σ w)" : "S = 1 − 2 Σ w (x − y)² / (4 Σ w)",
		value: (table) => similarity(table, distance),
	};
}

function chanceCorrected(kind: "pi" | "kappa", distance: Distance): AgreementMeasure {
	const [sign, source, measure, chance] =
		kind === "pi"
			? (["π", SCOTT, scottPi, "D_e = Σ m_i m_j δ_ij, m of both together"] as const)
			: (["κ", COHEN, cohenKappa, "D_e = Σ p_i q_j δ_ij, p and q of each"] as const);
	return {
		...{ ...ALL_CELLS, name: `${kind}-${distance}`, counts: BOTH_VOTED, source, range: [-1, 1] },
		label: `${sign}, ${distance}`,
		formula: `${sign} = 1 − D_o / D_e; D_o = Σ p_ij δ_ij; ${chance}; ${DISTANCE_WORDS[distance]}`,
		value: (table) => measure(table, distance),
	};
}

const ALPHA_DISTANCES = {
	nominal: "δ² = [i ≠ j]",
	ordinal: "δ² = (n_i + … + n_j − (n_i + n_j) / 2)²",
	interval: "δ² = (i − j)²",
} as const satisfies Partial<Record<ValueLevel, string>>;

function alphaAt(level: keyof typeof ALPHA_DISTANCES): AgreementMeasure {
	const both = new Float64Array(9);
	return {
		...{
			...ALL_CELLS,
			name: `alpha-${level}`,
			counts: BOTH_VOTED,
			source: KRIPPENDORFF,
			range: [-1, 1],
			weighs: false,
		},
		label: `α, ${level}`,
		formula: `α = 1 − D_o / D_e; D_o = Σ o_ij δ²_ij / n; D_e = Σ n_i n_j δ²_ij / (n (n − 1)); ${ALPHA_DISTANCES[level]}`,
		value(table) {
			for (let at = 0; at < 9; at++) both[at] = cell(table, at) + cell(table, (at % 3) * 3 + Math.floor(at / 3));
			return alphaOfCoincidences(both, [1, 2, 3], level);
		},
	};
}

const MEASURES: readonly AgreementMeasure[] = [
	{
		...{ ...ALL_CELLS, name: "exact", label: "Same vote", counts: BOTH_VOTED, range: [0, 1] },
		...{ formula: "Σ [x = y] / n", source: "The share of equal votes; no paper" },
		value: (table) => shareOf(exact(table), totalOf(table)),
	},
	{
		...{ ...ALL_CELLS, ...threeCategory, name: "three-category", dividedOnly: true },
		label: "Three categories",
		counts: `${BOTH_VOTED} Those on which all who voted voted alike are left out.`,
		value: threeCategoryOf,
	},
	{
		...{ ...ALL_CELLS, ...threeCategory, name: "three-category-all", counts: BOTH_VOTED },
		label: "Three categories, all",
		value: threeCategoryOf,
	},
	{
		...{ ...ALL_CELLS, ...coincidence, name: "coincidence" },
		label: "Coincidence",
		formula: "same / (same + opposite), of yes and no alone",
		counts: "Roll calls on which both voted yes or no; abstentions are left out.",
		value: (table) => shareOf(cell(table, 0) + cell(table, 8), yesOrNo(table)),
	},
	{
		...{ ...ALL_CELLS, ...coincidence, name: "coincidence-consensus", withConsensus: true },
		label: "Coincidence with consensus",
		formula: "(same + consensus) / (same + opposite + consensus), of yes and no alone",
		counts:
			"Roll calls on which both voted yes or no, and what was adopted without a vote, which counts as the same vote; abstentions are left out.",
		value: (table, consensus) => shareOf(cell(table, 0) + cell(table, 8) + consensus, yesOrNo(table) + consensus),
	},
	similarityBy("absolute"),
	similarityBy("squared"),
	chanceCorrected("pi", "nominal"),
	chanceCorrected("pi", "absolute"),
	chanceCorrected("pi", "squared"),
	chanceCorrected("kappa", "nominal"),
	chanceCorrected("kappa", "absolute"),
	chanceCorrected("kappa", "squared"),
	alphaAt("nominal"),
	alphaAt("ordinal"),
	alphaAt("interval"),
];

/** What some tables and papers call a measure. */
const OTHER_NAMES: Readonly<Record<string, AgreementMeasureName>> = {
	agree: "exact",
	"exact-all": "exact",
	agree3: "three-category",
	"agree3-contested": "three-category",
	"agree3-all": "three-category-all",
	"yn-coincidence": "coincidence",
};

/** A measure by its own name, or by the one that a column of a published table has (`S_abs`, `agree3_contested`); null for others. */
export function agreementMeasure(name: string): AgreementMeasure | null {
	const plain = name
		.trim()
		.toLowerCase()
		.replaceAll("_", "-")
		.replace(/-abs$/u, "-absolute")
		.replace(/-sq$/u, "-squared");
	const meant = OTHER_NAMES[plain] ?? plain;
	return MEASURES.find((measure) => measure.name === meant) ?? null;
}

/** All, in the order of `AGREEMENT_MEASURES`. */
export const agreementMeasures = (): readonly AgreementMeasure[] =>
	AGREEMENT_MEASURES.map((name) => agreementMeasure(name) as AgreementMeasure);

function totalOf(table: VotePairTable): number {
	let total = 0;
	for (let at = 0; at < 9; at++) total += cell(table, at);
	return total;
}

function cell(table: VotePairTable, at: number): number {
	return table[at] as number;
}

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
