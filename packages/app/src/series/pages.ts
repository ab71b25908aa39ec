import { failed } from "@fissure/core";
import {
	divergencePage,
	evaluationsPage,
	expectationPage,
	formulationsPage,
	mixedPage,
	networkPage,
	precedentPage,
	shiftPage,
	unnamedPage,
} from "@fissure/report";
import type { AnalysisPage } from "./analysis.ts";
import { divergenceInCase } from "./divergence-in-case.ts";
import { evaluationsInCase } from "./evaluations-in-case.ts";
import { expectationInCase } from "./expectation-in-case.ts";
import { formulationsInCase } from "./formulations-in-case.ts";
import { mixedInCase } from "./mixed-in-case.ts";
import { networkInCase, sentencesOfNetwork } from "./network-in-case.ts";
import { precedentsInCase } from "./precedent-in-case.ts";
import { shiftsInCase } from "./shifts-in-case.ts";
import { unnamedInCase } from "./unnamed-in-case.ts";

// Each analysis as a page of *Over time*: what is asked there, as the analysis takes it, and the page of what it found.

export const divergenceOverTime: AnalysisPage = async ({ file, store, names, made }, { holders = [], ...asked }) => {
	const { issues, from, to, unsure, seed } = asked;
	const report = await divergenceInCase(file, store, {
		holders,
		...(seed !== undefined && { seed }),
		filters: { ...(issues && { issues }), ...(from && { from }), ...(to && { to }), ...(unsure && { unsure }) },
	});
	return report.ok ? { ok: true, value: divergencePage(report.value, names, made) } : report;
};

export const expectationOverTime: AnalysisPage = async ({ file, store, names, made }, asked) => {
	const [publisher, ...parties] = asked.holders ?? [];
	const expected = await expectationInCase(file, store, {
		...(publisher && { publisher }),
		parties,
		...(asked.to && { date: asked.to }),
		...(asked.text && { text: asked.text }),
	});
	return expected.ok ? { ok: true, value: expectationPage(expected.value, names, made) } : expected;
};

export const shiftsOverTime: AnalysisPage = async ({ file, store, names, made }, { holders = [], ...asked }) => {
	const [holder] = holders;
	if (holder === undefined)
		return failed("holder-missing", "Expected a holder, got none; name an actor such as CHN", "holder");
	const { issues, from, to, unsure, seed } = asked;
	const report = await shiftsInCase(file, store, {
		holder,
		...(issues && { issues }),
		...(from && { from }),
		...(to && { to }),
		...(unsure && { unsure }),
		...(seed !== undefined && { seed }),
	});
	return report.ok ? { ok: true, value: shiftPage(report.value, names, made) } : report;
};

/** Actors by congruence less conflict, each thing that one says in a text counted once, by year where it is of several. */
export const networkOverTime: AnalysisPage = async ({ file, store, made }, { holders, seed = 1, ...asked }) => {
	const { issues, publishers, languages, from, to, unsure } = asked;
	const network = await networkInCase(file, store, {
		choice: {
			...{ measure: "subtract", mode: "one", normalise: "average", duplicates: "document", seed },
			window: { unit: "years", size: 1, kernel: null },
			...{ dnaCompatible: false, communities: true, polarization: false },
		},
		...{ qualifier: "sign", subject: "issue" },
		filters: {
			...(holders && { holders }),
			...(issues && { issues }),
			...(publishers && { publishers }),
			...(languages && { languages }),
			...(from && { from }),
			...(to && { to }),
			...(unsure && { unsure }),
		},
	});
	if (!network.ok) return network;
	const sentences = await sentencesOfNetwork(file, store, network.value);
	return sentences.ok
		? { ok: true, value: networkPage(network.value, { ...made, sentences: sentences.value }) }
		: sentences;
};

/** What one holder says and denies elsewhere, the surest pairs first. */
export const mixedOverTime: AnalysisPage = async ({ file, store, names, made }, { holders, ...asked }) => {
	const { publishers, languages, from, to } = asked;
	const report = await mixedInCase(file, store, {
		...(holders && { holders }),
		filters: {
			...(publishers && { publishers }),
			...(languages && { languages }),
			...(from && { from }),
			...(to && { to }),
		},
		most: MOST_PAIRS,
	});
	return report.ok ? { ok: true, value: mixedPage(report.value, names, made) } : report;
};

/** More pairs are more than a person reads on a page; files of the command have all. */
const MOST_PAIRS = 40;

export const formulationsOverTime: AnalysisPage = async ({ choice, made }, { holders = [], ...asked }) => {
	const [holder] = holders;
	if (holder === undefined)
		return failed("holder-missing", "Expected a holder, got none; name an actor such as CHN", "holder");
	const { languages, from, to, words, seed } = asked;
	const found = await formulationsInCase(choice, {
		holder,
		...(words && { phrases: [words] }),
		...(languages && { languages }),
		...(from && { from }),
		...(to && { to }),
		...(seed !== undefined && { seed }),
	});
	return found.ok ? { ok: true, value: formulationsPage(found.value, made) } : found;
};

/** What the first holder leaves unnamed and the others, or itself elsewhere, name. */
export const unnamedOverTime: AnalysisPage = async ({ file, store, names, made }, { holders = [], ...asked }) => {
	const [holder, ...partners] = holders;
	if (holder === undefined)
		return failed("holder-missing", "Expected a holder, got none; name an actor such as CHN", "holder");
	const { issues, from, to } = asked;
	const report = await unnamedInCase(file, store, {
		...{ holder, partners },
		...(issues && { issues }),
		...(from && { from }),
		...(to && { to }),
	});
	return report.ok ? { ok: true, value: unnamedPage(report.value, names, made) } : report;
};

export const evaluationsOverTime: AnalysisPage = async ({ choice, names, made }, { holders, ...asked }) => {
	const { publishers, languages, from, to, unsure } = asked;
	const found = await evaluationsInCase(choice, {
		...(holders && { holders, publishers: holders }),
		...(publishers && { publishers }),
		...(languages && { languages }),
		...(from && { from }),
		...(to && { to }),
		...(unsure && { unsure }),
	});
	return found.ok ? { ok: true, value: evaluationsPage(found.value, names, made) } : found;
};

export const precedentsOverTime: AnalysisPage = async ({ file, store, names, made }, asked) => {
	const { holders, to, words, text } = asked;
	const found = await precedentsInCase(file, store, {
		...(text === undefined ? { sentence: words ?? "" } : { documents: [text] }),
		...(holders && { holders }),
		...(to && { before: to }),
	});
	return found.ok ? { ok: true, value: precedentPage(found.value, names, made) } : found;
};
