// Planted truth: how often the analyses over time are wrong where there is nothing to find, and how often they find what was planted.
//   npm run --silent bench:planted -- [--case FILE.fissure] [--rounds N] [--seed N] [--only shifts|formulations]
// --case FILE  the case whose series are shuffled; without one it is made from three archives, some minutes
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { plantedFormulations } from "./planted-formulations.mjs";
import { plantedShifts } from "./planted-shifts.mjs";

const ROOT = fileURLToPath(new URL("../../shared/data", import.meta.url));

const { values } = parseArgs({
	options: {
		case: { type: "string" },
		rounds: { type: "string", default: "10" },
		seed: { type: "string", default: "1" },
		only: { type: "string" },
	},
});
const options = { rounds: Number(values.rounds), seed: Number(values.seed), caseFile: values.case };
if (![options.rounds, options.seed].every(Number.isSafeInteger) || options.rounds < 1) {
	console.error("Expected --rounds and --seed to be whole numbers, rounds from 1");
	process.exit(2);
}
if (!existsSync(ROOT)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
if (values.only !== "formulations") await plantedShifts(ROOT, options);
if (values.only !== "shifts") plantedFormulations(ROOT, options);
