import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof } from "../../../tools/in-proof.ts";
import {
	barriers,
	goTo,
	hasChromium,
	LOOK_RULES,
	personAt,
	picture,
	reachBrowser,
	settled,
	type TestBrowser,
} from "./fixtures/browser.ts";
import { isBuilt, type Served, serveShared } from "./fixtures/served.ts";

/** By the name of the picture. Parts of a page that have an address of their own are pages to their reader. */
const ADDRESSES: Readonly<Record<string, string>> = {
	case: "/",
	events: "/compare",
	comparison: "/compare/2025-10-16-meeting-xlo-xte-xva",
	findings: "/compare/2025-10-16-meeting-xlo-xte-xva?panel=findings",
	matrix: "/compare/2025-10-16-meeting-xlo-xte-xva?panel=matrix",
	passages: "/compare/2025-10-16-meeting-xlo-xte-xva?panel=passages",
	ledger: "/ledger",
	"ledger-grid": "/ledger?tab=grid",
	attributions: "/ledger?tab=attributions",
	"ledger-table": "/ledger?tab=positions",
	timeline: "/ledger?tab=timeline",
	"ever-said": "/ledger?tab=said",
	review: "/ledger?tab=review",
	actor: "/actor/XVA",
	issue: "/issue/sorvia_settlement",
	"over-time": "/over-time?holder=XVA",
	"mixed-messages": "/over-time?tab=mixed&holder=XVA",
	shifts: "/over-time?tab=shift&holder=XVA",
	divergence: "/over-time?tab=divergence&holder=XVA&holder=XTE",
	formulations: "/over-time?tab=formulations&holder=XVA",
	precedents: "/over-time?tab=precedent&words=a+knot+tied+by+many+hands",
	unnamed: "/over-time?tab=unnamed&holder=XVA&holder=XLO",
	evaluations: "/over-time?tab=evaluations&holder=XLO",
	keywords: "/over-time?tab=keywords&publisher=XTE&language=ru&to=2025-05&againstFrom=2025-06",
	"in-context": "/over-time?tab=concordance&words=Sorvia",
	"words-nearby": "/over-time?tab=collocations&words=Sorvia",
	scale: "/over-time?tab=scale&publisher=XTE",
	wordscores:
		"/over-time?tab=scale&publisher=XTE&scale=references&reference=tesmark-readout-ru+%3D+1%0Atesmark-2025-06-06-ru+%3D+-1",
	timing: "/over-time?tab=timing",
	translations: "/over-time?tab=translations&document=lorne-readout-en&document=valdara-readout-zh",
	"over-time-choice": "/over-time?tab=keywords",
	network: "/over-time?tab=network",
	expectation: "/over-time?tab=expectation&holder=XVA&holder=XTE&to=2025-11-01",
	"words-and-deeds": "/deeds",
	agreement: "/deeds?tab=agreement&voter=XVA&voter=XTE",
	"vote-map": "/deeds?tab=map",
	"two-voters": "/deeds?tab=pair&voter=XVA&voter=XTE",
	"roll-calls": "/deeds?tab=votes",
	"deeds-list": "/deeds?tab=deeds",
	mappings: "/deeds?tab=mapping",
	"votes-import": "/deeds?tab=import",
	documents: "/documents",
	document: "/documents/lorne-readout-en",
	versions: "/documents/sorvia-statement-en~2?tab=versions",
	issues: "/issues",
	"issue-words": "/issues?open=sorvia_settlement",
	coding: "/coding",
	judge: "/judge",
	forecasts: "/judge?tab=forecasts",
	briefs: "/brief",
	brief: "/brief/what-selin-and-ledogorsk-told-the-world-about-port-ellery",
	watch: "/watch",
	indicators: "/watch?tab=indicators",
};

const LOOKS = [
	{ name: "light", colorScheme: "light", width: 1440, height: 900 },
	{ name: "dark", colorScheme: "dark", width: 1440, height: 900 },
	{ name: "narrow", colorScheme: "light", width: 390, height: 844 },
	{ name: "narrow-dark", colorScheme: "dark", width: 390, height: 844 },
] as const;

/** Walks through all pages, and how each page is looked at in them. Outside of proof it is one, with each width and each scheme once. */
const WALKS = isProof
	? LOOKS.map((look) => [look])
	: [LOOKS.filter(({ name }) => name === "light" || name === "narrow-dark")];

/** Without what a browser writes its own way, and what is advice for pages that are written by hand. */
const validator = new HtmlValidate(
	new StaticConfigLoader({
		extends: ["html-validate:recommended"],
		rules: {
			...{ "attribute-boolean-style": "off", "attribute-empty-style": "off", "no-inline-style": "off" },
			...{ "no-trailing-whitespace": "off", "void-style": "off", "long-title": "off" },
			// React gives ids such as `_r_1_`; a Combo is an input beside its list, as ARIA has it.
			...{ "valid-id": ["error", { relaxed: true }], "prefer-native-element": "off", "no-implicit-input-type": "off" },
			"aria-label-misuse": ["error", { allowAnyNamable: true }],
		},
	}),
);

async function faultsOf(page: Page): Promise<readonly string[]> {
	const html = await page.evaluate(() => document.documentElement.outerHTML);
	const { results } = await validator.validateString(`<!DOCTYPE html>${html}`);
	return results.flatMap(({ messages }) => messages.map(({ ruleId, selector }) => `${ruleId}: ${selector}`));
}

describe.runIf(isBuilt && hasChromium)("every page", () => {
	let served: Served;
	let browser: TestBrowser;
	beforeAll(async () => {
		[served, browser] = await Promise.all([serveShared(), reachBrowser()]);
	});
	afterAll(async () => {
		await browser?.close();
		await served?.end();
	});

	it.each(WALKS.map((looks) => ({ looks, names: looks.map(({ name }) => name).join(", ") })))(
		"can be read and used ($names): valid HTML, no complaint, no barrier, nothing wider than the window",
		async ({ looks }) => {
			const person = await personAt(browser, served.openAt);
			const { page } = person;
			for (const [title, address] of Object.entries(ADDRESSES)) {
				for (const look of looks) {
					const { name, colorScheme, width, height } = look;
					await page.setViewportSize({ width, height });
					await page.emulateMedia({ colorScheme });
					// What a page consists of is the same in every window but for what depends on its look.
					const isFirst = look === looks[0];
					await (isFirst ? goTo(page, address) : settled(page));
					await picture(page, `${title}-${name}`);
					expect([title, name, await barriers(page, isFirst ? undefined : LOOK_RULES)]).toEqual([title, name, []]);
					if (isFirst) expect([title, await faultsOf(page)]).toEqual([title, []]);
					const over = await page.evaluate(
						() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
					);
					expect([title, name, over]).toEqual([title, name, 0]);
					expect([title, name, person.complaints.splice(0)]).toEqual([title, name, []]);
				}
			}
			await person.context.close();
		},
	);
});
