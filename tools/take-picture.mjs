// Photographs the pages of the bundled cases for README.md, with an installed Chromium.
//   npm run picture
import { spawn, spawnSync } from "node:child_process";
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
const folder = mkdtempSync(join(tmpdir(), "fissure-picture-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
// A lead of the first text, chosen, so that its words light up.
await photograph("comparison.png", ["demo"], '.finding.s3[data-carried="A"]');
// The words that the brief says of another thing.
const brief = join(root, "examples/selin-brief");
await photograph(
	"verification.png",
	["verify", join(brief, "brief.md"), "--case", join(brief, "case.yaml")],
	'.finding:has(.code:text("object-changed"))',
);
await photograph("brief.png", ["demo"], null, "--brief");
await photographServed("pages.png");
await browser.close();

// The application on the invented case: the event with most to see, its first lead chosen, so that its words light up.
async function photographServed(picture) {
	const args = [join(root, "packages/cli/dist/main.js"), "serve", "--demo", "--no-open", "--port", "0", "--who", "Ana"];
	const server = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
	const openAt = await new Promise((resolve) => {
		server.stdout.on("data", (chunk) => {
			const [address] = /http:\S+key=\S+/u.exec(String(chunk)) ?? [];
			if (address !== undefined) resolve(address);
		});
	});
	const view = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
	await view.goto(openAt);
	await view.goto(new URL("/compare", view.url()).href);
	await view.getByRole("row", { name: /Meeting of Lorne/u }).dblclick();
	await view.getByRole("heading", { name: "Read these first" }).waitFor();
	await view.keyboard.press("n");
	await view.getByRole("mark").first().waitFor();
	await view.waitForLoadState("networkidle").catch(() => {});
	await view.screenshot({ path: join(root, "docs", picture) });
	await view.close();
	server.kill("SIGINT");
}

async function photograph(picture, command, chosen, to = "--out") {
	const page = join(folder, `${picture}.html`);
	const { status } = spawnSync(process.execPath, [join(root, "packages/cli/dist/main.js"), ...command, to, page], {
		stdio: "inherit",
	});
	if (status !== 0 && !existsSync(page)) throw new RangeError(`Expected a page, got exit status ${status}`);
	const view = await browser.newPage({
		viewport: { width: 1360, height: 850 },
		colorScheme: "light",
		reducedMotion: "reduce",
	});
	await view.goto(pathToFileURL(page).href);
	if (chosen !== null) await view.locator(chosen).first().locator("p, h3").first().click();
	await view.screenshot({ path: join(root, "docs", picture) });
	await view.close();
}
