// Joins what was compiled of the core into one file: three hundred modules take twice as long to load as the same words in one,
// and every command, and every thread, loads them. Part of `npm run build`, after the compiler.
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const DIST = fileURLToPath(new URL("../packages/core/dist/", import.meta.url));

const bundle = await rolldown({
	input: `${DIST}index.js`,
	external: /^((@orama|pure-rand)\/|graphology)/,
	platform: "neutral",
});
await bundle.write({ file: `${DIST}bundle.js`, format: "esm", sourcemap: true });
await bundle.close();

// The same with the packages that it needs, as one file that a page of the web imports.
const page = await rolldown({ input: `${DIST}index.js`, platform: "browser" });
await page.write({ file: `${DIST}browser.js`, format: "esm", minify: true, codeSplitting: false });
await page.close();
