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
