// Photographs the page of the bundled case for README.md, with an installed Chromium.
//   npm run picture
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) {
	console.error(`Expected Chromium at ${executablePath}, got nothing; install it, or name it in CHROMIUM`);
	process.exit(1);
}
const page = join(mkdtempSync(join(tmpdir(), "fissure-picture-")), "demo.html");
execFileSync(process.execPath, [join(root, "packages/cli/dist/main.js"), "demo", "--out", page], { stdio: "inherit" });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const view = await browser.newPage({
	viewport: { width: 1360, height: 850 },
	colorScheme: "light",
	reducedMotion: "reduce",
});
await view.goto(pathToFileURL(page).href);
// A lead of the first text, chosen, so that its words light up.
await view.locator('.finding.s3[data-carried="A"]').first().locator("p, h3").first().click();
await view.screenshot({ path: join(root, "docs/comparison.png") });
await browser.close();
