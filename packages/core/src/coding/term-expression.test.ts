import { expect, it } from "vitest";
import { lookAhead } from "./term-expression.ts";

it.each([
	["military partnership", "partnership"],
	["(elevat|rais)* ~4 to ~5 (strategic )?partnership", "partnership"],
	["{raise} ~3 concern", "concern"],
	["re(open|start)ed talks", "talks"],
	["(re)?open", "open"],
	["=NATO enlargement", "enlargement"],
	["sanction*", ""],
	["(in|on) (the )?(north|south)", ""],
])("of %s every match has %j behind its beginning", (notation, words) => {
	expect(lookAhead(notation).words).toBe(words);
});
