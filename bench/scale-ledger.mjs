// Makes the ledger of a case several times as long: every current position once more and once more, in its own text. For bench/scale.mjs.
//   npm run --silent bench:scale-ledger -- CASE --times 3
// CASE is written to: give it a copy.
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import * as store from "../packages/store/dist/index.js";

const { sql } = createRequire(new URL("../packages/store/package.json", import.meta.url))("kysely");
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { times: { type: "string", default: "3" } },
});
const [address] = positionals;
if (address === undefined) throw new RangeError("Expected a case, got none");
const opened = await store.openCase(address, { who: "bench", now: () => new Date().toISOString() });
if (!opened.ok) throw new Error(opened.problem.message);
const { db } = opened.value;
// All but the key; the connection gives each row its checksum.
const columns = sql.raw(
	`coding, number, start_at, end_at, issue, holder, asserter, manner, stance, status, statement, because,
	document, publisher, date, date_last, until, note, certainty, aside`,
);
const { rows } = await sql`select max(key) as last from positions`.execute(db);
for (let time = 1; time < Number(values.times); time++) {
	await sql`insert into positions (${columns}) select ${columns} from positions
		where until is null and key <= ${rows[0].last}`.execute(db);
	console.log(`${time + 1} times`);
}
await store.closeCase(opened.value);
