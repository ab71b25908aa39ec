import { existsSync } from "node:fs";

/** Chromium without windows takes half the processor's time of the whole of it. */
const INSTALLED = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The browser of the tests: the one that `CHROMIUM` names, else one that is installed; where there is none, tests that need it skip. */
export const TEST_BROWSER = process.env.CHROMIUM ?? INSTALLED.find((path) => existsSync(path)) ?? "/usr/bin/chromium";
