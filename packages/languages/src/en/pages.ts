import type { PageWords } from "@fissure/model";

export const pages: PageWords = {
	page: String.raw`page|p\.|pp\.`,
	wholePage: "page",
	of: "of",
	numbered: "",
	numberedOf: "",
	tails: [{ from: /(?:See also|Topics|Geography|Persons)\s+\p{Lu}/u, sure: "Publication status", reach: 900 }],
	boxes: null,
};
