import { failed, type Outcome } from "@fissure/core";
import {
	type BriefPage,
	type CaseView,
	collocationsPage,
	collocationsView,
	concordancePage,
	concordanceView,
	divergencePage,
	divergenceView,
	evaluationsPage,
	evaluationsView,
	expectationPage,
	expectationView,
	formulationsPage,
	formulationsView,
	keywordsPage,
	keywordsView,
	mixedPage,
	mixedView,
	networkPage,
	networkView,
	precedentPage,
	precedentView,
	scalePage,
	scaleView,
	shiftPage,
	shiftView,
	timingPage,
	timingView,
	unnamedPage,
	unnamedView,
	versionsPage,
	versionsView,
} from "@fissure/report";
import { type Analysis, type AnalysisFound, textsOf } from "./analysis.ts";
import { divergenceInCase } from "./divergence-in-case.ts";
import { evaluationsInCase } from "./evaluations-in-case.ts";
import { expectationInCase } from "./expectation-in-case.ts";
import { formulationsInCase } from "./formulations-in-case.ts";
import { mixedInCase } from "./mixed-in-case.ts";
import { networkInCase, sentencesOfNetwork } from "./network-in-case.ts";
import { precedentsInCase } from "./precedent/precedent-in-case.ts";
import { shiftsInCase } from "./shifts-in-case.ts";
import { timingInCase } from "./timing-in-case.ts";
import { translationsInCase } from "./translations-in-case.ts";
import { unnamedInCase } from "./unnamed-in-case.ts";
import { collocationsInCase, concordanceInCase } from "./words/concordance-in-case.ts";
import { keywordsInCase } from "./words/keywords-in-case.ts";
import { scaleInCase } from "./words/scale-in-case.ts";

/** What an analysis found as it is shown; its problem where it found nothing to show. */
const shown = <Report>(
	found: Outcome<Report>,
	{ page, view }: { readonly page: (report: Report) => BriefPage; readonly view: (report: Report) => CaseView },
): Outcome<AnalysisFound> =>
	found.ok ? { ok: true, value: { page: page(found.value), view: () => view(found.value) } } : found;

// Each analysis as a page of *Over time*: what is asked there, as the analysis takes it, and the page of what it found.

export const divergenceOverTime: Analysis = async ({ file, store, names, made, hooks }, { holders = [], ...asked }) => {
	const { issues, from, to, unsure, seed } = asked;
	const report = await divergenceInCase(
		file,
		store,
		{
			holders,
			...(seed !== undefined && { seed }),
			filters: { ...(issues && { issues }), ...(from && { from }), ...(to && { to }), ...(unsure && { unsure }) },
		},
		hooks,
	);
	return shown(report, { page: (one) => divergencePage(one, names, made), view: (one) => divergenceView(one, names) });
};

export const expectationOverTime: Analysis = async ({ file, store, names, made }, asked) => {
	const [publisher, ...parties] = asked.holders ?? [];
	const expected = await expectationInCase(file, store, {
		...(publisher && { publisher }),
		parties,
		...(asked.to && { date: asked.to }),
		...(asked.text && { text: asked.text }),
	});
	return shown(expected, {
		page: (one) => expectationPage(one, names, made),
		view: (one) => expectationView(one, names),
	});
};

export const shiftsOverTime: Analysis = async ({ file, store, names, made, hooks }, { holders = [], ...asked }) => {
	const [holder] = holders;
	if (holder === undefined)
		return failed("holder-missing", "Expected a holder, got none; name an actor such as CHN", "holder");
	const { issues, from, to, unsure, seed } = asked;
	const report = await shiftsInCase(
		file,
		store,
		{
			holder,
			...(issues && { issues }),
			...(from && { from }),
			...(to && { to }),
			...(unsure && { unsure }),
			...(seed !== undefined && { seed }),
		},
		hooks,
	);
	return shown(report, { page: (one) => shiftPage(one, names, made), view: (one) => shiftView(one, names) });
};

/** Actors by congruence less conflict, each thing that one says in a text counted once, by year where it is of several. */
export const networkOverTime: Analysis = async ({ file, store, made, hooks }, { holders, seed = 1, ...asked }) => {
	const { issues, publishers, languages, from, to, unsure } = asked;
	const network = await networkInCase(
		file,
		store,
		{
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
		},
		hooks,
	);
	if (!network.ok) return network;
	const sentences = await sentencesOfNetwork(file, store, network.value);
	if (!sentences.ok) return sentences;
	return shown(network, {
		page: (one) => networkPage(one, { ...made, sentences: sentences.value }),
		view: networkView,
	});
};

/** What one holder says and denies elsewhere, the surest pairs first. */
export const mixedOverTime: Analysis = async ({ file, store, names, made, hooks }, { holders, ...asked }) => {
	const { publishers, languages, from, to } = asked;
	const report = await mixedInCase(
		file,
		store,
		{
			...(holders && { holders }),
			filters: {
				...(publishers && { publishers }),
				...(languages && { languages }),
				...(from && { from }),
				...(to && { to }),
			},
			most: MOST_PAIRS,
		},
		hooks,
	);
	return shown(report, { page: (one) => mixedPage(one, names, made), view: (one) => mixedView(one, names) });
};

/** More pairs are more than a person reads on a page; files of the command have all. */
const MOST_PAIRS = 40;

export const formulationsOverTime: Analysis = async ({ choice, names, made, hooks }, { holders = [], ...asked }) => {
	const [holder] = holders;
	if (holder === undefined)
		return failed("holder-missing", "Expected a holder, got none; name an actor such as CHN", "holder");
	const { languages, from, to, words, seed } = asked;
	const found = await formulationsInCase(
		choice,
		{
			holder,
			...(words && { phrases: [words] }),
			...(languages && { languages }),
			...(from && { from }),
			...(to && { to }),
			...(seed !== undefined && { seed }),
		},
		hooks,
	);
	return shown(found, {
		page: (one) => formulationsPage(one, names, made),
		view: (one) => formulationsView(one, names),
	});
};

/** What the first holder leaves unnamed and the others, or itself elsewhere, name. */
export const unnamedOverTime: Analysis = async ({ file, store, names, made, hooks }, { holders = [], ...asked }) => {
	const [holder, ...partners] = holders;
	if (holder === undefined)
		return failed("holder-missing", "Expected a holder, got none; name an actor such as CHN", "holder");
	const { issues, from, to } = asked;
	const report = await unnamedInCase(
		file,
		store,
		{
			...{ holder, partners },
			...(issues && { issues }),
			...(from && { from }),
			...(to && { to }),
		},
		hooks,
	);
	return shown(report, { page: (one) => unnamedPage(one, names, made), view: (one) => unnamedView(one, names) });
};

export const evaluationsOverTime: Analysis = async ({ choice, names, made, hooks }, { holders, ...asked }) => {
	const { publishers, languages, from, to, unsure } = asked;
	const found = await evaluationsInCase(
		choice,
		{
			...(holders && { holders, publishers: holders }),
			...(publishers && { publishers }),
			...(languages && { languages }),
			...(from && { from }),
			...(to && { to }),
			...(unsure && { unsure }),
		},
		hooks,
	);
	return shown(found, { page: (one) => evaluationsPage(one, names, made), view: (one) => evaluationsView(one, names) });
};

export const precedentsOverTime: Analysis = async ({ file, store, names, made, hooks }, asked) => {
	const { holders, to, words, text } = asked;
	const found = await precedentsInCase(
		file,
		store,
		{
			...(text === undefined ? { sentence: words ?? "" } : { documents: [text] }),
			...(holders && { holders }),
			...(to && { before: to }),
		},
		hooks,
	);
	return shown(found, { page: (one) => precedentPage(one, names, made), view: (one) => precedentView(one, names) });
};

export const keywordsOverTime: Analysis = async ({ choice, names, made, hooks }, { against, ...asked }) => {
	const found = await keywordsInCase(choice, { texts: textsOf(asked), ...(against && { against }) }, hooks);
	return shown(found, { page: (one) => keywordsPage(one, names, made), view: keywordsView });
};

/** More lines are more than a person reads on a page; files of the command have all. */
const MOST_LINES = 200;

export const concordanceOverTime: Analysis = async ({ choice, names, made, hooks }, { words = "", ...asked }) => {
	const found = await concordanceInCase(choice, { query: words, texts: textsOf(asked), most: MOST_LINES }, hooks);
	return shown(found, { page: (one) => concordancePage(one, names, made), view: concordanceView });
};

export const collocationsOverTime: Analysis = async ({ choice, names, made, hooks }, { words = "", ...asked }) => {
	const found = await collocationsInCase(choice, { query: words, texts: textsOf(asked) }, hooks);
	return shown(found, { page: (one) => collocationsPage(one, names, made), view: collocationsView });
};

/** Between reference texts where some are given, else along the dimension on which texts differ most. */
export const scaleOverTime: Analysis = async ({ choice, names, made, hooks }, asked) => {
	const { references, rescaling, direction } = asked;
	const found = await scaleInCase(
		choice,
		{
			texts: textsOf(asked),
			...(references && { references }),
			...(rescaling && { rescaling }),
			...(direction && { direction }),
		},
		hooks,
	);
	return shown(found, { page: (one) => scalePage(one, names, made), view: scaleView });
};

export const timingOverTime: Analysis = async ({ file, store, names, made }, asked) => {
	const { event, eventsFile, zones } = asked;
	const found = await timingInCase(file, store, {
		texts: textsOf(asked),
		...(event && { event }),
		...(eventsFile && { eventsFile }),
		...(zones && { zones }),
	});
	return shown(found, { page: (one) => timingPage(one, names, made), view: (one) => timingView(one, names) });
};

export const translationsOverTime: Analysis = async ({ file, store, made, hooks }, asked) => {
	const found = await translationsInCase(file, store, textsOf(asked), hooks);
	return shown(found, { page: (one) => versionsPage(one, made), view: versionsView });
};
