import { BUDGETS } from "@fissure/model";
import type { FastifyInstance } from "fastify";

/** As fastify reads JSON itself, but no deeper than code that walks it can go. */
export function takeShallowJson(app: FastifyInstance): void {
	const read = app.getDefaultJsonParser("error", "error");
	const most = BUDGETS.json.depth;
	app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body: string, done) => {
		if (!isDeeperThan(body, most)) return void read(request, body, done);
		const error = Object.assign(new Error(`JSON of more than ${most} levels`), { statusCode: 400 });
		done(error, undefined);
	});
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Is JSON nested more deeply than this? Asked before a tree is made of it, which those who walk it would fill the stack with. */
export function isDeeperThan(json: string, most: number): boolean {
	let depth = 0;
	let isText = false;
	for (let at = 0; at < json.length; at++) {
		const unit = json.charCodeAt(at);
		if (unit === QUOTE) isText = !isText;
		else if (isText && unit === BACKSLASH) at++;
		else if (isText) continue;
		else if (OPENING.has(unit)) {
			depth++;
			if (depth > most) return true;
		} else if (CLOSING.has(unit)) depth--;
	}
	return false;
}
