import { FINDING_KINDS, type Finding, type FindingKind, type Quote } from "@fissure/core";
import { isList, isRecord, isWord, readColumn } from "../read-column.ts";

/** A finding as the case keeps it. */
export const readFinding = (json: string): Finding => readColumn(json, "findings.finding", isFinding);

const QUOTES = ["evidence", "instead", "counterEvidence"] as const;
const WORDS = ["against", "explanations", "caveats"] as const;

const isFinding = (value: unknown): value is Finding =>
	isRecord(value) &&
	FINDING_KINDS.includes(value.kind as FindingKind) &&
	[value.carriedBy, value.headline, value.by].every(isWord) &&
	[value.issue, value.holder].every((name) => name === null || isWord(name)) &&
	[value.salience, value.weight].every(isNumber) &&
	QUOTES.every((field) => isList(value[field], isQuote)) &&
	WORDS.every((field) => isList(value[field], isWord)) &&
	isMeasure(value.measure) &&
	isBaseRate(value.baseRate);

const isQuote = (value: unknown): value is Quote =>
	isRecord(value) && [value.document, value.exact].every(isWord) && [value.start, value.end].every(isNumber);

const isMeasure = (value: unknown): boolean =>
	value === null ||
	(isRecord(value) &&
		isWord(value.name) &&
		isNumber(value.value) &&
		isPair(value.range) &&
		isPair(value.interval ?? PAIR));

const isBaseRate = (value: unknown): boolean =>
	value === null ||
	(isRecord(value) && [value.held, value.touching, value.probability].every(isNumber) && isPair(value.interval));

const PAIR = [0, 0];
const isPair = (value: unknown): boolean => isList(value, isNumber) && value.length === 2;
const isNumber = (value: unknown): value is number => typeof value === "number";
