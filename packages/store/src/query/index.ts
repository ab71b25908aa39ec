// What a query looks for in texts that are in no case: this door opens no database.
export { parseQuery } from "./parse-query.ts";
export { placesIn } from "./places-in.ts";
export { type RawBytes, rawSight } from "./raw-sight.ts";
