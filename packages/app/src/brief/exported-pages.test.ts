import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { failed } from "@fissure/core";
import { findChromium, renderBrief, renderComparison, renderVerifications } from "@fissure/report";
import axe from "axe-core";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareTexts } from "../comparing/compare.ts";
import { readCase } from "../comparing/read-case.ts";
import { caseChoices, fillCase, granted, PORT_ELLERY } from "../fixtures/port-ellery.ts";
import { exportProfile } from "../operations/ledger/profiles.ts";
import { ferryBrief, hostileBrief } from "../verifying/fixtures/ferry-brief.ts";
import { buildBrief } from "./build-brief.ts";
import { BRIEF, briefedCase } from "./fixtures/briefed-case.ts";

/** Every kind of page that is exported, as a file: of the invented case where it has such a result. */
const newChoice = caseChoices();
const pages = new Map<string, string>();

beforeAll(async () => {
	const comparison = granted(await compareTexts(granted(readCase(join(PORT_ELLERY, "case.yaml")))));
	pages.set("a comparison", (await renderComparison(comparison, "html")) as string);
	pages.set("a verification", await renderVerifications([ferryBrief], "html"));
	pages.set("verifications of several drafts", await renderVerifications([ferryBrief, hostileBrief], "html"));
	const built = granted(await buildBrief({ case: await briefedCase(newChoice()), draft: BRIEF }));
	const actor = await exportProfile.run({ format: "html", actor: "XVA" } as never, {
		case: await fillCase(newChoice("profile.fissure")),
		print: async () => {},
		pathOfUpload: () => failed("upload-missing", "None", "id"),
	});
	pages.set("a profile", String(granted(actor).body));
	if (built.page === null) throw new RangeError("Expected a brief that can be built, got problems");
	pages.set("a brief", granted(await renderBrief(built.page, "html")) as string);
}, 180_000);

const KINDS = ["a comparison", "a verification", "verifications of several drafts", "a brief", "a profile"];
const pageOf = (kind: string): string => pages.get(kind) ?? "";

describe("exported pages", () => {
	const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"] }));

	it.each(KINDS)("are valid HTML: %s", async (kind) => {
		const { results } = await validator.validateString(pageOf(kind));
		const messages = results.flatMap((result) => result.messages);
		expect(messages.map(({ ruleId, line, message }) => `${line}: ${ruleId}: ${message}`)).toEqual([]);
	});

	it("would be told of HTML that is not", async () => {
		const { results } = await validator.validateString("<!DOCTYPE html><p><div>Words</div></p>");
		expect(results.flatMap(({ messages }) => messages)).not.toEqual([]);
	});
});

const executable = findChromium(process.env);

describe.skipIf(executable === null || !existsSync(executable))("exported pages in a browser", () => {
	const folder = mkdtempSync(join(tmpdir(), "fissure-pages-"));
	let browser: Browser;
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath: executable as string, args: ["--no-sandbox"] });
	});
	afterAll(async () => {
		await browser.close();
		rmSync(folder, { recursive: true });
	});

	/** All rules once; in other colours, those about colours. */
	const RULES = {
		light: ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"],
		dark: ["color-contrast", "link-in-text-block"],
	} as const;

	// Those of verifications are looked at in verification-page.test.ts.
	it.each(
		["a comparison", "a brief", "a profile"].flatMap((kind) => [[kind, "light"] as const, [kind, "dark"] as const]),
	)("are accessible: %s in %s", async (kind, colorScheme) => {
		const file = join(folder, "page.html");
		writeFileSync(file, pageOf(kind));
		// The page lets no other script run, so the checker is put in from outside.
		const page = await browser.newPage({ colorScheme, bypassCSP: true });
		await page.goto(pathToFileURL(file).href);
		const { violations } = await page.evaluate<{
			violations: readonly { id: string; nodes: readonly { html: string }[] }[];
		}>(`${axe.source}; axe.run(document, { runOnly: ${JSON.stringify(RULES[colorScheme])} })`);
		await page.close();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
	});
});
