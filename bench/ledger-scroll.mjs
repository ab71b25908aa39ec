import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Times the bar is let go anywhere in the table. */
const DROPS = 40;
const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Scrolls the table of positions as a person in a hurry does; of every frame it is asked whether rows cover all that is in sight. */
export async function scrollTable(openAt, show) {
	if (!existsSync(BROWSER)) return show("scrolling", `skipped: no browser at ${BROWSER}; name one with CHROMIUM`);
	const browser = await chromium.launch({
		executablePath: BROWSER,
		args: ["--no-sandbox", "--headless", "--disable-gpu"],
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(openAt);
		await page.goto(new URL("/ledger?tab=positions", page.url()).href);
		const grid = page.getByRole("grid");
		await grid.locator("[data-index] time").first().waitFor();
		await grid.hover();
		const watched = async (name, act) => {
			await page.evaluate(watchFrames);
			await act();
			const arrived = await page.evaluate(untilRows);
			const { frames, blank, awaited, slow } = await page.evaluate(() => window.endWatch());
			show(
				name,
				`${frames} frames, ${blank} blank, ${awaited} with rows awaited, ${slow} over 50 ms; all rows ${arrived.toFixed(0)} ms after the last move`,
			);
		};
		await watched("wheel, 60 turns of 900 pixels", async () => {
			for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 900);
		});
		await grid.focus();
		await watched("Page Down, 60 times", async () => {
			for (let press = 0; press < 60; press++) await page.keyboard.press("PageDown");
		});
		await watched("End", () => page.keyboard.press("End"));
		await watched("Home", () => page.keyboard.press("Home"));
		await watched("the bar drawn from top to bottom in 90 frames", () => page.evaluate(drawBar));
		await watched("the bar dropped in the middle", () => grid.evaluate(dropBar, 0.5));
		const waits = [];
		for (let drop = 1; drop <= DROPS; drop++) {
			// Places spread over the table, none near another and none asked for before.
			await grid.evaluate(dropBar, (drop * 0.618) % 1);
			waits.push(await page.evaluate(untilRows));
		}
		const at = (share) => waits.toSorted((a, b) => a - b)[Math.floor(DROPS * share)].toFixed(0);
		show(`the bar dropped at ${DROPS} places`, `all rows after ${at(0.5)} ms median, ${at(0.95)} ms p95`);
	} finally {
		await browser.close();
	}
}

/** Runs in the page: looks at each frame just before it is drawn. */
function watchFrames() {
	const grid = document.querySelector("[role=grid]");
	const told = { frames: 0, blank: 0, awaited: 0, slow: 0 };
	let isOver = false;
	let last = performance.now();
	const look = (now) => {
		if (isOver) return;
		const box = grid.getBoundingClientRect();
		const head = grid.querySelector(".data-table-head").getBoundingClientRect().bottom;
		const rows = [...grid.querySelectorAll("[data-index]")].map((row) => ({ row, place: row.getBoundingClientRect() }));
		const seen = rows.filter(({ place }) => place.bottom > head + 1 && place.top < box.bottom - 1);
		const top = Math.min(...seen.map(({ place }) => place.top));
		const bottom = Math.max(...seen.map(({ place }) => place.bottom));
		const isAtEnd = grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 2;
		told.frames++;
		if (seen.length === 0 || top > head + 1 || (bottom < box.bottom - 20 && !isAtEnd)) told.blank++;
		else if (seen.some(({ row }) => row.querySelector(".data-table-awaited"))) told.awaited++;
		if (now - last > 50) told.slow++;
		last = now;
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	window.endWatch = () => {
		isOver = true;
		return told;
	};
}

/** Runs in the page: milliseconds until every row in sight has come. */
function untilRows() {
	const since = performance.now();
	return new Promise((resolve) => {
		const look = () => {
			const isHere = document.querySelector("[data-index]") && !document.querySelector(".data-table-awaited");
			if (isHere) resolve(performance.now() - since);
			else requestAnimationFrame(look);
		};
		// What was pressed last is drawn with the next frame.
		requestAnimationFrame(() => requestAnimationFrame(look));
	});
}

function dropBar(grid, share) {
	grid.scrollTop = grid.scrollHeight * share;
}

function drawBar() {
	const grid = document.querySelector("[role=grid]");
	const most = grid.scrollHeight - grid.clientHeight;
	return new Promise((resolve) => {
		let step = 0;
		const move = () => {
			grid.scrollTop = (most * step) / 90;
			if (step++ < 90) requestAnimationFrame(move);
			else resolve();
		};
		move();
	});
}
